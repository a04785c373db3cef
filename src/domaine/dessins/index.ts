import type { Dessin } from './dessin.ts';
import { amenagerALAudience } from './planches/amenager-a-l-audience.ts';
import { delaiEnHeures } from './planches/delai-en-heures.ts';
import { deuxDdse } from './planches/deux-ddse.ts';
import { incidentSursisProbatoire } from './planches/incident-sursis-probatoire.ts';
import { quiFaitQuoi72315 } from './planches/qui-fait-quoi-723-15.ts';
import { semaine } from './planches/semaine-sous-bracelet.ts';
import { seuilsDuFerme } from './planches/seuils-du-ferme.ts';
import { vieDUnePeineDeDixHuitMois } from './planches/vie-d-une-peine.ts';
import { plafondsDesReductions } from './planches/plafonds-des-reductions.ts';
import { delaiDeProbation } from './planches/delai-de-probation.ts';
import { tempsDEpreuve } from './planches/temps-d-epreuve.ts';
import { heuresDeTig } from './planches/heures-de-tig.ts';
import { silenceDuJuge } from './planches/silence-du-juge.ts';
import { dureeDuSuiviSocioJudiciaire } from './planches/duree-du-suivi-socio-judiciaire.ts';
import { mandatDiffere } from './planches/mandat-differe.ts';
import { premierRendezVous } from './planches/premier-rendez-vous.ts';
import { arreteeSurMandat } from './planches/arretee-sur-mandat.ts';
import { rapportsDuSpip } from './planches/rapports-du-spip.ts';
import { lscCompteARebours } from './planches/lsc-compte-a-rebours.ts';
import { quatreVoies } from './planches/quatre-voies.ts';
import { retourEnDetention } from './planches/retour-en-detention.ts';
import { poseDuBracelet } from './planches/pose-du-bracelet.ts';
import { verrousDuPleinDroit } from './planches/verrous-du-plein-droit.ts';
import { quiChangeUneHeure } from './planches/qui-change-une-heure.ts';
import { appelDuParquet } from './planches/appel-du-parquet.ts';
import { entreeEnVigueurDeLaLpj } from './planches/entree-en-vigueur-de-la-lpj.ts';
import { japOuTap } from './planches/jap-ou-tap.ts';
import { deuxLsc } from './planches/deux-lsc.ts';

/** Tous les dessins, par identifiant : celui que l’auteur écrit dans `<Dessin id="…" />`. */
export const DESSINS: ReadonlyMap<string, Dessin> = new Map(
  [
    seuilsDuFerme,
    vieDUnePeineDeDixHuitMois,
    quiFaitQuoi72315,
    incidentSursisProbatoire,
    deuxDdse,
    semaine,
    amenagerALAudience,
    delaiEnHeures,
    plafondsDesReductions,
    delaiDeProbation,
    tempsDEpreuve,
    heuresDeTig,
    silenceDuJuge,
    dureeDuSuiviSocioJudiciaire,
    mandatDiffere,
    premierRendezVous,
    arreteeSurMandat,
    rapportsDuSpip,
    lscCompteARebours,
    quatreVoies,
    retourEnDetention,
    poseDuBracelet,
    verrousDuPleinDroit,
    quiChangeUneHeure,
    appelDuParquet,
    entreeEnVigueurDeLaLpj,
    japOuTap,
    deuxLsc,
  ].map((d) => [d.id, d]),
);

/** Le fichier qui porte les données d’un dessin : c’est lui que l’on relit quand un fait change. */
export const fichierDuDessin = (id: string): string => `src/domaine/dessins/planches/${id}.ts`;

/** Dessins qui ont un format de salle : ceux qui se projettent. */
export const dessinsDeSalle = (): Dessin[] =>
  [...DESSINS.values()].filter((d) => d.formats.includes('salle'));
