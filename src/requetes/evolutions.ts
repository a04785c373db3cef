import { ecrireLeFlux, type EntreeDeFlux } from '../domaine/commun/atom.ts';
import * as adresses from '../domaine/commun/adresses.ts';
import { formaterDate, type DateCivile } from '../domaine/commun/date-civile.ts';
import { accorder } from '../domaine/commun/texte.ts';
import {
  anneeDe,
  anneesDesMouvements,
  composerLesMouvements,
  effetDe,
  textesDuDroit,
  type FaitMu,
  type Mouvement,
  type SortDuFait,
} from '../domaine/droit/mouvements.ts';
import { lien } from '../moyens/adresse.ts';
import type { Changement } from '../schemas/pages.ts';
import { SORTES } from '../schemas/sortes.ts';
import { aujourdhui, lireCorpus } from './corpus.ts';
import { renvoisDe } from './faits.ts';

export const SORTS: Record<SortDuFait, string> = {
  entre: 'entre en vigueur',
  change: 'change de rédaction',
  cesse: 'cesse de s’appliquer',
};

/** Un fait tel que le journal du droit le montre. */
export interface FaitDuJour {
  libelle: string;
  href: string;
  sort: string;
  avant: string | undefined;
  depuis: string | undefined;
  /** Premier article de la rédaction ; il mène au fait, comme partout. */
  article: string;
  aVerifier: boolean;
}

/** Ce qui change dans un thème, un jour. */
export interface ThemeDuJour {
  id: string;
  ancre: string;
  nom: string;
  href: string;
  evolutions: Mouvement['evolutions'];
  acteurs: string;
  faits: FaitDuJour[];
}

/** Un jour du droit : les textes qui y prennent effet, et ce qu’ils changent, thème par thème. */
export interface JourDuDroit {
  date: DateCivile;
  dateLongue: string;
  avenir: boolean;
  textes: Changement[];
  themes: ThemeDuJour[];
}

let lus: Mouvement[] | undefined;

function mouvements(): Mouvement[] {
  if (import.meta.env.DEV) lus = undefined;
  return (lus ??= composerLesMouvements(lireCorpus().themes));
}

/** Ce qui n’est pas promulgué n’y est pas : la page de la LPJ le signale, à part. */
const textesLus = () => textesDuDroit(lireCorpus().changements);

function montrerUnFait(theme: string, { fait, sort, avant, depuis }: FaitMu, seul: boolean): FaitDuJour {
  const version = depuis ?? avant;
  return {
    libelle: fait.libelle ?? (fait.sortes[0] ? SORTES[fait.sortes[0]] : fait.id),
    href: lien(adresses.fait(theme, fait.id)),
    sort: SORTS[sort],
    avant: avant?.enonce,
    // Le sens du jour est dit par le thème quand il l’est : répéter chaque énoncé le noierait.
    depuis: avant || seul ? depuis?.enonce : undefined,
    article: (version && renvoisDe(version.source)[0]?.texte) ?? fait.id,
    aVerifier: version?.etat === 'a-verifier',
  };
}

function montrerUnTheme({ date, theme, evolutions, faits, acteurs }: Mouvement): ThemeDuJour {
  const aUneFiche = lireCorpus().mesures.some((m) => m.id === theme.id);
  return {
    id: theme.id,
    ancre: `${theme.id}-${date}`,
    nom: theme.nom_court ?? theme.nom,
    href: lien(aUneFiche ? adresses.fiche(theme.id) : adresses.registre(theme.id)),
    evolutions,
    acteurs: acteurs.join(', '),
    faits: faits.map((f) => montrerUnFait(theme.id, f, evolutions.length === 0)),
  };
}

function jourDe(date: DateCivile): JourDuDroit {
  return {
    date,
    dateLongue: formaterDate(date),
    avenir: date > aujourdhui(),
    textes: textesLus().filter((c) => effetDe(c) === date),
    themes: mouvements()
      .filter((m) => m.date === date)
      .map(montrerUnTheme),
  };
}

function joursDe(garder: (date: DateCivile) => boolean): JourDuDroit[] {
  const dates = [...mouvements().map((m) => m.date), ...textesLus().map(effetDe)].filter(garder);
  return [...new Set(dates)].sort().reverse().map(jourDe);
}

const pageDe = (date: DateCivile) => adresses.evolutionsDe(anneeDe(date));

/** Chemins des années, pour `getStaticPaths`. */
export function cheminsDesEvolutions() {
  const { themes, changements } = lireCorpus();
  return anneesDesMouvements(themes, changements).map((annee) => ({
    params: { annee },
    props: { annee },
  }));
}

/** Thèmes de quelques jours, pour les filtrer : leur identifiant et leur nom, par ordre alphabétique. */
function themesDe(liste: readonly Mouvement[]): { id: string; nom: string }[] {
  const noms = new Map(liste.map(({ theme }) => [theme.id, theme.nom_court ?? theme.nom]));
  return [...noms]
    .map(([id, nom]) => ({ id, nom }))
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr', { sensitivity: 'base' }));
}

