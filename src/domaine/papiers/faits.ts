/** Faits que citent les papiers d’une séance : nommés ici, pour que le contrôle du contenu sache ce qui s’appuie sur eux. */

const SEUILS = 'seuils-emprisonnement-ferme';
const ECHELLE = 'echelle-des-peines-correctionnelles';
const LPJ = 'lpj-vue-d-ensemble';
const EXTERIEUR = 'placement-a-l-exterieur';

/** La LPJ en une page : ce que l’on se demande, dans l’ordre, et le fait qui répond. */
export const QUESTIONS_DE_LA_FICHE = [
  { question: 'Peut-on prononcer si court\u202f?', fait: `${SEUILS}.interdiction-un-mois` },
  { question: 'Combien de ferme\u202f?', fait: `${SEUILS}.assiette-du-seuil` },
  { question: 'Et en récidive\u202f?', fait: `${SEUILS}.plus-de-recidive` },
  { question: 'Quelle mesure à l’audience\u202f?', fait: `${SEUILS}.trois-mesures` },
  { question: 'Quelles voies, jusqu’à un an\u202f?', fait: `${SEUILS}.quatre-options-464-2` },
  { question: 'Libre et présent\u00a0: et ensuite\u202f?', fait: `${SEUILS}.convocations-474` },
] as const;

/** La liste des peines, et celles dont la durée tient en un mot. */
export const LISTE_DES_PEINES = `${ECHELLE}.huit-peines`;
export const PEINES_BORNEES = [
  { nom: 'DDSE', fait: `${ECHELLE}.ddse-bornes` },
  { nom: 'TIG', fait: `${ECHELLE}.tig-bornes` },
  { nom: 'Jours-amende', fait: 'jours-amende.plafonds' },
  { nom: 'Stage', fait: `${ECHELLE}.stage-borne` },
] as const;

/** Le calendrier de la loi. */
export const DATES_DE_LA_LPJ = [
  'entree-25-mars-2019-tig',
  'entree-1er-juin-2019',
  'entree-24-mars-2020-liste',
].map((id) => `${LPJ}.${id}`);

/** L’agrément et la convention d’une structure de placement à l’extérieur. */
export const FAITS_DE_CONVENTION = [
  'agrement-obligatoire',
  'autorite-agrement',
  'criteres-agrement',
  'duree-agrement',
  'delai-agrement',
  'agrement-ponctuel',
  'retrait-agrement',
  'convention-3-ans',
  'signalement',
].map((id) => `${EXTERIEUR}.${id}`);

/** Tous les faits que citent les papiers. */
export const FAITS_DES_PAPIERS: readonly string[] = [
  ...QUESTIONS_DE_LA_FICHE.map((q) => q.fait),
  LISTE_DES_PEINES,
  ...PEINES_BORNEES.map((p) => p.fait),
  ...DATES_DE_LA_LPJ,
  ...FAITS_DE_CONVENTION,
];
