import type { Banque, Item } from '../schemas/quiz.ts';
import { lireCorpus } from './corpus.ts';
import { lireFait, remplir } from './faits.ts';

/** Ce qui fonde la réponse d’un item, réduit à ce qu’une île affiche. */
export interface Fondement {
  texte: string;
  href: string;
  validite: string;
}

/** Item prêt pour une île : textes remplis, fondements compris. */
export interface ItemIlot {
  item: Item;
  fondements: Fondement[];
}

/** Remplit tous les textes d’une donnée, en profondeur. */
function remplirTout<T>(donnee: T): T {
  if (typeof donnee === 'string') return remplir(donnee) as T;
  if (Array.isArray(donnee)) return donnee.map(remplirTout) as T;
  if (donnee && typeof donnee === 'object') {
    return Object.fromEntries(Object.entries(donnee).map(([k, v]) => [k, remplirTout(v)])) as T;
  }
  return donnee;
}

function preparer(item: Item): ItemIlot {
  return {
    item: remplirTout(item),
    fondements: item.faits.map(lireFait).map((fait) => ({
      texte: fait.renvois.map((r) => r.texte).join(', ') || fait.libelle,
      href: fait.href,
      validite: `${fait.validite} · relu le ${fait.reluLe}`,
    })),
  };
}

/** Prépare un item pour une île. @throws {Error} s’il n’existe pas. */
export function itemPourIlot(id: string): ItemIlot {
  const trouve = lireCorpus().items.get(id);
  if (!trouve) throw new Error(`Item inconnu : ${id}`);
  return preparer(trouve.item);
}

/** Prépare tous les items de quelques banques, banque par banque. */
export function banquesPourIlot(ids: readonly string[]): ItemIlot[][] {
  return lireCorpus()
    .banques.filter((b) => ids.includes(b.id))
    .map((b) => b.items.map(preparer));
}

/** Toutes les banques, par titre. */
export function listerBanques(): Banque[] {
  return [...lireCorpus().banques].sort((a, b) => a.titre.localeCompare(b.titre, 'fr'));
}

/** Chemins des banques, pour `getStaticPaths`. */
export function cheminsDesBanques() {
  return listerBanques().map((banque) => ({ params: { id: banque.id }, props: { banque } }));
}
