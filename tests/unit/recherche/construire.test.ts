import { describe, expect, it } from 'vitest';
import { construireRecherche } from '../../../src/recherche/construire.ts';
import { lireAlias } from '../../../src/recherche/base.ts';
import type { Source } from '../../../src/validation/lecture.ts';
import { analyser } from '../../../src/validation/analyser.ts';
import {
  AUJOURDHUI,
  avec,
  corpusMinimal,
  EXPLIQUER,
  FICHE,
  GLOSSAIRE,
  LPJ,
  sans,
  THEME,
} from '../validation/corpus-minimal.ts';

function construire(sources: Source[] = corpusMinimal(), aujourdhui = AUJOURDHUI) {
  const fichiers = construireRecherche(analyser(sources, aujourdhui).corpus, aujourdhui);
  const { themes, complement } = fichiers;
  const lexique = {
    notices: [...fichiers.lexique.notices, ...complement.notices],
    alias: [...fichiers.lexique.alias, ...complement.alias],
  };
  const faits = themes['tig']?.faits ?? [];
  const definitions: Record<number, string> = Object.assign({}, ...fichiers.definitions);
  const rangDe = (url: string) => lexique.notices.findIndex((n) => n.url === url);
  const nomsDe = (url: string) =>
    lexique.alias
      .filter(([n]) => n === rangDe(url))
      .map((a) => `${lireAlias(a).nature} ${lireAlias(a).forme}`);
  return { fichiers, lexique, faits, definitions, rangDe, nomsDe };
}

describe('les pages que la recherche connaît', () => {
  it('comptent une notice par mesure, terme, page LPJ, parcours, module, section, cas et outil', () => {
    const { lexique } = construire();
    const adresses = lexique.notices.filter((n) => n.genre !== 'outil').map((n) => `${n.genre} ${n.url}`);
    expect(adresses.sort()).toEqual([
      'cas /cas/m-roche/',
      'lpj /lpj/tig/',
      'mesure /mesures/tig/',
      'metier /metier/ouvert/',
      'module /modules/lpj/',
      'section /modules/lpj/debut/',
      'terme /glossaire/#jap',
    ]);
    expect(lexique.notices.filter((n) => n.genre === 'outil').map((n) => n.url)).toContain('/comparer/');
  });

  it('comptent le thème sans fiche à son adresse du registre', () => {
    const { lexique, rangDe } = construire(sans(FICHE));
    expect(lexique.notices[rangDe('/droit/tig/')]).toMatchObject({
      genre: 'theme',
      titre: 'Travail d’intérêt général',
      reluLe: '2026-01-10',
    });
  });

  it('ne comptent pas deux fois la présentation de la LPJ, que l’outil « LPJ » montre déjà', () => {
    const presentation = LPJ.replace('tig.mdx', 'presentation.mdx');
    const sources = corpusMinimal().map((s) => (s.chemin === LPJ ? { ...s, chemin: presentation } : s));
    const { rangDe } = construire(sources);
    expect(rangDe('/lpj/presentation/')).toBe(-1);
    expect(rangDe('/lpj/')).toBeGreaterThanOrEqual(0);
  });

  it('n’ont chacune qu’une adresse', () => {
    const urls = construire().lexique.notices.map((n) => n.url);
    expect(new Set(urls).size).toBe(urls.length);
  });
});

describe('les noms d’une page', () => {
  it('d’une mesure viennent de son thème et de sa fiche, sans redite', () => {
    const noms = construire(
      avec(
        THEME,
        'sigles: [TIG]',
        'sigles: [TIG]\nanciens_noms: [{nom: sursis-TIG}]\nautres_noms: [travail non payé]\nsynonymes: [mairie, TIG]',
      ),
    ).nomsDe('/mesures/tig/');
    expect(noms).toEqual([
      'nom Travail d’intérêt général',
      'sigle TIG',
      'ancien sursis-TIG',
      'nom travail non payé',
      'mot mairie',
    ]);
  });

  it('d’un terme sont son nom, son sigle et ses autres formes', () => {
    const { nomsDe } = construire(avec(GLOSSAIRE, 'sigle: JAP', 'sigle: JAP\n    aussi: [juges]'));
    expect(nomsDe('/glossaire/#jap')).toEqual([
      'nom juge de l’application des peines',
      'sigle JAP',
      'mot juges',
    ]);
  });
});

