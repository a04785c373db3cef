import type { APIRoute } from 'astro';
import { lireRecherche } from '../../requetes/recherche.ts';

/** Ce que le premier focus charge : notices, noms et index. */
export const GET: APIRoute = () => Response.json(lireRecherche().lexique);
