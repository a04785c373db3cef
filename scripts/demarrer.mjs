import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installerLesDependances, lancer } from './installer.mjs';
import { PORT, servir, verifierLePort } from './servir.mjs';

const SOURCES = [
  'src',
  'droit',
  'quizzes',
  'public',
  'integrations',
  'astro.config.mjs',
  'package-lock.json',
];
const TEMOIN = 'dist/.jalons-construit';

function fichiers(chemin) {
  if (!statSync(chemin).isDirectory()) return [chemin];
  return readdirSync(chemin).flatMap((nom) => fichiers(join(chemin, nom)));
}

/** Empreinte de tout ce dont dépend la construction, adresse d’hébergement comprise. */
function empreinte() {
  const condense = createHash('sha256').update(
    `${process.env.SITE_URL ?? ''} ${process.env.BASE_PATH ?? ''}`,
  );
  for (const chemin of SOURCES.flatMap(fichiers).sort()) condense.update(chemin).update(readFileSync(chemin));
  return condense.digest('hex');
}

// Avant la construction : une minute d’attente pour apprendre que le port est pris serait une minute perdue.
await verifierLePort(PORT);
installerLesDependances();
const actuelle = empreinte();
if (existsSync(TEMOIN) && readFileSync(TEMOIN, 'utf8') === actuelle) {
  console.log('Le site est déjà construit.');
} else {
  console.log('Construction du site…');
  lancer(
    'npm',
    ['run', '--silent', 'build'],
    'Les lignes ci-dessus disent le fichier, la ligne et le remède.',
  );
  writeFileSync(TEMOIN, actuelle);
}
await servir(process.env.BASE_PATH ?? '/');
