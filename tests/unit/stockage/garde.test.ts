import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { journalVide } from '../../../src/domaine/journal/fusion.ts';
import type { Reprise, Trace } from '../../../src/schemas/journal.ts';
import { lireExport } from '../../../src/stockage/fichier.ts';
import { Garde, RIEN_A_REJOINDRE, type EnCours } from '../../../src/stockage/garde.ts';
import { StockageIndexedDB } from '../../../src/stockage/indexeddb.ts';
import {
  ErreurDeStockage,
  type Accord,
  type MotifDeStockage,
  type Stockage,
} from '../../../src/stockage/port.ts';
import { MemoireCommune, moyensDEssai } from '../components/outils.ts';
import { traceDeReponse } from '../domaine/fabriques.ts';
import { StockageEnMemoire } from './memoire.ts';
import { repriseDe } from './outils.ts';

const NOM = 'banque:x';
const PARTS = 4;

/** La plus petite chose qui se garde : des parts, que l’on fait une fois, et dont chacune s’inscrit. */
class Chose implements EnCours {
  readonly nom = NOM;
  faites: boolean[] = Array.from({ length: PARTS }, () => false);
  motifs: (MotifDeStockage | undefined)[] = [];
  readonly garde: Garde;
  readonly #moyens: ReturnType<typeof moyensDEssai>;

  constructor(stockage: Stockage, moyens = moyensDEssai(stockage)) {
    this.#moyens = moyens;
    this.garde = new Garde(this, moyens);
  }

  get motif() {
    return this.motifs.at(-1);
  }

  reprise(instant: string): Reprise {
    const { faites } = this;
    return repriseDe({
      serie: NOM,
      instant,
      items: faites.map((_, i) => `item-${i}@1`),
      reponses: faites.map(() => null),
      arretees: [...faites],
    });
  }

  rejoindre(gardee: Reprise | undefined, vue: Reprise | undefined) {
    if (!gardee) {
      this.faites = this.faites.map((f, i) => f && vue?.arretees[i] !== true);
      return RIEN_A_REJOINDRE;
    }
    this.faites = this.faites.map((f, i) => f || gardee.arretees[i] === true);
    return {
      ecrire: true,
      inscrite: ({ part }: { part: unknown }) =>
        gardee.arretees[part as number] === true && vue?.arretees[part as number] !== true,
    };
  }

  dire(motif: MotifDeStockage | undefined) {
    this.motifs.push(motif);
  }

