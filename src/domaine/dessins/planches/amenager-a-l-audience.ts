import { composer } from '../dessin.ts';
import { coupeEnStrates } from '../gabarits/strates.ts';

export const amenagerALAudience = composer(
  'amenager-a-l-audience',
  {
    titre: 'Le plafond descend, le devoir monte',
    surtitre: 'Jusqu’à quelle peine ferme le tribunal aménage lui-même\u00a0: la règle en coupe',
    chapo:
      'Comme un terrain\u00a0: le plus ancien au fond, aujourd’hui en haut, et l’épaisseur d’une couche est sa durée. La largeur dit jusqu’à quelle peine le tribunal peut aménager\u00a0; une bande, un mois.',
    cadre: 24,
    avant: {
      fait: 'amenagement-ab-initio.anterieur',
      bornes: ['max_recidive', 'max'],
      titre: 'Facultatif',
      dit: 'le tribunal aménage s’il le veut',
      titreSecond: 'Sauf récidive',
      ditSecond: 'en récidive, {amenagement-ab-initio.anterieur.max_recidive} seulement',
    },
    lpj: [
      {
        nature: 'interdit',
        fait: 'seuils-emprisonnement-ferme.interdiction-un-mois',
        cle: 'seuil',
        mot: '',
      },
      {
        nature: 'principe',
        fait: 'amenagement-ab-initio.obligatoire-six-mois',
        cle: 'max',
        mot: 'Principe',
      },
      { nature: 'possible', fait: 'amenagement-ab-initio.six-mois-un-an', cle: 'max', mot: 'Si possible' },
    ],
    fissures: [
      {
        fait: 'amenagement-ab-initio.execution-immediate',
        dit: 'détention possible en attendant le JAP',
      },
      { fait: 'amenagement-ab-initio.conversion', dit: 'le JAP peut aussi convertir', audessus: true },
    ],
    disparu: {
      fait: 'seuils-emprisonnement-ferme.plus-de-recidive',
      dit: 'la récidive n’abaisse plus le seuil',
    },
  },
  coupeEnStrates,
);
