import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CasEnCours } from '../../../src/components/cas/cas.svelte.ts';
import type { ActionDeCas } from '../../../src/domaine/cas/parcours.ts';
import { journalVide } from '../../../src/domaine/journal/fusion.ts';
import type { TraceDeCas } from '../../../src/schemas/journal.ts';
import type { CasIlot } from '../../../src/requetes/cas.ts';
import { ErreurDeStockage } from '../../../src/stockage/port.ts';
import { cas as casDEcole } from '../domaine/cas/fabrique.ts';
import { MemoireCommune, moyensDEssai } from './outils.ts';

let stockage: MemoireCommune;
let moyens: ReturnType<typeof moyensDEssai>;

beforeEach(() => {
  stockage = new MemoireCommune();
  moyens = moyensDEssai(stockage);
});

// Le déroulement ne lit du cas que ce que les deux formes ont en commun.
const CAS = casDEcole() as unknown as CasIlot;

async function onglet(suit = true): Promise<CasEnCours> {
  const enCours = new CasEnCours(CAS, moyens);
  await enCours.reprendre();
  if (suit) enCours.suivre();
  return enCours;
}

/** Laisse passer tout ce qui est en file. */
async function reposer() {
  for (let i = 0; i < 20; i += 1) await new Promise((suite) => setTimeout(suite, 0));
}

const decider = (decision: number): ActionDeCas => ({ type: 'decider', decision });
const raisonner: ActionDeCas = { type: 'raisonner', raison: 0 };
/** Saisine, visite, rapport : le chemin sans détour. */
const DROIT = [decider(0), raisonner, decider(0), decider(0)];

const passages = async () => (await stockage.lireJournal()).traces;

describe('un cas ouvert dans deux onglets', () => {
  it('avance dans l’un quand il avance dans l’autre', async () => {
    const [un, deux] = [await onglet(), await onglet()];
    un.agir(decider(0));
    un.agir(raisonner);
    await reposer();
    expect(deux.parcours).toEqual(un.parcours);
    expect(deux.parcours.chemin).toHaveLength(1);
    expect([un.ailleurs, deux.ailleurs]).toEqual([false, true]);
    deux.agir(decider(0));
    expect(deux.ailleurs).toBe(false);
    await reposer();
    expect([un.ailleurs, deux.ailleurs]).toEqual([true, false]);
  });

  it('ne perd pas ce que l’un a mené, si l’autre, en retard, décide sur une étape dépassée', async () => {
    const [un, enRetard] = [await onglet(), await onglet(false)];
    for (const action of DROIT.slice(0, 3)) un.agir(action);
    await reposer();
    enRetard.agir(decider(1));
    await reposer();
    expect(enRetard.parcours.chemin).toHaveLength(2);
    expect((await stockage.lireReprise('cas:cas-d-ecole'))?.items).toHaveLength(2);
  });

  it('n’inscrit qu’un passage, même si les deux en viennent à bout', async () => {
    const un = await onglet();
    for (const action of DROIT.slice(0, 3)) un.agir(action);
    await reposer();
    const enRetard = await onglet(false);
    un.agir(decider(0));
    await reposer();
    enRetard.agir(decider(0));
    await reposer();
    expect(un.termine && enRetard.termine).toBe(true);
    expect(await passages()).toHaveLength(1);
    expect(enRetard.passages).toEqual(await passages());
  });
});

describe('tout effacer dans un autre onglet', () => {
  it.each([['suit', true] as const, ['n’a rien entendu', false] as const])(
    'efface aussi le cas ouvert : son geste suivant n’en récrit rien (%s)',
    async (_, suit) => {
      const un = await onglet(suit);
      for (const action of DROIT.slice(0, 3)) un.agir(action);
      await reposer();
      await stockage.toutEffacer();
      await reposer();
      if (!suit) un.agir(decider(0));
      await reposer();
      expect(un.parcours.chemin).toEqual([]);
      expect(await stockage.lireJournal()).toEqual(journalVide());
      un.agir(decider(0));
      await reposer();
      expect((await stockage.lireReprise('cas:cas-d-ecole'))?.items).toHaveLength(1);
    },
  );
});

describe('un cas mené sur un appareil plein', () => {
  it('s’inscrit dès que la place revient', async () => {
    const un = await onglet();
    stockage.plein = true;
    for (const action of DROIT) un.agir(action);
    await reposer();
    expect([un.motif, un.passages.length, (await passages()).length]).toEqual(['plein', 1, 0]);
    stockage.plein = false;
    un.agir({ type: 'et-si', pas: 0 });
    await reposer();
    expect(un.motif).toBeUndefined();
    expect(await passages()).toEqual(un.passages);
    expect(un.passages).toHaveLength(1);
  });
});

describe('ce qu’un cas mené à son terme laisse', () => {
  it('s’écrit d’un seul tenant, passage et reprise, même si l’horloge a reculé', async () => {
    const un = await onglet();
    for (const action of DROIT.slice(0, 3)) un.agir(action);
    await reposer();
    const gardee = await stockage.lireReprise('cas:cas-d-ecole');
    await stockage.ecrireReprise({
      ...(gardee as NonNullable<typeof gardee>),
      instant: '2030-01-01T00:00:00.000Z',
    });
    await reposer();
    // Rien d’autre que l’écriture commune n’aboutit.
    for (const seule of ['ajouterTrace', 'ecrireReprise'] as const)
      vi.spyOn(stockage, seule).mockRejectedValue(new ErreurDeStockage('refuse', undefined));
    un.agir(decider(0));
    await reposer();
    expect([un.motif, await passages()]).toEqual([undefined, un.passages]);
    expect((await stockage.lireReprise('cas:cas-d-ecole'))?.items).toHaveLength(3);
  });
});

describe('les passages déjà faits', () => {
  it('viennent dans l’ordre où ils ont été faits, quel que soit celui où le stockage les rend', async () => {
    const passage = (id: string, instant: string): TraceDeCas => ({
      id,
      genre: 'cas',
      instant,
      cas: CAS.id,
      degres: ['juste'],
    });
    const [premier, second] = [
      passage('z', '2026-11-20T08:00:00.000Z'),
      passage('a', '2026-11-21T08:00:00.000Z'),
    ];
    stockage.lireJournal = async () => ({ ...journalVide(), traces: [second, premier] });
    expect((await onglet()).passages).toEqual([premier, second]);
  });
});
