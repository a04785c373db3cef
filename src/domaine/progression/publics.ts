/** À qui une entrée sert d’abord. */
export const ROLES = {
  stagiaire: 'Stagiaire',
  conseiller: 'Conseiller',
  formateur: 'Formateur',
} as const;
export type Role = keyof typeof ROLES;

/** Où la mesure se suit. */
export const MILIEUX = { ouvert: 'Milieu ouvert', ferme: 'Milieu fermé' } as const;
export type Milieu = keyof typeof MILIEUX;

/** Niveau d’une entrée : ce qu’elle demande surtout. */
export const NIVEAUX = {
  restitution: 'découvrir',
  comprehension: 'comprendre',
  application: 'appliquer',
} as const;
export type Niveau = keyof typeof NIVEAUX;

/** Mesures qui se préparent ou s’exécutent pendant la détention. */
const FERME: ReadonlySet<string> = new Set([
  'ddse-amenagement',
  'liberation-conditionnelle',
  'liberation-sous-contrainte',
  'permissions-de-sortir',
  'placement-a-l-exterieur',
  'prevention-du-suicide',
  'reductions-de-peine',
  'semi-liberte',
  'sortie-de-detention-et-preparation',
  'suspension-et-fractionnement-par-le-jap',
  'suspension-medicale',
  'vie-en-detention',
]);

/** Mesures qui n’ont cours qu’hors les murs. */
const OUVERT: ReadonlySet<string> = new Set([
  'ajournement-avec-probation',
  'arse',
  'arse-mobile',
  'bracelet-anti-rapprochement',
  'controle-judiciaire',
  'ddse-amenagement',
  'ddse-peine',
  'liberation-conditionnelle',
  'peine-de-stage',
  'personnes-non-detenues-723-15',
  'placement-a-l-exterieur',
  'semi-liberte',
  'suivi-post-peine',
  'suivi-socio-judiciaire',
  'surveillance-judiciaire',
  'sursis-probatoire',
  'sursis-probatoire-renforce',
  'tig',
]);

/** Milieux où une entrée sert, d’après ses mesures ; ce qui ne tient à aucun sert dans les deux. */
export function milieuxDe(mesures: readonly string[]): Milieu[] {
  const milieux: Milieu[] = [];
  if (mesures.some((m) => OUVERT.has(m))) milieux.push('ouvert');
  if (mesures.some((m) => FERME.has(m))) milieux.push('ferme');
  return milieux.length > 0 ? milieux : ['ouvert', 'ferme'];
}

/** Niveau le plus fréquent ; à égalité, le plus haut. */
export function niveauDominant(niveaux: readonly Niveau[]): Niveau {
  const compter = (n: Niveau) => niveaux.filter((autre) => autre === n).length;
  const ordre: Niveau[] = ['application', 'comprehension', 'restitution'];
  return ordre.reduce((mieux, n) => (compter(n) > compter(mieux) ? n : mieux));
}
