import type { DateCivile } from '../../domaine/commun/date-civile.ts';
import { accorder } from '../../domaine/commun/texte.ts';
import { pierreTombale } from '../../domaine/annotations/annotations.ts';
import { journalVide } from '../../domaine/journal/fusion.ts';
import { dernieresReponses } from '../../domaine/journal/dernieres-reponses.ts';
import { dernieresReponsesComptees } from '../../domaine/progression/maitrise.ts';
import { rendreLaMain } from '../../stockage/tranches.ts';
import { situer, type JournalSitue } from '../../domaine/journal/horloge.ts';
import type { Annotation, Journal } from '../../schemas/journal.ts';
import type { Instant } from '../../domaine/commun/instant.ts';
import { apercuDImport, exportARappeler } from '../../domaine/journal/sauvegarde.ts';
import { dernierExport, noterLExport, oublierLAppareil } from '../../stockage/appareil.ts';
import { MESSAGES_DE_STOCKAGE } from '../../stockage/index.ts';
import { essayer } from '../../stockage/port.ts';
import { oublierLeMemo } from '../reprendre/retenir.ts';
import { jourLocal, type Moyens } from '../../moyens/index.ts';
import { rejouerParTranches } from '../../moyens/rejeu.ts';
import { lireProgramme, type Programme } from '../../moyens/programme.ts';

/** Un fichier lu, pas encore réuni au carnet. */
export interface ImportEnAttente {
  nom: string;
  journal: Journal;
  apercu: ReturnType<typeof apercuDImport>;
  /** Traces du fichier qu’une horloge fausse a datées. */
  misesAPart: number;
}

/** Le carnet à l’écran : le journal lu, le programme mis en regard, et ce qu’il faut dire de la dernière action. */
export class Carnet {
  journal: JournalSitue = $state.raw({ ...journalVide(), misesAPart: [] });
  /** Ce que le site sait de ce que le lecteur a rencontré ; absent tant qu’il n’est pas chargé. */
  programme: Programme | undefined = $state.raw();
  /** Le programme n’est ni chargé ni perdu : sa place se garde. */
  programmeAttendu = $state(true);
  message = $state('');
  /** Où se lit le message : auprès des gestes sur les données, ou en tête, pour tout le reste. */
  lieuDuMessage: 'tete' | 'donnees' = $state('tete');
  pret = $state(false);
  /** Le journal a pu être lu : sans cela, rien n’est à montrer ni à exporter. */
  lisible = $state(false);
  /**
   * Parties montrées : une par image, pour qu’un long carnet s’affiche sans figer la page. Tenues ici plutôt que dans l’île : la construction
   * y verrait une constante, et jetterait les parties suivantes avec leurs styles.
   */
  parties = $state(1);
  attente: ImportEnAttente | undefined = $state.raw();
  /** Annotation que le dernier geste a supprimée, tant qu’il peut être défait : son texte n’est plus qu’ici. */
  supprimee: Annotation | undefined = $state.raw();
  dernierExport: Instant | undefined = $state(dernierExport());
  readonly #moyens: Moyens;

  constructor(moyens: Moyens) {
    this.#moyens = moyens;
  }

  /** Jour civil du lecteur, pour nommer ce qu’il exporte. */
  get jour(): DateCivile {
    return jourLocal(this.#moyens.maintenant());
  }

  get maintenant(): Instant {
    return this.#moyens.maintenant();
  }

  /** Traces et annotations qu’il est temps d’exporter. */
  get aExporter(): number | undefined {
    return exportARappeler(this.journal, this.dernierExport, this.#moyens.maintenant());
  }

  /** Lit le carnet et le programme, puis suit ce que les autres onglets écrivent. Rend de quoi cesser. */
  suivre(): () => void {
    const cesser = this.#moyens.stockage.suivre(({ quoi, ici }) => {
      // Le dialogue « Annoter », ouvert d’ici, écrit de lui-même.
      if (!ici || quoi === 'annotations') void this.lire();
    });
    void this.lire();
    return cesser;
  }

  async lire(): Promise<void> {
    await this.#tenter(async () => void (await this.#relire()));
    this.pret = true;
  }

  /** Rend le journal tel qu’il est gardé ; ce qui se montre en écarte ce qu’une horloge fausse a daté. */
  async #relire(): Promise<Journal> {
    try {
      const garde = await this.#moyens.stockage.lireJournal();
      const journal = situer(garde, this.#moyens.maintenant());
      await rejouerParTranches(journal);
      dernieresReponses(journal);
      dernieresReponsesComptees(journal);
      await rendreLaMain();
      this.journal = journal;
      this.lisible = true;
      void this.#chargerLeProgramme(journal);
      return garde;
    } catch (e) {
      this.lisible = false;
      throw e;
    }
  }

