import * as adresses from '../../domaine/commun/adresses.ts';
import type { DateCivile } from '../../domaine/commun/date-civile.ts';
import { journalVide } from '../../domaine/journal/fusion.ts';
import { situer } from '../../domaine/journal/horloge.ts';
import {
  choisirLaRoute,
  etapeSuivante,
  faitsTenus,
  sectionALire,
  sectionApres,
  themesFragiles,
  type EtapeDeRoute,
} from '../../domaine/progression/bureau.ts';
import { maitriseDesFaits } from '../../domaine/progression/maitrise.ts';
import { etatsDesEtapes } from '../../domaine/progression/parcours.ts';
import { LIEU_DE_REVISION, nombreARevoir, type MemoDeReprise } from '../../domaine/progression/reprendre.ts';
import { suiteDuTheme } from '../../domaine/progression/savoir.ts';
import { lien } from '../../moyens/adresse.ts';
import { jourLocal, jourLocalAutourDe, type Moyens } from '../../moyens/index.ts';
import { lireProgramme, themesDuProgramme, type Programme } from '../../moyens/programme.ts';
import { rejouerParTranches } from '../../moyens/rejeu.ts';
import type { FaitAbrege } from '../../requetes/abreges.ts';
import type { RouteDuBureau, SuiteDeModule } from '../../requetes/bureau.ts';
import type { Journal } from '../../schemas/journal.ts';
import type { GenreDEtape } from '../../schemas/parcours.ts';
import { retenirLaRevision } from '../parcours/etats.ts';
import { lireLesEtapes } from '../parcours/programme.ts';
import { relireLeMemo } from '../reprendre/reprendre.ts';

const FRAGILES = 3;
const TENUS = 8;
/** Un chiffre et son unité : ce que l’on a retenu se dit en quatre mots. */
const estBref = ({ reponse }: FaitAbrege) =>
  reponse !== undefined && reponse.length <= 24 && /\d/.test(reponse);

/** Une étape dessinée : ce que le site en sait, et où en est le lecteur. */
export type EtapeAuBureau = RouteDuBureau['etapes'][number] & EtapeDeRoute & { href: string };

/** Ce que fait faire une étape, par genre. */
const QUOI: Record<GenreDEtape, string> = {
  module: 'module',
  fiche: 'fiche à lire',
  banque: 'questions',
  cas: 'cas à mener',
  ecrit: 'écrit à relire',
  metier: 'page à lire',
  examen: 'examen blanc',
};
const genreDe = (ref: string) => ref.split('/')[0] as GenreDEtape;

/** Une route dessinée. */
export interface RouteAuBureau extends Omit<RouteDuBureau, 'etapes'> {
  etapes: EtapeAuBureau[];
}

/** Ce qui suit sur la route, dans le module que l’on lit ou après lui. */
export interface Suite {
  titre: string;
  page: string | undefined;
  href: string | undefined;
  quoi: string;
  minutes: number;
}

/** Le bureau de l’apprenant : ce qu’il y a à faire aujourd’hui, sa route, ce qui fléchit et ce qu’il tient. */
export class Bureau {
  memo: MemoDeReprise = $state.raw({});
  journal: Journal = $state.raw(journalVide());
  programme: Programme | undefined = $state.raw();
  route: RouteAuBureau | undefined = $state.raw();
  /** Rien n’a encore été rencontré : le bureau laisse la place à ce qui s’apprend. */
  vide = $state(true);
  pret = $state(false);
  readonly #moyens: Moyens;
  readonly #routes: readonly RouteDuBureau[];
  readonly #modules: readonly SuiteDeModule[];

  constructor(moyens: Moyens, routes: readonly RouteDuBureau[], modules: readonly SuiteDeModule[]) {
    this.#moyens = moyens;
    this.#routes = routes;
    this.#modules = modules;
  }

