import { chromium, expect, type BrowserContext, type LaunchOptions, type Page } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Ouvre un navigateur de téléphone sur un dossier de profil : ce qu’il garde survit à son arrêt. */
export function ouvrirLeTelephone(
  dossier: string,
  options: LaunchOptions,
  baseURL: string | undefined,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(dossier, {
    ...options,
    ...(baseURL && { baseURL }),
    viewport: { width: 375, height: 667 },
    isMobile: true,
    hasTouch: true,
    locale: 'fr-FR',
  });
}

/** Tue le processus du navigateur, sans lui laisser le temps de rien ranger. */
export async function tuer(contexte: BrowserContext): Promise<void> {
  const session = await contexte.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const pid = processInfo.find((p) => p.type === 'browser')?.id;
  if (!pid) throw new Error('Le processus du navigateur n’a pas été trouvé.');
  const ferme = contexte.waitForEvent('close');
  process.kill(pid, 'SIGKILL');
  await ferme;
}

/**
 * Attend que le navigateur ait écrit sur le disque ce que `localStorage` garde sous une clé : il ne le fait que toutes les quelques
 * secondes, quand une réponse, dans IndexedDB, y est aussitôt.
 */
export async function attendreLEcriture(dossier: string, cle: string): Promise<void> {
  const base = join(dossier, 'Default', 'Local Storage', 'leveldb');
  await expect
    .poll(
      async () => {
        const fichiers = await readdir(base).catch(() => []);
        const textes = await Promise.all(
          fichiers.map((f) => readFile(join(base, f), 'latin1').catch(() => '')),
        );
        return textes.some((t) => t.includes(cle));
      },
      { timeout: 15_000 },
    )
    .toBe(true);
}

/** Ne laisse au tirage d’un quiz final que les questions à réponse unique : le test sait les résoudre en cochant. */
export async function nePoserQueDesChoix(page: Page): Promise<Map<string, number>> {
  const justes = new Map<string, number>();
  await page.route('**/quiz/*.json', async (route) => {
    const reponse = await route.fetch();
    const banque = (await reponse.json()) as {
      item: { id: string; type: string; enonce: string; choix?: { juste: boolean }[] };
    }[];
    const choix = banque.filter(({ item }) => item.type === 'choix-unique');
    for (const { item } of choix)
      justes.set(
        item.id,
        (item.choix ?? []).findIndex((c) => c.juste),
      );
    await route.fulfill({ response: reponse, json: choix });
  });
  return justes;
}
