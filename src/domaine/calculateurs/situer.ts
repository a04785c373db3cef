import { ajouter, ajouterJours, joursEntre, retrancher } from '../commun/calendrier.ts';
import { formaterDate, type DateCivile } from '../commun/date-civile.ts';
import { formaterDuree, type Duree } from '../commun/duree.ts';
import { accorder } from '../commun/texte.ts';
import { tientDans, type Droit } from './droit.ts';
import { jourDeLaSemaine } from './jours.ts';
import { CHAMP_DU_JOUR, definir, ouiOuNon, SaisieRefusee, type Donnees } from './saisie.ts';
import type { Fondement, Etape, Rendu, Supposition } from './types.ts';

/** Ce que cet outil ne calcule pas, et le fait à lire à la place. */
const HORS_CHAMP: Record<string, { libelle: string; pourquoi: string; lire: string[] }> = {
  plusieurs: {
    libelle: 'Plusieurs peines, ou une confusion',
    pourquoi:
      'Plusieurs peines à exécuter\u00a0: l’ordre d’exécution, le total à retenir et la confusion ne se calculent pas ici. Demander la situation pénale au greffe.',
    lire: ['calcul-des-dates.seuil-2-ans', 'calcul-des-dates.deux-tiers-lsc'],
  },
  surete: {
    libelle: 'Une période de sûreté',
    pourquoi:
      'Une période de sûreté bloque la libération conditionnelle et plusieurs aménagements tant qu’elle court\u00a0: les dates ne se calculent pas ici.',
    lire: ['liberation-conditionnelle.surete'],
  },
  perpetuite: {
    libelle: 'La réclusion à perpétuité',
    pourquoi: 'Une peine perpétuelle n’a ni quantum, ni moitié\u00a0: son temps d’épreuve est fixé à part.',
    lire: ['liberation-conditionnelle.perpetuite'],
  },
  interruption: {
    libelle: 'Une évasion, une suspension ou un fractionnement',
    pourquoi:
      'La peine a cessé de courir pendant un temps\u00a0: demander au greffe la date de fin recalculée, que cet outil ne sait pas refaire.',
    lire: ['calcul-des-dates.point-de-depart'],
  },
  longue: {
    libelle: 'Une peine que vise l’article 730-2, ou le terrorisme',
    pourquoi:
      'Les plus longues peines et le terrorisme ont leurs propres règles (tribunal de l’application des peines, évaluation, épreuve préalable)\u00a0: ces dates ne se calculent pas ici.',
    lire: ['liberation-conditionnelle.longues-peines', 'liberation-conditionnelle.terrorisme'],
  },
};

const LSC = 'liberation-sous-contrainte';

/** Avance une date d’une part d’un nombre de jours, arrondie au jour supérieur : la part est atteinte ce jour-là. */
function partDe(debut: DateCivile, fin: DateCivile, part: { numerateur: number; denominateur: number }) {
  return ajouterJours(debut, Math.ceil((joursEntre(debut, fin) * part.numerateur) / part.denominateur));
}

/** Fin d’une peine avant toute déduction : de date à date au-delà d’un mois ; la peine d’un mois a sa durée à elle. */
function finTheorique(ecrou: DateCivile, peine: Duree, droit: Droit, jour: DateCivile) {
  const mois = peine.annees * 12 + peine.mois;
  const unMois = mois === 1 && peine.jours === 0 && peine.semaines === 0;
  if (unMois) {
    const ref = 'calcul-des-dates.un-mois';
    return { fin: ajouter(ecrou, droit.duree(ref, 'duree', jour)), fait: droit.sur(ref, jour) };
  }
  const ref = mois === 0 ? 'calcul-des-dates.jour' : 'calcul-des-dates.plus-d-un-mois';
  return { fin: ajouter(ecrou, peine), fait: droit.sur(ref, jour) };
}

interface Credit {
  fin: DateCivile;
  etapes: Etape[];
}

