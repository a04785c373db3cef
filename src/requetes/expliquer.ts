import { getEntry, render } from 'astro:content';
import { formaterDate } from '../domaine/commun/date-civile.ts';
import { lireCorpus } from './corpus.ts';
import { lireFait } from './faits.ts';

/** Page à remettre à la personne. */
export async function composerPageARemettre(id: string) {
  const { expliquer, mesures } = lireCorpus();
  const page = expliquer.find((p) => p.id === id);
  const mesure = mesures.find((m) => m.id === id);
  const entree = await getEntry('expliquer', id);
  if (!page || !mesure || !entree) throw new Error(`Page à remettre inconnue\u00a0: ${id}`);
  const { Content } = await render(entree);
  const faits = [...new Set([...(entree.body ?? '').matchAll(/fait="([^"]+)"/g)].map((m) => m[1] as string))];
  return { page, mesure, Content, faits: faits.map(lireFait), reluLe: formaterDate(page.relu_le) };
}
