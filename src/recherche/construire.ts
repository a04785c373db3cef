import * as adresses from '../domaine/commun/adresses.ts';
import {
  estAbroge,
  remplirGabarit,
  remplirTexte,
  reponseDe,
  versionAMontrer,
} from '../domaine/droit/fait.ts';
import { SORTES, type Theme } from '../schemas/droit.ts';
import { PRESENTATION_DE_LA_LPJ } from '../schemas/pages.ts';
import type { Corpus } from '../validation/corpus.ts';
import {
  CODES_DE_NATURE,
  type AliasEcrit,
  type BaseDeFaits,
  type FaitIndexe,
  type Lexique,
  type NatureDAlias,
  type Notice,
} from './base.ts';
import { Indexeur } from './index-lunr.ts';

/** Une notice, ses noms, et le texte que lunr en lit. */
interface Entree {
  notice: Notice;
  noms: [NatureDAlias, string][];
  resume: string;
  /** Thème dont les faits répondent pour cette notice. */
  theme?: Theme;
  definition?: string;
}

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

function nomsDuTheme(theme: Theme): [NatureDAlias, string][] {
  return [
    ['nom', theme.nom],
    ...(theme.nom_court ? [['nom', theme.nom_court] as [NatureDAlias, string]] : []),
    ...theme.sigles.map((s): [NatureDAlias, string] => ['sigle', s]),
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
    return { notice, noms, resume: '', theme };
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
  return [...deThemes, ...deTermes, ...dePages];
}

function indexerFait(notice: number, fait: Theme['faits'][number], aujourdhui: string): FaitIndexe {
  const v = versionAMontrer(fait, aujourdhui);
  return {
    notice,
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
  };
}

/**
 * Compose les deux fichiers de la recherche : le lexique (premier focus) et la base de faits (à la suite).
 * @param aujourdhui un fait répond par la rédaction qui s’applique à cette date ; abrogé, il ne répond pas
 */
export function construireRecherche(
  corpus: Corpus,
  aujourdhui: string,
): { lexique: Lexique; base: BaseDeFaits } {
  const entrees = entreesDuCorpus(corpus, aujourdhui);
  const faits: FaitIndexe[] = [];
  const registres: Record<number, string> = {};
  const definitions: Record<number, string> = {};
  const alias: AliasEcrit[] = [];
  const rangs = new Map<string, number>();
  const indexeur = new Indexeur<Entree>([
    { nom: 't', poids: 6, lire: (e) => e.noms.map(([, nom]) => nom).join(' ') },
    { nom: 'r', poids: 1, lire: (e) => e.resume },
  ]);
  const notices = entrees.map((entree, rang): Notice => {
    // Les thèmes et les termes se trouvent par leurs noms, puis par leurs faits et définitions : l’index reste léger.
    if (entree.resume) indexeur.ajouter(entree, rang);
    const vus = new Set<string>();
    for (const [nature, forme] of entree.noms) {
      if (vus.has(forme)) continue;
      vus.add(forme);
      alias.push([rang, CODES_DE_NATURE[nature], forme]);
    }
    if (entree.definition) definitions[rang] = entree.definition;
    const { theme } = entree;
    if (!theme) return entree.notice;
    registres[rang] = adresses.registre(theme.id);
    for (const fait of theme.faits) {
      if (estAbroge(fait, aujourdhui)) continue;
      rangs.set(`${theme.id}.${fait.id}`, faits.length);
      faits.push(indexerFait(rang, fait, aujourdhui));
    }
    return entree.notice;
  });
  entrees.forEach(({ theme }, rang) => {
    const fiche = corpus.mesures.find((m) => m.id === theme?.id);
    const premiere = fiche && Object.values(fiche.essentiel)[0]?.[0];
    const defaut = premiere === undefined ? undefined : rangs.get(premiere);
    if (defaut !== undefined) notices[rang] = { ...(notices[rang] as Notice), defaut };
  });
  return {
    lexique: { notices, alias, index: indexeur.finir().toJSON() },
    base: { faits, registres, definitions },
  };
}
