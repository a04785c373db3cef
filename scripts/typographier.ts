import { writeFileSync } from 'node:fs';
import { typographier } from './espaces.ts';
import { sansPile } from './sans-pile.ts';

sansPile(() => {
  const fichiers = typographier(process.cwd());
  for (const { chemin, texte } of fichiers) {
    writeFileSync(chemin, texte);
    console.log(`corrigé ${chemin}`);
  }
  console.log(
    fichiers.length === 0
      ? 'Toutes les espaces insécables sont posées.'
      : `${fichiers.length} fichier(s) corrigé(s). Relire ce qui a changé, puis lancer «\u00a0npm run verifier\u00a0».`,
  );
  return 0;
});
