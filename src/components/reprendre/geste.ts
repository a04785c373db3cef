/** Nom de l’événement du document : le lecteur vient de répondre à quelque chose dans la page. */
export type NomDuGeste = 'jalons:geste';

/** Cet événement, tel qu’il s’écoute. */
export const GESTE: NomDuGeste = 'jalons:geste';

/** Dit à qui l’écoute que le lecteur vient de répondre ; aller d’une question à l’autre n’en est pas une. */
export function signalerUnGeste(): void {
  const { document } = globalThis as { document?: Document };
  // Ce qui l’écoute se charge au premier geste : la marque reste pour qui arrive après.
  document?.documentElement?.setAttribute('data-geste', '');
  document?.dispatchEvent(new Event(GESTE));
}
