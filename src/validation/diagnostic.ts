/** Erreur d’auteur : ce qui ne va pas, où, et ce qu’il faut écrire. */
export interface Diagnostic {
  /** Code stable `famille/nature`, expliqué dans `docs/erreurs/`. */
  code: string;
  fichier: string;
  /** Ligne et colonne, à partir de 1. */
  ligne: number;
  colonne: number;
  /** Chemin de la donnée dans le fichier : `items[2].choix`. */
  chemin: string;
  message: string;
  remede: string;
}

/** Place d’une donnée dans un fichier source. */
export interface Place {
  ligne: number;
  colonne: number;
}

/** Écrit un chemin de données comme un auteur le lirait : `items[2].choix[0].texte`. */
export function ecrireChemin(chemin: readonly PropertyKey[]): string {
  return chemin
    .map((p, i) => (typeof p === 'number' ? `[${p}]` : i === 0 ? String(p) : `.${String(p)}`))
    .join('');
}

/** `quizzes/ddse.yaml:14:7 [quiz/sans-bonne-reponse] items[2].choix : message. Remède.` */
export function ecrireDiagnostic(d: Diagnostic): string {
  const chemin = d.chemin ? `${d.chemin}\u00a0: ` : '';
  return `${d.fichier}:${d.ligne}:${d.colonne} [${d.code}] ${chemin}${d.message} ${d.remede}`;
}
