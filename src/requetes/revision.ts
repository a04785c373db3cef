import * as adresses from '../domaine/commun/adresses.ts';
import { renvoisDuTexte } from '../domaine/droit/fait.ts';
import { lireCorpus } from './corpus.ts';
import { remplir } from './faits.ts';
import { lien } from '../moyens/adresse.ts';

/** Un terme du glossaire tel que la révision le demande et que sa carte le montre. */
export interface TermeIlot {
  /** Identifiant au glossaire. */
  id: string;
  terme: string;
  sigle: string | undefined;
  definition: string;
  /** Son entrée au glossaire. */
  href: string;
  /** Faits que sa définition cite, sous la forme `theme.fait`. */
  faits: string[];
  /** Mesures qu’il nomme. */
  sujets: string[];
}

/** Les termes du glossaire, sous la lettre où ils se rangent. */
export function termesParLettre(): [lettre: string, termes: TermeIlot[]][] {
  const { mesures, termes } = lireCorpus();
  const fiches = new Set(mesures.map((m) => m.id));
  const lettres = new Set(termes.map((t) => adresses.lettreDuTerme(t.id)));
  return Array.from(lettres, (lettre) => [
    lettre,
    termes
      .filter((t) => adresses.lettreDuTerme(t.id) === lettre)
      .map((t) => ({
        id: t.id,
        terme: t.terme,
        sigle: t.sigle,
        definition: remplir(t.definition),
        href: lien(adresses.entree(t.id)),
        faits: renvoisDuTexte(t.definition).map((r) => r.ref),
        sujets: [t.id, ...t.voir].filter((id) => fiches.has(id)),
      })),
  ]);
}
