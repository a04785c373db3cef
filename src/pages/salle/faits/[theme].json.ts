import type { APIRoute, GetStaticPaths } from 'astro';
import { lireCorpus } from '../../../requetes/corpus.ts';
import { nomsDesFaitsInterroges } from '../../../requetes/faits.ts';

export const getStaticPaths = (() =>
  lireCorpus().themes.map(({ id }) => ({ params: { theme: id } }))) satisfies GetStaticPaths;

/** Nom de chaque règle d’un thème qu’une question interroge : ce que les résultats d’une séance nomment. */
export const GET: APIRoute = ({ params }) => Response.json(nomsDesFaitsInterroges(params.theme ?? ''));
