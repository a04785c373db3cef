import { hasardDeGraine } from '../src/domaine/commun/hasard.ts';
import { lireAlias, type FichiersDeRecherche } from '../src/recherche/base.ts';
import { composerFichiers, type Entree } from '../src/recherche/construire.ts';

/** Altère un mot sur cinq, pour que le vocabulaire grossisse comme celui d’un vrai corpus. */
function alterer(texte: string, copie: number, hasard: () => number): string {
  if (copie === 0) return texte;
  return texte.replace(/\p{L}{5,}/gu, (mot) =>
    hasard() < 0.2 ? `${mot}${String.fromCharCode(97 + copie)}` : mot,
  );
}

/** Multiplie le contenu de la recherche : copies des notices, des noms et des faits, au vocabulaire altéré à 20 %. */
export function grossir(fichiers: FichiersDeRecherche, fois: number): FichiersDeRecherche {
  const hasard = hasardDeGraine('banc');
  const { themes } = fichiers.lexique;
  const notices = [...fichiers.lexique.notices, ...fichiers.complement.notices];
  const noms = [...fichiers.lexique.alias, ...fichiers.complement.alias].map(lireAlias);
  const definitions = Object.assign({}, ...fichiers.definitions) as Record<number, string>;
  const themeDe = new Map(themes.map(([notice, id]) => [notice, id]));
  const entrees = [...Array(fois).keys()].flatMap((copie) =>
    notices.map((notice, rang): Entree => {
      const changer = (texte: string) => alterer(texte, copie, hasard);
      const id = themeDe.get(rang);
      const theme = id === undefined ? undefined : fichiers.themes[id];
      const definition = definitions[rang];
      return {
        notice: { ...notice, titre: changer(notice.titre) },
        noms: noms.filter((a) => a.notice === rang).map(({ nature, forme }) => [nature, changer(forme)]),
        resume: '',
        ...(definition && { definition: changer(definition) }),
        ...(theme && {
          theme: {
            id: `${id}-${copie}`,
            essentiel: theme.essentiel,
            faits: theme.faits.map((f) => ({
              ...f,
              enonce: changer(f.enonce),
              questions: f.questions.map(changer),
            })),
          },
        }),
      };
    }),
  );
  return composerFichiers(entrees);
}
