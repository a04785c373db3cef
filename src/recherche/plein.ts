import type { FichiersDeRecherche } from './base.ts';
import { Moteur } from './moteur.ts';
import type { Poids } from './confiance.ts';
import { POIDS } from './poids.ts';

/** Un moteur à qui rien ne manque, pour les scripts et les tests : chaque fichier passe par sa forme écrite, comme au navigateur. */
export function moteurPlein(fichiers: FichiersDeRecherche, poids: Poids = POIDS): Moteur {
  const { lexique, complement, resumes, tranches, themes, articles, definitions } = JSON.parse(
    JSON.stringify(fichiers),
  ) as FichiersDeRecherche;
  const moteur = new Moteur(lexique, poids);
  moteur.recevoirComplement(complement);
  moteur.recevoirResumes(resumes);
  tranches.forEach((tranche, rang) => moteur.recevoirTranche(rang, tranche));
  for (const [id, theme] of Object.entries(themes)) moteur.recevoirTheme(id, theme);
  moteur.recevoirArticles(articles);
  definitions.forEach((paquet, rang) => moteur.recevoirDefinitions(rang, paquet));
  return moteur;
}
