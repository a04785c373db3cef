import type { APIRoute } from 'astro';
import { lireRecherche } from '../../requetes/recherche.ts';

/** Les résumés des pages, que la recherche ne lit que pour départager celles qui n’ont pas de faits. */
export const GET: APIRoute = () => Response.json(lireRecherche().resumes);
