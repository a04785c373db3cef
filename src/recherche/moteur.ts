import { lireReferences, type ReferenceLegale } from '../domaine/commun/reference-legale.ts';
import { comparaison, registre } from '../domaine/commun/adresses.ts';
import { replier } from '../domaine/commun/texte.ts';
import type { Sorte } from '../schemas/sortes.ts';
import { TableDAlias, type Correspondance } from './alias.ts';
import { correspondance, lireRequeteDArticles, type ArticleCherche } from './articles.ts';
import {
  lireAlias,
  type Alias,
  type Complement,
  type Resumes,
  TERMES_PAR_PAQUET,
  type ArticlesCites,
  type Definitions,
  type FaitIndexe,
  type Genre,
  type Lexique,
  type NatureDAlias,
  type Notice,
  type ThemeDeRecherche,
} from './base.ts';
import { Familles } from './familles.ts';
import { sortesDemandees, type ClassifieurEcrit } from './genre-demande.ts';
import { Impacts, rareteDe, type Tranche } from './impacts.ts';
import {
  aSansDouteUneReponse,
  estSansDouteJuste,
  scoreDe,
  situerLaPremiere,
  type Poids,
} from './confiance.ts';
import { demandeSeulement, estVideDeSens } from './demande.ts';
import { chargerIndex, interroger } from './index-lunr.ts';
import { distanceBornee, fautesAdmises, motsDe, preparerLaRequete } from './mots.ts';
import { phonetique } from './phonetique.ts';
import { POIDS as POIDS_APPRIS } from './poids.ts';
import { racine, racinesDe } from './racines.ts';
import {
  DE_LA_FAMILLE,
  lireTheme,
  POIDS_DE_DEMANDE,
  signauxDuTheme,
  unitesDe,
  type Demande,
  type Mention,
  type MotDemande,
  type Signaux,
  type ThemeLu,
} from './signaux.ts';
import { ajouterLeSens } from './sens.ts';
import { Sujets } from './sujets.ts';

/** Une réponse de la recherche : où aller, ce que cela dit, et pourquoi c’est là. */
export interface Resultat {
  url: string;
  titre: string;
  genre: Genre;
  famille?: Notice['famille'];
  score: number;
  /** Fait qui répond, quand la notice en a un. */
  fait?: FaitIndexe;
  /** Assez sûre pour que la réponse se montre en grand ; sinon la page se nomme, sans chiffre mis en avant. */
  sure: boolean;
  /** Définition, pour une entrée du glossaire. */
  definition?: string;
  reluLe?: string;
  /** Raison de la correspondance, quand le titre ne la dit pas déjà. */
  pourquoi: string;
}

/** Ce qu’il manque au moteur pour répondre au mieux à une requête. */
export interface Manque {
  /** Les termes et le classifieur, une fois pour toutes. */
  complement: boolean;
  /** L’index des résumés de pages, quand une page sans faits est sur les rangs. */
  resumes: boolean;
  tranches: number[];
  themes: string[];
  definitions: number[];
  articles: boolean;
}

/** Thèmes dont on charge les faits, les plus probables d’abord. */
const THEMES_LUS = 8;
/** Faits d’un même thème montrés dans une liste. */
const PAR_THEME = 3;

/** Ce que pèse un nom de thème dans le choix des thèmes lus, un mot du développement d’un sigle, un fait premier du thème nommé. */
const POIDS = { theme: 2, famille: 0.5, expansion: 0.3, nom: 12 } as const;

/** Mesures qu’une comparaison met en regard, au plus. */
const MESURES_COMPAREES = 3;
/** Mots par lesquels on demande une comparaison. */
const MOTS_DE_COMPARAISON = new Set(
  'difference differences comparer compare comparaison versus vs distinguer distinction confondre'.split(' '),
);

/** Faits qui citent exactement un article, au-delà desquels aucun n’est à lui seul la réponse. */
const FAITS_D_UN_ARTICLE = 3;

/** Part de la requête que disent les sujets nommés, au-delà de laquelle elle ne fait que les nommer. */
const PART_NOMMEE = 0.9;

/** Part des faits d’un thème sous laquelle ceux qui portent un surnom parlent d’autre chose que du thème. */
const PART_D_UN_SOUS_SUJET = 0.3;

/** Part du score du premier sous laquelle un fait suivant ne met pas sa réponse en avant. */
const PART_ASSUREE = 0.8;

/** Ce que pèse un mot qu’aucun fait ne porte : autant que le plus rare de ceux qu’ils portent. */
const POIDS_D_INCONNU = 7;

/** Avantage d’un genre de notice à correspondance égale. */
const AVANTAGE: Record<Genre, number> = {
  mesure: 6,
  theme: 3,
  outil: 3,
  lpj: 2,
  metier: 2,
  module: 1.5,
  terme: 1,
  parcours: 1,
  cas: 0.5,
  section: 0,
};

/** Valeur d’alias d’un nom dont on tape le début, et d’un nom tapé. */
const NOM_ENTAME = 0.6;
const NOM_TAPE = 0.8;
/** Valeur d’alias sous laquelle une page qui n’a pas de faits n’est pas une réponse. */
const ALIAS_SUFFISANT = 0.55;
/** Valeur d’alias sous laquelle une page n’est pas sur les rangs. */
const ALIAS_VU = 0.2;
/** Score d’une page dont on a tapé exactement le nom : aucun fait ne passe devant. */
const NOM_EXACT = 60;

/** Mots par lesquels on demande un genre de page plutôt qu’une règle. */
const MOTS_DE_PAGE: Partial<Record<Genre, readonly string[]>> = {
  module: ['module', 'cours'],
  cas: ['cas', 'entretien'],
  parcours: ['parcours'],
  outil: ['comparer', 'comparateur', 'quiz', 'outil'],
};

/** Un fait en lice et ses signaux. */
interface Candidat {
  theme: number;
  /** Rang dans son thème. */
  fait: number;
  score: number;
  signaux: Signaux;
}

