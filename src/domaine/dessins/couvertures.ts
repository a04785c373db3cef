import type { Famille } from '../../schemas/familles.ts';
import type { DateCivile } from '../commun/date-civile.ts';
import type { TableDesFaits } from '../droit/fait.ts';
import { MODULES } from './couvertures/modules.ts';
import { SCENES } from './couvertures/scenes.ts';
import { ALIAS, SUJETS } from './couvertures/sujets.ts';
import type { Couverture } from './couvertures/trait.ts';
import { ErreurDeDessin, ouvrirLesFaits, type Faits } from './faits.ts';

/*
 * Couvertures : un dessin au trait par sujet, par module, par cas. Chaque bande rouge ou blanche compte quelque chose, que `unite` nomme : un
 * nombre de droit vient d’un fait, un nombre d’étapes, de sections ou de questions vient du contenu.
 */
export type { Couverture } from './couvertures/trait.ts';
export {
  couvertureDeCas,
  couvertureDEntretien,
  couvertureDExamen,
  couvertureDeModule,
  couvertureDeParcours,
} from './couvertures/contenu.ts';

const propre = <T>(table: Readonly<Record<string, T>>, nom: string): T | undefined =>
  Object.hasOwn(table, nom) ? table[nom] : undefined;

const sujetDe = (nom: string) => propre(SUJETS, propre(ALIAS, nom) ?? nom);

/** Vrai si un sujet a son propre dessin. */
export function aSaCouverture(nom: string): boolean {
  return sujetDe(nom) !== undefined;
}

/**
 * La couverture d’un sujet, d’après les faits en vigueur à une date ; `undefined` s’il n’a pas de dessin à lui.
 * @throws {ErreurDeDessin} si un fait manque, reste à vérifier ou ne s’applique plus
 */
export function couvertureDuSujet(
  nom: string,
  table: TableDesFaits,
  date: DateCivile,
): Couverture | undefined {
  const sujet = sujetDe(nom);
  if (!sujet) return undefined;
  const { famille, unite, tracer } = sujet;
  return { famille, unite, svg: tracer(ouvrirLesFaits(`couverture ${nom}`, table, date)) };
}

/** Ce qu’un module dit de lui à sa couverture. */
export interface ModuleACouvrir {
  id: string;
  sections: number;
  famille: Famille;
}

/**
 * La couverture d’un module, d’après les faits et le nombre de ses sections ; `undefined` s’il n’a pas de dessin à lui.
 * @throws {ErreurDeDessin} si un fait manque, reste à vérifier ou ne s’applique plus
 */
export function couvertureDuModule(
  { id, sections, famille }: ModuleACouvrir,
  table: TableDesFaits,
  date: DateCivile,
): Couverture | undefined {
  const module = propre(MODULES, id);
  if (!module) return undefined;
  const { unite, tracer } = module;
  return { famille, unite, svg: tracer(ouvrirLesFaits(`couverture ${id}`, table, date), sections) };
}

/** Les faits d’où une couverture tire ce qu’elle compte, et ce qui l’empêche de se tracer, s’il y a lieu. */
export interface FaitsDeCouverture {
  nom: string;
  /** Fichier qui la dessine. */
  fichier: string;
  refs: string[];
  faute: ErreurDeDessin | undefined;
}

/** Ce dont chaque couverture a besoin parmi les faits en vigueur à une date : chacune se trace, pour rien, et dit ce qu’elle a lu. */
export function faitsDesCouvertures(table: TableDesFaits, date: DateCivile): FaitsDeCouverture[] {
  const essayer = (nom: string, dans: string, tracer: (faits: Faits) => string): FaitsDeCouverture => {
    const faits = ouvrirLesFaits(`couverture ${nom}`, table, date);
    const fichier = `src/domaine/dessins/couvertures/${dans}.ts`;
    try {
      tracer(faits);
      return { nom, fichier, refs: [...faits.cites], faute: undefined };
    } catch (erreur) {
      if (!(erreur instanceof ErreurDeDessin)) throw erreur;
      return { nom, fichier, refs: [...faits.cites], faute: erreur };
    }
  };
  return [
    ...Object.entries(SUJETS).map(([nom, { tracer }]) => essayer(nom, 'sujets', tracer)),
    // Le nombre des sections change le dessin, non les faits qu’il lit.
    ...Object.entries(MODULES).map(([nom, { tracer }]) =>
      essayer(nom, 'modules', (faits) => tracer(faits, 1)),
    ),
  ];
}

/** La scène d’un cas qui a la sienne : son lieu ou son objet, une bande par étape, et rien de la suite de l’histoire. */
export function sceneDuCas(id: string, etapes: number, famille: Famille): Couverture | undefined {
  const tracer = propre(SCENES, id);
  return tracer && { famille, unite: 'une bande par étape', svg: tracer(etapes) };
}

/** Le dessin, prêt à être placé. */
export function ecrireLaCouverture({ famille, svg }: Couverture): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="couv" data-famille="${famille}" viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice" aria-hidden="true">${svg}</svg>`;
}
