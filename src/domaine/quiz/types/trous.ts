import type { Reponses } from '../../../schemas/reponse.ts';
import { compterLesVides, estObjet, estTexte } from './conforme.ts';
import { formesAdmises } from './formes.ts';
import { ligne } from './lignes.ts';
import { note, SANS_REPONSE } from './note.ts';
import { contientLaForme, correspond } from './saisie.ts';
import type { CorrigeDuType, ItemDe, RegleDuType, ReponseDuType } from './type-d-item.ts';

type Trou = ItemDe<'trous'>['trous'][number];

/** Un trou à liste attend la proposition même ; un trou à remplir au clavier se compare comme une réponse courte. */
export function estLaReponseDuTrou(trou: Trou, saisie: string): boolean {
  return trou.distracteurs ? saisie === trou.juste : correspond(saisie, [trou.juste, ...trou.variantes]);
}

/** Part des trous justes. */
export const reponse: ReponseDuType<'trous'> = {
  vide: (item) => Object.fromEntries(item.trous.map((t) => [t.cle, ''])),
  estReponse: (item, r): r is Reponses['trous'] => estObjet(r) && item.trous.every((t) => estTexte(r[t.cle])),
  noter(item, r) {
    if (item.trous.every((t) => !r[t.cle]?.trim())) return SANS_REPONSE;
    return note(item.trous.filter((t) => estLaReponseDuTrou(t, r[t.cle] ?? '')).length / item.trous.length);
  },
  manque: (item, r) =>
    compterLesVides(
      item.trous.map((t) => r[t.cle] ?? ''),
      'trou à remplir',
      'trous à remplir',
    ),
};

export const corrige: CorrigeDuType<'trous'> = {
  solution: (item) => item.trous.map((t) => ligne(t.juste, true, t.retour)),
};

export const regle: RegleDuType<'trous'> = {
  defauts(item) {
    const cles = {
      texte: [...item.texte.matchAll(/\[\[([a-z0-9]+)\]\]/g)].map((m) => m[1] as string),
      trous: item.trous.map((t) => t.cle),
    };
    const [ecrits, definis] = [new Set(cles.texte), new Set(cles.trous)];
    const orphelins = [...new Set([...ecrits, ...definis])]
      .filter((cle) => !ecrits.has(cle) || !definis.has(cle))
      .map((cle) => ({
        chemin: ['texte'],
        code: 'quiz/trou-orphelin',
        message: `le trou «\u00a0${cle}\u00a0» n’est pas à la fois dans le texte et dans la liste.`,
        remede: `Écrire [[${cle}]] dans «\u00a0texte\u00a0» et «\u00a0cle: ${cle}\u00a0» dans «\u00a0trous\u00a0».`,
      }));
    const doubles = item.trous.flatMap((trou, i) =>
      trou.distracteurs && trou.variantes.length > 0
        ? [
            {
              chemin: ['trous', i],
              code: 'quiz/trou-double',
              message: `le trou «\u00a0${trou.cle}\u00a0» a une liste et des variantes.`,
              remede:
                'Garder «\u00a0distracteurs\u00a0» (le lecteur choisit) ou «\u00a0variantes\u00a0» (il écrit).',
            },
          ]
        : [],
    );
    const repetes = Object.entries(cles).flatMap(([ou, liste]) => {
      const cle = liste.find((c, i) => liste.indexOf(c) < i);
      return cle === undefined
        ? []
        : [
            {
              chemin: [ou],
              code: 'quiz/trou-repete',
              message: `le trou «\u00a0${cle}\u00a0» y est deux fois.`,
              remede: 'Donner à chaque trou sa clé, dans «\u00a0texte\u00a0» comme dans «\u00a0trous\u00a0».',
            },
          ];
    });
    return [...(repetes.length > 0 ? repetes : orphelins), ...doubles];
  },
  propositions: (item) =>
    item.trous.map((t, i) => ({ chemin: ['trous', i], textes: [t.juste, ...(t.distracteurs ?? [])] })),
  donneLaReponse: (item, texte) =>
    item.trous.some((t) => !t.distracteurs && contientLaForme(texte, [t.juste, ...t.variantes])),
  admettreLesFormes(item, termes) {
    const question = `${item.contexte ?? ''} ${item.enonce} ${item.texte}`;
    const trous = item.trous.map((trou) => {
      if (trou.distracteurs) return trou;
      const [juste = trou.juste, ...variantes] = formesAdmises(
        [trou.juste, ...trou.variantes],
        termes,
        question,
      );
      return { ...trou, juste, variantes };
    });
    return { ...item, trous };
  },
};
