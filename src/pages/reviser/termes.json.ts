import type { APIRoute } from 'astro';
import { termesPourIlot } from '../../requetes/revision.ts';

/** Les définitions du glossaire, chargées par une séance qui en demande. */
export const GET: APIRoute = () => Response.json(termesPourIlot());
