import { compterLesVides, sontDesCles } from './conforme.ts';
import { exigerConnue, listesDeCases } from './defauts.ts';
import { ligne, nomDe } from './lignes.ts';
import { note, SANS_REPONSE } from './note.ts';
import type { CorrigeDuType, Defaut, RegleDuType, ReponseDuType } from './type-d-item.ts';

/** Part des événements bien placés. */
export const reponse: ReponseDuType<'frise'> = {
  vide: (item) => item.evenements.map(() => ''),
  estReponse: (item, r): r is string[] => sontDesCles(r, item.evenements.length, item.reperes),
  noter(item, places) {
    if (places.every((p) => !p)) return SANS_REPONSE;
    return note(item.evenements.filter((e, i) => e.repere === places[i]).length / item.evenements.length);
  },
  manque: (_, places) => compterLesVides(places, 'événement à placer', 'événements à placer'),
};

export const corrige: CorrigeDuType<'frise'> = {
  solution: (item) =>
    item.evenements.map((e) => ligne(`${e.texte}\u00a0: ${nomDe(item.reperes, e.repere)}`, true, e.retour)),
};

export const regle: RegleDuType<'frise'> = {
  defauts(item) {
    const inconnus = item.evenements.flatMap(({ repere }, i) =>
      exigerConnue(repere, item.reperes, ['evenements', i, 'repere'], 'le repère'),
    );
    let precedente: string | undefined;
    const desordre = item.reperes.flatMap(({ date, nom }, i): Defaut[] => {
      if (date === undefined) return [];
      const recule = precedente !== undefined && date <= precedente;
      precedente = date;
      if (!recule) return [];
      return [
        {
          chemin: ['reperes', i],
          code: 'quiz/reperes-en-desordre',
          message: `«\u00a0${nom}\u00a0» (${date}) ne suit pas le repère daté d’avant.`,
          remede: 'Écrire les repères dans l’ordre du temps, chacun à sa date.',
        },
      ];
    });
    return [...inconnus, ...desordre];
  },
  propositions: (item) => [
    { chemin: ['evenements'], textes: item.evenements.map((e) => e.texte) },
    ...listesDeCases(item.reperes, 'reperes'),
  ],
};
