import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiffreLitteral } from '../../../../src/validation/regles/chiffres.ts';
import { attendreErreur, codesDe } from '../attentes.ts';
import { avec, BANQUE, CAS, EXPLIQUER, FICHE, GLOSSAIRE, LPJ, MODULE, SECTION } from '../corpus-minimal.ts';

describe('est un chiffre de droit écrit à la main', () => {
  it.each([
    ['une durée en chiffres', 'Au plus 6 mois.', '6 mois'],
    ['une durée en lettres', 'Au plus six mois.', 'six mois'],
    ['une durée au singulier', 'Pendant un an.', 'un an'],
    ['une durée composée', 'Dans les dix-huit mois.', 'dix-huit mois'],
    ['une durée avec «\u00a0et un\u00a0»', 'Sous vingt et un jours.', 'vingt et un jours'],
    ['une durée à espace insécable', 'Au plus 6\u00a0mois.', '6\u00a0mois'],
    ['une durée à espace fine', 'Au plus 6\u202fmois.', '6\u202fmois'],
    ['une durée en capitales', 'SIX MOIS', 'SIX MOIS'],
    ['la borne haute d’une fourchette', 'De deux à six mois.', 'six mois'],
    ['des heures', 'Jusqu’à 400 heures.', '400 heures'],
    ['un montant', 'Une amende de 3750 euros.', '3750 euros'],
    ['un pourcentage', 'Pour 75 % des cas.', '75 %'],
    ['un nombre à virgule', 'Pendant 1,5 an.', '1,5 an'],
    ['une fraction en lettres', 'Aux deux tiers de la peine.', 'deux tiers'],
    ['la moitié', 'À la moitié de la peine.', 'la moitié'],
    ['une date d’effet', 'Depuis le 24 mars 2020.', '24 mars 2020'],
    ['un premier du mois', 'Dès le 1er juin 2019.', '1er juin 2019'],
    ['la date d’un acte qui n’est pas un texte', 'Le jugement du 3 mars 2020.', '3 mars 2020'],
    ['une durée après le nom d’un texte', 'La loi du 23 mars 2019 fixe six mois.', 'six mois'],
    ['une durée après un renvoi', 'De {tig.duree.min} à six mois.', 'six mois'],
  ])('%s', (_quoi, texte, trouve) => {
    expect(chiffreLitteral(texte)).toBe(trouve);
  });

  it('une quantité en quatre-vingts, ou collée à son unité', () => {
    expect(chiffreLitteral('Au plus quatre-vingts heures.')).toBeDefined();
    expect(chiffreLitteral('Au plus deux cent quatre-vingts heures.')).toBeDefined();
    expect(chiffreLitteral('Pour 75% des cas.')).toBeDefined();
    expect(chiffreLitteral('Une amende de 3750€.')).toBeDefined();
  });

  it('tout nombre entier suivi d’une unité de durée, où qu’il soit dans la phrase', () => {
    const unite = fc.constantFrom('jours', 'semaines', 'mois', 'ans', 'années', 'heures');
    fc.assert(
      fc.property(fc.nat(9999), unite, (n, u) => {
        expect(chiffreLitteral(`La mesure dure ${n} ${u}, sauf décision contraire.`)).toBe(`${n} ${u}`);
      }),
    );
  });
});

describe('n’est pas un chiffre de droit écrit à la main', () => {
  it.each([
    ['un renvoi à une valeur', 'Au plus {tig.duree.max}.'],
    ['le nom daté d’une loi', 'La loi du 23 mars 2019.'],
    ['le nom daté et numéroté d’une loi', 'La loi n° 2019-222 du 23 mars 2019.'],
    ['le nom daté d’un décret', 'Le décret n° 2020-81 du 3 février 2020.'],
    ['le nom daté d’une circulaire', 'La circulaire du 6 mars 2020.'],
    ['un numéro d’article', 'L’article 132-45 du code pénal.'],
    ['une classe de contravention', 'Une contravention de 5e classe.'],
    ['une quantité indéfinie', 'Quelques mois ou plusieurs années.'],
    ['un compte sans unité', 'Le juge entend deux personnes, trois fois.'],
    ['un mot qui finit comme un nombre', 'Chacun an par an.'],
    ['un mot qui commence comme une unité', 'Une moisson, un ange.'],
    ['une unité sans nombre', 'Les mois et les années passent.'],
    ['un mot composé', 'À mi-peine, une demi-journée.'],
    ['un texte vide', ''],
  ])('%s', (_quoi, texte) => {
    expect(chiffreLitteral(texte)).toBeUndefined();
  });
});

describe('où un chiffre écrit à la main est refusé', () => {
  it.each([
    ['le corps d’une page', LPJ, 'Le maximum a changé.', 'Le maximum est de six mois.'],
    ['le corps d’une page à remettre', EXPLIQUER, '<Faits', 'Vous avez dix jours.\n\n<Faits'],
    ['un titre du corps', LPJ, '<Encadre titre', '## Les six mois\n\n<Encadre titre'],
    ['l’en-tête d’une fiche', FICHE, 'accroche: Une peine', 'accroche: Six mois de peine'],
    ['l’en-tête d’une page LPJ', LPJ, 'resume: Le maximum', 'resume: Depuis le 1er juin 2019, le maximum'],
    ['l’en-tête d’un module', MODULE, 'resume: Un module', 'resume: Aux deux tiers'],
    ['l’en-tête d’une section', SECTION, 'objectif: Vous saurez', 'objectif: En deux heures, vous saurez'],
    ['le glossaire', GLOSSAIRE, 'definition: Le juge', 'definition: En dix jours, le juge'],
  ])('%s', (_ou, fichier, avant, apres) => {
    attendreErreur(avec(fichier, avant, apres), 'droit/chiffre-litteral', fichier, apres.split('\n')[0]);
  });

  it('l’erreur cite ce qui est écrit et le moyen de l’éviter', () => {
    const apres = 'Le maximum est de six mois.';
    const e = attendreErreur(avec(LPJ, 'Le maximum a changé.', apres), 'droit/chiffre-litteral', LPJ, apres);
    expect(e.message).toBe('«\u00a0six mois\u00a0» est écrit à la main.');
    expect(e.remede).toMatch(/<Valeur .*<Exemple>/);
  });
});

describe('où un chiffre écrit à la main est admis', () => {
  it.each([
    ['dans un exemple déclaré', LPJ, 'Le maximum a changé.', '<Exemple>six mois</Exemple>'],
    [
      'dans la situation d’un cas',
      CAS,
      'situation: M. Roche se présente',
      'histoire: [six mois]\nsituation: Après six mois, M. Roche se présente',
    ],
    [
      'dans un item',
      BANQUE,
      'enonce: Question 1',
      'histoire: [six mois]\n    enonce: Peut-il prononcer six mois',
    ],
  ])('%s', (_ou, fichier, avant, apres) => {
    expect(codesDe(avec(fichier, avant, apres))).toEqual([]);
  });
});
