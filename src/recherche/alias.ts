import { replier } from '../domaine/commun/texte.ts';
import type { Alias, NatureDAlias } from './base.ts';
import { distanceBornee, fautesAdmises, motsDe } from './mots.ts';

/** Un alias préparé pour la comparaison. */
interface AliasPret extends Alias {
  /** Rangs de ses mots parmi les mots distincts de la table. */
  rangs: number[];
  /** Forme sans espaces : « semi liberté » se tape aussi « semiliberte ». */
  colle: string;
  estSigle: boolean;
  /** Rang parmi les mots de sa notice : l’auteur écrit le plus sûr d’abord. */
  place: number;
}

/** Ce que vaut une notice pour une requête, et par quel nom. */
export interface Correspondance {
  /** Entre 0 et 1. */
  valeur: number;
  alias: Alias;
  /** La forme a été devinée (transposition, faute) : on le dit au lecteur. */
  devinee: boolean;
  /** Mots de la requête que l’alias n’explique pas. */
  restants: string[];
}

const POIDS: Record<NatureDAlias, number> = { sigle: 1, nom: 0.96, ancien: 1, mot: 0.88 };
/** Valeur d’un nom dont la saisie est exactement le début : « semi » pour « semi-liberté ». */
const DEBUT_DE_NOM = 0.75;

/** Ce que vaut un nom dont la requête n’a aucun mot. */
const ABSENT: { part: number; devinee: boolean; restants: string[] } = {
  part: 0,
  devinee: false,
  restants: [],
};
/** Mots dont les comparaisons se gardent : ceux de la requête en cours et des dernières. */
const MEMOIRE = 48;

/** Sous six lettres, un sigle en vaut trop facilement un autre pour qu’on l’approche. */
const SIGLE_COURT = /^[a-z0-9]{2,5}$/;

function estTransposition(a: string, b: string): boolean {
  return (
    a.length === b.length &&
    a !== b &&
    distanceBornee(a, b, 1) === 1 &&
    [...a].sort().join() === [...b].sort().join()
  );
}

/** Un mot d’alias, tenu une fois pour tous les alias qui le portent. */
interface MotDAlias {
  mot: string;
  estSigle: boolean;
}

/** Couche déterministe : sigles, anciens noms, surnoms, mots collés et fautes, avant tout moteur. */
export class TableDAlias {
  readonly #alias: AliasPret[];
  readonly #mots: MotDAlias[] = [];
  readonly #motsConnus: ReadonlySet<string>;
  /** Comparaisons des mots achevés : la frappe suivante les reprend. */
  readonly #comparaisons = new Map<string, Float64Array>();

