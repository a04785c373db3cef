import { adresseMorte } from './ancres.ts';
import { signaler, type Regle } from './outils.ts';

/** Le passage à relire qu’un item désigne existe : sa page, et son ancre dans la page. */
export const passagesVivants: Regle = (contexte) => {
  const morte = adresseMorte(contexte, '/', true);
  return contexte.lectures.banques.flatMap((lecture) =>
    lecture.donnees.items.flatMap((item, i) => {
      const mort = item.passage === undefined ? undefined : morte(`/${item.passage}`);
      if (!mort) return [];
      const dit: [string, string] =
        mort.quoi === 'page'
          ? [
              `le passage «\u00a0${item.passage}\u00a0» n’est dans aucune page.`,
              'Écrire une adresse du site sans sa première barre, comme «\u00a0mesures/tig/#incidents\u00a0».',
            ]
          : [
              `«\u00a0${mort.page}\u00a0» n’a pas d’ancre «\u00a0${mort.ancre}\u00a0».`,
              `Ancres de cette page\u00a0: ${mort.connues}.`,
            ];
      return [signaler(lecture, ['items', i, 'passage'], 'renvoi/mort', ...dit)];
    }),
  );
};
