import { replier } from '../domaine/commun/texte.ts';

/** Ce qui distingue une famille d’une racine dans l’index : aucun mot replié ne commence ainsi. */
const MARQUE = '=';
/** Mots gardés en mémoire : la requête en cours de frappe en fait passer mille débuts. */
const MEMOIRE = 20_000;

/** Vrai si un terme de l’index est une famille de mots, et non une racine. */
export function estUneFamille(terme: string): boolean {
  return terme.startsWith(MARQUE);
}

function inscrire(table: Map<string, string[]>, cle: string, famille: string): void {
  const deja = table.get(cle);
  if (!deja) table.set(cle, [famille]);
  else if (!deja.includes(famille)) deja.push(famille);
}

/** Les familles de mots, lues de leur lexique. */
export class Familles {
  readonly #entiers = new Map<string, string[]>();
  readonly #debuts = new Map<string, string[]>();
  readonly #paires = new Map<string, string[]>();
  readonly #connues = new Map<string, readonly string[]>();
  #plusLong = 0;

  /** @param lexique une ligne par famille, comme dans `lexique-des-familles.ts` */
  constructor(lexique: string) {
    for (const ligne of lexique.split('\n')) {
      const [nom = '', mots = ''] = ligne.split(': ');
      const famille = `${MARQUE}${nom}`;
      for (const mot of mots.split(' ')) {
        const nu = mot.replace(/\*$/, '');
        if (mot.includes('+')) inscrire(this.#paires, nu.replace('+', ' '), famille);
        else if (mot === nu) inscrire(this.#entiers, mot, famille);
        else {
          inscrire(this.#debuts, nu, famille);
          this.#plusLong = Math.max(this.#plusLong, nu.length);
        }
      }
    }
  }

  /** Familles d’un mot replié. */
  duMot(mot: string): readonly string[] {
    const connue = this.#connues.get(mot);
    if (connue) return connue;
    const trouvees = new Set(this.#entiers.get(mot));
    for (let n = Math.min(this.#plusLong, mot.length); n > 1; n -= 1)
      for (const famille of this.#debuts.get(mot.slice(0, n)) ?? []) trouvees.add(famille);
    const rendues = [...trouvees];
    if (this.#connues.size > MEMOIRE) this.#connues.clear();
    this.#connues.set(mot, rendues);
    return rendues;
  }

  /** Familles que disent deux mots repliés qui se suivent : « pas fait », « maison d’arrêt ». */
  deLaPaire(un: string, deux: string): readonly string[] {
    return this.#paires.get(`${un} ${deux}`) ?? [];
  }

  /** Familles de mots repliés qui se suivent, mots vides compris. */
  de(mots: readonly string[]): string[] {
    const trouvees = new Set<string>();
    mots.forEach((mot, i) => {
      for (const f of this.duMot(mot)) trouvees.add(f);
      const suivant = mots[i + 1];
      if (suivant !== undefined) for (const f of this.deLaPaire(mot, suivant)) trouvees.add(f);
    });
    return [...trouvees];
  }

  /** Familles d’un texte. */
  duTexte(texte: string): string[] {
    return this.de(replier(texte).split(' '));
  }
}
