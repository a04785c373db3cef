/** Une page de chaque type : ce que l’accessibilité, la mise en page et les budgets parcourent. */
export const TYPES_DE_PAGE = {
  accueil: '',
  mesures: 'mesures/',
  fiche: 'mesures/ddse-peine/',
  'page à remettre': 'mesures/ddse-peine/expliquer/',
  comparateur: 'comparer/?m=ddse-peine&m=arse',
  LPJ: 'lpj/',
  'avant et après': 'lpj/seuils-du-ferme/',
  modules: 'modules/',
  module: 'modules/lpj-en-pratique/',
  section: 'modules/lpj-en-pratique/seuils-du-ferme/',
  'quiz final': 'modules/lpj-en-pratique/quiz/',
  cas: 'cas/bracelet-de-m-vasseur/',
  'liste des cas': 'cas/',
  banque: 'quiz/lpj/',
  'liste des banques': 'quiz/',
  outils: 'outils/',
  former: 'former/',
  sujet: 'former/sujet/lpj/',
  corrigé: 'former/corrige/lpj/',
  glossaire: 'glossaire/',
  carnet: 'carnet/',
  recherche: 'recherche/?q=dur%C3%A9e%20bracelet',
  registre: 'droit/ddse-peine/',
  'registre des faits': 'droit/',
  mentions: 'mentions/',
  accessibilité: 'accessibilite/',
  données: 'donnees/',
  'page introuvable': '404.html',
} as const;

/** Pages que l’on ne fait que lire : aucun JavaScript lourd avant un geste. */
export const PAGES_DE_LECTURE = Object.entries(TYPES_DE_PAGE).filter(
  ([type]) => !['section', 'quiz final', 'cas', 'banque', 'carnet', 'recherche'].includes(type),
);
