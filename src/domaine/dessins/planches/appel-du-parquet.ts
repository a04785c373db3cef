import { composer } from '../dessin.ts';
import { portesOuvertes } from '../gabarits/portes.ts';

export const appelDuParquet = composer(
  'appel-du-parquet',
  {
    titre: 'Une mesure accordée attend le parquet\u202f; l’appel de la personne ne suspend rien',
    surtitre: 'Appel et exécution',
    chapo:
      'Un point plein\u00a0: personne n’a rien à décider. Forme pleine et trait tireté\u00a0: quelqu’un choisit.',
    tronc: {
      qui: 'jap',
      dit: 'Une mesure est accordée',
      note: 'la décision est notifiée au procureur',
      fait: 'delais-et-voies-de-recours.appel-suspensif-du-parquet',
    },
    portes: [
      {
        nom: 'Il vise',
        qui: 'parquet',
        decide: true,
        dit: 'la mesure commence',
        fait: 'delais-et-voies-de-recours.attendre-le-visa',
      },
      {
        nom: 'Il se tait',
        decide: false,
        dit: 'la mesure commence',
        fait: 'delais-et-voies-de-recours.attendre-le-visa',
        delai: 'passé {delais-et-voies-de-recours.attendre-le-visa.delai}, à minuit le lendemain',
      },
      {
        nom: 'Il fait appel',
        qui: 'parquet',
        decide: true,
        dit: 'la mesure attend la cour',
        fait: 'delais-et-voies-de-recours.appel-suspensif-du-parquet',
        delai:
          '{delais-et-voies-de-recours.appel-suspensif-du-parquet.examen} pour l’examiner, sinon l’appel tombe',
      },
      {
        nom: 'La personne fait appel',
        qui: 'personne',
        decide: false,
        dit: 'rien n’est suspendu',
        fait: 'delais-et-voies-de-recours.appel-suspensif-du-parquet',
      },
    ],
  },
  portesOuvertes,
);
