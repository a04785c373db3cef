import { ajouterJours } from '../../domaine/commun/calendrier.ts';
import { formaterDate, type DateCivile } from '../../domaine/commun/date-civile.ts';
import { datesCharnieres, lireDateDemandee, type DateDemandee } from '../../domaine/droit/a-une-date.ts';
import { RACINE } from '../../moyens/adresse.ts';
import { jourLocal } from '../../moyens/index.ts';
import { creer } from '../commun/creer.ts';
import { histoireDe } from './redactions.ts';

/** Ce qu’une page sait faire d’une date. */
export interface Vue {
  /**
   * Montre la page telle qu’elle se lisait à cette date ; rend le nombre de changements depuis, s’il se compte.
   * @param estVoulue faux dès que le lecteur a choisi une autre date : il n’y a plus rien à montrer
   */
  montrer(date: DateCivile, aujourdhui: DateCivile, estVoulue: () => boolean): Promise<number | undefined>;
  /** Rend la page à aujourd’hui. */
  revenir(): void;
}

const AU = 'au';

/** Pages qui se lisent à une date : y aller d’une page datée garde la date. */
const SUIVENT = /^(?:mesures\/[^/]+\/|droit\/[^/]+\/|comparer\/)$/;

function refuser(
  demande: Extract<DateDemandee, { refus: string }>,
  premier: string,
  dernier: string,
): string {
  const dite = `«\u00a0${demande.ecrite}\u00a0»`;
  switch (demande.refus) {
    case 'mal-ecrite':
      return demande.ecrite === ''
        ? 'Aucune date n’est donnée. Choisissez un jour, un mois et une année.'
        : `${dite} n’est pas une date du calendrier. L’adresse l’attend sous la forme AAAA-MM-JJ. La page montre le droit d’aujourd’hui.`;
    case 'trop-ancienne':
      return `Nos faits ne remontent pas avant le ${formaterDate(premier)}\u00a0: rien à montrer au ${formaterDate(demande.ecrite)}. La page montre le droit d’aujourd’hui.`;
    case 'trop-lointaine':
      return `Nos faits n’annoncent aucun changement après le ${formaterDate(dernier)}\u00a0: rien à montrer au ${formaterDate(demande.ecrite)}. La page montre le droit d’aujourd’hui.`;
  }
}

/** Écrit au volet les dates où le thème a le plus changé, et leur veille ; sans réseau, le champ suffit. */
async function proposerLesCharnieres(theme: string | undefined, liste: HTMLElement): Promise<void> {
  if (theme === undefined) return;
  const histoire = await histoireDe(theme).catch(() => undefined);
  if (!histoire) return;
  const vers = (date: DateCivile, dit: string) =>
    Object.assign(creer('a', '', dit), { href: `?${AU}=${date}` });
  liste.replaceChildren(
    ...datesCharnieres([histoire], jourLocal(new Date().toISOString())).map((date) => {
      const veille = vers(ajouterJours(date, -1), 'la veille');
      veille.ariaLabel = `La veille du ${formaterDate(date)}`;
      return creer('li', '', vers(date, formaterDate(date)), ', ', veille);
    }),
  );
}

/** Fait suivre à une page la date de son adresse : bandeau, choix, retour, liens. */
export async function suivreLaDate(vue: Vue): Promise<void> {
  const outil = document.querySelector<HTMLElement>('#droit-a-une-date');
  const dans = <E extends HTMLElement>(selecteur: string) => outil?.querySelector<E>(selecteur) as E;
  const champ = dans<HTMLInputElement>('input');
  const bandeau = dans('.bandeau');
  const panne = dans('.refus');
  const volet = dans<HTMLDetailsElement>('details');
  const bornes = { premier: champ.min, dernier: champ.max };
  let derniere: string | undefined;

  function porterLaDate(date: DateCivile | undefined): void {
    for (const a of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
      if (outil?.contains(a) || a.origin !== location.origin || a.pathname === location.pathname) continue;
      if (!SUIVENT.test(a.pathname.slice(RACINE.length))) continue;
      const recherche = new URLSearchParams(a.search);
      recherche.delete(AU);
      if (date) recherche.set(AU, date);
      a.search = recherche.toString();
    }
  }

  function avertir(message: string): void {
    panne.textContent = message;
    panne.hidden = message === '';
    if (message) volet.open = true;
  }

  function aujourdHui(): void {
    vue.revenir();
    bandeau.hidden = true;
    dans('.sens').hidden = true;
    delete document.documentElement.dataset.au;
    porterLaDate(undefined);
  }

  async function lireLAdresse(): Promise<void> {
    const ecrite = new URLSearchParams(location.search).get(AU);
    derniere = ecrite ?? undefined;
    avertir('');
    aujourdHui();
    if (ecrite === null) return;
    const demande = lireDateDemandee(ecrite, bornes);
    if ('refus' in demande) return avertir(refuser(demande, bornes.premier, bornes.dernier));
    const { date } = demande;
    champ.value = date;
    const jour = jourLocal(new Date().toISOString());
    if (date === jour) return;
    try {
      const changements = await vue.montrer(date, jour, () => derniere === ecrite);
      // Une date plus récemment choisie a sa propre lecture.
      if (derniere !== ecrite) return;
      direLaDate(date, jour, changements);
    } catch (erreur) {
      if (derniere !== ecrite) return;
      aujourdHui();
      const pourquoi = erreur instanceof Error ? erreur.message : '';
      avertir(
        `Le droit au ${formaterDate(date)} n’a pas pu être lu\u00a0: la page montre celui d’aujourd’hui. ${pourquoi}`,
      );
    }
  }

  function direLaDate(date: DateCivile, jour: DateCivile, changements: number | undefined): void {
    const futur = date > jour;
    document.documentElement.dataset.au = date;
    dans('.jour').textContent = `Droit au ${formaterDate(date)}, pas celui d’aujourd’hui`;
    const sens = dans('.sens');
    sens.hidden = false;
    sens.textContent = futur
      ? 'Tel que les textes déjà publiés l’annoncent.'
      : 'Seuls les faits du registre sont datés\u00a0: ce qui n’était pas en vigueur est mis à part, ce dont la date n’est pas établie est marqué.';
    const suite = dans<HTMLAnchorElement>('.ce-qui-a-change');
    suite.hidden = changements === undefined;
    suite.textContent = futur
      ? `Ce qui change d’ici là (${changements})`
      : `Ce qui a changé depuis (${changements})`;
    bandeau.hidden = false;
    porterLaDate(date);
    dans('[role=status]').textContent = `Page lue au ${formaterDate(date)}.`;
  }

  function aller(recherche: URLSearchParams): void {
    const q = recherche.toString();
    history.pushState(null, '', q ? `?${q}` : location.pathname);
    void lireLAdresse();
  }

  function demander(date: string | undefined): void {
    const recherche = new URLSearchParams(location.search);
    recherche.delete(AU);
    if (date !== undefined) recherche.set(AU, date);
    aller(recherche);
  }

  void proposerLesCharnieres(outil?.dataset.theme, dans('ul'));
  volet.addEventListener('submit', (e) => {
    e.preventDefault();
    demander(champ.value);
  });
  outil?.addEventListener('click', (e) => {
    const a = e.target instanceof Element ? e.target.closest('a') : null;
    if (!a || a.hash || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    demander(new URLSearchParams(a.search).get(AU) ?? undefined);
    if (!a.search) volet.querySelector('summary')?.focus();
  });
  addEventListener('popstate', () => void lireLAdresse());
  await lireLAdresse();
}
