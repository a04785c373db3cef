import { ajouter, ajouterJours, joursEntre, retrancher } from '../commun/calendrier.ts';
import { formaterDate, type DateCivile } from '../commun/date-civile.ts';
import { formaterDuree } from '../commun/duree.ts';
import { accorder } from '../commun/texte.ts';
import { direLeJour, estFinDeSemaine, jourDeLaSemaine, passerLaFinDeSemaine } from './jours.ts';
import { definir, ouiOuNon, SaisieRefusee, type Donnees } from './saisie.ts';
import type { Certitude, Etape, Rendu, Supposition } from './types.ts';

const VOIES = 'delais-et-voies-de-recours';
const LIBRES = 'personnes-non-detenues-723-15';

/** Une date à trouver : un délai compté depuis un jour, ou avant lui. */
interface Borne {
  id: string;
  libelle: string;
  fait: string;
  cle: string;
  texte: string;
  certitude: Certitude;
  /** Le délai se compte à rebours : prévenir au moins tant avant. */
  avant?: boolean;
  /** Acte à faire dans un délai de procédure : s’il finit un samedi, un dimanche ou un jour férié, il va au jour ouvrable suivant. */
  report?: boolean;
  /** Délai en jours d’un recours : aucun fait ne dit si le jour de départ compte. */
  deuxLectures?: boolean;
  personne?: string;
}

/** Un renseignement sans date, donné avec le délai. */
interface Avec {
  id: string;
  libelle: string;
  fait: string;
  cle?: string;
  texte: string;
}

/** Un délai que l’outil sait compter. */
interface Delai {
  id: string;
  libelle: string;
  /** Le jour d’où il se compte. */
  depart: string;
  bornes: readonly Borne[];
  avec?: readonly Avec[];
}

const OU_FAIRE_APPEL: Avec = {
  id: 'ou',
  libelle: 'Où',
  fait: `${VOIES}.ou-faire-appel`,
  texte: 'Au greffe du JAP\u202f; en détention, par déclaration au chef d’établissement.',
};
const NE_SUSPEND_PAS: Avec = {
  id: 'effet',
  libelle: 'Effet',
  fait: `${VOIES}.appel-suspensif-du-parquet`,
  cle: 'delai',
  texte: 'L’appel de la personne ne suspend rien\u202f; celui du parquet, formé dans ce délai, suspend.',
};

