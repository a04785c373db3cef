/** Pourquoi il n’y a pas d’image. */
export type SansImage = 'refusee' | 'absente' | 'occupee' | 'coupee';

/** Une caméra que l’on peut choisir. */
export interface Camera {
  id: string;
  nom: string;
}

/** Dit en mots du domaine pourquoi le navigateur ne donne pas la caméra. */
export function sansImage(erreur: unknown): SansImage {
  const nom = erreur instanceof DOMException ? erreur.name : '';
  if (nom === 'NotAllowedError' || nom === 'SecurityError') return 'refusee';
  if (nom === 'NotReadableError' || nom === 'AbortError') return 'occupee';
  return 'absente';
}

/** Ouvre une caméra, en grand : plus l’image est fine, plus loin les cartes se lisent. Sans le son. */
export async function ouvrirLaCamera(id?: string): Promise<MediaStream> {
  // Sans contexte sûr (http hors de localhost), le navigateur n’a pas cet objet.
  const appareils = navigator.mediaDevices as MediaDevices | undefined;
  if (!appareils?.getUserMedia) throw new DOMException('aucune caméra', 'NotFoundError');
  return appareils.getUserMedia({
    audio: false,
    video: {
      ...(id ? { deviceId: { exact: id } } : {}),
      width: { ideal: 1920 },
      height: { ideal: 1080 },
      frameRate: { ideal: 15 },
    },
  });
}

/** Les caméras de l’ordinateur ; leurs noms ne se lisent qu’une fois l’une d’elles permise. */
export async function cameras(): Promise<Camera[]> {
  const appareils = await navigator.mediaDevices.enumerateDevices();
  return appareils
    .filter((a) => a.kind === 'videoinput' && a.deviceId)
    .map((a, i) => ({ id: a.deviceId, nom: a.label || `Caméra ${i + 1}` }));
}

/** Éteint la caméra : son voyant doit s’éteindre avec elle. */
export function eteindre(flux: MediaStream | undefined): void {
  flux?.getTracks().forEach((piste) => piste.stop());
}
