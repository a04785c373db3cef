import type { z } from 'astro/zod';

type Probleme = z.core.$ZodIssue;

const TYPES: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste (lignes commençant par «\u00a0-\u00a0»)',
  object: 'un bloc «\u00a0clé: valeur\u00a0»',
  record: 'un bloc «\u00a0clé: valeur\u00a0»',
  date: 'une date AAAA-MM-JJ',
};

function enumerer(valeurs: readonly unknown[]): string {
  return valeurs.map((v) => `«\u00a0${String(v)}\u00a0»`).join(', ');
}

/** Ce qu’un schéma refuse, en français, et ce qu’il faut écrire à la place. */
interface ProblemeDit {
  chemin: PropertyKey[];
  message: string;
  remede: string;
}

function estDebutDe(debut: readonly PropertyKey[], chemin: readonly PropertyKey[]): boolean {
  return debut.every((p, i) => p === chemin[i]);
}

function valeurAu(donnees: unknown, chemin: readonly PropertyKey[]): unknown {
  return chemin.reduce<unknown>(
    (d, cle) => (d as Record<PropertyKey, unknown> | null | undefined)?.[cle],
    donnees,
  );
}

/** Une donnée absente dit ce qu’il faut y écrire, quelle que soit la raison pour laquelle le schéma la refuse. */
function direAbsente(p: Probleme): ProblemeDit {
  const dit = decrireProbleme(p);
  return p.code === 'invalid_union' ? dit : { ...dit, message: 'cette donnée obligatoire manque.' };
}

/** Vrai si deux clés ne diffèrent que par une faute de frappe : même début et même fin, à deux lettres près. */
function seRessemblent(a: string, b: string): boolean {
  const longueur = Math.max(a.length, b.length);
  const commune = Math.min(a.length, b.length);
  let debut = 0;
  while (debut < commune && a[debut] === b[debut]) debut += 1;
  let fin = 0;
  while (fin < commune - debut && a.at(-1 - fin) === b.at(-1 - fin)) fin += 1;
  return debut + fin >= longueur - 2;
}

/**
 * Une clé inconnue et une clé absente sont souvent la même, mal orthographiée ou mal placée : une faute ne se dit qu’une fois.
 */
export function decrireProblemes(problemes: readonly Probleme[], donnees: unknown): ProblemeDit[] {
  const manque = (p: Probleme) => p.path.length > 0 && valeurAu(donnees, p.path) === undefined;
  const absentes = new Set(problemes.filter(manque));
  const inconnues = problemes.flatMap((p) =>
    p.code === 'unrecognized_keys' ? p.keys.map((cle) => ({ cle, bloc: p.path })) : [],
  );
  const expliquees = new Map<string, ProblemeDit>();
  const nom = (cle: string, bloc: readonly PropertyKey[]) => [...bloc, cle].map(String).join('.');
  const expliquer = (
    cle: string,
    bloc: PropertyKey[],
    absente: Probleme,
    message: string,
    remede: string,
  ) => {
    absentes.delete(absente);
    expliquees.set(nom(cle, bloc), { chemin: [...bloc, cle], message, remede });
  };
  for (const { cle, bloc } of inconnues) {
    const duBloc = [...absentes].filter((p) => p.path.length === bloc.length + 1 && estDebutDe(bloc, p.path));
    const deplacee = [...absentes].find(
      (p) => p.path.at(-1) === cle && (estDebutDe(bloc, p.path) || estDebutDe(p.path.slice(0, -1), bloc)),
    );
    const proche = duBloc.find((p) => seRessemblent(cle, String(p.path.at(-1))));
    const seule = inconnues.length === 1 && duBloc.length === 1 ? duBloc[0] : undefined;
    const attendue = deplacee ?? proche ?? seule;
    if (!attendue) continue;
    if (attendue === deplacee) {
      const message = `la clé «\u00a0${cle}\u00a0» n’est pas dans le bon bloc.`;
      expliquer(cle, bloc, attendue, message, 'La décaler pour l’aligner avec les données qu’elle complète.');
    } else {
      const message = `clé inconnue\u00a0: «\u00a0${cle}\u00a0».`;
      expliquer(
        cle,
        bloc,
        attendue,
        message,
        `Écrire «\u00a0${String(attendue.path.at(-1))}\u00a0», qui manque ici.`,
      );
    }
  }
  return problemes.flatMap((p) => {
    if (manque(p)) return absentes.has(p) ? [direAbsente(p)] : [];
    if (p.code !== 'unrecognized_keys') return [decrireProbleme(p)];
    const keys = p.keys.filter((cle) => !expliquees.has(nom(cle, p.path)));
    return [
      ...p.keys.flatMap((cle) => expliquees.get(nom(cle, p.path)) ?? []),
      ...(keys.length > 0 ? [decrireProbleme({ ...p, keys })] : []),
    ];
  });
}

function decrireProbleme(p: Probleme): ProblemeDit {
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
      const sansForme = 'note' in p && p.note === 'No matching discriminator';
      if (sansForme && chemin.at(-1) === 'type') {
        return {
          chemin,
          message: 'type d’item inconnu.',
          remede: 'Voir quizzes/README.md pour les formes admises.',
        };
      }
      return {
        chemin,
        message: 'cette donnée n’a aucune des formes admises.',
        remede: sansForme ? 'Voir le mode d’emploi du dossier (README.md).' : majuscule(p.message),
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
