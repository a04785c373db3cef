import { ajouter, ajouterJours, joursEntre, retrancher } from '../commun/calendrier.ts';
import { formaterDate, type DateCivile } from '../commun/date-civile.ts';
import { formaterDuree, type Duree } from '../commun/duree.ts';
import { accorder } from '../commun/texte.ts';
import { tientDans } from './droit.ts';
import { CHAMP_DU_JOUR, definir, SaisieRefusee, type Donnees } from './saisie.ts';
import type { Etape, Rendu, Supposition } from './types.ts';

const SP = 'sursis-probatoire';

/** Plafond du délai selon la récidive : le fait et la clé qui le portent. */
const PLAFONDS: Record<string, [ref: string, cle: string]> = {
  non: [`${SP}.delai-probation`, 'max'],
  oui: [`${SP}.delai-recidive`, 'recidive'],
  renouvelee: [`${SP}.delai-recidive`, 'recidive_renouvelee'],
};

const somme = (a: Duree, b: Duree): Duree => ({
  annees: a.annees + b.annees,
  mois: a.mois + b.mois,
  semaines: a.semaines + b.semaines,
  jours: a.jours + b.jours,
  heures: 0,
});

function regle(donnees: Donnees): Rendu {
  const { lu, droit, jour } = donnees;
  const sur = (ref: string) => droit.sur(ref, jour);
  const [prononce, debut, delai] = [lu.date('prononce'), lu.date('debut'), lu.duree('delai')];
  if (debut < prononce)
    throw new SaisieRefusee(
      'debut',
      'La probation ne commence pas avant le jugement\u00a0: vérifier les deux dates.',
    );
  if (!droit.repond(`${SP}.manquement-jap`, prononce))
    return {
      genre: 'hors-champ',
      pourquoi:
        'Prononcée avant le sursis probatoire, la mesure était un sursis avec mise à l’épreuve\u00a0: aucun texte lu ne règle le sort de ceux qui étaient en cours.',
      lire: [sur('sme-et-sursis-tig.transition-incertaine')],
    };

  const min = droit.duree(`${SP}.delai-probation`, 'min', prononce);
  const [refMax, cleMax] = PLAFONDS[lu.choix('recidive')] as [string, string];
  const max = droit.duree(refMax, cleMax, prononce);
  if (!tientDans(min, delai, debut) || !tientDans(delai, max, debut))
    throw new SaisieRefusee(
      'delai',
      `Le délai fixé va de ${formaterDuree(min)} à ${formaterDuree(max)} dans cette situation\u00a0: vérifier le jugement.`,
    );
  const prolongation = lu.dureeOuRien('prolongation');
  const maxProlonge = droit.duree(`${SP}.prolongation`, 'max_total', jour);
  const total = prolongation ? somme(delai, prolongation) : delai;
  if (prolongation && !tientDans(total, maxProlonge, debut))
    throw new SaisieRefusee(
      'prolongation',
      `Prolongé par le juge, le délai ne dépasse pas ${formaterDuree(maxProlonge)} en tout\u00a0: vérifier la décision.`,
    );
  const suspendus = lu.nombre('suspension');
  const fin = ajouterJours(ajouter(debut, total), suspendus);
  const limite = ajouter(fin, droit.duree(`${SP}.manquement-apres-terme`, 'saisine_max', jour));

  const etapes: Etape[] = [
    {
      id: 'debut',
      libelle: 'Début de la probation',
      date: debut,
      texte: 'Condamnation exécutoire, ou jugement en cas d’exécution provisoire.',
      certitude: 'certain',
      faits: [sur(`${SP}.point-depart`), sur(`${SP}.appel-execution-provisoire`)],
    },
    {
      id: 'delai',
      libelle: 'Délai de probation',
      valeur: formaterDuree(delai),
      texte: `De ${formaterDuree(min)} à ${formaterDuree(max)}.`,
      certitude: 'certain',
      faits: [droit.sur(refMax, prononce)],
    },
  ];
  if (prolongation)
    etapes.push({
      id: 'prolongation',
      libelle: 'Prolongation ordonnée',
      valeur: formaterDuree(prolongation),
      texte: `${formaterDuree(maxProlonge)} au plus, délai compris.`,
      certitude: 'certain',
      faits: [sur(`${SP}.prolongation`)],
    });
  if (suspendus > 0)
    etapes.push({
      id: 'suspension',
      libelle: 'Délai suspendu par une incarcération',
      valeur: accorder(suspendus, 'jour', 'jours'),
      texte: 'Autant de jours en plus\u202f; les interdictions de contact et de paraître ont continué.',
      certitude: 'certain',
      faits: [sur(`${SP}.suspension-detention`)],
    });

  const rapports = droit.duree(`${SP}.rapports-spip`, 'seuil_annuel', jour);
  const confie = lu.dateOuRien('confie');
  if (confie)
    etapes.push({
      id: 'rapport-evaluation',
      libelle: 'Rapport d’évaluation',
      date: ajouter(confie, droit.duree(`${SP}.rapports-spip`, 'evaluation', jour)),
      texte: `Au plus tard ce jour, ${formaterDuree(droit.duree(`${SP}.rapports-spip`, 'evaluation', jour))} après que la mesure est confiée au service.`,
      certitude: 'faire',
      faits: [sur(`${SP}.rapports-spip`)],
    });
  if (!tientDans(total, rapports, debut))
    etapes.push({
      id: 'rapport-annuel',
      libelle: 'Rapport annuel',
      valeur: 'Chaque année',
      texte: `La mesure dépasse ${formaterDuree(rapports)}.`,
      certitude: 'faire',
      faits: [sur(`${SP}.rapports-spip`)],
    });
  etapes.push({
    id: 'rapport-fin',
    libelle: 'Rapport de fin',
    date: retrancher(fin, droit.duree(`${SP}.rapports-spip`, 'fin', jour)),
    texte: `${formaterDuree(droit.duree(`${SP}.rapports-spip`, 'fin', jour))} avant l’échéance.`,
    certitude: 'faire',
    faits: [sur(`${SP}.rapports-spip`)],
  });
  const definitive = lu.dateOuRien('definitive');
  if (definitive && definitive < prononce)
    throw new SaisieRefusee(
      'definitive',
      'La condamnation ne devient pas définitive avant d’être prononcée.',
    );
  if (definitive) {
    const anticipe = ajouter(definitive, droit.duree(`${SP}.non-avenu-anticipe`, 'min', jour));
    if (anticipe < fin)
      etapes.push({
        id: 'non-avenu-anticipe',
        libelle: 'Non avenue avant la fin',
        date: anticipe,
        texte: 'À partir de ce jour, le juge peut la déclarer non avenue si le reclassement paraît acquis.',
        certitude: 'decision',
        faits: [sur(`${SP}.non-avenu-anticipe`)],
        personne: 'Le juge peut, à partir de cette date, arrêter votre suivi si tout se passe bien.',
      });
  }
  etapes.push(
    {
      id: 'fin',
      libelle: 'Fin du délai',
      date: fin,
      texte: 'Sans révocation totale, la condamnation est non avenue.',
      certitude: 'certain',
      faits: [sur(`${SP}.non-avenu`)],
      personne:
        'C’est la fin de votre suivi, si aucune décision ne le prolonge et si vous n’allez pas en prison entre-temps.',
    },
    {
      id: 'limite-saisine',
      libelle: 'Dernier jour pour saisir le juge',
      date: limite,
      texte: 'D’un motif né pendant le délai\u202f; après, il est trop tard.',
      certitude: 'certain',
      faits: [sur(`${SP}.manquement-apres-terme`), sur(`${SP}.non-avenu-tardif`)],
    },
  );

  const manquement = lu.dateOuRien('manquement');
  if (manquement) etapes.push(...suites(donnees, { manquement, debut, fin, limite, total, definitive }));

  const reste = joursEntre(jour, fin);
  return {
    genre: 'resultat',
    reponse: {
      titre: 'Fin du délai de probation',
      valeur: formaterDate(fin),
      phrase:
        jour > limite
          ? `Le délai est expiré\u202f; depuis le ${formaterDate(limite)}, le juge ne peut plus être saisi d’un motif né avant.`
          : reste < 0
            ? `Le délai est expiré\u202f; le juge peut encore être saisi jusqu’au ${formaterDate(limite)}, d’un motif né avant.`
            : `Dans ${accorder(reste, 'jour', 'jours')}, si rien ne le suspend ni ne le prolonge.`,
    },
    etapes: etapes.toSorted((a, b) =>
      (a.date ?? (a.sort ? '9' : '')).localeCompare(b.date ?? (b.sort ? '9' : '')),
    ),
    refus: [],
    suppositions: supposer(donnees),
  };
}

