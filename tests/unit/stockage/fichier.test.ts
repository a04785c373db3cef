import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fusionner, journalVide } from '../../../src/domaine/journal/fusion.ts';
import { ecrireExport, lireExport, MESSAGES_DE_REFUS } from '../../../src/stockage/fichier.ts';
import { StockageEnMemoire } from './memoire.ts';
import { journal } from '../domaine/arbitraires.ts';
import { INSTANT, noteDe, traceDeQuiz, traceDeReponse } from '../domaine/fabriques.ts';
import { contenu, importer, repriseDe } from './outils.ts';

/** Fichier d’export dont seuls ces champs sont changés. */
function fichier(champs: Record<string, unknown> = {}): string {
  const sain = { format: 'jalons-carnet', version: 2, exporteLe: INSTANT, ...journalVide() };
  return JSON.stringify({ ...sain, ...champs });
}

describe('exporter puis importer', () => {
  it('rend exactement le carnet, quel qu’il soit', () => {
    fc.assert(
      fc.property(journal, (j) => {
        expect(lireExport(ecrireExport(j, INSTANT))).toEqual({ journal: j });
      }),
      { numRuns: 300 },
    );
  });

  it('sur un appareil neuf, redonne le carnet ; sur le même appareil, ne change rien', async () => {
    await fc.assert(
      fc.asyncProperty(journal, async (j) => {
        const [ancien, neuf] = [new StockageEnMemoire(), new StockageEnMemoire()];
        await ancien.reunir(j);
        const avant = await contenu(ancien);
        const texte = ecrireExport(await ancien.lireJournal(), INSTANT);
        expect([await importer(neuf, texte), await importer(ancien, texte)]).toEqual(['reuni', 'reuni']);
        expect(await contenu(neuf)).toEqual(avant);
        expect(await contenu(ancien)).toEqual(avant);
      }),
    );
  });

  it('échanger ses carnets entre deux appareils les rend identiques', async () => {
    await fc.assert(
      fc.asyncProperty(journal, journal, async (a, b) => {
        const [bureau, maison] = [new StockageEnMemoire(), new StockageEnMemoire()];
        await bureau.reunir(a);
        await maison.reunir(b);
        const duBureau = ecrireExport(await bureau.lireJournal(), INSTANT);
        await importer(bureau, ecrireExport(await maison.lireJournal(), INSTANT));
        await importer(maison, duBureau);
        expect(await bureau.lireJournal()).toEqual(await maison.lireJournal());
        expect(await bureau.lireJournal()).toEqual(fusionner(a, b));
      }),
    );
  });

  it('le texte d’une note supprimée ne passe ni dans le fichier ni au carnet, même gardé par une version ancienne', () => {
    const annotations = [noteDe({ id: 'a', texte: 'Nominatif.', supprimee: true }), noteDe({ id: 'b' })];
    expect(ecrireExport({ ...journalVide(), annotations }, INSTANT)).not.toContain('Nominatif.');
    expect(lireExport(fichier({ annotations }))).toMatchObject({
      journal: { annotations: [{ id: 'a', texte: '', supprimee: true }, { texte: 'À relire.' }] },
    });
  });

  it('un carnet vide s’exporte et s’importe', () => {
    expect(lireExport(ecrireExport(journalVide(), INSTANT))).toEqual({ journal: journalVide() });
  });
});

describe('motif du refus', () => {
  it.each([
    ['un fichier vide', '', 'vide'],
    ['un fichier coupé', ecrireExport(journalVide(), INSTANT).slice(0, -3), 'illisible'],
    ['un texte', 'Bonjour', 'etranger'],
    ['rien', 'null', 'etranger'],
    ['un nombre', '3', 'etranger'],
    ['un texte entre guillemets', '"jalons-carnet"', 'etranger'],
    ['une liste', '[]', 'etranger'],
    ['le fichier d’un autre site', fichier({ format: 'autre' }), 'etranger'],
    ['une version à venir', fichier({ version: 3 }), 'trop-recent'],
    ['une version à venir, de forme inconnue', fichier({ version: 3, traces: 'autrement' }), 'trop-recent'],
    ['une version d’avant la première', fichier({ version: 0 }), 'altere'],
    ['une version en lettres', fichier({ version: '2' }), 'altere'],
    ['un carnet sans traces', fichier({ traces: undefined }), 'altere'],
    ['un carnet sans date', fichier({ exporteLe: 'hier' }), 'altere'],
    ['un champ inconnu', fichier({ extra: 1 }), 'altere'],
  ] as const)('%s est refusé', (_, texte, refus) => {
    expect(lireExport(texte)).toEqual({ refus });
    expect(MESSAGES_DE_REFUS[refus]).toMatch(/Rien n’a été changé\.$/);
  });
});

describe('bornes d’une trace importée', () => {
  it.each([
    [-0.01, false],
    [0, true],
    [1, true],
    [1.01, false],
  ])('une part de points va de 0 à 1 : %d → admise %s', (part, admise) => {
    expect('journal' in lireExport(fichier({ traces: [traceDeReponse({ points: part })] }))).toBe(admise);
    expect('journal' in lireExport(fichier({ traces: [traceDeQuiz({ part })] }))).toBe(admise);
    expect('journal' in lireExport(fichier({ traces: [traceDeQuiz({ seuil: part })] }))).toBe(admise);
  });

  it.each([
    [0, false],
    [1, true],
    [120, true],
    [121, false],
  ])('un identifiant a de 1 à 120 caractères : %i → admis %s', (longueur, admis) => {
    const traces = [traceDeReponse({ id: 'x'.repeat(longueur) })];
    expect('journal' in lireExport(fichier({ traces }))).toBe(admis);
  });

  it.each([
    ['2026-11-21T10:00:00.000Z', true],
    ['2026-11-21T10:00:00Z', false],
    ['2026-11-21T10:00:00.000+01:00', false],
    ['2026-02-30T10:00:00.000Z', false],
    ['2026-11-21', false],
  ])(
    'un instant est en temps universel à la milliseconde, sans quoi l’ordre se perdrait : %s → %s',
    (instant, admis) => {
      expect('journal' in lireExport(fichier({ traces: [traceDeReponse({ instant })] }))).toBe(admis);
    },
  );

  it.each([
    [0, false],
    [1, true],
    [2, false],
  ])('une reprise d’une question a une réponse, ni plus ni moins : %i → admise %s', (nombre, admise) => {
    const reprise = repriseDe({ reponses: Array.from({ length: nombre }, () => null) });
    expect('journal' in lireExport(fichier({ reprises: [reprise] }))).toBe(admise);
  });
});
