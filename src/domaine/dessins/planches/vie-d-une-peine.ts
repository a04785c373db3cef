import { composer } from '../dessin.ts';
import { vieDUnePeine, type Vie } from '../gabarits/vie.ts';

/** L’exemple calculé à la main des dates de peine ; un test le tient. */
export const donneesDeLaVie: Vie = {
  titre: 'Des jours accordés, et toutes les dates avancent',
  surtitre: 'Une peine d’exemple, personne inventée',
  chapo:
    'En haut la peine sans réduction, en bas la même avec les jours accordés\u00a0; une bande, un mois. Les dates sont indicatives\u00a0: le greffe pénitentiaire et le juge font seuls foi.',
  exemple: { ecrou: '2026-01-05', mois: 18, joursAccordes: 120 },
  ecrou: { fait: 'calcul-des-dates.point-de-depart' },
  miPeine: {
    nom: 'Mi-peine',
    court: 'Libération conditionnelle possible',
    suite: 'le JAP accorde ou non',
    fait: 'calcul-des-dates.mi-peine',
    cle: 'fraction',
    deDroit: false,
  },
  deuxTiers: {
    nom: 'Deux tiers',
    court: 'LSC\u00a0: examen obligatoire',
    suite: 'refus seulement si impossible',
    fait: 'calcul-des-dates.deux-tiers-lsc',
    cle: 'fraction',
    deDroit: false,
    discute: 'liberation-sous-contrainte.articulation',
  },
  reste: {
    nom: 'Reste',
    court: 'LSC de plein droit',
    suite: 'le JAP choisit la mesure',
    fait: 'calcul-des-dates.trois-mois',
    cle: 'reliquat_max',
    deDroit: true,
  },
  fin: { fait: 'calcul-des-dates.plus-d-un-mois' },
  deduction: { fait: 'calcul-des-dates.detention-provisoire' },
  ouvert: 'Ce qui s’ouvre, jusqu’à la fin (LSC\u00a0: libération sous contrainte)',
  lectures:
    'Selon la première, une peine assez courte pour le plein droit ne relève que de lui\u00a0; selon la seconde, on n’y est éligible qu’une fois le reste assez court, et l’examen vient d’abord. Pour le seuil du reste, aucune décision lue ne dit si les réductions se déduisent\u00a0: le dessin suit la pratique.',
  aussi: [
    { fort: 'Qui décide de la libération conditionnelle.', fait: 'liberation-conditionnelle.competence' },
    { fort: 'Refuser aux deux tiers.', fait: 'liberation-sous-contrainte.i-refus' },
    { fort: 'Le seul obstacle au plein droit.', fait: 'liberation-sous-contrainte.ii-seul-obstacle' },
    { fort: 'Le plafond, qui n’est pas un dû.', fait: 'reductions-de-peine.plafond' },
    { fort: 'Ôtés par la fin.', fait: 'reductions-de-peine.imputation' },
    { fort: 'Les autres dates.', fait: 'calcul-des-dates.rp-avancent-les-dates' },
  ],
};

export const vieDUnePeineDeDixHuitMois = composer('vie-d-une-peine', donneesDeLaVie, vieDUnePeine);
