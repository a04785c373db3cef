import type { DateCivile } from './commun/date-civile.ts';

/** Poids en octets et empreinte du contenu d’un fichier du site. */
export type Fichier = readonly [octets: number, empreinte: string];

/** Ce que le lecteur choisit d’emporter d’un geste : tout le site, un module, un parcours. */
export interface Lot {
  id: string;
  titre: string;
  /** Où commencer à le lire, relativement au site. */
  adresse: string;
  /** Adresses des fichiers du lot, relativement au site. */
  adresses: readonly string[];
}

/**
 * Une construction du site, tout entière (le manifeste publié) ou réduite aux lots qu’un lecteur garde. Deux éditions ne
 * se mêlent jamais dans une page : ses morceaux et ses données viennent de la même.
 */
export interface Edition {
  version: string;
  construiteLe: DateCivile;
  fichiers: Readonly<Record<string, Fichier>>;
  lots: readonly Lot[];
}

/** Vrai d’une donnée qui a la forme d’une édition : ce que l’appareil rend n’est pas toujours ce qu’on lui a confié. */
export function estEdition(lue: unknown): lue is Edition {
  const { version, construiteLe, fichiers, lots } = (lue ?? {}) as Partial<Record<keyof Edition, unknown>>;
  return (
    typeof version === 'string' &&
    typeof construiteLe === 'string' &&
    typeof fichiers === 'object' &&
    fichiers !== null &&
    Object.values(fichiers).every(
      (f) => Array.isArray(f) && typeof f[0] === 'number' && typeof f[1] === 'string',
    ) &&
    Array.isArray(lots) &&
    lots.every(({ id, adresses }: Lot) => typeof id === 'string' && Array.isArray(adresses))
  );
}

/** Un contenu à aller chercher, et le nom sous lequel il se garde. */
export interface Contenu {
  cle: string;
  adresse: string;
  octets: number;
  empreinte: string;
}

/**
 * Nom sous lequel un contenu se garde : deux éditions qui ne diffèrent pas sur un fichier le partagent. L’extension en est,
 * parce que deux fichiers vides n’ont pas pour autant le même type.
 */
export function cleDe(adresse: string, [, empreinte]: Fichier): string {
  const extension = /\.[a-z0-9_]+$/i.exec(adresse)?.[0] ?? '.html';
  return empreinte + extension.toLowerCase();
}

/** Réduit une édition aux lots désignés ; un lot que cette construction n’a plus est laissé. */
export function restreindre(edition: Edition, ids: readonly string[]): Edition {
  const lots = edition.lots.filter((l) => ids.includes(l.id));
  const adresses = new Set(lots.flatMap((l) => l.adresses));
  const fichiers = Object.entries(edition.fichiers).filter(([adresse]) => adresses.has(adresse));
  return { ...edition, lots, fichiers: Object.fromEntries(fichiers) };
}

/** Lots gardés qu’une autre construction du site n’a plus, retirés ou renommés : l’adopter les ferait disparaître. */
export function lotsPerdus(gardee: Edition, publiee: Edition): Lot[] {
  return gardee.lots.filter(({ id }) => !publiee.lots.some((l) => l.id === id));
}

/** Contenus d’une édition, chacun une fois : deux adresses de même contenu n’en font qu’un. */
export function contenusDe({ fichiers }: Edition): Contenu[] {
  const parCle = new Map<string, Contenu>();
  for (const [adresse, fichier] of Object.entries(fichiers)) {
    const cle = cleDe(adresse, fichier);
    if (!parCle.has(cle)) parCle.set(cle, { cle, adresse, octets: fichier[0], empreinte: fichier[1] });
  }
  return [...parCle.values()];
}

/** Ce qu’il reste à télécharger pour qu’une édition soit entière sur l’appareil. */
export function aTelecharger(edition: Edition, presentes: ReadonlySet<string>): Contenu[] {
  return contenusDe(edition).filter(({ cle }) => !presentes.has(cle));
}

/** Somme des octets de contenus. */
export function octetsDe(contenus: readonly Contenu[]): number {
  return contenus.reduce((n, c) => n + c.octets, 0);
}

/** Contenus présents dont aucune édition gardée n’a besoin. */
export function aPurger(presentes: Iterable<string>, gardees: readonly Edition[]): string[] {
  const utiles = new Set(gardees.flatMap((e) => contenusDe(e).map((c) => c.cle)));
  return [...presentes].filter((cle) => !utiles.has(cle));
}

/** Éditions gardées quand une nouvelle est entière : elle répond d’abord, les précédentes servent encore les onglets ouverts. */
export function adopter(editions: readonly Edition[], nouvelle: Edition): Edition[] {
  return [nouvelle, ...editions.filter((e) => e.version !== nouvelle.version)];
}

/**
 * Éditions à garder : la première, et celles qu’un onglet ouvert emploie. D’un onglet dont on ne sait rien (`undefined`),
 * on suppose qu’il les emploie toutes.
 */
export function editionsEmployees(
  editions: readonly Edition[],
  versionsDesOnglets: readonly (string | undefined)[],
): Edition[] {
  if (versionsDesOnglets.includes(undefined)) return [...editions];
  return editions.filter((e, rang) => rang === 0 || versionsDesOnglets.includes(e.version));
}

/**
 * Retrouve, parmi les adresses d’une édition, celle que désigne un chemin demandé : avec ou sans `index.html`, avec ou sans
 * barre finale, encodée ou non.
 */
export function trouver({ fichiers }: Edition, chemin: string): string | undefined {
  const nu = decoder(chemin).replace(/(^|\/)index\.html$/, '$1');
  return [nu, `${nu}/`].find((adresse) => Object.hasOwn(fichiers, adresse));
}

function decoder(chemin: string): string {
  try {
    return decodeURIComponent(chemin);
  } catch {
    return chemin;
  }
}

/** Écrit une taille en français, en unités décimales : « 812 o », « 120 ko », « 3,2 Mo ». */
export function formaterTaille(octets: number): string {
  if (octets < 1000) return `${Math.round(octets)}\u00a0o`;
  const ko = Math.round(octets / 1000);
  if (ko < 1000) return `${ko}\u00a0ko`;
  return `${(octets / 1e6).toFixed(1).replace('.', ',').replace(',0', '')}\u00a0Mo`;
}
