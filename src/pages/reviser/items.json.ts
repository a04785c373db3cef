import type { APIRoute } from 'astro';
import { banquesPourIlot, listerBanques } from '../../requetes/quiz.ts';

/** Tous les items, chargés au début d’une séance. */
export const GET: APIRoute = () => Response.json(banquesPourIlot(listerBanques().map((b) => b.id)).flat());
