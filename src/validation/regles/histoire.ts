import { replier } from '../../domaine/commun/texte.ts';
import { donneLaReponse } from '../../domaine/quiz/regle.ts';
import type { Item } from '../../schemas/quiz.ts';
import { memeValeur, quantitesDuTexte, type Quantite } from '../../domaine/commun/quantites.ts';
import { lireValeur, type Valeur } from '../../domaine/commun/valeur.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Lecture } from '../lecture.ts';
import { valeursCitees, valeursPassees } from './accord.ts';
import { chiffresLitteraux } from './chiffres.ts';
import { signaler, textesDe, type Contexte, type Regle } from './outils.ts';

/** Données qui ne se lisent pas comme un texte. */
const CLES_MUETTES: ReadonlySet<PropertyKey> = new Set([
  'id',
  'passage',
  'faits',
  'calcul',
  'histoire',
  'relu_le',
  'date',
  'cle',
  'repere',
  'categorie',
  'a_partir_de',
  'si',
  'suite',
]);

/** Réponses que l’accord avec les faits tient déjà, et propositions fausses, qui portent le nombre qu’elles veulent. */
const CLES_LIBRES: ReadonlySet<PropertyKey> = new Set([
  'juste',
  'variantes',
  'reponses',
  'distracteurs',
  'leurres',
]);

/** Textes qui disent la règle ; les autres racontent la situation. */
const CLES_DE_REGLE: ReadonlySet<PropertyKey> = new Set(['explication', 'indices', 'retour', 'correction']);

/** Un exercice : un item, ou un cas entier. */
interface Exercice {
  lecture: Lecture<unknown>;
  chemin: PropertyKey[];
  donnees: object & { faits: string[]; histoire?: string[] | undefined };
}

type Porteur = Record<string, unknown>;

const lire = (donnees: unknown, chemin: readonly PropertyKey[]): unknown =>
  chemin.reduce<unknown>((o, cle) => (o as Record<PropertyKey, unknown> | undefined)?.[cle], donnees);

/** Une proposition fausse : choix, passage, décision, ou affirmation d’un vrai ou faux. */
function estFausse(porteur: Porteur, cle: PropertyKey): boolean {
  if (cle === 'enonce') return porteur['vrai'] === false;
  if (cle !== 'texte') return false;
  return (
    porteur['juste'] === false ||
    porteur['fautif'] === true ||
    porteur['degre'] === 'defendable' ||
    porteur['degre'] === 'fautive'
  );
}

/** Quantités qu’un texte peut reprendre : un retour, celle de sa proposition fausse ; un repère, celle de sa date. */
function reprises(porteur: Porteur, cle: PropertyKey, unite: string): readonly Quantite[] {
  const { date, valeur, texte } = porteur;
  if (cle === 'nom' && typeof date === 'string') return ecrites(date);
  if (cle !== 'retour') return [];
  if (typeof valeur === 'number') return quantitesDuTexte(`${valeur} ${unite}`);
  if (typeof valeur === 'string') return ecrites(valeur);
  return typeof texte === 'string' && estFausse(porteur, 'texte') ? quantitesDuTexte(texte) : [];
}

/** Une valeur écrite comme une donnée, `P6M` ou `2020-03-24`. */
function ecrites(donnee: string): readonly Quantite[] {
  return [{ texte: donnee, valeur: lireValeur(donnee) }];
}

const memes = (a: Quantite, b: Quantite) =>
  replier(a.texte) === replier(b.texte) ||
  (a.valeur !== undefined && b.valeur !== undefined && memeValeur(a.valeur, b.valeur));

function* textesALire(donnees: object) {
  for (const t of textesDe(donnees)) {
    if (!t.chemin.some((cle) => CLES_MUETTES.has(cle) || CLES_LIBRES.has(cle))) yield t;
  }
}

/** Chiffres de droit écrits à la main dans un exercice, hors ceux de son histoire. */
function chiffresDeLExercice(
  { lecture, chemin, donnees }: Exercice,
  { corpus, aujourdhui }: Contexte,
): Diagnostic[] {
  const racontees = (donnees.histoire ?? []).flatMap((texte) => quantitesDuTexte(texte));
  const deDroit = valeursCitees(donnees.faits, corpus.faits, aujourdhui);
  const passees = valeursPassees(donnees.faits, corpus.faits, aujourdhui);
  const unite = 'unite' in donnees ? String(donnees.unite) : '';
  return [...textesALire(donnees)].flatMap(({ texte, chemin: ou }) => {
    const cle = ou.findLast((p) => typeof p === 'string') as string;
    const porteur = lire(donnees, ou.slice(0, ou.lastIndexOf(cle))) as Porteur;
    if (estFausse(porteur, cle) || (cle === 'indices' && donneLaReponse(donnees as Item, texte))) return [];
    const redites = reprises(porteur, cle, unite);
    const disentLaRegle = CLES_DE_REGLE.has(cle);
    return chiffresLitteraux(texte).flatMap((q) => {
      const dHier = estDe(q.valeur, passees) && (q.valeur?.type === 'date' || !estDe(q.valeur, deDroit));
      if (dHier || redites.some((r) => memes(r, q))) return [];
      const racontee = racontees.some((r) => memes(r, q));
      const ambigue = disentLaRegle && racontee && estDe(q.valeur, deDroit);
      if (racontee && !ambigue) return [];
      return [
        signaler(
          lecture,
          [...chemin, ...ou],
          'droit/chiffre-litteral',
          ambigue
            ? `«\u00a0${q.texte}\u00a0» est à la fois de l’histoire et d’un fait cité.`
            : `«\u00a0${q.texte}\u00a0» est écrit à la main.`,
          'Écrire {theme.fait.cle} si c’est une règle\u202f; si c’est la situation inventée, l’ajouter à «\u00a0histoire\u00a0».',
        ),
      ];
    });
  });
}

const estDe = (valeur: Valeur | undefined, liste: readonly Valeur[]) =>
  valeur !== undefined && liste.some((v) => memeValeur(v, valeur));

/** Une quantité déclarée de l’histoire s’y trouve : sinon elle excuserait un chiffre à venir. */
function histoireEmployee({ lecture, chemin, donnees }: Exercice): Diagnostic[] {
  const presentes = [...textesALire(donnees)].flatMap(({ texte }) => chiffresLitteraux(texte));
  return (donnees.histoire ?? []).flatMap((texte, i) => {
    const [quantite] = quantitesDuTexte(texte);
    if (quantite && presentes.some((p) => memes(p, quantite))) return [];
    return [
      signaler(
        lecture,
        [...chemin, 'histoire', i],
        'histoire/inutile',
        `«\u00a0${texte}\u00a0» n’est pas une quantité de cet exercice.`,
        'Recopier la quantité telle qu’elle est écrite dans la situation, ou retirer cette ligne.',
      ),
    ];
  });
}

/** Dans une banque ou un cas, tout chiffre vient d’un fait, d’une proposition fausse, ou de la situation inventée, déclarée une fois. */
export const histoireDeclaree: Regle = (contexte) => {
  const { banques, cas } = contexte.lectures;
  const exercices: Exercice[] = [
    ...banques.flatMap((lecture) =>
      lecture.donnees.items.map((item, i) => ({ lecture, chemin: ['items', i], donnees: item })),
    ),
    ...cas.map((lecture) => ({ lecture, chemin: [], donnees: lecture.donnees })),
  ];
  return exercices.flatMap((e) => [...chiffresDeLExercice(e, contexte), ...histoireEmployee(e)]);
};
