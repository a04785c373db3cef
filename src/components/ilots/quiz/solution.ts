import { formaterDuree, lireDuree } from '../../../domaine/commun/duree.ts';
import type { Item } from '../../../schemas/quiz.ts';

/** Une ligne de corrigé : la proposition, si elle est juste, et pourquoi. */
export interface LigneDeSolution {
  texte: string;
  juste: boolean;
  retour?: string;
}

/** La solution d’un item, proposition par proposition : corrigés imprimés et lecture sans JavaScript. */
export function solutionDe(item: Item): LigneDeSolution[] {
  switch (item.type) {
    case 'choix-unique':
    case 'choix-multiple':
      return item.choix;
    case 'vrai-faux':
      return [{ texte: item.vrai ? 'Vrai' : 'Faux', juste: true }, ...item.raisons];
    case 'appariement':
      return item.paires.map((p) => ({ texte: `${p.gauche} : ${p.droite}`, juste: true, retour: p.retour }));
    case 'classement':
      return item.elements.map((e) => ({
        texte: `${e.texte} : ${nomDe(item.categories, e.categorie)}`,
        juste: true,
        retour: e.retour,
      }));
    case 'frise':
      return item.evenements.map((e) => ({
        texte: `${e.texte} : ${nomDe(item.reperes, e.repere)}`,
        juste: true,
        retour: e.retour,
      }));
    case 'reperage':
      return item.passages.map((p) => ({ texte: p.texte, juste: !p.fautif, retour: p.retour }));
    case 'decision':
      return [
        ...item.decisions.map((d) => ({
          texte: d.texte,
          juste: d.degre === 'juste',
          retour: `${d.consequence} ${d.retour}`,
        })),
        ...item.raisons,
      ];
    case 'ordre':
      return item.etapes.map((e, i) => ({ texte: `${i + 1}. ${e.texte}`, juste: true, retour: e.retour }));
    case 'trous':
      return item.trous.map((t) => ({ texte: t.juste, juste: true, retour: t.retour }));
    case 'nombre':
      return [{ texte: `${item.juste.toLocaleString('fr-FR')} ${item.unite}`, juste: true }];
    case 'duree': {
      const duree = lireDuree(item.juste);
      return [{ texte: duree ? formaterDuree(duree) : item.juste, juste: true }];
    }
    case 'courte':
      return [{ texte: item.reponses[0] as string, juste: true }];
  }
}

function nomDe(choses: readonly { cle: string; nom: string }[], cle: string): string {
  return choses.find((c) => c.cle === cle)?.nom ?? cle;
}
