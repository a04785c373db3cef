import { ajouter, ajouterJours } from '../commun/calendrier.ts';
import type { DateCivile } from '../commun/date-civile.ts';
import { formaterDuree, type Duree } from '../commun/duree.ts';
import { accorder } from '../commun/texte.ts';
import { tientDans, type Droit } from './droit.ts';
import { CHAMP_DU_JOUR, definir, ouiOuNon, SaisieRefusee, type Donnees } from './saisie.ts';
import type { Etape, Rendu, Saisie, Sort, Supposition } from './types.ts';

const SEUILS = 'seuils-emprisonnement-ferme';
const LSC = 'liberation-sous-contrainte';
const LC = 'liberation-conditionnelle';
const LIBRES = 'personnes-non-detenues-723-15';
const SURETE = 'notions-recidive-et-cumul.surete-effets';

/** Ce qu’une règle a sous la main. */
interface Situation {
  lu: Donnees['lu'];
  droit: Droit;
  jour: DateCivile;
  est: (champ: string) => boolean;
  duree: (ref: string, cle: string) => Duree;
  /** Vrai si la première durée ne dépasse pas la seconde. */
  auPlus: (a: Duree, b: Duree) => boolean;
}

/** Une mesure, son sort et ce qui le fonde. */
type Mesure = [id: string, libelle: string, sort: Sort, texte: string, faits: string[], personne?: string];

const dire = formaterDuree;

function avantJugement(s: Situation): Mesure[] {
  const { duree, auPlus, est } = s;
  if (!est('prison'))
    return [
      [
        'cj',
        'Contrôle judiciaire',
        'exclu',
        'Aucun emprisonnement n’est encouru.',
        ['controle-judiciaire.seuil'],
      ],
      ['arse', 'ARSE', 'exclu', 'Aucun emprisonnement n’est encouru.', ['arse.seuil']],
    ];
  const encouru = s.lu.duree('encouru');
  const arse = duree('arse.seuil', 'min');
  const conditionnelle = duree('arse.arse-conditionnelle-seuil', 'min');
  const bar = duree('bracelet-anti-rapprochement.seuil-penal', 'min');
  const mobileCouple = duree('arse-mobile.seuil-violences', 'min');
  const mobileSsj = duree('arse-mobile.seuil-general', 'plus_de');
  const atteint = (seuil: Duree) => auPlus(seuil, encouru);
  const mobile =
    (est('couple') && atteint(mobileCouple)) ||
    (est('ssj') && atteint(mobileSsj) && !auPlus(encouru, mobileSsj));
  return [
    [
      'cj',
      'Contrôle judiciaire',
      'possible',
      'Un emprisonnement est encouru, quelle que soit sa durée. L’accord de la personne n’est pas requis.',
      ['controle-judiciaire.seuil', 'controle-judiciaire.pas-de-consentement'],
      'Le juge peut vous laisser libre avec des obligations à respecter.',
    ],
    atteint(arse)
      ? [
          'arse',
          'ARSE',
          'possible',
          `${dire(encouru)} encourus\u00a0: au moins ${dire(arse)}. Refuser la pose du bracelet viole les obligations.`,
          ['arse.seuil', 'arse.consentement-pose'],
          'Le juge peut ordonner une surveillance à domicile avec un bracelet.',
        ]
      : [
          'arse',
          'ARSE',
          'exclu',
          `${dire(encouru)} encourus\u00a0: il en faut au moins ${dire(arse)}.`,
          ['arse.seuil'],
        ],
    mobile
      ? [
          'arse-mobile',
          'ARSE mobile',
          'possible',
          'Peine encourue assez haute, avec violences dans le couple ou suivi socio-judiciaire encouru.',
          ['arse-mobile.seuil-general', 'arse-mobile.seuil-violences'],
        ]
      : [
          'arse-mobile',
          'ARSE mobile',
          'exclu',
          `Il faut des violences ou menaces dans le couple et au moins ${dire(mobileCouple)} encourus, ou plus de ${dire(mobileSsj)} et le suivi socio-judiciaire encouru.`,
          ['arse-mobile.seuil-general', 'arse-mobile.seuil-violences'],
        ],
    atteint(conditionnelle)
      ? [
          'arse-conditionnelle',
          'ARSE conditionnelle',
          'possible',
          'Si la faisabilité n’a pas pu être vérifiée à temps, et en matière correctionnelle seulement.',
          ['arse.arse-conditionnelle', 'arse.arse-conditionnelle-seuil'],
        ]
      : [
          'arse-conditionnelle',
          'ARSE conditionnelle',
          'exclu',
          `Il faut au moins ${dire(conditionnelle)} encourus.`,
          ['arse.arse-conditionnelle-seuil'],
        ],
    bracelet(s, atteint(bar), bar),
    telephone(s),
  ];
}

function bracelet({ est }: Situation, assez: boolean, seuil: Duree): Mesure {
  const faits = ['bracelet-anti-rapprochement.seuil-penal'];
  if (!est('couple'))
    return [
      'bar',
      'Bracelet anti-rapprochement',
      'exclu',
      'L’infraction n’est pas commise contre le conjoint, concubin ou partenaire, actuel ou ancien.',
      faits,
    ];
  return assez
    ? [
        'bar',
        'Bracelet anti-rapprochement',
        'possible',
        'Si la victime le demande ou y consent expressément, et si les interdictions de contact et de paraître ne suffisent pas.',
        [...faits, 'bracelet-anti-rapprochement.accord-victime'],
      ]
    : ['bar', 'Bracelet anti-rapprochement', 'exclu', `Il faut au moins ${dire(seuil)} encourus.`, faits];
}

