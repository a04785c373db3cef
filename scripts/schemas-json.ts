import { z } from 'astro/zod';
import { themeSchema } from '../src/schemas/droit.ts';
import { casSchema } from '../src/schemas/cas.ts';
import { ecritSchema } from '../src/schemas/ecrits.ts';
import { changementsSchema, glossaireSchema } from '../src/schemas/pages.ts';
import { parcoursSchema } from '../src/schemas/parcours.ts';
import { planSchema } from '../src/schemas/examen.ts';
import { banqueSchema } from '../src/schemas/quiz.ts';
import { seancePreteSchema } from '../src/schemas/seance.ts';

const SCHEMAS = {
  droit: themeSchema,
  changements: changementsSchema,
  quiz: banqueSchema,
  cas: casSchema,
  ecrits: ecritSchema,
  parcours: parcoursSchema,
  examens: planSchema,
  seances: seancePreteSchema,
  glossaire: glossaireSchema,
};

/** Schémas JSON que les éditeurs lisent pour compléter et contrôler les YAML à la frappe : nom de fichier et texte. */
export function schemasJson(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([nom, schema]) => [
      `schemas/${nom}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}
