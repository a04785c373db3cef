import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fichierDe, javascriptInitial, pagesDe, poids, RACINE } from './pages-construites.ts';

/** Les adresses courtes (`/m/…`) ne font que renvoyer : elles n’ont ni style ni script. */
const pages = pagesDe(RACINE)
  .filter((chemin) => !chemin.startsWith('m/'))
  .map((chemin) => ({ chemin, html: readFileSync(join(RACINE.dossier, chemin), 'utf8') }));

const fautives = (faute: (html: string) => boolean) =>
  pages.filter(({ html }) => faute(html)).map(({ chemin }) => chemin);

const feuilles = (html: string) =>
  [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map((m) => m[1] as string);

describe('la tête des pages', () => {
  test('une page lie deux feuilles de style au plus, et la première est la même partout', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(fautives((html) => feuilles(html).length < 1 || feuilles(html).length > 2)).toEqual([]);
    expect(new Set(pages.map(({ html }) => feuilles(html)[0])).size).toBe(1);
  });

  test('la feuille du site déclare les couches de style dans leur ordre, avant celles d’une page', () => {
    const site = readFileSync(fichierDe(RACINE, feuilles(pages[0]?.html ?? '')[0] ?? '') ?? '', 'utf8');
    const nommees = [...site.matchAll(/@layer ([^{;]+)/g)].flatMap((m) => (m[1] as string).split(/,\s*/));
    expect([...new Set(nommees)]).toEqual(['tokens', 'base', 'texte', 'composants', 'impression']);
  });

  test('aucun style n’est écrit dans le corps d’une page', () => {
    expect(fautives((html) => /<style/.test(html.slice(html.indexOf('<body'))))).toEqual([]);
  });

  test('rien n’est écrit après la fin de la page, et aucune balise ne dit deux fois la même chose', () => {
    const double = (html: string) =>
      [...html.matchAll(/<[a-z][^>]*>/g)].some(([balise]) => {
        const noms = [...balise.replace(/"[^"]*"/g, '""').matchAll(/\s([a-z:-]+)=/g)].map((m) => m[1]);
        return new Set(noms).size !== noms.length;
      });
    expect(fautives((html) => !html.trimEnd().endsWith('</html>') || double(html))).toEqual([]);
  });

  test('la politique de sécurité précède tout script et toute feuille', () => {
    expect(
      fautives((html) => {
        const politique = html.indexOf('http-equiv="content-security-policy"');
        return politique < 0 || /<script|<link|<style/.test(html.slice(0, politique));
      }),
    ).toEqual([]);
  });

  test('rien ne part de nous vers le site d’un lien suivi', () => {
    expect(fautives((html) => !html.includes('<meta name="referrer" content="same-origin">'))).toEqual([]);
  });
});

/** Ce qui se lit sans rien y faire : ni île, ni page que le carnet tient à jour. */
const deLecture = pages.filter(({ chemin }) => /^(?:mesures|lpj|glossaire|droit)\//.test(chemin));

describe('une page de lecture', () => {
  test('ne lie qu’un script, l’écouteur qui attend le geste ; une page à remettre y ajoute ce qui écrit ses dates, l’index du glossaire ce qui mène à une définition', () => {
    expect(deLecture.length).toBeGreaterThan(40);
    const scripts = (html: string) => html.match(/<script[^>]*\ssrc=/g)?.length ?? 0;
    const admis = (chemin: string) => (/\/expliquer\/index|^glossaire\/index/.test(chemin) ? 2 : 1);
    const enTrop = deLecture.filter(({ chemin, html }) => scripts(html) !== admis(chemin));
    expect(enTrop.map(({ chemin }) => chemin)).toEqual([]);
  });

  test('tient, styles, police et écouteur compris, en 50 ko', () => {
    const lourdes = deLecture.flatMap(({ chemin, html }) => {
      const police = /<link rel="preload" href="([^"]+)"/.exec(html)?.[1] ?? '';
      const octets = [...feuilles(html), police].reduce(
        (n, adresse) => n + poids(fichierDe(RACINE, adresse) ?? ''),
        gzipSync(html, { level: 9 }).length + javascriptInitial(RACINE, html),
      );
      return octets > 50 * 1024 ? [`${chemin} : ${(octets / 1024).toFixed(1)} ko`] : [];
    });
    expect(lourdes).toEqual([]);
  });
});
