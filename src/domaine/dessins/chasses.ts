/**
 * Chasse de chaque signe de la police du site, en millièmes de cadratin, chiffres tabulaires compris. Un texte SVG ne passe pas à la
 * ligne : c’est ici que l’on sait où le couper.
 */
const SIGNES =
  '0123456789\u0020!"#$%&\'()*+,-./:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊËÎÏÔŒÙ’«»–—…·°→←≤≥≠×½\u00a0\u202f';

const MAIGRES = [
  632, 632, 632, 632, 632, 632, 632, 632, 632, 632, 280, 286, 301, 651, 592, 919, 731, 160, 299, 299, 485,
  606, 210, 362, 210, 387, 210, 210, 553, 628, 553, 480, 778, 626, 613, 645, 669, 569, 552, 694, 694, 392,
  512, 631, 541, 824, 693, 714, 592, 724, 614, 592, 558, 690, 593, 856, 623, 575, 607, 317, 387, 344, 552,
  372, 243, 525, 566, 485, 564, 538, 314, 558, 550, 252, 245, 492, 262, 845, 550, 548, 566, 574, 349, 471,
  326, 540, 461, 684, 481, 449, 460, 344, 237, 344, 555, 525, 525, 525, 485, 538, 538, 538, 538, 252, 266,
  548, 548, 540, 540, 540, 449, 924, 866, 626, 626, 645, 569, 569, 569, 569, 392, 392, 714, 1006, 690, 236,
  562, 562, 504, 824, 670, 240, 352, 1000, 1000, 549, 549, 549, 532, 820, 280, 140,
];

const GRASSES = [
  632, 632, 632, 632, 632, 632, 632, 632, 632, 632, 313, 303, 390, 765, 610, 969, 725, 210, 335, 335, 485,
  595, 271, 373, 272, 440, 272, 272, 569, 612, 569, 547, 781, 678, 643, 658, 689, 597, 566, 718, 701, 425,
  561, 664, 552, 858, 717, 747, 629, 757, 650, 610, 607, 686, 644, 886, 685, 650, 618, 340, 440, 344, 582,
  400, 288, 552, 596, 510, 596, 563, 365, 593, 571, 300, 259, 555, 318, 882, 571, 576, 596, 599, 376, 508,
  376, 567, 530, 740, 540, 521, 506, 381, 254, 381, 537, 552, 552, 552, 510, 563, 563, 563, 563, 300, 314,
  576, 576, 567, 567, 567, 521, 936, 878, 678, 678, 658, 597, 597, 597, 597, 425, 425, 747, 1024, 686, 269,
  649, 649, 501, 832, 781, 294, 394, 1000, 1000, 549, 549, 549, 536, 853, 313, 156,
];

/** Chasse d’un signe que la table n’a pas : large, pour ne rien faire déborder. */
const INCONNU = 650;

const table = (chasses: readonly number[]) =>
  new Map([...SIGNES].map((signe, i) => [signe, chasses[i] ?? INCONNU]));
const TABLES = { maigre: table(MAIGRES), gras: table(GRASSES) };

/** Largeur d’un texte sur une ligne. */
export function chasse(texte: string, taille: number, gras = false): number {
  const connues = gras ? TABLES.gras : TABLES.maigre;
  let total = 0;
  for (const signe of texte) total += connues.get(signe) ?? INCONNU;
  return (total * taille) / 1000;
}

/** Lignes d’un texte coupé entre ses mots à une largeur. Un mot trop long dépasse, et le contrôle des dessins le refuse. */
export function couper(texte: string, largeur: number, taille: number, gras = false): string[] {
  const lignes: string[] = [];
  for (const bloc of texte.split('\n')) {
    let ligne = '';
    for (const mot of bloc.split(' ')) {
      const essai = ligne ? `${ligne} ${mot}` : mot;
      if (ligne && chasse(essai, taille, gras) > largeur) {
        lignes.push(ligne);
        ligne = mot;
      } else ligne = essai;
    }
    lignes.push(ligne);
  }
  return lignes;
}

/** Largeur la plus étroite qui garde le même nombre de lignes : un titre n’y laisse pas de mot seul. */
export function equilibrer(texte: string, largeur: number, taille: number, gras = false): number {
  const lignes = couper(texte, largeur, taille, gras).length;
  let l = largeur;
  while (l > 60 && couper(texte, l - 8, taille, gras).length === lignes) l -= 8;
  return l;
}
