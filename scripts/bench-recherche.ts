import { rmSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { comparer } from '../src/domaine/commun/adresses.ts';
import type { FichiersDeRecherche } from '../src/recherche/base.ts';
import { moteurPlein } from '../src/recherche/plein.ts';
import { estTenueALEcart, lireLesRequetes } from './jugement.ts';
import { servir } from './peinture/servir.ts';

const DOSSIER = '.cache/bench-pagefind';

/** Un fait, tel que chaque moteur le reçoit : son thème et tous ses noms, ce qu’il dit, et les questions qu’on lui poserait. */
interface Document {
  id: string;
  noms: string;
  texte: string;
  questions: string;
}

function documentsDe({ lexique, themes }: FichiersDeRecherche): Document[] {
  return lexique.themes.flatMap(([notice, id]) => {
    const noms = lexique.alias.flatMap(([n, , forme]) => (n === notice ? [forme] : [])).join(', ');
    return (themes[id]?.faits ?? []).map((f) => ({
      id: `${id}.${f.id}`,
      noms,
      texte: `${f.libelle}. ${f.enonce} ${f.reponse ?? ''} ${f.precision ?? ''} ${f.source}`,
      questions: f.questions.join(' / '),
    }));
  });
}

/** Répond à une requête par les identifiants des faits, meilleurs d’abord. */
type Reponse = (requete: string) => string[];

interface Ligne {
  nom: string;
  premiere: number;
  trois: number;
  silence: number;
  p50: number;
  p95: number;
}

function mesurer(nom: string, reponses: readonly { ids: string[]; ms: number }[]): Ligne {
  const requetes = lireLesRequetes().filter(estTenueALEcart);
  const compte = { premiere: 0, trois: 0, silence: 0 };
  requetes.forEach(({ faits }, i) => {
    const ids = reponses[i]?.ids ?? [];
    if (faits.length === 0) {
      if (ids.length === 0) compte.silence += 1;
      return;
    }
    if (faits.includes(ids[0] ?? '')) compte.premiere += 1;
    if (ids.slice(0, 3).some((id) => faits.includes(id))) compte.trois += 1;
  });
  const temps = reponses.map((r) => r.ms).sort((a, b) => a - b);
  const quantile = (q: number) => temps[Math.floor(q * (temps.length - 1))] as number;
  const avec = requetes.filter((r) => r.faits.length > 0).length;
  return {
    nom,
    premiere: compte.premiere / avec,
    trois: compte.trois / avec,
    silence: compte.silence / (requetes.length - avec),
    p50: quantile(0.5),
    p95: quantile(0.95),
  };
}

function chronometrer(repondre: Reponse): { ids: string[]; ms: number }[] {
  const requetes = lireLesRequetes().filter(estTenueALEcart);
  // Une première passe, pour que chacun soit jugé une fois chaud.
  for (const { q } of requetes.slice(0, 30)) repondre(q);
  return requetes.map(({ q }) => {
    const debut = performance.now();
    const ids = repondre(q);
    return { ids, ms: performance.now() - debut };
  });
}

function avecMiniSearch(documents: readonly Document[]): Reponse {
  const index = new MiniSearch<Document>({ fields: ['noms', 'texte', 'questions'] });
  index.addAll(documents);
  return (q) => index.search(q, { prefix: true, fuzzy: 0.2 }).map((r) => String(r.id));
}

function avecLunr(documents: readonly Document[]): Reponse {
  const index = lunr(function () {
    // Le moteur de Jalons a déjà donné le français à lunr.
    this.use((lunr as unknown as { fr: lunr.Builder.Plugin }).fr);
    this.ref('id');
    for (const champ of ['noms', 'texte', 'questions']) this.field(champ);
    for (const d of documents) this.add(d);
  });
  // Les signes de sa syntaxe, tapés par mégarde, lèveraient une erreur.
  return (q) => index.search(q.replace(/[~^:*+-]/g, ' ')).map((r) => r.ref);
}

function avecJalons(fichiers: FichiersDeRecherche): Reponse {
  const moteur = moteurPlein(fichiers);
  const themes = new Map(
    fichiers.lexique.themes.map(([n, id]) => [fichiers.lexique.notices[n]?.url.replace(/#.*$/, ''), id]),
  );
  return (q) =>
    moteur
      .chercher(q)
      .filter((r) => !r.url.startsWith(comparer))
      .map(({ url, fait }) => (fait ? `${themes.get(url.replace(/#.*$/, ''))}.${fait.id}` : url));
}

/** Pagefind ne répond que dans un navigateur, de fichiers qu’il va chercher. */
async function avecPagefind(
  navigateur: Browser,
  documents: readonly Document[],
): Promise<{ ids: string[]; ms: number }[]> {
  const { createIndex, close } = await import('pagefind');
  const { index } = await createIndex({ forceLanguage: 'fr' });
  if (!index) throw new Error('Pagefind n’a pas pu composer son index.');
  for (const { id, noms, texte, questions } of documents)
    await index.addCustomRecord({
      url: `/${id}`,
      content: `${noms}. ${texte} ${questions}`,
      language: 'fr',
    });
  await index.writeFiles({ outputPath: `${DOSSIER}/pagefind` });
  await close();
  const { adresse, serveur } = await servir(DOSSIER);
  try {
    const page = await navigateur.newPage();
    await page.goto(`${adresse}/pagefind/pagefind-entry.json`);
    return await page.evaluate(
      async ({ module, requetes }) => {
        const pagefind = (await import(/* @vite-ignore */ module)) as {
          init: () => Promise<void>;
          search: (q: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
        };
        await pagefind.init();
        const reponses: { ids: string[]; ms: number }[] = [];
        for (const q of requetes) {
          const debut = performance.now();
          const { results } = await pagefind.search(q);
          const lus = await Promise.all(results.slice(0, 3).map((r) => r.data()));
          reponses.push({ ids: lus.map((r) => r.url.slice(1)), ms: performance.now() - debut });
        }
        return reponses;
      },
      {
        module: `${adresse}/pagefind/pagefind.js`,
        requetes: lireLesRequetes()
          .filter(estTenueALEcart)
          .map(({ q }) => q),
      },
    );
  } finally {
    serveur.close();
    rmSync(DOSSIER, { recursive: true, force: true });
  }
}

/**
 * Compare, sur les mêmes faits et les mêmes requêtes tenues à l’écart, ce que donnent Jalons, MiniSearch, lunr et Pagefind tels qu’on les
 * reçoit : première ligne juste, fait juste dans les trois, silence quand le site n’a pas de réponse, temps d’une requête entière.
 */
export async function comparerLesMoteurs(navigateur: Browser, fichiers: FichiersDeRecherche): Promise<void> {
  const documents = documentsDe(fichiers);
  const lignes = [
    mesurer('Jalons', chronometrer(avecJalons(fichiers))),
    mesurer('MiniSearch', chronometrer(avecMiniSearch(documents))),
    mesurer('lunr', chronometrer(avecLunr(documents))),
    mesurer('Pagefind', await avecPagefind(navigateur, documents)),
  ];
  console.log(`Mêmes faits (${documents.length}), mêmes requêtes tenues à l’écart`);
  console.log('  moteur       1re juste   dans 3   silence juste      p50      p95');
  for (const l of lignes) {
    const part = (n: number) => `${(100 * n).toFixed(1)} %`.padStart(8);
    const ms = (n: number) => `${n.toFixed(1)} ms`.padStart(9);
    console.log(
      `  ${l.nom.padEnd(12)} ${part(l.premiere)} ${part(l.trois)}        ${part(l.silence)} ${ms(l.p50)} ${ms(l.p95)}`,
    );
  }
}
