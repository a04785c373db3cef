import { avancementDuModule } from '../../domaine/progression/avancement.ts';
import type { Journal } from '../../schemas/journal.ts';
import { retenirADefaut } from '../reprendre/retenir.ts';

/** Dit où reprendre un module commencé : sa première section non lue, ou son quiz final. */
export function proposerDeReprendre(journal: Journal): void {
  const lien = document.querySelector<HTMLAnchorElement>('#reprendre');
  if (!lien) return;
  const { module = '', titre = '', adresse = '' } = lien.dataset;
  const sections = JSON.parse(lien.dataset.sections ?? '[]') as { id: string; titre: string }[];
  const { etape, suivante } = avancementDuModule(
    journal,
    module,
    sections.map((s) => s.id),
  );
  if (etape === 'neuf') return;
  lien.href = adresse;
  if (etape === 'valide') {
    lien.textContent = `Revoir : ${titre}`;
    return;
  }
  const suite = sections.find((s) => s.id === suivante)?.titre ?? 'le quiz final';
  lien.href += `${suivante ?? 'quiz'}/`;
  lien.textContent = `Reprendre : ${suite}`;
  retenirADefaut({ adresse: `modules/${module}/${suivante ?? 'quiz'}/`, titre: suite });
}
