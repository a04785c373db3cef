import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Une construction du site : son dossier et le chemin sous lequel elle est servie. */
export interface Construction {
  dossier: string;
  base: string;
}

export const RACINE: Construction = { dossier: 'dist', base: '/' };
export const SOUS_CHEMIN: Construction = { dossier: '.cache/sous-chemin/formation', base: '/formation/' };

/** Pages HTML d’une construction, chemins relatifs. */
export function pagesDe({ dossier }: Construction): string[] {
  return globSync('**/*.html', { cwd: dossier }).filter((p) => !p.startsWith('pagefind/'));
}

/** Poids compressé d’un fichier, en octets. */
export function poids(chemin: string): number {
  return gzipSync(readFileSync(chemin), { level: 9 }).length;
}

/** Fichier que sert une adresse interne, ou `undefined` si rien n’est là. */
export function fichierDe({ dossier, base }: Construction, adresse: string): string | undefined {
  const { pathname } = new URL(adresse, 'http://site');
  if (!pathname.startsWith(base)) return undefined;
  const chemin = join(dossier, decodeURIComponent(pathname.slice(base.length)));
  const candidats = pathname.endsWith('/') ? [join(chemin, 'index.html')] : [chemin];
  return candidats.find((c) => existsSync(c));
}

/** Adresses internes citées par une page : liens, scripts, styles, images, îles. */
export function adressesDe(html: string): string[] {
  const attributs = html.matchAll(/\s(?:href|src|action|component-url|renderer-url)="([^"]+)"/g);
  return [...attributs]
    .map((m) => (m[1] as string).replaceAll('&amp;', '&').replaceAll('&#38;', '&'))
    .filter((a) => a.startsWith('/') && !a.startsWith('//'));
}

/** Modules que charge un script, imports et réexports statiques compris. */
function fermeture(c: Construction, adresse: string, vus: Set<string>): void {
  if (vus.has(adresse)) return;
  vus.add(adresse);
  const fichier = fichierDe(c, adresse);
  if (!fichier) return;
  const code = readFileSync(fichier, 'utf8');
  for (const m of code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[^"'()]*?from\s*)?["'](\.[^"']+)["']/g)) {
    fermeture(c, new URL(m[1] as string, `http://site${adresse}`).pathname, vus);
  }
}

function modulesInitiaux(c: Construction, html: string): Set<string> {
  const vus = new Set<string>();
  for (const m of html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)) fermeture(c, m[1] as string, vus);
  return vus;
}

function poidsDesModules(c: Construction, adresses: Iterable<string>): number {
  return [...adresses].flatMap((a) => fichierDe(c, a) ?? []).reduce((n, f) => n + poids(f), 0);
}

/** JavaScript chargé par une page avant tout geste, en octets compressés : ses scripts et ce qu’ils importent, hors ses îles. */
export function javascriptInitial(c: Construction, html: string): number {
  const enLigne = [...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)]
    .map((m) => m[1])
    .join('');
  return poidsDesModules(c, modulesInitiaux(c, html)) + gzipSync(enLigne).length;
}

/** Quand une île se charge : aussitôt que la page, à l’approche, ou au premier geste si elle est proche. */
export type Hydratation = 'load' | 'visible' | 'geste';

/** Îles d’une page qui se chargent à ce moment-là. */
export function ilesDe(html: string, quand: Hydratation): string[] {
  return [...html.matchAll(/<astro-island[^>]*>/g)]
    .map(([ile]) => ile)
    .filter((ile) => ile.includes(` client="${quand}"`));
}

/** JavaScript que les îles d’une page ajoutent à ce qu’elle a déjà chargé, en octets compressés. */
export function javascriptDesIles(c: Construction, html: string, quand: Hydratation): number {
  const deja = modulesInitiaux(c, html);
  const vus = new Set(deja);
  for (const ile of ilesDe(html, quand)) {
    for (const m of ile.matchAll(/\s(?:component|renderer)-url="([^"]+)"/g))
      fermeture(c, m[1] as string, vus);
  }
  return poidsDesModules(c, vus.difference(deja));
}
