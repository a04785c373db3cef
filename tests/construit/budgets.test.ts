import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  fichierDe,
  type Hydratation,
  ilesDe,
  javascriptDesIles,
  javascriptInitial,
  pagesDe,
  poids,
  RACINE,
} from './pages-construites.ts';

const KO = 1024;

const pages = pagesDe(RACINE).map((chemin) => {
  const fichier = join(RACINE.dossier, chemin);
  return { chemin, fichier, html: readFileSync(fichier, 'utf8') };
});

/**
 * Une page d’apprentissage porte une île vivante, ou est l’entrée d’un module ou la carte d’un parcours, que le carnet tient à jour ; les
 * autres ne font que se lire.
 */
const estVivante = ({ chemin, html }: { chemin: string; html: string }) =>
  /<astro-island/.test(html) || /^(?:modules|parcours)\/[^/]+\/index\.html$/.test(chemin);
const deLecture = pages.filter((page) => !estVivante(page));
const vivantes = pages.filter(estVivante);
/** Ce qui se lit ou s’imprime d’une traite. */
const estEntiere = ({ chemin }: { chemin: string }) =>
  /^(?:former\/module\/|former\/examen\/[^/]+\/corrige\/|apprendre\/)/.test(chemin);
const entieres = pages.filter(estEntiere);
const ordinaires = pages.filter((page) => !estEntiere(page));
const avecIles = (quand: Hydratation) => pages.filter(({ html }) => ilesDe(html, quand).length > 0);

