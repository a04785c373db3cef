import type { APIRoute } from 'astro';
import { lireRecherche } from '../../../requetes/recherche.ts';

/** Une tranche de l’index des faits : ce que chargent les mots tapés qui y tombent. */
export const getStaticPaths = () =>
  lireRecherche().tranches.map((tranche, rang) => ({ params: { rang: String(rang) }, props: { tranche } }));

export const GET: APIRoute = ({ props }) => Response.json(props['tranche']);
