import { replier } from '../domaine/commun/texte.ts';
import type { Sorte } from '../schemas/sortes.ts';
import type { FaitIndexe, ThemeDeRecherche } from './base.ts';
import type { Familles } from './familles.ts';
import { estVideDeSens } from './demande.ts';
import { motsDe } from './mots.ts';
import { racine } from './racines.ts';
import { lireLeSens, memeSens } from './sens.ts';

/** Un texte lu une fois : ses racines, ses familles de mots, et les paires de racines qui s’y suivent. */
export interface TexteLu {
  termes: ReadonlySet<string>;
  paires: ReadonlySet<string>;
  /** Ce que pèsent à peu près ses mots. */
  norme: number;
}

/** Une question lue, et ses mots tels qu’ils se suivent, vides compris : « qui décide » et « quand on décide » n’ont qu’eux pour différer. */
export interface QuestionLue extends TexteLu {
  bruts: ReadonlySet<string>;
  suites: ReadonlySet<string>;
}

/** Un fait lu : ses questions, ce qu’il dit, comment il s’intitule, et le tout. */
export interface FaitLu {
  questions: readonly QuestionLue[];
  enonce: TexteLu;
  libelle: TexteLu;
  tout: TexteLu;
  /** Ce dont parle l’énoncé : ses premiers mots. */
  tete: ReadonlySet<string>;
  /** Nombres qu’il écrit, et unités de sa réponse. */
  nombres: ReadonlySet<string>;
  unites: ReadonlySet<string>;
  sens: Float32Array | undefined;
}

/** Un thème reçu, ses faits lus. */
export interface ThemeLu extends ThemeDeRecherche {
  lus: readonly FaitLu[];
}

/** Un mot de la requête et ce qui y répond. */
export interface MotDemande {
  mot: string;
  /** Racines possibles : une seule, ou les suites d’un début de mot. */
  formes: readonly { racine: string; confiance: number }[];
  /** Racines de ce que le sigle abrège. */
  developpement: readonly string[];
  /** Ses familles, et à quel point chacune le dit : une famille répandue dit peu d’un mot rare. */
  familles: readonly { nom: string; force: number }[];
  /** Ce qu’il pèse : sa rareté, peu s’il ne fait que demander. */
  poids: number;
}

/** Un sujet que la requête nomme : les thèmes qui portent ce nom, à quel point, et les racines du nom. */
export interface Mention {
  themes: ReadonlyMap<number, number>;
  racines: readonly string[];
  /** Ce que pèsent ses mots dans la requête. */
  poids: number;
}

/** Ce que pèse un mot de demande, et un mot dont on ne sait pas la rareté. */
export const POIDS_DE_DEMANDE = 0.2;
const POIDS_ORDINAIRE = 3.5;

const UNITES = /\b(?:heure|jour|semaine|mois|an|annee|euro|kilometre|pour cent)(?=s?\b)/g;

/** Unités d’un texte replié, « année » valant « an ». */
export function unitesDe(replie: string): Set<string> {
  return new Set([...replie.matchAll(UNITES)].map(([u]) => (u === 'annee' ? 'an' : u)));
}

function lireTexte(texte: string, familles: Familles): TexteLu {
  const replie = replier(texte);
  const mots = motsDe(replie);
  const racines = mots.map(racine);
  return {
    termes: new Set([...racines, ...familles.duTexte(replie)]),
    paires: new Set(suivis(racines)),
    norme: mots.reduce((somme, mot) => somme + (estVideDeSens(mot) ? POIDS_DE_DEMANDE : POIDS_ORDINAIRE), 0),
  };
}

const suivis = (racines: readonly string[]) => racines.slice(1).map((r, i) => `${racines[i]} ${r}`);

function lireQuestion(question: string, familles: Familles): QuestionLue {
  const bruts = replier(question).split(' ').map(racine);
  return { ...lireTexte(question, familles), bruts: new Set(bruts), suites: new Set(suivis(bruts)) };
}

/** Part commune de deux ensembles. @see Dice 1945 */
function communs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n += 1;
  return (2 * n) / (a.size + b.size || 1);
}

