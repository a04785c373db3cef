/** Entrées de la navigation, avec ce que l’on y trouve. */
export const NAVIGATION = [
  { adresse: '/mesures/', nom: 'Mesures', quoi: 'Fiches et comparateur' },
  { adresse: '/lpj/', nom: 'LPJ', quoi: 'La réforme, avant et après' },
  { adresse: '/parcours/', nom: 'Parcours', quoi: 'Par où passer' },
  { adresse: '/modules/', nom: 'Modules', quoi: 'Apprendre pas à pas' },
  { adresse: '/cas/', nom: 'Cas', quoi: 'Décider sur dossier' },
  { adresse: '/outils/', nom: 'Outils', quoi: 'Comparer, expliquer, citer' },
  { adresse: '/glossaire/', nom: 'Glossaire', quoi: 'Sigles et termes' },
  { adresse: '/former/', nom: 'Former', quoi: 'Sujets et corrigés à imprimer' },
  { adresse: '/carnet/', nom: 'Carnet', quoi: 'Votre progression' },
] as const;
