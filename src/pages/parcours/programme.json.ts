import type { APIRoute } from 'astro';
import { programmeDesParcours } from '../../requetes/parcours.ts';

/** Étapes et items des parcours, lus par les pages qui disent où en est le lecteur. */
export const GET: APIRoute = () => Response.json(programmeDesParcours());
