import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

async function repondreAUneQuestion(page: Page) {
  await page.goto('quiz/ddse-peine/');
  await expect(page.locator('.serie.pret')).toBeVisible();
  await page.locator('.choix input').first().check({ force: true });
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await expect(page.locator('.verdict')).toBeVisible();
}

async function importer(page: Page, nom: string, contenu: string) {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: nom, mimeType: 'application/json', buffer: Buffer.from(contenu) });
}

test('le carnet s’exporte, s’efface après confirmation, et revient par import, sans doublon', async ({
  page,
}) => {
  await repondreAUneQuestion(page);
  await page.goto('carnet/');
  await expect(page.getByText('1 trace gardée sur cet appareil')).toBeVisible();
  const [telechargement] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporter le carnet' }).click(),
  ]);
  const fichier = await readFile(await telechargement.path(), 'utf8');
  expect(telechargement.suggestedFilename()).toMatch(/^carnet-jalons-\d{4}-\d{2}-\d{2}\.json$/);
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await page.getByRole('button', { name: 'Garder' }).click();
  await expect(page.getByText('1 trace gardée sur cet appareil')).toBeVisible();
  await page.getByRole('button', { name: 'Tout effacer' }).click();
  await page.getByRole('button', { name: 'Effacer', exact: true }).click();
  await expect(page.getByText('0 trace gardée sur cet appareil')).toBeVisible();
  for (const nouvelles of [1, 0]) {
    await importer(page, 'carnet.json', fichier);
    await expect(page.getByRole('status')).toContainText(`${nouvelles} trace nouvelle.`);
  }
  await expect(page.getByText('1 trace gardée sur cet appareil')).toBeVisible();
});

for (const [quoi, contenu, message] of [
  ['tronqué', '{"format":"jalons-carnet","version":1,"tra', 'ne se lit pas'],
  ['étranger', '{"cookies":[]}', 'n’est pas un carnet'],
  ['d’une version future', '{"format":"jalons-carnet","version":99}', 'version plus récente'],
  [
    'trafiqué',
    '{"format":"jalons-carnet","version":1,"exporteLe":"2026-11-21T10:00:00.000Z","traces":[{"id":"<script>"}],"reprises":[]}',
    'modifié ou abîmé',
  ],
] as const) {
  test(`un fichier ${quoi} est refusé avec une raison, et rien n’est perdu`, async ({ page }) => {
    await repondreAUneQuestion(page);
    await page.goto('carnet/');
    await expect(page.getByText('1 trace gardée sur cet appareil')).toBeVisible();
    await importer(page, 'carnet.json', contenu);
    await expect(page.getByRole('status')).toContainText(message);
    await expect(page.getByText('1 trace gardée sur cet appareil')).toBeVisible();
  });
}

test('un navigateur qui refuse de garder : on répond quand même, et on est prévenu', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refusé', 'SecurityError');
    };
  });
  await page.goto('quiz/ddse-peine/');
  await expect(page.locator('.serie.pret')).toBeVisible();
  await page.locator('.choix input').first().check({ force: true });
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await expect(page.locator('.verdict')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('refuse de garder');
});

test('un appareil plein : la réponse reste à l’écran, et le message dit que rien d’autre n’est perdu', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('plein', 'QuotaExceededError');
    };
  });
  await page.goto('quiz/ddse-peine/');
  await expect(page.locator('.serie.pret')).toBeVisible();
  await page.locator('.choix input').first().check({ force: true });
  await expect(page.getByRole('alert')).toContainText('n’a plus de place');
});

test('l’export reprend ce qu’un autre onglet vient de garder', async ({ page, context }) => {
  await page.goto('carnet/');
  await expect(page.getByRole('button', { name: 'Exporter le carnet' })).toBeVisible();
  const autre = await context.newPage();
  await repondreAUneQuestion(autre);
  const [telechargement] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporter le carnet' }).click(),
  ]);
  const { traces } = JSON.parse(await readFile(await telechargement.path(), 'utf8')) as { traces: unknown[] };
  expect(traces).toHaveLength(1);
});
