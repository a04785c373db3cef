import type { APIRoute } from 'astro';
import { programmeDuCarnet } from '../../requetes/carnet.ts';

/** Ce que le carnet met en regard du journal, hors de la page : elle reste légère. */
export const GET: APIRoute = () => Response.json(programmeDuCarnet());
