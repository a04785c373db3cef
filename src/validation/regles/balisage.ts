import type { Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../diagnostic.ts';
import type { LectureMdx } from '../lecture.ts';
import { toutesLesLectures } from '../lectures.ts';
import { phrasesDesDonnees, placeDe } from '../textes.ts';
import { pagesMdx, signalerNoeud } from './mdx.ts';
import type { Regle } from './outils.ts';

type Signe = [signe: RegExp, remede: string];

/** Balise écrite dans un texte qui n’en lit pas. */
export const BALISE = /<\/?[a-zA-Z][^<>]*>/g;

const URL_NUE = /(?:https?:\/\/|www\.)[^\s»)]+/;
const LIEN =
  'Écrire [le texte du lien](/mesures/ddse-peine/) dans le corps d’une page\u202f; ici, nommer la page.';

/** Ce qu’un texte de données afficherait tel quel : rien ne s’y met en forme. */
const DANS_UN_TEXTE: Signe[] = [
  [
    /<(?:Valeur|DateEffet)\b[^<>]*>?/,
    'Écrire {theme.fait.cle}\u202f; les balises ne se lisent que dans le corps d’une page.',
  ],
  [/<\/?[a-zA-Z][^<>]*>?/, 'Retirer la balise\u00a0: ce texte ne se met pas en forme.'],
  [/\*\*|__/, 'Retirer ces signes\u00a0: ce texte ne se met pas en forme.'],
  [/\[[^\][]+\]\([^)]*\)/, LIEN],
  [URL_NUE, LIEN],
  [/&(?:[a-zA-Z]+|#\d+);/, 'Écrire le caractère lui-même.'],
  [/`/, 'Retirer ce signe, ou écrire l’apostrophe «\u00a0’\u00a0».'],
];

/** Ce que Markdown n’a pas reconnu, et que le corps d’une page afficherait tel quel. */
const DANS_LE_CORPS: Signe[] = [
  [/\*\*|__/, 'Coller ces signes au mot qu’ils entourent, sans espace, ou les retirer.'],
  [/[{}]/, 'Retirer l’accolade\u202f; une valeur s’écrit <Valeur fait="…" cle="…" />.'],
];

/** Champs que personne ne lit sur une page du site, ou qui portent une adresse. */
const SANS_LECTEUR: ReadonlySet<PropertyKey> = new Set(['preuve', 'note']);

const message = (trouve: string) => `«\u00a0${trouve}\u00a0» se lirait tel quel.`;

function premier(signes: readonly Signe[], texte: string) {
  for (const [signe, remede] of signes) {
    const m = signe.exec(texte);
    if (m) return { index: m.index, trouve: m[0], remede };
  }
  return undefined;
}

/** Un texte de données ne porte ni balise, ni lien, ni signe de mise en forme : le lecteur les verrait. */
export const textesNus: Regle = ({ lectures }) =>
  toutesLesLectures(lectures).flatMap((lecture) =>
    phrasesDesDonnees(lecture).flatMap(({ texte, debut, chemin }): Diagnostic[] => {
      if (chemin.some((cle) => SANS_LECTEUR.has(cle))) return [];
      const faute = premier(DANS_UN_TEXTE, texte);
      if (!faute) return [];
      return [
        {
          code: 'texte/balisage',
          fichier: lecture.source.chemin,
          ...placeDe(lecture.source.texte, debut + faute.index),
          chemin: '',
          message: message(faute.trouve),
          remede: faute.remede,
        },
      ];
    }),
  );

/** Un paragraphe qui voulait être une liste : une puce collée au texte, ou tapée au lieu du tiret. */
const PUCE = /^(?:[•·▪◦][ \u00a0]?|-(?=\p{L}))/u;

function fauteDeListe({ children: [texte] }: Paragraph): string | undefined {
  return texte?.type === 'text' ? PUCE.exec(texte.value)?.[0].trim() : undefined;
}

function signesDuCorps(lecture: LectureMdx<unknown>): Diagnostic[] {
  const erreurs: Diagnostic[] = [];
  visit(lecture.corps, (noeud, _rang, parent) => {
    if (noeud.type === 'paragraph') {
      const puce = fauteDeListe(noeud);
      if (puce === undefined) return;
      const remede =
        'Commencer chaque élément de la liste par «\u00a0-\u00a0», le trait d’union, puis une espace.';
      erreurs.push(signalerNoeud(lecture, noeud, 'texte/balisage', message(puce), remede));
    }
    if (noeud.type !== 'text') return;
    const faute = premier(DANS_LE_CORPS, noeud.value);
    if (faute)
      erreurs.push(signalerNoeud(lecture, noeud, 'texte/balisage', message(faute.trouve), faute.remede));
    const url = parent?.type === 'link' ? undefined : URL_NUE.exec(noeud.value)?.[0];
    if (url !== undefined)
      erreurs.push(
        signalerNoeud(
          lecture,
          noeud,
          'lien/mal-ecrit',
          `l’adresse «\u00a0${url}\u00a0» est nue.`,
          'Lui donner un texte\u00a0: [Service-public.fr](https://www.service-public.fr/).',
        ),
      );
  });
  return erreurs;
}

/** Le corps d’une page ne montre aucun signe que Markdown devait lire. */
export const corpsLisible: Regle = ({ lectures }) => pagesMdx(lectures).flatMap(signesDuCorps);
