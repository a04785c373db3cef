import { afterEach, describe, expect, it, vi } from 'vitest';
import { ErreurDeDonnees, lireDonnees } from '../../../src/moyens/donnees.ts';
import { liste, nombre, objet, texte } from '../../../src/moyens/formes.ts';

const FORME = liste(objet<{ id: string; rang: number }>({ id: texte, rang: nombre }));
const LISTE = [{ id: 'a', rang: 1, autre: true }];

/** Le réseau répond ainsi ; jamais, si la réponse est `undefined`. */
function repondre(reponse: Response | undefined) {
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) =>
    reponse
      ? Promise.resolve(reponse)
      : new Promise((_suite, echec) => signal.addEventListener('abort', () => echec(signal.reason))),
  );
}

afterEach(() => void vi.unstubAllGlobals());

describe('une donnée publiée', () => {
  it('se lit si elle a sa forme ; un champ de plus ne la fait pas refuser', async () => {
    repondre(Response.json(LISTE));
    expect(await lireDonnees('/a.json', FORME)).toEqual(LISTE);
  });

  it.each([
    ['une page au lieu du JSON', () => new Response('<!doctype html><title>Connexion</title>'), 'forme'],
    ['une autre forme', () => Response.json({ id: 'a' }), 'forme'],
    ['un élément mal formé', () => Response.json([...LISTE, { id: 2, rang: 1 }]), 'forme'],
    ['un champ manquant', () => Response.json([{ id: 'a' }]), 'forme'],
    ['un null', () => Response.json(null), 'forme'],
    ['une page absente', () => new Response('', { status: 404 }), 'absente'],
    ['un serveur en panne', () => new Response('', { status: 503 }), 'reseau'],
    ['une réponse coupée', () => new Response('[{"id":"a"'), 'forme'],
  ])('est refusée si le site répond %s', async (_, reponse, motif) => {
    repondre(reponse());
    const echec = await lireDonnees('/a.json', FORME).catch((e: unknown) => e);
    expect(echec).toBeInstanceOf(ErreurDeDonnees);
    expect(echec).toMatchObject({ motif, message: expect.stringContaining('/a.json') });
  });

  it('dit le réseau absent quand il l’est', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(lireDonnees('/a.json', FORME)).rejects.toMatchObject({ motif: 'reseau' });
  });

  it('qui ne vient pas dans le délai est tenue pour absente du réseau', async () => {
    repondre(undefined);
    await expect(lireDonnees('/a.json', FORME, { delai: 20 })).rejects.toMatchObject({ motif: 'reseau' });
  });

  it('que le lecteur n’attend plus échoue par son abandon, non par le réseau', async () => {
    repondre(undefined);
    const arret = new AbortController();
    const lecture = lireDonnees('/a.json', FORME, { signal: arret.signal });
    arret.abort(new Error('renoncé'));
    await expect(lecture).rejects.toThrow('renoncé');
  });
});
