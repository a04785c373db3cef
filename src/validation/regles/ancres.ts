import * as adresses from '../../domaine/commun/adresses.ts';
import { ANATOMIES } from '../../schemas/anatomies.ts';
import type { Corpus } from '../corpus.ts';
import type { Nature } from '../lectures.ts';
import type { NonLus } from '../non-lus.ts';
import { adressesDuSite } from '../adresses.ts';
import type { Contexte } from './outils.ts';

/** Pages qu’écrit chaque nature de fichier. */
const PAGES: [adresse: (id: string) => string, nature: Nature][] = [
  [adresses.fiche, 'mesures'],
  [adresses.pageDuMetier, 'metier'],
  [adresses.changement, 'lpj'],
  [adresses.module, 'modules'],
  [adresses.moduleAPlat, 'modules'],
  [adresses.carte, 'parcours'],
  [adresses.unCas, 'cas'],
  [adresses.ecrit, 'ecrits'],
  [adresses.trameDEcrit, 'ecrits'],
  [adresses.examen, 'examens'],
  [adresses.examenSurPapier, 'examens'],
  [adresses.banque, 'banques'],
  [adresses.sujet, 'banques'],
  [adresses.corrige, 'banques'],
  [adresses.registre, 'themes'],
];

/** Vrai si une adresse peut être celle d’un fichier que le contrôle n’a pas lu. */
function estNonLue(nonLus: NonLus, page: string): boolean {
  if (page.startsWith(adresses.adresseCourte('').slice(0, -1))) return nonLus.ids('mesures').length > 0;
  const [, module = '', section = ''] = /^\/modules\/([^/]+)\/([^/]+)\//.exec(page) ?? [];
  return (
    PAGES.some(([adresse, nature]) => nonLus.ids(nature).some((id) => page.startsWith(adresse(id)))) ||
    nonLus.dossier('sections', `src/content/modules/${module}/`).includes(section)
  );
}

/** Ancres d’une page que l’on peut désigner : titres d’une fiche ou d’une section, faits d’un registre, entrées du glossaire. */
function ancresDe({ passages, themes, termes, mesures }: Corpus, page: string): string[] | undefined {
  if (page === adresses.glossaire) return termes.map((t) => t.id);
  const entrees = termes.filter((t) => adresses.lettre(adresses.lettreDuTerme(t.id)) === page);
  if (entrees.length > 0) return entrees.map((t) => t.id);
  const theme = themes.find((t) => adresses.registre(t.id) === page);
  if (theme) return theme.faits.map((f) => f.id);
  const titres = passages.filter((p) => p.page === page);
  if (titres.length === 0) return undefined;
  // Une rubrique mal orthographiée est déjà dite par l’anatomie de la fiche.
  const fiche = mesures.find((m) => adresses.fiche(m.id) === page);
  const rubriques = fiche ? ANATOMIES[fiche.nature].rubriques.map((r) => r.id) : [];
  return [...new Set([...titres.flatMap((p) => p.ancre || []), ...rubriques])];
}

function estAncreNonLue(nonLus: NonLus, page: string, ancre: string): boolean {
  if (page === adresses.glossaire) return nonLus.element('glossaire', ancre);
  const theme = /^\/droit\/([^/]+)\/$/.exec(page)?.[1];
  return theme !== undefined && nonLus.element('themes', ancre, theme);
}

/** Ce qu’une adresse du site a de mort. */
export type Mort = { quoi: 'page' } | { quoi: 'ancre'; ancre: string; page: string; connues: string };

/**
 * Dit si une adresse du site mène quelque part ; `ici` est la page où elle est écrite, pour une ancre seule. Les ancres de certaines pages
 * (comparateur, carnet) ne viennent pas du contenu : `exigeant`, on n’en admet aucune.
 */
export function adresseMorte(
  contexte: Contexte,
  ici: string,
  exigeant = false,
): (adresse: string) => Mort | undefined {
  const { corpus, nonLus } = contexte;
  const vivantes = adressesDuSite(corpus);
  return (adresse) => {
    const [chemin = '', fragment] = adresse.split('#');
    const page = chemin.replace(/\?.*$/, '') || ici;
    if (!vivantes.has(page)) return estNonLue(nonLus, page) ? undefined : { quoi: 'page' };
    if (fragment === undefined) return undefined;
    const ancre = decoder(fragment);
    const ancres = ancresDe(corpus, page) ?? (exigeant ? [] : undefined);
    if (!ancres || ancres.includes(ancre) || estAncreNonLue(nonLus, page, ancre)) return undefined;
    const connues = ancres.length > 20 ? 'celles de ses titres' : ancres.join(', ') || 'aucune';
    return { quoi: 'ancre', ancre, page, connues };
  };
}

function decoder(ancre: string): string {
  try {
    return decodeURIComponent(ancre);
  } catch {
    return ancre;
  }
}
