import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { espacesDuCode, lireLeCode, typographier } from '../../scripts/espaces.ts';
import { ecrireDiagnostic } from '../../src/validation/diagnostic.ts';

describe('les espaces insécables', () => {
  const code = lireLeCode(process.cwd());

  it('sont posées dans tous les textes du code', () => {
    expect(code.length).toBeGreaterThan(300);
    expect(espacesDuCode(code).map(ecrireDiagnostic)).toEqual([]);
  });

  it('« npm run typographier » n’a plus rien à poser', () => {
    expect(typographier(process.cwd()).map((f) => f.chemin)).toEqual([]);
  });

  it('« npm run verifier » regarde aussi le code, et le dit', { timeout: 120_000 }, () => {
    const dit = execFileSync(process.execPath, ['scripts/verifier.ts'], { encoding: 'utf8' });
    expect(dit).toContain(`les textes de ${code.length} fichiers de code`);
  });
});
