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

/** Durée de chaque commande, en secondes, dans l’ordre où elles finissent. */
const durees = [];
const noter = (nom, debut) => durees.push([nom, Math.round((performance.now() - debut) / 1000)]);

/** Une file : ses commandes, l’une après l’autre. La première qui échoue l’arrête, et dit le remède. */
async function mener(file) {
  for (const { commande, args = [], env, remede, apres } of file) {
    // Ce qui a besoin d’une commande de l’autre file l’attend ; si elle échoue, cette file n’a plus d’objet.
    if (apres && !(await apres)) return false;
    const nom = [commande, ...args].filter((a) => a !== '--silent').join(' ');
    const debut = performance.now();
    const reussie = await lancerACote(commande, args, env);
    noter(nom, debut);
    if (reussie) continue;
    console.error(`\n«\u00a0${nom}\u00a0» a échoué. ${remede}`);
    return false;
  }
  return true;
}

const npm = (script, remede, plus = {}) => ({
  commande: 'npm',
  args: ['run', '--silent', script],
  remede,
  ...plus,
});
const REMEDE_DU_CONTROLE =
  'Corriger ce que les outils signalent\u202f; «\u00a0npx prettier --write .\u00a0» remet en forme.';
const REMEDE_DE_LA_CONSTRUCTION = 'Les lignes ci-dessus disent le fichier, la ligne et le remède.';

// Deux files, une par cœur. Celle d’Astro est seule à écrire dans `.astro/` ; l’autre n’y lit qu’une fois les types contrôlés.
const types = mener([npm('check:types', REMEDE_DU_CONTROLE)]);
const reussies = await Promise.all([
  mener([
    npm('build', REMEDE_DE_LA_CONSTRUCTION, { apres: types }),
    {
      commande: 'npx',
      args: ['astro', 'build', '--outDir', '.cache/sous-chemin/formation'],
      env: { BASE_PATH: '/formation' },
      remede: REMEDE_DE_LA_CONSTRUCTION,
    },
  ]),
  mener([
    npm('verifier', REMEDE_DE_LA_CONSTRUCTION),
    npm('check:format', REMEDE_DU_CONTROLE),
    npm('test:unit', 'Le titre de chaque test en échec dit la règle qui n’est plus tenue.', {
      env: { VITEST_MAX_WORKERS: '1' },
    }),
    npm('check:lint', REMEDE_DU_CONTROLE, { apres: types }),
  ]),
]);
if (reussies.includes(false)) process.exit(1);

/** Une commande qui a les deux cœurs pour elle, et montre où elle en est. */
function menerSeule(script, remede) {
  const debut = performance.now();
  lancer('npm', ['run', '--silent', script], remede);
  noter(`npm run ${script}`, debut);
}
menerSeule('test:construit', 'Un fichier construit dépasse son budget ou mène à une page absente.');
menerSeule('test:e2e', 'Les captures des échecs sont dans test-results/.');
console.log(durees.map(([nom, secondes]) => `${String(secondes).padStart(5)}\u00a0s  ${nom}`).join('\n'));
