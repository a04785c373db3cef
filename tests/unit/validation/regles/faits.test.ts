import { describe, expect, it } from 'vitest';
import { attendreErreur, codesDe } from '../attentes.ts';
import {
  AUJOURDHUI,
  avec,
  BANQUE,
  CAS,
  EXPLIQUER,
  FICHE,
  GLOSSAIRE,
  LPJ,
  MODULE,
  SECTION,
  THEME,
} from '../corpus-minimal.ts';

/** Ajoute au thème le fait « tig.ancien », avec les rédactions données. */
function avecFait(...versions: string[]) {
  const lignes = versions.map((v) => `      - {enonce: Une règle., source: CP 131-8, etat: lu, ${v}}\n`);
  return avec(THEME, '  - id: juge\n', `  - id: ancien\n    versions:\n${lignes.join('')}  - id: juge\n`);
}

describe('les rédactions successives d’un fait', () => {
  it.each([
    ['la veille', '2020-03-22', true],
    ['le jour même', '2020-03-23', true],
    ['le lendemain', '2020-03-24', false],
  ])(
    'une rédaction qui commence %s de la fin de la précédente se chevauche : %s, %s',
    (_quand, depuis, refus) => {
      const sources = avecFait('jusqu_au: 2020-03-23', `depuis: ${depuis}`);
      if (refus) attendreErreur(sources, 'fait/versions-chevauchent', THEME, '- {enonce: Une règle.');
      else expect(codesDe(sources)).toEqual([]);
    },
  );

  it('une rédaction sans fin chevauche celle qui la suit', () => {
    attendreErreur(
      avecFait('depuis: 2010-01-01', 'depuis: 2020-01-01'),
      'fait/versions-chevauchent',
      THEME,
      '- {en',
    );
  });

  it('une rédaction sans début chevauche celle qui la précède', () => {
    attendreErreur(
      avecFait('jusqu_au: 2020-01-01', 'note: x'),
      'fait/versions-chevauchent',
      THEME,
      '- {enonce: Une',
    );
  });

  it.each([
    ['la veille de son début', '2020-03-23', ['fait/dates-inversees']],
    ['le jour de son début', '2020-03-24', []],
    ['le lendemain de son début', '2020-03-25', []],
  ])('une rédaction ne finit pas avant de commencer : elle finit %s', (_quand, fin, codes) => {
    expect(codesDe(avecFait(`depuis: 2020-03-24, jusqu_au: ${fin}`))).toEqual(codes);
  });

  it('la date de fin fautive est montrée à sa place', () => {
    const sources = avecFait('depuis: 2020-03-24, jusqu_au: 2020-03-01');
    const e = attendreErreur(sources, 'fait/dates-inversees', THEME, 'jusqu_au');
    expect(e.chemin).toBe('faits[1].versions[0].jusqu_au');
  });
});

describe('une valeur nommée existe dans le fait', () => {
  it.each([
    ['la réponse courte', THEME, '{min} à {max}', '{min} à {maximum}'],
    ['l’en-tête d’une fiche', FICHE, '{tig.duree.max}', '{tig.duree.maximum}'],
    ['le corps d’une page', FICHE, 'cle="max"', 'cle="maximum"'],
    ['une explication', BANQUE, 'explication: La règle 2.', 'explication: Au plus {tig.juge.max}.'],
    ['une définition', GLOSSAIRE, 'definition: Le juge', 'definition: Le {tig.duree.mini} juge'],
  ])('dans %s', (_ou, fichier, avant, apres) => {
    attendreErreur(avec(fichier, avant, apres), 'fait/valeur-inconnue', fichier, apres);
  });

  it('le remède cite les valeurs que le fait possède, ou dit qu’il n’en a pas', () => {
    const remede = (cle: string) =>
      attendreErreur(avec(FICHE, '{tig.duree.max}', cle), 'fait/valeur-inconnue', FICHE, cle).remede;
    expect(remede('{tig.duree.zut}')).toBe('Valeurs du fait\u00a0: min, max.');
    expect(remede('{tig.juge.zut}')).toBe('Valeurs du fait\u00a0: aucune.');
  });
});

