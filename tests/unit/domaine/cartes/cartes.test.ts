import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lecteurDeCartes } from '../../../../src/camera/cartes.ts';
import { CODES, damierDe, JEU, LETTRES, traceDe, type Lettre } from '../../../../src/domaine/cartes/jeu.ts';
import { lettreDe, retenir, type Marque } from '../../../../src/domaine/cartes/marque.ts';
import {
  finirLecture,
  deplacements,
  depouiller,
  etatsDesCartes,
  IMAGES_POUR_CHANGER,
  IMAGES_POUR_VOTER,
  lireImage,
  lues,
  reprendreLaCarte,
  RESERVE,
  commencerLecture,
  type LectureDeCartes,
} from '../../../../src/domaine/cartes/lecture.ts';
import { CONDITIONS, disposer, filmer } from '../../../fixtures/cartes/salle.ts';

/** Une carte de face, tournée de `degres` vers la gauche. */
function marque(numero: number, degres: number, { x = 100, y = 100, cote = 40, ecart = 0 } = {}): Marque {
  const angle = (-degres * Math.PI) / 180;
  const coin = (u: number, v: number) => ({
    x: x + (cote / 2) * (u * Math.cos(angle) - v * Math.sin(angle)),
    y: y + (cote / 2) * (u * Math.sin(angle) + v * Math.cos(angle)),
  });
  return { numero, ecart, coins: [coin(-1, -1), coin(1, -1), coin(1, 1), coin(-1, 1)] };
}

/** Le vote après `fois` images où ces marques se voient. */
function regarder(vote: LectureDeCartes, marques: Marque[], fois: number): LectureDeCartes {
  return Array.from({ length: fois }).reduce<LectureDeCartes>(
    (v) => lireImage(v, retenir(marques, v.remises + RESERVE)),
    vote,
  );
}

const reponses = (vote: LectureDeCartes) => depouiller(finirLecture(vote))?.parCarte;

describe('le jeu de cartes', () => {
  const bits = (numero: number) =>
    damierDe(numero)
      .slice(1, 7)
      .map((l) => l.slice(1, 7));
  const tourner = (d: boolean[][]) => d.map((_, y) => d.map((_, x) => d[5 - x]?.[y] ?? false));
  const ecart = (a: boolean[][], b: boolean[][]) => a.flat().filter((v, i) => v !== b.flat()[i]).length;
  const tours = (d: boolean[][]) => [d, tourner(d), tourner(tourner(d)), tourner(tourner(tourner(d)))];

  test('compte soixante cartes, à douze modules au moins l’une de l’autre, de quelque côté qu’on les tienne', () => {
    expect(JEU).toBe(60);
    for (let a = 1; a <= JEU; a++)
      for (let b = a; b <= JEU; b++)
        tours(bits(b)).forEach((vue, quart) => {
          if (a !== b || quart > 0) expect(ecart(bits(a), vue)).toBeGreaterThanOrEqual(12);
        });
  });

  test('vue dans un miroir, une carte n’en est aucune', () => {
    for (let a = 1; a <= JEU; a++) {
      const miroir = bits(a).map((l) => l.toReversed());
      for (let b = 1; b <= JEU; b++)
        for (const vue of tours(bits(b))) expect(ecart(miroir, vue)).toBeGreaterThanOrEqual(8);
    }
  });

  test('le tracé imprimé couvre chaque module blanc, et aucun autre', () => {
    for (const numero of [1, 24, 60]) {
      const blancs = damierDe(numero).flat().filter(Boolean).length;
      const larges = [...traceDe(numero).matchAll(/h([\d.]+)v/g)].map((m) => Math.round(Number(m[1])));
      expect(larges.reduce((s, l) => s + l, 0)).toBe(blancs);
    }
    expect(new Set(CODES).size).toBe(60);
  });
});

