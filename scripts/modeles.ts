import { SCHEMA_DES_BANQUES } from '../src/schemas/quiz.ts';
import { A_ECRIRE } from '../src/validation/regles/inacheve.ts';

/** Ce que `npm run nouveau` sait commencer. */
export const NATURES = [
  'mesure',
  'module',
  'cas',
  'entretien',
  'banque',
  'examen',
  'metier',
  'ecrit',
] as const;

export type NatureDeContenu = (typeof NATURES)[number];

function banque(id: string, jour: string): string {
  return `# yaml-language-server: $schema=../schemas/quiz.schema.json
schema: ${SCHEMA_DES_BANQUES}
id: ${id}
titre: ${A_ECRIRE}
resume: ${A_ECRIRE}
items:
  - id: ${id}-001
    type: choix-unique
    niveau: application
    contexte: ${A_ECRIRE}
    enonce: ${A_ECRIRE}
    faits: [ddse-peine.duree]
    explication: ${A_ECRIRE}
    relu_le: ${jour}
    choix:
      - texte: Proposition juste. ${A_ECRIRE}
        juste: true
        retour: ${A_ECRIRE}
      - texte: Proposition fausse. ${A_ECRIRE}
        retour: ${A_ECRIRE}
`;
}

function theme(id: string, jour: string): string {
  return `# yaml-language-server: $schema=../schemas/droit.schema.json
id: ${id}
nom: ${A_ECRIRE}
sigles: []
autres_noms: []
anciens_noms: []
resume: ${A_ECRIRE}
textes: []
synonymes: []
relu_le: ${jour}
faits:
  - id: duree
    sortes: [duree]
    libelle: Durée
    versions:
      - enonce: ${A_ECRIRE}
        source: CP 000-0
        etat: a-verifier
`;
}

function fiche(id: string, jour: string): string {
  return `---
titre: ${A_ECRIRE}
titre_court: ${A_ECRIRE}
ordre: 999
sigle: ${id}
famille: peine
accroche: ${A_ECRIRE}
essentiel:
  duree: [${id}.duree]
  decideur: [${id}.duree]
  public: [${id}.duree]
  manquement: [${id}.duree]
vie:
  - { etape: Début, texte: ${A_ECRIRE} }
  - { etape: Suivi, texte: ${A_ECRIRE} }
  - { etape: Fin, texte: ${A_ECRIRE} }
role:
  - { etape: Avant, texte: ${A_ECRIRE} }
  - { etape: Pendant, texte: ${A_ECRIRE} }
  - { etape: Après, texte: ${A_ECRIRE} }
pieges:
  - { titre: ${A_ECRIRE}, texte: ${A_ECRIRE} }
  - { titre: ${A_ECRIRE}, texte: ${A_ECRIRE} }
confondre_avec: []
relu_le: ${jour}
---

## Conditions

<Faits ids="${id}.duree" />

## Déroulement

${A_ECRIRE}

## Obligations et contrôle

${A_ECRIRE}

## Incidents

${A_ECRIRE}

## Fin de la mesure

${A_ECRIRE}
`;
}

function expliquer(jour: string): string {
  return `---
titre: ${A_ECRIRE}
dates:
  - { id: fin, libelle: Fin prévue }
relu_le: ${jour}
---

## Ce que c’est

${A_ECRIRE}
`;
}

function metier(jour: string): string {
  return `---
titre: ${A_ECRIRE}
resume: ${A_ECRIRE}
rubrique: profession
ordre: 999
fiches: [metier-cpip]
relu_le: ${jour}
---

## Une partie

${A_ECRIRE}
`;
}

function ecrit(id: string, jour: string): string {
  const version = `
  bilan: ${A_ECRIRE}
  paragraphes:
    - ecrit: ${A_ECRIRE}
      notes:
        - { mots: ${A_ECRIRE}, sens: SENS, texte: ${A_ECRIRE} }
    - { ecrit: ${A_ECRIRE} }`;
  return `# yaml-language-server: $schema=../../../schemas/ecrits.schema.json
schema: 1
id: ${id}
titre: ${A_ECRIRE}
genre: situation
resume: ${A_ECRIRE}
ordre: 999
destinataire: ${A_ECRIRE}
decision: ${A_ECRIRE}
situation: ${A_ECRIRE}
faible:${version.replace('SENS', 'faute')}
bonne:${version.replace('SENS', 'force')}
grille:
${`  - { critere: ${A_ECRIRE}, se_voit: ${A_ECRIRE} }\n`.repeat(4)}trame:
${`  - { rubrique: ${A_ECRIRE}, aide: ${A_ECRIRE} }\n`.repeat(3)}relu_le: ${jour}
`;
}

