import { compterLesVides, sontDesCles } from './conforme.ts';
import { exigerConnue, listesDeCases } from './defauts.ts';
import { ligne, nomDe } from './lignes.ts';
import { note, SANS_REPONSE } from './note.ts';
import type { CorrigeDuType, RegleDuType, ReponseDuType } from './type-d-item.ts';

/**
 * Chaque catégorie pèse autant, un élément mal rangé coûte 1 ÷ (catégories − 1) de ce qu’il aurait rapporté : tout mettre dans une
 * catégorie, même la plus fournie, ne rapporte rien.
 * @see Frary, « Formula Scoring of Multiple-Choice Tests », 1988
 */
export const reponse: ReponseDuType<'classement'> = {
  vide: (item) => item.elements.map(() => ''),
  estReponse: (item, r): r is string[] => sontDesCles(r, item.elements.length, item.categories),
  noter(item, cles) {
    if (cles.every((c) => !c)) return SANS_REPONSE;
    const nombre = item.categories.length;
    const effectif = (cle: string) => item.elements.filter((e) => e.categorie === cle).length;
    const points = item.elements.map(({ categorie }, i) => {
      if (!cles[i]) return 0;
      const poids = 1 / (nombre * effectif(categorie));
      return cles[i] === categorie ? poids : -poids / (nombre - 1);
    });
    return note(
      Math.max(
        0,
        points.reduce((somme, p) => somme + p, 0),
      ),
    );
  },
  manque: (_, cles) => compterLesVides(cles, 'élément à ranger', 'éléments à ranger'),
};

export const corrige: CorrigeDuType<'classement'> = {
  solution: (item) =>
    item.elements.map((e) =>
      ligne(`${e.texte}\u00a0: ${nomDe(item.categories, e.categorie)}`, true, e.retour),
    ),
};

export const regle: RegleDuType<'classement'> = {
  defauts(item) {
    const vides = item.categories.flatMap(({ cle, nom }, i) =>
      item.elements.some((e) => e.categorie === cle)
        ? []
        : [
            {
              chemin: ['categories', i],
              code: 'quiz/categorie-vide',
              message: `aucun élément ne va dans «\u00a0${nom}\u00a0».`,
              remede: 'Y ranger un élément au moins, ou retirer la catégorie.',
            },
          ],
    );
    const inconnues = item.elements.flatMap(({ categorie }, i) =>
      exigerConnue(categorie, item.categories, ['elements', i, 'categorie'], 'la catégorie'),
    );
    return [...vides, ...inconnues];
  },
  propositions: (item) => [
    { chemin: ['elements'], textes: item.elements.map((e) => e.texte) },
    ...listesDeCases(item.categories, 'categories'),
  ],
};