  constructor(alias: readonly Alias[]) {
    const places = new Map<string, number>();
    const rangs = new Map<string, number>();
    const rangDe = (mot: string, estSigle: boolean): number => {
      const cle = `${estSigle ? '!' : ''}${mot}`;
      const rang = rangs.get(cle) ?? this.#mots.push({ mot, estSigle }) - 1;
      rangs.set(cle, rang);
      return rang;
    };
    this.#alias = alias.map((a) => {
      const cle = `${a.notice}/${a.nature}`;
      const place = places.get(cle) ?? 0;
      places.set(cle, place + 1);
      const estSigle = a.nature === 'sigle' || /^[A-Z0-9]{2,6}$/.test(a.forme);
      return {
        ...a,
        rangs: motsDe(a.forme).map((mot) => rangDe(mot, estSigle)),
        colle: replier(a.forme).replaceAll(' ', ''),
        estSigle,
        place,
      };
    });
    this.#motsConnus = new Set(this.#mots.map((m) => m.mot));
  }

  /** Meilleure correspondance de chaque notice. @param partiel le dernier mot peut n’être qu’un début */
  chercher(mots: readonly string[], partiel: boolean): Map<number, Correspondance> {
    const meilleures = new Map<number, Correspondance>();
    const retenir = (alias: AliasPret, valeur: number, devinee: boolean, restants: string[]) => {
      const connue = meilleures.get(alias.notice);
      if (valeur > 0 && (!connue || valeur > connue.valeur)) {
        meilleures.set(alias.notice, { valeur, alias, devinee, restants });
      }
    };
    const colle = mots.join('');
    const valeurs = this.#valeurs(mots, partiel);
    // La plupart des noms n’ont aucun mot de la requête : on ne les compare pas.
    const touches = new Uint8Array(this.#mots.length);
    for (const ligne of valeurs) for (let r = 0; r < ligne.length; r += 1) if (ligne[r]) touches[r] = 1;
    for (const alias of this.#alias) {
      const { part, devinee, restants } =
        alias.colle === colle
          ? { part: 1, devinee: false, restants: [] }
          : partiel && colle.length >= 3 && !alias.estSigle && alias.colle.startsWith(colle)
            ? { part: DEBUT_DE_NOM, devinee: false, restants: [] }
            : alias.rangs.some((r) => touches[r] === 1)
              ? this.#comparer(alias, mots, valeurs)
              : ABSENT;
      retenir(alias, part * POIDS[alias.nature] - 0.004 * alias.place, devinee, restants);
    }
    if (mots.length === 1) {
      for (const alias of this.#sigleTranspose(mots[0] as string)) retenir(alias, 0.6, true, []);
    }
    return meilleures;
  }

  /** Part commune d’un alias et d’une requête : mots de l’alias retrouvés, mots de la requête expliqués. */
  #comparer(
    alias: AliasPret,
    mots: readonly string[],
    valeurs: readonly Float64Array[],
  ): { part: number; devinee: boolean; restants: string[] } {
    const employes = new Set<number>();
    let total = 0;
    let devinee = false;
    for (const rang of alias.rangs) {
      let meilleur = 0;
      let place = -1;
      for (let i = 0; i < mots.length; i += 1) {
        const valeur = valeurs[i]?.[rang] ?? 0;
        if (valeur > meilleur && !employes.has(i)) [meilleur, place] = [valeur, i];
      }
      if (place >= 0) employes.add(place);
      if (meilleur > 0 && meilleur < 0.75) devinee = true;
      total += meilleur;
    }
    const deLAlias = total / alias.rangs.length;
    const deLaRequete = employes.size / mots.length;
    const restants = mots.filter((_, i) => !employes.has(i));
    const part = deLAlias < 0.5 ? 0 : deLAlias ** 1.5 * (0.35 + 0.65 * deLaRequete);
    return { part, devinee, restants };
  }

  /** Compare chaque mot de la requête à chaque mot distinct de la table, une seule fois. */
  #valeurs(mots: readonly string[], partiel: boolean): Float64Array[] {
    if (this.#comparaisons.size > MEMOIRE) this.#comparaisons.clear();
    return mots.map((mot, i) => {
      const enCours = partiel && i === mots.length - 1;
      const valeursDuMot =
        (enCours ? undefined : this.#comparaisons.get(mot)) ??
        Float64Array.from(this.#mots, (m) => this.#comparerMots(mot, m.mot, m.estSigle, enCours));
      if (!enCours) this.#comparaisons.set(mot, valeursDuMot);
      return valeursDuMot;
    });
  }

  /** Exact 1, début de mot 0,8, pluriel 0,95, faute 0,7 ; un sigle n’admet que l’exact et le début. */
  #comparerMots(mot: string, attendu: string, estSigle: boolean, partiel: boolean): number {
    if (mot === attendu) return 1;
    const debut = partiel && mot.length >= 2 && attendu.startsWith(mot);
    if (estSigle && SIGLE_COURT.test(attendu)) {
      // « Des TIGs » : le pluriel d’un sigle, s’il n’est pas lui-même un autre mot du site.
      if (mot === `${attendu}s` && !this.#motsConnus.has(mot)) return 0.95;
      return debut ? 0.76 : 0;
    }
    if (mot.replace(/[sx]$/, '') === attendu.replace(/[sx]$/, '') && mot.length > 4) return 0.95;
    if (debut) return 0.8;
    const fautes = fautesAdmises(mot);
    if (fautes === 0 || this.#motsConnus.has(mot)) return 0;
    return distanceBornee(mot, attendu, fautes) <= fautes ? 0.7 : 0;
  }

  /** « DDES » pour DDSE : une transposition de sigle, acceptée si elle ne désigne qu’un sigle et que la saisie ne commence aucun mot connu (« sem » commence « semi »). */
  #sigleTranspose(mot: string): AliasPret[] {
    if (!/^[a-z]{3,6}$/.test(mot) || this.#mots.some((m) => m.mot.startsWith(mot))) return [];
    const voisins = this.#alias.filter(
      (a) => a.estSigle && a.rangs.length === 1 && estTransposition(mot, this.#premierMot(a)),
    );
    return new Set(voisins.map((a) => this.#premierMot(a))).size === 1 ? voisins : [];
  }

  #motDe(rang: number): string {
    return (this.#mots[rang] as MotDAlias).mot;
  }

  #premierMot(alias: AliasPret): string {
    return this.#motDe(alias.rangs[0] as number);
  }

  /** Notices dont un mot ressemble de loin à l’un de ceux de la requête : ce que l’on propose quand rien n’est trouvé. */
  voisines(mots: readonly string[]): number[] {
    const ecarts = this.#alias.flatMap((a) =>
      a.rangs.flatMap((rang) =>
        mots.map((mot) => ({
          notice: a.notice,
          ecart:
            mot.length >= 4 && this.#motDe(rang).slice(0, 2) === mot.slice(0, 2)
              ? distanceBornee(mot, this.#motDe(rang), 4)
              : 9,
        })),
      ),
    );
    const proches = ecarts.filter((e) => e.ecart <= 4).sort((x, y) => x.ecart - y.ecart);
    return [...new Set(proches.map((e) => e.notice))];
  }
}
