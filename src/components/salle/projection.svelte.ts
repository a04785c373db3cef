import { heureDe } from '../../domaine/seance/seance.ts';
import type { Depouillement } from '../../domaine/cartes/lecture.ts';
import type { Piece } from '../../domaine/seance/ecrans.ts';
import {
  allerALaLigne,
  avancer,
  changerLeVote,
  cloreLeVote,
  decider,
  ensuite,
  lever,
  montre,
  poserNombre,
  reculer,
  revelerLaReponse,
  voter,
  voteDe,
  type Salle,
} from '../../domaine/seance/projection.ts';
import { aRetirer, commencer, deriveDe, retirerEnRoute } from '../../domaine/seance/tenue.ts';
import { gesteDe, type Geste, type Touche } from '../../domaine/seance/touches.ts';
import {
  donnerLeReste,
  estOuvert,
  lireDesCartes,
  passerAuxMains,
  toursDe,
} from '../../domaine/seance/vote.ts';
import { nouvelIdentifiant } from '../../moyens/index.ts';
import { instant, minuteDuJour } from './horloge.ts';
import type { EtapeDeSeance, Seance, Tenue } from '../../schemas/seance.ts';
import { ecrireTenue, ErreurDeSalle, type MotifDeSalle } from '../../stockage/seances.ts';

/** La lumière de la salle ; elle n’est pas le thème du bureau. */
export type Lumiere = 'claire' | 'noire';

const DISCUSSION = 3 * 60;

/** Ce qui reste possible pendant que l’autre fenêtre lit des cartes. */
const PENDANT_LA_LECTURE: ReadonlySet<Geste['geste']> = new Set([
  'precedent',
  'noir',
  'rallumer',
  'lumiere',
  'cartes',
  'aide',
]);
const CLE_DE_LUMIERE = 'jalons-salle-lumiere';

/** Ce qui passe de l’écran au pupitre, et retour. */
type Message =
  | { quoi: 'etat'; tenue: Tenue; noir: boolean; finDeDiscussion: number | undefined; lumiere: Lumiere }
  | { quoi: 'present'; qui: Cote }
  | { quoi: 'parti'; qui: Cote };

/** De quel côté l’on est : ce que la salle voit, ou ce que le formateur voit. */
export type Cote = 'ecran' | 'pupitre';

function lireLaLumiere(): Lumiere {
  try {
    return localStorage.getItem(CLE_DE_LUMIERE) === 'noire' ? 'noire' : 'claire';
  } catch {
    return 'claire';
  }
}

/**
 * Une séance que l’on projette. L’écran et le pupitre en ont chacun une copie et se disent chaque changement ; l’un ou l’autre reçoit les
 * touches. Tout est gardé avant la touche suivante : on reprend où l’on en était.
 */
export class Projection {
  readonly cote: Cote;
  tenue = $state.raw<Tenue>() as Tenue;
  pieces = $state.raw<ReadonlyMap<string, Piece>>() as ReadonlyMap<string, Piece>;
  manquantes = $state.raw<readonly EtapeDeSeance[]>([]);
  noir = $state(false);
  lumiere = $state<Lumiere>(lireLaLumiere());
  /** Instant, en millisecondes, où la discussion finit. */
  finDeDiscussion = $state<number>();
  /** Chiffres tapés, en attente de leur lettre ou d’Entrée. */
  nombre = $state('');
  maintenant = $state(Date.now());
  echec = $state<MotifDeSalle>();
  /** L’autre fenêtre est ouverte. */
  accompagnee = $state(false);
  cartes = $state(false);
  aide = $state(false);
  #pile: Tenue[] = [];
  readonly #canal: BroadcastChannel | undefined;

  constructor(
    cote: Cote,
    tenue: Tenue,
    lues: { pieces: ReadonlyMap<string, Piece>; manquantes: EtapeDeSeance[] },
  ) {
    this.cote = cote;
    this.tenue = tenue;
    this.pieces = lues.pieces;
    this.manquantes = lues.manquantes;
    // Un navigateur sans canal garde le mode à un seul écran.
    this.#canal =
      typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`jalons-salle-${tenue.id}`);
    if (this.#canal) this.#canal.onmessage = ({ data }: MessageEvent<Message>) => this.#entendre(data);
  }

  /** Commence à écouter l’autre fenêtre et l’heure ; rend de quoi cesser. */
  vivre(): () => void {
    this.#dire({ quoi: 'present', qui: this.cote });
    const tic = setInterval(() => {
      this.maintenant = Date.now();
      if (this.finDeDiscussion !== undefined && this.maintenant >= this.finDeDiscussion)
        this.finDeDiscussion = undefined;
    }, 500);
    const partir = () => this.#dire({ quoi: 'parti', qui: this.cote });
    addEventListener('pagehide', partir);
    return () => {
      clearInterval(tic);
      removeEventListener('pagehide', partir);
      partir();
      this.#canal?.close();
    };
  }

  get montre() {
    return montre(this.tenue, this.pieces);
  }

