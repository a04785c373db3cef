import { expect, type Page } from '@playwright/test';
import { test } from './hors-ligne.ts';

const JOUR = 24 * 60 * 60 * 1000;

async function rencontrerTroisQuestions(page: Page) {
  await page.goto('quiz/ddse-peine/');
  await expect(page.locator('.serie.pret')).toBeVisible();
  let repondues = 0;
  while (repondues < 3) {
    const choix = page.locator('.choix input').first();
    if (await choix.isVisible()) {
      await choix.check({ force: true });
      await page.getByRole('button', { name: 'Vérifier' }).click();
      await expect(page.locator('.verdict')).toBeVisible();
      repondues += 1;
    }
    await page.getByRole('button', { name: 'Suivante' }).click();
  }
}

test('qui n’a rien rencontré n’a rien à réviser, et sait par où commencer', async ({ page }) => {
  await page.goto('reviser/');
  await expect(page.getByText('Rien à revoir')).toBeVisible();
  await page.getByRole('link', { name: 'une banque de questions' }).click();
  await expect(page).toHaveURL(/quiz\/$/);
});

test('ce qui vient d’être vu attend son jour ; dix jours plus tard, il revient, et la séance le fait avancer', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-21T09:00:00') });
  await rencontrerTroisQuestions(page);
  await page.goto('reviser/');
  await expect(page.getByText('3 questions rencontrées')).toBeVisible();
  await expect(page.getByText('Rien n’est à revoir aujourd’hui')).toBeVisible();
  await page.clock.setSystemTime(Date.parse('2026-11-21T09:00:00') + 10 * JOUR);
  await page.reload();
  await page.getByRole('button', { name: 'Réviser 3 questions' }).click();
  await expect(page.getByRole('heading', { name: 'Séance de révision' })).toBeFocused();
  await expect(page.locator('.serie.pret .num')).toHaveText('Question 1 sur 3');
  await page.locator('.choix input').first().check({ force: true });
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await expect(page.locator('.verdict')).toBeVisible();
  await page.getByRole('button', { name: 'Terminer la séance' }).click();
  await expect(page.getByRole('button', { name: 'Réviser 2 questions' })).toBeVisible();
});

test('la veille d’examen reprend tout et ne change rien au calendrier', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-21T09:00:00') });
  await rencontrerTroisQuestions(page);
  await page.clock.setSystemTime(Date.parse('2026-11-21T09:00:00') + 10 * JOUR);
  await page.goto('reviser/');
  await page.getByRole('button', { name: 'Tout revoir (3 questions)' }).click();
  await page.locator('.choix input').first().check({ force: true });
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await expect(page.locator('.verdict')).toBeVisible();
  await page.getByRole('button', { name: 'Terminer la séance' }).click();
  await expect(page.getByRole('button', { name: 'Réviser 3 questions' })).toBeVisible();
});