/** Crédit automatique de l’ancien régime : retiré de la fin, années d’abord, puis les jours de la fraction d’année. */
function crediter(fin: DateCivile, peine: Duree, ecrou: DateCivile, droit: Droit): Credit | string {
  const ref = 'reductions-de-peine.ancien-crp';
  const mois = peine.annees * 12 + peine.mois;
  const [annees, reste] = [Math.floor(mois / 12), mois % 12];
  if (peine.jours + peine.semaines > 0)
    return 'Ancien régime\u00a0: aucun fait ne dit le crédit d’un mois incomplet. Demander la date au greffe.';
  const parMois = droit.duree(ref, 'par_mois', ecrou);
  const jours = reste * parMois.jours;
  if (
    annees > 0 &&
    joursEntre(ajouter(ecrou, droit.duree(ref, 'annees_suivantes', ecrou)), ajouterJours(ecrou, jours)) > 0
  )
    return 'Ancien régime\u00a0: le crédit de la fraction d’année atteint son plafond, dont le compte exact ne se calcule pas ici. Demander la date au greffe.';
  const premiere = droit.duree(ref, 'premiere_annee', ecrou);
  const suivantes = droit.duree(ref, 'annees_suivantes', ecrou);
  const enMois = annees === 0 ? 0 : premiere.mois + (annees - 1) * suivantes.mois;
  const apres = ajouterJours(
    retrancher(fin, { annees: 0, mois: enMois, semaines: 0, jours: 0, heures: 0 }),
    -jours,
  );
  const parts = [
    enMois > 0 ? `${enMois} mois` : '',
    jours > 0 ? accorder(jours, 'jour', 'jours') : '',
  ].filter(Boolean);
  return {
    fin: apres,
    etapes: [
      {
        id: 'credit',
        libelle: 'Crédit de réduction de peine',
        valeur: parts.join(' et ') || 'aucun',
        texte: `Ancien régime\u00a0: crédit automatique, qu’un retrait peut réduire. La fin théorique passe au ${formaterDate(apres)}.`,
        certitude: 'certain',
        faits: [droit.sur(ref, ecrou)],
      },
      {
        id: 'fin-apres-credit',
        libelle: 'Fin après crédit',
        date: apres,
        texte: 'Si aucun crédit n’est retiré, avant les réductions supplémentaires.',
        certitude: 'decision',
        faits: [droit.sur(ref, ecrou), droit.sur('reductions-de-peine.ancien-retrait-crp', ecrou)],
      },
    ],
  };
}

