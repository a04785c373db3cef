import { describe, expect, it } from 'vitest';
import { ecrireDiagnostic } from '../../../src/validation/diagnostic.ts';
import { attendreErreur, erreursDe } from './attentes.ts';
import {
  avec,
  BANQUE,
  CAS,
  corpusMinimal,
  EXPLIQUER,
  FICHE,
  GLOSSAIRE,
  LPJ,
  MODULE,
  SECTION,
  THEME,
} from './corpus-minimal.ts';

const TOUS = [THEME, BANQUE, FICHE, EXPLIQUER, LPJ, MODULE, SECTION, CAS, GLOSSAIRE];

function changer(chemin: string, changement: (texte: string) => string) {
  return corpusMinimal().map((s) => (s.chemin === chemin ? { chemin, texte: changement(s.texte) } : s));
}

describe('le contrôle parle des causes, jamais des cascades', () => {
  it.each(TOUS)('un fichier dont le YAML ne se lit pas donne une ligne, la sienne : %s', (chemin) => {
    const sources = changer(chemin, (t) => t.replace(/relu_le: \S+|resume: /, (m) => `${m} "ouvert: [\n`));
    const erreurs = erreursDe(sources).map(ecrireDiagnostic);
    expect(erreurs).toEqual([expect.stringContaining(`${chemin}:`)]);
  });

  it.each(TOUS)('un fichier que son schéma refuse donne une ligne, la sienne : %s', (chemin) => {
    const sources = changer(chemin, (t) => t.replace(/relu_le: \S+/, 'relu_le: 2026-02-30'));
    const erreurs = erreursDe(sources).map(ecrireDiagnostic);
    expect(erreurs).toEqual([expect.stringContaining(`${chemin}:`)]);
  });

  it.each([FICHE, EXPLIQUER, LPJ, MODULE, SECTION])('une page dont le MDX ne se lit pas : %s', (chemin) => {
    attendreErreur(
      changer(chemin, (t) => `${t}\nMoins <3.\n`),
      'mdx/illisible',
      chemin,
      'Moins <3.',
    );
  });

  it.each([
    [THEME, THEME.replace('.yaml', '.yml')],
    [BANQUE, BANQUE.replace('.yaml', '.YAML')],
    [FICHE, FICHE.replace('.mdx', '.md')],
    [SECTION, SECTION.replace('.mdx', '.txt')],
    [GLOSSAIRE, `${GLOSSAIRE}.txt`],
  ])('une extension fautive ne fait pas reprocher un fichier absent : %s', (chemin, renomme) => {
    const sources = corpusMinimal().map((s) => (s.chemin === chemin ? { ...s, chemin: renomme } : s));
    attendreErreur(sources, 'fichier/ignore', renomme);
  });

  it('un identifiant qui n’est pas le nom du fichier ne rend pas inconnu ce que le fichier contient', () => {
    attendreErreur(avec(THEME, 'id: tig', 'id: tgi'), 'id/autre-que-le-fichier', THEME, 'id: tgi');
    attendreErreur(avec(BANQUE, 'id: tig', 'id: tgi'), 'id/autre-que-le-fichier', BANQUE, 'id: tgi');
  });
});

describe('un élément refusé ne fait pas disparaître sa liste', () => {
  it('un item mal daté se dit seul, et les autres fautes de la banque aussi', () => {
    const sources = avec(
      BANQUE,
      'explication: La règle 3.\n    relu_le: 2026-01-10',
      'explication: La règle 3.\n    relu_le: 2026-13-10',
      avec(BANQUE, '- id: tig-006', '- id: tig-005'),
    );
    expect(erreursDe(sources).map((e) => `${e.code} ${e.chemin}`)).toEqual([
      'schema/invalide items[2].relu_le',
      'id/double items[5].id',
    ]);
  });

  it('une question posée sur un item refusé ne se dit pas inconnue', () => {
    const sources = avec(BANQUE, 'niveau: restitution', 'niveau: facile');
    attendreErreur(sources, 'schema/invalide', BANQUE, 'niveau: facile');
  });

  it('un item dont l’identifiant manque ne rend pas inconnu celui que l’on cite', () => {
    const sources = avec(BANQUE, '- id: tig-001\n    type', '- type');
    attendreErreur(sources, 'schema/invalide', BANQUE, '- type');
  });

  it('un fait refusé ne rend inconnu que lui-même, et c’est déjà dit', () => {
    attendreErreur(
      avec(THEME, 'sortes: [decideur]', 'sortes: [juge]'),
      'schema/invalide',
      THEME,
      'sortes: [juge]',
    );
    const ailleurs = avec(FICHE, 'decideur: [tig.juge]', 'decideur: [tig.zut]');
    expect(
      erreursDe(avec(THEME, 'sortes: [decideur]', 'sortes: [juge]', ailleurs)).map((e) => e.code),
    ).toEqual(['schema/invalide', 'fait/inconnu']);
  });

  it('une entrée de glossaire refusée n’est pas dite absente', () => {
    attendreErreur(avec(GLOSSAIRE, 'sigle: JAP', 'sigles: JAP'), 'schema/invalide', GLOSSAIRE, 'sigles: JAP');
  });
});

describe('une faute de schéma se dit une fois', () => {
  it('une clé mal orthographiée n’est pas aussi une clé absente', () => {
    const e = attendreErreur(
      avec(CAS, 'titre: M. Roche', 'titer: M. Roche'),
      'schema/invalide',
      CAS,
      'titer:',
    );
    expect(e.remede).toBe('Écrire «\u00a0titre\u00a0», qui manque ici.');
  });

  it('une clé décalée d’un retrait n’est pas aussi une clé absente', () => {
    const sources = avec(GLOSSAIRE, '    definition: Le juge qui suit la peine.\n', '').map((s) =>
      s.chemin === GLOSSAIRE ? { ...s, texte: `definition: Le juge qui suit la peine.\n${s.texte}` } : s,
    );
    const e = attendreErreur(sources, 'schema/invalide', GLOSSAIRE, 'definition:');
    expect(e.message).toBe('la clé «\u00a0definition\u00a0» n’est pas dans le bon bloc.');
  });
});

describe('six fautes dans six fichiers', () => {
  it('donnent six lignes, une par fichier', () => {
    const sources = [
      (s = corpusMinimal()) => avec(THEME, 'nom: Travail', 'nom: "Travail', s),
      (s = corpusMinimal()) => avec(BANQUE, 'relu_le: 2026-01-10', 'relu_le: 2026-02-30', s),
      (s = corpusMinimal()) => avec(FICHE, 'ordre: 1', 'ordre: un', s),
      (s = corpusMinimal()) => avec(SECTION, '<Question id="tig-001" />', '<Question id="tig-001">', s),
      (s = corpusMinimal()) => avec(CAS, 'minutes: 10', 'minuts: 10', s),
      (s = corpusMinimal()) => avec(GLOSSAIRE, 'sigle: JAP', '\tsigle: JAP', s),
    ].reduce((s, abimer) => abimer(s), corpusMinimal());
    expect(erreursDe(sources).map((e) => e.fichier)).toEqual(
      [THEME, BANQUE, CAS, GLOSSAIRE, FICHE, SECTION].toSorted((a, b) => a.localeCompare(b)),
    );
  });
});
