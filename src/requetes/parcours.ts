import * as adresses from '../domaine/commun/adresses.ts';
import { nombreDeQuestions } from '../domaine/examen/tirage.ts';
import { refDEtape, type Etape } from '../domaine/progression/parcours.ts';
import type { EtapeEcrite, Parcours } from '../schemas/parcours.ts';
import { lireCorpus } from './corpus.ts';
import { lien } from '../moyens/adresse.ts';
import { minutesDe } from './modules.ts';

/** Étape prête à afficher. */
export interface EtapeAffichee {
  /** `fiche/tig` */
  ref: string;
  titre: string;
  href: string;
  /** Ce que l’on y fait : « Fiche à lire », « 10 questions ». */
  quoi: string;
  minutes: number;
  /** Étapes conseillées avant elle, hors celle qui la précède. */
  prerequis: { ref: string; titre: string; href: string }[];
}

/** Étape telle que le navigateur la lit : ses items sont nommés par leurs banques. */
export interface EtapeDuProgramme extends Omit<Etape, 'items'> {
  banques: string[];
}

/** Tous les parcours, dans l’ordre. */
export function listerParcours(): Parcours[] {
  return lireCorpus().parcours;
}

/** Chemins des parcours, pour `getStaticPaths`. */
export function cheminsDesParcours() {
  return listerParcours().map((parcours) => ({ params: { id: parcours.id }, props: { parcours } }));
}

/** Parcours dont une étape est celle-ci, pour y mener depuis la page de l’étape. */
export function parcoursDe(ref: string): Parcours[] {
  return listerParcours().filter((p) => p.etapes.some((e) => refDEtape(e) === ref));
}

function trouver<T extends { id: string }>(liste: readonly T[], { genre, id }: EtapeEcrite): T {
  const trouve = liste.find((chose) => chose.id === id);
  if (!trouve) throw new Error(`Étape inconnue\u00a0: ${genre}/${id}`);
  return trouve;
}

/** Une question et son retour, en minutes : le rythme des examens blancs. */
const MINUTES_D_UNE_QUESTION = 1.25;

/** Temps de quelques questions, à cinq minutes près. */
function minutesDeQuestions(nombre: number): number {
  return Math.max(1, Math.round((nombre * MINUTES_D_UNE_QUESTION) / 5)) * 5;
}

/** Ce qu’une étape annonce ; un module se compte avec son quiz final. */
function presenter(etape: EtapeEcrite): Pick<EtapeAffichee, 'titre' | 'quoi' | 'minutes'> {
  const { modules, mesures, banques, cas, ecrits, metier, examens } = lireCorpus();
  switch (etape.genre) {
    case 'module': {
      const module = trouver(modules, etape);
      const quoi = `Module, ${module.parties.length} sections et un quiz final`;
      return {
        titre: module.titre,
        quoi,
        minutes: minutesDe(module) + minutesDeQuestions(module.quiz.nombre),
      };
    }
    case 'fiche': {
      const { titre_court } = trouver(mesures, etape);
      return { titre: titre_court, quoi: 'Fiche à lire', minutes: etape.minutes };
    }
    case 'banque': {
      const { titre, items } = trouver(banques, etape);
      return {
        titre: `Questions\u00a0: ${titre}`,
        quoi: `${items.length} questions`,
        minutes: minutesDeQuestions(items.length),
      };
    }
    case 'cas': {
      const { titre, minutes, nature } = trouver(cas, etape);
      const quoi = nature === 'entretien' ? 'Entretien à conduire' : 'Cas à mener';
      return { titre, quoi, minutes };
    }
    case 'ecrit': {
      const { titre } = trouver(ecrits, etape);
      return { titre, quoi: 'Écrit en deux versions', minutes: etape.minutes };
    }
    case 'metier': {
      const { titre } = trouver(metier, etape);
      return { titre, quoi: 'Page à lire', minutes: etape.minutes };
    }
    case 'examen': {
      const plan = trouver(examens, etape);
      return {
        titre: `Examen blanc\u00a0: ${plan.titre}`,
        quoi: `${nombreDeQuestions(plan)} questions, retour à la fin`,
        minutes: plan.minutes,
      };
    }
  }
}

/** Un parcours prêt à afficher : ses étapes, leurs prérequis, sa durée. */
export function composerParcours(parcours: Parcours) {
  const etapes = parcours.etapes.map((etape): EtapeAffichee => {
    const href = lien(adresses.etape(etape.genre, etape.id));
    return { ref: refDEtape(etape), href, ...presenter(etape), prerequis: [] };
  });
  const parRef = new Map(etapes.map((e) => [e.ref, e]));
  parcours.etapes.forEach(({ prerequis }, rang) => {
    const etape = etapes[rang] as EtapeAffichee;
    // L’étape d’avant se conseille d’elle-même : seul un préalable plus lointain est à dire.
    const precedente = etapes[rang - 1]?.ref;
    etape.prerequis = prerequis.flatMap((ref) => (ref === precedente ? [] : (parRef.get(ref) ?? [])));
  });
  const minutes = etapes.reduce((total, e) => total + e.minutes, 0);
  return { ...parcours, etapes, duree: ecrireDuree(minutes) };
}

export type ParcoursAffiche = ReturnType<typeof composerParcours>;

/** Durée conseillée, arrondie à la demi-heure : « environ 5 h 30 ». */
function ecrireDuree(minutes: number): string {
  const demies = Math.max(1, Math.round(minutes / 30));
  const heures = Math.floor(demies / 2);
  const reste = demies % 2 === 0 ? '' : '30';
  return heures === 0 ? 'environ 30\u00a0min' : `environ ${heures}\u00a0h${reste && `\u00a0${reste}`}`;
}

/** Faits qu’une étape travaille, en plus de ceux de ses items. */
function faitsTravailles({ genre, id }: EtapeEcrite): string[] {
  const { cas, ecrits, passages } = lireCorpus();
  switch (genre) {
    case 'cas':
      return cas.find((c) => c.id === id)?.faits ?? [];
    case 'ecrit': {
      const ecrit = ecrits.find((e) => e.id === id);
      const notes = [ecrit?.faible, ecrit?.bonne]
        .flatMap((v) => v?.paragraphes ?? [])
        .flatMap((p) => p.notes);
      return [...new Set(notes.flatMap((n) => n.faits))];
    }
    case 'metier': {
      const page = adresses.pageDuMetier(id);
      return [...new Set(passages.filter((p) => p.page === page).flatMap((p) => p.faits))];
    }
    case 'module':
    case 'fiche':
    case 'banque':
    case 'examen':
      return [];
  }
}

function resumer(etape: EtapeEcrite): EtapeDuProgramme {
  const { genre, id, prerequis } = etape;
  const { modules, banques } = lireCorpus();
  const module = genre === 'module' ? modules.find((m) => m.id === id) : undefined;
  return {
    genre,
    id,
    prerequis,
    sections: module?.sections ?? [],
    faits: faitsTravailles(etape),
    banques: banques
      .filter((b) =>
        genre === 'banque'
          ? b.id === id
          : genre === 'fiche'
            ? b.mesure === id
            : module?.quiz.banques.includes(b.id),
      )
      .map((b) => b.id),
  };
}

/** Étapes d’un parcours, que ses pages chargent quand l’appareil garde un journal. */
export function etapesDuParcours(parcours: Parcours): EtapeDuProgramme[] {
  return parcours.etapes.map(resumer);
}
