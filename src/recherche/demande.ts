/** Mots par lesquels on demande, et qui ne disent pas sur quoi : un fait qui ne les porte pas n’en répond pas moins. */
const MOTS_DE_DEMANDE = new Set(
  'peut peux faire fait faut doit dois combien quand ou cest etre avoir qu alors deja encore ca cela aussi meme bien tres plus si oui non je tu moi lui donc quoi quelle ici la'.split(
    ' ',
  ),
);

/** Mots qui ne disent que la sorte de fait demandée ; « mineur » ou « appel » disent aussi sur quoi. */
const MOTS_DE_GENRE = new Set(
  'duree durees dure temps delai delais decide prononce ordonne max maximum maxi min minimum mini seuil plafond definition'.split(
    ' ',
  ),
);

/** Vrai si un mot ne fait que demander, sans même dire quelle sorte de fait. */
export function estVideDeSens(mot: string): boolean {
  return MOTS_DE_DEMANDE.has(mot);
}

/** Vrai si un mot dit ce que l’on demande, et non sur quoi. */
export function demandeSeulement(mot: string): boolean {
  return MOTS_DE_DEMANDE.has(mot) || MOTS_DE_GENRE.has(mot);
}
