import { composer } from '../dessin.ts';
import { delaisCotes } from '../gabarits/cotes.ts';

export const premierRendezVous = composer(
  'premier-rendez-vous',
  {
    titre: 'Chaque porte de sortie a son délai pour voir le SPIP',
    surtitre: 'Le premier rendez-vous',
    chapo: 'À gauche, d’où la personne vient\u202f; à droite, qui elle doit voir. Le nombre est un maximum.',
    delais: [
      {
        de: { qui: 'tribunal', dit: 'Audience, peine ferme aménageable' },
        a: { qui: 'jap', dit: 'Le JAP, d’abord' },
        fait: 'seuils-emprisonnement-ferme.convocations-474',
        cle: 'jap',
        mot: 'au plus',
      },
      {
        de: { qui: 'tribunal', dit: 'Audience, peine ferme aménageable' },
        a: { qui: 'spip', dit: 'Le SPIP, ensuite' },
        fait: 'seuils-emprisonnement-ferme.convocations-474',
        cle: 'spip',
        mot: 'au plus',
      },
      {
        de: { qui: 'tribunal', dit: 'Audience, sursis probatoire' },
        a: { qui: 'spip', dit: 'Le SPIP seul' },
        fait: 'sursis-probatoire.convocation-libre',
        cle: 'max',
        mot: 'au plus',
      },
      {
        de: { qui: 'etablissement', dit: 'Sortie, sursis probatoire qui commence' },
        a: { qui: 'spip', dit: 'Le SPIP' },
        fait: 'sursis-probatoire.convocation-liberation',
        cle: 'un_mois',
        mot: 'au plus',
        article: 'CPénit R621-1',
      },
      {
        de: { qui: 'etablissement', dit: 'La même, infraction grave ou suivi renforcé' },
        a: { qui: 'spip', dit: 'Le SPIP' },
        fait: 'sursis-probatoire.convocation-liberation',
        cle: 'huit_jours',
        mot: 'au plus',
        article: 'CPénit R621-2',
      },
      {
        de: { qui: 'etablissement', dit: 'Sortie en libération conditionnelle' },
        a: { qui: 'spip', dit: 'Le SPIP ou le JAP' },
        fait: 'liberation-conditionnelle.convocation-sortie',
        cle: 'delai',
        mot: 'au plus',
      },
      {
        de: { qui: 'etablissement', dit: 'Sortie en libération sous contrainte' },
        a: { qui: 'spip', dit: 'Le SPIP de suivi' },
        fait: 'liberation-sous-contrainte.convocation',
        cle: 'jours_ouvrables',
        mot: 'au plus',
      },
      {
        de: { qui: 'etablissement', dit: 'Sortie, suivi socio-judiciaire qui commence' },
        a: { qui: 'spip', dit: 'Le SPIP ou le JAP' },
        fait: 'suivi-socio-judiciaire.convocation-sortie',
        cle: 'max',
        mot: 'au plus',
      },
    ],
  },
  delaisCotes,
);
