import { describe, expect, it } from 'vitest';
import { attendreErreur, codesDe } from '../attentes.ts';
import { corpusMinimal } from '../corpus-minimal.ts';

const EXAMEN = 'src/content/examens/tig.yaml';
const PART = '  - {titre: TIG, banques: [tig], niveau: restitution, nombre: 4}';

/** Le plus petit contenu, et un plan dont on choisit les parts. */
function avecPlan(parts: string, id = 'tig') {
  const texte = `id: ${id}
titre: Le TIG
resume: Quatre questions.
minutes: 10
consignes: [Lire avant de répondre.]
parts:
${parts}
relu_le: 2026-01-10
`;
  return [...corpusMinimal(), { chemin: EXAMEN, texte }];
}

describe('un plan d’examen', () => {
  it.each([
    ['que ses banques remplissent', PART],
    ['qui prend tout', PART.replace('4', '6')],
    ['dont les parts se partagent une banque', [PART, PART.replace('4', '2')].join('\n')],
    ['qui désigne un thème plutôt que des banques', PART.replace('banques', 'themes')],
  ])('%s est admis', (_quoi, parts) => {
    expect(codesDe(avecPlan(parts))).toEqual([]);
  });

  it.each([
    [
      'plus de questions que la banque n’en a',
      PART.replace('4', '9'),
      'nombre: 9',
      'la part demande 9\u00a0questions et il en manque 3.',
    ],
    [
      'un niveau que la banque n’a pas',
      PART.replace('restitution', 'application'),
      'nombre: 4',
      'la part demande 4\u00a0questions et il en manque 4.',
    ],
    [
      'un type que la banque n’a pas',
      PART.replace('nombre: 4', 'types: [duree], nombre: 1'),
      'nombre: 1',
      'la part demande 1\u00a0question et il en manque 1.',
    ],
  ])('qui demande %s est refusé, et dit combien il manque', (_quoi, parts, passage, message) => {
    const e = attendreErreur(avecPlan(parts), 'examen/part-incomplete', EXAMEN, passage);
    expect(e.message).toBe(message);
  });

  it('ne compte pas deux fois une question que deux parts se disputent', () => {
    const e = attendreErreur(
      avecPlan([PART, PART.replace('4', '3')].join('\n')),
      'examen/part-incomplete',
      EXAMEN,
      'nombre: 3',
    );
    expect(e.message).toContain('il en manque 1');
  });

  it.each([
    ['une banque', PART.replace('[tig]', '[tig, zut]'), 'la banque «\u00a0zut\u00a0» n’existe pas.'],
    [
      'un thème',
      PART.replace('banques: [tig]', 'themes: [tig, zut]'),
      'le thème «\u00a0zut\u00a0» n’existe pas.',
    ],
  ])('ne renvoie pas à %s qui n’existe pas', (_quoi, parts, message) => {
    expect(attendreErreur(avecPlan(parts), 'renvoi/mort', EXAMEN, 'titre: TIG').message).toBe(message);
  });

  it.each([
    ['ni banques ni thèmes', PART.replace('banques: [tig], ', '')],
    ['banques et thèmes à la fois', PART.replace('banques: [tig]', 'banques: [tig], themes: [tig]')],
  ])('une part a %s : il faut choisir', (_quoi, parts) => {
    const e = attendreErreur(avecPlan(parts), 'schema/invalide', EXAMEN, '- {titre: TIG');
    expect(e.remede).toContain('l’un des deux seulement');
  });

  it('porte le nom de son fichier', () => {
    attendreErreur(avecPlan(PART, 'autre'), 'id/autre-que-le-fichier', EXAMEN, 'id: autre');
  });
});
