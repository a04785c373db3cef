import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { themeSchema } from '../../../src/schemas/droit.ts';
import { moduleSchema, termeSchema } from '../../../src/schemas/pages.ts';
import { banqueSchema } from '../../../src/schemas/quiz.ts';
import type { Diagnostic } from '../../../src/validation/diagnostic.ts';
import { lireYaml } from '../../../src/validation/lecture.ts';
import { attendreDuFrancais } from './attentes.ts';

/** Première erreur de schéma d’un fichier, en français vérifié. */
function refus(schema: z.ZodType, texte: string): Diagnostic {
  const erreurs: Diagnostic[] = [];
  lireYaml({ chemin: 'essai.yaml', texte }, schema, erreurs);
  const [premiere] = erreurs;
  if (!premiere) throw new Error('le schéma accepte ce texte');
  erreurs.forEach(attendreDuFrancais);
  return premiere;
}

const terme = (donnee: string) => `id: jap\nterme: juge\ndefinition: Le juge.\n${donnee}\n`;
const theme = (valeurs: string) =>
  `id: t\nnom: T\nresume: R\nrelu_le: 2026-01-01\nfaits: [{id: f, versions: [{enonce: E, source: S, etat: lu, valeurs: ${valeurs}}]}]\n`;
const unModule = (quiz: string) =>
  `titre: M\nresume: R\nordre: 1\nobjectifs: [a, b]\nsections: [s]\nquiz: ${quiz}\nformateur: {trompe: [a, b], debriefer: [c, d]}\nrelu_le: 2026-01-01\n`;
const item = (donnees: string) =>
  `schema: 1\nid: b\ntitre: B\nresume: R\nitems: [{id: b-1, niveau: restitution, enonce: E, faits: [a.b], explication: X, relu_le: 2026-01-01, ${donnees}}]\n`;

describe('ce que dit une donnée refusée', () => {
  it('une donnée absente manque, et le remède dit sa nature', () => {
    expect(refus(termeSchema, 'id: jap\nterme: juge\n')).toMatchObject({
      chemin: 'definition',
      message: 'cette donnée obligatoire manque.',
      remede: 'Écrire un texte.',
    });
  });

  it.each([
    ['un texte au lieu d’une liste', termeSchema, terme('voir: tig'), /^Écrire une liste/],
    ['un nombre au lieu d’un texte', termeSchema, terme('sigle: 12'), /^Écrire un texte/],
    [
      'un texte au lieu d’un nombre',
      banqueSchema,
      item('type: nombre, unite: h, juste: six'),
      /^Écrire un nombre/,
    ],
    [
      'une virgule dans un nombre entier',
      banqueSchema,
      item('type: courte, reponses: [a], version: 1.5'),
      /entier/,
    ],
  ])(
    'une donnée écrite mais de mauvaise nature n’est pas dite absente : %s',
    (_cas, schema, texte, remede) => {
      const e = refus(schema, texte);
      expect(e.message).toBe('la donnée n’est pas de la bonne nature.');
      expect(e.remede).toMatch(remede);
    },
  );

  it('une clé inconnue est nommée, à son chemin', () => {
    expect(refus(termeSchema, terme('defintion: x'))).toMatchObject({
      chemin: 'defintion',
      ligne: 4,
      message: 'clé inconnue\u00a0: «\u00a0defintion\u00a0».',
    });
  });

  it('plusieurs clés inconnues sont nommées ensemble', () => {
    expect(refus(termeSchema, terme('a: 1\nb: 2')).message).toBe(
      'clé inconnue\u00a0: «\u00a0a\u00a0», «\u00a0b\u00a0».',
    );
  });

  it('une valeur hors d’une liste fermée rappelle la liste', () => {
    const e = refus(banqueSchema, item('type: courte, reponses: [a]').replace('restitution', 'facile'));
    expect(e.message).toBe('cette valeur n’est pas admise.');
    expect(e.remede).toBe(
      'Écrire «\u00a0restitution\u00a0», «\u00a0comprehension\u00a0», «\u00a0application\u00a0».',
    );
  });

  it('un type d’item inconnu dit les types admis', () => {
    const e = refus(banqueSchema, item('type: devinette'));
    expect(e).toMatchObject({ chemin: 'items[0].type', message: 'type d’item inconnu.' });
    expect(e.remede).toMatch(/«.choix-unique.», .*«.decision.»/);
  });

  it('un identifiant, une date et un renvoi mal formés rappellent leur forme', () => {
    expect(refus(termeSchema, terme('').replace('jap', 'J.A.P.')).remede).toMatch(/minuscules/);
    expect(refus(themeSchema, theme('{}').replace('2026-01-01', '2026-02-30')).remede).toMatch(/AAAA-MM-JJ/);
    expect(refus(banqueSchema, item('type: courte, reponses: [a]').replace('a.b', 'ab')).remede).toMatch(
      /theme\.fait/,
    );
  });

  it('un texte vide demande d’écrire un texte', () => {
    expect(refus(termeSchema, terme('').replace('Le juge.', '""')).remede).toBe('Écrire un texte.');
  });
});

