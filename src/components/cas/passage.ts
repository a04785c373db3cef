import * as adresses from '../../domaine/commun/adresses.ts';
import type { Passage } from '../../domaine/annotations/annotations.ts';
import type { CasIlot } from '../../requetes/cas.ts';

/** Passage d’un cas que l’on annote : une étape, ou une pièce du dossier. L’ancre est celle du cas lu à plat. */
export function passageDuCas(
  cas: CasIlot,
  genre: 'etape' | 'piece',
  { id, titre }: { id: string; titre: string },
): Passage {
  return {
    page: adresses.pageDe(adresses.unCas(cas.id)),
    titreDePage: cas.titre,
    ancre: `${genre}-${id}`,
    titre,
  };
}

/** Vrai si l’adresse de la page mène à un passage annoté de ce cas. */
function estUnPassage(ancre: string): boolean {
  return /^(?:etape|piece)-/.test(ancre);
}

/**
 * Mène au passage que l’adresse désigne : l’étape où elle se lit, la pièce dans le dossier, qui s’ouvre. Rend ce qu’il faut dire
 * quand l’histoire n’en est pas là : une étape ne se dévoile pas avant que l’on y soit.
 */
export function rejoindreLePassage(racine: HTMLElement, ancre: string): string {
  if (!estUnPassage(ancre)) return '';
  const passages = [...racine.querySelectorAll<HTMLElement>('[data-passage]')];
  const cible = passages.find((p) => p.dataset['passage'] === ancre);
  if (!cible) return 'Le passage que vous avez annoté se lit plus loin, ou sur un autre chemin.';
  const boite = cible.closest('dialog');
  if (boite && !boite.open) boite.showModal();
  if (cible instanceof HTMLDetailsElement) cible.open = true;
  cible.scrollIntoView({ block: boite ? 'start' : 'center' });
  (cible.querySelector<HTMLElement>('summary, [tabindex="-1"]') ?? cible).focus({ preventScroll: true });
  return '';
}
