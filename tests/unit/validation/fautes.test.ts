import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lireFichiers } from '../../../src/chargement.ts';
import { lignesDe, type Faute } from './fautes.ts';

const DOSSIER = 'tests/fixtures/fautes';
const FAMILLES = [
  'yaml',
  'fichiers',
  'schema',
  'droit',
  'questions',
  'renvois',
  'mdx',
  'cas',
  'seances',
  'typographie',
];

const corpus = lireFichiers(`${DOSSIER}/corpus`);
const fautes = FAMILLES.map((famille) => ({
  famille,
  liste: parse(readFileSync(`${DOSSIER}/${famille}.yaml`, 'utf8')) as Faute[],
}));
const toutes = fautes.flatMap(({ liste }) => liste);

describe('le corpus des fautes d’auteur', () => {
  it('part d’un contenu sans faute, et en compte trois cents au moins', () => {
    expect(lignesDe(corpus, [])).toEqual([]);
    expect(toutes.length).toBeGreaterThanOrEqual(300);
  });

  describe.each(fautes)('$famille', ({ liste }) => {
    it.each(liste)('$nom', (faute) => {
      expect(lignesDe(corpus, [faute])).toEqual(faute.attendu);
      expect(faute.attendu).toHaveLength(1);
    });
  });

  it('six fautes dans six fichiers donnent exactement leurs six lignes', () => {
    const parFichier = Map.groupBy(toutes, (f) => f.fichier);
    const tirage = fc
      .shuffledSubarray([...parFichier.keys()], { minLength: 6, maxLength: 6 })
      .chain((fichiers) => fc.tuple(...fichiers.map((f) => fc.constantFrom(...(parFichier.get(f) ?? [])))));
    fc.assert(
      fc.property(tirage, (six) => {
        const attendues = six.flatMap((f) => f.attendu ?? []);
        const lignes = lignesDe(corpus, six);
        // Une faute peut en cacher une autre (un renvoi vers un fichier qui ne se lit plus), jamais en inventer.
        expect(attendues).toEqual(expect.arrayContaining(lignes));
      }),
      { numRuns: 15 },
    );
  });

  it('aucune altération d’un fichier n’arrête le contrôle', () => {
    const alterations = fc.record({
      rang: fc.nat(corpus.length - 1),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      longueur: fc.nat(40),
      mis: fc.oneof(
        fc.constantFrom('"', '{', '[', '&a ', '*a', '\t', '<', '---\n', ': ', '\n', '#'),
        fc.string(),
      ),
    });
    fc.assert(
      fc.property(alterations, ({ rang, place, longueur, mis }) => {
        const sources = corpus.map((s, i) => {
          const debut = Math.floor(place * s.texte.length);
          return i === rang
            ? { ...s, texte: s.texte.slice(0, debut) + mis + s.texte.slice(debut + longueur) }
            : s;
        });
        expect(() => lignesDe(sources, [])).not.toThrow();
      }),
      { numRuns: 30 },
    );
  });
});
