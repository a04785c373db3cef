import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyser } from '../../../src/validation/analyser.ts';
import { ecrireDiagnostic, type Diagnostic } from '../../../src/validation/diagnostic.ts';
import { attendreDuFrancais, attendreErreur, codesDe, erreursDe } from './attentes.ts';
import {
  AUJOURDHUI,
  avec,
  avecItem,
  BANQUE,
  CAS,
  corpusMinimal,
  EXPLIQUER,
  FICHE,
  GLOSSAIRE,
} from './corpus-minimal.ts';

describe('le contrôle du contenu', () => {
  it('accepte sans une erreur un contenu qui a un fichier de chaque nature', () => {
    expect(erreursDe(corpusMinimal())).toEqual([]);
  });

  it('dit combien de fichiers, de faits, d’items, de pages et de renvois il a examinés', () => {
    const { bilan } = analyser(corpusMinimal(), AUJOURDHUI);
    expect(bilan).toMatchObject({ fichiers: 12, faits: 2, items: 6, pages: 7 });
    expect(bilan.renvois).toBeGreaterThan(6);
  });

  it('écrit chaque erreur sur une ligne : fichier, ligne, colonne, code, donnée, message, remède', () => {
    const sources = avecItem(`
choix-unique
choix:
  - {texte: Un, retour: Non.}
  - {texte: Deux, retour: Non plus.}`);
    expect(erreursDe(sources).map(ecrireDiagnostic)).toEqual([
      'quizzes/tig.yaml:14:5 [quiz/sans-bonne-reponse] items[0].choix\u00a0: aucun choix n’est juste. ' +
        'Marquer un choix «\u00a0juste: true\u00a0».',
    ]);
  });

  it('n’écrit pas de donnée quand l’erreur est dans le corps d’une page', () => {
    const sources = avec(FICHE, '<Fait id="tig.juge" />', '<Fait id="tig.zut" />');
    expect(erreursDe(sources).map(ecrireDiagnostic)).toEqual([
      'src/content/mesures/tig.mdx:41:1 [fait/inconnu] le fait «\u00a0tig.zut\u00a0» n’existe pas. ' +
        'Chercher son identifiant dans droit/, sous la forme theme.fait.',
    ]);
  });
});

describe('toutes les erreurs d’un coup', () => {
  const abime = [
    (s = corpusMinimal()) => avec(GLOSSAIRE, 'voir: [tig]', 'voir: [zut]', s),
    (s = corpusMinimal()) => avec(CAS, 'degre: juste', 'degre: defendable', s),
    (s = corpusMinimal()) => avec(FICHE, 'essentiel:\n  duree: [tig.duree]', 'essentiel:\n  duree: [a.b]', s),
    (s = corpusMinimal()) => avec(FICHE, 'Une peine exécutée dehors.', 'Une peine de six mois.', s),
    (s = corpusMinimal()) => avec(BANQUE, '  - id: tig-006', '  - id: tig-005', s),
    (s = corpusMinimal()) => [...s, { chemin: 'droit/notes.txt', texte: '' }],
  ].reduce((sources, abimer) => abimer(sources), corpusMinimal());

  it('six fautes dans cinq fichiers donnent six erreurs en un seul passage', () => {
    expect(codesDe(abime).sort()).toEqual([
      'cas/sans-issue',
      'droit/chiffre-litteral',
      'fait/inconnu',
      'fichier/ignore',
      'id/double',
      'renvoi/mort',
    ]);
  });

  it('les erreurs se suivent par fichier, puis par ligne', () => {
    const places = erreursDe(abime).map((e) => [e.fichier, e.ligne] as const);
    const rangees = places.toSorted((a, b) => a[0].localeCompare(b[0]) || a[1] - b[1]);
    expect(places).toEqual(rangees);
  });

  it('un fichier illisible n’empêche pas de dire les fautes des autres', () => {
    const sources = avec(GLOSSAIRE, 'voir: [zut]', 'voir: [zut', abime);
    expect(codesDe(sources)).toEqual(
      expect.arrayContaining(['yaml/illisible', 'cas/sans-issue', 'id/double']),
    );
  });

  it('chaque erreur a son message et son remède en français', () => {
    const erreurs: Diagnostic[] = erreursDe(abime);
    expect(erreurs).toHaveLength(6);
    erreurs.forEach(attendreDuFrancais);
  });
});

describe('ce que le contrôle n’aurait pas vu', () => {
  it('un contenu absent est une erreur pour chaque chose qui devait être examinée', () => {
    const vides = erreursDe([]);
    expect(vides.map((e) => `${e.code} ${e.fichier}:${e.ligne} ${e.chemin}`)).toEqual(
      ['fichiers', 'faits', 'items', 'pages', 'renvois'].map((quoi) => `bilan/vide .:1 ${quoi}`),
    );
    vides.forEach(attendreDuFrancais);
  });

  it.each([
    'droit/tig.yml',
    'quizzes/tig/suite.yaml',
    'src/content/mesures/tig.md',
    'src/content/a-lire.mdx',
  ])('un fichier hors de sa place n’est pas publié en silence : %s', (chemin) => {
    attendreErreur([...corpusMinimal(), { chemin, texte: '' }], 'fichier/ignore', chemin);
  });

  it.each(['droit/README.md', 'src/content/README.md'])(
    'un mode d’emploi n’est pas du contenu : %s',
    (chemin) => {
      expect(codesDe([...corpusMinimal(), { chemin, texte: '# Écrire' }])).toEqual([]);
    },
  );

  it.each([
    [EXPLIQUER, 'Premier jour'],
    [GLOSSAIRE, 'Le juge qui suit la peine.'],
  ])('un texte que le modèle laissait à écrire ne se publie pas : %s', (fichier, passage) => {
    attendreErreur(avec(fichier, passage, 'À écrire.'), 'contenu/a-ecrire', fichier, 'À écrire.');
  });

  it('chaque code d’erreur du contrôle a son test dans ce dossier', () => {
    const lire = (motif: string) =>
      globSync(motif)
        .map((f) => readFileSync(f, 'utf8'))
        .join('\n');
    const codes = lire('src/validation/**/*.ts').match(/(?<=(?<!from )')[a-z]+\/[a-z-]+(?=')/g) ?? [];
    const eprouves = lire('tests/unit/validation/**/*.test.ts') + lire('tests/fixtures/fautes/*.yaml');
    expect(codes.length).toBeGreaterThan(30);
    expect(
      codes.filter(
        (code) => !eprouves.includes(`'${code}'`) && !eprouves.includes(`[${code}]`) && code !== 'bilan/vide',
      ),
    ).toEqual([]);
  });
});
