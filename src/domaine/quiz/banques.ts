/** Forme de l’identifiant d’un item : celui de sa banque, puis un numéro. Une page sait ainsi quel fichier charger. */
const NUMERO = /-\d+$/;

/** Banque d’un item, d’après son identifiant : `ddse-peine-011` est de `ddse-peine`. */
export function banqueDeLItem(item: string): string {
  return item.replace(NUMERO, '');
}

/** Vrai si l’identifiant d’un item est celui de sa banque suivi d’un numéro. */
export function estNommeDApres(banque: string, item: string): boolean {
  return NUMERO.test(item) && banqueDeLItem(item) === banque;
}

/** Banques de quelques items, chacune une fois. */
export function banquesDesItems(items: readonly string[]): string[] {
  return [...new Set(items.map(banqueDeLItem))];
}
