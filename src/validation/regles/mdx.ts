import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { ANATOMIES } from '../../schemas/anatomies.ts';
import { tracer } from '../../domaine/dessins/dessin.ts';
import { ErreurDeDessin } from '../../domaine/dessins/faits.ts';
import { DESSINS } from '../../domaine/dessins/index.ts';
import { derniereVersion } from '../../domaine/droit/fait.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { ENTOURE, type LectureMdx } from '../lecture.ts';
import type { Lectures } from '../lectures.ts';
import { texteDuTitre } from '../passages.ts';
import { faitNonLu, type Contexte, type Regle } from './outils.ts';

type Balise = MdxJsxFlowElement | MdxJsxTextElement;
type Noeud = { position?: Root['position'] };

/** Composants permis aux auteurs, avec les attributs qu’ils exigent. */
const COMPOSANTS: Record<string, readonly string[]> = {
  Fait: ['id'],
  Faits: ['ids'],
  Valeur: ['fait', 'cle'],
  DateEffet: ['fait'],
  Article: ['ref'],
  Terme: ['id'],
  Exemple: [],
  Encadre: ['titre'],
  Dessin: ['id'],
  Question: ['id'],
};

/** Attributs que l’on peut ajouter. */
const FACULTATIFS: Record<string, readonly string[]> = { Article: ['phrase'], Question: ['titre'] };

/** Toutes les pages dont le corps est écrit en MDX. */
export function pagesMdx(l: Lectures): LectureMdx<unknown>[] {
  return [...l.mesures, ...l.expliquer, ...l.metier, ...l.lpj, ...l.modules, ...l.sections];
}

/** Compose un diagnostic à l’endroit d’un nœud du corps. */
export function signalerNoeud(
  lecture: LectureMdx<unknown>,
  noeud: Noeud,
  code: string,
  message: string,
  remede: string,
): Diagnostic {
  const debut = noeud.position?.start;
  return {
    code,
    fichier: lecture.source.chemin,
    ligne: debut?.line ?? 1,
    colonne: debut?.column ?? 1,
    chemin: '',
    message,
    remede,
  };
}

function attribut(balise: Balise, nom: string): string | undefined {
  const a = balise.attributes.find((x) => x.type === 'mdxJsxAttribute' && x.name === nom);
  return typeof a?.value === 'string' ? a.value : undefined;
}

type Faute = [code: string, message: string, remede: string];

/** Ce que l’auteur d’un identifiant introuvable a voulu écrire se voit souvent à sa forme. */
function remedeDUnFait(ref: string): string {
  if (/[,;]$/.test(ref)) return 'Séparer les identifiants par une espace, sans virgule.';
  const [, fait] = /^([a-z0-9-]+\.[a-z0-9-]+)\.[a-z0-9_]+$/.exec(ref) ?? [];
  if (fait)
    return `Écrire «\u00a0${fait}\u00a0»\u202f; une valeur se montre par <Valeur fait="…" cle="…" />.`;
  return 'Chercher son identifiant dans droit/, sous la forme theme.fait.';
}

function faitInconnu(ref: string): Faute {
  return ['fait/inconnu', `le fait «\u00a0${ref}\u00a0» n’existe pas.`, remedeDUnFait(ref)];
}

/** Un dessin se trace pendant le contrôle : un fait qui lui manque se dit avant la construction. */
function fautesDuDessin(id: string, { corpus, nonLus, aujourdhui }: Contexte): Faute[] {
  const dessin = DESSINS.get(id);
  if (!dessin) {
    return [
      [
        'dessin/inconnu',
        `le dessin «\u00a0${id}\u00a0» n’existe pas.`,
        'Chercher son identifiant dans src/domaine/dessins/planches/, où chaque dessin est un fichier à son nom.',
      ],
    ];
  }
  try {
    tracer(dessin, corpus.faits, aujourdhui);
    return [];
  } catch (erreur) {
    if (!(erreur instanceof ErreurDeDessin)) throw erreur;
    const { ref, motif, remede } = erreur;
    return faitNonLu(nonLus, ref)
      ? []
      : [
          [
            'dessin/fait',
            `le dessin «\u00a0${id}\u00a0» s’appuie sur le fait «\u00a0${ref}\u00a0», ${motif}.`,
            remede,
          ],
        ];
  }
}

