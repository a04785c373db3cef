import type { APIRoute, GetStaticPaths } from 'astro';
import { cheminsDesColonnes, composerColonne } from '../../requetes/comparateur.ts';
import type { Mesure } from '../../schemas/pages.ts';
import type { Entree } from '../../validation/corpus.ts';

export const getStaticPaths = (() => cheminsDesColonnes()) satisfies GetStaticPaths;

/** Une mesure à comparer : la page n’en charge que deux ou trois, si nombreuses que soient les fiches. */
export const GET: APIRoute<{ mesure: Entree<Mesure> }> = ({ props }) =>
  Response.json(composerColonne(props.mesure));
