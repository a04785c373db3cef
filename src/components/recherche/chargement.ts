import type { BaseDeFaits, Lexique } from '../../recherche/base.ts';
import { Moteur } from '../../recherche/moteur.ts';

/** Temps d’indexation d’affilée, en millisecondes, avant de rendre la main à la frappe. */
const TRANCHE = 4;

let moteur: Promise<Moteur> | undefined;

async function lire<T>(adresse: string): Promise<T> {
  const reponse = await fetch(adresse);
  if (!reponse.ok) throw new Error(`${adresse} : ${reponse.status}`);
  return (await reponse.json()) as T;
}

async function recevoirLesFaits(m: Moteur, base: string, quandPret: () => void): Promise<void> {
  const faits = await lire<BaseDeFaits>(`${base}recherche/faits.json`);
  let debut = performance.now();
  for (const _ of m.recevoir(faits)) {
    if (performance.now() - debut < TRANCHE) continue;
    await new Promise((suite) => setTimeout(suite));
    debut = performance.now();
  }
  quandPret();
}

/**
 * Le moteur de la page, chargé une fois. Il répond dès le lexique ; `quandPret` signale que les faits répondent aussi.
 * Un échec de réseau n’est pas retenu : le prochain focus réessaie.
 */
export function moteurDeLaPage(base: string, quandPret: () => void): Promise<Moteur> {
  moteur ??= lire<Lexique>(`${base}recherche/lexique.json`).then((lexique) => {
    const m = new Moteur(lexique);
    recevoirLesFaits(m, base, quandPret).catch(() => {
      // Sans les faits, la recherche répond encore par les noms : une frappe plus tard réessaiera de les charger.
      moteur = undefined;
    });
    return m;
  });
  moteur.catch(() => {
    moteur = undefined;
  });
  return moteur;
}