export const DELAIS: readonly Delai[] = [
  {
    id: 'appel-ordonnance',
    libelle: 'Appel d’une ordonnance du JAP',
    depart: 'Notification de l’ordonnance',
    bornes: [
      {
        id: 'dernier-jour',
        libelle: 'Dernier jour pour faire appel',
        fait: `${VOIES}.appel-ordonnance-24h`,
        cle: 'delai',
        texte:
          'Jusqu’à minuit. L’heure de la notification ne change rien\u00a0: ce jour-là ne compte pas, le délai finit à minuit le lendemain.',
        certitude: 'certain',
        report: true,
        personne: 'Vous pouvez faire appel jusqu’à ce jour, minuit.',
      },
    ],
    avec: [
      OU_FAIRE_APPEL,
      NE_SUSPEND_PAS,
      {
        id: 'incident',
        libelle: 'Appel incident de l’autre partie',
        fait: `${VOIES}.appel-incident`,
        cle: 'ordonnance',
        texte: 'Un délai de plus pour former à son tour appel.',
      },
    ],
  },
  {
    id: 'appel-jugement',
    libelle: 'Appel d’un jugement du JAP ou du TAP',
    depart: 'Notification du jugement',
    bornes: [
      {
        id: 'dernier-jour',
        libelle: 'Dernier jour pour faire appel',
        fait: `${VOIES}.appel-jugement-10j`,
        cle: 'delai',
        texte: 'Jusqu’à minuit.',
        certitude: 'certain',
        report: true,
        deuxLectures: true,
        personne: 'Faites appel avant la fin de ce jour.',
      },
    ],
    avec: [
      OU_FAIRE_APPEL,
      NE_SUSPEND_PAS,
      {
        id: 'incident',
        libelle: 'Appel incident de l’autre partie',
        fait: `${VOIES}.appel-incident`,
        cle: 'jugement',
        texte: 'Un délai de plus pour former à son tour appel.',
      },
    ],
  },
  {
    id: 'appel-parquet',
    libelle: 'Examen de l’appel suspensif du parquet',
    depart: 'Appel du parquet',
    bornes: [
      {
        id: 'examen',
        libelle: 'Dernier jour pour examiner l’affaire',
        fait: `${VOIES}.appel-suspensif-du-parquet`,
        cle: 'examen',
        texte: 'Faute d’examen, l’appel tombe et la mesure s’applique.',
        certitude: 'certain',
        personne: 'La cour d’appel doit examiner votre affaire avant cette date.',
      },
    ],
  },
  {
    id: 'pourvoi',
    libelle: 'Pourvoi en cassation contre une décision d’appel',
    depart: 'Notification de la décision d’appel',
    bornes: [
      {
        id: 'dernier-jour',
        libelle: 'Dernier jour pour se pourvoir',
        fait: `${VOIES}.pourvoi`,
        cle: 'delai',
        texte: 'Le pourvoi ne suspend pas l’exécution.',
        certitude: 'certain',
        report: true,
        deuxLectures: true,
        personne: 'Vous pouvez former un pourvoi avant la fin de ce jour.',
      },
    ],
  },
  {
    id: 'convocations-audience',
    libelle: 'Convocations à l’audience\u00a0: courte peine de prison (474)',
    depart: 'Audience, personne présente et libre',
    bornes: [
      {
        id: 'jap',
        libelle: 'Devant le JAP, au plus tard',
        fait: `${LIBRES}.convocation-474`,
        cle: 'jap_max',
        texte: 'Convocation remise à l’audience.',
        certitude: 'faire',
        personne: 'Vous voyez le juge de l’application des peines avant cette date.',
      },
      {
        id: 'spip',
        libelle: 'Devant le SPIP, au plus tard',
        fait: `${LIBRES}.convocation-474`,
        cle: 'spip_max',
        texte: 'La personne est avisée de cette convocation à l’audience.',
        certitude: 'faire',
        personne: 'Vous voyez le SPIP avant cette date.',
      },
    ],
    avec: [
      {
        id: 'absence',
        libelle: 'Absence sans excuse',
        fait: `${LIBRES}.absence-474`,
        texte:
          'Devant le JAP, elle conduit à exécuter la peine en prison, sauf recours\u00a0: l’avis le dit.',
      },
    ],
  },
  {
    id: 'convocation-spip-seul',
    libelle: 'Convocation à l’audience\u00a0: sursis probatoire',
    depart: 'Audience, personne présente et libre',
    bornes: [
      {
        id: 'spip',
        libelle: 'Devant le SPIP, au plus tard',
        fait: 'sursis-probatoire.convocation-libre',
        cle: 'max',
        texte:
          'Devant le seul SPIP\u202f; la convocation saisit le service. Un suivi renforcé a des délais plus courts.',
        certitude: 'faire',
        personne: 'Vous voyez le SPIP avant cette date.',
      },
    ],
  },
  {
    id: 'convocation-tig',
    libelle: 'Convocation à l’audience\u00a0: TIG',
    depart: 'Audience, personne présente',
    bornes: [
      {
        id: 'spip',
        libelle: 'Devant le SPIP, au plus tard',
        fait: 'tig.convocation-474',
        cle: 'max',
        texte: 'Devant le seul SPIP\u202f; la convocation saisit le service.',
        certitude: 'faire',
        personne: 'Vous voyez le SPIP avant cette date.',
      },
    ],
  },
  {
    id: 'convocations-723-15',
    libelle: 'Convocations de la personne libre (723-15)',
    depart: 'Information donnée par le parquet',
    bornes: [
      {
        id: 'jap',
        libelle: 'Devant le JAP, au plus tard',
        fait: `${LIBRES}.delais-20-30`,
        cle: 'jap_max',
        texte: 'D’abord le JAP, sauf décision contraire de sa part.',
        certitude: 'faire',
        personne: 'Vous voyez le juge avant cette date.',
      },
      {
        id: 'spip',
        libelle: 'Devant le SPIP, au plus tard',
        fait: `${LIBRES}.delais-20-30`,
        cle: 'spip_max',
        texte: 'Ensuite le SPIP.',
        certitude: 'faire',
        personne: 'Vous voyez le SPIP avant cette date.',
      },
    ],
  },
  {
    id: 'rapport-723-15',
    libelle: 'Rapport du SPIP au JAP (723-15-1)',
    depart: 'Saisine du SPIP par le JAP',
    bornes: [
      {
        id: 'rapport',
        libelle: 'Rapport motivé',
        fait: `${LIBRES}.rapport-2-mois`,
        cle: 'delai',
        texte: 'Modalités d’un aménagement, ou autre proposition.',
        certitude: 'faire',
      },
    ],
  },
  {
    id: 'six-mois-jap',
    libelle: 'Peine non aménagée\u00a0: reprise par le parquet (723-15-2)',
    depart: 'Réception de la copie du jugement par le JAP',
    bornes: [
      {
        id: 'reprise',
        libelle: 'Le parquet peut ramener la peine à exécution',
        fait: `${LIBRES}.six-mois`,
        cle: 'delai',
        texte: 'Si le JAP n’a pas décidé à cette date.',
        certitude: 'decision',
        personne: 'Sans décision du juge à cette date, le procureur peut demander l’exécution de la peine.',
      },
    ],
  },
  {
    id: 'rapport-evaluation',
    libelle: 'Rapport d’évaluation du SPIP\u00a0: sursis probatoire',
    depart: 'Mesure confiée au SPIP',
    bornes: [
      {
        id: 'rapport',
        libelle: 'Rapport d’évaluation',
        fait: 'sursis-probatoire.rapports-spip',
        cle: 'evaluation',
        texte: 'Au plus tard ce jour. Un incident se signale sans attendre.',
        certitude: 'faire',
      },
    ],
  },
  {
    id: 'rapport-fin',
    libelle: 'Rapport de fin du SPIP\u00a0: sursis probatoire',
    depart: 'Échéance de la mesure',
    bornes: [
      {
        id: 'rapport',
        libelle: 'Rapport de fin',
        fait: 'sursis-probatoire.rapports-spip',
        cle: 'fin',
        texte: 'Avant l’échéance.',
        certitude: 'faire',
        avant: true,
      },
    ],
  },
  {
    id: 'convocation-debat',
    libelle: 'Convocation à un débat contradictoire',
    depart: 'Jour du débat',
    bornes: [
      {
        id: 'avertir',
        libelle: 'Avertir la personne et son avocat',
        fait: `${VOIES}.convocation-au-debat`,
        cle: 'delai',
        texte:
          'Au plus tard ce jour. La personne peut renoncer au délai\u202f; en urgence (retrait, révocation), il ne joue plus.',
        certitude: 'faire',
        avant: true,
        personne: 'Vous devez être prévenu au plus tard ce jour.',
      },
    ],
  },
  {
    id: 'debat-suspension',
    libelle: 'Débat après une suspension ou une incarcération provisoire',
    depart: 'Incarcération',
    bornes: [
      {
        id: 'jap',
        libelle: 'Débat devant le JAP',
        fait: `${VOIES}.debat-en-urgence`,
        cle: 'jap',
        texte: 'Sinon la personne est libérée.',
        certitude: 'certain',
        personne: 'Le juge doit vous entendre avant cette date. Sinon, vous sortez.',
      },
      {
        id: 'tap',
        libelle: 'Débat devant le TAP',
        fait: `${VOIES}.debat-en-urgence`,
        cle: 'tap',
        texte: 'Si la mesure relève du tribunal de l’application des peines.',
        certitude: 'certain',
      },
    ],
  },
  {
    id: 'mandat',
    libelle: 'Après une arrestation sur mandat du JAP',
    depart: 'Incarcération par le juge des libertés',
    bornes: [
      {
        id: 'jap',
        libelle: 'Comparution devant le JAP',
        fait: 'incidents-et-sanctions.mandat-presentation',
        cle: 'jap',
        texte: 'Au plus tard ce jour.',
        certitude: 'certain',
        personne: 'Le juge doit vous voir avant cette date.',
      },
      {
        id: 'tap',
        libelle: 'Comparution devant le TAP',
        fait: 'incidents-et-sanctions.mandat-presentation',
        cle: 'tap',
        texte: 'Si la mesure relève du tribunal de l’application des peines.',
        certitude: 'certain',
      },
    ],
  },
  {
    id: 'reintegration',
    libelle: 'Réintégration d’urgence (semi-liberté, DDSE, placement, permission)',
    depart: 'Réintégration',
    bornes: [
      {
        id: 'retrait',
        libelle: 'Décision du JAP sur le retrait',
        fait: 'incidents-et-sanctions.reintegration-urgence',
        cle: 'delai',
        texte: 'Au plus tard ce jour.',
        certitude: 'certain',
        personne: 'Le juge doit décider avant cette date.',
      },
    ],
  },
  {
    id: 'silence-permission',
    libelle: 'Silence du juge\u00a0: permission, réduction de peine',
    depart: 'Demande',
    bornes: [
      {
        id: 'silence',
        libelle: 'Passé ce jour, saisir le président de la chambre',
        fait: `${VOIES}.silence-du-juge`,
        cle: 'permissions_et_rp',
        texte: 'Le silence ne vaut ni accord ni refus.',
        certitude: 'decision',
        personne: 'Sans réponse après cette date, vous pouvez saisir la cour d’appel.',
      },
    ],
  },
  {
    id: 'silence-amenagement',
    libelle: 'Silence du juge\u00a0: aménagement de peine',
    depart: 'Demande',
    bornes: [
      {
        id: 'jap',
        libelle: 'Débat du JAP, au plus tard',
        fait: `${VOIES}.silence-du-juge`,
        cle: 'jap',
        texte:
          'Passé ce temps, la personne saisit directement la chambre\u202f; le silence ne vaut ni accord ni libération.',
        certitude: 'decision',
        personne: 'Sans réponse après cette date, vous pouvez saisir la cour d’appel.',
      },
      {
        id: 'tap',
        libelle: 'Débat du TAP, au plus tard',
        fait: `${VOIES}.silence-du-juge`,
        cle: 'tap',
        texte: 'Si la demande relève du tribunal de l’application des peines.',
        certitude: 'decision',
      },
    ],
  },
  {
    id: 'pose-ddse',
    libelle: 'Pose d’une DDSE peine, lieu et horaires fixés par le tribunal',
    depart: 'Décision, ou caractère exécutoire sans exécution provisoire',
    bornes: [
      {
        id: 'provisoire',
        libelle: 'Avec exécution provisoire, pose au plus tard',
        fait: 'ddse-peine.pose-cinq-jours',
        cle: 'max',
        texte: 'Depuis la décision, selon la disponibilité du matériel.',
        certitude: 'faire',
        personne: 'Le bracelet est posé avant cette date.',
      },
      {
        id: 'sans',
        libelle: 'Sans exécution provisoire, pose au plus tard',
        fait: 'ddse-peine.pose-trente-jours',
        cle: 'max',
        texte: 'Depuis le jour où la condamnation est exécutoire.',
        certitude: 'faire',
      },
    ],
    avec: [
      {
        id: 'sans-nullite',
        libelle: 'Délai dépassé',
        fait: 'ddse-peine.delais-sans-nullite',
        texte: 'Rien n’est annulé\u202f; si la pose est impossible à temps, le SPIP en rend compte aussitôt.',
      },
    ],
  },
  {
    id: 'sortie-sursis',
    libelle: 'Sortie de prison avec un sursis probatoire',
    depart: 'Libération',
    bornes: [
      {
        id: 'rapide',
        libelle: 'Se présenter au SPIP, cas graves ou suivi renforcé',
        fait: 'sursis-probatoire.convocation-liberation',
        cle: 'huit_jours',
        texte: 'Infraction, actuelle ou antérieure, relevant du suivi socio-judiciaire, ou sursis renforcé.',
        certitude: 'faire',
      },
      {
        id: 'ordinaire',
        libelle: 'Se présenter au SPIP, autres cas',
        fait: 'sursis-probatoire.convocation-liberation',
        cle: 'un_mois',
        texte: 'Au plus tard ce jour.',
        certitude: 'faire',
        personne: 'Présentez-vous au SPIP avant cette date\u202f; plus tôt si votre convocation le dit.',
      },
    ],
  },
  {
    id: 'mandat-differe',
    libelle: 'Mandat de dépôt à effet différé',
    depart: 'Prononcé, ou jour où la date d’écrou est connue',
    bornes: [
      {
        id: 'procureur',
        libelle: 'Convocation devant le procureur, au plus tard',
        fait: 'seuils-emprisonnement-ferme.mded-convocation',
        cle: 'convocation_max',
        texte: 'Depuis le prononcé.',
        certitude: 'faire',
        personne: 'Vous voyez le procureur avant cette date.',
      },
      {
        id: 'ecrou',
        libelle: 'Incarcération, au plus tard',
        fait: 'seuils-emprisonnement-ferme.mded-date-ecrou',
        cle: 'max',
        texte:
          'Depuis le jour où la personne apprend sa date d’écrou. Dépasser ce délai n’annule pas le mandat tant que la peine n’est pas prescrite.',
        certitude: 'certain',
      },
    ],
  },
  {
    id: 'arse-conditionnelle',
    libelle: 'ARSE conditionnelle\u00a0: rapport de faisabilité',
    depart: 'Décision du juge des libertés',
    bornes: [
      {
        id: 'rapport',
        libelle: 'Rapport du SPIP',
        fait: 'arse.arse-conditionnelle-rapport-10-jours',
        cle: 'delai',
        texte: 'Au plus tard ce jour.',
        certitude: 'faire',
      },
      {
        id: 'incarceration',
        libelle: 'Fin de l’incarcération provisoire',
        fait: 'arse.arse-conditionnelle',
        cle: 'max',
        texte: 'Elle ne va pas au-delà.',
        certitude: 'certain',
        personne: 'Votre incarcération en attendant le bracelet ne dépasse pas cette date.',
      },
    ],
  },
];

