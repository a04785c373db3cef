import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PassageDExamen } from '../../../src/components/examen/examen.svelte.ts';
import { journalVide } from '../../../src/domaine/journal/fusion.ts';
import type { TraceDExamen } from '../../../src/schemas/journal.ts';
import type { QuestionDExamen } from '../../../src/requetes/examens.ts';
import type { PlanDExamen } from '../../../src/schemas/examen.ts';
import { choixUnique } from '../domaine/fabriques.ts';
import { MemoireCommune, moyensDEssai } from './outils.ts';

const PLAN: PlanDExamen = {
  id: 'blanc',
  titre: 'Examen',
  relu_le: '2026-11-22',
  resume: '…',
  minutes: 30,
  consignes: [],
  parts: [{ titre: 'Tout', banques: ['b'], niveau: choixUnique(0).niveau, nombre: 3 }],
};
const QUESTIONS = ['q-1', 'q-2', 'q-3'].map((id) => ({
  item: { ...choixUnique(0), id, faits: [`theme.${id}`] },
  fondements: [],
  banque: 'b',
  theme: 'Thème',
})) as unknown as QuestionDExamen[];

let stockage: MemoireCommune;
let moyens: ReturnType<typeof moyensDEssai>;

beforeEach(() => {
  stockage = new MemoireCommune();
  moyens = moyensDEssai(stockage);
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(QUESTIONS)));
});
afterEach(() => void vi.unstubAllGlobals());

async function onglet(suit = true): Promise<PassageDExamen> {
  const passage = new PassageDExamen(PLAN, ['b'], moyens);
  await passage.ouvrir();
  if (suit) passage.suivre();
  return passage;
}

async function reposer() {
  for (let i = 0; i < 10; i += 1) await new Promise((suite) => setTimeout(suite, 0));
}

const gardee = async () => (await stockage.lireReprise('examen:blanc'))?.graine;

describe('un examen ouvert dans deux onglets', () => {
  it('commencé dans l’un, se propose à reprendre dans l’autre, resté à l’accueil', async () => {
    const [un, deux] = [await onglet(), await onglet()];
    await un.commencer('UN', 'normal');
    await reposer();
    expect(deux.examen).toBeUndefined();
    expect(deux.autreEnCours?.graine).toBe('UN');
  });

  it.each([['suit', true] as const, ['n’a rien entendu', false] as const])(
    'ne s’efface pas d’un « Commencer » dans un onglet qui ignorait qu’il était en cours (%s)',
    async (_, suit) => {
      const [un, deux] = [await onglet(), await onglet(suit)];
      await un.commencer('UN', 'normal');
      un.agir({ type: 'repondre', rang: 0, reponse: 0 });
      if (!suit) await deux.commencer('DEUX', 'normal');
      await reposer();
      expect(await gardee()).toBe('UN');
      expect(deux.autreEnCours?.graine).toBe('UN');
      // Averti, le lecteur peut l’abandonner : c’est ce que dit alors le bouton.
      await deux.commencer('DEUX', 'normal');
      expect(await gardee()).toBe('DEUX');
    },
  );

  it('rendu dans l’un, est rendu dans l’autre, et ne s’inscrit qu’une fois', async () => {
    const un = await onglet();
    await un.commencer('UN', 'normal');
    await reposer();
    const deux = await onglet();
    un.agir({ type: 'rendre' });
    deux.agir({ type: 'rendre' });
    await reposer();
    expect([un.rendu, deux.rendu]).toEqual([true, true]);
    expect((await stockage.lireJournal()).traces).toHaveLength(1 + QUESTIONS.length);
  });
});

describe('l’avis « dans un autre onglet »', () => {
  it('s’éteint au geste suivant fait ici', async () => {
    const un = await onglet();
    await un.commencer('UN', 'normal');
    const deux = await onglet();
    un.agir({ type: 'repondre', rang: 0, reponse: 0 });
    await reposer();
    expect(deux.ailleurs).toBe(true);
    deux.agir({ type: 'repondre', rang: 1, reponse: 0 });
    expect(deux.ailleurs).toBe(false);
  });
});

describe('tout effacer dans un autre onglet', () => {
  it('ramène l’examen en cours à l’accueil, et le dit : son geste suivant n’en récrit rien', async () => {
    const un = await onglet();
    await un.commencer('UN', 'normal');
    un.agir({ type: 'repondre', rang: 0, reponse: 0 });
    await reposer();
    await stockage.toutEffacer();
    await reposer();
    expect(un.examen).toBeUndefined();
    expect(un.erreur).toContain('effacé');
    un.agir({ type: 'repondre', rang: 1, reponse: 0 });
    await reposer();
    expect(await stockage.lireJournal()).toEqual(journalVide());
    await un.commencer('DEUX', 'normal');
    expect([un.erreur, await gardee()]).toEqual(['', 'DEUX']);
  });

  it('ne touche ni à une copie rendue, ni à un examen que l’appareil refusait de garder', async () => {
    const un = await onglet();
    await un.commencer('UN', 'normal');
    stockage.plein = true;
    un.agir({ type: 'repondre', rang: 0, reponse: 0 });
    await reposer();
    await stockage.toutEffacer();
    await reposer();
    expect(un.examen?.serie.reponses[0]).toBe(0);
    stockage.plein = false;
    un.agir({ type: 'rendre' });
    await reposer();
    await stockage.toutEffacer();
    await reposer();
    expect(un.rendu).toBe(true);
  });
});

describe('une copie demandée par l’adresse', () => {
  it('d’un autre examen ne se relit pas sous le titre de celui-ci', async () => {
    const copie: TraceDExamen = {
      id: 'copie',
      genre: 'examen',
      instant: '2026-11-22T10:00:00.000Z',
      examen: 'un-autre',
      graine: 'G',
      debut: '2026-11-22T09:00:00.000Z',
      minutes: 30,
      items: ['q-1@1'],
      reponses: [0],
      points: [1],
    };
    await stockage.reunir({ ...journalVide(), traces: [copie, { ...copie, id: 'sienne', examen: 'blanc' }] });
    const passage = await onglet();
    expect(await passage.lireCopie('copie')).toBeUndefined();
    expect(await passage.lireCopie('sienne')).toBeDefined();
  });

  it('ne s’attend pas sans fin quand le stockage ne répond pas', async () => {
    const passage = await onglet();
    vi.useFakeTimers();
    try {
      stockage.lireJournal = () => new Promise(() => undefined);
      const copie = passage.lireCopie('sienne');
      await vi.advanceTimersByTimeAsync(2000);
      expect(await copie).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });
});
