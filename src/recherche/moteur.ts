import { lireReferences, type ReferenceLegale } from '../domaine/commun/reference-legale.ts';
import { replier } from '../domaine/commun/texte.ts';
import { TableDAlias, type Correspondance } from './alias.ts';
import { correspondance, lireRequeteDArticles, type ArticleCherche } from './articles.ts';
import {
  lireAlias,
  type BaseDeFaits,
  type FaitIndexe,
  type Genre,
  type Lexique,
  type Notice,
} from './base.ts';
import { chargerIndex, Indexeur, interroger, type Champ } from './index-lunr.ts';
import { lireDemande, type Demande } from './intentions.ts';
import { motsDe, preparerLaRequete } from './mots.ts';

/** Une réponse de la recherche : où aller, ce que cela dit, et pourquoi c’est là. */
export interface Resultat {
  url: string;
  titre: string;
  genre: Genre;
  famille?: Notice['famille'];
  score: number;
  /** Fait qui répond, quand la notice en a un. */
  fait?: FaitIndexe;
  /** Définition, pour une entrée du glossaire. */
  definition?: string;
  reluLe?: string;
  /** Raison de la correspondance, quand le titre ne la dit pas déjà. */
  pourquoi: string;
}

type Index = ReturnType<typeof chargerIndex>;

const CHAMPS_DES_FAITS: Champ<FaitIndexe>[] = [
  { nom: 'l', poids: 3, lire: (f) => f.libelle },
  { nom: 'e', poids: 1, lire: (f) => `${f.enonce} ${f.reponse ?? ''}` },
];

const CHAMPS_DES_DEFINITIONS: Champ<string>[] = [{ nom: 'd', poids: 1, lire: (d) => d }];

/** Avantage d’un genre de notice à correspondance égale : on vient d’abord chercher une mesure. */
const AVANTAGE: Record<Genre, number> = {
  mesure: 16,
  theme: 5,
  outil: 5,
  lpj: 4,
  module: 3,
  terme: 2,
  parcours: 2,
  cas: 1,
  section: 0,
};

/** Score sous lequel un résultat n’a pas de rapport assez net avec la requête. */
const SEUIL = 12;

/** Part du score du premier sous laquelle un résultat n’est plus que du bruit à côté de lui. */
const PART_DU_PREMIER = 0.35;

/** La requête ne fait que nommer la mesure : aucun fait n’est plus demandé qu’un autre. */
const AUCUN_POIDS: ReadonlyMap<number, number> = new Map();

const cleDe = ({ url, fait }: Resultat) => `${url} ${fait?.id ?? ''}`;

/** La requête est exactement le nom, le sigle ou l’ancien nom de la notice. */
function estNomExact(c: Correspondance | undefined): boolean {
  return (
    c !== undefined && !c.devinee && c.alias.nature !== 'mot' && c.restants.length === 0 && c.valeur > 0.9
  );
}

/**
 * Moteur de recherche du site, sans DOM : la table d’alias d’abord, puis lunr sur le lexique, puis lunr sur les faits quand ils
 * sont là. Le même code répond à la frappe, à `npm run chercher` et aux tests.
 */
export class Moteur {
  readonly #notices: readonly Notice[];
  readonly #table: TableDAlias;
  readonly #index: Index;
  #base: BaseDeFaits | undefined;
  #indexDesFaits: Index | undefined;
  #indexDesDefinitions: Index | undefined;
  #faitsParNotice = new Map<number, number[]>();
  readonly #references = new Map<number, readonly ReferenceLegale[]>();

  constructor(lexique: Lexique) {
    this.#notices = lexique.notices;
    this.#table = new TableDAlias(lexique.alias.map(lireAlias));
    this.#index = chargerIndex(lexique.index);
  }

  /**
   * Reçoit la base de faits et l’indexe pas à pas : chaque pas de l’itérateur prend environ une milliseconde, pour que la
   * frappe n’attende jamais. Les faits répondent dès la réception ; leur plein texte, à la fin.
   */
  *recevoir(base: BaseDeFaits): Generator<void> {
    this.#base = base;
    base.faits.forEach((fait, rang) => {
      const rangs = this.#faitsParNotice.get(fait.notice) ?? [];
      rangs.push(rang);
      this.#faitsParNotice.set(fait.notice, rangs);
    });
    const indexeur = new Indexeur(CHAMPS_DES_FAITS);
    for (const [rang, fait] of base.faits.entries()) {
      indexeur.ajouter(fait, rang);
      yield;
    }
    const indexeurDesTermes = new Indexeur(CHAMPS_DES_DEFINITIONS);
    for (const [rang, definition] of Object.entries(base.definitions)) {
      indexeurDesTermes.ajouter(definition, Number(rang));
      yield;
    }
    this.#indexDesDefinitions = indexeurDesTermes.finir();
    this.#indexDesFaits = indexeur.finir();
  }