const RECOMMANDE = [
  { id: 'main', libelle: 'Remise en main propre' },
  { id: 'signe', libelle: 'Recommandé, à la date de signature' },
  { id: 'sans-signature', libelle: 'Recommandé non signé, à la date d’envoi' },
];

/** Le délai qui finit un samedi ou un dimanche va au jour ouvrable suivant. */
function reporter(date: DateCivile) {
  const fin = passerLaFinDeSemaine(date);
  return {
    fin,
    phrase: estFinDeSemaine(date)
      ? ` Le délai finirait un ${jourDeLaSemaine(date)}\u00a0: il va jusqu’au premier jour ouvrable suivant.`
      : '',
  };
}

function etapeDe(borne: Borne, depart: DateCivile, { droit, lu }: Donnees, le: DateCivile): Etape[] {
  const duree = droit.duree(borne.fait, borne.cle, le);
  const faits = [droit.sur(borne.fait, le)];
  // Vingt-quatre heures ne se comptent pas à la minute : le jour de la notification ne compte pas.
  const enHeures = duree.heures > 0;
  const nue = enHeures
    ? ajouterJours(depart, 1)
    : borne.avant
      ? retrancher(depart, duree)
      : ajouter(depart, duree);
  if (enHeures) faits.push(droit.sur(`${VOIES}.calcul-24h`, le));
  const commune = { id: borne.id, libelle: borne.libelle, certitude: borne.certitude };
  const sens = enHeures
    ? ''
    : ` ${formaterDuree(duree)} ${borne.avant ? 'avant' : 'après'} le ${formaterDate(depart)}.`;
  if (!borne.report)
    return [{ ...commune, date: nue, texte: `${borne.texte}${sens}`, faits, personne: borne.personne }];

  const ferie = lu.choix('ferie') === 'oui';
  if (ferie)
    return [
      {
        ...commune,
        texte: `${borne.texte} Un jour férié ou chômé tombe à la fin du délai\u00a0: il va jusqu’au premier jour ouvrable suivant, à lire sur un calendrier.`,
        faits: [...faits, droit.sur(`${VOIES}.delai-qui-finit-un-week-end`, le)],
        valeur: `après le ${formaterDate(borne.deuxLectures ? ajouterJours(nue, -1) : nue)}`,
      },
    ];
  const dernier = reporter(nue);
  const sur = borne.deuxLectures ? reporter(ajouterJours(nue, -1)) : dernier;
  const report = estFinDeSemaine(borne.deuxLectures ? ajouterJours(nue, -1) : nue);
  const textes = [borne.texte];
  if (borne.deuxLectures)
    textes.push(
      sur.fin === dernier.fin
        ? `${formaterDuree(duree)}\u00a0: que le jour de départ compte ou non, le délai finit le même jour.`
        : `${formaterDuree(duree)}, le jour de départ compté\u00a0: aucun fait ne dit s’il compte, et ce jour est le plus sûr.`,
    );
  const etapes: Etape[] = [
    {
      ...commune,
      certitude: sur.fin === dernier.fin ? commune.certitude : 'lecture',
      date: sur.fin,
      texte: textes.join(' ') + sur.phrase,
      faits: report ? [...faits, droit.sur(`${VOIES}.delai-qui-finit-un-week-end`, le)] : faits,
      personne: borne.personne,
    },
  ];
  if (sur.fin !== dernier.fin)
    etapes.push({
      ...commune,
      id: `${borne.id}-autre-lecture`,
      libelle: 'Si le jour de départ ne compte pas',
      date: dernier.fin,
      texte: `Autre lecture, moins sûre.${dernier.phrase}`,
      certitude: 'lecture',
      faits,
    });
  return etapes;
}

