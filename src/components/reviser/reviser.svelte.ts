import { hasardDeGraine } from '../../domaine/commun/hasard.ts';
import { journalVide } from '../../domaine/journal/fusion.ts';
import type { Journal } from '../../schemas/journal.ts';
import { situer, type JournalSitue } from '../../domaine/journal/horloge.ts';
import { tracesDuGenre } from '../../domaine/journal/genres.ts';
import { calibrer, premieresDuJour, type Calibration } from '../../domaine/quiz/certitude.ts';
import {
  cartesRevisees,
  dansLOrdre,
  memoireDesConnus,
  SERIE_DE_REVISION,
  termesNeufs,
} from '../../domaine/revision/bilan.ts';
import { cleDeTerme, PREFIXE_DE_VEILLE, termeDeLaCle } from '../../domaine/revision/memoire.ts';
import { retentionObservee } from '../../domaine/revision/observee.ts';
import { courbeDOubli, prevision } from '../../domaine/revision/prevision.ts';
import {
  erreursDuJour,
  rappelsDuJour,
  SERIE_DE_RAPPEL,
  SERIE_DE_REPRISE,
} from '../../domaine/revision/rappel.ts';
import { composerSeance, PLAFOND } from '../../domaine/revision/seance.ts';
import type { ItemIlot } from '../../requetes/quiz.ts';
import type { TermeIlot } from '../../requetes/revision.ts';
import { MESSAGES_DE_STOCKAGE } from '../../stockage/index.ts';
import { essayer, patienter } from '../../stockage/port.ts';
import { jourLocal, jourLocalAutourDe, type Moyens } from '../../moyens/index.ts';
import { rejouerParTranches } from '../../moyens/rejeu.ts';
import { rendreLaMain } from '../../stockage/tranches.ts';
import { lireProgramme, lireTermesARevoir } from '../../moyens/programme.ts';
import { lireBanques, lireTermes } from '../../moyens/publies.ts';
import type { TermeARevoir } from '../../domaine/revision/bilan.ts';
import type { PaireDeMesures } from '../../domaine/revision/ordre.ts';
import type { ItemARevoir } from '../../domaine/revision/seance.ts';
import { banquesDesItems } from '../../domaine/quiz/banques.ts';
import { Reglages } from '../commun/reglages.svelte.ts';

/** Les réponses de veille d’examen ne changent rien au modèle. */
export const SERIE_DE_VEILLE = `${PREFIXE_DE_VEILLE}tout`;

/** Séances que l’on peut ouvrir, et leur titre. */
export const TITRES = {
  [SERIE_DE_REVISION]: 'Séance de révision',
  [SERIE_DE_RAPPEL]: 'Rappel du jour',
  [SERIE_DE_REPRISE]: 'Erreurs du jour',
  [SERIE_DE_VEILLE]: 'Veille d’examen',
} as const;

export type NomDeSeance = keyof typeof TITRES;

/** Une carte à l’écran. */
export type Carte = { id: string; ilot: ItemIlot } | { id: string; terme: TermeIlot };

/** Séance ouverte : le nom sous lequel elle s’inscrit, et ses cartes dans l’ordre. */
export interface SeanceOuverte {
  nom: NomDeSeance;
  cartes: Carte[];
}

const SANS_CARTES =
  'La révision n’a pas pu être chargée. Votre carnet est intact\u00a0: vérifiez le réseau, puis réessayez.';
const JOURS_PREVUS = 14;
const JOURS_DE_COURBE = 30;

/** Ce que la révision sait des cartes du lecteur sans les charger, et les mesures que l’on confond. */
interface Cartes {
  items: ItemARevoir[];
  termes: TermeARevoir[];
  confusables: PaireDeMesures[];
}

async function lireLesCartes(journal: Journal): Promise<Cartes> {
  const programme = await lireProgramme(journal);
  return {
    items: programme.banques.flatMap(({ mesure, items }) =>
      items.map((i) => ({ ...i, ...(mesure && { mesure }) })),
    ),
    termes: await lireTermesARevoir(journal, programme),
    confusables: programme.banques.flatMap(({ mesure, confondues }) =>
      mesure ? confondues.map((c): PaireDeMesures => [mesure, c]) : [],
    ),
  };
}

