import { describe, expect, it } from 'vitest';
import { modeles, NATURES } from '../../scripts/modeles.ts';
import { lireFichiers } from '../../src/chargement.ts';
import { analyser } from '../../src/validation/analyser.ts';
import { ecrireDiagnostic } from '../../src/validation/diagnostic.ts';
import { A_ECRIRE } from '../../src/validation/regles/inacheve.ts';

const aujourdhui = new Date().toISOString().slice(0, 10);
const contenu = lireFichiers(process.cwd());

describe('ce que « npm run nouveau » pose n’attend plus que d’être écrit', () => {
  it.each(NATURES)('%s', (nature) => {
    const fichiers = modeles(nature, 'essai-neuf', aujourdhui);
    const sources = Object.entries(fichiers).map(([chemin, texte]) => ({ chemin, texte }));
    const { erreurs } = analyser([...contenu, ...sources], aujourdhui);
    expect(erreurs.filter((e) => e.code !== 'contenu/a-ecrire').map(ecrireDiagnostic)).toEqual([]);
    const lignes = sources.flatMap((s) => s.texte.split('\n')).filter((l) => l.includes(A_ECRIRE));
    expect(erreurs).toHaveLength(lignes.length);
  });
});