  async #chargerLeProgramme(journal: Journal): Promise<void> {
    try {
      this.programme = await lireProgramme(journal);
    } catch {
      this.message =
        'Le programme n’a pas pu être chargé\u00a0: votre progression est gardée, mais ne peut être montrée. Vérifiez le réseau, puis rechargez la page.';
    } finally {
      this.programmeAttendu = false;
    }
  }

  /** Compose le fichier d’export d’après ce qui est gardé à cet instant, autre onglet compris ; `undefined` si rien ne se lit. */
  async exporter(): Promise<string | undefined> {
    this.lieuDuMessage = 'donnees';
    let texte: string | undefined;
    await this.#tenter(async () => {
      const { ecrireExport } = await import('../../stockage/fichier.ts');
      const garde = await this.#relire();
      const maintenant = this.#moyens.maintenant();
      texte = ecrireExport(garde, maintenant);
      noterLExport(maintenant);
      this.dernierExport = maintenant;
      this.message = 'Carnet exporté\u00a0: gardez le fichier hors de ce navigateur.';
    });
    return texte;
  }

  /** Lit un fichier et dit ce qu’il apporterait ; rien n’est réuni avant `reunir`. */
  async preparer(fichier: File): Promise<void> {
    this.lieuDuMessage = 'donnees';
    await this.#tenter(async () => {
      const { lireFichierDExport, MESSAGES_DE_REFUS } = await import('../../stockage/fichier.ts');
      const lu = await lireFichierDExport(fichier);
      if ('refus' in lu) {
        this.message = MESSAGES_DE_REFUS[lu.refus];
        return;
      }
      const garde = await this.#relire();
      this.message = '';
      this.attente = {
        nom: fichier.name,
        journal: lu.journal,
        apercu: apercuDImport(garde, lu.journal),
        misesAPart: situer(lu.journal, this.#moyens.maintenant()).misesAPart.length,
      };
    });
  }

  renoncer(): void {
    this.attente = undefined;
  }

  async reunir(): Promise<void> {
    this.lieuDuMessage = 'donnees';
    const { journal, apercu } = this.attente ?? {};
    this.attente = undefined;
    if (!journal || !apercu) return;
    await this.#tenter(async () => {
      await this.#moyens.stockage.reunir(journal);
      await this.#relire();
      const traces = accorder(apercu.traces.nouvelles, 'trace nouvelle', 'traces nouvelles');
      const notes = accorder(
        apercu.annotations.nouvelles,
        'note, signet ou signalement nouveau',
        'notes, signets et signalements nouveaux',
      );
      this.message = `Carnet réuni\u00a0: ${traces}, ${notes}.`;
    });
  }

  /** Supprime une annotation ; le geste se défait tant qu’un autre ne l’a pas suivi. */
  async supprimer(annotation: Annotation): Promise<void> {
    await this.#annoter(pierreTombale(annotation));
    if (this.#estSupprimee(annotation)) this.supprimee = annotation;
  }

  async retablir(): Promise<void> {
    if (!this.supprimee) return;
    await this.#annoter({ ...this.supprimee, supprimee: false });
    // Un appareil plein la refuse : elle attend, l’oublier la perdrait.
    if (!this.#estSupprimee(this.supprimee)) this.supprimee = undefined;
  }

  #estSupprimee({ id }: Annotation): boolean {
    return this.journal.annotations.some((a) => a.id === id && a.supprimee);
  }

  async #annoter(annotation: Annotation): Promise<void> {
    this.lieuDuMessage = 'tete';
    await this.#tenter(async () => {
      await this.#moyens.stockage.annoter({ ...annotation, instant: this.#moyens.maintenant() });
      await this.#relire();
      this.message = '';
    });
  }

  async toutEffacer(): Promise<void> {
    this.lieuDuMessage = 'donnees';
    await this.#tenter(async () => {
      await this.#moyens.stockage.toutEffacer();
      oublierLAppareil();
      oublierLeMemo();
      this.dernierExport = undefined;
      this.supprimee = undefined;
      this.journal = situer(journalVide(), this.#moyens.maintenant());
      this.message = 'Le carnet est vide.';
    });
  }

  async #tenter(action: () => Promise<void>): Promise<void> {
    try {
      const motif = await essayer(action, () => (this.message = MESSAGES_DE_STOCKAGE.muet));
      if (motif) this.message = MESSAGES_DE_STOCKAGE[motif];
      else if (this.message === MESSAGES_DE_STOCKAGE.muet) this.message = '';
    } catch {
      this.message =
        'L’action n’a pas pu aller au bout. Rien n’a été changé\u202f; rechargez la page, puis réessayez.';
    }
  }
}
