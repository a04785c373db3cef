import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { journalVide } from '../../../src/domaine/journal/fusion.ts';
import { MESSAGES_DE_STOCKAGE } from '../../../src/stockage/index.ts';
import { StockageIndexedDB } from '../../../src/stockage/indexeddb.ts';
import { ErreurDeStockage, type MotifDeStockage, type Stockage } from '../../../src/stockage/port.ts';
import { traceDeLecture, traceDeReponse } from '../domaine/fabriques.ts';
import { contenu, repriseDe } from './outils.ts';

const ecrireVraiment = IDBObjectStore.prototype.put;

/** Donne à un échec véritable le nom que le navigateur lui donne quand la place manque. */
function direPlein(echec: IDBRequest | IDBTransaction): void {
  const erreur = new DOMException('Plus de place', 'QuotaExceededError');
  Object.defineProperty(echec, 'error', { get: () => erreur, set: () => undefined });
}

/**
 * Fait manquer la place à partir de la `n`-ième écriture. La requête échoue pour de bon (identifiant déjà pris), si bien
 * que la transaction s’annule comme sur un vrai disque plein ; seul le nom de l’erreur est celui du navigateur.
 */
function remplirLeDisque(n = 1): void {
  let ecritures = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    valeur: unknown,
  ) {
    const requete = ecrireVraiment.call(this, valeur);
    ecritures += 1;
    if (ecritures < n) return requete;
    const refusee = this.add(valeur);
    direPlein(refusee);
    return refusee;
  });
}

/** Fait manquer la place au moment de valider : l’écriture avait réussi, la transaction est annulée. */
function remplirLeDisqueALaValidation(): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    valeur: unknown,
  ) {
    const requete = ecrireVraiment.call(this, valeur);
    direPlein(this.transaction);
    requete.addEventListener('success', () => this.transaction.abort());
    return requete;
  });
}

let stockage: Stockage;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  stockage = new StockageIndexedDB();
});
afterEach(() => void vi.restoreAllMocks());

describe('quand l’appareil n’a plus de place', () => {
  const ecritures: [string, () => Promise<void>][] = [
    ['ajouter une trace', () => stockage.ajouterTrace(traceDeLecture({ id: 'nouvelle' }))],
    ['écrire une reprise', () => stockage.ecrireReprise(repriseDe({ courant: 9 }))],
    [
      'réunir un carnet',
      () => stockage.reunir({ ...journalVide(), traces: [traceDeLecture({ id: 'nouvelle' })] }),
    ],
  ];

  it.each(ecritures)(
    '%s échoue avec le motif « plein », et rien de ce qui était gardé n’est perdu',
    async (_, ecrire) => {
      const garde = { ...journalVide(), traces: [traceDeReponse()], reprises: [repriseDe()] };
      await stockage.reunir(garde);
      remplirLeDisque();
      const erreur = await ecrire().catch((e: unknown) => e);
      expect(erreur).toBeInstanceOf(ErreurDeStockage);
      expect(erreur).toMatchObject({ motif: 'plein', cause: { name: 'QuotaExceededError' } });
      expect(await contenu(stockage)).toEqual(garde);
    },
  );

  it('le disque qui se remplit au moment de valider est aussi un disque plein', async () => {
    remplirLeDisqueALaValidation();
    await expect(stockage.ajouterTrace(traceDeReponse())).rejects.toMatchObject({ motif: 'plein' });
    expect(await stockage.lireJournal()).toEqual(journalVide());
  });

  it.each([1, 2, 3])(
    'un import interrompu à sa %ie écriture ne laisse rien de lui : tout ou rien',
    async (n) => {
      await stockage.ajouterTrace(traceDeReponse({ id: 'a' }));
      remplirLeDisque(n);
      const importe = {
        ...journalVide(),
        traces: ['b', 'c', 'd'].map((id) => traceDeReponse({ id })),
        reprises: [repriseDe()],
      };
      await expect(stockage.reunir(importe)).rejects.toMatchObject({ motif: 'plein' });
      expect(await stockage.lireJournal()).toEqual({
        ...journalVide(),
        traces: [traceDeReponse({ id: 'a' })],
      });
    },
  );

  it('dès que la place revient, on garde de nouveau', async () => {
    remplirLeDisque();
    await expect(stockage.ajouterTrace(traceDeReponse({ id: 'a' }))).rejects.toThrow(ErreurDeStockage);
    vi.restoreAllMocks();
    await stockage.ajouterTrace(traceDeReponse({ id: 'b' }));
    expect((await stockage.lireJournal()).traces.map((t) => t.id)).toEqual(['b']);
  });
});

describe('quand le navigateur refuse', () => {
  it.each([
    ['SecurityError', 'refuse'],
    ['InvalidStateError', 'refuse'],
    ['QuotaExceededError', 'plein'],
    ['UnknownError', 'endommage'],
    ['DataError', 'endommage'],
  ])('une ouverture manquée par %s se dit « %s »', async (nom, motif) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Non', nom);
    });
    await expect(stockage.lireJournal()).rejects.toMatchObject({ name: 'ErreurDeStockage', motif });
  });

  it('un navigateur sans IndexedDB est un refus, non une panne de la page', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(stockage.lireReprise('banque:x')).rejects.toMatchObject({ motif: 'refuse' });
    vi.unstubAllGlobals();
  });

  it('une ouverture refusée est retentée au geste suivant', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Non', 'SecurityError');
    });
    await expect(stockage.toutEffacer()).rejects.toMatchObject({ motif: 'refuse' });
    expect(await stockage.lireJournal()).toEqual(journalVide());
  });

  it('chaque motif a sa phrase pour le lecteur', () => {
    for (const motif of Object.keys(MESSAGES_DE_STOCKAGE) as MotifDeStockage[]) {
      expect(MESSAGES_DE_STOCKAGE[motif]).toMatch(/^Votre |^Les données |^Une version plus récente /);
    }
  });
});

describe('d’une page à l’autre', () => {
  it('ce qu’une page a gardé, la suivante le retrouve', async () => {
    await stockage.reunir({ ...journalVide(), traces: [traceDeReponse()], reprises: [repriseDe()] });
    const suivante = new StockageIndexedDB();
    expect(await suivante.lireJournal()).toEqual({
      ...journalVide(),
      traces: [traceDeReponse()],
      reprises: [repriseDe()],
    });
  });

  it('deux onglets écrivent sans s’effacer l’un l’autre', async () => {
    const autre = new StockageIndexedDB();
    await Promise.all([
      stockage.ajouterTrace(traceDeReponse({ id: 'a' })),
      autre.reunir({ ...journalVide(), traces: [traceDeReponse({ id: 'b' })] }),
    ]);
    expect((await stockage.lireJournal()).traces.map((t) => t.id)).toEqual(['a', 'b']);
  });

  it('si le navigateur ferme la base, le carnet se rouvre de lui-même sans rien perdre', async () => {
    await stockage.ajouterTrace(traceDeReponse({ id: 'a' }));
    const ouverture = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await stockage.lireJournal();
    forceCloseDatabase(ouverture.mock.contexts[0] as unknown as typeof IDBDatabase);
    await stockage.ajouterTrace(traceDeReponse({ id: 'b' })).catch(() => undefined);
    await stockage.ajouterTrace(traceDeReponse({ id: 'c' }));
    expect((await stockage.lireJournal()).traces.map((t) => t.id)).toEqual(
      expect.arrayContaining(['a', 'c']),
    );
  });
});
