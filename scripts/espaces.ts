import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lireFichiers } from '../src/chargement.ts';
import { espacesFautives, FINE, INSECABLE } from '../src/domaine/commun/typographie.ts';
import type { Diagnostic } from '../src/validation/diagnostic.ts';
import { lireSources, toutesLesLectures } from '../src/validation/lectures.ts';
import { espacesDuFichier } from '../src/validation/regles/typographie.ts';
import { textesDuCode, type PhraseDuCode } from '../src/validation/textes-du-code.ts';
import { phrasesDe, type Phrase } from '../src/validation/textes.ts';

/** Où le code montre du texte. */
const CODE = ['src/**/*.{astro,svelte,ts}', 'integrations/*.ts', 'scripts/*.{mjs,ts}'];

/** Fichiers dont les chaînes ne se montrent pas : elles récrivent une durée pour l’analyser, ou énumèrent des caractères. */
const SANS_TEXTE = new Set(['src/domaine/commun/duree-ecrite.ts', 'scripts/police.mjs']);

const NOMS: Record<PhraseDuCode['dans'], Record<string, string>> = {
  balise: { [INSECABLE]: '&nbsp;', [FINE]: '&#8239;' },
  chaine: { [INSECABLE]: '\\u00a0', [FINE]: '\\u202f' },
};

interface FichierDeCode {
  chemin: string;
  texte: string;
  phrases: PhraseDuCode[];
}

/** Les fichiers de code d’un projet et les textes qu’ils peuvent montrer. */
export function lireLeCode(racine: string): FichierDeCode[] {
  return globSync(CODE, { cwd: racine })
    .map((chemin) => chemin.replaceAll('\\', '/'))
    .filter((chemin) => !SANS_TEXTE.has(chemin) && !chemin.endsWith('.d.ts'))
    .sort()
    .map((chemin) => {
      const texte = readFileSync(join(racine, chemin), 'utf8');
      return { chemin, texte, phrases: textesDuCode(chemin, texte) };
    });
}

/** Espaces ordinaires que le code montrerait là où le français en veut d’insécables. */
export function espacesDuCode(fichiers: readonly FichierDeCode[]): Diagnostic[] {
  return fichiers.flatMap(({ chemin, texte, phrases }) => espacesDuFichier(chemin, texte, phrases));
}

function poser<P extends Phrase>(source: string, phrases: readonly P[], ecrire: (e: string, p: P) => string) {
  const gestes = phrases.flatMap((p) =>
    espacesFautives(p.texte).map(({ debut, fin, juste }) => ({
      debut: p.debut + debut,
      fin: p.debut + fin,
      juste: ecrire(juste, p),
    })),
  );
  return gestes
    .sort((a, b) => b.debut - a.debut)
    .reduce((texte, { debut, fin, juste }) => texte.slice(0, debut) + juste + texte.slice(fin), source);
}

/** Le texte neuf des fichiers où il manque des espaces insécables, contenu et code. */
export function typographier(racine: string): { chemin: string; texte: string }[] {
  const contenu = toutesLesLectures(lireSources(lireFichiers(racine), []).lectures).map((lecture) => ({
    ...lecture.source,
    pose: poser(lecture.source.texte, phrasesDe(lecture), (espace) => espace),
  }));
  const code = lireLeCode(racine).map(({ phrases, ...f }) => ({
    ...f,
    pose: poser(f.texte, phrases, (espace, { dans }) => NOMS[dans][espace] ?? espace),
  }));
  return [...contenu, ...code]
    .filter(({ texte, pose }) => pose !== texte)
    .map(({ chemin, pose }) => ({ chemin, texte: pose }));
}