/** La révision à l’écran : ce qui est à revoir, ce qui est su, et la séance en cours. */
export class Revision {
  journal: JournalSitue = $state.raw({ ...journalVide(), misesAPart: [] });
  pret = $state(false);
  message = $state('');
  seance: SeanceOuverte | undefined = $state.raw();
  readonly reglages: Reglages;
  readonly #moyens: Moyens;
  /** Ce que le site sait des cartes n’a pas pu être lu. */
  #sansCartes = false;
  #programme: Cartes = $state.raw({ items: [], termes: [], confusables: [] });
  readonly #cartes = $derived([...this.#programme.items, ...this.#programme.termes]);
  readonly memoire = $derived.by(() =>
    memoireDesConnus(this.journal, this.#cartes, { retention: this.reglages.valeurs.retention }),
  );
  readonly #neufs = $derived.by(() => termesNeufs(this.journal, this.memoire, this.#programme.termes));
  readonly #dejaFaits = $derived.by(() => cartesRevisees(this.journal, this.#estDuJour()));

  /** Identifiants des cartes de la prochaine séance, dans l’ordre. */
  readonly prochaine = $derived.by(() =>
    composerSeance({
      memoire: this.memoire,
      items: this.#cartes,
      neufs: this.#neufs,
      // On révise par jour, non par heure : ce qui échoit ce soir se revoit ce matin.
      maintenant: jourLocalAutourDe(this.#maintenant())[1],
      dejaFaits: this.#dejaFaits,
      confusables: this.#programme.confusables,
      hasard: hasardDeGraine(this.#maintenant().slice(0, 13)),
    }),
  );

  /** Items répondus juste aujourd’hui sans en être sûr, à revoir une fois encore. */
  readonly rappels = $derived.by(() => {
    const dus = rappelsDuJour(this.journal, this.#maintenant(), this.#estDuJour());
    const places = Math.max(0, Math.min(PLAFOND.seance, PLAFOND.jour - this.#dejaFaits));
    return dansLOrdre(dus, this.#programme.items, (i) => i.id)
      .map((i) => i.id)
      .slice(0, places);
  });

  /** Items manqués aujourd’hui, à reprendre le jour même ; le calendrier n’en change pas. */
  readonly erreurs = $derived.by(() =>
    dansLOrdre(erreursDuJour(this.journal, this.#estDuJour()), this.#programme.items, (i) => i.id)
      .map((i) => i.id)
      .slice(0, PLAFOND.seance),
  );

  /** Identifiants des questions rencontrées. */
  readonly questions = $derived.by(() => [...this.memoire.keys()].filter((id) => !termeDeLaCle(id)));
  /** Nombre de termes rencontrés, demandés ou non. */
  readonly termes = $derived.by(() => this.memoire.size - this.questions.length + this.#neufs.length);
  readonly prevue = $derived.by(() => prevision(this.memoire, this.#maintenant(), JOURS_PREVUS, jourLocal));
  readonly courbe = $derived.by(() => courbeDOubli(this.memoire, this.#maintenant(), JOURS_DE_COURBE));
  readonly observee = $derived.by(() => retentionObservee(this.journal));
  calibrations: Calibration[] = $state.raw([]);

  constructor(moyens: Moyens) {
    this.#moyens = moyens;
    this.reglages = new Reglages(moyens);
  }

  #maintenant(): string {
    return this.#moyens.maintenant();
  }

  #estDuJour(): (instant: string) => boolean {
    const [debut, fin] = jourLocalAutourDe(this.#maintenant());
    return (instant) => debut <= instant && instant <= fin;
  }

  get maintenant(): string {
    return this.#maintenant();
  }

  get plafondAtteint(): boolean {
    return this.#dejaFaits >= PLAFOND.jour;
  }

  /** Lit les réglages, le journal et ce que le site sait de ses cartes ; sans elles, rien n’est à montrer. */
  async lire(): Promise<void> {
    const lecture = Promise.all([this.reglages.lire(), this.relire()]).then(() => true);
    if (!(await patienter(lecture)))
      this.message = 'Votre carnet tarde à se lire\u00a0: ce qui suit se complétera dès qu’il répondra.';
    this.pret = !this.#sansCartes;
  }

  /** Relit le journal : après une séance, ou quand un autre onglet l’a allongé. */
  async relire(): Promise<void> {
    let lu: JournalSitue | undefined;
    const motif = await essayer(
      async () => {
        const journal = situer(await this.#moyens.stockage.lireJournal(), this.#maintenant());
        await rejouerParTranches(journal);
        const calibrations = calibrer(premieresDuJour(tracesDuGenre(journal, 'reponse'), jourLocal));
        await rendreLaMain();
        this.calibrations = calibrations;
        lu = journal;
      },
      () => (this.message = MESSAGES_DE_STOCKAGE.muet),
    );
    if (motif) this.message = MESSAGES_DE_STOCKAGE[motif];
    if (!lu) return;
    try {
      this.#programme = await lireLesCartes(lu);
      this.#sansCartes = false;
      this.journal = lu;
      this.message = '';
    } catch {
      this.#sansCartes = true;
      this.message = SANS_CARTES;
    }
  }

  /** Suit les autres onglets, sauf pendant une séance : elle ne change pas sous les yeux. */
  suivre(): () => void {
    const cesser = [
      this.reglages.suivre(),
      this.#moyens.stockage.suivre(({ quoi }) => {
        if (quoi === 'journal' && this.pret && !this.seance) void this.relire();
      }),
    ];
    return () => cesser.forEach((c) => c());
  }

  /**
   * Ouvre une séance ; la veille d’examen reprend toutes les questions rencontrées.
   * @param voulues les seules cartes à demander, quand une séance reprend ce qu’elle vient de laisser manqué
   */
  async ouvrir(nom: NomDeSeance, voulues?: readonly string[]): Promise<void> {
    const ids =
      voulues ??
      {
        [SERIE_DE_REVISION]: this.prochaine,
        [SERIE_DE_RAPPEL]: this.rappels,
        [SERIE_DE_REPRISE]: this.erreurs,
        [SERIE_DE_VEILLE]: this.questions,
      }[nom];
    try {
      const [ilots, termes] = await Promise.all([
        lireBanques(banquesDesItems(ids.filter((id) => !termeDeLaCle(id)))),
        lireTermes(ids.flatMap((id) => termeDeLaCle(id) ?? [])),
      ]);
      const cartes: Carte[] = [
        ...ilots.flat().map((ilot) => ({ id: ilot.item.id, ilot })),
        ...termes.map((terme) => ({ id: cleDeTerme(terme.id), terme })),
      ];
      this.seance = { nom, cartes: dansLOrdre(ids, cartes, (c) => c.id) };
      this.message = '';
    } catch {
      this.message = 'Les questions n’ont pas pu être chargées. Vérifiez le réseau, puis réessayez.';
    }
  }

  async terminer(): Promise<void> {
    this.seance = undefined;
    await this.relire();
  }
}
