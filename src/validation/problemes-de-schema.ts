import type { z } from 'astro/zod';
import { replier } from '../domaine/commun/texte.ts';
import { clesAdmises } from './cles-admises.ts';

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
  return { ...decrireProbleme(p, undefined), message: 'cette donnée obligatoire manque.' };
}

/** Une virgule, dans un bloc entre accolades, en finit avec la valeur : ce qui la suit devient une clé que rien ne remplit. */
const SUITE_DE_TEXTE = /\s|[.!?…]$/;

/** Clés qui n’en sont pas : la fin d’un texte ou d’un nombre que sa virgule a coupé. */
function virgules(p: Probleme, donnees: unknown): ProblemeDit[] {
  if (p.code !== 'unrecognized_keys') return [];
  const bloc = valeurAu(donnees, p.path) as Record<string, unknown>;
  return p.keys.flatMap((cle) => {
    if (bloc[cle] !== null) return [];
    const chemin = [...p.path, cle];
    if (/^\d+$/.test(cle) && Object.values(bloc).some((v) => typeof v === 'number')) {
      return [
        {
          chemin,
          message: `une virgule coupe un nombre avant «\u00a0${cle}\u00a0».`,
          remede: `Écrire ce nombre avec un point, comme «\u00a00.${cle}\u00a0».`,
        },
      ];
    }
    if (!SUITE_DE_TEXTE.test(cle)) return [];
    return [
      {
        chemin,
        message: `une virgule coupe ce texte avant «\u00a0${cle}\u00a0».`,
        remede: 'Mettre le texte entre guillemets.',
      },
    ];
  });
}

