import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DERNIER_INSTANT } from '../../../src/domaine/commun/instant.ts';
import { fusionner, journalVide } from '../../../src/domaine/journal/fusion.ts';
import type { Journal } from '../../../src/schemas/journal.ts';
import {
  ecrireExport,
  lireExport,
  lireFichierDExport,
  MESSAGES_DE_REFUS,
  type MotifDeRefus,
} from '../../../src/stockage/fichier.ts';
import { StockageIndexedDB } from '../../../src/stockage/indexeddb.ts';
import { StockageEnMemoire } from './memoire.ts';
import type { Stockage } from '../../../src/stockage/port.ts';
import { annotation, journal, reglage } from '../domaine/arbitraires.ts';
import { INSTANT, noteDe, traceDeLecture, traceDeReponse } from '../domaine/fabriques.ts';
import { contenu, importer, repriseDe } from './outils.ts';

/** Le carnet d’un lecteur, dont aucun identifiant n’est de ceux que les fichiers générés emploient. */
const GARDE: Journal = {
  traces: [traceDeLecture({ id: 'mien-1' }), traceDeReponse({ id: 'mien-2' })],
  reprises: [repriseDe({ serie: 'banque:mienne', courant: 0 })],
  annotations: [noteDe({ id: 'mienne', page: 'mesures/tig/' })],
  reglages: [{ cle: 'certitude', instant: INSTANT, valeur: true }],
};

/** Le carnet fait un lien de la page d’une annotation : où que le site soit servi, ce lien n’en sort pas. */
function estDuSite(page: string): boolean {
  return ['https://site.example/', 'https://site.example/formation/'].every((racine) =>
    new URL(new URL(racine).pathname + page, racine).href.startsWith(racine),
  );
}

/** Importe un fichier dans ce carnet, et vérifie qu’il est refusé, ou absorbé sans toucher à ce qui était gardé. */
async function eprouver(stockage: Stockage, texte: string): Promise<string> {
  await stockage.toutEffacer();
  await stockage.reunir(GARDE);
  const avant = await contenu(stockage);
  const issue = await importer(stockage, texte);
  const apres = await stockage.lireJournal();
  if (issue !== 'reuni') {
    expect(await contenu(stockage)).toEqual(avant);
    return issue;
  }
  for (const trace of GARDE.traces) expect(apres.traces).toContainEqual(trace);
  for (const reprise of GARDE.reprises) expect(apres.reprises).toContainEqual(reprise);
  for (const note of GARDE.annotations) expect(apres.annotations).toContainEqual(note);
  for (const { cle } of GARDE.reglages) expect(apres.reglages.map((r) => r.cle)).toContain(cle);
  for (const { page } of apres.annotations) expect(estDuSite(page)).toBe(true);
  expect('journal' in lireExport(ecrireExport(apres, INSTANT))).toBe(true);
  return issue;
}

const PIEGES = ['__proto__', 'constructor', 'toString', 'id', 'traces', 'genre', 'instant', 'reponses', ''];

/** Valeur que rien n’attend : démesurée, d’un autre type, imbriquée, ou qui vise le prototype des objets. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    -1,
    1e308,
    2 ** 53,
    'x'.repeat(5_000),
    Array(1_000).fill(0),
    JSON.parse('{"__proto__":{"pollue":true}}'),
    '9999-12-31T23:59:59.999Z',
    '\u0000\ud800',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    'javascript:alert(1)',
    '//ailleurs.example/',
    '../../',
  ),
  fc.constantFrom(...PIEGES),
);

interface Alteration {
  chemin: number[];
  geste: 'remplacer' | 'supprimer' | 'ajouter' | 'doubler';
  cle: string;
  valeur: unknown;
}

const alteration: fc.Arbitrary<Alteration> = fc.record({
  chemin: fc.array(fc.nat(9), { maxLength: 5 }),
  geste: fc.constantFrom('remplacer', 'supprimer', 'ajouter', 'doubler'),
  cle: fc.constantFrom(...PIEGES),
  valeur: hostile,
});

/** Altère un nœud du fichier, atteint en suivant le chemin autant qu’il mène. */
function alterer(racine: unknown, { chemin, geste, cle, valeur }: Alteration): unknown {
  if (typeof racine !== 'object' || racine === null) return geste === 'remplacer' ? valeur : racine;
  const copie = (Array.isArray(racine) ? [...racine] : { ...racine }) as Record<string, unknown>;
  const cles = Object.keys(copie);
  const [pas, ...suite] = chemin;
  const visee = cles[(pas ?? 0) % (cles.length || 1)];
  if (geste === 'ajouter' && suite.length === 0) {
    Object.defineProperty(copie, Array.isArray(copie) ? copie.length : cle, {
      value: valeur,
      enumerable: true,
    });
  } else if (visee === undefined) return racine;
  else if (pas !== undefined && suite.length > 0)
    copie[visee] = alterer(copie[visee], { chemin: suite, geste, cle, valeur });
  else if (geste === 'supprimer') delete copie[visee];
  else if (geste === 'doubler' && Array.isArray(copie)) copie.push(copie[Number(visee)]);
  else copie[visee] = valeur;
  return copie;
}

