import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  indexerFaits,
  remplirGabarit,
  remplirTexte,
  renvoisDuTexte,
  valeurFormatee,
} from '../../../../src/domaine/droit/fait.ts';
import { fait, theme, version } from '../fabriques.ts';

const bornes = version({ valeurs: { min: 'P15D', max: 'P6M', fraction: '2/3', amende: '45000 EUR' } });

describe('valeurs d’une rédaction', () => {
  it('une valeur s’affiche en français', () => {
    expect(valeurFormatee(bornes, 'max')).toBe('6\u00a0mois');
    expect(valeurFormatee(bornes, 'fraction')).toBe('deux tiers');
  });

  it.each(['absente', 'constructor', '__proto__', 'tostring'])(
    'une clé inconnue n’a pas de valeur : %s',
    (cle) => {
      expect(valeurFormatee(bornes, cle)).toBeUndefined();
      expect(valeurFormatee(version(), cle)).toBeUndefined();
    },
  );

  it('un gabarit reçoit chacune de ses valeurs, autant de fois qu’il les appelle', () => {
    expect(remplirGabarit('De {min} à {max}, {max} au plus', bornes)).toBe(
      'De 15\u00a0jours à 6\u00a0mois, 6\u00a0mois au plus',
    );
  });

  it('une clé inconnue reste visible dans le gabarit, pour qu’on la corrige', () => {
    expect(remplirGabarit('{min} puis {oubliee}', bornes)).toBe('15\u00a0jours puis {oubliee}');
  });

  it('un gabarit sans accolade ressort tel quel', () => {
    fc.assert(
      fc.property(
        fc.string().filter((s) => !s.includes('{')),
        (texte) => {
          expect(remplirGabarit(texte, bornes)).toBe(texte);
        },
      ),
    );
  });
});

describe('renvois dans un texte d’auteur', () => {
  const faits = indexerFaits([
    theme('ddse-peine', fait('duree', version({ valeurs: { max: 'P1Y' } }), bornes), fait('lieu', version())),
  ]);

  it('chaque renvoi `{theme.fait.cle}` est trouvé, dans l’ordre', () => {
    expect(renvoisDuTexte('De {ddse-peine.duree.min} à {tig.seuil.max_heures}.')).toEqual([
      { brut: '{ddse-peine.duree.min}', ref: 'ddse-peine.duree', cle: 'min' },
      { brut: '{tig.seuil.max_heures}', ref: 'tig.seuil', cle: 'max_heures' },
    ]);
  });

  it('lire deux fois le même texte donne deux fois les mêmes renvois', () => {
    const texte = '{ddse-peine.duree.min}';
    expect(renvoisDuTexte(texte)).toEqual(renvoisDuTexte(texte));
  });

  it('une accolade d’un autre usage n’est pas un renvoi', () => {
    expect(renvoisDuTexte('{min} {a.b} {A.b.c} { a.b.c } {a.b.c.d}')).toEqual([]);
  });

  it('un renvoi prend la valeur de la dernière rédaction : le texte suit le droit', () => {
    expect(remplirTexte('Au plus {ddse-peine.duree.max}.', faits, '2026-11-21')).toBe('Au plus 6\u00a0mois.');
  });

  it.each([
    '{tig.duree.max}',
    '{ddse-peine.inconnu.max}',
    '{ddse-peine.duree.inconnue}',
    '{ddse-peine.lieu.max}',
  ])('un renvoi sans réponse reste visible : %s', (renvoi) => {
    expect(remplirTexte(`Voir ${renvoi}.`, faits, '2026-11-21')).toBe(`Voir ${renvoi}.`);
  });
});
