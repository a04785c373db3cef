import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { parse } from 'yaml';
import { chargerContenu } from '../src/chargement.ts';
import type { FichiersDeRecherche } from '../src/recherche/base.ts';
import { construireRecherche } from '../src/recherche/construire.ts';
import { comparerLesMoteurs } from './bench-recherche.ts';
import { mesurerLHistorique } from './bench-historique.ts';
import { grossir } from './grossir.ts';
import { trouverUnNavigateur } from './navigateur.mjs';
import { comparerAStarlight } from './peinture/comparer.ts';

const BUDGET_MS = 8;

/** Le moteur en un module, tel que Vite l’assemble pour le navigateur. */
async function assemblerLeMoteur(): Promise<string> {
  const sortie = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'src/recherche/plein.ts', formats: ['es'] } },
  })) as Rolldown.RolldownOutput[];
  return sortie[0]?.output[0].code ?? '';
}

interface Mesure {
  frappes: number;
  p50: number;
  p95: number;
  max: number;
  indexation: number;
}

/** Tape chaque requête lettre à lettre dans le navigateur et chronomètre chaque réponse. */
function mesurer(page: Page, fichiers: FichiersDeRecherche, requetes: string[]): Promise<Mesure> {
  return page.evaluate(
    ({ fichiers, requetes }) => {
      const { moteurPlein } = (window as unknown as { bench: typeof import('../src/recherche/plein.ts') })
        .bench;
      const debut = performance.now();
      const moteur = moteurPlein(fichiers);
      const indexation = performance.now() - debut;
      const temps: number[] = [];
      for (const requete of requetes) {
        for (let n = 1; n <= requete.length; n += 1) {
          const avant = performance.now();
          moteur.chercher(requete.slice(0, n));
          temps.push(performance.now() - avant);
        }
      }
      temps.sort((a, b) => a - b);
      const quantile = (q: number) => temps[Math.floor(q * (temps.length - 1))] as number;
      return { frappes: temps.length, p50: quantile(0.5), p95: quantile(0.95), max: quantile(1), indexation };
    },
    { fichiers, requetes },
  );
}

function dire(nom: string, m: Mesure): void {
  const ms = (v: number) => `${v.toFixed(1)} ms`;
  console.log(
    `${nom}\u00a0: p50 ${ms(m.p50)}, p95 ${ms(m.p95)}, max ${ms(m.max)} sur ${m.frappes} frappes\u202f; indexation ${ms(m.indexation)}`,
  );
}

const fichiers = construireRecherche(
  chargerContenu(process.cwd()).corpus,
  new Date().toISOString().slice(0, 10),
);
const table = parse(readFileSync('tests/fixtures/requetes.yaml', 'utf8')) as { requetes: { q: string }[] };
const requetes = table.requetes.map((r) => r.q);
const nombreDeFaits = fichiers.lexique.themes.reduce((somme, [, , nombre]) => somme + nombre, 0);

const navigateur = await chromium.launch({
  executablePath: await trouverUnNavigateur(),
  args: ['--no-sandbox'],
});
const page = await navigateur.newPage();
await page.goto('about:blank');
await page.addScriptTag({
  type: 'module',
  content: `${await assemblerLeMoteur()}\n;globalThis.bench = { moteurPlein };`.replace(
    /export\s*\{[^}]*\bas moteurPlein\b[^}]*\};?/,
    (e) => `const moteurPlein = ${/(\w+)\s+as moteurPlein/.exec(e)?.[1]};`,
  ),
});
await page.waitForFunction('globalThis.bench');

console.log(
  `Recherche, dans le navigateur (${nombreDeFaits} faits, ${fichiers.lexique.notices.length} notices)`,
);
const reelle = await mesurer(page, fichiers, requetes);
dire('  taille réelle', reelle);
const dixFois = await mesurer(page, grossir(fichiers, 10), requetes);
dire('  dix fois plus', dixFois);
console.log(
  `  rapport p95\u00a0: ${(dixFois.p95 / reelle.p95).toFixed(1)} pour dix fois plus de contenu\u202f; budget ${BUDGET_MS} ms, tenu à ${Math.round((reelle.p95 / BUDGET_MS) * 100)} %`,
);
await comparerLesMoteurs(navigateur, fichiers);
if (process.argv.includes('--recherche')) {
  await navigateur.close();
  process.exit(0);
}
await comparerAStarlight(navigateur);
await navigateur.close();

console.log('Construction');
const debut = performance.now();
const { status } = spawnSync('npm', ['run', '--silent', 'build', '--', '--outDir', '.cache/bench'], {
  stdio: 'ignore',
  // L’assemblage du moteur, plus haut, a pu changer le mode de ce processus.
  env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
});
const duree = performance.now() - debut;
const pages = globSync('.cache/bench/**/*.html').length;
if (status !== 0) {
  console.error('La construction a échoué\u00a0: lancer «\u00a0npm run build\u00a0» pour en voir la cause.');
  process.exit(1);
}
console.log(
  `  ${pages} pages en ${(duree / 1000).toFixed(1)} s, soit ${(duree / pages).toFixed(0)} ms par page, index plein texte compris`,
);

const horsLimites = await mesurerLHistorique('.cache/bench');
console.log(
  horsLimites.length === 0
    ? '  moins de 500 ms en tout et 200 ms d’affilée sur chaque page'
    : `  au-delà de 500 ms en tout ou de 200 ms d’affilée\u00a0: ${horsLimites.join(', ')}`,
);
rmSync('.cache/bench', { recursive: true, force: true });