  /** Répond à une requête, meilleurs d’abord. @param limite nombre de réponses au plus */
  chercher(requete: string, limite = 8): Resultat[] {
    const lue = lireRequeteDArticles(requete);
    const parArticle = lue ? this.#parArticles(lue.articles, requete, limite) : [];
    if (parArticle.length > 0) return parArticle;
    // Les faits arrivent après le lexique : avant eux, un article n’est pas encore absent.
    if (lue?.certaine && this.#base) return [];
    const demande = lireDemande(requete);
    if (demande.tous.length === 0) return [];
    const partiel = !/\s$/.test(requete);
    return this.#parMots(demande, partiel).slice(0, limite);
  }

  /** Ce que l’on propose quand rien ne répond : les mesures dont un mot ressemble, à défaut les premières. */
  voisins(requete: string, limite = 4): Resultat[] {
    const rangs = this.#table
      .voisines(motsDe(preparerLaRequete(requete)))
      .filter((r) => this.#notices[r]?.genre === 'mesure');
    const mesures = this.#notices.flatMap((n, r) => (n.genre === 'mesure' ? [r] : []));
    return [...new Set([...rangs, ...mesures])]
      .slice(0, limite)
      .map((r) => this.#composer(r, 0, undefined, 'thème voisin'));
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

  #parArticle(article: ArticleCherche, requete: string): Resultat[] {
    const resultats: Resultat[] = [];
    for (const [notice, rangs] of this.#faitsParNotice) {
      const cites = rangs
        .map((rang) => {
          const fait = this.#base?.faits[rang] as FaitIndexe;
          const degres = this.#referencesDe(rang, fait).map((ref, place) => ({
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
        .sort((a, b) => b.degre - a.degre || a.place - b.place || Number(b.aReponse) - Number(a.aReponse));
      const premier = cites[0];
      if (!premier) continue;
      const exacts = cites.filter((c) => c.degre >= 2).length;
      const part = (exacts + (cites.length - exacts) / 4) / rangs.length;
      const score =
        ([0, 25, 60, 90][premier.degre] as number) +
        30 * part +
        Math.min(exacts, 5) +
        this.#avantage(notice) / 2;
      resultats.push(this.#composer(notice, score, premier.rang, `cite ${requete.trim()}`));
    }
    return resultats.sort((a, b) => b.score - a.score);
  }

  /** Renvois d’un fait, lus une fois : une requête d’article les compare tous. */
  #referencesDe(rang: number, fait: FaitIndexe): readonly ReferenceLegale[] {
    const lues = this.#references.get(rang) ?? lireReferences(fait.source);
    this.#references.set(rang, lues);
    return lues;
  }

  #parMots(demande: Demande, partiel: boolean): Resultat[] {
    const parAlias = this.#alias(demande, partiel);
    const lexique = this.#normaliser(interroger(this.#index, demande.tous, partiel));
    const faits = this.#indexDesFaits
      ? interroger(this.#indexDesFaits, demande.tous, partiel).slice(0, 60)
      : [];
    const poidsDuFait = this.#normaliser(faits);
    const parFait = new Map<number, number>();
    for (const [rang, poids] of poidsDuFait) {
      const notice = this.#base?.faits[rang]?.notice as number;
      parFait.set(notice, Math.max(parFait.get(notice) ?? 0, poids));
    }
    const definitions = this.#indexDesDefinitions
      ? this.#normaliser(interroger(this.#indexDesDefinitions, demande.tous, partiel).slice(0, 20))
      : new Map<number, number>();
    for (const [notice, poids] of definitions) parFait.set(notice, poids / 1.6);
    const candidates = new Set([...parAlias.keys(), ...lexique.keys(), ...parFait.keys()]);
    const resultats = [...candidates]
      .map((notice) => {
        const alias = parAlias.get(notice);
        const expliquee = alias !== undefined && alias.valeur > 0.5 && alias.restants.length === 0;
        const fait = this.#choisirFait(notice, demande, expliquee ? AUCUN_POIDS : poidsDuFait);
        const repond =
          fait !== undefined &&
          demande.sorte !== undefined &&
          this.#base?.faits[fait]?.sortes.includes(demande.sorte) === true;
        const score =
          100 * (alias?.valeur ?? 0) +
          (estNomExact(alias) ? 8 : 0) +
          12 * (lexique.get(notice) ?? 0) +
          // Une requête toute expliquée par un nom ne demande plus rien au texte des faits.
          (expliquee ? 4 : 22) * (parFait.get(notice) ?? 0) +
          (repond ? 8 : 0) +
          this.#avantage(notice);
        return this.#composer(notice, score, fait, this.#raison(alias, notice));
      })
      .sort((a, b) => b.score - a.score);
    const plancher = PART_DU_PREMIER * (resultats[0]?.score ?? 0);
    return resultats.filter((r) => r.score >= SEUIL + AVANTAGE[r.genre] && r.score >= plancher);
  }

  /** Alias de la requête entière ou, si une intention s’y lit, de ce qui en reste : le meilleur des deux. */
  #alias(demande: Demande, partiel: boolean): Map<number, Correspondance> {
    const entiere = this.#table.chercher(demande.tous, partiel);
    if (demande.sorte === undefined || demande.mots.join() === demande.tous.join()) return entiere;
    for (const [notice, c] of this.#table.chercher(demande.mots, partiel)) {
      if ((entiere.get(notice)?.valeur ?? 0) < c.valeur) entiere.set(notice, c);
    }
    return entiere;
  }

  #normaliser(trouvailles: readonly { rang: number; poids: number }[]): Map<number, number> {
    const maximum = Math.max(...trouvailles.map((t) => t.poids), 1e-9);
    return new Map(trouvailles.map((t) => [t.rang, t.poids / maximum]));
  }

  /** Le fait qui répond : de la sorte demandée s’il en est une, sinon le plus proche des mots, sinon celui de l’essentiel. */
  #choisirFait(notice: number, demande: Demande, poids: ReadonlyMap<number, number>): number | undefined {
    const rangs = this.#faitsParNotice.get(notice) ?? [];
    const valeur = (rang: number) => {
      const fait = this.#base?.faits[rang] as FaitIndexe;
      return (poids.get(rang) ?? 0) + (fait.reponse ? 0.5 : 0) + (fait.jusqu_au ? -1 : 0);
    };
    const meilleur = (liste: number[]) => liste.toSorted((a, b) => valeur(b) - valeur(a))[0];
    const { defaut } = this.#notices[notice] as Notice;
    if (demande.sorte) {
      const { sorte } = demande;
      const deLaSorte = rangs.filter((r) => this.#base?.faits[r]?.sortes.includes(sorte));
      if (demande.sorte === 'duree' && defaut !== undefined) return defaut;
      if (deLaSorte.length > 0) return meilleur(deLaSorte);
    }
    const proches = rangs.filter((r) => (poids.get(r) ?? 0) > 0.6);
    return proches.length > 0 ? meilleur(proches) : defaut;
  }

  #avantage(notice: number): number {
    return AVANTAGE[(this.#notices[notice] as Notice).genre];
  }

  #raison(c: Correspondance | undefined, notice: number): string {
    if (!c) return '';
    const { titre } = this.#notices[notice] as Notice;
    if (c.devinee) return `vouliez-vous «\u00a0${c.alias.forme}\u00a0»\u202f?`;
    if (c.alias.nature === 'ancien') return `${c.alias.forme}\u00a0: ancien nom`;
    if (c.alias.nature === 'mot') return `«\u00a0${c.alias.forme}\u00a0» mène à ${titre}`;
    return replier(titre).includes(replier(c.alias.forme)) ? '' : c.alias.forme;
  }

  #composer(rang: number, score: number, rangDuFait: number | undefined, pourquoi: string): Resultat {
    const notice = this.#notices[rang] as Notice;
    const fait = rangDuFait === undefined ? undefined : this.#base?.faits[rangDuFait];
    const definition = this.#base?.definitions[rang];
    const registre = this.#base?.registres[rang];
    return {
      url: notice.genre === 'theme' && fait && registre ? `${registre}#${fait.id}` : notice.url,
      titre: notice.titre,
      genre: notice.genre,
      ...(notice.famille && { famille: notice.famille }),
      score: Math.round(score * 100) / 100,
      ...(fait && { fait }),
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
  const dit = fait.reponse ? [fait.reponse, fait.precision].filter(Boolean).join(', ') : fait.enonce;
  return `${dit} (${fait.source})`;
}
