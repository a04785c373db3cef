/**
 * Les touches de la salle. Une télécommande envoie Page suivante, Page précédente, « . » ou « B », F5 et Échap. Une lettre n’agit que sur un
 * écran qui la montre : sur une question, B est une réponse ; ailleurs, elle éteint l’écran.
 */

/** Ce que l’écran attend. */
export interface Attente {
  /** Options sous une lettre : une question qui n’est pas révélée, les décisions d’un cas. */
  lettres: number;
  /** L’écran est éteint. */
  noir: boolean;
}

/** Ce qu’une touche fait faire. */
export type Geste =
  | { geste: 'suivant' | 'precedent' | 'noir' | 'rallumer' | 'lumiere' | 'plein' | 'pupitre' }
  | {
      geste:
        'voter' | 'clore' | 'reste' | 'defaire' | 'discuter' | 'reveler' | 'cartes' | 'rattraper' | 'aide';
    }
  | { geste: 'lettre'; option: number; moins: boolean }
  | { geste: 'chiffre'; chiffre: number }
  | { geste: 'debut' };

/** Ce que l’on lit d’un événement de clavier. */
export interface Touche {
  key: string;
  code: string;
  shiftKey?: boolean;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
}

const NOMMEES: Readonly<
  Record<string, Geste['geste'] & ('suivant' | 'precedent' | 'noir' | 'defaire' | 'debut')>
> = {
  ArrowRight: 'suivant',
  ArrowDown: 'suivant',
  PageDown: 'suivant',
  ' ': 'suivant',
  ArrowLeft: 'precedent',
  ArrowUp: 'precedent',
  PageUp: 'precedent',
  Backspace: 'defaire',
  Home: 'debut',
  '.': 'noir',
};

const LETTRES: Readonly<
  Record<
    string,
    | 'voter'
    | 'reste'
    | 'discuter'
    | 'cartes'
    | 'rattraper'
    | 'lumiere'
    | 'plein'
    | 'pupitre'
    | 'noir'
    | 'reveler'
  >
> = {
  v: 'voter',
  t: 'reste',
  d: 'discuter',
  r: 'reveler',
  k: 'cartes',
  x: 'rattraper',
  l: 'lumiere',
  f: 'plein',
  p: 'pupitre',
  n: 'noir',
  b: 'noir',
};

/** Ce que fait une touche ; rien de celles que la salle n’emploie pas. */
export function gesteDe(touche: Touche, attente: Attente): Geste | undefined {
  const { key, code, shiftKey = false } = touche;
  if (touche.ctrlKey || touche.metaKey || touche.altKey) return undefined;
  // Une touche qui ne ferait que modifier la suivante n’est pas un geste.
  if (['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Tab', 'Escape', 'F5', 'F11'].includes(key))
    return undefined;
  if (attente.noir) return { geste: 'rallumer' };
  const chiffre = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  // Sur un clavier français, la rangée du haut donne « & é " » sans Maj : on lit la place, non le signe.
  if (chiffre !== undefined) return { geste: 'chiffre', chiffre: Number(chiffre) };
  if (key === 'Enter') return { geste: 'clore' };
  if (key === '?') return { geste: 'aide' };
  const nommee = NOMMEES[key];
  if (nommee) return { geste: nommee };
  const lettre = key.length === 1 ? key.toLowerCase() : '';
  const option = lettre === '' ? -1 : 'abcdef'.indexOf(lettre);
  if (option >= 0 && option < attente.lettres) return { geste: 'lettre', option, moins: shiftKey };
  const commande = LETTRES[lettre];
  return commande && { geste: commande };
}