/** Ce qu’une balise désigne et qui n’existe pas. */
function fautesDeRenvoi(balise: Balise, contexte: Contexte): Faute[] {
  const { corpus, nonLus } = contexte;
  const lire = (nom: string) => attribut(balise, nom) ?? '';
  switch (balise.name) {
    case 'Fait':
    case 'Faits': {
      const refs = (balise.name === 'Fait' ? lire('id') : lire('ids')).trim().split(/\s+/);
      if (balise.name === 'Fait' && refs.length > 1) {
        return [
          [
            'mdx/plusieurs-faits',
            `<Fait> n’en montre qu’un, et en nomme ${refs.length}.`,
            `Écrire <Faits ids="${refs.join(' ')}" />.`,
          ],
        ];
      }
      return refs.filter((ref) => !corpus.faits.has(ref) && !faitNonLu(nonLus, ref)).map(faitInconnu);
    }
    case 'DateEffet':
    case 'Valeur': {
      const situe = corpus.faits.get(lire('fait'));
      if (!situe) return faitNonLu(nonLus, lire('fait')) ? [] : [faitInconnu(lire('fait'))];
      const version = derniereVersion(situe.fait);
      if (balise.name === 'DateEffet') {
        return version.depuis
          ? []
          : [
              [
                'fait/sans-date',
                `la date d’effet de «\u00a0${situe.ref}\u00a0» n’est pas établie.`,
                'Retirer <DateEffet> ou établir «\u00a0depuis\u00a0» dans droit/.',
              ],
            ];
      }
      const cles = Object.keys(version.valeurs ?? {});
      return cles.includes(lire('cle'))
        ? []
        : [
            [
              'fait/valeur-inconnue',
              `«\u00a0${situe.ref}\u00a0» n’a pas de valeur «\u00a0${lire('cle')}\u00a0».`,
              `Valeurs du fait\u00a0: ${cles.join(', ') || 'aucune'}.`,
            ],
          ];
    }
    case 'Terme':
      return corpus.termes.some((t) => t.id === lire('id')) || nonLus.element('glossaire', lire('id'))
        ? []
        : [
            [
              'terme/inconnu',
              `le glossaire n’a pas d’entrée «\u00a0${lire('id')}\u00a0».`,
              'L’ajouter à src/content/glossaire.yaml ou corriger l’identifiant.',
            ],
          ];
    case 'Dessin':
      return fautesDuDessin(lire('id'), contexte);
    case 'Question':
      return corpus.items.has(lire('id')) || nonLus.element('banques', lire('id'))
        ? []
        : [
            [
              'quiz/item-inconnu',
              `l’item «\u00a0${lire('id')}\u00a0» n’existe pas.`,
              'Chercher son identifiant dans quizzes/.',
            ],
          ];
    default:
      return [];
  }
}

