import { replier } from '../domaine/commun/texte.ts';
import type { Ecarte } from './lecture.ts';
import { idDuFichier, type Nature } from './lectures.ts';

/** Fichier que le contrôle n’a pas lu, ou dont il a écarté des éléments ; il a déjà dit pourquoi. */
export interface NonLu {
  nature: Nature;
  chemin: string;
  texte: string;
  /** Éléments écartés ; absents, rien du fichier n’a été lu. */
  ecartes?: readonly Ecarte[];
}

/**
 * Ce que des fichiers non lus définissent peut-être. Un renvoi qui y mène ne se signale pas : la faute est dans ce fichier, et une faute
 * ne se dit qu’une fois.
 */
export class NonLus {
  readonly #nonLus: readonly NonLu[];

  constructor(nonLus: readonly NonLu[]) {
    this.#nonLus = nonLus;
  }

  /** Vrai si un fichier de cette nature, portant ce nom, n’a pas été lu du tout. */
  fichier(nature: Nature, id: string): boolean {
    return this.#nonLus.some((f) => f.nature === nature && !f.ecartes && idDuFichier(f.chemin) === id);
  }

  /** Vrai si quelque chose manque à une nature : on ne peut ni compter ni comparer ce qu’elle contient. */
  incomplet(nature: Nature, id?: string): boolean {
    return this.#nonLus.some(
      (f) => f.nature === nature && (id === undefined || idDuFichier(f.chemin) === id),
    );
  }

  /** Vrai si l’élément d’une liste (item, fait, entrée) est peut-être défini dans ce qui n’a pas été lu. */
  element(nature: Nature, id: string, fichier?: string): boolean {
    return this.#nonLus.some(({ nature: sienne, chemin, texte, ecartes }) => {
      const nom = idDuFichier(chemin);
      if (sienne !== nature || (fichier !== undefined && nom !== fichier)) return false;
      if (ecartes?.some((e) => e.id !== undefined && replier(e.id) === replier(id))) return true;
      // D’un fichier dont rien ne s’est lu, tronqué peut-être, on ne sait pas ce qu’il contenait.
      const anonyme = ecartes?.some((e) => e.id === undefined) ?? true;
      if (anonyme && (fichier !== undefined || sienne === 'glossaire' || id.startsWith(nom))) return true;
      return !ecartes && ` ${replier(texte)} `.includes(` ${replier(id)} `);
    });
  }

  /** Fichiers d’une nature qui n’ont pas été lus du tout. */
  ids(nature: Nature): string[] {
    return this.#nonLus.filter((f) => f.nature === nature && !f.ecartes).map((f) => idDuFichier(f.chemin));
  }

  /** Fichiers d’une nature, dans un dossier, qui n’ont pas été lus du tout. */
  dossier(nature: Nature, dossier: string): string[] {
    return this.#nonLus
      .filter((f) => f.nature === nature && !f.ecartes && f.chemin.startsWith(dossier))
      .map((f) => idDuFichier(f.chemin));
  }
}
