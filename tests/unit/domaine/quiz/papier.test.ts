import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surPapier, type QuestionSurPapier } from '../../../../src/domaine/quiz/papier.ts';
import {
  appariement,
  choixMultiple,
  choixUnique,
  classement,
  courte,
  decision,
  duree,
  frise,
  nombre,
  ordre,
  reperage,
  trous,
  trousEcrits,
  vraiFaux,
} from '../fabriques.ts';

const graine = fc.string();

/** Textes que la clé désigne par leurs repères, dans l’ordre où elle les dit. */
function designes({ blocs, cle }: QuestionSurPapier): (string | undefined)[] {
  const lignes = blocs.flatMap((b) => (b.genre === 'lignes' ? b.lignes : []));
  return cle.split(', ').map((repere) => lignes.find((l) => l.repere === repere)?.texte);
}

/** Couples « chose : place » que la clé d’un rangement annonce. */
function couples({ blocs, cle }: QuestionSurPapier): string[] {
  const [choses, places] = blocs.flatMap((b) => (b.genre === 'lignes' ? [b.lignes] : []));
  return cle.split(', ').map((couple) => {
    const [chose, place] = couple.split(' ');
    return `${choses?.find((l) => l.repere === chose)?.texte}\u00a0: ${places?.find((l) => l.repere === place)?.texte}`;
  });
}

describe('la clé d’une question sur papier désigne ce que le papier montre, quelle que soit la graine', () => {
  it('choix : les lettres des propositions justes', () => {
    fc.assert(
      fc.property(graine, (g) => {
        expect(designes(surPapier(choixUnique(2), g))).toEqual(['Option 2']);
        expect(designes(surPapier(choixMultiple([0, 3], 5), g)).sort()).toEqual(['Option 0', 'Option 3']);
      }),
    );
  });

  it('vrai ou faux : le verdict, puis la raison', () => {
    fc.assert(
      fc.property(graine, (g) => {
        const question = surPapier(vraiFaux(false, 1), g);
        expect(question.cle).toMatch(/^Faux, [A-C]$/);
        expect(designes({ ...question, cle: question.cle.slice('Faux, '.length) })).toEqual(['Option 1']);
      }),
    );
  });

  it('décision : la décision juste par sa lettre, la raison par son numéro', () => {
    fc.assert(
      fc.property(graine, (g) => {
        const question = surPapier(decision(2), g);
        expect(designes({ ...question, cle: question.cle.replace('raison ', '') })).toEqual([
          'Décision juste',
          'Option 2',
        ]);
      }),
    );
  });

  it('ordre : les lettres dans le bon ordre, que le papier ne donne jamais d’emblée', () => {
    fc.assert(
      fc.property(graine, (g) => {
        const question = surPapier(ordre(4), g);
        expect(designes(question)).toEqual(['Étape 0', 'Étape 1', 'Étape 2', 'Étape 3']);
        expect(question.cle).not.toBe('A, B, C, D');
      }),
    );
  });

  it('appariement, classement, frise : chaque chose et la lettre de sa place', () => {
    fc.assert(
      fc.property(graine, (g) => {
        expect(couples(surPapier(appariement('x', 'y', 'z'), g))).toEqual([
          'Gauche 0\u00a0: x',
          'Gauche 1\u00a0: y',
          'Gauche 2\u00a0: z',
        ]);
        expect(couples(surPapier(classement(['a', 'b'], 'b', 'a', 'b', 'a'), g)).sort()).toEqual([
          'Élément 0\u00a0: Catégorie b',
          'Élément 1\u00a0: Catégorie a',
          'Élément 2\u00a0: Catégorie b',
          'Élément 3\u00a0: Catégorie a',
        ]);
        expect(couples(surPapier(frise(['a', 'b', 'c'], 'c', 'a', 'b'), g)).sort()).toEqual([
          'Événement 0\u00a0: Repère c',
          'Événement 1\u00a0: Repère a',
          'Événement 2\u00a0: Repère b',
        ]);
      }),
    );
  });

  it('repérage : les numéros des passages fautifs, dans l’ordre du document', () => {
    expect(designes(surPapier(reperage([1, 3], 5), 'G'))).toEqual(['Passage 1', 'Passage 3']);
  });

  it.each([
    ['des trous à liste', trous({ un: 'juge', deux: 'mois' }), '1\u00a0: juge\u202f; 2\u00a0: mois'],
    ['des trous à écrire', trousEcrits({ un: 'juge' }), '1\u00a0: juge'],
    ['un nombre', nombre(35), '35 heures'],
    ['une durée', duree('P6M'), '6\u00a0mois'],
    ['une réponse courte', courte('JAP', 'juge'), 'JAP'],
  ])('%s : la réponse écrite', (_quoi, item, cle) => {
    expect(surPapier(item, 'G').cle).toBe(cle);
  });

  it('une liste ne se propose que pour un trou à liste', () => {
    const consignes = (q: QuestionSurPapier) => q.blocs.filter((b) => b.genre === 'consigne').length;
    expect(consignes(surPapier(trous({ un: 'juge' }), 'G'))).toBe(1);
    expect(consignes(surPapier(trousEcrits({ un: 'juge' }), 'G'))).toBe(0);
  });
});

it('deux sujets ne donnent pas les propositions dans le même ordre', () => {
  const ordres = ['G-A', 'G-B', 'G-C', 'G-D'].map((g) =>
    JSON.stringify(surPapier(choixUnique(0, 5), g).blocs),
  );
  expect(new Set(ordres).size).toBeGreaterThan(1);
});