/** Ce qu’une virgule coupe rend fausses les autres plaintes de son bloc sur un nombre. */
function cause(dit: ProblemeDit, p: Probleme, donnees: unknown): boolean {
  return (
    /un nombre/.test(dit.message) &&
    p.code !== 'unrecognized_keys' &&
    p.path.length === dit.chemin.length &&
    estDebutDe(dit.chemin.slice(0, -1), p.path) &&
    typeof valeurAu(donnees, p.path) === 'number'
  );
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

/** Ce qu’un même endroit a de refusé ne se dit qu’une fois, et ce qu’un bloc a de bancal attend que ses clés soient justes. */
function premiersProblemes(tous: readonly Probleme[]): Probleme[] {
  const lieu = ({ path }: Probleme) => path.join('.');
  const malNommes = new Set(tous.filter((p) => p.code === 'unrecognized_keys').map(lieu));
  return tous.filter((p, i) => {
    if (p.code === 'unrecognized_keys') return true;
    if (p.code === 'custom' && malNommes.has(lieu(p))) return false;
    return !tous.slice(0, i).some((autre) => autre.code === 'invalid_type' && lieu(autre) === lieu(p));
  });
}

/** Au-delà, la liste des clés admises ne se lit plus d’un coup d’œil. */
const CLES_CITEES = 6;

/** Ce qu’il faut écrire à la place d’une clé inconnue ; `undefined` si elle ne ressemble à aucune de celles que son bloc attend. */
function remedeDUneCle(cle: string, libres: readonly string[]): string | undefined {
  const nue = cleNue(cle);
  if (nue) return `Écrire «\u00a0${nue}:\u00a0», sans guillemet ni espace avant le deux-points.`;
  const proche = libres.find(
    (libre) => replier(libre) === replier(cle) || (libre.length > 3 && seRessemblent(cle, libre)),
  );
  return proche && `Écrire «\u00a0${proche}\u00a0».`;
}

/** Les clés inconnues d’un bloc : une ligne pour chacune que l’on sait corriger, une pour toutes les autres. */
function direLesCles(
  cles: readonly string[],
  chemin: PropertyKey[],
  admises: readonly string[],
  bloc: object,
): ProblemeDit[] {
  const libres = admises.filter((admise) => !(admise in bloc));
  const dire = (lesquelles: readonly string[], remede: string): ProblemeDit => ({
    chemin: lesquelles.length === 1 ? [...chemin, ...lesquelles] : chemin,
    message: `clé inconnue\u00a0: ${enumerer(lesquelles)}.`,
    remede,
  });
  const corrigees = cles.flatMap((cle) => {
    const remede = remedeDUneCle(cle, libres);
    return remede === undefined ? [] : [dire([cle], remede)];
  });
  const autres = cles.filter((cle) => remedeDUneCle(cle, libres) === undefined);
  if (autres.length === 0) return corrigees;
  const courte = admises.length > 0 && admises.length <= CLES_CITEES;
  const remede = courte
    ? `Clés admises ici\u00a0: ${admises.join(', ')}.`
    : 'Corriger l’orthographe de la clé ou la retirer.';
  return [...corrigees, dire(autres, remede)];
}

/**
 * Une clé inconnue et une clé absente sont souvent la même, mal orthographiée ou mal placée : une faute ne se dit qu’une fois.
 */
export function decrireProblemes(
  refus: readonly Probleme[],
  donnees: unknown,
  schema: z.core.$ZodType,
): ProblemeDit[] {
  const tous = premiersProblemes(refus);
  const coupures = tous.flatMap((p) => virgules(p, donnees));
  const coupees = new Set(coupures.map(({ chemin }) => chemin.join('.')));
  const problemes = tous
    .filter((p) => !coupures.some((dit) => cause(dit, p, donnees)))
    .flatMap((p): Probleme[] => {
      if (p.code !== 'unrecognized_keys') return [p];
      const keys = p.keys.filter((cle) => !coupees.has([...p.path, cle].join('.')));
      return keys.length > 0 ? [{ ...p, keys }] : [];
    });
  return [...coupures, ...direLeReste(problemes, donnees, schema)];
}

function direLeReste(
  problemes: readonly Probleme[],
  donnees: unknown,
  schema: z.core.$ZodType,
): ProblemeDit[] {
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
  const hautes = problemes.flatMap((p) => {
    const dite = elementsSansTiret(p, [...absentes]);
    if (!dite) return [];
    absentes.delete(dite.liste);
    return [[p, dite] as const];
  });
  const montees = new Map<Probleme, ProblemeDit>(hautes);
  return problemes.flatMap((p) => {
    if (manque(p)) return absentes.has(p) ? [direAbsente(p)] : [];
    const montee = montees.get(p);
    if (montee) return [montee];
    if (p.code !== 'unrecognized_keys') return [decrireProbleme(p, valeurAu(donnees, p.path))];
    const restantes = p.keys.filter((cle) => !expliquees.has(nom(cle, p.path)));
    const bloc = valeurAu(donnees, p.path) as object;
    return [
      ...p.keys.flatMap((cle) => expliquees.get(nom(cle, p.path)) ?? []),
      ...direLesCles(restantes, p.path, clesAdmises(schema, donnees, p.path), bloc),
    ];
  });
}

/** Plusieurs clés de trop là où une liste manque sont celles de ses éléments, écrites un cran trop haut. */
function elementsSansTiret(
  p: Probleme,
  absentes: readonly Probleme[],
): (ProblemeDit & { liste: Probleme }) | undefined {
  if (p.code !== 'unrecognized_keys' || p.keys.length < 2) return undefined;
  const duBloc = absentes.filter((a) => a.path.length === p.path.length + 1 && estDebutDe(p.path, a.path));
  const [liste] = duBloc;
  if (!liste || duBloc.length > 1 || liste.code !== 'invalid_type' || liste.expected !== 'array')
    return undefined;
  return {
    liste,
    chemin: [...p.path, p.keys[0] as string],
    message: `${enumerer(p.keys)} ne sont pas dans le bon bloc.`,
    remede: `Les écrire sous «\u00a0${String(liste.path.at(-1))}\u00a0», qui manque ici, en commençant par «\u00a0-\u00a0».`,
  };
}

/** La valeur admise qui ne diffère de celle que l’auteur a écrite que par ses accents, sa casse ou ses espaces. */
function voulueParmi(recu: unknown, admises: readonly unknown[]): readonly unknown[] {
  if (typeof recu !== 'string') return admises;
  const voulues = admises.filter((v) => replier(String(v)) === replier(recu));
  return voulues.length === 1 ? voulues : admises;
}

/** Ce qu’il faut écrire à la place d’une donnée d’une autre nature, d’après ce que l’auteur a écrit. */
function direLaNature(attendu: string, recu: unknown): Omit<ProblemeDit, 'chemin'> {
  const remede = `Écrire ${TYPES[attendu] ?? attendu}.`;
  if (recu === null) return { message: 'cette donnée est vide.', remede };
  const message = 'la donnée n’est pas de la bonne nature.';
  if (attendu === 'string') {
    if (typeof recu === 'number')
      return { message, remede: 'Écrire un texte, entre guillemets s’il n’a que des chiffres.' };
    if (typeof recu === 'boolean')
      return { message, remede: `Écrire un texte\u202f; mettre «\u00a0${recu}\u00a0» entre guillemets.` };
    const cles = recu && typeof recu === 'object' && !Array.isArray(recu) ? Object.entries(recu) : [];
    const [seule] = cles;
    if (seule && cles.length === 1) {
      const [cle, valeur] = seule as [string, unknown];
      if (valeur === null)
        return {
          message: 'des accolades sans guillemets ouvrent un bloc.',
          remede: `Mettre «\u00a0{${cle}}\u00a0» entre guillemets.`,
        };
    }
  }
  if (attendu === 'boolean' && typeof recu === 'string') {
    const vu = /^(?:oui|vrai|true|juste)$/i.test(recu)
      ? true
      : /^(?:non|faux|false)$/i.test(recu)
        ? false
        : undefined;
    if (vu !== undefined) return { message, remede: `Écrire ${vu}, sans guillemets.` };
  }
  if (attendu === 'array' && typeof recu === 'string' && /^[a-z0-9][a-z0-9./-]*$/.test(recu)) {
    return { message, remede: `Écrire une liste, entre crochets\u00a0: [${recu}].` };
  }
  if (attendu === 'number' && typeof recu === 'string') {
    if (/^-?\d+(?:\.\d+)?$/.test(recu))
      return { message, remede: `Écrire le nombre sans guillemets\u00a0: ${recu}.` };
    if (/^\d{1,3}(?:[ \u00a0\u202f]\d{3})+$/.test(recu))
      return { message, remede: `Écrire le nombre sans espace\u00a0: ${recu.replace(/\D/g, '')}.` };
    if (/^-?\d+,\d+$/.test(recu))
      return { message, remede: `Écrire le nombre avec un point\u00a0: ${recu.replace(',', '.')}.` };
    const [nombre] = /^\d+(?=[\s\u00a0\u202f]*[\p{L}%€])/u.exec(recu) ?? [];
    if (nombre) return { message, remede: `Écrire un nombre seul, sans unité\u00a0: ${nombre}.` };
  }
  return { message, remede };
}

/** Une clé entourée de guillemets français, ou qu’une espace insécable sépare de ses deux-points. */
function cleNue(cle: string): string | undefined {
  const nue = cle.replace(/[\s\u00a0\u202f«»“”„‘’]/g, '');
  return nue !== cle && /^[a-z0-9_]+$/.test(nue) ? nue : undefined;
}

function decrireProbleme(p: Probleme, recu: unknown): ProblemeDit {
  const chemin = [...p.path];
  switch (p.code) {
    case 'invalid_type':
      return recu === undefined
        ? {
            chemin,
            message: 'cette donnée obligatoire manque.',
            remede: `Écrire ${TYPES[p.expected] ?? p.expected}.`,
          }
        : {
            chemin,
            ...direLaNature(p.expected, recu),
            ...(recu === null && chemin.length === 0 ? { message: 'rien n’est écrit ici.' } : {}),
          };
    case 'invalid_value':
      return {
        chemin,
        message: recu === null ? 'cette donnée est vide.' : 'cette valeur n’est pas admise.',
        remede: `Écrire ${enumerer(voulueParmi(recu, p.values))}.`,
      };
    case 'too_small':
      return {
        chemin,
        ...(p.origin === 'array'
          ? { message: 'la liste est trop courte.', remede: `Il en faut au moins ${String(p.minimum)}.` }
          : p.origin === 'string'
            ? { message: 'le texte est vide.', remede: direEnFrancais(p.message) }
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
          : p.origin === 'string'
            ? {
                message: 'le texte est trop long.',
                remede: `Le ramener à ${String(p.maximum)} caractères au plus.`,
              }
            : {
                message: 'le nombre est trop grand.',
                remede: `Écrire un nombre d’au plus ${String(p.maximum)}.`,
              }),
      };
    case 'invalid_union': {
      const { options } = p as { options?: unknown };
      if (Array.isArray(options)) {
        const message = chemin.at(-1) === 'type' ? 'type d’item inconnu.' : 'cette valeur n’est pas admise.';
        return { chemin, message, remede: `Écrire ${enumerer(voulueParmi(recu, options))}.` };
      }
      return {
        chemin,
        message: 'cette donnée n’a aucune des formes admises.',
        remede: direEnFrancais(p.message),
      };
    }
    case 'invalid_key':
      return {
        chemin,
        message: 'cette clé est mal formée.',
        remede: 'Écrire la clé en minuscules, chiffres et tirets bas.',
      };
    default:
      return { chemin, message: 'la donnée est refusée.', remede: direEnFrancais(p.message) };
  }
}

/** Le remède qu’écrit le schéma ; un schéma qui n’en a pas écrit laisse parler zod, en anglais. */
function direEnFrancais(texte: string): string {
  if (/^(?:Invalid|Too|Expected|Unrecognized)\b/.test(texte))
    return 'Reprendre la forme qu’a cette donnée dans un fichier voisin.';

  const phrase = texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1);
  return /[.!?]$/.test(phrase) ? phrase : `${phrase}.`;
}
