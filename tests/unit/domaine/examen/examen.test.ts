import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceDeCopie } from '../../../../src/domaine/examen/copie.ts';
import {
  avancerExamen,
  compterLesCases,
  estEcoule,
  feuilleDe,
  ouvrirExamen,
  repriseDExamen,
  reprendreExamen,
  type ActionDExamen,
  type Examen,
} from '../../../../src/domaine/examen/examen.ts';
import { estHorsDelai } from '../../../../src/domaine/examen/temps.ts';
import { fusionner, journalVide } from '../../../../src/domaine/journal/fusion.ts';
import type { Journal } from '../../../../src/schemas/journal.ts';
import { estFinie } from '../../../../src/domaine/quiz/serie.ts';
import type { Item } from '../../../../src/schemas/quiz.ts';
import { choixUnique, duree } from '../fabriques.ts';

const DEBUT = '2026-11-22T09:00:00.000Z';
const PENDANT = '2026-11-22T09:10:00.000Z';
const ECHEANCE = '2026-11-22T09:30:00.000Z';
const APRES = '2026-11-22T11:00:00.000Z';
const ITEMS: Item[] = [
  { ...choixUnique(0), id: 'a' },
  { ...choixUnique(1), id: 'b' },
  { ...duree('P6M'), id: 'c' },
];
const neuf = (minutes: number | null = 30) => ouvrirExamen(ITEMS, { debut: DEBUT, minutes, graine: 'G' });
const faire = (examen: Examen, ...gestes: [ActionDExamen, string][]) =>
  gestes.reduce((e, [action, quand]) => avancerExamen(e, action, quand), examen);

const reponse = (rang: number, ...admises: unknown[]) =>
  fc.constantFrom(...admises).map((r) => ({ type: 'repondre', rang, reponse: r }) as ActionDExamen);
const action: fc.Arbitrary<ActionDExamen> = fc.oneof(
  reponse(0, 0, 1, null),
  reponse(1, 0, 1, null),
  reponse(2, '', 'six mois'),
  fc.record({ type: fc.constant('aller' as const), rang: fc.nat(3) }),
  fc.record({ type: fc.constant('marquer' as const), rang: fc.nat(3) }),
  fc.record({ type: fc.constant('prolonger' as const) }),
);
const gestes = fc.array(fc.tuple(action, fc.constantFrom(PENDANT, ECHEANCE, APRES)), { maxLength: 8 });

describe('la feuille de réponses', () => {
  it('dit ce qui est répondu, vide et marqué ; une saisie illisible reste vide', () => {
    const examen = faire(
      neuf(),
      [{ type: 'repondre', rang: 0, reponse: 2 }, PENDANT],
      [{ type: 'repondre', rang: 2, reponse: 'je ne sais' }, PENDANT],
      [{ type: 'marquer', rang: 1 }, PENDANT],
    );
    const cases = feuilleDe(examen.serie, examen.marquees);
    expect(cases.map((c) => c.repondue)).toEqual([true, false, false]);
    expect(compterLesCases(cases)).toEqual({ repondues: 1, vides: 2, marquees: 1 });
  });

  it('marquer deux fois revient à ne pas marquer', () => {
    const examen = faire(
      neuf(),
      [{ type: 'marquer', rang: 1 }, PENDANT],
      [{ type: 'marquer', rang: 1 }, PENDANT],
    );
    expect(examen.marquees).toEqual([false, false, false]);
  });
});

