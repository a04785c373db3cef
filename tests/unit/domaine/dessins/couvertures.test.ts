import { describe, expect, it } from 'vitest';
import { chargerContenu } from '../../../../src/chargement.ts';
import {
  aSaCouverture,
  couvertureDeCas,
  couvertureDeModule,
  couvertureDeParcours,
  couvertureDEntretien,
  couvertureDExamen,
  couvertureDuSujet,
} from '../../../../src/domaine/dessins/couvertures.ts';
import type { TableDesFaits } from '../../../../src/domaine/droit/fait.ts';

const { corpus } = chargerContenu(process.cwd());
const JOUR = new Date().toISOString().slice(0, 10);
const bandes = (svg: string) => svg.match(/<rect class="[rb]"/g)?.length ?? 0;
const tracer = (nom: string, table: TableDesFaits = corpus.faits) =>
  couvertureDuSujet(nom, table, JOUR)?.svg ?? '';

/** Les mêmes faits, où une valeur de l’un d’eux a changé. */
function avec(ref: string, cle: string, valeur: string): TableDesFaits {
  const situe = corpus.faits.get(ref);
  if (!situe) throw new Error(ref);
  const versions = situe.fait.versions.map((v) => ({ ...v, valeurs: { ...v.valeurs, [cle]: valeur } }));
  return new Map(corpus.faits).set(ref, { ...situe, fait: { ...situe.fait, versions } });
}

describe('une couverture', () => {
  it('compte ce que dit le fait : le fait change, le dessin aussi', () => {
    expect(bandes(tracer('ddse-peine'))).toBe(6);
    expect(bandes(tracer('ddse-peine', avec('ddse-peine.duree', 'max', 'P9M')))).toBe(9);
    expect(bandes(tracer('liberation-sous-contrainte'))).toBe(3);
    expect(
      bandes(
        tracer(
          'liberation-sous-contrainte',
          avec('liberation-sous-contrainte.i-deux-tiers', 'fraction', '3/5'),
        ),
      ),
    ).toBe(5);
  });

  it('écrit les seuils que porte le fait', () => {
    const svg = tracer('seuils', avec('seuils-emprisonnement-ferme.zone-six-mois', 'seuil', 'P8M'));
    expect(svg).toContain('>8</text>');
  });

  it('manque plutôt que d’inventer : un sujet sans dessin n’en a pas', () => {
    expect(aSaCouverture('deontologie')).toBe(false);
    expect(couvertureDuSujet('deontologie', corpus.faits, JOUR)).toBeUndefined();
  });

  it('s’arrête si un fait lui manque', () => {
    const sans = new Map(corpus.faits);
    sans.delete('tig.duree-delit');
    expect(() => tracer('tig', sans)).toThrow('tig.duree-delit');
  });

  it('compte les étapes, les rangs et les minutes du contenu', () => {
    expect(bandes(couvertureDEntretien(7).svg)).toBe(7);
    expect(bandes(couvertureDeCas(4, 9, 'peine').svg)).toBe(9);
    expect(bandes(couvertureDExamen(20).svg)).toBe(4);
    expect(bandes(couvertureDeParcours([15, 5, 12]).svg)).toBe(3 + 1 + 3);
    expect(couvertureDeModule(5, 'suivi').svg.match(/class="pointe"/g)).toHaveLength(5);
  });

  it('tient en un kilo-octet et demi compressé, et n’a pas de nombre interminable', () => {
    for (const nom of corpus.mesures.map((m) => m.id).filter(aSaCouverture)) {
      expect(tracer(nom), nom).not.toMatch(/\d\.\d{3}|NaN|undefined/);
      expect(tracer(nom).length, nom).toBeLessThan(6000);
    }
  });
});
