import type { EtapeDeSeance, Seance, SeancePrete } from '../../schemas/seance.ts';
import type { Instant } from '../commun/instant.ts';

/** Une étape telle qu’on l’écrit, sans la clé que la séance lui donne. */
export type EtapeNue = SeancePrete['etapes'][number];

/** Genres dont la salle vote. */
export type EtapeAVoter = Extract<EtapeDeSeance, { genre: 'question' | 'idee-recue' }>;

/** Minutes d’un pas du réglage, et d’une bande de la règle de séance. */
export const PAS = 5;

/** L’étape fait-elle voter la salle ? */
export function seVote<E extends EtapeNue>(etape: E): etape is E & { genre: 'question' | 'idee-recue' } {
  return etape.genre === 'question' || etape.genre === 'idee-recue';
}

/** Ce que durent des étapes, qu’elles aient déjà leur clé ou viennent d’une séance prête. */
interface Minutee {
  etapes: readonly { minutes: number; cle?: string }[];
}

/** Minutes de toute la séance, pauses comprises ; sans les étapes retirées en route. */
export function totalDe({ etapes }: Minutee, retirees: readonly string[] = []): number {
  return etapes.reduce((n, { cle, minutes }) => n + (retirees.some((r) => r === cle) ? 0 : minutes), 0);
}

/** Minutes depuis minuit d’une heure `HH:MM`. */
export function minutesDe(heure: string): number {
  const [h = 0, m = 0] = heure.split(':').map(Number);
  return h * 60 + m;
}

