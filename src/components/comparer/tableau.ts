import type { DateCivile } from '../../domaine/commun/date-civile.ts';
import { lireColonne } from '../../moyens/publies.ts';
import type { Colonne, FaitCompare } from '../../requetes/comparateur.ts';

const lues = new Map<string, Promise<Colonne>>();

/** Une colonne ne se charge qu’une fois ; un échec se retente au choix suivant. */
function charger(id: string): Promise<Colonne> {
  const lue = lues.get(id) ?? lireColonne(id);
  lues.set(id, lue);
  lue.catch(() => lues.delete(id));
  return lue;
}

function element<N extends keyof HTMLElementTagNameMap>(
  nom: N,
  proprietes: Partial<HTMLElementTagNameMap[N]>,
  ...enfants: (Node | string)[]
): HTMLElementTagNameMap[N] {
  const cree = Object.assign(document.createElement(nom), proprietes);
  cree.append(...enfants);
  return cree;
}

/** La famille telle que le choix la montre : son icône n’est dessinée qu’une fois dans la page. */
function familleDe({ famille }: Colonne): Node[] {
  const modele = document.querySelector(`#choix-de-mesures [data-famille="${famille}"]`);
  return modele ? [modele.cloneNode(true)] : [];
}

function ecrireUnFait({ reponse, suite, article, href, dates, marque }: FaitCompare): HTMLElement {
  return element(
    'p',
    {},
    ...(reponse ? [element('b', {}, reponse), ' '] : []),
    ...(suite ? [suite, ' '] : []),
    element('a', { className: 'pastille', href, title: dates }, article),
    ...(marque ? [' ', element('span', { className: 'marque-a-verifier' }, marque)] : []),
  );
}

function ecrireUneCase(faits: readonly FaitCompare[]): HTMLElement {
  if (faits.length === 0)
    return element('td', {}, element('span', { className: 'discret' }, 'Rien de relevé'));
  return element('td', {}, ...faits.map(ecrireUnFait));
}

async function chargerALaDate(id: string, date: DateCivile | undefined): Promise<Colonne> {
  const colonne = await charger(id);
  return date === undefined ? colonne : (await import('./dater.ts')).daterLaColonne(colonne, date);
}

/** Le tableau de quelques mesures, dans leur ordre, au droit d’une date ou d’aujourd’hui : de quoi remplir la table. */
export async function dresserLeTableau(
  mesures: readonly string[],
  date: DateCivile | undefined,
): Promise<HTMLElement[]> {
  const colonnes = await Promise.all(mesures.map((id) => chargerALaDate(id, date)));
  const titres = colonnes.map((c) =>
    element('th', { scope: 'col' }, element('a', { href: c.href }, c.titre), ...familleDe(c)),
  );
  const questions = new Set(colonnes.flatMap((c) => c.lignes.map((l) => l.question)));
  const lignes = [...questions].flatMap((question) => {
    const cases = colonnes.map((c) => c.lignes.find((l) => l.question === question)?.faits ?? []);
    // Une ligne dont aucune mesure choisie n’a de fait n’apprend rien.
    if (cases.every((faits) => faits.length === 0)) return [];
    return element('tr', {}, element('th', { scope: 'row' }, question), ...cases.map(ecrireUneCase));
  });
  return [
    element('thead', {}, element('tr', {}, document.createElement('td'), ...titres)),
    element('tbody', {}, ...lignes),
  ];
}
