import { expect, type Page } from '@playwright/test';

/** L’écran que la salle voit. */
export const ecran = (page: Page) => page.getByRole('region', { name: 'Écran de la salle' });

export const appuyer = async (page: Page, ...touches: string[]) => {
  for (const touche of touches) await page.keyboard.press(touche);
};

/** Compose la demi-journée sur la DDSE, en change l’ordre et la durée, et la projette. */
export async function projeterLaDemiJournee(page: Page, personnes = 11) {
  await page.goto('salle/');
  await page.getByRole('button', { name: /Partir de là.*DDSE/ }).click();
  await page.getByLabel('Date', { exact: true }).fill('2026-12-01');
  await page.getByLabel('Lieu', { exact: true }).fill('SPIP, salle 2');
  await page.getByLabel('Personnes', { exact: true }).fill(String(personnes));
  await page.getByRole('button', { name: 'Cinq minutes de plus, ligne 2' }).click();
  await page.getByRole('button', { name: 'Monter la ligne 4' }).click();
  await expect(page.locator('.total')).toContainText('de trop');
  await page
    .getByRole('button', { name: /^Retirer «/ })
    .first()
    .click();
  await expect(page.locator('.total')).toContainText('de jeu');
  await page.getByRole('link', { name: 'Projeter', exact: true }).click();
  await page.getByRole('button', { name: 'Commencer à projeter' }).click();
  await expect(ecran(page)).toBeVisible();
}

/** Va à une ligne, puis jusqu’à sa question. */
export async function allerALaQuestion(page: Page, ligne: number) {
  await appuyer(page, ...String(ligne), 'Enter');
  const pret = ecran(page).getByText('Décidez seul, en silence.');
  await expect(async () => {
    if (!(await pret.isVisible())) await appuyer(page, 'PageDown');
    await expect(pret).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** Tape une copie : à chaque case, la touche que la case admet. */
export async function taperUneCopie(page: Page, rang: number, cases: readonly boolean[]): Promise<void> {
  const frappe = page.getByLabel('Réponses', { exact: true });
  await frappe.focus();
  for (const [i, corrigee] of cases.entries()) {
    const choix = corrigee ? 'jx' : 'ab';
    const touche = choix[(i + rang) % 2] ?? 'a';
    await page.keyboard.press(rang === 1 && i === 0 ? `Shift+${touche.toUpperCase()}` : touche);
  }
  await page.keyboard.press('Enter');
}