describe('la réponse est le côté du haut', () => {
  test('tournée d’un quart à gauche, la carte A répond B, puis C, puis D', () => {
    expect([0, 90, 180, 270].map((d) => lettreDe(marque(1, d)))).toEqual([...LETTRES]);
  });

  test('penchée de moins de trente-trois degrés, elle garde sa réponse ; près de la diagonale, elle n’en a pas', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }),
        fc.double({ min: -32, max: 32, noNaN: true }),
        (quart, jeu) => {
          expect(lettreDe(marque(1, quart * 90 + jeu))).toBe(LETTRES[quart]);
        },
      ),
    );
    expect(lettreDe(marque(1, 45))).toBeUndefined();
    expect(lettreDe(marque(1, 130))).toBeUndefined();
  });
});

describe('ce qui n’est pas une carte remise ne vote pas', () => {
  test.each([
    ['un numéro qui n’a pas été distribué', marque(13, 0)],
    ['deux modules mal lus', marque(3, 0, { ecart: 2 })],
    ['un carré trop petit', marque(3, 0, { cote: 10 })],
    [
      'un rectangle',
      {
        ...marque(3, 0),
        coins: [
          { x: 0, y: 0 },
          { x: 90, y: 0 },
          { x: 90, y: 30 },
          { x: 0, y: 30 },
        ],
      } as Marque,
    ],
  ])('%s', (_, fausse) => {
    expect(retenir([fausse], 12)).toEqual({ vues: [], doubles: [] });
  });

  test('un carré lu par ses deux bords est une seule carte', () => {
    expect(retenir([marque(3, 0), marque(3, 0, { cote: 36 })], 12).vues).toHaveLength(1);
  });

  test('une lecture isolée, ou qui change de place à chaque image, n’établit rien', () => {
    let vote = commencerLecture(12, 4);
    for (let i = 0; i < 20; i++) vote = regarder(vote, [marque(3, 0, { x: 100 + 300 * (i % 3) })], 1);
    expect(reponses(vote)).toEqual({});
  });
});

