import type { Item } from '../../schemas/quiz.ts';
import { accorder } from '../commun/texte.ts';
import type { Reponses } from '../../schemas/reponse.ts';
import type { Reponse } from './reponse.ts';

const compter = (places: readonly string[], singulier: string, pluriel: string): string | undefined => {
  const vides = places.filter((p) => p.trim() === '').length;
  return vides > 0 ? accorder(vides, singulier, pluriel) : undefined;
};

/**
 * Ce qui manque à une réponse commencée, à dire avant de la clore : « la raison de votre décision », « 2 éléments à ranger ».
 * `undefined` quand elle est entière, ou que son type ne se remplit pas par parts.
 */
export function manqueALaReponse(item: Item, reponse: Reponse): string | undefined {
  switch (item.type) {
    case 'vrai-faux': {
      const { verdict, raison } = reponse as Reponses['vrai-faux'];
      if (verdict === null) return 'votre verdict, vrai ou faux';
      return raison === null ? 'la raison de votre verdict' : undefined;
    }
    case 'decision': {
      const { decision, raison } = reponse as Reponses['decision'];
      if (decision === null) return 'votre décision';
      return raison === null ? 'la raison de votre décision' : undefined;
    }
    case 'appariement':
      return compter(reponse as Reponses['appariement'], 'élément à apparier', 'éléments à apparier');
    case 'classement':
      return compter(reponse as Reponses['classement'], 'élément à ranger', 'éléments à ranger');
    case 'frise':
      return compter(reponse as Reponses['frise'], 'événement à placer', 'événements à placer');
    case 'trous': {
      const saisies = item.trous.map((t) => (reponse as Reponses['trous'])[t.cle] ?? '');
      return compter(saisies, 'trou à remplir', 'trous à remplir');
    }
    case 'choix-unique':
    case 'choix-multiple':
    case 'ordre':
    case 'reperage':
    case 'nombre':
    case 'duree':
    case 'courte':
      return undefined;
  }
}
