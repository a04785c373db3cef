import type { DateCivile } from '../commun/date-civile.ts';
import type { TableDesFaits } from '../droit/fait.ts';
import { ouvrirLesFaits, type Faits } from './faits.ts';
import type { Curseur } from './curseur.ts';
import type { NomDeSigne } from './legende.ts';
import type { Mots } from './mots.ts';
import type { Figure, NomDeFormat } from './noeuds.ts';
import { FORMATS, type Format } from './trait.ts';

/** Ce que tout dessin dit de lui-même. Les textes emploient `{theme.fait.cle}` : aucun chiffre de droit ne s’y écrit. */
export interface Entete {
  /** Une phrase qui dit la règle. */
  titre: string;
  surtitre: string;
  /** Comment lire le dessin ; jamais une couleur, qui disparaît sur le papier. */
  chapo: string;
  /** Ce qui est inventé pour l’exemple ; ses chiffres ne sont pas du droit. */
  exemple?: object;
}

/** Une façon de dessiner, que plusieurs dessins partagent en lui donnant leurs données. */
export interface Gabarit<D extends Entete> {
  /** Formats qu’il sait composer, outre la poche et la page. */
  salle?: boolean;
  legende: (donnees: D) => readonly NomDeSigne[];
  dessiner: (format: Format, donnees: D, faits: Faits) => Figure;
  /** Le dessin en mots, tiré des mêmes données : les lire seuls doit suffire. */
  mots: (donnees: D, faits: Faits) => Mots;
  /** Ce que la main y déplace, tiré des mêmes faits ; absent, le dessin se regarde. */
  curseur?: (donnees: D, faits: Faits) => Curseur | undefined;
}

/** Un dessin : ses données, et de quoi le tracer et le dire. */
export interface Dessin {
  id: string;
  donnees: Entete;
  formats: readonly NomDeFormat[];
  legende: readonly NomDeSigne[];
  dessiner: (format: NomDeFormat, faits: Faits) => Figure;
  mots: (faits: Faits) => Mots;
  curseur: (faits: Faits) => Curseur | undefined;
}

/** Donne des données à un gabarit. */
export function composer<D extends Entete>(id: string, donnees: D, gabarit: Gabarit<D>): Dessin {
  return {
    id,
    donnees,
    formats: gabarit.salle ? ['poche', 'page', 'salle'] : ['poche', 'page'],
    legende: gabarit.legende(donnees),
    dessiner: (format, faits) => gabarit.dessiner(FORMATS[format], donnees, faits),
    mots: (faits) => gabarit.mots(donnees, faits),
    curseur: (faits) => gabarit.curseur?.(donnees, faits),
  };
}

/** Un dessin tracé, dit, et les faits qui le portent. */
export interface DessinTrace {
  titre: string;
  surtitre: string;
  chapo: string;
  figures: Record<'poche' | 'page', Figure>;
  mots: Mots;
  curseur: Curseur | undefined;
  refs: readonly string[];
}

/**
 * Trace un dessin d’après les faits en vigueur à une date.
 * @throws {ErreurDeDessin} si un fait manque, reste à vérifier ou ne s’applique plus
 */
export function tracer(dessin: Dessin, table: TableDesFaits, date: DateCivile): DessinTrace {
  const faits = ouvrirLesFaits(dessin.id, table, date);
  const mots = dessin.mots(faits);
  const trace = {
    titre: faits.dire(dessin.donnees.titre),
    surtitre: faits.dire(dessin.donnees.surtitre),
    chapo: faits.dire(dessin.donnees.chapo),
    figures: { poche: dessin.dessiner('poche', faits), page: dessin.dessiner('page', faits) },
    mots,
    curseur: dessin.curseur(faits),
  };
  return { ...trace, refs: [...faits.cites] };
}

const REF = /(?<![a-z0-9-])[a-z0-9-]+\.[a-z0-9-]+/g;

/** Faits que nomment les données d’un dessin, sans le tracer. */
export function refsDe(donnee: unknown): string[] {
  if (typeof donnee === 'string') return donnee.match(REF) ?? [];
  if (donnee === null || typeof donnee !== 'object') return [];
  return [...new Set(Object.values(donnee).flatMap(refsDe))];
}
