import type { APIRoute } from 'astro';
import { banquesPourIlot, listerBanques } from '../../requetes/quiz.ts';

export const GET: APIRoute = () =>
  Response.json(
    listerBanques().map((b) => ({
      ...b,
      items: (banquesPourIlot([b.id])[0] ?? []).map(({ item, fondements }) => ({ ...item, fondements })),
    })),
  );
