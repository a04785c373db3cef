import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { journalVide } from '../../../src/domaine/journal/fusion.ts';
import { StockageIndexedDB } from '../../../src/stockage/indexeddb.ts';
import { suivreLesEcritures } from '../../../src/stockage/onglets.ts';
import { ErreurDeStockage, type Ecriture, type EcritureSuivie } from '../../../src/stockage/port.ts';
import { INSTANT, noteDe, traceDeReponse } from '../domaine/fabriques.ts';
import { repriseDe } from './outils.ts';

describe('d’un onglet à l’autre', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('chaque écriture est annoncée à tous les onglets, et chacun sait si elle vient de lui', async () => {
    const [ici, la] = [new StockageIndexedDB(), new StockageIndexedDB()];
    const [entenduIci, entenduLa]: [EcritureSuivie[], EcritureSuivie[]] = [[], []];
    const cesser = [ici.suivre((e) => entenduIci.push(e)), la.suivre((e) => entenduLa.push(e))];
    await ici.annoter(noteDe());
    await ici.ajouterTrace(traceDeReponse());
    await ici.ecrireReprise(repriseDe());
    await ici.regler({ cle: 'certitude', instant: INSTANT, valeur: true });
    await ici.reunir(journalVide());
    await ici.toutEffacer();
    await vi.waitFor(() => expect(entenduLa).toHaveLength(6));
    expect(entenduLa).toEqual([
      { quoi: 'annotations', ici: false },
      { quoi: 'journal', ici: false },
      { quoi: 'reprise', serie: 'banque:ddse-peine', ici: false },
      { quoi: 'reglages', ici: false },
      { quoi: 'journal', ici: false },
      { quoi: 'journal', ici: false },
    ]);
    await vi.waitFor(() => expect(entenduIci).toEqual(entenduLa.map((e) => ({ ...e, ici: true }))));
    for (const c of cesser) c();
  });

  it('qui a cessé d’écouter n’entend plus rien', async () => {
    const [ici, la] = [new StockageIndexedDB(), new StockageIndexedDB()];
    const [entendu, temoin]: [Ecriture[], Ecriture[]] = [[], []];
    la.suivre((e) => entendu.push(e))();
    const cesser = la.suivre((e) => temoin.push(e));
    await ici.annoter(noteDe());
    await vi.waitFor(() => expect(temoin).toHaveLength(1));
    expect(entendu).toEqual([]);
    cesser();
  });

  it('une écriture qui échoue n’est pas annoncée', async () => {
    const temoin: Ecriture[] = [];
    const cesser = suivreLesEcritures((e) => temoin.push(e));
    const ici = new StockageIndexedDB();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('plein', 'QuotaExceededError');
    });
    await expect(ici.annoter(noteDe())).rejects.toThrow(ErreurDeStockage);
    await ici.annoter(noteDe());
    await vi.waitFor(() => expect(temoin).toHaveLength(1));
    cesser();
    vi.restoreAllMocks();
  });

  it('un navigateur sans canal entre onglets garde aussi bien', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const ici = new StockageIndexedDB();
    const cesser = ici.suivre(() => undefined);
    await ici.ajouterTrace(traceDeReponse());
    cesser();
    vi.unstubAllGlobals();
    expect((await ici.lireJournal()).traces).toHaveLength(1);
  });
});
