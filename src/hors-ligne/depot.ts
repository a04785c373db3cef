import { aPurger, cleDe, type Contenu, type Edition, estEdition, trouver } from '../domaine/hors-ligne.ts';
import { empreinteDe } from './empreinte.ts';
import { ErreurHorsLigne } from './erreur.ts';

/** Un ménage dure moins que cela ; un téléchargement, plus. En millisecondes. */
const PATIENCE = 1500;

/**
 * Ce que l’appareil garde du site, partagé par le service worker et les pages : les contenus, rangés par empreinte ; les
 * éditions, qui disent quel contenu répond à quelle adresse ; et l’édition de chaque onglet ouvert. Le carnet n’en est pas :
 * il est dans sa propre base, et rien ici n’y touche.
 */
export class Depot {
  /** Nom du cache des contenus. Il porte le chemin du site : deux sites d’un même hôte ne se mêlent pas. */
  readonly nomDesContenus: string;
  readonly #base: string;
  readonly #nomDesEditions: string;
  readonly #nomDesOnglets: string;

  constructor(base: string) {
    this.#base = base;
    this.nomDesContenus = `jalons${base}contenus`;
    this.#nomDesEditions = `jalons${base}editions`;
    this.#nomDesOnglets = `jalons${base}onglets`;
  }

  /** Adresse, jamais servie, sous laquelle un contenu se range dans son cache. */
  adresseDuContenu(cle: string): string {
    return `${this.#base}hors-ligne/contenus/${cle}`;
  }

