import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import { journalVide, ordreDesTraces, plusRecente, ranger, remplacer } from '../domaine/journal/fusion.ts';
import type { Annotation, Journal, Reglage, Reprise, Trace } from '../schemas/journal.ts';
import type { Instant } from '../domaine/commun/instant.ts';
import { demanderUneFois } from './appareil.ts';
import { repriseDeLaVersion1 } from './migrations.ts';
import { annoncer, nombreDEcritures, suivreLesEcritures } from './onglets.ts';
import { fondreParTranches } from './tranches.ts';
import { ErreurDeStockage, type Accord, type Ecriture, type EcritureSuivie, type Stockage } from './port.ts';

interface Schema extends DBSchema {
  traces: { key: string; value: Trace };
  reprises: { key: string; value: Reprise };
  annotations: { key: string; value: Annotation };
  reglages: { key: string; value: Reglage };
}

type Magasin = 'traces' | 'reprises' | 'annotations' | 'reglages';
const MAGASINS: Magasin[] = ['traces', 'reprises', 'annotations', 'reglages'];

const NOM = 'jalons';
/** Numéro de schéma de la base ; l’augmenter avec une migration dans `upgrade`. */
const VERSION = 2;

/** Traces lues d’un coup : le navigateur les recopie d’une traite, et la page ne doit pas s’en apercevoir. */
const TRANCHE = 500;

/** Une tranche se range dès qu’elle est lue : la réunir aux autres n’est plus qu’un fondu. */
async function lireParTranches(magasin: IDBPObjectStore<Schema, Magasin[], 'traces'>): Promise<Trace[][]> {
  const tranches: Trace[][] = [];
  let suite: IDBKeyRange | undefined;
  for (;;) {
    const lues = await magasin.getAll(suite, TRANCHE);
    const derniere = lues.at(-1);
    if (!derniere) return tranches;
    suite = IDBKeyRange.lowerBound(derniere.id, true);
    tranches.push(lues.sort(ordreDesTraces));
  }
}

function traduire(cause: unknown): ErreurDeStockage {
  const nom = cause instanceof DOMException ? cause.name : '';
  if (nom === 'QuotaExceededError') return new ErreurDeStockage('plein', cause);
  if (nom === 'UnknownError' || nom === 'DataError') return new ErreurDeStockage('endommage', cause);
  if (nom === 'VersionError') return new ErreurDeStockage('depasse', cause);
  return new ErreurDeStockage('refuse', cause);
}

/** Progression gardée sur l’appareil, dans IndexedDB. */
export class StockageIndexedDB implements Stockage {
  #base: Promise<IDBPDatabase<Schema>> | undefined;
  #lecture: { apres: number; journal: Promise<Journal> } | undefined;
  /** Un onglet n’est pas prévenu de ce qu’il écrit lui-même. */
  readonly #onglet = String(crypto.getRandomValues(new Uint32Array(2)));

