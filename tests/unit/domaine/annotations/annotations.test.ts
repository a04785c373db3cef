import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accorderLesBrouillons,
  brouillonCitant,
  estAGarder,
  type Brouillon,
} from '../../../../src/domaine/annotations/brouillons.ts';
import {
  annotationsDuPassage,
  annotationsParPage,
  chercherDansLesAnnotations,
  motDesMarques,
  titreDePassage,
} from '../../../../src/domaine/annotations/annotations.ts';
import { annotation } from '../arbitraires.ts';
import { noteDe } from '../fabriques.ts';

const PASSAGE = { page: 'mesures/tig/', ancre: 'incidents' };

/** Identifiants successifs : `n1`, `n2`… */
function compteur() {
  let n = 0;
  return () => `n${(n += 1)}`;
}

function ecrire(b: Brouillon | undefined, texte: string): Brouillon {
  if (!b) throw new Error('aucun brouillon');
  return { ...b, texte };
}

describe('annotations d’un passage', () => {
  it('ce sont ses notes et ses signets, non ceux d’une autre ancre ni d’une autre page', () => {
    const ici = noteDe();
    const ailleurs = [
      noteDe({ id: 'b', ancre: 'duree' }),
      noteDe({ id: 'c', ancre: '' }),
      noteDe({ id: 'd', page: 'mesures/arse/' }),
    ];
    expect(annotationsDuPassage([...ailleurs, ici], PASSAGE)).toEqual([ici]);
  });

  it('une annotation supprimée n’y est plus ; un signalement vise une question, non un passage', () => {
    const autres = [noteDe({ supprimee: true }), noteDe({ id: 'b', genre: 'signalement' })];
    expect(annotationsDuPassage(autres, PASSAGE)).toEqual([]);
  });

  it.each([
    [[], ''],
    [['note'], 'note'],
    [['signet'], 'signet'],
    [['signet', 'note'], 'note et signet'],
    [['note', 'note', 'signet', 'signet'], '2 notes et signet'],
  ] as const)('la marque de %j se lit « %s »', (genres, mot) => {
    expect(motDesMarques(genres.map((genre, i) => noteDe({ id: `${i}`, genre })))).toBe(mot);
  });
});

describe('annotations rangées par page', () => {
  it('toute note ou signet vivant y est une fois, sous sa page, et rien d’autre', () => {
    fc.assert(
      fc.property(fc.uniqueArray(annotation, { selector: (a) => a.id }), (liste) => {
        const rangees = annotationsParPage(liste).flatMap((p) => {
          for (const a of p.annotations) expect(a.page).toBe(p.page);
          return p.annotations.map((a) => a.id);
        });
        const vivantes = liste.filter((a) => !a.supprimee && a.genre !== 'signalement').map((a) => a.id);
        expect(rangees.toSorted()).toEqual(vivantes.toSorted());
      }),
    );
  });

  it('les pages se suivent par titre, et une page dont le titre a changé n’est pas coupée en deux', () => {
    const pages = annotationsParPage([
      noteDe({ id: 'a', page: 'mesures/tig/', titreDePage: 'Travail d’intérêt général' }),
      noteDe({ id: 'b', page: 'mesures/arse/', titreDePage: 'Assignation' }),
      noteDe({ id: 'c', page: 'mesures/tig/', titreDePage: 'TIG' }),
    ]);
    expect(pages.map((p) => [p.titre, p.annotations.length])).toEqual([
      ['Assignation', 1],
      ['Travail d’intérêt général', 2],
    ]);
  });

  it('une annotation sans titre de page se range sous son adresse', () => {
    expect(annotationsParPage([noteDe({ titreDePage: '' })])[0]?.titre).toBe('mesures/tig/');
  });
});

describe('chercher dans ses annotations', () => {
  const notes = [
    noteDe({ id: 'a', texte: 'Demander au JAP' }),
    noteDe({ id: 'b', titre: 'Durée', texte: 'à revoir' }),
  ];

  it.each([
    ['jap', ['a']],
    ['DUREE', ['b']],
    ['travail', ['a', 'b']],
    ['revoir durée', ['b']],
    ['jap durée', []],
    ['  ', ['a', 'b']],
  ])('« %s » trouve %j, sans égard aux accents ni à l’ordre', (requete, ids) => {
    expect(chercherDansLesAnnotations(notes, requete).map((a) => a.id)).toEqual(ids);
  });
});

