import { spawn } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { chargerContenu } from '../src/chargement.ts';
import type { Trace } from '../src/schemas/journal.ts';
import { trouverUnNavigateur } from './navigateur.mjs';

/** Deux ans à une trentaine de réponses par jour. */
const REPONSES = 20_000;
const JOURS = 730;
const JOUR_EN_MS = 86_400_000;
/** Un poste de service, quatre fois plus lent que celui-ci. */
const RALENTISSEMENT = 4;
const LIMITES = { laPlusLongue: 200, enTout: 500 };
const ATTENTE = 6_000;
const PORT = Number(process.env['PORT_BENCH'] ?? 4390);
export const PAGES = [
  '',
  'reviser/',
  'carnet/',
  'modules/',
  'modules/lpj-en-pratique/',
  'mesures/tig/',
  'quiz/tig/',
  'parcours/decouvrir/',
  'examen/',
];

/** Un historique plausible et toujours le même : des réponses surtout, des termes, des lectures, des quiz. */
export function historique(items: readonly string[], termes: readonly string[], maintenant: number): Trace[] {
  return Array.from({ length: REPONSES }, (_, n): Trace => {
    const instant = new Date(maintenant - ((REPONSES - n) / REPONSES) * JOURS * JOUR_EN_MS).toISOString();
    const id = `bench-${(n * 2_654_435_761) % 4_294_967_296}-${n}`;
    const hasard = ((n * 7_919) % 1_000) / 1_000;
    if (n % 40 === 0)
      return { id, genre: 'lecture', instant, page: `modules/lpj-en-pratique/section-${n % 7}` };
    if (n % 25 === 0)
      return {
        id,
        genre: 'terme',
        instant,
        terme: termes[n % termes.length] as string,
        su: hasard < 0.8,
        serie: 'revision',
      };
    if (n % 999 === 0)
      return { id, genre: 'quiz', instant, module: 'lpj-en-pratique', part: hasard, seuil: 0.8 };
    return {
      id,
      genre: 'reponse',
      instant,
      item: items[(n * 31) % items.length] as string,
      version: 1,
      issue: hasard < 0.75 ? 'juste' : hasard < 0.85 ? 'partielle' : 'fausse',
      points: hasard < 0.75 ? 1 : 0,
      serie: n % 3 === 0 ? 'revision' : 'banque:tig',
      ...(n % 4 === 0 && { certitude: ((n % 3) + 1) as 1 | 2 | 3 }),
    };
  });
}

/** Écrit des traces dans la base que le carnet vient d’ouvrir. */
export function garder(page: Page, traces: Trace[]): Promise<void> {
  return page.evaluate(
    (traces) =>
      new Promise<void>((fini, echec) => {
        const ouverture = indexedDB.open('jalons');
        ouverture.onerror = () => echec(ouverture.error);
        ouverture.onsuccess = () => {
          const tx = ouverture.result.transaction('traces', 'readwrite');
          for (const trace of traces) tx.objectStore('traces').put(trace);
          tx.oncomplete = () => {
            ouverture.result.close();
            fini();
          };
        };
      }),
    traces,
  );
}

/** Tâches longues d’une page après son chargement, en millisecondes. */
async function tachesLongues(page: Page, adresse: string): Promise<number[]> {
  await page.goto(adresse, { waitUntil: 'load' });
  await page.waitForTimeout(ATTENTE);
  return page.evaluate(() => (window as unknown as { taches: number[] }).taches);
}

/** Mesure, à cet historique, le blocage de chaque page d’un site construit ; rend celles qui passent les limites. */
export async function mesurerLHistorique(dossier: string): Promise<string[]> {
  const { corpus } = chargerContenu(process.cwd());
  const items = [...corpus.banques.values()].flatMap((b) => b.items.map((i) => i.id));
  const termes = corpus.termes.map((t) => t.id);
  const serveur = spawn('npx', ['sirv', dossier, '--port', String(PORT), '--quiet'], {
    stdio: 'ignore',
    detached: true,
  });
  const navigateur = await chromium.launch({
    executablePath: await trouverUnNavigateur(),
    args: ['--no-sandbox'],
  });
  const horsLimites: string[] = [];
  try {
    const base = `http://localhost:${PORT}/`;
    const page = await navigateur.newPage();
    await page.addInitScript(() => {
      const taches: number[] = [];
      Object.assign(window, { taches });
      addEventListener('load', () =>
        new PerformanceObserver((liste) => taches.push(...liste.getEntries().map((e) => e.duration))).observe(
          {
            type: 'longtask',
          },
        ),
      );
    });
    for (let essai = 0; essai < 50; essai += 1) {
      if (
        await fetch(base).then(
          (r) => r.ok,
          () => false,
        )
      )
        break;
      await new Promise((suite) => setTimeout(suite, 200));
    }
    await page.goto(`${base}carnet/`);
    await page.getByRole('heading', { name: 'Ce que vous savez' }).waitFor();
    const traces = historique(items, termes, Date.now());
    for (let n = 0; n < traces.length; n += 2_000) await garder(page, traces.slice(n, n + 2_000));
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: RALENTISSEMENT });
    console.log(`Historique de ${REPONSES} traces, processeur ralenti ${RALENTISSEMENT} fois`);
    for (const chemin of PAGES) {
      const taches = await tachesLongues(page, base + chemin);
      const [enTout, laPlusLongue] = [taches.reduce((a, b) => a + b, 0), Math.max(0, ...taches)];
      const tenu = enTout < LIMITES.enTout && laPlusLongue <= LIMITES.laPlusLongue;
      if (!tenu) horsLimites.push(`/${chemin}`);
      console.log(
        `  /${chemin.padEnd(26)} blocage ${String(Math.round(enTout)).padStart(5)} ms, la plus longue ${String(Math.round(laPlusLongue)).padStart(5)} ms${tenu ? '' : '  ← au-delà'}`,
      );
    }
  } finally {
    await navigateur.close();
    if (serveur.pid) process.kill(-serveur.pid);
  }
  return horsLimites;
}
