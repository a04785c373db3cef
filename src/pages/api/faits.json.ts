import type { APIRoute } from 'astro';
import { faitsPublies } from '../../requetes/api.ts';

export const GET: APIRoute = () => Response.json(faitsPublies());
