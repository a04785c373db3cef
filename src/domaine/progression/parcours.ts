import * as adresses from '../commun/adresses.ts';
import {
  memoireDesItems,
  passagesParCarte,
  rejouer,
  type Memoire,
  type Passages,
} from '../revision/memoire.ts';
import { estDu, type ItemARevoir } from '../revision/seance.ts';
import { avancementDuModule } from './avancement.ts';
import { JOUR_EN_MS, type Instant } from '../commun/instant.ts';
import type { Journal, Trace } from '../../schemas/journal.ts';
import type { GenreDEtape } from '../../schemas/parcours.ts';
import { tracesDuGenre } from '../journal/genres.ts';
import { maitriseDesFaits, type Maitrise } from './maitrise.ts';
import { lireReglages } from '../journal/reglages.ts';

/** Étape d’un parcours, avec de quoi dire où en est un lecteur. */
export interface Etape {
  genre: GenreDEtape;
  id: string;
  /** Étapes conseillées avant celle-ci, sous la forme `genre/id`. */
  prerequis: readonly string[];
  /** Items qui l’examinent : sa banque, celle de sa mesure, ou celles de son quiz final. */
  items: readonly ItemARevoir[];
  /** Faits qu’elle travaille, en plus de ceux de ses items. */
  faits: readonly string[];
  /** Sections d’un module, dans l’ordre ; vide ailleurs. */
  sections: readonly string[];
}

/** Où en est une étape. Une étape faite le reste ; les révisions dues et les faits fragiles s’y ajoutent. */
export interface EtatDEtape {
  avancement: 'a-faire' | 'en-cours' | 'faite';
  /** Instant où le seuil de maîtrise a été atteint pour la première fois. */
  faiteLe: Instant | undefined;
  /** Items déjà rencontrés et à échéance. */
  dus: number;
  /** Faits sus naguère et près de l’oubli, ou sus dans une question et pas dans une autre. */
  fragiles: number;
}

/** Le mot qui dit l’état d’une étape, un seul. */
export type MotDEtape = EtatDEtape['avancement'] | 'due' | 'fragile';

/** Part des items d’une banque à savoir solidement, tous au même moment, pour que l’étape soit faite. */
export const SEUIL_DE_BANQUE = 0.8;

/** Désigne une étape comme le fait un prérequis : `fiche/tig`. */
export function refDEtape({ genre, id }: Pick<Etape, 'genre' | 'id'>): string {
  return `${genre}/${id}`;
}

/** Une étape faite se dit d’abord par ce qu’elle demande encore : une révision due, puis un fait fragile. */
export function motDEtape({ avancement, dus, fragiles }: EtatDEtape): MotDEtape {
  if (avancement !== 'faite') return avancement;
  if (dus > 0) return 'due';
  return fragiles > 0 ? 'fragile' : 'faite';
}

/** Où en est chaque étape, par référence. `items` : tous ceux du site, car un fait s’examine dans plusieurs banques. */
export function etatsDesEtapes(
  journal: Journal,
  etapes: readonly Etape[],
  items: readonly ItemARevoir[],
  maintenant: Instant,
): Map<string, EtatDEtape> {
  const situerLEtape = situerDesEtapes(journal, items, maintenant);
  return new Map(etapes.map((etape) => [refDEtape(etape), situerLEtape(etape)]));
}

/** De quoi dire où en est une étape, puis une autre : la page peut rendre la main entre deux. */
export function situerDesEtapes(
  journal: Journal,
  items: readonly ItemARevoir[],
  maintenant: Instant,
): (etape: Etape) => EtatDEtape {
  const { retention } = lireReglages(journal.reglages);
  const memoire = memoireDesItems(journal, { retention });
  const maitrises = maitriseDesFaits(journal, items, maintenant);
  return (etape) => etatDEtape(journal, etape, memoire, maitrises, maintenant);
}

function etatDEtape(
  journal: Journal,
  etape: Etape,
  memoire: Memoire,
  maitrises: ReadonlyMap<string, Maitrise>,
  maintenant: Instant,
): EtatDEtape {
  const faiteLe = instantDAchevement(journal, etape);
  const entamee = faiteLe === undefined && estEntamee(journal, etape, memoire);
  const connus = etape.items.flatMap(({ id }) => memoire.get(id) ?? []);
  return {
    avancement: faiteLe ? 'faite' : entamee ? 'en-cours' : 'a-faire',
    faiteLe,
    dus: connus.filter((etat) => estDu(etat, maintenant)).length,
    fragiles: [...faitsDEtape(etape)].filter((fait) => maitrises.get(fait) === 'fragile').length,
  };
}

