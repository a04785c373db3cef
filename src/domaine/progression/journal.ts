import type { Reponse } from '../quiz/reponse.ts';
import type { Issue } from '../quiz/noter.ts';

/** Instant en temps universel, `2026-11-21T22:34:00.000Z` ; l’ordre alphabétique est chronologique. */
export type Instant = string;

/**
 * Trace d’une réponse arrêtée. Le journal ne fait que s’allonger : un item modifié depuis garde la version vue.
 */
export interface TraceDeReponse {
  /** Identifiant unique de la trace : deux journaux se fusionnent par union. */
  id: string;
  genre: 'reponse';
  instant: Instant;
  item: string;
  version: number;
  issue: Issue;
  points: number;
  /** Où la réponse a été donnée : `question:…`, `banque:…`, `final:…`. */
  serie: string;
}

/** Trace d’une section lue. */
export interface TraceDeLecture {
  id: string;
  genre: 'lecture';
  instant: Instant;
  /** `modules/<id>/<section>` */
  page: string;
}

/** Trace d’un quiz final rendu. */
export interface TraceDeQuiz {
  id: string;
  genre: 'quiz';
  instant: Instant;
  module: string;
  /** Part de points obtenue, entre 0 et 1. */
  part: number;
  /** Part exigée au moment où le quiz a été passé. */
  seuil: number;
}

/** Trace d’un cas mené jusqu’à sa correction. */
export interface TraceDeCas {
  id: string;
  genre: 'cas';
  instant: Instant;
  cas: string;
  /** Degré de chaque décision, dans l’ordre des étapes. */
  degres: ('juste' | 'defendable' | 'fautive')[];
}

export type Trace = TraceDeReponse | TraceDeLecture | TraceDeQuiz | TraceDeCas;

/** Où une série s’est arrêtée, pour la reprendre : la dernière écriture l’emporte. */
export interface Reprise {
  serie: string;
  instant: Instant;
  /** Items de la série, avec leur version : une série dont un item a changé repart de zéro. */
  items: string[];
  reponses: Reponse[];
  arretees: boolean[];
  courant: number;
}

/** Tout ce que le site garde d’un lecteur, sur son appareil. */
export interface Journal {
  traces: Trace[];
  reprises: Reprise[];
}

/** Journal neuf. */
export function journalVide(): Journal {
  return { traces: [], reprises: [] };
}

function comparer(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function parInstant<T extends { instant: Instant }>(a: T, b: T): number {
  return comparer(a.instant, b.instant);
}

/** Écrit une donnée toujours de la même façon, quel que soit l’ordre de ses clés. */
function ecrireCanonique(donnee: unknown): string {
  if (Array.isArray(donnee)) return `[${donnee.map(ecrireCanonique).join()}]`;
  if (donnee === null || typeof donnee !== 'object') return JSON.stringify(donnee) ?? 'null';
  const cles = Object.entries(donnee).sort(([a], [b]) => comparer(a, b));
  return `{${cles.map(([cle, v]) => `${JSON.stringify(cle)}:${ecrireCanonique(v)}`).join()}}`;
}

/** Garde la plus récente de deux entrées de même clé ; à instant égal, l’ordre du texte tranche, toujours pareil. */
function plusRecente<T extends { instant: Instant }>(a: T, b: T): T {
  const ordre = parInstant(a, b) || comparer(ecrireCanonique(a), ecrireCanonique(b));
  return ordre >= 0 ? a : b;
}

function unir<T extends { instant: Instant }>(entrees: readonly T[], cle: (e: T) => string): T[] {
  const unies = new Map<string, T>();
  for (const entree of entrees) {
    const connue = unies.get(cle(entree));
    unies.set(cle(entree), connue ? plusRecente(connue, entree) : entree);
  }
  return [...unies.values()].sort((x, y) => parInstant(x, y) || comparer(cle(x), cle(y)));
}

/**
 * Réunit deux journaux : union des traces par identifiant, dernière reprise de chaque série. Le résultat ne dépend ni de
 * l’ordre ni des répétitions : importer deux fois le même fichier ne change rien.
 */
export function fusionner(a: Journal, b: Journal): Journal {
  return {
    traces: unir([...a.traces, ...b.traces], (t) => t.id),
    reprises: unir([...a.reprises, ...b.reprises], (r) => r.serie),
  };
}

/** Dernière réponse donnée à chaque item ; un item laissé blanc n’efface pas ce que l’on en savait. */
export function dernieresReponses(journal: Journal): Map<string, TraceDeReponse> {
  const dernieres = new Map<string, TraceDeReponse>();
  for (const trace of [...journal.traces].sort(parInstant)) {
    if (trace.genre === 'reponse' && trace.issue !== 'sans-reponse') dernieres.set(trace.item, trace);
  }
  return dernieres;
}

/** Où en est un module : rien de lu, des sections à lire, le quiz final à passer, ou un quiz final réussi. */
export type EtapeDeModule = 'neuf' | 'en-cours' | 'quiz' | 'valide';

/** Avancement d’un module : sections lues, où reprendre, et le meilleur de ses quiz rendus. */
export interface AvancementDeModule {
  /** Sections lues que le module a encore, dans l’ordre du module. */
  lues: string[];
  /** Première section non lue ; `undefined` quand toutes le sont. */
  suivante: string | undefined;
  etape: EtapeDeModule;
  meilleur: number | undefined;
  valide: boolean;
}

/**
 * Calcule l’avancement d’un module ; il est validé si un quiz a atteint le seuil exigé ce jour-là.
 * @param sections sections du module tel qu’il est aujourd’hui : la lecture d’une section retirée depuis ne compte plus
 */
export function avancementDuModule(
  journal: Journal,
  module: string,
  sections: readonly string[],
): AvancementDeModule {
  const pages = new Set<string>();
  let meilleur: number | undefined;
  let valide = false;
  for (const trace of journal.traces) {
    if (trace.genre === 'lecture') pages.add(trace.page);
    if (trace.genre === 'quiz' && trace.module === module) {
      meilleur = Math.max(meilleur ?? 0, trace.part);
      valide ||= trace.part >= trace.seuil;
    }
  }
  const estLue = (section: string) => pages.has(`modules/${module}/${section}`);
  const lues = sections.filter(estLue);
  const suivante = sections.find((s) => !estLue(s));
  return { lues, suivante, etape: etapeDuModule(valide, lues, suivante), meilleur, valide };
}

function etapeDuModule(valide: boolean, lues: string[], suivante: string | undefined): EtapeDeModule {
  if (valide) return 'valide';
  if (suivante === undefined) return 'quiz';
  return lues.length === 0 ? 'neuf' : 'en-cours';
}
