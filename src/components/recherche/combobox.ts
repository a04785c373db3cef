import * as adresses from '../../domaine/commun/adresses.ts';
import { lien as versLaPage } from '../../moyens/adresse.ts';
import type { Moteur, Resultat } from '../../recherche/moteur.ts';
import { completerLeMoteur, moteurDeLaPage } from './chargement.ts';
import { chercherDansLeTexte } from './plein-texte.ts';
import { contenuDuResultat, element } from './rendu.ts';

/** Pause de frappe, en millisecondes, après laquelle le plein texte complète la liste. */
const PAUSE = 400;

/**
 * Champ à liste de suggestions.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-autocomplete-list/
 */
class Combobox {
  readonly #champ: HTMLInputElement;
  readonly #volet: HTMLElement;
  readonly #liste: HTMLElement;
  readonly #etat: HTMLElement;
  readonly #pied: HTMLElement;
  #moteur: Moteur | undefined;
  #enCours = false;
  /** La liste attend encore des faits. */
  #incomplet = false;
  /** La liste répond à la requête ; fausse quand elle ne fait que proposer des mesures voisines. */
  #repond = false;
  #actif = -1;
  #attente: ReturnType<typeof setTimeout> | undefined;

  constructor(racine: HTMLElement) {
    const lire = <E extends HTMLElement>(selecteur: string) => racine.querySelector(selecteur) as E;
    this.#champ = lire<HTMLInputElement>('input');
    this.#volet = lire('.volet');
    this.#liste = lire('.resultats');
    this.#etat = lire('.etat');
    this.#pied = lire('.pied');
    this.#champ.setAttribute('role', 'combobox');
    this.#champ.setAttribute('aria-autocomplete', 'list');
    this.#champ.setAttribute('aria-controls', this.#liste.id);
    this.#champ.setAttribute('aria-expanded', 'false');
    this.#champ.addEventListener('input', () => this.#repondre());
    this.#champ.addEventListener('focus', () => this.#repondre());
    this.#champ.addEventListener('keydown', (e) => this.#clavier(e));
    // Un clic dans le volet ne doit pas retirer le focus du champ avant d’être traité.
    this.#volet.addEventListener('mousedown', (e) => e.preventDefault());
    racine.addEventListener('focusout', (e) => {
      if (!racine.contains(e.relatedTarget as Node | null)) this.#fermer();
    });
    void this.#charger();
  }

  /** Charge le moteur ; après un échec, la frappe suivante réessaie. */
  async #charger(): Promise<void> {
    if (this.#enCours || this.#moteur) return;
    this.#enCours = true;
    try {
      this.#moteur = await moteurDeLaPage();
      this.#repondre();
    } catch {
      if (this.#champ.value.trim() === '') return;
      this.#ouvrir();
      this.#dire('La recherche n’a pas pu se charger. Entrée ouvre la page de recherche.');
    } finally {
      this.#enCours = false;
    }
  }

  get #options(): HTMLElement[] {
    return [...this.#liste.querySelectorAll<HTMLElement>('[role=option]')];
  }

  /** @param choisie adresse de l’option déjà atteinte aux flèches, à garder si la liste la donne encore */
  #repondre(choisie?: string | null): void {
    clearTimeout(this.#attente);
    if (document.activeElement !== this.#champ) return;
    void this.#charger();
    const requete = this.#champ.value;
    if (requete.trim() === '' || !this.#moteur) {
      this.#fermer();
      return;
    }
    void this.#completer(requete);
    this.#montrer(requete, this.#moteur, choisie);
    this.#attente = setTimeout(() => void this.#ajouterLeTexte(requete), PAUSE);
  }

  /** Charge ce qui manque pour répondre à cette requête ; chaque arrivée complète la liste ouverte, sans rouvrir celle qu’on a fermée. */
  async #completer(requete: string): Promise<void> {
    const revoir = () => {
      if (this.#volet.hidden || this.#champ.value !== requete || !this.#moteur) return;
      this.#montrer(requete, this.#moteur, this.#options[this.#actif]?.getAttribute('href'));
    };
    try {
      await completerLeMoteur(requete, revoir);
      // Ce qui manquait a pu arriver pour la frappe d’avant, entre l’affichage et la demande.
      if (this.#incomplet) revoir();
    } catch {
      if (this.#volet.hidden || this.#champ.value !== requete) return;
      this.#dire('Les réponses n’ont pas pu se charger. Entrée ouvre la page de recherche.');
    }
  }

  #montrer(requete: string, moteur: Moteur, choisie?: string | null): void {
    const trouves = moteur.chercher(requete);
    const { complement, tranches, themes, articles } = moteur.manque(requete);
    this.#incomplet = complement || articles || tranches.length + themes.length > 0;
    this.#repond = trouves.length > 0;
    const resultats = this.#repond || this.#incomplet ? trouves : moteur.voisins(requete);
    this.#liste.replaceChildren(...resultats.map((r, i) => this.#option(r, i)));
    this.#activer(this.#options.findIndex((o) => choisie && o.getAttribute('href') === choisie));
    // La région d’annonce doit être visible avant de changer, sans quoi elle ne s’entend pas.
    this.#ouvrir();
    this.#dire(
      trouves.length > 0
        ? `${trouves.length} réponse${trouves.length > 1 ? 's' : ''}. Flèches pour parcourir, Entrée pour ouvrir.`
        : this.#incomplet
          ? 'Recherche en cours…'
          : `Rien dans Jalons sous «\u00a0${requete.trim()}\u00a0». Mesures voisines\u00a0:`,
    );
    this.#proposerLeTexte(requete);
  }

  /** Ajoute sous la liste ce que le plein texte trouve ailleurs. */
  async #ajouterLeTexte(requete: string): Promise<void> {
    const texte = await chercherDansLeTexte(requete, 6);
    if (!texte || this.#champ.value !== requete) return;
    const connues = new Set(this.#options.map((o) => o.getAttribute('href')));
    const autres = texte.pages.filter((p) => !connues.has(p.url)).slice(0, 3);
    const debut = this.#options.length;
    this.#liste.append(
      ...autres.map((p, i) => {
        const titre = element('b', '', p.titre);
        return this.#habiller(
          element(
            'a',
            'resultat',
            titre,
            element('span', 'famille', p.nature),
            element('p', 'pourquoi', 'dans le texte de la page'),
          ),
          p.url,
          debut + i,
        );
      }),
    );
    this.#proposerLeTexte(requete, texte.total);
  }

  /** Lien vers la recherche dans le texte de toutes les pages, avec le nombre de pages quand il est connu. */
  #proposerLeTexte(requete: string, total?: number): void {
    const combien = total === undefined ? '' : ` (${total})`;
    const lien = element(
      'a',
      '',
      `Chercher «\u00a0${requete.trim()}\u00a0» dans le texte de toutes les pages${combien}`,
    );
    lien.setAttribute('href', versLaPage(adresses.requete(requete)));
    this.#pied.replaceChildren(lien);
  }

