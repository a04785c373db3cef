import { expect } from 'vitest';
import { analyser } from '../../../src/validation/analyser.ts';
import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import type { Source } from '../../../src/validation/lecture.ts';
import { prendreActe, relecturesDues } from '../../../src/validation/relectures.ts';
import { ecrireTemoin, TEMOIN } from '../../../src/validation/temoin.ts';
import { AUJOURDHUI } from './corpus-minimal.ts';

/** Le même contenu, après que l’on a pris acte de tous ses faits ; un témoin déjà là n’est pas touché, et sans fait il n’en faut pas. */
export function relu(sources: Source[]): Source[] {
  if (sources.some((s) => s.chemin === TEMOIN)) return sources;
  const { corpus, lectures } = analyser(sources, AUJOURDHUI);
  if (corpus.faits.size === 0) return sources;
  const dues = relecturesDues(lectures, corpus.faits, new Map(), AUJOURDHUI);
  return [...sources, { chemin: TEMOIN, texte: ecrireTemoin(prendreActe(new Map(), dues)) }];
}

export function erreursDe(sources: Source[], aujourdhui = AUJOURDHUI): Diagnostic[] {
  return analyser(relu(sources), aujourdhui).erreurs;
}

export function codesDe(sources: Source[], aujourdhui = AUJOURDHUI): string[] {
  return erreursDe(sources, aujourdhui).map((e) => e.code);
}

/** Ligne où un passage est écrit, comptée dans le texte et non demandée au contrôle. */
export function ligneDe(sources: Source[], fichier: string, passage: string): number {
  const texte = sources.find((s) => s.chemin === fichier)?.texte ?? '';
  if (!texte.includes(passage)) throw new Error(`« ${passage} » n’est pas dans ${fichier}`);
  return texte.slice(0, texte.indexOf(passage)).split('\n').length;
}

const MOTS_ANGLAIS = /\b(?:invalid|expected|received|required|unrecognized|must|should|too|input|string)\b/i;

/** Un diagnostic se lit en français : un message, puis ce qu’il faut écrire, chacun fini par un point. */
export function attendreDuFrancais({ message, remede }: Diagnostic): void {
  expect(message).toMatch(/^[\p{Ll}«<\d].*\.$/u);
  expect(remede).toMatch(/^\p{Lu}.*\.$/u);
  expect(`${message} ${remede}`).not.toMatch(MOTS_ANGLAIS);
}

/** Le contenu ainsi abîmé donne une erreur, et une seule : ce code, dans ce fichier, à la ligne de ce passage. */
export function attendreErreur(sources: Source[], code: string, fichier: string, passage = ''): Diagnostic {
  const erreurs = erreursDe(sources);
  expect(erreurs.map((e) => ({ code: e.code, fichier: e.fichier, ligne: e.ligne }))).toEqual([
    { code, fichier, ligne: passage ? ligneDe(sources, fichier, passage) : 1 },
  ]);
  const [erreur] = erreurs as [Diagnostic];
  attendreDuFrancais(erreur);
  return erreur;
}