function regle({ lu, droit, jour }: Donnees): Rendu {
  const particulier = HORS_CHAMP[lu.choix('particulier')];
  const sur = (ref: string) => droit.sur(ref, jour);
  if (particulier)
    return { genre: 'hors-champ', pourquoi: particulier.pourquoi, lire: particulier.lire.map(sur) };

  const [ecrou, peine, dp, rp] = [lu.date('ecrou'), lu.duree('peine'), lu.nombre('dp'), lu.nombre('rp')];
  const continu = lu.dateOuRien('continue');
  if (continu && continu > ecrou)
    throw new SaisieRefusee(
      'continue',
      'Cette détention commence avant l’écrou\u00a0: vérifier les deux dates.',
    );

  const debut = continu ?? ecrou;
  const nouveau = debut >= droit.date('reductions-de-peine.champ-nouveau', 'ecrou', jour);
  if (!nouveau && dp > 0)
    return {
      genre: 'hors-champ',
      pourquoi:
        'Ancien régime des réductions de peine avec une détention à déduire\u00a0: aucun fait ne dit sur quelle durée le crédit se compte. Demander la date au greffe.',
      lire: [sur('reductions-de-peine.champ-ancien'), droit.sur('reductions-de-peine.ancien-crp', debut)],
    };

  const { fin: theorique, fait: compte } = finTheorique(ecrou, peine, droit, jour);
  const etapes: Etape[] = [
    {
      id: 'ecrou',
      libelle: 'Écrou',
      date: ecrou,
      texte: 'Le compte de la peine commence.',
      certitude: 'certain',
      faits: [sur('calcul-des-dates.point-de-depart')],
    },
    {
      id: 'fin-theorique',
      libelle: 'Fin théorique',
      date: theorique,
      texte: `${formaterDuree(peine)} depuis l’écrou, avant toute déduction.`,
      certitude: 'certain',
      faits: [compte],
    },
  ];

  let fin = theorique;
  if (dp > 0) {
    fin = ajouterJours(fin, -dp);
    if (fin <= ecrou)
      throw new SaisieRefusee(
        'dp',
        'Ces jours couvrent toute la peine\u00a0: il ne resterait rien à exécuter. Vérifier sur la fiche pénale.',
      );
    etapes.push({
      id: 'detention-deduite',
      libelle: 'Détention déduite',
      valeur: accorder(dp, 'jour', 'jours'),
      texte: 'Elle se déduit en entier de la peine.',
      certitude: 'certain',
      faits: [sur('calcul-des-dates.detention-provisoire')],
    });
  }
  if (!nouveau) {
    const credit = crediter(fin, peine, ecrou, droit);
    if (typeof credit === 'string')
      return {
        genre: 'hors-champ',
        pourquoi: credit,
        lire: [droit.sur('reductions-de-peine.ancien-crp', ecrou)],
      };
    fin = credit.fin;
    etapes.push(...credit.etapes);
  }
  if (rp > 0) {
    fin = ajouterJours(fin, -rp);
    if (fin <= ecrou)
      throw new SaisieRefusee(
        'rp',
        'Ces réductions dépassent ce qui reste de la peine\u00a0: vérifier le nombre de jours sur la fiche pénale.',
      );
    etapes.push({
      id: 'reductions',
      libelle: 'Réductions accordées',
      valeur: accorder(rp, 'jour', 'jours'),
      texte: 'Déjà accordées et non retirées\u202f; rien n’est déduit d’avance.',
      certitude: 'certain',
      faits: [
        nouveau ? sur('reductions-de-peine.imputation') : droit.sur('reductions-de-peine.ancien-rps', ecrou),
        sur('calcul-des-dates.rp-avancent-les-dates'),
      ],
    });
  }

  const refus: Supposition[] = [];
  const jalons = jalonsDe({
    ecrou,
    fin,
    peine,
    dp,
    recidive: lu.choix('recidive') === 'oui',
    droit,
    jour,
    refus,
  });
  etapes.push(...jalons);
  return {
    genre: 'resultat',
    reponse: prochaine(jalons, jour),
    etapes: ranger(etapes),
    refus,
    suppositions: suppositionsDe({ rp, nouveau, peine, ecrou, droit, jour }),
  };
}

interface Situation {
  ecrou: DateCivile;
  fin: DateCivile;
  peine: Duree;
  dp: number;
  recidive: boolean;
  droit: Droit;
  jour: DateCivile;
  refus: Supposition[];
}

