import { describe, expect, it } from 'vitest';
import { repartirAutourDeLaLpj } from '../../../../src/domaine/droit/trois-temps.ts';

const DEBUT = '2019-03-24';
const FIN = '2020-03-24';

function evolution(date: string) {
  return { date, texte: `acte du ${date}`, avant: `avant ${date}`, apres: `après ${date}` };
}

/** Les trois colonnes, réduites à leurs textes. */
function repartir(...dates: string[]) {
  const { avant, lpj, depuis } = repartirAutourDeLaLpj(dates.map(evolution), DEBUT, FIN);
  const textes = (etapes: typeof avant) => etapes.map((e) => e.texte);
  return { avant: textes(avant), lpj: textes(lpj), depuis: textes(depuis) };
}

describe('le droit avant la LPJ, par elle, et depuis', () => {
  it.each([
    ['2019-03-23', 'avant'],
    ['2019-03-24', 'lpj'],
    ['2019-03-25', 'lpj'],
    ['2020-03-23', 'lpj'],
    ['2020-03-24', 'lpj'],
    ['2020-03-25', 'depuis'],
  ] as const)('un changement du %s tombe dans la colonne « %s »', (date, colonne) => {
    expect(repartir(date)[colonne]).toContain(`après ${date}`);
  });

  it('quand la LPJ a changé la mesure, « avant » est l’état qu’elle a trouvé', () => {
    expect(repartir('2014-10-01', '2020-03-24')).toEqual({
      avant: ['avant 2020-03-24'],
      lpj: ['après 2020-03-24'],
      depuis: [],
    });
  });

  it('quand la LPJ n’y a pas touché, « avant » est le dernier état antérieur', () => {
    expect(repartir('2004-03-09', '2014-10-01', '2023-01-01')).toEqual({
      avant: ['après 2014-10-01'],
      lpj: [],
      depuis: ['après 2023-01-01'],
    });
  });

  it('chaque étape entrée par un acte porte sa date et cet acte ; l’état trouvé par la LPJ n’en a pas', () => {
    const { avant, lpj } = repartirAutourDeLaLpj([evolution('2020-03-24')], DEBUT, FIN);
    expect(lpj).toEqual([{ date: '2020-03-24', texte: 'après 2020-03-24', acte: 'acte du 2020-03-24' }]);
    expect(avant).toEqual([{ texte: 'avant 2020-03-24' }]);
  });

  it('sans évolution connue, les trois colonnes sont vides', () => {
    expect(repartir()).toEqual({ avant: [], lpj: [], depuis: [] });
  });
});
