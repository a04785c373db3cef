import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemasJson } from '../../scripts/schemas-json.ts';
import { chargerContenu, lireFichiers } from '../../src/chargement.ts';

describe('les schémas que lisent les éditeurs', () => {
  it.each(Object.entries(schemasJson()))(
    '%s est à jour : sinon, lancer « npm run schemas »',
    (chemin, texte) => {
      expect(readFileSync(chemin, 'utf8')).toBe(texte);
    },
  );

  it('sont nommés en tête de chaque fichier YAML, par un chemin qui existe', () => {
    const yaml = lireFichiers(process.cwd()).filter((f) => f.chemin.endsWith('.yaml'));
    const sans = yaml.filter(
      (f) => !/^# yaml-language-server: \$schema=(\.\.\/)+schemas\/[a-z]+\.schema\.json/.test(f.texte),
    );
    expect(sans.map((f) => f.chemin)).toEqual([]);
    expect(chargerContenu(process.cwd()).erreurs).toEqual([]);
  });
});