describe('les faits de la recherche', () => {
  it('portent la réponse, valeurs insérées, et toujours une source', () => {
    const { faits } = construire();
    expect(faits.find((f) => f.id === 'duree')).toMatchObject({
      sortes: ['duree'],
      libelle: 'Durée',
      reponse: '20\u00a0heures à 400\u00a0heures',
      source: 'CP 131-8',
      depuis: '2019-03-25',
    });
    expect(faits.every((f) => f.source !== '')).toBe(true);
  });

  it('répondent par la dernière rédaction', () => {
    const { faits } = construire(
      avec(
        THEME,
        '      - enonce: Le tribunal',
        '      - {enonce: La cour prononçait., source: x, jusqu_au: 2020-01-01, etat: lu}\n      - enonce: Le tribunal',
      ),
    );
    expect(faits.find((f) => f.id === 'juge')?.enonce).toBe('Le tribunal prononce la peine.');
  });

  it.each([
    ['hier', '2026-01-14', 'Le tribunal prononce la peine.'],
    ['aujourd’hui', AUJOURDHUI, 'Le tribunal prononce la peine.'],
    ['demain', '2026-01-16', 'La cour prononce encore.'],
  ])('répondent par la rédaction du jour : la nouvelle s’applique depuis %s', (_quand, depuis, enonce) => {
    const { faits } = construire(
      avec(
        THEME,
        '      - enonce: Le tribunal prononce la peine.',
        `      - {enonce: La cour prononce encore., source: x, etat: lu}\n      - depuis: ${depuis}\n        enonce: Le tribunal prononce la peine.`,
      ),
    );
    expect(faits.find((f) => f.id === 'juge')?.enonce).toBe(enonce);
  });

  it.each([
    ['hier', '2026-01-14', false],
    ['aujourd’hui', '2026-01-15', true],
    ['demain', '2026-01-16', true],
  ])('abrogés ne répondent plus : dernier jour %s', (_quand, fin, present) => {
    const avant = 'prononce la peine.\n        source: CP 131-8';
    const { faits } = construire(avec(THEME, avant, `${avant}\n        jusqu_au: ${fin}`));
    expect(faits.some((f) => f.id === 'juge')).toBe(present);
  });

  it('à vérifier sont marqués, et eux seuls', () => {
    const { faits } = construire(
      avec(THEME, 'CP 131-8\n        etat: lu\n', 'CP 131-8\n        etat: a-verifier\n'),
    );
    expect(faits.filter((f) => f.aVerifier).map((f) => f.id)).toEqual(['juge']);
  });

  it('de l’essentiel sont ceux que la fiche met en grand, puis ceux du thème, par leur rang', () => {
    const { fichiers, faits } = construire(
      avec(THEME, 'relu_le: 2026-01-10', 'relu_le: 2026-01-10\nessentiel: [juge]'),
    );
    expect(fichiers.themes['tig']?.essentiel.map((rang) => faits[rang]?.id)).toEqual(['duree', 'juge']);
    // La fiche le met sous « En cas de manquement » : c’est aussi à cela qu’il répond.
    expect(faits.find((f) => f.id === 'juge')?.sortes).toContain('manquement');
  });

  it('une définition du glossaire montre les valeurs, non leurs renvois', () => {
    const { definitions, rangDe } = construire(
      avec(GLOSSAIRE, 'Le juge qui', 'Jusqu’à {tig.duree.max}, le juge qui'),
    );
    expect(definitions[rangDe('/glossaire/#jap')]).toMatch(/^Jusqu’à 400\u00a0heures, le juge/);
  });
});

describe('les fichiers de la recherche', () => {
  it('se relisent à l’identique une fois écrits', () => {
    const { fichiers } = construire();
    expect(JSON.parse(JSON.stringify(fichiers))).toEqual(fichiers);
  });

  it('ne dépendent pas de la page remise à la personne', () => {
    expect(construire(sans(EXPLIQUER)).fichiers.themes).toEqual(construire().fichiers.themes);
  });

  it('disent quels thèmes citent un article', () => {
    expect(construire().fichiers.articles).toContainEqual(['CP 131-8', [0]]);
  });
});
