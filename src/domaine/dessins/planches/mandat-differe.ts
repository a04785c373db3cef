import { composer } from '../dessin.ts';
import { delaisCotes } from '../gabarits/cotes.ts';

export const mandatDiffere = composer(
  'mandat-differe',
  {
    titre:
      'Mandat différé\u00a0: une date d’écrou, et {seuils-emprisonnement-ferme.mded-date-ecrou.max} au plus pour s’y préparer',
    surtitre: 'Mandat de dépôt à effet différé',
    chapo: 'Deux délais qui ne partent pas du même jour\u00a0: chacun a sa cote, entre ses deux événements.',
    delais: [
      {
        de: { qui: 'tribunal', dit: 'À l’audience\u00a0: mandat différé', decide: true },
        a: { qui: 'parquet', dit: 'Le procureur reçoit la personne et fixe la date', decide: true },
        fait: 'seuils-emprisonnement-ferme.mded-convocation',
        cle: 'convocation_max',
        mot: 'au plus',
      },
      {
        de: { qui: 'parquet', dit: 'La personne apprend sa date d’écrou' },
        a: { qui: 'etablissement', dit: 'Incarcération' },
        fait: 'seuils-emprisonnement-ferme.mded-date-ecrou',
        cle: 'max',
        mot: 'au plus',
      },
    ],
    aussi: [
      { fort: 'Pour quelle peine.', fait: 'seuils-emprisonnement-ferme.mded-seuil' },
      { fort: 'Pas d’aménagement avant l’écrou.', fait: 'seuils-emprisonnement-ferme.mded-pas-de-723-15' },
      { fort: 'Si la personne ne vient pas.', fait: 'seuils-emprisonnement-ferme.mded-absence' },
      { fort: 'Exécution provisoire.', fait: 'seuils-emprisonnement-ferme.mded-execution-provisoire' },
    ],
  },
  delaisCotes,
);