function fautesDeBalise(balise: Balise, contexte: Contexte): Faute[] {
  const requis = COMPOSANTS[balise.name ?? ''];
  if (!requis) {
    return [
      [
        'mdx/composant-inconnu',
        `<${balise.name ?? ''}> n’est pas un composant des auteurs.`,
        `Composants admis\u00a0: ${Object.keys(COMPOSANTS).join(', ')}.`,
      ],
    ];
  }
  const manque = requis.find((nom) => !attribut(balise, nom)?.trim());
  if (manque !== undefined) {
    return [
      [
        'mdx/attribut-manquant',
        attribut(balise, manque) === undefined
          ? `<${balise.name}> n’a pas d’attribut «\u00a0${manque}\u00a0».`
          : `l’attribut «\u00a0${manque}\u00a0» de <${balise.name}> est vide.`,
        `Écrire ${manque}="…".`,
      ],
    ];
  }
  const admis = [...requis, ...(FACULTATIFS[balise.name ?? ''] ?? [])];
  const detrop = balise.attributes.find((a) => a.type !== 'mdxJsxAttribute' || !admis.includes(a.name));
  if (detrop) {
    const nom = detrop.type === 'mdxJsxAttribute' ? detrop.name : '{…}';
    return [
      [
        'mdx/attribut-inconnu',
        `<${balise.name}> n’a pas d’attribut «\u00a0${nom}\u00a0»\u202f: rien ne le lirait.`,
        admis.length > 0 ? `Attributs admis\u00a0: ${admis.join(', ')}.` : 'Le retirer.',
      ],
    ];
  }
  return fauteDeContenu(balise) ?? fautesDeRenvoi(balise, contexte);
}

/** Un composant qui entoure un texte en a un ; les autres n’en ont pas, et rien ne l’afficherait. */
function fauteDeContenu({ name, children }: Balise): Faute[] | undefined {
  const entoure = ENTOURE.has(name ?? '');
  if (entoure === children.length > 0) return undefined;
  return [
    entoure
      ? [
          'mdx/contenu',
          `<${name}> n’entoure aucun texte.`,
          `Écrire le texte entre <${name}> et </${name}>, ou retirer la balise.`,
        ]
      : [
          'mdx/contenu',
          `<${name}> entoure un texte, que la page n’afficherait pas.`,
          `Sortir ce texte de la balise, et la fermer d’une barre\u00a0: <${name} … />.`,
        ],
  ];
}

/** Hors d’une section, une page n’a ni le code ni les styles d’une question. */
const QUESTION_DEPLACEE: Faute = [
  'mdx/question-hors-section',
  '<Question> est écrit ailleurs que dans une section de module.',
  'Retirer la question, ou la poser dans une section de module.',
];

/** Dans un corps, une valeur de droit s’écrit par une balise ; `{theme.fait.cle}` n’y vaut qu’en en-tête. */
function remedeDUneExpression(noeud: object): string {
  const [, ref, cle] =
    /^\s*([a-z0-9-]+\.[a-z0-9-]+)\.([a-z0-9_]+)\s*$/.exec((noeud as { value?: string }).value ?? '') ?? [];
  return ref ? `Écrire <Valeur fait="${ref}" cle="${cle}" />.` : 'Employer un composant des auteurs.';
}

/** Deux fois sur une page, une question y aurait deux fois son ancre, et sa réponse compterait pour l’autre. */
const QUESTION_REPETEE: Faute = [
  'mdx/question-repetee',
  'cette question est déjà posée plus haut dans la section.',
  'Retirer l’une des deux, ou en poser une autre.',
];

/** Les composants existent, portent leurs attributs, et désignent des choses qui existent. */
export const composantsConnus: Regle = (contexte) => {
  const sections = new Set<LectureMdx<unknown>>(contexte.lectures.sections);
  return pagesMdx(contexte.lectures).flatMap((lecture) => {
    const erreurs: Diagnostic[] = [];
    const posees = new Set<string>();
    visit(lecture.corps, (noeud) => {
      if (noeud.type === 'mdxJsxFlowElement' || noeud.type === 'mdxJsxTextElement') {
        const fautes = fautesDeBalise(noeud, contexte);
        const deplacee = noeud.name === 'Question' && !sections.has(lecture);
        for (const faute of fautes.length === 0 && deplacee ? [QUESTION_DEPLACEE] : fautes) {
          erreurs.push(signalerNoeud(lecture, noeud, ...faute));
        }
        if (noeud.name === 'Question' && !deplacee && fautes.length === 0) {
          const id = attribut(noeud, 'id') ?? '';
          if (posees.has(id)) erreurs.push(signalerNoeud(lecture, noeud, ...QUESTION_REPETEE));
          posees.add(id);
        }
      }
      if (['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'].includes(noeud.type)) {
        erreurs.push(
          signalerNoeud(
            lecture,
            noeud,
            'mdx/code',
            'le contenu ne contient ni import ni expression {…}.',
            remedeDUneExpression(noeud),
          ),
        );
      }
      if (noeud.type === 'code' || noeud.type === 'inlineCode') {
        const ici = noeud.type === 'code' ? 'trois accents graves ouvrent' : 'un accent grave ouvre';
        erreurs.push(
          signalerNoeud(
            lecture,
            noeud,
            'mdx/code',
            `${ici} un bloc de code, où rien de ce qui suit ne se lit.`,
            'Retirer ces signes.',
          ),
        );
      }
    });
    return erreurs;
  });
};

