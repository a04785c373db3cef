import { accorder } from '../../commun/texte.ts';

export const estTexte = (v: unknown): v is string => typeof v === 'string';

export const estRang = (v: unknown, longueur: number): v is number =>
  Number.isInteger(v) && (v as number) >= 0 && (v as number) < longueur;

export const estRangOuRien = (v: unknown, longueur: number): v is number | null =>
  v === null || estRang(v, longueur);

/** Des rangs tous différents d’une liste de cette longueur. */
export function sontDesRangs(r: unknown, longueur: number): r is number[] {
  return Array.isArray(r) && new Set(r).size === r.length && r.every((v) => estRang(v, longueur));
}

/** Une clé, ou rien, pour chaque chose à ranger. */
export function sontDesCles(
  r: unknown,
  longueur: number,
  admises: readonly { cle: string }[],
): r is string[] {
  return (
    Array.isArray(r) && r.length === longueur && r.every((v) => v === '' || admises.some((a) => a.cle === v))
  );
}

export function estObjet(v: unknown): v is Record<string, unknown> {
  return typeof v === 'object' && v !== null && !Array.isArray(v);
}

/** Compte les places laissées vides d’une réponse à remplir par parts. */
export function compterLesVides(
  places: readonly string[],
  singulier: string,
  pluriel: string,
): string | undefined {
  const vides = places.filter((p) => p.trim() === '').length;
  return vides > 0 ? accorder(vides, singulier, pluriel) : undefined;
}