describe('brouillons d’un passage, quand un autre onglet écrit', () => {
  it('sans note gardée, il y a où écrire, et rien n’est à garder', () => {
    const [b, ...reste] = accorderLesBrouillons([], [], compteur());
    expect(reste).toEqual([]);
    expect(b).toMatchObject({ base: undefined, texte: '' });
    expect(estAGarder(b as Brouillon)).toBe(false);
  });

  it('une note que l’on n’a pas touchée suit ce que l’autre onglet en a fait, sous la même clé', () => {
    const [avant] = accorderLesBrouillons([], [noteDe()], compteur());
    const [apres] = accorderLesBrouillons([avant as Brouillon], [noteDe({ texte: 'Changée.' })], compteur());
    expect(apres).toMatchObject({ cle: avant?.cle, base: 'Changée.', texte: 'Changée.', separe: false });
  });

  it('ce qui s’écrit ne bouge pas tant que la note gardée ne change pas', () => {
    const [avant] = accorderLesBrouillons([], [noteDe()], compteur());
    const enCours = ecrire(avant, 'À relire, et vite');
    expect(accorderLesBrouillons([enCours], [noteDe()], compteur())).toEqual([enCours]);
  });

  it('si l’autre onglet a changé la même note, les deux textes restent, celui qui s’écrit à part', () => {
    const [avant] = accorderLesBrouillons([], [noteDe()], compteur());
    const enCours = ecrire(avant, 'Mon texte');
    const accordes = accorderLesBrouillons([enCours], [noteDe({ texte: 'Le sien' })], compteur());
    expect(accordes).toHaveLength(2);
    expect(accordes[0]).toMatchObject({ id: 'note-1', base: 'Le sien', texte: 'Le sien' });
    expect(accordes[1]).toMatchObject({
      cle: enCours.cle,
      base: undefined,
      texte: 'Mon texte',
      separe: true,
    });
    expect(accordes[1]?.id).not.toBe('note-1');
  });

  it('si l’autre onglet a supprimé la note, ce qui s’écrivait devient une note nouvelle', () => {
    const [avant] = accorderLesBrouillons([], [noteDe()], compteur());
    const [apres] = accorderLesBrouillons([ecrire(avant, 'Mon texte')], [], compteur());
    expect(apres).toMatchObject({ texte: 'Mon texte', base: undefined, separe: true });
  });

  it('si les deux onglets ont écrit la même chose, il n’y a rien à départager', () => {
    const [avant] = accorderLesBrouillons([], [noteDe()], compteur());
    const note = noteDe({ texte: 'Pareil' });
    const accordes = accorderLesBrouillons([ecrire(avant, 'Pareil')], [note], compteur());
    expect(accordes).toMatchObject([{ base: 'Pareil', texte: 'Pareil', separe: false }]);
  });

  it('deux notes d’un même passage, venues de deux appareils, s’écrivent chacune à part', () => {
    const notes = [noteDe({ id: 'a', texte: 'Bureau' }), noteDe({ id: 'b', texte: 'Maison' })];
    expect(accorderLesBrouillons([], notes, compteur()).map((b) => b.texte)).toEqual(['Bureau', 'Maison']);
  });

  it('quoi que fassent les autres onglets, nul texte en cours ne se perd et nulle note gardée ne manque', () => {
    const notes = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), texte: fc.constantFrom('x', 'y', 'z') }).map(noteDe),
      { selector: (n) => n.id, maxLength: 3 },
    );
    fc.assert(
      fc.property(
        notes,
        notes,
        fc.array(fc.constantFrom('', 'x', 'mien', 'mien aussi')),
        (avant, apres, frappes) => {
          const neuf = compteur();
          const ouverts = accorderLesBrouillons([], avant, neuf).map((b, i) => ({
            ...b,
            texte: frappes[i] ?? b.texte,
          }));
          const accordes = accorderLesBrouillons(ouverts, apres, neuf);
          const textes = accordes.map((b) => b.texte);
          for (const b of ouverts.filter((o) => estAGarder(o) && o.texte !== ''))
            expect(textes).toContain(b.texte);
          for (const n of apres) expect(accordes.some((b) => b.id === n.id && b.base === n.texte)).toBe(true);
          expect(new Set(accordes.map((b) => b.cle)).size).toBe(accordes.length);
          expect(new Set(accordes.map((b) => b.id)).size).toBe(accordes.length);
          expect(accordes.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('texte choisi dans une page', () => {
  it('la note commence par lui, entre guillemets, et reste à garder', () => {
    const b = brouillonCitant('  le juge\n  de l’application  ', compteur());
    expect(b.texte).toBe('«\u00a0le juge de l’application\u00a0»\n');
    expect(estAGarder(b)).toBe(true);
  });

  it('un long passage n’est pas recopié tout entier', () => {
    expect(brouillonCitant('mot '.repeat(500), compteur()).texte.length).toBeLessThan(420);
  });

  it('il s’ajoute aux notes déjà gardées, sans en toucher aucune', () => {
    const accordes = accorderLesBrouillons([brouillonCitant('extrait', compteur())], [noteDe()], compteur());
    expect(accordes.map((b) => b.texte)).toEqual(['«\u00a0extrait\u00a0»\n', noteDe().texte]);
  });

  it('le titre d’un passage tient sur une ligne, et dans le fichier d’export', () => {
    const titre = titreDePassage(`  Un\n titre ${'long '.repeat(100)}`);
    expect(titre).toMatch(/^Un titre long/);
    expect(titre).toHaveLength(300);
    expect(titreDePassage('Qui décide\u00a0?')).toBe('Qui décide\u00a0?');
  });
});