function telephone({ est }: Situation): Mesure {
  return est('couple')
    ? [
        'tgd',
        'Téléphone grave danger',
        'a-preciser',
        'Pour la victime, en cas de grave danger, si elle y consent\u202f; une interdiction de contact, ou un danger avéré et imminent, est nécessaire.',
        [
          'telephone-grave-danger.condition-interdiction',
          'telephone-grave-danger.condition-danger',
          'telephone-grave-danger.consentement',
        ],
      ]
    : [
        'tgd',
        'Téléphone grave danger',
        'a-preciser',
        'Pour la victime, en cas de grave danger, selon les faits.',
        ['telephone-grave-danger.condition-interdiction'],
      ];
}

/** Ce qui reste d’une durée une fois des jours déduits : vrai si ce reste ne dépasse pas une limite. */
function resteAuPlus({ jour }: Situation, peine: Duree, jours: number, limite: Duree): boolean {
  return ajouterJours(ajouter(jour, peine), -jours) <= ajouter(jour, limite);
}

function auPrononce(s: Situation): Mesure[] {
  const { duree, auPlus, est, lu } = s;
  const ferme = lu.duree('ferme');
  const dp = lu.nombre('dp');
  const mesures: Mesure[] = [];

  const interdit = duree(`${SEUILS}.interdiction-un-mois`, 'seuil');
  if (auPlus(ferme, interdit))
    // D’une peine que le tribunal ne peut pas prononcer, rien ne s’aménage, ne s’écroue ni ne se fractionne.
    return [
      [
        'ferme',
        'Prison ferme',
        'exclu',
        `Aucune peine ferme de ${dire(interdit)} ou moins pour un délit.`,
        [`${SEUILS}.interdiction-un-mois`],
      ],
      ...alternatives(s, ferme).filter(([id]) => id !== 'fractionnement'),
    ];

  const [six, an] = [
    duree('amenagement-ab-initio.obligatoire-six-mois', 'max'),
    duree('amenagement-ab-initio.six-mois-un-an', 'max'),
  ];
  const trois = `${SEUILS}.trois-mesures`;
  const personne =
    'Le tribunal peut décider que vous faites votre peine avec un bracelet, en semi-liberté ou en placement à l’extérieur.';
  if (auPlus(ferme, six) || resteAuPlus(s, ferme, dp, six))
    mesures.push([
      'amenagement',
      'Aménagement par le tribunal',
      'obligatoire',
      `${dp > 0 && !auPlus(ferme, six) ? 'Le reliquat après détention ne dépasse pas' : 'La partie ferme ne dépasse pas'} ${dire(six)}\u00a0: DDSE, semi-liberté ou placement à l’extérieur, sauf impossibilité tenant à la personnalité ou à la situation.`,
      ['amenagement-ab-initio.obligatoire-six-mois', trois],
      personne,
    ]);
  else if (auPlus(ferme, an))
    mesures.push([
      'amenagement',
      'Aménagement par le tribunal',
      'obligatoire',
      `De ${dire(six)} à ${dire(an)}\u00a0: pour tout ou partie, si la personnalité et la situation le permettent, et sauf impossibilité matérielle.`,
      ['amenagement-ab-initio.six-mois-un-an', trois],
      personne,
    ]);
  else if (resteAuPlus(s, ferme, dp, duree('amenagement-ab-initio.au-dela-un-an', 'reliquat_max')))
    mesures.push([
      'amenagement',
      'Aménagement par le tribunal',
      'possible',
      `La détention ramène le reste à ${dire(duree('amenagement-ab-initio.au-dela-un-an', 'reliquat_max'))} au plus\u00a0: faute de mandat à l’audience, le tribunal aménage ou fait convoquer devant le JAP.`,
      ['amenagement-ab-initio.au-dela-un-an'],
      personne,
    ]);
  else
    mesures.push([
      'amenagement',
      'Aménagement par le tribunal',
      'exclu',
      `Plus de ${dire(duree('amenagement-ab-initio.au-dela-un-an', 'seuil'))} ferme\u00a0: le JAP garde ses propres seuils.`,
      ['amenagement-ab-initio.au-dela-un-an'],
    ]);

  mesures.push(
    auPlus(ferme, duree(`${SEUILS}.quatre-options-464-2`, 'seuil'))
      ? [
          'renvoi',
          'Renvoi devant le JAP et le SPIP',
          'possible',
          'Si les éléments manquent pour choisir la mesure\u00a0: convocations remises à l’audience.',
          [`${SEUILS}.quatre-options-464-2`, `${SEUILS}.renvoi-jap`],
        ]
      : [
          'renvoi',
          'Renvoi devant le JAP et le SPIP',
          'exclu',
          `La peine dépasse ${dire(duree(`${SEUILS}.quatre-options-464-2`, 'seuil'))}.`,
          [`${SEUILS}.quatre-options-464-2`],
        ],
  );
  const mded = duree(`${SEUILS}.mded-seuil`, 'seuil');
  mesures.push(
    auPlus(mded, ferme)
      ? [
          'mded',
          'Mandat de dépôt à effet différé',
          'possible',
          'Avec une motivation propre\u202f; il ferme l’aménagement avant écrou.',
          [`${SEUILS}.mded-seuil`, `${SEUILS}.mded-pas-de-723-15`, `${SEUILS}.motivation-refus-amenagement`],
        ]
      : [
          'mded',
          'Mandat de dépôt à effet différé',
          'exclu',
          `Il suppose au moins ${dire(mded)} ferme.`,
          [`${SEUILS}.mded-seuil`],
        ],
  );
  const m465 = duree(`${SEUILS}.mandat-465`, 'seuil');
  mesures.push(
    est('recidive')
      ? [
          'mandat',
          'Mandat à l’audience',
          'possible',
          'En récidive, quelle que soit la durée, par décision spéciale et motivée.',
          [`${SEUILS}.mandat-465-1`],
        ]
      : auPlus(m465, ferme)
        ? [
            'mandat',
            'Mandat à l’audience',
            'possible',
            'Par décision spéciale et motivée, si des éléments rendent nécessaire une mesure de sûreté.',
            [`${SEUILS}.mandat-465`],
          ]
        : [
            'mandat',
            'Mandat à l’audience',
            'a-preciser',
            `Hors récidive et comparution immédiate, il faut au moins ${dire(m465)} ferme.`,
            [`${SEUILS}.mandat-465`, `${SEUILS}.mandat-immediat`],
          ],
  );
  mesures.push(...alternatives(s, ferme));
  return mesures;
}

