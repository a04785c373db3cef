import type { APIRoute } from 'astro';
import { lien } from '../moyens/adresse.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(lien('/sitemap-index.xml'), site).href}\n`);
