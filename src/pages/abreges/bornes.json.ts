import type { APIRoute } from 'astro';
import { paquetsDAbreges } from '../../requetes/abreges.ts';

/** Première clé de chaque paquet d’abrégés : de quoi savoir lesquels charger. */
export const GET: APIRoute = () => Response.json(paquetsDAbreges().bornes);
