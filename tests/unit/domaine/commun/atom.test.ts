import { describe, expect, it } from 'vitest';
import { ecrireLeFlux, type Flux } from '../../../../src/domaine/commun/atom.ts';
import { echapperXml } from '../../../../src/domaine/commun/xml.ts';

const flux = (...entrees: Flux['entrees']): string =>
  ecrireLeFlux({
    titre: 'Jalons',
    sousTitre: 'Le droit & ses dates',
    page: 'https://exemple.fr/evolutions/',
    adresse: 'https://exemple.fr/evolutions/flux.xml',
    autorite: 'exemple.fr,2026',
    entrees,
  });

const entree = {
  id: '2020-03-24/tig',
  titre: 'TIG « 400 heures »',
  date: '2020-03-24',
  adresse: 'https://exemple.fr/evolutions/2020/#tig?a=1&b=2',
  lignes: ['Avant : <280 heures>', 'Depuis : 400 heures'],
};

describe('le flux des évolutions', () => {
  it('nomme chaque entrée pour toujours, et la date selon RFC 3339', () => {
    const xml = flux(entree);
    expect(xml).toContain('<id>tag:exemple.fr,2026:evolutions/2020-03-24/tig</id>');
    expect(xml).toContain('<updated>2020-03-24T00:00:00Z</updated>');
  });

  it('se dit mis à jour à la date de sa dernière entrée, où qu’elle soit', () => {
    const xml = flux(entree, { ...entree, id: 'b', date: '2026-11-30' }, { ...entree, id: 'c' });
    expect(xml.slice(0, xml.indexOf('<entry>'))).toContain('<updated>2026-11-30T00:00:00Z</updated>');
  });

  it('échappe une fois ses textes, deux fois ceux que le lecteur de flux lira comme du HTML', () => {
    const xml = flux(entree);
    expect(xml).toContain('Le droit &amp; ses dates');
    expect(xml).toContain('#tig?a=1&amp;b=2');
    expect(xml).toContain('&lt;p&gt;Avant : &amp;lt;280 heures&amp;gt;&lt;/p&gt;');
  });

  it('dit où il est et où il se lit', () => {
    const xml = flux();
    expect(xml).toContain(
      'rel="self" type="application/atom+xml" href="https://exemple.fr/evolutions/flux.xml"',
    );
    expect(xml).toContain('rel="alternate" type="text/html" href="https://exemple.fr/evolutions/"');
  });
});

it.each([
  ['<a href="x">l\'«é»</a>', '&lt;a href=&quot;x&quot;&gt;l&#39;«é»&lt;/a&gt;'],
  [']]>', ']]&gt;'],
  ['a\u0000b\u000bc\nd', 'abc\nd'],
])('un texte s’échappe pour XML : %j', (brut, ecrit) => {
  expect(echapperXml(brut)).toBe(ecrit);
});
