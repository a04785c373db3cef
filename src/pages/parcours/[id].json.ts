import type { APIRoute } from 'astro';
import { cheminsDesParcours, etapesDuParcours } from '../../requetes/parcours.ts';

/** Étapes d’un parcours, lues par les pages qui disent où en est le lecteur. */
export const getStaticPaths = () => cheminsDesParcours();

export const GET: APIRoute = ({ props }) => Response.json(etapesDuParcours(props['parcours']));
