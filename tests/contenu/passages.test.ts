import { describe, expect, it } from 'vitest';
import { lireCorpus } from '../../src/requetes/corpus.ts';
import { passageDeLItem } from '../../src/requetes/passages.ts';
import { listerLesAbreges } from '../../src/requetes/abreges.ts';
import { termesParLettre } from '../../src/requetes/revision.ts';

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

describe('les abrégés', () => {
  const abreges = listerLesAbreges();

  it('nomment toutes les questions, sous des identifiants distincts', () => {
    const ids = abreges.flatMap((a) => (a.genre === 'banque' ? a.items.map((i) => i.id) : []));
    expect(new Set(ids).size).toBe(items.length);
    expect(ids).toHaveLength(items.length);
  });

  it('disent quels termes emploient les sections et les fiches, et ces termes sont au glossaire', () => {
    const connus = new Set(termesParLettre().flatMap(([, termes]) => termes.map((t) => t.id)));
    const cites = abreges.flatMap((a) => {
      if (a.genre === 'fiche') return a.termes;
      return a.genre === 'module' ? a.sections.flatMap((s) => s.termes) : [];
    });
    expect(cites.length).toBeGreaterThan(100);
    expect(cites.filter((t) => !connus.has(t))).toEqual([]);
  });

  it('portent chaque fait qu’une question examine, avec son thème', () => {
    for (const a of abreges) {
      if (a.genre !== 'banque') continue;
      expect(new Set(a.faits.map((f) => f.ref))).toEqual(new Set(a.items.flatMap((i) => i.faits)));
      const themes = a.themes.map((t) => t.id);
      expect(a.faits.filter((f) => !themes.includes(f.ref.split('.')[0] as string))).toEqual([]);
    }
  });
});
