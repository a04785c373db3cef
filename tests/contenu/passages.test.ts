import { describe, expect, it } from 'vitest';
import { lireCorpus } from '../../src/requetes/corpus.ts';
import { passageDeLItem } from '../../src/requetes/passages.ts';
import { programmeDeRevision } from '../../src/requetes/revision.ts';

const items = [...lireCorpus().items.values()];

describe('le passage à relire', () => {
  it.each([
    [['tig.incident-poste'], undefined, '/mesures/tig/#incidents', 'Incidents (fiche TIG)'],
    [['lpj-vue-d-ensemble.vocabulaire-ddse'], 'ddse-amenagement', '/mesures/ddse-amenagement/', 'fiche DDSE'],
    [
      ['lpj-vue-d-ensemble.vocabulaire-sursis-probatoire'],
      undefined,
      '/modules/lpj-en-pratique/sursis-probatoire/',
      '(section « Le sursis probatoire, ordinaire et renforcé »)',
    ],
  ])(
    '%s : la fiche du thème, celle de la banque, sinon la section qui l’emploie',
    (faits, mesure, href, nom) => {
      const passage = passageDeLItem({ faits }, mesure);
      expect(passage.href).toContain(href);
      expect(passage.nom).toContain(nom);
    },
  );

  it('a un nom que l’on peut lire, pour chaque item du site', () => {
    const noms = items.map(({ item, banque }) => passageDeLItem(item, banque.mesure).nom);
    expect(noms.filter((nom) => /«\s*»|^\/|^$/.test(nom))).toEqual([]);
  });

  it('un passage écrit par l’auteur l’emporte', () => {
    const passage = passageDeLItem({ faits: ['tig.incident-poste'], passage: 'mesures/tig/#conditions' });
    expect(passage).toEqual({ nom: 'Conditions (fiche TIG)', href: '/mesures/tig/#conditions' });
  });

  it('existe pour toutes les questions, presque toujours dans une fiche ou un cours', () => {
    const hrefs = items.map(({ item, banque }) => passageDeLItem(item, banque.mesure).href);
    expect(hrefs.length).toBeGreaterThan(60);
    const registre = hrefs.filter((h) => h.startsWith('/droit/'));
    expect(registre.length / hrefs.length).toBeLessThan(0.1);
  });
});

describe('le programme de la révision', () => {
  const { items: cartes, termes } = programmeDeRevision();

  it('compte toutes les questions et tous les termes, sous des identifiants distincts', () => {
    const ids = [...cartes, ...termes].map((c) => c.id);
    expect(cartes).toHaveLength(items.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('sait quelles sections et quelles fiches emploient un terme', () => {
    const citees = termes.flatMap((t) => t.pages);
    expect(citees.length).toBeGreaterThan(0);
    const { modules, mesures } = lireCorpus();
    const lisibles = new Set([
      ...modules.flatMap((m) => m.sections.map((s) => `modules/${m.id}/${s}`)),
      ...mesures.map((m) => `mesures/${m.id}`),
    ]);
    expect(citees.filter((p) => !lisibles.has(p))).toEqual([]);
  });
});
