import { distanceBornee, fautesAdmises } from './mots.ts';
import { phonetique } from './phonetique.ts';
import { racine } from './racines.ts';
import { lireLeSens } from './sens.ts';

/**
 * Index inversé des faits, calculé à la construction et découpé par ordre alphabétique : la frappe ne charge que la tranche où tombent
 * ses mots, et additionne des poids déjà faits.
 * @see Robertson et Zaragoza, « The Probabilistic Relevance Framework: BM25 and Beyond » (2009), pour BM25F
 * @see Anh et Moffat, « Pruned query evaluation using pre-computed impacts » (SIGIR 2006)
 */

/** Un texte d’un document, ce qu’il pèse, et la longueur qui lui est ordinaire, en mots. */
export interface Champ {
  racines: readonly string[];
  poids: number;
  longueur: number;
}

/** Une racine écrite : rareté ×16 (négative si nul énoncé ni nom ne la porte), rang et poids ×8 des documents, rangs en écart, puis son sens. */
export type RacineEcrite = [rarete: number, ...documents: number[], sens: string];

/** Les racines d’une tranche de l’alphabet. */
export type Tranche = Record<string, RacineEcrite>;

const SATURATION = 1.2;
const PART_DE_LA_LONGUEUR = 0.4;

/** Rareté d’un terme parmi `nombre` documents dont `porteurs` le portent. */
export function rareteDe(porteurs: number, nombre: number): number {
  return Math.log(1 + (nombre - porteurs + 0.5) / (porteurs + 0.5));
}

/**
 * Compose l’index et le découpe.
 * @param sures racines d’un énoncé ou d’un nom : une faute de frappe se corrige vers elles, jamais vers une faute tapée dans une question
 * @param sensDe sens d’un terme, écrit
 * @param taille nombre d’entrées (rang et poids) par tranche, environ
 */
export function composerImpacts(
  documents: readonly (readonly Champ[])[],
  sures: ReadonlySet<string>,
  sensDe: (terme: string) => string = () => '',
  taille = 1500,
): { debuts: string[]; tranches: Tranche[] } {
  const porteurs = new Map<string, Map<number, number>>();
  documents.forEach((champs, rang) => {
    for (const { racines, poids, longueur } of champs) {
      const norme = 1 - PART_DE_LA_LONGUEUR + (PART_DE_LA_LONGUEUR * racines.length) / longueur;
      for (const r of racines) {
        const liste = porteurs.get(r) ?? new Map<number, number>();
        liste.set(rang, (liste.get(rang) ?? 0) + poids / norme);
        porteurs.set(r, liste);
      }
    }
  });
  const debuts: string[] = [];
  const tranches: Tranche[] = [];
  let entrees = Number.POSITIVE_INFINITY;
  for (const r of [...porteurs.keys()].sort()) {
    const liste = porteurs.get(r) as Map<number, number>;
    if (entrees >= taille) {
      debuts.push(r);
      tranches.push({});
      entrees = 0;
    }
    const rarete = rareteDe(liste.size, documents.length);
    let precedent = 0;
    const ecrits = [...liste].flatMap(([rang, tf]) => {
      const ecart = rang - precedent;
      precedent = rang;
      return [ecart, Math.max(1, Math.round((8 * rarete * tf * (SATURATION + 1)) / (SATURATION + tf)))];
    });
    const ecrite = Math.max(1, Math.round(16 * rarete));
    (tranches.at(-1) as Tranche)[r] = [sures.has(r) ? ecrite : -ecrite, ...ecrits, sensDe(r)];
    entrees += liste.size;
  }
  return { debuts, tranches };
}

/** Une racine lue : sa rareté, et le poids qu’elle donne à chaque document. */
export interface RacineLue {
  rarete: number;
  poids: Map<number, number>;
  sens: Float32Array | undefined;
}

/** Un terme demandé, et la racine qui y répond. */
export interface TermeCorrige {
  racine: string;
  /** 1 si la racine est celle du mot, moins si elle est devinée. */
  confiance: number;
}