interface Manquement {
  manquement: DateCivile;
  debut: DateCivile;
  fin: DateCivile;
  limite: DateCivile;
  total: Duree;
  definitive: DateCivile | undefined;
}

/** Ce qu’un manquement, ou une infraction, peut entraîner selon sa date et celle où le juge est saisi. */
function suites(
  { lu, droit, jour }: Donnees,
  { manquement, debut, fin, limite, total, definitive }: Manquement,
): Etape[] {
  const sur = (ref: string) => droit.sur(ref, jour);
  const le = formaterDate(manquement);
  if (manquement < debut || manquement > fin)
    return [
      {
        id: 'hors-delai',
        libelle: 'Prolonger ou révoquer',
        texte: `Le ${le} n’est pas dans le délai de probation\u00a0: ce fait ne fonde ni prolongation ni révocation.`,
        certitude: 'certain',
        sort: 'exclu',
        faits: [
          sur(manquement < debut ? `${SP}.fait-anterieur-exploitable` : `${SP}.manquement-apres-terme`),
        ],
      },
    ];
  const saisi = lu.dateOuRien('saisi');
  if (saisi && saisi < manquement)
    throw new SaisieRefusee(
      'saisi',
      'Le juge n’est pas saisi avant le manquement\u00a0: vérifier les deux dates.',
    );
  const tard = (saisi ?? jour) > limite;
  const infraction = lu.choix('sorte') === 'infraction';
  const etapes: Etape[] = [];
  if (tard)
    etapes.push({
      id: 'trop-tard',
      libelle: 'Prolonger ou révoquer par le JAP',
      texte: `Le juge devait être saisi le ${formaterDate(limite)} au plus tard.`,
      certitude: 'certain',
      sort: 'exclu',
      faits: [sur(`${SP}.manquement-apres-terme`)],
    });
  else {
    const max = droit.duree(`${SP}.prolongation`, 'max_total', jour);
    const prolongeable = !tientDans(max, total, debut);
    etapes.push(
      {
        id: 'prolonger',
        libelle: 'Prolonger le délai',
        texte: prolongeable
          ? `Par le JAP, après débat contradictoire, jusqu’à ${formaterDuree(max)} en tout, soit au plus jusqu’au ${formaterDate(ajouterJours(fin, joursEntre(ajouter(debut, total), ajouter(debut, max))))}.`
          : `Le délai atteint déjà ${formaterDuree(max)}\u00a0: le JAP ne peut plus le prolonger.`,
        certitude: 'decision',
        sort: prolongeable ? 'possible' : 'exclu',
        faits: [sur(`${SP}.prolongation`), droit.sur(`${SP}.manquement-jap`, manquement)],
      },
      {
        id: 'revoquer',
        libelle: 'Révoquer en tout ou partie',
        texte: infraction
          ? 'Par le JAP, après débat contradictoire, si la nouvelle condamnation n’a pas déjà entraîné la révocation.'
          : 'Par le JAP, après débat contradictoire\u202f; une révocation partielle ne met pas fin à la probation.',
        certitude: 'decision',
        sort: 'possible',
        faits: [droit.sur(`${SP}.manquement-jap`, manquement), sur(`${SP}.revocation-partielle`)],
        personne:
          'Le juge peut vous convoquer. Il peut allonger votre suivi ou vous envoyer en prison. Venez avec votre avocat.',
      },
    );
  }
  if (infraction) {
    const avant = definitive !== undefined && manquement < definitive;
    etapes.push({
      id: 'revoquer-juridiction',
      libelle: 'Révoquer par la juridiction qui juge l’infraction',
      texte: avant
        ? 'Les faits sont antérieurs au jour où la condamnation avec sursis est devenue définitive\u00a0: ils ne comptent pas.'
        : definitive === undefined
          ? 'Possible si elle condamne à la prison sans sursis et si les faits suivent le jour où la condamnation avec sursis est devenue définitive\u00a0: préciser cette date.'
          : 'Si elle condamne à une peine privative de liberté sans sursis, après avis du JAP.',
      certitude: 'decision',
      sort: avant ? 'exclu' : definitive === undefined ? 'a-preciser' : 'possible',
      faits: [sur(`${SP}.revocation-juridiction`)],
    });
  }
  return etapes;
}

