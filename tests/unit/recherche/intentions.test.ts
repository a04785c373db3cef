import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lireDemande } from '../../../src/recherche/intentions.ts';
import { SORTES } from '../../../src/schemas/droit.ts';

describe('ce qu’une requête demande', () => {
  it.each([
    ['qui décide du TIG', 'decideur'],
    ['combien de temps dure un TIG', 'duree'],
    ['durée maximale du TIG', 'duree'],
    ['nombre d’heures de TIG', 'duree'],
    ['délai TIG', 'delai'],
    ['sous combien de temps commence le TIG', 'delai'],
    ['refus du TIG', 'consentement'],
    ['non-respect du TIG', 'manquement'],
    ['que se passe-t-il si le TIG échoue', 'manquement'],
    ['évasion', 'sanction'],
    ['fin anticipée du TIG', 'fin'],
    ['seuil du TIG', 'seuil'],
    ['qui peut faire un TIG', 'public'],
    ['TIG mineur', 'mineur'],
    ['appel', 'recours'],
    ['obligations du TIG', 'obligation'],
    ['modifier les horaires', 'modification'],
    ['rôle du CPIP', 'acteur'],
    ['lieu du TIG', 'lieu'],
  ])('« %s » : %s', (requete, sorte) => {
    expect(lireDemande(requete).sorte).toBe(sorte);
    expect(SORTES).toHaveProperty(sorte);
  });

  it.each(['TIG', 'bracelet', 'durable', 'finalité', '', 'le condamné'])(
    '« %s » ne demande rien',
    (requete) => {
      expect(lireDemande(requete).sorte).toBeUndefined();
    },
  );

  it('la tournure la plus longue l’emporte : « sous combien de temps » est un délai, « combien de temps » une durée', () => {
    expect(lireDemande('sous combien de temps').sorte).toBe('delai');
    expect(lireDemande('combien de temps').sorte).toBe('duree');
  });

  it('la tournure est ôtée des mots qui désignent la mesure, et gardée parmi tous les mots', () => {
    expect(lireDemande('durée maximale du TIG')).toEqual({
      sortes: ['duree'],
      mots: ['tig'],
      tous: ['duree', 'maximale', 'tig'],
    });
  });

  it('une requête qui n’est que tournure ne désigne aucune mesure', () => {
    expect(lireDemande('durée')).toEqual({ sortes: ['duree'], mots: [], tous: ['duree'] });
  });

  it('une requête sans tournure garde tous ses mots', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (requete) => {
        const { sorte, mots, tous } = lireDemande(requete);
        if (sorte === undefined) expect(mots).toEqual(tous);
        else expect(mots.length).toBeLessThanOrEqual(tous.length);
      }),
    );
  });
});
