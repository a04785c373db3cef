import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chargerContenu } from '../src/chargement.ts';
import { accorder } from '../src/domaine/commun/texte.ts';
import { ecrireDiagnostic } from '../src/validation/diagnostic.ts';
import {
  codeDeRelecture,
  prendreActe,
  rangerTemoin,
  relecturesDues,
  type Relecture,
} from '../src/validation/relectures.ts';
import { ecrireTemoin, lireTemoin, TEMOIN } from '../src/validation/temoin.ts';

/** Un fichier qui ne se lit pas cache peut-être ce qui s’appuie sur un fait : la liste serait incomplète. */
const ILLISIBLE = /^(?:yaml\/illisible|schema\/invalide|mdx\/illisible|mdx\/sans-entete|fichier\/.+)$/;

function arreter(message: string): never {
  console.error(message);
  process.exit(1);
}

function montrer({ ref, quoi, appuis }: Relecture): void {
  console.log(
    `\n${ref} (${quoi === 'nouveau' ? 'nouveau' : 'changé'}), ${accorder(appuis.length, 'appui', 'appuis')}`,
  );
  for (const { fichier, ligne, chemin } of appuis)
    console.log(`  ${fichier}:${ligne}${chemin ? ` ${chemin}` : ''}`);
}

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  options: { relu: { type: 'string' } },
  allowPositionals: true,
});
const { corpus, lectures, nonLus, erreurs, aujourdhui } = chargerContenu(process.cwd());
const illisibles = erreurs.filter((e) => ILLISIBLE.test(e.code));
if (illisibles.length > 0) {
  arreter(
    `${illisibles.map(ecrireDiagnostic).join('\n')}\nCorriger d’abord ces fichiers\u00a0: la liste de ce qui s’appuie sur un fait serait incomplète.`,
  );
}

const ecrit = lectures.temoin?.texte ?? '';
const temoin = rangerTemoin(lireTemoin(ecrit), corpus.faits, nonLus);
const dues = relecturesDues(lectures, corpus.faits, temoin, aujourdhui);
const demandees = positionals.length > 0 ? dues.filter((due) => positionals.includes(due.ref)) : dues;
const code = codeDeRelecture(demandees);
const acte = values.relu === code;

demandees.forEach(montrer);
const apres = ecrireTemoin(acte ? prendreActe(temoin, demandees) : temoin);
if (apres !== ecrit) writeFileSync(TEMOIN, apres);

if (demandees.length === 0) console.log('Rien à relire.');
else if (acte)
  console.log(`\nActe est pris de ${accorder(demandees.length, 'relecture', 'relectures')} dans ${TEMOIN}.`);
else {
  const commande = ['npm run relire --', ...positionals, '--relu', code].join(' ');
  if (values.relu !== undefined) console.error(`\nLe code ${values.relu} n’est pas celui de cette liste.`);
  console.log(`\nTout cela relu et corrigé, en prendre acte\u00a0: ${commande}`);
  if (values.relu !== undefined) process.exit(1);
}
