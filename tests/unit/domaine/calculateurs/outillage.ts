import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { chargerContenu } from '../../../../src/chargement.ts';
import { creerDroit, type Droit, type FaitDOutil } from '../../../../src/domaine/calculateurs/droit.ts';
import { CALCULATEURS } from '../../../../src/domaine/calculateurs/index.ts';
import type { Calculateur, Rendu, Saisie } from '../../../../src/domaine/calculateurs/types.ts';

const { faits } = chargerContenu(process.cwd()).corpus;

/** Un fait du corpus tel qu’un outil le reçoit. */
export function faitDOutil(ref: string): FaitDOutil {
  const situe = faits.get(ref);
  if (!situe) throw new Error(`Fait inconnu : ${ref}`);
  return {
    ref,
    libelle: situe.fait.libelle ?? ref,
    href: ref,
    versions: situe.fait.versions.map(({ depuis, jusqu_au, valeurs, source, etat }) => ({
      depuis,
      jusqu_au,
      valeurs,
      renvois: [source],
      ...(etat === 'a-verifier' && { aVerifier: true }),
    })),
  };
}

/** Le droit du corpus, tel que l’outil le reçoit : ses faits et rien d’autre. */
export function droitDe(calculateur: Calculateur): Droit {
  return creerDroit(calculateur.faits.map(faitDOutil));
}

export const JOUR = '2026-11-30';

/** Calcule avec le droit du corpus. */
export function calculer(id: string, saisie: Saisie, jour = JOUR): Rendu {
  const calculateur = CALCULATEURS.find((c) => c.id === id);
  if (!calculateur) throw new Error(`Outil inconnu : ${id}`);
  return calculateur.calculer(saisie, droits.get(id) as Droit, jour);
}

const droits = new Map(CALCULATEURS.map((c) => [c.id, droitDe(c)]));

export interface CasDeCalcul {
  nom: string;
  source: string;
  saisie: Record<string, string | number>;
  attendu: {
    genre: Rendu['genre'];
    reponse?: string;
    phrase?: string;
    dates?: Record<string, string>;
    valeurs?: Record<string, string>;
    sorts?: Record<string, string>;
    dit?: Record<string, string>;
    absents?: string[];
    refus?: number;
    erreur?: string;
    manque?: string[];
    lire?: string[];
  };
}

export const CAS = parse(readFileSync('tests/fixtures/cas-de-calcul.yaml', 'utf8')) as Record<
  string,
  CasDeCalcul[]
>;

/** La saisie d’un cas, en texte comme le fragment de l’adresse la porte. */
export function saisieDe(cas: CasDeCalcul): Saisie {
  return Object.fromEntries(Object.entries(cas.saisie).map(([cle, valeur]) => [cle, String(valeur)]));
}

/** Les dates d’un résultat, par étape. */
export function datesDe(rendu: Rendu): Record<string, string> {
  if (rendu.genre !== 'resultat') throw new Error(`Résultat attendu : ${JSON.stringify(rendu)}`);
  return Object.fromEntries(rendu.etapes.flatMap((e) => (e.date ? [[e.id, e.date]] : [])));
}
