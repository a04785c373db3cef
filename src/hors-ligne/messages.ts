import { formaterTaille, type Lot } from '../domaine/hors-ligne.ts';
import type { MotifHorsLigne } from './erreur.ts';

/** Ce qui est dit au lecteur : ce qui s’est passé, ce qui est gardé, ce qu’il peut faire. */
export const MESSAGES_HORS_LIGNE: Record<MotifHorsLigne, string> = {
  reseau:
    'Le réseau s’est interrompu. Ce qui est déjà téléchargé est gardé\u00a0: reprenez quand il revient, seul le reste sera demandé.',
  place:
    'Il n’y a plus assez de place sur cet appareil. Rien de ce qui était gardé n’est perdu. Libérez de la place, ou choisissez un seul module.',
  change:
    'Le site a changé pendant le téléchargement. Ce qui était disponible hors ligne l’est toujours. Rechargez la page, puis recommencez.',
  occupe:
    'Un autre onglet télécharge déjà le site. Rien n’a été changé ici. Attendez qu’il ait fini, puis recommencez.',
  absent:
    'La liste de ce qui peut se lire hors ligne n’a pas été trouvée sur ce site. Le site se lit normalement en ligne\u202f; réessayez plus tard.',
  refus:
    'Ce navigateur refuse de garder des pages, comme en navigation privée ou par réglage. Rien n’a été changé. Le site se lit normalement en ligne.',
};

/**
 * Ce que dit l’annonce d’une version plus récente : ce qu’elle pèse, et ce qui était gardé qu’elle n’a plus.
 * @param octets à télécharger ; `undefined` quand rien de ce qui est gardé n’y est plus, et qu’il n’y a donc rien à mettre à jour.
 */
export function annonceDeVersion(octets: number | undefined, perdus: readonly Lot[]): string {
  const titres = perdus.map(({ titre }) => `«\u00a0${titre}\u00a0»`).join(', ');
  if (octets === undefined) {
    return `Le site n’a plus ${titres}. Ce que vous en avez gardé se lit encore hors ligne, mais n’est plus mis à jour\u202f; ajouter autre chose le remplacera.`;
  }
  const nouvelle = `Une version plus récente du site est disponible hors ligne\u00a0: ${formaterTaille(octets)} à télécharger.`;
  return titres
    ? `${nouvelle} Elle n’a plus ${titres}\u00a0: mettre à jour, ou ajouter autre chose, en ôtera les pages de cet appareil.`
    : nouvelle;
}

/** Pourquoi ce navigateur ne peut rien garder, ou `undefined` s’il le peut. */
export function empechement(): string | undefined {
  if (!isSecureContext) {
    return 'Cette adresse n’est pas en HTTPS\u00a0: les navigateurs n’y gardent aucune page. Le site se lit normalement en ligne. Votre service informatique peut le publier en HTTPS.';
  }
  if (!('serviceWorker' in navigator) || !('caches' in window) || !('locks' in navigator)) {
    return 'Ce navigateur ne sait pas garder de pages, ou ne le veut pas en navigation privée. Le site se lit normalement en ligne.';
  }
  return undefined;
}
