import { describe, expect, it } from 'vitest';
import { attendreErreur, codesDe } from '../attentes.ts';
import {
  AUJOURDHUI,
  avec,
  BANQUE,
  CAS,
  CHANGEMENTS,
  corpusMinimal,
  EXPLIQUER,
  FICHE,
  GLOSSAIRE,
  LPJ,
  MODULE,
  SECTION,
  THEME,
} from '../corpus-minimal.ts';

const TOUS = [THEME, CHANGEMENTS, BANQUE, FICHE, EXPLIQUER, LPJ, MODULE, SECTION, CAS, GLOSSAIRE];
const relu = (fichier: string, date: string) => avec(fichier, 'relu_le: 2026-01-10', `relu_le: ${date}`);

describe('une date de relecture', () => {
  it.each(TOUS)('n’est pas à venir : %s', (fichier) => {
    expect(codesDe(relu(fichier, AUJOURDHUI))).toEqual([]);
    attendreErreur(relu(fichier, '2026-01-16'), 'relecture/future', fichier, 'relu_le: 2026-01-16');
  });

  it.each(TOUS)('n’est pas plus vieille que le projet : %s', (fichier) => {
    attendreErreur(relu(fichier, '2001-11-22'), 'relecture/anterieure', fichier, 'relu_le: 2001-11-22');
  });

  it('se juge à la date du contrôle', () => {
    expect(codesDe(relu(LPJ, '2026-02-01'), '2026-02-01')).toEqual([]);
  });

  const entree = (date: string) => avec(THEME, 'depuis: 2019-03-25', `depuis: ${date}`);
  it('ne précède pas la rédaction qu’elle relit', () => {
    expect([...new Set(codesDe(entree('2026-01-11')))]).toEqual(['relecture/anterieure']);
    expect(codesDe(entree('2026-01-10'))).toEqual([]);
  });

  it('ne dépend pas d’une rédaction qui n’est pas encore en vigueur', () => {
    expect(codesDe(entree('2026-06-01'))).toEqual([]);
  });
});

describe('une date de droit tient dans un temps plausible', () => {
  it.each(['3019-03-25', '1690-01-01', '2037-01-01'])('%s n’y est pas', (date) => {
    expect(codesDe(avec(THEME, 'depuis: 2019-03-25', `depuis: ${date}`))).toEqual(['date/hors-du-temps']);
  });

  it.each(['1791-01-01', '1994-03-01', '2036-12-31'])('%s y est', (date) => {
    expect(codesDe(avec(THEME, 'depuis: 2019-03-25', `depuis: ${date}`))).toEqual([]);
  });

  it('partout où une date s’écrit : un changement, la pièce d’un cas', () => {
    attendreErreur(
      avec(CHANGEMENTS, 'date: 2019-03-23', 'date: 3019-03-23'),
      'date/hors-du-temps',
      CHANGEMENTS,
      'date: 3019-03-23',
    );
    expect(codesDe(avec(CAS, 'nature: jugement,', 'nature: jugement, date: 0202-01-01,'))).toEqual([
      'date/hors-du-temps',
    ]);
  });
});

describe('un texte ne prend pas effet avant sa date', () => {
  const effet = (date: string) =>
    avec(CHANGEMENTS, 'date: 2019-03-23', `date: 2019-03-23\n    effet: ${date}`, corpusMinimal());
  it('la veille, c’est une erreur', () => {
    attendreErreur(effet('2019-03-22'), 'fait/dates-inversees', CHANGEMENTS, 'effet: 2019-03-22');
  });
  it('le jour même, non', () => expect(codesDe(effet('2019-03-23'))).toEqual([]));
});
