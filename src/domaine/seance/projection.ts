import type { EtapeDeSeance, Tenue, Vote } from '../../schemas/seance.ts';
import type { Instant } from '../commun/instant.ts';
import { ecransDe, type Ecran, type Piece } from './ecrans.ts';
import { optionsDeSalle } from './question.ts';
import { etapesTenues, inscrireVote, montrer } from './tenue.ts';
import { clore, compterUneMain, estOuvert, ouvrirVote, poserCompte, reveler, toursDe, voix } from './vote.ts';

/** Ce dont la projection se sert : les pièces lues, une horloge, des identifiants. */
export interface Salle {
  pieces: ReadonlyMap<string, Piece>;
  instant: Instant;
  identifiant: string;
}

/** L’étape et l’écran montrés. */
export interface Montre {
  etape: EtapeDeSeance;
  ecran: Ecran;
  rang: number;
  ecrans: Ecran[];
}

/** Ce qui est montré ; rien d’une séance vide. */
export function montre(tenue: Tenue, pieces: ReadonlyMap<string, Piece>): Montre | undefined {
  const etape = tenue.seance.etapes.find((e) => e.cle === tenue.position.etape);
  if (!etape) return undefined;
  const ecrans = ecransDe(etape, tenue, pieces.get(etape.cle));
  const rang = Math.min(tenue.position.ecran, ecrans.length - 1);
  const ecran = ecrans[rang];
  return ecran && { etape, ecran, rang, ecrans };
}

/** Ce qui viendra au prochain appui, sans rien changer. */
export function ensuite(tenue: Tenue, salle: Salle): Montre | undefined {
  const suite = avancer(tenue, { ...salle, identifiant: 'apercu' });
  return suite === tenue || suite.finie !== tenue.finie ? undefined : montre(suite, salle.pieces);
}

/** Le vote en cours ou le dernier d’une étape. */
export function voteDe(tenue: Tenue, cle: string): Vote | undefined {
  return toursDe(tenue.votes, cle).at(-1);
}

function allerEcran(tenue: Tenue, m: Montre, rang: number, salle: Salle): Tenue {
  return montrer(tenue, m.etape.cle, rang, salle.instant);
}

function allerEtape(tenue: Tenue, m: Montre, sens: 1 | -1, salle: Salle): Tenue {
  const etapes = etapesTenues(tenue);
  const toutes = tenue.seance.etapes;
  const ici = toutes.findIndex((e) => e.cle === m.etape.cle);
  const suite =
    sens === 1
      ? toutes.slice(ici + 1).find((e) => etapes.includes(e))
      : toutes.slice(0, Math.max(0, ici)).findLast((e) => etapes.includes(e));
  // Un appui de plus après le dernier écran : la séance est finie, et ne se proposera plus à la reprise.
  if (!suite) return sens === 1 && tenue.finie === undefined ? { ...tenue, finie: salle.instant } : tenue;
  const ecrans = ecransDe(suite, tenue, salle.pieces.get(suite.cle));
  return montrer(tenue, suite.cle, sens === 1 ? 0 : ecrans.length - 1, salle.instant);
}

/** Ouvre un tour de vote sur la question montrée. */
export function voter(tenue: Tenue, salle: Salle, moyen: Vote['moyen'] = 'mains'): Tenue {
  const m = montre(tenue, salle.pieces);
  if (m?.ecran.genre !== 'question' || m.ecran.revelee) return tenue;
  const avant = voteDe(tenue, m.etape.cle);
  if (avant && estOuvert(avant)) return tenue;
  const { item } = m.ecran;
  const options = optionsDeSalle(item);
  if (!options || (avant?.tour ?? 0) >= 9) return tenue;
  const vote = ouvrirVote({
    id: salle.identifiant,
    etape: m.etape.cle,
    question: item.id,
    version: item.version,
    tour: (avant?.tour ?? 0) + 1,
    moyen,
    votants: tenue.seance.personnes,
    ordre: options.map((o) => o.rang),
    ouvert: salle.instant,
  });
  return inscrireVote(tenue, vote, salle.instant);
}

/** Change le vote ouvert à l’écran ; sans vote ouvert, rien ne bouge. */
export function changerLeVote(tenue: Tenue, salle: Salle, changer: (vote: Vote) => Vote): Tenue {
  const vote = voteDe(tenue, tenue.position.etape);
  if (!vote || !estOuvert(vote)) return tenue;
  const change = changer(vote);
  return change === vote ? tenue : inscrireVote(tenue, change, salle.instant);
}

/** Une lettre frappée : une main de plus. Sans vote ouvert, elle l’ouvre d’abord. */
export function lever(tenue: Tenue, salle: Salle, option: number, combien = 1): Tenue {
  const ouverte = voteDe(tenue, tenue.position.etape);
  const prete = ouverte ? tenue : voter(tenue, salle);
  return changerLeVote(prete, salle, (v) => compterUneMain(v, option, combien));
}

