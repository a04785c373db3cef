import { estJuste, lireCalcul } from '../../domaine/commun/calcul.ts';
import { lireDuree } from '../../domaine/commun/duree.ts';
import { memeValeur, nombresDuTexte, quantitesDuTexte } from '../../domaine/commun/quantites.ts';
import { lireValeur, type Valeur } from '../../domaine/commun/valeur.ts';
import { remplirTexte, versionAMontrer, type TableDesFaits } from '../../domaine/droit/fait.ts';
import type { Item } from '../../schemas/quiz.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { signaler, type Regle } from './outils.ts';

/** Un énoncé dit-il cette valeur, en chiffres ou en lettres ? */
export function enonceDit(enonce: string, valeur: Valeur): boolean {
  const dites = quantitesDuTexte(enonce);
  if (dites.some((d) => d.valeur && memeValeur(d.valeur, valeur))) return true;
  if (valeur.type === 'quantite') return nombresDuTexte(enonce).includes(valeur.nombre);
  if (valeur.type === 'heure') return ditLHeure(enonce, valeur.heure);
  if (valeur.type === 'fraction' && valeur.numerateur === valeur.denominateur)
    return /\b(?:totalité|entière?|entièrement|entiers?)\b/i.test(enonce);
  return false;
}

function ditLHeure(enonce: string, heure: string): boolean {
  const [h = '', min = ''] = heure.split(':');
  return [...enonce.matchAll(/(?<!\d)(\d{1,2})\s?(?:heures?|h)(?:\s?(\d{2}))?(?!\p{L})/gu)].some(
    (m) => Number(m[1]) === Number(h) && Number(m[2] ?? 0) === Number(min),
  );
}

/** Valeurs et dates d’effet des faits cités, tels qu’ils s’appliquent à la date du contrôle. */
export function valeursCitees(refs: readonly string[], faits: TableDesFaits, date: string): Valeur[] {
  return refs.flatMap((ref) => {
    const situe = faits.get(ref);
    if (!situe) return [];
    const { valeurs, depuis, jusqu_au } = versionAMontrer(situe.fait, date);
    const dates = [depuis, jusqu_au].filter((d) => d !== undefined);
    return [...Object.values(valeurs ?? {}), ...dates].flatMap((ecrite) => lireValeur(ecrite) ?? []);
  });
}

/** Dates des faits cités, et valeurs de leurs rédactions closes : du droit d’hier, qu’aucun renvoi ne désigne. */
export function valeursPassees(refs: readonly string[], faits: TableDesFaits, date: string): Valeur[] {
  const versions = refs.flatMap((ref) => faits.get(ref)?.fait.versions ?? []);
  return versions.flatMap(({ valeurs, depuis, jusqu_au }) => {
    const closes = jusqu_au !== undefined && jusqu_au < date ? Object.values(valeurs ?? {}) : [];
    const dates = [depuis, jusqu_au].filter((d) => d !== undefined);
    return [...closes, ...dates].flatMap((ecrite) => lireValeur(ecrite) ?? []);
  });
}

/** Ce qu’un item attend comme quantités, et où c’est écrit. */
function reponsesAttendues(item: Item): { chemin: PropertyKey[]; valeurs: Valeur[] }[] {
  switch (item.type) {
    case 'nombre': {
      const [dite] = quantitesDuTexte(`${item.juste} ${item.unite}`);
      const compte: Valeur = { type: 'quantite', nombre: item.juste, unite: '' };
      return [{ chemin: ['juste'], valeurs: [dite?.valeur ?? compte] }];
    }
    case 'duree': {
      const duree = lireDuree(item.juste);
      return duree ? [{ chemin: ['juste'], valeurs: [{ type: 'duree', duree }] }] : [];
    }
    case 'trous':
      return item.trous.map(({ juste }, i) => ({ chemin: ['trous', i, 'juste'], valeurs: valeursDu(juste) }));
    case 'courte':
      return [{ chemin: ['reponses', 0], valeurs: valeursDu(item.reponses[0] as string) }];
    case 'frise':
      // Avec une situation à lire, les dates de la ligne sont celles de l’histoire.
      if (item.contexte !== undefined) return [];
      return item.reperes.flatMap(({ cle, date }, i) =>
        date !== undefined && item.evenements.some((e) => e.repere === cle)
          ? [{ chemin: ['reperes', i, 'date'], valeurs: [{ type: 'date', date } as const] }]
          : [],
      );
    case 'choix-unique':
    case 'choix-multiple':
    case 'vrai-faux':
    case 'appariement':
    case 'classement':
    case 'ordre':
    case 'reperage':
    case 'decision':
      return [];
  }
}

