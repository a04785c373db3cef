import * as adresses from '../domaine/commun/adresses.ts';
import { replier } from '../domaine/commun/texte.ts';
import { lireReferences } from '../domaine/commun/reference-legale.ts';
import {
  estAbroge,
  remplirGabarit,
  remplirTexte,
  reponseDe,
  versionAMontrer,
} from '../domaine/droit/fait.ts';
import type { Theme } from '../schemas/droit.ts';
import { SORTES, type Sorte } from '../schemas/sortes.ts';
import { PRESENTATION_DE_LA_LPJ, type Mesure } from '../schemas/pages.ts';
import type { Corpus } from '../validation/corpus.ts';
import {
  CODES_DE_NATURE,
  TERMES_PAR_PAQUET,
  type AliasEcrit,
  type ArticlesCites,
  type Definitions,
  type FaitIndexe,
  type FichiersDeRecherche,
  type NatureDAlias,
  type Notice,
  type ThemeDeRecherche,
  type ThemeEcrit,
} from './base.ts';
import { Familles } from './familles.ts';
import { apprendreLeSens } from './apprendre-le-sens.ts';
import { estVideDeSens } from './demande.ts';
import { apprendre } from './genre-demande.ts';
import { composerImpacts, rareteDe, type Champ } from './impacts.ts';
import { Indexeur } from './index-lunr.ts';
import { LEXIQUE_DES_FAMILLES } from './lexique-des-familles.ts';
import { racinesDe } from './racines.ts';
import { ecrireLeSens } from './sens.ts';
import { POIDS_DE_DEMANDE } from './signaux.ts';

/** Une notice, ses noms, et le texte que lunr en lit. */
export interface Entree {
  notice: Notice;
  noms: [NatureDAlias, string][];
  resume: string;
  /** Faits qui répondent pour cette notice. */
  theme?: { id: string } & ThemeDeRecherche;
  definition?: string;
}

/** Ce que pèse chaque texte d’un fait, et sa longueur ordinaire en mots : les questions qu’on lui poserait comptent double. */
const CHAMPS: { poids: number; longueur: number; lire: (f: FaitIndexe) => string }[] = [
  { poids: 2, longueur: 20, lire: (f) => f.questions.join(' ') },
  { poids: 1, longueur: 20, lire: (f) => `${f.enonce} ${f.reponse ?? ''} ${f.precision ?? ''}` },
  { poids: 1.5, longueur: 4, lire: (f) => `${f.libelle} ${f.id}` },
];

/** Mots par lesquels on cherche un cas, un entretien, sans savoir son titre. */
const CAS_PRATIQUES = ['cas pratique', 'étude de cas'];
const ENTRETIENS = ['entretien simulé', 'jeu de rôle'];

/** Pages d’outils, que rien dans le contenu ne décrit. */
const OUTILS: { url: string; titre: string; noms: string[] }[] = [
  {
    url: adresses.comparer,
    titre: 'Comparer des mesures',
    noms: ['comparer', 'comparateur', 'différence', 'versus'],
  },
  {
    url: adresses.outils,
    titre: 'Outils',
    noms: ['outils', 'expliquer à la personne', 'page à remettre'],
  },
  {
    url: adresses.former,
    titre: 'Former\u00a0: sujets et corrigés',
    noms: ['former', 'sujet', 'corrigé', 'imprimer', 'formation'],
  },
  {
    url: adresses.metier,
    titre: 'Le métier de CPIP',
    noms: ['le métier', 'la profession', 'découvrir le métier'],
  },
  { url: adresses.quiz, titre: 'Questions', noms: ['questions', 'quiz', 'qcm', 's’entraîner'] },
  { url: adresses.reviser, titre: 'Réviser', noms: ['réviser', 'révision', 'répétition espacée'] },
  {
    url: adresses.examens,
    titre: 'Examens blancs',
    noms: ['examen', 'examen blanc', 'épreuve', 's’évaluer'],
  },
  { url: adresses.carnet, titre: 'Carnet', noms: ['carnet', 'progression', 'exporter mes réponses'] },
  { url: adresses.glossaire, titre: 'Glossaire', noms: ['glossaire', 'sigles', 'définitions'] },
  {
    url: adresses.lpj,
    titre: 'LPJ, avant et après',
    noms: ['LPJ', 'loi justice', 'loi Belloubet', 'réforme'],
  },
];