describe('un vote par carte', () => {
  test('il faut trois images concordantes', () => {
    expect(lues(regarder(commencerLecture(12, 4), [marque(3, 90)], IMAGES_POUR_VOTER - 1))).toBe(0);
    expect(reponses(regarder(commencerLecture(12, 4), [marque(3, 90)], IMAGES_POUR_VOTER))).toEqual({
      3: 'B',
    });
  });

  test('une carte perdue de vue quelques images ne recommence pas', () => {
    let vote = regarder(commencerLecture(12, 4), [marque(3, 90)], 2);
    vote = regarder(regarder(vote, [], 4), [marque(3, 90)], 1);
    expect(reponses(vote)).toEqual({ 3: 'B' });
  });

  test('une carte baissée garde son vote, une carte tournée le change', () => {
    let vote = regarder(commencerLecture(12, 4), [marque(3, 0)], 5);
    vote = regarder(vote, [], 50);
    expect(reponses(vote)).toEqual({ 3: 'A' });
    vote = regarder(vote, [marque(3, 180)], IMAGES_POUR_CHANGER - 1);
    expect(reponses(vote)).toEqual({ 3: 'A' });
    expect(reponses(regarder(vote, [marque(3, 180)], 1))).toEqual({ 3: 'C' });
  });

  test('une lettre que la question n’a pas ne répond pas', () => {
    expect(
      reponses(regarder(commencerLecture(12, 3), [marque(3, 270), marque(4, 180, { x: 600 })], 5)),
    ).toEqual({ 4: 'C' });
  });

  test('elle se dit avant la clôture, sans quoi l’on croirait la carte mal tenue ; tournée sur une réponse, elle vote', () => {
    const hors = regarder(commencerLecture(12, 2), [marque(3, 270)], 5);
    expect(etatsDesCartes(hors)[2]).toEqual({ numero: 3, etat: 'hors-choix' });
    const tournee = regarder(hors, [marque(3, 90)], IMAGES_POUR_VOTER);
    expect(etatsDesCartes(tournee)[2]).toEqual({ numero: 3, etat: 'lue' });
    // Un vote établi vaut toujours : la lettre absente ne le retire pas.
    expect(etatsDesCartes(regarder(tournee, [marque(3, 270)], 10))[2]).toEqual({ numero: 3, etat: 'lue' });
  });

  test('un numéro vu à deux places dans une image n’est plus compté', () => {
    let vote = regarder(commencerLecture(12, 4), [marque(3, 0)], 5);
    vote = regarder(vote, [marque(3, 0), marque(3, 90, { x: 600 })], 1);
    vote = regarder(vote, [marque(3, 0)], 10);
    expect(etatsDesCartes(vote)[2]).toEqual({ numero: 3, etat: 'double' });
    expect(depouiller(finirLecture(vote))).toMatchObject({ parCarte: {}, doubles: [3] });
  });

  test('une carte échangée contre une de la réserve vote, et celle qui reste aussi', () => {
    let vote = regarder(commencerLecture(12, 4), [marque(3, 0), marque(3, 90, { x: 600 })], 1);
    vote = regarder(reprendreLaCarte(vote, 3), [marque(3, 0), marque(13, 90, { x: 600 })], 5);
    expect(reponses(vote)).toEqual({ 3: 'A', 13: 'B' });
    expect(reprendreLaCarte(vote, 3)).toBe(vote);
  });

  test('un vote ouvert ne se dépouille pas, un vote clos ne bouge plus', () => {
    const vote = regarder(commencerLecture(2, 4), [marque(1, 0)], 5);
    expect(depouiller(vote)).toBeUndefined();
    const clos = finirLecture(vote);
    expect(regarder(clos, [marque(2, 0)], 10)).toBe(clos);
    expect(depouiller(clos)).toEqual({
      comptes: { A: 1, B: 0, C: 0, D: 0 },
      sansReponse: [2],
      doubles: [],
      parCarte: { 1: 'A' },
    });
  });

  test('quoi qu’il se montre, chaque carte compte une fois au plus', () => {
    const image = fc.array(
      fc.record({
        numero: fc.integer({ min: 1, max: 5 }),
        quart: fc.integer({ min: 0, max: 3 }),
        x: fc.integer({ min: 0, max: 300 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(image, { maxLength: 30 }), (images) => {
        const vote = images.reduce<LectureDeCartes>(
          (v, marques) =>
            lireImage(
              v,
              retenir(
                marques.map(({ numero, quart, x }) => marque(numero, quart * 90, { x })),
                5,
              ),
            ),
          commencerLecture(5, 4),
        );
        const fini = depouiller(finirLecture(vote));
        const { A, B, C, D } = fini?.comptes ?? { A: 0, B: 0, C: 0, D: 0 };
        expect(A + B + C + D + (fini?.sansReponse.length ?? 0) + (fini?.doubles.length ?? 0)).toBe(5);
      }),
    );
  });

  test('deux votes de la même salle se comparent carte à carte', () => {
    const avant = {
      comptes: { A: 0, B: 0, C: 0, D: 0 },
      sansReponse: [],
      doubles: [],
      parCarte: { 1: 'A', 2: 'A', 3: 'B' } as Record<number, Lettre>,
    };
    const apres = { ...avant, parCarte: { 1: 'B', 2: 'B', 4: 'C' } as Record<number, Lettre> };
    expect(deplacements(avant, apres)).toEqual([{ de: 'A', a: 'B', cartes: 2 }]);
  });
});

describe('dans une salle composée d’une graine', () => {
  const lire = lecteurDeCartes();
  const voter = (nom: string, images: number) => {
    const condition = CONDITIONS.find((c) => c.nom === nom);
    if (!condition) throw new Error(nom);
    const cartes = disposer(condition, 7);
    let vote = commencerLecture(condition.cartes, 4);
    for (let rang = 0; rang < images; rang++)
      vote = lireImage(vote, retenir(lire(filmer(condition, cartes, 7, rang)), condition.cartes));
    const justes = Object.fromEntries(cartes.map((c) => [c.numero, c.lettre]));
    return { lues: reponses(vote) ?? {}, justes };
  };

  test('douze cartes de face se lisent toutes, en trois images', () => {
    const { lues, justes } = voter('12 cartes de 60 px', 3);
    expect(lues).toEqual(justes);
  });

  test.each([
    'affiches, damiers et visages',
    'cartes qui se chevauchent par deux',
    'un doigt sur un coin',
    'mouvement de 6 px',
  ])('%s : une carte se perd parfois, jamais un vote n’est faux', (nom) => {
    const { lues, justes } = voter(nom, 4);
    expect(justes).toMatchObject(lues);
  });
});
