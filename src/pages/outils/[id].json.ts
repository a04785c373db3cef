import type { APIRoute, GetStaticPaths } from 'astro';
import type { Outil } from '../../domaine/calculateurs/outils.ts';
import { cheminsDesOutils, faitsDOutil } from '../../requetes/outils.ts';

export const getStaticPaths = (() => cheminsDesOutils()) satisfies GetStaticPaths;

/** Faits d’un outil, que son île charge à l’approche. */
export const GET: APIRoute<{ outil: Outil }> = ({ props }) => Response.json(faitsDOutil(props.outil));