/** Une année du droit, ses voisines, et de quoi la filtrer. */
export function composerAnnee(annee: string) {
  const annees = cheminsDesEvolutions().map(({ params }) => params.annee);
  const rang = annees.indexOf(annee);
  return {
    annee,
    jours: joursDe((d) => anneeDe(d) === annee),
    themes: themesDe(mouvements().filter((m) => anneeDe(m.date) === annee)),
    suivante: annees[rang - 1],
    precedente: annees[rang + 1],
  };
}

/** L’entrée du journal : toutes les années, ce que chacune porte, et les derniers jours où le droit a changé. */
export function composerEvolutions() {
  const annees = cheminsDesEvolutions().map(({ params: { annee } }) => {
    const siens = mouvements().filter((m) => anneeDe(m.date) === annee);
    const n = joursDe((d) => anneeDe(d) === annee).length;
    return {
      annee,
      href: lien(adresses.evolutionsDe(annee)),
      quoi: accorder(n, 'jour', 'jours'),
      themes: [...new Set(siens.map((m) => m.theme.id))].join(' '),
    };
  });
  return { annees, themes: themesDe(mouvements()), recents: joursDe(() => true).slice(0, 6) };
}

/** Ce que l’accueil peut dire de neuf à qui revient ; les adresses sont sans chemin d’hébergement. */
export interface Nouveautes {
  changements: { date: DateCivile; titre: string; adresse: string }[];
  /** Thèmes dont tous les faits ont été relus ce jour-là. */
  relus: { date: DateCivile; nom: string; adresse: string; faits: number }[];
}

/** Changements que l’accueil peut montrer : au-delà, il renvoie au journal. */
const NOUVEAUTES = 30;

/** Les derniers changements et les relectures, tels que `/evolutions/nouveautes.json` les publie. */
export function composerLesNouveautes(): Nouveautes {
  const jours = joursDe((d) => d <= aujourdhui());
  return {
    changements: jours
      .flatMap(({ date, textes, themes }) => [
        ...textes.map((c) => ({ date, titre: c.titre, adresse: `${pageDe(date)}#${c.id}` })),
        ...themes.map((t) => ({ date, titre: t.nom, adresse: `${pageDe(date)}#${t.ancre}` })),
      ])
      .slice(0, NOUVEAUTES),
    relus: lireCorpus().themes.map((t) => ({
      date: t.relu_le,
      nom: t.nom_court ?? t.nom,
      adresse: adresses.registre(t.id),
      faits: t.faits.length,
    })),
  };
}

/** Entrées que porte le flux : un lecteur de flux garde les précédentes. */
const ENTREES_DU_FLUX = 60;

/** Le flux Atom des évolutions du droit. */
export function composerLeFlux(site: URL): string {
  const complete = (adresse: string) => new URL(lien(adresse), site).href;
  const { changementsReluLe } = lireCorpus();
  const entreeDe = (jour: JourDuDroit): EntreeDeFlux[] => {
    // Un effet à venir se dit dès qu’on le sait : daté de son jour, il resterait en tête de toute liste.
    const date = jour.avenir ? changementsReluLe : jour.date;
    const page = complete(pageDe(jour.date));
    const quand = jour.avenir ? `À venir, ${jour.dateLongue}` : jour.dateLongue;
    return [
      ...jour.textes.map((c) => ({
        id: `${jour.date}/texte/${c.id}`,
        titre: `${quand}\u00a0: ${c.titre}`,
        date,
        adresse: `${page}#${c.id}`,
        lignes: [c.resume, ...c.details, c.texte],
      })),
      ...jour.themes.map((t) => ({
        id: `${jour.date}/${t.id}`,
        titre: `${quand}\u00a0: ${t.nom}`,
        date,
        adresse: `${page}#${t.ancre}`,
        lignes: [
          ...t.evolutions.flatMap((e) => [`Avant\u00a0: ${e.avant}`, `Depuis\u00a0: ${e.apres}`, e.texte]),
          ...t.faits.map((f) => [`${f.libelle} ${f.sort}`, f.depuis, f.article].filter(Boolean).join('. ')),
        ],
      })),
    ];
  };
  return ecrireLeFlux({
    titre: 'Jalons\u00a0: ce qui a changé dans le droit de l’exécution des peines',
    sousTitre: 'Chaque évolution avec sa date, ce qu’elle remplace et son article.',
    page: complete(adresses.evolutions),
    adresse: complete(adresses.flux),
    autorite: `${site.hostname},2026`,
    entrees: joursDe(() => true)
      .flatMap(entreeDe)
      .slice(0, ENTREES_DU_FLUX),
  });
}
