import type { APIRoute, GetStaticPaths } from 'astro';
import { cheminsDesEcrans } from '../../../../requetes/seances.ts';

export const getStaticPaths = (() => cheminsDesEcrans()) satisfies GetStaticPaths;

/** Une section, un dessin, les règles d’un thème, ou un parcours dont faire une séance. */
export const GET: APIRoute<{ lire: () => unknown }> = ({ props }) => Response.json(props.lire());
