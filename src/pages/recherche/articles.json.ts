import type { APIRoute } from 'astro';
import { lireRecherche } from '../../requetes/recherche.ts';

/** Les articles cités et les thèmes qui les citent : ce que charge une requête d’article. */
export const GET: APIRoute = () => Response.json(lireRecherche().articles);
