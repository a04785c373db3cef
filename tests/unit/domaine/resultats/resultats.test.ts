import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aReprendre,
  assezPourComparer,
  comparer,
  parFait,
  parQuestion,
  parTheme,
} from '../../../../src/domaine/resultats/analyse.ts';
import {
  copieDuCarnet,
  copieDuCode,
  ecrireLeCode,
  lireLeCode,
  relevesDesVotes,
  toursDesVotes,
} from '../../../../src/domaine/resultats/apporter.ts';
import {
  copieTapee,
  etrangetes,
  lireLaTouche,
  sujetATaper,
  type Case,
} from '../../../../src/domaine/resultats/grille.ts';
import {
  inscrire,
  questionVotee,
  retirerLaCopie,
  sansNoms,
  type Copie,
  type QuestionRelevee,
  type Releve,
} from '../../../../src/domaine/resultats/releve.ts';
import {
  cellule,
  ecrireTableau,
  tableauDesCopies,
  tableauDesQuestions,
  tableauDesVotes,
} from '../../../../src/domaine/resultats/tableur.ts';
import type { Item } from '../../../../src/schemas/quiz.ts';
import type { Journal } from '../../../../src/schemas/journal.ts';
import type { Vote } from '../../../../src/schemas/seance.ts';

const question = (id: string, lettres = true): QuestionRelevee => ({
  id,
  version: 1,
  enonce: `Énoncé ${id}`,
  theme: id.startsWith('s') ? 'Seuils' : 'TIG',
  faits: [`fait.${id}`],
  ...(lettres && {
    choix: ['juste', 'leurre', 'autre', 'dernier'].map((texte, i) => ({ texte, juste: i === 0 })),
  }),
});
const S1 = question('s1');
const T1 = question('t1');
const T2 = question('t2', false);

const copie = (numero: string, reponses: Copie['reponses']): Copie => ({
  numero,
  source: 'papier',
  reponses,
});
const releve = (copies: Copie[], questions = [S1, T1]): Releve => ({
  titre: 'Séance',
  date: '2026-11-24',
  questions,
  copies,
});
const juste = { choix: 0, juste: true };
const faux = { choix: 1, juste: false };
const salle = (n: number, justes: number) =>
  Array.from({ length: n }, (_, i) =>
    copie(String(i + 1), { s1: i < justes ? juste : faux, t1: i < justes ? juste : faux }),
  );

describe('taper une grille', () => {
  const sujet = sujetATaper('B', 'SALLE', [S1, T2]);
  const taper = (touches: string): Case[] =>
    [...touches].flatMap((t, i) => lireLaTouche(t, sujet.questions[i] ?? S1) ?? []);

  test('une lettre du papier retrouve la proposition de la banque, quel que soit le sujet', () => {
    for (const nom of ['A', 'B'] as const) {
      const s = sujetATaper(nom, 'CODE', [S1]);
      const lettre = String.fromCharCode(97 + (s.ordres[0] ?? []).indexOf(0));
      const lue = copieTapee(s, '7', [lireLaTouche(lettre, S1) as Case]);
      expect(lue.reponses['s1']).toEqual({ choix: 0, juste: true });
    }
  });

  test('la majuscule dit « sûr », l’espace une case vide, le point d’interrogation une case illisible', () => {
    expect(lireLaTouche('B', S1)).toEqual({ genre: 'lettre', lettre: 'B', sur: true });
    expect(lireLaTouche(' ', S1)).toEqual({ genre: 'vide' });
    expect(copieTapee(sujet, '1', taper('? ')).reponses).toEqual({ s1: { illisible: true }, t2: {} });
  });

  test('une question sans lettres se corrige avec la clé ; une touche qui n’a pas de sens ne fait rien', () => {
    expect(lireLaTouche('j', T2)).toEqual({ genre: 'corrigee', juste: true, sur: false });
    expect(lireLaTouche('X', T2)).toEqual({ genre: 'corrigee', juste: false, sur: true });
    expect(lireLaTouche('a', T2)).toBeUndefined();
    expect(lireLaTouche('e', S1)).toBeUndefined();
    expect(lireLaTouche('Enter', S1)).toBeUndefined();
  });

  test('un numéro déjà tapé est un doublon, et l’on dit quelles cases diffèrent', () => {
    const [une, autre] = [copie('7', { s1: juste, t2: {} }), copie('7', { s1: faux, t2: {} })];
    expect(etrangetes(autre, [S1, T2], [une])).toContainEqual({ genre: 'doublon', differences: [1] });
    expect(etrangetes(une, [S1, T2], [une])).toContainEqual({ genre: 'doublon', differences: [] });
  });

  test('trois cases vides à la fin font une copie peut-être tronquée ; deux, non', () => {
    const questions = Array.from({ length: 5 }, (_, i) => question(`s${i}`));
    const rendue = (n: number) =>
      copie('1', Object.fromEntries(questions.slice(0, n).map((q) => [q.id, juste])));
    expect(etrangetes(rendue(2), questions, [])).toEqual([{ genre: 'tronquee', apres: 2 }]);
    expect(etrangetes(rendue(3), questions, [])).toEqual([]);
  });
});

