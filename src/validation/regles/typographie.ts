import { visit } from 'unist-util-visit';
import { espacesFautives } from '../../domaine/commun/typographie.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { toutesLesLectures } from '../lectures.ts';
import { phrasesDe, placeDe, type Phrase } from '../textes.ts';
import { BALISE } from './balisage.ts';
import { pagesMdx, signalerNoeud } from './mdx.ts';
import type { Regle } from './outils.ts';

/** Les espaces ordinaires d’un fichier là où il en faut d’insécables : une ligne par ligne fautive. */
export function espacesDuFichier(chemin: string, source: string, phrases: readonly Phrase[]): Diagnostic[] {
  const parLigne = new Map<number, Diagnostic>();
  for (const { debut, texte } of phrases) {
    for (const faute of espacesFautives(texte)) {
      const place = placeDe(source, debut + faute.debut);
      if (parLigne.has(place.ligne)) continue;
      parLigne.set(place.ligne, {
        code: 'typographie/espace',
        fichier: chemin,
        ...place,
        chemin: '',
        message: `«\u00a0${faute.extrait}\u00a0» a une espace ordinaire où le français veut une insécable.`,
        remede: 'Lancer «\u00a0npm run typographier\u00a0», qui la pose partout.',
      });
    }
  }
  return [...parLigne.values()];
}

/** Le contenu s’écrit avec ses espaces insécables : aucune page ne peut laisser un signe seul en début de ligne. */
export const espacesInsecables: Regle = ({ lectures }) =>
  toutesLesLectures(lectures).flatMap((lecture) =>
    espacesDuFichier(lecture.source.chemin, lecture.source.texte, phrasesDe(lecture)),
  );

const GUILLEMETS = 'Écrire «\u00a0mot\u00a0», avec les guillemets français.';

const SIGNES: [signe: RegExp, code: string, quoi: string, remede: string][] = [
  [/'+/, 'typographie/apostrophe', 'une apostrophe droite', 'Écrire «\u00a0’\u00a0».'],
  [/´/, 'typographie/apostrophe', 'un accent au lieu d’une apostrophe', 'Écrire «\u00a0’\u00a0».'],
  [/"/, 'typographie/guillemet', 'un guillemet droit', GUILLEMETS],
  [/[“”„]/, 'typographie/guillemet', 'un guillemet anglais', GUILLEMETS],
  [/\.{3}/, 'typographie/points', 'trois points qui se suivent', 'Écrire «\u00a0…\u00a0», un seul signe.'],
  [
    /(?![©®™↔←→↑↓✓✗])\p{Extended_Pictographic}/u,
    'typographie/pictogramme',
    'un pictogramme',
    'Le retirer, et dire ce qu’il voulait dire.',
  ],
];

/** Les apostrophes et les guillemets d’un texte sont français. */
export const signesFrancais: Regle = ({ lectures }) =>
  toutesLesLectures(lectures).flatMap((lecture) => {
    const { chemin, texte: source } = lecture.source;
    const dits = new Map<string, Diagnostic>();
    for (const { debut, texte } of phrasesDe(lecture)) {
      for (const [signe, code, quoi, remede] of SIGNES) {
        const trouve = signe.exec(sansBalises(titreDAttribut(texte)));
        if (!trouve) continue;
        // Devant une pastille, c’est l’élision que l’on reproche ; dans une citation, les guillemets anglais en entourent une seconde.
        const position = debut + trouve.index;
        if (source.startsWith('<Article', position + 1)) continue;
        if (/[“”„]/.test(trouve[0]) && estCite(source, position)) continue;
        const place = placeDe(source, position);
        const extrait = /\S*$/.exec(texte.slice(0, trouve.index))?.[0] ?? '';
        const suite = /^\S*/.exec(texte.slice(trouve.index))?.[0] ?? '';
        dits.set(`${code} ${place.ligne}`, {
          code,
          fichier: chemin,
          ...place,
          chemin: '',
          message: `«\u00a0${extrait}${suite}\u00a0» a ${quoi}.`,
          remede,
        });
      }
    }
    return [...dits.values()];
  });

/** Vrai entre des guillemets français. */
function estCite(source: string, position: number): boolean {
  return source.lastIndexOf('«', position) > source.lastIndexOf('»', position);
}

/** Une balise écrite dans un texte est déjà dite, guillemets compris. */
function sansBalises(texte: string): string {
  return texte.replace(BALISE, (balise) => ' '.repeat(balise.length));
}

/** Les guillemets qui entourent la valeur d’un attribut sont ceux de la balise. */
function titreDAttribut(texte: string): string {
  return texte.replace(/^(\w+=)(["'])(.*)\2$/s, (_tout, nom: string, _g, valeur: string) => {
    return `${' '.repeat(nom.length + 1)}${valeur} `;
  });
}

const ELISION = /(?:^|[\s(«\u00a0])(?:[ldjnstmcLDJNSTMC]|qu|Qu)[’']$/u;

/** Une pastille commence par le nom du code : « l’ » suivi d’elle se lirait « l’CP 132-19 ». */
export const pastillesSansElision: Regle = ({ lectures }) =>
  pagesMdx(lectures).flatMap((lecture) => {
    const erreurs: Diagnostic[] = [];
    visit(lecture.corps, 'mdxJsxTextElement', (balise, rang, parent) => {
      if (balise.name !== 'Article' || rang === undefined || !parent) return;
      if (balise.attributes.some((a) => a.type === 'mdxJsxAttribute' && a.name === 'phrase')) return;
      const avant = parent.children[rang - 1];
      const elide = avant?.type === 'text' ? ELISION.exec(avant.value)?.[0].trim() : undefined;
      if (elide === undefined) return;
      const article = balise.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'ref');
      erreurs.push(
        signalerNoeud(
          lecture,
          balise,
          'typographie/elision',
          `«\u00a0${elide}\u00a0» devant une pastille se lirait «\u00a0${elide}${String(article?.value ?? '')}\u00a0».`,
          'Ajouter «\u00a0phrase\u00a0» à la balise, qui écrit alors «\u00a0art. 132-19 CP\u00a0»\u00a0: <Article ref="…" phrase />.',
        ),
      );
    });
    return erreurs;
  });