function regle(donnees: Donnees): Rendu {
  const { lu, droit } = donnees;
  const delai = DELAIS.find((d) => d.id === lu.choix('genre'));
  if (!delai) throw new SaisieRefusee('genre', 'Choisir un des délais proposés.');
  const depart = lu.date('depart');
  const sansSignature = lu.choix('remise') === 'sans-signature';
  const compte = sansSignature
    ? ajouter(depart, droit.duree(`${VOIES}.calcul-24h`, 'sans_signature', depart))
    : depart;

  const etapes: Etape[] = [];
  if (sansSignature)
    etapes.push({
      id: 'depart-reporte',
      libelle: 'Le délai commence à courir',
      date: compte,
      texte: `Avis non signé\u00a0: ${formaterDuree(droit.duree(`${VOIES}.calcul-24h`, 'sans_signature', depart))} après l’envoi.`,
      certitude: 'certain',
      faits: [droit.sur(`${VOIES}.calcul-24h`, depart)],
    });
  etapes.push(...delai.bornes.flatMap((b) => etapeDe(b, compte, donnees, depart)));
  const premiere = etapes.find((e) => e.id === delai.bornes[0]?.id) as Etape;
  etapes.push(
    ...(delai.avec ?? []).map(({ id, libelle, fait, cle, texte }): Etape => ({
      id,
      libelle,
      ...(cle && { valeur: formaterDuree(droit.duree(fait, cle, depart)) }),
      texte,
      certitude: 'certain',
      faits: [droit.sur(fait, depart)],
    })),
  );

  const suppositions: Supposition[] = [];
  if (delai.bornes.some((b) => b.report))
    suppositions.push({
      texte:
        'Les jours fériés ou chômés ne sont pas connus de l’outil\u00a0: si le dernier jour en est un, le délai va jusqu’au premier jour ouvrable suivant.',
      faits: [droit.sur(`${VOIES}.delai-qui-finit-un-week-end`, depart)],
    });
  else
    suppositions.push({
      texte:
        'Le jour de départ n’est pas compté, et rien n’est reporté au jour ouvrable suivant\u00a0: s’y prendre un jour plus tôt est plus sûr.',
      faits: [],
    });
  const date = premiere.date;
  const dans = date === undefined ? undefined : joursEntre(donnees.jour, date);
  return {
    genre: 'resultat',
    reponse: {
      titre: premiere.libelle,
      valeur: date ? direLeJour(date) : (premiere.valeur ?? ''),
      phrase: `${dans === undefined ? '' : dans < 0 ? 'Ce jour est passé. ' : dans === 0 ? 'C’est aujourd’hui. ' : `Dans ${accorder(dans, 'jour', 'jours')}. `}${premiere.texte}`,
    },
    etapes,
    refus: [],
    suppositions,
  };
}

