import { lecteurDeCartes } from '../src/camera/cartes.ts';
import { retenir } from '../src/domaine/cartes/marque.ts';
import { finirLecture, depouiller, lireImage, commencerLecture } from '../src/domaine/cartes/lecture.ts';
import { CONDITIONS, disposer, filmer, type Condition } from '../tests/fixtures/cartes/salle.ts';

/** Mesure la lecture des cartes de vote, condition par condition : `npm run bench:cartes [graines]`. */

const GRAINES = Number(process.argv[2] ?? 3);
const IMAGES = 8;
/** Salles pleines de décors et d’affiches, sans carte : ce qu’on y lirait serait faux. */
const SALLES_VIDES = 20;

const lire = lecteurDeCartes();

interface Mesure {
  vues: number;
  attendues: number;
  votes: number;
  cartes: number;
  faux: number;
  ms: number[];
}

function mesurer(condition: Condition, tenues = true): Mesure {
  const m: Mesure = { vues: 0, attendues: 0, votes: 0, cartes: 0, faux: 0, ms: [] };
  for (let graine = 1; graine <= (tenues ? GRAINES : SALLES_VIDES); graine++) {
    const cartes = tenues ? disposer(condition, graine) : [];
    const remises = tenues ? condition.cartes : 60;
    let vote = commencerLecture(remises, 4);
    for (let rang = 0; rang < (tenues ? IMAGES : 3); rang++) {
      const image = filmer(condition, cartes, graine, rang);
      const debut = performance.now();
      const retenu = retenir(lire(image), remises);
      m.ms.push(performance.now() - debut);
      m.vues += retenu.vues.filter((v) => v.lettre).length;
      m.attendues += cartes.length;
      vote = lireImage(vote, retenu);
      if (!tenues) m.faux += retenu.vues.length;
    }
    const { parCarte } = depouiller(finirLecture(vote)) ?? { parCarte: {} };
    m.cartes += cartes.length;
    for (const [numero, lettre] of Object.entries(parCarte)) {
      if (cartes.some((c) => c.numero === Number(numero) && c.lettre === lettre)) m.votes++;
      else m.faux++;
    }
  }
  return m;
}

const part = (n: number, sur: number) => (sur === 0 ? '' : `${((100 * n) / sur).toFixed(1)} %`);
const median = (liste: number[]) => liste.toSorted((a, b) => a - b)[Math.floor(liste.length / 2)] ?? 0;

console.log('| condition | vues par image | votes établis | faux votes | ms par image |');
console.log('|---|---|---|---|---|');
let faux = 0;
const vide: Condition = {
  nom: 'salle sans carte, 60 remises',
  largeur: 1280,
  hauteur: 720,
  cartes: 0,
  cote: 40,
  affiches: 60,
};
for (const condition of [...CONDITIONS, vide]) {
  const m = mesurer(condition, condition.cartes > 0);
  faux += m.faux;
  const votes = `${m.votes} / ${m.cartes}`;
  console.log(
    `| ${condition.nom} | ${part(m.vues, m.attendues)} | ${votes} | ${m.faux} | ${median(m.ms).toFixed(0)} |`,
  );
}
if (faux > 0) {
  console.error(`${faux} faux vote(s)\u00a0: il n’en faut aucun.`);
  process.exitCode = 1;
}