/** Les tranches reçues, et ce qu’elles répondent. */
export class Impacts {
  readonly #debuts: readonly string[];
  readonly #tranches = new Map<number, Tranche>();
  readonly #lues = new Map<string, RacineLue | undefined>();

  constructor(debuts: readonly string[]) {
    this.#debuts = debuts;
  }

  /** Tranche où tombe une racine. */
  trancheDe(r: string): number {
    let rang = this.#debuts.findIndex((debut) => debut > r);
    if (rang === -1) rang = this.#debuts.length;
    return Math.max(0, rang - 1);
  }

  manque(r: string): boolean {
    return this.#debuts.length > 0 && !this.#tranches.has(this.trancheDe(r));
  }

  recevoir(rang: number, tranche: Tranche): void {
    this.#tranches.set(rang, tranche);
  }

  lire(r: string): RacineLue | undefined {
    if (this.#lues.has(r)) return this.#lues.get(r);
    const tranche = this.#tranches.get(this.trancheDe(r));
    if (!tranche) return undefined;
    const ecrite = Object.hasOwn(tranche, r) ? tranche[r] : undefined;
    const lue = ecrite && lireRacine(ecrite);
    this.#lues.set(r, lue);
    return lue;
  }

  /** Racines qui commencent par ce que l’on tape, les plus répandues d’abord. */
  commencantPar(debut: string, limite: number): string[] {
    const tranche = this.#tranches.get(this.trancheDe(debut)) ?? {};
    return Object.keys(tranche)
      .filter((r) => r.startsWith(debut) && r !== debut)
      .sort((a, b) => (tranche[b] as RacineEcrite).length - (tranche[a] as RacineEcrite).length)
      .slice(0, limite);
  }

  /** Vrai si la racine est celle d’un énoncé ou d’un nom, ou se tape souvent. */
  estSure(r: string): boolean {
    const tranche = this.#tranches.get(this.trancheDe(r));
    const ecrite = tranche && Object.hasOwn(tranche, r) ? (tranche[r] as RacineEcrite) : undefined;
    return ecrite !== undefined && (ecrite[0] > 0 || ecrite.length >= 6);
  }

  /** La racine d’un mot, ou celle, sûre, qui lui ressemble le plus s’il est inconnu. */
  corriger(mot: string): TermeCorrige {
    const r = racine(mot);
    const fautes = fautesAdmises(mot);
    const tranche = this.#tranches.get(this.trancheDe(r));
    const connue = tranche && Object.hasOwn(tranche, r) ? (tranche[r] as RacineEcrite) : undefined;
    // Tapée deux fois dans des questions, une forme est un mot du métier et non une faute.
    if (!tranche || fautes === 0 || (connue && (connue[0] > 0 || connue.length >= 6)))
      return { racine: r, confiance: 1 };
    const son = phonetique(r);
    let meilleure: { racine: string; distance: number; portee: number } | undefined;
    for (const [candidate, ecrite] of Object.entries(tranche)) {
      if (ecrite[0] < 0 || candidate.length < 4 || candidate[0] !== r[0]) continue;
      const max = r.length < 8 ? 1 : fautes;
      // Ce qui se prononce pareil est plus proche que tout ce qui ne diffère que d’une lettre.
      const distance = phonetique(candidate) === son ? 0.5 : distanceBornee(r, candidate, max);
      if (distance > max) continue;
      const portee = ecrite.length;
      if (
        !meilleure ||
        distance < meilleure.distance ||
        (distance === meilleure.distance && portee > meilleure.portee)
      )
        meilleure = { racine: candidate, distance, portee };
    }
    return meilleure ? { racine: meilleure.racine, confiance: 0.8 } : { racine: r, confiance: 1 };
  }
}

function lireRacine(ecrite: RacineEcrite): RacineLue {
  const poids = new Map<number, number>();
  let rang = 0;
  for (let i = 1; i < ecrite.length - 1; i += 2) {
    rang += ecrite[i] as number;
    poids.set(rang, (ecrite[i + 1] as number) / 8);
  }
  return { rarete: Math.abs(ecrite[0]) / 16, poids, sens: lireLeSens(ecrite.at(-1) as string) };
}
