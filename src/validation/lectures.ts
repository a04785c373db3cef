import type { z } from 'astro/zod';
import { casSchema, type Cas } from '../schemas/cas.ts';
import { themeSchema, type Theme } from '../schemas/droit.ts';
import { ecritSchema, type Ecrit } from '../schemas/ecrits.ts';
import { planSchema, type PlanDExamen } from '../schemas/examen.ts';
import {
  changementsSchema,
  expliquerSchema,
  glossaireSchema,
  lpjSchema,
  mesureSchema,
  metierSchema,
  moduleSchema,
  sectionSchema,
} from '../schemas/pages.ts';
import type { Expliquer, Mesure, Metier, Module, PageLpj, Section } from '../schemas/pages.ts';
import { parcoursSchema, type Parcours } from '../schemas/parcours.ts';
import { banqueSchema, type Banque } from '../schemas/quiz.ts';
import { seancePreteSchema, type SeancePrete } from '../schemas/seance.ts';
import type { Diagnostic } from './diagnostic.ts';
import { empechementDe, estIgnore } from './fichiers.ts';
import { lireMdx, lireYaml, type Lecture, type LectureMdx, type Source } from './lecture.ts';
import type { NonLu } from './non-lus.ts';
import { TEMOIN } from './temoin.ts';

/** Tous les fichiers d’auteur lus, par nature ; ce qui n’a pu l’être est dans les diagnostics. */
export interface Lectures {
  themes: Lecture<Theme>[];
  banques: Lecture<Banque>[];
  mesures: LectureMdx<Mesure>[];
  expliquer: LectureMdx<Expliquer>[];
  metier: LectureMdx<Metier>[];
  lpj: LectureMdx<PageLpj>[];
  modules: LectureMdx<Module>[];
  sections: LectureMdx<Section>[];
  cas: Lecture<Cas>[];
  ecrits: Lecture<Ecrit>[];
  parcours: Lecture<Parcours>[];
  examens: Lecture<PlanDExamen>[];
  seances: Lecture<SeancePrete>[];
  glossaire: Lecture<z.infer<typeof glossaireSchema>>[];
  changements: Lecture<z.infer<typeof changementsSchema>>[];
  /** Témoin des relectures, lu tel quel. */
  temoin: Source | undefined;
}

/** Ce qu’est un fichier d’auteur, d’après sa place. */
export type Nature = Exclude<keyof Lectures, 'temoin'>;

/** Nom du fichier sans dossier ni extension ; pour un module, c’est son dossier. */
export function idDuFichier(chemin: string): string {
  const parts = chemin.split('/');
  const nom = (parts.at(-1) as string).replace(/\.[^.]+$/, '');
  return nom === 'index' ? (parts.at(-2) as string) : nom;
}

/** Toutes les lectures, quelle que soit leur nature. */
export function toutesLesLectures(l: Lectures): Lecture<unknown>[] {
  return [
    ...l.themes,
    ...l.changements,
    ...l.banques,
    ...l.mesures,
    ...l.metier,
    ...l.lpj,
    ...l.modules,
    ...l.sections,
    ...l.cas,
    ...l.ecrits,
    ...l.parcours,
    ...l.examens,
    ...l.seances,
    ...l.expliquer,
    ...l.glossaire,
  ];
}

/** Où s’écrit chaque nature de fichier ; le fil des changements vient avant les thèmes, dont il partage le dossier. */
const PLACES: [place: RegExp, nature: Nature][] = [
  [/^droit\/_changements\.yaml$/, 'changements'],
  [/^droit\/[^/]+\.yaml$/, 'themes'],
  [/^quizzes\/[^/]+\.yaml$/, 'banques'],
  [/^src\/content\/mesures\/[^/]+\.mdx$/, 'mesures'],
  [/^src\/content\/expliquer\/[^/]+\.mdx$/, 'expliquer'],
  [/^src\/content\/metier\/[^/]+\.mdx$/, 'metier'],
  [/^src\/content\/lpj\/[^/]+\.mdx$/, 'lpj'],
  [/^src\/content\/modules\/[^/]+\/index\.mdx$/, 'modules'],
  [/^src\/content\/modules\/[^/]+\/[^/]+\.mdx$/, 'sections'],
  [/^src\/content\/cas\/[^/]+\.yaml$/, 'cas'],
  [/^src\/content\/ecrits\/[^/]+\.yaml$/, 'ecrits'],
  [/^src\/content\/parcours\/[^/]+\.yaml$/, 'parcours'],
  [/^src\/content\/examens\/[^/]+\.yaml$/, 'examens'],
  [/^src\/content\/seances\/[^/]+\.yaml$/, 'seances'],
  [/^src\/content\/glossaire\.yaml$/, 'glossaire'],
];

