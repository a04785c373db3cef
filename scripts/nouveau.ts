import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { idSchema } from '../src/schemas/commun.ts';
import { modeles, NATURES, type NatureDeContenu } from './modeles.ts';
import { sansPile } from './sans-pile.ts';

sansPile(() => {
  const [nature, id] = process.argv.slice(2);
  if (!NATURES.includes(nature as NatureDeContenu) || !idSchema.safeParse(id).success) {
    console.error(`Usage\u00a0: npm run nouveau -- <${NATURES.join('|')}> <identifiant-en-minuscules>`);
    return 1;
  }
  const aujourdhui = new Date().toISOString().slice(0, 10);
  const fichiers = modeles(nature as NatureDeContenu, id as string, aujourdhui);
  const presents = Object.keys(fichiers).filter((chemin) => existsSync(chemin));
  if (presents.length > 0) {
    console.error(`Rien n’a été écrit, ces fichiers existent déjà\u00a0: ${presents.join(', ')}`);
    return 1;
  }
  for (const [chemin, texte] of Object.entries(fichiers)) {
    mkdirSync(dirname(chemin), { recursive: true });
    writeFileSync(chemin, texte);
    console.log(`écrit ${chemin}`);
  }
  console.log(
    'Compléter ces fichiers, puis lancer «\u00a0npm run verifier\u00a0»\u00a0: il dit ce qui manque, ligne par ligne.',
  );
  return 0;
});
