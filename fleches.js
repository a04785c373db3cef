import { relative, resolve, dirname } from 'node:path';

/**
 * Quel dossier de `src/` importe lequel : sa valeur (`admis`), ou ses seuls types (`types`). Ce qui n’est pas écrit est refusé. La
 * même table est dans CONTRIBUTING, sous « Le sens des dépendances ».
 */
const PIECES = {
  commun: [],
  graphiques: [],
  former: [],
  annotations: ['commun'],
  reprendre: ['commun'],
  droit: ['commun'],
  dessins: [],
  recherche: ['commun'],
  'hors-ligne': ['commun'],
  parcours: ['commun', 'reprendre'],
  quiz: ['annotations', 'commun', 'graphiques', 'reprendre'],
  auteurs: ['commun', 'dessins', 'droit', 'quiz'],
  fiche: ['auteurs', 'commun', 'droit', 'parcours'],
  lpj: ['auteurs', 'droit'],
  metier: ['auteurs', 'commun', 'droit', 'graphiques'],
  comparer: ['commun', 'droit'],
  ecrits: ['commun'],
  outils: ['commun', 'droit'],
  cas: ['annotations', 'commun', 'reprendre'],
  apprendre: ['commun', 'parcours', 'reprendre'],
  carnet: ['annotations', 'commun', 'reprendre'],
  examen: ['commun', 'quiz', 'reprendre'],
  papier: ['commun', 'dessins', 'quiz'],
  cartes: ['commun', 'papier'],
  resultats: ['commun'],
  salle: ['cartes', 'commun'],
  reviser: ['commun', 'graphiques', 'quiz', 'reprendre'],
  module: ['commun', 'hors-ligne', 'parcours', 'quiz', 'reprendre'],
  cadre: ['commun', 'hors-ligne', 'recherche', 'reprendre'],
  accueil: ['commun', 'droit', 'module', 'parcours', 'quiz', 'recherche', 'reprendre'],
};

/** Dossiers hors de `components/` qu’une pièce emploie en plus de ceux que toutes emploient. */
const EN_PLUS = {
  recherche: ['recherche'],
  'hors-ligne': ['hors-ligne'],
  module: ['hors-ligne'],
  cartes: ['camera'],
  resultats: ['camera'],
};

const nommer = (piece) => `components/${piece}`;

/** @type {Record<string, { admis: string[], types?: string[], paquets?: string[], remede: string }>} */
export const FLECHES = {
  domaine: {
    admis: [],
    types: ['schemas'],
    paquets: ['ts-fsrs'],
    remede:
      'Le domaine n’importe que lui-même, et les types des schémas : recevoir en argument ce qui vient du monde.',
  },
  schemas: { admis: ['domaine'], remede: 'Un schéma n’appelle que le domaine.' },
  validation: {
    admis: ['domaine', 'schemas'],
    remede: 'Une règle ne connaît que le contenu lu : le lui donner par son contexte.',
  },
  chargement: {
    admis: ['validation'],
    remede: 'Le chargement lit le disque et rend la main à la validation.',
  },
  recherche: {
    admis: ['domaine', 'schemas'],
    types: ['validation'],
    remede: 'La recherche n’a ni page ni stockage : lui donner le corpus en argument.',
  },
  'hors-ligne': {
    admis: ['domaine'],
    types: ['schemas', 'validation'],
    remede: 'Ce dossier tourne aussi dans le service worker : n’y prendre que le domaine.',
  },
  camera: {
    admis: ['domaine'],
    paquets: ['js-aruco2', 'qr/decode.js'],
    remede: 'La caméra ne fait que lire des images : la règle de ce qui compte est au domaine.',
  },
  stockage: { admis: ['domaine', 'schemas'], remede: 'Le stockage ne connaît que ce qu’il garde.' },
  moyens: {
    admis: ['domaine', 'stockage'],
    types: ['requetes', 'schemas'],
    remede: 'Les moyens ne prennent des requêtes que leurs types (import type).',
  },
  requetes: {
    admis: ['chargement', 'domaine', 'moyens', 'recherche', 'schemas'],
    types: ['validation'],
    remede: 'Une requête part du corpus : ni composant, ni stockage, ni règle de contenu.',
  },
  ...Object.fromEntries(
    Object.entries(PIECES).map(([piece, dessous]) => [
      nommer(piece),
      {
        admis: [
          'domaine',
          'schemas',
          'moyens',
          'stockage',
          ...(EN_PLUS[piece] ?? []),
          ...dessous.map(nommer),
        ],
        types: ['requetes', 'validation'],
        remede:
          'Dans le navigateur, recevoir ses données par les propriétés ou par src/moyens/publies.ts ; entre pièces, descendre ce qui est partagé dans commun.',
      },
    ]),
  ),
  layouts: {
    admis: ['domaine', 'moyens', 'schemas', 'stockage', 'styles', ...Object.keys(PIECES).map(nommer)],
    types: ['requetes'],
    remede: 'Un cadre assemble des pièces et reçoit le reste de la page.',
  },
  pages: {
    admis: [
      'domaine',
      'hors-ligne',
      'layouts',
      'moyens',
      'requetes',
      'styles',
      ...Object.keys(PIECES).map(nommer),
    ],
    types: ['schemas', 'validation'],
    remede: 'Une page demande à requetes/ et affiche : y placer la règle ou la lecture.',
  },
  styles: { admis: [], remede: 'Les styles n’importent rien.' },
  'content.config': { admis: ['schemas'], remede: 'Les collections ne font que nommer leurs schémas.' },
};