  get aujourdhui(): DateCivile {
    return jourLocal(this.#moyens.maintenant());
  }

  readonly dus = $derived.by(() => {
    const maintenant = this.#moyens.maintenant();
    return nombreARevoir(this.memo, jourLocal(maintenant), jourLocalAutourDe(maintenant)[1]);
  });

  /** Lieu laissé en route, hors la révision, qui a sa ligne. */
  readonly lieu = $derived.by(() =>
    this.memo.lieu && this.memo.lieu.adresse !== LIEU_DE_REVISION.adresse ? this.memo.lieu : undefined,
  );

  readonly suite = $derived.by((): Suite | undefined => {
    const apres = sectionApres(this.#modules, this.lieu?.adresse);
    if (apres) return { ...apres, href: undefined, quoi: 'section suivante du module' };
    const etape = this.route && etapeSuivante(this.route.etapes, this.#enCours());
    if (!etape) return undefined;
    const module = this.#modules.find((m) => `module/${m.id}` === etape.ref);
    const section = module && sectionALire(this.journal, module);
    if (section) return { ...section, href: undefined, quoi: `module «\u00a0${etape.titre}\u00a0»` };
    const { titre, href, ref, minutes } = etape;
    return { titre, page: undefined, href, quoi: QUOI[genreDe(ref)], minutes };
  });

  readonly #items = $derived.by(() => this.programme?.banques.flatMap((b) => b.items) ?? []);
  readonly #maitrises = $derived.by(() =>
    maitriseDesFaits(this.journal, this.#items, this.#moyens.maintenant()),
  );

  readonly fragiles = $derived.by(() => {
    const { programme } = this;
    if (!programme) return [];
    return themesFragiles(themesDuProgramme(programme), this.#maitrises, FRAGILES).map((t) => ({
      ...t,
      suite: suiteDuTheme(
        t.theme.faits.map((f) => f.ref),
        this.#maitrises,
        programme.banques,
      ),
    }));
  });

  readonly #tenus = $derived.by(() =>
    faitsTenus(this.journal, this.#items, this.#maitrises, this.aujourdhui, jourLocal),
  );
  readonly nombreTenus = $derived(this.#tenus.length);
  readonly tenus = $derived.by((): FaitAbrege[] => {
    const faits = this.programme?.banques.flatMap((b) => b.faits) ?? [];
    // Ceux qui se disent en peu de mots d’abord : ce sont eux que l’on reconnaît.
    return this.#tenus
      .flatMap((ref) => faits.find((f) => f.ref === ref) ?? [])
      .sort((a, b) => Number(estBref(b)) - Number(estBref(a)))
      .slice(0, TENUS);
  });

  /** Étape de la route à laquelle appartient la page laissée en route. */
  #enCours(): string | undefined {
    const [rubrique, id] = this.lieu?.adresse.split('/') ?? [];
    const genre = { modules: 'module', quiz: 'banque', cas: 'cas', examen: 'examen' }[rubrique ?? ''];
    return genre && `${genre}/${id}`;
  }

  /** Lit le journal et ce que le site en sait. Sans réseau, ce que l’appareil retient suffit à la journée. */
  async lire(): Promise<void> {
    this.memo = relireLeMemo();
    try {
      const maintenant = this.#moyens.maintenant();
      const journal = situer(await this.#moyens.stockage.lireJournal(), maintenant);
      this.vide = journal.traces.length === 0 && journal.reprises.length === 0 && !this.memo.lieu;
      if (!this.vide) {
        await rejouerParTranches(journal);
        await this.#situer(journal, maintenant);
      }
    } catch {
      this.vide = this.memo.lieu === undefined && this.memo.revisions === undefined;
    }
    this.pret = true;
  }

  async #situer(journal: Journal, maintenant: string): Promise<void> {
    const programme = await lireProgramme(journal);
    const items = programme.banques.flatMap((b) => b.items);
    const routes = await Promise.all(
      this.#routes.map(async (route): Promise<RouteAuBureau> => {
        const etats = etatsDesEtapes(journal, await lireLesEtapes(journal, route.id), items, maintenant);
        return {
          ...route,
          etapes: route.etapes.map((e) => ({
            ...e,
            href: lien(adresses.etape(genreDe(e.ref), e.ref.slice(e.ref.indexOf('/') + 1))),
            faite: etats.get(e.ref)?.avancement === 'faite',
            entamee: etats.get(e.ref)?.avancement === 'en-cours',
          })),
        };
      }),
    );
    await retenirLaRevision(journal);
    this.memo = relireLeMemo();
    this.programme = programme;
    this.journal = journal;
    this.route = choisirLaRoute(routes);
  }

  /** Suit ce qui s’écrit dans un autre onglet. */
  suivre(): () => void {
    return this.#moyens.stockage.suivre(({ quoi, ici }) => {
      if (quoi === 'journal' && !ici) void this.lire();
    });
  }
}
