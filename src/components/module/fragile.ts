import { accorder } from '../../domaine/commun/texte.ts';
import type { Journal } from '../../schemas/journal.ts';
import { maitriseDesFaits } from '../../domaine/progression/maitrise.ts';
import type { FaitsDeSection } from '../../requetes/modules.ts';
import { rejouerParTranches } from '../../moyens/rejeu.ts';
import { lireLesItems } from '../parcours/programme.ts';

/** Montre les sections d’un module dont des faits sont fragiles, avec leur nombre. */
export async function montrerCeQuiEstFragile(journal: Journal): Promise<void> {
  const cadre = document.querySelector<HTMLElement>('#a-consolider');
  const liste = cadre?.querySelector('ul');
  // Sans les items, la page ne peut rien dire de plus que ce qu’elle dit déjà.
  const items = cadre && (await lireLesItems(journal).catch(() => undefined));
  if (!items || !liste) return;
  await rejouerParTranches(journal);
  const maitrises = maitriseDesFaits(journal, items, new Date().toISOString());
  const sections = JSON.parse(cadre.dataset.sections ?? '[]') as FaitsDeSection[];
  const fragiles = sections.flatMap(({ titre, href, faits }) => {
    const nombre = faits.filter((fait) => maitrises.get(fait) === 'fragile').length;
    return nombre > 0 ? [ligne(titre, href, nombre)] : [];
  });
  liste.replaceChildren(...fragiles);
  cadre.hidden = fragiles.length === 0;
}

function ligne(titre: string, href: string, nombre: number): HTMLLIElement {
  const li = document.createElement('li');
  const lien = document.createElement('a');
  lien.href = href;
  lien.textContent = titre;
  li.append(lien, `\u00a0: ${accorder(nombre, 'point fragile', 'points fragiles')}`);
  return li;
}