const sain = journal.map((j) => ecrireExport(j, INSTANT));

/** Fichier dont la structure a été retouchée de une à quatre fois. */
const retouche = fc
  .tuple(sain, fc.array(alteration, { minLength: 1, maxLength: 4 }))
  .map(
    ([texte, alterations]) => JSON.stringify(alterations.reduce(alterer, JSON.parse(texte) as unknown)) ?? '',
  );

/** Fichier abîmé en chemin : des caractères y manquent, y sont remplacés ou répétés. */
const abime = fc
  .tuple(
    sain,
    fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 4 }),
  )
  .map(([texte, coupes]) =>
    coupes.reduce((t, [place, longueur, ajout]) => {
      const debut = place % t.length || 0;
      return t.slice(0, debut) + ajout + t.slice(debut + longueur);
    }, texte),
  );

/** Fichier qui n’a du carnet que l’en-tête. */
const maquille = fc
  .record({
    version: fc.oneof(fc.constantFrom(1, 2), hostile),
    traces: hostile,
    reprises: hostile,
    annotations: hostile,
    reglages: hostile,
  })
  .map((reste) => JSON.stringify({ format: 'jalons-carnet', exporteLe: INSTANT, ...reste }));

/** Annotation dont un ou plusieurs champs sont hostiles ; le reste est sain, si bien que beaucoup passent. */
const annotationHostile = fc
  .tuple(
    fc.constantFrom(
      'id',
      'genre',
      'instant',
      'page',
      'titreDePage',
      'ancre',
      'titre',
      'texte',
      'supprimee',
      'item',
    ),
    hostile,
    annotation,
  )
  .map(([champ, valeur, saine]) => ({ ...saine, [champ]: valeur }));

const reglageHostile = fc
  .tuple(fc.constantFrom('cle', 'instant', 'valeur'), hostile, reglage)
  .map(([champ, valeur, sain]) => ({ ...sain, [champ]: valeur }));

/** Carnet sain, à ses annotations et à ses réglages près. */
const annote = fc
  .tuple(sain, fc.array(annotationHostile, { maxLength: 3 }), fc.array(reglageHostile, { maxLength: 2 }))
  .map(([texte, annotations, reglages]) => {
    const fichier = JSON.parse(texte) as Journal;
    return JSON.stringify({
      ...fichier,
      annotations: [...fichier.annotations, ...annotations],
      reglages: [...fichier.reglages, ...reglages],
    });
  });

const quelconque = fc.oneof(fc.string(), fc.json());

