import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chargerContenu } from '../../src/chargement.ts';
import { donneesDuSite, pagesDuSite } from '../../src/domaine/commun/adresses-du-site.ts';
import { contenuAdresse } from '../../src/validation/adresses.ts';
import { pagesDe, RACINE, SOUS_CHEMIN } from './pages-construites.ts';

/** La page que l’hébergeur sert quand rien n’est à l’adresse demandée : elle n’en a pas. */
const INTROUVABLE = '/404.html';

const contenu = contenuAdresse(chargerContenu(process.cwd()).corpus);

describe.each([RACINE, SOUS_CHEMIN])(
  'le carnet d’adresses et le site construit sous $base',
  (construction) => {
    const construites = pagesDe(construction)
      .map((p) => `/${p.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
      .filter((p) => p !== INTROUVABLE);

    test('toute page du carnet d’adresses est construite', () => {
      expect(pagesDuSite(contenu).filter((a) => !construites.includes(a))).toEqual([]);
    });

    test('toute page construite est au carnet d’adresses', () => {
      const connues = new Set(pagesDuSite(contenu));
      expect(construites.filter((a) => !connues.has(a))).toEqual([]);
    });

    test('les données publiées sont celles du carnet d’adresses, ni plus ni moins', () => {
      const publiees = globSync('**/*.json', { cwd: construction.dossier })
        .map((f) => `/${f.replaceAll('\\', '/')}`)
        .filter((f) => !f.startsWith('/pagefind/'))
        // Leur nombre vient de la construction, non du contenu.
        .filter((f) => !/^\/(?:recherche\/(?:mots|definitions)|abreges)\/\d+\.json$/.test(f));
      expect(publiees.sort()).toEqual(donneesDuSite(contenu).sort());
    });
  },
);