/** Une frise situe aussi ce qui ne s’applique plus. */
const datesDHier = (item: Item, faits: TableDesFaits, date: string) =>
  item.type === 'frise' ? valeursPassees(item.faits, faits, date) : [];

/** Les mots à retrouver peuvent être ceux de la situation ; un nombre ou une durée se calcule alors. */
const inventees = (item: Item) =>
  item.type === 'nombre' || item.type === 'duree' ? [] : (item.histoire ?? []).flatMap(valeursDu);

const valeursDu = (texte: string) => quantitesDuTexte(texte).flatMap((q) => q.valeur ?? []);

function egales(a: Valeur, b: Valeur): boolean {
  if (a.type === 'quantite' && b.type === 'quantite' && (a.unite === '' || b.unite === ''))
    return a.nombre === b.nombre;
  return memeValeur(a, b);
}

/** Toute réponse chiffrée est celle d’un fait cité, ou le résultat d’un calcul montré. */
export const reponsesEnAccord: Regle = ({ corpus, lectures, aujourdhui }) =>
  lectures.banques.flatMap((lecture) =>
    lecture.donnees.items.flatMap((item, i): Diagnostic[] => {
      if (item.faits.some((ref) => !corpus.faits.has(ref))) return [];
      const calcul = 'calcul' in item ? item.calcul : undefined;
      const admises =
        calcul === undefined
          ? [
              ...valeursCitees(item.faits, corpus.faits, aujourdhui),
              ...inventees(item),
              ...datesDHier(item, corpus.faits, aujourdhui),
            ]
          : valeursDu(resultatDe(remplirTexte(calcul, corpus.faits, aujourdhui)));
      const desaccords = reponsesAttendues(item)
        .filter(({ valeurs }) => !valeurs.every((v) => admises.some((a) => egales(v, a))))
        .map(({ chemin }) =>
          signaler(
            lecture,
            ['items', i, ...chemin],
            'quiz/reponse-sans-fait',
            calcul === undefined
              ? 'aucun fait cité ne donne cette réponse.'
              : 'le calcul écrit ne mène pas à cette réponse.',
            'Citer le fait qui la donne, corriger la réponse, ou écrire «\u00a0calcul: 18\u00a0mois − 12\u00a0mois = 6\u00a0mois\u00a0».',
          ),
        );
      return [
        ...desaccords,
        ...calculFaux(calcul && remplirTexte(calcul, corpus.faits, aujourdhui), () =>
          signaler(
            lecture,
            ['items', i, 'calcul'],
            'quiz/calcul-faux',
            'ce calcul ne se lit pas, ou n’est pas juste.',
            'Écrire une opération et son résultat, dans une seule unité, avec les signes + − × ÷ et un seul =.',
          ),
        ),
      ];
    }),
  );

const resultatDe = (calcul: string) => calcul.split('=').at(-1) ?? '';

function calculFaux(calcul: string | undefined, dire: () => Diagnostic): Diagnostic[] {
  if (calcul === undefined) return [];
  const lu = lireCalcul(calcul);
  return lu && estJuste(lu) ? [] : [dire()];
}
