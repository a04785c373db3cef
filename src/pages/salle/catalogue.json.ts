import type { APIRoute } from 'astro';
import { catalogue } from '../../requetes/seances.ts';

/** Tout ce dont une séance se compose ; les questions et les règles se lisent ensuite, banque par banque et thème par thème. */
export const GET: APIRoute = () => Response.json(catalogue());
