import * as adresses from '../../domaine/commun/adresses.ts';
import { lien } from '../../moyens/adresse.ts';
import { avancementDuModule } from '../../domaine/progression/avancement.ts';
import type { Journal } from '../../schemas/journal.ts';
import { retenirADefaut } from '../reprendre/retenir.ts';

/** Dit où reprendre un module commencé : sa première section non lue, ou son quiz final. */
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