/** Ce que la juridiction peut prononcer à la place de la prison ferme, ou autrement qu’elle. */
function alternatives(s: Situation, ferme: Duree): Mesure[] {
  const { duree, auPlus, est, lu } = s;
  const encouru = lu.duree('encouru');
  const mesures: Mesure[] = [];
  const ddse = [duree('ddse-peine.duree', 'min'), duree('ddse-peine.duree', 'max')] as const;
  mesures.push(
    auPlus(ddse[0], encouru)
      ? [
          'ddse-peine',
          'DDSE peine',
          'possible',
          `À la place de la prison, de ${dire(ddse[0])} à ${dire(auPlus(ddse[1], encouru) ? ddse[1] : encouru)}. La pose suppose l’accord de la personne.`,
          ['ddse-peine.duree', 'ddse-peine.consentement-a-la-pose'],
        ]
      : [
          'ddse-peine',
          'DDSE peine',
          'exclu',
          'L’emprisonnement encouru est plus court que le minimum de la mesure.',
          ['ddse-peine.duree'],
        ],
  );
  const tig = `À la place de la prison, de ${duree('tig.duree-delit', 'min').heures} à ${accorder(duree('tig.duree-delit', 'max').heures, 'heure', 'heures')}. Le prévenu présent peut refuser.`;
  mesures.push([
    'tig',
    'TIG',
    'possible',
    tig,
    ['tig.substitution', 'tig.duree-delit', 'tig.consentement-present'],
  ]);

  const spMax = duree('sursis-probatoire.duree-emprisonnement', est('recidive') ? 'max_recidive' : 'max');
  const total = lu.dureeOuRien('prononcee') ?? ferme;
  const exclusions = lu.choix('antecedents');
  const refExclusion =
    exclusions === 'deux'
      ? 'sursis-probatoire.exclusion-recidive-deux-sp'
      : 'sursis-probatoire.exclusion-recidive-violences';
  if (!auPlus(total, spMax))
    mesures.push([
      'sursis-probatoire',
      'Sursis probatoire',
      'exclu',
      `L’emprisonnement dépasse ${dire(spMax)}.`,
      ['sursis-probatoire.duree-emprisonnement'],
    ]);
  else if (est('recidive') && exclusions !== '' && exclusions !== 'aucun')
    mesures.push([
      'sursis-probatoire',
      'Sursis probatoire',
      'exclu',
      'Récidive après un sursis probatoire pour des faits identiques ou assimilés. Un sursis seulement partiel ou un suivi renforcé reste possible.',
      [refExclusion, 'sursis-probatoire-renforce.recidive', 'sursis-probatoire.exclusion-partielle'],
    ]);
  else
    mesures.push([
      'sursis-probatoire',
      'Sursis probatoire',
      'possible',
      `Emprisonnement de ${dire(spMax)} au plus${est('recidive') ? ', en récidive' : ''}.`,
      ['sursis-probatoire.duree-emprisonnement', 'sursis-probatoire.delai-probation'],
    ]);

  const fractionnable = duree(
    'fractionnement-de-peine.tribunal-seuil',
    est('recidive') ? 'max_recidive' : 'max',
  );
  mesures.push(
    auPlus(ferme, fractionnable)
      ? [
          'fractionnement',
          'Fractionnement par le tribunal',
          'possible',
          `Emprisonnement de ${dire(fractionnable)} au plus, par fractions d’au moins ${dire(duree('fractionnement-de-peine.tribunal-periode', 'fraction_min'))}.`,
          ['fractionnement-de-peine.tribunal-seuil', 'fractionnement-de-peine.tribunal-periode'],
        ]
      : [
          'fractionnement',
          'Fractionnement par le tribunal',
          'exclu',
          `Emprisonnement de plus de ${dire(fractionnable)}.`,
          ['fractionnement-de-peine.tribunal-seuil'],
        ],
  );
  const bar = duree('bracelet-anti-rapprochement.seuil-penal', 'min');
  mesures.push(bracelet(s, auPlus(bar, encouru), bar));
  return mesures;
}