/** Dossier d’un chemin sous `src/` : `requetes`, `components/quiz`, ou le nom d’un fichier de premier rang. */
export function dossierDe(chemin) {
  const [premier = '', second] = chemin.split('/');
  if (premier === 'components') return nommer(second);
  return chemin.includes('/') ? premier : premier.replace(/\.\w+$/, '');
}

const seulementDesTypes = ({ importKind, exportKind, specifiers = [] }) =>
  importKind === 'type' ||
  exportKind === 'type' ||
  (specifiers.length > 0 && specifiers.every((s) => s.importKind === 'type' || s.exportKind === 'type'));

/** Règle ESLint : un import suit une flèche de la table. */
export const flechesDescendantes = {
  meta: { type: 'problem', schema: [] },
  create(contexte) {
    const src = resolve(contexte.cwd, 'src');
    const fichier = relative(src, contexte.filename).replaceAll('\\', '/');
    if (fichier.startsWith('..') || fichier.endsWith('.d.ts')) return {};
    const ici = dossierDe(fichier);
    const fleches = FLECHES[ici];
    // Le code d’une page .astro tourne à la construction ; celui de ses <script>, ou d’une île, dans le navigateur.
    const aLaConstruction = ici.startsWith('components/') && fichier.endsWith('.astro');

    function juger(noeud, source, types) {
      if (typeof source?.value !== 'string') return;
      const refuser = (message) => contexte.report({ node: noeud, message });
      if (!fleches) return refuser(`« ${ici} » n’est pas dans la table de fleches.js : l’y inscrire.`);
      if (!source.value.startsWith('.')) {
        if (fleches.paquets && !fleches.paquets.includes(source.value))
          refuser(`${ici} n’emploie pas le paquet « ${source.value} ». ${fleches.remede}`);
        return;
      }
      // Le <script> d’un composant est lu comme un fichier sous lui : `X.astro/1.ts`.
      const dossier = dirname(contexte.filename.replace(/(\.(?:astro|svelte))[\\/].*$/, '$1'));
      const cible = relative(src, resolve(dossier, source.value)).replaceAll('\\', '/');
      const la = dossierDe(cible);
      const admis =
        la === ici ||
        fleches.admis.includes(la) ||
        (types && fleches.types?.includes(la)) ||
        (aLaConstruction && la === 'requetes');
      if (!admis) refuser(`${ici} n’importe pas ${la}. ${fleches.remede}`);
    }

    const declaration = (noeud) => juger(noeud, noeud.source, seulementDesTypes(noeud));
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: (noeud) => juger(noeud, noeud.source, false),
      TSImportType: (noeud) => juger(noeud, noeud.source ?? noeud.argument?.literal, true),
    };
  },
};
