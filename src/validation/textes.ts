import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { Place } from './diagnostic.ts';
import type { Lecture, LectureMdx, TexteSitue } from './lecture.ts';

/** Un texte que le lecteur verra, tel qu’il est écrit dans son fichier. */
export interface Phrase {
  debut: number;
  texte: string;
}

/** Données qui ne se lisent pas comme une phrase : articles, valeurs typées, identifiants. */
const CLES_SANS_PHRASE = new Set([
  'source',
  'valeurs',
  'textes',
  'synonymes',
  'questions',
  'faits',
  'id',
  'passage',
  'relu_le',
]);

/** Attributs de balise montrés au lecteur. */
const ATTRIBUTS_MONTRES = new Set(['titre']);

function estMdx(lecture: Lecture<unknown>): lecture is LectureMdx<unknown> {
  return 'corps' in lecture;
}

/** Les phrases des données d’un fichier lu : l’en-tête d’une page, ou tout un YAML. */
export function phrasesDesDonnees(lecture: Lecture<unknown>): TexteSitue[] {
  return lecture.textes().filter(({ chemin }) => !chemin.some((cle) => CLES_SANS_PHRASE.has(String(cle))));
}

const lues = new WeakMap<Lecture<unknown>, readonly Phrase[]>();

/** Les phrases d’un fichier lu, données et corps ; plusieurs règles les lisent, elles ne se cherchent qu’une fois. */
export function phrasesDe(lecture: Lecture<unknown>): readonly Phrase[] {
  const connues = lues.get(lecture);
  if (connues) return connues;
  const donnees = phrasesDesDonnees(lecture);
  const phrases = estMdx(lecture) ? [...donnees, ...phrasesDuCorps(lecture)] : donnees;
  lues.set(lecture, phrases);
  return phrases;
}

function phrasesDuCorps({ corps, source }: LectureMdx<unknown>): Phrase[] {
  const phrases: Phrase[] = [];
  const ajouter = ({ position }: Node) => {
    const [debut, fin] = [position?.start.offset, position?.end.offset];
    if (debut === undefined || fin === undefined) return;
    phrases.push({ debut, texte: source.texte.slice(debut, fin) });
  };
  visit(corps, (noeud) => {
    if (noeud.type === 'text' || noeud.type === 'image') ajouter(noeud);
    if (noeud.type !== 'mdxJsxFlowElement' && noeud.type !== 'mdxJsxTextElement') return;
    for (const attribut of noeud.attributes) {
      if (attribut.type === 'mdxJsxAttribute' && ATTRIBUTS_MONTRES.has(attribut.name)) ajouter(attribut);
    }
  });
  return phrases;
}

/** Ligne et colonne d’une position dans un texte. */
export function placeDe(texte: string, position: number): Place {
  const debut = texte.lastIndexOf('\n', position - 1) + 1;
  return { ligne: texte.slice(0, position).split('\n').length, colonne: position - debut + 1 };
}
