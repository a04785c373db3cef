import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Ce fichier tourne sur le Node de la machine, avant que les dépendances n’apportent celui du projet : il reste en JavaScript.

const MINIMUM = 20;

/** Lance une commande en montrant sa sortie ; arrête tout, avec une phrase, si elle échoue. */
export function lancer(commande, args, remede, env = {}) {
  const { status, error } = spawnSync(commande, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) {
    console.error(`\n«\u00a0${[commande, ...args].join(' ')}\u00a0» a échoué. ${remede}`);
    process.exit(status || 1);
  }
}

/** Arrête tout, avec une phrase, si le dossier du projet ne s’écrit pas : ni installation ni construction n’y tiendraient. */
export function exigerUnDossierInscriptible(dossier = process.cwd()) {
  const essai = join(dossier, `.jalons-essai-${process.pid}`);
  try {
    writeFileSync(essai, '');
    rmSync(essai);
  } catch {
    console.error(
      `Le dossier ${dossier} ne s’écrit pas. Copier le projet dans un dossier à soi, ou en rendre l’écriture possible, puis relancer.`,
    );
    process.exit(1);
  }
}

/** Installe les dépendances si le fichier de verrou a changé depuis la dernière fois. */
export function installerLesDependances() {
  exigerUnDossierInscriptible();
  const version = Number(process.versions.node.split('.')[0]);
  if (version < MINIMUM) {
    console.error(
      `Node ${MINIMUM} ou plus récent est nécessaire\u202f; celui-ci est ${process.versions.node}. Voir https://nodejs.org/fr.`,
    );
    process.exit(1);
  }
  const empreinte = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const temoin = 'node_modules/.jalons-installe';
  if (existsSync(temoin) && readFileSync(temoin, 'utf8') === empreinte) return;
  console.log('Installation des dépendances (une minute environ)…');
  lancer(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'Vérifier l’accès au registre npm, puis relancer la commande.',
  );
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(temoin, empreinte);
}
