import type { FSRSAlgorithm, FSRSState } from 'ts-fsrs';
import { rangerLesTraces } from '../journal/fusion.ts';
import type { Certitude, Journal, Trace } from '../../schemas/journal.ts';
import { JOUR_EN_MS, joursApres, joursEntre, type Instant } from '../commun/instant.ts';
import { memoriser } from '../commun/memoriser.ts';
import { issueRetenue, modeleFsrs, noteDuModele, type IssueDonnee, type OptionsDeMemoire } from './modele.ts';

/** Ce que le journal laisse supposer de la mémoire d’une carte. Jamais gardé : toujours rejoué depuis les traces. */
export interface EtatDeMemoire {
  /** Identifiant de l’item, ou `cleDeTerme` d’un terme. */
  item: string;
  /**
   * Instant à partir duquel l’item est à revoir : celui où sa récupérabilité atteint la rétention visée, arrondi à un nombre
   * entier de jours depuis la dernière réponse, un au moins.
   */
  echeance: Instant;
  /** Jours au bout desquels l’item serait encore su neuf fois sur dix. */
  stabilite: number;
  /** Difficulté que le modèle lui prête, de 1 à 10. */
  difficulte: number;
  /** Probabilité, de 0 à 1, que l’item soit su à un instant ; avant la dernière réponse, elle vaut 1. */
  recuperabilite: (maintenant: Instant) => number;
  derniereIssue: IssueDonnee;
  /** La dernière réponse était fausse et dite « sûre » : l’erreur qui se corrige le mieux, si le retour est lu. */
  fauxEtSur: boolean;
  dernierPassage: Instant;
  /** Nombre de réponses comptées. */
  passages: number;
}

/** Mémoire de toutes les cartes rencontrées, par identifiant. */
export type Memoire = ReadonlyMap<string, EtatDeMemoire>;

/** Début du nom des séries de veille d’examen : tout y est revu d’un coup, ce qui ne dit rien de la mémoire longue. */
export const PREFIXE_DE_VEILLE = 'veille:';

/** Début du nom des séries de rappel : une réponse revue le jour même ne dit rien de la mémoire longue non plus. */
export const PREFIXE_DE_RAPPEL = 'rappel:';

/** Début du nom des séries d’examen blanc. */
export const PREFIXE_D_EXAMEN = 'examen:';

/** Le modèle ignore-t-il les réponses de cette série ? */
export function estHorsModele(serie: string): boolean {
  return serie.startsWith(PREFIXE_DE_VEILLE) || serie.startsWith(PREFIXE_DE_RAPPEL);
}

const PREFIXE_DE_TERME = 'terme:';

/** Identifiant d’un terme parmi les cartes ; aucun item ne peut le porter, deux-points compris. */
export function cleDeTerme(terme: string): string {
  return `${PREFIXE_DE_TERME}${terme}`;
}

/** Terme d’une carte ; `undefined` pour un item. */
export function termeDeLaCle(cle: string): string | undefined {
  return cle.startsWith(PREFIXE_DE_TERME) ? cle.slice(PREFIXE_DE_TERME.length) : undefined;
}

/** Réponse qui compte pour le modèle. */
export interface Passage {
  instant: Instant;
  /** Jours depuis le passage précédent, arrondis quel que soit le fuseau ; zéro pour le premier, ou si l’horloge a reculé. */
  ecart: number;
  issue: IssueDonnee;
  certitude?: Certitude | undefined;
}

/** Passages d’une carte, du plus ancien au plus récent. */
export type Passages = [Passage, ...Passage[]];

/** Modèle du rejeu : la rétention visée ne change que les échéances, jamais ce qui se retient. */
const MODELE = modeleFsrs({});

/**
 * État du modèle après chaque passage d’une carte. Un passage ne se rejoue qu’une fois, quoi que l’on déduise ensuite de la carte.
 */
export const rejouer = memoriser((passages: Passages): [FSRSState, ...FSRSState[]] => {
  let etat: FSRSState | null = null;
  const etats = passages.map(({ ecart, issue }) => {
    etat = MODELE.next_state(etat, ecart, noteDuModele(issue));
    return etat;
  });
  return etats as [FSRSState, ...FSRSState[]];
});

