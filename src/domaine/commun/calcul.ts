import { quantitesDuTexte } from './quantites.ts';
import { lireNombreEnLettres } from './nombre-en-lettres.ts';
import type { Valeur } from './valeur.ts';

/** Grandeur d’un calcul : un nombre et ce qu’il compte, mois, jours, heures, euros ou rien. */
interface Grandeur {
  nombre: number;
  unite: string;
}

/** Une durée d’une seule unité se calcule ; un mois n’est jamais converti en jours. */
function grandeurDe(valeur: Valeur): Grandeur | undefined {
  switch (valeur.type) {
    case 'duree': {
      const { annees, mois, semaines, jours, heures } = valeur.duree;
      const parts: Grandeur[] = [
        { nombre: annees * 12 + mois, unite: 'mois' },
        { nombre: semaines * 7 + jours, unite: 'jours' },
        { nombre: heures, unite: 'heures' },
      ].filter((g) => g.nombre !== 0);
      return parts.length === 1 ? parts[0] : undefined;
    }
    case 'fraction':
      return { nombre: valeur.numerateur / valeur.denominateur, unite: '' };
    case 'montant':
      return { nombre: valeur.euros, unite: 'euros' };
    case 'quantite':
      return { nombre: valeur.nombre, unite: valeur.unite };
    case 'date':
    case 'heure':
      return undefined;
  }
}

function lireOperande(ecrit: string): Grandeur | undefined {
  const nu = ecrit.trim();
  const [quantite, ...autres] = quantitesDuTexte(nu);
  if (quantite) return autres.length === 0 && quantite.valeur ? grandeurDe(quantite.valeur) : undefined;
  const nombre = /^\d+(?:,\d+)?$/.test(nu) ? Number(nu.replace(',', '.')) : lireNombreEnLettres(nu);
  return nombre === undefined ? undefined : { nombre, unite: '' };
}

function appliquer(a: Grandeur, signe: string, b: Grandeur): Grandeur | undefined {
  if (signe === '+' || signe === '−') {
    if (a.unite !== b.unite) return undefined;
    return { nombre: signe === '+' ? a.nombre + b.nombre : a.nombre - b.nombre, unite: a.unite };
  }
  if (a.unite !== '' && b.unite !== '') return undefined;
  const unite = a.unite || b.unite;
  return { nombre: signe === '×' ? a.nombre * b.nombre : a.nombre / b.nombre, unite };
}

/** « le plus court de A et B », ou une opération. Résultat annoncé d’un calcul et résultat de son opération, de gauche à droite ; `undefined` s’il ne se lit pas. */
export function lireCalcul(texte: string): { annonce: Grandeur; obtenu: Grandeur } | undefined {
  const [operation = '', resultat = '', ...reste] = texte.split('=');
  const annonce = lireOperande(resultat.replace(/\.\s*$/, ''));
  const bornes = /^\s*le plus (court|long) de (.+) et (.+)$/.exec(operation);
  if (bornes) {
    const [a, b] = [lireOperande(bornes[2] as string), lireOperande(bornes[3] as string)];
    if (!a || !b || !annonce || a.unite !== b.unite || reste.length > 0) return undefined;
    const choisir = bornes[1] === 'court' ? Math.min : Math.max;
    return { annonce, obtenu: { nombre: choisir(a.nombre, b.nombre), unite: a.unite } };
  }
  const [premier = '', ...suite] = operation.split(/([+−×÷])/);
  let obtenu = lireOperande(premier);
  for (let i = 0; i + 1 < suite.length && obtenu; i += 2) {
    const operande = lireOperande(suite[i + 1] as string);
    obtenu = operande && appliquer(obtenu, suite[i] as string, operande);
  }
  return reste.length === 0 && suite.length > 0 && annonce && obtenu ? { annonce, obtenu } : undefined;
}

/** Le calcul est-il juste ? */
export function estJuste({ annonce, obtenu }: { annonce: Grandeur; obtenu: Grandeur }): boolean {
  return annonce.unite === obtenu.unite && Math.abs(annonce.nombre - obtenu.nombre) < 1e-9;
}
