import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { fusionner, journalVide } from '../../../src/domaine/journal/fusion.ts';
import type { Journal, Reprise } from '../../../src/schemas/journal.ts';
import { ecrireExport, lireExport } from '../../../src/stockage/fichier.ts';
import { StockageIndexedDB } from '../../../src/stockage/indexeddb.ts';
import { StockageEnMemoire } from './memoire.ts';
import { migrer, reponseDeLaVersion1, repriseDeLaVersion1 } from '../../../src/stockage/migrations.ts';
import { instant, reponse, trace } from '../domaine/arbitraires.ts';
import { INSTANT, noteDe, traceDeReponse } from '../domaine/fabriques.ts';
import { contenu, importer } from './outils.ts';

/** Fichier écrit par la version 1 du site. */
const FICHIER_V1 = readFileSync('tests/fixtures/carnet-v1.json', 'utf8');
const V1 = JSON.parse(FICHIER_V1) as { traces: Journal['traces']; reprises: Reprise[] };

const dureeDeLaVersion1 = fc.record({
  nombre: fc.constantFrom('', ' ', '6', '18', 'six'),
  unite: fc.constantFrom('D', 'W', 'M', 'Y'),
});

/** Reprises de la version 1, une par série : deux reprises au même instant n’auraient d’ordre que celui de leur texte. */
const reprisesDeLaVersion1 = (debut: number) =>
  fc
    .uniqueArray(
      fc.record({
        serie: fc.constantFrom('banque:x', 'final:y', 'question:z'),
        minute: fc.nat(29),
        reponses: fc.array(fc.oneof(reponse, dureeDeLaVersion1), { maxLength: 3 }),
      }),
      { selector: (r) => r.serie },
    )
    .map((liste) =>
      liste.map(({ serie, minute, reponses }) => ({
        serie,
        instant: new Date(Date.UTC(2026, 10, 21, 8, debut + minute)).toISOString(),
        items: reponses.map((_, i) => `item-${i}@1`),
        reponses,
        arretees: reponses.map(() => false),
        courant: 0,
      })),
    );

describe('réponse d’une durée, de la version 1 à la version 2', () => {
  it.each([
    [{ nombre: '6', unite: 'M' }, '6 mois'],
    [{ nombre: '15', unite: 'D' }, '15 jours'],
    [{ nombre: '2', unite: 'W' }, '2 semaines'],
    [{ nombre: '1', unite: 'Y' }, '1 an'],
    [{ nombre: ' 1 ', unite: 'D' }, '1 jour'],
    [{ nombre: '', unite: 'D' }, ''],
    [{ nombre: '  ', unite: 'M' }, ''],
  ])('%j devient « %s »', (avant, apres) => {
    expect(reponseDeLaVersion1(avant)).toBe(apres);
  });

  it('toute autre réponse reste telle quelle, et migrer deux fois ne change rien de plus', () => {
    fc.assert(
      fc.property(fc.oneof(reponse, dureeDeLaVersion1), (r) => {
        const migree = reponseDeLaVersion1(r);
        expect(reponseDeLaVersion1(migree)).toEqual(migree);
      }),
    );
    for (const r of fc.sample(reponse, 200)) expect(reponseDeLaVersion1(r)).toEqual(r);
  });

  it('une reprise endommagée est rendue telle quelle : au schéma de la refuser', () => {
    for (const reprise of [null, 3, 'x', {}, { reponses: 'x' }])
      expect(repriseDeLaVersion1(reprise)).toEqual(reprise);
  });
});