describe('un fichier hostile est refusé ou absorbé, et rien de ce qui était gardé ne change', () => {
  it.each([
    ['retouché dans sa structure', retouche, 600],
    ['abîmé en chemin', abime, 400],
    ['maquillé en carnet', maquille, 300],
    ['aux annotations et aux réglages retouchés', annote, 600],
    ['quelconque', quelconque, 300],
  ] as const)('fichier %s', async (_, fichiers, numRuns) => {
    const memoire = new StockageEnMemoire();
    await fc.assert(
      fc.asyncProperty(fichiers, async (texte) => void (await eprouver(memoire, texte))),
      { numRuns },
    );
    expect({}).not.toHaveProperty('pollue');
  });

  it('il en va de même sur l’appareil, dans IndexedDB', async () => {
    globalThis.indexedDB = new IDBFactory();
    const base = new StockageIndexedDB();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(retouche, abime, maquille, annote),
        async (texte) => void (await eprouver(base, texte)),
      ),
      { numRuns: 200 },
    );
  });

  it('les fichiers générés éprouvent bien les deux voies : des refus et des réunions', async () => {
    const memoire = new StockageEnMemoire();
    const issues = await Promise.all(
      fc.sample(retouche, { numRuns: 300, seed: 1 }).map((texte) => importer(memoire, texte)),
    );
    expect(new Set(issues)).toEqual(new Set(['reuni', 'etranger', 'altere', 'trop-recent']));
  });

  it.each([
    '//ailleurs.example/',
    'javascript:alert(1)/',
    '../',
    '/mesures/',
    'https://x/',
    'mesures/tig',
    'a b/',
  ])('une annotation qui mènerait à « %s » est refusée', (page) => {
    const texte = ecrireExport({ ...journalVide(), annotations: [noteDe({ page })] }, INSTANT);
    expect(lireExport(texte)).toEqual({ refus: 'altere' });
  });

  it('un texte de note peut tout contenir : il est gardé tel quel, jamais interprété', async () => {
    const texte = '<img src=x onerror=alert(1)><svg onload=alert(1)>\u202e{{7*7}}';
    const stockage = new StockageEnMemoire();
    const fichier = ecrireExport(
      { ...journalVide(), annotations: [noteDe({ texte, titre: texte })] },
      INSTANT,
    );
    expect(await importer(stockage, fichier)).toBe('reuni');
    expect(await stockage.lireAnnotations()).toEqual([noteDe({ texte, titre: texte })]);
  });

  it.each(['0001-01-01T00:00:00.000Z', '0000-06-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])(
    'une date que le carnet ne saurait écrire est refusée : %s',
    (instant) => {
      const texte = ecrireExport({ ...journalVide(), traces: [traceDeLecture({ instant })] }, INSTANT);
      expect(lireExport(texte)).toEqual({ refus: 'altere' });
    },
  );

  it('aussi lointaine que soit une date admise, ce que le lecteur change ensuite s’exporte et se relit', async () => {
    const instant = fc
      .oneof(fc.nat(5), fc.nat(Date.parse(DERNIER_INSTANT)))
      .map((avant) => new Date(Date.parse(DERNIER_INSTANT) - avant).toISOString());
    globalThis.indexedDB = new IDBFactory();
    const base = new StockageIndexedDB();
    await fc.assert(
      fc.asyncProperty(instant, fc.integer({ min: 1, max: 8 }), async (lointain, gestes) => {
        await base.toutEffacer();
        const note = noteDe({ instant: lointain });
        expect(await importer(base, ecrireExport({ ...journalVide(), annotations: [note] }, INSTANT))).toBe(
          'reuni',
        );
        for (let i = 0; i < gestes; i += 1) await base.annoter(noteDe({ texte: `geste ${i}` }));
        const lu = lireExport(ecrireExport(await base.lireJournal(), INSTANT));
        expect(lu).toMatchObject({ journal: { annotations: [{ texte: `geste ${gestes - 1}` }] } });
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['une rétention hors bornes', { cle: 'retention', instant: INSTANT, valeur: 0.99 }],
    ['une certitude en toutes lettres', { cle: 'certitude', instant: INSTANT, valeur: 'oui' }],
    ['un réglage que personne ne connaît', { cle: 'couleur', instant: INSTANT, valeur: true }],
  ])('%s est refusée', (_, valeur) => {
    const fichier = { ...journalVide(), reglages: [valeur] } as unknown as Journal;
    expect(lireExport(ecrireExport(fichier, INSTANT))).toEqual({ refus: 'altere' });
  });

  it.each([
    ['cent mille listes imbriquées', '['.repeat(100_000) + ']'.repeat(100_000), 'etranger'],
    [
      'un carnet dont les traces sont un gouffre',
      `{"format":"jalons-carnet","version":1,"traces":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      'altere',
    ],
    ['une version infinie', '{"format":"jalons-carnet","version":1e999}', 'trop-recent'],
    [
      'un prototype glissé dans l’en-tête',
      '{"__proto__":{"format":"jalons-carnet","version":1}}',
      'etranger',
    ],
  ])('%s est refusé sans faire tomber la page', async (_, texte, motif) => {
    expect(await eprouver(new StockageEnMemoire(), texte)).toBe(motif);
  });

  const sainDe = () =>
    ecrireExport({ ...journalVide(), traces: [traceDeLecture(), traceDeReponse()] }, INSTANT);
  const marque = new Uint8Array([0xff, 0xfe]);
  const utf16 = (texte: string) => new Blob([marque, Buffer.from(texte, 'utf16le')]);
  const octets = (...o: number[]) => new Blob([new Uint8Array(o)]);

  it.each<[string, () => Blob, string]>([
    ['rien', () => new Blob([]), 'vide'],
    ['des blancs', () => new Blob([' \n']), 'vide'],
    ['une archive renommée', () => octets(0x50, 0x4b, 3, 4, 20, 0), 'etranger'],
    ['une archive gzip', () => octets(0x1f, 0x8b, 8, 0), 'etranger'],
    ['un PDF', () => new Blob(['%PDF-1.7']), 'etranger'],
    ['la page d’un portail', () => new Blob(['<!DOCTYPE html><p>Connexion</p>']), 'etranger'],
    ['une séance', () => new Blob(['{"format":"jalons-seance","version":1}']), 'seance'],
    ['un relevé', () => new Blob(['{"format":"jalons-releve","version":1}']), 'releve'],
    ['un format nommé comme le prototype', () => new Blob(['{"format":"__proto__"}']), 'etranger'],
    ['un carnet coupé', () => new Blob([sainDe().slice(0, -9)]), 'illisible'],
    ['deux carnets à la suite', () => new Blob([sainDe() + sainDe()]), 'altere'],
    ['des guillemets de traitement de texte', () => new Blob([sainDe().replaceAll('"', '”')]), 'altere'],
    ['une virgule de trop', () => new Blob([sainDe().replace(/\}$/, ',}')]), 'altere'],
    ['un 31 février', () => new Blob([sainDe().replaceAll(/2026-\d\d-\d\d/g, '2026-02-31')]), 'altere'],
    ['une heure qui n’existe pas', () => new Blob([sainDe().replaceAll('T10:', 'T25:')]), 'altere'],
    ['une clé en trop', () => new Blob([sainDe().replace('{', '{"auteur":"x",')]), 'altere'],
    [
      'un prototype dans une trace',
      () => new Blob([sainDe().replace('"genre"', '"__proto__":{"pollue":1},"genre"')]),
      'altere',
    ],
    [
      'plus de notes que le site n’en admet',
      () =>
        new Blob([
          JSON.stringify({ ...(JSON.parse(sainDe()) as object), annotations: Array(20_001).fill(0) }),
        ]),
      'trop-grand',
    ],
  ])('le lecteur choisit par erreur %s, et on lui dit ce que c’est', async (_, fichier, motif) => {
    expect(await lireFichierDExport(fichier())).toEqual({ refus: motif });
    expect(MESSAGES_DE_REFUS[motif as MotifDeRefus]).toMatch(/Rien n’a été changé\.$/);
    expect({}).not.toHaveProperty('pollue');
  });

  it('un fichier démesuré est refusé sans être lu', async () => {
    const demesure = { size: 300_000_000 } as Blob;
    expect(await lireFichierDExport(demesure)).toEqual({ refus: 'trop-grand' });
  });

  it.each<[string, () => Blob]>([
    ['en UTF-8', () => new Blob([sainDe()])],
    ['avec une marque d’ordre des octets', () => new Blob(['\uFEFF', sainDe()])],
    ['en UTF-16', () => utf16(sainDe())],
    ['avec des fins de ligne de Windows', () => new Blob([sainDe().replaceAll('\n', '\r\n')])],
  ])('un carnet réenregistré %s se lit encore', async (_, fichier) => {
    expect(await lireFichierDExport(fichier())).toEqual(lireExport(sainDe()));
  });

  it('une trace du même identifiant mais plus ancienne ne remplace pas la vôtre', async () => {
    const stockage = new StockageEnMemoire();
    await stockage.reunir(GARDE);
    const ancienne = traceDeReponse({
      id: 'mien-2',
      instant: '2020-01-01T00:00:00.000Z',
      issue: 'fausse',
      points: 0,
    });
    await importer(stockage, ecrireExport({ ...journalVide(), traces: [ancienne] }, INSTANT));
    expect(await stockage.lireJournal()).toEqual(fusionner(GARDE, journalVide()));
  });
});
