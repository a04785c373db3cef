import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Sert un dossier comme le ferait un hébergeur : compressé par gzip, sauf ce qui l’est déjà. */
export async function servir(dossier: string): Promise<{ adresse: string; serveur: Server }> {
  const serveur = createServer((requete, reponse) => {
    const { pathname } = new URL(requete.url ?? '/', 'http://site');
    const fichier = join(dossier, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(fichier)) {
      reponse.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(fichier)] ?? 'application/octet-stream';
    const corps = readFileSync(fichier);
    const compresse = type.startsWith('text') || /json|svg/.test(type);
    reponse.writeHead(200, { 'content-type': type, ...(compresse && { 'content-encoding': 'gzip' }) });
    reponse.end(compresse ? gzipSync(corps) : corps);
  });
  await new Promise<void>((pret) => serveur.listen(0, pret));
  const ou = serveur.address();
  if (ou === null || typeof ou === 'string') throw new Error('Le serveur du bench n’a pas de port.');
  return { adresse: `http://localhost:${ou.port}`, serveur };
}
