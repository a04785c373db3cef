import { accorder } from '../../domaine/commun/texte.ts';
import { formaterDate, type DateCivile } from '../../domaine/commun/date-civile.ts';
import {
  differencesEntre,
  evolutionsEntre,
  type Difference,
  type RedactionPubliee,
  type ThemePublie,
} from '../../domaine/droit/a-une-date.ts';
import { validiteDe } from '../../domaine/droit/fait.ts';
import { lien } from '../../moyens/adresse.ts';
import * as adresses from '../../domaine/commun/adresses.ts';
import { creer } from '../commun/creer.ts';
import { suivreLaDate } from '../droit/date.ts';
import {
  direLAbsence,
  histoiresDe,
  NON_ETABLI,
  pastillesDe,
  refDe,
  Retouches,
  situerLeFait,
  type FaitSitueALaDate,
} from '../droit/redactions.ts';

const retouches = new Retouches();

/** Un fait mis à part, et pourquoi. */
interface MisAPart {
  ref: string;
  libelle: string;
  pourquoi: string;
}

/** Les faits que la fiche montre en entier, et leur place : ceux de l’essentiel, ceux des listes. */
function faitsDe(fiche: HTMLElement): [ref: string, element: HTMLElement][] {
  return [...fiche.querySelectorAll<HTMLElement>('[data-fait], .fait')].flatMap((element) => {
    const lien = element.querySelector<HTMLAnchorElement>('.libelle')?.href ?? '';
    const ref = element.dataset.fait ?? refDe(lien);
    return ref === undefined ? [] : [[ref, element] as [string, HTMLElement]];
  });
}

function marquer(element: Element): void {
  const marge = element.querySelector('.citation') ?? element;
  // « En vigueur » se lirait à cette date ; c’est d’aujourd’hui qu’il s’agit.
  const validite = marge.querySelector<HTMLElement>('.dates span');
  if (validite) retouches.cacher(validite);
  retouches.ajouter(marge, creer('span', 'marque-a-verifier', NON_ETABLI));
}

/** Écrit dans un fait de la page une autre de ses rédactions. */
function recrire(element: Element, version: RedactionPubliee): void {
  retouches.copier(element);
  const phrase = element.querySelector('.texte p, p');
  const grand = phrase?.querySelector('.chiffre, .mot, strong');
  if (grand && version.reponse) {
    grand.textContent = version.reponse;
    phrase?.replaceChildren(grand, ...(version.precision ? [` ${version.precision}`] : []));
  } else if (phrase) {
    phrase.textContent = version.enonce;
  }
  const marge = element.querySelector('.citation');
  const dates = marge?.querySelector('.dates');
  for (const p of marge?.querySelectorAll('.pastille') ?? []) p.remove();
  dates?.before(...pastillesDe(version.source));
  const validite = dates?.querySelector('span');
  if (validite) validite.textContent = validiteDe(version);
}

/** Met un fait de la page à la date ; rend pourquoi il n’y est plus, s’il n’y est plus. */
function daterUnFait(element: HTMLElement, situe: FaitSitueALaDate, dits: Set<string>): string | undefined {
  const { situation, courante } = situe;
  const absence = direLAbsence(situe, dits);
  if (absence !== undefined) {
    if (element.matches('li')) retouches.cacher(element);
    else retouches.copier(element).replaceChildren(creer('p', 'pas-alors', absence));
    return absence;
  }
  if ('version' in situation && situation.version && situation.version !== courante)
    recrire(element, situation.version);
  if (situation.etat === 'non-etabli') marquer(element);
  return undefined;
}

/** Un titre sous lequel plus rien ne se lit ne se lit pas non plus. */
function cacherLesTitresVides(prose: Element): void {
  let titre: HTMLElement | undefined;
  let lisible = true;
  const clore = () => titre && !lisible && retouches.cacher(titre);
  for (const enfant of prose.children) {
    if (enfant.matches('h2')) {
      clore();
      titre = enfant as HTMLElement;
      lisible = false;
    } else if (enfant.matches('.liste-filets') && enfant.querySelector('li:not([hidden])')) lisible = true;
  }
  clore();
}

function lienDuFait(theme: string, id: string, libelle: string): HTMLElement {
  return Object.assign(creer('a', '', libelle), { href: lien(adresses.fait(theme, id)) });
}

function ecrireUneDifference(theme: ThemePublie, { id, libelle, avant, depuis }: Difference): HTMLElement {
  const lignes: [string, RedactionPubliee][] = [];
  if (avant) lignes.push(['Avant', avant]);
  if (depuis) lignes.push(['Depuis', depuis]);
  return creer(
    'li',
    '',
    creer('b', '', lienDuFait(theme.id, id, libelle)),
    creer(
      'dl',
      '',
      ...lignes.flatMap(([quand, v]) => [
        creer('dt', '', quand),
        creer('dd', '', v.enonce, ...pastillesDe(v.source), creer('span', 'dates', validiteDe(v))),
      ]),
      ...(depuis ? [] : [creer('dt', '', 'Depuis'), creer('dd', '', 'Ne s’applique plus.')]),
    ),
  );
}

