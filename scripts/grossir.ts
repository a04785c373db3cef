import { hasardDeGraine } from '../src/domaine/commun/hasard.ts';
import type { BaseDeFaits, Lexique } from '../src/recherche/base.ts';

/** Altère un mot sur cinq, pour que le vocabulaire grossisse comme celui d’un vrai corpus. */
function alterer(texte: string, copie: number, hasard: () => number): string {
  if (copie === 0) return texte;
  return texte.replace(/\p{L}{5,}/gu, (mot) =>
    hasard() < 0.2 ? `${mot}${String.fromCharCode(97 + copie)}` : mot,
  );
}

/**
 * Multiplie le contenu de la recherche : copies des notices, des alias et des faits, au vocabulaire altéré à 20 %.
 * L’index du lexique reste celui de l’original : il ne porte que sur une vingtaine de pages.
 */
export function grossir(
  { lexique, base }: { lexique: Lexique; base: BaseDeFaits },
  fois: number,
): { lexique: Lexique; base: BaseDeFaits } {
  const hasard = hasardDeGraine('banc');
  const copies = [...Array(fois).keys()];
  const pas = lexique.notices.length;
  return {
    lexique: {
      ...lexique,
      notices: copies.flatMap((c) =>
        lexique.notices.map((n) => ({ ...n, titre: alterer(n.titre, c, hasard) })),
      ),
      alias: copies.flatMap((c) =>
        lexique.alias.map(([notice, nature, forme]): Lexique['alias'][number] => [
          notice + c * pas,
          nature,
          alterer(forme, c, hasard),
        ]),
      ),
    },
    base: {
      faits: copies.flatMap((c) =>
        base.faits.map((f) => ({ ...f, notice: f.notice + c * pas, enonce: alterer(f.enonce, c, hasard) })),
      ),
      registres: base.registres,
      definitions: Object.fromEntries(
        copies.flatMap((c) =>
          Object.entries(base.definitions).map(([n, d]) => [Number(n) + c * pas, alterer(d, c, hasard)]),
        ),
      ),
    },
  };
}
