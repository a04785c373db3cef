import type { APIRoute } from 'astro';
import { glossairePublie } from '../../requetes/api.ts';

export const GET: APIRoute = () => Response.json(glossairePublie());
