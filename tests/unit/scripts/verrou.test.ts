import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Paquet {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Paquet>;
};
const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>;
};

/** Ce que Node trouverait, depuis un dossier, sous un nom de paquet. */
function trouver(depuis: string, nom: string): Paquet | undefined {
  for (let dossier = depuis; ; dossier = dossier.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const trouve = packages[`${dossier && `${dossier}/`}node_modules/${nom}`];
    if (trouve || dossier === '') return trouve;
  }
}

const EXACTE = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

describe('le fichier de verrou', () => {
  // npm, lancé sur un système, oublie volontiers les binaires des autres : « npm ci » refuse alors le verrou partout.
  test('contient les binaires facultatifs de tous les systèmes, à la version demandée', () => {
    const demandes = Object.entries(packages).flatMap(([chemin, { dependencies, optionalDependencies }]) =>
      Object.entries({ ...dependencies, ...optionalDependencies }).map(([nom, version]) => ({
        chemin,
        nom,
        version,
      })),
    );
    expect(demandes.length).toBeGreaterThan(500);
    const manquants = demandes.filter(({ chemin, nom, version }) => {
      const trouve = trouver(chemin, nom);
      return !trouve || (EXACTE.test(version) && trouve.version !== version);
    });
    expect(manquants.map(({ chemin, nom, version }) => `${chemin} → ${nom}@${version}`)).toEqual([]);
  });

  test('fixe chaque dépendance du projet à la version que nomme package.json', () => {
    const ecarts = Object.entries(devDependencies).filter(([nom, v]) => trouver('', nom)?.version !== v);
    expect(ecarts).toEqual([]);
  });

  test('tient chaque paquet par son empreinte', () => {
    const sans = Object.entries(packages).filter(([chemin, p]) => chemin && !p.link && !p.integrity);
    expect(sans.map(([chemin]) => chemin)).toEqual([]);
  });
});
