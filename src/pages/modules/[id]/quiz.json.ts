import type { APIRoute } from 'astro';
import { cheminsDesModules } from '../../../requetes/modules.ts';
import { banquesPourIlot } from '../../../requetes/quiz.ts';
import type { ModuleComplet } from '../../../validation/corpus.ts';

export const getStaticPaths = () => cheminsDesModules();

/** Banques d’un module, banque par banque : le tirage se fait dans le navigateur. */
export const GET: APIRoute<{ module: ModuleComplet }> = ({ props }) =>
  Response.json(banquesPourIlot(props.module.quiz.banques));
