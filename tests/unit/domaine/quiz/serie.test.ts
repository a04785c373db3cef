import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  avancer,
  cleDItem,
  estFinie,
  itemsDeLaReprise,
  noteDe,
  ouvrirSerie,
  reprendre,
  type ActionDeSerie,
  type Serie,
} from '../../../../src/domaine/quiz/serie.ts';
import { choixUnique, courte, trous } from '../fabriques.ts';

const ITEMS = [choixUnique(0), courte('JAP'), trous({ un: 'juste' })];

/** Série de trois questions (choix unique, réponse courte, trou) où l’on a fait ces actions. */
function serieApres(...actions: ActionDeSerie[]): Serie {
  return actions.reduce(avancer, ouvrirSerie(ITEMS));
}

describe('une série neuve', () => {
  it('est sans réponse, rien n’y est arrêté, et elle s’ouvre sur la première question', () => {
    const serie = ouvrirSerie(ITEMS);
    expect(serie.reponses).toEqual([null, '', { un: '' }]);
    expect(serie.arretees).toEqual([false, false, false]);
    expect(serie.courant).toBe(0);
    expect(estFinie(serie)).toBe(false);
  });
});

describe('répondre', () => {
  it('une réponse remplace la précédente tant qu’elle n’est pas arrêtée', () => {
    const serie = serieApres(
      { type: 'repondre', rang: 0, reponse: 1 },
      { type: 'repondre', rang: 0, reponse: 0 },
    );
    expect(serie.reponses).toEqual([0, '', { un: '' }]);
  });

  it('une réponse arrêtée ne change plus', () => {
    const arretee = serieApres({ type: 'repondre', rang: 0, reponse: 1 }, { type: 'arreter', rang: 0 });
    expect(arretee.arretees).toEqual([true, false, false]);
    expect(avancer(arretee, { type: 'repondre', rang: 0, reponse: 0 })).toBe(arretee);
  });

  it('on n’arrête pas une question sans réponse', () => {
    const neuve = serieApres();
    expect(avancer(neuve, { type: 'arreter', rang: 1 })).toBe(neuve);
  });

  it('réessayer efface la réponse et la libère, sans toucher aux autres', () => {
    const serie = serieApres(
      { type: 'repondre', rang: 0, reponse: 1 },
      { type: 'repondre', rang: 1, reponse: 'JAP' },
      { type: 'arreter', rang: 0 },
      { type: 'arreter', rang: 1 },
      { type: 'reessayer', rang: 0 },
    );
    expect(serie.reponses).toEqual([null, 'JAP', { un: '' }]);
    expect(serie.arretees).toEqual([false, true, false]);
  });

  it.each([-1, 3])('une question qui n’existe pas (rang %s) laisse la série telle quelle', (rang) => {
    const serie = serieApres();
    expect(avancer(serie, { type: 'repondre', rang, reponse: 'JAP' })).toEqual(serie);
    expect(avancer(serie, { type: 'arreter', rang })).toEqual(serie);
    expect(avancer(serie, { type: 'reessayer', rang })).toEqual(serie);
  });
});

describe('les indices et la certitude', () => {
  const AVEC_INDICES = [{ ...choixUnique(0), indices: ['Vague.', 'Précis.'] }, courte('JAP')];
  const neuve = ouvrirSerie(AVEC_INDICES);
  const lire: ActionDeSerie = { type: 'lire-indice', rang: 0 };
  const repondre: ActionDeSerie[] = [
    { type: 'repondre', rang: 0, reponse: 0 },
    { type: 'arreter', rang: 0 },
  ];

  it('les indices se lisent un à un, et pas au-delà du dernier', () => {
    expect(neuve.indices).toEqual([0, 0]);
    expect(avancer(neuve, lire).indices).toEqual([1, 0]);
    const tous = [lire, lire].reduce(avancer, neuve);
    expect(avancer(tous, lire)).toBe(tous);
    expect(avancer(neuve, { type: 'lire-indice', rang: 1 })).toBe(neuve);
  });

  it('la certitude se dit, se change, puis se fige avec la réponse', () => {
    const dire = (certitude: 1 | 3): ActionDeSerie => ({ type: 'dire-certitude', rang: 0, certitude });
    const dite = avancer(avancer(neuve, dire(1)), dire(3));
    expect(dite.certitudes).toEqual([3, null]);
    const arretee = repondre.reduce(avancer, dite);
    expect(avancer(arretee, dire(1))).toBe(arretee);
    expect(avancer(arretee, lire)).toBe(arretee);
  });

  it('réessayer les efface : le second essai ne doit rien au premier', () => {
    const suite: ActionDeSerie[] = [lire, { type: 'dire-certitude', rang: 0, certitude: 2 }, ...repondre];
    const rouverte = avancer(suite.reduce(avancer, neuve), { type: 'reessayer', rang: 0 });
    expect([rouverte.indices, rouverte.certitudes]).toEqual([neuve.indices, neuve.certitudes]);
  });

  it('une reprise d’avant les indices se lit encore, et une reprise bancale est ignorée', () => {
    const { reponses, arretees, courant } = repondre.reduce(avancer, neuve);
    const reprise = reprendre(neuve, { reponses, arretees, courant });
    expect(reprise).toMatchObject({ arretees: [true, false], certitudes: [null, null], indices: [0, 0] });
    expect(reprendre(neuve, { reponses, arretees, courant, indices: [1] })).toBe(neuve);
  });
});