const genreDe = (id: string | undefined) => DELAIS.find((d) => d.id === id);

/** Compter un délai : le dernier jour, et pourquoi celui-là. */
export const delais = definir({
  id: 'delais',
  champs: [
    {
      id: 'genre',
      libelle: 'Le délai',
      type: 'choix',
      choix: DELAIS.map(({ id, libelle }) => ({ id, libelle })),
    },
    {
      id: 'depart',
      libelle: 'Jour d’où il se compte',
      aide: 'Notification, audience, saisine, débat… selon le délai choisi. Le droit appliqué est celui de ce jour.',
      type: 'date',
      dire: (s) => genreDe(s['genre'])?.depart,
    },
    {
      id: 'remise',
      libelle: 'Notification',
      type: 'choix',
      choix: RECOMMANDE,
      defaut: 'main',
      si: (s) => s['genre'] === 'appel-ordonnance',
    },
    ouiOuNon('ferie', 'Le dernier jour est férié ou chômé', {
      defaut: 'non',
      si: (s) => genreDe(s['genre'])?.bornes.some((b) => b.report) ?? false,
    }),
  ],
  faits: [
    ...new Set([
      `${VOIES}.calcul-24h`,
      `${VOIES}.delai-qui-finit-un-week-end`,
      ...DELAIS.flatMap((d) => [...d.bornes, ...(d.avec ?? [])].map((l) => l.fait)),
    ]),
  ],
  regle,
});
