import * as adresses from '../../domaine/commun/adresses.ts';
import { lien } from '../../moyens/adresse.ts';
import { avancementDuModule } from '../../domaine/progression/avancement.ts';
import type { Journal } from '../../schemas/journal.ts';
import { adresseDuLieu, relireLeMemo } from '../reprendre/reprendre.ts';
import { retenirADefaut } from '../reprendre/retenir.ts';

/** Dit où reprendre un module : au titre où l’on s’y est arrêté, sinon à sa première section non lue, ou à son quiz final. */
export function proposerDeReprendre(journal: Journal): void {
  const bouton = document.querySelector<HTMLAnchorElement>('#reprendre');
  if (!bouton) return;
  const { module = '', titre = '' } = bouton.dataset;
  const sections = JSON.parse(bouton.dataset.sections ?? '[]') as { id: string; titre: string }[];
  const { etape, suivante } = avancementDuModule(
    journal,
    module,
    sections.map((s) => s.id),
  );
  const { lieu } = relireLeMemo();
  const laissee = lieu?.adresse.startsWith(adresses.pageDe(adresses.module(module))) ? lieu : undefined;
  // Une section lue n’est plus à reprendre : la suivante l’est, au titre atteint si c’est d’elle que l’on vient.
  const enRoute = suivante ? adresses.pageDe(adresses.section(module, suivante)) : undefined;
  if (laissee && (etape === 'neuf' || laissee.adresse === enRoute)) {
    bouton.href = adresseDuLieu(laissee);
    bouton.textContent = `Reprendre\u00a0: ${laissee.titre}`;
    return;
  }
  if (etape === 'neuf') return;
  if (etape === 'valide') {
    bouton.href = lien(adresses.module(module));
    bouton.textContent = `Revoir\u00a0: ${titre}`;
    return;
  }
  const suite = sections.find((s) => s.id === suivante)?.titre ?? 'le quiz final';
  const adresse = suivante ? adresses.section(module, suivante) : adresses.quizFinal(module);
  bouton.href = lien(adresse);
  bouton.textContent = `Reprendre\u00a0: ${suite}`;
  retenirADefaut({ adresse: adresses.pageDe(adresse), titre: suite });
}
