import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { journalVide } from '../../../src/domaine/journal/fusion.ts';
import type { Trace, TraceDeReponse } from '../../../src/schemas/journal.ts';
import { annotationSchema, journalSchema, traceSchema } from '../../../src/schemas/journal.ts';
import { reponseSchema } from '../../../src/schemas/reponse.ts';
import { ecrireExport, lireExport } from '../../../src/stockage/fichier.ts';
import { INSTANT, traceDeReponse } from '../domaine/fabriques.ts';
import { arbitraireDe } from './arbitraire.ts';

describe('le journal gardé et le journal exporté ont une seule forme', () => {
  it('tout journal que le type permet s’exporte et se relit à l’identique', () => {
    const journal = arbitraireDe(journalSchema).map((j) => ({
      ...j,
      annotations: j.annotations.map((a) => (a.supprimee ? { ...a, texte: '' } : a)),
    }));
    fc.assert(
      fc.property(journal, (j) => {
        expect(lireExport(ecrireExport(j, INSTANT))).toEqual({ journal: j });
      }),
      { numRuns: 60 },
    );
  });

  it('l’épreuve ci-dessus passe par chaque sorte de trace et par chaque champ facultatif', () => {
    const vus = new Set<string>();
    for (const trace of fc.sample(arbitraireDe(traceSchema), { numRuns: 2_000, seed: 1 }))
      for (const cle of Object.keys(trace)) vus.add(`${trace.genre}.${cle}`);
    const attendus = traceSchema.options.flatMap((o) =>
      Object.keys(o.shape).map((cle) => `${[...o.shape.genre.values].join()}.${cle}`),
    );
    expect([...vus].sort()).toEqual([...attendus].sort());
  });

  it('un champ que le schéma ignore ne se compile pas, et ne s’importe pas', () => {
    // @ts-expect-error « secondes » n’est dans aucun schéma : l’écrire ferait refuser le carnet par son propre import.
    const trace: TraceDeReponse = { ...traceDeReponse(), secondes: 12 };
    expect(lireExport(ecrireExport({ ...journalVide(), traces: [trace] }, INSTANT))).toEqual({ refus: 'altere' });
  });

  it('une réponse a la forme de l’un des types d’item, et d’aucun autre', () => {
    expect(reponseSchema.safeParse({ decision: 0, verdict: true }).success).toBe(false);
    expect(reponseSchema.safeParse([1, 'deux']).success).toBe(false);
  });

  it.each([
    [10_000, true],
    [10_001, false],
  ])('une note de %i caractères se garde : %s', (longueur, admise) => {
    const note = fc.sample(arbitraireDe(annotationSchema), { numRuns: 1, seed: 1 })[0];
    expect(annotationSchema.safeParse({ ...note, texte: 'x'.repeat(longueur) }).success).toBe(admise);
  });
});

describe('un carnet écrit par la version 2 du site', () => {
  const fichier = readFileSync('tests/fixtures/carnet-v2.json', 'utf8');
  const ecrit = JSON.parse(fichier) as { traces: Trace[] };

  it('se lit entier, et se récrit tel qu’il était', () => {
    const lu = lireExport(fichier);
    if (!('journal' in lu)) throw new Error(lu.refus);
    expect(JSON.parse(ecrireExport(lu.journal, '2026-11-29T20:00:00.000Z'))).toEqual(JSON.parse(fichier));
  });

  it('porte chaque sorte de trace et chaque champ que la version 2 connaissait', () => {
    const champs = new Set(ecrit.traces.flatMap((t) => Object.keys(t).map((cle) => `${t.genre}.${cle}`)));
    for (const champ of ['reponse.certitude', 'reponse.indices', 'cas.chemin', 'examen.marquees'])
      expect(champs).toContain(champ);
    expect(new Set(ecrit.traces.map((t) => t.genre)).size).toBe(6);
  });
});
