import type { AstroIntegration } from 'astro';
import { chargerContenu } from '../src/chargement.ts';
import { ecrireDiagnostic } from '../src/validation/diagnostic.ts';

/** Arrête la construction si le contenu a une erreur, en les disant toutes. */
export function controlerLeContenu(): AstroIntegration {
  return {
    name: 'jalons-controle-du-contenu',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const { erreurs, bilan } = chargerContenu(process.cwd());
        for (const e of erreurs) logger.error(ecrireDiagnostic(e));
        if (erreurs.length > 0) {
          throw new Error(`${erreurs.length} erreur(s) de contenu\u00a0: voir les lignes ci-dessus.`);
        }
        logger.info(`${bilan.faits} faits, ${bilan.items} items, ${bilan.renvois} renvois contrôlés.`);
      },
    },
  };
}
