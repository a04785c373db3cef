import * as adresses from '../../domaine/commun/adresses.ts';
import type { Corpus } from '../corpus.ts';
import { adressesDuSite } from '../adresses.ts';
import { signaler, type Regle } from './outils.ts';

/** Ancres d’une page que l’on peut désigner : titres d’une fiche ou d’une section, faits d’un registre, entrées du glossaire. */
function ancresDe({ passages, themes, termes }: Corpus, page: string): string[] {
  if (page === adresses.glossaire) return termes.map((t) => t.id);
  const theme = themes.find((t) => adresses.registre(t.id) === page);
  if (theme) return theme.faits.map((f) => f.id);
  return passages.flatMap((p) => (p.page === page && p.ancre ? [p.ancre] : []));
}

/** Le passage à relire qu’un item désigne existe : sa page, et son ancre dans la page. */
export const passagesVivants: Regle = ({ corpus, lectures }) => {
  const adresses = adressesDuSite(corpus);
  return lectures.banques.flatMap((lecture) =>
    lecture.donnees.items.flatMap((item, i) => {
      if (item.passage === undefined) return [];
      const [chemin = '', ancre] = item.passage.split('#');
      const page = `/${chemin}`;
      const erreur = (message: string, remede: string) => [
        signaler(lecture, ['items', i, 'passage'], 'renvoi/mort', message, remede),
      ];
      if (!adresses.has(page)) {
        return erreur(
          `le passage « ${item.passage} » n’est dans aucune page.`,
          'Écrire une adresse du site sans sa première barre, comme « mesures/tig/#incidents ».',
        );
      }
      const ancres = ancresDe(corpus, page);
      if (ancre === undefined || ancres.includes(ancre)) return [];
      const connues = ancres.length > 20 ? 'celles de ses titres' : ancres.join(', ') || 'aucune';
      return erreur(`« ${page} » n’a pas d’ancre « ${ancre} ».`, `Ancres de cette page\u00a0: ${connues}.`);
    }),
  );
};
