import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasardDeGraine, melanger } from '../../../../src/domaine/commun/hasard.ts';
import {
  candidatesDuPlan,
  manquesDuPlan,
  nombreDeQuestions,
  partsDuSujet,
  sujetsDeSalle,
  tirerExamen,
  type Candidate,
} from '../../../../src/domaine/examen/tirage.ts';
import { candidates, graine, part, parts, question } from './outils.ts';

const ids = (questions: readonly Candidate[]) => questions.map((q) => q.item.id);
const tirer = (plan: Parameters<typeof tirerExamen>[0], banques: Candidate[], g: string) =>
  tirerExamen(plan, banques, hasardDeGraine(g));

describe('un sujet tiré', () => {
  it('ne pose aucune question deux fois', () => {
    fc.assert(
      fc.property(parts, candidates, graine, (p, c, g) => {
        const sujet = ids(tirer({ parts: p }, c, g));
        expect(new Set(sujet).size).toBe(sujet.length);
      }),
    );
  });

  it('a exactement ce que chaque part du plan demande, dès que les banques le permettent', () => {
    fc.assert(
      fc.property(parts, candidates, graine, (p, c, g) => {
        fc.pre(manquesDuPlan({ parts: p }, c).length === 0);
        const sujet = tirer({ parts: p }, c, g);
        const servies = partsDuSujet({ parts: p }, sujet);
        expect(p.map((_, rang) => servies.filter((s) => s === rang).length)).toEqual(p.map((x) => x.nombre));
        sujet.forEach((q, i) => {
          const { niveau, types, banques } = p[servies[i] as number] as (typeof p)[number];
          expect(q.item.niveau).toBe(niveau);
          expect(banques).toContain(q.banque);
          if (types) expect(types).toContain(q.item.type);
        });
      }),
    );
  });

  it('ne dépend que de la graine et des questions, non de l’ordre où les banques sont lues', () => {
    fc.assert(
      fc.property(parts, candidates, graine, graine, (p, c, g, autre) => {
        const melangees = melanger(c, hasardDeGraine(autre));
        expect(ids(tirer({ parts: p }, melangees, g))).toEqual(ids(tirer({ parts: p }, c, g)));
      }),
    );
  });

  it('préfère un fait encore intact à une banque encore peu servie', () => {
    const banque = [
      question('a', { faits: ['tig.duree'] }),
      question('b', { faits: ['tig.refus'] }),
      question('c', { faits: ['tig.duree'], banque: 'arse' }),
    ];
    const plan = { parts: [part({ nombre: 2, banques: ['tig', 'arse'] })] };
    fc.assert(
      fc.property(graine, (g) => {
        expect(ids(tirer(plan, banque, g))).toContain('b');
      }),
    );
  });

  it('change avec la graine', () => {
    const banque = Array.from({ length: 30 }, (_, i) => question(`q-${i}`));
    const plan = { parts: [part({ nombre: 10 })] };
    expect(ids(tirer(plan, banque, 'A'))).not.toEqual(ids(tirer(plan, banque, 'B')));
  });

  it('ne répète aucun fait quand il y a autant de faits que de questions à poser', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 3 }),
        graine,
        (faits, fois, g) => {
          const banque = Array.from({ length: faits * fois }, (_, i) =>
            question(`q-${i}`, { faits: [`tig.fait-${i % faits}`] }),
          );
          const sujet = tirer({ parts: [part({ nombre: faits })] }, banque, g);
          expect(new Set(sujet.flatMap((q) => q.item.faits)).size).toBe(faits);
        },
      ),
    );
  });

  it('ne pose pas à la suite deux questions d’un même fait, si un autre ordre le permet', () => {
    const banque = ['a', 'a', 'a', 'b', 'b', 'c'].map((f, i) => question(`q-${i}`, { faits: [`tig.${f}`] }));
    fc.assert(
      fc.property(graine, (g) => {
        const faits = tirer({ parts: [part({ nombre: 6 })] }, banque, g).map((q) => q.item.faits[0]);
        expect(faits.some((f, i) => f === faits[i + 1])).toBe(false);
      }),
    );
  });

  it('puise également dans les banques d’une part, pour qu’aucune mesure ne manque', () => {
    const banque = ['tig', 'arse', 'lpj'].flatMap((b) =>
      Array.from({ length: b === 'tig' ? 20 : 3 }, (_, i) =>
        question(`${b}-${i}`, { banque: b, faits: [`${b}.${i}`] }),
      ),
    );
    fc.assert(
      fc.property(graine, (g) => {
        const sujet = tirer({ parts: [part({ banques: ['tig', 'arse', 'lpj'], nombre: 6 })] }, banque, g);
        expect(['tig', 'arse', 'lpj'].map((b) => sujet.filter((q) => q.banque === b).length)).toEqual([
          2, 2, 2,
        ]);
      }),
    );
  });

  it('prend les questions d’un thème dans n’importe quelle banque', () => {
    const banque = [question('a', { banque: 'lpj', faits: ['tig.a'] }), question('b', { faits: ['arse.a'] })];
    const parTheme = { ...part({ nombre: 1 }), banques: undefined, themes: ['tig'] };
    expect(ids(tirer({ parts: [parTheme] }, banque, 'G'))).toEqual(['a']);
    expect(ids(candidatesDuPlan({ parts: [parTheme] }, banque))).toEqual(['a']);
  });
});

describe('un plan que les banques ne remplissent pas', () => {
  it('une part ne prend pas à une autre la seule question qui lui convenait', () => {
    const banque = [question('a', { type: 'duree' }), question('b', { type: 'ordre' })];
    const deux = [part({ nombre: 1 }), part({ nombre: 1, types: ['duree'] })];
    expect(manquesDuPlan({ parts: deux }, banque)).toEqual([]);
    expect(manquesDuPlan({ parts: deux.toReversed() }, banque)).toEqual([]);
  });

  it('dit combien il manque, part par part', () => {
    const banque = [question('a'), question('b', { niveau: 'restitution' })];
    const plan = { parts: [part({ nombre: 3 }), part({ niveau: 'restitution', nombre: 1 })] };
    expect(manquesDuPlan(plan, banque)).toEqual([{ part: 0, demandees: 3, manquantes: 2 }]);
    expect(nombreDeQuestions(plan)).toBe(4);
  });

  it('en manque autant que le tirage en laisse de vides', () => {
    fc.assert(
      fc.property(parts, candidates, graine, (p, c, g) => {
        const manquantes = manquesDuPlan({ parts: p }, c).reduce((n, m) => n + m.manquantes, 0);
        expect(tirer({ parts: p }, c, g)).toHaveLength(nombreDeQuestions({ parts: p }) - manquantes);
      }),
    );
  });
});

describe('les sujets A et B d’une salle', () => {
  it('ont les mêmes questions, et jamais la même au même numéro', () => {
    fc.assert(
      fc.property(parts, candidates, graine, (p, c, g) => {
        const { A, B } = sujetsDeSalle({ parts: p }, c, g);
        expect(ids(B).sort()).toEqual(ids(A).sort());
        if (A.length > 1) expect(A.some((q, rang) => q === B[rang])).toBe(false);
      }),
    );
  });

  it('le sujet A est celui que l’écran donne pour la même graine', () => {
    fc.assert(
      fc.property(parts, candidates, graine, (p, c, g) => {
        expect(sujetsDeSalle({ parts: p }, c, g).A).toEqual(tirer({ parts: p }, c, g));
      }),
    );
  });
});
