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
import { rejoindreExamen } from '../../domaine/examen/rejoindre.ts';
import { candidatesDuPlan, tirerExamen } from '../../domaine/examen/tirage.ts';
import type { Reprise, TraceDExamen } from '../../schemas/journal.ts';
import { estFinie } from '../../domaine/quiz/serie.ts';
import type { QuestionDExamen } from '../../requetes/examens.ts';
import type { PlanDExamen } from '../../schemas/examen.ts';
import { Garde, RIEN_A_REJOINDRE, type Rejointe } from '../../stockage/garde.ts';
import { patienter, type MotifDeStockage } from '../../stockage/port.ts';
import type { Moyens } from '../../moyens/index.ts';
import { lireBanques } from '../../moyens/publies.ts';
import { signalerUnGeste } from '../reprendre/geste.ts';

/** La reprise, si l’examen n’en est pas rendu. */
function enCours(reprise: Reprise | undefined): Reprise | undefined {
  return reprise?.arretees.every(Boolean) ? undefined : reprise;
}

/** Ce qu’un autre onglet a gardé reste tel quel. */
const LAISSER: Rejointe = { ...RIEN_A_REJOINDRE, ecrire: false };

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
  /** Tient ses écritures ; compose aussi le fichier de secours. */
  readonly garde: Garde;
  readonly #moyens: Moyens;

  constructor(plan: PlanDExamen, banques: readonly string[], moyens: Moyens) {
    this.plan = plan;
    this.#banques = banques;
    this.#moyens = moyens;
    this.maintenant = moyens.maintenant();
    const nom = serieDExamen(plan.id);
    this.garde = new Garde(
      {
        nom,
        reprise: () => this.examen && repriseDExamen(nom, this.examen),
        rejoindre: (gardee, vue) => this.#rejoindre(gardee, vue),
        dire: (motif) => (this.motif = motif),
      },
      moyens,
    );
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
    let reprise: Reprise | undefined;
    await this.garde.reprendre((gardee) => {
      reprise = enCours(gardee);
      return true;
    });
    if (!reprise) return;
    if (graine !== undefined && reprise.graine !== graine) this.autreEnCours = reprise;
    else if (!this.examen) await this.adopter(reprise);
  }

  /** Prend l’examen d’une reprise ; s’il ne peut se charger, elle attend que l’on réessaie. */
  async adopter(reprise: Reprise): Promise<void> {
    this.autreEnCours = reprise;
    if (!(await this.charger())) return;
    const repris = this.#reprendre(reprise);
    this.autreEnCours = undefined;
    if (!repris) return;
    this.battre();
    this.questions = repris.questions;
    this.retirees = repris.retirees;
    this.examen = repris.examen;
  }

  #reprendre(reprise: Reprise) {
    return reprendreExamen(reprise, this.banque, (q) => q.item);
  }

  /**
   * Commence un examen ; celui que le lecteur laisse ainsi, il le sait en cours. S’il l’ignorait (commencé dans un autre onglet),
   * rien ne s’efface : il l’apprend, et choisit.
   */
  async commencer(graine: string, temps: Temps): Promise<void> {
    if (!(await this.charger())) return;
    if (!this.autreEnCours) {
      // Un stockage muet ou refusé n’en garde pas.
      await patienter(this.garde.rejoindre());
      const ignore = this.autreEnCours as Reprise | undefined;
      if (ignore && this.#reprendre(ignore)) return;
    }
    this.battre();
    this.autreEnCours = undefined;
    this.questions = tirerExamen(this.plan, this.banque, hasardDeGraine(graine));
    this.examen = ouvrirExamen(
      this.questions.map((q) => q.item),
      { graine, debut: this.maintenant, minutes: minutesAccordees(this.plan.minutes, temps) },
    );
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
    if (action.type !== 'aller') signalerUnGeste();
    if (action.type === 'rendre')
      for (const trace of tracesDeRemise(this.plan.id, suite)) this.garde.attendre(trace, suite.debut);
    void this.garder();
  }

  /** Garde l’examen, et les traces qui attendent. */
  garder(): Promise<void> {
    return this.garde.garder();
  }

  /** Suit ce qu’un autre onglet écrit dans le même examen. Rend de quoi cesser. */
  suivre(): () => void {
    return this.garde.suivre();
  }

  /** Prend ce qu’un autre onglet a gardé pendant que celui-ci dormait. */
  rattraper(): Promise<void> {
    return this.garde.rejoindre();
  }

  /** À l’accueil, l’examen commencé ailleurs se propose ; commencé ici, il s’y réunit. */
  #rejoindre(gardee: Reprise | undefined, vue: Reprise | undefined): Rejointe {
    const ici = this.examen;
    if (!ici) {
      this.autreEnCours = enCours(gardee);
      return LAISSER;
    }
    const dejaGarde = vue?.debut === ici.debut;
    if (!gardee) return dejaGarde ? this.#quitter() : RIEN_A_REJOINDRE;
    if (gardee.debut !== ici.debut) return dejaGarde ? this.#ceder(gardee) : RIEN_A_REJOINDRE;
    const repris = this.#reprendre(gardee);
    if (!repris) return RIEN_A_REJOINDRE;
    const rendu = estFinie(repris.examen.serie);
    // Rendue dans les deux onglets, la copie est celle du premier : elle est inscrite.
    if (this.rendu && !rendu) return RIEN_A_REJOINDRE;
    this.examen = rejoindreExamen(ici, vue && this.#reprendre(vue)?.examen, repris.examen);
    if (this.examen === repris.examen) this.questions = repris.questions;
    this.ailleurs = true;
    this.battre();
    return { ecrire: !rendu, inscrite: ({ part }) => rendu && part === gardee.debut };
  }

  /** Un autre onglet a abandonné cet examen pour en commencer un autre : rendu, celui-ci reste à lire ; sinon, il lui cède la place. */
  #ceder(gardee: Reprise): Rejointe {
    const repris = this.rendu ? undefined : this.#reprendre(gardee);
    if (repris) {
      this.questions = repris.questions;
      this.examen = repris.examen;
      this.ailleurs = true;
      this.battre();
    }
    return LAISSER;
  }

  /**
   * Tout a été effacé dans un autre onglet : le prochain geste récrirait l’examen. Il reste à l’écran s’il est rendu, plus rien ne
   * s’en écrivant, ou si l’appareil refuse d’en garder la suite : le lecteur a pu effacer pour faire de la place.
   */
  #quitter(): Rejointe {
    if (this.rendu || this.garde.echec) return RIEN_A_REJOINDRE;
    this.examen = undefined;
    this.questions = [];
    this.retirees = 0;
    this.ailleurs = false;
    this.erreur = 'Le carnet a été effacé dans un autre onglet, et cet examen avec lui.';
    return LAISSER;
  }

  /** Copie de cet examen gardée au journal, pour la relire. */
  async lireCopie(id: string): Promise<TraceDExamen | undefined> {
    let copie: TraceDExamen | undefined;
    const lecture = this.garde.faire(async () => {
      const { traces } = await this.#moyens.stockage.lireJournal();
      copie = traces.find(
        (t): t is TraceDExamen => t.genre === 'examen' && t.examen === this.plan.id && t.id === id,
      );
    });
    await patienter(lecture);
    return copie;
  }
}
