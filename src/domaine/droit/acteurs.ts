/** Ceux à qui un texte peut demander d’agir, et ce qui les y nomme ; du plus précis au plus large. */
const ACTEURS: readonly [nom: string, motif: RegExp][] = [
  ['le directeur du SPIP', /\bdirecteur (?:du SPIP|du service pénitentiaire)/iu],
  ['le CPIP', /\bCPIP\b|\bconseillers? pénitentiaires?\b/u],
  ['le SPIP', /(?<!directeur du )\bSPIP\b/u],
  ['le JAP', /\bJAP\b|\bjuges? de l’application des peines\b/iu],
  ['le TAP', /\bTAP\b|\btribuna(?:l|ux) de l’application des peines\b/iu],
  ['le tribunal', /\btribunal(?! (?:de l’application|judiciaire))|\bjuridictions? de jugement\b/iu],
  ['le juge d’instruction', /\bjuges? d’instruction\b/iu],
  ['le JLD', /\bJLD\b|\bjuges? des libertés\b/iu],
  ['le parquet', /\bparquet\b|\bprocureur\b|\bministère public\b/iu],
  ['le chef d’établissement', /\bchefs? d’établissement\b/iu],
  ['la PJJ', /\bPJJ\b|\bprotection judiciaire de la jeunesse\b/iu],
  ['la commission de l’application des peines', /\bCAP\b|\bcommission de l’application des peines\b/iu],
];

/** Acteurs que des textes nomment, dans un ordre constant : qui lit y voit si le changement est pour lui. */
export function acteursNommes(textes: readonly string[]): string[] {
  return ACTEURS.filter(([, motif]) => textes.some((t) => motif.test(t))).map(([nom]) => nom);
}
