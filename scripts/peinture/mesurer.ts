import type { Browser, Page } from '@playwright/test';

/** Ce qu’une ouverture à froid coûte au lecteur. */
export interface Ouverture {
  premierAffichage: number;
  plusGrandAffichage: number;
  decalage: number;
  blocage: number;
  octets: number;
  requetes: number;
}

declare global {
  interface Window {
    peinture: { lcp: number; cls: number; blocage: number };
  }
}

/** Relève, dans la page, ce que le navigateur dit de son affichage. */
function observer(): void {
  window.peinture = { lcp: 0, cls: 0, blocage: 0 };
  const ecouter = (type: string, noter: (e: PerformanceEntry) => void) =>
    new PerformanceObserver((l) => l.getEntries().forEach(noter)).observe({ type, buffered: true });
  ecouter('largest-contentful-paint', (e) => (window.peinture.lcp = e.startTime));
  ecouter('layout-shift', (e) => (window.peinture.cls += (e as PerformanceEntry & { value: number }).value));
  ecouter('longtask', (e) => (window.peinture.blocage += Math.max(0, e.duration - 50)));
}

/** Ouvre une adresse à froid sur un téléphone modeste : 1,6 Mbit/s, 150 ms d’aller-retour, processeur quatre fois plus lent. */
export async function ouvrir(navigateur: Browser, adresse: string): Promise<Ouverture> {
  const contexte = await navigateur.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' });
  const page: Page = await contexte.newPage();
  const cdp = await contexte.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 200_000,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let octets = 0;
  let requetes = 0;
  cdp.on('Network.requestWillBeSent', () => (requetes += 1));
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (octets += encodedDataLength));
  await page.addInitScript(observer);
  await page.goto(adresse, { waitUntil: 'load' });
  await page.waitForTimeout(1500);
  const { lcp, cls, blocage, fcp } = await page.evaluate(() => ({
    ...window.peinture,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  await contexte.close();
  return { premierAffichage: fcp, plusGrandAffichage: lcp, decalage: cls, blocage, octets, requetes };
}

export function mediane(valeurs: number[]): number {
  return valeurs.toSorted((a, b) => a - b)[Math.floor(valeurs.length / 2)] ?? 0;
}
