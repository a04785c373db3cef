import * as adresses from '../../domaine/commun/adresses.ts';
/** Entrées de la navigation, avec ce que l’on y trouve. */
export const NAVIGATION = [
  { adresse: adresses.mesures, nom: 'Mesures', quoi: 'Fiches et comparateur' },
  { adresse: adresses.lpj, nom: 'LPJ', quoi: 'La réforme, avant et après' },
  { adresse: adresses.parcours, nom: 'Parcours', quoi: 'Par où passer' },
  { adresse: adresses.modules, nom: 'Modules', quoi: 'Apprendre pas à pas' },
  { adresse: adresses.cas, nom: 'Cas', quoi: 'Décider sur dossier' },
  { adresse: adresses.outils, nom: 'Outils', quoi: 'Calculer, comparer, expliquer' },
  { adresse: adresses.glossaire, nom: 'Glossaire', quoi: 'Sigles et termes' },
  { adresse: adresses.metier, nom: 'Métier', quoi: 'La profession, ses voies' },
  { adresse: adresses.former, nom: 'Former', quoi: 'La salle, les sujets, les corrigés' },
  { adresse: adresses.carnet, nom: 'Carnet', quoi: 'Votre progression' },
] as const;
