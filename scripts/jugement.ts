import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { comparer } from '../src/domaine/commun/adresses.ts';
import { condense } from '../src/domaine/commun/hasard.ts';
import type { FichiersDeRecherche } from '../src/recherche/base.ts';
import type { Moteur, Resultat } from '../src/recherche/moteur.ts';

/** Une requête de bureau et tous les faits qui en sont une réponse juste ; aucun : la bonne réponse est de dire que l’on ne sait pas. */
const requeteSchema = z.strictObject({ q: z.string(), faits: z.array(z.string()), genre: z.string() });

export type RequeteDeBureau = z.infer<typeof requeteSchema>;

/** Trois tables : celle du bureau, dont deux tiers servent au réglage ; celle de validation, dont rien ne sert ; celle du silence, qui ne sert qu’à lui. */
export type Table = 'bureau' | 'validation' | 'silence';

/** Une table de requêtes, écrite par quelqu’un qui n’avait pas lu le moteur. */
export function lireLesRequetes(table: Table = 'bureau'): RequeteDeBureau[] {
  const texte = readFileSync(`tests/fixtures/requetes-de-${table}.yaml`, 'utf8');
  return z.strictObject({ requetes: z.array(requeteSchema) }).parse(parse(texte)).requetes;
}

/**
 * Le tiers que personne ne règle ni ne lit requête par requête : ses chiffres sont ceux que l’on rapporte. Tiré par condensé, il ne dépend
 * ni de l’ordre de la table ni de ce qu’on y ajoute.
 */
export function estTenueALEcart({ q }: RequeteDeBureau): boolean {
  return condense(`jalons${q}`) % 3 === 0;
}

/** Parts, entre 0 et 1, de ce qu’une liste de requêtes obtient. */
export interface Jugement {
  nombre: number;
  /** Première ligne juste (ou silence, quand il est la bonne réponse). */
  premiere: number;
  /** Fait juste dans les trois premières. */
  trois: number;
  /** Première ligne du bon thème. */
  theme: number;
  /** Première ligne fausse, et montrée avec assurance. */
  fausseEtSure: number;
  manquees: string[];
}

/** Juge les réponses du moteur. */
export function juger(
  moteur: Moteur,
  { lexique }: FichiersDeRecherche,
  requetes: readonly RequeteDeBureau[],
): Jugement {
  const themes = new Map(
    lexique.themes.map(([notice, id]) => [lexique.notices[notice]?.url.replace(/#.*$/, ''), id]),
  );
  const refDe = ({ url, fait }: Resultat) =>
    fait ? `${themes.get(url.replace(/#.*$/, ''))}.${fait.id}` : '';
  const compte = { premiere: 0, trois: 0, theme: 0, fausseEtSure: 0 };
  const manquees: string[] = [];
  for (const { q, faits } of requetes) {
    // La comparaison de deux mesures ouvre la liste sans rien affirmer : on juge ce qui vient avec elle.
    const resultats = moteur.chercher(q).filter((r) => !r.url.startsWith(comparer));
    const refs = resultats.map(refDe);
    const muet = faits.length === 0;
    const juste = muet ? resultats.length === 0 : faits.includes(refs[0] ?? '');
    if (juste) compte.premiere += 1;
    else
      manquees.push(
        `${q} → ${refs.slice(0, 2).join(', ') || 'rien'} (attendu ${faits.slice(0, 2).join(', ') || 'rien'})`,
      );
    if (muet ? juste : refs.slice(0, 3).some((ref) => faits.includes(ref))) compte.trois += 1;
    if (muet ? juste : faits.some((f) => f.split('.')[0] === refs[0]?.split('.')[0])) compte.theme += 1;
    if (!juste && resultats[0]?.sure && resultats[0].fait) compte.fausseEtSure += 1;
  }
  const part = (n: number) => n / Math.max(1, requetes.length);
  return {
    nombre: requetes.length,
    premiere: part(compte.premiere),
    trois: part(compte.trois),
    theme: part(compte.theme),
    fausseEtSure: part(compte.fausseEtSure),
    manquees,
  };
}
