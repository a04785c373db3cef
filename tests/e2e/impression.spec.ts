import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from './hors-ligne.ts';
import { pages } from './papier.ts';

test('chaque page à remettre tient sur une feuille, recto', async ({ page }) => {
  const longues: string[] = [];
  for (const mesure of readdirSync('src/content/expliquer')) {
    await page.goto(`mesures/${mesure.replace('.mdx', '')}/expliquer/`);
    if ((await pages(page)) > 1) longues.push(mesure);
  }
  expect(longues).toEqual([]);
});

test('un sujet demande six pages pour vingt questions, grille comprise ; son corrigé expliqué, huit', async ({
  page,
}) => {
  for (const examen of readdirSync('src/content/examens')) {
    await page.goto(`former/examen/${examen.replace('.yaml', '')}/`);
    await page.getByRole('radio', { name: 'Sujet A seul' }).check();
    const vingtaines = (await page.locator('.copie > li').count()) / 20;
    expect(await pages(page), examen).toBeLessThanOrEqual(Math.ceil(6 * vingtaines));
    await page.getByRole('radio', { name: 'Formateur : corrigé expliqué' }).check();
    expect(await pages(page), examen).toBeLessThanOrEqual(Math.ceil(8 * vingtaines));
  }
});

test('les papiers d’une séance tiennent chacun sur une feuille', async ({ page }) => {
  for (const papier of ['emargement', 'evaluation', 'attestation']) {
    await page.goto(`salle/papier/?papier=${papier}#titre=Les+seuils&date=2026-11-24&debut=09:00&fin=12:30`);
    await expect(page.locator('.feuille-a4')).toHaveCount(1);
    expect(await pages(page), papier).toBe(1);
  }
  await page.goto('salle/papier/fiche-lpj/');
  expect(await pages(page)).toBe(1);
  const deborde = await page.locator('.feuille-a4').evaluate((f) => f.scrollHeight - f.clientHeight);
  expect(deborde).toBeLessThanOrEqual(0);
  await page.goto('salle/papier/cartes/');
  await page.getByLabel('Personnes').fill('13');
  await page.getByLabel('Cartes par feuille').selectOption('4');
  expect(await pages(page)).toBe(5);
});

test('une feuille de cas ne porte ni la suite, ni ce que vaut une décision', async ({ page }) => {
  await page.goto('salle/papier/cas/bracelet-de-m-vasseur/');
  await page.emulateMedia({ media: 'print' });
  const texte = await page.locator('main').innerText();
  expect(texte).not.toMatch(/Sur certains chemins|Correction raisonnée|Défendable|▶/);
  expect(await page.locator('.a-couper').count()).toBeGreaterThan(3);
  expect(await pages(page)).toBeLessThanOrEqual(9);
  await page.goto('salle/papier/cas/bracelet-de-m-vasseur/correction/');
  await expect(page.getByText('Formateur : ne pas distribuer')).toBeVisible();
  await expect(page.getByText('si l’on a décidé').first()).toBeVisible();
});

test('une banque imprimée donne toutes ses questions, sans bouton ni réponse', async ({ page }) => {
  await page.goto('quiz/tig/');
  await expect(page.locator('.serie.pret')).toBeVisible();
  await expect(page.locator('.item')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const total = Number((await page.locator('.num').first().textContent())?.match(/sur (\d+)/)?.[1]);
  await expect(page.locator('.item')).toHaveCount(total);
  await expect(page.locator('main button:visible')).toHaveCount(0);
  await expect(page.locator('.solution:visible')).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.item')).toHaveCount(1);
});

test('le papier n’a ni volet fermé ni réponse donnée', async ({ page }) => {
  await page.goto('modules/lpj-en-pratique/seuils-du-ferme/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Voir la réponse').filter({ visible: true })).toHaveCount(0);
  await page.goto('parcours/decouvrir/');
  await page.emulateMedia({ media: 'print' });
  const volet = page.locator('main details').first();
  await expect(volet).not.toHaveAttribute('open');
  await expect(volet.locator('p').first()).toBeVisible();
});

test('la plus longue attestation tient sur une feuille avec sa signature', async ({ page }) => {
  for (const parcours of readdirSync('src/content/parcours')) {
    await page.goto(`parcours/${parcours.replace('.yaml', '')}/attestation/`);
    await expect(page.locator('.signature')).toContainText(/le \d/);
    await page.locator('.attestation tbody tr').evaluateAll((lignes) => {
      for (const ligne of lignes) {
        const [etat, resultat] = ligne.querySelectorAll('td');
        if (etat) etat.textContent = 'Faite le 30 novembre 2026';
        // Un module et un examen ont un résultat, et eux seuls.
        if (resultat && /quiz final|retour à la fin/.test(ligne.querySelector('small')?.textContent ?? ''))
          resultat.textContent = '100 % au quiz final (80 % demandés), le 30 novembre 2026';
      }
    });
    expect(await pages(page), parcours).toBe(1);
  }
});
