import type { GenreDEtape, Parcours } from '../../schemas/parcours.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Lecture } from '../lecture.ts';
import { signaler, type Contexte, type Regle } from './outils.ts';

/** Désigne une étape comme le fait un prérequis : `fiche/tig`. */
function refDe({ genre, id }: { genre: string; id: string }): string {
  return `${genre}/${id}`;
}

/** Toutes les étapes que le contenu du site permet d’écrire. */
function etapesPossibles({ corpus, nonLus }: Contexte): Set<string> {
  const refs = (
    genre: GenreDEtape,
    nature: 'modules' | 'mesures' | 'banques' | 'cas' | 'ecrits' | 'metier' | 'examens',
  ) => [...corpus[nature].map(({ id }) => id), ...nonLus.ids(nature)].map((id) => refDe({ genre, id }));
  return new Set([
    ...refs('module', 'modules'),
    ...refs('fiche', 'mesures'),
    ...refs('banque', 'banques'),
    ...refs('cas', 'cas'),
    ...refs('ecrit', 'ecrits'),
    ...refs('metier', 'metier'),
    ...refs('examen', 'examens'),
  ]);
}

/** Vrai si, de prérequis en prérequis, on remonte de `depart` à `but`. */
function remonte(parcours: Parcours, depart: string, but: string, vues = new Set<string>()): boolean {
  if (depart === but) return true;
  if (vues.has(depart)) return false;
  vues.add(depart);
  const etape = parcours.etapes.find((e) => refDe(e) === depart);
  return (etape?.prerequis ?? []).some((p) => remonte(parcours, p, but, vues));
}

function erreursDePrerequis(lecture: Lecture<Parcours>, refs: readonly string[], rang: number): Diagnostic[] {
  const ref = refs[rang] as string;
  const { prerequis } = lecture.donnees.etapes[rang] as Parcours['etapes'][number];
  return prerequis.flatMap((p, i) => {
    const dire = (nature: string, message: string, remede: string) => [
      signaler(lecture, ['etapes', rang, 'prerequis', i], nature, message, remede),
    ];
    const place = refs.indexOf(p);
    if (place === -1) {
      return dire(
        'parcours/prerequis-inconnu',
        `«\u00a0${p}\u00a0» n’est pas une étape de ce parcours.`,
        'Ajouter l’étape au parcours, corriger le prérequis ou le retirer.',
      );
    }
    if (place < rang) return [];
    return remonte(lecture.donnees, p, ref)
      ? dire(
          'parcours/prerequis-circulaire',
          `«\u00a0${ref}\u00a0» demande «\u00a0${p}\u00a0», qui la demande à son tour.`,
          'Retirer l’un des deux prérequis.',
        )
      : dire(
          'parcours/prerequis-tardif',
          `«\u00a0${p}\u00a0» est conseillée avant «\u00a0${ref}\u00a0» mais vient après elle.`,
          'Placer le prérequis plus haut dans la liste des étapes.',
        );
  });
}

/** Chaque étape d’un parcours existe, n’y est qu’une fois, et vient après ses prérequis. */
export const etapesEnOrdre: Regle = (contexte) => {
  const possibles = etapesPossibles(contexte);
  return contexte.lectures.parcours.flatMap((lecture) => {
    const refs = lecture.donnees.etapes.map(refDe);
    return refs.flatMap((ref, rang): Diagnostic[] => {
      const dire = (nature: string, message: string, remede: string) =>
        signaler(lecture, ['etapes', rang, 'id'], nature, message, remede);
      const inconnue = possibles.has(ref)
        ? []
        : [
            dire(
              'parcours/etape-inconnue',
              `l’étape «\u00a0${ref}\u00a0» n’existe pas.`,
              'Corriger le genre ou l’identifiant, ou écrire d’abord ce que l’étape annonce.',
            ),
          ];
      const double =
        refs.indexOf(ref) === rang
          ? []
          : [
              dire(
                'parcours/etape-double',
                `l’étape «\u00a0${ref}\u00a0» est déjà dans ce parcours.`,
                'N’en garder qu’une.',
              ),
            ];
      return [...inconnue, ...double, ...erreursDePrerequis(lecture, refs, rang)];
    });
  });
};