/** Un nombre, puis une lettre : tant de mains. */
export function poserNombre(tenue: Tenue, salle: Salle, option: number, nombre: number): Tenue {
  const ouverte = voteDe(tenue, tenue.position.etape);
  const prete = ouverte ? tenue : voter(tenue, salle);
  return changerLeVote(prete, salle, (v) => poserCompte(v, option, nombre));
}

/** Un vote ouvert où personne n’a répondu n’a pas eu lieu. */
function abandonner(tenue: Tenue, vote: Vote, instant: Instant): Tenue {
  return { ...tenue, votes: tenue.votes.filter((v) => v.id !== vote.id), modifiee: instant };
}

/** Clôt le vote ouvert. Vide, il est abandonné. */
export function cloreLeVote(tenue: Tenue, salle: Salle): Tenue {
  const vote = voteDe(tenue, tenue.position.etape);
  if (!vote || !estOuvert(vote)) return tenue;
  if (voix(vote) === 0) return abandonner(tenue, vote, salle.instant);
  return inscrireVote(tenue, clore(vote, salle.instant), salle.instant);
}

/** Révèle la réponse : un vote ouvert l’en empêche, pour qu’aucun compte ne se montre par mégarde. */
export function revelerLaReponse(tenue: Tenue, salle: Salle): Tenue {
  const m = montre(tenue, salle.pieces);
  if (m?.ecran.genre !== 'question' || m.ecran.revelee) return tenue;
  const tours = toursDe(tenue.votes, m.etape.cle);
  if (tours.some(estOuvert)) return tenue;
  const votes = tenue.votes.map((v) => (v.etape === m.etape.cle ? reveler(v, salle.instant) : v));
  return allerEcran({ ...tenue, votes }, m, m.rang + 1, salle);
}

/**
 * Un appui en avant. Sur une question, il fait un pas à la fois : ouvrir le vote, le clore, révéler ; qui ne compte pas les mains passe
 * d’un appui de plus.
 */
export function avancer(tenue: Tenue, salle: Salle): Tenue {
  const m = montre(tenue, salle.pieces);
  if (!m) return tenue;
  if (m.ecran.genre === 'question' && !m.ecran.revelee) {
    const vote = voteDe(tenue, m.etape.cle);
    if (!vote) return voter(tenue, salle);
    if (estOuvert(vote)) {
      const clos = cloreLeVote(tenue, salle);
      return voix(vote) > 0 ? clos : revelerLaReponse(clos, salle);
    }
    return revelerLaReponse(tenue, salle);
  }
  // Un cas attend qu’une décision soit choisie ; sans choix, on passe à la suite de la séance.
  return m.rang + 1 < m.ecrans.length
    ? allerEcran(tenue, m, m.rang + 1, salle)
    : allerEtape(tenue, m, 1, salle);
}

/** Un appui en arrière. Un vote ouvert et vide se retire ; un vote compté reste. */
export function reculer(tenue: Tenue, salle: Salle): Tenue {
  const m = montre(tenue, salle.pieces);
  if (!m) return tenue;
  const vote = voteDe(tenue, m.etape.cle);
  if (m.ecran.genre === 'question' && vote && estOuvert(vote) && voix(vote) === 0)
    return abandonner(tenue, vote, salle.instant);
  return m.rang > 0 ? allerEcran(tenue, m, m.rang - 1, salle) : allerEtape(tenue, m, -1, salle);
}

/** Va à une ligne du déroulé, comptée à partir de 1. */
export function allerALaLigne(tenue: Tenue, ligne: number, salle: Salle): Tenue {
  const etape = tenue.seance.etapes[ligne - 1];
  return etape ? montrer(tenue, etape.cle, 0, salle.instant) : tenue;
}

/** Prend une décision du cas montré, et passe à sa suite. */
export function decider(tenue: Tenue, salle: Salle, lettre: number): Tenue {
  const m = montre(tenue, salle.pieces);
  if (m?.ecran.genre !== 'decisions') return tenue;
  const choisie = m.ecran.decisions[lettre];
  if (!choisie) return tenue;
  // Choisir à nouveau un étage d’avant reprend le cas de là.
  const faites = m.ecrans.slice(0, m.rang).filter((e) => e.genre === 'decisions').length;
  const chemin = [...(tenue.chemins[m.etape.cle] ?? []).slice(0, faites), choisie.rang];
  const suite = { ...tenue, chemins: { ...tenue.chemins, [m.etape.cle]: chemin } };
  return montrer(suite, m.etape.cle, m.rang + 1, salle.instant);
}