/** L’heure `HH:MM` que marquent tant de minutes depuis minuit ; après minuit, le jour suivant. */
export function heureDe(minutes: number): string {
  const m = ((Math.round(minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
}

/** Une durée en français : « 25 min », « 3 h 30 ». */
export function direLaDuree(minutes: number): string {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  if (h === 0) return `${m}\u00a0min`;
  return `${h}\u00a0h${m === 0 ? '' : `\u00a0${String(m).padStart(2, '0')}`}`;
}

/** Une ligne du déroulé : son rang, et les minutes d’où elle part et où elle finit, depuis le début. */
export interface Ligne {
  rang: number;
  etape: EtapeDeSeance;
  de: number;
  a: number;
}

/** Le déroulé, ligne à ligne, chaque étape à sa place dans le temps. */
export function lignesDe(seance: Pick<Seance, 'etapes'>): Ligne[] {
  let de = 0;
  return seance.etapes.map((etape, i) => {
    const ligne = { rang: i + 1, etape, de, a: de + etape.minutes };
    de = ligne.a;
    return ligne;
  });
}

/** L’heure où une ligne commence. */
export function heureDeLigne(seance: Pick<Seance, 'debut'>, ligne: Pick<Ligne, 'de'>): string {
  return heureDe(minutesDe(seance.debut) + ligne.de);
}

/** L’heure où tout finit, telle que prévue. */
export function heureDeFin(seance: Pick<Seance, 'debut' | 'etapes'>): string {
  return heureDe(minutesDe(seance.debut) + totalDe(seance));
}

/** Minutes de trop par rapport à la fin voulue ; négatives, il en reste. Rien si aucune fin n’est voulue. */
export function depassementDe(seance: Pick<Seance, 'debut' | 'fin'> & Minutee): number | undefined {
  if (seance.fin === undefined) return undefined;
  const voulue = minutesDe(seance.fin) - minutesDe(seance.debut);
  // Une fin avant le début est celle du lendemain.
  return totalDe(seance) - (voulue > 0 ? voulue : voulue + 1440);
}

/** Tout le matériel, celui de la séance puis celui de chaque étape, chaque chose une fois et les lignes qui s’en servent. */
export function materielDe(
  seance: Pick<Seance, 'materiel' | 'etapes'>,
): { quoi: string; lignes: number[] }[] {
  const parNom = new Map<string, { quoi: string; lignes: number[] }>();
  const noter = (quoi: string, ligne?: number) => {
    const cle = quoi.toLowerCase();
    const connu = parNom.get(cle) ?? { quoi, lignes: [] };
    if (ligne !== undefined) connu.lignes.push(ligne);
    parNom.set(cle, connu);
  };
  seance.materiel.forEach((quoi) => noter(quoi));
  seance.etapes.forEach((e, i) => e.materiel.forEach((quoi) => noter(quoi, i + 1)));
  return [...parNom.values()];
}

/** Ce que rendrait le retrait de ce qui peut l’être, ligne par ligne, la plus longue d’abord. */
export function retirables(
  seance: Pick<Seance, 'etapes'>,
  apres = -1,
  retirees: readonly string[] = [],
): Ligne[] {
  return lignesDe(seance)
    .filter(({ rang, etape }) => etape.retirable && rang - 1 > apres && !retirees.includes(etape.cle))
    .sort((x, y) => y.etape.minutes - x.etape.minutes || x.rang - y.rang);
}

// ---------- composer ----------

/** La séance changée à un instant ; c’est par lui que deux onglets savent lequel a écrit le dernier. */
function changer(seance: Seance, changement: Partial<Seance>, instant: Instant): Seance {
  return { ...seance, ...changement, modifiee: instant };
}

/** Règle l’en-tête. */
export function regler(
  seance: Seance,
  champs: Partial<Omit<Seance, 'etapes' | 'id' | 'version'>>,
  instant: Instant,
): Seance {
  return changer(seance, champs, instant);
}

/** Ajoute une étape après celle dont la clé est donnée, ou à la fin. */
export function ajouter(seance: Seance, etape: EtapeDeSeance, instant: Instant, apres?: string): Seance {
  const rang = seance.etapes.findIndex((e) => e.cle === apres);
  const etapes = [...seance.etapes];
  etapes.splice(rang < 0 ? etapes.length : rang + 1, 0, etape);
  return changer(seance, { etapes }, instant);
}

/** Retire une étape. */
export function retirer(seance: Seance, cle: string, instant: Instant): Seance {
  const etapes = seance.etapes.filter((e) => e.cle !== cle);
  return etapes.length === seance.etapes.length ? seance : changer(seance, { etapes }, instant);
}

/** Déplace une étape à un autre rang ; hors de la liste, au bord le plus proche. */
export function deplacer(seance: Seance, cle: string, vers: number, instant: Instant): Seance {
  const de = seance.etapes.findIndex((e) => e.cle === cle);
  const a = Math.max(0, Math.min(seance.etapes.length - 1, vers));
  if (de < 0 || de === a) return seance;
  const etapes = [...seance.etapes];
  etapes.splice(a, 0, ...etapes.splice(de, 1));
  return changer(seance, { etapes }, instant);
}

/** Ce que l’on change d’une étape ; `undefined` ôte ce qui est facultatif. */
export interface Champs {
  titre?: string | undefined;
  notes?: string | undefined;
  parle?: string | undefined;
  materiel?: string[];
  retirable?: boolean;
  minutes?: number;
  consigne?: string[];
}

/** Change une étape en gardant son genre et sa clé. */
export function modifier(seance: Seance, cle: string, champs: Champs, instant: Instant): Seance {
  const etapes = seance.etapes.map((e) => {
    if (e.cle !== cle) return e;
    const changee = Object.entries({ ...e, ...champs }).filter(([, v]) => v !== undefined);
    return Object.fromEntries(changee) as unknown as EtapeDeSeance;
  });
  return changer(seance, { etapes }, instant);
}

/** Rallonge ou raccourcit une étape d’un pas ; jamais moins que rien. */
export function rallonger(seance: Seance, cle: string, pas: number, instant: Instant): Seance {
  const etape = seance.etapes.find((e) => e.cle === cle);
  if (!etape) return seance;
  // Une durée qui n’est pas sur un pas y revient : « 12 min » devient 15 ou 10, non 17 ou 7.
  const minutes =
    pas > 0 ? (Math.floor(etape.minutes / PAS) + pas) * PAS : (Math.ceil(etape.minutes / PAS) + pas) * PAS;
  return modifier(seance, cle, { minutes: Math.max(0, Math.min(600, minutes)) }, instant);
}

/** Ce dont une séance part : une séance prête, un parcours, ou rien. */
export interface Modele extends Pick<
  SeancePrete,
  'titre' | 'debut' | 'personnes' | 'objectifs' | 'materiel' | 'etapes'
> {
  fin?: string | undefined;
  /** Séance prête. */
  id?: string;
}

/** Une séance qui part d’un modèle : ses étapes reçoivent leur clé. */
export function partirDe(
  modele: Modele,
  { id, instant, cle }: { id: string; instant: Instant; cle: () => string },
): Seance {
  const { titre, debut, fin, personnes, objectifs, materiel, etapes } = modele;
  return {
    version: 1,
    id,
    ...(modele.id !== undefined && { modele: modele.id }),
    titre,
    debut,
    ...(fin !== undefined && { fin }),
    personnes,
    objectifs: [...objectifs],
    materiel: [...materiel],
    etapes: etapes.map((e) => ({ ...e, cle: cle() })),
    modifiee: instant,
  };
}
