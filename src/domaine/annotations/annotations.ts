import { replier, surUneLigne } from '../commun/texte.ts';
import type { Annotation } from '../../schemas/journal.ts';

/** Un passage du site : une page, ou l’un de ses titres. */
export type Passage = Pick<Annotation, 'page' | 'titreDePage' | 'ancre' | 'titre'>;

/** Longueur la plus grande d’une note ou d’un motif, en caractères. */
export const LONGUEUR_DE_NOTE = 10_000;

/** Longueur la plus grande d’un titre de passage, en caractères. */
export const LONGUEUR_DE_TITRE = 300;

/** Le titre d’un passage tel qu’il se garde : sur une ligne, et sans excès. */
export function titreDePassage(texte: string): string {
  return surUneLigne(texte).slice(0, LONGUEUR_DE_TITRE);
}

/** Annotations d’un passage que le lecteur n’a pas supprimées. */
export function annotationsDuPassage(
  annotations: readonly Annotation[],
  { page, ancre }: Pick<Passage, 'page' | 'ancre'>,
): Annotation[] {
  return annotations.filter(
    (a) => !a.supprimee && a.genre !== 'signalement' && a.page === page && a.ancre === ancre,
  );
}

/**
 * Ce qui reste d’une annotation supprimée : sa place et son identifiant, pour que l’autre appareil la supprime aussi. Ce que le
 * lecteur y avait écrit part avec elle (décision 0007).
 */
export function pierreTombale(annotation: Annotation): Annotation {
  return { ...annotation, texte: '', supprimee: true };
}

/** Ce que l’on écrit à côté d’un passage annoté : « signet », « note », « 2 notes et signet » ; vide s’il ne l’est pas. */
export function motDesMarques(annotations: readonly Annotation[]): string {
  const notes = annotations.filter((a) => a.genre === 'note').length;
  const mots = [notes > 1 ? `${notes} notes` : notes === 1 ? 'note' : ''];
  if (annotations.some((a) => a.genre === 'signet')) mots.push('signet');
  return mots.filter(Boolean).join(' et ');
}

/** Les annotations d’une page, telles que le carnet les range. */
export interface PageAnnotee {
  page: string;
  titre: string;
  annotations: Annotation[];
}

function comparerEnFrancais(a: string, b: string): number {
  return a.localeCompare(b, 'fr', { numeric: true });
}

/** Notes et signets, page par page ; une page dont le titre a changé entre deux annotations reste une seule page. */
export function annotationsParPage(annotations: readonly Annotation[]): PageAnnotee[] {
  const pages = new Map<string, PageAnnotee>();
  for (const a of annotations) {
    if (a.supprimee || a.genre === 'signalement') continue;
    const page = pages.get(a.page) ?? { page: a.page, titre: a.titreDePage || a.page, annotations: [] };
    page.annotations.push(a);
    pages.set(a.page, page);
  }
  for (const { annotations: liste } of pages.values())
    liste.sort((a, b) => comparerEnFrancais(a.ancre, b.ancre) || comparerEnFrancais(a.id, b.id));
  return [...pages.values()].sort(
    (a, b) => comparerEnFrancais(a.titre, b.titre) || comparerEnFrancais(a.page, b.page),
  );
}

/** Annotations où tous les mots cherchés se lisent, dans la note ou dans les titres, sans égard aux accents. */
export function chercherDansLesAnnotations(
  annotations: readonly Annotation[],
  requete: string,
): Annotation[] {
  const mots = replier(requete).split(' ').filter(Boolean);
  return annotations.filter((a) => {
    const texte = replier(`${a.titreDePage} ${a.titre} ${a.texte}`);
    return mots.every((mot) => texte.includes(mot));
  });
}
