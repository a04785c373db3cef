import { spawn } from 'node:child_process';
import { installerLesDependances, lancer } from './installer.mjs';

installerLesDependances();
const { trouverUnNavigateur } = await import('./navigateur.mjs');
await trouverUnNavigateur();

/** Lance une commande sans rien montrer avant sa fin : deux commandes à la fois mêleraient leurs lignes. */
function lancerACote(commande, args, env = {}) {
  return new Promise((suite) => {
    const sortie = [];
    const processus = spawn(commande, args, {
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      shell: process.platform === 'win32',
    });
    processus.stdout.on('data', (morceau) => sortie.push(morceau));
    processus.stderr.on('data', (morceau) => sortie.push(morceau));
    processus.on('error', () => suite(false));
    processus.on('close', (code) => {
      process.stdout.write(Buffer.concat(sortie));
      suite(code === 0);
    });
  });
}

/** Une partie : ses commandes, l’une après l’autre, et ce qu’il faut faire si l’une échoue. */
async function mener(commandes, remede) {
  for (const [commande, args, env] of commandes) {
    if (await lancerACote(commande, args, env)) continue;
    console.error(`\n«\u00a0${[commande, ...args].join(' ')}\u00a0» a échoué. ${remede}`);
    return false;
  }
  return true;
}

const npm = (script, remede) => lancer('npm', ['run', '--silent', script], remede);
const REMEDE_DU_CONTROLE =
  'Corriger ce que les outils signalent\u202f; «\u00a0npx prettier --write .\u00a0» remet en forme.';

// Deux commandes d’Astro à la fois écriraient les mêmes fichiers dans `.astro/` : les types passent seuls, avant les constructions.
npm('check:types', REMEDE_DU_CONTROLE);

// Le reste du contrôle et les constructions n’occupent chacun qu’un cœur : ensemble, ils tiennent dans le temps du plus long.
const [controle, constructions] = await Promise.all([
  mener(
    ['check:lint', 'check:format', 'verifier'].map((script) => ['npm', ['run', '--silent', script]]),
    REMEDE_DU_CONTROLE,
  ),
  mener(
    [
      ['npm', ['run', '--silent', 'build']],
      ['npx', ['astro', 'build', '--outDir', '.cache/sous-chemin/formation'], { BASE_PATH: '/formation' }],
    ],
    'Les lignes ci-dessus disent le fichier, la ligne et le remède.',
  ),
]);
if (!controle || !constructions) process.exit(1);

npm('test:unit', 'Le titre de chaque test en échec dit la règle qui n’est plus tenue.');
npm('test:construit', 'Un fichier construit dépasse son budget ou mène à une page absente.');
npm('test:e2e', 'Les captures des échecs sont dans test-results/.');