/** Nature d’un fichier à sa place exacte. */
function natureDe(chemin: string): Nature | undefined {
  return PLACES.find(([place]) => place.test(chemin))?.[1];
}

/** Nature qu’aurait un fichier si son extension ou la casse de son nom était juste. */
function natureVoulue(chemin: string): { nature: Nature; chemin: string } | undefined {
  const nu = chemin.toLowerCase().replace(/(?:\.[a-z0-9]+)+$/, '');
  for (const corrige of [`${nu}.yaml`, `${nu}.mdx`]) {
    const nature = natureDe(corrige);
    if (nature) return { nature, chemin: corrige };
  }
  return undefined;
}

/** Lit un fichier dans la liste de sa nature ; rend sa lecture. */
function lireSelon(
  nature: Nature,
  s: Source,
  l: Lectures,
  erreurs: Diagnostic[],
): Lecture<unknown> | undefined {
  const garder = <T>(liste: T[], lecture: T | undefined): T | undefined => {
    if (lecture) liste.push(lecture);
    return lecture;
  };
  switch (nature) {
    case 'themes':
      return garder(l.themes, lireYaml(s, themeSchema, erreurs, 'faits'));
    case 'banques':
      return garder(l.banques, lireYaml(s, banqueSchema, erreurs, 'items'));
    case 'mesures':
      return garder(l.mesures, lireMdx(s, mesureSchema, erreurs));
    case 'expliquer':
      return garder(l.expliquer, lireMdx(s, expliquerSchema, erreurs));
    case 'metier':
      return garder(l.metier, lireMdx(s, metierSchema, erreurs));
    case 'lpj':
      return garder(l.lpj, lireMdx(s, lpjSchema, erreurs));
    case 'modules':
      return garder(l.modules, lireMdx(s, moduleSchema, erreurs));
    case 'sections':
      return garder(l.sections, lireMdx(s, sectionSchema, erreurs));
    case 'cas':
      return garder(l.cas, lireYaml(s, casSchema, erreurs));
    case 'ecrits':
      return garder(l.ecrits, lireYaml(s, ecritSchema, erreurs));
    case 'parcours':
      return garder(l.parcours, lireYaml(s, parcoursSchema, erreurs));
    case 'examens':
      return garder(l.examens, lireYaml(s, planSchema, erreurs));
    case 'seances':
      return garder(l.seances, lireYaml(s, seancePreteSchema, erreurs));
    case 'glossaire':
      return garder(l.glossaire, lireYaml(s, glossaireSchema, erreurs, 'termes'));
    case 'changements':
      return garder(l.changements, lireYaml(s, changementsSchema, erreurs, 'changements'));
  }
}

/** Lit chaque source selon sa place dans l’arborescence ; dit aussi ce qui ne se lit pas, en tout ou en partie. */
export function lireSources(
  sources: readonly Source[],
  erreurs: Diagnostic[],
): { lectures: Lectures; nonLus: NonLu[] } {
  const lectures: Lectures = {
    themes: [],
    banques: [],
    mesures: [],
    expliquer: [],
    metier: [],
    lpj: [],
    modules: [],
    sections: [],
    cas: [],
    ecrits: [],
    parcours: [],
    examens: [],
    seances: [],
    glossaire: [],
    changements: [],
    temoin: sources.find((s) => s.chemin === TEMOIN),
  };
  const nonLus: NonLu[] = [];
  for (const s of sources) {
    if (estIgnore(s.chemin) || s.chemin === TEMOIN) continue;
    const nature = natureDe(s.chemin);
    const empechement = empechementDe(s, nature !== undefined);
    if (empechement) {
      erreurs.push(empechement);
      const voulue = nature ? { nature, chemin: s.chemin } : natureVoulue(s.chemin);
      if (voulue) nonLus.push({ ...voulue, texte: s.texte });
    } else if (nature) {
      const lecture = lireSelon(nature, s, lectures, erreurs);
      if (!lecture) nonLus.push({ nature, chemin: s.chemin, texte: s.texte });
      else if (lecture.ecartes.length > 0) {
        nonLus.push({ nature, chemin: s.chemin, texte: s.texte, ecartes: lecture.ecartes });
      }
    }
  }
  return { lectures, nonLus };
}