  /** Ouvre la base au premier besoin ; une ouverture échouée est retentée au suivant. */
  async #faire<T>(action: (base: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      this.#base ??= openDB<Schema>(NOM, VERSION, {
        async upgrade(base, avant, _apres, tx) {
          if (avant < 1) {
            base.createObjectStore('traces', { keyPath: 'id' });
            base.createObjectStore('reprises', { keyPath: 'serie' });
          }
          base.createObjectStore('annotations', { keyPath: 'id' });
          base.createObjectStore('reglages', { keyPath: 'cle' });
          const reprises = tx.objectStore('reprises');
          for (const reprise of await reprises.getAll()) await reprises.put(repriseDeLaVersion1(reprise));
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

  /** Plusieurs morceaux d’une page le demandent à la fois : tant que rien ne s’écrit, une lecture en cours vaut pour tous. */
  lireJournal(): Promise<Journal> {
    if (this.#lecture?.apres === nombreDEcritures()) return this.#lecture.journal;
    const lecture = { apres: nombreDEcritures(), journal: this.#lireJournal() };
    this.#lecture = lecture;
    const oublier = () => {
      if (this.#lecture === lecture) this.#lecture = undefined;
    };
    lecture.journal.then(oublier, oublier);
    return lecture.journal;
  }

  async #lireJournal(): Promise<Journal> {
    const { tranches, ...reste } = await this.#faire(async (base) => {
      const tx = base.transaction(MAGASINS);
      const [tranches, reprises, annotations, reglages] = await Promise.all([
        lireParTranches(tx.objectStore('traces')),
        tx.objectStore('reprises').getAll(),
        tx.objectStore('annotations').getAll(),
        tx.objectStore('reglages').getAll(),
      ]);
      return { tranches, reprises, annotations, reglages };
    });
    return { ...reste, traces: await fondreParTranches(tranches, ordreDesTraces) };
  }

  ajouterTrace(trace: Trace): Promise<void> {
    return this.reunir({ ...journalVide(), traces: [trace] });
  }

  lireReprise(serie: string): Promise<Reprise | undefined> {
    return this.#faire((base) => base.get('reprises', serie));
  }

  ecrireReprise(reprise: Reprise): Promise<void> {
    return this.accorder(reprise.serie, () => ({ reprise, traces: [] }));
  }

  annoter(annotation: Annotation): Promise<void> {
    return this.#ecrire('annotations', annotation, annotation.id, remplacer, { quoi: 'annotations' });
  }

  lireAnnotations(): Promise<Annotation[]> {
    return this.#faire((base) => base.getAll('annotations'));
  }

  regler(reglage: Reglage): Promise<void> {
    return this.#ecrire('reglages', reglage, reglage.cle, remplacer, { quoi: 'reglages' });
  }

  lireReglages(): Promise<Reglage[]> {
    return this.#faire((base) => base.getAll('reglages'));
  }

  async accorder(serie: string, composer: (gardee: Reprise | undefined) => Accord): Promise<void> {
    let accord: Accord = { reprise: undefined, traces: [] };
    await this.#faire(async (base) => {
      const tx = base.transaction(['traces', 'reprises'], 'readwrite');
      const [lesTraces, lesReprises] = [tx.objectStore('traces'), tx.objectStore('reprises')];
      accord = composer(await lesReprises.get(serie));
      const ecrites = accord.traces.map(async (trace) => {
        const gardee = await lesTraces.get(trace.id);
        await lesTraces.put(gardee ? plusRecente(gardee, trace) : trace);
      });
      await Promise.all([...ecrites, accord.reprise && lesReprises.put(accord.reprise), tx.done]);
    });
    if (accord.traces.length > 0) this.#annoncer({ quoi: 'journal' });
    else if (accord.reprise) this.#annoncer({ quoi: 'reprise', serie });
    if (accord.traces.some((t) => t.genre === 'reponse')) void demanderUneFois();
  }

  /** Écrit une entrée, accordée à celle qui est gardée sous la même clé. */
  async #ecrire<M extends Exclude<Magasin, 'reprises'>>(
    magasin: M,
    entree: Schema[M]['value'] & { instant: Instant },
    cle: string,
    accorder: <T extends { instant: Instant }>(gardee: T, entree: T) => T,
    ecriture: Ecriture,
  ): Promise<void> {
    await this.#faire(async (base) => {
      const tx = base.transaction(magasin, 'readwrite');
      const gardee = await tx.store.get(cle);
      await Promise.all([tx.store.put(gardee ? accorder(gardee, entree) : entree), tx.done]);
    });
    this.#annoncer(ecriture);
  }

  /**
   * D’un seul tenant, et sans relire tout le journal : chaque entrée n’est comparée qu’à celle qui porte sa clé. Une transaction
   * courte a toutes les chances d’aboutir même si la page se ferme aussitôt.
   */
  async reunir(journal: Journal): Promise<void> {
    const { traces, reprises, annotations, reglages } = ranger(journal);
    await this.#faire(async (base) => {
      const tx = base.transaction(MAGASINS, 'readwrite');
      const retenir = <M extends Magasin, T extends Schema[M]['value']>(
        magasin: M,
        entrees: readonly T[],
        cle: (entree: T) => string,
      ) =>
        entrees.map(async (entree) => {
          const gardee = (await tx.objectStore(magasin).get(cle(entree))) as T | undefined;
          return { magasin, entree: gardee ? plusRecente(gardee, entree) : entree };
        });
      const retenues = await Promise.all([
        ...retenir('traces', traces, (t) => t.id),
        ...retenir('reprises', reprises, (r) => r.serie),
        ...retenir('annotations', annotations, (a) => a.id),
        ...retenir('reglages', reglages, (r) => r.cle),
      ]);
      await Promise.all([
        ...retenues.map(({ magasin, entree }) => tx.objectStore(magasin).put(entree)),
        tx.done,
      ]);
    });
    this.#annoncer({ quoi: 'journal' });
    if (traces.some((t) => t.genre === 'reponse')) void demanderUneFois();
  }

  async toutEffacer(): Promise<void> {
    await this.#faire(async (base) => {
      const tx = base.transaction(MAGASINS, 'readwrite');
      await Promise.all([...MAGASINS.map((m) => tx.objectStore(m).clear()), tx.done]);
    });
    this.#annoncer({ quoi: 'journal' });
  }

  suivre(ecoute: (ecriture: EcritureSuivie) => void): () => void {
    return suivreLesEcritures(({ onglet, ...ecriture }) =>
      ecoute({ ...ecriture, ici: onglet === this.#onglet }),
    );
  }

  #annoncer(ecriture: Ecriture): void {
    annoncer({ ...ecriture, onglet: this.#onglet });
  }
}
