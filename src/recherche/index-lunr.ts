import lunr from 'lunr';
import { fautesAdmises } from './mots.ts';
import { racine, racinesDe } from './racines.ts';

/** Un champ indexé : son nom, son poids, et comment le lire d’un document. */
export interface Champ<T> {
  nom: string;
  poids: number;
  lire: (document: T) => string;
}

/** Constructeur d’index que l’on peut nourrir par petites quantités, pour ne jamais bloquer une frappe. */
export class Indexeur<T> {
  readonly #constructeur = new lunr.Builder();
  readonly #champs: readonly Champ<T>[];

  constructor(champs: readonly Champ<T>[]) {
    this.#champs = champs;
    this.#constructeur.ref('ref');
    for (const { nom, poids } of champs) this.#constructeur.field(nom, { boost: poids });
    // Les textes arrivent déjà découpés et ramenés à leurs racines.
    this.#constructeur.tokenizer = ((mots: string[]) =>
      mots.map((mot) => new lunr.Token(mot, {}))) as unknown as typeof lunr.tokenizer;
  }

  /** @param rang référence du document, écrite en base 36 : un quart de l’index en moins */
  ajouter(document: T, rang: number): void {
    const champs = this.#champs.map(({ nom, lire }) => [nom, racinesDe(lire(document))]);
    this.#constructeur.add({ ref: rang.toString(36), ...Object.fromEntries(champs) });
  }

  finir(): lunr.Index {
    return this.#constructeur.build();
  }
}

/** Recharge un index sérialisé. */
export function chargerIndex(serialise: object): lunr.Index {
  return lunr.Index.load(serialise);
}

/** Un document trouvé : son rang et son poids selon lunr. */
interface Trouvaille {
  rang: number;
  poids: number;
}

/**
 * Interroge un index : mot exact ×10, début de mot ×4 (deux lettres au moins), une faute ×1 (cinq lettres au moins).
 * Jamais de joker en tête ni de distance deux : leur coût dépasse le temps d’une frappe.
 */
export function interroger(
  index: lunr.Index,
  mots: readonly string[],
  dernierPartiel: boolean,
): Trouvaille[] {
  if (mots.length === 0) return [];
  const resultats = index.query((requete) => {
    mots.forEach((mot, i) => {
      const r = racine(mot);
      requete.term(r, { boost: 10 });
      const partiel = dernierPartiel && i === mots.length - 1;
      if (partiel && mot.length >= 2) {
        requete.term(r, { boost: 4, wildcard: lunr.Query.wildcard.TRAILING });
        if (mot !== r) requete.term(mot, { boost: 4, wildcard: lunr.Query.wildcard.TRAILING });
      }
      if (fautesAdmises(mot) > 0) requete.term(r, { boost: 1, editDistance: 1 });
    });
  });
  return resultats.map(({ ref, score }) => ({ rang: Number.parseInt(ref, 36), poids: score }));
}
