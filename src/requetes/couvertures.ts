import {
  aSaCouverture,
  couvertureDEntretien,
  couvertureDExamen,
  couvertureDeCas,
  couvertureDeModule,
  couvertureDeParcours,
  couvertureDuModule,
  couvertureDuSujet,
  sceneDuCas,
  type Couverture,
} from '../domaine/dessins/couvertures.ts';
import { nombreDeQuestions } from '../domaine/examen/tirage.ts';
import type { Famille } from '../schemas/familles.ts';
import { aujourdhui, lireCorpus } from './corpus.ts';
import { composerParcours } from './parcours.ts';

/** Ce qui peut porter une couverture : ce que l’on ouvre pour apprendre. */
export type GenreDeCouverture = 'module' | 'section' | 'cas' | 'examen' | 'banque' | 'fiche' | 'parcours';

/** Famille de la première mesure qu’une chose travaille. */
export function familleDe(mesures: readonly string[]): Famille {
  const [premiere] = mesures;
  return lireCorpus().mesures.find((m) => m.id === premiere)?.famille ?? 'procedure';
}

function duSujet(...noms: (string | undefined)[]): Couverture | undefined {
  const nom = noms.find((possible) => possible !== undefined && aSaCouverture(possible));
  return nom === undefined ? undefined : couvertureDuSujet(nom, lireCorpus().faits, aujourdhui());
}

/** La couverture d’une chose, d’après ses faits ou son contenu ; une fiche ou une banque sans dessin n’en a pas. */
export function couvertureDe(genre: GenreDeCouverture, id: string): Couverture | undefined {
  const { modules, cas, examens, banques, parcours } = lireCorpus();
  switch (genre) {
    case 'fiche':
      return duSujet(id);
    case 'banque':
      return duSujet(banques.find((b) => b.id === id)?.mesure, id);
    case 'section': {
      const module = modules.find((m) => m.sections.includes(id));
      return duSujet(id) ?? (module && couvertureDe('module', module.id));
    }
    case 'module': {
      const module = modules.find((m) => m.id === id);
      if (!module) return undefined;
      const [sections, famille] = [module.sections.length, familleDe(module.mesures)];
      return (
        couvertureDuModule({ id, sections, famille }, lireCorpus().faits, aujourdhui()) ??
        duSujet(id) ??
        couvertureDeModule(sections, famille)
      );
    }
    case 'cas': {
      const dossier = cas.find((c) => c.id === id);
      if (!dossier) return undefined;
      const [etapes, famille] = [dossier.etapes.length, familleDe(dossier.mesures)];
      const scene = sceneDuCas(id, etapes, famille);
      if (scene) return scene;
      return dossier.nature === 'entretien'
        ? couvertureDEntretien(etapes)
        : couvertureDeCas(dossier.pieces.length, etapes, famille);
    }
    case 'examen': {
      const plan = examens.find((e) => e.id === id);
      return plan && couvertureDExamen(nombreDeQuestions(plan));
    }
    case 'parcours': {
      const route = parcours.find((p) => p.id === id);
      return route && couvertureDeParcours(composerParcours(route).etapes.map((e) => e.minutes));
    }
  }
}

/** Couvertures que « Reprendre » peut montrer, chacune à son adresse : celles de tout ce qui se laisse en route. */
export function couverturesPubliees() {
  const { modules, cas, examens, banques } = lireCorpus();
  const lister = (genre: GenreDeCouverture, ids: readonly string[]) =>
    ids.flatMap((id) => {
      const couverture = couvertureDe(genre, id);
      return couverture ? { params: { nom: `${genre}-${id}` }, props: { couverture } } : [];
    });
  return [
    ...lister('section', [...new Set(modules.flatMap((m) => m.sections))]),
    ...lister(
      'cas',
      cas.map((c) => c.id),
    ),
    ...lister(
      'examen',
      examens.map((e) => e.id),
    ),
    ...lister(
      'banque',
      banques.map((b) => b.id),
    ),
  ];
}
