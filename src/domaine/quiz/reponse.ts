import type { Item, TypeItem } from '../../schemas/quiz.ts';
import type { Reponses } from '../../schemas/reponse.ts';

export type Reponse<T extends TypeItem = TypeItem> = Reponses[T];
export type ItemDe<T extends TypeItem> = Extract<Item, { type: T }>;

/** Réponse vide d’un item : l’état « sans réponse », qui n’est ni juste ni faux. */
export function reponseVide(item: Item): Reponse {
  switch (item.type) {
    case 'choix-unique':
      return null;
    case 'choix-multiple':
    case 'ordre':
    case 'reperage':
      return [];
    case 'vrai-faux':
      return { verdict: null, raison: null };
    case 'decision':
      return { decision: null, raison: null };
    case 'appariement':
      return item.paires.map(() => '');
    case 'classement':
      return item.elements.map(() => '');
    case 'frise':
      return item.evenements.map(() => '');
    case 'trous':
      return Object.fromEntries(item.trous.map((t) => [t.cle, '']));
    case 'nombre':
    case 'duree':
    case 'courte':
      return '';
  }
}

const estTexte = (v: unknown): v is string => typeof v === 'string';
const estRang = (v: unknown, longueur: number) =>
  Number.isInteger(v) && (v as number) >= 0 && (v as number) < longueur;
const sansRepetition = (liste: unknown[]) => new Set(liste).size === liste.length;

/**
 * Une réponse gardée ou importée a-t-elle bien la forme que son item attend ? Un fichier modifié à la main peut en donner une
 * autre, qui ne doit ni être notée ni casser la page.
 */
export function estReponseDe(item: Item, r: unknown): r is Reponse {
  switch (item.type) {
    case 'choix-unique':
      return r === null || estRang(r, item.choix.length);
    case 'choix-multiple':
      return Array.isArray(r) && sansRepetition(r) && r.every((v) => estRang(v, item.choix.length));
    case 'ordre':
      return (
        Array.isArray(r) &&
        (r.length === 0 || r.length === item.etapes.length) &&
        sansRepetition(r) &&
        r.every((v) => estRang(v, item.etapes.length))
      );
    case 'reperage':
      return Array.isArray(r) && sansRepetition(r) && r.every((v) => estRang(v, item.passages.length));
    case 'appariement':
      return Array.isArray(r) && r.length === item.paires.length && r.every(estTexte);
    case 'classement':
      return sontDesCles(r, item.elements.length, item.categories);
    case 'frise':
      return sontDesCles(r, item.evenements.length, item.reperes);
    case 'nombre':
    case 'duree':
    case 'courte':
      return estTexte(r);
    case 'vrai-faux': {
      if (!estObjet(r)) return false;
      const { verdict, raison } = r;
      return (
        (verdict === null || typeof verdict === 'boolean') &&
        (raison === null || estRang(raison, item.raisons.length))
      );
    }
    case 'decision': {
      if (!estObjet(r)) return false;
      const { decision, raison } = r;
      return (
        (decision === null || estRang(decision, item.decisions.length)) &&
        (raison === null || estRang(raison, item.raisons.length))
      );
    }
    case 'trous':
      return estObjet(r) && item.trous.every((t) => estTexte(r[t.cle]));
  }
}

/** Une clé, ou rien, pour chaque chose à ranger. */
function sontDesCles(r: unknown, longueur: number, admises: readonly { cle: string }[]): boolean {
  return (
    Array.isArray(r) && r.length === longueur && r.every((v) => v === '' || admises.some((a) => a.cle === v))
  );
}

function estObjet(v: unknown): v is Record<string, unknown> {
  return typeof v === 'object' && v !== null && !Array.isArray(v);
}