/** Ce que la fin de peine, la moitié et les deux tiers ouvrent. */
function jalonsDe({ ecrou, fin, peine, dp, recidive, droit, jour, refus }: Situation): Etape[] {
  const sur = (ref: string) => droit.sur(ref, jour);
  const duree = (ref: string, cle: string) => droit.duree(ref, cle, jour);
  const etapes: Etape[] = [];
  const auPlusTot = (date: DateCivile) => (date < ecrou ? ecrou : date);
  const desLEcrou = (date: DateCivile) =>
    date <= ecrou ? ' Dès l’écrou, une fois la peine exécutoire.' : '';
  const courte = tientDans(peine, duree(`${LSC}.ii-information`, 'courte_peine_max'), ecrou);

  // Deux ans : semi-liberté, placement à l’extérieur, DDSE.
  const seuil = duree('calcul-des-dates.seuil-2-ans', 'max');
  const dateDuSeuil = tientDans(peine, seuil, ecrou) ? ecrou : auPlusTot(retrancher(fin, seuil));
  etapes.push({
    id: 'seuil-deux-ans',
    libelle: `Reste ${formaterDuree(seuil)}`,
    date: dateDuSeuil,
    texte: `Semi-liberté, placement à l’extérieur et DDSE ouverts.${desLEcrou(dateDuSeuil)}`,
    certitude: 'decision',
    faits: [sur('calcul-des-dates.seuil-2-ans')],
    personne:
      'À partir de cette date, vous pouvez demander un aménagement\u00a0: semi-liberté, placement à l’extérieur ou bracelet. Le juge décide.',
  });

  // De plein droit : fin de peine moins trois mois, pour une peine de deux ans au plus.
  const ouverte = tientDans(peine, duree('calcul-des-dates.trois-mois', 'peine_max'), ecrou)
    ? auPlusTot(retrancher(fin, duree('calcul-des-dates.trois-mois', 'reliquat_max')))
    : undefined;
  // Une date d’avant la règle n’a rien ouvert.
  const pleinDroit = ouverte && droit.repond('calcul-des-dates.trois-mois', ouverte) ? ouverte : undefined;
  if (pleinDroit) {
    const reliquat = formaterDuree(duree('calcul-des-dates.trois-mois', 'reliquat_max'));
    etapes.push({
      id: 'plein-droit',
      libelle: `Reste ${reliquat}`,
      date: pleinDroit,
      texte: `Libération sous contrainte de plein droit, sauf exclusion ou absence d’hébergement.${desLEcrou(pleinDroit)}`,
      certitude: 'certain',
      faits: [
        sur('calcul-des-dates.trois-mois'),
        sur(`${LSC}.iii-exclusion-infractions`),
        sur(`${LSC}.iii-exclusion-discipline`),
        sur(`${LSC}.ii-seul-obstacle`),
      ],
      personne: `Il vous reste ${reliquat} de peine. Vous sortez sous contrainte (bracelet, semi-liberté, placement ou libération conditionnelle), sauf si la loi l’exclut pour vous. Il faut un hébergement.`,
    });
    const informer = courte
      ? ecrou
      : auPlusTot(retrancher(pleinDroit, duree(`${LSC}.ii-information`, 'avant')));
    etapes.push({
      id: 'informer-plein-droit',
      libelle: 'Informer la personne',
      date: informer,
      texte: courte
        ? 'Peine courte\u00a0: information dès l’écrou, ou dès que la peine est définitive.'
        : `Au plus tard ce jour, ${formaterDuree(duree(`${LSC}.ii-information`, 'avant'))} avant la date de plein droit.`,
      certitude: 'faire',
      faits: [sur(`${LSC}.ii-information`)],
    });
  }

  if (dp > 0) {
    refus.push({
      texte:
        'La moitié, les deux tiers et la date d’une mesure probatoire ne sont pas calculés\u00a0: que la détention déduite compte comme temps accompli reste à vérifier. Demander ces dates au greffe.',
      faits: [sur('calcul-des-dates.detention-provisoire')],
    });
  } else {
    etapes.push(...fractions({ ecrou, fin, peine, recidive, droit, jour, pleinDroit, courte }));
  }

  const dimanche = jourDeLaSemaine(fin) === 'dimanche';
  etapes.push({
    id: 'fin',
    libelle: 'Fin de peine',
    date: fin,
    texte: dimanche
      ? 'Un dimanche\u00a0: la sortie a lieu le jour ouvrable précédent.'
      : 'Si ce jour est une fête légale, la sortie a lieu le jour ouvrable précédent.',
    certitude: 'certain',
    faits: [sur('calcul-des-dates.jour-ferie')],
    personne: dimanche
      ? 'C’est la fin de votre peine. Ce jour est un dimanche\u00a0: vous sortez un peu avant.'
      : 'C’est la fin de votre peine, si rien ne change.',
  });
  return etapes;
}

interface Fractions extends Omit<Situation, 'dp' | 'refus'> {
  pleinDroit: DateCivile | undefined;
  courte: boolean;
}