  faire(part: number): Promise<void> {
    if (!this.faites[part]) {
      this.faites[part] = true;
      this.garde.attendre(
        traceDeReponse({ id: this.#moyens.identifiant(), item: `item-${part}`, serie: NOM }),
        part,
      );
    }
    return this.garde.garder();
  }
}

const inscrites = async (stockage: Stockage) =>
  (await stockage.lireJournal()).traces.flatMap((t) => (t.genre === 'reponse' ? t.item : [])).sort();

describe('ce qui est fait s’inscrit une fois, d’un seul tenant avec la reprise', () => {
  it('le geste passe d’abord à l’écran ; les gestes rapides se joignent à la même écriture', async () => {
    const stockage = new StockageEnMemoire();
    const reunir = vi.spyOn(stockage, 'reunir');
    const chose = new Chose(stockage);
    await Promise.all([chose.faire(0), chose.faire(2)]);
    expect(reunir).toHaveBeenCalledOnce();
    expect(await inscrites(stockage)).toEqual(['item-0', 'item-2']);
    expect((await stockage.lireReprise(NOM))?.arretees).toEqual([true, false, true, false]);
  });

  it('ce qui se fait pendant une écriture part avec la suivante', async () => {
    const stockage = new StockageEnMemoire();
    const chose = new Chose(stockage);
    const accorder = stockage.accorder.bind(stockage);
    stockage.accorder = async (serie, composer) => {
      await accorder(serie, composer);
      stockage.accorder = accorder;
      void chose.faire(1);
    };
    await chose.faire(0);
    await chose.garde.garder();
    expect(await inscrites(stockage)).toEqual(['item-0', 'item-1']);
  });

  it('une horloge qui a reculé n’empêche pas d’écrire après ce qui est gardé', async () => {
    const stockage = new StockageEnMemoire();
    await stockage.ecrireReprise(repriseDe({ serie: NOM, instant: '2030-01-01T00:00:00.000Z' }));
    await new Chose(stockage).faire(0);
    expect((await stockage.lireReprise(NOM))?.instant).toBe('2030-01-01T00:00:00.001Z');
  });

  it('tout effacé ailleurs, ce que cet onglet n’a pas changé s’oublie', async () => {
    const stockage = new MemoireCommune();
    const chose = new Chose(stockage);
    await chose.faire(0);
    await stockage.toutEffacer();
    await chose.faire(1);
    expect(chose.faites).toEqual([false, true, false, false]);
    expect(await inscrites(stockage)).toEqual(['item-1']);
  });
});

describe('ce qui échoue attend le geste suivant', () => {
  it('se dit, se réessaie tout entier, et une lecture qui aboutit n’en efface pas l’annonce', async () => {
    const stockage = new MemoireCommune();
    const chose = new Chose(stockage);
    stockage.plein = true;
    await chose.faire(0);
    expect([chose.motif, chose.garde.attentes.length]).toEqual(['plein', 1]);
    await chose.garde.rejoindre();
    expect(chose.motif).toBe('plein');
    stockage.plein = false;
    await chose.garde.garder();
    expect([chose.motif, chose.garde.attentes.length]).toEqual([undefined, 0]);
    expect(await inscrites(stockage)).toEqual(['item-0']);
  });

  it('le secours est un carnet que l’import relit : la reprise, et les traces qui attendent', async () => {
    const stockage = new MemoireCommune();
    const chose = new Chose(stockage);
    stockage.plein = true;
    await chose.faire(3);
    const lu = lireExport(await chose.garde.secours());
    expect(lu).toMatchObject({
      journal: {
        traces: [{ item: 'item-3' }],
        reprises: [{ serie: NOM, arretees: [false, false, false, true] }],
      },
    });
    if ('journal' in lu) await stockage.toutEffacer();
    stockage.plein = false;
    if ('journal' in lu) await stockage.reunir(lu.journal);
    // Le secours réuni, puis l’écriture qui aboutit : la trace n’est pas là deux fois.
    await chose.garde.garder();
    expect(await inscrites(stockage)).toEqual(['item-3']);
  });
});

/** Stockage de plusieurs onglets dont chaque étape attend son tour, et qui échoue avant d’écrire, ou après avoir écrit. */
class StockageEntrelace extends StockageEnMemoire {
  readonly #traces = new Map<string, Trace>();
  #reprise: Reprise | undefined;
  readonly #attendre: () => Promise<void>;
  readonly #pannes: ('avant' | 'apres' | 'aucune')[];

  constructor(attendre: () => Promise<void>, pannes: readonly ('avant' | 'apres' | 'aucune')[]) {
    super();
    this.#attendre = attendre;
    this.#pannes = [...pannes];
  }

  override async lireReprise() {
    await this.#attendre();
    return structuredClone(this.#reprise);
  }

  override async lireJournal() {
    return { ...journalVide(), traces: [...this.#traces.values()] };
  }

  override async accorder(_: string, composer: (gardee: Reprise | undefined) => Accord) {
    await this.#attendre();
    const panne = this.#pannes.shift();
    if (panne === 'avant') throw new ErreurDeStockage('plein', undefined);
    const { reprise, traces } = composer(structuredClone(this.#reprise));
    for (const trace of traces) this.#traces.set(trace.id, trace);
    if (reprise) this.#reprise = structuredClone(reprise);
    await this.#attendre();
    if (panne === 'apres') throw new ErreurDeStockage('refuse', undefined);
  }
}

describe('deux onglets, quels que soient l’ordre et les pannes', () => {
  const gestes = fc.array(
    fc.record({
      onglet: fc.nat(1),
      geste: fc.oneof(
        { weight: 3, arbitrary: fc.nat(PARTS - 1) },
        { weight: 1, arbitrary: fc.constantFrom('reessayer' as const, 'rejoindre' as const) },
      ),
    }),
    { maxLength: 12 },
  );
  const pannes = fc.array(fc.constantFrom('avant' as const, 'apres' as const, 'aucune' as const), {
    maxLength: 6,
  });

  it('aucune trace n’est perdue, aucune n’est écrite deux fois, et les onglets finissent d’accord', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), gestes, pannes, async (ordre, suite, aVenir) => {
        const stockage = new StockageEntrelace(() => ordre.schedule(Promise.resolve()), aVenir);
        const moyens = moyensDEssai(stockage);
        const onglets = [new Chose(stockage, moyens), new Chose(stockage, moyens)];
        const faits = new Set<number>();
        for (const { onglet, geste } of suite) {
          const chose = onglets[onglet] as Chose;
          if (geste === 'reessayer') void chose.garde.garder();
          else if (geste === 'rejoindre') void chose.garde.rejoindre();
          else {
            faits.add(geste);
            void chose.faire(geste);
          }
          if (ordre.count() > 0 && geste !== 0) await ordre.waitOne();
        }
        // L’appareil se remet : chaque onglet finit par garder, puis relit.
        const finir = async (action: (chose: Chose) => Promise<void>) => {
          const fini = Promise.all(onglets.map(action));
          await ordre.waitFor(fini);
        };
        for (let essai = 0; essai <= aVenir.length; essai += 1) await finir((c) => c.garde.garder());
        await finir((c) => c.garde.rejoindre());
        const attendues = [...faits].map((p) => `item-${p}`).sort();
        expect(await inscrites(stockage)).toEqual(attendues);
        for (const { faites, motif, garde } of onglets) {
          expect(faites).toEqual(Array.from({ length: PARTS }, (_, p) => faits.has(p)));
          expect([motif, garde.attentes]).toEqual([undefined, []]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('une écriture qui pend', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => void vi.useRealTimers());

  /** Un autre onglet tient ouverte la mise à niveau de la base vers une version plus récente. */
  async function tenirLaBase(): Promise<{ aboutir: () => void; renoncer: () => void }> {
    let tenue = true;
    return new Promise((suite) => {
      const ouverture = indexedDB.open('jalons', 3);
      ouverture.onerror = (e) => e.preventDefault();
      ouverture.onupgradeneeded = () => {
        const base = ouverture.result;
        const tx = ouverture.transaction as IDBTransaction;
        const magasin = base.createObjectStore('attente');
        const occuper = () => {
          if (tenue) magasin.get('rien').onsuccess = occuper;
        };
        occuper();
        ouverture.onsuccess = () => base.close();
        suite({
          aboutir: () => (tenue = false),
          renoncer: () => {
            tenue = false;
            tx.abort();
          },
        });
      };
    });
  }

  async function choseMuette() {
    const base = await tenirLaBase();
    const chose = new Chose(new StockageIndexedDB());
    const [premier, second] = [chose.faire(0), chose.faire(1)];
    await vi.advanceTimersByTimeAsync(3900);
    expect(chose.motif).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1100);
    expect(chose.motif).toBe('muet');
    return { base, chose, fini: Promise.all([premier, second]) };
  }

  it('se dit en cinq secondes au plus ; ce qui attend est dans le secours, et s’écrit une fois quand elle reprend', async () => {
    const { base, chose, fini } = await choseMuette();
    const lu = lireExport(await chose.garde.secours());
    expect('journal' in lu && lu.journal.traces).toHaveLength(2);
    base.renoncer();
    await fini;
    await chose.faire(2);
    expect(chose.motif).toBeUndefined();
    expect(await inscrites(new StockageIndexedDB())).toEqual(['item-0', 'item-1', 'item-2']);
  });

  it('si l’autre onglet a mis la base à niveau, le lecteur l’apprend, et ce qui attend est encore là', async () => {
    const { base, chose, fini } = await choseMuette();
    base.aboutir();
    await fini;
    expect(chose.motif).toBe('depasse');
    expect(chose.garde.attentes).toHaveLength(2);
  });

  it('lente, elle n’est pas faite deux fois', async () => {
    const stockage = new StockageEnMemoire();
    const accorder = vi.spyOn(stockage, 'accorder');
    const vraie = StockageEnMemoire.prototype.accorder.bind(stockage);
    accorder.mockImplementationOnce(async (serie, composer) => {
      await new Promise((suite) => setTimeout(suite, 9000));
      await vraie(serie, composer);
    });
    const chose = new Chose(stockage);
    const fini = [chose.faire(0)];
    await vi.advanceTimersByTimeAsync(5000);
    expect(chose.motif).toBe('muet');
    fini.push(chose.faire(1), chose.garde.garder());
    await vi.advanceTimersByTimeAsync(5000);
    await Promise.all(fini);
    expect([chose.motif, accorder.mock.calls.length]).toEqual([undefined, 1]);
    expect(await inscrites(stockage)).toEqual(['item-0', 'item-1']);
  });
});

describe('une base d’un site plus récent', () => {
  it('ne se confond pas avec un refus du navigateur', async () => {
    globalThis.indexedDB = new IDBFactory();
    await new Promise<void>((suite) => {
      const ouverture = indexedDB.open('jalons', 99);
      ouverture.onsuccess = () => {
        ouverture.result.close();
        suite();
      };
    });
    const chose = new Chose(new StockageIndexedDB());
    await chose.faire(0);
    expect(chose.motif).toBe('depasse');
  });
});