function libre(s: Situation): Mesure[] {
  const { duree, auPlus, est, lu, jour } = s;
  const reste = lu.duree('reste');
  if (!auPlus(reste, lu.duree('fermePrononce')))
    throw new SaisieRefusee('reste', 'Il ne peut pas rester plus que la partie ferme prononcée.');
  const [six, an] = [duree(`${LIBRES}.obligation-6-mois`, 'max'), duree(`${LIBRES}.seuil-1-an`, 'max')];
  const ouvert = auPlus(reste, an);
  const mesures: Mesure[] = [];
  if (est('mded'))
    mesures.push([
      '723-15',
      'Aménagement avant écrou (723-15)',
      'exclu',
      'Le tribunal a décerné un mandat de dépôt à effet différé.',
      [`${LIBRES}.exclusion-mded`],
    ]);
  else if (est('revocation'))
    mesures.push([
      '723-15',
      'Aménagement avant écrou (723-15)',
      'a-preciser',
      'La peine vient d’une révocation\u00a0: la procédure ne s’applique pas, sauf décision du procureur.',
      [`${LIBRES}.hors-champ-revocation`],
    ]);
  else if (!ouvert)
    mesures.push([
      '723-15',
      'Aménagement avant écrou (723-15)',
      'exclu',
      `Il reste plus de ${dire(an)}\u00a0: au-delà, le procureur ne peut l’employer que si rien ne reste à exécuter ou si la libération conditionnelle est déjà ouverte.`,
      [`${LIBRES}.seuil-1-an`, `${LIBRES}.reliquat-efface`],
    ]);
  else {
    const personne =
      'Le juge va vous convoquer pour voir si vous pouvez faire votre peine dehors\u00a0: bracelet, semi-liberté, placement.';
    mesures.push(
      auPlus(reste, six)
        ? [
            '723-15',
            'Aménagement avant écrou (723-15)',
            'obligatoire',
            `Jusqu’à ${dire(six)} ferme\u00a0: DDSE, semi-liberté ou placement à l’extérieur, sauf impossibilité tenant à la personnalité ou à la situation.`,
            [`${LIBRES}.obligation-6-mois`],
            personne,
          ]
        : [
            '723-15',
            'Aménagement avant écrou (723-15)',
            'obligatoire',
            `De ${dire(six)} à ${dire(an)}\u00a0: la règle, si la personnalité et la situation le permettent.`,
            [`${LIBRES}.entre-6-et-12`],
            personne,
          ],
      [
        'fractionnement',
        'Fractionnement ou suspension',
        'possible',
        'Dans la même procédure.',
        [auPlus(reste, six) ? `${LIBRES}.obligation-6-mois` : `${LIBRES}.entre-6-et-12`],
      ],
      [
        'lc',
        'Libération conditionnelle',
        'a-preciser',
        'Dans la même procédure, si ses conditions sont réunies.',
        [auPlus(reste, six) ? `${LIBRES}.obligation-6-mois` : `${LIBRES}.entre-6-et-12`],
      ],
    );
  }
  const conversion = duree('conversion-de-peine.747-1-seuil', 'max');
  mesures.push(
    auPlus(lu.duree('fermePrononce'), conversion)
      ? [
          'conversion',
          'Conversion de la peine (747-1)',
          'possible',
          `Prison ferme de ${dire(conversion)} au plus, pour un délit\u00a0: DDSE, TIG, jours-amende ou sursis probatoire, selon le texte.`,
          ['conversion-de-peine.747-1-seuil', 'conversion-de-peine.747-1-options'],
        ]
      : [
          'conversion',
          'Conversion de la peine (747-1)',
          'exclu',
          `La partie ferme prononcée dépasse ${dire(conversion)}.`,
          ['conversion-de-peine.747-1-seuil'],
        ],
  );
  const definitive = lu.dateOuRien('definitive');
  if (definitive) {
    if (definitive > jour)
      throw new SaisieRefusee('definitive', 'Cette date est dans le futur\u00a0: vérifier.');
    const unAn = ajouter(definitive, duree(`${LIBRES}.un-an-inexecution`, 'delai'));
    const troisAns = ajouter(definitive, duree(`${LIBRES}.trois-ans-inexecution`, 'delai'));
    mesures.push(
      jour >= troisAns
        ? [
            'inexecution',
            'Peine ancienne non exécutée',
            'obligatoire',
            `${dire(duree(`${LIBRES}.trois-ans-inexecution`, 'delai'))} sans exécution\u00a0: la convocation devant le JAP est un préalable, sauf urgence.`,
            [`${LIBRES}.trois-ans-inexecution`],
          ]
        : jour >= unAn
          ? [
              'inexecution',
              'Peine ancienne non exécutée',
              'possible',
              `${dire(duree(`${LIBRES}.un-an-inexecution`, 'delai'))} sans exécution\u00a0: la personne peut saisir elle-même le JAP, ce qui bloque l’incarcération, sauf urgence.`,
              [`${LIBRES}.un-an-inexecution`],
              'Vous pouvez saisir vous-même le juge de l’application des peines.',
            ]
          : [
              'inexecution',
              'Peine ancienne non exécutée',
              'exclu',
              `Moins de ${dire(duree(`${LIBRES}.un-an-inexecution`, 'delai'))} depuis que la condamnation est définitive.`,
              [`${LIBRES}.un-an-inexecution`],
            ],
    );
  }
  return mesures;
}

/** Aménagements que le terrorisme ferme ; la DDSE n’en est pas. */
const TERRORISME: Record<string, string> = {
  sl: 'semi-liberte.terrorisme',
  pe: 'placement-a-l-exterieur.terrorisme',
};

