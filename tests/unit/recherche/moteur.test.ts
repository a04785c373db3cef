import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseDeReponse } from '../../../src/recherche/moteur.ts';
import { JAP, moteurDe, OBLIGATIONS, SURSIS, TIG, titres, type Page } from './moteur-minimal.ts';

const moteur = moteurDe([TIG, SURSIS, JAP, OBLIGATIONS]);

describe('le premier résultat', () => {
  it.each([
    ['TIG', 'TIG'],
    ['t.i.g.', 'TIG'],
    ['travail d interet general', 'TIG'],
    ['travail gratuit', 'TIG'],
    ['SME', 'Sursis probatoire'],
    ['surcis probatoire', 'Sursis probatoire'],
    ['JAP', 'JAP, juge de l’application des peines'],
    ['combien de temps dure un TIG', 'TIG'],
    ['examens médicaux', 'Obligations'],
  ])('pour « %s » est « %s »', (requete, titre) => {
    expect(titres(moteur.chercher(requete))[0]).toBe(titre);
  });

  it('est la mesure quand une entrée du glossaire porte le même nom', () => {
    const homonymes = moteurDe([{ ...JAP, titre: 'terme', noms: [['sigle', 'TIG']] }, TIG]);
    expect([...new Set(titres(homonymes.chercher('TIG')))]).toEqual(['TIG', 'terme']);
  });
});

describe('le fait qui répond', () => {
  const repond = (requete: string) => moteur.chercher(requete)[0]?.fait?.id;

  it('est celui de l’essentiel quand la requête ne fait que nommer la mesure', () => {
    expect(repond('TIG')).toBe('duree');
  });

  it('est de la sorte demandée', () => {
    expect(repond('qui décide du TIG')).toBe('juge');
    expect(repond('durée du TIG')).toBe('duree');
  });

  it('est le plus proche des mots quand ils disent autre chose que le nom', () => {
    expect(repond('TIG dommages causés')).toBe('assurance');
  });

  it('d’un thème sans fiche est montré à son ancre dans le registre', () => {
    expect(moteur.chercher('examens médicaux')[0]?.url).toBe('/droit/obligations/#soins');
  });

  it('manque tant que les faits ne sont pas chargés, et la mesure se trouve déjà', () => {
    const [premier] = moteurDe([TIG], false).chercher('TIG');
    expect(premier).toMatchObject({ titre: 'TIG' });
    expect(premier?.fait).toBeUndefined();
  });
});

describe('une requête d’article', () => {
  it('donne ce qui cite l’article, et rien d’autre', () => {
    expect(titres(moteur.chercher('131-8'))).toEqual(['TIG']);
    expect(titres(moteur.chercher('art. 132-42 du code pénal'))).toEqual(['Sursis probatoire']);
    expect(titres(moteur.chercher('CP 132-45'))).toEqual(['Obligations']);
  });

  it('dit quel article est cité, tel que le lecteur l’a tapé', () => {
    expect(moteur.chercher(' art. 131-8 ')[0]?.pourquoi).toBe('cite art. 131-8');
  });

  it('montre le fait qui cite l’article, même en second', () => {
    expect(moteur.chercher('131-22')[0]?.fait?.id).toBe('juge');
    expect(moteur.chercher('131-24')[0]?.fait?.id).toBe('assurance');
  });

  it('d’un autre code ne répond pas', () => {
    expect(moteur.chercher('CPP 131-8')).toEqual([]);
  });

  it('met l’article exact avant ceux de sa série', () => {
    const serie = moteurDe([
      { titre: 'renforcé', faits: [{ id: 'a', source: 'CP 132-41-1' }] },
      { titre: 'ordinaire', faits: [{ id: 'b', source: 'CP 132-41' }] },
    ]);
    expect(titres(serie.chercher('132-41'))).toEqual(['ordinaire', 'renforcé']);
    expect(titres(serie.chercher('132-41-1'))).toEqual(['renforcé']);
  });
});

describe('la raison d’un résultat', () => {
  it.each([
    ['TIG', ''],
    ['SME', 'SME\u00a0: ancien nom'],
    ['travail gratuit', '«\u00a0travail gratuit\u00a0» mène à TIG'],
    ['SP', 'SP'],
    ['surcis probatoire', 'vouliez-vous «\u00a0sursis probatoire\u00a0»\u202f?'],
    ['TGI', 'vouliez-vous «\u00a0TIG\u00a0»\u202f?'],
  ])('pour « %s » est « %s »', (requete, pourquoi) => {
    expect(moteur.chercher(requete)[0]?.pourquoi).toBe(pourquoi);
  });
});

describe('la liste des résultats', () => {
  it.each([
    [1, 1],
    [8, 8],
    [9, 9],
    [50, 12],
  ])('a %i réponses au plus, si l’on en demande tant : %i', (limite, nombre) => {
    const pages = Array.from({ length: 12 }, (_, i): Page => ({ titre: `peine ${'abcdefghijkl'[i]}` }));
    expect(moteurDe(pages).chercher('peine', limite)).toHaveLength(nombre);
    expect(moteurDe(pages).chercher('peine')).toHaveLength(8);
  });

  it('est vide pour une requête vide ou inconnue', () => {
    for (const requete of ['', '  ', '?!', 'xylophone', 'zzzz']) expect(moteur.chercher(requete)).toEqual([]);
  });

  it('suit la frappe : un début de mot répond, sauf suivi d’une espace', () => {
    const conversion = moteurDe([{ titre: 'Conversion' }]);
    expect(titres(conversion.chercher('conver'))).toEqual(['Conversion']);
    expect(conversion.chercher('conver ')).toEqual([]);
  });

  it('ne fait jamais échouer la page, et va du meilleur au moins bon, quel que soit le texte tapé', () => {
    const saisie = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom('TIG', 'sursis', 'durée', '131-8', 'du', 'SME', '*', '~2', '+', 'l’', ':', '^9'),
        )
        .map((mots) => mots.join(' ')),
    );
    fc.assert(
      fc.property(saisie, (requete) => {
        const scores = moteur.chercher(requete, 50).map((r) => r.score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(scores.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('ce que l’on propose quand rien ne répond', () => {
  it('ce sont des mesures, la plus ressemblante d’abord', () => {
    expect(titres(moteur.voisins('sursot'))).toEqual(['Sursis probatoire', 'TIG']);
    expect(titres(moteur.voisins('xylophone'))).toEqual(['TIG', 'Sursis probatoire']);
    expect(moteur.voisins('xylophone').every((r) => r.genre === 'mesure')).toBe(true);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
  ])('il y en a %i au plus : %i', (limite, nombre) => {
    expect(moteur.voisins('xylophone', limite)).toHaveLength(nombre);
  });
});

describe('la phrase qui répond', () => {
  it.each([
    // Un nom seul ne demande aucun chiffre : la règle se dit, rien ne se met en grand.
    ['TIG', 'Une règle. (CP 131-8)'],
    ['qui décide du TIG', 'Le tribunal prononce la peine. (CP 131-8 ; CP 131-22)'],
    ['JAP', 'Le magistrat qui suit les condamnations en cours.'],
  ])('pour « %s » donne la règle et sa source, ou la définition', (requete, phrase) => {
    const [premier] = moteur.chercher(requete);
    expect(premier && phraseDeReponse(premier)).toBe(phrase);
  });

  it('est vide quand la page n’a ni fait ni définition', () => {
    const [premier] = moteurDe([{ titre: 'Carnet', genre: 'outil' }]).chercher('carnet');
    expect(premier && phraseDeReponse(premier)).toBe('');
  });
});
