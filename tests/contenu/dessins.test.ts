import { describe, expect, it } from 'vitest';
import { chargerContenu } from '../../src/chargement.ts';
import { refsDe } from '../../src/domaine/dessins/dessin.ts';
import { DESSINS, fichierDuDessin } from '../../src/domaine/dessins/index.ts';
import { faitsDesCouvertures } from '../../src/domaine/dessins/couvertures.ts';
import { appuisDesFaits } from '../../src/validation/relectures.ts';

const { corpus, lectures, aujourdhui } = chargerContenu(process.cwd());
const pages = [...lectures.mesures, ...lectures.lpj, ...lectures.sections];

describe('les dessins du droit', () => {
  it('sont chacun dans une page qu’ils expliquent', () => {
    const montres = new Set(
      pages.flatMap(({ source }) => [...source.texte.matchAll(/<Dessin id="([^"]+)"/g)].map((m) => m[1])),
    );
    expect([...DESSINS.keys()].filter((id) => !montres.has(id))).toEqual([]);
  });

  it('ne se suivent pas à plus de deux dans une page : elle resterait légère', () => {
    const nombreux = pages
      .filter(({ source }) => source.texte.split('<Dessin ').length > 3)
      .map(({ source }) => source.chemin);
    expect(nombreux).toEqual([]);
  });

  it('sont dans la liste de ce qu’il faut relire quand un de leurs faits change', () => {
    const appuis = appuisDesFaits(lectures, corpus.faits, aujourdhui);
    for (const [id, { donnees }] of DESSINS)
      for (const ref of refsDe(donnees))
        expect(
          appuis.get(ref)?.map((a) => a.fichier),
          `${id}, ${ref}`,
        ).toContain(fichierDuDessin(id));
  });

  it('y sont avec les couvertures, qui comptent ce que disent les leurs', () => {
    const appuis = appuisDesFaits(lectures, corpus.faits, aujourdhui);
    const couvertures = faitsDesCouvertures(corpus.faits, aujourdhui);
    for (const { nom, fichier, refs, faute } of couvertures) {
      expect(faute, nom).toBeUndefined();
      for (const ref of refs)
        expect(appuis.get(ref)).toContainEqual({ fichier, ligne: 1, colonne: 1, chemin: nom });
    }
    expect(couvertures.filter(({ refs }) => refs.length > 0).length).toBeGreaterThan(20);
  });
});
