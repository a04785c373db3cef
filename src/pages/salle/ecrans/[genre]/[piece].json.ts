import type { APIRoute, GetStaticPaths } from 'astro';
import { cheminsDesEcrans } from '../../../../requetes/seances.ts';

export const getStaticPaths = (() => cheminsDesEcrans()) satisfies GetStaticPaths;

/** Une section, un dessin ou les règles d’un thème, prêts à projeter. */
export const GET: APIRoute<{ lire: () => unknown }> = ({ props }) => Response.json(props.lire());
