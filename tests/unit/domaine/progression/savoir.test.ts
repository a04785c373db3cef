import { describe, expect, it } from 'vitest';
import type { Maitrise } from '../../../../src/domaine/progression/maitrise.ts';
import { suiteDuTheme } from '../../../../src/domaine/progression/savoir.ts';

const item = (id: string, ...faits: string[]) => ({ id, faits });
const PETITE = { id: 'petite', items: [item('p1', 'tig.duree')] };
const GRANDE = { id: 'grande', items: [item('g1', 'tig.duree'), item('g2', 'tig.duree', 'tig.accord')] };
const FAITS = ['tig.duree', 'tig.accord'];

function suite(duree: Maitrise, accord: Maitrise, banques = [PETITE, GRANDE]) {
  const { banque, pour } =
    suiteDuTheme(
      FAITS,
      new Map([
        ['tig.duree', duree],
        ['tig.accord', accord],
      ]),
      banques,
    ) ?? {};
  return banque && `${pour}\u00a0: ${banque.id}`;
}

describe('où aller d’un thème', () => {
  it('vers la banque qui interroge le plus sur ce qui est à reprendre ou fragile', () => {
    expect(suite('a-reprendre', 'su')).toBe('reprendre\u00a0: grande');
    expect(suite('fragile', 'inconnu')).toBe('reprendre\u00a0: grande');
    expect(suite('a-reprendre', 'su', [PETITE])).toBe('reprendre\u00a0: petite');
  });

  it('à défaut, vers ce qui reste à découvrir', () => {
    expect(suite('su', 'inconnu')).toBe('decouvrir\u00a0: grande');
  });

  it('nulle part quand tout est su, ou qu’aucune banque n’en parle', () => {
    expect(suite('su', 'su')).toBeUndefined();
    expect(suite('su', 'a-reprendre', [PETITE])).toBeUndefined();
  });
});
