import { installerLesDependances, lancer } from './installer.mjs';

installerLesDependances();
const { trouverUnNavigateur } = await import('./navigateur.mjs');
await trouverUnNavigateur();
const npm = (script, remede, env) => lancer('npm', ['run', '--silent', script], remede, env);

npm(
  'check',
  'Corriger ce que les outils signalent\u202f; «\u00a0npx prettier --write .\u00a0» remet en forme.',
);
npm('test:unit', 'Le titre de chaque test en échec dit la règle qui n’est plus tenue.');
npm('build', 'Les lignes ci-dessus disent le fichier, la ligne et le remède.');
lancer(
  'npx',
  ['astro', 'build', '--outDir', '.cache/sous-chemin/formation'],
  'La construction sous un sous-chemin a échoué.',
  {
    BASE_PATH: '/formation',
  },
);
npm('test:construit', 'Un fichier construit dépasse son budget ou mène à une page absente.');
npm('test:e2e', 'Les captures des échecs sont dans test-results/.');
