import * as adresses from '../domaine/commun/adresses.ts';
import type { APIRoute } from 'astro';
import { lien } from '../moyens/adresse.ts';

/** Déclare le site comme moteur de recherche. @see OpenSearch 1.1 */
export const GET: APIRoute = ({ site }) => {
  const adresse = (chemin: string) => new URL(lien(chemin), site).href;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Jalons</ShortName>
  <Description>Mesures pénales, LPJ et ce qui l’a suivie</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${adresse('/jalon.svg')}</Image>
  <Url type="text/html" template="${adresse(adresses.recherche)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};
