import { replier } from '../domaine/commun/texte.ts';
import { SORTES, type Sorte } from '../schemas/sortes.ts';
import type { Familles } from './familles.ts';
import { racine } from './racines.ts';

/**
 * Ce que demande une requête (une durée, qui décide, ce que l’on risque) : un classifieur bayésien naïf, appris à la construction des
 * questions écrites pour chaque fait et de ses sortes. Il pèse, il ne tranche pas.
 */

/** Sortes dans l’ordre où elles s’écrivent. */
const ORDRE = Object.keys(SORTES) as Sorte[];

/** Classifieur écrit : log-probabilité ×8 de chaque sorte, puis, par trait, rang et log-rapport ×8 des sortes qu’il désigne. */
export interface ClassifieurEcrit {
  sortes: number[];
  traits: Record<string, number[]>;
}

/** Un fait qui apprend : ses questions et ses sortes, la principale d’abord. */
export interface FaitQuiApprend {
  questions: readonly string[];
  sortes: readonly Sorte[];
}

const OCCURRENCES = 8;
const TRAITS = 320;
/** Sortes qu’un trait désigne ou écarte le plus : les autres ne bougent guère. */
const SORTES_PAR_TRAIT = 9;
/** Les traits se recoupent : chacun compte un peu moins que s’il était seul. */
const PART = 0.7;

/** Mots d’une requête, vides compris, paires de mots qui se suivent (« qui décide », « combien de ») et familles. */
function traitsDe(requete: string, familles: Familles): string[] {
  const tapes = replier(requete).split(' ').filter(Boolean);
  const mots = tapes.map(racine);
  return [
    ...new Set([...mots, ...mots.slice(1).map((mot, i) => `${mots[i]} ${mot}`), ...familles.de(tapes)]),
  ];
}

/** Apprend des questions ; ne garde que les traits qui reviennent et distinguent. */
export function apprendre(faits: readonly FaitQuiApprend[], familles: Familles): ClassifieurEcrit {
  const total = new Map<Sorte, number>();
  const parTrait = new Map<string, Map<Sorte, number>>();
  let tout = 0;
  for (const { questions, sortes } of faits) {
    for (const question of questions) {
      const traits = traitsDe(question, familles);
      sortes.forEach((sorte, place) => {
        const poids = place === 0 ? 1 : 0.5;
        tout += poids;
        total.set(sorte, (total.get(sorte) ?? 0) + poids);
        for (const trait of traits) {
          const comptes = parTrait.get(trait) ?? new Map<Sorte, number>();
          comptes.set(sorte, (comptes.get(sorte) ?? 0) + poids);
          parTrait.set(trait, comptes);
        }
      });
    }
  }
  const part = (sorte: Sorte) => ((total.get(sorte) ?? 0) + 0.5) / (tout + ORDRE.length / 2);
  const candidats = [...parTrait].flatMap(([trait, comptes]) => {
    const n = [...comptes.values()].reduce((a, b) => a + b, 0);
    if (n < OCCURRENCES) return [];
    const rapports = ORDRE.map((sorte, rang) => ({
      rang,
      // Lissage vers la part de la sorte, comme six occurrences de plus.
      rapport: Math.round(
        8 * Math.log(((comptes.get(sorte) ?? 0) + 6 * part(sorte)) / (n + 6) / part(sorte)),
      ),
    }))
      .filter(({ rapport }) => Math.abs(rapport) >= 5)
      .sort((a, b) => Math.abs(b.rapport) - Math.abs(a.rapport))
      .slice(0, SORTES_PAR_TRAIT);
    const interet = rapports.reduce((somme, { rang, rapport }) => {
      return somme + part(ORDRE[rang] as Sorte) * Math.abs(rapport);
    }, 0);
    return [{ trait, rapports, interet: interet * Math.sqrt(n) }];
  });
  const gardes = candidats
    .sort((a, b) => b.interet - a.interet || (a.trait < b.trait ? -1 : 1))
    .slice(0, TRAITS);
  return {
    sortes: ORDRE.map((sorte) => Math.round(8 * Math.log(part(sorte)))),
    traits: Object.fromEntries(
      gardes
        .sort((a, b) => (a.trait < b.trait ? -1 : 1))
        .map(({ trait, rapports }) => [trait, rapports.flatMap(({ rang, rapport }) => [rang, rapport])]),
    ),
  };
}

/** Probabilité que la requête demande chaque sorte de fait. */
export function sortesDemandees(
  requete: string,
  { sortes, traits }: ClassifieurEcrit,
  familles: Familles,
): ReadonlyMap<Sorte, number> {
  const scores = sortes.map((s) => s / 8);
  for (const trait of traitsDe(requete, familles)) {
    const rapports = Object.hasOwn(traits, trait) ? (traits[trait] as number[]) : [];
    for (let i = 0; i < rapports.length; i += 2) {
      const rang = rapports[i] as number;
      scores[rang] = (scores[rang] as number) + (PART * (rapports[i + 1] as number)) / 8;
    }
  }
  const maximum = Math.max(...scores);
  const poids = scores.map((s) => Math.exp(s - maximum));
  const somme = poids.reduce((a, b) => a + b, 0);
  return new Map(ORDRE.map((sorte, rang) => [sorte, (poids[rang] ?? 0) / somme]));
}
