import { composer } from '../dessin.ts';
import { faceAFace } from '../gabarits/face-a-face.ts';

export const deuxDdse = composer(
  'deux-ddse',
  {
    titre: 'Même bracelet, deux mesures',
    surtitre: 'Ne pas confondre\u00a0: détention à domicile sous surveillance électronique',
    chapo:
      'Au centre, une même mire\u00a0: à gauche une durée, deux bouts\u00a0; à droite des plafonds. Disque plein et mots gras\u00a0: c’est différent.',
    gauche: { sigle: 'DDSE', nom: 'peine', famille: 'peine' },
    droite: { sigle: 'DDSE', nom: 'aménagement', famille: 'amenagement' },
    regle: {
      cadre: 24,
      gauche: {
        min: { fait: 'ddse-peine.duree', cle: 'min' },
        max: { fait: 'ddse-peine.duree', cle: 'max' },
        dit: 'la durée de la mesure',
      },
      droite: {
        dit: 'la prison qu’on peut aménager',
        plafonds: [
          { fait: 'ddse-amenagement.ab-initio', cle: 'obligation_max', dit: 'le tribunal\u00a0: principe' },
          {
            fait: 'ddse-amenagement.personne-libre-1-an',
            cle: 'max',
            dit: 'tribunal, si possible\u00a0; JAP, si libre',
          },
          { fait: 'ddse-amenagement.seuil-2-ans', cle: 'max', dit: 'le JAP, personne détenue' },
        ],
      },
    },
    rangees: [
      {
        nom: 'Ce que c’est',
        egal: false,
        gauche: { fait: 'ddse-peine.substitution', dit: 'Remplace la prison' },
        droite: { fait: 'ddse-amenagement.contenu', dit: 'Exécute la prison autrement' },
      },
      {
        nom: 'Qui la décide',
        egal: false,
        gauche: { fait: 'ddse-peine.decideur', dit: 'Le tribunal', qui: ['tribunal'] },
        droite: {
          fait: 'ddse-amenagement.decideur',
          dit: 'Le tribunal ou le JAP',
          qui: ['tribunal', 'jap'],
        },
      },
      {
        nom: 'Bracelet, horaires',
        egal: true,
        gauche: { fait: 'ddse-peine.sorties', dit: 'Chez soi hors des heures fixées' },
        droite: { fait: 'ddse-amenagement.contenu', dit: 'Chez soi hors des heures fixées' },
      },
      {
        nom: 'Écrou',
        egal: true,
        gauche: { fait: 'ddse-peine.ecrou', dit: 'Écrouée' },
        droite: { fait: 'ddse-amenagement.ecrou', dit: 'Écrouée' },
      },
      {
        nom: 'Accord',
        egal: false,
        gauche: { fait: 'ddse-peine.pas-de-consentement-textuel', dit: 'Pas exigé d’un majeur' },
        droite: { fait: 'ddse-amenagement.consentement', dit: 'Exigé si la personne est libre' },
      },
      {
        nom: 'Finir plus tôt',
        egal: false,
        gauche: { fait: 'ddse-peine.fin-anticipee', dit: 'À mi-peine, si le JAP le veut' },
        droite: { fait: 'ddse-amenagement.reductions-de-peine', dit: 'Par les réductions de peine' },
      },
      {
        nom: 'Manquement',
        egal: false,
        gauche: {
          fait: 'ddse-peine.manquement-effets',
          dit: 'Sorties réduites, ou prison pour le temps restant',
        },
        droite: {
          fait: 'ddse-amenagement.effet-retrait',
          dit: 'Retrait\u00a0: tout ou partie du reste en prison',
        },
      },
      {
        nom: 'Fuir le bracelet',
        egal: true,
        gauche: { fait: 'ddse-peine.evasion', dit: 'Évasion' },
        droite: { fait: 'ddse-amenagement.evasion', dit: 'Évasion' },
      },
    ],
  },
  faceAFace,
);
