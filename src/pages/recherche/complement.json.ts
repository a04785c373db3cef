import type { APIRoute } from 'astro';
import { lireRecherche } from '../../requetes/recherche.ts';

/** Ce que la recherche charge juste après le lexique : les termes du glossaire, et de quoi lire ce qui est demandé. */
export const GET: APIRoute = () => Response.json(lireRecherche().complement);
