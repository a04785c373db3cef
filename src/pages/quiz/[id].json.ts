import type { APIRoute } from 'astro';
import { questionsDeBanque } from '../../requetes/examens.ts';
import { cheminsDesBanques } from '../../requetes/quiz.ts';
import type { Banque } from '../../schemas/quiz.ts';

export const getStaticPaths = () => cheminsDesBanques();

/** Questions d’une banque, que la révision, le quiz final et l’examen chargent au besoin : une page ne lit que les siennes. */
export const GET: APIRoute<{ banque: Banque }> = ({ props }) =>
  Response.json(questionsDeBanque(props.banque.id));
