import { describe, expect, it } from 'vitest';
import type { Lot } from '../../../src/domaine/hors-ligne.ts';
import { annonceDeVersion } from '../../../src/hors-ligne/messages.ts';

const lot = (titre: string): Lot => ({ id: titre, titre, adresse: '', adresses: [] });

describe('l’annonce d’une version plus récente', () => {
  it('dit ce qu’elle pèse', () => {
    expect(annonceDeVersion(120_000, [])).toMatch(/version plus récente .* 120\sko à télécharger\.$/);
  });

  it('nomme ce qu’elle ôterait de l’appareil', () => {
    expect(annonceDeVersion(0, [lot('A'), lot('B')])).toMatch(
      /n’a plus «\sA\s», «\sB\s»\s: mettre à jour.*ôtera/,
    );
  });

  it('ne propose rien quand elle ne laisserait rien à lire, et dit que l’ancienne se lit encore', () => {
    const texte = annonceDeVersion(undefined, [lot('A')]);
    expect(texte).toMatch(/n’a plus «\sA\s».*se lit encore hors ligne/);
    expect(texte).not.toContain('à télécharger');
  });
});
