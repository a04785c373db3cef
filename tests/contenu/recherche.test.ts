import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { chargerContenu } from '../../src/chargement.ts';
import { estAbroge } from '../../src/domaine/droit/fait.ts';
import { CODES, lireReferences } from '../../src/domaine/commun/reference-legale.ts';
import { estTenueALEcart, juger, lireLesRequetes } from '../../scripts/jugement.ts';
import { construireRecherche } from '../../src/recherche/construire.ts';
import type { ThemeDeRecherche } from '../../src/recherche/base.ts';
import { Moteur, type Resultat } from '../../src/recherche/moteur.ts';
import { moteurPlein } from '../../src/recherche/plein.ts';

const adresses = z.array(z.string().startsWith('/')).min(1);
const { requetes, contre_exemples } = z
  .strictObject({
    requetes: z.array(z.strictObject({ q: z.string(), attendu: adresses, genre: z.string() })),
    contre_exemples: z.array(z.strictObject({ q: z.string(), jamais: adresses, pourquoi: z.string() })),
  })
  .parse(parse(readFileSync('tests/fixtures/requetes.yaml', 'utf8')));

const { corpus } = chargerContenu(process.cwd());
const fichiers = construireRecherche(corpus, new Date().toISOString().slice(0, 10));
const { lexique } = fichiers;
const moteur = moteurPlein(fichiers);

/** Adresse comparée à l’attendu : le registre d’un thème et sa fiche, quand il en a une, disent la même page. */
function page(url: string): string {
  return /^\/(?:droit|mesures)\//.test(url) ? url.replace(/#.*$/, '').replace(/^\/[a-z]+\//, '/') : url;
}

const adresseDe = ({ url }: Resultat) => page(url);

const adressesPour = (q: string) => moteur.chercher(q).map(adresseDe);

/** Requêtes dont aucune des `n` premières réponses n’est attendue, avec ce qui est venu. */
function manquees(n: number): string[] {
  return requetes
    .map(({ q, attendu }) => ({ q, attendu, venues: adressesPour(q).slice(0, n) }))
    .filter(({ attendu, venues }) => !venues.some((url) => attendu.map(page).includes(url)))
    .map(({ q, venues }) => `${q} → ${venues.join(', ') || 'rien'}`);
}

describe('la recherche sur la table de bureau, écrite sans lire le moteur', () => {
  const bureau = lireLesRequetes();

  it('compte sept cents requêtes au moins, dont quatre-vingts que le site ne tient pas', () => {
    expect(bureau.length).toBeGreaterThanOrEqual(700);
    expect(bureau.filter((r) => r.faits.length === 0).length).toBeGreaterThanOrEqual(80);
    expect(new Set(bureau.map((r) => r.q)).size).toBe(bureau.length);
  });

  it('n’attend que des faits qui existent', () => {
    const absents = bureau.flatMap((r) =>
      r.faits.filter((ref) => !corpus.faits.has(ref)).map((ref) => `${r.q} : ${ref}`),
    );
    expect(absents).toEqual([]);
  });

  it('tient, sur le tiers tenu à l’écart, ce qu’elle a atteint', () => {
    const { premiere, trois, fausseEtSure } = juger(moteur, fichiers, bureau.filter(estTenueALEcart));
    expect(premiere).toBeGreaterThanOrEqual(0.78);
    expect(trois).toBeGreaterThanOrEqual(0.87);
    expect(fausseEtSure).toBeLessThanOrEqual(0.035);
  });
});

describe('la recherche sur la table de validation, dont aucun poids n’est appris', () => {
  const validation = lireLesRequetes('validation');

  it('n’attend que des faits qui existent', () => {
    const absents = validation.flatMap((r) => r.faits.filter((ref) => !corpus.faits.has(ref)));
    expect(absents).toEqual([]);
  });

  it('tient ce qu’elle a atteint', () => {
    const { premiere, trois, fausseEtSure } = juger(moteur, fichiers, validation);
    expect(premiere).toBeGreaterThanOrEqual(0.78);
    expect(trois).toBeGreaterThanOrEqual(0.87);
    expect(fausseEtSure).toBeLessThanOrEqual(0.03);
  });
});