describe('budgets, compressés', () => {
  test.each([
    [
      'le HTML d’une page tient en 22 ko',
      ordinaires,
      ({ fichier }: { fichier: string }) => poids(fichier),
      22,
    ],
    [
      // Un module entier et ses corrigés, pour qui l’imprime ; le catalogue entier, pour qui choisit.
      'celui d’un module à plat, d’un corrigé d’examen ou du catalogue, en 60 ko',
      entieres,
      ({ fichier }: { fichier: string }) => poids(fichier),
      60,
    ],
    [
      'le JavaScript d’une page de lecture, avant tout geste, tient en 5,5 ko',
      deLecture,
      ({ html }: { html: string }) => javascriptInitial(RACINE, html),
      5.5,
    ],
    [
      'celui d’une page d’apprentissage, avant que son île soit en vue, en 8 ko',
      vivantes,
      ({ html }: { html: string }) => javascriptInitial(RACINE, html),
      8,
    ],
    [
      'ce qu’une île y ajoute, à l’approche, tient en 57 ko',
      avecIles('visible'),
      ({ html }: { html: string }) => javascriptDesIles(RACINE, html, 'visible'),
      57,
    ],
    [
      'ce qu’une île y ajoute, au geste, tient en 57 ko',
      avecIles('geste'),
      ({ html }: { html: string }) => javascriptDesIles(RACINE, html, 'geste'),
      57,
    ],
    [
      'ce qu’y ajoute une île chargée aussitôt, en 75 ko',
      avecIles('load'),
      ({ html }: { html: string }) => javascriptDesIles(RACINE, html, 'load'),
      75,
    ],
  ] as const)('%s', (_, lesquelles, mesurer, limite) => {
    expect(lesquelles.length).toBeGreaterThan(0);
    const lourdes = lesquelles
      .map((p) => ({ chemin: p.chemin, octets: mesurer(p) }))
      .filter(({ octets }) => octets > limite * KO)
      .map(({ chemin, octets }) => `${chemin} : ${(octets / KO).toFixed(1)} ko`);
    expect(lourdes).toEqual([]);
  });

  test('aucune île n’échappe à ces limites : elles se chargent au geste, à l’approche ou aussitôt', () => {
    const iles = (html: string) => html.match(/<astro-island/g)?.length ?? 0;
    const mesurees = (html: string) =>
      (['geste', 'visible', 'load'] as const).reduce((n, quand) => n + ilesDe(html, quand).length, 0);
    expect(pages.filter(({ html }) => iles(html) !== mesurees(html)).map((p) => p.chemin)).toEqual([]);
  });

  test('les styles d’une page tiennent en 18 ko', () => {
    const lourdes = pages.flatMap(({ chemin, html }) => {
      const feuilles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].flatMap(
        (m) => fichierDe(RACINE, m[1] as string) ?? [],
      );
      const octets = feuilles.reduce((n, f) => n + poids(f), 0);
      return octets > 18 * KO ? [`${chemin} : ${(octets / KO).toFixed(1)} ko`] : [];
    });
    expect(lourdes).toEqual([]);
  });

  test('les polices tiennent en 50 ko', () => {
    const polices = globSync('dist/_astro/*.woff2');
    expect(polices.length).toBeGreaterThan(0);
    const chargees = polices.filter((p) =>
      pages.some(({ html }) => html.includes(p.split('/').pop() as string)),
    );
    expect(chargees.reduce((n, p) => n + readFileSync(p).length, 0)).toBeLessThanOrEqual(50 * KO);
  });

  test('le premier focus de la recherche charge 48 ko au plus, moteur compris', () => {
    const combobox = globSync('dist/_astro/combobox.*.js')[0] as string;
    const moteur = javascriptInitial(RACINE, `<script src="/${combobox.slice('dist/'.length)}"></script>`);
    expect(moteur + poids('dist/recherche/lexique.json')).toBeLessThanOrEqual(48 * KO);
  });

  test('chaque JSON publié a son budget, et le tient ; la recherche a les siens', () => {
    const bornes: [motif: RegExp, ko: number][] = [
      // Pour les machines : aucune page ne les charge.
      [/^api\//, 512],
      [/^comparer\//, 3],
      [/^outils\//, 8],
      [/^quiz\//, 16],
      // Dix-neuf pièces dans le plus long dossier.
      [/^cas\//, 18],
      [/^droit\/redactions\//, 8],
      [/^evolutions\/nouveautes\.json$/, 6],
      [/^hors-ligne\/version\.json$/, 1],
      [/^abreges\/bornes\.json$/, 1],
      [/^abreges\/\d+\.json$/, 6],
      [/^glossaire\/[a-z0-9]\.json$/, 6],
      [/^parcours\//, 2],
      [/^salle\/catalogue\.json$/, 16],
      [/^salle\/ecrans\//, 10],
      [/^salle\/faits\//, 2],
      // La liste des fichiers à garder : seul la charge qui demande à lire hors ligne. Elle croît avec les lots : à condenser.
      [/^hors-ligne\/edition\.json$/, 360],
    ];
    const publies = globSync('**/*.json', { cwd: RACINE.dossier }).filter(
      (f) => !/^(?:pagefind|recherche)\//.test(f),
    );
    expect(publies.length).toBeGreaterThan(20);
    const fautifs = publies.flatMap((f) => {
      const octets = poids(join(RACINE.dossier, f));
      const borne = bornes.find(([motif]) => motif.test(f))?.[1] ?? 0;
      return octets > borne * KO ? [`${f} : ${(octets / KO).toFixed(1)} ko pour ${borne}`] : [];
    });
    expect(fautifs).toEqual([]);
  });

  test('ce que la recherche charge selon les mots tient en peu, quel que soit le corpus', () => {
    const bornes: [motif: string, ko: number][] = [
      ['dist/recherche/mots/*.json', 8],
      ['dist/recherche/themes/*.json', 16],
      ['dist/recherche/definitions/*.json', 6],
      ['dist/recherche/articles.json', 20],
      ['dist/recherche/complement.json', 40],
      ['dist/recherche/resumes.json', 22],
    ];
    const lourds = bornes.flatMap(([motif, ko]) => {
      const fichiers = globSync(motif);
      expect(fichiers.length, motif).toBeGreaterThan(0);
      return fichiers.filter((f) => poids(f) > ko * KO).map((f) => `${f} : ${(poids(f) / KO).toFixed(1)} ko`);
    });
    expect(lourds).toEqual([]);
  });
});
