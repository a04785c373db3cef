import { chasse } from '../../../../src/domaine/dessins/chasses.ts';
import { aPlat, type Figure, type Forme, type Noeud } from '../../../../src/domaine/dessins/noeuds.ts';

export interface Boite {
  mots: string;
  gauche: number;
  droite: number;
  haut: number;
  bas: number;
}

interface Lue extends Boite {
  taille: number;
  sigle: boolean;
}

/** Boîte de l’encre de chaque ligne de texte, tournée si elle l’est. */
export function boitesDe(corps: Noeud, tourne = false): Lue[] {
  if (!('nom' in corps)) return corps.flatMap((n) => boitesDe(n, tourne));
  if (corps.nom !== 'text')
    return corps.enfants === undefined
      ? []
      : boitesDe(corps.enfants, tourne || corps.attributs['transform'] !== undefined);
  const { taille, gras, ancre, classe } = corps;
  return corps.lignes.map(({ x, y, mots }) => {
    const l = chasse(mots, taille, gras);
    const gauche = ancre === 'start' ? x : ancre === 'end' ? x - l : x - l / 2;
    const droit = { gauche, droite: gauche + l, haut: y - taille * 0.74, bas: y + taille * 0.2 };
    const cx = x;
    const cy = y - taille * 0.3;
    const boite = tourne
      ? { gauche: cx - taille / 2, droite: cx + taille / 2, haut: cy - l / 2, bas: cy + l / 2 }
      : droit;
    return { mots, taille, sigle: classe.includes('sigle'), ...boite };
  });
}

/** Ce qui sort du cadre : textes et formes simples. */
export function debords({ corps, largeur, hauteur }: Figure): string[] {
  const dehors = (b: Boite) =>
    b.gauche < -1 || b.droite > largeur + 1 || b.haut < -1 || b.bas > hauteur + 1
      ? [
          `${b.mots} (${[b.gauche, b.haut, b.droite, b.bas].map(Math.round).join(' ')} dans ${largeur} × ${Math.round(hauteur)})`,
        ]
      : [];
  const forme = ({ nom, attributs }: Forme): Boite | undefined => {
    const n = (cle: string) => Number(attributs[cle] ?? 0);
    switch (nom) {
      case 'rect':
        return {
          mots: 'rect',
          gauche: n('x'),
          droite: n('x') + n('width'),
          haut: n('y'),
          bas: n('y') + n('height'),
        };
      case 'circle':
        return {
          mots: 'circle',
          gauche: n('cx') - n('r'),
          droite: n('cx') + n('r'),
          haut: n('cy') - n('r'),
          bas: n('cy') + n('r'),
        };
      case 'line':
        return {
          mots: 'line',
          gauche: Math.min(n('x1'), n('x2')),
          droite: Math.max(n('x1'), n('x2')),
          haut: Math.min(n('y1'), n('y2')),
          bas: Math.max(n('y1'), n('y2')),
        };
      case 'g':
      case 'path':
        return undefined;
    }
  };
  const formes = [...aPlat(corps)].flatMap((n) => (n.nom === 'text' ? [] : (forme(n) ?? [])));
  return [...boitesDe(corps), ...formes].flatMap(dehors);
}

/** Couples de textes qui se touchent. */
export function recouvrements({ corps }: Figure): string[] {
  const boites = boitesDe(corps).filter(({ mots }) => mots.trim() !== '');
  return boites.flatMap((a, i) =>
    boites.slice(i + 1).flatMap((b) => {
      const x = Math.min(a.droite, b.droite) - Math.max(a.gauche, b.gauche);
      const y = Math.min(a.bas, b.bas) - Math.max(a.haut, b.haut);
      return x > 1 && y > 1 ? [`« ${a.mots} » × « ${b.mots} »`] : [];
    }),
  );
}

/** Textes qu’un mot trop long fait dépasser de la largeur qui leur était donnée. */
export const tropLarges = ({ corps }: Figure): string[] =>
  [...aPlat(corps)].flatMap((n) =>
    n.nom === 'text'
      ? n.lignes.flatMap(({ mots }) => (chasse(mots, n.taille, n.gras) > n.largeur + 1 ? [mots] : []))
      : [],
  );
