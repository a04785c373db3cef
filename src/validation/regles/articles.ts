import { visit } from 'unist-util-visit';
import {
  articlesNommes,
  estManque,
  lireReferences,
  type ReferenceLegale,
} from '../../domaine/commun/reference-legale.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Lecture } from '../lecture.ts';
import { toutesLesLectures } from '../lectures.ts';
import { phrasesDe, placeDe } from '../textes.ts';
import { articleManque } from './faits.ts';
import { pagesMdx, signalerNoeud } from './mdx.ts';
import { signaler, type Contexte, type Regle } from './outils.ts';

/** Un numéro d’article nommé dans une phrase : « art. 132-19 », « article R. 622-3 », « CP 131-8 ». */
const NOMME =
  /(?<![\p{L}\d])(?:art\.|articles?|CP|CPP|CPénit|CJPM)[\s\u00a0\u202f]+(?:[LRD]\.?[\s\u00a0\u202f]?)?(\d+(?:-\d+)*)/gu;

const REMEDE = 'Corriger le numéro, ou écrire d’abord le fait qui s’appuie sur cet article.';

const inconnu = (article: string): [code: string, message: string, remede: string] => [
  'article/inconnu',
  `l’article «\u00a0${article}\u00a0» n’est cité par aucun fait.`,
  REMEDE,
];

/** Tous les textes de `droit/` où un article peut être nommé ; aucun quand ils ne se lisent pas tous. */
function textesDuDroit({ lectures, nonLus }: Contexte): string[] {
  if (nonLus.incomplet('themes')) return [];
  return [...lectures.themes, ...lectures.changements].map(({ source }) => source.texte);
}

/** Un article nommé dans une phrase est de ceux que `droit/` cite : un numéro mal tapé enverrait à un autre texte. */
export const articlesConnus: Regle = (contexte) => {
  const textes = textesDuDroit(contexte);
  if (textes.length === 0) return [];
  const connus = new Set(textes.flatMap((texte) => texte.match(/\d+(?:-\d+)*/g) ?? []));
  const pages = toutesLesLectures({ ...contexte.lectures, themes: [], changements: [] });
  return pages.flatMap((lecture) =>
    phrasesDe(lecture).flatMap(({ debut, texte }) =>
      [...texte.matchAll(NOMME)].flatMap((m): Diagnostic[] => {
        const numero = m[1] as string;
        if (connus.has(numero)) return [];
        const [code, message, remede] = inconnu(numero);
        const { chemin: fichier, texte: source } = lecture.source;
        return [{ code, fichier, ...placeDe(source, debut + m.index), chemin: '', message, remede }];
      }),
    ),
  );
};

/** Une pastille désigne un article d’un code, que `droit/` cite : son lien mène à ce texte, et à lui seul. */
export const pastillesConnues: Regle = (contexte) => {
  const connus = new Set(textesDuDroit(contexte).flatMap(articlesNommes));
  return pagesMdx(contexte.lectures).flatMap((lecture) => {
    const erreurs: Diagnostic[] = [];
    visit(lecture.corps, (balise) => {
      if (balise.type !== 'mdxJsxTextElement' && balise.type !== 'mdxJsxFlowElement') return;
      const ref = balise.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'ref')?.value;
      if (balise.name !== 'Article' || typeof ref !== 'string') return;
      const manque = lireReferences(ref).find(({ code }) => code === undefined);
      const perdu = connus.size > 0 && articlesNommes(ref).find((article) => !connus.has(article));
      if (manque) {
        const { code, message, remede } = articleManque(manque.texte);
        erreurs.push(signalerNoeud(lecture, balise, code, message, remede));
      } else if (perdu) erreurs.push(signalerNoeud(lecture, balise, ...inconnu(perdu)));
    });
    return erreurs;
  });
};

/** Les articles que citent une entrée du glossaire, le fil des changements et un thème se lisent comme ceux d’un fait. */
export const sourcesBienEcrites: Regle = ({ lectures: l }) => {
  const dire = (lecture: Lecture<unknown>, chemin: PropertyKey[], manque: ReferenceLegale | undefined) => {
    if (!manque) return [];
    const { code, message, remede } = articleManque(manque.texte);
    return [signaler(lecture, chemin, code, message, remede)];
  };
  return [
    // Une entrée ne s’appuie que sur des articles de codes ; un fait peut venir d’une loi, d’un rapport, d’un usage.
    ...l.glossaire.flatMap((lecture) =>
      lecture.donnees.termes.flatMap(({ source = '' }, i) =>
        dire(
          lecture,
          ['termes', i, 'source'],
          lireReferences(source).find((r) => r.code === undefined),
        ),
      ),
    ),
    ...l.changements.flatMap((lecture) =>
      lecture.donnees.changements.flatMap(({ source }, i) =>
        dire(lecture, ['changements', i, 'source'], lireReferences(source).find(estManque)),
      ),
    ),
    ...l.themes.flatMap((lecture) =>
      lecture.donnees.textes.flatMap((texte, i) =>
        dire(lecture, ['textes', i], lireReferences(texte).find(estManque)),
      ),
    ),
  ];
};
