import type { DateCivile } from '../commun/date-civile.ts';
import type { Droit } from './droit.ts';

/** Ce que l’on a saisi, champ par champ, tel que le fragment de l’adresse le porte ; un champ vide n’y est pas. */
export type Saisie = Readonly<Record<string, string>>;

interface ChampCommun {
  id: string;
  libelle: string;
  /** Le libellé, quand il dépend des autres réponses. */
  dire?: (saisie: Saisie) => string | undefined;
  aide?: string;
  /** Quand la question se pose ; absente, toujours. */
  si?: (saisie: Saisie) => boolean;
  /** Valeur que vaut un champ laissé vide ; absente, le champ est demandé. `''` : le champ peut rester vide. */
  defaut?: string;
}

/** Une question posée par un outil. Une durée s’écrit en ISO 8601 (`P18M`). */
export type Champ = ChampCommun &
  (
    | { type: 'date' }
    | { type: 'duree' }
    | { type: 'nombre'; unite: string; min: number; max: number }
    | { type: 'choix'; choix: readonly { id: string; libelle: string }[] }
  );

/** Un fait sur lequel s’appuie une étape, dans la rédaction employée. */
export interface Fondement {
  ref: string;
  libelle: string;
  href: string;
  renvois: readonly string[];
  validite: string;
}

/**
 * `certain` : la loi ou le calendrier suffit ; `decision` : quelqu’un doit décider ; `faire` : à faire par le service ; `lecture` : les
 * textes lus admettent deux réponses.
 */
export type Certitude = 'certain' | 'decision' | 'faire' | 'lecture';

/** Où en est une mesure : elle s’impose, elle peut être décidée, elle est fermée, ou il manque de quoi le dire. */
export type Sort = 'obligatoire' | 'possible' | 'exclu' | 'a-preciser';

/** Un pas du calcul. */
export interface Etape {
  id: string;
  libelle: string;
  date?: DateCivile;
  /** Ce qui n’est pas une date : une durée, un compte d’heures. */
  valeur?: string;
  texte: string;
  certitude: Certitude;
  sort?: Sort;
  faits: readonly Fondement[];
  /** La même chose, dite à la personne en français simple. */
  personne?: string;
}

/** Ce qu’un résultat tient pour acquis, et que le lecteur doit vérifier. */
export interface Supposition {
  texte: string;
  faits: readonly Fondement[];
}

/** Ce que rend un calculateur. */
export type Rendu =
  | {
      genre: 'resultat';
      /** La réponse mise en grand. */
      reponse: { titre: string; valeur: string; phrase: string };
      etapes: readonly Etape[];
      /** Ce que l’outil ne calcule pas, et pourquoi. */
      refus: readonly Supposition[];
      suppositions: readonly Supposition[];
    }
  | {
      genre: 'incomplet';
      /** Champs attendus, dans l’ordre. */
      manque: readonly { champ: string; libelle: string }[];
      /** Ce qui ne va pas, champ par champ. */
      erreurs: Readonly<Record<string, string>>;
    }
  | { genre: 'hors-champ'; pourquoi: string; lire: readonly Fondement[] };

/** Un outil prêt à calculer : ses questions, les faits qu’il lui faut, sa règle. */
export interface Calculateur {
  id: string;
  champs: readonly Champ[];
  /** Faits que l’outil peut employer, `theme.fait`. */
  faits: readonly string[];
  /** @param jour jour où l’on calcule, si la saisie n’en dit pas d’autre */
  calculer: (saisie: Saisie, droit: Droit, jour: DateCivile) => Rendu;
}
