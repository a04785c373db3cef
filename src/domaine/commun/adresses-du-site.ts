import { OUTILS } from '../calculateurs/outils.ts';
import * as adresses from './adresses.ts';

type Forme = string | ((...identifiants: string[]) => string);

/** Les pages du site, par leur nom. */
export const PAGES = {
  accueil: adresses.accueil,
  accessibilite: adresses.accessibilite,
  apprendre: adresses.apprendre,
  carnet: adresses.carnet,
  cas: adresses.cas,
  unCas: adresses.unCas,
  comparer: adresses.comparer,
  donnees: adresses.donnees,
  droit: adresses.droit,
  registre: adresses.registre,
  ecrits: adresses.ecrits,
  ecrit: adresses.ecrit,
  trameDEcrit: adresses.trameDEcrit,
  evolutions: adresses.evolutions,
  evolutionsDe: adresses.evolutionsDe,
  examens: adresses.examens,
  examen: adresses.examen,
  former: adresses.former,
  corrige: adresses.corrige,
  examenSurPapier: adresses.examenSurPapier,
  corrigeDExamen: adresses.corrigeDExamen,
  moduleAPlat: adresses.moduleAPlat,
  sujetB: adresses.sujetB,
  sujet: adresses.sujet,
  glossaire: adresses.glossaire,
  lettre: adresses.lettre,
  horsLigne: adresses.horsLigne,
  pageAbsente: adresses.pageAbsente,
  lpj: adresses.lpj,
  changement: adresses.changement,
  adresseCourte: adresses.adresseCourte,
  mentions: adresses.mentions,
  mesures: adresses.mesures,
  fiche: adresses.fiche,
  memoDeFiche: adresses.memoDeFiche,
  expliquer: adresses.expliquer,
  metier: adresses.metier,
  pageDuMetier: adresses.pageDuMetier,
  modules: adresses.modules,
  module: adresses.module,
  section: adresses.section,
  quizFinal: adresses.quizFinal,
  outils: adresses.outils,
  outil: adresses.outil,
  parcours: adresses.parcours,
  carte: adresses.carte,
  attestation: adresses.attestation,
  quiz: adresses.quiz,
  banque: adresses.banque,
  serie: adresses.serie,
  recherche: adresses.recherche,
  reviser: adresses.reviser,
  salle: adresses.salle,
  seancePrete: adresses.seancePrete,
  deroule: adresses.deroule,
  projeter: adresses.projeter,
  pupitre: adresses.pupitre,
  essaiDesCartes: adresses.essaiDesCartes,
  papiers: adresses.papiers,
  cartesAImprimer: adresses.cartesAImprimer,
  ficheLpj: adresses.ficheLpj,
  casParEtapes: adresses.casParEtapes,
  correctionDeCas: adresses.correctionDeCas,
  resultats: adresses.resultats,
  reseau: adresses.reseau,
} satisfies Record<string, Forme>;

/**
 * Les données que le site publie en JSON, par leur nom. Les tranches et les paquets de la recherche et des abrégés n’y sont pas : leur
 * nombre ne vient pas du contenu, mais de ce que la construction en fait.
 */
const DONNEES = {
  faitsPublies: adresses.faitsPublies,
  glossairePublie: adresses.glossairePublie,
  mesuresPubliees: adresses.mesuresPubliees,
  banquesPubliees: adresses.banquesPubliees,
  bornesDesAbreges: adresses.bornesDesAbreges,
  etapesDeParcours: adresses.etapesDeParcours,
  termesDeLettre: adresses.termesDeLettre,
  casAMener: adresses.casAMener,
  colonne: adresses.colonne,
  questionsDeBanque: adresses.questionsDeBanque,
  faitsDOutil: adresses.faitsDOutil,
  lexique: adresses.lexique,
  complementDeRecherche: adresses.complementDeRecherche,
  resumesDeRecherche: adresses.resumesDeRecherche,
  articlesDeRecherche: adresses.articlesDeRecherche,
  nouveautes: adresses.nouveautes,
  redactions: adresses.redactions,
  catalogueDeSalle: adresses.catalogueDeSalle,
  ecransDeSalle: adresses.ecransDeSalle,
  nomsDesFaits: adresses.nomsDesFaits,
  themeDeRecherche: adresses.themeDeRecherche,
  edition: adresses.edition,
  version: adresses.version,
} satisfies Record<string, Forme>;

export type NomDePage = keyof typeof PAGES;

/** Ce dont se déduisent toutes les adresses : les identifiants du contenu. */
export interface ContenuAdresse {
  mesures: readonly { id: string; sigle: string }[];
  expliquer: readonly { id: string }[];
  /** Fiches que le comparateur met en regard. */
  comparables: readonly { id: string }[];
  /** Pages sur la LPJ qui ont leur adresse à elles. */
  changements: readonly string[];
  metier: readonly { id: string }[];
  /** Années où le droit a changé. */
  annees: readonly string[];
  modules: readonly { id: string; sections: readonly string[] }[];
  parcours: readonly { id: string }[];
  cas: readonly { id: string }[];
  ecrits: readonly { id: string }[];
  examens: readonly { id: string }[];
  seances: readonly { id: string }[];
  /** Dessins qui ont un format de salle. */
  dessinsDeSalle: readonly { id: string }[];
  themes: readonly { id: string }[];
  termes: readonly { id: string }[];
  banques: readonly { id: string; series: number }[];
}

