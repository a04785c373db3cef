import { expect, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { test } from './hors-ligne.ts';

const EXAMEN = 'examen/milieu-ouvert/';

async function commencerLExamen(page: Page): Promise<void> {
  await page.goto(EXAMEN);
  await page.getByRole('button', { name: 'Commencer l’examen' }).click();
  await expect(page.getByRole('heading', { name: 'Examen en cours' })).toBeVisible();
}

/** Ouvre une banque, et va à sa première question qui porte `champ`. */
async function ouvrirLaBanque(page: Page, banque: string, champ: string): Promise<Locator> {
  await page.goto(banque);
  await expect(page.locator('.serie.pret')).toBeVisible();
  const trouve = page.locator('.item').locator(champ);
  for (let i = 0; i < 25 && !(await trouve.count()); i += 1)
    await page.getByRole('button', { name: 'Suivante' }).click();
  return trouve;
}

/** Un autre onglet tient ouverte la mise à niveau de la base vers une version plus récente. */
async function tenirLaBase(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((suite) => {
        const ouverture = indexedDB.open('jalons', 3);
        ouverture.onupgradeneeded = () => {
          const magasin = ouverture.result.createObjectStore('attente');
          const occuper = () => {
            if (!('lacher' in window)) magasin.get('rien').onsuccess = occuper;
            else ouverture.transaction?.abort();
          };
          occuper();
          suite();
        };
      }),
  );
}

test.describe('une écriture que le navigateur laisse sans réponse', () => {
  test('en plein examen se dit en cinq secondes, s’enregistre dans un fichier, et aboutit quand il répond @reseau', async ({
    page,
    context,
  }) => {
    await commencerLExamen(page);
    const autre = await context.newPage();
    await autre.goto('accessibilite/');
    await tenirLaBase(autre);
    await page.getByRole('button', { name: 'Marquer pour y revenir' }).click();
    await expect(page.getByRole('alert')).toContainText('ne répond pas encore', { timeout: 5000 });
    const [fichier] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Enregistrer mes réponses dans un fichier' }).click(),
    ]);
    const secours = JSON.parse(await readFile(await fichier.path(), 'utf8')) as {
      reprises: { marquees: boolean[] }[];
    };
    expect(secours.reprises[0]?.marquees[0]).toBe(true);
    await autre.evaluate(() => Object.assign(window, { lacher: true }));
    await expect(page.getByRole('alert').filter({ hasText: 'ne répond pas' })).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Marquée pour y revenir' })).toBeVisible();
  });
});

test('une base d’une version plus récente du site ne passe pas pour une navigation privée @reseau', async ({
  page,
}) => {
  await page.goto('carnet/');
  await page.evaluate(
    () =>
      new Promise<void>((suite) => {
        const effacement = indexedDB.deleteDatabase('jalons');
        effacement.onsuccess = () => {
          const ouverture = indexedDB.open('jalons', 99);
          ouverture.onsuccess = () => {
            ouverture.result.close();
            suite();
          };
        };
      }),
  );
  await page.reload();
  await expect(page.getByText('Une version plus récente du site')).toBeVisible();
  await expect(page.getByText('navigation privée')).toHaveCount(0);
});

test.describe('une vue qui lève', () => {
  test('à la remise d’un examen laisse un message et de quoi sauver ; « Réessayer » montre le résultat', async ({
    page,
  }) => {
    await commencerLExamen(page);
    await page.evaluate(() => {
      const vrai = Array.prototype.toSorted;
      Object.assign(window, { reparer: () => (Array.prototype.toSorted = vrai) });
      Array.prototype.toSorted = () => {
        throw new TypeError('toSorted is not a function');
      };
    });
    await page.getByRole('button', { name: 'Rendre la copie' }).click();
    await page.getByRole('button', { name: 'Rendre', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('ne peut plus s’afficher');
    const [carnet] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exporter le carnet' }).click(),
    ]);
    expect(carnet.suggestedFilename()).toMatch(/^carnet-jalons-/);
    await page.evaluate(() => (window as unknown as { reparer: () => void }).reparer());
    await page.getByRole('button', { name: 'Réessayer', exact: true }).click();
    await expect(page.locator('.note-obtenue')).toBeVisible();
  });

  test('dans une question, au geste qui y répond, se dit aussi', async ({ page }) => {
    await ouvrirLaBanque(page, 'quiz/tig/', '.choix input');
    await page.evaluate(() => {
      Array.prototype.with = () => {
        throw new TypeError('with is not a function');
      };
    });
    await page.locator('.item .choix label').first().click();
    await expect(page.getByRole('alert')).toContainText('s’est arrêtée');
  });
});