describe('un fait cité existe', () => {
  it.each([
    ['l’essentiel d’une fiche', FICHE, 'decideur: [tig.juge]', 'decideur: [tig.zut]'],
    ['la ligne de vie', FICHE, 'fait: tig.duree}', 'fait: tig.zut}'],
    ['un piège', FICHE, 'faits: [tig.duree]', 'faits: [tig.zut]'],
    ['un renvoi dans un texte', FICHE, '{tig.duree.max}', '{tig.zut.max}'],
    ['<Fait>', FICHE, '<Fait id="tig.juge"', '<Fait id="tig.zut"'],
    ['<Faits>', EXPLIQUER, 'ids="tig.juge tig.duree"', 'ids="tig.juge tig.zut"'],
    ['<Valeur>', FICHE, '<Valeur fait="tig.duree"', '<Valeur fait="tig.zut"'],
    ['<DateEffet>', FICHE, '<DateEffet fait="tig.duree"', '<DateEffet fait="tig.zut"'],
    ['une page LPJ', LPJ, 'lpj: [tig.duree]', 'lpj: [tig.zut]'],
    ['le résumé d’un module', MODULE, 'Un module court.', 'Un module {tig.zut.max}.'],
    ['une section', SECTION, 'La peine change', "'Dit {tig.zut.max}'"],
    ['un item', BANQUE, 'faits: [tig.duree]', 'faits: [tig.zut]'],
    ['un cas', CAS, 'faits: [tig.juge]', 'faits: [tig.zut]'],
  ])('dans %s', (_ou, fichier, avant, apres) => {
    const e = attendreErreur(avec(fichier, avant, apres), 'fait/inconnu', fichier, apres);
    expect(e.message).toBe('le fait «\u00a0tig.zut\u00a0» n’existe pas.');
  });
});

describe('la date d’effet d’un fait', () => {
  it('ne s’affiche pas si elle n’est pas établie', () => {
    const fautif = '<DateEffet fait="tig.juge" />';
    attendreErreur(avec(FICHE, '<DateEffet fait="tig.duree" />', fautif), 'fait/sans-date', FICHE, fautif);
  });
});

describe('un item ne se fonde que sur du droit établi et en vigueur', () => {
  const citant = (faits: string, version: string) =>
    avec(BANQUE, 'faits: [tig.duree]', `faits: ${faits}`, avecFait(version));

  it.each([
    ['hier', '2026-01-14', ['quiz/fait-abroge']],
    ['aujourd’hui', '2026-01-15', []],
    ['demain', '2026-01-16', []],
  ])('un fait dont le dernier jour est %s', (_quand, fin, codes) => {
    expect(codesDe(citant('[tig.ancien]', `jusqu_au: ${fin}`))).toEqual(codes);
  });

  it('un fait abrogé cité seul est montré à la liste des faits de l’item', () => {
    const sources = citant('[tig.ancien]', 'jusqu_au: 2020-01-01');
    attendreErreur(sources, 'quiz/fait-abroge', BANQUE, 'faits: [tig.ancien]');
  });

  it('un fait abrogé est admis à côté du fait qui dit le droit d’aujourd’hui', () => {
    expect(codesDe(citant('[tig.ancien, tig.juge]', 'jusqu_au: 2020-01-01'))).toEqual([]);
  });

  it('l’abrogation se juge à la date du contrôle', () => {
    const sources = citant('[tig.ancien]', 'jusqu_au: 2026-01-12');
    expect(codesDe(sources, '2026-01-12')).toEqual([]);
    expect(codesDe(sources, AUJOURDHUI)).toEqual(['quiz/fait-abroge']);
  });

  it('un fait à vérifier ne fonde aucun item, même accompagné d’un fait lu', () => {
    const sources = citant('[tig.duree, tig.juge]', 'note: x');
    const douteux = avec(
      THEME,
      'prononce la peine.\n        source: CP 131-8\n        etat: lu',
      'prononce la peine.\n        source: CP 131-8\n        etat: a-verifier',
      avec(CAS, 'faits: [tig.juge]', 'faits: [tig.duree]', sources),
    );
    attendreErreur(douteux, 'quiz/fait-a-verifier', BANQUE, 'faits: [tig.duree, tig.juge]');
  });

  it.each(['lu', 'recoupe'])('un fait %s fonde un item', (etat) => {
    expect(codesDe(avec(THEME, 'etat: lu', `etat: ${etat}`))).toEqual([]);
  });
});
