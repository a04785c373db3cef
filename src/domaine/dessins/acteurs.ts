import type { Noeud } from './noeuds.ts';
import { chemin, groupe, rect, rond, texte } from './trait.ts';

/** Qui agit. La forme dit la famille : disque, juge ; losange, parquet ; maison, SPIP ; carré, administration ; écu, police. */
export const ACTEURS = {
  tribunal: { sigle: 'TC', nom: 'Tribunal correctionnel', forme: 'disque' },
  jap: { sigle: 'JAP', nom: 'Juge de l’application des peines', forme: 'disque' },
  tap: { sigle: 'TAP', nom: 'Tribunal de l’application des peines', forme: 'disque' },
  chap: { sigle: 'ChAP', nom: 'Chambre de l’application des peines', forme: 'disque' },
  jld: { sigle: 'JLD', nom: 'Juge des libertés et de la détention', forme: 'disque' },
  parquet: { sigle: 'PR', nom: 'Procureur de la République', forme: 'losange' },
  spip: { sigle: 'SPIP', nom: 'Service pénitentiaire d’insertion et de probation', forme: 'maison' },
  dspip: { sigle: 'DPIP', nom: 'Direction du SPIP', forme: 'maison' },
  greffe: { sigle: 'GP', nom: 'Greffe pénitentiaire', forme: 'carre' },
  etablissement: { sigle: 'CE', nom: 'Chef d’établissement', forme: 'carre' },
  surveillance: { sigle: 'CS', nom: 'Centre de surveillance', forme: 'carre' },
  administration: { sigle: 'AP', nom: 'Administration pénitentiaire', forme: 'carre' },
  police: { sigle: 'OPJ', nom: 'Police ou gendarmerie', forme: 'ecu' },
  personne: { sigle: '', nom: 'La personne', forme: 'personne' },
} as const;

export type Acteur = keyof typeof ACTEURS;
export type FormeDActeur = (typeof ACTEURS)[Acteur]['forme'];

/** La forme d’une famille d’acteurs, sans ses lettres. */
export function contour(forme: FormeDActeur, x: number, y: number, r: number, classe: string): Noeud {
  switch (forme) {
    case 'disque':
      return rond(x, y, r, classe);
    case 'losange': {
      const d = r * 1.16;
      return chemin(`M${x} ${y - d}L${x + d} ${y}L${x} ${y + d}L${x - d} ${y}Z`, classe);
    }
    case 'carre':
      return rect(x - r * 0.92, y - r * 0.92, r * 1.84, r * 1.84, classe, 1);
    case 'maison':
      return chemin(
        `M${x - r} ${y - r * 0.3}L${x} ${y - r * 1.12}L${x + r} ${y - r * 0.3}V${y + r * 0.9}H${x - r}Z`,
        classe,
      );
    case 'ecu':
      return chemin(
        `M${x - r * 0.95} ${y - r * 0.9}H${x + r * 0.95}V${y + r * 0.25}Q${x + r * 0.8} ${y + r * 0.85} ${x} ${y + r * 1.1}Q${x - r * 0.8} ${y + r * 0.85} ${x - r * 0.95} ${y + r * 0.25}Z`,
        classe,
      );
    case 'personne':
      return [
        rond(x, y - r * 0.52, r * 0.42, classe),
        chemin(`M${x - r * 0.78} ${y + r}A${r * 0.78} ${r * 0.86} 0 0 1 ${x + r * 0.78} ${y + r}Z`, classe),
      ];
  }
}

/** Un acteur à sa place : plein, il décide ; en contour, il agit sans décider. */
export function badge(qui: Acteur, x: number, y: number, r: number, decide = false): Noeud {
  const { sigle, forme } = ACTEURS[qui];
  const taille = Math.max(8, Math.round(r * (sigle.length > 3 ? 6.2 : sigle.length > 2 ? 7.4 : 8.6)) / 10);
  const descente = taille * (forme === 'maison' ? 0.4 : forme === 'ecu' ? 0.22 : 0.34);
  return groupe(
    'badge',
    contour(forme, x, y, r, decide ? 'b-plein' : 'b-vide'),
    sigle === ''
      ? []
      : texte(x, y + descente, sigle, {
          taille,
          gras: true,
          ancre: 'middle',
          classe: decide ? 'sigle inverse' : 'sigle',
        }),
  );
}
