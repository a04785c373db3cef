import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalVide } from '../../../../src/domaine/journal/fusion.ts';
import { situer } from '../../../../src/domaine/journal/horloge.ts';
import { exportARappeler } from '../../../../src/domaine/journal/sauvegarde.ts';
import { dernieresReponses } from '../../../../src/domaine/journal/dernieres-reponses.ts';
import { avancementDuModule } from '../../../../src/domaine/progression/avancement.ts';
import { maitriseDesFaits } from '../../../../src/domaine/progression/maitrise.ts';
import { instantDAchevement } from '../../../../src/domaine/progression/parcours.ts';
import { memoireDesItems } from '../../../../src/domaine/revision/memoire.ts';
import type { Issue } from '../../../../src/domaine/quiz/types/note.ts';
import type { Journal, Trace } from '../../../../src/schemas/journal.ts';
import { trace } from '../arbitraires.ts';
import { traceDeLecture, traceDeReponse } from '../fabriques.ts';

const MAINTENANT = '2026-11-29T10:00:00.000Z';
const JOUR = 86_400_000;
const ilYA = (jours: number) => new Date(Date.parse(MAINTENANT) - jours * JOUR).toISOString();
const journalDe = (traces: Trace[]): Journal => ({ ...journalVide(), traces });
const repondu = (instant: string, issue: Issue) =>
  traceDeReponse({ id: `${instant} ${issue}`, instant, issue, item: 'tig-001' });
const memoireDe = (...traces: Trace[]) =>
  memoireDesItems(situer(journalDe(traces), MAINTENANT)).get('tig-001');

/** Trois réponses fausses, les vraies, qui doivent régler. */
const FAUSSES = [5, 3, 1].map((jours) => repondu(ilYA(jours), 'fausse'));

const HORLOGES_FAUSSES: readonly (readonly [string, string])[] = [
  ['d’un an en avance', ilYA(-365)],
  ['de trente jours en avance', ilYA(-30)],
  ['d’un jour en avance', ilYA(-1)],
  ['d’une heure en avance', ilYA(-1 / 24)],
  ['de 970 ans en avance', '2996-11-29T10:00:00.000Z'],
  ['au dernier instant', '2999-12-31T23:59:59.999Z'],
  ['remise à zéro', '1970-01-01T00:00:00.000Z'],
  ['de dix ans en retard', '2016-11-29T10:00:00.000Z'],
];

