import type { APIRoute } from 'astro';
import { termesParLettre } from '../../requetes/revision.ts';

/** Les termes d’une lettre du glossaire, tels que la révision les demande. */
export const getStaticPaths = () =>
  termesParLettre().map(([lettre, termes]) => ({ params: { lettre }, props: { termes } }));

export const GET: APIRoute = ({ props }) => Response.json(props['termes']);
