import { composer } from '../dessin.ts';
import { delaisCotes } from '../gabarits/cotes.ts';

export const lscCompteARebours = composer(
  'lsc-compte-a-rebours',
  {
    titre: 'Avant et après la sortie, ce qui se compte',
    surtitre: 'Libération sous contrainte',
    chapo: 'Chaque cote a ses deux événements. Une forme pleine décide.',
    delais: [
      {
        de: { qui: 'administration', dit: 'La personne est informée' },
        a: { qui: 'personne', dit: 'Date du plein droit' },
        fait: 'liberation-sous-contrainte.ii-information',
        cle: 'avant',
        mot: 'au moins',
      },
      {
        de: { qui: 'administration', dit: 'La personne est informée' },
        a: { qui: 'personne', dit: 'Date des deux tiers' },
        fait: 'liberation-sous-contrainte.i-information',
        cle: 'avant',
        mot: 'au moins',
      },
      {
        de: { qui: 'chap', dit: 'Le JAP n’a pas statué\u00a0: le président de la chambre est saisi' },
        a: { qui: 'chap', dit: 'Il décide', decide: true },
        fait: 'liberation-sous-contrainte.i-delais-carence',
        cle: 'decision',
        mot: 'au plus',
      },
      {
        de: { qui: 'parquet', dit: 'L’ordonnance est notifiée' },
        a: { qui: 'personne', dit: 'La mesure peut commencer' },
        fait: 'liberation-sous-contrainte.appel',
        cle: 'delai',
        mot: 'ou visa',
      },
      {
        de: { qui: 'etablissement', dit: 'Sortie' },
        a: { qui: 'spip', dit: 'Rendez-vous au SPIP de suivi' },
        fait: 'liberation-sous-contrainte.convocation',
        cle: 'jours_ouvrables',
        mot: 'au plus',
      },
    ],
    aussi: [
      { fort: 'L’avis du SPIP.', fait: 'liberation-sous-contrainte.ii-avis-spip' },
      { fort: 'Décider d’avance.', fait: 'liberation-sous-contrainte.decision-anticipee' },
    ],
  },
  delaisCotes,
);