/** La moitié, les deux tiers, et ce qui se compte depuis eux. */
function fractions({ ecrou, fin, peine, recidive, droit, jour, pleinDroit, courte }: Fractions): Etape[] {
  const sur = (ref: string) => droit.sur(ref, jour);
  const duree = (ref: string, cle: string) => droit.duree(ref, cle, jour);
  const auPlusTot = (date: DateCivile) => (date < ecrou ? ecrou : date);
  const etapes: Etape[] = [];

  const refMoitie = recidive ? 'liberation-conditionnelle.recidive-mi-peine' : 'calcul-des-dates.mi-peine';
  const moitie = partDe(ecrou, fin, droit.fraction(refMoitie, 'fraction', jour));
  const plafond = ajouter(
    ecrou,
    duree('liberation-conditionnelle.plafond-epreuve', recidive ? 'recidive' : 'max'),
  );
  const epreuve = moitie < plafond ? moitie : plafond;
  etapes.push({
    id: 'mi-peine',
    libelle: epreuve === moitie ? 'Mi-peine' : 'Fin du temps d’épreuve',
    date: epreuve,
    texte: `Libération conditionnelle possible${recidive ? ', récidive comprise' : ''}${epreuve === moitie ? '' : '\u00a0: le temps d’épreuve est plafonné'}.`,
    certitude: 'decision',
    faits: [
      sur(refMoitie),
      ...(epreuve === moitie ? [] : [sur('liberation-conditionnelle.plafond-epreuve')]),
    ],
    personne: 'Vous pouvez demander une libération conditionnelle. Le juge décide.',
  });

  const anticipation = duree('calcul-des-dates.probatoire-1-an', 'anticipation');
  const probatoire = auPlusTot(retrancher(epreuve, anticipation));
  etapes.push({
    id: 'probatoire',
    libelle: 'Mesure probatoire',
    date: probatoire,
    texte: `Une mesure probatoire à la libération conditionnelle peut commencer, ${formaterDuree(anticipation)} avant la fin du temps d’épreuve au plus tôt.`,
    certitude: 'decision',
    faits: [sur('calcul-des-dates.probatoire-1-an')],
  });

  const lsc = tientDans(peine, duree('calcul-des-dates.deux-tiers-lsc', 'peine_max'), ecrou);
  const refTiers = lsc ? 'calcul-des-dates.deux-tiers-lsc' : 'calcul-des-dates.deux-tiers-lc';
  const deuxTiers = partDe(ecrou, fin, droit.fraction(refTiers, 'fraction', jour));
  if (!lsc) {
    const avant = duree('liberation-conditionnelle.convocation-spip-730-3', 'delai');
    etapes.push(
      {
        id: 'deux-tiers',
        libelle: 'Deux tiers',
        date: deuxTiers,
        texte:
          'Débat sur la libération conditionnelle, sauf refus de la personne ou aménagement déjà en cours.',
        certitude: 'decision',
        faits: [sur(refTiers), sur('liberation-conditionnelle.examen-deux-tiers')],
        personne: 'Un juge examine si vous pouvez sortir en libération conditionnelle.',
      },
      {
        id: 'convoquer',
        libelle: 'Convoquer la personne',
        date: auPlusTot(retrancher(deuxTiers, avant)),
        texte: `Au plus tard ce jour, ${formaterDuree(avant)} avant les deux tiers\u00a0: s’oppose-t-elle à toute libération conditionnelle\u202f?`,
        certitude: 'faire',
        faits: [sur('liberation-conditionnelle.convocation-spip-730-3')],
      },
    );
    return etapes;
  }
  const dejaDePleinDroit = pleinDroit !== undefined && pleinDroit <= deuxTiers;
  etapes.push({
    id: 'deux-tiers',
    libelle: 'Deux tiers',
    date: deuxTiers,
    texte: dejaDePleinDroit
      ? 'La libération sous contrainte de plein droit est ouverte avant\u00a0: l’examen des deux tiers ne s’applique pas à la personne qui y est éligible.'
      : 'Libération sous contrainte\u00a0: le juge doit examiner la situation\u202f; il ne refuse que par une décision spécialement motivée.',
    certitude: 'decision',
    faits: dejaDePleinDroit
      ? [sur(refTiers), sur(`${LSC}.articulation`)]
      : [sur(refTiers), sur(`${LSC}.i-obligatoire`), sur(`${LSC}.i-refus`)],
    ...(dejaDePleinDroit
      ? {}
      : {
          personne:
            'Le juge examine si vous pouvez sortir sous contrainte. Vous pouvez dire que vous refusez.',
        }),
  });
  if (!dejaDePleinDroit) {
    const avant = duree(`${LSC}.i-information`, 'avant');
    etapes.push({
      id: 'informer-deux-tiers',
      libelle: 'Informer la personne',
      date: courte ? ecrou : auPlusTot(retrancher(deuxTiers, avant)),
      texte: courte
        ? 'Peine courte\u00a0: information dès l’écrou, ou dès que la peine est définitive.'
        : `Au plus tard ce jour, ${formaterDuree(avant)} avant les deux tiers.`,
      certitude: 'faire',
      faits: [sur(`${LSC}.i-information`)],
    });
  }
  return etapes;
}