function index(jour: string): string {
  return `---
titre: ${A_ECRIRE}
resume: ${A_ECRIRE}
ordre: 999
objectifs: [${A_ECRIRE}, ${A_ECRIRE}]
mesures: []
sections: [premiere]
quiz: { banques: [lpj], nombre: 12, seuil: 0.8 }
formateur:
  trompe: [${A_ECRIRE}, ${A_ECRIRE}]
  debriefer: [${A_ECRIRE}, ${A_ECRIRE}]
relu_le: ${jour}
---

${A_ECRIRE}
`;
}

function section(jour: string): string {
  return `---
titre: ${A_ECRIRE}
objectif: ${A_ECRIRE}
minutes: 10
points_cles: [${A_ECRIRE}, ${A_ECRIRE}]
relu_le: ${jour}
---

${A_ECRIRE}
`;
}

function cas(id: string, jour: string, nature: 'cas' | 'entretien'): string {
  const etape = (rang: number) => `  - id: etape-${rang}
    titre: ${A_ECRIRE}
    recit: ${A_ECRIRE}
    question: ${A_ECRIRE}
    raisons:
      - { texte: Raison juste. ${A_ECRIRE}, juste: true, retour: ${A_ECRIRE} }
      - { texte: Raison à écarter. ${A_ECRIRE}, retour: ${A_ECRIRE} }
    decisions:
      - { texte: Décision juste. ${A_ECRIRE}, degre: juste, consequence: ${A_ECRIRE}, retour: ${A_ECRIRE} }
      - { texte: Décision à revoir. ${A_ECRIRE}, degre: fautive, consequence: ${A_ECRIRE}, retour: ${A_ECRIRE} }
`;
  return `# yaml-language-server: $schema=../../../schemas/cas.schema.json
id: ${id}
titre: ${A_ECRIRE}
${nature === 'entretien' ? `nature: entretien\npersonne: ${A_ECRIRE}\n` : ''}resume: ${A_ECRIRE}
minutes: 20
mesures: [ddse-peine]
situation: ${A_ECRIRE}
pieces:
  - { id: jugement, titre: Jugement, nature: jugement, corps: ${A_ECRIRE} }
  - { id: rapport, titre: Rapport, nature: rapport, a_partir_de: etape-2, corps: ${A_ECRIRE} }
etapes:
${[1, 2, 3].map(etape).join('')}fins:
  - { id: fin-ordinaire, titre: ${A_ECRIRE}, texte: ${A_ECRIRE} }
correction: ${A_ECRIRE}
faits: [ddse-peine.duree]
relu_le: ${jour}
`;
}

function examen(id: string, jour: string): string {
  return `# yaml-language-server: $schema=../../../schemas/examens.schema.json
id: ${id}
titre: ${A_ECRIRE}
resume: ${A_ECRIRE}
minutes: 30
consignes:
  - ${A_ECRIRE}
parts:
  - { titre: ${A_ECRIRE}, banques: [lpj], niveau: application, nombre: 6 }
  - { titre: ${A_ECRIRE}, banques: [lpj], niveau: comprehension, nombre: 2 }
relu_le: ${jour}
`;
}

/**
 * Fichiers de départ d’un contenu : chemin et texte. Ils suivent les schémas ; ce qui reste à écrire s’y lit.
 * @param jour date de relecture écrite dans les fichiers, `AAAA-MM-JJ`
 */
export function modeles(nature: NatureDeContenu, id: string, jour: string): Record<string, string> {
  switch (nature) {
    case 'mesure':
      return {
        [`droit/${id}.yaml`]: theme(id, jour),
        [`src/content/mesures/${id}.mdx`]: fiche(id, jour),
        [`src/content/expliquer/${id}.mdx`]: expliquer(jour),
      };
    case 'module':
      return {
        [`src/content/modules/${id}/index.mdx`]: index(jour),
        [`src/content/modules/${id}/premiere.mdx`]: section(jour),
      };
    case 'cas':
    case 'entretien':
      return { [`src/content/cas/${id}.yaml`]: cas(id, jour, nature) };
    case 'examen':
      return { [`src/content/examens/${id}.yaml`]: examen(id, jour) };
    case 'ecrit':
      return { [`src/content/ecrits/${id}.yaml`]: ecrit(id, jour) };
    case 'metier':
      return { [`src/content/metier/${id}.mdx`]: metier(jour) };
    case 'banque':
      return { [`quizzes/${id}.yaml`]: banque(id, jour) };
  }
}
