import { replier } from '../domaine/commun/texte.ts';
import type { Alias } from './base.ts';
import { distanceBornee, fautesAdmises, motsDe } from './mots.ts';
import { phonetique } from './phonetique.ts';
import { racine } from './racines.ts';

/** Un nom de thème, prêt à être cherché dans une requête. */
interface Nom {
  mots: readonly string[];
  racines: readonly string[];
  sons: readonly string[];
  theme: number;
  force: number;
  estSigle: boolean;
}

/** Un sujet nommé : où il se lit dans la requête, et de quels thèmes c’est le nom. */
export interface SujetNomme {
  debut: number;
  fin: number;
  themes: Map<number, number>;
  racines: readonly string[];
}

/** Un nom vaut ce nom ; un mot qui y mène, moins, surtout seul. */
const FORCE_D_UN_MOT = 0.5;
const FORCE_DE_MOTS = 0.8;

function ranger(table: Map<string, Nom[]>, cle: string, nom: Nom): void {
  const deja = table.get(cle);
  if (deja) deja.push(nom);
  else table.set(cle, [nom]);
}

/** Trouve dans une requête les thèmes qu’elle nomme, où qu’ils soient et même mal écrits : « semiliberté », « travaille d’intérêt général ». */
export class Sujets {
  readonly #parDebut = new Map<string, Nom[]>();
  readonly #parSon = new Map<string, Nom[]>();
  readonly #colles = new Map<string, Nom[]>();

  constructor(alias: readonly Alias[], themeDeNotice: ReadonlyMap<number, number>) {
    for (const { notice, nature, forme } of alias) {
      const theme = themeDeNotice.get(notice);
      if (theme === undefined) continue;
      const mots = motsDe(forme);
      const premier = mots[0];
      if (premier === undefined || mots.every((m) => /^\d+$/.test(m))) continue;
      const nom: Nom = {
        mots,
        racines: mots.map(racine),
        sons: mots.map(phonetique),
        theme,
        force: nature !== 'mot' ? 1 : mots.length > 1 ? FORCE_DE_MOTS : FORCE_D_UN_MOT,
        estSigle: nature === 'sigle' || /^[A-Z0-9]{2,6}$/.test(forme),
      };
      ranger(this.#parDebut, nom.racines[0] as string, nom);
      if (nom.estSigle) continue;
      ranger(this.#parSon, nom.sons[0] as string, nom);
      if (mots.length > 1) {
        const colle = replier(forme).replaceAll(' ', '');
        ranger(this.#colles, colle, nom);
        ranger(this.#colles, phonetique(colle), nom);
      }
    }
  }

  /** Sujets d’une requête, sans recouvrement, les plus longs d’abord. */
  trouver(mots: readonly string[]): SujetNomme[] {
    const lus = mots.map((mot) => ({ mot, racine: racine(mot), son: phonetique(mot) }));
    const trouves: { debut: number; fin: number; nom: Nom; fautes: number }[] = [];
    lus.forEach((lu, debut) => {
      const noms = new Set([
        ...(this.#parDebut.get(lu.racine) ?? []),
        ...(this.#parDebut.get(lu.mot.replace(/s$/, '')) ?? []),
      ]);
      if (lu.mot.length >= 4) for (const nom of this.#parSon.get(lu.son) ?? []) noms.add(nom);
      for (const nom of noms) {
        const fautes = this.#fautes(nom, lus, debut);
        if (fautes !== undefined) trouves.push({ debut, fin: debut + nom.mots.length, nom, fautes });
      }
      if (lu.mot.length >= 7)
        for (const nom of [...(this.#colles.get(lu.mot) ?? []), ...(this.#colles.get(lu.son) ?? [])])
          trouves.push({ debut, fin: debut + 1, nom, fautes: 0 });
    });
    // Le plus long nom l’emporte ; à longueur égale, tous les thèmes qui le portent le partagent.
    trouves.sort((a, b) => b.nom.mots.length - a.nom.mots.length || a.fautes - b.fautes || a.debut - b.debut);
    const sujets: SujetNomme[] = [];
    for (const { debut, fin, nom } of trouves) {
      const meme = sujets.find((s) => s.debut === debut && s.fin === fin);
      if (meme) {
        meme.themes.set(nom.theme, Math.max(meme.themes.get(nom.theme) ?? 0, nom.force));
      } else if (!sujets.some((s) => debut < s.fin && s.debut < fin)) {
        sujets.push({ debut, fin, themes: new Map([[nom.theme, nom.force]]), racines: nom.racines });
      }
    }
    return sujets;
  }

  /** Mots du nom mal écrits à cet endroit ; `undefined` si ce n’est pas lui. */
  #fautes(
    nom: Nom,
    lus: readonly { mot: string; racine: string; son: string }[],
    debut: number,
  ): number | undefined {
    let fautes = 0;
    for (const [i, attendu] of nom.mots.entries()) {
      const lu = lus[debut + i];
      if (!lu) return undefined;
      if (lu.racine === nom.racines[i] || (nom.estSigle && lu.mot === `${attendu}s`)) continue;
      if (nom.estSigle) return undefined;
      const proche =
        (lu.mot.length >= (nom.mots.length > 1 ? 3 : 4) && lu.son === nom.sons[i]) ||
        (nom.mots.length > 1 && distanceBornee(lu.mot, attendu, 2) <= fautesAdmises(lu.mot));
      if (!proche) return undefined;
      fautes += 1;
    }
    // Un nom d’un seul mot mal écrit doit au moins se prononcer pareil, et un nom de plusieurs garder un mot juste.
    return fautes < nom.mots.length || nom.mots.length === 1 ? fautes : undefined;
  }
}