function supposer({ droit, jour }: Donnees): Supposition[] {
  const sur = (ref: string) => droit.sur(ref, jour);
  return [
    {
      texte:
        'Seule une incarcération suspend le délai\u00a0: compter les jours d’après la fiche pénale. Les interdictions de contact et de paraître tiennent pendant ce temps.',
      faits: [sur(`${SP}.suspension-detention`)],
    },
    {
      texte:
        'Le délai se compte de date à date depuis son point de départ\u00a0: un jour d’écart est possible avec le dossier.',
      faits: [],
    },
  ];
}

/** Suivre un sursis probatoire : fin du délai, suspensions, suites d’un manquement. */
export const probation = definir({
  id: 'probation',
  champs: [
    { id: 'prononce', libelle: 'Condamnation prononcée le', type: 'date' },
    {
      id: 'debut',
      libelle: 'Début de la probation',
      aide: 'Jour où la condamnation est exécutoire\u202f; jour du jugement en cas d’exécution provisoire.',
      type: 'date',
    },
    { id: 'delai', libelle: 'Délai de probation fixé', type: 'duree' },
    {
      id: 'recidive',
      libelle: 'Récidive légale',
      type: 'choix',
      defaut: 'non',
      choix: [
        { id: 'non', libelle: 'Non' },
        { id: 'oui', libelle: 'Oui' },
        { id: 'renouvelee', libelle: 'De nouveau en récidive' },
      ],
    },
    {
      id: 'suspension',
      libelle: 'Incarcération pendant le délai, en jours',
      aide: 'Vide vaut zéro.',
      type: 'nombre',
      unite: 'jours',
      min: 0,
      max: 20000,
      defaut: '0',
    },
    {
      id: 'prolongation',
      libelle: 'Prolongation déjà ordonnée',
      aide: 'Vide\u00a0: aucune.',
      type: 'duree',
      defaut: '',
    },
    {
      id: 'confie',
      libelle: 'Mesure confiée au SPIP le',
      aide: 'Pour dater le rapport d’évaluation.',
      type: 'date',
      defaut: '',
    },
    {
      id: 'definitive',
      libelle: 'Condamnation définitive le',
      aide: 'Vide si on ne le sait pas.',
      type: 'date',
      defaut: '',
    },
    {
      id: 'manquement',
      libelle: 'Manquement ou infraction le',
      aide: 'Vide\u00a0: aucun.',
      type: 'date',
      defaut: '',
    },
    {
      id: 'sorte',
      libelle: 'C’est',
      type: 'choix',
      defaut: 'manquement',
      choix: [
        { id: 'manquement', libelle: 'Un manquement aux obligations' },
        { id: 'infraction', libelle: 'Une nouvelle infraction' },
      ],
      si: (s) => Boolean(s['manquement']),
    },
    {
      id: 'saisi',
      libelle: 'Juge saisi le',
      aide: 'Vide\u00a0: pas encore.',
      type: 'date',
      defaut: '',
      si: (s) => Boolean(s['manquement']),
    },
    CHAMP_DU_JOUR,
  ],
  faits: [
    ...[
      'delai-probation',
      'delai-recidive',
      'point-depart',
      'appel-execution-provisoire',
      'suspension-detention',
      'prolongation',
      'rapports-spip',
      'non-avenu',
      'non-avenu-anticipe',
      'non-avenu-tardif',
      'manquement-jap',
      'manquement-apres-terme',
      'fait-anterieur-exploitable',
      'revocation-juridiction',
      'revocation-partielle',
    ].map((f) => `${SP}.${f}`),
    'sme-et-sursis-tig.transition-incertaine',
  ],
  regle,
});
