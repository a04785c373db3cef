import { OUTILS } from '../domaine/calculateurs/outils.ts';
import * as adresses from '../domaine/commun/adresses.ts';
import type { GenreDEtape } from '../schemas/parcours.ts';
import type { Corpus } from '../validation/corpus.ts';

/** Un lot avant construction : les pages à emporter, désignées par leur adresse ou par un début d’adresse. */
export interface LotDemande {
  id: string;
  titre: string;
  adresse: string;
  /** `**` : tout le site, y compris ce qu’aucune page ne cite ; `modules/x/**` : une page et celles qui sont sous elle. */
  pages: readonly string[];
  /** Données qu’aucune page ne cite en toutes lettres : leur adresse se compose d’un identifiant. `recherche/**` : toutes celles d’un dossier. */
  donnees?: readonly string[];
}

/** Ce qu’un module ou un parcours fait lire. */
interface Etape {
  genre: GenreDEtape;
  id: string;
}

/** Pages que tout lot emporte : de quoi s’orienter, chercher, réviser, retrouver son carnet. */
const SOCLE = [
  ...[
    adresses.accueil,
    adresses.apprendre,
    adresses.carnet,
    adresses.mesures,
    adresses.modules,
    adresses.parcours,
    adresses.recherche,
    adresses.reviser,
  ].map(adresses.pageDe),
  '404.html',
  `${adresses.pageDe(adresses.glossaire)}**`,
  `${adresses.pageDe(adresses.outils)}**`,
  `${adresses.pageDe(adresses.horsLigne)}**`,
];

/**
 * Ce que la recherche charge selon les mots tapés ; le carnet, la révision et les parcours, selon le journal ; une fiche lue à une autre
 * date, l’histoire de ses thèmes ; les outils, leurs faits.
 */
const DONNEES_DU_SOCLE = [
  ...[adresses.recherche, adresses.glossaire].map((dossier) => `${adresses.pageDe(dossier)}**`),
  adresses.pageDe(adresses.abreges('**')).replace(/\.json$/, ''),
  `${adresses.pageDe(adresses.dossierDesRedactions)}**`,
  adresses.pageDe(adresses.couverture('**')).replace(/\.svg$/, ''),
  ...OUTILS.map((o) => adresses.pageDe(adresses.faitsDOutil(o.id))),
];

/** Identifiant du lot de la salle. */
export const LOT_DE_LA_SALLE = 'salle';

/** Rubriques dont chaque page se garde avec ce qu’elle fait lire. */
type Rubrique = 'modules' | 'parcours';

const PREMIERE_PAGE = { modules: adresses.module, parcours: adresses.carte };

/** Lot composé de sa propre page et de ses étapes. */
export function lotDEtapes(
  rubrique: Rubrique,
  { id, titre }: { id: string; titre: string },
  etapes: readonly Etape[],
): LotDemande {
  const adresse = adresses.pageDe(PREMIERE_PAGE[rubrique](id));
  const pages = etapes.map((e) => `${adresses.pageDe(adresses.etape(e.genre, e.id))}**`);
  const donnees = etapes.flatMap((e) =>
    e.genre === 'cas' ? [adresses.pageDe(adresses.casAMener(e.id))] : [],
  );
  return {
    id: idDuLot(rubrique, id),
    titre,
    adresse,
    pages: [...SOCLE, `${adresse}**`, ...pages],
    donnees: [...DONNEES_DU_SOCLE, ...donnees],
  };
}

/** Lot de la salle : de quoi composer, projeter, voter et imprimer sans réseau, quoi que la séance montre ; aucun lien de Former ne s’y perd. */
function lotDeLaSalle(cas: readonly { id: string }[]): LotDemande {
  const adresse = adresses.pageDe(adresses.salle);
  return {
    id: LOT_DE_LA_SALLE,
    titre: 'La salle',
    adresse,
    pages: [...SOCLE, `${adresse}**`, `${adresses.pageDe(adresses.former)}**`],
    donnees: [
      ...DONNEES_DU_SOCLE,
      `${adresse}**`,
      ...cas.map((c) => adresses.pageDe(adresses.casAMener(c.id))),
    ],
  };
}

/** Identifiant du lot d’un module ou d’un parcours : `modules-lpj-en-pratique`. */
export function idDuLot(rubrique: Rubrique, id: string): string {
  return `${rubrique}-${id}`;
}

/** Les lots que le site propose, d’après son contenu. Tous emportent les banques : une séance de révision puise dans chacune. */
export function lotsDuCorpus({ modules, parcours, banques, cas }: Corpus): LotDemande[] {
  const composees = [
    ...banques.map((b) => adresses.questionsDeBanque(b.id)),
    ...parcours.map((p) => adresses.etapesDeParcours(p.id)),
  ].map(adresses.pageDe);
  const lots = [
    ...modules.map((m) =>
      lotDEtapes('modules', m, [
        ...m.quiz.banques.map((id) => ({ genre: 'banque' as const, id })),
        ...m.mesures.map((id) => ({ genre: 'fiche' as const, id })),
      ]),
    ),
    ...parcours.map((p) => lotDEtapes('parcours', p, p.etapes)),
    lotDeLaSalle(cas),
  ];
  return [
    { id: 'site', titre: 'Tout le site', adresse: '', pages: ['**'] },
    ...lots.map((lot) => ({ ...lot, donnees: [...(lot.donnees ?? []), ...composees] })),
  ];
}
