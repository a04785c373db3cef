import { hasardDeGraine } from '../../domaine/commun/hasard.ts';
import { serieDExamen, tracesDeRemise } from '../../domaine/examen/copie.ts';
import {
  avancerExamen,
  estEcoule,
  ouvrirExamen,
  repriseDExamen,
  reprendreExamen,
  type ActionDExamen,
  type Examen,
} from '../../domaine/examen/examen.ts';
import { minutesAccordees, type Temps } from '../../domaine/examen/temps.ts';
import { candidatesDuPlan, tirerExamen } from '../../domaine/examen/tirage.ts';
import { journalVide } from '../../domaine/journal/fusion.ts';
import type { Reprise, Trace, TraceDExamen } from '../../schemas/journal.ts';
import { estFinie } from '../../domaine/quiz/serie.ts';
import type { QuestionDExamen } from '../../requetes/examens.ts';
import type { PlanDExamen } from '../../schemas/examen.ts';
import { essayer, patienter, type MotifDeStockage } from '../../stockage/port.ts';
import type { Moyens } from '../../moyens/index.ts';
import { lireBanques } from '../../moyens/publies.ts';

/** Un examen blanc à l’écran : l’examen pur, ce qui s’en garde, et ce qu’il faut dire du stockage. */
export class PassageDExamen {
  examen: Examen | undefined = $state.raw();
  /** Questions de l’examen, dans son ordre. */
  questions: QuestionDExamen[] = $state.raw([]);
  /** Toutes celles que le plan peut poser. */
  banque: QuestionDExamen[] = $state.raw([]);
  pret = $state(false);
  maintenant = $state('');
  /** Pourquoi rien n’est gardé en ce moment. */
  motif: MotifDeStockage | undefined = $state();
  erreur = $state('');
  /** Questions de la reprise qui ont changé depuis. */
  retirees = $state(0);
  /** Un autre onglet a écrit dans cet examen depuis le dernier geste fait ici. */
  ailleurs = $state(false);
  /** Examen en cours qui attend : d’un autre sujet que celui demandé, ou dont les questions n’ont pu être chargées. */
  autreEnCours: Reprise | undefined = $state.raw();
  readonly plan: PlanDExamen;
  /** Banques où le plan puise. */
  readonly #banques: readonly string[];
  readonly #moyens: Moyens;
  /** L’examen à l’écran est sur l’appareil : s’il n’y est plus, c’est qu’on l’a effacé. */
  #garde = false;
  /** Traces que le stockage n’a pas encore prises. */
  #enAttente: Trace[] = [];

  constructor(plan: PlanDExamen, banques: readonly string[], moyens: Moyens) {
    this.plan = plan;
    this.#banques = banques;
    this.#moyens = moyens;
    this.maintenant = moyens.maintenant();
  }

