import * as adresses from '../../domaine/commun/adresses.ts';
import { lien } from '../../moyens/adresse.ts';
import type { BaseDeFaits, Lexique } from '../../recherche/base.ts';
import { Moteur } from '../../recherche/moteur.ts';

/** Temps d’indexation d’affilée, en millisecondes, avant de rendre la main à la frappe. */
const TRANCHE = 4;

let moteur: Promise<Moteur> | undefined;
let faits: Promise<void> | undefined;

async function lire<T>(adresse: string): Promise<T> {
  const reponse = await fetch(adresse);
  if (!reponse.ok) throw new Error(`${adresse}\u00a0: ${reponse.status}`);
  return (await reponse.json()) as T;
}

/** Le moteur de la page, qui répond dès le lexique. Un échec n’est pas retenu : l’appel suivant réessaie. */
export function moteurDeLaPage(): Promise<Moteur> {
  moteur ??= lire<Lexique>(lien(adresses.lexique)).then((lexique) => new Moteur(lexique));
  moteur.catch(() => {
    moteur = undefined;
  });
  return moteur;
}

async function recevoirLesFaits(): Promise<void> {
  const [m, recus] = await Promise.all([
    moteurDeLaPage(),
    lire<BaseDeFaits>(lien(adresses.faitsDeRecherche)),
  ]);
  let debut = performance.now();
  for (const _ of m.recevoir(recus)) {
    if (performance.now() - debut < TRANCHE) continue;
    await new Promise((suite) => setTimeout(suite));
    debut = performance.now();
  }
}

/** Donne les faits au moteur, une seule fois ; la promesse dit quand ils répondent. Un échec n’est pas retenu. */
export function faitsDeLaPage(): Promise<void> {
  faits ??= recevoirLesFaits();
  faits.catch(() => {
    faits = undefined;
  });
  return faits;
}
