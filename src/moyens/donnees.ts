import { lien } from './adresse.ts';
import type { Forme } from './formes.ts';

/** Pourquoi une donnée publiée n’a pas pu être lue : réseau absent ou trop lent, donnée absente, ou autre chose à sa place. */
export type MotifDeDonnees = 'reseau' | 'absente' | 'forme';

const MESSAGES: Record<MotifDeDonnees, string> = {
  reseau: 'Le réseau est absent ou trop lent. Vérifiez-le, puis réessayez.',
  absente: 'Le site ne publie pas cette donnée. Rechargez la page.',
  forme:
    'Ce qui a été reçu n’est pas ce que le site publie. Rechargez la page, ou passez par un autre réseau.',
};

/** Échec de lecture d’une donnée publiée, dit en français. */
export class ErreurDeDonnees extends Error {
  readonly motif: MotifDeDonnees;

  constructor(adresse: string, motif: MotifDeDonnees) {
    super(`${MESSAGES[motif]} (${adresse})`);
    this.motif = motif;
  }
}

/** Attente au-delà de laquelle le réseau est tenu pour absent : un fichier de 100 ko y passe sur une ligne très lente. */
const DELAI = 30_000;

interface Options {
  /** Le lecteur a renoncé : la lecture s’arrête, et son échec est celui de l’abandon. */
  signal?: AbortSignal;
  /** En millisecondes. */
  delai?: number;
}

/**
 * Lit une donnée que le site publie, à son adresse, et contrôle sa forme.
 * @throws {ErreurDeDonnees}
 */
export async function lireDonnees<T>(
  adresse: string,
  forme: Forme<T>,
  { signal, delai = DELAI }: Options = {},
): Promise<T> {
  const echouer = (motif: MotifDeDonnees): never => {
    signal?.throwIfAborted();
    throw new ErreurDeDonnees(adresse, motif);
  };
  // `AbortSignal.any` manque à un navigateur que le site sert.
  const arret = new AbortController();
  const arreter = () => arret.abort();
  const minuterie = setTimeout(arreter, delai);
  signal?.addEventListener('abort', arreter);
  try {
    const reponse = await fetch(lien(adresse), { signal: arret.signal }).catch(() => echouer('reseau'));
    if (!reponse.ok) return echouer(reponse.status === 404 ? 'absente' : 'reseau');
    const donnee: unknown = await reponse
      .json()
      .catch(() => echouer(arret.signal.aborted ? 'reseau' : 'forme'));
    return forme(donnee) ? donnee : echouer('forme');
  } finally {
    clearTimeout(minuterie);
    signal?.removeEventListener('abort', arreter);
  }
}
