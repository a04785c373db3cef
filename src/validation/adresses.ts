import { dessinsDeSalle } from '../domaine/dessins/index.ts';
import { donneesDuSite, pagesDuSite, type ContenuAdresse } from '../domaine/commun/adresses-du-site.ts';
import { anneesDesMouvements } from '../domaine/droit/mouvements.ts';
import { nombreDeSeries } from '../domaine/quiz/series.ts';
import { PRESENTATION_DE_LA_LPJ } from '../schemas/pages.ts';
import type { Corpus } from './corpus.ts';

/** Ce dont les adresses du site se déduisent, pris au corpus. */
export function contenuAdresse(corpus: Corpus): ContenuAdresse {
  return {
    ...corpus,
    comparables: corpus.mesures.filter((m) => m.nature === 'mesure'),
    dessinsDeSalle: dessinsDeSalle(),
    annees: anneesDesMouvements(corpus.themes, corpus.changements),
    changements: corpus.lpj.map((p) => p.id).filter((id) => id !== PRESENTATION_DE_LA_LPJ),
    banques: corpus.banques.map((b) => ({ id: b.id, series: nombreDeSeries(b.items.length) })),
  };
}

/** Chaque page qui porte un lien les demande : elles ne se composent qu’une fois par corpus. */
const composees = new WeakMap<Corpus, ReadonlySet<string>>();

/** Adresses internes où un lien peut mener : les pages, et les données publiées. */
export function adressesDuSite(corpus: Corpus): ReadonlySet<string> {
  const connues = composees.get(corpus);
  if (connues) return connues;
  const contenu = contenuAdresse(corpus);
  const adresses = new Set([...pagesDuSite(contenu), ...donneesDuSite(contenu)]);
  composees.set(corpus, adresses);
  return adresses;
}
