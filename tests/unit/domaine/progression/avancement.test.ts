import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { etatDeBanque, passagesDuCas } from '../../../../src/domaine/progression/carnet.ts';
import { avancementDuModule } from '../../../../src/domaine/progression/avancement.ts';
import { dernieresReponses } from '../../../../src/domaine/journal/dernieres-reponses.ts';
import { fusionner, journalVide } from '../../../../src/domaine/journal/fusion.ts';
import type { Journal, Trace } from '../../../../src/schemas/journal.ts';
import type { Issue } from '../../../../src/domaine/quiz/types/note.ts';
import { journal } from '../arbitraires.ts';
import { INSTANT, traceDeLecture, traceDeQuiz, traceDeReponse } from '../fabriques.ts';

function journalDe(...traces: Trace[]): Journal {
  return { ...journalVide(), traces };
}

describe('dernière réponse à chaque item', () => {
  const hier = traceDeReponse({ id: 'a', instant: '2026-11-20T10:00:00.000Z', issue: 'fausse' });
  const aujourdhui = traceDeReponse({ id: 'b', instant: '2026-11-21T10:00:00.000Z', issue: 'juste' });

  it('la plus récente l’emporte, dans quelque ordre que le journal les donne', () => {
    expect(dernieresReponses(journalDe(hier, aujourdhui)).get('item-001')).toEqual(aujourdhui);
    expect(dernieresReponses(journalDe(aujourdhui, hier)).get('item-001')).toEqual(aujourdhui);
  });

  it('chaque item a la sienne, et les lectures n’en sont pas', () => {
    const autre = traceDeReponse({ id: 'c', item: 'item-002' });
    const dernieres = dernieresReponses(journalDe(hier, autre, traceDeLecture({ id: 'd' })));
    expect([...dernieres.keys()]).toEqual(['item-001', 'item-002']);
  });

  it('réunir deux carnets dans un sens ou dans l’autre donne les mêmes dernières réponses', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        expect(dernieresReponses(fusionner(a, b))).toEqual(dernieresReponses(fusionner(b, a)));
      }),
    );
  });
});

