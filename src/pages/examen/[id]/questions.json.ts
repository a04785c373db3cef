import type { APIRoute } from 'astro';
import { cheminsDesExamens, questionsDExamen } from '../../../requetes/examens.ts';
import type { PlanDExamen } from '../../../schemas/examen.ts';

export const getStaticPaths = () => cheminsDesExamens();

/** Questions qu’un plan peut poser : le tirage se fait dans le navigateur, ou sur le papier du formateur. */
export const GET: APIRoute<{ plan: PlanDExamen }> = ({ props }) =>
  Response.json(questionsDExamen(props.plan));
