import type { APIRoute, GetStaticPaths } from 'astro';
import { casPourIlot, cheminsDesCas } from '../../requetes/cas.ts';
import type { Cas } from '../../schemas/cas.ts';

export const getStaticPaths = (() => cheminsDesCas()) satisfies GetStaticPaths;

/** Le cas prêt à jouer, que son île charge à l’approche. */
export const GET: APIRoute<{ cas: Cas }> = ({ props }) => Response.json(casPourIlot(props.cas));
