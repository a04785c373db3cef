import type { APIRoute } from 'astro';
import { lireRecherche } from '../../../requetes/recherche.ts';

/** Les faits d’un thème, que la recherche charge quand il est parmi les plus probables. */
export const getStaticPaths = () =>
  Object.entries(lireRecherche().themes).map(([theme, faits]) => ({ params: { theme }, props: { faits } }));

export const GET: APIRoute = ({ props }) => Response.json(props['faits']);
