import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { estPris } from '../../../scripts/servir.mjs';

test('un port est pris quand un programme y répond, en IPv4 ou en IPv6, et libre quand il s’en va', async () => {
  for (const hote of ['127.0.0.1', '::1']) {
    const serveur = createServer();
    await new Promise<void>((r) => serveur.listen(0, hote, r));
    const { port } = serveur.address() as AddressInfo;
    expect(await estPris(port)).toBe(true);
    await new Promise((r) => serveur.close(r));
    expect(await estPris(port)).toBe(false);
  }
});
