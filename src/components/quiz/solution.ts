import { formaterDuree, lireDuree } from '../../domaine/commun/duree.ts';
import type { Choix, Item } from '../../schemas/quiz.ts';
import { MOTS_DES_DEGRES } from '../../domaine/quiz/degres.ts';
import { ETATS_DES_DEGRES, type Etat } from './vue.ts';

/** Une ligne de corrigé : la proposition, ce qu’elle vaut (par un signe et un mot), et pourquoi. */
export interface LigneDeSolution {
  texte: string;
  etat: Etat;
  mot: string;
  retour?: string;
}

const MOTS = { juste: 'Juste', faux: 'Faux' } as const;

function ligne(texte: string, juste: boolean, retour?: string): LigneDeSolution {
  const etat = juste ? 'juste' : 'faux';
  return { texte, etat, mot: MOTS[etat], ...(retour === undefined ? {} : { retour }) };
}

function raison({ texte, juste, retour }: Choix): LigneDeSolution {
  return { ...ligne(texte, juste, retour), mot: juste ? 'Raison juste' : 'Raison fausse' };
}

/** La solution d’un item, proposition par proposition : corrigés imprimés et lecture sans JavaScript. */
export function solutionDe(item: Item): LigneDeSolution[] {
  switch (item.type) {
    case 'choix-unique':
    case 'choix-multiple':
      return item.choix.map((c) => ligne(c.texte, c.juste, c.retour));
    case 'vrai-faux':
      return [ligne(item.vrai ? 'Vrai' : 'Faux', true), ...item.raisons.map(raison)];
    case 'appariement':
      return item.paires.map((p) => ligne(`${p.gauche}\u00a0: ${p.droite}`, true, p.retour));
    case 'classement':
      return item.elements.map((e) =>
        ligne(`${e.texte}\u00a0: ${nomDe(item.categories, e.categorie)}`, true, e.retour),
      );
    case 'frise':
      return item.evenements.map((e) =>
        ligne(`${e.texte}\u00a0: ${nomDe(item.reperes, e.repere)}`, true, e.retour),
      );
    case 'reperage':
      return item.passages.map((p) => ({
        ...ligne(p.texte, !p.fautif, p.retour),
        mot: p.fautif ? 'Passage fautif' : 'Passage exact',
      }));
    case 'decision':
      return [
        ...item.decisions.map((d) => ({
          texte: d.texte,
          etat: ETATS_DES_DEGRES[d.degre],
          mot: MOTS_DES_DEGRES[d.degre],
          retour: `${d.consequence} ${d.retour}`,
        })),
        ...item.raisons.map(raison),
      ];
    case 'ordre':
      return item.etapes.map((e, i) => ligne(`${i + 1}. ${e.texte}`, true, e.retour));
    case 'trous':
      return item.trous.map((t) => ligne(t.juste, true, t.retour));
    case 'nombre':
      return [ligne(`${item.juste.toLocaleString('fr-FR')} ${item.unite}`, true)];
    case 'duree': {
      const duree = lireDuree(item.juste);
      return [ligne(duree ? formaterDuree(duree) : item.juste, true)];
    }
    case 'courte':
      return [ligne(item.reponses[0] as string, true)];
  }
}

function nomDe(choses: readonly { cle: string; nom: string }[], cle: string): string {
  return choses.find((c) => c.cle === cle)?.nom ?? cle;
}