type Instances = Record<string, readonly string[][]>;

const ids = (liste: readonly { id: string }[]) => liste.map(({ id }) => [id]);

/** Identifiants que le contenu donne à chaque forme qui en attend ; les autres formes n’ont qu’une adresse. */
function instancesDe(c: ContenuAdresse): Instances {
  const [mesures, modules, parcours, cas] = [ids(c.mesures), ids(c.modules), ids(c.parcours), ids(c.cas)];
  const [examens, themes, banques] = [ids(c.examens), ids(c.themes), ids(c.banques)];
  const lettres = [...new Set(c.termes.map((t) => adresses.lettreDuTerme(t.id)))].map((lettre) => [lettre]);
  return {
    fiche: mesures,
    memoDeFiche: mesures,
    colonne: ids(c.comparables),
    expliquer: ids(c.expliquer),
    adresseCourte: c.mesures.map((m) => [m.sigle]),
    changement: c.changements.map((id) => [id]),
    evolutionsDe: c.annees.map((annee) => [annee]),
    registre: themes,
    outil: ids(OUTILS),
    faitsDOutil: ids(OUTILS),
    pageDuMetier: ids(c.metier),
    lettre: lettres,
    termesDeLettre: lettres,
    module: modules,
    quizFinal: modules,
    moduleAPlat: modules,
    section: c.modules.flatMap((m) => m.sections.map((s) => [m.id, s])),
    carte: parcours,
    etapesDeParcours: parcours,
    attestation: parcours,
    ecrit: ids(c.ecrits),
    trameDEcrit: ids(c.ecrits),
    unCas: cas,
    casAMener: cas,
    casParEtapes: cas,
    correctionDeCas: cas,
    redactions: themes,
    themeDeRecherche: themes,
    nomsDesFaits: themes,
    seancePrete: ids(c.seances),
    ecransDeSalle: [
      ...ids(c.dessinsDeSalle).map(([id]) => ['dessin', id as string]),
      ...c.modules.flatMap((m) => m.sections.map((s) => ['section', adresses.pieceDeSection(m.id, s)])),
      ...themes.map(([id]) => ['regle', id as string]),
      ...c.parcours.map(({ id }) => ['parcours', id]),
    ],
    examen: examens,
    examenSurPapier: examens,
    sujetB: examens,
    corrigeDExamen: examens,
    banque: banques,
    questionsDeBanque: banques,
    sujet: banques,
    corrige: banques,
    serie: c.banques.flatMap((b) => Array.from({ length: b.series - 1 }, (_, i) => [b.id, String(i + 2)])),
  };
}

function adressesDe(formes: Readonly<Record<string, Forme>>, contenu: ContenuAdresse): string[] {
  const instances = instancesDe(contenu);
  return Object.entries(formes).flatMap(([nom, forme]) => {
    if (typeof forme === 'string') return [forme];
    const connues = instances[nom];
    if (!connues)
      throw new Error(`L’adresse «\u00a0${nom}\u00a0» ne dit pas d’où viennent ses identifiants.`);
    return connues.map((identifiants) => forme(...identifiants));
  });
}

/** Adresse de chaque page du site. */
export function pagesDuSite(contenu: ContenuAdresse): string[] {
  return adressesDe(PAGES, contenu);
}

/** Adresse de chaque donnée publiée. */
export function donneesDuSite(contenu: ContenuAdresse): string[] {
  return adressesDe(DONNEES, contenu);
}

/** Page reconnue à son adresse : son nom, et ses identifiants dans leur ordre. */
export interface PageReconnue {
  nom: NomDePage;
  identifiants: string[];
}

/** Écrit une page d’après son nom et ses identifiants. */
export function ecrirePage({ nom, identifiants }: PageReconnue): string {
  const forme: Forme = PAGES[nom];
  return typeof forme === 'string' ? forme : forme(...identifiants);
}

/** Reconnaît une page à son adresse ; celle qui demande le moins d’identifiants l’emporte : le quiz final n’est pas une section. */
export function reconnaitre(adresse: string): PageReconnue | undefined {
  const trouvees = Object.entries<Forme>(PAGES).flatMap(([nom, forme]) => {
    const motif =
      typeof forme === 'string' ? forme : forme(...Array<string>(forme.length).fill('([a-z0-9-]+)'));
    const lue = new RegExp(`^${motif}$`).exec(adresse);
    return lue ? [{ nom: nom as NomDePage, identifiants: lue.slice(1) }] : [];
  });
  return trouvees.sort((a, b) => a.identifiants.length - b.identifiants.length)[0];
}
