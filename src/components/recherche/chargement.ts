import * as adresses from '../../domaine/commun/adresses.ts';
import { lireDonnees } from '../../moyens/donnees.ts';
import { liste, objet, quelconque, texte, type Forme } from '../../moyens/formes.ts';
import type {
  ArticlesCites,
  Complement,
  Definitions,
  Lexique,
  Resumes,
  ThemeDeRecherche,
} from '../../recherche/base.ts';
import type { Tranche } from '../../recherche/impacts.ts';
import { Moteur } from '../../recherche/moteur.ts';

const LEXIQUE = objet<Lexique>({
  notices: liste(quelconque),
  alias: liste(quelconque),
  themes: liste(quelconque),
  tranches: liste(quelconque),
});
const COMPLEMENT = objet<Complement>({
  notices: liste(quelconque),
  alias: liste(quelconque),
  genres: quelconque,
  familles: texte,
});
const RESUMES = objet<Resumes>({});
const TRANCHE = objet<Tranche>({});
const THEME = objet<ThemeDeRecherche>({ faits: liste(quelconque), essentiel: liste(quelconque) });
const ARTICLES = liste(quelconque) as Forme<ArticlesCites>;
const DEFINITIONS = objet<Definitions>({});

let moteur: Promise<Moteur> | undefined;

/** Le moteur de la page, qui répond dès le lexique. Un échec n’est pas retenu : l’appel suivant réessaie. */
export function moteurDeLaPage(): Promise<Moteur> {
  moteur ??= lireDonnees(adresses.lexique, LEXIQUE).then((lexique) => new Moteur(lexique));
  moteur.catch(() => {
    moteur = undefined;
  });
  return moteur;
}

/** Lectures en cours, par adresse : deux frappes n’en font pas deux. */
const lectures = new Map<string, Promise<void>>();

function lireUneFois<T>(adresse: string, forme: Forme<T>, recevoir: (donnees: T) => void): Promise<void> {
  const lecture =
    lectures.get(adresse) ??
    lireDonnees(adresse, forme)
      .then(recevoir)
      .finally(() => lectures.delete(adresse));
  lectures.set(adresse, lecture);
  return lecture;
}

/**
 * Charge ce qui manque au moteur pour répondre à une requête, étape par étape : les mots disent les thèmes, les thèmes leurs faits.
 * @param arrivee appelée après chaque étape qui a apporté quelque chose
 */
export async function completerLeMoteur(requete: string, arrivee: () => void): Promise<void> {
  const m = await moteurDeLaPage();
  for (;;) {
    const { complement, resumes, tranches, themes, definitions, articles } = m.manque(requete);
    const attendues = [
      ...(complement
        ? [lireUneFois(adresses.complementDeRecherche, COMPLEMENT, (d) => m.recevoirComplement(d))]
        : []),
      ...(resumes ? [lireUneFois(adresses.resumesDeRecherche, RESUMES, (d) => m.recevoirResumes(d))] : []),
      ...tranches.map((t) =>
        lireUneFois(adresses.trancheDeRecherche(String(t)), TRANCHE, (d) => m.recevoirTranche(t, d)),
      ),
      ...themes.map((id) => lireUneFois(adresses.themeDeRecherche(id), THEME, (d) => m.recevoirTheme(id, d))),
      ...definitions.map((n) =>
        lireUneFois(adresses.definitionsDeRecherche(String(n)), DEFINITIONS, (d) =>
          m.recevoirDefinitions(n, d),
        ),
      ),
      ...(articles
        ? [lireUneFois(adresses.articlesDeRecherche, ARTICLES, (d) => m.recevoirArticles(d))]
        : []),
    ];
    if (attendues.length === 0) return;
    await Promise.all(attendues);
    arrivee();
  }
}
