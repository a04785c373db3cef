import { indexerFaits } from '../domaine/droit/fait.ts';
import { sansCascades } from './cascades.ts';
import type { Corpus, Entree } from './corpus.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Lecture, Source } from './lecture.ts';
import { disparitions } from './disparitions.ts';
import { idDuFichier, lireSources, toutesLesLectures, type Lectures } from './lectures.ts';
import {
  casFondes,
  casResolubles,
  paliersEnOrdre,
  propositionsDistinctes,
  raisonsTranchees,
  renvoisDesCas,
} from './regles/cas.ts';
import { articlesConnus, pastillesConnues, sourcesBienEcrites } from './regles/articles.ts';
import { reponsesEnAccord } from './regles/accord.ts';
import { corpsLisible, textesNus } from './regles/balisage.ts';
import { aucunChiffreLitteral } from './regles/chiffres.ts';
import {
  datesEnOrdre,
  datesPlausibles,
  effetsApresLeurTexte,
  loisConnues,
  relecturesPossibles,
  statutsATemps,
  themesRelus,
} from './regles/dates.ts';
import { formeMuette } from './regles/equilibre.ts';
import { examensRemplis } from './regles/examens.ts';
import { estMalForme, faitsBienFormes } from './regles/faits.ts';
import { histoireDeclaree } from './regles/histoire.ts';
import {
  fichiersNommes,
  identifiantsUniques,
  itemsNommesDApresLeurBanque,
  listesSansDouble,
  resumesDistincts,
  termesDistincts,
} from './regles/identifiants.ts';
import { imagesPresentes, liensReconnus, liensVivants } from './regles/liens.ts';
import {
  anatomieDesFiches,
  composantsConnus,
  pagesRemplies,
  titresDetaches,
  titresEnOrdre,
  titresVoulus,
} from './regles/mdx.ts';
import { rienDInacheve } from './regles/inacheve.ts';
import { NonLus, type NonLu } from './non-lus.ts';
import { passagesDe } from './passages.ts';
import type { Regle } from './regles/outils.ts';
import { fichesEntourees, modulesComplets, pagesRattachees } from './regles/parcours.ts';
import { passagesVivants } from './regles/passages.ts';
import { notesPosees } from './regles/ecrits.ts';
import { etapesEnOrdre } from './regles/etapes.ts';
import { itemsBienFormes } from './regles/quiz.ts';
import { faitsRelus } from './regles/relecture.ts';
import { seancesALHeure, seancesTenables } from './regles/seances.ts';
import { itemsFondes, renvoisAuxFaits, renvoisBienEcrits, renvoisEntrePages } from './regles/renvois.ts';
import { tracesChiffres } from './regles/traces.ts';
import { espacesInsecables, pastillesSansElision, signesFrancais } from './regles/typographie.ts';

const REGLES: Regle[] = [
  rienDInacheve,
  identifiantsUniques,
  itemsNommesDApresLeurBanque,
  resumesDistincts,
  termesDistincts,
  listesSansDouble,
  faitsBienFormes,
  renvoisAuxFaits,
  renvoisBienEcrits,
  renvoisEntrePages,
  itemsFondes,
  itemsBienFormes,
  reponsesEnAccord,
  formeMuette,
  faitsRelus,
  relecturesPossibles,
  themesRelus,
  datesPlausibles,
  datesEnOrdre,
  loisConnues,
  effetsApresLeurTexte,
  statutsATemps,
  composantsConnus,
  anatomieDesFiches,
  aucunChiffreLitteral,
  histoireDeclaree,
  titresEnOrdre,
  titresDetaches,
  titresVoulus,
  pagesRemplies,
  liensVivants,
  liensReconnus,
  imagesPresentes,
  passagesVivants,
  modulesComplets,
  renvoisDesCas,
  casResolubles,
  raisonsTranchees,
  paliersEnOrdre,
  propositionsDistinctes,
  casFondes,
  fichesEntourees,
  pagesRattachees,
  tracesChiffres,
  notesPosees,
  etapesEnOrdre,
  examensRemplis,
  seancesTenables,
  seancesALHeure,
  textesNus,
  corpsLisible,
  espacesInsecables,
  signesFrancais,
  pastillesSansElision,
  articlesConnus,
  pastillesConnues,
  sourcesBienEcrites,
];

