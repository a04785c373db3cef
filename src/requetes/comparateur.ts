import { lireFait } from './faits.ts';
import { ANATOMIES } from '../schemas/anatomies.ts';
import { listerMesures, resumerMesure } from './mesures.ts';
import { lireCorpus } from './corpus.ts';
import { SORTES, type Sorte } from '../schemas/droit.ts';

/** Sortes de faits mises en regard, dans l’ordre de lecture, après les questions essentielles. */
const SORTES_COMPAREES: Sorte[] = [
  'seuil',
  'condition',
  'consentement',
  'delai',
  'controle',
  'fin',
  'recours',
  'mineur',
];

/** Tableau de comparaison : une colonne par mesure, une ligne par question ou par sorte de fait. */
export function composerComparateur() {
  const mesures = listerMesures().filter((m) => m.nature === 'mesure');
  const essentielles = Object.entries(ANATOMIES.mesure.questions).map(([cle, question]) => ({
    question,
    cases: mesures.map((m) => (m.essentiel[cle] ?? []).map(lireFait)),
  }));
  const sortes = SORTES_COMPAREES.map((sorte) => ({
    question: SORTES[sorte],
    cases: mesures.map((m) =>
      (lireCorpus().themes.find((t) => t.id === m.id)?.faits ?? [])
        .filter((f) => f.sortes[0] === sorte)
        .map((f) => lireFait(`${m.id}.${f.id}`))
        // Une comparaison se lit d’un regard : les faits qui ont une réponse courte suffisent.
        .filter((f) => f.reponse && !f.abroge),
    ),
  })).filter(({ cases }) => cases.some((c) => c.length > 0));
  return { mesures: mesures.map(resumerMesure), lignes: [...essentielles, ...sortes] };
}
