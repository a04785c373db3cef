import type { Item } from '../../schemas/quiz.ts';
import { couper } from '../dessins/chasses.ts';
import { ordreAffiche } from '../quiz/disposition.ts';

/**
 * Une question de salle : un énoncé, deux à quatre options sous une lettre, de la place pour les voix sous chacune. Les tailles sont en
 * unités de salle : une unité est un point d’un vidéoprojecteur de 1024 × 768.
 */

/** Une option, telle que la salle la voit sous sa lettre. */
export interface OptionDeSalle {
  /** Rang du choix dans l’item : ce qui se compare d’une séance à l’autre. */
  rang: number;
  texte: string;
  degre: 'juste' | 'defendable' | 'fausse';
  /** Pourquoi elle tentait, ou pourquoi elle est juste. */
  retour: string;
}

const LE_PLUS = 4;

/** Options d’un item à voter, dans l’ordre où la salle les voit, toujours le même ; rien d’un item qui ne se vote pas par lettres. */
export function optionsDeSalle(item: Item): OptionDeSalle[] | undefined {
  switch (item.type) {
    case 'choix-unique':
      return melees(
        item.id,
        item.choix.map((c, rang) => ({
          rang,
          texte: c.texte,
          degre: c.juste ? 'juste' : 'fausse',
          retour: c.retour,
        })),
      );
    case 'decision':
      return melees(
        item.id,
        item.decisions.map((d, rang) => ({
          rang,
          texte: d.texte,
          degre: d.degre === 'fautive' ? 'fausse' : d.degre,
          retour: d.retour,
        })),
      );
    case 'vrai-faux': {
      const raison = item.raisons.find((r) => r.juste)?.texte ?? '';
      return [
        { rang: 0, texte: 'Vrai', degre: item.vrai ? 'juste' : 'fausse', retour: raison },
        { rang: 1, texte: 'Faux', degre: item.vrai ? 'fausse' : 'juste', retour: raison },
      ];
    }
    case 'choix-multiple':
    case 'appariement':
    case 'classement':
    case 'ordre':
    case 'frise':
    case 'trous':
    case 'nombre':
    case 'duree':
    case 'courte':
    case 'reperage':
      return undefined;
  }
}

function melees(graine: string, options: OptionDeSalle[]): OptionDeSalle[] | undefined {
  if (options.length < 2 || options.length > LE_PLUS) return undefined;
  return ordreAffiche(options.length, graine).map((i) => options[i] as OptionDeSalle);
}

/** Rang affiché de l’option juste. */
export function rangJuste(options: readonly OptionDeSalle[]): number {
  return options.findIndex((o) => o.degre === 'juste');
}

/** Les deux cadres d’un écran : quatre tiers, énoncé au-dessus ; plus large, énoncé à gauche. */
export type Cadre = 'etroit' | 'large';

/** Mise en page d’une question dans un cadre. */
export interface MiseEnPage {
  /** Corps des options, en unités. */
  corps: number;
  enonce: number;
  /** La situation tient au-dessus de l’énoncé ; sinon, elle n’est qu’à l’écran d’avant. */
  avecSituation: boolean;
}

/** Jamais moins : au-dessous, le fond de la salle ne lit plus. */
export const CORPS_MINIMAL_DE_SALLE = 28;

const CORPS = [37, 35, 33, 31, 29, CORPS_MINIMAL_DE_SALLE];
const SITUATION = 27;
/** La graisse de salle, un peu plus forte que la maigre, prend plus de place que la table ne dit. */
const MARGE = 0.96;

const CADRES = {
  /** Sous les options, deux barres ; à droite, les nombres. */
  etroit: { texte: 730, options: 0, enonce: 936, enonces: [39, 36, 33], haut: 586, ligne: 60, lettre: 82 },
  large: {
    texte: 566,
    options: 690,
    enonce: 440,
    enonces: [46, 42, 38, 35],
    haut: 480,
    ligne: 86,
    lettre: 96,
  },
} as const;

const hauteurDe = (texte: string, largeur: number, taille: number, inter: number, gras = false) =>
  couper(texte, largeur * MARGE, taille, gras).length * taille * inter;

function composer(
  cadre: Cadre,
  contexte: string,
  enonce: string,
  options: readonly string[],
): MiseEnPage | undefined {
  const c = CADRES[cadre];
  const hauteurs = (corps: number) =>
    options.map((o) => Math.max(c.lettre, hauteurDe(o, c.texte, corps, 1.1) + c.ligne));
  for (const avecSituation of contexte === '' ? [false] : [true, false]) {
    const situation = avecSituation ? hauteurDe(contexte, c.enonce, SITUATION, 1.24) + 14 : 0;
    for (const corps of CORPS) {
      for (const taille of c.enonces) {
        const tete = hauteurDe(enonce, c.enonce, taille, 1.12, true) + situation;
        const lignes = hauteurs(corps);
        // Au large, chaque option a la même hauteur ; à l’étroit, elles se partagent ce que l’énoncé laisse.
        const tient =
          cadre === 'large'
            ? tete <= c.haut && Math.max(...lignes) * options.length <= c.options
            : tete + 14 + lignes.reduce((a, b) => a + b, 0) <= c.haut;
        if (tient) return { corps, enonce: taille, avecSituation };
      }
    }
  }
  return undefined;
}

/** Comment une question tient à l’écran, dans ses deux cadres ; rien si elle ne s’y lit pas, ou ne se vote pas. */
export function miseEnPageDe(item: Item): Record<Cadre, MiseEnPage> | undefined {
  const options = optionsDeSalle(item)?.map((o) => o.texte);
  if (!options) return undefined;
  const etroit = composer('etroit', item.contexte ?? '', item.enonce, options);
  const large = composer('large', item.contexte ?? '', item.enonce, options);
  return etroit && large && { etroit, large };
}

/** Plus grand corps, parmi ceux que l’on donne, auquel un texte tient dans un pavé ; le plus petit à défaut. */
export function corpsPour(
  texte: string,
  largeur: number,
  hauteur: number,
  corps: readonly number[],
  gras = false,
): number {
  return corps.find((t) => hauteurDe(texte, largeur, t, 1.14, gras) <= hauteur) ?? (corps.at(-1) as number);
}
