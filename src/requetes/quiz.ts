import { admettreLesFormes } from '../domaine/quiz/formes.ts';
import type { Banque, Item } from '../schemas/quiz.ts';
import { lireCorpus } from './corpus.ts';
import { lireFait, remplir } from './faits.ts';
import { passageDeLItem, type PassageARelire } from './passages.ts';

/** Ce qui fonde la réponse d’un item, réduit à ce qu’une île affiche. */
export interface Fondement {
  texte: string;
  href: string;
  validite: string;
}

/** Item prêt pour une île : textes remplis, fondements et passage à relire compris. */
export interface ItemIlot {
  item: Item;
  fondements: Fondement[];
  passage: PassageARelire;
}

/** Remplit tous les textes d’une donnée, en profondeur. */
export function remplirTout<T>(donnee: T): T {
  if (typeof donnee === 'string') return remplir(donnee) as T;
  if (Array.isArray(donnee)) return donnee.map(remplirTout) as T;
  if (donnee && typeof donnee === 'object') {
    return Object.fromEntries(Object.entries(donnee).map(([k, v]) => [k, remplirTout(v)])) as T;
  }
  return donnee;
}

/** Ce qui fonde une réponse ou une décision : tous les articles de chaque fait, et ses dates ; dits deux fois, ils ne le sont qu’une. */
export function fondementsDe(refs: readonly string[]): Fondement[] {
  const fondements = refs.map(lireFait).map((fait) => ({
    texte: fait.renvois.map((r) => r.texte).join(', ') || fait.libelle,
    href: fait.href,
    validite: fait.dates,
  }));
  return fondements.filter(
    (f, i) => fondements.findIndex((g) => g.texte === f.texte && g.validite === f.validite) === i,
  );
}

/** Textes remplis, réponses écrites étendues aux formes du glossaire, fondements. */
function preparer(item: Item): ItemIlot {
  const mesure = lireCorpus().items.get(item.id)?.banque.mesure;
  return {
    item: admettreLesFormes(remplirTout(item), lireCorpus().termes),
    fondements: fondementsDe(item.faits),
    passage: passageDeLItem(item, mesure),
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

/** Items par série d’une banque : une séance courte, et une page légère. */
const TAILLE_DE_SERIE = 9;

/** Une série d’une banque : ses items, son rang à partir de 1, et le nombre de séries. */
interface SerieDeBanque {
  banque: Banque;
  items: ItemIlot[];
  rang: number;
  total: number;
}

/** Chemins des séries de chaque banque : la première à l’adresse de la banque, les suivantes à la leur. */
export function cheminsDesSeries() {
  return listerBanques().flatMap((banque) => {
    const total = Math.ceil(banque.items.length / TAILLE_DE_SERIE);
    const taille = Math.ceil(banque.items.length / total);
    return [...Array(total).keys()].map((i) => ({
      params: { id: banque.id, serie: i === 0 ? undefined : String(i + 1) },
      props: {
        banque,
        items: banque.items.slice(i * taille, (i + 1) * taille).map(preparer),
        rang: i + 1,
        total,
      } satisfies SerieDeBanque,
    }));
  });
}

/** Chemins des banques, pour `getStaticPaths`. */
export function cheminsDesBanques() {
  return listerBanques().map((banque) => ({ params: { id: banque.id }, props: { banque } }));
}
