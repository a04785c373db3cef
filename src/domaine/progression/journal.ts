import * as adresses from '../commun/adresses.ts';
import type { Degre } from '../../schemas/quiz.ts';
import type { Reponse } from '../quiz/reponse.ts';
import type { Issue } from '../quiz/noter.ts';

/** Instant en temps universel, `2026-11-21T22:34:00.000Z` ; l’ordre alphabétique est chronologique. */
export type Instant = string;

/** Instant le plus lointain qui s’écrive : aucune horloge n’y est, et l’import n’admet rien au-delà. */
export const DERNIER_INSTANT: Instant = '2999-12-31T23:59:59.999Z';

/** Certitude déclarée avant le retour : 1 peu sûr, 2 assez sûr, 3 sûr. */
export type Certitude = 1 | 2 | 3;

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
  /** Où la réponse a été donnée : `question:…`, `banque:…`, `final:…`, `examen:…`. */
  serie: string;
  /** Absente quand le lecteur ne l’a pas dite. */
  certitude?: Certitude;
  /** Nombre d’indices lus avant de répondre ; absent quand aucun ne l’a été. */
  indices?: number;
}

/** Trace d’un terme du glossaire rappelé : le lecteur cherche la définition, la lit, puis dit s’il la savait. */
export interface TraceDeTerme {
  id: string;
  genre: 'terme';
  instant: Instant;
  terme: string;
  su: boolean;
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
  degres: Degre[];
  /** Chemin suivi : étape traversée, rang de la décision et rang de la raison donnée. */
  chemin?: PasDeCas[];
}

/** Un pas d’un cas ou d’un entretien. */
export interface PasDeCas {
  etape: string;
  decision: number;
  raison?: number;
}

/** Trace d’un examen blanc rendu, avec de quoi le relire question par question. */
export interface TraceDExamen {
  id: string;
  genre: 'examen';
  /** Instant de la remise. */
  instant: Instant;
  examen: string;
  /** Graine du tirage : la même graine rend le même sujet, tant que les banques n’ont pas changé. */
  graine: string;
  debut: Instant;
  /** Minutes accordées ; `null` : sans limite de temps. */
  minutes: number | null;
  /** Items posés, avec leur version : `tig-001@1`. */
  items: string[];
  reponses: Reponse[];
  /** Points de chaque item, entre 0 et 1 ; `null` sans réponse. */
  points: (number | null)[];
  /** Questions que le lecteur avait marquées. */
  marquees?: boolean[];
}

export type Trace = TraceDeReponse | TraceDeTerme | TraceDeLecture | TraceDeQuiz | TraceDeCas | TraceDExamen;

/** Où une série s’est arrêtée, pour la reprendre : la dernière écriture l’emporte. */
export interface Reprise {
  serie: string;
  instant: Instant;
  /** Items de la série, avec leur version : une série dont un item a changé repart de zéro. */
  items: string[];
  reponses: Reponse[];
  arretees: boolean[];
  courant: number;
  /** Certitude dite à chaque item, `null` si elle ne l’est pas. */
  certitudes?: (Certitude | null)[];
  /** Indices déjà lus à chaque item. */
  indices?: number[];
  /** Examen : items que le lecteur a marqués pour y revenir. */
  marquees?: boolean[];
  /** Examen : instant où il a commencé. */
  debut?: Instant;
  /** Examen : graine du tirage. */
  graine?: string;
  /** Examen : minutes accordées ; `null` : sans limite de temps. */
  minutes?: number | null;
}

/**
 * Ce que le lecteur attache à un passage : une note, un signet, ou le signalement d’un item qui lui semble faux. La dernière
 * écriture l’emporte ; une annotation supprimée garde son identifiant, pour que l’autre appareil la supprime aussi.
 */
export interface Annotation {
  id: string;
  genre: 'note' | 'signet' | 'signalement';
  instant: Instant;
  /** Page annotée, sans le chemin du site : `mesures/tig/`. */
  page: string;
  /** Titre de la page, tel qu’il se lisait : il reste lisible si la page est retirée. */
  titreDePage: string;
  /** Ancre du passage dans la page, sans dièse ; chaîne vide : la page entière. */
  ancre: string;
  /** Titre du passage, tel qu’il se lisait. */
  titre: string;
  texte: string;
  supprimee: boolean;
  /** Item signalé, avec sa version. */
  item?: string;
}

/** Réglage du lecteur ; le dernier l’emporte. */
export interface Reglage {
  cle: 'retention' | 'certitude';
  instant: Instant;
  valeur: number | boolean;
}

/** Tout ce que le site garde d’un lecteur, sur son appareil. */
export interface Journal {
  traces: Trace[];
  reprises: Reprise[];
  annotations: Annotation[];
  reglages: Reglage[];
}

/** Journal neuf. */
export function journalVide(): Journal {
  return { traces: [], reprises: [], annotations: [], reglages: [] };
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
export function plusRecente<T extends { instant: Instant }>(a: T, b: T): T {
  const ordre = parInstant(a, b) || comparer(ecrireCanonique(a), ecrireCanonique(b));
  return ordre >= 0 ? a : b;
}

/**
 * Instant d’un geste : maintenant, ou l’instant qui suit celui qu’il remplace. Une horloge qui reculait ou qui avançait ne fait pas
 * passer ce que le lecteur vient de faire pour plus ancien que ce qu’il a changé. Le dernier instant n’a pas de suivant : au-delà,
 * l’export ne se relirait plus.
 */
export function instantSuivant(maintenant: Instant, remplace: Instant | undefined): Instant {
  if (remplace === undefined || remplace < maintenant) return maintenant;
  if (remplace >= DERNIER_INSTANT) return DERNIER_INSTANT;
  return new Date(Date.parse(remplace) + 1).toISOString();
}

/** L’entrée qu’un geste du lecteur met à la place de celle que l’appareil garde : elle est toujours la plus récente des deux. */
export function remplacer<T extends { instant: Instant }>(gardee: T | undefined, entree: T): T {
  return { ...entree, instant: instantSuivant(entree.instant, gardee?.instant) };
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
 * Réunit deux journaux : union des traces par identifiant, dernière reprise de chaque série, dernier état de chaque annotation
 * et de chaque réglage. Le résultat ne dépend ni de l’ordre ni des répétitions : importer deux fois le même fichier ne change rien.
 */
export function fusionner(a: Journal, b: Journal): Journal {
  return {
    traces: unir([...a.traces, ...b.traces], (t) => t.id),
    reprises: unir([...a.reprises, ...b.reprises], (r) => r.serie),
    annotations: unir([...a.annotations, ...b.annotations], (n) => n.id),
    reglages: unir([...a.reglages, ...b.reglages], (r) => r.cle),
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
  const estLue = (section: string) => pages.has(adresses.cleDeLecture(adresses.section(module, section)));
  const lues = sections.filter(estLue);
  const suivante = sections.find((s) => !estLue(s));
  return { lues, suivante, etape: etapeDuModule(valide, lues, suivante), meilleur, valide };
}

function etapeDuModule(valide: boolean, lues: string[], suivante: string | undefined): EtapeDeModule {
  if (valide) return 'valide';
  if (suivante === undefined) return 'quiz';
  return lues.length === 0 ? 'neuf' : 'en-cours';
}
