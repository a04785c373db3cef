import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargerContenu } from '../../../../src/chargement.ts';
import {
  direValeurDe,
  lirePosition,
  rangDuJour,
  type Curseur,
} from '../../../../src/domaine/dessins/curseur.ts';
import { ouvrirLesFaits } from '../../../../src/domaine/dessins/faits.ts';
import { DESSINS } from '../../../../src/domaine/dessins/index.ts';
import { aPlat } from '../../../../src/domaine/dessins/noeuds.ts';

const { corpus } = chargerContenu(process.cwd());
const faitsDe = (id: string) => ouvrirLesFaits(id, corpus.faits, '2026-11-30');
const EN_MAIN = [...DESSINS.values()].flatMap((d): [string, Curseur][] => {
  const curseur = d.curseur(faitsDe(d.id));
  return curseur ? [[d.id, curseur]] : [];
});
const curseurDe = (id: string) => EN_MAIN.find(([nom]) => nom === id)?.[1] as Curseur;
const partsDe = (id: string) => curseurDe(id).parts;

it('huit dessins au moins répondent à la main', () => {
  expect(EN_MAIN.length).toBeGreaterThanOrEqual(8);
});

describe.each(EN_MAIN)('%s', (id, curseur) => {
  const positions = fc.tuple(
    ...curseur.reglettes.map(({ min, max, pas }) =>
      fc.nat(Math.round((max - min) / pas)).map((n) => min + n * pas),
    ),
  );

  it('dit quelque chose à chaque position, et ne désigne que ses parts', () => {
    fc.assert(
      fc.property(positions, (valeurs) => {
        const { phrase, parts } = lirePosition(curseur, valeurs);
        expect(phrase).toMatch(/\p{L}{4}.*\.$/u);
        for (const part of parts) expect(curseur.parts[part]).toBeDefined();
      }),
    );
  });

  it('dit chaque valeur en mots, avec son unité', () => {
    for (const r of curseur.reglettes)
      for (const v of [r.min, r.depart, r.max]) expect(direValeurDe(r, v)).toMatch(/\d.*\p{L}{2}/u);
  });

  it('part d’une position de sa réglette', () => {
    for (const { min, max, depart } of curseur.reglettes) {
      expect(depart).toBeGreaterThanOrEqual(min);
      expect(depart).toBeLessThanOrEqual(max);
    }
  });

  it('a un repère par réglette et une part dessinée par part lue, dans ses deux mises en page', () => {
    const dessin = DESSINS.get(id);
    for (const format of ['poche', 'page'] as const) {
      const formes = [...aPlat(dessin?.dessiner(format, faitsDe(id)).corps ?? [])];
      const nombre = (attribut: string) =>
        formes.filter((f) => f.nom !== 'text' && attribut in f.attributs).length;
      expect(nombre('data-reglette'), format).toBe(curseur.reglettes.length);
      expect(nombre('data-part'), format).toBe(curseur.parts.length);
    }
  });
});

describe('la borne d’une zone est dans la zone qui la précède', () => {
  it('au seuil exact, puis juste au-dessus', () => {
    const curseur = curseurDe('seuils-du-ferme');
    curseur.parts.slice(0, -1).forEach((part, rang) => {
      expect(lirePosition(curseur, [part.a]).parts).toEqual([rang]);
      expect(lirePosition(curseur, [part.a + 0.5]).parts).toEqual([rang + 1]);
    });
  });
});

describe('les limites d’une fourchette en sont', () => {
  it.each(['heures-de-tig', 'delai-de-probation', 'plafonds-des-reductions'])('%s', (id) => {
    partsDe(id).forEach((part, rang) => {
      for (const borne of [part.de, part.a].filter((b) => b > 0))
        expect(lirePosition(curseurDe(id), [borne]).parts, part.nom).toContain(rang);
      expect(lirePosition(curseurDe(id), [part.a + 1]).parts).not.toContain(rang);
    });
  });
});

describe('deux seuils à dépasser', () => {
  it('un seul ne suffit pas, et le reste ne dépasse jamais la peine', () => {
    const curseur = curseurDe('jap-ou-tap');
    const { de: peine, a: reste } = curseur.parts[1] as Curseur['parts'][number];
    expect(lirePosition(curseur, [peine + 1, reste]).parts).toEqual([0]);
    expect(lirePosition(curseur, [peine, reste + 1]).parts).toEqual([0]);
    expect(lirePosition(curseur, [peine + 1, reste + 1]).parts).toEqual([1]);
    expect(lirePosition(curseur, [reste, reste + 1]).phrase).toMatch(/^Impossible/);
  });
});

describe('une règle est en vigueur dès son jour', () => {
  it('la veille, non', () => {
    const curseur = curseurDe('entree-en-vigueur-de-la-lpj');
    curseur.parts.forEach(({ de }, rang) => {
      expect(lirePosition(curseur, [de]).parts).toContain(rang);
      expect(lirePosition(curseur, [de - 1]).parts).not.toContain(rang);
    });
    expect(direValeurDe({ unite: 'date' }, rangDuJour('2020-03-24'))).toBe('24\u00a0mars\u00a02020');
  });
});
