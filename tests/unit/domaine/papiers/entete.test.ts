import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  champsEcrits,
  dureeEntre,
  EN_TETE_VIDE,
  jourEnToutesLettres,
  lireEnTete,
} from '../../../../src/domaine/papiers/entete.ts';

describe('l’en-tête des papiers d’une séance', () => {
  test('se retrouve tel qu’on l’a écrit dans l’adresse', () => {
    const texte = fc.string({ maxLength: 40 }).map((t) => t.trim());
    fc.assert(
      fc.property(fc.record({ titre: texte, lieu: texte, formateur: texte, service: texte }), (champs) => {
        const entete = { ...EN_TETE_VIDE, ...champs, date: '2026-11-24', debut: '09:00', fin: '12:30' };
        const ecrits = new Map(champsEcrits(entete));
        expect(lireEnTete((champ) => ecrits.get(champ) ?? null)).toEqual(entete);
      }),
    );
    expect(champsEcrits(EN_TETE_VIDE)).toEqual([]);
  });

  test('une date ou une heure qui n’en est pas une se laisse en blanc', () => {
    const faux = new Map([
      ['date', '2026-02-31'],
      ['debut', '25:00'],
      ['fin', 'midi'],
    ]);
    expect(lireEnTete((champ) => faux.get(champ) ?? null)).toEqual(EN_TETE_VIDE);
  });

  test('dit le jour et la durée en français', () => {
    expect(jourEnToutesLettres('2026-11-24')).toBe('mardi 24\u00a0novembre\u00a02026');
    expect(dureeEntre('09:00', '12:30')).toBe('3\u00a0h\u00a030');
    expect(dureeEntre('09:00', '09:45')).toBe('45\u00a0min');
    expect(dureeEntre('12:30', '09:00')).toBeUndefined();
    expect(dureeEntre('', '09:00')).toBeUndefined();
  });
});
