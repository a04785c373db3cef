import { composer } from '../dessin.ts';
import { profilDeSeuils } from '../gabarits/seuils.ts';

export const seuilsDuFerme = composer(
  'seuils-du-ferme',
  {
    titre: 'Jusqu’à {seuils-emprisonnement-ferme.zone-six-mois.seuil} ferme, aménager est le principe',
    surtitre: 'Prononcer une peine ferme, pour un délit',
    chapo:
      'Plus le bloc est haut, plus le tribunal est tenu d’aménager. Le demi-disque dit que la valeur du seuil appartient à la zone qui le précède.',
    cadre: 18,
    bande: 'une bande = un mois ferme',
    geste: 'Peine ferme prononcée',
    zones: [
      {
        nature: 'interdit',
        fait: 'seuils-emprisonnement-ferme.interdiction-un-mois',
        jusqua: 'seuil',
        titre: 'Interdit',
        dit: 'aucune peine ferme si courte',
        enSalle: [],
      },
      {
        nature: 'principe',
        fait: 'seuils-emprisonnement-ferme.zone-six-mois',
        jusqua: 'seuil',
        titre: 'Aménager',
        dit: 'C’est le principe, sauf si la personnalité ou la situation l’empêche.',
        enSalle: ['Aménager', 'c’est le principe'],
      },
      {
        nature: 'possible',
        fait: 'seuils-emprisonnement-ferme.zone-six-mois-un-an',
        jusqua: 'max',
        titre: 'Aménager si possible',
        dit: 'Si la personnalité et la situation le permettent.',
        enSalle: ['Aménager', 'si possible'],
      },
      {
        nature: 'aucun',
        fait: 'seuils-emprisonnement-ferme.plus-un-an',
        titre: 'Le tribunal n’aménage pas',
        dit: 'sauf faible reste après détention provisoire',
        enSalle: ['Le tribunal', 'n’aménage pas'],
      },
    ],
    annonce: 'Ce qui s’ouvre ou se ferme aux mêmes seuils',
    etendues: [
      {
        fait: 'personnes-non-detenues-723-15.seuil-1-an',
        cle: 'max',
        sens: 'jusqua',
        titre: 'Personne libre\u00a0: le JAP la reçoit avant toute prison',
      },
      {
        fait: 'seuils-emprisonnement-ferme.mded-seuil',
        cle: 'seuil',
        sens: 'depuis',
        titre: 'Mandat de dépôt à effet différé',
      },
      {
        fait: 'seuils-emprisonnement-ferme.mandat-465',
        cle: 'seuil',
        sens: 'depuis',
        titre: 'Mandat à l’audience',
        note: 'hors récidive et comparution immédiate',
      },
    ],
  },
  profilDeSeuils,
);
