import type { Fait, Theme, Version } from '../../../src/schemas/droit.ts';
import type {
  Annotation,
  TraceDeLecture,
  TraceDeQuiz,
  TraceDeReponse,
} from '../../../src/schemas/journal.ts';
import type { ItemDe } from '../../../src/domaine/quiz/types/type-d-item.ts';

/** Ce que tout item porte et dont presque aucun test ne parle. */
const commun = {
  id: 'item-001',
  version: 1,
  niveau: 'application' as const,
  enonce: 'Que décider ?',
  indices: [],
  faits: ['theme.fait'],
  explication: 'La règle, puis son application.',
  relu_le: '2026-11-21',
};

/** Options dont seuls les rangs de `justes` sont justes. */
function options(nombre: number, justes: readonly number[]) {
  return Array.from({ length: nombre }, (_, rang) => ({
    texte: `Option ${rang}`,
    juste: justes.includes(rang),
    retour: `Retour ${rang}`,
  }));
}

export function choixUnique(juste: number, nombre = 4, id = commun.id): ItemDe<'choix-unique'> {
  return { ...commun, id, type: 'choix-unique', choix: options(nombre, [juste]) };
}

export function choixMultiple(justes: readonly number[], nombre: number): ItemDe<'choix-multiple'> {
  return { ...commun, type: 'choix-multiple', choix: options(nombre, justes) };
}

export function vraiFaux(vrai: boolean, raison: number): ItemDe<'vrai-faux'> {
  return { ...commun, type: 'vrai-faux', vrai, raisons: options(3, [raison]) };
}

export function appariement(...droites: string[]): ItemDe<'appariement'> {
  const paires = droites.map((droite, i) => ({ gauche: `Gauche ${i}`, droite, retour: `Retour ${i}` }));
  return { ...commun, type: 'appariement', paires, leurres: ['leurre'] };
}

export function ordre(nombre: number): ItemDe<'ordre'> {
  const etapes = Array.from({ length: nombre }, (_, i) => ({ texte: `Étape ${i}`, retour: `Retour ${i}` }));
  return { ...commun, type: 'ordre', etapes };
}

/** Texte à trous, un trou par clé, dont la réponse juste est la valeur donnée. */
export function trous(justes: Record<string, string>): ItemDe<'trous'> {
  const liste = Object.entries(justes).map(([cle, juste]) => ({
    cle,
    juste,
    distracteurs: ['faux', 'faux aussi'],
    variantes: [],
    retour: `Retour ${cle}`,
  }));
  return { ...commun, type: 'trous', texte: liste.map((t) => `[[${t.cle}]]`).join(' '), trous: liste };
}

export function nombre(
  juste: number,
  tolerance = 0,
  erreurs: ItemDe<'nombre'>['erreurs'] = [],
): ItemDe<'nombre'> {
  return { ...commun, type: 'nombre', juste, tolerance, unite: 'heures', erreurs };
}

export function duree(juste: string, erreurs: ItemDe<'duree'>['erreurs'] = []): ItemDe<'duree'> {
  return { ...commun, type: 'duree', juste, erreurs };
}

export function courte(...reponses: string[]): ItemDe<'courte'> {
  return { ...commun, type: 'courte', reponses };
}

/** Trous à remplir au clavier, un par clé. */
export function trousEcrits(
  justes: Record<string, string>,
  variantes: readonly string[] = [],
): ItemDe<'trous'> {
  const liste = Object.entries(justes).map(([cle, juste]) => ({
    cle,
    juste,
    variantes: [...variantes],
    retour: `Retour ${cle}`,
  }));
  return { ...commun, type: 'trous', texte: liste.map((t) => `[[${t.cle}]]`).join(' '), trous: liste };
}

/** Classement dont chaque élément va dans la catégorie donnée. */
export function classement(categories: readonly string[], ...cles: string[]): ItemDe<'classement'> {
  return {
    ...commun,
    type: 'classement',
    categories: categories.map((cle) => ({ cle, nom: `Catégorie ${cle}` })),
    elements: cles.map((categorie, i) => ({ texte: `Élément ${i}`, categorie, retour: `Retour ${i}` })),
  };
}

/** Frise dont chaque événement va au repère donné. */
export function frise(reperes: readonly string[], ...cles: string[]): ItemDe<'frise'> {
  return {
    ...commun,
    type: 'frise',
    reperes: reperes.map((cle) => ({ cle, nom: `Repère ${cle}` })),
    evenements: cles.map((repere, i) => ({ texte: `Événement ${i}`, repere, retour: `Retour ${i}` })),
  };
}

/** Document dont seuls les passages des rangs donnés sont fautifs. */
export function reperage(fautifs: readonly number[], nombre: number): ItemDe<'reperage'> {
  return {
    ...commun,
    type: 'reperage',
    document: { titre: 'Rapport', entete: [] },
    passages: Array.from({ length: nombre }, (_, rang) => ({
      texte: `Passage ${rang}`,
      fautif: fautifs.includes(rang),
      retour: `Retour ${rang}`,
    })),
  };
}

/** Décision : juste, défendable, fautive, dans cet ordre ; la raison juste est au rang donné. */
export function decision(raison = 0): ItemDe<'decision'> {
  return {
    ...commun,
    type: 'decision',
    pieces: [],
    decisions: (['juste', 'defendable', 'fautive'] as const).map((degre) => ({
      texte: `Décision ${degre}`,
      degre,
      consequence: 'Ce qui s’ensuit.',
      retour: 'Pourquoi.',
    })),
    raisons: options(3, [raison]),
  };
}

export function version(champs: Partial<Version> = {}): Version {
  return { enonce: 'La pose se fait au domicile.', source: 'CP 131-4-1', etat: 'lu', ...champs };
}

export function fait(id: string, ...versions: Version[]): Fait {
  return { id, sortes: [], questions: [], versions };
}

export function theme(id: string, ...faits: Fait[]): Theme {
  return {
    id,
    nom: id,
    sigles: [],
    autres_noms: [],
    anciens_noms: [],
    resume: 'Résumé.',
    textes: [],
    synonymes: [],
    relu_le: '2026-11-21',
    essentiel: [],
    faits,
    evolutions: [],
  };
}

export const INSTANT = '2026-11-21T10:00:00.000Z';

export function traceDeReponse(champs: Partial<TraceDeReponse> = {}): TraceDeReponse {
  return {
    id: 'trace-1',
    genre: 'reponse',
    instant: INSTANT,
    item: 'item-001',
    version: 1,
    issue: 'juste',
    points: 1,
    serie: 'banque:ddse-peine',
    ...champs,
  };
}

export function traceDeLecture(champs: Partial<TraceDeLecture> = {}): TraceDeLecture {
  return { id: 'trace-1', genre: 'lecture', instant: INSTANT, page: 'modules/lpj/reperes', ...champs };
}

export function traceDeQuiz(champs: Partial<TraceDeQuiz> = {}): TraceDeQuiz {
  return { id: 'trace-1', genre: 'quiz', instant: INSTANT, module: 'lpj', part: 0.8, seuil: 0.8, ...champs };
}

export function noteDe(champs: Partial<Annotation> = {}): Annotation {
  return {
    id: 'note-1',
    genre: 'note',
    instant: INSTANT,
    page: 'mesures/tig/',
    titreDePage: 'Travail d’intérêt général',
    ancre: 'incidents',
    titre: 'Incidents',
    texte: 'À relire.',
    supprimee: false,
    ...champs,
  };
}
