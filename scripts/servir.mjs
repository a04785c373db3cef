import { spawn } from 'node:child_process';
import { connect } from 'node:net';

/** Port où `npm start` sert le site. */
export const PORT = 4321;

/** Vrai si un programme de cette machine répond déjà sur ce port, en IPv4 ou en IPv6. */
export async function estPris(port) {
  const repond = (host) =>
    new Promise((resoudre) => {
      const prise = connect({ port, host });
      const finir = (reponse) => {
        prise.destroy();
        resoudre(reponse);
      };
      prise.once('connect', () => finir(true)).once('error', () => finir(false));
    });
  return (await Promise.all(['127.0.0.1', '::1'].map(repond))).includes(true);
}

/** Arrête tout, avec une phrase, si le port est pris : en annoncer un autre, ou celui d’un autre programme, égarerait. */
export async function verifierLePort(port) {
  if (!(await estPris(port))) return;
  console.error(
    `Le port ${port} est déjà pris, par un «\u00a0npm start\u00a0» resté ouvert ou par un autre programme. Le fermer, puis relancer\u202f; ` +
      `ou, le site une fois construit, le servir ailleurs\u00a0: npx astro preview --port ${port + 1}.`,
  );
  process.exit(1);
}

/** Vrai dès que l’adresse répond ; faux si le serveur s’arrête avant. */
async function attendre(adresse, estArrete) {
  while (!estArrete()) {
    const reponse = await fetch(adresse).catch(() => undefined);
    if (reponse?.ok) return true;
    await new Promise((r) => setTimeout(r, 100));
  }
  return false;
}

/** Sert le site construit, et ne l’annonce qu’une fois qu’il répond. */
export async function servir(base) {
  const windows = process.platform === 'win32';
  // Un groupe à part : arrêter npm seul laisserait le serveur qu’il a lancé, et le port pris.
  const serveur = spawn('npm', ['run', '--silent', 'preview'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    shell: windows,
    detached: !windows,
  });
  let arrete = false;
  serveur.once('exit', (code) => {
    arrete = true;
    process.exitCode = code ?? 0;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => (windows ? serveur.kill() : process.kill(-serveur.pid, signal)));
  const adresse = `http://localhost:${PORT}${base.replace(/^\/?/, '/').replace(/\/?$/, '/')}`;
  if (await attendre(adresse, () => arrete)) {
    console.log(`Le site est servi sur ${adresse} (Ctrl+C pour arrêter).`);
    return;
  }
  console.error('Le site n’a pas pu être servi. Les lignes ci-dessus disent pourquoi.');
  process.exitCode ||= 1;
}
