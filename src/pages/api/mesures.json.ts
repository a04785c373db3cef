import type { APIRoute } from 'astro';
import { mesuresPubliees } from '../../requetes/api.ts';

export const GET: APIRoute = () => Response.json(mesuresPubliees());
