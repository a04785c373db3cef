import { mkdirSync, writeFileSync } from 'node:fs';
import { schemasJson } from './schemas-json.ts';

mkdirSync('schemas', { recursive: true });
const schemas = Object.entries(schemasJson());
for (const [chemin, texte] of schemas) writeFileSync(chemin, texte);
console.log(`${schemas.length} schémas écrits dans schemas/.`);
