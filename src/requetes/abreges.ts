import * as adresses from '../domaine/commun/adresses.ts';
import { empaqueter } from '../domaine/commun/paquets.ts';
import type { ItemExamine } from '../domaine/progression/maitrise.ts';
import { lien } from '../moyens/adresse.ts';
import { lireCorpus } from './corpus.ts';
import { lireFait } from './faits.ts';

/** Fait qu’une question examine, tel que le carnet le montre. */
export interface FaitAbrege {
  ref: string;
  libelle: string;
  /** Sa réponse courte, quand il en a une. */
  reponse?: string;
  href: string;
  articles: string;
}

/** Thème d’un fait examiné : son nom, et où le relire. */
export interface ThemeAbrege {
  id: string;
  nom: string;
  href: string;
}

/**
 * Ce que le carnet, la révision et les parcours doivent savoir d’une chose que le lecteur a rencontrée, sans la charger : le journal
 * la nomme, son abrégé dit le reste.
 */
export type Abrege =
  | {
      genre: 'banque';
      id: string;
      titre: string;
      href: string;
      /** Mesure qu’elle accompagne. */
      mesure?: string;
      /** Mesures que l’on prend pour la sienne. */
      confondues: string[];
      items: Required<ItemExamine>[];
      faits: FaitAbrege[];
      themes: ThemeAbrege[];
    }
  | { genre: 'fiche'; id: string; termes: string[] }
  | {
      genre: 'module';
      id: string;
      titre: string;
      href: string;
      sections: { id: string; titre: string; termes: string[] }[];
    }
  | { genre: 'cas'; id: string; titre: string; href: string };

export type AbregeDe<G extends Abrege['genre']> = Extract<Abrege, { genre: G }>;

/** Poids d’un paquet d’abrégés : 24 000 caractères, soit 3 à 4 ko compressés. */
export const POIDS_D_UN_PAQUET = { taille: 24_000, peser: (a: Abrege) => JSON.stringify(a).length };

/** Termes du glossaire qu’emploie une page, chacun une fois. */
function termesDe(adresse: string): string[] {
  const { passages } = lireCorpus();
  return [...new Set(passages.filter((p) => p.page === adresse).flatMap((p) => p.termes))];
}

function themesEtFaits(refs: readonly string[]): Pick<AbregeDe<'banque'>, 'faits' | 'themes'> {
  const { themes, faits, mesures } = lireCorpus();
  const fiches = new Map(mesures.map((m) => [m.id, m.titre_court]));
  const examines = new Set(refs.filter((ref) => faits.has(ref)));
  const touches = themes.filter((theme) => theme.faits.some((f) => examines.has(`${theme.id}.${f.id}`)));
  return {
    themes: touches.map((theme) => ({
      id: theme.id,
      nom: fiches.get(theme.id) ?? theme.nom_court ?? theme.nom,
      href: lien(fiches.has(theme.id) ? adresses.fiche(theme.id) : adresses.registre(theme.id)),
    })),
    // Dans l’ordre où les thèmes les disent.
    faits: touches.flatMap((theme) =>
      theme.faits
        .map((f) => `${theme.id}.${f.id}`)
        .filter((ref) => examines.has(ref))
        .map((ref): FaitAbrege => {
          const { libelle, reponse, href, renvois } = lireFait(ref);
          return {
            ref,
            libelle: libelle || ref,
            ...(reponse && { reponse }),
            href,
            articles: renvois.map((r) => r.texte).join(', '),
          };
        }),
    ),
  };
}

/** Les abrégés de tout ce qu’un journal peut nommer. */
export function listerLesAbreges(): Abrege[] {
  const { banques, mesures, modules, cas } = lireCorpus();
  const confondues = new Map(mesures.map((m) => [m.id, m.confondre_avec.map((c) => c.mesure)]));
  return [
    ...banques.map((b): Abrege => ({
      genre: 'banque',
      id: b.id,
      titre: b.titre,
      href: lien(adresses.banque(b.id)),
      ...(b.mesure && { mesure: b.mesure }),
      confondues: (b.mesure && confondues.get(b.mesure)) || [],
      items: b.items.map(({ id, version, faits }) => ({ id, version, faits })),
      ...themesEtFaits(b.items.flatMap((i) => i.faits)),
    })),
    ...mesures.map((m): Abrege => ({ genre: 'fiche', id: m.id, termes: termesDe(adresses.fiche(m.id)) })),
    ...modules.map((m): Abrege => ({
      genre: 'module',
      id: m.id,
      titre: m.titre,
      href: lien(adresses.module(m.id)),
      sections: m.parties.map(({ id, titre }) => ({
        id,
        titre,
        termes: termesDe(adresses.section(m.id, id)),
      })),
    })),
    ...cas.map((c): Abrege => ({ genre: 'cas', id: c.id, titre: c.titre, href: lien(adresses.unCas(c.id)) })),
  ];
}

/** Nombre de faits que les questions du site examinent. */
export function nombreDeFaitsExamines(): number {
  const { banques, faits } = lireCorpus();
  return new Set(banques.flatMap((b) => b.items.flatMap((i) => i.faits)).filter((ref) => faits.has(ref)))
    .size;
}

/** Les abrégés en paquets, et la première clé de chacun. */
export function paquetsDAbreges() {
  return empaqueter(listerLesAbreges(), (a) => a.id, POIDS_D_UN_PAQUET);
}
