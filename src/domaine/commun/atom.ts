import { echapperXml } from './xml.ts';
import type { DateCivile } from './date-civile.ts';

/** Une entrée d’un flux. */
export interface EntreeDeFlux {
  /** Ce qui la distingue des autres, pour toujours : `2020-03-24/tig`. */
  id: string;
  titre: string;
  /** Jour où elle est dite. */
  date: DateCivile;
  adresse: string;
  /** Texte, sans balise : un paragraphe par ligne. */
  lignes: readonly string[];
}

/** Un flux, ses adresses complètes. */
export interface Flux {
  titre: string;
  sousTitre: string;
  /** Où il se lit dans le site. */
  page: string;
  /** La sienne. */
  adresse: string;
  /** Qui nomme les entrées : un domaine, et l’année depuis laquelle il les nomme. @see RFC 4151 */
  autorite: string;
  entrees: readonly EntreeDeFlux[];
}

/** Un jour civil tel qu’Atom date. @see RFC 3339 */
const instantDe = (date: DateCivile): string => `${date}T00:00:00Z`;

function ecrireUneEntree(entree: EntreeDeFlux, autorite: string): string {
  const contenu = entree.lignes.map((l) => `<p>${echapperXml(l)}</p>`).join('');
  return `  <entry>
    <id>tag:${autorite}:evolutions/${entree.id}</id>
    <title>${echapperXml(entree.titre)}</title>
    <updated>${instantDe(entree.date)}</updated>
    <link rel="alternate" type="text/html" href="${echapperXml(entree.adresse)}"/>
    <content type="html">${echapperXml(contenu)}</content>
  </entry>
`;
}

/** Écrit un flux ; rien n’y vient de l’horloge. @see RFC 4287 */
export function ecrireLeFlux({ titre, sousTitre, page, adresse, autorite, entrees }: Flux): string {
  const derniere = entrees.reduce((d, e) => (e.date > d ? e.date : d), '1970-01-01');
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>tag:${autorite}:evolutions</id>
  <title>${echapperXml(titre)}</title>
  <subtitle>${echapperXml(sousTitre)}</subtitle>
  <updated>${instantDe(derniere)}</updated>
  <author><name>Jalons</name></author>
  <link rel="self" type="application/atom+xml" href="${echapperXml(adresse)}"/>
  <link rel="alternate" type="text/html" href="${echapperXml(page)}"/>
${entrees.map((e) => ecrireUneEntree(e, autorite)).join('')}</feed>
`;
}
