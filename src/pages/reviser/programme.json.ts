import type { APIRoute } from 'astro';
import { programmeDeRevision } from '../../requetes/revision.ts';

/** Ce que la révision sait des cartes : à part de la page, qui grossirait avec les banques. */
export const GET: APIRoute = () => Response.json(programmeDeRevision());
