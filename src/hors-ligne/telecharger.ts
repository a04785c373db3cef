import * as adresses from '../domaine/commun/adresses.ts';
import { aTelecharger, type Contenu, contenusDe, type Edition, octetsDe } from '../domaine/hors-ligne.ts';
import type { Depot } from './depot.ts';
import { empreinteDe, PARAMETRE } from './empreinte.ts';
import { ErreurHorsLigne, type MotifHorsLigne } from './erreur.ts';

/** Téléchargements menés de front : assez pour un réseau lent, sans l’occuper tout entier. */
const DE_FRONT = 4;

/** Lit l’édition que le site publie aujourd’hui. */
export async function lireEditionPubliee(base: string, signal?: AbortSignal): Promise<Edition> {
  return (await lireJson(`${base}${adresses.pageDe(adresses.edition)}`, signal)) as Edition;
}

/** Version que le site publie aujourd’hui. */
export async function lireVersionPubliee(base: string): Promise<string> {
  return ((await lireJson(`${base}${adresses.pageDe(adresses.version)}`)) as { version: string }).version;
}

async function lireJson(adresse: string, signal?: AbortSignal): Promise<unknown> {
  const reponse = await demander(adresse, 'absent', { cache: 'no-store', signal });
  // Un portail de connexion répond une page à tout : le site n’a pas été joint, ce navigateur ne refuse rien.
  return await reponse.json().catch((e: unknown) => {
    if (signal?.aborted) throw e;
    throw new ErreurHorsLigne('reseau');
  });
}

async function demander(adresse: string, siAbsente: MotifHorsLigne, options: RequestInit): Promise<Response> {
  const reponse = await fetch(adresse, options).catch((e: unknown) => {
    if (options.signal?.aborted) throw e;
    throw new ErreurHorsLigne('reseau');
  });
  if (!reponse.ok) throw new ErreurHorsLigne(reponse.status === 404 ? siAbsente : 'reseau');
  return reponse;
}

/**
 * Télécharge ce qui manque à une édition. Chaque contenu est contrôlé, puis gardé : une coupure ou une annulation ne perd que
 * celui qui était en route. L’édition elle-même n’est pas encore adoptée.
 */
export async function telecharger(
  base: string,
  depot: Depot,
  edition: Edition,
  avancer: (octets: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const reste = aTelecharger(edition, await depot.intacts(contenusDe(edition)));
  const total = octetsDe(reste);
  await exigerLaPlace(total);
  let faits = 0;
  avancer(faits, total);
  const file = reste.values();
  let echec: unknown;
  const ouvrier = async () => {
    for (const contenu of file) {
      if (echec) return;
      try {
        await garder(base, depot, contenu, signal);
        faits += contenu.octets;
        avancer(faits, total);
      } catch (e) {
        echec ??= e;
      }
    }
  };
  await Promise.all(Array.from({ length: DE_FRONT }, ouvrier));
  if (echec) throw echec;
}

async function garder(
  base: string,
  depot: Depot,
  { adresse, cle, empreinte }: Contenu,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const recue = await demander(`${base}${adresse}?${PARAMETRE}=${empreinte}`, 'change', { signal });
  const corps = await recue.arrayBuffer().catch((e: unknown) => {
    if (signal.aborted) throw e;
    throw new ErreurHorsLigne('reseau');
  });
  if ((await empreinteDe(corps)) !== empreinte) throw new ErreurHorsLigne('change');
  const type = recue.headers.get('content-type') ?? '';
  await depot.garder(cle, new Response(corps, { headers: { 'content-type': type } }));
}

/** Refuse d’avance ce qui ne tiendra pas : mieux vaut ne rien commencer que remplir l’appareil. */
async function exigerLaPlace(octets: number): Promise<void> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota !== undefined && usage !== undefined && quota - usage < octets)
    throw new ErreurHorsLigne('place');
}