function detenu(s: Situation): Mesure[] {
  const { duree, auPlus, est, lu, jour, droit } = s;
  const [peine, reste, accompli] = [lu.duree('peine'), lu.duree('reste'), lu.duree('accompli')];
  if (!auPlus(reste, peine))
    throw new SaisieRefusee('reste', 'Il ne peut pas rester plus que le total de la peine.');
  const seuil = duree('semi-liberte.seuil-jap', 'max');
  const deuxAns = auPlus(peine, seuil) || auPlus(reste, seuil);
  const mesures: Mesure[] = [];
  const bloque = est('surete');
  const terroriste = est('terrorisme');

  const amenager = (id: string, libelle: string, ref: string): Mesure =>
    bloque
      ? id === 'ddse'
        ? [
            id,
            libelle,
            'a-preciser',
            'Une période de sûreté court\u00a0: la règle qui ferme les autres aménagements ne nomme pas la DDSE. Lire les textes.',
            [SURETE],
          ]
        : [id, libelle, 'exclu', 'Une période de sûreté court.', [SURETE]]
      : terroriste && id in TERRORISME
        ? [
            id,
            libelle,
            'exclu',
            'Infraction terroriste, hors provocation, apologie et faits voisins.',
            [TERRORISME[id] as string],
          ]
        : deuxAns
          ? [
              id,
              libelle,
              'possible',
              `Le total ou le reste ne dépasse pas ${dire(duree(ref, 'max'))}.`,
              [ref],
              `Vous pouvez demander\u00a0: ${libelle.toLowerCase()}. Le juge décide.`,
            ]
          : [
              id,
              libelle,
              'exclu',
              `Le total et le reste dépassent ${dire(duree(ref, 'max'))}. Reste la mesure probatoire à la libération conditionnelle.`,
              [ref, 'calcul-des-dates.probatoire-1-an'],
            ];
  mesures.push(
    amenager('sl', 'Semi-liberté', 'semi-liberte.seuil-jap'),
    amenager('pe', 'Placement à l’extérieur', 'placement-a-l-exterieur.seuil'),
    amenager('ddse', 'DDSE', 'ddse-amenagement.seuil-2-ans'),
  );

  const suspension = duree('suspension-et-fractionnement-par-le-jap.seuil', 'max');
  const famille = duree('suspension-et-fractionnement-par-le-jap.seuil-familial', 'max');
  mesures.push(
    bloque
      ? [
          'suspension',
          'Suspension ou fractionnement',
          'exclu',
          'Une période de sûreté court.',
          ['suspension-et-fractionnement-par-le-jap.surete'],
        ]
      : terroriste
        ? [
            'suspension',
            'Suspension ou fractionnement',
            'exclu',
            'Infraction terroriste, hors provocation, apologie et faits voisins.',
            ['suspension-et-fractionnement-par-le-jap.terrorisme'],
          ]
        : est('crime')
          ? [
              'suspension',
              'Suspension ou fractionnement',
              'exclu',
              'Condamnation pour crime\u00a0: la mesure n’est ouverte qu’en matière correctionnelle.',
              ['suspension-et-fractionnement-par-le-jap.seuil'],
            ]
          : auPlus(reste, suspension)
            ? [
                'suspension',
                'Suspension ou fractionnement',
                'possible',
                `Reste ${dire(suspension)} au plus, en matière correctionnelle, pour motif médical, familial, professionnel ou social.`,
                ['suspension-et-fractionnement-par-le-jap.seuil'],
              ]
            : est('parent') && auPlus(reste, famille)
              ? [
                  'suspension',
                  'Suspension pour raison familiale',
                  'possible',
                  `Reste ${dire(famille)} au plus\u202f; la suspension seulement, pas le fractionnement.`,
                  ['suspension-et-fractionnement-par-le-jap.seuil-familial'],
                ]
              : [
                  'suspension',
                  'Suspension ou fractionnement',
                  'exclu',
                  `Il reste plus de ${dire(suspension)}.`,
                  ['suspension-et-fractionnement-par-le-jap.seuil'],
                ],
  );

  const moitie = droit.fraction('calcul-des-dates.mi-peine', 'fraction', jour);
  mesures.push(
    bloque
      ? ['lc', 'Libération conditionnelle', 'exclu', 'Une période de sûreté court.', [`${LC}.surete`]]
      : accomplit(accompli, reste, moitie, jour)
        ? [
            'lc',
            'Libération conditionnelle',
            'possible',
            `La mi-peine est atteinte${est('recidive') ? ', récidive comprise' : ''}\u202f; il faut des efforts sérieux de réinsertion.`,
            ['calcul-des-dates.mi-peine', `${LC}.criteres`],
            'Vous pouvez demander une libération conditionnelle. Le juge décide.',
          ]
        : [
            'lc',
            'Libération conditionnelle',
            'exclu',
            'La mi-peine n’est pas atteinte\u00a0: le temps accompli est inférieur à celui qui reste.',
            ['calcul-des-dates.mi-peine'],
          ],
  );
  if (est('parent')) {
    const max = duree(`${LC}.parentale`, 'max');
    const ferme = est('crime') || est('mineur');
    mesures.push(
      bloque
        ? [
            'lc-parentale',
            'Libération conditionnelle parentale',
            'exclu',
            'Une période de sûreté court.',
            [`${LC}.surete`],
          ]
        : ferme
          ? [
              'lc-parentale',
              'Libération conditionnelle parentale',
              'exclu',
              'Condamnation pour crime, ou pour délit commis sur un mineur.',
              [`${LC}.parentale-exclusion`],
            ]
          : auPlus(peine, max) || auPlus(reste, max)
            ? [
                'lc-parentale',
                'Libération conditionnelle parentale',
                'possible',
                `Peine ou reste de ${dire(max)} au plus, sans temps d’épreuve\u202f; les réductions de peine ne se déduisent pas pour ce seuil.`,
                [`${LC}.parentale`, `${LC}.parentale-calcul`],
              ]
            : [
                'lc-parentale',
                'Libération conditionnelle parentale',
                'exclu',
                `La peine et le reste dépassent ${dire(max)}.`,
                [`${LC}.parentale`],
              ],
    );
  }
  mesures.push(...sousContrainte(s, { peine, reste, accompli }));
  return mesures;
}

/** Vrai si le temps accompli vaut au moins cette part du total de l’accompli et du reste. */
function accomplit(
  accompli: Duree,
  reste: Duree,
  part: { numerateur: number; denominateur: number },
  jour: DateCivile,
): boolean {
  // La part est n/d : l’accompli vaut donc au moins n/(d − n) du reste, comparé de date à date.
  const fois = part.numerateur / (part.denominateur - part.numerateur);
  let seuil = jour;
  for (let i = 0; i < fois; i++) seuil = ajouter(seuil, reste);
  return ajouter(jour, accompli) >= seuil;
}

