import { pageDe, section as adresseDeSection } from '../commun/adresses.ts';
import type { DateCivile } from '../commun/date-civile.ts';
import type { Instant } from '../commun/instant.ts';
import { tracesDuGenre } from '../journal/genres.ts';
import { issueRetenue } from '../revision/modele.ts';
import { avancementDuModule } from './avancement.ts';
import { compterLesMaitrises, type ItemExamine, type Maitrise } from './maitrise.ts';
import type { Journal } from '../../schemas/journal.ts';

/** Un thème, et les faits que des questions rencontrées y examinent. */
interface ThemeExamine {
  faits: readonly { ref: string }[];
}

/** Un thème à reprendre, et le compte de ses faits à chaque degré. */
export interface ThemeFragile<T> {
  theme: T;
  comptes: Record<Maitrise, number>;
}

/** Thèmes qui demandent un geste, les plus entamés d’abord : ce qui est manqué pèse deux fois ce qui s’oublie. */
export function themesFragiles<T extends ThemeExamine>(
  themes: readonly T[],
  maitrises: ReadonlyMap<string, Maitrise>,
  nombre: number,
): ThemeFragile<T>[] {
  const poids = ({ comptes }: ThemeFragile<T>) => 2 * comptes['a-reprendre'] + comptes.fragile;
  return themes
    .map((theme) => ({
      theme,
      comptes: compterLesMaitrises(theme.faits.map((f) => maitrises.get(f.ref) ?? 'inconnu')),
    }))
    .filter((t) => poids(t) > 0)
    .sort((a, b) => poids(b) - poids(a))
    .slice(0, nombre);
}

/** Jours différents où il faut avoir répondu juste pour qu’un fait soit dit tenu : une fois peut être un hasard. */
const REPRISES = 2;

/**
 * Faits que le mois a fait tenir, les plus récents d’abord : sus aujourd’hui, retrouvés à deux jours différents au moins, la dernière fois
 * dans le mois du lecteur.
 * @param jourDe jour civil du lecteur à un instant
 */
export function faitsTenus(
  journal: Pick<Journal, 'traces'>,
  items: readonly ItemExamine[],
  maitrises: ReadonlyMap<string, Maitrise>,
  aujourdhui: DateCivile,
  jourDe: (instant: Instant) => DateCivile,
): string[] {
  const faitsDe = new Map(items.map((i) => [i.id, i.faits]));
  const retrouves = new Map<string, { jours: Set<DateCivile>; dernier: Instant }>();
  for (const trace of tracesDuGenre(journal, 'reponse')) {
    if (issueRetenue(trace) !== 'juste') continue;
    for (const fait of faitsDe.get(trace.item) ?? []) {
      if (maitrises.get(fait) !== 'su') continue;
      const connu = retrouves.get(fait) ?? { jours: new Set(), dernier: trace.instant };
      connu.jours.add(jourDe(trace.instant));
      if (trace.instant > connu.dernier) connu.dernier = trace.instant;
      retrouves.set(fait, connu);
    }
  }
  const mois = aujourdhui.slice(0, 7);
  return [...retrouves]
    .filter(([, { jours, dernier }]) => jours.size >= REPRISES && jourDe(dernier).startsWith(mois))
    .sort(([, a], [, b]) => (a.dernier < b.dernier ? 1 : -1))
    .map(([fait]) => fait);
}

/** Un module et ses sections, dans l’ordre. */
interface ModuleALire<S extends { id: string }> {
  id: string;
  sections: readonly S[];
}

/** La section qui suit, dans son module, la page que l’on lit : elle, et sa page. */
export function sectionApres<S extends { id: string }>(
  modules: readonly ModuleALire<S>[],
  page: string | undefined,
): (S & { page: string }) | undefined {
  for (const { id, sections } of modules) {
    const pages = sections.map((s) => pageDe(adresseDeSection(id, s.id)));
    const suite = pages.indexOf(page ?? '') + 1;
    const section = sections[suite];
    if (suite > 0) return section && { ...section, page: pages[suite] as string };
  }
  return undefined;
}

/** Ce qu’un module demande aujourd’hui : sa première section non lue, et non ses heures entières. */
export function sectionALire<S extends { id: string }>(
  journal: Journal,
  { id, sections }: ModuleALire<S>,
): (S & { page: string }) | undefined {
  const { suivante } = avancementDuModule(
    journal,
    id,
    sections.map((s) => s.id),
  );
  const section = sections.find((s) => s.id === suivante);
  return section && { ...section, page: pageDe(adresseDeSection(id, section.id)) };
}

/** Une étape d’une route, telle que le bureau la montre. */
export interface EtapeDeRoute {
  ref: string;
  faite: boolean;
  entamee: boolean;
}

/** Ce qui vient ensuite sur une route : la première étape ni faite, ni celle que l’on est en train de faire. */
export function etapeSuivante<E extends EtapeDeRoute>(
  etapes: readonly E[],
  enCours: string | undefined,
): E | undefined {
  return etapes.find((e) => !e.faite && e.ref !== enCours);
}

/** La route du lecteur : celle dont il a fait le plus ; à égalité, la première proposée. */
export function choisirLaRoute<R extends { etapes: readonly EtapeDeRoute[] }>(
  routes: readonly R[],
): R | undefined {
  const avance = ({ etapes }: R) =>
    etapes.reduce((n, e) => n + (e.faite ? 2 : e.entamee ? 1 : 0), 0) / Math.max(1, etapes.length);
  return routes.reduce<R | undefined>(
    (mieux, route) => (mieux === undefined || avance(route) > avance(mieux) ? route : mieux),
    undefined,
  );
}
