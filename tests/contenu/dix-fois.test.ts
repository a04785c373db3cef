import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { grossir } from '../../scripts/grossir.ts';
import { empaqueter } from '../../src/domaine/commun/paquets.ts';
import { construireRecherche } from '../../src/recherche/construire.ts';
import { lireCorpus } from '../../src/requetes/corpus.ts';
import { listerLesAbreges, paquetsDAbreges, POIDS_D_UN_PAQUET } from '../../src/requetes/abreges.ts';

const KO = 1024;
const compresse = (donnee: unknown) => gzipSync(JSON.stringify(donnee)).length;
const leplusLourd = (fichiers: readonly unknown[]) => Math.max(...fichiers.map(compresse));

/**
 * Ce qu’une page charge ne grossit pas avec le corpus : à dix fois celui d’aujourd’hui, il y a plus de fichiers, et non de plus gros.
 * Le lexique de la recherche fait exception : les noms de toutes les mesures y sont.
 */
describe('à dix fois le corpus', () => {
  it('un paquet d’abrégés, que chargent le carnet, la révision et les parcours, garde son poids', () => {
    const abreges = listerLesAbreges();
    const dixFois = [...Array(10).keys()].flatMap((copie) =>
      abreges.map((a) => ({ ...a, id: copie === 0 ? a.id : `${a.id}-${copie}` })),
    );
    const { bornes, paquets } = empaqueter(dixFois, (a) => a.id, POIDS_D_UN_PAQUET);
    const aujourdhui = paquetsDAbreges();
    expect(paquets.length).toBeGreaterThan(8 * aujourdhui.paquets.length);
    expect(leplusLourd(paquets)).toBeLessThanOrEqual(1.1 * leplusLourd(aujourdhui.paquets));
    expect(compresse(bornes)).toBeLessThanOrEqual(2 * KO);
  }, 120_000);

  it('une tranche de mots, un thème, un paquet de définitions de la recherche gardent le leur', () => {
    const aujourdhui = construireRecherche(lireCorpus(), new Date().toISOString().slice(0, 10));
    // Trois fois suffisent à voir ce qui grossirait ; dix tiennent une demi-minute.
    const grossie = grossir(aujourdhui, 3);
    expect(grossie.tranches.length).toBeGreaterThan(2 * aujourdhui.tranches.length);
    expect(leplusLourd(grossie.tranches)).toBeLessThanOrEqual(8 * KO);
    expect(leplusLourd(Object.values(grossie.themes))).toBeLessThanOrEqual(
      1.1 * leplusLourd(Object.values(aujourdhui.themes)),
    );
    expect(leplusLourd(grossie.definitions)).toBeLessThanOrEqual(6 * KO);
  }, 120_000);
});
