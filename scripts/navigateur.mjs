import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Le Chromium sans fenêtre passe devant : mêmes moteurs, et les tests y demandent presque moitié moins de processeur. */
const DEJA_LA = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

async function celuiDePlaywright() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function essayer(commande, args) {
  return spawnSync(commande, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/**
 * Chemin d’un navigateur pour les essais : celui de la variable JALONS_NAVIGATEUR, un déjà là, celui de Playwright, ou celui que
 * l’on installe.
 */
export async function trouverUnNavigateur() {
  const choisi = process.env.JALONS_NAVIGATEUR;
  if (choisi) return choisi;
  const present = DEJA_LA.find((chemin) => existsSync(chemin)) ?? (await celuiDePlaywright());
  if (present) return present;
  console.log('Aucun navigateur\u00a0: installation de celui de Playwright…');
  if (essayer('npx', ['playwright', 'install', 'chromium'])) return await celuiDePlaywright();
  console.log('Échec\u202f; installation de Chromium par apt…');
  essayer('apt-get', ['update', '-qq']);
  for (const paquet of ['chromium-headless-shell', 'chromium']) {
    if (essayer('apt-get', ['install', '-y', '-qq', paquet]))
      return DEJA_LA.find((chemin) => existsSync(chemin));
  }
  console.error(
    'Aucun navigateur n’a pu être installé. Installer Chromium ou Chrome, ou donner son chemin dans JALONS_NAVIGATEUR.',
  );
  process.exit(1);
}