function sousContrainte(
  s: Situation,
  { peine, reste, accompli }: { peine: Duree; reste: Duree; accompli: Duree },
): Mesure[] {
  const { duree, auPlus, est, lu, jour, droit } = s;
  const mesures: Mesure[] = [];
  const pleinDroit = duree(`${LSC}.ii-champ`, 'peine_max');
  const reliquat = duree(`${LSC}.ii-champ`, 'reliquat_max');
  const exclusion = ['crime', 'terrorisme', 'mineur15', 'depositaire', 'couple'].find(est);
  const EXCLUSIONS: Record<string, string> = {
    crime: 'Une des peines est exécutée pour un crime.',
    terrorisme: 'Une des peines est exécutée pour terrorisme.',
    mineur15: 'Atteinte à une personne mineure que l’âge protège.',
    depositaire: 'Atteinte à une personne dépositaire de l’autorité publique.',
    couple: 'Infraction aggravée parce que commise dans le couple.',
  };
  let eligible = false;
  if (!auPlus(peine, pleinDroit))
    mesures.push([
      'lsc-plein-droit',
      'LSC de plein droit',
      'exclu',
      `La peine totale dépasse ${dire(pleinDroit)}.`,
      [`${LSC}.ii-champ`],
    ]);
  else if (exclusion)
    mesures.push([
      'lsc-plein-droit',
      'LSC de plein droit',
      'exclu',
      EXCLUSIONS[exclusion] as string,
      [`${LSC}.iii-exclusion-infractions`],
    ]);
  else if (est('discipline'))
    mesures.push([
      'lsc-plein-droit',
      'LSC de plein droit',
      'exclu',
      'Sanction disciplinaire pour violences, résistance violente ou action collective.',
      [`${LSC}.iii-exclusion-discipline`],
    ]);
  else if (!auPlus(reste, reliquat))
    mesures.push([
      'lsc-plein-droit',
      'LSC de plein droit',
      'exclu',
      `Pas encore\u00a0: il reste plus de ${dire(reliquat)}.`,
      [`${LSC}.ii-champ`],
    ]);
  else if (lu.choix('hebergement') === 'non')
    mesures.push([
      'lsc-plein-droit',
      'LSC de plein droit',
      'a-preciser',
      'Seul obstacle hors exclusions\u00a0: aucun hébergement, ni place adaptée. À chercher avant la date.',
      [`${LSC}.ii-seul-obstacle`, `${LSC}.ii-definition-impossibilite`],
    ]);
  else {
    eligible = true;
    mesures.push([
      'lsc-plein-droit',
      'LSC de plein droit',
      'obligatoire',
      'Sans que le JAP ait à l’accorder\u00a0: après avis de la commission, il choisit la modalité. Elle s’applique même si la personne s’y oppose.',
      [`${LSC}.ii-champ`, `${LSC}.ii-plein-droit`, `${LSC}.ii-opposition`],
      'Vous devez sortir sous contrainte. Le juge choisit comment\u00a0: bracelet, semi-liberté, placement ou libération conditionnelle.',
    ]);
  }
  const cinqAns = duree(`${LSC}.i-champ`, 'max');
  const deuxTiers = droit.fraction(`${LSC}.i-deux-tiers`, 'fraction', jour);
  const atteints = accomplit(accompli, reste, deuxTiers, jour);
  if (!auPlus(peine, cinqAns))
    mesures.push(
      est('surete')
        ? [
            'debat-deux-tiers',
            'Débat sur la libération conditionnelle',
            'a-preciser',
            'Une période de sûreté court, et bloque la libération conditionnelle\u00a0: demander au greffe quand le débat peut se tenir.',
            [`${LC}.surete`, `${LC}.examen-deux-tiers`],
          ]
        : atteints
          ? [
              'debat-deux-tiers',
              'Débat sur la libération conditionnelle',
              'obligatoire',
              'Aux deux tiers, sauf refus préalable de la personne ou aménagement déjà en cours.',
              [`${LC}.examen-deux-tiers`],
            ]
          : [
              'debat-deux-tiers',
              'Débat sur la libération conditionnelle',
              'exclu',
              'Pas encore\u00a0: les deux tiers ne sont pas atteints.',
              [`${LC}.examen-deux-tiers`],
            ],
    );
  else
    mesures.push(
      eligible
        ? [
            'lsc-examen',
            'Examen de la LSC aux deux tiers',
            'exclu',
            'La personne est éligible au plein droit.',
            [`${LSC}.articulation`],
          ]
        : atteints
          ? [
              'lsc-examen',
              'Examen de la LSC aux deux tiers',
              'obligatoire',
              'L’examen s’impose, non la mesure\u00a0: le JAP ne refuse que par une ordonnance spécialement motivée. La personne peut refuser.',
              [`${LSC}.i-champ`, `${LSC}.i-obligatoire`, `${LSC}.i-refus`, `${LSC}.i-pas-de-consentement`],
              'Le juge doit examiner si vous pouvez sortir sous contrainte. Vous pouvez refuser.',
            ]
          : [
              'lsc-examen',
              'Examen de la LSC aux deux tiers',
              'exclu',
              'Pas encore\u00a0: les deux tiers ne sont pas atteints.',
              [`${LSC}.i-deux-tiers`],
            ],
    );
  return mesures;
}

const MOMENTS: Record<string, (s: Situation) => Mesure[]> = {
  avant: avantJugement,
  prononce: auPrononce,
  libre,
  detenu,
};

const RANGS: Record<Sort, number> = { obligatoire: 0, possible: 1, 'a-preciser': 2, exclu: 3 };

