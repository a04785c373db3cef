import type { BaseDeFaits, Lexique } from '../../recherche/base.ts';
import { Moteur } from '../../recherche/moteur.ts';

/** Temps d’indexation d’affilée, en millisecondes, avant de rendre la main à la frappe. */
const TRANCHE = 4;

let moteur: Promise<Moteur> | undefined;
let faits: Promise<void> | undefined;

async function lire<T>(adresse: string): Promise<T> {
  const reponse = await fetch(adresse);
  if (!reponse.ok) throw new Error(`${adresse} : ${reponse.status}`);
  return (await reponse.json()) as T;
}

/** Le moteur de la page, qui répond dès le lexique. Un échec n’est pas retenu : l’appel suivant réessaie. */
export function moteurDeLaPage(base: string): Promise<Moteur> {
  moteur ??= lire<Lexique>(`${base}recherche/lexique.json`).then((lexique) => new Moteur(lexique));
  moteur.catch(() => {
    moteur = undefined;
  });
  return moteur;
}

async function recevoirLesFaits(base: string): Promise<void> {
  const [m, recus] = await Promise.all([
    moteurDeLaPage(base),
    lire<BaseDeFaits>(`${base}recherche/faits.json`),
  ]);
  let debut = performance.now();
  for (const _ of m.recevoir(recus)) {
    if (performance.now() - debut < TRANCHE) continue;
    await new Promise((suite) => setTimeout(suite));
    debut = performance.now();
  }
}

/** Donne les faits au moteur, une seule fois ; la promesse dit quand ils répondent. Un échec n’est pas retenu. */
export function faitsDeLaPage(base: string): Promise<void> {
  faits ??= recevoirLesFaits(base);
  faits.catch(() => {
    faits = undefined;
  });
  return faits;
}
