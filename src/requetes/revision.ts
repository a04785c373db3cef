import * as adresses from '../domaine/commun/adresses.ts';
import { renvoisDuTexte } from '../domaine/droit/fait.ts';
import type { TermeARevoir } from '../domaine/revision/bilan.ts';
import { cleDeTerme } from '../domaine/revision/memoire.ts';
import type { PaireDeMesures } from '../domaine/revision/ordre.ts';
import type { ItemARevoir } from '../domaine/revision/seance.ts';
import { lireCorpus } from './corpus.ts';
import { remplir } from './faits.ts';
import { lien } from '../moyens/adresse.ts';

/** Ce que la révision sait des cartes sans les charger, et les mesures que l’on confond. */
export interface ProgrammeDeRevision {
  items: ItemARevoir[];
  termes: TermeARevoir[];
  confusables: PaireDeMesures[];
}

/** Sections de module et fiches qui emploient chaque terme, telles que leur lecture s’inscrit : `modules/<id>/<section>`. */
function pagesDesTermes(): Map<string, string[]> {
  const pages = new Map<string, string[]>();
  for (const { page, termes } of lireCorpus().passages) {
    if (page.startsWith(adresses.lpj) || page.startsWith(adresses.metier)) continue;
    for (const terme of termes) pages.set(terme, [...(pages.get(terme) ?? []), adresses.cleDeLecture(page)]);
  }
  return pages;
}

/** Programme de la révision, publié à part de la page. */
export function programmeDeRevision(): ProgrammeDeRevision {
  const { banques, mesures, termes } = lireCorpus();
  const pages = pagesDesTermes();
  const fiches = new Set(mesures.map((m) => m.id));
  return {
    items: banques.flatMap((b) =>
      b.items.map((i) => ({ id: i.id, faits: i.faits, ...(b.mesure && { mesure: b.mesure }) })),
    ),
    termes: termes.map((t) => ({
      id: cleDeTerme(t.id),
      faits: renvoisDuTexte(t.definition).map((r) => r.ref),
      sujets: [t.id, ...t.voir].filter((id) => fiches.has(id)),
      pages: [...new Set(pages.get(t.id))],
    })),
    confusables: mesures.flatMap((m) => m.confondre_avec.map((c): PaireDeMesures => [m.id, c.mesure])),
  };
}

/** Un terme tel que sa carte le montre. */
export interface TermeIlot {
  /** Identifiant au glossaire. */
  id: string;
  terme: string;
  sigle: string | undefined;
  definition: string;
  /** Son entrée au glossaire. */
  href: string;
}

/** Tous les termes du glossaire, chargés par une séance qui en comporte. */
export function termesPourIlot(): TermeIlot[] {
  return lireCorpus().termes.map((t) => ({
    id: t.id,
    terme: t.terme,
    sigle: t.sigle,
    definition: remplir(t.definition),
    href: lien(adresses.entree(t.id)),
  }));
}
