import { describe, expect, it } from 'vitest';
import { attendreErreur, codesDe } from '../attentes.ts';
import {
  avec,
  BANQUE,
  CAS,
  CHANGEMENTS,
  EXPLIQUER,
  FICHE,
  GLOSSAIRE,
  LPJ,
  MODULE,
  SECTION,
} from '../corpus-minimal.ts';

const CONFUSION =
  'confondre_avec: [{mesure: zut, difference: D, lignes: [{quoi: Q, ici: tig.duree, la_bas: tig.duree}]}]';

describe('un renvoi d’une page à une autre mène quelque part', () => {
  it.each([
    ['d’une page LPJ à une fiche', LPJ, 'mesures: [tig]', 'mesures: [zut]', 'mesures[0]'],
    ['d’un module à une fiche', MODULE, 'mesures: [tig]', 'mesures: [tig, zut]', 'mesures[1]'],
    ['d’un cas à une fiche', CAS, 'mesures: [tig]', 'mesures: [zut]', 'mesures[0]'],
    [
      'd’un changement à une fiche',
      CHANGEMENTS,
      'mesures: [tig]',
      'mesures: [zut]',
      'changements[0].mesures[0]',
    ],
    ['d’une banque à sa fiche', BANQUE, 'mesure: tig', 'mesure: zut', 'mesure'],
    [
      'd’une entrée du glossaire à une autre',
      GLOSSAIRE,
      'voir: [tig]',
      'voir: [jap, zut]',
      'termes[0].voir[1]',
    ],
    [
      'd’une fiche à celle que l’on confond',
      FICHE,
      'pieges:',
      `${CONFUSION}\npieges:`,
      'confondre_avec[0].mesure',
    ],
  ])('%s', (_cas, fichier, avant, apres, chemin) => {
    const e = attendreErreur(avec(fichier, avant, apres), 'renvoi/mort', fichier, apres.split('\n')[0]);
    expect(e.chemin).toBe(chemin);
    expect(e.message).toContain('« zut »');
  });

  it('d’un module à ses banques', () => {
    const sources = avec(MODULE, 'banques: [tig]', 'banques: [tig, zut]');
    const e = attendreErreur(sources, 'renvoi/mort', MODULE, 'quiz:');
    expect(e.message).toBe('la banque « zut » n’existe pas.');
  });

  it('une entrée du glossaire peut renvoyer à une autre entrée comme à un thème', () => {
    expect(codesDe(avec(GLOSSAIRE, 'voir: [tig]', 'voir: [jap, tig]'))).toEqual([]);
  });
});

/** « tig.juge » a changé le 10 janvier 2026 ; chacune de ces pages le cite. */
describe('ce qui s’appuie sur un fait modifié est relu depuis', () => {
  const relu = (fichier: string, date: string) => avec(fichier, 'relu_le: 2026-01-10', `relu_le: ${date}`);
  const citantLeJuge = (date: string) =>
    avec(
      BANQUE,
      'faits: [tig.duree]\n    explication: La règle 1.\n    relu_le: 2026-01-10',
      `faits: [tig.juge]\n    explication: La règle 1.\n    relu_le: ${date}`,
    );

  it.each([
    ['la veille du changement', '2026-01-09', ['relecture/due']],
    ['le jour du changement', '2026-01-10', []],
    ['le lendemain du changement', '2026-01-11', []],
  ])('une fiche relue %s', (_quand, date, codes) => {
    expect(codesDe(relu(FICHE, date))).toEqual(codes);
  });

  it.each([
    ['la veille', '2026-01-09', ['relecture/due']],
    ['le jour même', '2026-01-10', []],
    ['le lendemain', '2026-01-11', []],
  ])('un item relu %s', (_quand, date, codes) => {
    expect(codesDe(citantLeJuge(date))).toEqual(codes);
  });

  it.each([
    ['une fiche', FICHE],
    ['une page à remettre, qui ne cite le fait que dans son corps', EXPLIQUER],
    ['un cas', CAS],
  ])('%s est montrée à sa date de relecture', (_quoi, fichier) => {
    const e = attendreErreur(relu(fichier, '2026-01-09'), 'relecture/due', fichier, 'relu_le: 2026-01-09');
    expect(e.message).toBe('« tig.juge » a changé le 2026-01-10, après la dernière relecture.');
    expect(e.chemin).toBe('relu_le');
  });

  it('un item est montré à sa date, et non à celle d’un voisin', () => {
    const e = attendreErreur(citantLeJuge('2026-01-09'), 'relecture/due', BANQUE, 'relu_le: 2026-01-09');
    expect(e.chemin).toBe('items[0].relu_le');
  });

  it.each([LPJ, MODULE, SECTION])('ce qui ne cite pas le fait n’est pas à relire : %s', (fichier) => {
    expect(codesDe(relu(fichier, '2020-01-01'))).toEqual([]);
  });
});
