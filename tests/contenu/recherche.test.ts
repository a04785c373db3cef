import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { chargerContenu } from '../../src/chargement.ts';
import { construireRecherche } from '../../src/recherche/construire.ts';
import { Moteur, type Resultat } from '../../src/recherche/moteur.ts';

const adresses = z.array(z.string().startsWith('/')).min(1);
const { requetes, contre_exemples } = z
  .strictObject({
    requetes: z.array(z.strictObject({ q: z.string(), attendu: adresses, genre: z.string() })),
    contre_exemples: z.array(z.strictObject({ q: z.string(), jamais: adresses, pourquoi: z.string() })),
  })
  .parse(parse(readFileSync('tests/fixtures/requetes.yaml', 'utf8')));

const { corpus } = chargerContenu(process.cwd());
const { lexique, base } = construireRecherche(corpus, new Date().toISOString().slice(0, 10));
// Le moteur reçoit ce que lit le navigateur : la forme écrite des deux fichiers.
const moteur = new Moteur(JSON.parse(JSON.stringify(lexique)));
for (const _ of moteur.recevoir(JSON.parse(JSON.stringify(base))));

/** Adresse comparée à l’attendu : un résultat de /droit/ désigne la page, quel que soit le fait montré. */
function adresseDe({ url }: Resultat): string {
  return url.startsWith('/droit/') ? url.replace(/#.*$/, '') : url;
}

const adressesPour = (q: string) => moteur.chercher(q).map(adresseDe);

/** Requêtes dont aucune des `n` premières réponses n’est attendue, avec ce qui est venu. */
function manquees(n: number): string[] {
  return requetes
    .map(({ q, attendu }) => ({ q, attendu, venues: adressesPour(q).slice(0, n) }))
    .filter(({ attendu, venues }) => !venues.some((url) => attendu.includes(url)))
    .map(({ q, venues }) => `${q} → ${venues.join(', ') || 'rien'}`);
}

describe('la recherche sur le contenu réel', () => {
  it('est jugée sur cent vingt requêtes au moins, de tous les genres', () => {
    expect(requetes.length).toBeGreaterThanOrEqual(120);
    expect(new Set(requetes.map((r) => r.genre)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(requetes.map((r) => r.q)).size).toBe(requetes.length);
  });

  it('donne la bonne page en premier neuf fois sur dix', () => {
    const echecs = manquees(1);
    expect(1 - echecs.length / requetes.length, echecs.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('donne la bonne page dans les trois premières quatre-vingt-dix-huit fois sur cent', () => {
    const echecs = manquees(3);
    expect(1 - echecs.length / requetes.length, echecs.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('n’attend que des pages qui existent', () => {
    const connues = new Set(lexique.notices.map((n) => n.url));
    const attendues = requetes.flatMap((r) => r.attendu);
    expect(attendues.filter((url) => !connues.has(url))).toEqual([]);
  });

  it.each(contre_exemples)('« $q » ne donne pas en premier $jamais : $pourquoi', ({ q, jamais }) => {
    expect(jamais).not.toContain(adressesPour(q)[0]);
  });
});

describe('une mesure trouvée par son sigle ou par une question', () => {
  const premiers = requetes
    .filter(({ genre }) => genre === 'sigle' || genre === 'question')
    .map(({ q }) => ({ q, premier: moteur.chercher(q)[0] }))
    .filter(({ premier }) => premier?.genre === 'mesure');

  it('répond par un fait et par sa source', () => {
    expect(premiers.length).toBeGreaterThan(40);
    expect(premiers.filter(({ premier }) => !premier?.fait?.source.trim()).map(({ q }) => q)).toEqual([]);
  });

  it('ne répond jamais par un fait abrogé', () => {
    const aujourdhui = new Date().toISOString().slice(0, 10);
    const abroges = premiers.filter(({ premier }) => (premier?.fait?.jusqu_au ?? aujourdhui) < aujourdhui);
    expect(abroges.map(({ q }) => q)).toEqual([]);
  });
});

describe('un mot que le site ne connaît pas', () => {
  it.each(['xylophone', 'hippopotame', 'qwertyuiop', 'astronaute'])(
    '« %s » ne donne rien, et quatre mesures sont proposées',
    (q) => {
      expect(moteur.chercher(q)).toEqual([]);
      const voisins = moteur.voisins(q);
      expect(voisins.map((r) => r.genre)).toEqual(['mesure', 'mesure', 'mesure', 'mesure']);
    },
  );

  it('mal orthographié, propose d’abord la mesure qui lui ressemble', () => {
    expect(moteur.voisins('assignasion')[0]?.url).toBe('/mesures/arse/');
  });
});
