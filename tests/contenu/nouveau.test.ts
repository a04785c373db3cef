import { describe, expect, it } from 'vitest';
import { modeles, NATURES } from '../../scripts/modeles.ts';
import { lireFichiers } from '../../src/chargement.ts';
import { analyser } from '../../src/validation/analyser.ts';
import { ecrireDiagnostic } from '../../src/validation/diagnostic.ts';
import { A_ECRIRE } from '../../src/validation/regles/inacheve.ts';

const aujourdhui = new Date().toISOString().slice(0, 10);
const poses = NATURES.map((nature) => ({
  nature,
  sources: Object.entries(modeles(nature, `essai-${nature}`, aujourdhui)).map(([chemin, texte]) => ({
    chemin,
    texte,
  })),
}));
// Une analyse pour toutes les natures : chacune a ses fichiers, et lire tout le contenu est long.
const { erreurs } = analyser(
  [...lireFichiers(process.cwd()), ...poses.flatMap((p) => p.sources)],
  aujourdhui,
);

describe('ce que « npm run nouveau » pose n’attend plus que d’être écrit', () => {
  it.each(poses)('$nature', ({ sources }) => {
    const chemins = new Set(sources.map((s) => s.chemin));
    const siennes = erreurs.filter((e) => chemins.has(e.fichier));
    expect(siennes.filter((e) => e.code !== 'contenu/a-ecrire').map(ecrireDiagnostic)).toEqual([]);
    const lignes = sources.flatMap((s) => s.texte.split('\n')).filter((l) => l.includes(A_ECRIRE));
    expect(siennes).toHaveLength(lignes.length);
  });

  it('et ne dérange rien d’autre', () => {
    const chemins = new Set(poses.flatMap((p) => p.sources.map((s) => s.chemin)));
    expect(erreurs.filter((e) => !chemins.has(e.fichier)).map(ecrireDiagnostic)).toEqual([]);
  });
});
