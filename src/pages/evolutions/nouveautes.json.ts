import { composerLesNouveautes } from '../../requetes/evolutions.ts';

/** Ce que l’accueil dit à qui revient ; un nouveau venu ne le charge pas. */
export const GET = () => Response.json(composerLesNouveautes());
