import type { Hasard } from '../commun/hasard.ts';

/** Lettres et chiffres que l’on ne confond ni à l’œil ni à l’oreille quand une graine se dicte. */
const SIGNES = 'ACEFHJKLMNPRTUVWXY34679';
const LONGUEUR = 6;

/** Compose une graine courte, à recopier ou à dicter à une salle. */
export function nouvelleGraine(hasard: Hasard): string {
  return Array.from({ length: LONGUEUR }, () => SIGNES[Math.floor(hasard() * SIGNES.length)]).join('');
}

/** Lit une graine écrite ou reçue par l’adresse : casse, espaces et signes n’y comptent pas ; `undefined` s’il n’en reste rien. */
export function lireGraine(texte: string | null | undefined): string | undefined {
  const nue = (texte ?? '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 24);
  return nue === '' ? undefined : nue;
}
