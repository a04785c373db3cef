import { chargerContenu } from '../src/chargement.ts';
import {
  bilanDeCouverture,
  couvertureDesQuestions,
  NIVEAUX_D_ITEM,
  TYPES_D_ITEM,
  type Compte,
} from '../src/validation/couverture.ts';

/** Les questions de chaque module et de chaque fiche, par niveau et par type, puis tout ce qui manque. */
const analyse = chargerContenu(process.cwd());
const { modules, fiches, ensemble } = couvertureDesQuestions(analyse.corpus);

const COLONNES = ['total', ...NIVEAUX_D_ITEM, ...TYPES_D_ITEM];
const LARGEUR = Math.max(...[...modules, ...fiches].map((c) => c.id.length));
const abrege = (colonne: string) => colonne.slice(0, 7).padStart(8);
const ligne = (nom: string, cases: readonly string[]) => nom.padEnd(LARGEUR) + cases.join('');

function ecrire({ id, total, niveaux, types }: Compte): string {
  const nombres = [
    total,
    ...NIVEAUX_D_ITEM.map((n) => niveaux[n]),
    ...TYPES_D_ITEM.map((t) => types[t] ?? 0),
  ];
  return ligne(
    id,
    nombres.map((n) => (n === 0 ? '·' : String(n)).padStart(8)),
  );
}

for (const [titre, comptes] of [
  ['Modules, d’après les banques de leur quiz final', modules],
  ['Fiches, d’après les banques qui les nomment', fiches],
] as const) {
  console.log(`\n${titre}`);
  console.log(ligne('', COLONNES.map(abrege)));
  for (const compte of comptes) console.log(ecrire(compte));
}
console.log(`\n${ecrire(ensemble)}\n`);
for (const phrase of bilanDeCouverture(analyse, Infinity)) console.log(phrase);
