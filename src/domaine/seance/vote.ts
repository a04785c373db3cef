import type { Vote } from '../../schemas/seance.ts';
import type { Instant } from '../commun/instant.ts';

/**
 * Un vote de salle. Tant qu’il est ouvert, le dernier geste compte : une main reprise, une carte tournée changent le compte. Clos,
 * il ne bouge plus. Une carte ne fait jamais qu’une voix, et rien ne dit qui la tenait.
 */

/** Ce qu’il faut pour ouvrir un vote. */
export type Ouverture = Pick<
  Vote,
  'id' | 'etape' | 'question' | 'version' | 'tour' | 'moyen' | 'votants' | 'ordre' | 'ouvert'
>;

/** Ouvre un vote, personne n’ayant encore répondu. */
export function ouvrirVote(ouverture: Ouverture): Vote {
  return {
    ...ouverture,
    comptes: ouverture.ordre.map(() => 0),
    ...(ouverture.moyen === 'cartes' && { cartes: {} }),
  };
}

/** Le vote se change-t-il encore ? */
export const estOuvert = (vote: Vote): boolean => vote.clos === undefined;

/** Voix comptées. */
export const voix = ({ comptes }: Pick<Vote, 'comptes'>): number => comptes.reduce((n, c) => n + c, 0);

/** Voix qui manquent pour que tous aient répondu ; négatif quand il y en a trop. */
export const reste = (vote: Vote): number => vote.votants - voix(vote);

const borner = (n: number): number => Math.max(0, Math.min(200, Math.round(n)));

/** Pose le nombre de voix d’une option. */
export function poserCompte(vote: Vote, option: number, nombre: number): Vote {
  if (!estOuvert(vote) || vote.cartes || vote.comptes[option] === undefined) return vote;
  return { ...vote, comptes: vote.comptes.map((c, i) => (i === option ? borner(nombre) : c)) };
}

/** Compte une main de plus, ou de moins. */
export function compterUneMain(vote: Vote, option: number, combien = 1): Vote {
  return poserCompte(vote, option, (vote.comptes[option] ?? 0) + combien);
}

/** Donne les voix qui restent à la dernière option qui n’en a aucune : la dernière main levée ne se compte pas, elle se déduit. */
export function donnerLeReste(vote: Vote): Vote {
  const option = vote.comptes.lastIndexOf(0);
  return option < 0 || reste(vote) <= 0 ? vote : poserCompte(vote, option, reste(vote));
}

/** Ce qu’une image a lu d’une carte : son numéro, le rang de l’option dressée. */
export interface CarteLue {
  carte: number;
  option: number;
}

function compterLesCartes(cartes: Readonly<Record<string, number>>, options: number): number[] {
  const comptes = Array.from({ length: options }, () => 0);
  for (const option of Object.values(cartes))
    if (option < options) comptes[option] = (comptes[option] ?? 0) + 1;
  return comptes;
}

/** Inscrit ce que l’on vient de lire : chaque carte une voix, la dernière lue ; une option que la question n’a pas est laissée. */
export function lireDesCartes(vote: Vote, lues: readonly CarteLue[]): Vote {
  if (!estOuvert(vote) || !vote.cartes) return vote;
  const cartes = { ...vote.cartes };
  for (const { carte, option } of lues) {
    if (Number.isInteger(carte) && carte >= 1 && carte <= 999 && option >= 0 && option < vote.ordre.length)
      cartes[String(carte)] = option;
  }
  return { ...vote, cartes, comptes: compterLesCartes(cartes, vote.ordre.length) };
}

/** Passe des cartes aux mains, sans rien garder de ce que la caméra avait lu. */
export function passerAuxMains(vote: Vote): Vote {
  if (!estOuvert(vote)) return vote;
  const sans: Vote = { ...vote, moyen: 'mains', comptes: vote.ordre.map(() => 0) };
  delete sans.cartes;
  return sans;
}

/** Clôt le vote. Plus de voix que de personnes attendues : c’est que l’on est plus nombreux, et le compte le dit. */
export function clore(vote: Vote, instant: Instant): Vote {
  if (!estOuvert(vote)) return vote;
  return { ...vote, votants: Math.max(vote.votants, voix(vote)), clos: instant };
}

/** Montre le vote à la salle : il faut qu’il soit clos. */
export function reveler(vote: Vote, instant: Instant): Vote {
  return estOuvert(vote) || vote.revele !== undefined ? vote : { ...vote, revele: instant };
}

/** Voix de chaque choix de l’item, dans l’ordre de la banque : ce qui s’additionne à un papier ou à une autre séance. */
export function comptesParChoix({ comptes, ordre }: Pick<Vote, 'comptes' | 'ordre'>): number[] {
  const parChoix = comptes.map(() => 0);
  ordre.forEach((choix, lettre) => (parChoix[choix] = comptes[lettre] ?? 0));
  return parChoix;
}

/** Votes d’une question dans une séance, du premier tour au dernier. */
export function toursDe(votes: readonly Vote[], etape: string): Vote[] {
  return votes.filter((v) => v.etape === etape).sort((a, b) => a.tour - b.tour);
}

/** Ce que le premier vote conseille de faire ensuite ; le formateur seul le lit. Bornes d’usage, en part de justes. */
export type Conseil =
  'repere' | 'discuter' | 'deux-camps' | 'passer' | 'erreur-commune' | 'partage' | 'trop-peu';

/**
 * Que faire d’un vote clos ?
 * @param juste rang affiché de l’option juste
 */
export function conseiller({ comptes }: Pick<Vote, 'comptes'>, juste: number): Conseil {
  const total = voix({ comptes });
  if (total < 4) return 'trop-peu';
  const justes = comptes[juste] ?? 0;
  const tries = [...comptes].sort((a, b) => b - a);
  const [premier = 0, second = 0] = tries;
  if (justes === 0 && premier === total) return 'erreur-commune';
  if (premier === second && premier + second >= total - 1) return 'partage';
  const part = justes / total;
  if (part < 0.3) return 'repere';
  if (part < 0.7) return 'discuter';
  return part < 0.9 ? 'deux-camps' : 'passer';
}
