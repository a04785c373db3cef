import { ecrireDuree } from '../domaine/commun/minutes.ts';
import { accorder } from '../domaine/commun/texte.ts';
import { nombreDeQuestions } from '../domaine/examen/tirage.ts';
import { adresseDeCarte, type GenreDeCarte } from '../domaine/progression/etat-de-carte.ts';
import {
  milieuxDe,
  niveauDominant,
  NIVEAUX,
  type Milieu,
  type Role,
} from '../domaine/progression/publics.ts';
import { nombreDeSeries } from '../domaine/quiz/series.ts';
import type { Famille } from '../schemas/familles.ts';
import { lireCorpus } from './corpus.ts';
import { familleDe, type GenreDeCouverture } from './couvertures.ts';
import { remplir } from './faits.ts';
import { lien } from '../moyens/adresse.ts';
import { listerCas } from './cas.ts';
import { listerExamens } from './examens.ts';
import { listerModules, minutesDe } from './modules.ts';
import { composerParcours, listerParcours } from './parcours.ts';
import { listerBanques } from './quiz.ts';

/** Une entrée d’une liste d’apprentissage, prête à afficher. */
export interface EntreeDuCatalogue {
  genre: GenreDeCarte;
  id: string;
  titre: string;
  resume: string;
  href: string;
  /** Sa durée ou sa taille, et son niveau : « 45 min, appliquer ». */
  mesure: string;
  couverture: GenreDeCouverture;
  famille: Famille;
  roles: Role[];
  milieux: Milieu[];
  /** Sections d’un module. */
  sections: string[];
  /** Étapes ou questions. */
  total: number;
}

function entree(genre: GenreDeCarte, id: string, reste: Omit<EntreeDuCatalogue, 'genre' | 'id' | 'href'>) {
  return { genre, id, href: lien(adresseDeCarte(genre, id)), ...reste };
}

/** Les modules, dans l’ordre. */
export function modulesDuCatalogue(): EntreeDuCatalogue[] {
  return listerModules().map((m) =>
    entree('module', m.id, {
      titre: m.titre,
      resume: remplir(m.resume),
      mesure: `${ecrireDuree(minutesDe(m))}, ${accorder(m.sections.length, 'section', 'sections')}`,
      couverture: 'module',
      famille: familleDe(m.mesures),
      roles: ['stagiaire', 'formateur'],
      milieux: milieuxDe(m.mesures),
      sections: m.sections,
      total: m.sections.length,
    }),
  );
}

/** Les parcours, dans l’ordre. */
export function parcoursDuCatalogue(): EntreeDuCatalogue[] {
  return listerParcours()
    .map(composerParcours)
    .map((p) => {
      return entree('parcours', p.id, {
        titre: p.titre,
        resume: remplir(p.resume),
        mesure: `${accorder(p.etapes.length, 'étape', 'étapes')}, ${p.duree}`,
        couverture: 'parcours',
        famille: familleDe(p.etapes.flatMap(({ ref }) => (ref.startsWith('fiche/') ? ref.slice(6) : []))),
        roles: p.roles,
        milieux: p.milieux,
        sections: [],
        total: p.etapes.length,
      });
    });
}

/** Les cas et les entretiens, par titre. */
export function casDuCatalogue(): EntreeDuCatalogue[] {
  return listerCas().map((c) =>
    entree(c.nature, c.id, {
      titre: c.titre,
      resume: remplir(c.resume),
      mesure: `${ecrireDuree(c.minutes)}, ${accorder(c.etapes.length, 'étape', 'étapes')}`,
      couverture: 'cas',
      famille: familleDe(c.mesures),
      roles: ['stagiaire', 'conseiller', 'formateur'],
      milieux: milieuxDe(c.mesures),
      sections: [],
      total: c.etapes.length,
    }),
  );
}

/** Les examens blancs, par titre. */
export function examensDuCatalogue(): EntreeDuCatalogue[] {
  const { banques } = lireCorpus();
  return listerExamens().map((e) => {
    const lesBanques = e.parts.flatMap((p) => p.banques ?? []);
    const mesures = [
      ...e.parts.flatMap((p) => p.themes ?? []),
      ...banques.filter((b) => lesBanques.includes(b.id)).flatMap((b) => b.mesure ?? []),
    ];
    const niveau = niveauDominant(e.parts.flatMap((p) => Array.from({ length: p.nombre }, () => p.niveau)));
    return entree('examen', e.id, {
      titre: e.titre,
      resume: e.resume,
      mesure: `${nombreDeQuestions(e)} questions, ${ecrireDuree(e.minutes)}, ${NIVEAUX[niveau]}`,
      couverture: 'examen',
      famille: 'procedure',
      roles: ['stagiaire', 'formateur'],
      milieux: milieuxDe(mesures),
      sections: [],
      total: nombreDeQuestions(e),
    });
  });
}

/** Les banques de questions, par titre. */
export function seriesDuCatalogue(): EntreeDuCatalogue[] {
  return listerBanques().map((b) => {
    const mesures = b.mesure ? [b.mesure] : [];
    const series = nombreDeSeries(b.items.length);
    return entree('serie', b.id, {
      titre: b.titre,
      resume: remplir(b.resume),
      mesure: `${b.items.length} questions${series > 1 ? ` en ${series} séries` : ''}, ${NIVEAUX[niveauDominant(b.items.map((i) => i.niveau))]}`,
      couverture: 'banque',
      famille: familleDe(mesures),
      roles: ['stagiaire', 'conseiller', 'formateur'],
      milieux: milieuxDe(mesures),
      sections: [],
      total: b.items.length,
    });
  });
}
