import type { APIRoute } from 'astro';
import { nomsDesFaitsInterroges } from '../../requetes/faits.ts';

/** Nom de chaque règle qu’une question interroge : ce que les résultats d’une séance nomment. */
export const GET: APIRoute = () => Response.json(nomsDesFaitsInterroges());