function groupe(titre: string, elements: readonly HTMLElement[]): HTMLElement[] {
  if (elements.length === 0) return [];
  return [creer('h3', '', titre), creer('ul', 'liste-filets', ...elements)];
}

/** Écrit ce qui a changé entre la date et aujourd’hui, puis ce que la fiche a mis à part ; rend le nombre de changements. */
function ecrireCeQuiAChange(
  theme: ThemePublie,
  date: DateCivile,
  jour: DateCivile,
  misAPart: readonly MisAPart[],
): number {
  const section = document.querySelector<HTMLElement>('#a-cette-date');
  if (!section) return 0;
  const [debut, fin] = date < jour ? [date, jour] : [jour, date];
  const differences = differencesEntre(theme, debut, fin);
  const evolutions = evolutionsEntre(theme, debut, fin);
  const changes = differences.filter((d) => d.avant);
  const entres = differences.filter((d) => !d.avant);
  // Un fait qui commence se dit une fois : parmi les changements, non parmi ce qui est mis à part.
  const dits = new Set(entres.map((d) => `${theme.id}.${d.id}`));
  const autres = misAPart.filter((m) => !dits.has(m.ref));
  const quand = formaterDate(date);
  const titre = date < jour ? `Ce qui a changé depuis le ${quand}` : `Ce qui change d’ici le ${quand}`;
  const nombre = evolutions.length + differences.length;
  section.replaceChildren(
    Object.assign(creer('h2', '', titre), { id: 'titre-a-cette-date' }),
    creer(
      'p',
      'discret',
      nombre === 0
        ? 'Nos faits n’établissent aucun changement entre ces deux dates. Ceux dont la date d’effet n’est pas établie sont marqués.'
        : `${accorder(evolutions.length, 'évolution', 'évolutions')}, ${accorder(differences.length, 'fait daté différent', 'faits datés différents')}. La présentation, le rôle du CPIP, l’exemple et les pièges, écrits pour le droit d’aujourd’hui, ne sont pas montrés à cette date.`,
    ),
    ...groupe(
      'L’histoire',
      evolutions.map((e) =>
        creer(
          'li',
          '',
          creer('b', '', formaterDate(e.date)),
          ' ',
          creer('span', 'dates', e.texte),
          creer(
            'dl',
            '',
            creer('dt', '', 'Avant'),
            creer('dd', '', e.avant),
            creer('dt', '', 'Depuis'),
            creer('dd', '', e.apres),
          ),
        ),
      ),
    ),
    ...groupe(
      'Changé ou disparu',
      changes.map((d) => ecrireUneDifference(theme, d)),
    ),
    ...groupe(
      date < jour ? 'Pas encore en vigueur à cette date' : 'Entre en vigueur d’ici là',
      entres.map((d) => ecrireUneDifference(theme, d)),
    ),
    ...groupe(
      'Mis à part à cette date',
      autres.map(({ ref, libelle, pourquoi }) => {
        const [t, id] = ref.split('.') as [string, string];
        return creer('li', '', creer('b', '', lienDuFait(t, id, libelle)), ' ', pourquoi);
      }),
    ),
  );
  section.hidden = false;
  return nombre;
}

/** Fait lire une fiche à la date de l’adresse. */
export async function daterLaFiche(): Promise<void> {
  const fiche = document.querySelector<HTMLElement>('.fiche');
  const theme = document.querySelector<HTMLElement>('#droit-a-une-date')?.dataset.theme;
  if (!fiche || theme === undefined) return;
  await suivreLaDate({
    async montrer(date, jour, estVoulue) {
      const faits = faitsDe(fiche);
      const histoires = await histoiresDe([theme, ...faits.map(([r]) => r.split('.')[0] as string)]);
      if (!estVoulue()) return undefined;
      retouches.defaire();
      const misAPart = new Map<string, MisAPart>();
      const dits = new Set<string>();
      for (const [ref, element] of faits) {
        const situe = situerLeFait(ref, histoires, date, jour);
        const pourquoi = situe && daterUnFait(element, situe, dits);
        const libelle = element.querySelector('.libelle')?.textContent.trim();
        // L’essentiel le dit à sa place.
        if (pourquoi !== undefined && libelle !== undefined) misAPart.set(ref, { ref, libelle, pourquoi });
      }
      for (const prose of fiche.querySelectorAll('.prose')) cacherLesTitresVides(prose);
      fiche.dataset.au = date;
      return ecrireCeQuiAChange(histoires.get(theme) as ThemePublie, date, jour, [...misAPart.values()]);
    },
    revenir() {
      retouches.defaire();
      delete fiche.dataset.au;
      const section = document.querySelector<HTMLElement>('#a-cette-date');
      section?.replaceChildren();
      if (section) section.hidden = true;
    },
  });
}
