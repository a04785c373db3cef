import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SerieEnCours } from '../../../src/components/quiz/serie.svelte.ts';
import type { Moyens } from '../../../src/moyens/index.ts';
import { ErreurDeStockage } from '../../../src/stockage/port.ts';
import { choixUnique, courte } from '../domaine/fabriques.ts';
import { MemoireCommune, moyensDEssai } from './outils.ts';

let stockage: MemoireCommune;
let moyens: Moyens;

beforeEach(() => {
  stockage = new MemoireCommune();
  moyens = moyensDEssai(stockage);
});

const ITEMS = [{ ...choixUnique(0), indices: ['Un indice.'] }, courte('JAP')];

async function onglet(suit = true): Promise<SerieEnCours> {
  const serie = new SerieEnCours('banque:x', ITEMS, moyens);
  await serie.reprendre();
  if (suit) serie.suivre();
  return serie;
}

/** Laisse passer tout ce qui est en file. */
async function reposer(...series: SerieEnCours[]) {
  for (let i = 0; i < 3; i += 1) {
    await new Promise((suite) => setTimeout(suite, 0));
    for (const s of series) await s.reprendre();
  }
}

const traces = async () => (await stockage.lireJournal()).traces;

function arreter(serie: SerieEnCours, reponse: number) {
  serie.repondre(0, reponse);
  serie.agir({ type: 'arreter', rang: 0 });
}

describe('ce qu’une réponse laisse au journal', () => {
  it('dit la certitude et le nombre d’indices lus', async () => {
    const serie = await onglet();
    serie.agir({ type: 'lire-indice', rang: 0 });
    serie.agir({ type: 'dire-certitude', rang: 0, certitude: 2 });
    arreter(serie, 0);
    await serie.garder();
    expect(await traces()).toMatchObject([{ issue: 'juste', certitude: 2, indices: 1 }]);
    expect(await stockage.lireReprise('banque:x')).toMatchObject({ certitudes: [2, null], indices: [1, 0] });
  });

  it('n’en dit rien quand il n’y en a pas', async () => {
    const serie = await onglet();
    arreter(serie, 0);
    await serie.garder();
    const [trace] = await traces();
    expect(trace).not.toHaveProperty('certitude');
    expect(trace).not.toHaveProperty('indices');
  });

  it('une remise s’inscrit d’un seul tenant, avec ce qui la suit : rien n’en est à moitié gardé', async () => {
    const serie = await onglet();
    const reunir = vi.spyOn(stockage, 'reunir');
    serie.agir({ type: 'rendre' });
    await serie.tracer((id, instant) => ({ id, genre: 'quiz', instant, module: 'x', part: 0, seuil: 0.8 }));
    expect(reunir).toHaveBeenCalledOnce();
    expect(reunir.mock.calls[0]?.[0]).toMatchObject({
      traces: [{ genre: 'reponse' }, { genre: 'reponse' }, { genre: 'quiz' }],
      reprises: [{ arretees: [true, true] }],
    });
    expect(await traces()).toHaveLength(3);
  });

  it('l’emporte sur une reprise gardée par une horloge en avance, même d’items changés depuis', async () => {
    for (const items of [undefined, ['ancien@1']]) {
      stockage = new MemoireCommune();
      moyens = moyensDEssai(stockage);
      await (await onglet()).garder();
      const gardee = await stockage.lireReprise('banque:x');
      await stockage.ecrireReprise({
        ...(gardee as NonNullable<typeof gardee>),
        instant: '2030-01-01T00:00:00.000Z',
        ...(items && { items }),
      });
      const serie = await onglet();
      // La trace et la reprise tiennent dans une écriture : rien n’a besoin de la suivre.
      vi.spyOn(stockage, 'ecrireReprise').mockResolvedValue();
      arreter(serie, 0);
      await serie.garder();
      expect(await stockage.lireReprise('banque:x')).toMatchObject({
        instant: expect.stringMatching(/^2030/) as string,
        arretees: [true, false],
      });
    }
  });

  it('une série passagère inscrit ses réponses et ne laisse pas de reprise', async () => {
    const serie = new SerieEnCours('revision', ITEMS, moyens, true);
    arreter(serie, 0);
    await serie.garder();
    expect(await traces()).toHaveLength(1);
    expect(await stockage.lireReprise('revision')).toBeUndefined();
  });
});

