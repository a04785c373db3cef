import { adresseDuPassage } from '../../moyens/adresse.ts';

/**
 * Ancres qu’une page du site porte aujourd’hui : `null` si la page n’est plus, `undefined` si l’on n’a pas pu le savoir. La page
 * est lue sans être exécutée.
 */
export async function ancresDeLaPage(page: string): Promise<ReadonlySet<string> | null | undefined> {
  try {
    const reponse = await fetch(adresseDuPassage({ page, ancre: '' }));
    if (reponse.status === 404) return null;
    if (!reponse.ok) return undefined;
    const document = new DOMParser().parseFromString(await reponse.text(), 'text/html');
    return new Set([...document.querySelectorAll('[id]')].map((e) => e.id));
  } catch {
    return undefined;
  }
}
