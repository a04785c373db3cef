import type { APIRoute, GetStaticPaths } from 'astro';
import { cheminsDesRedactions, composerRedactions } from '../../../requetes/redactions.ts';
import type { Theme } from '../../../schemas/droit.ts';

export const getStaticPaths = (() => cheminsDesRedactions()) satisfies GetStaticPaths;

/** L’histoire d’un thème : une page n’en charge que pour se lire à une autre date. */
export const GET: APIRoute<{ theme: Theme }> = ({ props }) => Response.json(composerRedactions(props.theme));
