const GESTES = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

async function poser(): Promise<void> {
  const { poserLesAnnotations } = await import('./poser.ts');
  await poserLesAnnotations();
}

/** Redit `stockage/existant.ts` : partagé, ce test serait un fichier de plus à charger avant le geste, sur toute page de lecture. */
async function aUnCarnet(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === 'jalons');
  } catch {
    // Un navigateur qui refuse de garder n’a rien à marquer ; le dialogue le dira.
    return false;
  }
}

/**
 * Pose les boutons « Annoter » : tout de suite pour qui a un carnet, où des passages sont peut-être marqués ; au premier geste
 * pour les autres, à qui une page de lecture ne fait rien charger d’avance.
 */
export async function annoterAuGeste(): Promise<void> {
  const attente = new AbortController();
  const commencer = () => {
    if (attente.signal.aborted) return;
    attente.abort();
    void poser();
  };
  for (const geste of GESTES) {
    addEventListener(geste, commencer, { passive: true, signal: attente.signal });
  }
  // Après l’écoute : un geste fait pendant cette lecture compte déjà.
  if (await aUnCarnet()) commencer();
}