describe('les bornes d’une donnée', () => {
  it.each([
    [1, 'la liste est trop courte.', 'Il en faut au moins 2.'],
    [2, undefined, undefined],
    [6, undefined, undefined],
    [7, 'la liste est trop longue.', 'Il en faut au plus 6.'],
  ])('un choix unique a de deux à six options : %i', (nombre, message, remede) => {
    const choix = Array.from({ length: nombre }, (_, i) => `{texte: c${i}, retour: r}`).join(', ');
    const texte = item(`type: choix-unique, choix: [${choix}]`);
    if (message === undefined) expect(() => refus(banqueSchema, texte)).toThrow('accepte');
    else expect(refus(banqueSchema, texte)).toMatchObject({ chemin: 'items[0].choix', message, remede });
  });

  it.each([
    ['{banques: [t], nombre: 5, seuil: 0.7}', 'quiz.nombre', /6/],
    ['{banques: [t], nombre: 41, seuil: 0.7}', 'quiz.nombre', /40/],
    ['{banques: [t], nombre: 6, seuil: 1.1}', 'quiz.seuil', /1/],
  ])('un nombre hors de ses bornes rappelle la borne : %s', (quiz, chemin, remede) => {
    const e = refus(moduleSchema, unModule(quiz));
    expect(e.chemin).toBe(chemin);
    expect(e.remede).toMatch(remede);
    expect(e.message, 'un nombre n’est ni court ni long').not.toMatch(/court|long/);
  });

  it.each(['6', '40'])('un quiz de module pose de six à quarante questions : %s', (nombre) => {
    expect(() => refus(moduleSchema, unModule(`{banques: [t], nombre: ${nombre}, seuil: 1}`))).toThrow(
      'accepte',
    );
  });

  it('une borne exclue ne se donne pas pour admise : un seuil de zéro ne s’entend pas dire « au moins 0 »', () => {
    expect(refus(moduleSchema, unModule('{banques: [t], nombre: 6, seuil: 0}')).remede).not.toMatch(
      /au moins 0\./,
    );
  });
});

describe('les valeurs d’un fait', () => {
  it('une valeur illisible rappelle les formes admises', () => {
    const e = refus(themeSchema, theme('{max: six mois}'));
    expect(e.remede).toMatch(/P6M.*2\/3.*2020-03-24.*45000 EUR/);
  });

  it('le nom d’une valeur s’écrit en minuscules, et le remède le dit', () => {
    const e = refus(themeSchema, theme('{Max: P6M}'));
    expect(e.chemin).toBe('faits[0].versions[0].valeurs.Max');
    expect(e.remede).toMatch(/minuscules/);
  });

  it('une valeur de mauvaise nature ne renvoie pas au mode d’emploi des questions', () => {
    expect(refus(themeSchema, theme('{max: true}')).remede).not.toContain('quizzes/');
  });
});
