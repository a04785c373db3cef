import { describe, expect, it } from 'vitest';
import { analyser } from '../../../../src/validation/analyser.ts';
import { avec, corpusMinimal, ECRIT } from '../corpus-minimal.ts';
import type { Source } from '../../../../src/validation/lecture.ts';

const dits = (sources: Source[]) =>
  analyser(sources, '2026-11-30').erreurs.map((e) => `${e.code} ${e.chemin ?? ''} ${e.message}`);

describe('un écrit annoté', () => {
  it('dont chaque note vise des mots de son paragraphe se lit sans faute', () => {
    expect(dits(corpusMinimal()).filter((d) => d.startsWith('ecrit/'))).toEqual([]);
  });

  it.each([
    ['absent', 'mots: désinvolte', 'mots: insolent', 'n’est pas dans le paragraphe'],
    ['répété', 'mots: désinvolte', 'mots: s', 'y est'],
  ])('refuse un passage %s', (_, avant, apres, message) => {
    const erreurs = dits(avec(ECRIT, avant, apres)).filter((d) => d.startsWith('ecrit/mots'));
    expect(erreurs).toHaveLength(1);
    expect(erreurs[0]).toContain(message);
  });

  it('refuse des notes hors de l’ordre du texte', () => {
    const sources = avec(
      ECRIT,
      '{mots: le 3 mars, sens: force, texte: La date se vérifie., faits: [tig.juge]}',
      '{mots: le 3 mars, sens: force, texte: T}, {mots: Absent, sens: force, texte: T}',
    );
    expect(dits(sources).join('\n')).toMatch(/chevauche ou précède/);
  });

  it('refuse une version que rien n’annote', () => {
    const sources = avec(ECRIT, ', notes: [{mots: désinvolte, sens: faute, texte: Ce mot juge.}]', '');
    const erreurs = dits(sources).filter((d) => d.startsWith('ecrit/sans-note'));
    expect(erreurs).toHaveLength(1);
    expect(erreurs[0]).toContain('la version faible n’a aucune note');
  });

  it('mène à ses fiches et à ses questions, ou le dit', () => {
    expect(dits(avec(ECRIT, 'items: [tig-001]', 'items: [tig-099]')).join('\n')).toMatch(
      /renvoi\/mort.*tig-099/,
    );
    expect(dits(avec(ECRIT, 'fiches: [tig]', 'fiches: [zut]')).join('\n')).toMatch(/renvoi\/mort.*zut/);
  });

  it('laisse à l’histoire ses quantités, et refuse une règle écrite à la main dans une note', () => {
    expect(dits(avec(ECRIT, 'M. Roche suit un TIG', 'M. Roche doit 120 heures de TIG')).join()).not.toMatch(
      /chiffre/,
    );
    expect(dits(avec(ECRIT, 'texte: Ce mot juge.', 'texte: Au plus 400 heures.')).join()).toMatch(
      /droit\/chiffre-litteral/,
    );
  });
});