/** Ce que les passages d’une carte laissent d’elle. */
function situer(modele: FSRSAlgorithm, item: string, passages: Passages): EtatDeMemoire {
  const { stability: stabilite, difficulty: difficulte } = rejouer(passages).at(-1) as FSRSState;
  const { instant, issue, certitude, ecart } = passages.at(-1) as Passage;
  return {
    item,
    echeance: joursApres(instant, modele.next_interval(stabilite, ecart)),
    stabilite,
    difficulte,
    recuperabilite: (maintenant) => modele.forgetting_curve(joursEntre(instant, maintenant), stabilite),
    derniereIssue: issue,
    fauxEtSur: issue === 'fausse' && certitude === 3,
    dernierPassage: instant,
    passages: passages.length,
  };
}

/** Carte et passage d’une trace ; `undefined` si elle n’apprend rien au modèle. */
function lirePassage(trace: Trace): { carte: string; passage: Omit<Passage, 'ecart'> } | undefined {
  if (trace.genre === 'terme') {
    if (estHorsModele(trace.serie)) return undefined;
    const issue = trace.su ? 'juste' : 'fausse';
    return { carte: cleDeTerme(trace.terme), passage: { instant: trace.instant, issue } };
  }
  if (trace.genre !== 'reponse' || estHorsModele(trace.serie)) return undefined;
  const issue = issueRetenue(trace);
  if (!issue) return undefined;
  return { carte: trace.item, passage: { instant: trace.instant, issue, certitude: trace.certitude } };
}

/**
 * Item laissé blanc à un examen : son corrigé s’est lu, il est rencontré. Tant qu’il n’a jamais eu de réponse, il est à reprendre ; une
 * réponse, d’avant ou d’après, en dit plus que ce blanc.
 */
function itemLaisseBlanc(trace: Trace): string | undefined {
  if (trace.genre !== 'reponse' || trace.issue !== 'sans-reponse') return undefined;
  return trace.serie.startsWith(PREFIXE_D_EXAMEN) ? trace.item : undefined;
}

/**
 * Passages de chaque carte. Les traces sont d’abord réunies comme deux journaux le sont : ni leur ordre ni leurs répétitions
 * ne comptent, et deux appareils fusionnés n’ont rien d’autre à s’échanger (décision 0007).
 */
export function passagesParCarte({ traces }: Pick<Journal, 'traces'>): ReadonlyMap<string, Passages> {
  return passagesDesTraces(rangerLesTraces(traces));
}

const passagesDesTraces = memoriser((traces: readonly Trace[]): ReadonlyMap<string, Passages> => {
  const parCarte = new Map<string, Passages>();
  const derniers = new Map<string, number>();
  const blancs = new Map<string, Instant>();
  for (const trace of traces) {
    const blanc = itemLaisseBlanc(trace);
    if (blanc && !blancs.has(blanc)) blancs.set(blanc, trace.instant);
    const lu = lirePassage(trace);
    if (!lu) continue;
    const passages = parCarte.get(lu.carte);
    const temps = Date.parse(lu.passage.instant);
    const ecart = Math.round(Math.max(0, temps - (derniers.get(lu.carte) ?? temps)) / JOUR_EN_MS);
    derniers.set(lu.carte, temps);
    if (passages) passages.push({ ...lu.passage, ecart });
    else parCarte.set(lu.carte, [{ ...lu.passage, ecart }]);
  }
  for (const [item, instant] of blancs)
    if (!parCarte.has(item)) parCarte.set(item, [{ instant, ecart: 0, issue: 'fausse' }]);
  return parCarte;
});

/** Mémoire de chaque carte rencontrée, item ou terme. */
export function memoireDesCartes(
  journal: Pick<Journal, 'traces'>,
  options: OptionsDeMemoire = {},
): Map<string, EtatDeMemoire> {
  const modele = modeleFsrs(options);
  const parCarte = passagesParCarte(journal);
  return new Map(Array.from(parCarte, ([carte, passages]) => [carte, situer(modele, carte, passages)]));
}

/** Mémoire des seuls items rencontrés. */
export function memoireDesItems(
  journal: Pick<Journal, 'traces'>,
  options: OptionsDeMemoire = {},
): Map<string, EtatDeMemoire> {
  const cartes = memoireDesCartes(journal, options);
  return new Map([...cartes].filter(([carte]) => termeDeLaCle(carte) === undefined));
}
