import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

/** Classes que Svelte donne à ce qu’un composant habille. */
const CLASSE = /\bsvelte-[a-z0-9]{5,8}\b/g;

test('tout ce qu’une île habille a ses styles : la construction n’en a jeté aucun', () => {
  const styles = globSync('dist/_astro/*.css')
    .map((f) => readFileSync(f, 'utf8'))
    .join('\n');
  const scripts = globSync('dist/_astro/*Ilot.*.js');
  expect(scripts.length).toBeGreaterThan(5);
  const nus = scripts.flatMap((f) =>
    [...new Set(readFileSync(f, 'utf8').match(CLASSE))]
      .filter((classe) => !styles.includes(classe))
      .map((classe) => `${basename(f)} : ${classe}`),
  );
  expect(nus).toEqual([]);
});
