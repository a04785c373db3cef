import * as adresses from '../../domaine/commun/adresses.ts';

/** Entrées de la navigation, avec ce que l’on y trouve. Celles de la barre sont les portes ; le menu les dit toutes. */
export const NAVIGATION = [
  { adresse: adresses.mesures, nom: 'Mesures', quoi: 'Fiches et comparateur', barre: true },
  { adresse: adresses.lpj, nom: 'LPJ', quoi: 'La réforme, avant et après', barre: true },
  { adresse: adresses.outils, nom: 'Outils', quoi: 'Calculer, comparer, expliquer', barre: true },
  { adresse: adresses.glossaire, nom: 'Glossaire', quoi: 'Sigles et termes', barre: true },
  {
    adresse: adresses.apprendre,
    nom: 'Apprendre',
    quoi: 'Votre journée, et tout ce qui s’apprend',
    barre: true,
  },
  { adresse: adresses.reviser, nom: 'Réviser', quoi: 'Ce que vous risquez d’oublier', barre: true },
  { adresse: adresses.parcours, nom: 'Parcours', quoi: 'Par où passer', barre: false },
  { adresse: adresses.modules, nom: 'Modules', quoi: 'Apprendre pas à pas', barre: false },
  { adresse: adresses.cas, nom: 'Cas', quoi: 'Décider sur dossier', barre: false },
  { adresse: adresses.examens, nom: 'Examens blancs', quoi: 'En temps compté', barre: false },
  { adresse: adresses.former, nom: 'Former', quoi: 'Séances, sujets, corrigés', barre: true },
  { adresse: adresses.salle, nom: 'La salle', quoi: 'Composer, projeter, faire voter', barre: false },
  { adresse: adresses.carnet, nom: 'Carnet', quoi: 'Votre progression', barre: true },
  { adresse: adresses.metier, nom: 'Métier', quoi: 'La profession, ses voies', barre: false },
] as const;

/** Rubriques que l’entrée « Apprendre » réunit. */
export const SOUS_APPRENDRE: readonly string[] = [
  adresses.parcours,
  adresses.modules,
  adresses.cas,
  adresses.examens,
  adresses.quiz,
];
