import type { GenreDEtape } from '../../schemas/parcours.ts';

/**
 * Carnet d’adresses : toutes celles du site, dites une fois, sans chemin d’hébergement (`lien` l’ajoute). S’importe d’un bloc
 * (`import * as adresses`) : chaque page n’emporte que celles qu’elle emploie.
 */

// Les pages.
export const accueil = '/';
export const accessibilite = '/accessibilite/';
export const apprendre = '/apprendre/';
export const carnet = '/carnet/';
export const cas = '/cas/';
export const unCas = (cas: string) => `/cas/${cas}/`;
export const comparer = '/comparer/';
export const donnees = '/donnees/';
export const droit = '/droit/';
export const registre = (theme: string) => `/droit/${theme}/`;
export const ecrits = '/ecrits/';
export const ecrit = (ecrit: string) => `/ecrits/${ecrit}/`;
export const trameDEcrit = (ecrit: string) => `/ecrits/${ecrit}/trame/`;
export const evolutions = '/evolutions/';
export const evolutionsDe = (annee: string) => `/evolutions/${annee}/`;
export const examens = '/examen/';
export const examen = (examen: string) => `/examen/${examen}/`;
export const former = '/former/';
export const corrige = (banque: string) => `/former/corrige/${banque}/`;
export const examenSurPapier = (examen: string) => `/former/examen/${examen}/`;
export const corrigeDExamen = (examen: string) => `/former/examen/${examen}/corrige/`;
export const moduleAPlat = (module: string) => `/former/module/${module}/`;
export const sujetB = (examen: string) => `/former/examen/${examen}/sujet-b/`;
export const sujet = (banque: string) => `/former/sujet/${banque}/`;
export const glossaire = '/glossaire/';
export const lettre = (lettre: string) => `/glossaire/${lettre}/`;
export const horsLigne = '/hors-ligne/';
export const pageAbsente = '/hors-ligne/absente/';
export const lpj = '/lpj/';
export const changement = (page: string) => `/lpj/${page}/`;
export const adresseCourte = (sigle: string) => `/m/${sigle}/`;
export const mentions = '/mentions/';
export const mesures = '/mesures/';
export const fiche = (mesure: string) => `/mesures/${mesure}/`;
export const expliquer = (mesure: string) => `/mesures/${mesure}/expliquer/`;
export const memoDeFiche = (mesure: string) => `/mesures/${mesure}/memo/`;
export const metier = '/metier/';
export const pageDuMetier = (page: string) => `/metier/${page}/`;
export const modules = '/modules/';
export const module = (module: string) => `/modules/${module}/`;
export const section = (module: string, section: string) => `/modules/${module}/${section}/`;
export const quizFinal = (module: string) => `/modules/${module}/quiz/`;
export const essaiDesCartes = '/salle/cartes/';
export const papiers = '/salle/papier/';
export const cartesAImprimer = '/salle/papier/cartes/';
export const ficheLpj = '/salle/papier/fiche-lpj/';
export const casParEtapes = (cas: string) => `/salle/papier/cas/${cas}/`;
export const correctionDeCas = (cas: string) => `/salle/papier/cas/${cas}/correction/`;
export const resultats = '/salle/resultats/';
export const reseau = '/salle/reseau/';
export const outils = '/outils/';
export const outil = (outil: string) => `/outils/${outil}/`;
export const parcours = '/parcours/';
export const carte = (parcours: string) => `/parcours/${parcours}/`;
export const attestation = (parcours: string) => `/parcours/${parcours}/attestation/`;
export const quiz = '/quiz/';
export const banque = (banque: string) => `/quiz/${banque}/`;
export const serie = (banque: string, rang: string) => `/quiz/${banque}/${rang}/`;
export const recherche = '/recherche/';
export const reviser = '/reviser/';
export const salle = '/salle/';
export const seancePrete = (seance: string) => `/salle/prete/${seance}/`;
export const deroule = '/salle/deroule/';
export const projeter = '/salle/projeter/';
export const pupitre = '/salle/pupitre/';