function moyenneDesPlusGrands(nombres: number[], combien: number): number {
  let somme = 0;
  for (const x of nombres.sort((a, b) => b - a).slice(0, combien)) somme += x;
  return somme / combien;
}

const reunir = (textes: readonly TexteLu[]): TexteLu => ({
  termes: new Set(textes.flatMap((t) => [...t.termes])),
  paires: new Set(textes.flatMap((t) => [...t.paires])),
  norme: textes.reduce((somme, t) => somme + t.norme, 0),
});

/** Mots d’un énoncé qui disent son sujet. */
const MOTS_DE_TETE = 7;

function lireFait(fait: FaitIndexe, familles: Familles, sens: string): FaitLu {
  const dit = `${fait.enonce} ${fait.reponse ?? ''} ${fait.precision ?? ''}`;
  const questions = fait.questions.map((q) => lireQuestion(q, familles));
  const enonce = lireTexte(dit, familles);
  // L’identifiant dit en deux mots de quoi parle le fait, comme un libellé : « rsa-reprise ».
  const libelle = lireTexte(`${fait.libelle} ${fait.id}`, familles);
  const tout = reunir([...questions, enonce, libelle]);
  return {
    questions,
    enonce,
    libelle,
    tout,
    tete: lireTexte(motsDe(fait.enonce).slice(0, MOTS_DE_TETE).join(' '), familles).termes,
    nombres: new Set([...tout.termes].filter((t) => /^\d+$/.test(t))),
    unites: unitesDe(replier(fait.reponse ?? dit)),
    sens: lireLeSens(sens),
  };
}

/** Lit les faits d’un thème, une fois, quand il arrive. */
export function lireTheme(theme: ThemeDeRecherche, familles: Familles): ThemeLu {
  return { ...theme, lus: theme.faits.map((fait, i) => lireFait(fait, familles, theme.sens?.[i] ?? '')) };
}

/** Ce que vaut un mot dit autrement : par ce que le sigle abrège ; par un mot de sa famille, pour qui demande s’il est expliqué. */
const DEVELOPPE = 0.85;
export const DE_LA_FAMILLE = 0.75;

/** À quel point un texte dit un mot de la requête, de 0 à 1. */
export function dit(termes: ReadonlySet<string>, mot: MotDemande): number {
  let meilleur = 0;
  for (const { racine: r, confiance } of mot.formes)
    if (confiance > meilleur && termes.has(r)) meilleur = confiance;
  if (meilleur >= DEVELOPPE) return meilleur;
  if (mot.developpement.length > 0) {
    let dits = 0;
    for (const r of mot.developpement) if (termes.has(r)) dits += 1;
    meilleur = Math.max(meilleur, (DEVELOPPE * dits) / mot.developpement.length);
  }
  for (const { nom, force } of mot.familles) if (force > meilleur && termes.has(nom)) meilleur = force;
  return meilleur;
}

/** À quel point un texte explique un mot : dit d’une famille répandue, il n’en est pas moins compris. */
function explique(termes: ReadonlySet<string>, mot: MotDemande, dite: number): number {
  if (dite >= DE_LA_FAMILLE) return dite;
  return mot.familles.some(({ nom }) => termes.has(nom)) ? DE_LA_FAMILLE : dite;
}

