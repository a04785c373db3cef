import { composer } from '../dessin.ts';
import { delaisCotes } from '../gabarits/cotes.ts';

export const arreteeSurMandat = composer(
  'arretee-sur-mandat',
  {
    titre: 'Arrêtée sur mandat du JAP\u00a0: tout se compte en heures, puis en jours',
    surtitre: 'Après l’arrestation',
    chapo:
      'Chaque ligne part de l’événement de gauche et s’arrête à celui de droite. Une forme pleine décide.',
    delais: [
      {
        de: { qui: 'police', dit: 'Arrestation' },
        a: { qui: 'parquet', dit: 'Présentation au procureur, qui la présente au JAP' },
        fait: 'incidents-et-sanctions.mandat-presentation',
        cle: 'presentation_procureur',
        mot: 'au plus',
      },
      {
        de: { qui: 'jld', dit: 'Le JAP ne peut la recevoir\u00a0: le JLD peut l’incarcérer', decide: true },
        a: { qui: 'jap', dit: 'Comparution devant le JAP' },
        fait: 'incidents-et-sanctions.mandat-presentation',
        cle: 'jap',
        mot: 'au plus',
      },
      {
        de: { qui: 'jld', dit: 'La même, si le TAP est compétent', decide: true },
        a: { qui: 'tap', dit: 'Comparution devant le TAP' },
        fait: 'incidents-et-sanctions.mandat-presentation',
        cle: 'tap',
        mot: 'au plus',
      },
      {
        de: { qui: 'parquet', dit: 'Arrestation trop loin\u00a0: mandat notifié' },
        a: { qui: 'jap', dit: 'Comparution devant le JAP' },
        fait: 'incidents-et-sanctions.mandat-loin',
        cle: 'delai',
        mot: 'au plus',
      },
      {
        de: { qui: 'parquet', dit: 'Retenue sur mandat du parquet, en urgence' },
        a: { qui: 'jap', dit: 'Présentation au JAP ou à son remplaçant' },
        fait: 'incidents-et-sanctions.amener-urgence-parquet',
        cle: 'presentation',
        mot: 'au plus',
      },
      {
        de: { qui: 'jap', dit: 'Incarcération provisoire', decide: true },
        a: { qui: 'jap', dit: 'Débat, sinon la personne est libérée' },
        fait: 'incidents-et-sanctions.debat-15-jours',
        cle: 'jap',
        mot: 'au plus',
        article: 'CPP 712-19',
      },
    ],
    aussi: [{ fort: 'Quel mandat.', fait: 'incidents-et-sanctions.mandats-jap' }],
  },
  delaisCotes,
);