describe('deux onglets sur la même série', () => {
  it('ce que l’un arrête, l’autre le voit arrêté, sans perdre ce qu’il est en train d’écrire', async () => {
    const [a, b] = [await onglet(), await onglet()];
    b.repondre(1, 'le juge');
    await b.garder();
    arreter(a, 1);
    await a.garder();
    await reposer(a, b);
    expect(b.etat.arretees).toEqual([true, false]);
    expect(b.etat.reponses).toEqual([1, 'le juge']);
    expect(a.etat.reponses).toEqual([1, 'le juge']);
  });

  it('un onglet endormi n’efface pas une réponse arrêtée et ne l’inscrit pas deux fois', async () => {
    const [a, endormi] = [await onglet(), await onglet(false)];
    arreter(a, 0);
    await a.garder();
    arreter(endormi, 2);
    await endormi.garder();
    expect(await traces()).toHaveLength(1);
    expect(endormi.etat.reponses[0]).toBe(0);
    expect(await stockage.lireReprise('banque:x')).toMatchObject({
      arretees: [true, false],
      reponses: [0, ''],
    });
  });

  it('deux questions arrêtées coup sur coup sont inscrites toutes les deux, une fois', async () => {
    const [a, b] = [await onglet(), await onglet()];
    arreter(a, 0);
    await a.garder();
    b.repondre(1, 'JAP');
    b.agir({ type: 'arreter', rang: 1 });
    await b.garder();
    await reposer(a, b);
    expect(await traces()).toHaveLength(2);
    expect([a.etat.arretees, b.etat.arretees]).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it('réessayer dans l’un rouvre la question dans l’autre, et le nouvel essai s’inscrit', async () => {
    const [a, b] = [await onglet(), await onglet()];
    arreter(a, 1);
    await a.garder();
    await reposer(a, b);
    b.agir({ type: 'reessayer', rang: 0 });
    await b.garder();
    await reposer(a, b);
    expect(a.etat.arretees).toEqual([false, false]);
    arreter(a, 0);
    await a.garder();
    expect(await traces()).toHaveLength(2);
  });
});

describe('tout effacer dans un autre onglet', () => {
  it.each([['suit', true] as const, ['n’a rien entendu', false] as const])(
    'efface aussi la série ouverte : son geste suivant n’en récrit rien (%s)',
    async (_, suit) => {
      const serie = await onglet(suit);
      arreter(serie, 0);
      await serie.garder();
      await stockage.toutEffacer();
      if (suit) await vi.waitFor(() => expect(serie.etat.arretees).toEqual([false, false]));
      serie.repondre(1, 'JAP');
      serie.agir({ type: 'arreter', rang: 1 });
      await serie.garder();
      expect(await traces()).toMatchObject([{ item: ITEMS[1]?.id }]);
      expect(await stockage.lireReprise('banque:x')).toMatchObject({
        reponses: [null, 'JAP'],
        arretees: [false, true],
      });
    },
  );
});

describe('un disque plein', () => {
  it('se dit, laisse la réponse à l’écran, et le geste suivant réessaie tout', async () => {
    const serie = await onglet();
    stockage.plein = true;
    arreter(serie, 0);
    await serie.garder();
    expect(serie.motif).toBe('plein');
    expect(serie.etat.arretees[0]).toBe(true);
    expect(await traces()).toEqual([]);
    stockage.plein = false;
    serie.agir({ type: 'aller', rang: 1 });
    await serie.garder();
    expect(serie.motif).toBeUndefined();
    expect(await traces()).toHaveLength(1);
    expect(await stockage.lireReprise('banque:x')).toMatchObject({ arretees: [true, false], courant: 1 });
  });
});

describe('quitter une série', () => {
  it('garde d’abord ce qui attend ; tant que l’appareil est plein, elle est retenue et rien n’est perdu', async () => {
    const serie = new SerieEnCours('revision', ITEMS, moyens, true);
    stockage.plein = true;
    arreter(serie, 0);
    expect(await serie.laisser()).toBe(false);
    expect(serie.retenue).toBe(true);
    stockage.plein = false;
    expect(await serie.laisser()).toBe(true);
    expect([serie.retenue, serie.motif]).toEqual([false, undefined]);
    expect(await traces()).toHaveLength(1);
  });

  it('un navigateur qui refuse tout, ou ne répond pas, ne retient personne', async () => {
    vi.useFakeTimers();
    try {
      for (const reunir of [
        () => Promise.reject(new ErreurDeStockage('refuse', undefined)),
        () => new Promise<void>(() => undefined),
      ]) {
        const serie = new SerieEnCours('revision', ITEMS, moyens, true);
        vi.spyOn(stockage, 'reunir').mockImplementation(reunir);
        arreter(serie, 0);
        const laissee = serie.laisser();
        await vi.advanceTimersByTimeAsync(2000);
        expect(await laissee).toBe(true);
      }
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('une reprise altérée, venue d’un import pendant la série', () => {
  it('ne fait pas passer une réponse donnée ici pour déjà inscrite', async () => {
    const serie = await onglet(false);
    await serie.garder();
    const gardee = await stockage.lireReprise('banque:x');
    await stockage.ecrireReprise({
      ...(gardee as NonNullable<typeof gardee>),
      reponses: ['constructor', 7],
      arretees: [true, true],
    });
    arreter(serie, 0);
    await serie.garder();
    expect(await traces()).toHaveLength(1);
  });
});