/** Ce que le contrôle a examiné : un contrôle qui n’a rien vu n’a rien prouvé. */
export interface Bilan {
  fichiers: number;
  faits: number;
  items: number;
  pages: number;
  renvois: number;
}

/** Résultat de l’analyse : le corpus et les lectures d’où il vient, toutes les erreurs d’un coup, et le compte de ce qui a été vu. */
export interface Analyse {
  corpus: Corpus;
  lectures: Lectures;
  /** Ce qui n’a pas été lu, et dont l’absence ne se reproche pas. */
  nonLus: NonLus;
  /** Date du contrôle. */
  aujourdhui: string;
  erreurs: Diagnostic[];
  bilan: Bilan;
}

function entrees<T>(lectures: readonly Lecture<T>[]): Entree<T>[] {
  return lectures.map((l) => ({ ...l.donnees, id: idDuFichier(l.source.chemin) }));
}

function parOrdre<T extends { ordre: number }>(liste: T[]): T[] {
  return liste.sort((a, b) => a.ordre - b.ordre);
}

function assembler(l: Lectures, misAPart: ReadonlySet<string>): Corpus {
  const themes = l.themes.map((t) => t.donnees);
  const banques = l.banques.map((b) => b.donnees);
  return {
    themes,
    faits: new Map([...indexerFaits(themes)].filter(([ref]) => !misAPart.has(ref))),
    banques,
    items: new Map(
      banques.flatMap((banque) => banque.items.map((item) => [item.id, { item, banque }] as const)),
    ),
    mesures: parOrdre(entrees(l.mesures)),
    expliquer: entrees(l.expliquer),
    metier: parOrdre(entrees(l.metier)),
    lpj: parOrdre(entrees(l.lpj)),
    modules: parOrdre(
      entrees(l.modules).map((m) => {
        const sections = entrees(
          l.sections.filter((s) => s.source.chemin.startsWith(`src/content/modules/${m.id}/`)),
        );
        return { ...m, parties: m.sections.flatMap((id) => sections.find((s) => s.id === id) ?? []) };
      }),
    ),
    passages: passagesDe(l),
    cas: l.cas.map((c) => c.donnees),
    ecrits: parOrdre(l.ecrits.map((e) => e.donnees)),
    parcours: parOrdre(l.parcours.map((p) => p.donnees)),
    examens: l.examens.map((e) => e.donnees),
    seances: parOrdre(l.seances.map((s) => s.donnees)),
    termes: l.glossaire.flatMap((g) => g.donnees.termes),
    glossaireReluLe: l.glossaire[0]?.donnees.relu_le ?? '',
    changements: l.changements.flatMap((c) => c.donnees.changements),
    changementsReluLe: l.changements[0]?.donnees.relu_le ?? '',
    loisConnuesAu: l.changements[0]?.donnees.lois_connues_au ?? '',
  };
}

/** Un fichier dont l’identifiant n’est pas le nom porte deux noms : tant qu’on n’a pas choisi, les deux mènent à lui. */
function malNommes(l: Lectures): NonLu[] {
  return fichiersNommes(l).flatMap(([nature, { source, donnees }]) =>
    donnees.id === idDuFichier(source.chemin) ? [] : [{ nature, chemin: source.chemin, texte: source.texte }],
  );
}

/** De deux éléments qui portent le même identifiant, l’un devait en porter un autre : celui-là n’est pas inconnu. */
function idsEnDouble(l: Lectures): NonLu[] {
  const vus = new Set<string>();
  const listes = [
    ...l.themes.map(({ source, donnees }) => ['themes', source, donnees.faits, source.chemin] as const),
    ...l.banques.map(({ source, donnees }) => ['banques', source, donnees.items, ''] as const),
    ...l.glossaire.map(({ source, donnees }) => ['glossaire', source, donnees.termes, 'glossaire'] as const),
  ];
  return listes.flatMap(([nature, { chemin, texte }, elements, portee]) =>
    elements.flatMap(({ id }) => {
      const cle = `${portee} ${id}`;
      if (vus.has(cle)) return [{ nature, chemin, texte, ecartes: [{ id }, {}] }];
      vus.add(cle);
      return [];
    }),
  );
}