function regle({ lu, droit, jour }: Donnees): Rendu {
  const mineur = lu.choix('age') === 'mineur';
  if (mineur)
    return {
      genre: 'hors-champ',
      pourquoi:
        'Pour une personne mineure, le code de la justice pénale des mineurs a ses propres seuils\u00a0: cet outil ne les applique pas.',
      lire: ['controle-judiciaire.mineur', 'arse.mineur', 'tig.mineurs', 'ddse-peine.mineurs'].map((f) =>
        droit.sur(f, jour),
      ),
    };
  const decrire = MOMENTS[lu.choix('moment')];
  if (!decrire) throw new SaisieRefusee('moment', 'Choisir un des moments proposés.');
  const mesures = decrire({
    lu,
    droit,
    jour,
    est: (champ) => lu.choix(champ) === 'oui',
    duree: (ref, cle) => droit.duree(ref, cle, jour),
    auPlus: (a, b) => tientDans(a, b, jour),
  });
  const etapes = mesures
    .map(([id, libelle, sort, texte, faits, personne]): Etape => ({
      id,
      libelle,
      texte,
      sort,
      certitude: sort === 'possible' || sort === 'a-preciser' ? 'decision' : 'certain',
      faits: faits.map((f) => droit.sur(f, jour)),
      ...(personne && { personne }),
    }))
    .toSorted((a, b) => RANGS[a.sort as Sort] - RANGS[b.sort as Sort]);
  const imposees = etapes.filter((e) => e.sort === 'obligatoire');
  const possibles = etapes.filter((e) => e.sort === 'possible');
  const noms = (liste: readonly Etape[]) => liste.map((e) => e.libelle).join('\u202f; ');
  const suppositions: Supposition[] = [
    {
      texte:
        'Une mesure possible reste une décision\u00a0: personnalité, situation, projet et moyens s’apprécient.',
      faits: [],
    },
    {
      texte:
        'Ce que l’outil n’a pas demandé peut tout changer\u00a0: nationalité et éloignement, autres peines, interdictions, soins. Lire la fiche de la mesure.',
      faits: [],
    },
  ];
  if (lu.choix('moment') === 'detenu')
    suppositions.push({
      texte:
        'La personne n’est pas déjà en aménagement sous écrou\u00a0: la libération sous contrainte ne s’applique alors plus, sauf exception.',
      faits: [droit.sur(`${LSC}.ii-deja-amenage`, jour)],
    });
  return {
    genre: 'resultat',
    reponse: {
      titre: imposees.length > 0 ? 'S’impose' : 'Rien ne s’impose\u202f; ouvertes',
      valeur:
        imposees.length > 0
          ? noms(imposees)
          : possibles.length > 0
            ? accorder(possibles.length, 'mesure', 'mesures')
            : 'Aucune',
      phrase:
        possibles.length > 0
          ? `Possible\u00a0: ${noms(possibles)}.`
          : 'Aucune autre mesure n’est ouverte dans cette situation.',
    },
    etapes,
    refus: [],
    suppositions,
  };
}

const moment =
  (...lesquels: string[]) =>
  (s: Saisie) =>
    lesquels.includes(s['moment'] ?? '');

const encourue = (s: Saisie) => moment('prononce')(s) || (moment('avant')(s) && s['prison'] !== 'non');