/** Vrai si les lettres du sigle commencent, dans l’ordre et dès le premier, des mots d’un nom du thème : sinon c’est le sigle d’autre chose dont il parle. */
function estLeSien(sigle: string, { nom, nom_court: court, autres_noms: autres }: Theme): boolean {
  return [nom, court ?? '', ...autres].some((n) => {
    const mots = replier(n).split(' ');
    let place = 0;
    return (
      mots[0]?.charAt(0) === replier(sigle).charAt(0) &&
      [...replier(sigle).replaceAll(' ', '')].every((lettre) => {
        while (place < mots.length && !mots[place]?.startsWith(lettre)) place += 1;
        place += 1;
        return place <= mots.length;
      })
    );
  });
}

function nomsDuTheme(theme: Theme): [NatureDAlias, string][] {
  return [
    ['nom', theme.nom],
    ...(theme.nom_court ? [['nom', theme.nom_court] as [NatureDAlias, string]] : []),
    ...theme.sigles.map((s): [NatureDAlias, string] => [estLeSien(s, theme) ? 'sigle' : 'mot', s]),
    ...theme.anciens_noms.map((a): [NatureDAlias, string] => ['ancien', a.nom]),
    ...theme.autres_noms.map((n): [NatureDAlias, string] => ['nom', n]),
    ...theme.synonymes.map((n): [NatureDAlias, string] => ['mot', n]),
  ];
}

function entreesDuCorpus(corpus: Corpus, aujourdhui: string): Entree[] {
  const mesures = new Map(corpus.mesures.map((m) => [m.id, m]));
  const deThemes = corpus.themes.map((theme): Entree => {
    const mesure = mesures.get(theme.id);
    const notice: Notice = mesure
      ? {
          url: adresses.fiche(theme.id),
          titre: mesure.titre_court,
          genre: 'mesure',
          famille: mesure.famille,
          reluLe: theme.relu_le,
        }
      : {
          url: adresses.registre(theme.id),
          titre: theme.nom_court ?? theme.nom,
          genre: 'theme',
          reluLe: theme.relu_le,
        };
    const noms = nomsDuTheme(theme);
    if (mesure)
      noms.push(
        ['nom', mesure.titre],
        ['nom', mesure.titre_court],
        ['nom', mesure.sigle.replaceAll('-', ' ')],
      );
    return { notice, noms, resume: '', theme: { id: theme.id, ...faitsDuTheme(theme, mesure, aujourdhui) } };
  });
  const deTermes = corpus.termes.map((t): Entree => ({
    notice: {
      url: adresses.terme(t.id),
      titre: t.sigle ? `${t.sigle}, ${t.terme}` : t.terme,
      genre: 'terme',
    },
    noms: [
      ['nom', t.terme],
      ...(t.sigle ? [['sigle', t.sigle] as [NatureDAlias, string]] : []),
      ...t.aussi.map((a): [NatureDAlias, string] => ['mot', a]),
    ],
    resume: '',
    definition: remplirTexte(t.definition, corpus.faits, aujourdhui),
  }));
  const dePages = [
    ...corpus.lpj
      .filter((p) => p.id !== PRESENTATION_DE_LA_LPJ)
      .map((p): Entree => ({
        notice: { url: adresses.changement(p.id), titre: `LPJ\u00a0: ${p.titre}`, genre: 'lpj' },
        noms: [
          ['nom', `LPJ ${p.titre}`],
          ['mot', `LPJ ${p.id.replaceAll('-', ' ')}`],
        ],
        resume: p.resume,
      })),
    ...corpus.metier.map((p): Entree => ({
      notice: { url: adresses.pageDuMetier(p.id), titre: p.titre, genre: 'metier' },
      noms: [['nom', p.titre], ...p.autres_noms.map((n): [NatureDAlias, string] => ['mot', n])],
      resume: p.resume,
    })),
    ...corpus.parcours.map((p): Entree => ({
      notice: { url: adresses.carte(p.id), titre: `Parcours\u00a0: ${p.titre}`, genre: 'parcours' },
      noms: [['mot', `parcours ${p.titre}`]],
      resume: '',
    })),
    ...corpus.modules.flatMap((m): Entree[] => [
      {
        notice: { url: adresses.module(m.id), titre: m.titre, genre: 'module' },
        noms: [
          ['nom', m.titre],
          ['mot', `module ${m.id.replaceAll('-', ' ')}`],
        ],
        resume: m.resume,
      },
      ...m.parties.map((s): Entree => ({
        notice: {
          url: adresses.section(m.id, s.id),
          titre: `${m.titre}\u00a0: ${s.titre}`,
          genre: 'section',
        },
        noms: [['nom', s.titre]],
        resume: s.objectif,
      })),
    ]),
    ...corpus.cas.map((c): Entree => ({
      notice: { url: adresses.unCas(c.id), titre: c.titre, genre: 'cas' },
      noms: [
        ['nom', c.titre],
        ...(c.nature === 'entretien' ? ENTRETIENS : CAS_PRATIQUES).map((m): [NatureDAlias, string] => [
          'mot',
          m,
        ]),
      ],
      resume: c.resume,
    })),
    ...OUTILS.map((o): Entree => ({
      notice: { url: o.url, titre: o.titre, genre: 'outil' },
      noms: o.noms.map((n): [NatureDAlias, string] => [/^[A-Z]+$/.test(n) ? 'sigle' : 'nom', n]),
      resume: '',
    })),
  ];
  // Les termes en dernier : ils se chargent après le reste, à la suite de ses rangs.
  return [...deThemes, ...dePages, ...deTermes];
}

