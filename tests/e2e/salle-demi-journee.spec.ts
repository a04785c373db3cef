import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { LETTRES } from '../../src/domaine/cartes/jeu.ts';
import { avecCamera, cartes, ecrireLaVideo } from './camera.ts';
import { garder, test } from './hors-ligne.ts';
import { pages } from './papier.ts';
import { allerALaQuestion, appuyer, ecran, projeterLaDemiJournee, taperUneCopie } from './salle.ts';

test.use(avecCamera);
test.beforeAll(ecrireLaVideo);

const PERSONNES = cartes.length;

/** Vote à mains levées : deux mains, le reste à une autre réponse ; clos, rien n’est montré. */
async function voterAMainsLevees(page: Page): Promise<void> {
  await appuyer(page, 'v', '2', 'a', 't', 'Enter');
  await expect(ecran(page)).toContainText('C’est clos.');
  await expect(ecran(page).locator('.barre')).toHaveCount(0);
}

/** Vote par cartes après la discussion : toute carte dont la question a la lettre se lit, puis on clôt et on révèle. */
async function voterParCartes(page: Page): Promise<number> {
  const options = await ecran(page).locator('.options li').count();
  const lisibles = cartes.filter((c) => LETTRES.indexOf(c.lettre) < options).length;
  await appuyer(page, 'd', 'k');
  await expect(ecran(page).locator('.cartes li[data-etat="lue"]')).toHaveCount(lisibles, { timeout: 60_000 });
  await expect(ecran(page).locator('.cartes li[data-etat="hors-choix"]')).toHaveCount(PERSONNES - lisibles);
  await appuyer(page, 'Enter');
  await expect(ecran(page)).toContainText('C’est clos.');
  await appuyer(page, 'r');
  return lisibles;
}

test('une demi-journée entière, réseau coupé après le premier chargement', async ({ page, context }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 1024, height: 768 });
  await garder(page, 'La salle');
  await context.setOffline(true);

  await test.step('composer et projeter ; à chaque question, les mains, la discussion, les cartes', async () => {
    await projeterLaDemiJournee(page, PERSONNES);
    for (const ligne of [7, 12, 13]) {
      await allerALaQuestion(page, ligne);
      await voterAMainsLevees(page);
      const lues = await voterParCartes(page);
      await expect(ecran(page).locator('.barre i')).toHaveCount(PERSONNES + lues);
      await expect(ecran(page).getByText('juste', { exact: true })).toBeVisible();
    }
  });

  await test.step('imprimer : émargement, attestation, LPJ en une page, cas et correction, sujets A et B', async () => {
    const feuilles: [adresse: string, dit: RegExp, auPlus: number][] = [
      ['salle/papier/?papier=emargement', /Feuille d’émargement/, 1],
      ['salle/papier/?papier=attestation', /Attestation de présence/, 1],
      ['salle/papier/fiche-lpj/', /Peine ferme courte/, 1],
      ['salle/papier/cas/bracelet-de-m-vasseur/', /Vasseur/, 20],
      ['salle/papier/cas/bracelet-de-m-vasseur/correction/', /Formateur/, 20],
      ['former/examen/milieu-ouvert/', /Sujet A/, 12],
      ['former/examen/milieu-ouvert/corrige/', /Formateur/, 12],
      ['salle/papier/cartes/', /Feuille de la séance/, 60],
    ];
    for (const [adresse, dit, auPlus] of feuilles) {
      await page.goto(adresse);
      // Une page absente du portable s’imprimerait aussi : c’est ce que la feuille dit qui compte.
      await expect(page.getByRole('main')).toContainText(dit);
      const nombre = await pages(page);
      expect(nombre, adresse).toBeGreaterThan(0);
      expect(nombre, adresse).toBeLessThanOrEqual(auPlus);
    }
  });

  await test.step('les votes se retrouvent, mains et cartes, et s’emportent', async () => {
    await page.goto('salle/resultats/');
    await page.getByRole('radio', { name: 'Votes de la salle' }).check();
    await page.getByRole('button', { name: /DDSE/ }).click();
    const votes = page.getByRole('region', { name: 'Ce que la salle a voté' });
    await expect(votes.getByText('premier, mains levées')).toHaveCount(3);
    await expect(votes.getByText('2e, cartes')).toHaveCount(3);
    await expect(page.getByRole('heading', { name: 'Question par question' })).toBeVisible();
    const fichier = page.waitForEvent('download');
    await votes.getByRole('button', { name: 'Tableau des votes (CSV)' }).click();
    const csv = readFileSync(await (await fichier).path(), 'utf8');
    expect(csv.split('\r\n')).toHaveLength(8);
  });

  await test.step('taper des copies, réunir un carnet, comparer le départ et la fin, emporter', async () => {
    await page.goto('salle/resultats/');
    await page.getByRole('button', { name: 'Ouvrir ce sujet' }).click();
    const cases = page.locator('.cases li');
    await expect(cases.first()).toBeVisible();
    const corrigees = (await cases.locator('small').allTextContents()).map((t) => t.includes('clé'));
    await page.getByRole('radio', { name: /Au départ/ }).check();
    for (let copie = 1; copie <= PERSONNES; copie++) await taperUneCopie(page, copie + 1, corrigees);
    await page.getByRole('radio', { name: /À la fin/ }).check();
    for (let copie = 1; copie <= PERSONNES; copie++) await taperUneCopie(page, copie, corrigees);
    await page.getByRole('radio', { name: 'Fichiers de carnet' }).check();
    await page.getByLabel('Fichiers de carnet des stagiaires').setInputFiles({
      name: 'tronque.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format"'),
    });
    await expect(page.getByText(/tronque\.json\s: /)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Avant, après' })).toBeVisible();
    const fichier = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tableau des copies (CSV)' }).click();
    expect(readFileSync(await (await fichier).path(), 'utf8').split('\r\n')).toHaveLength(PERSONNES + 2);
  });
});
