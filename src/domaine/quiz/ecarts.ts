import type { Item } from '../../schemas/quiz.ts';
import type { Reponses } from '../../schemas/reponse.ts';
import type { Reponse } from './reponse.ts';
import { solutionDe } from './solution.ts';
import { nomDe } from './types/lignes.ts';
import { estLaReponseDuTrou } from './types/trous.ts';

/** Ce que le lecteur a répondu et ce qu’il fallait ; `sujet` nomme la part, quand la question en a plusieurs. */
export interface Ecart {
  sujet?: string;
  /** Chaîne vide : rien. */
  vous: string;
  juste: string;
}

const parts = (ecarts: readonly Ecart[]) => ecarts.filter(({ vous, juste }) => vous !== juste);

/** Une décision et sa raison, un verdict et la sienne : « Vrai, parce que : les seuils… ». */
function etSaRaison(prise: string | undefined, raison: string | undefined): string {
  return [prise, raison].filter((t) => t !== undefined).join('\u202f; ');
}

/**
 * En quoi une réponse s’écarte de la solution : la vôtre et la juste, part par part quand la question en a plusieurs, celles qui sont
 * justes omises.
 */
export function ecartsDe(item: Item, reponse: Reponse): Ecart[] {
  switch (item.type) {
    case 'choix-unique': {
      const rang = reponse as Reponses['choix-unique'];
      const juste = item.choix.find((c) => c.juste)?.texte ?? '';
      return parts([{ vous: rang === null ? '' : (item.choix[rang]?.texte ?? ''), juste }]);
    }
    case 'choix-multiple': {
      const coches = reponse as Reponses['choix-multiple'];
      const dire = (garder: (rang: number) => boolean | undefined) =>
        item.choix.flatMap((c, rang) => (garder(rang) ? c.texte : [])).join('\u202f; ');
      return parts([
        { vous: dire((rang) => coches.includes(rang)), juste: dire((rang) => item.choix[rang]?.juste) },
      ]);
    }
    case 'vrai-faux': {
      const { verdict, raison } = reponse as Reponses['vrai-faux'];
      const mot = (vrai: boolean | null) => (vrai === null ? undefined : vrai ? 'Vrai' : 'Faux');
      const donnee = raison === null ? undefined : item.raisons[raison]?.texte;
      const juste = item.raisons.find((r) => r.juste)?.texte;
      return parts([{ vous: etSaRaison(mot(verdict), donnee), juste: etSaRaison(mot(item.vrai), juste) }]);
    }
    case 'decision': {
      const { decision, raison } = reponse as Reponses['decision'];
      return parts([
        {
          vous: etSaRaison(
            decision === null ? undefined : item.decisions[decision]?.texte,
            raison === null ? undefined : item.raisons[raison]?.texte,
          ),
          juste: etSaRaison(
            item.decisions.find((d) => d.degre === 'juste')?.texte,
            item.raisons.find((r) => r.juste)?.texte,
          ),
        },
      ]);
    }
    case 'appariement': {
      const droites = reponse as Reponses['appariement'];
      return parts(item.paires.map((p, i) => ({ sujet: p.gauche, vous: droites[i] ?? '', juste: p.droite })));
    }
    case 'classement': {
      const cles = reponse as Reponses['classement'];
      return parts(
        item.elements.map((e, i) => ({
          sujet: e.texte,
          vous: cles[i] ? nomDe(item.categories, cles[i]) : '',
          juste: nomDe(item.categories, e.categorie),
        })),
      );
    }
    case 'frise': {
      const cles = reponse as Reponses['frise'];
      return parts(
        item.evenements.map((e, i) => ({
          sujet: e.texte,
          vous: cles[i] ? nomDe(item.reperes, cles[i]) : '',
          juste: nomDe(item.reperes, e.repere),
        })),
      );
    }
    case 'ordre': {
      const rangs = reponse as Reponses['ordre'];
      return parts(
        item.etapes.map((e, rang) => ({
          sujet: e.texte,
          vous: rangs.includes(rang) ? `place ${rangs.indexOf(rang) + 1}` : '',
          juste: `place ${rang + 1}`,
        })),
      );
    }
    case 'trous': {
      const saisies = reponse as Reponses['trous'];
      return item.trous.flatMap((t, i) => {
        const vous = (saisies[t.cle] ?? '').trim();
        return estLaReponseDuTrou(t, vous) ? [] : { sujet: `Trou ${i + 1}`, vous, juste: t.juste };
      });
    }
    case 'reperage': {
      const designes = reponse as Reponses['reperage'];
      const mot = (fautif: boolean) => (fautif ? 'fautif' : 'exact');
      return parts(
        item.passages.map((p, rang) => ({
          sujet: p.texte,
          vous: mot(designes.includes(rang)),
          juste: mot(p.fautif),
        })),
      );
    }
    case 'nombre':
    case 'duree':
    case 'courte':
      return parts([{ vous: (reponse as string).trim(), juste: solutionDe(item)[0]?.texte ?? '' }]);
  }
}
