/** Empreinte d’un contenu : les 128 premiers bits de son SHA-256. La même à la construction et dans le navigateur. */
export async function empreinteDe(octets: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const condense = new Uint8Array(await crypto.subtle.digest('SHA-256', octets));
  return [...condense.subarray(0, 16)].map((o) => o.toString(16).padStart(2, '0')).join('');
}

/** Marque d’un téléchargement : le service worker ne s’en mêle pas, et aucun intermédiaire ne rend une ancienne copie. */
export const PARAMETRE = 'empreinte';
