import * as adresses from '../domaine/commun/adresses.ts';
import GithubSlugger from 'github-slugger';
import type { Heading, Paragraph, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { renvoisDuTexte } from '../domaine/droit/fait.ts';
import { replier } from '../domaine/commun/texte.ts';
import { PRESENTATION_DE_LA_LPJ, type Mesure, type Terme } from '../schemas/pages.ts';
import type { Passage } from './corpus.ts';
import type { LectureMdx } from './lecture.ts';
import { idDuFichier, type Lectures } from './lectures.ts';

/** Attributs de balise qui désignent un ou plusieurs faits. */
const ATTRIBUTS_DE_FAIT = new Set(['id', 'ids', 'fait']);

function attributs(balise: MdxJsxFlowElement | MdxJsxTextElement): [string, string][] {
  return balise.attributes.flatMap((a): [string, string][] =>
    a.type === 'mdxJsxAttribute' && typeof a.value === 'string' ? [[a.name, a.value]] : [],
  );
}

/** Texte d’un titre, balises ôtées : celui dont l’ancre est tirée. */
export function texteDuTitre(titre: Heading | Paragraph): string {
  let texte = '';
  visit(titre, (noeud) => {
    if (noeud.type === 'text' || noeud.type === 'inlineCode') texte += noeud.value;
  });
  return texte;
}

/** Ce qui reconnaît un terme du glossaire dans un texte. */
interface Reconnaissance {
  id: string;
  /** Le terme en toutes lettres, replié : « semi liberte ». */
  mots: string;
  /** Le sigle tel qu’il s’écrit : en minuscules, « SE » serait un pronom. */
  sigle: RegExp | undefined;
}

function reconnaissances(termes: readonly Terme[]): Reconnaissance[] {
  return termes.map(({ id, terme, sigle }) => ({
    id,
    mots: ` ${replier(terme)} `,
    sigle: sigle
      ? new RegExp(
          `(?<![\\p{L}\\p{N}])${sigle.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
          'u',
        )
      : undefined,
  }));
}

function termesDuTexte(texte: string, connus: readonly Reconnaissance[]): string[] {
  const replie = ` ${replier(texte)} `;
  return connus.filter((t) => replie.includes(t.mots) || t.sigle?.test(texte)).map((t) => t.id);
}

/** Découpe le corps d’une page à ses titres ; l’ancre est celle que la construction donne au titre (github-slugger). */
function decouper(page: string, corps: Root, connus: readonly Reconnaissance[]): Passage[] {
  const slugger = new GithubSlugger();
  let courant: Passage = { page, ancre: '', titre: '', faits: [], termes: [] };
  const passages = [courant];
  const textes = new Map<Passage, string>();
  visit(corps, (noeud) => {
    if (noeud.type === 'heading') {
      const titre = texteDuTitre(noeud);
      courant = { page, ancre: slugger.slug(titre), titre, faits: [], termes: [] };
      passages.push(courant);
    }
    if (noeud.type === 'text') textes.set(courant, `${textes.get(courant) ?? ''} ${noeud.value}`);
    if (noeud.type !== 'mdxJsxFlowElement' && noeud.type !== 'mdxJsxTextElement') return;
    for (const [nom, valeur] of attributs(noeud)) {
      if (noeud.name === 'Terme' && nom === 'id') courant.termes.push(valeur);
      else if (noeud.name !== 'Question' && ATTRIBUTS_DE_FAIT.has(nom))
        courant.faits.push(...valeur.split(/\s+/));
    }
  });
  return passages.map((p) => ({
    ...p,
    termes: [...new Set([...p.termes, ...termesDuTexte(textes.get(p) ?? '', connus)])],
  }));
}

const refsDuTexte = (texte: string) => renvoisDuTexte(texte).map((r) => r.ref);

/** Passages d’une fiche qui viennent de son en-tête, sous l’ancre que la page leur donne. */
function passagesDeLEntete(page: string, m: Mesure): Passage[] {
  const passage = (ancre: string, titre: string, faits: string[] = []): Passage => ({
    page,
    ancre,
    titre,
    faits,
    termes: [],
  });
  return [
    passage('essentiel', 'L’essentiel', Object.values(m.essentiel).flat()),
    passage(
      'vie',
      'Ligne de vie',
      m.vie.flatMap((e) => [...(e.fait ? [e.fait] : []), ...refsDuTexte(e.texte)]),
    ),
    passage(
      'role',
      'Rôle du CPIP',
      m.role.flatMap((e) => [...e.faits, ...refsDuTexte(e.texte)]),
    ),
    passage('temps', 'Avant, LPJ, depuis'),
    passage('confondre', 'Ne pas confondre', [
      ...m.pieges.flatMap((p) => p.faits),
      ...m.confondre_avec.flatMap((c) => c.lignes.map((l) => l.ici)),
    ]),
    passage('sources', 'Sources et relecture'),
  ];
}

/** Module et section d’un fichier `src/content/modules/<module>/<section>.mdx`. */
function pageDeLaSection(lecture: LectureMdx<unknown>): string {
  const [module = '', section = ''] = lecture.source.chemin
    .replace(/\.mdx$/, '')
    .split('/')
    .slice(-2);
  return adresses.section(module, section);
}

/** Tous les passages où l’on peut renvoyer : ceux des fiches, puis des sections de module, puis des pages sur la LPJ et sur le métier. */
export function passagesDe(
  l: Pick<Lectures, 'mesures' | 'sections' | 'lpj' | 'metier' | 'glossaire'>,
): Passage[] {
  const connus = reconnaissances(l.glossaire.flatMap((g) => g.donnees.termes));
  const fiches = l.mesures.map((m) => ({
    page: adresses.fiche(idDuFichier(m.source.chemin)),
    lecture: m,
  }));
  return [
    ...fiches.flatMap(({ page, lecture }) => decouper(page, lecture.corps, connus)),
    ...fiches.flatMap(({ page, lecture }) => passagesDeLEntete(page, lecture.donnees)),
    ...l.sections.flatMap((s) => decouper(pageDeLaSection(s), s.corps, connus)),
    ...l.lpj
      .map((p) => ({ id: idDuFichier(p.source.chemin), corps: p.corps }))
      .filter(({ id }) => id !== PRESENTATION_DE_LA_LPJ)
      .flatMap(({ id, corps }) => decouper(adresses.changement(id), corps, connus)),
    ...l.metier.flatMap((p) =>
      decouper(adresses.pageDuMetier(idDuFichier(p.source.chemin)), p.corps, connus),
    ),
  ];
}