describe('à l’échéance', () => {
  it('le dernier instant appartient encore au lecteur', () => {
    const examen = neuf();
    const plusTard = (ms: number) => new Date(Date.parse(ECHEANCE) + ms).toISOString();
    expect([plusTard(-1), ECHEANCE, plusTard(1)].map((t) => estEcoule(examen, t))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('rien n’est perdu ni rendu d’office, et la copie ne change plus', () => {
    const avant = faire(neuf(), [{ type: 'repondre', rang: 0, reponse: 0 }, PENDANT]);
    expect(estEcoule(avant, APRES)).toBe(true);
    const apres = faire(
      avant,
      [{ type: 'repondre', rang: 1, reponse: 1 }, APRES],
      [{ type: 'marquer', rang: 1 }, APRES],
      [{ type: 'aller', rang: 2 }, APRES],
    );
    expect(apres).toBe(avant);
    expect(apres.serie.reponses[0]).toBe(0);
    expect(estFinie(apres.serie)).toBe(false);
  });

  it('la copie rendue telle quelle est datée de l’échéance, donc à l’heure', () => {
    const rendue = faire(
      neuf(),
      [{ type: 'repondre', rang: 0, reponse: 0 }, PENDANT],
      [{ type: 'rendre' }, APRES],
    );
    const copie = traceDeCopie('plan', rendue);
    expect(copie.instant).toBe(ECHEANCE);
    expect(estHorsDelai(copie)).toBe(false);
    expect(copie.points).toEqual([1, null, null]);
  });

  it('la copie prolongée se poursuit, et se rend hors délai', () => {
    const prolonge = faire(
      neuf(),
      [{ type: 'prolonger' }, APRES],
      [{ type: 'repondre', rang: 1, reponse: 1 }, APRES],
      [{ type: 'rendre' }, APRES],
    );
    const copie = traceDeCopie('plan', prolonge);
    expect(copie.points[1]).toBe(1);
    expect(estHorsDelai(copie)).toBe(true);
  });

  it('le choix de continuer survit à une reprise', () => {
    const prolonge = faire(neuf(), [{ type: 'prolonger' }, APRES]);
    const repris = reprendreExamen(repriseDExamen('examen:x', prolonge), ITEMS, (i) => i);
    expect(estEcoule(repris?.examen as Examen, APRES)).toBe(false);
  });

  it('prolonger avant l’échéance ne fait rien, et sans limite de temps elle ne vient jamais', () => {
    const examen = neuf();
    expect(faire(examen, [{ type: 'prolonger' }, PENDANT])).toBe(examen);
    expect(estEcoule(neuf(null), APRES)).toBe(false);
  });
});

describe('un examen rendu', () => {
  it('ne se modifie plus', () => {
    fc.assert(
      fc.property(gestes, (suite) => {
        const rendu = faire(neuf(), [{ type: 'rendre' }, PENDANT]);
        expect(faire(rendu, ...suite)).toBe(rendu);
      }),
    );
  });

  it('est à l’heure, quoi que le lecteur ait fait, s’il n’a pas choisi de continuer', () => {
    fc.assert(
      fc.property(gestes, (suite) => {
        const sansProlonger = suite.filter(([a]) => a.type !== 'prolonger');
        const rendu = faire(neuf(), ...sansProlonger, [{ type: 'rendre' }, APRES]);
        expect(estHorsDelai(traceDeCopie('plan', rendu))).toBe(false);
      }),
    );
  });
});

describe('une horloge qui recule pendant l’examen', () => {
  const AVANT = '2026-11-22T08:00:00.000Z';

  it('ne défait pas la remise : réunie à la reprise gardée, la copie rendue l’emporte', () => {
    const repondu = faire(neuf(), [{ type: 'repondre', rang: 0, reponse: 0 }, PENDANT]);
    const rendu = faire(repondu, [{ type: 'rendre' }, AVANT]);
    const [gardee, remise] = [repondu, rendu].map((e) => ({
      ...journalVide(),
      reprises: [repriseDExamen('examen:x', e)],
    }));
    const { reprises } = fusionner(gardee as Journal, remise as Journal);
    expect(reprises[0]?.arretees).toEqual([true, true, true]);
  });

  it('n’empêche pas un autre onglet de reconnaître le geste le plus récent', () => {
    fc.assert(
      fc.property(gestes, action, fc.constantFrom(AVANT, DEBUT, PENDANT), (suite, dernier, quand) => {
        const avant = faire(neuf(null), ...suite);
        const apres = faire(avant, [dernier, quand]);
        if (apres !== avant) expect(apres.ecritLe > avant.ecritLe).toBe(true);
      }),
    );
  });
});

describe('la reprise', () => {
  it('altérée, où une question vient deux fois, ne la pose qu’une', () => {
    const reprise = repriseDExamen('examen:x', neuf());
    const doublee = { ...reprise, items: reprise.items.map(() => reprise.items[0] as string) };
    expect(reprendreExamen(doublee, ITEMS, (i) => i)?.questions).toEqual([ITEMS[0]]);
  });

  it('rend l’examen tel qu’il était, à tout moment, export et fusion compris', () => {
    fc.assert(
      fc.property(gestes, fc.option(fc.integer({ min: 1, max: 90 })), (suite, minutes) => {
        const examen = faire(neuf(minutes), ...suite);
        const reprise = JSON.parse(JSON.stringify(repriseDExamen('examen:x', examen)));
        const { reprises } = fusionner({ ...journalVide(), reprises: [reprise] }, journalVide());
        const repris = reprendreExamen(reprises[0] as typeof reprise, ITEMS, (i) => i);
        expect(repris).toEqual({ examen, questions: ITEMS, retirees: 0 });
      }),
    );
  });

  it('une question modifiée quitte la copie sans emporter les autres réponses', () => {
    const examen = faire(
      neuf(),
      [{ type: 'repondre', rang: 2, reponse: 'six mois' }, PENDANT],
      [{ type: 'marquer', rang: 2 }, PENDANT],
      [{ type: 'aller', rang: 1 }, PENDANT],
    );
    const modifies = ITEMS.map((i) => (i.id === 'a' ? { ...i, version: 2 } : i));
    const repris = reprendreExamen(repriseDExamen('examen:x', examen), modifies, (i) => i);
    expect(repris?.retirees).toBe(1);
    expect(repris?.examen.serie.reponses).toEqual([null, 'six mois']);
    expect(repris?.examen.marquees).toEqual([false, true]);
    expect(repris?.examen.serie.courant).toBe(0);
  });

  it('une réponse qui n’a pas la forme de sa question redevient vide', () => {
    const reprise = repriseDExamen('examen:x', neuf());
    const trafiquee = { ...reprise, reponses: [99, 0, ['?']] };
    const repris = reprendreExamen(trafiquee, ITEMS, (i) => i);
    expect(repris?.examen.serie.reponses).toEqual([null, 0, '']);
  });

  it.each([
    ['d’une série ordinaire', { debut: undefined }],
    ['dont toutes les questions ont disparu', { items: ['x@1', 'y@1', 'z@1'] }],
  ])('%s ne s’ouvre pas comme un examen', (_quoi, champs) => {
    expect(
      reprendreExamen({ ...repriseDExamen('examen:x', neuf()), ...champs }, ITEMS, (i) => i),
    ).toBeUndefined();
  });
});
