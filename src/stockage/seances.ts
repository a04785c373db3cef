import type { Seance, Tenue } from '../schemas/seance.ts';

/**
 * Séances et journaux de séance gardés sur cet appareil, une clé chacun : deux onglets ne s’écrasent que sur la même chose, et l’écriture
 * est faite avant que la touche suivante ne soit lue. C’est ce qui permet de reprendre après une panne.
 * @see docs/decisions/0039-la-salle-garde-dans-localstorage.md
 */
const PREFIXES = { seance: 'jalons-seance:', tenue: 'jalons-tenue:' } as const;

export type NatureGardee = keyof typeof PREFIXES;

/** Pourquoi l’appareil n’a pas gardé : plus de place, refus du navigateur, ou un autre onglet a écrit depuis. */
export type MotifDeSalle = 'plein' | 'refuse' | 'autre-onglet';

export class ErreurDeSalle extends Error {
  readonly motif: MotifDeSalle;

  constructor(motif: MotifDeSalle, cause?: unknown) {
    super(`Salle\u00a0: ${motif}`, { cause });
    this.name = 'ErreurDeSalle';
    this.motif = motif;
  }
}

/** Ce que l’on dit quand une séance n’est pas gardée. */
export const MESSAGES_DE_SALLE: Record<MotifDeSalle, string> = {
  plein:
    'Cet appareil n’a plus de place\u00a0: ce que vous venez de faire n’y est pas gardé. Enregistrez la séance dans un fichier, ou effacez d’anciennes séances.',
  refuse:
    'Ce navigateur refuse de garder des données (navigation privée\u202f?)\u00a0: enregistrez la séance dans un fichier avant de fermer la page.',
  'autre-onglet':
    'Cette séance a été changée dans un autre onglet. Rien n’a été écrasé\u00a0: gardez celle de l’autre onglet, ou faites de celle-ci une copie.',
};

/** Une chose gardée qui ne se lit plus : on la montre, on l’enregistre, on ne l’efface pas d’office. */
export interface Abimee {
  cle: string;
  texte: string;
}

function cles(nature: NatureGardee): string[] {
  try {
    return Object.keys(localStorage).filter((cle) => cle.startsWith(PREFIXES[nature]));
  } catch {
    return [];
  }
}

function texteDe(cle: string): string | undefined {
  try {
    return localStorage.getItem(cle) ?? undefined;
  } catch {
    return undefined;
  }
}

const instantDe = (texte: string): string | undefined => /"modifiee":"([^"]+)"\}?[^{]*$/.exec(texte)?.[1];

async function schemaDe(nature: NatureGardee) {
  const { seanceSchema, tenueSchema } = await import('../schemas/seance.ts');
  return nature === 'seance' ? seanceSchema : tenueSchema;
}

async function lire<T>(nature: NatureGardee, texte: string): Promise<T | undefined> {
  try {
    const lu = (await schemaDe(nature)).safeParse(JSON.parse(texte));
    return lu.success ? (lu.data as T) : undefined;
  } catch {
    return undefined;
  }
}

async function lister<T extends { modifiee: string }>(
  nature: NatureGardee,
): Promise<{ lues: T[]; abimees: Abimee[] }> {
  const lues: T[] = [];
  const abimees: Abimee[] = [];
  for (const cle of cles(nature)) {
    const texte = texteDe(cle);
    if (texte === undefined) continue;
    const lue = await lire<T>(nature, texte);
    if (lue) lues.push(lue);
    else abimees.push({ cle, texte });
  }
  return { lues: lues.sort((a, b) => (a.modifiee < b.modifiee ? 1 : -1)), abimees };
}

/**
 * Garde une chose.
 * @param vue instant de ce que cet onglet en avait lu ou écrit ; s’il n’est plus celui qui est gardé, un autre onglet a écrit
 * @throws {ErreurDeSalle}
 */
function ecrire(
  nature: NatureGardee,
  chose: { id: string; modifiee: string },
  vue: string | undefined,
): void {
  const cle = PREFIXES[nature] + chose.id;
  const gardee = texteDe(cle);
  if (gardee !== undefined && vue !== undefined) {
    const instant = instantDe(gardee);
    if (instant !== undefined && instant !== vue && instant !== chose.modifiee)
      throw new ErreurDeSalle('autre-onglet');
  }
  try {
    // L’instant vient en dernier : `instantDe` le lit sans relire tout le reste.
    const { modifiee, ...autres } = chose;
    localStorage.setItem(cle, JSON.stringify({ ...autres, modifiee }));
  } catch (e) {
    throw new ErreurDeSalle(
      e instanceof DOMException && e.name === 'QuotaExceededError' ? 'plein' : 'refuse',
      e,
    );
  }
}

/** Séances gardées, la dernière changée d’abord. */
export const listerSeances = () => lister<Seance>('seance');

/** Journaux gardés, le dernier d’abord. */
export const listerTenues = () => lister<Tenue>('tenue');

/** Une séance gardée ; rien si elle manque ou ne se lit plus. */
export async function lireSeance(id: string): Promise<Seance | undefined> {
  const texte = texteDe(PREFIXES.seance + id);
  return texte === undefined ? undefined : lire<Seance>('seance', texte);
}

/** Un journal gardé ; rien s’il manque ou ne se lit plus. */
export async function lireTenue(id: string): Promise<Tenue | undefined> {
  const texte = texteDe(PREFIXES.tenue + id);
  return texte === undefined ? undefined : lire<Tenue>('tenue', texte);
}

/** Garde une séance. @throws {ErreurDeSalle} */
export const ecrireSeance = (seance: Seance, vue?: string) => ecrire('seance', seance, vue);

/** Garde un journal. Le pupitre et l’écran parlent d’une voix : le dernier écrit l’emporte. @throws {ErreurDeSalle} */
export const ecrireTenue = (tenue: Tenue) => ecrire('tenue', tenue, undefined);

/** Efface une chose gardée, séance ou journal, et ce qui ne se lit plus. */
export function effacer(nature: NatureGardee, id: string): void {
  try {
    localStorage.removeItem(PREFIXES[nature] + id);
  } catch {
    // Rien n’y était donc gardé.
  }
}

/** Efface tout ce que la salle garde sur cet appareil. */
export function effacerLaSalle(): void {
  for (const cle of [...cles('seance'), ...cles('tenue')]) {
    try {
      localStorage.removeItem(cle);
    } catch {
      return;
    }
  }
}

/** Appelle quand un autre onglet garde ou efface une séance ou un journal. Rend de quoi cesser. */
export function suivreLaSalle(ecoute: (nature: NatureGardee, id: string) => void): () => void {
  const entendre = ({ key }: StorageEvent) => {
    for (const nature of ['seance', 'tenue'] as const) {
      if (key?.startsWith(PREFIXES[nature])) ecoute(nature, key.slice(PREFIXES[nature].length));
    }
  };
  addEventListener('storage', entendre);
  return () => removeEventListener('storage', entendre);
}