describe('état d’une banque', () => {
  const banque = ['item-1', 'item-2', 'item-3', 'item-4'].map((id) => ({ id, version: 1 }));

  function etatApres(...issues: Issue[]) {
    const traces = issues.map((issue, i) => traceDeReponse({ id: `t${i}`, item: `item-${i + 1}`, issue }));
    return etatDeBanque(journalDe(...traces), banque);
  }

  it('une réponse juste est sue ; une partielle ou une fausse est à revoir', () => {
    expect(etatApres('juste', 'partielle', 'fausse')).toEqual({ vus: 3, sus: 1, aRevoir: 2, modifies: 0 });
  });

  it('juste après un indice est à revoir : la règle n’a pas été retrouvée seule (décision 0015)', () => {
    const aidee = traceDeReponse({ item: 'item-1', issue: 'juste', indices: 1 });
    expect(etatDeBanque(journalDe(aidee), banque)).toMatchObject({ vus: 1, sus: 0, aRevoir: 1 });
  });

  it('un item jamais vu ne compte nulle part', () => {
    expect(etatApres()).toEqual({ vus: 0, sus: 0, aRevoir: 0, modifies: 0 });
    expect(etatDeBanque(journalDe(traceDeReponse({ item: 'ailleurs' })), banque).vus).toBe(0);
  });

  it('une question laissée sans réponse n’est ni sue ni à revoir', () => {
    expect(etatApres('sans-reponse')).toEqual({ vus: 0, sus: 0, aRevoir: 0, modifies: 0 });
  });

  it('se tromper après avoir su remet l’item à revoir', () => {
    const su = traceDeReponse({ id: 'a', item: 'item-1', instant: '2026-11-20T10:00:00.000Z' });
    const rate = traceDeReponse({ id: 'b', item: 'item-1', issue: 'fausse', instant: INSTANT });
    expect(etatDeBanque(journalDe(su, rate), banque)).toMatchObject({ vus: 1, sus: 0, aRevoir: 1 });
  });

  it('laisser en blanc un item déjà vu ne le rend pas « jamais vu »', () => {
    const su = traceDeReponse({ id: 'a', item: 'item-1', instant: '2026-11-20T10:00:00.000Z' });
    const blanc = traceDeReponse({ id: 'b', item: 'item-1', issue: 'sans-reponse', instant: INSTANT });
    expect(etatDeBanque(journalDe(su, blanc), banque).vus).toBe(1);
  });

  it('un item modifié depuis la réponse est à revoir, qu’elle ait été juste ou fausse', () => {
    const traces = (['juste', 'fausse'] as const).map((issue, i) =>
      traceDeReponse({ id: `t${i}`, item: `item-${i + 1}`, issue, version: 1 }),
    );
    const corrigee = banque.map((item) => ({ ...item, version: 2 }));
    expect(etatDeBanque(journalDe(...traces), corrigee)).toEqual({ vus: 2, sus: 0, aRevoir: 2, modifies: 2 });
  });

  it('y répondre de nouveau le remet à jour ; une version plus récente que la nôtre n’est pas « modifiée »', () => {
    const avant = traceDeReponse({
      id: 'a',
      item: 'item-1',
      version: 1,
      instant: '2026-11-20T10:00:00.000Z',
    });
    const apres = traceDeReponse({ id: 'b', item: 'item-1', version: 2 });
    const etat = (version: number) => etatDeBanque(journalDe(avant, apres), [{ id: 'item-1', version }]);
    expect(etat(2)).toEqual({ vus: 1, sus: 1, aRevoir: 0, modifies: 0 });
    expect(etat(1)).toEqual({ vus: 1, sus: 1, aRevoir: 0, modifies: 0 });
    expect(etat(3)).toEqual({ vus: 1, sus: 0, aRevoir: 1, modifies: 1 });
  });

  it('les vus sont exactement les sus et les à revoir, et jamais plus que la banque', () => {
    fc.assert(
      fc.property(journal, (j) => {
        const { vus, sus, aRevoir, modifies } = etatDeBanque(j, banque.slice(0, 2));
        expect(sus + aRevoir).toBe(vus);
        expect(modifies).toBeLessThanOrEqual(aRevoir);
        expect(vus).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('avancement d’un module', () => {
  const SECTIONS = ['reperes', 'seuils', 'bilan'];
  const avancement = (...traces: Trace[]) => avancementDuModule(journalDe(...traces), 'lpj', SECTIONS);
  const lectures = (...pages: string[]) =>
    pages.map((page, i) => traceDeLecture({ id: `l${i}`, page: `modules/lpj/${page}` }));

  it('sans trace, rien n’est lu ni validé : on commence par la première section', () => {
    expect(avancement()).toEqual({
      lues: [],
      suivante: 'reperes',
      etape: 'neuf',
      meilleur: undefined,
      valide: false,
    });
  });

  it('une section relue ne compte qu’une fois, et celles d’un autre module ne comptent pas', () => {
    const pages = ['modules/lpj/reperes', 'modules/lpj/reperes', 'modules/lpj-2/seuils', 'mesures/tig'];
    const traces = pages.map((page, i) => traceDeLecture({ id: `t${i}`, page }));
    expect(avancement(...traces).lues).toEqual(['reperes']);
  });

  it('une section retirée du module ne compte plus : jamais plus de lues que de sections', () => {
    const { lues, etape } = avancement(...lectures('reperes', 'seuils', 'bilan', 'retiree'));
    expect(lues).toEqual(SECTIONS);
    expect(etape).toBe('quiz');
  });

  it('on reprend à la première section non lue, même si l’on a lu plus loin', () => {
    const { lues, suivante, etape } = avancement(...lectures('bilan', 'reperes'));
    expect(lues).toEqual(['reperes', 'bilan']);
    expect(suivante).toBe('seuils');
    expect(etape).toBe('en-cours');
  });

  it('tout lu, il reste le quiz final ; l’avoir manqué n’y change rien', () => {
    const toutes = lectures(...SECTIONS);
    expect(avancement(...toutes)).toMatchObject({ suivante: undefined, etape: 'quiz' });
    expect(avancement(...toutes, traceDeQuiz({ part: 0.5, seuil: 0.8 })).etape).toBe('quiz');
  });

  it('un module validé l’est, quelles que soient les sections lues', () => {
    const reussi = traceDeQuiz({ part: 0.9, seuil: 0.8 });
    expect(avancement(reussi).etape).toBe('valide');
    expect(avancement(reussi, ...lectures(...SECTIONS)).etape).toBe('valide');
  });

  it.each([
    [0.79, false],
    [0.8, true],
    [0.81, true],
  ])('le module est validé dès le seuil atteint : %d pour 0,8 exigé → %s', (part, valide) => {
    expect(avancement(traceDeQuiz({ part, seuil: 0.8 })).valide).toBe(valide);
  });

  it('c’est le seuil exigé ce jour-là qui compte, et un échec ultérieur n’ôte pas la validation', () => {
    const reussi = traceDeQuiz({ id: 'a', part: 0.7, seuil: 0.7 });
    const rate = traceDeQuiz({ id: 'b', part: 0.75, seuil: 0.8 });
    expect(avancement(reussi, rate)).toMatchObject({ lues: [], meilleur: 0.75, valide: true });
  });

  it('un quiz rendu à zéro point est un quiz rendu ; celui d’un autre module ne compte pas', () => {
    expect(avancement(traceDeQuiz({ part: 0 })).meilleur).toBe(0);
    expect(avancementDuModule(journalDe(traceDeQuiz()), 'seuils', SECTIONS).meilleur).toBeUndefined();
  });
});

describe('passages d’un cas', () => {
  it('chaque passage mené à son terme compte, celui d’un autre cas non', () => {
    const passage = { genre: 'cas' as const, instant: INSTANT, degres: ['juste' as const] };
    const traces = journalDe(
      { ...passage, id: 'a', cas: 'karim' },
      { ...passage, id: 'b', cas: 'karim' },
      { ...passage, id: 'c', cas: 'lea' },
    );
    expect(passagesDuCas(traces, 'karim')).toBe(2);
    expect(passagesDuCas(traces, 'inconnu')).toBe(0);
  });
});
