import type { GenreDEtape } from '../schemas/parcours.ts';
import type { Corpus } from '../validation/corpus.ts';

/** Un lot avant construction : les pages à emporter, désignées par leur adresse ou par un début d’adresse. */
export interface LotDemande {
  id: string;
  titre: string;
  adresse: string;
  /** `**` : tout le site, y compris ce qu’aucune page ne cite ; `modules/x/**` : une page et celles qui sont sous elle. */
  pages: readonly string[];
}

/** Ce qu’un module ou un parcours fait lire. */
interface Etape {
  genre: GenreDEtape;
  id: string;
}

const DOSSIERS: Record<GenreDEtape, string> = {
  module: 'modules',
  banque: 'quiz',
  fiche: 'mesures',
  cas: 'cas',
  examen: 'examen',
};

/** Pages que tout lot emporte : de quoi s’orienter, chercher, réviser, retrouver son carnet. */
const SOCLE = [
  '',
  '404.html',
  'carnet/',
  'glossaire/',
  'hors-ligne/**',
  'mesures/',
  'modules/',
  'parcours/',
  'recherche/',
  'reviser/',
];

/** Lot composé de sa propre page et de ses étapes ; son identifiant est celui de son adresse. */
export function lotDEtapes(
  dossier: 'modules' | 'parcours',
  { id, titre }: { id: string; titre: string },
  etapes: readonly Etape[],
): LotDemande {
  const adresse = `${dossier}/${id}/`;
  const pages = etapes.map((e) => `${DOSSIERS[e.genre]}/${e.id}/**`);
  return { id: `${dossier}-${id}`, titre, adresse, pages: [...SOCLE, `${adresse}**`, ...pages] };
}

/** Les lots que le site propose, d’après son contenu. */
export function lotsDuCorpus({ modules, parcours }: Corpus): LotDemande[] {
  return [
    { id: 'site', titre: 'Tout le site', adresse: '', pages: ['**'] },
    ...modules.map((m) =>
      lotDEtapes('modules', m, [
        ...m.quiz.banques.map((id) => ({ genre: 'banque' as const, id })),
        ...m.mesures.map((id) => ({ genre: 'fiche' as const, id })),
      ]),
    ),
    ...parcours.map((p) => lotDEtapes('parcours', p, p.etapes)),
  ];
}
