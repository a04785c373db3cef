import { describe, expect, it } from 'vitest';
import { chargerContenu } from '../../src/chargement.ts';
import { refDEtape } from '../../src/domaine/progression/parcours.ts';

const { corpus } = chargerContenu(process.cwd());

/** Ce qui se lit : on n’y décide rien, ou seulement au bout. */
const LECTURES = new Set(['module', 'fiche', 'ecrit', 'metier']);
/** Verbes que personne ne peut voir faire. */
const INVISIBLES = /^(?:comprendre|connaître|savoir|maîtriser|découvrir|apprendre|s’approprier|ne pas)\b/i;

describe.each(corpus.parcours)('le parcours « $titre »', ({ etapes, objectifs }) => {
  it('ne fait jamais lire quatre étapes de suite', () => {
    const suite = etapes.map((e) => (LECTURES.has(e.genre) ? 'l' : '.')).join('');
    expect(suite).not.toContain('llll');
  });

  it('annonce ce que l’on verra faire', () => {
    for (const objectif of objectifs) {
      expect(objectif).toMatch(/^\p{Lu}\p{Ll}*(?:er|ir|re)\b/u);
      expect(objectif).not.toMatch(INVISIBLES);
    }
  });

  it('fait lire, répondre, décider, et finit par un examen blanc', () => {
    const genres = new Set(etapes.map((e) => e.genre));
    for (const genre of ['banque', 'cas'] as const) expect(genres).toContain(genre);
    expect(etapes.some((e) => LECTURES.has(e.genre))).toBe(true);
    expect(etapes.at(-1)?.genre).toBe('examen');
    expect(etapes.filter((e) => e.genre === 'examen')).toHaveLength(1);
  });

  it('tient sur une attestation d’une feuille', () => {
    expect(etapes.length).toBeLessThanOrEqual(18);
  });
});

describe('les parcours', () => {
  const refs = corpus.parcours.flatMap((p) => p.etapes.map(refDEtape));

  it('sont dix, chacun avec son examen', () => {
    expect(corpus.parcours.length).toBeGreaterThanOrEqual(10);
    const examens = refs.filter((ref) => ref.startsWith('examen/'));
    expect(new Set(examens).size).toBe(examens.length);
    expect([...examens].sort()).toEqual(corpus.examens.map((e) => `examen/${e.id}`).sort());
  });

  it('font passer par chaque module', () => {
    for (const { id } of corpus.modules) expect(refs).toContain(`module/${id}`);
  });
});