describe('ce que la frappe charge', () => {
  const { complement, resumes, tranches, themes, articles, definitions } = fichiers;

  /** Charge ce que le moteur demande, comme le navigateur, et compte les étapes. */
  function completer(m: Moteur, q: string): number {
    for (let etapes = 0; ; etapes += 1) {
      const manque = m.manque(q);
      if (manque.complement) m.recevoirComplement(complement);
      if (manque.resumes) m.recevoirResumes(resumes);
      for (const t of manque.tranches) m.recevoirTranche(t, tranches[t] ?? {});
      for (const id of manque.themes) m.recevoirTheme(id, themes[id] as ThemeDeRecherche);
      for (const p of manque.definitions) m.recevoirDefinitions(p, definitions[p] ?? {});
      if (manque.articles) m.recevoirArticles(articles);
      const rien = !manque.complement && !manque.resumes && !manque.articles;
      if (rien && manque.tranches.length + manque.themes.length + manque.definitions.length === 0)
        return etapes;
    }
  }

  const echantillon = [
    { q: 'duree bracelet' },
    { q: 'TIG' },
    ...lireLesRequetes().filter((_, rang) => rang % 15 === 0),
  ];

  it('suffit : la réponse est celle d’un moteur qui a tout reçu', () => {
    const differentes = echantillon.flatMap(({ q }) => {
      const m = new Moteur(lexique);
      completer(m, q);
      const [ici, plein] = [m.chercher(q)[0], moteur.chercher(q)[0]];
      return ici?.url === plein?.url && ici?.fait?.id === plein?.fait?.id ? [] : [q];
    });
    expect(differentes).toEqual([]);
  });

  it('tient en quatre étapes et en peu de fichiers', () => {
    for (const { q } of echantillon) {
      const m = new Moteur(lexique);
      expect(completer(m, q), q).toBeLessThanOrEqual(4);
    }
  });
});

describe('devant quelqu’un, trois lettres suffisent', () => {
  const fiches = corpus.mesures
    .filter((m) => m.nature === 'mesure')
    .map((m) => {
      const [theme, fait] = (m.essentiel['duree']?.[0] ?? '').split('.');
      const dit = corpus.faits.get(`${theme}.${fait}`)?.fait;
      // D’une mesure supprimée, ce qui fut sa durée ne répond plus.
      return { fiche: m, fait, sien: theme === m.id && dit !== undefined && !estAbroge(dit, '2026-11-30') };
    })
    .filter(({ sien }) => sien);
  const sigles = fiches.flatMap(({ fiche, fait }) =>
    (corpus.themes.find((t) => t.id === fiche.id)?.sigles ?? [])
      .slice(0, 1)
      .map((sigle) => ({ sigle, fait, fiche })),
  );

  it('le sigle principal d’une mesure donne en premier ce qu’une fiche de ce sigle met en grand', () => {
    expect(sigles.length).toBeGreaterThan(8);
    const autres = sigles.flatMap(({ sigle }) => {
      const admis = sigles.filter((s) => s.sigle === sigle).map((s) => `/mesures/${s.fiche.id}/ ${s.fait}`);
      const [premier] = moteur.chercher(sigle);
      const venu = `${premier?.url} ${premier?.fait?.id}`;
      return admis.includes(venu) ? [] : [`${sigle} → ${venu}`];
    });
    expect(autres).toEqual([]);
  });

  it('« durée » et le nom d’une mesure donnent sa durée', () => {
    const autres = fiches.flatMap(({ fiche, fait }) => {
      const q = `durée ${fiche.titre_court}`;
      const [premier] = moteur.chercher(q);
      return premier?.fait?.id === fait ? [] : [`${q} → ${premier?.titre} ${premier?.fait?.id}`];
    });
    expect(autres).toEqual([]);
  });
});

