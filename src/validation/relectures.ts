import { CALCULATEURS } from '../domaine/calculateurs/index.ts';
import { FAITS_DES_PAPIERS } from '../domaine/papiers/faits.ts';
import type { DateCivile } from '../domaine/commun/date-civile.ts';
import { faitsDesCouvertures } from '../domaine/dessins/couvertures.ts';
import { refsDe } from '../domaine/dessins/dessin.ts';
import { DESSINS, fichierDuDessin } from '../domaine/dessins/index.ts';
import type { FaitSitue, TableDesFaits } from '../domaine/droit/fait.ts';
import { ecrireChemin, type Place } from './diagnostic.ts';
import type { Lecture, LectureMdx } from './lecture.ts';
import { toutesLesLectures, type Lectures } from './lectures.ts';
import type { NonLus } from './non-lus.ts';
import { faitNonLu, REF, refsDuTexte, textesDe } from './regles/outils.ts';
import { condenser, empreinteDuFait, type Temoin } from './temoin.ts';

/** Endroit du contenu qui s’appuie sur un fait. */
export interface Appui extends Place {
  fichier: string;
  chemin: string;
}

/** Un fait dont personne n’a pris acte, et tout ce qui s’appuie sur lui. */
export interface Relecture {
  ref: string;
  quoi: 'nouveau' | 'change';
  empreinte: string;
  appuis: readonly Appui[];
}

/** Ce qui se relit d’un bloc : un item, une étape ou une décision de cas, une entrée, une rubrique d’en-tête. */
function bloc(chemin: readonly PropertyKey[]): PropertyKey[] {
  const decision = chemin.indexOf('decisions');
  const rang = chemin.findIndex((p, i) => typeof p === 'number' && (chemin[0] !== 'etapes' || i > decision));
  return chemin.slice(0, rang === -1 ? 1 : rang + 1);
}

function* citationsDesDonnees(lecture: Lecture<unknown>): Generator<[string, Appui]> {
  for (const { texte, chemin } of textesDe(lecture.donnees)) {
    for (const ref of refsDuTexte(texte)) {
      const place = bloc(chemin);
      yield [ref, { fichier: lecture.source.chemin, ...lecture.situer(place), chemin: ecrireChemin(place) }];
    }
  }
}

function* citationsDuCorps({ source, corps }: LectureMdx<unknown>): Generator<[string, Appui]> {
  const debut = corps.children[0]?.position?.end.line ?? 0;
  for (const [i, ligne] of source.texte.split('\n').entries()) {
    if (i < debut) continue;
    for (const m of ligne.matchAll(REF))
      yield [m[0], { fichier: source.chemin, ligne: i + 1, colonne: m.index + 1, chemin: '' }];
  }
}

/** Le résumé d’un thème redit ses faits sans les citer : il s’appuie sur tous. */
function* citationsDuResume(l: Lectures): Generator<[string, Appui]> {
  for (const { donnees, source, situer } of l.themes) {
    const appui = { fichier: source.chemin, ...situer(['resume']), chemin: 'resume' };
    for (const fait of donnees.faits) yield [`${donnees.id}.${fait.id}`, appui];
  }
}

/** Un dessin montré par une page s’appuie sur tous les faits que nomment ses données : ses mots les redisent en raccourci. */
function* citationsDesDessins(pages: readonly LectureMdx<unknown>[]): Generator<[string, Appui]> {
  const montres = new Set(
    pages.flatMap(({ source }) =>
      [...source.texte.matchAll(/<Dessin\s+id="([^"]*)"/g)].map((m) => m[1] ?? ''),
    ),
  );
  for (const id of montres) {
    const appui = { fichier: fichierDuDessin(id), ligne: 1, colonne: 1, chemin: '' };
    for (const ref of refsDe(DESSINS.get(id)?.donnees)) yield [ref, appui];
  }
}

/** Une couverture compte ce que disent ses faits, et dit en mots ce qu’elle compte. */
function* citationsDesCouvertures(faits: TableDesFaits, date: DateCivile): Generator<[string, Appui]> {
  for (const { nom, fichier, refs } of faitsDesCouvertures(faits, date))
    for (const ref of refs) yield [ref, { fichier, ligne: 1, colonne: 1, chemin: nom }];
}

/** Un outil redit dans ses phrases les règles qu’il applique : il s’appuie sur tous ses faits. */
function* citationsDesOutils(): Generator<[string, Appui]> {
  for (const { id, faits } of CALCULATEURS)
    for (const ref of faits)
      yield [ref, { fichier: `src/domaine/calculateurs/${id}.ts`, ligne: 1, colonne: 1, chemin: '' }];
}

