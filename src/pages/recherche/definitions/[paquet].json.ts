import type { APIRoute } from 'astro';
import { lireRecherche } from '../../../requetes/recherche.ts';

/** Un paquet de définitions du glossaire. */
export const getStaticPaths = () =>
  lireRecherche().definitions.map((definitions, paquet) => ({
    params: { paquet: String(paquet) },
    props: { definitions },
  }));

export const GET: APIRoute = ({ props }) => Response.json(props['definitions']);