  #option(r: Resultat, rang: number): HTMLElement {
    const option = element('a', 'resultat', ...contenuDuResultat(r, element('b', '', r.titre)));
    if (r.famille) option.dataset.famille = r.famille;
    return this.#habiller(option, versLaPage(r.url), rang);
  }

  /**
   * Fait d’un lien une option : le clic du milieu, Ctrl+clic et « copier l’adresse » y marchent, le focus reste au champ.
   * @see https://www.w3.org/TR/html-aria/ : un lien admet le rôle « option »
   */
  #habiller(option: HTMLElement, href: string, rang: number): HTMLElement {
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.setAttribute('href', href);
    option.setAttribute('tabindex', '-1');
    option.id = `${this.#liste.id}-${rang}`;
    const li = element('li', '', option);
    li.setAttribute('role', 'presentation');
    return li;
  }

  #clavier(e: KeyboardEvent): void {
    // Entrée et les flèches appartiennent à la composition en cours (accents morts, écritures d’Asie), pas à la liste.
    if (e.isComposing) return;
    const pas = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (pas) {
      e.preventDefault();
      if (this.#volet.hidden) this.#repondre();
      const nombre = this.#options.length;
      if (nombre > 0)
        this.#activer((this.#actif + pas + nombre + (this.#actif < 0 && pas < 0 ? 1 : 0)) % nombre);
    } else if (e.key === 'Enter') {
      const premiere = this.#repond && !this.#volet.hidden ? this.#options[0] : undefined;
      const option = this.#options[this.#actif] ?? premiere;
      if (!option) return;
      e.preventDefault();
      this.#aller(option, e.ctrlKey || e.metaKey);
    } else if (e.key === 'Escape' && !this.#volet.hidden) {
      e.preventDefault();
      this.#fermer();
    }
  }

  #aller(option: HTMLElement, ailleurs: boolean): void {
    const href = option.getAttribute('href') as string;
    this.#fermer();
    if (ailleurs) window.open(href, '_blank', 'noopener');
    else location.assign(href);
  }

  #activer(rang: number): void {
    this.#actif = rang;
    this.#options.forEach((o, i) => o.setAttribute('aria-selected', String(i === rang)));
    const option = this.#options[rang];
    if (option) {
      this.#champ.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.#champ.removeAttribute('aria-activedescendant');
  }

  #dire(texte: string): void {
    if (this.#etat.textContent !== texte) this.#etat.textContent = texte;
  }

  #ouvrir(): void {
    this.#volet.hidden = false;
    this.#champ.setAttribute('aria-expanded', 'true');
  }

  #fermer(): void {
    clearTimeout(this.#attente);
    this.#volet.hidden = true;
    this.#activer(-1);
    this.#champ.setAttribute('aria-expanded', 'false');
  }
}

const installes = new WeakSet<HTMLElement>();

/** Rend un champ de recherche vivant ; sans effet s’il l’est déjà. */
export function installerCombobox(racine: HTMLElement): void {
  if (installes.has(racine)) return;
  installes.add(racine);
  new Combobox(racine);
}