/** Une requête étudiée une fois : ce que les noms, les mots et les tranches reçues en disent. */
interface Etude {
  requete: string;
  mots: readonly string[];
  /** Le dernier mot peut n’être qu’un début. */
  partiel: boolean;
  parNoms: ReadonlyMap<number, Correspondance>;
  /** Thèmes que la requête ne fait que nommer, et à quel point. */
  nommes: ReadonlyMap<number, number>;
  /** Ceux d’entre eux qu’elle n’appelle pas de leur nom, mais d’un sigle, d’un ancien nom, d’un mot qui y mène. */
  surnommes: ReadonlyMap<number, NatureDAlias>;
  /** Mots repris, fautes réparées, avec leurs racines et leurs familles. */
  demandes: readonly MotDemande[];
  mentions: readonly Mention[];
  /** Tous les mots, vides compris, ramenés à leur racine et réparés. */
  bruts: readonly string[];
  /** Racines à porter, et la confiance en chacune. */
  racines: ReadonlyMap<string, number>;
  /** Poids de ces racines, et des familles, dans chaque fait, et dans les noms de chaque thème. */
  faits: Float64Array;
  familles: Float64Array;
  noms: readonly number[];
  /** Thèmes les plus probables. */
  themes: readonly number[];
}

const cleDe = ({ url, fait }: Resultat) => `${url} ${fait?.id ?? ''}`;

/** La requête est exactement le nom, le sigle ou l’ancien nom de la notice. */
function estNomExact(c: Correspondance | undefined): boolean {
  return (
    c !== undefined && !c.devinee && c.alias.nature !== 'mot' && c.restants.length === 0 && c.valeur > 0.9
  );
}

/**
 * Moteur de recherche du site, sans DOM. Le lexique désigne les pages par leurs noms ; l’index des faits, reçu par tranches, dit quels
 * faits portent les mots tapés ; les thèmes les plus probables, reçus ensuite, se classent par ce qu’on leur demanderait, la sorte de
 * fait demandée et leurs faits premiers. Le même code répond à la frappe, à `npm run chercher` et aux tests.
 */
export class Moteur {
  #notices: readonly Notice[];
  #alias: readonly Alias[];
  #table: TableDAlias;
  #genres: ClassifieurEcrit | undefined;
  #familles = new Familles('');
  readonly #sujets: Sujets;
  /** Mots des noms de thèmes et comment ils se prononcent : ce vers quoi une faute se répare d’abord. */
  readonly #motsDesNoms = new Map<string, string>();
  readonly #parSon = new Map<string, string>();
  /** Derniers résumés trouvés, et pour quels mots. */
  #lus: { cle: string; resumes: ReturnType<typeof interroger> } | undefined;
  readonly #repares = new Map<string, string>();
  #index: ReturnType<typeof chargerIndex> | undefined;
  readonly #lexique: Lexique;
  readonly #impacts: Impacts;
  /** Premier rang de chaque thème parmi tous les faits. */
  readonly #debuts: number[] = [];
  readonly #nombreDeFaits: number;
  readonly #themeDeNotice = new Map<number, number>();
  /** Racines des noms de chaque thème, et ce que chacune y pèse. */
  readonly #noms: Map<string, number>[];
  readonly #raretes = new Map<string, number>();
  readonly #sigles = new Map<string, readonly string[]>();
  /** Premier sigle de chaque thème. */
  readonly #sigleDe = new Map<number, string>();
  readonly #themes = new Map<number, ThemeLu>();
  readonly #references = new Map<FaitIndexe, readonly ReferenceLegale[]>();
  /** Rang du premier terme du glossaire, quand ils sont là. */
  #premierTerme = Infinity;
  #articles: ArticlesCites | undefined;
  #definitions: Definitions = {};
  readonly #paquets = new Set<number>();
  /** Dernière requête étudiée : ce qui manque et la réponse partent de la même étude. */
  #derniere: Etude | undefined;

  readonly #poids: Poids;

