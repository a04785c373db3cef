import { CST, Parser, type Document, type LineCounter, type YAMLError } from 'yaml';
import type { Place } from './diagnostic.ts';

/** Ce qui empêche de lire un YAML, à la ligne où l’auteur doit le corriger. */
export interface EmpechementYaml extends Place {
  message: string;
  remede: string;
}

type Dit = [message: string, remede: string];

const RETRAIT: Dit = [
  'cette ligne n’est pas alignée avec celles qui l’entourent.',
  'Aligner les clés d’un même bloc, avec des espaces.',
];

const DITS: Partial<Record<YAMLError['code'], Dit>> = {
  BAD_DQ_ESCAPE: [
    'une barre oblique inverse ne s’écrit pas ainsi entre guillemets doubles.',
    'La doubler, ou entourer le texte d’apostrophes droites.',
  ],
  BAD_SCALAR_START: ['ce texte commence par un signe réservé.', 'Mettre le texte entre guillemets.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'un deux-points suivi d’une espace coupe ce texte.',
    'Mettre le texte entre guillemets.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'le deux-points manque, ou l’espace qui le suit.',
    'Écrire la clé, un deux-points, une espace, puis la valeur.',
  ],
  MULTIPLE_DOCS: ['une ligne «\u00a0---\u00a0» commence un second document.', 'Retirer cette ligne.'],
  TAB_AS_INDENT: ['une tabulation sert de retrait.', 'Mettre des espaces, deux par niveau.'],
  UNEXPECTED_TOKEN: [
    'un signe ou un mot est de trop après un guillemet, une accolade ou un crochet.',
    'Mettre toute la valeur entre guillemets, ou retirer ce qui est de trop.',
  ],
};

const VIRGULE: Dit = [
  'une virgule manque entre deux clés de ce bloc entre accolades.',
  'La mettre, ou mettre entre guillemets le texte qui porte un deux-points.',
];

const ELEMENT_DECALE: Dit = [
  'cet élément de liste n’est pas aligné avec les autres, ou le premier n’a pas son tiret.',
  'Commencer chaque élément de la liste par «\u00a0-\u00a0», au même retrait.',
];

/** Une espace insécable, en tête de ligne, n’est pas un retrait : elle entre dans la clé qui la suit. */
export const RETRAIT_INSECABLE = /^[ -]*[\u00a0\u2007\u202f\u3000]/;

export const DIT_INSECABLE: Dit = [
  'une espace insécable sert de retrait.',
  'Mettre des espaces ordinaires, deux par niveau.',
];

/** Ce qui tient lieu de tiret quand un traitement de texte s’en mêle, ou quand on écrit comme dans un courriel. */
const PUCE = /^[–—−•·▪*][ \u00a0]/;

const SUITE_DE_TEXTE: Dit = [
  'cette ligne n’est pas rattachée au texte qu’elle continue.',
  'La décaler de deux espaces de plus que la clé de ce texte.',
];

/** Un signe de trop n’est pas toujours un guillemet mal fermé : ce qui est écrit autour le dit. */
const DE_TROP: [avant: RegExp, ici: RegExp, dit: Dit][] = [
  [
    /'[^']*'$/,
    /^\p{L}/u,
    ['une apostrophe droite ferme ce texte trop tôt.', 'L’écrire «\u00a0’\u00a0», l’apostrophe courbe.'],
  ],
  [
    /:\s+$/,
    /^- /,
    [
      'un tiret, sur la ligne de la clé, ouvre une liste.',
      'Mettre le texte entre guillemets, ou la liste à la ligne suivante.',
    ],
  ],
  [
    /:\s+[|>][+-]?$/,
    /^\S/,
    [
      'le texte commence sur la ligne du signe qui l’annonce.',
      'L’écrire à la ligne suivante, décalé de deux espaces, ou retirer ce signe.',
    ],
  ],
];

const ILLISIBLE: Dit = [
  'le YAML ne se lit pas ici.',
  'Vérifier l’alignement, les deux-points et les guillemets de cette ligne.',
];

/** Début du guillemet ou de la liste que le fichier n’a pas fermé, au plus près avant l’erreur. */
function ouvertureDe(yaml: string, avant: number, types: readonly string[]): number | undefined {
  let trouve: number | undefined;
  const explorer = (jeton: CST.Token) => {
    if (types.includes(jeton.type) && jeton.offset < avant) trouve = Math.max(trouve ?? 0, jeton.offset);
    if ('items' in jeton) {
      for (const { key, value } of jeton.items as CST.CollectionItem[]) {
        if (key) explorer(key);
        if (value) explorer(value);
      }
    }
    if ('value' in jeton && jeton.value) explorer(jeton.value);
  };
  for (const jeton of new Parser().parse(yaml)) explorer(jeton);
  return trouve;
}

