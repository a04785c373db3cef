import { replier } from '../commun/texte.ts';
import type { Annotation } from './journal.ts';

/** Un passage du site : une page, ou l’un de ses titres. */
export type Passage = Pick<Annotation, 'page' | 'titreDePage' | 'ancre' | 'titre'>;

/** Longueur la plus grande d’une note ou d’un motif, en caractères. */
export const LONGUEUR_DE_NOTE = 10_000;

/** Longueur la plus grande d’un titre de passage, en caractères. */
const LONGUEUR_DE_TITRE = 300;

/** Un texte de la page sur une ligne ; les espaces insécables y restent. */
function surUneLigne(texte: string): string {
  return texte.replace(/[ \t\n\r]+/g, ' ').trim();
}

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

/** Une note en train de s’écrire. */
export interface Brouillon {
  /** Ne change pas tant que le lecteur écrit : le champ garde son curseur. */
  cle: string;
  /** Identifiant sous lequel la note est gardée, ou le sera. */
  id: string;
  /** Texte gardé, tel qu’on l’a lu ; `undefined` si la note ne l’est pas encore. */
  base: string | undefined;
  texte: string;
  /** Le texte a été mis à part : un autre onglet a changé la même note pendant qu’elle s’écrivait. */
  separe: boolean;
}

/** Longueur la plus grande de ce qu’une note cite, en caractères : une note renvoie au passage, elle ne le recopie pas. */
const LONGUEUR_D_EXTRAIT = 400;

/** Note qui commence par le texte choisi dans le passage, entre guillemets. */
export function brouillonCitant(extrait: string, identifiant: () => string): Brouillon {
  const texte = surUneLigne(extrait);
  const cite = texte.length > LONGUEUR_D_EXTRAIT ? `${texte.slice(0, LONGUEUR_D_EXTRAIT)}…` : texte;
  return { cle: identifiant(), id: identifiant(), base: undefined, texte: `« ${cite} »\n`, separe: false };
}

/** Le brouillon dit autre chose que ce qui est gardé. */
export function estAGarder({ base, texte }: Brouillon): boolean {
  return texte.trim() !== (base ?? '').trim();
}

/**
 * Accorde les brouillons d’un passage avec les notes que le stockage vient de rendre. Une note que le lecteur n’a pas touchée
 * suit ce qui est gardé ; s’il l’a touchée et qu’un autre onglet l’a changée ou supprimée, son texte devient une note nouvelle :
 * aucun des deux n’est perdu. Il reste toujours où écrire.
 */
export function accorderLesBrouillons(
  brouillons: readonly Brouillon[],
  notes: readonly Annotation[],
  identifiant: () => string,
): Brouillon[] {
  const neuf = (note?: Annotation): Brouillon => ({
    cle: identifiant(),
    id: note?.id ?? identifiant(),
    base: note?.texte,
    texte: note?.texte ?? '',
    separe: false,
  });
  const parId = new Map(notes.map((note) => [note.id, note]));
  const accordes = brouillons.flatMap((b): Brouillon[] => {
    const note = parId.get(b.id);
    parId.delete(b.id);
    const aPart = { ...b, id: identifiant(), base: undefined, separe: true };
    if (!note) {
      if (b.base === undefined) return [b];
      return estAGarder(b) ? [aPart] : [];
    }
    if (note.texte === b.base) return [b];
    if (!estAGarder(b) || b.texte === note.texte) return [{ ...b, base: note.texte, texte: note.texte }];
    return [neuf(note), aPart];
  });
  const tous = [...accordes, ...[...parId.values()].map(neuf)];
  const utiles = tous.filter((b) => b.base !== undefined || b.texte !== '');
  return utiles.length > 0 ? utiles : [tous[0] ?? neuf()];
}
