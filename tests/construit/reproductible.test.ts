import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pagesDe, RACINE, SOUS_CHEMIN } from './pages-construites.ts';

describe.each([RACINE, SOUS_CHEMIN])('la construction servie sous $base', ({ dossier, base }) => {
  const textes = globSync('**/*.{html,js,css,json,txt,xml}', { cwd: dossier }).map((chemin) => ({
    chemin,
    texte: readFileSync(join(dossier, chemin), 'utf8'),
  }));

  // Sinon, la même version construite ailleurs se dirait nouvelle, et chacun retéléchargerait sa copie hors ligne.
  test('ne garde rien du dossier où elle a été faite', () => {
    const ici = process.cwd();
    expect(textes.length).toBeGreaterThan(100);
    expect(textes.filter(({ texte }) => texte.includes(ici)).map(({ chemin }) => chemin)).toEqual([]);
    const avecUid = pagesDe({ dossier, base }).filter((p) =>
      /<astro-island\b[^>]* uid=/.test(readFileSync(join(dossier, p), 'utf8')),
    );
    expect(avecUid).toEqual([]);
  });

  test('dit la licence de tout ce qu’elle embarque', () => {
    const notices = readFileSync(join(dossier, 'licences.txt'), 'utf8');
    const nommes = [...notices.matchAll(/^- (\S+) \S+ — (.+)$/gm)].map(([, nom, licence]) => ({
      nom,
      licence,
    }));
    expect(nommes.filter(({ licence }) => !licence || licence === 'non indiquée')).toEqual([]);
    // Ce dont une trace se reconnaît dans les fichiers servis, et ce qui y est en binaire.
    const noms = nommes.map(({ nom }) => nom);
    expect(noms).toEqual(
      expect.arrayContaining([
        '@fontsource-variable/atkinson-hyperlegible-next',
        'astro',
        'idb',
        'lunr',
        'lunr-languages',
        'pagefind',
        'svelte',
        'ts-fsrs',
        'workbox-core',
      ]),
    );
    expect(notices).toContain('SIL OPEN FONT LICENSE');
    expect(notices).toContain('MOZILLA PUBLIC LICENSE');
  });
});
