import { formaterDate, type DateCivile } from '../../domaine/commun/date-civile.ts';
import { adresseOfficielle, lireReferences } from '../../domaine/commun/reference-legale.ts';
import {
  autourDuJour,
  situerALaDate,
  type RedactionPubliee,
  type Situation,
  type ThemePublie,
} from '../../domaine/droit/a-une-date.ts';
import { lireRedactions } from '../../moyens/publies-du-droit.ts';
import { creer } from '../commun/creer.ts';

/** Ce qui se dit d’un fait dont aucune date n’est établie. */
export const NON_ETABLI = 'Date d’effet non établie\u00a0: à contrôler pour cette date';

const lus = new Map<string, Promise<ThemePublie>>();

/** L’histoire d’un thème, chargée une fois ; un échec se retente. */
export function histoireDe(theme: string): Promise<ThemePublie> {
  const lue = lus.get(theme) ?? lireRedactions(theme);
  lus.set(theme, lue);
  lue.catch(() => lus.delete(theme));
  return lue;
}

/** Les histoires de quelques thèmes. */
export async function histoiresDe(themes: Iterable<string>): Promise<ReadonlyMap<string, ThemePublie>> {
  const lues = await Promise.all([...new Set(themes)].map(histoireDe));
  return new Map(lues.map((t) => [t.id, t]));
}

/** Le fait qu’une adresse du registre désigne, `theme.fait`. */
export function refDe(href: string): string | undefined {
  const [, theme, id] = /\/droit\/([^/?]+)\/[^#]*#(.+)$/.exec(href) ?? [];
  return theme === undefined ? undefined : `${theme}.${id}`;
}

/** Un fait désigné par une page, situé à une date. */
export interface FaitSitueALaDate {
  theme: ThemePublie;
  id: string;
  situation: Situation;
  /** Rédaction que la page montre aujourd’hui, si elle est datée. */
  courante: RedactionPubliee | undefined;
}

/** Situe un fait `theme.fait` à une date, et dit la rédaction que montre la page. */
export function situerLeFait(
  ref: string,
  histoires: ReadonlyMap<string, ThemePublie>,
  date: DateCivile,
  aujourdhui: DateCivile,
): FaitSitueALaDate | undefined {
  const [idDeTheme, id] = ref.split('.') as [string, string];
  const theme = histoires.get(idDeTheme);
  if (!theme) return undefined;
  const auJour = situerALaDate(theme, id, aujourdhui);
  return {
    theme,
    id,
    situation: situerALaDate(theme, id, date),
    courante: 'version' in auJour ? auJour.version : undefined,
  };
}

/** Ce qu’un jour a remplacé, ou ce qui l’a suivi ; rien la seconde fois, pour ne pas le répéter à chaque fait. */
function direUneFois(quand: string, date: DateCivile, textes: string[], dits: Set<string>): string {
  const cle = `${quand} ${date} ${textes.join()}`;
  if (textes.length === 0 || dits.has(cle)) return '';
  dits.add(cle);
  return ` ${quand}\u00a0: ${textes.join('\u202f; ')}.`;
}

/**
 * Dit pourquoi un fait ne se lit pas à cette date ; `undefined` s’il se lit.
 * @param dits ce que la page a déjà dit d’avant et d’après
 */
export function direLAbsence({ theme, situation }: FaitSitueALaDate, dits: Set<string>): string | undefined {
  switch (situation.etat) {
    case 'en-vigueur':
    case 'non-etabli':
      return undefined;
    case 'pas-encore': {
      const avant = direUneFois('Avant', situation.depuis, autourDuJour(theme, situation.depuis).avant, dits);
      return `Pas encore en vigueur\u00a0: commence le ${formaterDate(situation.depuis)}.${avant}`;
    }
    case 'plus': {
      const apres = direUneFois(
        'Depuis',
        situation.depuis,
        autourDuJour(theme, situation.depuis).apres,
        dits,
      );
      return `Plus en vigueur depuis le ${formaterDate(situation.depuis)}.${apres}`;
    }
    case 'hors-memoire':
      return theme.debut
        ? `Aucune date établie, et nos faits sur ce thème ne remontent pas avant le ${formaterDate(theme.debut)}.`
        : 'Aucune date établie, ni pour ce fait ni pour son thème.';
  }
}

/** Les articles d’une source, en pastilles liées au texte officiel. */
export function pastillesDe(source: string): Node[] {
  return lireReferences(source).flatMap((reference) => {
    const href = adresseOfficielle(reference);
    const pastille = href
      ? Object.assign(creer('a', 'pastille', reference.texte), { href, rel: 'external' })
      : creer('span', 'pastille', reference.texte);
    return [' ', pastille].map((n) => (typeof n === 'string' ? document.createTextNode(n) : n));
  });
}

/** Change des éléments de la page, et sait les rendre tels qu’ils étaient. */
export class Retouches {
  #originaux = new Map<Element, Node[]>();
  #caches = new Set<HTMLElement>();
  #ajouts: Element[] = [];

  /** Cache un élément. */
  cacher(element: HTMLElement): void {
    if (element.hidden) return;
    element.hidden = true;
    this.#caches.add(element);
  }

  /** Met des copies à la place des enfants d’un élément, à retoucher librement. */
  copier<E extends Element>(element: E): E {
    if (!this.#originaux.has(element)) {
      const enfants = [...element.childNodes];
      this.#originaux.set(element, enfants);
      element.replaceChildren(...enfants.map((n) => n.cloneNode(true)));
    }
    return element;
  }

  /** Ajoute un élément à la fin d’un autre. */
  ajouter(parent: Element, ajout: Element): void {
    parent.append(ajout);
    this.#ajouts.push(ajout);
  }

  /** Rend tout. */
  defaire(): void {
    for (const ajout of this.#ajouts) ajout.remove();
    for (const [element, enfants] of this.#originaux) element.replaceChildren(...enfants);
    for (const element of this.#caches) element.hidden = false;
    this.#ajouts = [];
    this.#originaux.clear();
    this.#caches.clear();
  }
}
