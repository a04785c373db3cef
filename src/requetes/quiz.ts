import * as adresses from '../domaine/commun/adresses.ts';
import { partagerEnSeries } from '../domaine/quiz/series.ts';
import { admettreLesFormes } from '../domaine/quiz/regle.ts';
import type { Banque, Item } from '../schemas/quiz.ts';
import { lireCorpus } from './corpus.ts';
import { lireFait, remplirTout } from './faits.ts';
import { passageDeLItem, type PassageARelire } from './passages.ts';

/** Ce qui fonde la réponse d’un item, réduit à ce qu’une île affiche. */
export interface Fondement {
  texte: string;
  href: string;
  validite: string;
}

/** Page où un item se retrouve toujours, où qu’on l’ait rencontré : la série de sa banque. Adresse sans le chemin du site. */
interface LieuDItem {
  page: string;
  titreDePage: string;
}

/** Item prêt pour une île : textes remplis, fondements, passage à relire et lieu compris. */
export interface ItemIlot {
  item: Item;
  fondements: Fondement[];
  passage: PassageARelire;
  lieu: LieuDItem;
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

/** Titre de la page d’une série, de rang compté à partir de 1. */
export function titreDeSerie({ titre }: Banque, rang: number, total: number): string {
  return total > 1 ? `${titre}, série ${rang}` : titre;
}

function lieuDe(item: Item, banque: Banque): LieuDItem {
  const series = partagerEnSeries(banque.items);
  const rang = series.findIndex((s) => s.some(({ id }) => id === item.id)) + 1;
  return {
    page: adresses.pageDe(adresses.serieDe(banque.id, rang)),
    titreDePage: titreDeSerie(banque, rang, series.length),
  };
}

/** L’item tel que le lecteur le reçoit : le calcul suit l’explication, et l’histoire, qui ne sert qu’au contrôle, reste à l’auteur. */
function montrer(item: Item): Item {
  const montre = { ...item };
  delete montre.histoire;
  if ('calcul' in montre && montre.calcul !== undefined) {
    montre.explication = `${montre.explication} Calcul\u00a0: ${montre.calcul}.`;
    delete montre.calcul;
  }
  return montre;
}

/** Textes remplis, réponses écrites étendues aux formes du glossaire, fondements. */
function preparer(item: Item, banque: Banque): ItemIlot {
  return {
    item: admettreLesFormes(remplirTout(montrer(item)), lireCorpus().termes),
    fondements: fondementsDe(item.faits),
    passage: passageDeLItem(item, banque.mesure),
    lieu: lieuDe(item, banque),
  };
}

/** Prépare un item pour une île. @throws {Error} s’il n’existe pas. */
export function itemPourIlot(id: string): ItemIlot {
  const trouve = lireCorpus().items.get(id);
  if (!trouve) throw new Error(`Item inconnu\u00a0: ${id}`);
  return preparer(trouve.item, trouve.banque);
}

/** Prépare tous les items de quelques banques, banque par banque. */
export function banquesPourIlot(ids: readonly string[]): ItemIlot[][] {
  return lireCorpus()
    .banques.filter((b) => ids.includes(b.id))
    .map((b) => b.items.map((item) => preparer(item, b)));
}

/** Toutes les banques, par titre. */
export function listerBanques(): Banque[] {
  return [...lireCorpus().banques].sort((a, b) => a.titre.localeCompare(b.titre, 'fr'));
}

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
    const series = partagerEnSeries(banque.items);
    return series.map((items, i) => ({
      params: { id: banque.id, serie: i === 0 ? undefined : String(i + 1) },
      props: {
        banque,
        items: items.map((item) => preparer(item, banque)),
        rang: i + 1,
        total: series.length,
      } satisfies SerieDeBanque,
    }));
  });
}

/** Chemins des banques, pour `getStaticPaths`. */
export function cheminsDesBanques() {
  return listerBanques().map((banque) => ({ params: { id: banque.id }, props: { banque } }));
}