/** Titres d’un corps qui ne sont pas à leur niveau : le premier est « ## », et l’on descend d’un niveau à la fois. */
function titresDeplaces(lecture: LectureMdx<unknown>): Diagnostic[] {
  const erreurs: Diagnostic[] = [];
  let precedent = 1;
  visit(lecture.corps, 'heading', (titre) => {
    const attendu = Math.min(Math.max(titre.depth, 2), precedent + 1);
    precedent = attendu;
    if (titre.depth === attendu) return;
    const message =
      titre.depth === 1
        ? 'un titre «\u00a0#\u00a0» double celui de la page.'
        : `un titre «\u00a0${'#'.repeat(titre.depth)}\u00a0» saute un niveau.`;
    erreurs.push(
      signalerNoeud(lecture, titre, 'mdx/titre', message, `Écrire «\u00a0${'#'.repeat(attendu)}\u00a0».`),
    );
  });
  return erreurs;
}

/** Les titres d’une page font un sommaire sans trou. */
export const titresEnOrdre: Regle = ({ lectures }) => pagesMdx(lectures).flatMap(titresDeplaces);

/** Une ligne qui voulait être un titre : sans espace après ses dièses, elle reste un texte. */
export const titresDetaches: Regle = ({ lectures }) =>
  pagesMdx(lectures).flatMap((lecture) => titresColles(lecture));

