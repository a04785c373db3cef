import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finDe, SITUATIONS, situationDe } from '../../../../src/domaine/quiz/carte.ts';
import {
  avancer,
  estFinie,
  noteDe,
  ouvrirSerie,
  prochaineAFaire,
  rangsAReprendre,
  type ActionDeSerie,
} from '../../../../src/domaine/quiz/serie.ts';
import { choixUnique, vraiFaux } from '../fabriques.ts';

const SERIE = ouvrirSerie([choixUnique(0), choixUnique(1), vraiFaux(true, 0)]);
const jouer = (...actions: ActionDeSerie[]) => actions.reduce(avancer, SERIE);
const repondre = (rang: number, reponse: unknown): ActionDeSerie[] => [
  { type: 'repondre', rang, reponse: reponse as number },
  { type: 'arreter', rang },
];

describe('la carte d’une série dit où en est chaque question', () => {
  it('à faire, commencée, puis ce que vaut la réponse arrêtée', () => {
    const serie = jouer(
      ...repondre(0, 0),
      { type: 'repondre', rang: 1, reponse: 0 },
      ...repondre(2, { verdict: true, raison: 1 }),
    );
    expect([0, 1, 2].map((rang) => situationDe(serie, rang))).toEqual(['juste', 'commencee', 'partielle']);
    expect(situationDe(SERIE, 0)).toBe('a-faire');
  });

  it('à la fin, les erreurs portent leur rang et ce qui a été répondu, et une certitude dit si elle valait', () => {
    const serie = jouer(
      { type: 'dire-certitude', rang: 0, certitude: 3 },
      ...repondre(0, 0),
      ...repondre(1, 1),
      { type: 'rendre' },
    );
    const fin = finDe(serie);
    expect(fin.situations).toEqual([0, 1, 2].map((rang) => situationDe(serie, rang)));
    expect(fin.erreurs.map((e) => e.rang)).toEqual(rangsAReprendre(serie));
    expect(fin.erreurs[0]).toMatchObject({ reponse: serie.reponses[fin.erreurs[0]?.rang ?? -1] });
    expect(fin.certitudes).toEqual([{ certitude: 3, juste: true }]);
  });

  it('rendue sans réponse, une question le dit : ce n’est pas une erreur', () => {
    expect(situationDe(jouer({ type: 'rendre' }), 0)).toBe('blanche');
  });

  it('chaque situation a un signe et un mot : la couleur n’est jamais seule', () => {
    for (const { signe, mot } of Object.values(SITUATIONS)) {
      expect(signe).toHaveLength(1);
      expect(mot).toMatch(/\p{L}{3}/u);
    }
  });
});

describe('ce qui reste à faire', () => {
  it('se cherche après la question à l’écran, puis depuis le début', () => {
    const serie = jouer(...repondre(1, 1));
    expect([0, 1, 2].map((rang) => prochaineAFaire(serie, rang))).toEqual([2, 2, 0]);
    expect(prochaineAFaire(jouer({ type: 'rendre' }), 0)).toBeUndefined();
  });
});

describe('reprendre ses erreurs', () => {
  it('rouvre ce qui n’était pas entièrement juste, et rien d’autre, à partir de la première erreur', () => {
    const finie = jouer(...repondre(0, 0), ...repondre(1, 3), ...repondre(2, { verdict: true, raison: 1 }));
    expect(rangsAReprendre(finie)).toEqual([1, 2]);
    const reprise = avancer(finie, { type: 'reprendre-les-erreurs' });
    expect(reprise.arretees).toEqual([true, false, false]);
    expect(reprise.reponses).toEqual([0, null, { verdict: null, raison: null }]);
    expect(reprise.courant).toBe(1);
  });

  it('sans erreur, ne change rien', () => {
    const juste = jouer(...repondre(0, 0));
    expect(avancer(juste, { type: 'reprendre-les-erreurs' })).toBe(juste);
  });

  it('quelles que soient les réponses, ce qui reste arrêté après la reprise est juste', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), (choix) => {
        const items = choix.map((_, i) => choixUnique(0, 4, `q-${i}`));
        const finie = choix.reduce(
          (s, reponse, rang) =>
            avancer(avancer(s, { type: 'repondre', rang, reponse }), { type: 'arreter', rang }),
          ouvrirSerie(items),
        );
        const reprise = avancer(finie, { type: 'reprendre-les-erreurs' });
        reprise.arretees.forEach((arretee, rang) => {
          if (arretee) expect(noteDe(reprise, rang).issue).toBe('juste');
        });
        expect(estFinie(reprise)).toBe(rangsAReprendre(finie).length === 0);
      }),
    );
  });
});
