import { ordreDeDepart } from '../../domaine/quiz/noter.ts';
import type { ItemDe } from '../../domaine/quiz/reponse.ts';
import type { Item } from '../../schemas/quiz.ts';
import { solutionDe } from '../quiz/solution.ts';
import { lettre, ordreAffiche } from '../quiz/vue.ts';

/** Un bloc d’une question sur papier. */
export type Bloc =
  | { genre: 'consigne'; texte: string }
  | { genre: 'document'; titre: string; corps: string }
  /** La ligne d’une frise, chaque repère sous sa lettre. */
  | { genre: 'frise'; reperes: ItemDe<'frise'>['reperes'] }
  /** Lignes à cocher, à remplir ou à lire, chacune sous son repère : lettre ou numéro. */
  | { genre: 'lignes'; champ: '☐' | '……' | ''; lignes: { repere: string; texte: string }[] };

/** Une question sur papier, et la réponse attendue telle qu’elle s’y écrit. */
export interface QuestionSurPapier {
  blocs: Bloc[];
  cle: string;
}

/** Une proposition à sa place sur le papier, sous son repère. */
interface Posee<T> {
  repere: string;
  chose: T;
}

const numero = (rang: number) => String(rang + 1);

function poser<T>(liste: readonly T[], graine: string, repereDe: (rang: number) => string): Posee<T>[] {
  return ordreAffiche(liste.length, graine).map((rang, place) => ({
    repere: repereDe(place),
    chose: liste[rang] as T,
  }));
}

function cases(posees: readonly Posee<{ texte: string }>[]): Bloc {
  return {
    genre: 'lignes',
    champ: '☐',
    lignes: posees.map(({ repere, chose }) => ({ repere, texte: chose.texte })),
  };
}

function champs(textes: readonly string[]): Bloc {
  return {
    genre: 'lignes',
    champ: '……',
    lignes: textes.map((texte, rang) => ({ repere: numero(rang), texte })),
  };
}

function consigne(texte: string): Bloc {
  return { genre: 'consigne', texte };
}

function reperesDes<T>(posees: readonly Posee<T>[], estJuste: (chose: T) => boolean): string {
  return posees
    .filter(({ chose }) => estJuste(chose))
    .map(({ repere }) => repere)
    .join(', ');
}

const estJuste = ({ juste }: { juste: boolean }) => juste;

/** Choses numérotées à ranger sous une lettre : appariement, classement, frise. */
function rangement(
  choses: readonly { texte: string; place: string }[],
  places: readonly string[],
): QuestionSurPapier {
  return {
    blocs: [
      consigne('Reporter la lettre qui convient.'),
      champs(choses.map((c) => c.texte)),
      { genre: 'lignes', champ: '', lignes: places.map((texte, rang) => ({ repere: lettre(rang), texte })) },
    ],
    cle: choses.map((c, rang) => `${numero(rang)} ${lettre(places.indexOf(c.place))}`).join(', '),
  };
}

function trousSurPapier(item: ItemDe<'trous'>, graine: string): QuestionSurPapier {
  const rangDe = (cle: string) => item.trous.findIndex((t) => t.cle === cle);
  const corps = item.texte.replace(
    /\[\[([a-z0-9]+)\]\]/g,
    (_, cle: string) => `(${numero(rangDe(cle))}) ………………`,
  );
  const listes = item.trous.flatMap((t, rang) => {
    if (!t.distracteurs) return [];
    const proposes = poser([t.juste, ...t.distracteurs], `${graine}-${t.cle}`, lettre);
    return [consigne(`(${numero(rang)}) ${proposes.map((p) => p.chose).join(' · ')}`)];
  });
  return {
    blocs: [{ genre: 'document', titre: '', corps }, ...listes],
    cle: item.trous.map((t, rang) => `${numero(rang)}\u00a0: ${t.juste}`).join('\u202f; '),
  };
}

/**
 * Compose une question pour le papier.
 * @param graine décide de l’ordre des propositions : deux sujets de graines différentes ne les donnent pas dans le même
 */