/** Les faits dont la forme est reprochée : rien ne s’appuie dessus, ni ne se relit à cause d’eux, avant qu’ils ne soient corrigés. */
function faitsMalFormes(l: Lectures): NonLu[] {
  return l.themes.flatMap(({ source: { chemin, texte }, donnees }) => {
    const ecartes = donnees.faits.filter(estMalForme).map(({ id }) => ({ id }));
    return ecartes.length > 0 ? [{ nature: 'themes' as const, chemin, texte, ecartes }] : [];
  });
}

/** Faits qu’aucune règle ne consulte : mal formés, ou dont on ne sait lequel porte le nom. */
function faitsMisAPart(l: Lectures): ReadonlySet<string> {
  return new Set(
    l.themes.flatMap(({ donnees: { id: theme, faits } }) =>
      faits
        .filter((fait, i) => estMalForme(fait) || faits.some((autre, j) => j !== i && autre.id === fait.id))
        .map((fait) => `${theme}.${fait.id}`),
    ),
  );
}

/**
 * Lit et contrôle tous les fichiers d’auteur.
 * @param aujourdhui date à laquelle un fait est dit en vigueur ou abrogé
 */
export function analyser(sources: readonly Source[], aujourdhui: string): Analyse {
  const erreurs: Diagnostic[] = [];
  const { lectures, nonLus: fichiersNonLus } = lireSources(sources, erreurs);
  const aPart = [
    ...fichiersNonLus,
    ...malNommes(lectures),
    ...idsEnDouble(lectures),
    ...faitsMalFormes(lectures),
  ];
  // D’un dossier où rien n’est posé, rien n’a disparu : c’est de ne rien examiner qu’il faut se plaindre.
  const disparues = sources.length === 0 ? [] : disparitions(lectures, new NonLus(aPart));
  aPart.push(...disparues.flatMap((d) => d.nonLus));
  erreurs.push(...disparues.map(({ erreur }) => erreur));
  const nonLus = new NonLus(aPart);
  const corpus = assembler(lectures, faitsMisAPart(lectures));
  const fichiers = new Set(sources.map((s) => s.chemin));
  erreurs.push(...REGLES.flatMap((regle) => regle({ corpus, lectures, nonLus, fichiers, aujourdhui })));
  const bilan: Bilan = {
    fichiers: sources.length,
    faits: corpus.faits.size,
    items: corpus.items.size,
    pages:
      corpus.mesures.length +
      corpus.expliquer.length +
      corpus.metier.length +
      corpus.lpj.length +
      lectures.sections.length +
      corpus.cas.length +
      corpus.ecrits.length +
      corpus.parcours.length +
      corpus.examens.length +
      corpus.seances.length,
    renvois: toutesLesLectures(lectures).reduce(
      (n, { source }) =>
        n +
        [...source.texte.matchAll(/\b([a-z0-9-]+\.[a-z0-9-]+)\b/g)].filter((m) =>
          corpus.faits.has(m[1] as string),
        ).length,
      0,
    ),
  };
  // Un dossier où rien ne s’est lu n’est pas vide : sa faute est déjà dite.
  const sansRien = Object.entries(bilan).filter(([, combien]) => combien === 0);
  if (aPart.length === 0) {
    for (const [quoi] of sansRien) {
      erreurs.push({
        code: 'bilan/vide',
        fichier: '.',
        ligne: 1,
        colonne: 1,
        chemin: quoi,
        message: 'le contrôle n’a rien examiné.',
        remede: 'Vérifier que les dossiers droit/, quizzes/ et src/content/ sont là.',
      });
    }
  }
  const rangees = sansCascades(erreurs).sort(
    (a, b) => a.fichier.localeCompare(b.fichier) || a.ligne - b.ligne || a.colonne - b.colonne,
  );
  return { corpus, lectures, nonLus, aujourdhui, erreurs: rangees, bilan };
}
