import { expect } from '@playwright/test';
import { attendreSansViolation } from './axe.ts';
import { test } from './hors-ligne.ts';
import { allerALaQuestion, appuyer, ecran, projeterLaDemiJournee } from './salle.ts';

test('la demi-journée : composer, projeter, voter trois fois à mains levées, révéler, réseau coupé', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await projeterLaDemiJournee(page);
  await context.setOffline(true);
  await expect(ecran(page).getByRole('heading', { level: 1 })).toHaveText(/DDSE/);

  const places = () =>
    ecran(page)
      .locator('.options li')
      .evaluateAll((liste) => liste.map((li) => Math.round(li.getBoundingClientRect().top)));

  // Premier vote : douze gestes, et rien ne se voit avant la révélation.
  await allerALaQuestion(page, 7);
  const avant = await places();
  await appuyer(page, 'v', '4', 'a', 'b', 'b');
  await expect(ecran(page)).toContainText('On compte…');
  await expect(ecran(page).locator('.barre')).toHaveCount(0);
  await appuyer(page, '7', 'b', 'Enter');
  await expect(ecran(page)).toContainText('C’est clos.');
  await expect(ecran(page)).not.toContainText('juste');
  await appuyer(page, 'd');
  await expect(ecran(page)).toContainText('Deux par deux');
  await appuyer(page, 'v', '2', 'a', 't', 'Enter', 'r');
  await expect(ecran(page).locator('.barre i')).toHaveCount(22);
  await expect(ecran(page)).toContainText(/\d+ justes?, puis \d+/);
  expect(await places()).toEqual(avant);

  // Le texte de chaque option se lit du fond.
  const corps = await ecran(page)
    .locator('.dit p')
    .evaluateAll((liste) => liste.map((p) => parseFloat(getComputedStyle(p).fontSize)));
  for (const taille of corps) expect(taille).toBeGreaterThanOrEqual(28);

  for (const [ligne, premiere] of [
    [12, 'c'],
    [13, 'a'],
  ] as const) {
    await allerALaQuestion(page, ligne);
    await appuyer(page, '6', premiere, 't', 'Enter', 'r');
    await expect(ecran(page).locator('.barre i')).toHaveCount(11);
    await expect(ecran(page).getByText('juste', { exact: true })).toBeVisible();
  }

  // L’écran noir, puis la lumière de la salle.
  await appuyer(page, '.');
  await expect(ecran(page).locator('.options')).toHaveCount(0);
  await appuyer(page, 'PageDown');
  await expect(ecran(page).locator('.options')).toBeVisible();
  await appuyer(page, 'l');
  await expect(ecran(page).locator('[data-salle="noire"]')).toBeVisible();
  await attendreSansViolation(page);

  // Une panne : la page se rouvre à la même ligne, sans rien montrer d’abord.
  await context.setOffline(false);
  await page.reload();
  await expect(ecran(page)).toBeHidden();
  await page.getByRole('button', { name: /Reprendre à la ligne 13/ }).click();
  await expect(ecran(page).locator('.barre i')).toHaveCount(11);
});

test('le pupitre suit l’écran, compte les mains, et la salle ne voit rien', async ({ page }) => {
  await projeterLaDemiJournee(page);
  const [pupitre] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
  await expect(pupitre.getByText('L’écran de la salle n’est pas ouvert')).toBeHidden();
  await allerALaQuestion(page, 7);
  await expect(pupitre.getByText('Ligne 7')).toBeVisible();
  await pupitre.getByRole('button', { name: 'Voter (V)' }).click();
  await pupitre.keyboard.press('a');
  await pupitre.keyboard.press('a');
  await expect(pupitre.locator('.mains .etat')).toContainText('2 sur 11, reste 9');
  await expect(ecran(page)).toContainText('Votez.');
  await expect(ecran(page)).not.toContainText('compté');
  await pupitre.keyboard.press('t');
  await pupitre.getByRole('button', { name: 'Clore (Entrée)' }).click();
  await expect(pupitre.locator('.conseil')).toBeVisible();
  await attendreSansViolation(pupitre);
  await pupitre.getByRole('button', { name: 'Révéler (R)' }).click();
  await expect(ecran(page).locator('.barre i')).toHaveCount(11);
});

test('une séance passe par un lien et par un fichier ; abîmés, ils sont refusés et rien ne change', async ({
  page,
}) => {
  await page.goto('salle/');
  await page.getByRole('button', { name: /Partir de là.*Écrire au juge/ }).click();
  await page.getByRole('button', { name: 'Copier le lien' }).click();
  const lien = await page.getByLabel('Le lien, qui porte toute la séance').inputValue();
  await page.getByRole('button', { name: 'Autres séances' }).click();
  await expect(page.getByRole('heading', { name: 'Vos séances, sur cet appareil' })).toBeVisible();

  await page.goto(lien.slice(0, -40));
  await expect(page.getByRole('alert')).toContainText('ne se lit pas');
  await page.goto('about:blank');
  await page.goto(lien);
  await expect(page.getByLabel('Titre', { exact: true })).toHaveValue('Écrire au juge');

  const telechargement = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer un fichier' }).click();
  const fichier = await (await telechargement).path();
  await page.getByRole('button', { name: 'Autres séances' }).click();
  await page.getByLabel('Ouvrir un fichier').setInputFiles({
    name: 'tronque.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"jalons-seance","version":1,"seance":{'),
  });
  await expect(page.getByRole('alert')).toContainText('ne se lit pas');
  await page.getByLabel('Ouvrir un fichier').setInputFiles(fichier);
  await expect(page.getByLabel('Titre', { exact: true })).toHaveValue('Écrire au juge');
});

test('deux onglets ne s’écrasent pas, et une place qui manque se dit @sous-chemin', async ({
  page,
  context,
}) => {
  await page.goto('salle/');
  await page.getByRole('button', { name: /Partir de là.*Incidents/ }).click();
  await expect(page.getByLabel('Titre', { exact: true })).toHaveValue(/Incidents/);
  const autre = await context.newPage();
  await autre.goto(page.url());
  await autre.getByLabel('Lieu', { exact: true }).fill('Salle B');
  await autre.getByLabel('Lieu', { exact: true }).blur();
  // L’onglet qui n’avait rien changé prend ce que l’autre a fait.
  await expect(page.getByLabel('Lieu', { exact: true })).toHaveValue('Salle B');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('plein', 'QuotaExceededError');
    };
  });
  await page.getByLabel('Lieu', { exact: true }).fill('Salle C');
  await page.getByLabel('Lieu', { exact: true }).blur();
  await expect(page.getByRole('alert')).toContainText('plus de place');
  await expect(page.getByLabel('Lieu', { exact: true })).toHaveValue('Salle C');
  await expect(autre.getByLabel('Lieu', { exact: true })).toHaveValue('Salle B');
});

test('sans caméra, voter par cartes rend les mains d’une touche', async ({ page }) => {
  await projeterLaDemiJournee(page);
  await allerALaQuestion(page, 7);
  await appuyer(page, 'k');
  await expect(ecran(page).getByText(/Aucune caméra|La caméra est refusée/)).toBeVisible();
  await appuyer(page, 'h', '6', 'a', 't', 'Enter', 'r');
  await expect(ecran(page).locator('.barre i')).toHaveCount(11);
});
