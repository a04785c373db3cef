import type { Journal } from '../../schemas/journal.ts';
import { exportARappeler } from '../../domaine/journal/sauvegarde.ts';
import { dernierExport } from '../../stockage/appareil.ts';

/** Montre à l’accueil le rappel que le carnet et la révision donnent, aux mêmes conditions. */
export function rappelerLExport(journal: Journal): void {
  const rappel = document.querySelector<HTMLElement>('#rappel-export');
  const nombre = exportARappeler(journal, dernierExport(), new Date().toISOString());
  if (!rappel || nombre === undefined) return;
  rappel.querySelector('.nombre')?.replaceChildren(String(nombre));
  rappel.hidden = false;
}
