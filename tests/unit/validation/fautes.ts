import { analyser } from '../../../src/validation/analyser.ts';
import { ecrireDiagnostic } from '../../../src/validation/diagnostic.ts';
import type { Source } from '../../../src/validation/lecture.ts';
import { espacesDuFichier } from '../../../src/validation/regles/typographie.ts';
import { textesDuCode } from '../../../src/validation/textes-du-code.ts';
import { AUJOURDHUI } from './corpus-minimal.ts';

/** Une faute d’auteur : un passage remplacé par un autre, ou un fichier entier quand `avant` est absent. */
export interface Faute {
  nom: string;
  fichier: string;
  avant?: string | null;
  apres: string;
  /** Ce que le contrôle doit en dire, mot pour mot. */
  attendu?: string[];
}

const CODE = /\.(?:astro|svelte|ts)$/;

function commettre(sources: readonly Source[], { fichier, avant, apres, nom }: Faute): Source[] {
  if (avant === undefined || avant === null) {
    return [...sources.filter((s) => s.chemin !== fichier), { chemin: fichier, texte: apres }];
  }
  const source = sources.find((s) => s.chemin === fichier);
  if (!source?.texte.includes(avant)) throw new Error(`${nom} : « ${avant} » n’est pas dans ${fichier}`);
  const texte = source.texte.replace(avant, () => apres);
  return sources.map((s) => (s === source ? { ...s, texte } : s));
}

/** Toutes les lignes que le contrôle écrit quand ces fautes sont commises ensemble. */
export function lignesDe(corpus: readonly Source[], fautes: readonly Faute[]): string[] {
  const sources = fautes.reduce<Source[]>(commettre, [...corpus]);
  const code = sources.filter((s) => CODE.test(s.chemin));
  const contenu = sources.filter((s) => !CODE.test(s.chemin));
  return [
    ...analyser(contenu, AUJOURDHUI).erreurs,
    ...code.flatMap(({ chemin, texte }) => espacesDuFichier(chemin, texte, textesDuCode(chemin, texte))),
  ].map(ecrireDiagnostic);
}