/** Le premier défaut d’un YAML rend douteux tout ce qui suit : on ne dit que lui. Les clés doubles se disent toutes. */
export function empechementsYaml(yaml: string, doc: Document, lignes: LineCounter): EmpechementYaml[] {
  const placer = (position: number): Place => {
    const { line, col } = lignes.linePos(position);
    return { ligne: line, colonne: col };
  };
  const dire = (position: number, [message, remede]: Dit): EmpechementYaml => ({
    ...placer(position),
    message,
    remede,
  });
  const graves = doc.errors.filter((e) => e.code !== 'DUPLICATE_KEY');
  const [premiere, ...suivantes] = graves;
  if (!premiere) {
    return doc.errors.map((e) => {
      const cle = /^[^\s:]*/.exec(yaml.slice(e.pos[0]))?.[0] ?? '';
      return dire(e.pos[0], [`la clé «\u00a0${cle}\u00a0» est écrite deux fois.`, 'N’en garder qu’une.']);
    });
  }
  const [debut] = premiere.pos;
  const ligne = yaml.slice(debutDeLigne(yaml, debut)).split('\n', 1)[0] as string;
  const puce = PUCE.exec(ligne)?.[0].charAt(0);
  const insecable = lignesJusqua(yaml, debut)
    .slice(-2)
    .find(({ texte }) => RETRAIT_INSECABLE.test(texte));
  if (insecable) return [dire(insecable.debut, DIT_INSECABLE)];
  const retrait = (position: number) => {
    const place = debutDeLigne(yaml, position);
    return [dire(position, yaml.startsWith('- ', place) ? ELEMENT_DECALE : RETRAIT)];
  };
  if (puce !== undefined) {
    return [
      dire(debutDeLigne(yaml, debut), [
        `«\u00a0${puce}\u00a0» n’ouvre pas un élément de liste.`,
        'Écrire «\u00a0-\u00a0», le trait d’union du clavier, puis une espace.',
      ]),
    ];
  }
  if (/^-[^\s-]/.test(ligne)) {
    return [
      dire(debutDeLigne(yaml, debut), [
        'l’espace manque après le tiret.',
        'Écrire «\u00a0-\u00a0», une espace, puis la clé.',
      ]),
    ];
  }
  if (premiere.code === 'BLOCK_IN_FLOW') return [dire(debut, VIRGULE)];
  if (premiere.code === 'MISSING_CHAR' && /closing .quote/.test(premiere.message)) {
    const types = ['double-quoted-scalar', 'single-quoted-scalar'];
    return [
      dire(ouvertureDe(yaml, debut, types) ?? debut, [
        'le guillemet ouvert ici n’est pas fermé.',
        'Fermer le texte par le même guillemet, ou retirer celui-ci.',
      ]),
    ];
  }
  if (/^Flow (?:map|sequence)/.test(premiere.message)) {
    return [
      dire(ouvertureDe(yaml, debut, ['flow-collection']) ?? debut, [
        'l’accolade ou le crochet ouvert ici n’est pas fermé.',
        'Le fermer, à la fin de la liste ou du bloc.',
      ]),
    ];
  }
  if (premiere.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const etalee = suivantes.find((e) => e.code === 'MULTILINE_IMPLICIT_KEY' && e.pos[0] === debut);
    if (etalee) return retrait(debutDeLigne(yaml, etalee.pos[1] - 1));
    if (/sequence/.test(premiere.message)) return retrait(debut);
  }
  if (/^Sequence item without/.test(premiere.message) || premiere.code === 'BAD_INDENT') {
    return retrait(debut);
  }
  if (premiere.code === 'MULTILINE_IMPLICIT_KEY' && /[.!?…»]\s*$/.test(ligne)) {
    return [dire(debutDeLigne(yaml, debut), SUITE_DE_TEXTE)];
  }
  const [avant, ici] = [yaml.slice(yaml.lastIndexOf('\n', debut - 1) + 1, debut), yaml.slice(debut)];
  const [, , deTrop] =
    (premiere.code === 'UNEXPECTED_TOKEN' && DE_TROP.find(([a, i]) => a.test(avant) && i.test(ici))) || [];
  return [dire(debut, deTrop ?? DITS[premiere.code] ?? ILLISIBLE)];
}

/** Les lignes d’un YAML, jusqu’à celle où tombe une position comprise. */
function lignesJusqua(yaml: string, position: number): { texte: string; debut: number }[] {
  let debut = 0;
  return yaml.split('\n').flatMap((texte) => {
    const ligne = { texte, debut };
    debut += texte.length + 1;
    return ligne.debut <= position ? [ligne] : [];
  });
}

/** Premier caractère écrit de la ligne où tombe une position. */
function debutDeLigne(yaml: string, position: number): number {
  const debut = yaml.lastIndexOf('\n', position) + 1;
  return debut + (/^ */.exec(yaml.slice(debut))?.[0].length ?? 0);
}