/** Les papiers d’une séance redisent les règles qu’ils citent. */
function* citationsDesPapiers(): Generator<[string, Appui]> {
  for (const ref of FAITS_DES_PAPIERS)
    yield [ref, { fichier: 'src/domaine/papiers/faits.ts', ligne: 1, colonne: 1, chemin: '' }];
}

/**
 * Tout ce qui s’appuie sur chaque fait, d’après ce qui est écrit et non d’après ce que l’auteur a pensé à déclarer.
 * @param date celle du droit que les couvertures dessinent
 */
export function appuisDesFaits(
  l: Lectures,
  faits: TableDesFaits,
  date: DateCivile,
): ReadonlyMap<string, readonly Appui[]> {
  const appuis = new Map<string, Map<string, Appui>>();
  const noter = (citations: Iterable<[string, Appui]>) => {
    for (const [ref, appui] of citations) {
      if (!faits.has(ref)) continue;
      const places = appuis.get(ref) ?? new Map<string, Appui>();
      places.set(`${appui.fichier}:${appui.ligne} ${appui.chemin}`, appui);
      appuis.set(ref, places);
    }
  };
  for (const lecture of toutesLesLectures(l)) noter(citationsDesDonnees(lecture));
  const pages = [...l.mesures, ...l.metier, ...l.lpj, ...l.modules, ...l.sections, ...l.expliquer];
  for (const page of pages) noter(citationsDuCorps(page));
  noter(citationsDesDessins(pages));
  noter(citationsDesCouvertures(faits, date));
  noter(citationsDesOutils());
  noter(citationsDesPapiers());
  noter(citationsDuResume(l));
  return new Map([...appuis].map(([ref, places]) => [ref, [...places.values()]]));
}

/** La relecture qu’un fait demande, au vu du témoin ; `undefined` si l’on en a pris acte. */
export function relectureDue(
  { ref, fait }: Pick<FaitSitue, 'ref' | 'fait'>,
  temoin: Temoin,
  appuis: ReadonlyMap<string, readonly Appui[]>,
): Relecture | undefined {
  const empreinte = empreinteDuFait(fait);
  const inscrites = temoin.get(ref);
  if (inscrites?.includes(empreinte)) return undefined;
  return { ref, quoi: inscrites ? 'change' : 'nouveau', empreinte, appuis: appuis.get(ref) ?? [] };
}

/** Toutes les relectures dues. */
export function relecturesDues(
  l: Lectures,
  faits: TableDesFaits,
  temoin: Temoin,
  date: DateCivile,
): Relecture[] {
  const appuis = appuisDesFaits(l, faits, date);
  return [...faits.values()].flatMap((situe) => relectureDue(situe, temoin, appuis) ?? []);
}

/** Inscrit au témoin les relectures dont on prend acte. */
export function prendreActe(temoin: Temoin, relectures: readonly Relecture[]): Temoin {
  return new Map([...temoin, ...relectures.map((r) => [r.ref, [r.empreinte]] as const)]);
}

/**
 * Témoin sans ses lignes devenues inutiles : faits retirés, et empreintes en double qu’une réunion de branches laisse. De
 * plusieurs, reste celle du fait tel qu’il est ; sinon la première, et le fait demeure à relire. Un fait que le contrôle n’a pas pu lire
 * n’est pas retiré pour autant.
 */
export function rangerTemoin(temoin: Temoin, faits: TableDesFaits, nonLus: NonLus): Temoin {
  return new Map(
    [...temoin].flatMap(([ref, empreintes]): [string, string[]][] => {
      const situe = faits.get(ref);
      if (!situe) return faitNonLu(nonLus, ref) ? [[ref, [...empreintes]]] : [];
      const actuelle = empreinteDuFait(situe.fait);
      return [[ref, [empreintes.find((e) => e === actuelle) ?? (empreintes[0] as string)]]];
    }),
  );
}

/**
 * Code d’une liste de relectures, que la commande ne donne qu’avec la liste. Il change avec un fait, avec son droit, ou avec ce qui
 * s’appuie dessus : on ne prend pas acte d’autre chose que de ce que l’on a vu.
 */
export function codeDeRelecture(relectures: readonly Relecture[]): string {
  return condenser(
    relectures.map(({ ref, empreinte, appuis }) => [
      ref,
      empreinte,
      appuis.map((a) => [a.fichier, a.chemin]),
    ]),
    6,
  );
}