  /** Où se trouve, dans une édition, ce que désigne une adresse du site ; paramètres et ancre ne comptent pas. */
  situer(edition: Edition, { pathname }: URL): string | undefined {
    const adresse = trouver(edition, pathname.slice(this.#base.length));
    const fichier = adresse === undefined ? undefined : edition.fichiers[adresse];
    return fichier && this.adresseDuContenu(cleDe(adresse as string, fichier));
  }

  /**
   * Éditions gardées. Une liste abîmée se lit dans sa copie et se récrit ; les deux abîmées, rien n’est gardé, et le dire vaut mieux
   * que de retenir toutes les pages du site : ses contenus restent là, et garder un lot à nouveau les reprend sans les télécharger.
   */
  async lireEditions(): Promise<Edition[]> {
    const lue = await this.#lireListe(this.#adresseDesEditions);
    if (lue !== 'abimee') return lue ?? [];
    const copie = await this.#lireListe(this.#adresseDeLaCopie);
    const editions = copie === 'abimee' || copie === undefined ? [] : copie;
    // Un appareil plein ou un cache retiré n’empêche pas de lire : la réparation attendra.
    await this.ecrireEditions(editions).catch(() => undefined);
    return editions;
  }

  /** Remplace d’un seul coup les éditions gardées, copie comprise : coupée avant, l’écriture laisse les anciennes entières. */
  async ecrireEditions(editions: readonly Edition[]): Promise<void> {
    const texte = JSON.stringify(editions);
    await this.#ranger(this.#nomDesEditions, this.#adresseDesEditions, new Response(texte));
    await this.#ranger(this.#nomDesEditions, this.#adresseDeLaCopie, new Response(texte));
  }

  /** @returns la liste, `undefined` s’il n’y en a pas, « abimee » si elle ne se lit pas */
  async #lireListe(adresse: string): Promise<Edition[] | undefined | 'abimee'> {
    const reponse = await caches.match(adresse, { cacheName: this.#nomDesEditions });
    if (!reponse) return undefined;
    const lue: unknown = await reponse.json().catch(() => undefined);
    return Array.isArray(lue) && lue.every(estEdition) ? lue : 'abimee';
  }

  /** Clés des contenus présents, ceux d’un téléchargement inachevé compris. */
  async presentes(): Promise<Set<string>> {
    if (!(await caches.has(this.nomDesContenus))) return new Set();
    const cache = await caches.open(this.nomDesContenus);
    return new Set((await cache.keys()).map((r) => r.url.slice(r.url.lastIndexOf('/') + 1)));
  }

  /** Clés des contenus présents et entiers, parmi ceux-ci : un contenu abîmé se retélécharge comme un absent. */
  async intacts(contenus: readonly Contenu[]): Promise<Set<string>> {
    const intacts = new Set<string>();
    const presentes = await this.presentes();
    const cache = await caches.open(this.nomDesContenus);
    for (const { cle, empreinte } of contenus.filter((c) => presentes.has(c.cle))) {
      const corps = await (
        await cache.match(this.adresseDuContenu(cle))
      )
        ?.arrayBuffer()
        .catch(() => undefined);
      if (corps && (await empreinteDe(corps)) === empreinte) intacts.add(cle);
    }
    return intacts;
  }

  async garder(cle: string, reponse: Response): Promise<void> {
    await this.#ranger(this.nomDesContenus, this.adresseDuContenu(cle), reponse);
  }

  /** @throws {ErreurHorsLigne} « place » : un cache n’échoue à écrire que lorsqu’il n’en reste plus. */
  async #ranger(nom: string, adresse: string, reponse: Response): Promise<void> {
    const cache = await caches.open(nom);
    await cache.put(adresse, reponse).catch(() => {
      throw new ErreurHorsLigne('place');
    });
  }

  /** Ôte les contenus dont aucune de ces éditions n’a besoin. */
  async purger(gardees: readonly Edition[], parmi?: Iterable<string>): Promise<void> {
    const cache = await caches.open(this.nomDesContenus);
    const inutiles = aPurger(parmi ?? (await this.presentes()), gardees);
    await Promise.all(inutiles.map((cle) => cache.delete(this.adresseDuContenu(cle))));
  }

  /** Retient de quelle édition vient la page d’un onglet ; vide, elle ne vient d’aucune de celles qui sont gardées. */
  async retenirLOnglet(id: string, version: string): Promise<void> {
    const cache = await caches.open(this.#nomDesOnglets);
    await cache.put(this.#adresseDeLOnglet(id), new Response(version));
  }

  async versionDeLOnglet(id: string): Promise<string | undefined> {
    const reponse = await caches.match(this.#adresseDeLOnglet(id), { cacheName: this.#nomDesOnglets });
    return reponse?.text();
  }

  async oublierLesOngletsSauf(vivants: readonly string[]): Promise<void> {
    const cache = await caches.open(this.#nomDesOnglets);
    const gardes = new Set(vivants.map((id) => new URL(this.#adresseDeLOnglet(id), location.href).href));
    await Promise.all((await cache.keys()).filter((r) => !gardes.has(r.url)).map((r) => cache.delete(r)));
  }

  async toutRetirer(): Promise<void> {
    const noms = [this.#nomDesEditions, this.#nomDesOnglets, this.nomDesContenus];
    await Promise.all(noms.map((nom) => caches.delete(nom)));
  }

  /**
   * Exécute seul ce qui change les éditions : ni un autre onglet ni le service worker n’y touchent en même temps.
   * @throws {ErreurHorsLigne} « occupé », si l’autre n’en finit pas.
   */
  async seul(action: () => Promise<void>): Promise<void> {
    let obtenu = false;
    try {
      await navigator.locks.request(
        `jalons${this.#base}`,
        { signal: AbortSignal.timeout(PATIENCE) },
        async () => {
          obtenu = true;
          await action();
        },
      );
    } catch (e) {
      throw obtenu ? e : new ErreurHorsLigne('occupe');
    }
  }

  get #adresseDesEditions(): string {
    return `${this.#base}hors-ligne/editions`;
  }

  get #adresseDeLaCopie(): string {
    return `${this.#adresseDesEditions}-copie`;
  }

  #adresseDeLOnglet(id: string): string {
    return `${this.#base}hors-ligne/onglets/${id}`;
  }
}
