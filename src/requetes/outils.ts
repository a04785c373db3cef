import * as adresses from '../domaine/commun/adresses.ts';
import type { FaitDOutil } from '../domaine/calculateurs/droit.ts';
import { CALCULATEURS } from '../domaine/calculateurs/index.ts';
import { OUTILS, type Outil } from '../domaine/calculateurs/outils.ts';
import { lireReferences } from '../domaine/commun/reference-legale.ts';
import { SORTES } from '../schemas/sortes.ts';
import { lien } from '../moyens/adresse.ts';
import { lireCorpus } from './corpus.ts';
import { lireFait, type FaitAffiche } from './faits.ts';

/** Une adresse par outil. */
export function cheminsDesOutils() {
  return OUTILS.map((outil) => ({ params: { id: outil.id }, props: { outil } }));
}

function refsDe(id: string): readonly string[] {
  const calculateur = CALCULATEURS.find((c) => c.id === id);
  if (!calculateur) throw new Error(`Outil inconnu\u00a0: ${id}`);
  return calculateur.faits;
}

/** Faits d’un outil, toutes rédactions comprises, tels que son île les charge. */
export function faitsDOutil({ id }: Outil): FaitDOutil[] {
  return refsDe(id).map((ref) => {
    const situe = lireCorpus().faits.get(ref);
    if (!situe) throw new Error(`Fait inconnu\u00a0: ${ref}`);
    const { fait, theme } = situe;
    return {
      ref,
      libelle: fait.libelle ?? (fait.sortes[0] ? SORTES[fait.sortes[0]] : ref),
      href: lien(adresses.fait(theme.id, fait.id)),
      versions: fait.versions.map(({ depuis, jusqu_au, valeurs, source, etat }) => ({
        depuis,
        jusqu_au,
        valeurs,
        renvois: lireReferences(source).map((r) => r.texte),
        ...(etat === 'a-verifier' && { aVerifier: true }),
      })),
    };
  });
}

/** En dessous, un outil ne fait que croiser le thème. */
const FAITS_EN_COMMUN = 2;

/** Une fiche tient en peu d’octets : elle ne propose que les plus proches. */
const OUTILS_PAR_FICHE = 2;

/** Outils qui appliquent des règles d’un thème : ceux que sa fiche propose. */
export function outilsDuTheme(theme: string): Outil[] {
  const communs = (o: Outil) => refsDe(o.id).filter((ref) => ref.startsWith(`${theme}.`)).length;
  return OUTILS.filter((o) => communs(o) >= FAITS_EN_COMMUN)
    .sort((a, b) => communs(b) - communs(a))
    .slice(0, OUTILS_PAR_FICHE);
}

/** Faits d’un outil, à lire : ce que sa page dit sans script. */
export function faitsALire({ id }: Outil): FaitAffiche[] {
  return refsDe(id).map(lireFait);
}
