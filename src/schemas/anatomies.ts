/**
 * Les trois natures de fiche et l’anatomie fixe de chacune, que l’œil apprend : les quatre questions de l’essentiel, puis les
 * rubriques rédigées, dans l’ordre. Sans zod ni Astro : le contrôle, la page et la recherche s’y réfèrent.
 */
export const ANATOMIES = {
  mesure: {
    nom: 'Mesure',
    pluriel: 'Mesures',
    questions: {
      duree: 'Combien de temps',
      decideur: 'Qui décide',
      public: 'Pour qui',
      manquement: 'En cas de manquement',
    },
    rubriques: [
      { id: 'conditions', nom: 'Conditions' },
      { id: 'déroulement', nom: 'Déroulement' },
      { id: 'obligations-et-contrôle', nom: 'Obligations et contrôle' },
      { id: 'incidents', nom: 'Incidents' },
      { id: 'fin-de-la-mesure', nom: 'Fin de la mesure' },
    ],
    vie: 'Ligne de vie',
    pieges: 'Ne pas confondre',
  },
  procedure: {
    nom: 'Procédure',
    pluriel: 'Procédures',
    questions: {
      delai: 'Dans quel délai',
      decideur: 'Qui décide',
      public: 'Dans quels cas',
      suite: 'Et ensuite',
    },
    rubriques: [
      { id: 'quand-et-pour-qui', nom: 'Quand et pour qui' },
      { id: 'pas-à-pas', nom: 'Pas à pas' },
      { id: 'délais-et-preuves', nom: 'Délais et preuves' },
      { id: 'décision-et-recours', nom: 'Décision et recours' },
    ],
    vie: 'Les étapes',
    pieges: 'Les erreurs qui coûtent',
  },
  repere: {
    nom: 'Repère',
    pluriel: 'Repères',
    questions: {
      quoi: 'En bref',
      acteur: 'À qui s’adresser',
      public: 'Pour qui',
      limite: 'La limite à connaître',
    },
    rubriques: [
      { id: 'ce-que-c’est', nom: 'Ce que c’est' },
      { id: 'qui-fait-quoi', nom: 'Qui fait quoi' },
      { id: 'ce-qu’il-faut-faire', nom: 'Ce qu’il faut faire' },
      { id: 'limites-et-droits', nom: 'Limites et droits' },
    ],
    vie: 'Les moments',
    pieges: 'Idées fausses',
  },
} as const;

export type NatureDeFiche = keyof typeof ANATOMIES;

export const NATURES_DE_FICHE = Object.keys(ANATOMIES) as [NatureDeFiche, ...NatureDeFiche[]];
