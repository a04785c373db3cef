import type { Choix } from '../../../schemas/quiz.ts';
import type { Defaut } from './type-d-item.ts';

/** Une liste de choix en a un juste, et un seul. */
export function exigerUneSeule(choix: readonly Choix[], chemin: PropertyKey[]): Defaut[] {
  const justes = choix.filter((c) => c.juste).length;
  if (justes === 1) return [];
  return justes === 0
    ? [
        {
          chemin,
          code: 'quiz/sans-bonne-reponse',
          message: 'aucun choix n’est juste.',
          remede: 'Marquer un choix «\u00a0juste: true\u00a0».',
        },
      ]
    : [
        {
          chemin,
          code: 'quiz/plusieurs-bonnes-reponses',
          message: `${justes} choix sont justes.`,
          remede: 'N’en garder qu’un, ou écrire «\u00a0type: choix-multiple\u00a0».',
        },
      ];
}

/** Une réponse fausse que l’auteur prévoit n’est pas la bonne : son retour ne se lirait jamais. */
export function exigerFausses<E>(erreurs: readonly E[], estJuste: (erreur: E) => boolean): Defaut[] {
  return erreurs.flatMap((erreur, i) =>
    estJuste(erreur)
      ? [
          {
            chemin: ['erreurs', i, 'valeur'],
            code: 'quiz/erreur-juste',
            message: 'cette erreur prévue est la bonne réponse.',
            remede: 'Écrire une réponse fausse que l’on ferait vraiment, ou retirer cette ligne.',
          },
        ]
      : [],
  );
}

/** Une clé est de celles que l’item définit. */
export function exigerConnue(
  cle: string,
  connues: readonly { cle: string }[],
  chemin: PropertyKey[],
  quoi: string,
): Defaut[] {
  if (connues.some((c) => c.cle === cle)) return [];
  return [
    {
      chemin,
      code: 'quiz/cle-inconnue',
      message: `${quoi} «\u00a0${cle}\u00a0» n’est pas dans la liste de l’item.`,
      remede: `Écrire l’une de ces clés\u00a0: ${connues.map((c) => c.cle).join(', ')}.`,
    },
  ];
}

/** Catégories ou repères : ni deux clés, ni deux noms pareils. */
export function listesDeCases(cases: readonly { cle: string; nom: string }[], chemin: string) {
  return [
    { chemin: [chemin], textes: cases.map((c) => c.cle) },
    { chemin: [chemin], textes: cases.map((c) => c.nom) },
  ];
}
