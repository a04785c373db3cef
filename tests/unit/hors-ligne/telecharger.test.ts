import { afterEach, describe, expect, it, vi } from 'vitest';
import { Depot } from '../../../src/hors-ligne/depot.ts';
import { lireEditionPubliee, lireVersionPubliee } from '../../../src/hors-ligne/telecharger.ts';

afterEach(() => void vi.unstubAllGlobals());

/** Un cache où plus rien ne tient. */
function remplirLAppareil() {
  const put = async () => {
    throw new DOMException('Plus de place', 'QuotaExceededError');
  };
  vi.stubGlobal('caches', { open: async () => ({ put }) });
}

describe('ce que le site publie', () => {
  it.each([
    [
      'la page d’un portail de connexion',
      'reseau',
      () => new Response('<!doctype html><title>Connexion</title>'),
    ],
    ['une panne', 'reseau', () => new Response('', { status: 503 })],
    ['une page absente', 'absent', () => new Response('', { status: 404 })],
    ['rien', 'reseau', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])(
    'remplacé par %s, est un échec qui se dit « %s », non un refus du navigateur',
    async (_, motif, repondre) => {
      vi.stubGlobal('fetch', async () => repondre());
      await expect(lireEditionPubliee('/')).rejects.toMatchObject({ motif });
      await expect(lireVersionPubliee('/')).rejects.toMatchObject({ motif });
    },
  );
});

describe('sur un appareil plein', () => {
  it('ni un contenu ni la liste des éditions ne se gardent, et c’est la place qui manque', async () => {
    remplirLAppareil();
    const depot = new Depot('/');
    await expect(depot.garder('cle.html', new Response('x'))).rejects.toMatchObject({ motif: 'place' });
    await expect(depot.ecrireEditions([])).rejects.toMatchObject({ motif: 'place' });
  });
});
