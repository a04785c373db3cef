/** « S.P.I.P. », et « J. A. P. » à partir de trois lettres : « M. D. » peut être quelqu’un. */
const SIGLE_POINTE = /\b(?:[a-z](?:\.[a-z])+|[a-z](?:\. [a-z]){2,})\b\.?/g;

/**
 * Replie un texte pour le comparer : minuscules, sans accent, ligatures ouvertes, apostrophes, traits, points et espaces
 * ramenés à une seule espace. « L’œuvre d’État » et « l oeuvre d etat » se valent ; « S.P.I.P. » vaut « spip ».
 */
export function replier(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(SIGLE_POINTE, (sigle) => sigle.replace(/[.\s]/g, ''))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Débuts des mots français où « oe » s’écrit « œ » ; « coercition », « coefficient », « moelle » n’en sont pas. */
const A_LIGATURE =
  /(?<![\p{L}])((?:c|ch|s|b|m|n|v|man|ranc|éc|ec|dés|des|chef-d['’]|hors-d['’])?)(oe)(?=u|il|ill|dipe|dème|deme|soph|cum|no|st)|(?<![\p{L}])(f)(oe)(?=t)/giu;

/**
 * Rend sa ligature à un mot tapé sans elle : « coeur » vaut « cœur », « mise en oeuvre » « mise en œuvre ». L’index du plein texte
 * distingue les deux, et les pages l’écrivent.
 */
export function avecLigatures(texte: string): string {
  return texte.replace(A_LIGATURE, (_, debut = '', oe = '', f = '', foe = '') => {
    const ligature = /O/.test(oe || foe) ? 'Œ' : 'œ';
    return `${debut}${f}${ligature}`;
  });
}

/** Un texte de la page sur une ligne ; les espaces insécables y restent. */
export function surUneLigne(texte: string): string {
  return texte.replace(/[ \t\n\r]+/g, ' ').trim();
}

/** Une part, de 0 à 1, en pour cent entiers : « 82 % ». */
export function pourCent(part: number): string {
  return `${Math.round(part * 100)}\u00a0%`;
}

/** Accorde un compte en français, où le pluriel commence à deux : « 0 trace », « 1 section lue », « 2 sections lues ». */
export function accorder(n: number, singulier: string, pluriel: string): string {
  return `${n}\u00a0${n < 2 ? singulier : pluriel}`;
}

/** Devant un nombre, « L » et « D » disent la sorte d’un article de code : L113-5 n’est pas D113-5. */
const ARTICLES = /^(?:l|le|la|les|un|une|des|du|de la|de l|d|au|aux) (?!\d)/;

/** Pluriel simple d’un mot de plus de trois lettres : « peines » vaut « peine », « bis » et « pas » restent entiers. */
const PLURIEL = /([a-z]{3,})[sx](?![a-z0-9])/g;

/**
 * Replie une réponse écrite : l’article de tête et le pluriel n’y comptent pas. « Le JAP » vaut « JAP », « d’un tiers » vaut
 * « tiers », « aménagements de peine » vaut « aménagement de peine ».
 */
export function replierReponse(texte: string): string {
  const nu = replier(texte);
  return (nu.replace(ARTICLES, '') || nu).replace(PLURIEL, '$1');
}
