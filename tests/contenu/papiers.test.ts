import { expect, test } from 'vitest';
import { chargerContenu } from '../../src/chargement.ts';
import { FAITS_DES_PAPIERS } from '../../src/domaine/papiers/faits.ts';

const { corpus } = chargerContenu(process.cwd());

test('tout fait que cite un papier de séance existe, et n’est pas à vérifier', () => {
  const fautifs = FAITS_DES_PAPIERS.filter((ref) => {
    const fait = corpus.faits.get(ref)?.fait;
    return !fait || fait.versions.some((v) => v.etat === 'a-verifier');
  });
  expect(fautifs).toEqual([]);
});