/** La prochaine date à partir du jour du calcul. */
function prochaine(etapes: readonly Etape[], jour: DateCivile) {
  const suivante = ranger(etapes).find((e) => e.date !== undefined && e.date >= jour);
  if (!suivante?.date)
    return {
      titre: 'Prochaine date',
      valeur: 'Aucune',
      phrase: 'La fin de peine ainsi calculée est passée.',
    };
  const dans = joursEntre(jour, suivante.date);
  const quand = dans === 0 ? 'Aujourd’hui' : `Dans ${accorder(dans, 'jour', 'jours')}`;
  return {
    titre: `Prochaine date\u00a0: ${suivante.libelle.charAt(0).toLowerCase()}${suivante.libelle.slice(1)}`,
    valeur: formaterDate(suivante.date),
    phrase: `${quand}. ${suivante.texte}`,
  };
}

/** Les étapes dans l’ordre : ce qui n’a pas de date d’abord, puis les dates. */
function ranger(etapes: readonly Etape[]): Etape[] {
  return etapes.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
}

interface PourSupposer {
  rp: number;
  nouveau: boolean;
  peine: Duree;
  ecrou: DateCivile;
  droit: Droit;
  jour: DateCivile;
}

function suppositionsDe({ rp, nouveau, peine, ecrou, droit, jour }: PourSupposer): Supposition[] {
  const sur = (ref: string): Fondement => droit.sur(ref, jour);
  const { suppositions }: { suppositions: Supposition[] } = { suppositions: [] };
  suppositions.push({
    texte: nouveau
      ? `Régime des réductions de peine\u00a0: celui d’un écrou à compter du ${formaterDate(droit.date('reductions-de-peine.champ-nouveau', 'ecrou', jour))}. Une réduction se décide\u202f; rien n’est déduit d’avance.`
      : 'Régime des réductions de peine\u00a0: l’ancien, d’après la date d’écrou. Le crédit est déduit sans retrait\u202f; la réduction supplémentaire se décide.',
    faits: [sur(nouveau ? 'reductions-de-peine.champ-nouveau' : 'reductions-de-peine.champ-ancien')],
  });
  if (nouveau)
    suppositions.push({
      texte: `Plafond de la réduction\u00a0: ${formaterDuree(droit.duree('reductions-de-peine.plafond', 'par_an', jour))} par année d’incarcération, ${formaterDuree(droit.duree('reductions-de-peine.plafond', 'par_mois', jour))} par mois en dessous d’un an\u202f; certains faits l’abaissent.`,
      faits: [sur('reductions-de-peine.plafond')],
    });
  if (rp > 0 || !nouveau)
    suppositions.push({
      texte:
        'Les réductions accordées avancent aussi les autres dates. Pour les seuils de reliquat, c’est la pratique et deux sources\u00a0: aucune décision lue ne le confirme.',
      faits: [sur('calcul-des-dates.rp-avancent-les-dates')],
    });
  if (tientDans(peine, droit.duree('calcul-des-dates.trois-mois', 'peine_max', jour), ecrou))
    suppositions.push({
      texte:
        'Libération sous contrainte de plein droit\u00a0: infraction, sanctions disciplinaires et hébergement restent à vérifier. L’examen des deux tiers ne s’applique pas à la personne éligible au plein droit\u00a0: deux lectures existent quand les deux tiers viennent avant.',
      faits: [sur(`${LSC}.iii-exclusion-infractions`), sur(`${LSC}.articulation`)],
    });
  suppositions.push({
    texte:
      'Pour une personne majeure. Un ou deux jours d’écart avec la fiche pénale sont possibles\u00a0: elle seule fait foi.',
    faits: [],
  });
  return suppositions;
}

