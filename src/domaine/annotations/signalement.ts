import type { DateCivile } from '../commun/date-civile.ts';
import { formaterDate } from '../commun/date-civile.ts';

/** Ce qu’il faut pour écrire à qui tient le site qu’une question semble fausse. */
export interface Signalement {
  /** Item et version, sous la forme `tig-001@1`. */
  item: string;
  enonce: string;
  /** Adresse complète de la page. */
  adresse: string;
  /** Identifiants des faits examinés. */
  faits: readonly string[];
  /** Articles de ces faits. */
  articles: readonly string[];
  jour: DateCivile;
  motif: string;
}

/** Le texte d’un signalement, prêt à envoyer par le moyen que le lecteur voudra. */
export function texteDuSignalement(s: Signalement): string {
  const [item, version] = s.item.split('@');
  const lignes = [
    `Question\u00a0: ${item}, version ${version ?? 'inconnue'}`,
    `Énoncé\u00a0: ${s.enonce}`,
    `Page\u00a0: ${s.adresse}`,
    s.faits.length > 0 && `Faits\u00a0: ${s.faits.join(', ')}`,
    s.articles.length > 0 && `Articles\u00a0: ${s.articles.join('\u202f; ')}`,
    `Signalé le\u00a0: ${formaterDate(s.jour)}`,
    `Motif\u00a0: ${s.motif.trim() || 'non précisé'}`,
  ];
  return lignes.filter(Boolean).join('\n');
}