function titresColles(lecture: LectureMdx<unknown>): Diagnostic[] {
  const erreurs: Diagnostic[] = [];
  visit(lecture.corps, 'paragraph', (paragraphe) => {
    const [premier] = paragraphe.children;
    const [, dieses] = (premier?.type === 'text' && /^(#{1,6})[^#\s]/.exec(premier.value)) || [];
    if (!dieses) return;
    const message = `une espace manque après «\u00a0${dieses}\u00a0»\u202f: la page l’afficherait au lieu d’en faire un titre.`;
    erreurs.push(
      signalerNoeud(
        lecture,
        paragraphe,
        'mdx/titre',
        message,
        `Écrire ${dieses}, une espace, puis le titre.`,
      ),
    );
  });
  return erreurs;
}

/** Une ligne de tirets ou de « = » sous un texte en fait un titre, que l’auteur ne voulait pas. */
export const titresVoulus: Regle = ({ lectures }) =>
  pagesMdx(lectures).flatMap((lecture) => {
    const erreurs: Diagnostic[] = [];
    visit(lecture.corps, 'heading', (titre) => {
      if (lecture.source.texte.startsWith('#', titre.position?.start.offset)) return;
      erreurs.push(
        signalerNoeud(
          lecture,
          titre,
          'mdx/titre',
          'la ligne de signes écrite dessous fait de ce texte un titre.',
          'Laisser une ligne vide entre les deux, ou écrire le titre après «\u00a0##\u00a0» et une espace.',
        ),
      );
    });
    return erreurs;
  });

/** Une page a un corps, et chacun de ses titres un texte. */
export const pagesRemplies: Regle = ({ lectures }) =>
  pagesMdx(lectures).flatMap((lecture): Diagnostic[] => {
    const [entete, ...noeuds] = lecture.corps.children;
    if (noeuds.length === 0) {
      const debut = entete?.position?.end;
      return [
        {
          ...signalerNoeud(
            lecture,
            {},
            'page/vide',
            'rien n’est écrit sous l’en-tête.',
            'Écrire le corps de la page.',
          ),
          ligne: debut?.line ?? 1,
        },
      ];
    }
    // Un titre au mauvais niveau, ou qu’un bloc de code a avalé, est déjà dit.
    if (aDesTitresFautifs(lecture)) return [];
    return noeuds.flatMap((titre, i) => {
      const suivant = noeuds[i + 1];
      const vide =
        suivant === undefined ||
        (suivant.type === 'heading' && titre.type === 'heading' && suivant.depth <= titre.depth);
      return titre.type === 'heading' && vide
        ? [
            signalerNoeud(
              lecture,
              titre,
              'page/vide',
              `rien n’est écrit sous «\u00a0${texteDuTitre(titre)}\u00a0».`,
              'Écrire ce passage, ou retirer son titre.',
            ),
          ]
        : [];
    });
  });

function aDesTitresFautifs(lecture: LectureMdx<unknown>): boolean {
  return titresDeplaces(lecture).length > 0 || titresColles(lecture).length > 0 || aUnBlocDeCode(lecture);
}

function aUnBlocDeCode(lecture: LectureMdx<unknown>): boolean {
  let vu = false;
  visit(lecture.corps, 'code', () => {
    vu = true;
  });
  return vu;
}

/** La rubrique attendue qu’une page écrit autrement qu’en titre « ## » : à un autre niveau, en gras, en simple texte. */
function rubriqueDeguisee(
  corps: Root,
  attendues: readonly string[],
): { nom: string; noeud: Noeud } | undefined {
  for (const noeud of corps.children) {
    if (noeud.type !== 'paragraph' && (noeud.type !== 'heading' || noeud.depth === 2)) continue;
    const nom = texteDuTitre(noeud).trim();
    if (attendues.includes(nom)) return { nom, noeud };
  }
  return undefined;
}

/** Une fiche a les rubriques de sa nature, dans l’ordre. */
export const anatomieDesFiches: Regle = ({ lectures }) =>
  lectures.mesures.flatMap((lecture) => {
    const attendus: string[] = ANATOMIES[lecture.donnees.nature].rubriques.map((r) => r.nom);
    const titres: { nom: string; noeud: Noeud }[] = [];
    visit(lecture.corps, 'heading', (titre) => {
      if (titre.depth === 2) titres.push({ nom: texteDuTitre(titre), noeud: titre });
    });
    const noms = titres.map((t) => t.nom);
    // Un titre au mauvais niveau, ou qu’un bloc de code a avalé, est déjà dit, et fausse la liste.
    if (noms.join('|') === attendus.join('|') || aDesTitresFautifs(lecture)) return [];
    const deguisee = rubriqueDeguisee(
      lecture.corps,
      attendus.filter((nom) => !noms.includes(nom)),
    );
    if (deguisee) {
      return [
        signalerNoeud(
          lecture,
          deguisee.noeud,
          'fiche/anatomie',
          `«\u00a0${deguisee.nom}\u00a0» n’est pas écrit comme une rubrique.`,
          `Écrire «\u00a0## ${deguisee.nom}\u00a0».`,
        ),
      ];
    }
    const premier = titres.find(({ nom }, i) => nom !== attendus[i]) ?? titres.at(-1);
    return [
      signalerNoeud(
        lecture,
        premier?.noeud ?? {},
        'fiche/anatomie',
        `les rubriques sont «\u00a0${noms.join(', ')}\u00a0».`,
        `Écrire, dans cet ordre, les titres ##\u00a0: ${attendus.join(', ')}.`,
      ),
    ];
  });
