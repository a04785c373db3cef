import type { z } from 'astro/zod';

type Probleme = z.core.$ZodIssue;

const TYPES: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste (lignes commençant par « - »)',
  object: 'un bloc « clé: valeur »',
  record: 'un bloc « clé: valeur »',
  date: 'une date AAAA-MM-JJ',
};

function enumerer(valeurs: readonly unknown[]): string {
  return valeurs.map((v) => `« ${String(v)} »`).join(', ');
}

/** Dit en français ce qu’un schéma refuse, et ce qu’il faut écrire à la place. */
export function decrireProbleme(p: Probleme): {
  chemin: PropertyKey[];
  message: string;
  remede: string;
} {
  const chemin = [...p.path];
  switch (p.code) {
    case 'invalid_type':
      return /received undefined/.test(p.message)
        ? {
            chemin,
            message: 'cette donnée obligatoire manque.',
            remede: `Écrire ${TYPES[p.expected] ?? p.expected}.`,
          }
        : {
            chemin,
            message: 'la donnée n’est pas de la bonne nature.',
            remede: `Écrire ${TYPES[p.expected] ?? p.expected}.`,
          };
    case 'unrecognized_keys':
      return {
        chemin: [...chemin, ...(p.keys.length === 1 ? [p.keys[0] as string] : [])],
        message: `clé inconnue\u00a0: ${enumerer(p.keys)}.`,
        remede: 'Corriger l’orthographe de la clé ou la retirer.',
      };
    case 'invalid_value':
      return {
        chemin,
        message: 'cette valeur n’est pas admise.',
        remede: `Écrire ${enumerer(p.values)}.`,
      };
    case 'too_small':
      return {
        chemin,
        ...(p.origin === 'array'
          ? { message: 'la liste est trop courte.', remede: `Il en faut au moins ${String(p.minimum)}.` }
          : p.origin === 'string'
            ? { message: 'le texte est vide.', remede: majuscule(p.message) }
            : {
                message: 'le nombre est trop petit.',
                remede: p.inclusive
                  ? `Écrire un nombre d’au moins ${String(p.minimum)}.`
                  : `Écrire un nombre supérieur à ${String(p.minimum)}.`,
              }),
      };
    case 'too_big':
      return {
        chemin,
        ...(p.origin === 'array'
          ? { message: 'la liste est trop longue.', remede: `Il en faut au plus ${String(p.maximum)}.` }
          : {
              message: 'le nombre est trop grand.',
              remede: `Écrire un nombre d’au plus ${String(p.maximum)}.`,
            }),
      };
    case 'invalid_union': {
      const note = 'note' in p && p.note === 'No matching discriminator' ? `type d’item inconnu.` : undefined;
      return {
        chemin,
        message: note ?? 'cette donnée n’a aucune des formes admises.',
        remede: note ? 'Voir quizzes/README.md pour les formes admises.' : majuscule(p.message),
      };
    }
    case 'invalid_key':
      return {
        chemin,
        message: 'cette clé est mal formée.',
        remede: 'Écrire la clé en minuscules, chiffres et tirets bas.',
      };
    default:
      return { chemin, message: 'la donnée est refusée.', remede: majuscule(p.message) };
  }
}

function majuscule(texte: string): string {
  const phrase = texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1);
  return /[.!?]$/.test(phrase) ? phrase : `${phrase}.`;
}