/** Situer une peine : ses dates, et ce que chacune ouvre. */
export const situer = definir({
  id: 'situer',
  champs: [
    {
      id: 'ecrou',
      libelle: 'Écrou',
      aide: 'Premier jour de détention sur condamnation définitive.',
      type: 'date',
    },
    { id: 'peine', libelle: 'Peine à exécuter', aide: 'La partie ferme.', type: 'duree' },
    {
      id: 'dp',
      libelle: 'Détention à déduire, en jours',
      aide: 'Détention provisoire, ARSE… Vide vaut zéro.',
      type: 'nombre',
      unite: 'jours',
      min: 0,
      max: 20000,
      defaut: '0',
    },
    {
      id: 'continue',
      libelle: 'Cette détention a duré sans interruption jusqu’à l’écrou, depuis le',
      aide: 'Vide si elle a été interrompue.',
      type: 'date',
      defaut: '',
      si: (s) => Number(s['dp'] ?? 0) > 0,
    },
    {
      id: 'rp',
      libelle: 'Réductions accordées, en jours',
      aide: 'Accordées et non retirées, pas espérées. Vide vaut zéro.',
      type: 'nombre',
      unite: 'jours',
      min: 0,
      max: 20000,
      defaut: '0',
    },
    ouiOuNon('recidive', 'Récidive légale', { defaut: 'non' }),
    {
      id: 'particulier',
      libelle: 'Cas particulier',
      type: 'choix',
      defaut: 'aucun',
      choix: [
        { id: 'aucun', libelle: 'Aucun de ceux-ci' },
        ...Object.entries(HORS_CHAMP).map(([id, { libelle }]) => ({ id, libelle })),
      ],
    },
    CHAMP_DU_JOUR,
  ],
  faits: [
    ...[
      'point-de-depart',
      'jour',
      'un-mois',
      'plus-d-un-mois',
      'detention-provisoire',
      'jour-ferie',
      'rp-avancent-les-dates',
      'mi-peine',
      'deux-tiers-lsc',
      'deux-tiers-lc',
      'trois-mois',
      'seuil-2-ans',
      'probatoire-1-an',
    ].map((f) => `calcul-des-dates.${f}`),
    ...[
      'champ-nouveau',
      'champ-ancien',
      'plafond',
      'imputation',
      'ancien-crp',
      'ancien-rps',
      'ancien-retrait-crp',
    ].map((f) => `reductions-de-peine.${f}`),
    ...[
      'ii-information',
      'i-information',
      'i-obligatoire',
      'i-refus',
      'articulation',
      'ii-seul-obstacle',
      'iii-exclusion-infractions',
      'iii-exclusion-discipline',
    ].map((f) => `${LSC}.${f}`),
    ...[
      'recidive-mi-peine',
      'plafond-epreuve',
      'perpetuite',
      'surete',
      'longues-peines',
      'terrorisme',
      'examen-deux-tiers',
      'convocation-spip-730-3',
    ].map((f) => `liberation-conditionnelle.${f}`),
  ],
  regle,
});