/** Ce que l’on sait d’une réponse possible : de quoi la classer, et de quoi juger si l’on s’y fie. */
export interface Signaux {
  /** Poids des mots tapés dans le fait, au dixième, et de leurs familles. */
  poids: number;
  familles: number;
  /** Poids du fait et du meilleur fait de son thème, rapportés au meilleur de tous. */
  part: number;
  duTheme: number;
  /** Poids de ces mots dans les noms du thème. */
  nom: number;
  /** Ressemblance à la plus proche des questions écrites pour le fait, et part de la requête qu’elle dit, de 0 à 1. */
  ressemblance: number;
  directe: number;
  /** Part de la requête que dit le libellé du fait, les noms du thème à part ; son énoncé ; tout le fait ; le fait et les noms de son thème. */
  libelle: number;
  enonce: number;
  /** Part de la requête que disent les premiers mots de l’énoncé. */
  tete: number;
  seul: number;
  couverture: number;
  /** Poids du mot le plus lourd que ni le fait ni les noms de son thème n’expliquent. */
  inconnu: number;
  /** Combien de mots pleins ils n’expliquent pas. */
  reste: number;
  /** Part des mots qui se suivent dans la requête et dans le fait. */
  paires: number;
  /** Part commune des mots bruts, et de ceux qui se suivent, avec la plus proche de ses questions. */
  bruts: number;
  suites: number;
  /** Les mêmes, en moyenne des questions les plus proches : plusieurs qui ressemblent valent mieux qu’une. */
  accord: number;
  concert: number;
  /** Sens de la requête et du fait. */
  sens: number;
  /** Logarithme des chances que l’on demande une sorte que le fait porte, et que ce soit la première. */
  demande: number;
  principale: number;
  /** À quel point une de ses questions est presque la requête. */
  quasi: number;
  /** D’une requête de peu de mots, le premier fait de son thème à les dire ; les suivants, de moins en moins. */
  ordre: number;
  /** Place parmi les faits premiers de son thème : 1 pour le premier, 0 hors d’eux. */
  essentiel: number;
  /** À quel point la requête ne fait que nommer le thème. */
  nomme: number;
  /** Part de ce que l’on attend d’un thème que l’on ne fait que nommer. */
  attendu: number;
  /** Part des sujets nommés qui sont ce thème, que le fait dit sans l’être, ou qui sont ailleurs. */
  sujet: number;
  sujetDit: number;
  ailleurs: number;
  /** Part des nombres de la requête que le fait écrit. */
  nombres: number;
  /** L’unité demandée est, ou n’est pas, celle de sa réponse. */
  unite: number;
  /** Une page de mesure, et non un thème de fond. */
  mesure: number;
}

/** Ce que la requête dit, une fois pour tous les faits. */
export interface Demande {
  mots: readonly MotDemande[];
  paires: readonly string[];
  /** Tous ses mots, vides compris, réparés, et ceux qui se suivent. */
  bruts: ReadonlySet<string>;
  suites: ReadonlySet<string>;
  sens: Float32Array | undefined;
  mentions: readonly Mention[];
  nombres: readonly string[];
  unites: ReadonlySet<string>;
  sortes: ReadonlyMap<Sorte, number>;
}

/** Ce que le thème apporte à tous ses faits. */
export interface DuTheme {
  rang: number;
  nom: number;
  nomme: number;
  mesure: boolean;
  /** Poids de ce que disent ses noms. */
  noms: ReadonlySet<string>;
  /** Poids du meilleur de ses faits, rapporté au meilleur de tous. */
  part: number;
}

