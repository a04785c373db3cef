import type { APIRoute } from 'astro';
import { lireRecherche } from '../../requetes/recherche.ts';

/** Ce qui se charge à la suite : faits et définitions. */
export const GET: APIRoute = () => Response.json(lireRecherche().base);
