import { z } from 'astro/zod';
import { estDateCivile } from '../domaine/commun/date-civile.ts';

/** Identifiant stable, en minuscules sans accent : `ddse-peine`. Il sert d’adresse, ne pas le changer. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'écrire un identifiant en minuscules, chiffres et traits d’union');

/** Identifiant complet d’un fait : `theme.fait`, par exemple `ddse-peine.duree`. */
export const refFaitSchema = z
  .string()
  .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'écrire «\u00a0theme.fait\u00a0», par exemple «\u00a0ddse-peine.duree\u00a0»');

/**
 * Date `AAAA-MM-JJ`. L’analyseur d’en-têtes d’Astro rend un objet `Date` là où le nôtre rend une chaîne :
 * les deux formes donnent la même date civile.
 */
export const dateSchema = z.preprocess(
  (d) => (d instanceof Date ? d.toISOString().slice(0, 10) : d),
  z.string().refine(estDateCivile, 'écrire une date qui existe, sous la forme AAAA-MM-JJ'),
);

/** Phrase ou paragraphe montré au lecteur. */
export const texteSchema = z.string().trim().min(1, 'écrire un texte');