/** Les signaux de chaque fait d’un thème, attendu à part. */
export function signauxDuTheme(
  theme: ThemeLu,
  du: DuTheme,
  demande: Demande,
  poidsDe: (fait: number) => { racines: number; familles: number; meilleur: number },
  attenduDe: (fait: number, demandee: number) => number,
): Signaux[] {
  const { mots, mentions } = demande;
  const total = mots.reduce((s, m) => s + m.poids, 0) || 1;
  const parLesNoms = mots.map((m) => dit(du.noms, m));
  const compris = mots.map((m, i) => explique(du.noms, m, parLesNoms[i] as number));
  const nue = mots.filter((m) => m.poids >= 1).length <= 2;
  const plusTot: number[] = [];
  const poidsDesMentions = mentions.reduce((s, m) => s + m.poids, 0) || 1;
  return theme.lus.map((lu, rang): Signaux => {
    const fait = theme.faits[rang] as FaitIndexe;
    const poids = poidsDe(rang);
    let enonce = 0;
    let seul = 0;
    let couverture = 0;
    let libelle = 0;
    let inconnu = 0;
    let reste = 0;
    let tete = 0;
    const actifs: MotDemande[] = [];
    mots.forEach((m, i) => {
      const tout = dit(lu.tout.termes, m);
      const clair = Math.max(explique(lu.tout.termes, m, tout), compris[i] as number);
      couverture += m.poids * clair;
      inconnu = Math.max(inconnu, m.poids * (1 - clair));
      if (m.poids >= 1) reste += 1 - clair;
      // Ce que le fait entier ne dit pas, aucune de ses parties ne le dit.
      if (tout === 0) return;
      actifs.push(m);
      seul += m.poids * tout;
      enonce += m.poids * dit(lu.enonce.termes, m);
      tete += m.poids * dit(lu.tete, m);
      if ((parLesNoms[i] as number) < 0.5) libelle += m.poids * dit(lu.libelle.termes, m);
    });
    let ressemblance = 0;
    let directe = 0;
    const ressemblances: number[] = [];
    for (const question of actifs.length > 0 ? lu.questions : []) {
      let commun = 0;
      for (const m of actifs) commun += m.poids * dit(question.termes, m);
      if (commun === 0) continue;
      directe = Math.max(directe, commun / total);
      const sienne = commun / Math.sqrt(Math.max(question.norme, commun) * total);
      ressemblances.push(sienne);
      ressemblance = Math.max(ressemblance, sienne);
    }
    const bruts: number[] = [];
    let suites = 0;
    for (const question of lu.questions) {
      bruts.push(communs(demande.bruts, question.bruts));
      suites = Math.max(suites, communs(demande.suites, question.suites));
    }
    let demandee = 0;
    fait.sortes.forEach((sorte, place) => {
      demandee = Math.max(demandee, (demande.sortes.get(sorte) ?? 0) * (place === 0 ? 1 : 0.8));
    });
    const principale = fait.sortes[0] ? (demande.sortes.get(fait.sortes[0]) ?? 0) : 0;
    const place = theme.essentiel.indexOf(rang);
    let sujet = 0;
    let sujetDit = 0;
    let ailleurs = 0;
    for (const m of mentions) {
      const sien = m.themes.get(du.rang) ?? 0;
      const dits = m.racines.every((r) => lu.tout.termes.has(r));
      sujet += m.poids * sien;
      if (sien === 0 && dits) sujetDit += m.poids;
      if (sien === 0 && !dits) ailleurs += m.poids;
    }
    const autant = plusTot.filter((s) => s >= 0.9 * (seul + libelle)).length;
    plusTot.push(seul + libelle);
    return {
      poids: poids.racines / 10,
      familles: poids.familles / 10,
      part: poids.racines / (poids.meilleur || 1),
      duTheme: du.part,
      nom: du.nom,
      ressemblance,
      directe,
      libelle: libelle / total,
      enonce: enonce / total,
      tete: tete / total,
      seul: seul / total,
      couverture: couverture / total,
      inconnu: inconnu / 8,
      reste,
      paires:
        demande.paires.length > 0
          ? demande.paires.filter((p) => lu.tout.paires.has(p)).length / demande.paires.length
          : 0,
      bruts: Math.max(0, ...bruts),
      suites,
      accord: moyenneDesPlusGrands(ressemblances, 3),
      concert: moyenneDesPlusGrands(bruts, 4),
      sens: memeSens(demande.sens, lu.sens),
      demande: Math.log(0.02 + demandee),
      principale,
      quasi: Math.max(0, ressemblance - 0.6),
      ordre: nue ? 1 / (1 + autant) : 0,
      essentiel: place >= 0 ? 1 - 0.15 * place : 0,
      nomme: du.nomme,
      attendu: du.nomme * attenduDe(rang, demandee),
      sujet: sujet / poidsDesMentions,
      sujetDit: sujetDit / poidsDesMentions,
      ailleurs: ailleurs / poidsDesMentions,
      nombres:
        demande.nombres.length > 0
          ? demande.nombres.filter((n) => lu.nombres.has(n)).length / demande.nombres.length
          : 0,
      unite: demande.unites.size > 0 ? ([...demande.unites].some((u) => lu.unites.has(u)) ? 1 : -1) : 0,
      mesure: du.mesure ? 1 : 0,
    };
  });
}
