import { parse as lireAstro } from '@astrojs/compiler-rs';
import { parse as lireSvelte } from 'svelte/compiler';
import ts from 'typescript';
import type { Phrase } from './textes.ts';

/** Texte d’un fichier de code ; dans une balise, une espace insécable s’écrit `&nbsp;`, dans une chaîne, `\u00a0`. */
export interface PhraseDuCode extends Phrase {
  dans: 'balise' | 'chaine';
}

/** Nœuds d’arbre dont le texte peut être montré. */
const TEXTES: Record<string, PhraseDuCode['dans']> = {
  Literal: 'chaine',
  TemplateElement: 'chaine',
  JSXText: 'balise',
  Text: 'balise',
};

/** Balises dont le contenu n’est pas de la prose. */
const SANS_PROSE = new Set(['style', 'script', 'code', 'pre']);

interface Noeud {
  type?: string;
  start?: number;
  end?: number;
  name?: unknown;
  value?: Noeud;
  openingElement?: { name?: { name?: unknown } };
}

function explorer(noeud: unknown, source: string, phrases: PhraseDuCode[]): void {
  if (Array.isArray(noeud)) {
    for (const n of noeud as unknown[]) explorer(n, source, phrases);
    return;
  }
  if (noeud === null || typeof noeud !== 'object') return;
  const { type = '', start, end, name, value, openingElement } = noeud as Noeud;
  if (type === 'AstroScript' || SANS_PROSE.has(String(openingElement?.name?.name ?? name))) return;
  const dans = TEXTES[type];
  if (dans !== undefined && start !== undefined && end !== undefined) {
    phrases.push({ dans, ...sansGuillemets(start, source.slice(start, end)) });
  } else if (type === 'JSXAttribute' && value?.type === 'Literal') {
    const { start: debut = 0, end: fin = 0 } = value;
    phrases.push({ dans: 'balise', ...sansGuillemets(debut, source.slice(debut, fin)) });
  } else {
    for (const [cle, enfant] of Object.entries(noeud)) {
      if (cle !== 'css' && cle !== 'comments') explorer(enfant, source, phrases);
    }
  }
}

/** Une espace insécable s’écrit dans le code par son nom : on la lit comme le lecteur la verra, sans rien décaler. */
function lireLesEspaces(source: string): string {
  return source.replace(/\\u(?:00a0|202f)|&nbsp;|&#(?:160|8239);/gi, (nom) => '\u00a0'.repeat(nom.length));
}

/** Un littéral porte ses guillemets, qui ne sont pas du texte. */
function sansGuillemets(debut: number, texte: string): Phrase {
  return /^(['"`]).*\1$/s.test(texte) && texte.length > 1
    ? { debut: debut + 1, texte: texte.slice(1, -1) }
    : { debut, texte };
}

function textesDuTypeScript(source: string): PhraseDuCode[] {
  const phrases: PhraseDuCode[] = [];
  const fichier = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const visiter = (noeud: ts.Node) => {
    if (
      ts.isStringLiteralLike(noeud) ||
      ts.isTemplateHead(noeud) ||
      ts.isTemplateMiddleOrTemplateTail(noeud)
    ) {
      const debut = noeud.getStart() + 1;
      phrases.push({ dans: 'chaine', debut, texte: source.slice(debut, noeud.end - 1).replace(/\$$/, '') });
    }
    ts.forEachChild(noeud, visiter);
  };
  visiter(fichier);
  return phrases;
}

/** Les chaînes et les textes de balise d’un fichier de code : tout ce qu’il peut montrer. */
export function textesDuCode(chemin: string, source: string): PhraseDuCode[] {
  return phrasesDe(chemin, source).map((p) => ({ ...p, texte: lireLesEspaces(p.texte) }));
}

function phrasesDe(chemin: string, source: string): PhraseDuCode[] {
  if (/\.(?:ts|mjs)$/.test(chemin)) return textesDuTypeScript(source);
  const phrases: PhraseDuCode[] = [];
  const arbre = chemin.endsWith('.astro')
    ? (lireAstro(source) as { ast: unknown }).ast
    : lireSvelte(source, { modern: true });
  explorer(arbre, source, phrases);
  return phrases;
}
