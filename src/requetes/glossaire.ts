import * as adresses from '../domaine/commun/adresses.ts';
import { replier } from '../domaine/commun/texte.ts';
import { lireCorpus } from './corpus.ts';
import { remplir } from './faits.ts';
import { lien } from '../moyens/adresse.ts';

/** Entrées du glossaire rangées par initiale, définitions remplies, renvois nommés. */
export function glossaireParLettre() {
  const { termes, mesures, themes } = lireCorpus();
  const nommer = (id: string): { nom: string; href: string } | undefined => {
    const mesure = mesures.find((m) => m.id === id);
    if (mesure) return { nom: mesure.titre_court, href: lien(adresses.fiche(id)) };
    const theme = themes.find((t) => t.id === id);
    if (theme) return { nom: theme.nom_court ?? theme.nom, href: lien(adresses.registre(id)) };
    const terme = termes.find((t) => t.id === id);
    return terme && { nom: terme.sigle ?? terme.terme, href: `#${id}` };
  };
  const fiches = new Set(mesures.map((m) => m.id));
  const entrees = termes
    .map((t) => ({
      ...t,
      definition: remplir(t.definition),
      // Un seul renvoi, la fiche d’abord : trois cents entrées tiennent ainsi dans le budget d’une page.
      renvois: t.voir
        .toSorted((a, b) => Number(fiches.has(b)) - Number(fiches.has(a)))
        .flatMap((id) => nommer(id) ?? [])
        .slice(0, 1),
      lettre: replier(t.sigle ?? t.terme)
        .charAt(0)
        .toUpperCase(),
    }))
    // Une entrée se range sous ce qu’elle montre en premier : son sigle, s’il y en a un.
    .sort((a, b) => replier(a.sigle ?? a.terme).localeCompare(replier(b.sigle ?? b.terme)));
  return [...Map.groupBy(entrees, (e) => e.lettre)].map(([lettre, termesDeLaLettre]) => ({
    lettre,
    termes: termesDeLaLettre,
  }));
}