describe('une réponse datée par une horloge fausse', () => {
  it.each(HORLOGES_FAUSSES)(
    '%s ne fait pas taire les vraies, fausses : à reprendre, dès demain',
    (_, instant) => {
      const etat = memoireDe(repondu(instant, 'juste'), ...FAUSSES);
      expect(etat?.derniereIssue).toBe('fausse');
      expect(etat?.echeance).toBe(ilYA(0));
      expect(etat).toMatchObject({ passages: 3, dernierPassage: ilYA(1) });
    },
  );

  it.each(HORLOGES_FAUSSES)('%s ne rallonge pas ce qui vient d’être su', (_, instant) => {
    const seule = memoireDe(repondu(ilYA(0), 'juste'));
    expect(memoireDe(repondu(instant, 'juste'), repondu(ilYA(0), 'juste'))?.echeance).toBe(seule?.echeance);
  });

  it.each(HORLOGES_FAUSSES)('%s reste au journal, mise à part', (_, instant) => {
    const fausse = repondu(instant, 'juste');
    const situe = situer(journalDe([fausse, ...FAUSSES]), MAINTENANT);
    expect(situe.misesAPart).toEqual([fausse]);
    expect(situe.traces).toEqual(FAUSSES);
  });

  it('ne compte ni pour la maîtrise, ni pour un module, ni pour un parcours', () => {
    const traces = [
      ...FAUSSES,
      repondu(ilYA(-365), 'juste'),
      traceDeLecture({ id: 'l', instant: ilYA(-2), page: 'mesures/tig' }),
      traceDeLecture({ id: 'm', instant: '1970-01-01T00:00:00.000Z', page: 'modules/lpj/reperes' }),
    ];
    const situe = situer(journalDe(traces), MAINTENANT);
    expect(maitriseDesFaits(situe, [{ id: 'tig-001', faits: ['tig.max'] }], MAINTENANT).get('tig.max')).toBe(
      'a-reprendre',
    );
    expect(dernieresReponses(situe).get('tig-001')?.issue).toBe('fausse');
    expect(avancementDuModule(situe, 'lpj', ['reperes']).lues).toEqual([]);
    const fiche = { genre: 'fiche' as const, id: 'tig', prerequis: [], items: [], faits: [], sections: [] };
    expect(instantDAchevement(situe, fiche)).toBeUndefined();
  });

  it('redevient ordinaire quand le temps la rattrape', () => {
    const demain = repondu(ilYA(-1), 'juste');
    expect(situer(journalDe([demain]), ilYA(-1)).misesAPart).toEqual([]);
    expect(situer(journalDe([demain]), ilYA(0)).misesAPart).toEqual([demain]);
  });

  it('une vraie réponse n’est jamais mise à part, même d’un appareil dont l’horloge avance de quelques minutes', () => {
    const minutes = (n: number) => repondu(ilYA(-n / 24 / 60), 'juste');
    expect(situer(journalDe([minutes(0), minutes(10)]), MAINTENANT).misesAPart).toEqual([]);
    expect(situer(journalDe([minutes(11)]), MAINTENANT).misesAPart).toHaveLength(1);
  });

  it('le premier instant admis est le 1er janvier 2024', () => {
    const [veille, jour] = ['2023-12-31T23:59:59.999Z', '2024-01-01T00:00:00.000Z'].map((i) =>
      repondu(i, 'juste'),
    );
    expect(situer(journalDe([veille, jour] as Trace[]), MAINTENANT)).toMatchObject({
      traces: [jour],
      misesAPart: [veille],
    });
  });

  it('ne presse ni ne retarde le rappel d’export', () => {
    const recentes = Array.from({ length: 30 }, (_, n) => traceDeReponse({ id: `r${n}`, instant: ilYA(1) }));
    const fausses = Array.from({ length: 30 }, (_, n) =>
      traceDeReponse({ id: `f${n}`, instant: n % 2 ? '1970-01-01T00:00:00.000Z' : ilYA(-365) }),
    );
    const rappel = (traces: Trace[], exporte?: string) =>
      exportARappeler({ traces, annotations: [] }, exporte, MAINTENANT);
    expect(rappel([...recentes, ...fausses])).toBeUndefined();
    expect(rappel(fausses, ilYA(8))).toBeUndefined();
    const anciennes = recentes.map((t) => ({ ...t, instant: ilYA(9) }));
    expect(rappel(anciennes, ilYA(-365))).toBe(30);
  });
});

it('ajouter des traces d’horloge fausse ne change ni l’échéance ni l’issue d’aucune carte', () => {
  const fausse = fc
    .tuple(trace, fc.constantFrom(...HORLOGES_FAUSSES.map(([, instant]) => instant)), fc.nat())
    .map(([t, instant, n]): Trace => ({ ...t, id: `fausse-${n}`, instant }));
  fc.assert(
    fc.property(fc.array(trace, { maxLength: 8 }), fc.array(fausse, { maxLength: 4 }), (vraies, fausses) => {
      const [sans, avec] = [vraies, [...fausses, ...vraies]].map((traces) =>
        situer(journalDe(traces), MAINTENANT),
      ) as [ReturnType<typeof situer>, ReturnType<typeof situer>];
      expect(avec.traces).toEqual(sans.traces);
      const dire = (s: Journal) =>
        [...memoireDesItems(s).values()].map((e) => [e.item, e.echeance, e.derniereIssue]);
      expect(dire(avec)).toEqual(dire(sans));
      expect(new Set([...avec.traces, ...avec.misesAPart].map((t) => t.id))).toEqual(
        new Set([...vraies, ...fausses].map((t) => t.id)),
      );
    }),
  );
});