describe('fichier d’export de la version 1', () => {
  it('se lit entier : chaque trace, chaque reprise, ses durées récrites', () => {
    const lu = lireExport(FICHIER_V1);
    if ('refus' in lu) throw new Error(lu.refus);
    expect(lu.journal.traces).toEqual(V1.traces);
    expect(lu.journal.reprises.map((r) => r.reponses)).toEqual([
      [2, [0, 3], '6 mois', { verdict: true, raison: null }],
      [''],
      [['JAP', 'DSPIP'], { un: 'le domicile', deux: 'JAP' }, '18 mois'],
    ]);
    expect(lu.journal).toMatchObject({ annotations: [], reglages: [] });
  });

  it('s’importe sur un carnet d’aujourd’hui sans en rien retirer, et deux fois comme une', async () => {
    const stockage = new StockageEnMemoire();
    await stockage.reunir({ ...journalVide(), traces: [traceDeReponse()], annotations: [noteDe()] });
    expect(await importer(stockage, FICHIER_V1)).toBe('reuni');
    const une = await contenu(stockage);
    expect(une.traces).toHaveLength(V1.traces.length + 1);
    expect(une.annotations).toEqual([noteDe()]);
    await importer(stockage, FICHIER_V1);
    expect(await contenu(stockage)).toEqual(une);
  });

  it('réexporté, il se relit à la version d’aujourd’hui', () => {
    const lu = lireExport(FICHIER_V1);
    if ('refus' in lu) throw new Error(lu.refus);
    expect(lireExport(ecrireExport(lu.journal, INSTANT))).toEqual(lu);
  });

  it('ce qu’il porterait de plus que la version 1 n’est pas perdu en silence : lu s’il est sain, refusé sinon', () => {
    const avec = (annotations: unknown) =>
      lireExport(JSON.stringify({ ...JSON.parse(FICHIER_V1), annotations }));
    expect(avec([noteDe()])).toMatchObject({ journal: { annotations: [noteDe()] } });
    expect(avec([{}])).toEqual({ refus: 'altere' });
  });

  it('migrer puis réunir, ou réunir puis migrer, donne le même carnet', () => {
    const journalV1 = (debut: number) =>
      fc
        .record({
          traces: fc.array(trace, { maxLength: 4 }),
          reprises: reprisesDeLaVersion1(debut),
        })
        .map((j) => ({ ...journalVide(), ...j }) as unknown as Journal);
    const migrerJournal = (j: Journal) => {
      const { traces, reprises } = migrer({ ...j, version: 1 }) as unknown as Journal;
      return { ...journalVide(), traces, reprises };
    };
    fc.assert(
      fc.property(journalV1(0), journalV1(30), (a, b) => {
        expect(fusionner(migrerJournal(a), migrerJournal(b))).toEqual(migrerJournal(fusionner(a, b)));
      }),
      { numRuns: 300 },
    );
  });

  it('une version sans migration est rendue telle quelle', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 2, 3, '1', null, undefined), instant, (version, exporteLe) => {
        const donnees = { version, exporteLe };
        expect(migrer(donnees)).toEqual(donnees);
      }),
    );
  });
});

describe('base de la version 1, ouverte par la version 2', () => {
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    const base = await openDB('jalons', 1, {
      upgrade(neuve) {
        neuve.createObjectStore('traces', { keyPath: 'id' });
        neuve.createObjectStore('reprises', { keyPath: 'serie' });
      },
    });
    const tx = base.transaction(['traces', 'reprises'], 'readwrite');
    for (const t of V1.traces) await tx.objectStore('traces').put(t);
    for (const r of V1.reprises) await tx.objectStore('reprises').put(r);
    await tx.done;
    base.close();
  });

  it('rien ne se perd, et les durées des reprises sont récrites comme celles du fichier', async () => {
    const lu = lireExport(FICHIER_V1);
    if ('refus' in lu) throw new Error(lu.refus);
    const attendu = new StockageEnMemoire();
    await attendu.reunir(lu.journal);
    expect(await contenu(new StockageIndexedDB())).toEqual(await contenu(attendu));
  });

  it('on peut aussitôt annoter, régler et répondre, et la rouvrir ne migre plus rien', async () => {
    const stockage = new StockageIndexedDB();
    await stockage.annoter(noteDe());
    await stockage.regler({ cle: 'certitude', instant: INSTANT, valeur: true });
    await stockage.ajouterTrace(traceDeReponse({ id: 'nouvelle' }));
    const avant = await contenu(stockage);
    expect(await contenu(new StockageIndexedDB())).toEqual(avant);
    expect(avant).toMatchObject({ annotations: [noteDe()], reglages: [{ cle: 'certitude' }] });
    expect(avant.traces).toHaveLength(V1.traces.length + 1);
  });

  it('un onglet de la version 1 resté ouvert laisse la place : la base évolue sans attendre qu’on le ferme', async () => {
    const ancien = await openDB('jalons', 1, { blocking: (_a, _v, e) => (e.target as IDBDatabase).close() });
    expect((await new StockageIndexedDB().lireJournal()).traces).toHaveLength(V1.traces.length);
    ancien.close();
  });
});