  constructor(lexique: Lexique, poids = POIDS_APPRIS) {
    this.#lexique = lexique;
    this.#poids = poids;
    this.#notices = lexique.notices;
    const alias = lexique.alias.map(lireAlias);
    this.#alias = alias;
    this.#table = new TableDAlias(alias);
    this.#impacts = new Impacts(lexique.tranches);
    let rang = 0;
    lexique.themes.forEach(([notice, , nombre], theme) => {
      this.#debuts.push(rang);
      this.#themeDeNotice.set(notice, theme);
      rang += nombre;
    });
    this.#nombreDeFaits = rang;
    this.#noms = lexique.themes.map(() => new Map<string, number>());
    for (const { notice, nature, forme } of alias) {
      const noms = this.#noms[this.#themeDeNotice.get(notice) ?? -1];
      const poids = nature === 'mot' ? 0.7 : 1;
      const racines = racinesDe(forme);
      const theme = this.#themeDeNotice.get(notice);
      if (nature === 'sigle' && theme !== undefined && !this.#sigleDe.has(theme))
        this.#sigleDe.set(theme, forme);
      if (noms) for (const r of racines) noms.set(r, Math.max(noms.get(r) ?? 0, poids));
    }
    const porteurs = new Map<string, number>();
    for (const noms of this.#noms) for (const r of noms.keys()) porteurs.set(r, (porteurs.get(r) ?? 0) + 1);
    for (const [r, n] of porteurs) this.#raretes.set(r, rareteDe(n, this.#noms.length));
    this.#retenirLesSigles(alias);
    this.#sujets = new Sujets(alias, this.#themeDeNotice);
    for (const { notice, forme } of alias) {
      if (!this.#themeDeNotice.has(notice)) continue;
      for (const mot of motsDe(forme)) {
        if (mot.length < 4 || /^\d/.test(mot)) continue;
        const son = phonetique(mot);
        this.#motsDesNoms.set(mot, son);
        if (!this.#parSon.has(son)) this.#parSon.set(son, mot);
      }
    }
  }

  /** Reçoit les termes du glossaire et de quoi lire ce qui est demandé. */
  recevoirComplement({ notices, alias, genres, familles }: Complement): void {
    if (this.#genres) return;
    const lus = alias.map(lireAlias);
    this.#notices = [...this.#notices, ...notices];
    this.#premierTerme = this.#notices.findIndex((n) => n.genre === 'terme');
    this.#alias = [...this.#alias, ...lus];
    this.#table = new TableDAlias(this.#alias);
    this.#genres = genres;
    this.#familles = new Familles(familles);
    for (const [rang, theme] of this.#themes) this.#themes.set(rang, lireTheme(theme, this.#familles));
    this.#retenirLesSigles(lus);
    this.#derniere = undefined;
  }

  recevoirResumes(index: Resumes): void {
    this.#index ??= chargerIndex(index);
    this.#lus = undefined;
  }

  /** Un sigle vaut aussi ce qu’il abrège : « SP » et « sursis probatoire » mènent aux mêmes faits. */
  #retenirLesSigles(alias: readonly Alias[]): void {
    for (const { notice, nature, forme } of alias) {
      const cle = replier(forme).replaceAll(' ', '');
      if (nature !== 'sigle' || this.#sigles.has(cle)) continue;
      const nom = alias.find((a) => a.notice === notice && a.nature === 'nom')?.forme ?? '';
      this.#sigles.set(
        cle,
        racinesDe(nom).filter((r) => r !== cle),
      );
    }
  }

  recevoirTranche(rang: number, tranche: Tranche): void {
    this.#impacts.recevoir(rang, tranche);
    this.#repares.clear();
    this.#derniere = undefined;
  }

  recevoirTheme(id: string, theme: ThemeDeRecherche): void {
    const rang = this.#lexique.themes.findIndex(([, connu]) => connu === id);
    this.#themes.set(rang, lireTheme(theme, this.#familles));
  }

  recevoirArticles(articles: ArticlesCites): void {
    this.#articles = articles;
  }

  recevoirDefinitions(paquet: number, definitions: Definitions): void {
    this.#paquets.add(paquet);
    this.#definitions = { ...this.#definitions, ...definitions };
  }

  /** Ce qu’il reste à charger pour répondre à une requête ; à redemander après chaque arrivée, jusqu’à ce que rien ne manque. */
  manque(requete: string): Manque {
    const manque: Manque = {
      complement: this.#genres === undefined,
      resumes: false,
      tranches: [],
      themes: [],
      definitions: [],
      articles: false,
    };
    const lue = lireRequeteDArticles(requete);
    const lus = (themes: readonly number[]) => {
      manque.themes = themes
        .filter((t) => !this.#themes.has(t))
        .map((t) => (this.#lexique.themes[t] as [number, string, number])[1]);
    };
    if (lue && !this.#articles) return { ...manque, articles: true };
    if (lue) {
      const themes = this.#themesDesArticles(lue.articles);
      lus(themes);
      if (themes.length > 0 || lue.certaine) return manque;
    }
    const etude = this.#etudier(requete);
    // Le mot tapé se lit aussi : tant que sa tranche manque, on ne sait pas s’il faut le réparer.
    const tapees = etude.mots.map(racine);
    manque.resumes = !manque.complement && this.#index === undefined && this.#attendLesResumes(etude);
    const racines = new Set([
      ...tapees,
      ...etude.demandes.flatMap((d) => [
        racine(d.mot),
        ...d.formes.map((f) => f.racine),
        ...d.developpement,
        ...d.familles.map((f) => f.nom),
      ]),
    ]);
    manque.tranches = [
      ...new Set([...racines].filter((r) => this.#impacts.manque(r)).map((r) => this.#impacts.trancheDe(r))),
    ];
    // Sans toutes les tranches, on ne sait pas encore quels thèmes sont les plus probables.
    if (manque.tranches.length > 0) return manque;
    lus(etude.themes);
    const paquets = this.#autresNotices(etude, false)
      .filter((n) => this.#notices[n.notice]?.genre === 'terme')
      .map((n) => Math.floor((n.notice - this.#premierTerme) / TERMES_PAR_PAQUET));
    manque.definitions = [...new Set(paquets)].filter((p) => !this.#paquets.has(p));
    return manque;
  }

  /** Répond à une requête, meilleurs d’abord, de ce qui est chargé. @param limite nombre de réponses au plus */
  chercher(requete: string, limite = 8): Resultat[] {
    const lue = lireRequeteDArticles(requete);
    const parArticle = lue ? this.#parArticles(lue.articles, requete, limite) : [];
    if (parArticle.length > 0) return parArticle;
    // Les articles arrivent après le lexique : avant eux, un article n’est pas encore absent.
    if (lue?.certaine && this.#articles) return [];
    const etude = this.#etudier(requete);
    const { faits, tus } = this.#parFaits(etude);
    // La définition vient après la première réponse de chaque thème qui porte ce nom.
    const meilleur = (faits[Math.max(0, etude.nommes.size - 1)] ?? faits[0])?.score ?? 0;
    const { tranches, themes } = this.manque(requete);
    const enAttente = tranches.length + themes.length > 0;
    // Quand aucune règle ne répond, une page dont le nom n’explique pas toute la requête n’y répond pas non plus.
    const pages = this.#autresNotices(etude, enAttente).filter(
      ({ alias, lue }) => !tus || enAttente || lue || alias?.restants.every(demandeSeulement),
    );
    const autres = pages.map(({ notice, score, second, alias }) =>
      this.#composer(
        notice,
        second ? Math.max(score, meilleur - 0.01) : score,
        undefined,
        true,
        this.#raison(alias, notice),
      ),
    );
    const ranges = [...faits, ...autres].sort((a, b) => b.score - a.score);
    const deux = this.#comparer(etude);
    if (!deux) return ranges.slice(0, limite);
    // Demandée, la comparaison répond ; sinon elle se propose après les faits.
    return deux.demandee
      ? [{ ...deux.resultat, score: (ranges[0]?.score ?? 0) + 1 }, ...ranges].slice(0, limite)
      : [...ranges.slice(0, limite - 1), deux.resultat];
  }

  /** La comparaison des mesures que la requête nomme, s’il y en a deux au moins. */
  #comparer({ mots, demandes, mentions }: Etude): { resultat: Resultat; demandee: boolean } | undefined {
    const noticeDe = (theme: number) => (this.#lexique.themes[theme] as [number, string, number])[0];
    const nommees = mentions.flatMap(({ themes }) => {
      const [mesure] = [...themes]
        .filter(([theme, force]) => {
          const { genre, famille } = this.#notices[noticeDe(theme)] as Notice;
          return (
            genre === 'mesure' && famille !== 'repere' && famille !== 'procedure' && force > NOM_TAPE - 0.1
          );
        })
        .sort(([, a], [, b]) => b - a);
      return mesure ? [mesure[0]] : [];
    });
    const deux = [...new Set(nommees)].slice(0, MESURES_COMPAREES);
    if (deux.length < 2) return undefined;
    const nomme = mentions.reduce((n, m) => n + m.poids, 0);
    const plein = demandes.reduce((n, d) => n + (demandeSeulement(d.mot) ? 0 : d.poids), 0);
    const dit = mots.some((mot) => MOTS_DE_COMPARAISON.has(mot));
    const titres = deux.map((theme) => (this.#notices[noticeDe(theme)] as Notice).titre);
    return {
      demandee: dit || nomme >= plein,
      resultat: {
        url: comparaison(deux.map((theme) => (this.#lexique.themes[theme] as [number, string, number])[1])),
        titre: `Comparer\u00a0: ${titres.slice(0, -1).join(', ')} et ${titres.at(-1)}`,
        genre: 'outil',
        score: 0,
        sure: true,
        pourquoi: '',
      },
    };
  }

  /** Ce que l’on propose quand rien ne répond : les mesures dont un mot ressemble, à défaut les premières. Sans chiffre. */
  voisins(requete: string, limite = 4): Resultat[] {
    const rangs = this.#table
      .voisines(motsDe(preparerLaRequete(requete)))
      .filter((r) => this.#notices[r]?.genre === 'mesure');
    const mesures = this.#notices.flatMap((n, r) => (n.genre === 'mesure' ? [r] : []));
    return [...new Set([...rangs, ...mesures])]
      .slice(0, limite)
      .map((r) => this.#composer(r, 0, undefined, false, 'thème voisin'));
  }

  // Articles

  #themesDesArticles(articles: readonly ArticleCherche[]): number[] {
    const degres = new Map<number, number>();
    for (const [source, themes] of this.#articles ?? []) {
      const degre = Math.max(
        ...articles.flatMap((article) => lireReferences(source).map((ref) => correspondance(article, ref))),
      );
      if (degre <= 0) continue;
      themes.forEach((theme, place) => {
        degres.set(theme, Math.max(degres.get(theme) ?? 0, degre - place / 1000));
      });
    }
    return [...degres]
      .sort(([ta, a], [tb, b]) => b - a || ta - tb)
      .slice(0, 2 * THEMES_LUS)
      .map(([theme]) => theme);
  }

  /** Ce qui cite le premier article, puis les suivants, à parts égales ; une réponse n’est donnée qu’une fois. */
  #parArticles(articles: readonly ArticleCherche[], requete: string, limite: number): Resultat[] {
    const part = Math.ceil(limite / articles.length);
    const parAdresse = new Map<string, Resultat>();
    for (const article of articles) {
      const nouveaux = this.#parArticle(article, requete).filter((r) => !parAdresse.has(cleDe(r)));
      for (const r of nouveaux.slice(0, part)) parAdresse.set(cleDe(r), r);
    }
    return [...parAdresse.values()].slice(0, limite);
  }

  /** Un résultat par thème qui cite l’article : le fait qui le cite d’abord ; le thème dont c’est le plus le sujet en tête. */
  #parArticle(article: ArticleCherche, requete: string): Resultat[] {
    const resultats: Resultat[] = [];
    let exactsEnTout = 0;
    for (const [theme, { faits, essentiel }] of this.#themes) {
      const cites = faits
        .map((fait, rang) => {
          const degres = this.#referencesDe(fait).map((ref, place) => ({
            degre: correspondance(article, ref),
            place,
          }));
          const meilleur = degres.sort((a, b) => b.degre - a.degre || a.place - b.place)[0];
          return {
            rang,
            degre: meilleur?.degre ?? 0,
            place: meilleur?.place ?? 9,
            aReponse: fait.reponse !== undefined,
          };
        })
        .filter((c) => c.degre > 0)
        .sort(
          (a, b) =>
            b.degre - a.degre ||
            a.place - b.place ||
            Number(essentiel.includes(b.rang)) - Number(essentiel.includes(a.rang)) ||
            Number(b.aReponse) - Number(a.aReponse),
        );
      const premier = cites[0];
      if (!premier) continue;
      const [notice] = this.#lexique.themes[theme] as [number, string, number];
      const exacts = cites.filter((c) => c.degre >= 2).length;
      const part = (exacts + (cites.length - exacts) / 4) / faits.length;
      const score =
        ([0, 25, 60, 90][premier.degre] as number) +
        30 * part +
        Math.min(exacts, 5) +
        2 * this.#avantage(notice);
      exactsEnTout += exacts;
      resultats.push(this.#composer(notice, score, faits[premier.rang], true, `cite ${requete.trim()}`));
    }
    // Un article que citent beaucoup de faits ne dit pas lequel est demandé : on les montre, sans chiffre en grand.
    const sure = exactsEnTout <= FAITS_D_UN_ARTICLE;
    return resultats.map((r) => ({ ...r, sure })).sort((a, b) => b.score - a.score);
  }

  /** Renvois d’un fait, lus une fois : une requête d’article les compare tous. */
  #referencesDe(fait: FaitIndexe): readonly ReferenceLegale[] {
    const lues = this.#references.get(fait) ?? lireReferences(fait.source);
    this.#references.set(fait, lues);
    return lues;
  }

  // Pages qui n’ont pas de faits, et thèmes par leurs noms

  /** Vrai si une page sans faits est sur les rangs sans que son nom suffise : son résumé la départage. */
  #attendLesResumes({ parNoms }: Etude): boolean {
    return [...parNoms].some(
      ([notice, alias]) => !this.#themeDeNotice.has(notice) && alias.valeur > ALIAS_VU && !estNomExact(alias),
    );
  }

  /** @param enAttente les faits n’ont pas fini d’arriver : un thème nommé se montre déjà, sans fait */
  #autresNotices(
    { mots, partiel, parNoms }: Etude,
    enAttente: boolean,
  ): { notice: number; score: number; second: boolean; lue: boolean; alias?: Correspondance }[] {
    // Les pages sans faits arrivent avec le complément.
    const resumes = this.#resumes(mots, partiel).filter((r) => r.rang < this.#notices.length);
    const maximum = Math.max(...resumes.map((r) => r.poids), 1e-9);
    const parResume = new Map(resumes.map((r) => [r.rang, r.poids / maximum]));
    // Une règle sur ce que l’on nomme répond avant la définition de ce nom, qui vient juste après.
    const sujet = Math.max(0, ...[...parNoms].map(([n, c]) => (this.#themeDeNotice.has(n) ? c.valeur : 0)));
    return [...new Set([...parNoms.keys(), ...parResume.keys()])].flatMap((notice) => {
      const theme = this.#themeDeNotice.get(notice);
      if (theme !== undefined && (!enAttente || this.#themes.has(theme))) return [];
      const alias = parNoms.get(notice);
      const valeur = alias?.valeur ?? 0;
      const { genre } = this.#notices[notice] as Notice;
      const exact = estNomExact(alias);
      const premier = exact && (theme !== undefined || sujet < NOM_TAPE);
      const genreDit = MOTS_DE_PAGE[genre]?.some((mot) => mots.includes(mot)) === true && valeur > ALIAS_VU;
      if (genreDit)
        return [{ notice, score: 30 + 10 * valeur, second: false, lue: true, ...(alias && { alias }) }];
      if (!exact && valeur < ALIAS_SUFFISANT && !(parResume.has(notice) && valeur > ALIAS_VU)) return [];
      const parMots =
        (valeur > NOM_TAPE && genre !== 'terme' ? 28 : 14) * valeur + 4 * (parResume.get(notice) ?? 0);
      const score = (premier ? NOM_EXACT : parMots) + this.#avantage(notice);
      const lue = genre !== 'terme' && genre !== 'theme' && parResume.has(notice);
      return [{ notice, score, second: exact && !premier, lue, ...(alias && { alias }) }];
    });
  }

  /** Ce que lunr trouve dans les résumés : une requête le demande deux fois, pour ce qui manque et pour la réponse. */
  #resumes(mots: readonly string[], partiel: boolean): ReturnType<typeof interroger> {
    const cle = `${mots.join(' ')}${partiel ? '' : ' '}`;
    if (this.#lus?.cle !== cle)
      this.#lus = { cle, resumes: this.#index ? interroger(this.#index, mots, partiel) : [] };
    return this.#lus.resumes;
  }

  // Faits

  #etudier(requete: string): Etude {
    if (this.#derniere?.requete === requete) return this.#derniere;
    const preparee = preparerLaRequete(requete);
    const mots = motsDe(preparee);
    const partiel = !/\s$/.test(requete);
    const parNoms = this.#table.chercher(mots, partiel);
    const { nommes, surnommes } = this.#themesNommes(mots, parNoms);
    const demandes = this.#lire(mots, preparee.split(' '), partiel);
    const racines = this.#poidsDesRacines(demandes);
    const reparees = new Map(mots.map((mot, i) => [mot, demandes[i]?.formes[0]?.racine ?? racine(mot)]));
    const faits = this.#poidsDesFaits(racines);
    const familles = this.#poidsDesFaits(
      new Map(demandes.flatMap((d) => d.familles.map((f) => [f.nom, 1 / d.familles.length] as const))),
    );
    const noms = this.#poidsDesNoms(racines);
    const themes = this.#themesProbables(faits, familles, noms, nommes);
    this.#derniere = {
      requete,
      mots,
      partiel,
      parNoms,
      nommes,
      surnommes,
      demandes,
      mentions: this.#mentionnes(demandes),
      bruts: preparee.split(' ').map((mot) => reparees.get(mot) ?? racine(mot)),
      racines,
      faits,
      familles,
      noms,
      themes,
    };
    return this.#derniere;
  }

  /** Un mot inconnu et mal écrit vaut le mot d’un nom qui se prononce pareil, ou qui n’en diffère que de peu. */
  #reparer(mot: string): string {
    if (mot.length < 4 || /^\d/.test(mot) || this.#motsDesNoms.has(mot)) return mot;
    const connu = this.#repares.get(mot);
    if (connu !== undefined) return connu;
    let meilleur = mot;
    if (!this.#impacts.estSure(racine(mot))) {
      const fautes = fautesAdmises(mot);
      const son = phonetique(mot);
      const pareil = this.#parSon.get(son);
      if (pareil && pareil[0] === mot[0] && distanceBornee(mot, pareil, 3) <= 3) meilleur = pareil;
      else if (fautes > 0) {
        let proche = fautes + 1;
        for (const [candidat, sien] of this.#motsDesNoms) {
          if (candidat[0] !== mot[0]) continue;
          const auSon = son.length > 3 ? distanceBornee(son, sien, 1) : 2;
          const distance = Math.min(
            distanceBornee(mot, candidat, fautes),
            auSon < 2 && Math.abs(mot.length - candidat.length) <= 3 ? auSon + 0.5 : Infinity,
          );
          if (distance < proche) [meilleur, proche] = [candidat, distance];
        }
      }
    }
    this.#repares.set(mot, meilleur);
    return meilleur;
  }

  /** Les mots de la requête, réparés, et ce que deux mots qui se suivent disent ensemble. */
  #lire(mots: readonly string[], tous: readonly string[], partiel: boolean): MotDemande[] {
    const lus = mots.map((tape, i): MotDemande => {
      const enCours = partiel && i === mots.length - 1;
      const mot = this.#singulier(enCours && tape.length < 6 ? tape : this.#reparer(tape));
      const developpement = this.#developper(mot);
      const corrige = this.#impacts.corriger(mot);
      const suites =
        enCours && mot.length >= 3 && !this.#impacts.lire(corrige.racine)
          ? this.#impacts.commencantPar(mot, 8)
          : [];
      const formes =
        suites.length > 0 ? suites.map((suite) => ({ racine: suite, confiance: 0.5 })) : [corrige];
      // Un sigle n’est qu’un sigle : « RSA » et « AAH » sont de la même famille, et ne sont pas la même chose.
      const noms = this.#sigles.has(mot) ? [] : this.#familles.duMot(mot);
      const poids = this.#poidsDuMot(mot, formes, noms);
      const familles = noms.map((nom) => ({ nom, force: this.#forceDe(nom, poids) }));
      return { mot, formes, developpement, familles, poids };
    });
    // « Pas venu », « maison d’arrêt » : ce qu’aucun des deux mots ne dit seul.
    const dites = new Set(lus.flatMap((d) => d.familles.map((f) => f.nom)));
    const ensemble = new Set(
      tous.slice(1).flatMap((mot, i) => this.#familles.deLaPaire(tous[i] as string, mot)),
    );
    const paires = [...ensemble].filter((f) => !dites.has(f));
    return [
      ...lus,
      ...paires.map((f) => ({
        mot: f,
        formes: [],
        developpement: [],
        familles: [{ nom: f, force: DE_LA_FAMILLE }],
        poids: Math.max(1, this.#impacts.lire(f)?.rarete ?? 2),
      })),
    ];
  }

  /** À quel point une famille dit un mot de ce poids. */
  #forceDe(famille: string, poids: number): number {
    const rarete = this.#impacts.lire(famille)?.rarete ?? 0;
    return DE_LA_FAMILLE * Math.min(1, rarete / Math.max(poids, 1));
  }

  /** Ce que pèse un mot : sa rareté, ou celle de sa famille si lui-même ne se lit nulle part. */
  #poidsDuMot(mot: string, formes: readonly { racine: string }[], familles: readonly string[]): number {
    if (estVideDeSens(mot)) return POIDS_DE_DEMANDE;
    const raretes = formes.flatMap((f) => this.#impacts.lire(f.racine)?.rarete ?? []);
    if (raretes.length > 0) return Math.max(1, ...raretes);
    const deFamille = familles.flatMap((f) => this.#impacts.lire(f)?.rarete ?? []);
    return deFamille.length > 0 ? Math.max(1, ...deFamille) : POIDS_D_INCONNU;
  }

  /** Sujets nommés, et ce que pèsent leurs mots. */
  #mentionnes(demandes: readonly MotDemande[]): Mention[] {
    return this.#sujets.trouver(demandes.map((d) => d.mot)).map(({ debut, fin, themes, racines }) => ({
      themes,
      racines,
      poids: demandes.slice(debut, fin).reduce((s, d) => s + d.poids, 0),
    }));
  }

  /** « Des JAPs » : le pluriel d’un sigle est ce sigle. */
  #singulier(mot: string): string {
    const singulier = mot.replace(/s$/, '');
    return this.#sigles.has(singulier) && !this.#sigles.has(mot) ? singulier : mot;
  }

  /** Racines de ce qu’un sigle abrège. */
  #developper(mot: string): readonly string[] {
    return this.#sigles.get(this.#singulier(mot)) ?? [];
  }

  /** Racines et confiance : ce que le fait doit porter. */
  #poidsDesRacines(demandes: readonly MotDemande[]): Map<string, number> {
    const poids = new Map<string, number>();
    for (const { formes, developpement } of demandes) {
      for (const { racine: r, confiance } of formes) poids.set(r, Math.max(poids.get(r) ?? 0, confiance));
      for (const d of developpement) poids.set(d, Math.max(poids.get(d) ?? 0, POIDS.expansion));
    }
    return poids;
  }

  /** Le thème nommé ne dit rien de ce que l’on demande de lui : il reste « durée », « qui décide ». */
  #sansLesNoms(requete: string, themes: Iterable<number>): string {
    const noms = new Set([...themes].flatMap((theme) => [...(this.#noms[theme]?.keys() ?? [])]));
    return replier(requete)
      .split(' ')
      .filter((mot) => demandeSeulement(mot) || !noms.has(racine(mot)))
      .join(' ');
  }

  #poidsDesFaits(racines: ReadonlyMap<string, number>): Float64Array {
    const poids = new Float64Array(this.#nombreDeFaits);
    for (const [r, confiance] of racines) {
      for (const [rang, impact] of this.#impacts.lire(r)?.poids ?? [])
        poids[rang] = (poids[rang] as number) + confiance * impact;
    }
    return poids;
  }

  /** Part des mots de la requête que disent les noms d’un thème, rares d’abord. */
  #poidsDesNoms(racines: ReadonlyMap<string, number>): number[] {
    let total = 0;
    const raretes = [...racines].map(([r, confiance]) => {
      const poids = confiance * (this.#raretes.get(r) ?? rareteDe(0, this.#noms.length));
      total += poids;
      return [r, poids] as const;
    });
    return this.#noms.map((noms) => {
      const somme = raretes.reduce((s, [r, poids]) => s + poids * (noms.get(r) ?? 0), 0);
      return total > 0 ? somme / Math.sqrt(total) : 0;
    });
  }

  /**
   * Thèmes que la requête ne fait que nommer, mots de demande à part (« durée du sursis probatoire »), et à quel point : une mesure passe
   * devant un thème qui porte le même nom.
   */
  #themesNommes(
    mots: readonly string[],
    entiers: ReadonlyMap<number, Correspondance>,
  ): Pick<Etude, 'nommes' | 'surnommes'> {
    const nommes = new Map<number, number>();
    const surnommes = new Map<number, NatureDAlias>();
    const noms = mots.filter((mot) => !demandeSeulement(mot));
    const parNoms =
      noms.length > 0 && noms.length < mots.length ? this.#table.chercher(noms, false) : entiers;
    for (const [notice, { alias, restants, valeur }] of parNoms) {
      const theme = this.#themeDeNotice.get(notice);
      if (theme === undefined || valeur < NOM_ENTAME) continue;
      const avantage = this.#avantage(notice) / 20;
      if (restants.length > 0) continue;
      // Un mot qui vaut pour la mesure la nomme moins que son nom, mais mieux que le début du nom d’une autre : « bracelet ».
      const part = valeur < NOM_TAPE ? 0.5 : alias.nature === 'mot' ? 0.6 : 1;
      nommes.set(theme, part * (valeur + avantage));
      const principal = this.#notices[notice]?.genre === 'mesure' && this.#sigleDe.get(theme) === alias.forme;
      if (alias.nature !== 'nom' && !principal) surnommes.set(theme, alias.nature);
    }
    return { nommes, surnommes };
  }

  /**
   * Un surnom que peu de faits du thème portent n’est pas celui du thème, mais d’une chose dont ils parlent : « CJSE », « rappel à la loi ».
   * Ce que la fiche met en grand n’y répond pas.
   */
  #estUnSousSujet(theme: number, etude: Etude): boolean {
    const porteurs = this.#porteursDuSurnom(theme, etude);
    return porteurs > 0 && porteurs <= PART_D_UN_SOUS_SUJET * (this.#themes.get(theme) as ThemeLu).lus.length;
  }

  /** Combien de faits portent le surnom tapé ; aucun si la requête appelle le thème de son nom. */
  #porteursDuSurnom(theme: number, { surnommes, demandes }: Etude): number {
    const noms = demandes.filter(({ mot }) => !demandeSeulement(mot));
    const nature = surnommes.get(theme);
    if (nature === undefined || noms.length === 0) return 0;
    // L’ancien nom du thème se lit encore ici ou là : seul un fait qui s’intitule ainsi en fait le sien.
    return (this.#themes.get(theme) as ThemeLu).lus.filter(({ libelle, tout }) => {
      const { termes } = nature === 'ancien' ? libelle : tout;
      return noms.every(({ formes }) => formes.some(({ racine: r }) => termes.has(r)));
    }).length;
  }

  #themesProbables(
    faits: Float64Array,
    familles: Float64Array,
    noms: readonly number[],
    nommes: ReadonlyMap<number, number>,
  ): number[] {
    const scores = this.#debuts.map((debut, theme) => {
      const fin = this.#debuts[theme + 1] ?? this.#nombreDeFaits;
      let meilleur = 0;
      for (let rang = debut; rang < fin; rang += 1)
        meilleur = Math.max(meilleur, (faits[rang] as number) + POIDS.famille * (familles[rang] as number));
      const nom = noms[theme] as number;
      return {
        theme,
        score: meilleur + POIDS.theme * nom + 100 * (nommes.get(theme) ?? 0),
        vide: meilleur === 0 && nom === 0,
      };
    });
    return scores
      .filter((s) => !s.vide || nommes.has(s.theme))
      .sort((a, b) => b.score - a.score || a.theme - b.theme)
      .slice(0, THEMES_LUS)
      .map((s) => s.theme);
  }

  #parFaits(etude: Etude): { faits: Resultat[]; tus: boolean } {
    const { nommes, parNoms } = etude;
    const demande = this.#demandeDe(etude);
    const candidats = etude.themes
      .filter((theme) => this.#themes.has(theme))
      .flatMap((theme) => {
        const [tete, ...suite] = this.#candidatsDe(theme, etude, demande).sort((a, b) => b.score - a.score);
        if (!tete) return [];
        // Plusieurs thèmes portent le nom tapé (« DDSE ») : chacun montre d’abord sa première réponse.
        const avance =
          tete.signaux.nomme > NOM_TAPE && nommes.size > 1 && !this.#estUnSousSujet(theme, etude)
            ? POIDS.nom
            : 0;
        return [{ ...tete, score: tete.score + avance }, ...suite];
      })
      .sort((a, b) => b.score - a.score);
    const [premier] = candidats;
    const premiere = situerLaPremiere(candidats);
    if (!premier || !premiere) return { faits: [], tus: false };
    // Un sujet nommé, même mal écrit, et rien de plus : ce sujet répond.
    const pese = etude.demandes.reduce((somme, { poids }) => somme + poids, 0);
    const nomme = etude.mentions.reduce((somme, { poids }) => somme + poids, 0);
    if (nommes.size === 0 && nomme < PART_NOMMEE * pese && !aSansDouteUneReponse(premiere, this.#poids))
      return { faits: [], tus: true };
    // Un nom seul ne demande aucun chiffre : rien ne se met en grand.
    const demandeQuelqueChose = nommes.size === 0 || etude.demandes.some(({ mot }) => demandeSeulement(mot));
    const sure = demandeQuelqueChose && estSansDouteJuste(premiere, this.#poids);
    const montres = new Map<number, number>();
    const faits = candidats
      .filter((c) => c.score > 0 && c.score >= 0.35 * premier.score)
      .flatMap((c) => {
        const combien = montres.get(c.theme) ?? 0;
        montres.set(c.theme, combien + 1);
        if (combien >= PAR_THEME) return [];
        const [notice] = this.#lexique.themes[c.theme] as [number, string, number];
        const fait = this.#themes.get(c.theme)?.faits[c.fait];
        const assuree = sure && c.score >= PART_ASSUREE * premier.score;
        return [this.#composer(notice, c.score, fait, assuree, this.#raison(parNoms.get(notice), notice))];
      });
    return { faits, tus: false };
  }

  /** Ce que la requête demande, le même pour tous les faits. */
  #demandeDe(etude: Etude): Demande {
    const { demandes, mentions, nommes, requete, bruts } = etude;
    const sortes: ReadonlyMap<Sorte, number> = this.#genres
      ? sortesDemandees(this.#sansLesNoms(requete, nommes.keys()), this.#genres, this.#familles)
      : new Map();
    const racines = demandes.flatMap((d) => (d.formes[0] ? [d.formes[0].racine] : []));
    return {
      mots: demandes,
      paires: racines.slice(1).map((r, i) => `${racines[i]} ${r}`),
      bruts: new Set(bruts),
      suites: new Set(bruts.slice(1).map((r, i) => `${bruts[i]} ${r}`)),
      sens: this.#sensDe(demandes),
      mentions,
      nombres: racines.filter((r) => /^\d+$/.test(r)),
      unites: unitesDe(replier(requete)),
      sortes,
    };
  }

  /** Le sens de la requête : la somme de celui de ses mots et de leurs familles, rares d’abord. */
  #sensDe(demandes: readonly MotDemande[]): Float32Array | undefined {
    const termes = new Map<string, number>();
    for (const { mot, formes, developpement, familles } of demandes) {
      const poids = estVideDeSens(mot) ? POIDS_DE_DEMANDE : 1;
      for (const { racine: r, confiance } of formes) termes.set(r, poids * confiance);
      for (const r of developpement) termes.set(r, Math.max(POIDS.expansion, termes.get(r) ?? 0));
      for (const { nom } of familles) termes.set(nom, 1);
    }
    let somme: Float32Array | undefined;
    for (const [terme, poids] of termes) {
      const sens = this.#impacts.lire(terme)?.sens;
      if (sens) somme = ajouterLeSens(somme, sens, poids);
    }
    return somme;
  }

  /** Les faits en lice et leurs signaux, pour qui apprend les poids. */
  enLice(requete: string): { ref: string; signaux: Signaux; score: number }[] {
    const etude = this.#etudier(requete);
    const demande = this.#demandeDe(etude);
    return etude.themes
      .filter((theme) => this.#themes.has(theme))
      .flatMap((theme) =>
        this.#candidatsDe(theme, etude, demande).map(({ fait, signaux, score }) => {
          const [, id] = this.#lexique.themes[theme] as [number, string, number];
          return { ref: `${id}.${this.#themes.get(theme)?.faits[fait]?.id}`, signaux, score };
        }),
      );
  }

  #candidatsDe(theme: number, etude: Etude, demande: Demande): Candidat[] {
    const { demandes, racines, faits, familles, noms, nommes } = etude;
    const lu = this.#themes.get(theme) as ThemeLu;
    const nomme = nommes.get(theme) ?? 0;
    const { genre, famille } = this.#notices[
      (this.#lexique.themes[theme] as [number, string, number])[0]
    ] as Notice;
    const mesure = genre === 'mesure' && famille !== 'repere';
    // D’une mesure que l’on ne fait que nommer, la réponse est ce que sa fiche met en grand, ou la sorte demandée.
    const sousSujet = nomme > 0 && this.#estUnSousSujet(theme, etude);
    const mesureNommee = nomme > 0 && mesure && !sousSujet;
    const demandeUneSorte = demandes.some(({ mot }) => demandeSeulement(mot));
    // Tous les faits du thème nommé parlent de lui : que l’un redise son nom n’en fait pas la réponse.
    const poidsDesFaits =
      nomme > 0 && demandeUneSorte
        ? this.#poidsDesFaits(new Map([...racines].filter(([r]) => !this.#noms[theme]?.has(r))))
        : faits;
    const debut = this.#debuts[theme] as number;
    // Ce que l’on attend d’un thème nommé : la sorte demandée s’il en est une, sinon ses premiers faits.
    const attenduDe = (fait: number, demandee: number) => {
      if (sousSujet && !demandeUneSorte) return 0;
      const place = lu.essentiel.indexOf(fait);
      const premier = place >= 0 ? 1 - place / 6 : 0;
      return demandeUneSorte ? Math.min(1, 2 * demandee) + premier / 4 : premier;
    };
    const meilleur = Math.max(1e-9, ...etude.themes.map((t) => this.#meilleurDe(t, faits)));
    return signauxDuTheme(
      lu,
      {
        rang: theme,
        nom: noms[theme] as number,
        nomme,
        mesure,
        noms: new Set(this.#noms[theme]?.keys()),
        part: this.#meilleurDe(theme, faits) / meilleur,
      },
      demande,
      (fait) => ({
        racines: poidsDesFaits[debut + fait] as number,
        familles: familles[debut + fait] as number,
        meilleur,
      }),
      attenduDe,
    ).map((signaux, fait) => ({
      theme,
      fait,
      signaux,
      score:
        scoreDe(signaux, this.#poids.classement) +
        (mesureNommee ? 1.5 * POIDS.nom * signaux.attendu : 0) -
        (lu.faits[fait]?.aVerifier ? 0.5 : 0),
    }));
  }

  /** Poids du meilleur fait d’un thème. */
  #meilleurDe(theme: number, faits: Float64Array): number {
    const fin = this.#debuts[theme + 1] ?? this.#nombreDeFaits;
    let meilleur = 0;
    for (let rang = this.#debuts[theme] as number; rang < fin; rang += 1)
      meilleur = Math.max(meilleur, faits[rang] as number);
    return meilleur;
  }

  #avantage(notice: number): number {
    const { genre, famille } = this.#notices[notice] as Notice;
    // Un repère parle de ce que les mesures portent : il passe après elles.
    return famille === 'repere' ? AVANTAGE.theme : AVANTAGE[genre];
  }

  #raison(c: Correspondance | undefined, notice: number): string {
    if (!c || c.valeur < ALIAS_SUFFISANT) return '';
    const { titre } = this.#notices[notice] as Notice;
    if (c.devinee) return `vouliez-vous «\u00a0${c.alias.forme}\u00a0»\u202f?`;
    if (c.alias.nature === 'ancien') return `${c.alias.forme}\u00a0: ancien nom`;
    if (c.alias.nature === 'mot') return `«\u00a0${c.alias.forme}\u00a0» mène à ${titre}`;
    return replier(titre).includes(replier(c.alias.forme)) ? '' : c.alias.forme;
  }

  #composer(
    rang: number,
    score: number,
    fait: FaitIndexe | undefined,
    sure: boolean,
    pourquoi: string,
  ): Resultat {
    const notice = this.#notices[rang] as Notice;
    const definition = this.#definitions[rang];
    const theme = this.#lexique.themes[this.#themeDeNotice.get(rang) ?? -1];
    return {
      url: notice.genre === 'theme' && fait && theme ? `${registre(theme[1])}#${fait.id}` : notice.url,
      titre: notice.titre,
      genre: notice.genre,
      ...(notice.famille && { famille: notice.famille }),
      score: Math.round(score * 100) / 100,
      ...(fait && { fait }),
      sure,
      ...(definition && { definition }),
      ...(notice.reluLe && { reluLe: notice.reluLe }),
      pourquoi,
    };
  }
}

/** Phrase qui répond, article compris : ce que la liste met en avant et que `npm run chercher` écrit. */
export function phraseDeReponse(r: Resultat): string {
  if (r.definition) return r.definition;
  if (!r.fait) return '';
  const { fait } = r;
  const dit =
    fait.reponse && r.sure ? [fait.reponse, fait.precision].filter(Boolean).join(', ') : fait.enonce;
  return `${dit} (${fait.source})`;
}
