import { composer } from '../dessin.ts';
import { portesOuvertes } from '../gabarits/portes.ts';

export const quatreVoies = composer(
  'quatre-voies',
  {
    titre: 'Aménager, renvoyer, différer, incarcérer\u00a0: le tribunal a quatre voies',
    surtitre: 'À l’audience, une peine ferme aménageable',
    chapo:
      'D’une même situation, plusieurs voies. Elles sont toutes tiretées\u00a0: le tribunal choisit, et il dit pourquoi.',
    tronc: {
      qui: 'personne',
      dit: '{seuils-emprisonnement-ferme.quatre-options-464-2.seuil} ferme ou moins',
      note: 'révocations de sursis comprises',
      fait: 'seuils-emprisonnement-ferme.quatre-options-464-2',
    },
    portes: [
      {
        nom: 'Aménager',
        qui: 'tribunal',
        decide: true,
        dit: 'DDSE, semi-liberté ou placement à l’extérieur',
        fait: 'seuils-emprisonnement-ferme.trois-mesures',
      },
      {
        nom: 'Renvoyer au JAP',
        qui: 'tribunal',
        decide: true,
        dit: 's’il manque d’éléments pour choisir la mesure',
        fait: 'seuils-emprisonnement-ferme.renvoi-jap',
        delai:
          'JAP sous {seuils-emprisonnement-ferme.convocations-474.jap}, SPIP sous {seuils-emprisonnement-ferme.convocations-474.spip}',
      },
      {
        nom: 'Différer',
        qui: 'tribunal',
        decide: true,
        dit: 'mandat de dépôt à effet différé',
        fait: 'seuils-emprisonnement-ferme.mded-seuil',
        delai: 'peine d’au moins {seuils-emprisonnement-ferme.mded-seuil.seuil}',
      },
      {
        nom: 'Incarcérer',
        qui: 'tribunal',
        decide: true,
        dit: 'comparution immédiate, récidive, ou peine assez longue',
        fait: 'seuils-emprisonnement-ferme.mandat-immediat',
        delai: 'hors les deux premiers cas, au moins {seuils-emprisonnement-ferme.mandat-465.seuil}',
      },
    ],
    aussi: [
      { fort: 'Les convocations.', fait: 'seuils-emprisonnement-ferme.convocations-474' },
      { fort: 'Le mandat à l’audience.', fait: 'seuils-emprisonnement-ferme.mandat-465' },
      { fort: 'Dire pourquoi.', fait: 'seuils-emprisonnement-ferme.motivation-refus-amenagement' },
    ],
  },
  portesOuvertes,
);
