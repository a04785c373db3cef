import type { MotifHorsLigne } from './erreur.ts';

/** Ce qui est dit au lecteur : ce qui s’est passé, ce qui est gardé, ce qu’il peut faire. */
export const MESSAGES_HORS_LIGNE: Record<MotifHorsLigne, string> = {
  reseau:
    'Le réseau s’est interrompu. Ce qui est déjà téléchargé est gardé : reprenez quand il revient, seul le reste sera demandé.',
  place:
    'Il n’y a plus assez de place sur cet appareil. Rien de ce qui était gardé n’est perdu. Libérez de la place, ou choisissez un seul module.',
  change:
    'Le site a changé pendant le téléchargement. Ce qui était disponible hors ligne l’est toujours. Rechargez la page, puis recommencez.',
  occupe:
    'Un autre onglet télécharge déjà le site. Rien n’a été changé ici. Attendez qu’il ait fini, puis recommencez.',
  absent:
    'La liste de ce qui peut se lire hors ligne n’a pas été trouvée sur ce site. Le site se lit normalement en ligne ; réessayez plus tard.',
  refus:
    'Ce navigateur refuse de garder des pages, comme en navigation privée ou par réglage. Rien n’a été changé. Le site se lit normalement en ligne.',
};

/** Pourquoi ce navigateur ne peut rien garder, ou `undefined` s’il le peut. */
export function empechement(): string | undefined {
  if (!isSecureContext) {
    return 'Cette adresse n’est pas en HTTPS : les navigateurs n’y gardent aucune page. Le site se lit normalement en ligne. Votre service informatique peut le publier en HTTPS.';
  }
  if (!('serviceWorker' in navigator) || !('caches' in window) || !('locks' in navigator)) {
    return 'Ce navigateur ne sait pas garder de pages, ou ne le veut pas en navigation privée. Le site se lit normalement en ligne.';
  }
  return undefined;
}