describe('un relevé', () => {
  test('ne garde qu’une copie par numéro, la dernière', () => {
    const r = inscrire(inscrire(releve([]), copie('10', { s1: faux })), copie('2', { s1: faux }));
    expect(
      inscrire(r, copie('10', { s1: juste })).copies.map((c) => [c.numero, c.reponses['s1']?.juste]),
    ).toEqual([
      ['2', false],
      ['10', true],
    ]);
    expect(retirerLaCopie(r, '10').copies).toHaveLength(1);
  });

  test('les noms s’effacent sans toucher aux réponses', () => {
    const nommee = { ...copie('1', { s1: juste }), nom: 'Camille' };
    expect(sansNoms(releve([nommee])).copies).toEqual([copie('1', { s1: juste })]);
  });
});

describe('ce que la salle a fait d’une question', () => {
  test('sous dix copies, des nombres et rien d’autre', () => {
    const [a] = parQuestion(releve(salle(9, 3)));
    expect(a).toMatchObject({ n: 9, justes: 3 });
    expect(a?.facilite).toBeUndefined();
    expect(a?.discrimination).toBeUndefined();
    expect(a?.parChoix?.some((c) => c.inactif)).toBe(false);
  });

  test('à partir de dix, la part de justes, les leurres que personne ne choisit, un indice dit indicatif sous trente', () => {
    const [a] = parQuestion(releve(salle(12, 3)));
    expect(a).toMatchObject({ facilite: 0.25, indicatif: true });
    expect(a?.parChoix?.map((c) => [c.nombre, c.inactif])).toEqual([
      [3, false],
      [9, false],
      [0, true],
      [0, true],
    ]);
  });

  test('la discrimination vaut un quand qui réussit l’une réussit l’autre, et manque quand tous font pareil', () => {
    expect(parQuestion(releve(salle(12, 6)))[0]?.discrimination).toBeCloseTo(1);
    expect(parQuestion(releve(salle(12, 12)))[0]?.discrimination).toBeUndefined();
  });

  test('une case vide compte dans n et n’est ni juste ni fausse', () => {
    const [a] = parQuestion(releve([copie('1', { s1: {} }), copie('2', { s1: juste })], [S1]));
    expect(a).toMatchObject({ n: 2, justes: 1, vides: 1 });
  });

  test('on reprend d’abord ce qui est faux et sûr', () => {
    const copies = [
      copie('1', { s1: { ...faux, sur: true }, t1: faux }),
      copie('2', { s1: juste, t1: faux }),
    ];
    expect(aReprendre(parQuestion(releve(copies))).map((a) => a.question.id)).toEqual(['s1', 't1']);
  });

  test('un thème et un fait additionnent leurs questions', () => {
    const r = releve([copie('1', { s1: juste, t1: faux })]);
    expect(parTheme(r)).toMatchObject([
      { cle: 'TIG', n: 1, justes: 0 },
      { cle: 'Seuils', n: 1, justes: 1 },
    ]);
    expect(parFait(r)[0]).toMatchObject({ cle: 'fait.t1', justes: 0 });
  });

  test('jamais plus de justes que de copies, ni d’indice hors de [−1, 1]', () => {
    const lue = fc.option(
      fc
        .record({ choix: fc.integer({ min: 0, max: 3 }) })
        .map(({ choix }) => ({ choix, juste: choix === 0 })),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(fc.record({ s1: lue, t1: lue }), { maxLength: 40 }), (lues) => {
        const copies = lues.map((r, i) =>
          copie(String(i), JSON.parse(JSON.stringify(r)) as Copie['reponses']),
        );
        for (const a of parQuestion(releve(copies))) {
          expect(a.justes).toBeLessThanOrEqual(a.n);
          expect(Math.abs(a.discrimination ?? 0)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

describe('avant, après', () => {
  test('ne compare que la même question dans la même version, et suit les mêmes numéros', () => {
    const avant = releve([copie('1', { s1: faux }), copie('2', { s1: juste }), copie('3', { s1: faux })]);
    const apres = releve(
      [copie('1', { s1: juste }), copie('2', { s1: faux }), copie('9', { s1: juste })],
      [S1, { ...T1, version: 2 }],
    );
    expect(comparer(avant, apres, true)).toMatchObject([
      { avant: { n: 3, justes: 1 }, apres: { n: 3, justes: 2 }, suivis: { n: 2, versJuste: 1, versFaux: 1 } },
    ]);
    expect(comparer(avant, apres, false)[0]?.suivis).toBeUndefined();
  });

  test('on ne conclut pas si l’un des deux a moins de dix copies', () => {
    expect(assezPourComparer(releve(salle(12, 1)), releve(salle(9, 1)))).toBe(false);
    expect(assezPourComparer(releve(salle(12, 1)), releve(salle(10, 1)))).toBe(true);
  });
});

describe('ce qui vient d’ailleurs', () => {
  test('un carnet donne le dernier mot dit de chaque question, dans la version posée', () => {
    const commun = { genre: 'reponse', serie: 'banque:s', points: 1, issue: 'juste' } as const;
    const traces = [
      { ...commun, id: '2', instant: '2026-11-24T10:00:00.000Z', item: 's1', version: 1, certitude: 3 },
      {
        ...commun,
        id: '1',
        instant: '2026-11-24T09:00:00.000Z',
        item: 's1',
        version: 1,
        points: 0,
        issue: 'fausse',
      },
      { ...commun, id: '3', instant: '2026-11-24T10:00:00.000Z', item: 't1', version: 9 },
    ] as Journal['traces'];
    expect(copieDuCarnet({ traces }, [S1, T1], '4')).toEqual({
      numero: '4',
      source: 'carnet',
      reponses: { s1: { juste: true, sur: true } },
    });
  });

  test('un code montré à l’écran se relit tel qu’il fut écrit, et ne dit ni nom ni date', () => {
    const code = { examen: 'lpj', graine: 'SALLE', points: [1, 0, null] };
    expect(ecrireLeCode(code)).toBe('JALONS1 lpj SALLE JX-');
    expect(lireLeCode(ecrireLeCode(code))).toEqual(code);
    expect(lireLeCode('https://exemple.fr/')).toBeUndefined();
    expect(lireLeCode('JALONS1 lpj SALLE =1+1')).toBeUndefined();
  });

  test('un code d’un autre examen, d’un autre tirage ou d’une autre longueur est refusé avec sa raison', () => {
    const attendu = { examen: 'lpj', graine: 'SALLE', questions: [S1, T1] };
    const lu = (c: object) =>
      copieDuCode({ examen: 'lpj', graine: 'SALLE', points: [1, 0], ...c }, attendu, '1');
    expect(lu({})).toMatchObject({ reponses: { s1: { juste: true }, t1: { juste: false } } });
    expect(lu({ examen: 'tig' })).toBe('autre-examen');
    expect(lu({ graine: 'AUTRE' })).toBe('autre-code');
    expect(lu({ points: [1] })).toBe('autre-longueur');
  });

  test('les votes par cartes font deux relevés, le premier tour et le dernier', () => {
    const vote = (tour: number, cartes: Record<string, number>): Vote => ({
      id: `v${tour}`,
      etape: 'e',
      question: 's1',
      version: 1,
      tour,
      moyen: 'cartes',
      votants: 2,
      comptes: [0, 0, 0, 0],
      ordre: [1, 0, 2, 3],
      cartes,
      ouvert: '2026-11-24T09:00:00.000Z',
      clos: '2026-11-24T09:01:00.000Z',
    });
    const { avant, apres } = relevesDesVotes([vote(2, { 1: 1, 2: 1 }), vote(1, { 1: 0, 2: 1 })], [S1, T1], {
      titre: 'x',
      date: 'y',
    });
    expect(avant.copies.map((c) => c.reponses['s1']?.juste)).toEqual([false, true]);
    expect(apres.copies.map((c) => c.reponses['s1']?.juste)).toEqual([true, true]);
    expect(avant.questions).toEqual([S1]);
  });
});

describe('une question votée', () => {
  test('un vrai ou faux se vote d’une lettre : « vrai » d’abord, la bonne réponse est la sienne', () => {
    const item = {
      id: 'v-001',
      version: 1,
      type: 'vrai-faux',
      niveau: 'comprehension',
      enonce: 'Oui ?',
      faits: [],
      explication: '',
      vrai: false,
      raisons: [],
    } as unknown as Item;
    expect(questionVotee(item, 'TIG').choix).toEqual([
      { texte: 'Vrai', juste: false },
      { texte: 'Faux', juste: true },
    ]);
    expect(
      questionVotee({ ...item, type: 'ordre', etapes: [] } as unknown as Item, 'TIG').choix,
    ).toBeUndefined();
  });
});

describe('les votes d’une séance, tour par tour', () => {
  const vote = (reste: Partial<Vote>): Vote => ({
    id: 'v',
    etape: 'e',
    question: 's1',
    version: 1,
    tour: 1,
    moyen: 'mains',
    votants: 12,
    comptes: [2, 7, 3, 0],
    ordre: [1, 0, 2, 3],
    ouvert: '2026-11-24T09:00:00.000Z',
    clos: '2026-11-24T09:01:00.000Z',
    ...reste,
  });

  test('les mains levées y sont, remises dans l’ordre de la banque, premier tour d’abord', () => {
    const votes = toursDesVotes([vote({ tour: 2, comptes: [0, 12, 0, 0] }), vote({})], [S1, T1]);
    expect(votes).toHaveLength(1);
    expect(votes[0]?.tours.map((t) => [t.tour, t.voix, [...t.comptes]])).toEqual([
      [1, 12, [7, 2, 3, 0]],
      [2, 12, [12, 0, 0, 0]],
    ]);
    const juste = S1.choix?.findIndex((c) => c.juste) ?? -1;
    expect(votes[0]?.tours.map((t) => t.justes)).toEqual([[7, 2, 3, 0][juste], [12, 0, 0, 0][juste]]);
  });

  test('posée à deux étapes, une question a ses votes à la suite, chacun son rang', () => {
    const heure = (h: string) => ({ ouvert: `2026-11-24T${h}:00.000Z` });
    const soir = vote({ etape: 'f', ...heure('16:00'), comptes: [0, 0, 12, 0] });
    const votes = toursDesVotes([soir, vote({ tour: 2, ...heure('09:10') }), vote(heure('09:00'))], [S1]);
    expect(votes[0]?.tours.map((t) => t.tour)).toEqual([1, 2, 3]);
    expect(votes[0]?.tours.at(-1)?.comptes).toEqual([0, 0, 12, 0]);
  });

  test('un vote resté ouvert, ou une question récrite depuis, n’y sont pas', () => {
    const ouvert = vote({});
    delete ouvert.clos;
    expect(toursDesVotes([ouvert], [S1])).toEqual([]);
    expect(toursDesVotes([vote({ version: 2 })], [S1])).toEqual([]);
    expect(toursDesVotes([vote({})], [])).toEqual([]);
  });

  test('le tableau a une ligne par tour', () => {
    const lignes = tableauDesVotes(toursDesVotes([vote({}), vote({ tour: 2 })], [S1])).split('\r\n');
    expect(lignes).toHaveLength(4);
    expect(lignes[1]).toMatch(/^s1;[^;]+;1;mains;12;12;\d+;7;2;3;0;;$/);
  });
});

describe('le tableau s’ouvre bien dans un tableur français', () => {
  test('marque d’ordre, points-virgules, virgule décimale, fins de ligne de Windows', () => {
    expect(ecrireTableau([['é', 0.25]])).toBe('\ufeffé;0,25\r\n');
  });

  test('ce qui passerait pour une formule est neutralisé', () => {
    for (const debut of ['=', '+', '-', '@', '\t', '\r'])
      expect(cellule(`${debut}HYPERLINK("x")`).replace(/^"/, '')[0]).toBe("'");
    expect(cellule('dit "non"; puis')).toBe('"dit ""non""; puis"');
  });

  test('une cellule se relit : quel que soit le texte, le nombre de colonnes ne change pas', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (textes) => {
        const ligne = ecrireTableau([textes]).slice(1, -2);
        const hors = ligne.replaceAll(/"(?:[^"]|"")*"/g, '');
        expect(hors.split(';').length).toBe(textes.length);
      }),
    );
  });

  test('les noms n’y sont que si on les demande', () => {
    const r = releve([{ ...copie('1', { s1: juste, t1: { ...faux, sur: true } }), nom: 'Camille' }]);
    expect(tableauDesCopies(r, false)).not.toContain('Camille');
    expect(tableauDesCopies(r, true)).toContain('1;Camille;;papier;A;;B;oui;1;2');
    expect(tableauDesQuestions(parQuestion(r))).toContain('trop peu');
  });
});
