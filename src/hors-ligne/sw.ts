import * as adresses from '../domaine/commun/adresses.ts';
import { clientsClaim } from 'workbox-core';
import type { RouteHandlerCallbackOptions, WorkboxPlugin } from 'workbox-core/types.js';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { contenusDe, type Edition, editionsEmployees } from '../domaine/hors-ligne.ts';
import { Depot } from './depot.ts';
import { empreinteDe, PARAMETRE } from './empreinte.ts';

/*
 * Le service worker ne télécharge ni ne garde rien de lui-même : il sert ce que le lecteur a choisi d’emporter. Il ne
 * s’impose jamais aux onglets ouverts (pas de skipWaiting) : un nouveau code attend qu’ils soient fermés.
 */

/** Ce que le compilateur doit savoir d’un service worker ; la bibliothèque « webworker » contredit celle du navigateur. */
declare const self: {
  registration: ServiceWorkerRegistration;
  clients: { matchAll(options: { includeUncontrolled: boolean }): Promise<{ id: string }[]> };
};
interface Demande extends Event {
  clientId: string;
  resultingClientId: string;
  waitUntil(promesse: Promise<unknown>): void;
}
const demandeDe = ({ event }: { event: unknown }) => event as Demande;

/** Au-delà, sur un réseau qui traîne, la page gardée vaut mieux que l’attente. */
const PATIENCE = 3;

const base = new URL(self.registration.scope).pathname;
const depot = new Depot(base);
const PAGE_ABSENTE = new URL(adresses.pageDe(adresses.pageAbsente), self.registration.scope);

/** Édition de chaque onglet, tant que le service worker vit ; le dépôt s’en souvient au-delà. */
const onglets = new Map<string, Promise<string | undefined>>();

function versionDeLOnglet(id: string): Promise<string | undefined> {
  // Un cache illisible un instant ne condamne pas l’onglet : ne pas savoir mène au réseau.
  const connue = onglets.get(id) ?? depot.versionDeLOnglet(id).catch(() => undefined);
  onglets.set(id, connue);
  return connue;
}

/** Éditions lues à la dernière navigation : les relire pour chaque ressource coûterait plus que la ressource. */
let lues: Edition[] = [];

async function lireEditions(naviguer: boolean): Promise<Edition[]> {
  if (naviguer || lues.length === 0) lues = await depot.lireEditions();
  return lues;
}

/** Les éditions gardées, celle de l’onglet d’abord : une page trouve ses morceaux d’alors, même après une mise à jour. */
async function editionsPour(demande: Demande, naviguer: boolean): Promise<Edition[]> {
  const editions = await lireEditions(naviguer);
  if (naviguer) return editions.slice(0, 1);
  const version = await versionDeLOnglet(demande.clientId);
  return [...editions].sort((a, b) => Number(b.version === version) - Number(a.version === version));
}

async function situer(request: Request, demande: Demande): Promise<string | undefined> {
  const editions = await editionsPour(demande, request.mode === 'navigate');
  const url = new URL(request.url);
  for (const edition of editions) {
    const adresse = depot.situer(edition, url);
    if (adresse) return adresse;
  }
  return undefined;
}

const greffon: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request, event }) =>
    (await situer(request, demandeDe({ event }))) ?? depot.adresseDuContenu('absent'),
  // Rien n’entre dans le dépôt au fil de la lecture : il tient des éditions entières.
  cacheWillUpdate: async () => null,
  // Un serveur en panne vaut un réseau absent, pour qui a de quoi lire.
  fetchDidSucceed: async ({ response, request, event }) => {
    if (response.status >= 500 && (await situer(request, demandeDe({ event })))) throw new Error('serveur');
    return response;
  },
};

/** Page qui dit qu’une adresse n’est pas gardée, et ce qui l’est. */
const absence: WorkboxPlugin = {
  handlerDidError: async () => {
    const [edition] = await depot.lireEditions();
    const adresse = edition && depot.situer(edition, PAGE_ABSENTE);
    return adresse ? caches.match(adresse, { cacheName: depot.nomDesContenus }) : undefined;
  },
};

const options = { cacheName: depot.nomDesContenus, networkTimeoutSeconds: PATIENCE };
const pages = new NetworkFirst({ ...options, plugins: [greffon, absence] });
const reseauDAbord = new NetworkFirst({ ...options, plugins: [greffon] });
const depotDAbord = new CacheFirst({ cacheName: depot.nomDesContenus, plugins: [greffon] });

/** Édition dont vient une page : celle dont l’empreinte est la même, qu’elle arrive du réseau ou du dépôt. */
async function versionDeLaPage(url: URL, reponse: Response): Promise<string> {
  const [edition] = await depot.lireEditions();
  const attendue = edition && depot.situer(edition, url);
  if (!attendue) return '';
  return attendue.includes(await empreinteDe(await reponse.arrayBuffer())) ? edition.version : '';
}

async function servirUnePage({ request, url, event }: RouteHandlerCallbackOptions): Promise<Response> {
  const demande = demandeDe({ event });
  const reponse = await pages.handle({ request, event });
  const id = demande.resultingClientId;
  if (id) {
    const version = versionDeLaPage(url, reponse.clone());
    onglets.set(
      id,
      version.catch(() => undefined),
    );
    demande.waitUntil(version.then((v) => menage(id, v)));
  }
  return reponse;
}

/** Retient l’édition de l’onglet qui s’ouvre, oublie les onglets fermés, et les éditions que plus personne n’emploie. */
async function menage(ouvert: string, version: string): Promise<void> {
  const editions = await depot.lireEditions();
  if (editions.length === 0) return;
  await depot.retenirLOnglet(ouvert, version);
  const vivants = (await self.clients.matchAll({ includeUncontrolled: true })).map((c) => c.id);
  await depot.oublierLesOngletsSauf([...vivants, ouvert]);
  if (editions.length === 1) return;
  const versions = await Promise.all([...vivants, ouvert].map(versionDeLOnglet));
  // Si un téléchargement est en cours, le ménage attendra la prochaine page.
  await depot.seul(() => laisser(versions)).catch(() => undefined);
}

async function laisser(versions: readonly (string | undefined)[]): Promise<void> {
  const avant = await depot.lireEditions();
  const apres = editionsEmployees(avant, versions);
  if (apres.length === avant.length) return;
  await depot.ecrireEditions(apres);
  const laissees = avant.filter((e) => !apres.includes(e)).flatMap(contenusDe);
  // Seulement ce qui venait d’elles : le reste peut être un téléchargement à reprendre.
  await depot.purger(
    apres,
    laissees.map(({ cle }) => cle),
  );
}

const duSite = (url: URL) =>
  url.origin === location.origin && url.pathname.startsWith(base) && !url.searchParams.has(PARAMETRE);

registerRoute(({ url, request }) => duSite(url) && request.mode === 'navigate', servirUnePage);

// Le nom de ces fichiers porte leur empreinte : gardés, ils sont justes.
registerRoute(({ url }) => duSite(url) && url.pathname.startsWith(`${base}_astro/`), depotDAbord);

// Les données et les images d’une page gardée viennent de son édition, même si le site a changé depuis qu’elle est ouverte.
registerRoute(
  ({ url }) => duSite(url) && !/\/hors-ligne\/\w+\.json$/.test(url.pathname),
  async ({ request, event }) => {
    const version = await versionDeLOnglet(demandeDe({ event }).clientId);
    return (version ? depotDAbord : reseauDAbord).handle({ request, event });
  },
);

clientsClaim();
