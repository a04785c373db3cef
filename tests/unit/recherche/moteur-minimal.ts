import {
  CODES_DE_NATURE,
  type BaseDeFaits,
  type FaitIndexe,
  type Genre,
  type Lexique,
  type NatureDAlias,
} from '../../../src/recherche/base.ts';
import { Indexeur } from '../../../src/recherche/index-lunr.ts';
import { Moteur, type Resultat } from '../../../src/recherche/moteur.ts';

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

/** Compose un moteur sur ces seules pages. @param avecLesFaits faux : seul le lexique est chargé */
export function moteurDe(pages: Page[], avecLesFaits = true): Moteur {
  const base: BaseDeFaits = { faits: [], registres: {}, definitions: {} };
  const index = new Indexeur<Page>([{ nom: 'r', poids: 1, lire: (p) => p.resume ?? '' }]);
  const lexique: Lexique = { notices: [], alias: [], index: {} };
  pages.forEach((page, notice) => {
    const { titre, genre = 'mesure', noms = [['nom', titre]] } = page;
    for (const [nature, forme] of noms) lexique.alias.push([notice, CODES_DE_NATURE[nature], forme]);
    const debut = base.faits.length;
    for (const fait of page.faits ?? []) {
      base.faits.push({ notice, sortes: [], libelle: '', enonce: 'Une règle.', source: 'CP 131-8', ...fait });
    }
    const rangDuDefaut = (page.faits ?? []).findIndex((f) => f.id === page.defaut);
    const url = page.url ?? `/${genre}/${notice}/`;
    lexique.notices.push({ url, titre, genre, ...(rangDuDefaut >= 0 && { defaut: debut + rangDuDefaut }) });
    if (page.faits) base.registres[notice] = url;
    if (page.definition) base.definitions[notice] = page.definition;
    if (page.resume) index.ajouter(page, notice);
  });
  const moteur = new Moteur({ ...lexique, index: index.finir().toJSON() });
  if (avecLesFaits) for (const _ of moteur.recevoir(base));
  return moteur;
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
    { id: 'duree', sortes: ['duree'], libelle: 'Durée', reponse: '20 à 400 heures', source: 'CP 131-8' },
    {
      id: 'juge',
      sortes: ['decideur'],
      enonce: 'Le tribunal prononce la peine.',
      source: 'CP 131-8 ; CP 131-22',
    },
    { id: 'assurance', enonce: 'L’État répare les dommages causés par le tigiste.', source: 'CP 131-24' },
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
      source: 'CP 132-45',
    },
  ],
};
