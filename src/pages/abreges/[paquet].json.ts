import type { APIRoute } from 'astro';
import { paquetsDAbreges } from '../../requetes/abreges.ts';

/** Un paquet d’abrégés. */
export const getStaticPaths = () =>
  paquetsDAbreges().paquets.map((abreges, paquet) => ({
    params: { paquet: String(paquet) },
    props: { abreges },
  }));

export const GET: APIRoute = ({ props }) => Response.json(props['abreges']);
