import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DateCivile } from '../domaine/commun/date-civile.ts';
import type { Edition, Fichier, Lot } from '../domaine/hors-ligne.ts';
import { empreinteDe } from './empreinte.ts';
import type { LotDemande } from './lots.ts';

/**
 * Ce qu’aucun lot n’emporte : les données pour les machines et les fichiers à exporter, ce qui ne sert qu’aux moteurs de
 * recherche, les interfaces toutes faites de Pagefind, que le site n’emploie pas, et le service worker lui-même.
 */
const EXCLUS =
  /^(?:api\/|exports\/|hors-ligne\/\w+\.json$|sw\.js$|robots\.txt$|sitemap-|evolutions\/flux\.xml$|pagefind\/(?:pagefind-(?:component-ui|modular-ui|ui|highlight)\.|wasm\.unknown))/;

const TEXTES = /\.(?:html|css|js|webmanifest)$/;
const CITE = /[\w@./~%+-]+\.(?:js|css|json|woff2?|svg|png|jpe?g|webp|avif|ico|xml|webmanifest)\b/g;

interface Construit {
  fichier: Fichier;
  /** Texte où d’autres fichiers peuvent être cités. */
  texte: string | undefined;
}

type Construction = ReadonlyMap<string, Construit>;

const adresseDe = (chemin: string) => chemin.replace(/(^|\/)index\.html$/, '$1');

async function lireLaConstruction(dossier: string): Promise<Construction> {
  const chemins = globSync('**/*', { cwd: dossier, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name).slice(join(dossier, '/').length).replaceAll('\\', '/'))
    .filter((chemin) => !EXCLUS.test(chemin))
    .sort();
  const lus = chemins.map(async (chemin): Promise<[string, Construit]> => {
    const octets = readFileSync(join(dossier, chemin));
    const texte = TEXTES.test(chemin) ? octets.toString('utf8') : undefined;
    return [
      adresseDe(chemin),
      { fichier: [octets.length, await empreinteDe(new Uint8Array(octets))], texte },
    ];
  });
  return new Map(await Promise.all(lus));
}

/** Fichiers que cite un texte : styles, scripts et leurs imports, polices, données. Les autres pages n’en sont pas. */
function cites(construction: Construction, adresse: string, base: string): string[] {
  const texte = construction.get(adresse)?.texte ?? '';
  return [...new Set(texte.match(CITE))].flatMap((cite) => {
    // Une adresse composée par un script (`${base}recherche/lexique.json`) se lit depuis la racine du site.
    const racine = cite.startsWith(base) ? cite.slice(base.length) : cite;
    const relative = new URL(cite, `http://site/${adresse}`).pathname.slice(1);
    return [racine, relative].filter((a) => construction.has(a) && !a.startsWith('pagefind/')).slice(0, 1);
  });
}

/** Pages désignées, et de proche en proche tout ce dont elles ont besoin. */
function fermer(construction: Construction, pages: readonly string[], base: string): string[] {
  const vues = new Set<string>();
  const aVoir = [...pages];
  for (let adresse = aVoir.pop(); adresse !== undefined; adresse = aVoir.pop()) {
    if (vues.has(adresse)) continue;
    vues.add(adresse);
    aVoir.push(...cites(construction, adresse, base));
  }
  return [...vues].sort();
}

const estPage = (adresse: string) => /(?:^|\/|\.html)$/.test(adresse);

function lotConstruit(construction: Construction, demande: LotDemande, base: string): Lot {
  const { id, titre, adresse, pages, donnees = [] } = demande;
  const toutes = [...construction.keys()];
  if (pages.includes('**')) return { id, titre, adresse, adresses: toutes };
  const designees = pages.flatMap((p) => {
    const dessous = p.endsWith('**') ? p.slice(0, -2) : undefined;
    const trouvees = toutes.filter((a) => estPage(a) && (dessous ? a.startsWith(dessous) : a === p));
    if (trouvees.length === 0)
      throw new Error(
        `Lot hors ligne «\u00a0${id}\u00a0»\u00a0: aucune page à l’adresse «\u00a0${p}\u00a0».`,
      );
    return trouvees;
  });
  const choisies = donnees.flatMap((d) =>
    d.endsWith('**') ? toutes.filter((a) => a.startsWith(d.slice(0, -2))) : [d],
  );
  const absente = choisies.find((a) => !construction.has(a));
  if (absente !== undefined)
    throw new Error(
      `Lot hors ligne «\u00a0${id}\u00a0»\u00a0: aucune donnée à l’adresse «\u00a0${absente}\u00a0».`,
    );
  return { id, titre, adresse, adresses: fermer(construction, [...designees, ...choisies], base) };
}

/** Compose, d’après les fichiers construits, l’édition que le site publie : chaque lot, chaque fichier, sa taille, son empreinte. */
export async function composerEdition(
  dossier: string,
  demandes: readonly LotDemande[],
  base: string,
  construiteLe: DateCivile,
): Promise<Edition> {
  const construction = await lireLaConstruction(dossier);
  const fichiers = Object.fromEntries([...construction].map(([adresse, { fichier }]) => [adresse, fichier]));
  const lots = demandes.map((d) => lotConstruit(construction, d, base));
  // La date n’en est pas : reconstruire sans rien changer ne fait pas une nouvelle version.
  const version = await empreinteDe(new TextEncoder().encode(JSON.stringify([fichiers, lots])));
  return { version, construiteLe, fichiers, lots };
}
