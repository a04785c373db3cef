import type { DateCivile } from '../commun/date-civile.ts';
import { JOUR_EN_MS, joursApres, joursEntre, type Instant } from '../commun/instant.ts';
import type { EtatDeMemoire, Memoire } from './memoire.ts';
import { modeleFsrs, noteDuModele } from './modele.ts';

/**
 * Nombre d’items à échéance chaque jour civil, aujourd’hui au rang 0 et retards compris, sur `jours` jours. Suppose que rien
 * n’est révisé entre-temps : chaque item n’y compte qu’une fois, à sa prochaine échéance.
 * @param jourDe jour civil d’un instant, là où est le lecteur
 */
export function prevision(
  memoire: Memoire,
  maintenant: Instant,
  jours: number,
  jourDe: (instant: Instant) => DateCivile,
): number[] {
  // Lue seule, une date civile est celle de minuit en temps universel : deux d’entre elles sont à un nombre entier de jours.
  const rangDuJour = (instant: Instant) => Date.parse(jourDe(instant)) / JOUR_EN_MS;
  const aujourdhui = rangDuJour(maintenant);
  const parJour = Array.from({ length: Math.max(0, jours) }, () => 0);
  for (const { echeance } of memoire.values()) {
    const rang = Math.max(0, rangDuJour(echeance) - aujourdhui);
    if (rang < parJour.length) parJour[rang] = (parJour[rang] ?? 0) + 1;
  }
  return parJour;
}

/**
 * Part moyenne, de 0 à 1, des items rencontrés qui seraient sus à cet instant ; `undefined` si aucun ne l’a été. Ce qui vient d’être
 * manqué n’est pas tenu pour su : le modèle suppose le corrigé retenu, ce que rien n’a montré.
 */
export function retentionMoyenne(memoire: Memoire, maintenant: Instant): number | undefined {
  if (memoire.size === 0) return undefined;
  let total = 0;
  for (const etat of memoire.values())
    if (etat.derniereIssue === 'juste') total += etat.recuperabilite(maintenant);
  return total / memoire.size;
}

/** Part estimée sue jour par jour, aujourd’hui au rang 0, si rien n’est révisé d’ici là ; vide si rien n’a été rencontré. */
export function courbeDOubli(memoire: Memoire, maintenant: Instant, jours: number): number[] {
  return Array.from({ length: jours + 1 }, (_, rang) => {
    const instant = joursApres(maintenant, rang);
    return retentionMoyenne(memoire, instant);
  }).flatMap((part) => part ?? []);
}

/**
 * Nombre de révisions que demanderaient les prochains jours à une rétention donnée, chaque carte revue à son échéance et sue :
 * c’est un plancher, un oubli en ajoute.
 */
export function revisionsPrevues(
  memoire: Memoire,
  maintenant: Instant,
  jours: number,
  retention: number,
): number {
  const modele = modeleFsrs({ retention });
  const compter = ({ stabilite, difficulte, dernierPassage }: EtatDeMemoire): number => {
    let etat = { stability: stabilite, difficulty: difficulte };
    // Jours depuis maintenant : le dernier passage est derrière nous, ou à l’instant si l’horloge a reculé.
    let passage = -joursEntre(dernierPassage, maintenant);
    for (let n = 0; ; n += 1) {
      const prochain = Math.max(0, passage + modele.next_interval(etat.stability, 0));
      if (prochain >= jours) return n;
      etat = modele.next_state(etat, Math.round(prochain - passage), noteDuModele('juste'));
      passage = prochain;
    }
  };
  return [...memoire.values()].reduce((total, carte) => total + compter(carte), 0);
}
