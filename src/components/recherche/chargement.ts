import * as adresses from '../../domaine/commun/adresses.ts';
import { lireDonnees } from '../../moyens/donnees.ts';
import { liste, objet, quelconque } from '../../moyens/formes.ts';
import type { BaseDeFaits, Lexique } from '../../recherche/base.ts';
import { Moteur } from '../../recherche/moteur.ts';

/** Temps d’indexation d’affilée, en millisecondes, avant de rendre la main à la frappe. */
const TRANCHE = 4;

const LEXIQUE = objet<Lexique>({ notices: liste(quelconque), alias: liste(quelconque), index: quelconque });
const FAITS = objet<BaseDeFaits>({ faits: liste(quelconque), definitions: quelconque });

let moteur: Promise<Moteur> | undefined;
let faits: Promise<void> | undefined;

/** Le moteur de la page, qui répond dès le lexique. Un échec n’est pas retenu : l’appel suivant réessaie. */
export function moteurDeLaPage(): Promise<Moteur> {
  moteur ??= lireDonnees(adresses.lexique, LEXIQUE).then((lexique) => new Moteur(lexique));
  moteur.catch(() => {
    moteur = undefined;
  });
  return moteur;
}

async function recevoirLesFaits(): Promise<void> {
  const [m, recus] = await Promise.all([moteurDeLaPage(), lireDonnees(adresses.faitsDeRecherche, FAITS)]);
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