function indexerFait(fait: Theme['faits'][number], aujourdhui: string): FaitIndexe {
  const v = versionAMontrer(fait, aujourdhui);
  return {
    id: fait.id,
    sortes: fait.sortes,
    libelle: fait.libelle ?? (fait.sortes[0] ? SORTES[fait.sortes[0]] : ''),
    enonce: v.enonce,
    ...(v.reponse && { reponse: reponseDe(v) }),
    ...(v.precision && { precision: remplirGabarit(v.precision, v) }),
    source: v.source,
    ...(v.depuis && { depuis: v.depuis }),
    ...(v.jusqu_au && { jusqu_au: v.jusqu_au }),
    ...(v.etat === 'a-verifier' && { aVerifier: true as const }),
    questions: fait.questions,
  };
}

/** Ce qu’une fiche met en grand, question par question : les faits de son thème, et la sorte que chaque question demande. */
function enTete(theme: Theme, fiche: Mesure | undefined): Map<string, Sorte | undefined> {
  const faits = Object.entries(fiche?.essentiel ?? {}).flatMap(([question, [premier = '']]) =>
    premier.startsWith(`${theme.id}.`)
      ? [[premier.slice(theme.id.length + 1), Object.keys(SORTES).find((s) => s === question)] as const]
      : [],
  );
  return new Map(faits as [string, Sorte | undefined][]);
}

/** Les faits d’un thème qui répondent à cette date ; abrogé, un fait ne répond pas. */
function faitsDuTheme(theme: Theme, fiche: Mesure | undefined, aujourdhui: string): ThemeDeRecherche {
  const vivants = theme.faits.filter((fait) => !estAbroge(fait, aujourdhui));
  const premiers = enTete(theme, fiche);
  return {
    faits: vivants.map((fait) => {
      const lu = indexerFait(fait, aujourdhui);
      const sorte = premiers.get(fait.id);
      return sorte ? { ...lu, sortes: [...new Set([sorte, ...lu.sortes])] } : lu;
    }),
    // La recherche répond au nom d’une mesure ce que sa fiche met en grand.
    essentiel: [...new Set([...premiers.keys(), ...theme.essentiel])]
      .map((id) => vivants.findIndex((f) => f.id === id))
      .filter((rang) => rang >= 0),
  };
}

/** Chaque renvoi cité et les thèmes qui le citent, celui qui le cite le plus d’abord. */
function citationsDe(themes: readonly ThemeDeRecherche[]): ArticlesCites {
  const citations = new Map<string, Map<number, number>>();
  themes.forEach(({ faits }, theme) => {
    for (const { source } of faits) {
      for (const { texte } of lireReferences(source)) {
        const parTheme = citations.get(texte) ?? new Map<number, number>();
        parTheme.set(theme, (parTheme.get(theme) ?? 0) + 1);
        citations.set(texte, parTheme);
      }
    }
  });
  return [...citations]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([texte, parTheme]) => [
      texte,
      [...parTheme].sort(([ta, a], [tb, b]) => b - a || ta - tb).map(([theme]) => theme),
    ]);
}

/** Compose les fichiers de la recherche pour un corpus, à une date. */
export function construireRecherche(corpus: Corpus, aujourdhui: string): FichiersDeRecherche {
  return composerFichiers(entreesDuCorpus(corpus, aujourdhui));
}

/** Ce qui porte des faits se charge d’abord ; les autres pages ensuite, puis les termes du glossaire. */
function placeDe({ notice, theme }: Entree): number {
  if (theme) return 0;
  return notice.genre === 'terme' ? 2 : 1;
}