  get ensuite() {
    return ensuite(this.tenue, this.#salle());
  }

  get tours() {
    return toursDe(this.tenue.votes, this.tenue.position.etape);
  }

  get vote() {
    return voteDe(this.tenue, this.tenue.position.etape);
  }

  /** Secondes de discussion qui restent. */
  get discussion(): number | undefined {
    return this.finDeDiscussion === undefined
      ? undefined
      : Math.max(0, Math.ceil((this.finDeDiscussion - this.maintenant) / 1000));
  }

  /** Numéro de la ligne montrée. */
  get ligne(): number {
    return this.tenue.seance.etapes.findIndex((e) => e.cle === this.tenue.position.etape) + 1;
  }

  /** Minute du jour, à l’horloge du portable. */
  get minute(): number {
    return minuteDuJour(this.maintenant);
  }

  get heure(): string {
    return heureDe(Math.floor(this.minute));
  }

  get derive() {
    return deriveDe(this.tenue, this.minute);
  }

  get aRetirer() {
    return aRetirer(this.tenue);
  }

  /** Options qu’une lettre désigne sur l’écran montré. */
  get lettres(): number {
    const m = this.montre;
    if (m?.ecran.genre === 'decisions') return m.ecran.decisions.length;
    if (m?.ecran.genre !== 'question' || m.ecran.revelee) return 0;
    const { vote } = this;
    if (vote && !estOuvert(vote)) return 0;
    return m.ecran.item.type === 'vrai-faux' ? 2 : 'choix' in m.ecran.item ? m.ecran.item.choix.length : 4;
  }

  /** Joue une touche ; rend vrai si elle en est une de la salle. */
  toucher(touche: Touche): boolean {
    const geste = gesteDe(touche, { lettres: this.lettres, noir: this.noir });
    if (!geste) return false;
    // La caméra a ses touches, ici ou dans l’autre fenêtre : un appui de trop ne doit pas défaire le vote qu’elle lit.
    const lu = this.vote?.moyen === 'cartes' && this.vote.clos === undefined;
    if (this.cartes || (lu && !PENDANT_LA_LECTURE.has(geste.geste))) return false;
    this.jouer(geste);
    return true;
  }

  /** Joue un geste. */
  jouer(geste: Geste): void {
    const salle = this.#salle();
    const { tenue } = this;
    switch (geste.geste) {
      case 'suivant':
        return this.#poser(avancer(tenue, salle));
      case 'precedent':
        return this.#poser(reculer(tenue, salle));
      case 'debut':
        return this.#poser(allerALaLigne(tenue, 1, salle));
      case 'noir':
        return this.#afficher({ noir: true });
      case 'rallumer':
        return this.#afficher({ noir: false });
      case 'lumiere':
        return this.#afficher({ lumiere: this.lumiere === 'claire' ? 'noire' : 'claire' });
      case 'chiffre':
        this.nombre = (this.nombre + String(geste.chiffre)).slice(-3);
        return;
      case 'lettre':
        return this.#lettre(geste.option, geste.moins);
      case 'clore':
        return this.#entree();
      case 'voter':
        this.finDeDiscussion = undefined;
        return this.#poser(voter(tenue, salle));
      case 'reste':
        return this.#poser(changerLeVote(tenue, salle, donnerLeReste));
      case 'defaire':
        return this.#defaire();
      case 'discuter':
        return this.#afficher({
          finDeDiscussion: this.finDeDiscussion === undefined ? Date.now() + DISCUSSION * 1000 : undefined,
        });
      case 'reveler':
        this.finDeDiscussion = undefined;
        return this.#poser(revelerLaReponse(tenue, salle));
      case 'rattraper': {
        const [premiere] = this.aRetirer;
        return premiere && this.#poser(retirerEnRoute(tenue, premiere.etape.cle, salle.instant));
      }
      case 'cartes':
        this.finDeDiscussion = undefined;
        return this.#ouvrirLesCartes();
      case 'aide':
        this.aide = !this.aide;
        return;
      // La fenêtre seule les connaît : plein écran, seconde fenêtre.
      case 'plein':
      case 'pupitre':
        return;
    }
  }

  /** La caméra manque ou ne suffit pas : les mains, aussitôt, sans rien garder d’elle. */
  auxMains(): void {
    this.cartes = false;
    this.#poser(changerLeVote(this.tenue, this.#salle(), passerAuxMains));
  }

  /** La caméra a fini de lire : chaque carte une voix, et le vote est clos. */
  cloreLesCartes({ parCarte }: Pick<Depouillement, 'parCarte'>): void {
    const lues = Object.entries(parCarte).map(([carte, lettre]) => ({
      carte: Number(carte),
      option: lettre.charCodeAt(0) - 65,
    }));
    const salle = this.#salle();
    this.cartes = false;
    this.#poser(changerLeVote(this.tenue, salle, (v) => lireDesCartes(v, lues)));
    this.#poser(cloreLeVote(this.tenue, salle));
  }

  #ouvrirLesCartes(): void {
    const salle = this.#salle();
    const m = this.montre;
    if (m?.ecran.genre !== 'question' || m.ecran.revelee) return;
    const { vote } = this;
    if (vote && estOuvert(vote)) {
      if (vote.moyen === 'mains')
        this.#poser(
          changerLeVote(this.tenue, salle, (v) => ({
            ...v,
            moyen: 'cartes',
            cartes: {},
            comptes: v.ordre.map(() => 0),
          })),
        );
    } else this.#poser(voter(this.tenue, salle, 'cartes'));
    this.cartes = true;
  }

  #lettre(option: number, moins: boolean): void {
    const salle = this.#salle();
    if (this.montre?.ecran.genre === 'decisions') return this.#poser(decider(this.tenue, salle, option));
    const nombre = this.nombre === '' ? undefined : Number(this.nombre);
    this.nombre = '';
    this.#poser(
      nombre === undefined
        ? lever(this.tenue, salle, option, moins ? -1 : 1)
        : poserNombre(this.tenue, salle, option, nombre),
    );
  }

  #entree(): void {
    const salle = this.#salle();
    const { vote } = this;
    const nombre = this.nombre;
    this.nombre = '';
    if (vote && estOuvert(vote)) return this.#poser(cloreLeVote(this.tenue, salle));
    if (nombre !== '') return this.#poser(allerALaLigne(this.tenue, Number(nombre), salle));
    this.#poser(avancer(this.tenue, salle));
  }

  /** Défait le dernier compte ; hors d’un vote, revient en arrière. */
  #defaire(): void {
    if (this.nombre !== '') {
      this.nombre = this.nombre.slice(0, -1);
      return;
    }
    const { vote } = this;
    const avant = this.#pile.at(-1);
    if (!vote || !estOuvert(vote) || !avant) return this.#poser(reculer(this.tenue, this.#salle()));
    this.#pile = this.#pile.slice(0, -1);
    this.#garder({ ...this.tenue, votes: avant.votes, modifiee: instant() });
  }

  #poser(tenue: Tenue): void {
    if (tenue === this.tenue) return;
    const memeEcran = tenue.position === this.tenue.position;
    this.#pile = memeEcran ? [...this.#pile.slice(-50), this.tenue] : [];
    if (!memeEcran) {
      this.finDeDiscussion = undefined;
      this.cartes = false;
      this.nombre = '';
    }
    this.#garder(tenue);
  }

  #garder(tenue: Tenue): void {
    this.tenue = tenue;
    try {
      ecrireTenue(tenue);
      this.echec = undefined;
    } catch (e) {
      // La séance continue : seul ce qui suivrait une panne serait perdu, et l’écran du formateur le dit.
      if (!(e instanceof ErreurDeSalle)) throw e;
      this.echec = e.motif;
    }
    this.#direLEtat();
  }

  #afficher(champs: { noir?: boolean; lumiere?: Lumiere; finDeDiscussion?: number | undefined }): void {
    if (champs.noir !== undefined) this.noir = champs.noir;
    if (champs.lumiere) {
      this.lumiere = champs.lumiere;
      try {
        localStorage.setItem(CLE_DE_LUMIERE, champs.lumiere);
      } catch {
        // La lumière se rechoisit d’une touche.
      }
    }
    if ('finDeDiscussion' in champs) this.finDeDiscussion = champs.finDeDiscussion;
    this.#direLEtat();
  }

  #salle(): Salle {
    return { pieces: this.pieces, instant: instant(), identifiant: nouvelIdentifiant() };
  }

  #direLEtat(): void {
    const { tenue, noir, finDeDiscussion, lumiere } = this;
    this.#dire({ quoi: 'etat', tenue, noir, finDeDiscussion, lumiere });
  }

  #dire(message: Message): void {
    this.#canal?.postMessage(message);
  }

  #entendre(message: Message): void {
    switch (message.quoi) {
      case 'etat':
        this.accompagnee = true;
        this.tenue = message.tenue;
        this.noir = message.noir;
        this.finDeDiscussion = message.finDeDiscussion;
        this.lumiere = message.lumiere;
        return;
      case 'present':
        if (message.qui === this.cote) return;
        this.accompagnee = true;
        // L’écran sait où l’on en est ; le pupitre qui arrive le reçoit.
        if (this.cote === 'ecran') this.#direLEtat();
        else this.#dire({ quoi: 'present', qui: this.cote });
        return;
      case 'parti':
        if (message.qui !== this.cote) this.accompagnee = false;
        return;
    }
  }
}

/** Une tenue neuve pour une séance, gardée aussitôt. */
export function nouvelleTenue(seance: Seance): Tenue {
  const tenue = commencer(seance, { id: nouvelIdentifiant(), instant: instant() });
  try {
    ecrireTenue(tenue);
  } catch (e) {
    if (!(e instanceof ErreurDeSalle)) throw e;
  }
  return tenue;
}
