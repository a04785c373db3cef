import { LETTRES, type Lettre } from './jeu.ts';
import { auMemeEndroit, type Image, type Vue } from './marque.ts';

/** Images concordantes avant qu’une carte compte. */
export const IMAGES_POUR_VOTER = 3;

/** Et avant qu’un vote change : baisser sa carte la fait parfois tourner. */
export const IMAGES_POUR_CHANGER = 6;

/** Nombre d’images où une carte peut se perdre (une main qui passe, un flou) sans que l’on reparte de zéro. */
const IMAGES_D_ABSENCE = 5;

/** Cartes de réserve, tirées à la suite de celles que l’on distribue. */
export const RESERVE = 3;

/** Ce que l’on sait d’une carte pendant un vote. */
interface Suivi {
  /** Dernier vote établi, qui vaut jusqu’à la clôture, carte baissée comprise. */
  vote?: Lettre;
  /** Réponse qui se répète, et combien de fois. */
  lue?: { vue: Vue; lettre: Lettre; fois: number; image: number };
  /** Vu à deux places dans la même image : deux feuilles portent ce numéro, et aucune des deux ne compte. */
  double?: true;
  /** Sans vote, elle montre une lettre que la question n’a pas. */
  horsChoix?: true;
}

/** La lecture des cartes pendant un vote. Ne se modifie pas : chaque image rend la lecture suivante. */
export interface LectureDeCartes {
  /** Nombre de cartes distribuées, numérotées de 1. */
  remises: number;
  /** Nombre de propositions de la question : une lettre au-delà ne répond pas. */
  options: number;
  images: number;
  suivis: ReadonlyMap<number, Suivi>;
  finie: boolean;
}

/** Ce que l’on montre d’une carte avant la clôture : jamais sa réponse. */
export type EtatDeCarte = 'a-lire' | 'lue' | 'double' | 'hors-choix';

/** Le résultat d’un vote clos. */
export interface Depouillement {
  comptes: Record<Lettre, number>;
  /** Cartes remises dont on n’a rien lu. */
  sansReponse: number[];
  /** Numéros vus deux fois, que l’on n’a pas comptés. */
  doubles: number[];
  /** Réponse de chaque carte : de quoi comparer deux votes. */
  parCarte: Record<number, Lettre>;
}

/** La lecture d’un vote qui s’ouvre. */
export function commencerLecture(remises: number, options: number): LectureDeCartes {
  return { remises, options, images: 0, suivis: new Map(), finie: false };
}

function suivre(suivi: Suivi, vue: Vue, options: number, image: number): Suivi {
  if (suivi.double) return suivi;
  const { lettre } = vue;
  const horsChoix = lettre !== undefined && LETTRES.indexOf(lettre) >= options;
  // Une carte que l’on tourne passe par la diagonale : ce qui se répétait ne se répète plus.
  if (!lettre || horsChoix) return suivi.vote ? { vote: suivi.vote } : horsChoix ? { horsChoix } : {};
  const { lue } = suivi;
  const suite =
    lue?.lettre === lettre && image - lue.image <= IMAGES_D_ABSENCE && auMemeEndroit(lue.vue, vue);
  const fois = suite ? lue.fois + 1 : 1;
  const exige = suivi.vote && suivi.vote !== lettre ? IMAGES_POUR_CHANGER : IMAGES_POUR_VOTER;
  const vote = fois >= exige ? lettre : suivi.vote;
  return { ...(vote && { vote }), lue: { vue, lettre, fois, image } };
}

/** La lecture après une image de plus. Finie, elle ne bouge plus. */
export function lireImage(lecture: LectureDeCartes, { vues, doubles }: Image): LectureDeCartes {
  if (lecture.finie) return lecture;
  const images = lecture.images + 1;
  const suivis = new Map(lecture.suivis);
  for (const numero of doubles) suivis.set(numero, { double: true });
  for (const vue of vues)
    suivis.set(vue.numero, suivre(suivis.get(vue.numero) ?? {}, vue, lecture.options, images));
  return { ...lecture, images, suivis };
}

/** Les numéros qui comptent : les cartes remises, et celles de la réserve que l’on a vues. */
function numeros({ remises, suivis }: LectureDeCartes): number[] {
  return Array.from({ length: remises + RESERVE }, (_, rang) => rang + 1).filter(
    (numero) => numero <= remises || suivis.get(numero)?.vote || suivis.get(numero)?.double,
  );
}

/** L’état de chaque carte, dans l’ordre des numéros. */
export function etatsDesCartes(lecture: LectureDeCartes): { numero: number; etat: EtatDeCarte }[] {
  return numeros(lecture).map((numero) => {
    const { double, vote, horsChoix } = lecture.suivis.get(numero) ?? {};
    return { numero, etat: double ? 'double' : vote ? 'lue' : horsChoix ? 'hors-choix' : 'a-lire' };
  });
}

/** Nombre de cartes qui ont voté. */
export function lues(lecture: LectureDeCartes): number {
  return etatsDesCartes(lecture).filter((c) => c.etat === 'lue').length;
}

/** Une des deux feuilles du même numéro a été échangée : celle qui reste vote de nouveau. */
export function reprendreLaCarte(lecture: LectureDeCartes, numero: number): LectureDeCartes {
  if (lecture.finie || !lecture.suivis.get(numero)?.double) return lecture;
  const suivis = new Map(lecture.suivis);
  suivis.delete(numero);
  return { ...lecture, suivis };
}

/** Finit la lecture, à la clôture du vote : plus aucune image n’y change rien. */
export function finirLecture(lecture: LectureDeCartes): LectureDeCartes {
  return { ...lecture, finie: true };
}

/** Dépouille une lecture finie. D’une lecture en cours, rien : personne ne voit une réponse avant son heure. */
export function depouiller(lecture: LectureDeCartes): Depouillement | undefined {
  if (!lecture.finie) return undefined;
  const resultat: Depouillement = {
    comptes: { A: 0, B: 0, C: 0, D: 0 },
    sansReponse: [],
    doubles: [],
    parCarte: {},
  };
  for (const numero of numeros(lecture)) {
    const suivi = lecture.suivis.get(numero);
    if (suivi?.double) resultat.doubles.push(numero);
    else if (!suivi?.vote) resultat.sansReponse.push(numero);
    else {
      resultat.comptes[suivi.vote]++;
      resultat.parCarte[numero] = suivi.vote;
    }
  }
  return resultat;
}

/** Les deux votes d’une même question, carte à carte : de combien à combien, pour celles qui ont voté deux fois. */
export function deplacements(
  avant: Depouillement,
  apres: Depouillement,
): { de: Lettre; a: Lettre; cartes: number }[] {
  const comptes = new Map<string, number>();
  for (const [numero, de] of Object.entries(avant.parCarte)) {
    const a = apres.parCarte[Number(numero)];
    if (a) comptes.set(de + a, (comptes.get(de + a) ?? 0) + 1);
  }
  return LETTRES.flatMap((de) =>
    LETTRES.flatMap((a) => {
      const cartes = comptes.get(de + a);
      return cartes ? [{ de, a, cartes }] : [];
    }),
  );
}