/** Quelles mesures sont ouvertes : ce qui s’impose, ce qui est possible, ce qui est exclu. */
export const mesures = definir({
  id: 'mesures',
  champs: [
    {
      id: 'moment',
      libelle: 'La personne est',
      type: 'choix',
      choix: [
        { id: 'avant', libelle: 'Poursuivie, avant jugement' },
        { id: 'prononce', libelle: 'À l’audience\u00a0: on choisit la peine' },
        { id: 'libre', libelle: 'Condamnée et libre' },
        { id: 'detenu', libelle: 'Condamnée et détenue' },
      ],
    },
    {
      id: 'age',
      libelle: 'Âge',
      type: 'choix',
      defaut: 'majeur',
      choix: [
        { id: 'majeur', libelle: 'Personne majeure' },
        { id: 'mineur', libelle: 'Personne mineure au moment des faits' },
      ],
    },
    ouiOuNon('prison', 'Un emprisonnement est encouru', { defaut: 'oui', si: moment('avant') }),
    { id: 'encouru', libelle: 'Emprisonnement encouru', type: 'duree', si: encourue },
    ouiOuNon('ssj', 'Suivi socio-judiciaire encouru', { defaut: 'non', si: moment('avant') }),
    { id: 'ferme', libelle: 'Partie ferme envisagée', type: 'duree', si: moment('prononce') },
    {
      id: 'prononcee',
      libelle: 'Emprisonnement total, sursis compris',
      aide: 'Vide\u00a0: tout est ferme.',
      type: 'duree',
      defaut: '',
      si: moment('prononce'),
    },
    {
      id: 'dp',
      libelle: 'Détention déjà effectuée, en jours',
      aide: 'Vide vaut zéro.',
      type: 'nombre',
      unite: 'jours',
      min: 0,
      max: 20000,
      defaut: '0',
      si: moment('prononce'),
    },
    { id: 'fermePrononce', libelle: 'Partie ferme prononcée', type: 'duree', si: moment('libre') },
    { id: 'peine', libelle: 'Total des peines', type: 'duree', si: moment('detenu') },
    {
      id: 'accompli',
      libelle: 'Déjà accompli',
      aide: 'Depuis l’écrou. Que la détention provisoire y compte reste à vérifier.',
      type: 'duree',
      si: moment('detenu'),
    },
    { id: 'reste', libelle: 'Reste à exécuter', type: 'duree', si: moment('libre', 'detenu') },
    ouiOuNon('mded', 'Mandat de dépôt à effet différé', { defaut: 'non', si: moment('libre') }),
    ouiOuNon('revocation', 'La peine vient d’une révocation', { defaut: 'non', si: moment('libre') }),
    {
      id: 'definitive',
      libelle: 'Condamnation définitive le',
      aide: 'Vide si on ne le sait pas.',
      type: 'date',
      defaut: '',
      si: moment('libre'),
    },
    ouiOuNon('recidive', 'Récidive légale', { defaut: 'non', si: moment('prononce', 'detenu') }),
    {
      id: 'antecedents',
      libelle: 'Sursis probatoires antérieurs, faits identiques ou assimilés',
      type: 'choix',
      defaut: 'aucun',
      si: (s) => moment('prononce')(s) && s['recidive'] === 'oui',
      choix: [
        { id: 'aucun', libelle: 'Aucun, ou un seul hors violences' },
        { id: 'deux', libelle: 'Deux' },
        { id: 'violences', libelle: 'Un, pour crime, violences ou infraction sexuelle' },
      ],
    },
    ouiOuNon('couple', 'Infraction commise dans le couple', {
      defaut: 'non',
      si: moment('avant', 'prononce', 'detenu'),
    }),
    ouiOuNon('crime', 'Condamnation pour crime', { defaut: 'non', si: moment('detenu') }),
    ouiOuNon('mineur', 'Délit commis sur un mineur', { defaut: 'non', si: moment('detenu') }),
    ouiOuNon('mineur15', 'Atteinte à la personne d’un mineur de moins de quinze ans', {
      defaut: 'non',
      si: moment('detenu'),
    }),
    ouiOuNon('depositaire', 'Atteinte à une personne dépositaire de l’autorité publique', {
      defaut: 'non',
      si: moment('detenu'),
    }),
    ouiOuNon('terrorisme', 'Infraction terroriste', { defaut: 'non', si: moment('detenu') }),
    ouiOuNon('discipline', 'Sanction pour violences en détention', { defaut: 'non', si: moment('detenu') }),
    ouiOuNon('hebergement', 'Hébergement possible à la sortie', { defaut: 'oui', si: moment('detenu') }),
    ouiOuNon('parent', 'Enfant jeune vivant chez la personne, ou grossesse avancée', {
      aide: 'Selon les conditions de 729-3 et 720-1.',
      defaut: 'non',
      si: moment('detenu'),
    }),
    ouiOuNon('surete', 'Période de sûreté en cours', { defaut: 'non', si: moment('detenu') }),
    CHAMP_DU_JOUR,
  ],
  faits: [
    'controle-judiciaire.seuil',
    'controle-judiciaire.pas-de-consentement',
    'controle-judiciaire.mineur',
    ...['seuil', 'consentement-pose', 'arse-conditionnelle', 'arse-conditionnelle-seuil', 'mineur'].map(
      (f) => `arse.${f}`,
    ),
    ...['seuil-general', 'seuil-violences'].map((f) => `arse-mobile.${f}`),
    ...['seuil-penal', 'accord-victime'].map((f) => `bracelet-anti-rapprochement.${f}`),
    ...['condition-interdiction', 'condition-danger', 'consentement'].map(
      (f) => `telephone-grave-danger.${f}`,
    ),
    ...['obligatoire-six-mois', 'six-mois-un-an', 'au-dela-un-an'].map((f) => `amenagement-ab-initio.${f}`),
    ...[
      'interdiction-un-mois',
      'trois-mesures',
      'quatre-options-464-2',
      'renvoi-jap',
      'mded-seuil',
      'mded-pas-de-723-15',
      'motivation-refus-amenagement',
      'mandat-465',
      'mandat-465-1',
      'mandat-immediat',
    ].map((f) => `${SEUILS}.${f}`),
    ...['duree', 'consentement-a-la-pose', 'mineurs'].map((f) => `ddse-peine.${f}`),
    ...['substitution', 'duree-delit', 'consentement-present', 'mineurs'].map((f) => `tig.${f}`),
    ...[
      'duree-emprisonnement',
      'delai-probation',
      'exclusion-recidive-deux-sp',
      'exclusion-recidive-violences',
      'exclusion-partielle',
    ].map((f) => `sursis-probatoire.${f}`),
    'sursis-probatoire-renforce.recidive',
    ...['tribunal-seuil', 'tribunal-periode'].map((f) => `fractionnement-de-peine.${f}`),
    ...['seuil', 'seuil-familial', 'terrorisme', 'surete'].map(
      (f) => `suspension-et-fractionnement-par-le-jap.${f}`,
    ),
    ...[
      'obligation-6-mois',
      'entre-6-et-12',
      'seuil-1-an',
      'exclusion-mded',
      'hors-champ-revocation',
      'reliquat-efface',
      'un-an-inexecution',
      'trois-ans-inexecution',
    ].map((f) => `${LIBRES}.${f}`),
    'conversion-de-peine.747-1-seuil',
    'conversion-de-peine.747-1-options',
    'semi-liberte.seuil-jap',
    'semi-liberte.terrorisme',
    'placement-a-l-exterieur.seuil',
    'placement-a-l-exterieur.terrorisme',
    'ddse-amenagement.seuil-2-ans',
    'calcul-des-dates.mi-peine',
    'calcul-des-dates.probatoire-1-an',
    SURETE,
    ...[
      'criteres',
      'surete',
      'parentale',
      'parentale-exclusion',
      'parentale-calcul',
      'examen-deux-tiers',
    ].map((f) => `${LC}.${f}`),
    ...[
      'i-champ',
      'i-deux-tiers',
      'i-obligatoire',
      'i-refus',
      'i-pas-de-consentement',
      'articulation',
      'ii-champ',
      'ii-plein-droit',
      'ii-opposition',
      'ii-seul-obstacle',
      'ii-deja-amenage',
      'ii-definition-impossibilite',
      'iii-exclusion-infractions',
      'iii-exclusion-discipline',
    ].map((f) => `${LSC}.${f}`),
  ],
  regle,
});