describe('la recherche sur le contenu réel', () => {
  it('est jugée sur cent vingt requêtes au moins, de tous les genres', () => {
    expect(requetes.length).toBeGreaterThanOrEqual(120);
    expect(new Set(requetes.map((r) => r.genre)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(requetes.map((r) => r.q)).size).toBe(requetes.length);
  });

  it('donne la bonne page en premier près de neuf fois sur dix', () => {
    const echecs = manquees(1);
    expect(1 - echecs.length / requetes.length, echecs.join('\n')).toBeGreaterThanOrEqual(0.88);
  });

  it('donne la bonne page dans les trois premières quatre-vingt-quatorze fois sur cent', () => {
    const echecs = manquees(3);
    expect(1 - echecs.length / requetes.length, echecs.join('\n')).toBeGreaterThanOrEqual(0.94);
  });

  it('n’attend que des pages qui existent', () => {
    const connues = new Set([...lexique.notices, ...fichiers.complement.notices].map((n) => page(n.url)));
    const attendues = requetes.flatMap((r) => r.attendu);
    expect(attendues.filter((url) => !connues.has(page(url)))).toEqual([]);
  });

  it.each(contre_exemples)('« $q » ne donne pas en premier $jamais : $pourquoi', ({ q, jamais }) => {
    expect(jamais.map(page)).not.toContain(adressesPour(q)[0]);
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

describe('un article cité par un fait', () => {
  const cites = [
    ...new Map(
      corpus.themes
        .flatMap((theme) => theme.faits.flatMap((f) => f.versions.flatMap((v) => lireReferences(v.source))))
        .flatMap(({ code, article }) =>
          code && article && !/ (?:à|et) /.test(article) ? [{ code, article }] : [],
        )
        .map((cite) => [`${cite.code} ${cite.article}`, cite]),
    ).values(),
  ];
  const cle = (q: string) => moteur.chercher(q).map((r) => `${r.url} ${r.fait?.id}`);

  it('se trouve pareil dans toute écriture d’usage', () => {
    expect(cites.length).toBeGreaterThan(200);
    const echantillon = cites.filter((_, rang) => rang % 3 === 0);
    const ecarts = echantillon.flatMap(({ code, article }) => {
      const attendu = cle(`${code} ${article}`);
      const nom = CODES[code].toLowerCase();
      const espace = article.replace(/^([LRD])/, '$1. ');
      return [
        `${article} ${code}`,
        `l’article ${article} du ${nom}`,
        `art. ${espace} ${code}`,
        `${code}, art. ${article.replaceAll('-', '\u2011')}`,
        `articles ${article.replaceAll('-', ' ')} du ${nom}`,
        `n° ${article.replaceAll('-', '\u2013')} du ${code}`,
        `${article.toLowerCase().replaceAll('-', '.')} ${code.toLowerCase()}\u202f?`,
      ].filter((q) => cle(q).join() !== attendu.join());
    });
    expect(ecarts.slice(0, 20)).toEqual([]);
  });

  it.each(['CPP 999-9', 'article 12-34-56', 'D. 147-999', 'CP 8888', '712-6-99'])(
    '« %s », que rien ne cite, ne répond rien plutôt qu’autre chose',
    (q) => expect(moteur.chercher(q)).toEqual([]),
  );

  it('deux articles répondent l’un après l’autre', () => {
    const premiers = moteur.chercher('712-6 et 712-7').map((r) => r.fait?.source ?? '');
    expect(premiers[0]).toContain('712-6');
    expect(premiers.some((s) => s.includes('712-7'))).toBe(true);
  });

  it('l’alinéa demandé vient en premier', () => {
    expect(moteur.chercher('132-45 1°')[0]?.fait?.source).toMatch(/CP 132-45 1°/);
    expect(moteur.chercher('132-45, 5°')[0]?.fait?.source).toMatch(/CP 132-45 5°/);
  });
});

describe('une saisie quelconque', () => {
  it.each([
    ['TIGs', 'TIG'],
    ['SPIPs', 'SPIP'],
    ['JAPs', 'JAP'],
    ['D D S E', 'DDSE'],
    ['d.d.s.e.', 'DDSE'],
    ['J. A. P.', 'JAP'],
  ])('« %s » vaut « %s »', (une, autre) => {
    expect(adressesPour(une)[0]).toBe(adressesPour(autre)[0]);
  });

  it.each([
    ['un mot de huit mille lettres', 'a'.repeat(8000)],
    ['un million de lettres', 'ab'.repeat(500_000)],
    ['mille mots', 'sursis '.repeat(1000)],
    ['un demi-caractère', 'tig \ud800'],
    ['des caractères de contrôle', '\u0000\u202e tig \u0007'],
  ])('%s se lit en un instant et ne lève rien', (_, q) => {
    const debut = performance.now();
    expect(() => [moteur.chercher(q), moteur.voisins(q)]).not.toThrow();
    // Dix fois ce qu’il faut sur une machine chargée, mille fois moins que ce que coûtait une requête sans borne.
    expect(performance.now() - debut).toBeLessThan(2000);
  });

  it('deux mille chaînes hostiles ne font lever aucune erreur', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.stringMatching(/^[a-z0-9 .°'’-]{0,40}$/),
    );
    fc.assert(
      fc.property(hostile, (q) => {
        expect(Array.isArray(moteur.chercher(q))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