// Les données publiées.
export const flux = '/evolutions/flux.xml';
export const faitsPublies = '/api/faits.json';
export const glossairePublie = '/api/glossaire.json';
export const mesuresPubliees = '/api/mesures.json';
export const banquesPubliees = '/api/quizzes.json';
export const bornesDesAbreges = '/abreges/bornes.json';
export const abreges = (paquet: string) => `/abreges/${paquet}.json`;
export const casAMener = (cas: string) => `/cas/${cas}.json`;
export const couverture = (nom: string) => `/couvertures/${nom}.svg`;
export const edition = '/hors-ligne/edition.json';
export const version = '/hors-ligne/version.json';
export const colonne = (mesure: string) => `/comparer/${mesure}.json`;
export const questionsDeBanque = (banque: string) => `/quiz/${banque}.json`;
export const faitsDOutil = (outil: string) => `/outils/${outil}.json`;
export const nouveautes = '/evolutions/nouveautes.json';
export const dossierDesRedactions = '/droit/redactions/';
export const redactions = (theme: string) => `${dossierDesRedactions}${theme}.json`;
export const etapesDeParcours = (parcours: string) => `/parcours/${parcours}.json`;
export const complementDeRecherche = '/recherche/complement.json';
export const resumesDeRecherche = '/recherche/resumes.json';
export const articlesDeRecherche = '/recherche/articles.json';
export const trancheDeRecherche = (rang: string) => `/recherche/mots/${rang}.json`;
export const themeDeRecherche = (theme: string) => `/recherche/themes/${theme}.json`;
export const definitionsDeRecherche = (paquet: string) => `/recherche/definitions/${paquet}.json`;
export const lexique = '/recherche/lexique.json';
export const catalogueDeSalle = '/salle/catalogue.json';
export const ecransDeSalle = (genre: string, piece: string) => `/salle/ecrans/${genre}/${piece}.json`;
export const nomsDesFaits = (theme: string) => `/salle/faits/${theme}.json`;
export const termesDeLettre = (lettre: string) => `/glossaire/${lettre}.json`;

/** Nom sous lequel une section se projette : un identifiant n’a jamais deux traits qui se suivent. */
export function pieceDeSection(module: string, section: string): string {
  return `${module}--${section}`;
}

/** Adresse d’une série d’une banque : la première est à celle de la banque. */
export function serieDe(idDeBanque: string, rang: number): string {
  return rang === 1 ? banque(idDeBanque) : serie(idDeBanque, String(rang));
}

/** Adresse d’un fait, à son registre. */
export function fait(theme: string, id: string): string {
  return `${registre(theme)}#${id}`;
}

/** Adresse de toujours d’un terme, à l’index du glossaire : elle mène à son entrée, où qu’elle soit rangée. */
export function terme(id: string): string {
  return `${glossaire}#${id}`;
}

/** Lettre sous laquelle un terme se range : celle dont son identifiant commence. */
export function lettreDuTerme(id: string): string {
  return id.charAt(0);
}

/** Adresse de l’entrée d’un terme : sa définition, à la page de sa lettre. */
export function entree(id: string): string {
  return `${lettre(lettreDuTerme(id))}#${id}`;
}

/** Adresse du comparateur, des mesures y étant choisies. */
export function comparaison(ids: readonly string[]): string {
  return `${comparer}?${ids.map((m) => `m=${m}`).join('&')}`;
}

/** Adresse de la page de recherche, une requête y étant posée. */
export function requete(texte: string): string {
  // Un demi-caractère, que laisse une coupe ou un collage, ne s’encode pas.
  return `${recherche}?q=${encodeURIComponent(texte.replace(/\p{Surrogate}/gu, '\ufffd'))}`;
}

/** Adresse d’une étape de parcours. */
export function etape(genre: GenreDEtape, id: string): string {
  return { module, banque, fiche, cas: unCas, ecrit, metier: pageDuMetier, examen }[genre](id);
}

/** La page telle que le carnet du lecteur la désigne, sans barre de tête : `mesures/tig/`. */
export function pageDe(adresse: string): string {
  return adresse.slice(1);
}

/** La page telle que sa lecture s’inscrit au journal, sans barre aux bouts : `mesures/tig`. */
export function cleDeLecture(adresse: string): string {
  return adresse.replace(/^\/|\/$/g, '');
}

const ID = '[a-z0-9-]+';
const OU_L_ON_APPREND = new RegExp(
  `^(?:${[section(ID, ID), banque(ID), serie(ID, '[0-9]+'), unCas(ID), examen(ID), reviser].join('|')})$`,
);

/** Vrai de l’adresse d’une page où l’on apprend, et d’aucune autre écriture : ni protocole, ni hôte, ni remontée n’y tient. */
export function estOuLOnApprend(adresse: string): boolean {
  return OU_L_ON_APPREND.test(adresse);
}

/** Forme d’une page du site telle que le carnet la désigne ; rien qui mène ailleurs, ni « //ailleurs/ » ni « javascript: ». */
export const MOTIF_DE_PAGE = /^(?:[a-z0-9-]+\/)*$/;
