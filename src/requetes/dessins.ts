import type { Bloc, Phrase } from '../domaine/dessins/mots.ts';
import { DESSINS } from '../domaine/dessins/index.ts';
import type { Curseur } from '../domaine/dessins/curseur.ts';
import { tracer } from '../domaine/dessins/dessin.ts';
import { ecrireSigne } from '../domaine/dessins/legende.ts';
import { ecrireFigure } from '../domaine/dessins/noeuds.ts';
import { versionAMontrer } from '../domaine/droit/fait.ts';
import type { Version } from '../schemas/droit.ts';
import { aujourdhui, lireCorpus } from './corpus.ts';
import { lireFait, type FaitAffiche } from './faits.ts';

const ETATS: Record<Version['etat'], string> = {
  lu: 'article lu',
  recoupe: 'recoupé',
  'a-verifier': 'à vérifier',
};

/** Un dessin prêt à afficher. */
export interface DessinAffiche {
  id: string;
  titre: string;
  surtitre: string;
  chapo: string;
  /** La poche puis la page : la feuille de style montre l’une ou l’autre. */
  svg: string;
  legende: { svg: string; dit: string }[];
  mots: readonly Bloc[];
  curseur: Curseur | undefined;
  faits: (FaitAffiche & { etat: string })[];
}

/**
 * Trace un dessin d’après les faits du jour.
 * @throws {Error} s’il n’existe pas, ou si un fait lui manque ; le contrôle du contenu l’aura signalé avant.
 */
export function lireDessin(id: string): DessinAffiche {
  const dessin = DESSINS.get(id);
  if (!dessin) throw new Error(`Dessin inconnu\u00a0: ${id}`);
  const { faits } = lireCorpus();
  const { figures, refs, ...textes } = tracer(dessin, faits, aujourdhui());
  return {
    id,
    ...textes,
    svg: ecrireFigure(figures.poche) + ecrireFigure(figures.page),
    legende: dessin.legende.map(ecrireSigne),
    faits: refs.flatMap((ref) => {
      const situe = faits.get(ref);
      return situe ? [{ ...lireFait(ref), etat: ETATS[versionAMontrer(situe.fait, aujourdhui()).etat] }] : [];
    }),
  };
}

/** Ce qui mène d’une phrase à son fait : le premier article qui la fonde. */
export function appuiDe({ ref }: Phrase): { href: string; article: string } | undefined {
  if (ref === undefined) return undefined;
  const { href, renvois } = lireFait(ref);
  const [premier] = renvois;
  return (
    premier && { href, article: premier.code ? `${premier.code} ${premier.article ?? ''}` : premier.texte }
  );
}