function faitsDEtape({ items, faits }: Etape): Set<string> {
  return new Set([...faits, ...items.flatMap((i) => i.faits)]);
}

/**
 * Premier instant où l’étape a atteint son seuil de maîtrise : un quiz final au seuil pour un module, une lecture pour une fiche, un
 * écrit ou une page du métier, un passage pour un cas ou un examen, assez d’items sus solidement pour une banque.
 */
export function instantDAchevement(
  journal: Pick<Journal, 'traces'>,
  { genre, id, items }: Etape,
): Instant | undefined {
  const premier = <G extends Trace['genre']>(
    sorte: G,
    retenir: (t: Extract<Trace, { genre: G }>) => boolean,
  ) =>
    tracesDuGenre(journal, sorte)
      .filter(retenir)
      .map((t) => t.instant)
      .sort()[0];
  switch (genre) {
    case 'module':
      return premier('quiz', (t) => t.module === id && t.part >= t.seuil);
    case 'fiche':
    case 'ecrit':
    case 'metier':
      return premier('lecture', (t) => t.page === adresses.cleDeLecture(adresses.etape(genre, id)));
    case 'cas':
      return premier('cas', (t) => t.cas === id);
    case 'examen':
      return premier('examen', (t) => t.examen === id);
    case 'banque':
      return premiereMaitrise(journal, new Set(items.map((i) => i.id)));
  }
}

/** Vrai si le lecteur a commencé l’étape : une section, une réponse, une série laissée en route. */
function estEntamee(journal: Journal, { genre, id, items, sections }: Etape, memoire: Memoire): boolean {
  const reprise = (prefixe: string) => journal.reprises.some((r) => `${r.serie}:`.startsWith(`${prefixe}:`));
  switch (genre) {
    case 'module': {
      const { lues, meilleur } = avancementDuModule(journal, id, sections);
      const questions = new Set(items.map((i) => `question:${i.id}`));
      const repondue = tracesDuGenre(journal, 'reponse').some((t) => questions.has(t.serie));
      return lues.length > 0 || meilleur !== undefined || repondue || reprise(`final:${id}`);
    }
    case 'banque':
      return items.some((i) => memoire.has(i.id)) || reprise(`banque:${id}`);
    case 'cas':
    case 'examen':
      return reprise(`${genre}:${id}`);
    case 'fiche':
    case 'ecrit':
    case 'metier':
      return false;
  }
}

/** Une variation du nombre d’items sus solidement : +1 à une réponse juste, -1 quand elle cesse de valoir. */
interface Variation {
  temps: number;
  delta: 1 | -1;
  instant: Instant;
}

/**
 * Premier instant où, parmi ces items, la part sue solidement a atteint `SEUIL_DE_BANQUE`. Une réponse juste vaut jusqu’à la
 * suivante, ou jusqu’au terme de sa stabilité : passé ce terme, `maitriseDesFaits` dirait ses faits fragiles.
 */
function premiereMaitrise(journal: Pick<Journal, 'traces'>, items: ReadonlySet<string>): Instant | undefined {
  const parCarte = passagesParCarte(journal);
  const variations = [...items]
    .flatMap((item) => variationsDeLItem(parCarte.get(item) ?? []))
    .sort((a, b) => a.temps - b.temps || a.delta - b.delta);
  let solides = 0;
  for (const { delta, instant } of variations) {
    solides += delta;
    if (delta > 0 && solides >= SEUIL_DE_BANQUE * items.size) return instant;
  }
  return undefined;
}

function variationsDeLItem(passages: Passages | []): Variation[] {
  const [premier] = passages;
  if (!premier) return [];
  const etats = rejouer(passages as Passages);
  return passages.flatMap(({ instant, issue }, rang): Variation[] => {
    if (issue !== 'juste') return [];
    const debut = Date.parse(instant);
    const oubli = debut + (etats[rang] as (typeof etats)[number]).stability * JOUR_EN_MS;
    const suivant = passages[rang + 1]?.instant;
    const fin = suivant ? Math.min(oubli, Date.parse(suivant)) : oubli;
    return [
      { temps: debut, delta: 1, instant },
      { temps: fin, delta: -1, instant },
    ];
  });
}
