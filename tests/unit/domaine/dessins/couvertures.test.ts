import { describe, expect, it } from 'vitest';
import { chargerContenu } from '../../../../src/chargement.ts';
import {
  aSaCouverture,
  couvertureDeCas,
  couvertureDeModule,
  couvertureDeParcours,
  couvertureDEntretien,
  couvertureDExamen,
  couvertureDuModule,
  couvertureDuSujet,
  ecrireLaCouverture,
  sceneDuCas,
} from '../../../../src/domaine/dessins/couvertures.ts';
import { SCENES } from '../../../../src/domaine/dessins/couvertures/scenes.ts';
import { MODULES } from '../../../../src/domaine/dessins/couvertures/modules.ts';
import type { TableDesFaits } from '../../../../src/domaine/droit/fait.ts';

const { corpus } = chargerContenu(process.cwd());
const JOUR = new Date().toISOString().slice(0, 10);
const bandes = (svg: string) =>
  [...svg.matchAll(/pathLength="(\d+)"/g)].reduce((total, [, nombre]) => total + Number(nombre), 0);
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

  it('n’a ni nombre interminable, ni couleur à elle, et pèse peu', () => {
    const toutes = [
      ...corpus.mesures.flatMap((m) => couvertureDuSujet(m.id, corpus.faits, JOUR) ?? []),
      ...corpus.modules.flatMap((m) => deModule(m.id) ?? []),
      ...corpus.cas.flatMap((c) => sceneDuCas(c.id, c.etapes.length, 'peine') ?? []),
    ];
    for (const couverture of toutes) {
      const svg = ecrireLaCouverture(couverture);
      expect(svg, couverture.unite).not.toMatch(/\d\.\d{2}|NaN|undefined|Infinity/);
      expect(svg, couverture.unite).not.toMatch(/style=|#[0-9a-f]{3}|(fill|stroke)="|rgb|var\(/i);
      expect(svg.length, svg).toBeLessThan(1300);
    }
  });
});

const deModule = (id: string, sections?: number, table: TableDesFaits = corpus.faits) => {
  const module = corpus.modules.find((m) => m.id === id);
  const compte = sections ?? module?.sections.length ?? 5;
  return (
    couvertureDuModule({ id, sections: compte, famille: 'repere' }, table, JOUR) ??
    couvertureDuSujet(id, table, JOUR)
  );
};

/** Le dessin sans sa mire : ce qui reste doit encore distinguer. */
const sansMire = (svg: string) => svg.replace(/<path class="([rb]|pointe)"[^>]*>/g, '');

describe('la couverture d’un module', () => {
  it('lui est propre : chacun a la sienne, et deux n’ont pas le même tracé', () => {
    const traces = corpus.modules.map((m) => {
      const couverture = deModule(m.id);
      expect(couverture, `dessiner la couverture de « ${m.id} »`).toBeDefined();
      return sansMire(couverture?.svg ?? '');
    });
    expect(new Set(traces).size).toBe(corpus.modules.length);
  });

  it('a une mire, qui compte quelque chose', () => {
    for (const m of corpus.modules) {
      const { svg = '', unite = '' } = deModule(m.id) ?? {};
      expect(bandes(svg), m.id).toBeGreaterThan(1);
      expect(unite, m.id).toContain('bande');
    }
  });

  it('compte les sections du module, quand c’est son unité', () => {
    for (const id of corpus.modules.map((m) => m.id)) {
      if (!deModule(id)?.unite.endsWith('bande par section')) continue;
      for (const sections of [3, 5, 8]) expect(bandes(deModule(id, sections)?.svg ?? ''), id).toBe(sections);
    }
  });

  it('compte ce que dit le fait, et s’arrête s’il manque', () => {
    const id = 'deontologie-et-secret';
    expect(bandes(deModule(id, 5, avec('deontologie.relations', 'apres', 'P3Y'))?.svg ?? '')).toBe(3);
    const sans = new Map(corpus.faits);
    sans.delete('deontologie.relations');
    expect(() => deModule(id, 5, sans)).toThrow('deontologie.relations');
  });

  it('ne vise que des modules qui existent', () => {
    const ids = corpus.modules.map((m) => m.id);
    expect(Object.keys(MODULES).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('la scène d’un cas', () => {
  it('compte ses étapes, une bande chacune', () => {
    for (const id of Object.keys(SCENES))
      for (const etapes of [4, 7])
        expect(bandes(sceneDuCas(id, etapes, 'peine')?.svg ?? ''), id).toBe(etapes);
  });

  it('ne ressemble à aucune autre, et vise un cas qui existe', () => {
    const ids = corpus.cas.map((c) => c.id);
    expect(Object.keys(SCENES).filter((id) => !ids.includes(id))).toEqual([]);
    const traces = Object.keys(SCENES).map((id) => sansMire(sceneDuCas(id, 5, 'peine')?.svg ?? ''));
    expect(new Set(traces).size).toBe(traces.length);
  });
});
