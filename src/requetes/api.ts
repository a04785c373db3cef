import * as adresses from '../domaine/commun/adresses.ts';
import { derniereVersion } from '../domaine/droit/fait.ts';
import { lireCorpus } from './corpus.ts';
import { remplir } from './faits.ts';
import { lien } from '../moyens/adresse.ts';

/** Fiches, telles que `/api/mesures.json` les publie. */
export function mesuresPubliees() {
  const { mesures, themes } = lireCorpus();
  return mesures.map((m) => {
    const theme = themes.find((t) => t.id === m.id);
    return {
      id: m.id,
      url: lien(adresses.fiche(m.id)),
      titre: m.titre,
      titre_court: m.titre_court,
      sigles: theme?.sigles ?? [],
      famille: m.famille,
      accroche: m.accroche,
      essentiel: m.essentiel,
      textes: theme?.textes ?? [],
      relu_le: m.relu_le,
    };
  });
}

/** Faits et toutes leurs rédactions, tels que `/api/faits.json` les publie. */
export function faitsPublies() {
  return [...lireCorpus().faits.values()].map(({ ref, fait, theme }) => ({
    id: ref,
    url: lien(adresses.fait(theme.id, fait.id)),
    theme: theme.id,
    sortes: fait.sortes,
    libelle: fait.libelle,
    relu_le: theme.relu_le,
    etat: derniereVersion(fait).etat,
    versions: fait.versions,
  }));
}

/** Glossaire, tel que `/api/glossaire.json` le publie. */
export function glossairePublie() {
  return lireCorpus().termes.map((t) => ({
    ...t,
    definition: remplir(t.definition),
    url: lien(adresses.terme(t.id)),
  }));
}
