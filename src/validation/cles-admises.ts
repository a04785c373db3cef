import type { z } from 'astro/zod';

type Bloc = Readonly<Record<PropertyKey, unknown>> | null | undefined;

/** Clés qu’un schéma admet à un endroit des données ; aucune quand l’endroit n’est pas un bloc dont la forme se connaît. */
export function clesAdmises(
  schema: z.core.$ZodType,
  donnees: unknown,
  chemin: readonly PropertyKey[],
): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [tete, ...suite] = chemin;
  const dedans = tete === undefined ? undefined : (donnees as Bloc)?.[tete];
  switch (def.type) {
    case 'optional':
    case 'default':
      return clesAdmises(def.innerType, donnees, chemin);
    case 'union': {
      const forme = def.options.find((option) => estDeLaForme(option, def, donnees));
      return forme ? clesAdmises(forme, donnees, chemin) : [];
    }
    case 'array':
      return clesAdmises(def.element, dedans, suite);
    case 'record':
      return tete === undefined ? [] : clesAdmises(def.valueType, dedans, suite);
    case 'object': {
      if (tete === undefined) return Object.keys(def.shape);
      const sien = def.shape[String(tete)];
      return sien ? clesAdmises(sien, dedans, suite) : [];
    }
    default:
      return [];
  }
}

/** Une union se partage par une donnée, `type` ou `genre` : est-ce la forme que celle-ci annonce ? */
function estDeLaForme(option: z.core.$ZodType, union: z.core.$ZodUnionDef, donnees: unknown): boolean {
  const { def } = (option as z.core.$ZodTypes)._zod;
  if (def.type !== 'object' || !('discriminator' in union)) return false;
  const cle = String(union.discriminator);
  const { values } = def.shape[cle]?._zod ?? {};
  return values?.has((donnees as Bloc)?.[cle] as string) ?? false;
}
