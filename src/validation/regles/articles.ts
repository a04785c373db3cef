import type { Diagnostic } from '../diagnostic.ts';
import { toutesLesLectures } from '../lectures.ts';
import { phrasesDe, placeDe } from '../textes.ts';
import type { Regle } from './outils.ts';

/** Un numéro d’article nommé dans une phrase : « art. 132-19 », « article R. 622-3 », « CP 131-8 ». */
const NOMME =
  /(?<![\p{L}\d])(?:art\.|articles?|CP|CPP|CPénit|CJPM)[\s\u00a0\u202f]+(?:[LRD]\.?[\s\u00a0\u202f]?)?(\d+(?:-\d+)*)/gu;

/** Un article nommé dans une phrase est de ceux que `droit/` cite : un numéro mal tapé enverrait à un autre texte. */
export const articlesConnus: Regle = ({ lectures, nonLus }) => {
  if (nonLus.incomplet('themes') || lectures.themes.length === 0) return [];
  const connus = new Set(
    [...lectures.themes, ...lectures.changements].flatMap(
      ({ source }) => source.texte.match(/\d+(?:-\d+)*/g) ?? [],
    ),
  );
  const pages = toutesLesLectures({ ...lectures, themes: [], changements: [] });
  return pages.flatMap((lecture) =>
    phrasesDe(lecture).flatMap(({ debut, texte }) =>
      [...texte.matchAll(NOMME)].flatMap((m): Diagnostic[] => {
        const numero = m[1] as string;
        if (connus.has(numero)) return [];
        return [
          {
            code: 'article/inconnu',
            fichier: lecture.source.chemin,
            ...placeDe(lecture.source.texte, debut + m.index),
            chemin: '',
            message: `l’article «\u00a0${numero}\u00a0» n’est cité par aucun fait.`,
            remede: 'Corriger le numéro, ou écrire d’abord le fait qui s’appuie sur cet article.',
          },
        ];
      }),
    ),
  );
};