test('sous le plancher des navigateurs, le texte se lit et un message dit ce qui manque', async ({
  page,
}) => {
  await page.addInitScript(() => {
    delete (HTMLElement.prototype as { popover?: unknown }).popover;
  });
  await page.goto('mesures/tig/');
  await expect(page.getByRole('alert')).toContainText('Il lui manque : les menus qui s’ouvrent sur la page');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('une erreur hors des îles se dit aussi, avec le chemin du carnet ; celle d’une extension, non', async ({
  page,
}) => {
  await page.goto('mesures/tig/');
  await page.evaluate(() => void Promise.reject(new Error('d’une extension')));
  await page.waitForTimeout(300);
  await expect(page.locator('.panne')).toHaveCount(0);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.src = `${location.origin}/absent.js`;
    document.head.append(script);
  });
  await expect(page.getByRole('alert')).toContainText('s’est arrêtée');
  await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', /carnet\/$/);
});

test('sans canal entre onglets, l’examen se passe', async ({ page }) => {
  await page.addInitScript(() => {
    delete (window as { BroadcastChannel?: unknown }).BroadcastChannel;
  });
  await commencerLExamen(page);
  await page.getByRole('button', { name: 'Marquer pour y revenir' }).click();
  await expect(page.getByRole('button', { name: 'Marquée pour y revenir' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Marquée pour y revenir' })).toBeVisible();
});

/** Traduit la page comme le font les navigateurs : chaque nœud de texte est remplacé par un <font>. */
async function traduire(racine: Locator): Promise<void> {
  await racine.evaluate((element) => {
    const marche = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const textes: Text[] = [];
    while (marche.nextNode()) textes.push(marche.currentNode as Text);
    for (const texte of textes) {
      if (!texte.data.trim()) continue;
      const font = document.createElement('font');
      font.append(document.createElement('font'));
      (font.firstChild as HTMLElement).textContent = texte.data;
      texte.replaceWith(font);
    }
  });
}

test.describe('une page traduite par le navigateur', () => {
  test('ses compteurs, son horloge et ce qui est lu d’une saisie restent vrais', async ({ page }) => {
    await page.clock.install();
    await commencerLExamen(page);
    const main = page.locator('main');
    for (let passage = 0; passage < 2; passage += 1) await traduire(main);
    const temps = page.locator('.temps b');
    const avant = await temps.innerText();
    await page.clock.runFor(10 * 60 * 1000);
    await expect(temps).not.toHaveText(avant);
    await expect(page.locator('.feuille .legende')).toContainText('0 répondue');
    const champ = page.locator('.item .choix label, .item select, .item input.champ').first();
    for (let i = 0; i < 25 && !(await page.locator('.item .choix label').count()); i += 1)
      await page.getByRole('button', { name: 'Suivante' }).click();
    await traduire(main);
    await champ.click();
    await expect(page.locator('.feuille .legende')).toContainText('1 répondue');
  });

  test('« Lu : … » suit la saisie, et une question changée se lit', async ({ page }) => {
    const champ = await ouvrirLaBanque(page, 'quiz/tig/', 'input[inputmode="decimal"]');
    await champ.fill('20');
    await expect(page.locator('.item .consigne')).toContainText('20');
    await traduire(page.locator('main'));
    await champ.fill('400');
    await expect(page.locator('.item .consigne')).toContainText('400');
    await traduire(page.locator('main'));
    await champ.fill('');
    await expect(page.locator('.item .consigne')).toHaveText('');
  });
});

test('Entrée vérifie une réponse saisie', async ({ page }) => {
  const champ = await ouvrirLaBanque(page, 'quiz/tig/', 'input[inputmode="decimal"]');
  await champ.press('Enter');
  await expect(page.locator('.item .oubli')).toContainText('Écrivez une réponse lisible');
  await champ.fill('12');
  await champ.press('Enter');
  await expect(page.locator('.item .verdict')).toBeVisible();
});

test('une décision sans sa raison se demande une fois, puis se vérifie telle quelle', async ({ page }) => {
  await ouvrirLaBanque(page, 'quiz/seuils/3/', '[aria-label="Votre décision"]');
  const item = page.locator('.item');
  await item.getByRole('group', { name: 'Votre décision' }).locator('label').first().click();
  await item.getByRole('button', { name: 'Vérifier' }).click();
  await expect(item.locator('.oubli')).toContainText('Il manque la raison de votre décision');
  await expect(item.locator('.verdict')).toHaveCount(0);
  await item.getByRole('button', { name: 'Vérifier telle quelle' }).click();
  await expect(item.locator('.verdict')).toContainText('sans raison donnée');
});
