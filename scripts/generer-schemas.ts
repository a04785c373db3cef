import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { themeSchema } from '../src/schemas/droit.ts';
import { casSchema, changementsSchema, glossaireSchema } from '../src/schemas/pages.ts';
import { banqueSchema } from '../src/schemas/quiz.ts';

/** Schémas JSON que les éditeurs lisent pour compléter et contrôler les YAML à la frappe. */
const SCHEMAS = {
  droit: themeSchema,
  changements: changementsSchema,
  quiz: banqueSchema,
  cas: casSchema,
  glossaire: glossaireSchema,
};

mkdirSync('schemas', { recursive: true });
for (const [nom, schema] of Object.entries(SCHEMAS)) {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  writeFileSync(`schemas/${nom}.schema.json`, `${JSON.stringify(json, null, 2)}\n`);
}
console.log(`${Object.keys(SCHEMAS).length} schémas écrits dans schemas/.`);
