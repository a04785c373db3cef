import type { APIRoute } from 'astro';
import { composerLeFlux } from '../../requetes/evolutions.ts';

/** Les évolutions du droit, pour un lecteur de flux. @see RFC 4287 */
export const GET: APIRoute = ({ site }) =>
  new Response(composerLeFlux(site as URL), { headers: { 'Content-Type': 'application/atom+xml' } });
