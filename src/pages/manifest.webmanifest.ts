import { couleursDuFond } from '../styles/couleurs.ts';

/** Ce qu’un appareil affiche du site quand on l’y installe. */
export function GET(): Response {
  const { clair } = couleursDuFond();
  return Response.json({
    name: 'Jalons\u00a0: mesures pénales et LPJ',
    short_name: 'Jalons',
    description: 'Mesures pénales, LPJ et ce qui a changé depuis\u00a0: apprendre, former, répondre.',
    lang: 'fr',
    start_url: './',
    scope: './',
    id: './',
    display: 'minimal-ui',
    background_color: clair,
    theme_color: clair,
    icons: [
      { src: 'jalon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: 'jalon-masquable.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'maskable' },
      { src: 'jalon-180.png', type: 'image/png', sizes: '180x180' },
    ],
  });
}
