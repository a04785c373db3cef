import { describe, expect, it } from 'vitest';
import { TableDAlias } from '../../../src/recherche/alias.ts';
import { CODES_DE_NATURE, lireAlias, type Alias, type NatureDAlias } from '../../../src/recherche/base.ts';
import { motsDe } from '../../../src/recherche/mots.ts';

/** Table où chaque ligne est une notice, dans l’ordre : nature et forme. */
function table(...lignes: [NatureDAlias, string][]) {
  const alias: Alias[] = lignes.map(([nature, forme], notice) => ({ notice, nature, forme }));
  const t = new TableDAlias(alias);
  return {
    chercher: (requete: string, partiel = false) => t.chercher(motsDe(requete), partiel),
    voisines: (requete: string) => t.voisines(motsDe(requete)),
  };
}

const SIGLES = table(
  ['sigle', 'SP'],
  ['sigle', 'SPR'],
  ['sigle', 'DDSE'],
  ['sigle', 'PS'],
  ['sigle', 'ARSE'],
);

describe('un sigle', () => {
  it('ne désigne que lui-même, et non celui qui lui ressemble', () => {
    expect([...SIGLES.chercher('SP').keys()]).toEqual([0]);
    expect([...SIGLES.chercher('s.p.').keys()]).toEqual([0]);
    expect([...SIGLES.chercher('spr').keys()]).toEqual([1]);
  });

  it('se propose au fil de la frappe, après celui qui est écrit en entier', () => {
    const parFrappe = SIGLES.chercher('SP', true);
    expect([...parFrappe.keys()]).toEqual([0, 1]);
    expect(parFrappe.get(0)?.valeur).toBeGreaterThan(parFrappe.get(1)?.valeur ?? 1);
  });

  it.each([
    ['d', 0],
    ['dd', 1],
    ['dds', 1],
  ])('ne se propose qu’à partir de deux lettres : « %s », %i', (debut, nombre) => {
    expect(SIGLES.chercher(debut, true).size).toBe(nombre);
  });

  it('tapé avec deux lettres échangées est deviné, et le lecteur en est prévenu', () => {
    expect(SIGLES.chercher('DDES').get(2)).toMatchObject({ devinee: true, alias: { forme: 'DDSE' } });
  });

  it('de deux lettres n’est jamais deviné : « PS » n’est pas « SP » à l’envers', () => {
    expect(table(['sigle', 'SP']).chercher('PS').size).toBe(0);
    expect(table(['sigle', 'SPR']).chercher('PSR').size).toBe(1);
  });

  it('n’est pas deviné quand deux sigles différents conviendraient', () => {
    expect(table(['sigle', 'ABC'], ['sigle', 'BCA']).chercher('BAC').size).toBe(0);
  });

  it('n’admet aucune lettre de trop, de moins ou changée', () => {
    for (const faux of ['ddsee', 'dse', 'ddsa']) expect(SIGLES.chercher(faux).size, faux).toBe(0);
  });
});

describe('un nom', () => {
  const noms = table(
    ['nom', 'semi-liberté'],
    ['nom', 'sursis probatoire'],
    ['nom', 'libération conditionnelle'],
    ['nom', 'libération sous contrainte'],
  );

  it.each(['semi-liberté', 'SEMI LIBERTE', 'semiliberte', 'la semi-liberté'])(
    'se reconnaît sous « %s »',
    (requete) => {
      const c = noms.chercher(requete).get(0);
      expect(c).toMatchObject({ devinee: false, restants: [] });
      expect(c?.valeur).toBeGreaterThan(0.9);
    },
  );

  it.each(['surcis probatoire', 'sursis probatoir', 'sursis porbatoire'])(
    'se devine malgré une faute : « %s »',
    (q) => {
      expect(noms.chercher(q).get(1)).toMatchObject({ devinee: true });
    },
  );

  it('vaut presque autant au pluriel, sans être dit deviné', () => {
    const singulier = noms.chercher('libération conditionnelle').get(2);
    const pluriel = noms.chercher('libérations conditionnelles').get(2);
    expect(pluriel?.devinee).toBe(false);
    expect(pluriel?.valeur).toBeLessThan(singulier?.valeur ?? 0);
    expect(pluriel?.valeur).toBeGreaterThan(0.8);
  });

  it('dont un seul mot est tapé vaut moins que le nom entier', () => {
    const partiel = noms.chercher('libération').get(2)?.valeur ?? 0;
    expect(partiel).toBeGreaterThan(0);
    expect(partiel).toBeLessThan(noms.chercher('libération conditionnelle').get(2)?.valeur ?? 0);
  });

  it('dont moins de la moitié des mots est tapée ne compte pas', () => {
    const long = table(['nom', 'alpha bravo charlie']);
    expect(long.chercher('alpha').size).toBe(0);
    expect(long.chercher('alpha bravo').size).toBe(1);
    expect(table(['nom', 'alpha bravo']).chercher('alpha').size).toBe(1);
  });

  it('laisse voir les mots de la requête qu’il n’explique pas', () => {
    expect(noms.chercher('sursis probatoire mairie').get(1)?.restants).toEqual(['mairie']);
  });

  it('n’est pas approché par un mot qui est déjà celui d’un autre nom', () => {
    const proches = table(['nom', 'peine'], ['nom', 'peines planchers'], ['nom', 'pleine']);
    expect([...proches.chercher('pleine').keys()]).toEqual([2]);
  });
});

describe('à mots égaux', () => {
  it('un sigle ou un ancien nom passe avant un nom, un nom avant un mot clé', () => {
    const valeurs = table(['sigle', 'zz'], ['ancien', 'zz'], ['nom', 'zz'], ['mot', 'zz']).chercher('zz');
    const [sigle, ancien, nom, mot] = [0, 1, 2, 3].map((n) => valeurs.get(n)?.valeur ?? 0) as [
      number,
      number,
      number,
      number,
    ];
    expect(sigle).toBe(ancien);
    expect(ancien).toBeGreaterThan(nom);
    expect(nom).toBeGreaterThan(mot);
  });

  it('le nom que l’auteur écrit le premier passe avant les suivants', () => {
    const alias: Alias[] = ['plage', 'sortie'].map((forme) => ({ notice: 0, nature: 'mot', forme }));
    const t = new TableDAlias(alias);
    const valeur = (mot: string) => t.chercher([mot], false).get(0)?.valeur ?? 0;
    expect(valeur('plage')).toBeGreaterThan(valeur('sortie'));
  });
});

describe('les voisins d’un mot inconnu', () => {
  it('commencent par le plus ressemblant', () => {
    const t = table(['nom', 'sursis'], ['nom', 'surveillance'], ['nom', 'bracelet']);
    expect(t.voisines('sursit')).toEqual([0]);
    expect(table(['nom', 'surpris'], ['nom', 'sursis']).voisines('sursit')).toEqual([1, 0]);
  });

  it.each([
    ['sur', []],
    ['surs', [0]],
    ['sursi', [0]],
  ])('demandent quatre lettres au moins : « %s »', (mot, voisines) => {
    expect(table(['nom', 'sursis']).voisines(mot)).toEqual(voisines);
  });
});

describe('un alias écrit', () => {
  it.each(Object.entries(CODES_DE_NATURE) as [NatureDAlias, number][])('se relit : %s', (nature, code) => {
    expect(lireAlias([3, code, 'x'])).toEqual({ notice: 3, nature, forme: 'x' });
  });

  it('de nature inconnue vaut un simple mot', () => {
    expect(lireAlias([0, 9, 'x']).nature).toBe('mot');
  });
});
