import type { Cas, ConditionDeCas } from '../../schemas/cas.ts';
import type { PasDeCas } from '../../schemas/journal.ts';

/** Ce que le déroulement d’un cas lit de lui : ni ses titres, ni sa correction. */
export type Deroulement = Pick<Cas, 'etapes' | 'scores' | 'pieces' | 'fins'>;

/** Où en est l’histoire, tel que le chemin parcouru le détermine. */
export interface EtatDeCas {
  /** Rang de l’étape à décider ; au-delà de la dernière, l’histoire est finie. */
  rang: number;
  /** Décisions prises, sous la forme `etape.decision`, quand elles ont un identifiant. */
  prises: readonly string[];
  scores: Readonly<Record<string, number>>;
}

/** Une condition absente est remplie ; une condition écrite l’est si tout ce qu’elle demande est vrai. */
export function estRemplie(
  condition: ConditionDeCas | undefined,
  { prises, scores }: Pick<EtatDeCas, 'prises' | 'scores'>,
): boolean {
  if (!condition) return true;
  const { decide, pas_decide, au_moins = {}, moins_de = {} } = condition;
  return (
    (!decide || decide.some((d) => prises.includes(d))) &&
    (!pas_decide || !pas_decide.some((d) => prises.includes(d))) &&
    Object.entries(au_moins).every(([id, seuil]) => (scores[id] ?? 0) >= seuil) &&
    Object.entries(moins_de).every(([id, seuil]) => (scores[id] ?? 0) < seuil)
  );
}

/** Première étape qui se présente, à partir d’un rang. */
function prochaine(cas: Deroulement, depuis: number, etat: Omit<EtatDeCas, 'rang'>): EtatDeCas {
  const rang = cas.etapes.findIndex((e, i) => i >= depuis && estRemplie(e.si, etat));
  return { ...etat, rang: rang < 0 ? cas.etapes.length : rang };
}

/** Début de l’histoire. */
export function etatInitial(cas: Deroulement): EtatDeCas {
  const scores = Object.fromEntries(cas.scores.map((s) => [s.id, s.depart]));
  return prochaine(cas, 0, { prises: [], scores });
}

/** L’histoire est finie quand il n’y a plus d’étape à décider. */
export function estFini(cas: Deroulement, etat: EtatDeCas): boolean {
  return etat.rang >= cas.etapes.length;
}

/** Rangs des décisions offertes à l’étape courante. */
export function decisionsOffertes(cas: Deroulement, etat: EtatDeCas): number[] {
  const decisions = cas.etapes[etat.rang]?.decisions ?? [];
  return [...decisions.keys()].filter((i) => estRemplie(decisions[i]?.si, etat));
}

/** État qui suit une décision ; `undefined` si elle n’est pas offerte. */
export function franchir(cas: Deroulement, etat: EtatDeCas, rang: number): EtatDeCas | undefined {
  const etape = cas.etapes[etat.rang];
  const decision = etape?.decisions[rang];
  if (!etape || !decision || !estRemplie(decision.si, etat)) return undefined;
  const scores = { ...etat.scores };
  for (const [id, effet] of Object.entries(decision.effets)) scores[id] = (scores[id] ?? 0) + effet;
  const prises = decision.id ? [...etat.prises, `${etape.id}.${decision.id}`] : etat.prises;
  return prochaine(cas, rangDeLaSuite(cas, etat.rang, decision.suite), { prises, scores });
}

/** Une suite ne mène jamais en arrière : toute histoire finit. `fin`, qui n’est pas une étape, mène au bout. */
function rangDeLaSuite(cas: Deroulement, rang: number, suite: string | undefined): number {
  if (suite === undefined) return rang + 1;
  const vise = cas.etapes.findIndex((e) => e.id === suite);
  return vise < 0 ? cas.etapes.length : Math.max(vise, rang + 1);
}

/** Pas d’un chemin tel qu’il s’est joué : les rangs de l’étape et de la décision, l’état d’avant et l’état d’après. */
export interface PasRejoue {
  pas: PasDeCas;
  rang: number;
  avant: EtatDeCas;
  apres: EtatDeCas;
}

/** Une raison se donne quand l’étape en demande une, et seulement alors. */
function raisonAdmise(cas: Deroulement, rang: number, raison: number | undefined): boolean {
  const raisons = cas.etapes[rang]?.raisons;
  return raisons ? raison !== undefined && raisons[raison] !== undefined : raison === undefined;
}

/** Rejoue un chemin, et s’arrête au premier pas que le cas n’admet pas : le cas peut avoir été récrit depuis. */
export function rejouer(cas: Deroulement, chemin: readonly PasDeCas[]): PasRejoue[] {
  const rejoues: PasRejoue[] = [];
  let avant = etatInitial(cas);
  for (const pas of chemin) {
    const apres = franchir(cas, avant, pas.decision);
    if (!apres || cas.etapes[avant.rang]?.id !== pas.etape) break;
    if (!raisonAdmise(cas, avant.rang, pas.raison)) break;
    rejoues.push({ pas, rang: avant.rang, avant, apres });
    avant = apres;
  }
  return rejoues;
}

/** État au bout d’un chemin. */
export function etatApres(cas: Deroulement, chemin: readonly PasDeCas[]): EtatDeCas {
  return rejouer(cas, chemin).at(-1)?.apres ?? etatInitial(cas);
}