  get #serie(): string {
    return serieDExamen(this.plan.id);
  }

  get rendu(): boolean {
    return this.examen !== undefined && estFinie(this.examen.serie);
  }

  get ecoule(): boolean {
    return this.examen !== undefined && estEcoule(this.examen, this.maintenant);
  }

  /** Lit l’heure : à chaque seconde, et au retour du lecteur. */
  battre(): void {
    this.maintenant = this.#moyens.maintenant();
  }

  /** Charge les questions une fois ; un échec se dit, et le prochain geste réessaie. */
  async charger(): Promise<boolean> {
    this.erreur = '';
    if (this.banque.length > 0) return true;
    try {
      this.banque = candidatesDuPlan(this.plan, (await lireBanques(this.#banques)).flat());
      return true;
    } catch {
      this.erreur = 'Les questions n’ont pas pu être chargées. Vérifiez le réseau, puis réessayez.';
      return false;
    }
  }

  /**
   * Reprend l’examen laissé en cours. Une reprise tardive s’ouvre encore, tant que rien n’a été commencé.
   * @param graine sujet demandé par l’adresse : un examen en cours d’un autre sujet ne s’ouvre pas de lui-même
   */
  async ouvrir(graine?: string): Promise<void> {
    const lecture = this.#relire(graine);
    await patienter(lecture);
    this.pret = true;
    await lecture;
  }

  async #relire(graine?: string): Promise<void> {
    await this.#tenter(async () => {
      const reprise = await this.#moyens.stockage.lireReprise(this.#serie);
      if (!reprise || reprise.arretees.every(Boolean)) return;
      if (graine !== undefined && reprise.graine !== graine) this.autreEnCours = reprise;
      else if (!this.examen) await this.adopter(reprise);
    });
  }

  /** L’examen que l’appareil garde, s’il n’est pas rendu ; un stockage muet ou refusé n’en garde pas. */
  async #enCours(): Promise<Reprise | undefined> {
    const lecture = this.#moyens.stockage.lireReprise(this.#serie).catch(() => undefined);
    const reprise = await patienter(lecture);
    return reprise?.arretees.every(Boolean) ? undefined : reprise;
  }

  /** Prend l’examen d’une reprise ; s’il ne peut se charger, elle attend que l’on réessaie. */
  async adopter(reprise: Reprise): Promise<void> {
    this.autreEnCours = reprise;
    if (!(await this.charger())) return;
    const repris = reprendreExamen(reprise, this.banque, (q) => q.item);
    this.autreEnCours = undefined;
    if (!repris) return;
    this.battre();
    this.questions = repris.questions;
    this.retirees = repris.retirees;
    this.examen = repris.examen;
    this.#garde = true;
  }

  /**
   * Commence un examen ; celui que le lecteur laisse ainsi, il le sait en cours. S’il l’ignorait (commencé dans un autre onglet),
   * rien ne s’efface : il l’apprend, et choisit.
   */
  async commencer(graine: string, temps: Temps): Promise<void> {
    if (!(await this.charger())) return;
    const ignore = this.autreEnCours ? undefined : await this.#enCours();
    if (ignore && reprendreExamen(ignore, this.banque, (q) => q.item)) {
      this.autreEnCours = ignore;
      return;
    }
    this.battre();
    this.autreEnCours = undefined;
    this.questions = tirerExamen(this.plan, this.banque, hasardDeGraine(graine));
    this.examen = ouvrirExamen(
      this.questions.map((q) => q.item),
      { graine, debut: this.maintenant, minutes: minutesAccordees(this.plan.minutes, temps) },
    );
    this.#garde = false;
    await this.garder();
  }

  /** Applique une action tout de suite ; le stockage suit, sans que l’écran l’attende. */
  agir(action: ActionDExamen): void {
    if (!this.examen) return;
    this.battre();
    const suite = avancerExamen(this.examen, action, this.maintenant);
    if (suite === this.examen) return;
    this.examen = suite;
    this.ailleurs = false;
    if (action.type === 'rendre') this.#enAttente.push(...tracesDeRemise(this.plan.id, suite));
    void this.garder();
  }

  /** Garde l’examen, et les traces qui attendent ; une trace écrite deux fois n’en fait qu’une. */
  async garder(): Promise<void> {
    if (!this.examen) return;
    const reprise = repriseDExamen(this.#serie, this.examen);
    await this.#tenter(async () => {
      const { stockage } = this.#moyens;
      if (this.#enAttente.length === 0) {
        await stockage.ecrireReprise(reprise);
      } else {
        // D’un seul tenant : une page tuée pendant la remise laisse la copie rendue, ou encore à rendre.
        await stockage.reunir({ ...journalVide(), traces: this.#enAttente, reprises: [reprise] });
        this.#enAttente = [];
      }
      this.#garde = true;
    });
    // Le fichier de secours se prépare au premier échec : le réseau peut manquer quand on le demandera.
    if (this.motif) void this.secours().catch(() => undefined);
  }

  /** Compose un carnet réduit à cet examen, que l’import du carnet relit. */
  async secours(): Promise<string> {
    const { ecrireExport } = await import('../../stockage/fichier.ts');
    const reprises = this.examen ? [repriseDExamen(this.#serie, this.examen)] : [];
    return ecrireExport({ ...journalVide(), traces: this.#enAttente, reprises }, this.#moyens.maintenant());
  }

  /** Suit ce qu’un autre onglet écrit dans le même examen. Rend de quoi cesser. */
  suivre(): () => void {
    return this.#moyens.stockage.suivre(({ quoi, serie, ici }) => {
      if (!ici && (quoi === 'journal' || serie === this.#serie)) void this.rattraper();
    });
  }

  /**
   * Prend les réponses plus récentes d’un autre onglet, sans changer de question sous les yeux du lecteur. À l’accueil, l’examen
   * commencé ailleurs se propose.
   */
  async rattraper(): Promise<void> {
    let reprise: Reprise | undefined;
    try {
      reprise = await this.#moyens.stockage.lireReprise(this.#serie);
    } catch {
      // Un stockage qui ne se lit pas ne dit pas que l’examen a été effacé.
      return;
    }
    const ici = this.examen;
    if (!reprise && this.#garde) this.#quitter();
    if (!ici) this.autreEnCours = reprise?.arretees.every(Boolean) ? undefined : reprise;
    if (!ici || this.rendu || !reprise || reprise.instant <= ici.ecritLe) return;
    const repris = reprendreExamen(reprise, this.banque, (q) => q.item);
    if (!repris) return;
    const { serie } = repris.examen;
    const courant = Math.min(ici.serie.courant, serie.items.length - 1);
    this.questions = repris.questions;
    this.examen =
      reprise.debut === ici.debut ? { ...repris.examen, serie: { ...serie, courant } } : repris.examen;
    this.ailleurs = true;
    this.battre();
  }

  /**
   * Tout a été effacé dans un autre onglet : le prochain geste récrirait l’examen. Il reste à l’écran s’il est rendu, plus rien ne
   * s’en écrivant, ou si l’appareil refuse d’en garder la suite : le lecteur a pu effacer pour faire de la place.
   */
  #quitter(): void {
    if (this.rendu || this.motif) return;
    this.#garde = false;
    this.examen = undefined;
    this.questions = [];
    this.retirees = 0;
    this.ailleurs = false;
    this.erreur = 'Le carnet a été effacé dans un autre onglet, et cet examen avec lui.';
  }

  /** Copie de cet examen gardée au journal, pour la relire. */
  async lireCopie(id: string): Promise<TraceDExamen | undefined> {
    let copie: TraceDExamen | undefined;
    const lecture = this.#tenter(async () => {
      const { traces } = await this.#moyens.stockage.lireJournal();
      copie = traces.find(
        (t): t is TraceDExamen => t.genre === 'examen' && t.examen === this.plan.id && t.id === id,
      );
    });
    await patienter(lecture);
    return copie;
  }

  async #tenter(action: () => Promise<void>): Promise<void> {
    this.motif = await essayer(action);
  }
}
