import * as adresses from '../domaine/commun/adresses.ts';
import { replier } from '../domaine/commun/texte.ts';
import { lireCorpus } from './corpus.ts';
import { remplir } from './faits.ts';
import { lien } from '../moyens/adresse.ts';

/** Une lettre du glossaire et ses entrées, dans l’ordre de ce qu’elles montrent en premier : leur sigle, si elles en ont un. */
function termesParLettre() {
  const ranges = lireCorpus().termes.toSorted((a, b) =>
    replier(a.sigle ?? a.terme).localeCompare(replier(b.sigle ?? b.terme)),
  );
  return [...Map.groupBy(ranges, (t) => adresses.lettreDuTerme(t.id))]
    .map(([lettre, termes]) => ({ lettre, termes }))
    .sort((a, b) => a.lettre.localeCompare(b.lettre));
}

/** Un terme et sa définition, pour l’ouvrir dans la page qui l’emploie. @throws {Error} s’il n’existe pas. */
export function definirLeTerme(id: string): { nom: string; definition: string } {
  const trouve = lireCorpus().termes.find((t) => t.id === id);
  if (!trouve) throw new Error(`Terme inconnu\u00a0: ${id}`);
  const { sigle, terme, definition } = trouve;
  return { nom: sigle && sigle !== terme ? `${sigle}, ${terme}` : terme, definition: remplir(definition) };
}

/** Les noms de toutes les entrées, lettre par lettre, et où lire chacune. */
export function indexDuGlossaire() {
  return termesParLettre().map(({ lettre, termes }) => ({
    lettre,
    termes: termes.map(({ id, sigle, terme }) => ({ id, sigle, terme, href: lien(adresses.entree(id)) })),
  }));
}

/** Les entrées d’une lettre, définitions remplies, renvois nommés. */
function composerLettre(termes: ReturnType<typeof termesParLettre>[number]['termes']) {
  const { termes: tous, mesures, themes } = lireCorpus();
  const nommer = (id: string): { nom: string; href: string } | undefined => {
    const mesure = mesures.find((m) => m.id === id);
    if (mesure) return { nom: mesure.titre_court, href: lien(adresses.fiche(id)) };
    const theme = themes.find((t) => t.id === id);
    if (theme) return { nom: theme.nom_court ?? theme.nom, href: lien(adresses.registre(id)) };
    const terme = tous.find((t) => t.id === id);
    return terme && { nom: terme.sigle ?? terme.terme, href: lien(adresses.entree(id)) };
  };
  return termes.map((t) => ({
    ...t,
    definition: remplir(t.definition),
    renvois: t.voir.flatMap((id) => nommer(id) ?? []),
  }));
}

export type EntreeDeGlossaire = ReturnType<typeof composerLettre>[number];

/** Chemins des lettres, pour `getStaticPaths`. */
export function cheminsDesLettres() {
  const lettres = termesParLettre();
  return lettres.map(({ lettre, termes }) => ({
    params: { lettre },
    props: { lettre, lettres: lettres.map((l) => l.lettre), termes: composerLettre(termes) },
  }));
}
