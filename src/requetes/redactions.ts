import {
  datesCharnieres,
  datesDuTheme,
  type Bornes,
  type RedactionPubliee,
  type ThemePublie,
} from '../domaine/droit/a-une-date.ts';
import { ajouterJours } from '../domaine/commun/calendrier.ts';
import { formaterDate } from '../domaine/commun/date-civile.ts';
import { remplirGabarit, reponseDe } from '../domaine/droit/fait.ts';
import type { Fait, Theme, Version } from '../schemas/droit.ts';
import { SORTES } from '../schemas/sortes.ts';
import { aujourdhui, lireCorpus } from './corpus.ts';

function publier(version: Version, precedente: Version | undefined): RedactionPubliee {
  const reponse = reponseDe(version);
  // Une rédaction qui en suit une autre commence quand celle-ci finit.
  const depuis = version.depuis ?? (precedente?.jusqu_au && ajouterJours(precedente.jusqu_au, 1));
  return {
    ...(depuis && { depuis }),
    ...(version.jusqu_au && { jusqu_au: version.jusqu_au }),
    enonce: version.enonce,
    ...(reponse && { reponse }),
    ...(version.precision && { precision: remplirGabarit(version.precision, version) }),
    source: version.source,
    ...(version.etat === 'a-verifier' && { aVerifier: true }),
  };
}

const estDate = (fait: Fait) => fait.versions.some((v) => v.depuis ?? v.jusqu_au);

/** L’histoire d’un thème, telle que `/droit/redactions/<theme>.json` la publie. */
export function composerRedactions(theme: Theme): ThemePublie {
  const [debut] = datesDuTheme(theme).sort();
  return {
    id: theme.id,
    nom: theme.nom_court ?? theme.nom,
    ...(debut && { debut }),
    faits: theme.faits.filter(estDate).map((fait) => ({
      id: fait.id,
      libelle: fait.libelle ?? (fait.sortes[0] ? SORTES[fait.sortes[0]] : fait.id),
      versions: fait.versions.map((v, i) => publier(v, fait.versions[i - 1])),
    })),
    evolutions: theme.evolutions,
  };
}

/** Chemins des histoires, pour `getStaticPaths`. */
export function cheminsDesRedactions() {
  return lireCorpus().themes.map((theme) => ({ params: { theme: theme.id }, props: { theme } }));
}

/** Ce que le sélecteur de date d’une page propose : ses bornes, et les dates où le droit a le plus changé. */
export function composerLeChoixDeDate() {
  const { themes } = lireCorpus();
  const toutes = themes.flatMap(datesDuTheme).sort();
  const jour = aujourdhui();
  const bornes: Bornes = {
    premier: toutes[0] ?? jour,
    dernier: [toutes.at(-1) ?? jour, jour].sort().at(-1) as string,
  };
  const charnieres = datesCharnieres(themes, jour).map((date) => ({ date, nom: formaterDate(date) }));
  return { bornes, charnieres };
}
