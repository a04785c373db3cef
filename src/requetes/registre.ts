import { ajouterJours } from '../domaine/commun/calendrier.ts';
import { formaterDate } from '../domaine/commun/date-civile.ts';
import { validiteDe } from '../domaine/droit/fait.ts';
import type { Version } from '../schemas/droit.ts';
import { SORTES } from '../schemas/sortes.ts';
import { lireCorpus } from './corpus.ts';
import { renvoisDe } from './faits.ts';

/** Thèmes du registre, ceux des fiches d’abord. */
export function listerThemes() {
  const { themes, mesures } = lireCorpus();
  const fiches = new Set(mesures.map((m) => m.id));
  return themes
    .map((t) => ({ id: t.id, nom: t.nom, resume: t.resume, faits: t.faits.length, fiche: fiches.has(t.id) }))
    .sort((a, b) => Number(b.fiche) - Number(a.fiche) || a.nom.localeCompare(b.nom, 'fr'));
}

/** Chemins du registre, pour `getStaticPaths`. */
export function cheminsDuRegistre() {
  return lireCorpus().themes.map((theme) => ({ params: { theme: theme.id }, props: { id: theme.id } }));
}

const ETATS = {
  lu: 'lu dans l’article',
  recoupe: 'recoupé par deux sources',
  'a-verifier': 'à vérifier',
} as const;

/** Les rédactions, de la plus récente à la plus ancienne ; celle qui en suit une autre commence quand celle-ci finit. */
function datees(versions: readonly Version[]): Version[] {
  return versions
    .map((v, i) => {
      const fin = versions[i - 1]?.jusqu_au;
      return v.depuis === undefined && fin !== undefined ? { ...v, depuis: ajouterJours(fin, 1) } : v;
    })
    .reverse();
}

/** Un thème, tous ses faits et toutes leurs rédactions. */
export function composerRegistre(id: string) {
  const { themes, mesures } = lireCorpus();
  const theme = themes.find((t) => t.id === id);
  if (!theme) throw new Error(`Thème inconnu\u00a0: ${id}`);
  return {
    theme,
    aUneFiche: mesures.some((m) => m.id === id),
    reluLe: formaterDate(theme.relu_le),
    faits: theme.faits.map((fait) => ({
      id: fait.id,
      ref: `${id}.${fait.id}`,
      libelle: fait.libelle ?? (fait.sortes[0] ? SORTES[fait.sortes[0]] : fait.id),
      versions: datees(fait.versions).map((v) => ({
        ...v,
        renvois: renvoisDe(v.source),
        validite: validiteDe(v),
        verification: ETATS[v.etat],
        aVerifier: v.etat === 'a-verifier',
      })),
    })),
  };
}
