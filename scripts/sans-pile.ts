const CAUSES: Record<string, string> = {
  EACCES:
    'L’ordinateur refuse l’accès à ce fichier ou à ce dossier. Rendre le dossier du projet accessible en écriture, puis recommencer.',
  EPERM:
    'L’ordinateur refuse l’accès à ce fichier ou à ce dossier. Rendre le dossier du projet accessible en écriture, puis recommencer.',
  EROFS:
    'Ce dossier ne se modifie pas. Copier le projet sur un disque où l’on peut écrire, puis recommencer.',
  ENOSPC: 'Le disque est plein. Libérer de la place, puis recommencer.',
  ENOTDIR: 'Un fichier porte le nom d’un dossier du projet. Le renommer, puis recommencer.',
  EEXIST: 'Un fichier porte le nom d’un dossier du projet. Le renommer, puis recommencer.',
};

/** Dit en français ce qui a arrêté un script : un auteur ne lit jamais de trace de pile. */
export function direLaPanne(erreur: unknown): string {
  const { code = '', path = '', message } = erreur as NodeJS.ErrnoException;
  const ou = path ? `${path}\u00a0: ` : '';
  return CAUSES[code] === undefined
    ? `${ou}Le programme s’est arrêté sans pouvoir dire pourquoi («\u00a0${message}\u00a0»). Reprendre la dernière modification, et signaler cette phrase à qui tient le projet.`
    : `${ou}${CAUSES[code]}`;
}

/** Lance un script et rend son code de sortie, une panne étant dite en une phrase. */
export function sansPile(lancer: () => number): void {
  try {
    process.exitCode = lancer();
  } catch (erreur) {
    console.error(direLaPanne(erreur));
    process.exitCode = 1;
  }
}
