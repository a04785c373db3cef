import { avecLigatures } from '../../domaine/commun/texte.ts';
import { RACINE } from '../../moyens/adresse.ts';

/** Résultat de plein texte, tel que la page l’affiche. */
export interface PageTrouvee {
  url: string;
  titre: string;
  nature: string;
  /** Extrait, avec les mots trouvés entre `<mark>` : le seul HTML que produise Pagefind, et il vient de nos pages. */
  extrait: string;
  parties: { url: string; titre: string }[];
}

interface FragmentPagefind {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters: Record<string, string[]>;
  sub_results: { url: string; title: string }[];
}

interface Pagefind {
  options(options: { baseUrl: string; bundlePath?: string }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    requete: string,
    options: { filters?: Record<string, string> },
  ): Promise<{
    results: { data(): Promise<FragmentPagefind> }[];
    filters: Record<string, Record<string, number>>;
  }>;
}

let pagefind: Promise<Pagefind> | undefined;

async function charger(): Promise<Pagefind> {
  const adresse = `${RACINE}pagefind/pagefind.js`;
  const module = (await import(/* @vite-ignore */ adresse)) as Pagefind;
  await module.options({ baseUrl: RACINE });
  await module.init();
  // Sans cet appel, les résultats ne comptent pas leurs filtres.
  await module.filters();
  return module;
}

/** Pages trouvées, et combien chaque filtre en garde. */
export interface PleinTexte {
  pages: PageTrouvee[];
  total: number;
  natures: Record<string, number>;
}

/**
 * Cherche dans le texte de toutes les pages. `undefined` si l’index n’est pas servi (développement, clé USB) : la recherche
 * s’en passe et le dit.
 */
export async function chercherDansLeTexte(
  requete: string,
  nombre: number,
  nature?: string,
): Promise<PleinTexte | undefined> {
  try {
    pagefind ??= charger();
    const moteur = await pagefind;
    const { results, filters } = await moteur.search(
      avecLigatures(requete),
      nature ? { filters: { nature } } : {},
    );
    const fragments = await Promise.all(results.slice(0, nombre).map((r) => r.data()));
    return {
      total: results.length,
      natures: filters['nature'] ?? {},
      pages: fragments.map((f) => ({
        url: f.url,
        titre: (f.meta.title ?? f.url).replace(/ · Jalons$/, ''),
        nature: f.filters['nature']?.[0] ?? '',
        extrait: f.excerpt,
        parties: f.sub_results.slice(0, 3).map((s) => ({ url: s.url, titre: s.title })),
      })),
    };
  } catch {
    pagefind = undefined;
    return undefined;
  }
}
