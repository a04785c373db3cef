import type { Reponse } from './reponse.ts';
import { estEtatDe, noteDe, ouvrirSerie, type EtatGarde, type Serie } from './serie.ts';

/** Ce qu’un état garde d’une question. */
function question(etat: EtatGarde, rang: number) {
  return {
    reponse: etat.reponses[rang] as Reponse,
    arretee: etat.arretees[rang] ?? false,
    certitude: etat.certitudes?.[rang] ?? null,
    indices: etat.indices?.[rang] ?? 0,
  };
}

/**
 * Réunit une série à ce qu’un autre onglet vient d’en garder. Question par question, ce que l’autre a changé l’emporte, sauf
 * sur une saisie en cours ici, qu’il ne remplace que s’il a arrêté la même question : elle est alors inscrite, et l’on ne
 * répond pas deux fois. La question à l’écran ne change pas.
 * @param base dernier état gardé que cet onglet a vu, d’où l’autre est peut-être parti
 */
export function rejoindre(serie: Serie, base: EtatGarde | undefined, autre: EtatGarde): Serie {
  if (!estEtatDe(serie, autre)) return serie;
  const suivies = serie.items.map((_, rang) => {
    const sienne = question(autre, rang);
    const change = !base || JSON.stringify(question(base, rang)) !== JSON.stringify(sienne);
    const enSaisie = !serie.arretees[rang] && noteDe(serie, rang).issue !== 'sans-reponse';
    // Sans base commune, rien ne dit que l’autre a rouvert une question : ce qui est arrêté ici le reste.
    const rouvre = base ? base.arretees[rang] === true : false;
    if (!change || (!sienne.arretee && (enSaisie || (serie.arretees[rang] && !rouvre)))) return undefined;
    return sienne;
  });
  if (suivies.every((s) => s === undefined)) return serie;
  return {
    ...serie,
    reponses: serie.reponses.map((r, rang) => {
      const suivie = suivies[rang];
      return suivie ? suivie.reponse : r;
    }),
    arretees: serie.arretees.map((a, rang) => suivies[rang]?.arretee ?? a),
    certitudes: serie.certitudes.map((c, rang) => {
      const suivie = suivies[rang];
      return suivie ? suivie.certitude : c;
    }),
    indices: serie.indices.map((n, rang) => suivies[rang]?.indices ?? n),
  };
}

/**
 * Série dont un autre onglet a tout effacé : chaque question redevient neuve, sauf celles que cet onglet a changées depuis. La
 * question à l’écran ne change pas.
 * @param base dernier état gardé que cet onglet a vu
 */
export function oublier(serie: Serie, base: EtatGarde): Serie {
  const { items, courant } = serie;
  const neuve = ouvrirSerie(items);
  const sources = items.map((_, rang) =>
    JSON.stringify(question(serie, rang)) === JSON.stringify(question(base, rang)) ? neuve : serie,
  );
  return {
    items,
    courant,
    reponses: sources.map((s, rang) => s.reponses[rang] as Reponse),
    arretees: sources.map((s, rang) => s.arretees[rang] ?? false),
    certitudes: sources.map((s, rang) => s.certitudes[rang] ?? null),
    indices: sources.map((s, rang) => s.indices[rang] ?? 0),
  };
}
