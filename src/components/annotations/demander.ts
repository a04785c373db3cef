type Dialogues = typeof import('./ouvrir.ts');

/** Ouvre un dialogue du carnet, dont le code ne se charge qu’ici. Rend ce qu’il faut dire s’il n’a pu s’ouvrir ; rien sinon. */
export async function demander(ouvrir: (dialogues: Dialogues) => void): Promise<string> {
  try {
    ouvrir(await import('./ouvrir.ts'));
    return '';
  } catch {
    return 'Le dialogue n’a pas pu s’ouvrir. Vérifiez le réseau, puis réessayez.';
  }
}