describe('se déplacer', () => {
  it.each([
    [-1, 0],
    [0, 0],
    [2, 2],
    [3, 2],
  ])('aller au rang %i mène au rang %i : jamais hors de la série', (rang, attendu) => {
    expect(serieApres({ type: 'aller', rang }).courant).toBe(attendu);
  });
});

describe('rendre et recommencer', () => {
  it('rendre fige tout, même les questions sans réponse', () => {
    const rendue = serieApres({ type: 'rendre' });
    expect(estFinie(rendue)).toBe(true);
    expect(noteDe(rendue, 0).issue).toBe('sans-reponse');
    expect(avancer(rendue, { type: 'repondre', rang: 0, reponse: 0 })).toBe(rendue);
  });

  it('une série n’est finie que quand sa dernière question est arrêtée', () => {
    const deux = serieApres(
      { type: 'repondre', rang: 0, reponse: 0 },
      { type: 'arreter', rang: 0 },
      { type: 'repondre', rang: 1, reponse: 'JAP' },
      { type: 'arreter', rang: 1 },
      { type: 'repondre', rang: 2, reponse: { un: 'juste' } },
    );
    expect(estFinie(deux)).toBe(false);
    expect(estFinie(avancer(deux, { type: 'arreter', rang: 2 }))).toBe(true);
  });

  it('recommencer rend une série neuve, aux mêmes questions', () => {
    const serie = serieApres(
      { type: 'repondre', rang: 0, reponse: 0 },
      { type: 'rendre' },
      { type: 'aller', rang: 2 },
      { type: 'recommencer' },
    );
    expect(serie).toEqual(ouvrirSerie(ITEMS));
  });
});

describe('une reprise altérée', () => {
  it('où un item vient deux fois ne se reprend pas', () => {
    const cle = cleDItem(choixUnique(0));
    expect(itemsDeLaReprise([cle, cle], [choixUnique(0)], (i) => i)).toEqual([]);
  });
});

describe('quelle que soit la suite d’actions', () => {
  const rang = fc.nat(2);
  const action: fc.Arbitrary<ActionDeSerie> = fc.oneof(
    fc.record({
      type: fc.constant('repondre' as const),
      rang: fc.constant(0),
      reponse: fc.option(fc.nat(3)),
    }),
    fc.record({ type: fc.constant('repondre' as const), rang: fc.constant(1), reponse: fc.string() }),
    fc.record({ type: fc.constantFrom('arreter', 'reessayer', 'aller'), rang }),
    fc.constant<ActionDeSerie>({ type: 'recommencer' }),
  );

  it('tant que rien n’est rendu, seule une question répondue est arrêtée, et la série garde ses questions', () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const serie = serieApres(...actions);
        expect(serie.items).toBe(ITEMS);
        expect([serie.reponses.length, serie.arretees.length]).toEqual([3, 3]);
        serie.arretees.forEach((arretee, i) => {
          if (arretee) expect(noteDe(serie, i).issue).not.toBe('sans-reponse');
        });
      }),
    );
  });

  it('une action ne réécrit jamais la série d’avant : on peut y revenir', () => {
    fc.assert(
      fc.property(fc.array(action), action, (actions, suivante) => {
        const serie = serieApres(...actions);
        const copie = structuredClone(serie);
        avancer(serie, suivante);
        expect(serie).toEqual(copie);
      }),
    );
  });
});