export function surPapier(item: Item, graine: string): QuestionSurPapier {
  switch (item.type) {
    case 'choix-unique':
    case 'choix-multiple': {
      const choix = poser(item.choix, graine, lettre);
      const plusieurs = item.type === 'choix-multiple' ? [consigne('Plusieurs réponses possibles.')] : [];
      return { blocs: [...plusieurs, cases(choix)], cle: reperesDes(choix, estJuste) };
    }
    case 'vrai-faux': {
      const raisons = poser(item.raisons, graine, lettre);
      return {
        blocs: [consigne('☐ Vrai \u00a0 ☐ Faux, parce que\u00a0:'), cases(raisons)],
        cle: `${item.vrai ? 'Vrai' : 'Faux'}, ${reperesDes(raisons, estJuste)}`,
      };
    }
    case 'decision': {
      const decisions = poser(item.decisions, `${graine}-decision`, lettre);
      const raisons = poser(item.raisons, graine, numero);
      return {
        blocs: [
          ...item.pieces.map((p): Bloc => ({ genre: 'document', ...p })),
          cases(decisions),
          consigne('Parce que\u00a0:'),
          cases(raisons),
        ],
        cle: `${reperesDes(decisions, (d) => d.degre === 'juste')}, raison ${reperesDes(raisons, estJuste)}`,
      };
    }
    case 'reperage': {
      const passages = item.passages.map((chose, rang) => ({ repere: numero(rang), chose }));
      return {
        blocs: [
          { genre: 'document', titre: item.document.titre, corps: item.document.entete.join(' · ') },
          consigne('Cocher les passages fautifs.'),
          cases(passages),
        ],
        cle: reperesDes(passages, (p) => p.fautif),
      };
    }
    case 'appariement': {
      const droites = poser([...item.paires.map((p) => p.droite), ...item.leurres], graine, lettre);
      return rangement(
        item.paires.map((p) => ({ texte: p.gauche, place: p.droite })),
        droites.map((d) => d.chose),
      );
    }
    case 'classement':
      return rangement(
        poser(item.elements, graine, numero).map(({ chose }) => ({
          texte: chose.texte,
          place: nomDe(item.categories, chose.categorie),
        })),
        item.categories.map((c) => c.nom),
      );
    case 'frise': {
      const { blocs, cle } = rangement(
        poser(item.evenements, graine, numero).map(({ chose }) => ({
          texte: chose.texte,
          place: nomDe(item.reperes, chose.repere),
        })),
        item.reperes.map((r) => r.nom),
      );
      return { blocs: [{ genre: 'frise', reperes: item.reperes }, ...blocs], cle };
    }
    case 'ordre': {
      const rangs = ordreDeDepart({ ...item, id: graine });
      const lignes = rangs.map((rang, place) => ({
        repere: lettre(place),
        texte: item.etapes[rang]?.texte ?? '',
      }));
      return {
        blocs: [consigne('Numéroter dans l’ordre.'), { genre: 'lignes', champ: '……', lignes }],
        cle: rangs
          .map((rang, place) => ({ rang, repere: lettre(place) }))
          .sort((a, b) => a.rang - b.rang)
          .map(({ repere }) => repere)
          .join(', '),
      };
    }
    case 'trous':
      return trousSurPapier(item, graine);
    case 'nombre':
      return { blocs: [consigne(`Réponse\u00a0: ………………… ${item.unite}`)], cle: solutionEcrite(item) };
    case 'duree':
      return { blocs: [consigne('Réponse\u00a0: ………………… (avec l’unité)')], cle: solutionEcrite(item) };
    case 'courte':
      return { blocs: [consigne('Réponse\u00a0: …………………………………………')], cle: solutionEcrite(item) };
  }
}

function solutionEcrite(item: Item): string {
  return solutionDe(item)[0]?.texte ?? '';
}

function nomDe(choses: readonly { cle: string; nom: string }[], cle: string): string {
  return choses.find((c) => c.cle === cle)?.nom ?? cle;
}
