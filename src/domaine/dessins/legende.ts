import { ecrireNoeud, type Noeud } from './noeuds.ts';
import { chemin, hachures, rect, rond, trait } from './trait.ts';

/** Un signe de l’alphabet des dessins, et ce qu’il veut dire. */
interface Signe {
  l: number;
  h: number;
  trace: Noeud;
  dit: string;
}

/** Toute la légende : chaque dessin n’en montre que ce qu’il emploie. */
export const SIGNES = {
  sur: {
    l: 30,
    h: 20,
    trace: [trait(2, 2, 2, 20, 't2 encre'), rect(2, 2, 24, 11, 'plein')],
    dit: 'la loi suffit',
  },
  soumis: {
    l: 30,
    h: 20,
    trace: [trait(2, 2, 2, 20, 't2 encre tirete'), rect(2, 2, 24, 11, 'vide')],
    dit: 'quelqu’un doit décider',
  },
  decide: { l: 22, h: 22, trace: rond(11, 11, 9, 'b-plein'), dit: 'forme pleine\u00a0: décide' },
  intervient: { l: 22, h: 22, trace: rond(11, 11, 9, 'b-vide'), dit: 'contour\u00a0: agit sans décider' },
  continu: { l: 34, h: 10, trace: chemin('M1 5h32', 't4 encre'), dit: 'suit de soi-même' },
  tirete: { l: 34, h: 10, trace: chemin('M1 5h32', 't4 encre tirete-long'), dit: 'dépend d’une décision' },
  cote: {
    l: 34,
    h: 14,
    trace: [trait(1, 7, 33, 7, 't1 encre'), trait(1, 2, 1, 12, 't2 encre'), trait(33, 2, 33, 12, 't2 encre')],
    dit: 'délai entre deux événements',
  },
  facultatif: { l: 30, h: 18, trace: rect(1, 1, 28, 16, 'zone z-facultatif'), dit: 'facultatif' },
  principe: { l: 30, h: 18, trace: rect(1, 1, 28, 16, 'zone z-principe'), dit: 'principe' },
  possible: { l: 30, h: 18, trace: rect(1, 1, 28, 16, 'zone z-possible'), dit: 'si possible' },
  interdit: { l: 30, h: 18, trace: hachures(1, 1, 28, 16), dit: 'interdit' },
  compris: {
    l: 18,
    h: 20,
    trace: chemin('M12 2a8 8 0 0 0 0 16z', 'b-plein'),
    dit: 'seuil compris dans la zone qui précède',
  },
  different: {
    l: 26,
    h: 26,
    trace: [rond(13, 13, 11, 'b-plein'), chemin('M7 10h12M7 16h12M9 20l8-14', 't2 papier-trait')],
    dit: 'différent',
  },
  pareil: {
    l: 26,
    h: 26,
    trace: [rond(13, 13, 11, 'b-vide'), chemin('M7 10h12M7 16h12', 't2 encre')],
    dit: 'pareil',
  },
  chezSoi: { l: 34, h: 18, trace: rect(0, 0, 34, 18, 'encre-plein'), dit: 'assignée à domicile' },
  sortie: { l: 34, h: 18, trace: chemin('M0 1h34M0 17h34', 't2 encre'), dit: 'sortie autorisée' },
  absence: { l: 16, h: 22, trace: rect(2, 1, 12, 20, 'absence'), dit: 'signal absent' },
  horsCompte: { l: 22, h: 22, trace: rond(11, 11, 9, 'hors-compte'), dit: 'jour qui ne compte pas' },
  jour: { l: 22, h: 22, trace: rond(11, 11, 9, 'encre-plein'), dit: 'un jour' },
  dernier: { l: 22, h: 22, trace: rond(11, 11, 9, 'rouge-plein'), dit: 'dernier jour' },
  ajoute: { l: 22, h: 22, trace: chemin('M4 11h14M11 4v14', 't2 encre'), dit: 's’ajoute' },
  perche: {
    l: 36,
    h: 10,
    trace: [
      rect(1, 1, 34, 8, 'mire-fond'),
      chemin('M1 1h11v8h-11zM24 1h11v8h-11z', 'bande'),
      rect(1, 1, 34, 8, 'mire-bord'),
    ],
    dit: 'une bande, une unité',
  },
  fantome: { l: 36, h: 10, trace: rect(1, 1, 34, 8, 'hors-compte'), dit: 'avant le minimum' },
} as const satisfies Record<string, Signe>;

export type NomDeSigne = keyof typeof SIGNES;

/** Un signe écrit en SVG, à côté de son mot. */
export function ecrireSigne(nom: NomDeSigne): { svg: string; dit: string } {
  const { l, h, trace, dit } = SIGNES[nom];
  return {
    svg: `<svg class="trace signe" viewBox="0 0 ${l} ${h}" width="${l}" height="${h}" aria-hidden="true" focusable="false">${ecrireNoeud(trace)}</svg>`,
    dit,
  };
}
