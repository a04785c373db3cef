import { composer } from '../dessin.ts';
import { portesOuvertes } from '../gabarits/portes.ts';

export const verrousDuPleinDroit = composer(
  'verrous-du-plein-droit',
  {
    titre: 'De plein droit, sauf quelques verrous',
    surtitre: 'Libération sous contrainte, fin de courte peine',
    chapo:
      'Un point plein\u00a0: la loi agit seule. La première voie est la règle\u202f; les autres la ferment.',
    tronc: {
      qui: 'personne',
      dit: 'Reste {liberation-sous-contrainte.ii-champ.reliquat_max} au plus',
      note: 'd’une peine de {liberation-sous-contrainte.ii-champ.peine_max} au plus, au total',
      fait: 'liberation-sous-contrainte.ii-champ',
    },
    portes: [
      {
        nom: 'Ouverte',
        decide: false,
        dit: 'de plein droit\u00a0: le JAP ne choisit que la modalité',
        fait: 'liberation-sous-contrainte.ii-plein-droit',
      },
      {
        nom: 'Fermée par l’infraction',
        decide: false,
        dit: 'crime, terrorisme, atteinte à un mineur de moins de {liberation-sous-contrainte.iii-exclusion-infractions.age_mineur} ou à un dépositaire de l’autorité, infraction aggravée dans le couple',
        fait: 'liberation-sous-contrainte.iii-exclusion-infractions',
      },
      {
        nom: 'Fermée par la discipline',
        decide: false,
        dit: 'violences, résistance violente ou action collective sanctionnées',
        fait: 'liberation-sous-contrainte.iii-exclusion-discipline',
      },
      {
        nom: 'Bloquée',
        decide: false,
        dit: 'aucun hébergement possible\u00a0: le seul obstacle matériel',
        fait: 'liberation-sous-contrainte.ii-seul-obstacle',
      },
      {
        nom: 'Subordonnée',
        decide: false,
        dit: 'étranger visé par un éloignement\u00a0: si la mesure s’exécute',
        fait: 'liberation-sous-contrainte.ii-etrangers',
      },
    ],
    aussi: [
      { fort: 'Ce qu’est l’impossibilité.', fait: 'liberation-sous-contrainte.ii-definition-impossibilite' },
      { fort: 'Déjà aménagée.', fait: 'liberation-sous-contrainte.ii-deja-amenage' },
    ],
  },
  portesOuvertes,
);
