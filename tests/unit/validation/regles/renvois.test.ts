import { describe, expect, it } from 'vitest';
import { attendreErreur, codesDe } from '../attentes.ts';
import { avec, BANQUE, CAS, CHANGEMENTS, FICHE, GLOSSAIRE, LPJ, MODULE } from '../corpus-minimal.ts';

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
      'voir: [tig, zut]',
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
    expect(e.message).toContain('«\u00a0zut\u00a0»');
  });

  it('d’un module à ses banques', () => {
    const sources = avec(MODULE, 'banques: [tig]', 'banques: [tig, zut]');
    const e = attendreErreur(sources, 'renvoi/mort', MODULE, 'quiz:');
    expect(e.message).toBe('la banque «\u00a0zut\u00a0» n’existe pas.');
  });

  it('une entrée du glossaire peut renvoyer à une autre entrée comme à un thème', () => {
    const autre = 'voir: [tig, spip]\n  - {id: spip, terme: service, definition: Il suit.}';
    expect(codesDe(avec(GLOSSAIRE, 'voir: [tig]', autre))).toEqual([]);
  });

  it('rien ne renvoie à soi-même, sauf une entrée à la fiche ou au thème de son nom', () => {
    attendreErreur(
      avec(GLOSSAIRE, 'voir: [tig]', 'voir: [jap]'),
      'renvoi/soi-meme',
      GLOSSAIRE,
      'voir: [jap]',
    );
    const tig = 'voir: [tig]\n  - {id: tig, terme: travail, definition: Une peine., voir: [tig]}';
    expect(codesDe(avec(GLOSSAIRE, 'voir: [tig]', tig))).toEqual([]);
  });
});
