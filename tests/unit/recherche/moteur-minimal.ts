import type { FaitIndexe, Genre, NatureDAlias } from '../../../src/recherche/base.ts';
import { composerFichiers, type Entree } from '../../../src/recherche/construire.ts';
import { Moteur, type Resultat } from '../../../src/recherche/moteur.ts';
import { moteurPlein } from '../../../src/recherche/plein.ts';

/** Une notice telle qu’un test la décrit : son nom, sa nature, ses noms et ses faits. */
export interface Page {
  titre: string;
  genre?: Genre;
  url?: string;
  noms?: [NatureDAlias, string][];
  resume?: string;
  definition?: string;
  faits?: (Partial<FaitIndexe> & { id: string })[];
  /** Fait de l’essentiel : celui qui répond quand rien n’est demandé. */
  defaut?: string;
}

/** Un fonds de faits sans rapport : un mot n’est rare que parmi d’autres. */
const FONDS: Page = {
  titre: 'Fonds',
  genre: 'theme',
  url: '/droit/fonds/',
  noms: [['nom', 'fonds kaki']],
  faits: Array.from({ length: 300 }, (_, i) => ({
    id: `fonds-${i}`,
    enonce: `Le motkaki${i} du textekaki${i % 7} se dit en linkaki${i % 11}.`,
    source: 'CC 1',
  })),
};

/** Compose un moteur sur ces seules pages. @param avecLesFaits faux : seul le lexique est chargé */
export function moteurDe(pages: Page[], avecLesFaits = true): Moteur {
  const entrees: Entree[] = [...pages, FONDS].map(
    ({ titre, genre = 'mesure', url, noms, resume, definition, faits, defaut }, rang) => ({
      notice: { titre, genre, url: url ?? `/${genre}/${rang}/` },
      noms: noms ?? [['nom', titre]],
      resume: resume ?? '',
      ...(definition && { definition }),
      ...(faits && {
        theme: {
          id: url?.split('/')[2] ?? `theme-${rang}`,
          faits: faits.map((f) => ({
            sortes: [],
            questions: [],
            libelle: '',
            enonce: 'Une règle.',
            source: 'CP 131-8',
            ...f,
          })),
          essentiel: faits.flatMap((f, i) => (f.id === defaut ? [i] : [])),
        },
      }),
    }),
  );
  // Les termes viennent en dernier, comme à la construction.
  const rang = (e: (typeof entrees)[number]) => Number(e.notice.genre === 'terme');
  const fichiers = composerFichiers(entrees.toSorted((a, b) => rang(a) - rang(b)));
  return avecLesFaits ? moteurPlein(fichiers) : new Moteur(fichiers.lexique);
}

export const titres = (resultats: readonly Resultat[]) => resultats.map((r) => r.titre);

export const TIG: Page = {
  titre: 'TIG',
  noms: [
    ['sigle', 'TIG'],
    ['nom', 'travail d’intérêt général'],
    ['mot', 'travail gratuit'],
  ],
  faits: [
    {
      id: 'duree',
      sortes: ['duree'],
      libelle: 'Durée',
      reponse: '20 à 400 heures',
      source: 'CP 131-8',
      questions: ['combien de temps dure un tig', 'duree tig'],
    },
    {
      id: 'juge',
      sortes: ['decideur'],
      questions: ['qui decide du tig', 'quel juge pour un tig'],
      enonce: 'Le tribunal prononce la peine.',
      source: 'CP 131-8 ; CP 131-22',
    },
    {
      id: 'assurance',
      questions: ['qui paie les dommages causés en tig'],
      enonce: 'L’État répare les dommages causés par le tigiste.',
      source: 'CP 131-24',
    },
  ],
  defaut: 'duree',
};
export const SURSIS: Page = {
  titre: 'Sursis probatoire',
  noms: [
    ['nom', 'sursis probatoire'],
    ['sigle', 'SP'],
    ['ancien', 'SME'],
  ],
  faits: [{ id: 'delai', sortes: ['duree'], reponse: '12 mois à 3 ans', source: 'CP 132-42' }],
  defaut: 'delai',
};
export const JAP: Page = {
  titre: 'JAP, juge de l’application des peines',
  genre: 'terme',
  noms: [
    ['nom', 'juge de l’application des peines'],
    ['sigle', 'JAP'],
  ],
  definition: 'Le magistrat qui suit les condamnations en cours.',
};
export const OBLIGATIONS: Page = {
  titre: 'Obligations',
  genre: 'theme',
  url: '/droit/obligations/',
  faits: [
    {
      id: 'soins',
      sortes: ['contenu'],
      libelle: 'Soins',
      enonce: 'Se soumettre à des examens médicaux.',
      questions: ['examens médicaux', 'examens médicaux obligatoires', 'qui impose des examens médicaux'],
      source: 'CP 132-45',
    },
  ],
};
