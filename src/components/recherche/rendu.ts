import { datesDe } from '../../domaine/droit/fait.ts';
import type { Resultat } from '../../recherche/moteur.ts';
import { FAMILLES } from '../../schemas/familles.ts';

/** Nom d’un genre de résultat, quand la mesure n’a pas de famille à montrer. */
const GENRES: Record<Resultat['genre'], string> = {
  mesure: 'Mesure',
  theme: 'Registre',
  terme: 'Glossaire',
  lpj: 'LPJ',
  metier: 'Métier',
  module: 'Module',
  section: 'Section',
  parcours: 'Parcours',
  cas: 'Cas',
  outil: 'Outil',
};

/** Crée un élément : nom, classe, contenus. Tout texte passe par `textContent`. */
export function element(
  nom: string,
  classe: string,
  ...contenus: (string | Node | undefined)[]
): HTMLElement {
  const e = document.createElement(nom);
  if (classe) e.className = classe;
  e.append(...contenus.filter((c): c is string | Node => c !== undefined && c !== ''));
  return e;
}

function reponse(r: Resultat): HTMLElement | undefined {
  if (r.definition) return element('p', 'reponse', r.definition);
  if (!r.fait) return undefined;
  const { fait } = r;
  const dit =
    fait.reponse && r.sure
      ? [element('strong', '', fait.reponse), fait.precision ? ` ${fait.precision}` : '']
      : [fait.enonce];
  const marque = fait.aVerifier ? element('span', 'marque-a-verifier', 'À vérifier') : undefined;
  const articles = fait.source.split('\u202f; ').flatMap((s) => [' ', element('span', 'pastille', s)]);
  return element('p', 'reponse', ...dit, ...articles, marque);
}

/** Contenu d’un résultat : titre, famille, réponse et article, dates, raison. */
export function contenuDuResultat(r: Resultat, titre: Node): Node[] {
  const etiquette = element('span', 'famille', r.famille ? FAMILLES[r.famille] : GENRES[r.genre]);
  const dates = r.fait && r.reluLe ? datesDe(r.fait, r.reluLe) : '';
  return [
    titre,
    etiquette,
    reponse(r),
    dates ? element('p', 'dates', dates) : undefined,
    r.pourquoi ? element('p', 'pourquoi', r.pourquoi) : undefined,
  ].filter((n) => n !== undefined);
}
