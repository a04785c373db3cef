import { casSchema, type Cas } from '../schemas/cas.ts';
import {
  changementsSchema,
  expliquerSchema,
  glossaireSchema,
  lpjSchema,
  mesureSchema,
  moduleSchema,
  sectionSchema,
} from '../schemas/pages.ts';
import type { Expliquer, Mesure, Module, PageLpj, Section } from '../schemas/pages.ts';
import { themeSchema, type Theme } from '../schemas/droit.ts';
import { parcoursSchema, type Parcours } from '../schemas/parcours.ts';
import { planSchema, type PlanDExamen } from '../schemas/examen.ts';
import { banqueSchema, type Banque } from '../schemas/quiz.ts';
import type { z } from 'astro/zod';
import type { Diagnostic } from './diagnostic.ts';
import { lireMdx, lireYaml, type Lecture, type LectureMdx, type Source } from './lecture.ts';
import { TEMOIN } from './temoin.ts';

/** Tous les fichiers d’auteur lus, par nature ; ce qui n’a pu l’être est dans les diagnostics. */
export interface Lectures {
  themes: Lecture<Theme>[];
  banques: Lecture<Banque>[];
  mesures: LectureMdx<Mesure>[];
  expliquer: LectureMdx<Expliquer>[];
  lpj: LectureMdx<PageLpj>[];
  modules: LectureMdx<Module>[];
  sections: LectureMdx<Section>[];
  cas: Lecture<Cas>[];
  parcours: Lecture<Parcours>[];
  examens: Lecture<PlanDExamen>[];
  glossaire: Lecture<z.infer<typeof glossaireSchema>>[];
  changements: Lecture<z.infer<typeof changementsSchema>>[];
  /** Témoin des relectures, lu tel quel. */
  temoin: Source | undefined;
  /** Thèmes dont le fichier est là sans pouvoir se lire : rien de ce qui les cite n’est à reprocher. */
  themesIllisibles: ReadonlySet<string>;
}

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
    ...l.lpj,
    ...l.modules,
    ...l.sections,
    ...l.cas,
    ...l.parcours,
    ...l.examens,
    ...l.expliquer,
    ...l.glossaire,
  ];
}

const THEME = /^droit\/[^/_][^/]*\.yaml$/;

/** Lit chaque source selon sa place dans l’arborescence. */
export function lireSources(sources: readonly Source[], erreurs: Diagnostic[]): Lectures {
  const l: Lectures = {
    themes: [],
    banques: [],
    mesures: [],
    expliquer: [],
    lpj: [],
    modules: [],
    sections: [],
    cas: [],
    parcours: [],
    examens: [],
    glossaire: [],
    changements: [],
    temoin: sources.find((s) => s.chemin === TEMOIN),
    themesIllisibles: new Set(),
  };
  const ajouter = <T>(liste: T[], lecture: T | undefined) => {
    if (lecture) liste.push(lecture);
  };
  for (const s of sources) {
    if (s.chemin === TEMOIN) continue;
    if (s.chemin === 'droit/_changements.yaml')
      ajouter(l.changements, lireYaml(s, changementsSchema, erreurs));
    else if (THEME.test(s.chemin)) ajouter(l.themes, lireYaml(s, themeSchema, erreurs));
    else if (/^quizzes\/[^/]+\.yaml$/.test(s.chemin)) ajouter(l.banques, lireYaml(s, banqueSchema, erreurs));
    else if (/^src\/content\/mesures\/[^/]+\.mdx$/.test(s.chemin))
      ajouter(l.mesures, lireMdx(s, mesureSchema, erreurs));
    else if (/^src\/content\/expliquer\/[^/]+\.mdx$/.test(s.chemin))
      ajouter(l.expliquer, lireMdx(s, expliquerSchema, erreurs));
    else if (/^src\/content\/lpj\/[^/]+\.mdx$/.test(s.chemin)) ajouter(l.lpj, lireMdx(s, lpjSchema, erreurs));
    else if (/^src\/content\/modules\/[^/]+\/index\.mdx$/.test(s.chemin))
      ajouter(l.modules, lireMdx(s, moduleSchema, erreurs));
    else if (/^src\/content\/modules\/[^/]+\/[^/]+\.mdx$/.test(s.chemin))
      ajouter(l.sections, lireMdx(s, sectionSchema, erreurs));
    else if (/^src\/content\/cas\/[^/]+\.yaml$/.test(s.chemin))
      ajouter(l.cas, lireYaml(s, casSchema, erreurs));
    else if (/^src\/content\/parcours\/[^/]+\.yaml$/.test(s.chemin))
      ajouter(l.parcours, lireYaml(s, parcoursSchema, erreurs));
    else if (/^src\/content\/examens\/[^/]+\.yaml$/.test(s.chemin))
      ajouter(l.examens, lireYaml(s, planSchema, erreurs));
    else if (s.chemin === 'src/content/glossaire.yaml')
      ajouter(l.glossaire, lireYaml(s, glossaireSchema, erreurs));
    else if (!/README\.md$/.test(s.chemin)) {
      erreurs.push({
        code: 'fichier/ignore',
        fichier: s.chemin,
        ligne: 1,
        colonne: 1,
        chemin: '',
        message: 'ce fichier n’est à aucune place connue et ne serait pas publié.',
        remede: 'Les données s’écrivent en .yaml, les pages en .mdx ; voir src/content/README.md.',
      });
    }
  }
  const lus = new Set(l.themes.map((t) => t.source.chemin));
  const illisibles = sources.filter((s) => THEME.test(s.chemin) && !lus.has(s.chemin));
  return { ...l, themesIllisibles: new Set(illisibles.map((s) => idDuFichier(s.chemin))) };
}
