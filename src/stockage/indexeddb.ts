import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { fusionner, type Journal, type Reprise, type Trace } from '../domaine/progression/journal.ts';
import { ErreurDeStockage, type Stockage } from './port.ts';

interface Schema extends DBSchema {
  traces: { key: string; value: Trace };
  reprises: { key: string; value: Reprise };
}

const NOM = 'jalons';
/** Numéro de schéma de la base ; l’augmenter avec une migration dans `upgrade`. */
const VERSION = 1;

function traduire(cause: unknown): ErreurDeStockage {
  const nom = cause instanceof DOMException ? cause.name : '';
  if (nom === 'QuotaExceededError') return new ErreurDeStockage('plein', cause);
  if (nom === 'UnknownError' || nom === 'DataError') return new ErreurDeStockage('endommage', cause);
  return new ErreurDeStockage('refuse', cause);
}

/** Progression gardée sur l’appareil, dans IndexedDB. */
export class StockageIndexedDB implements Stockage {
  #base: Promise<IDBPDatabase<Schema>> | undefined;

  /** Ouvre la base au premier besoin ; une ouverture échouée est retentée au suivant. */
  async #faire<T>(action: (base: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      this.#base ??= openDB<Schema>(NOM, VERSION, {
        upgrade(base) {
          base.createObjectStore('traces', { keyPath: 'id' });
          base.createObjectStore('reprises', { keyPath: 'serie' });
        },
        // Un autre onglet, plus récent, attend de faire évoluer la base : on la lui laisse.
        blocking: (_actuelle, _voulue, evenement) => {
          (evenement.target as IDBDatabase).close();
          this.#base = undefined;
        },
        // Le navigateur peut fermer la base de lui-même : la prochaine action la rouvre.
        terminated: () => {
          this.#base = undefined;
        },
      });
      return await action(await this.#base);
    } catch (cause) {
      const ouverte = this.#base;
      this.#base = undefined;
      ouverte?.then(
        (base) => base.close(),
        () => undefined,
      );
      throw traduire(cause);
    }
  }

  lireJournal(): Promise<Journal> {
    return this.#faire(async (base) => ({
      traces: await base.getAll('traces'),
      reprises: await base.getAll('reprises'),
    }));
  }

  ajouterTrace(trace: Trace): Promise<void> {
    return this.#faire(async (base) => {
      const tx = base.transaction('traces', 'readwrite');
      const gardee = await tx.store.get(trace.id);
      const { traces } = fusionner(
        { traces: gardee ? [gardee] : [], reprises: [] },
        { traces: [trace], reprises: [] },
      );
      await Promise.all([tx.store.put(traces[0] as Trace), tx.done]);
    });
  }

  lireReprise(serie: string): Promise<Reprise | undefined> {
    return this.#faire((base) => base.get('reprises', serie));
  }

  ecrireReprise(reprise: Reprise): Promise<void> {
    return this.#faire(async (base) => void (await base.put('reprises', reprise)));
  }

  reunir(journal: Journal): Promise<void> {
    return this.#faire(async (base) => {
      const tx = base.transaction(['traces', 'reprises'], 'readwrite');
      const garde = {
        traces: await tx.objectStore('traces').getAll(),
        reprises: await tx.objectStore('reprises').getAll(),
      };
      const reuni = fusionner(garde, journal);
      await Promise.all([
        ...reuni.traces.map((t) => tx.objectStore('traces').put(t)),
        ...reuni.reprises.map((r) => tx.objectStore('reprises').put(r)),
        tx.done,
      ]);
    });
  }

  toutEffacer(): Promise<void> {
    return this.#faire(async (base) => {
      const tx = base.transaction(['traces', 'reprises'], 'readwrite');
      await Promise.all([tx.objectStore('traces').clear(), tx.objectStore('reprises').clear(), tx.done]);
    });
  }
}
