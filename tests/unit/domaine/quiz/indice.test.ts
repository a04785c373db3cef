import { describe, expect, it } from 'vitest';
import { donneLaReponse } from '../../../../src/domaine/quiz/regle.ts';
import { choixUnique, courte, duree, nombre, trous, trousEcrits } from '../fabriques.ts';

describe('un indice donne la réponse quand elle s’y lit, quelle qu’en soit l’écriture', () => {
  it.each([
    [nombre(400), 'C’est 400, pas un de moins.'],
    [nombre(400), 'C’est quatre cents heures.'],
    [nombre(1000), 'Pensez à 1 000.'],
    [nombre(400, 5), 'Entre 398 et autre chose.'],
    [duree('P18M'), 'C’est un an et demi.'],
    [duree('P18M'), 'Dix-huit mois, pas plus.'],
    [duree('P15D'), 'Comptez 15 jours.'],
    [courte('JAP'), 'Ce n’est pas le J.A.P.\u202f?'],
    [courte('Mandat de dépôt à effet différé'), 'Un mandat de depot, à effet différé.'],
    [trousEcrits({ juge: 'JAP' }), 'Le JAP le peut.'],
  ])('%#', (item, indice) => {
    expect(donneLaReponse(item, indice)).toBe(true);
  });

  it.each([
    [nombre(45), 'Relisez l’article 132-45.'],
    [nombre(1), 'C’est un nombre rond.'],
    [nombre(4), 'C’est moins de quatre-vingts.'],
    [nombre(400), 'Bien plus que 120.'],
    [duree('P8M'), 'Moins de dix-huit mois.'],
    [duree('P6M'), 'Moins d’un an.'],
    [courte('JAP'), 'Le juge qui suit la peine.'],
    [courte('TIG'), 'Regardez les prestiges.'],
    [trous({ juge: 'JAP' }), 'Le JAP le peut.'],
    [choixUnique(0), 'Option 0'],
  ])('et non quand elle ne s’y lit pas : %#', (item, indice) => {
    expect(donneLaReponse(item, indice)).toBe(false);
  });
});
