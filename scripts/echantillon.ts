import { chargerContenu } from '../src/chargement.ts';
import { hasardDeGraine, melanger } from '../src/domaine/commun/hasard.ts';

/** Tire d’une graine des faits et des items à relire ; la même graine, sur le même contenu, rend le même échantillon. */
const [graine = 'relecture', nombre = '80'] = process.argv.slice(2);
const { corpus } = chargerContenu(process.cwd());

function tirer(nom: string, ids: readonly string[]): void {
  const tires = melanger(ids, hasardDeGraine(`${graine} ${nom}`)).slice(0, Number(nombre));
  console.log(`\n${nom}\u00a0:\n${tires.sort().join('\n')}`);
}

tirer('faits', [...corpus.faits.keys()]);
tirer(
  'items',
  corpus.banques.flatMap((b) => b.items.map((i) => i.id)),
);
