import * as adresses from '../domaine/commun/adresses.ts';
import type { MarkdownHeading } from 'astro';
import { getEntry, render } from 'astro:content';
import { formaterDate } from '../domaine/commun/date-civile.ts';
import type { ModuleComplet } from '../validation/corpus.ts';
import { lireCorpus } from './corpus.ts';
import { lireFait, remplir } from './faits.ts';
import { lien } from '../moyens/adresse.ts';

/** Tous les modules, dans l’ordre. */
export function listerModules(): ModuleComplet[] {
  return lireCorpus().modules;
}

/** Minutes de lecture d’un module. */
export function minutesDe(module: ModuleComplet): number {
  return module.parties.reduce((total, s) => total + s.minutes, 0);
}

/** Chemins des modules, pour `getStaticPaths`. */
export function cheminsDesModules() {
  return listerModules().map((module) => ({ params: { id: module.id }, props: { module } }));
}

/** Chemins des sections, pour `getStaticPaths`. */
export function cheminsDesSections() {
  return listerModules().flatMap((module) =>
    module.parties.map((section, rang) => ({
      params: { id: module.id, section: section.id },
      props: { module, rang },
    })),
  );
}

/** Introduction d’un module. */
export async function corpsDuModule(id: string) {
  const entree = (await getEntry('modules', `${id}/index`)) ?? (await getEntry('modules', id));
  if (!entree) throw new Error(`Module inconnu\u00a0: ${id}`);
  return (await render(entree)).Content;
}

/** Une section, son corps, et ses voisines. */
export async function composerSection(module: ModuleComplet, rang: number) {
  const section = module.parties[rang];
  const entree = section && (await getEntry('sections', `${module.id}/${section.id}`));
  if (!section || !entree) throw new Error(`Section inconnue\u00a0: ${module.id}, rang ${rang}`);
  const { Content, headings } = await render(entree);
  const { faits } = lireCorpus();
  const corps: string = entree.body ?? '';
  const cites = [...new Set(corps.match(/[a-z0-9-]+\.[a-z0-9-]+/g))].filter((ref) => faits.has(ref));
  return {
    section,
    Content,
    /** Titres de premier rang, dans l’ordre : le sommaire et les bandes de la barre de lecture. */
    titres: headings
      .filter((h: MarkdownHeading) => h.depth === 2)
      .map((h: MarkdownHeading) => ({ ancre: h.slug, titre: h.text })),
    /** Faits que le texte nomme, dont la section dit la validité d’une ligne. */
    faits: cites.map(lireFait),
    questions: corps.match(/<Question /g)?.length ?? 0,
    rang: rang + 1,
    pointsCles: section.points_cles.map(remplir),
    precedente: module.parties[rang - 1],
    suivante: module.parties[rang + 1],
    reluLe: formaterDate(section.relu_le),
  };
}

/** Un module d’un seul tenant : chaque section et son corps, et ce que le formateur en sait. */
export async function composerModuleAPlat(module: ModuleComplet) {
  const parties = await Promise.all(module.parties.map((_, rang) => composerSection(module, rang)));
  return {
    parties,
    formateur: {
      trompe: module.formateur.trompe.map(remplir),
      debriefer: module.formateur.debriefer.map(remplir),
    },
    sources: module.sources.map(remplir),
  };
}

/** Ce qu’une section travaille : les faits que son texte nomme et ceux de ses questions. */
export interface FaitsDeSection {
  titre: string;
  href: string;
  faits: string[];
}

/** Faits de chaque section d’un module, pour dire laquelle relire quand un fait devient fragile. */
export async function faitsDesSections(module: ModuleComplet): Promise<FaitsDeSection[]> {
  const { faits, items } = lireCorpus();
  return Promise.all(
    module.parties.map(async ({ id, titre }) => {
      const corps = (await getEntry('sections', `${module.id}/${id}`))?.body ?? '';
      const nommes = [...corps.matchAll(/[a-z0-9-]+\.[a-z0-9-]+/g)]
        .map((m) => m[0])
        .filter((ref) => faits.has(ref));
      const questions = [...corps.matchAll(/<Question id="([a-z0-9-]+)"/g)].map((m) => m[1] as string);
      const examines = questions.flatMap((question) => items.get(question)?.item.faits ?? []);
      return {
        titre,
        href: lien(adresses.section(module.id, id)),
        faits: [...new Set([...nommes, ...examines])],
      };
    }),
  );
}