/** Le sens des termes que deux faits au moins emploient, pesé de leur rareté, et celui des faits, tels que la recherche les charge. */
function leSens(documents: readonly (readonly Champ[])[]): {
  sensDe: (terme: string) => string;
  sensDesFaits: string[];
} {
  const porteurs = new Map<string, number>();
  const comptes = documents.map((champs) => {
    const compte = new Map<string, number>();
    for (const { racines, poids } of champs)
      for (const r of racines) compte.set(r, (compte.get(r) ?? 0) + poids / 2);
    for (const r of compte.keys()) porteurs.set(r, (porteurs.get(r) ?? 0) + 1);
    return compte;
  });
  const rareteDuTerme = (terme: string) =>
    estVideDeSens(terme) ? POIDS_DE_DEMANDE : rareteDe(porteurs.get(terme) ?? 0, documents.length);
  const appris = apprendreLeSens(
    comptes.map((compte) => new Map([...compte].map(([r, n]) => [r, rareteDuTerme(r) * Math.log1p(n)]))),
  );
  return {
    sensDe: (terme) =>
      (porteurs.get(terme) ?? 0) < 2
        ? ''
        : ecrireLeSens((appris.termes.get(terme) as Float64Array).map((x) => x * rareteDuTerme(terme))),
    sensDesFaits: appris.documents.map(ecrireLeSens),
  };
}

/** Compose les fichiers de la recherche : ce que charge le premier focus, puis ce qui ne se charge que selon les mots tapés. */
export function composerFichiers(desordre: readonly Entree[]): FichiersDeRecherche {
  const entrees = desordre.toSorted((a, b) => placeDe(a) - placeDe(b));
  const alias: AliasEcrit[] = [];
  const themesEcrits: ThemeEcrit[] = [];
  const themes: Record<string, ThemeDeRecherche> = {};
  const definitions: Definitions[] = [];
  const documents: Champ[][] = [];
  const sures = new Set<string>();
  const familles = new Familles(LEXIQUE_DES_FAMILLES);
  const indexeur = new Indexeur<Entree>([{ nom: 'r', poids: 1, lire: (e) => e.resume }]);
  let termes = 0;
  entrees.forEach((entree, rang) => {
    if (entree.resume) indexeur.ajouter(entree, rang);
    const vus = new Set<string>();
    for (const [nature, forme] of entree.noms) {
      const cle = replier(forme);
      // Un numéro que citent les faits se lit par l’index des articles ; deux écritures qui se replient pareil n’en font qu’une.
      const cite = /^\d[\d-]*$/.test(forme) && entree.theme?.faits.some((f) => f.source.includes(forme));
      if (vus.has(cle) || cite) continue;
      vus.add(cle);
      alias.push([rang, CODES_DE_NATURE[nature], forme]);
      for (const r of racinesDe(forme)) sures.add(r);
    }
    if (entree.definition) {
      const paquet = Math.floor(termes / TERMES_PAR_PAQUET);
      definitions[paquet] = { ...definitions[paquet], [rang]: entree.definition };
      termes += 1;
    }
    const { theme } = entree;
    if (!theme) return;
    themesEcrits.push([rang, theme.id, theme.faits.length]);
    themes[theme.id] = { faits: theme.faits, essentiel: theme.essentiel };
    for (const fait of theme.faits) {
      documents.push(
        CHAMPS.flatMap(({ lire, ...champ }) => [
          { ...champ, racines: racinesDe(lire(fait)) },
          { ...champ, racines: familles.duTexte(lire(fait)) },
        ]),
      );
      for (const r of racinesDe(`${fait.enonce} ${fait.libelle}`)) sures.add(r);
    }
  });
  const { sensDe, sensDesFaits } = leSens(documents);
  let premier = 0;
  for (const theme of Object.values(themes)) {
    theme.sens = sensDesFaits.slice(premier, premier + theme.faits.length);
    premier += theme.faits.length;
  }
  const { debuts, tranches } = composerImpacts(documents, sures, sensDe);
  const vientEnsuite = (rang: number) => entrees[rang]?.theme === undefined;
  return {
    lexique: {
      notices: entrees.filter((_, rang) => !vientEnsuite(rang)).map((e) => e.notice),
      alias: alias.filter(([rang]) => !vientEnsuite(rang)),
      themes: themesEcrits,
      tranches: debuts,
    },
    complement: {
      notices: entrees.filter((_, rang) => vientEnsuite(rang)).map((e) => e.notice),
      alias: alias.filter(([rang]) => vientEnsuite(rang)),
      genres: apprendre(
        Object.values(themes).flatMap((t) => t.faits),
        familles,
      ),
      familles: LEXIQUE_DES_FAMILLES,
    },
    resumes: indexeur.finir().toJSON(),
    tranches,
    themes,
    articles: citationsDe(Object.values(themes)),
    definitions,
  };
}
