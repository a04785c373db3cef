import { composer } from '../dessin.ts';
import { faceAFace } from '../gabarits/face-a-face.ts';

export const deuxLsc = composer(
  'deux-lsc',
  {
    titre: 'Deux libérations sous contrainte\u00a0: l’une s’examine, l’autre s’impose',
    surtitre: 'Ne pas confondre',
    chapo:
      'Ligne à ligne\u00a0: disque plein et mots gras, c’est différent\u202f; contour et mots maigres, c’est pareil.',
    gauche: { sigle: 'LSC', nom: 'aux deux tiers', famille: 'amenagement' },
    droite: { sigle: 'LSC', nom: 'de plein droit', famille: 'amenagement' },
    rangees: [
      {
        nom: 'Pour quelle peine',
        egal: false,
        gauche: {
          dit: '{liberation-sous-contrainte.i-champ.max} au plus',
          fait: 'liberation-sous-contrainte.i-champ',
        },
        droite: {
          dit: '{liberation-sous-contrainte.ii-champ.peine_max} au plus',
          fait: 'liberation-sous-contrainte.ii-champ',
        },
      },
      {
        nom: 'Quand',
        egal: false,
        gauche: { dit: 'Aux deux tiers de la peine', fait: 'liberation-sous-contrainte.i-deux-tiers' },
        droite: {
          dit: 'Quand il reste {liberation-sous-contrainte.ii-champ.reliquat_max}',
          fait: 'liberation-sous-contrainte.ii-champ',
        },
      },
      {
        nom: 'Qui décide de sortir',
        egal: false,
        gauche: { dit: 'Le JAP', fait: 'liberation-sous-contrainte.i-obligatoire', qui: ['jap'] },
        droite: { dit: 'La loi', fait: 'liberation-sous-contrainte.ii-plein-droit' },
      },
      {
        nom: 'La personne refuse',
        egal: false,
        gauche: { dit: 'La mesure est écartée', fait: 'liberation-sous-contrainte.i-pas-de-consentement' },
        droite: { dit: 'La mesure s’applique', fait: 'liberation-sous-contrainte.ii-opposition' },
      },
      {
        nom: 'Une demande est en cours',
        egal: false,
        gauche: { dit: 'L’examen ne joue pas', fait: 'liberation-sous-contrainte.i-requete-pendante' },
        droite: { dit: 'Sans effet', fait: 'liberation-sous-contrainte.ii-instance-pendante' },
      },
      {
        nom: 'Ce qui arrête',
        egal: false,
        gauche: { dit: 'Un refus spécialement motivé', fait: 'liberation-sous-contrainte.i-refus' },
        droite: { dit: 'L’absence d’hébergement', fait: 'liberation-sous-contrainte.ii-seul-obstacle' },
      },
      {
        nom: 'Qui choisit la mesure',
        egal: true,
        gauche: { dit: 'Le JAP', fait: 'liberation-sous-contrainte.mesures' },
        droite: { dit: 'Le JAP', fait: 'liberation-sous-contrainte.ii-plein-droit' },
      },
      {
        nom: 'Après la sortie',
        egal: true,
        gauche: { dit: 'Convoquée au SPIP', fait: 'liberation-sous-contrainte.convocation' },
        droite: { dit: 'Convoquée au SPIP', fait: 'liberation-sous-contrainte.convocation' },
      },
    ],
  },
  faceAFace,
);
