import * as adresses from '../domaine/commun/adresses.ts';
import { rencontres } from '../domaine/journal/rencontres.ts';
import type { TermeARevoir } from '../domaine/revision/bilan.ts';
import { cleDeTerme } from '../domaine/revision/memoire.ts';
import type { Abrege, AbregeDe, FaitAbrege, ThemeAbrege } from '../requetes/abreges.ts';
import type { Journal } from '../schemas/journal.ts';
import { lireAbreges, lireTermes } from './publies.ts';

/**
 * Ce que le site enseigne et interroge, réduit à ce que le lecteur a rencontré : la page ne charge rien de plus, quel que soit le
 * corpus.
 */
export interface Programme {
  banques: AbregeDe<'banque'>[];
  fiches: AbregeDe<'fiche'>[];
  modules: AbregeDe<'module'>[];
  cas: AbregeDe<'cas'>[];
}

/** Le programme d’un lecteur, d’après son journal. */
export async function lireProgramme(journal: Pick<Journal, 'traces' | 'annotations'>): Promise<Programme> {
  const { banques, fiches, modules, cas } = rencontres(journal);
  const abreges = await lireAbreges([...banques, ...fiches, ...modules, ...cas]);
  const garder = <G extends Abrege['genre']>(genre: G, ids: ReadonlySet<string>) =>
    abreges.filter((a): a is AbregeDe<G> => a.genre === genre && ids.has(a.id));
  return {
    banques: garder('banque', banques),
    fiches: garder('fiche', fiches),
    modules: garder('module', modules),
    cas: garder('cas', cas),
  };
}

/** Pages lues où chaque terme se cite, telles que leur lecture s’inscrit. */
function pagesDesTermes({ fiches, modules }: Programme): Map<string, string[]> {
  const pages = new Map<string, string[]>();
  const citer = (adresse: string, termes: readonly string[]) => {
    for (const terme of termes)
      pages.set(terme, [...(pages.get(terme) ?? []), adresses.cleDeLecture(adresse)]);
  };
  for (const { id, termes } of fiches) citer(adresses.fiche(id), termes);
  for (const m of modules) for (const s of m.sections) citer(adresses.section(m.id, s.id), s.termes);
  return pages;
}

/** Les termes que le lecteur a croisés ou qu’on lui a demandés, tels que la révision les connaît. */
export async function lireTermesARevoir(
  journal: Pick<Journal, 'traces' | 'annotations'>,
  programme: Programme,
): Promise<TermeARevoir[]> {
  const pages = pagesDesTermes(programme);
  const termes = await lireTermes([...rencontres(journal).termes, ...pages.keys()]);
  return termes.map(({ id, faits, sujets }) => ({
    id: cleDeTerme(id),
    faits,
    sujets,
    pages: pages.get(id) ?? [],
  }));
}

/** Un thème que des questions rencontrées examinent, et ceux de ses faits qu’elles examinent. */
export interface ThemeDuProgramme extends ThemeAbrege {
  faits: FaitAbrege[];
}

/** Thèmes que touchent les banques rencontrées, par ordre de nom. */
export function themesDuProgramme({ banques }: Programme): ThemeDuProgramme[] {
  const themes = new Map(
    banques.flatMap((b) => b.themes).map((t) => [t.id, { ...t, faits: [] as FaitAbrege[] }]),
  );
  const faits = new Map(banques.flatMap((b) => b.faits).map((f) => [f.ref, f]));
  for (const fait of faits.values()) themes.get(fait.ref.split('.', 1)[0] as string)?.faits.push(fait);
  return [...themes.values()].sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}
