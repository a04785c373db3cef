import { expect, type Page } from '@playwright/test';
import { attendreSansViolation } from './axe.ts';
import { annoter, bouger, exporter, fermer, FICHE, importer, repondreAUneQuestion } from './carnet.ts';
import { test, verifier } from './hors-ligne.ts';

const CAS = 'cas/bracelet-de-m-vasseur/';

/** Pose un signet par le dialogue qu’un bouton ouvre, puis le ferme. */
async function poserUnSignet(page: Page, bouton: string, rang = 0) {
  await page.getByRole('button', { name: bouton, exact: true }).nth(rang).click();
  await page.getByRole('button', { name: 'Signet', exact: true }).click();
  await expect(page.getByText('Signet posé.')).toBeVisible();
  await page
    .getByRole('dialog', { name: /^Annoter/ })
    .getByRole('button', { name: 'Fermer', exact: true })
    .click();
  await expect(page.getByRole('dialog', { name: /^Annoter/ })).toHaveCount(0);
}

test.describe('notes et signets', () => {
  test(
    'au téléphone : posés sur une fiche, retrouvés au carnet, exportés, importés ailleurs',
    { tag: '@sous-chemin' },
    async ({ browser, baseURL }) => {
      test.slow();
      const options = { baseURL: baseURL as string, viewport: { width: 375, height: 720 }, hasTouch: true };
      const contexte = await browser.newContext(options);
      const page = await contexte.newPage();
      await page.goto(FICHE);
      await bouger(page);
      const bouton = page.getByRole('button', { name: 'Annoter : Incidents' });
      await bouton.tap();
      const signet = page.getByRole('dialog').getByRole('button', { name: 'Signet' });
      await signet.tap();
      await expect(signet).toHaveAttribute('aria-pressed', 'true');
      await page.getByLabel('Votre note').fill('Revoir avec le formateur.');
      await page.getByRole('button', { name: 'Garder la note' }).tap();
      await expect(page.getByText('Note gardée.')).toBeFocused();
      await attendreSansViolation(page, 'dialog');
      await page.getByRole('button', { name: 'Fermer', exact: true }).tap();
      await expect(page.getByRole('button', { name: 'Annoter : Incidents (note et signet)' })).toContainText(
        'note et signet',
      );
      await page.reload();
      await expect(page.getByRole('button', { name: 'Annoter : Incidents (note et signet)' })).toBeVisible();

      await page.goto('carnet/');
      const notes = page.locator('#notes');
      await expect(notes.getByRole('heading', { level: 3 })).toHaveText(/Détention à domicile/);
      await expect(notes.getByText('Revoir avec le formateur.')).toBeVisible();
      const largeur = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(largeur).toBeLessThanOrEqual(0);
      const { texte } = await exporter(page);
      await contexte.close();

      const neuf = await browser.newContext(options);
      const ailleurs = await neuf.newPage();
      await ailleurs.goto('carnet/');
      await importer(ailleurs, texte);
      await expect(ailleurs.getByText(/2\snotes, signets et signalements nouveaux/)).toBeVisible();
      await ailleurs.locator('#notes').getByRole('link', { name: 'Incidents' }).first().click();
      await expect(ailleurs).toHaveURL(/mesures\/ddse-peine\/#incidents$/);
      await expect(
        ailleurs.getByRole('button', { name: 'Annoter : Incidents (note et signet)' }),
      ).toBeVisible();
      await neuf.close();
    },
  );

  test('au clavier seul : annoter, garder, fermer par Échap, et le focus revient au bouton', async ({
    page,
  }) => {
    await page.goto(FICHE);
    await bouger(page);
    const bouton = page.getByRole('button', { name: 'Annoter : Incidents' });
    await bouton.focus();
    await expect(bouton).toHaveCSS('opacity', '1');
    await page.keyboard.press('Enter');
    const note = page.getByLabel('Votre note');
    await expect(note).toBeVisible();
    for (let i = 0; i < 5 && !(await note.evaluate((e) => e === document.activeElement)); i += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.type('Écrite au clavier');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alert')).toContainText('Votre note n’est pas gardée');
    await expect(note).toHaveValue('Écrite au clavier');
    await note.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Note gardée.')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Annoter : Incidents (note)' })).toBeFocused();
  });

  test('depuis le carnet : modifier, supprimer, rétablir, sans perdre le focus', async ({ page }) => {
    await page.goto(FICHE);
    await annoter(page, 'Incidents');
    await page.getByLabel('Votre note').fill('Avant');
    await page.getByRole('button', { name: 'Garder la note' }).click();
    await fermer(page);
    await page.goto('carnet/');
    const notes = page.locator('#notes');
    await notes.getByRole('button', { name: 'Modifier : Incidents' }).click();
    await page.getByLabel('Votre note').fill('Après');
    await page.getByRole('button', { name: 'Garder la note' }).click();
    await fermer(page);
    await expect(notes.getByText('Après')).toBeVisible();
    await notes.getByRole('button', { name: 'Supprimer la note : Incidents' }).click();
    await expect(notes.getByRole('button', { name: 'Rétablir' })).toBeFocused();
    await expect(notes.getByText('Après')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(notes.getByText('Après')).toBeVisible();
    await expect(notes.getByRole('heading', { level: 2 })).toBeFocused();
  });

  test(
    'une annotation dont la page ou l’ancre n’est plus reste lisible, et se dit déplacée',
    { tag: '@reseau' },
    async ({ page }) => {
      const commun = {
        genre: 'note',
        instant: '2026-11-21T10:00:00.000Z',
        titreDePage: 'Ancienne page',
        supprimee: false,
      };
      const annotations = [
        {
          ...commun,
          id: 'a',
          page: 'mesures/disparue/',
          ancre: '',
          titre: 'Ancienne page',
          texte: 'Page retirée',
        },
        { ...commun, id: 'b', page: FICHE, ancre: 'disparue', titre: 'Ancien titre', texte: 'Ancre retirée' },
        { ...commun, id: 'c', page: FICHE, ancre: 'incidents', titre: 'Incidents', texte: 'Toujours là' },
      ];
      const fichier = {
        format: 'jalons-carnet',
        version: 2,
        exporteLe: commun.instant,
        traces: [],
        reprises: [],
      };
      await page.goto('carnet/');
      await importer(page, JSON.stringify({ ...fichier, annotations, reglages: [] }));
      const notes = page.locator('#notes');
      for (const texte of ['Page retirée', 'Ancre retirée', 'Toujours là'])
        await expect(notes.getByText(texte, { exact: true })).toBeVisible();
      await expect(notes.getByText('passage déplacé ou retiré')).toHaveCount(2);
      await expect(notes.getByRole('link')).toHaveText(['Incidents']);
    },
  );

  test('au-delà de dix passages, on cherche dans ses notes', async ({ page }) => {
    const annotations = Array.from({ length: 11 }, (_, i) => ({
      id: `n${i}`,
      genre: 'note',
      instant: '2026-11-21T10:00:00.000Z',
      page: FICHE,
      titreDePage: 'DDSE',
      ancre: 'incidents',
      titre: 'Incidents',
      texte: `Remarque numéro ${i}`,
      supprimee: false,
    }));
    const fichier = { format: 'jalons-carnet', version: 2, exporteLe: annotations[0]?.instant, traces: [] };
    await page.goto('carnet/');
    await importer(page, JSON.stringify({ ...fichier, reprises: [], annotations, reglages: [] }));
    await page.getByLabel('Chercher dans vos notes').fill('NUMERO 7');
    await expect(page.getByText(/1\spassage trouvé sur 11/)).toBeVisible();
    await expect(page.locator('#notes .texte')).toHaveText(['Remarque numéro 7']);
  });

  for (const [type, adresse, titre] of [
    ['section de module', 'modules/lpj-en-pratique/seuils-du-ferme/', 'Points clés'],
    ['page LPJ', 'lpj/seuils-du-ferme/', 'Ce que la loi change'],
    ['fait du registre', 'droit/ddse-peine/', 'Qui décide'],
    ['terme du glossaire', 'glossaire/j/', 'JAP juge de l’application des peines'],
    ['cas', 'cas/bracelet-de-m-vasseur/', 'Le bracelet de M. Vasseur'],
  ] as const) {
    test(
      `un signet se pose sur un passage de : ${type}, et le carnet y ramène`,
      type === 'section de module' ? { tag: '@hors-ligne' } : {},
      async ({ page }) => {
        await page.goto(adresse);
        await bouger(page);
        await page
          .getByRole('button', { name: new RegExp(`^Annoter : ${titre}`, 'i') })
          .first()
          .click();
        await page.getByRole('button', { name: 'Signet', exact: true }).click();
        await expect(page.getByText('Signet posé.')).toBeVisible();
        await fermer(page);
        await page.goto('carnet/');
        await page
          .locator('#notes')
          .getByRole('link', { name: new RegExp(titre, 'i') })
          .click();
        await expect(page.getByRole('button', { name: /\(signet\)$/ })).toBeVisible();
        await expect(page.getByRole('button', { name: /\(signet\)$/ })).toBeInViewport();
      },
    );
  }

  test('le titre de la page s’annote aussi, et les boutons ne s’impriment pas', async ({ page }) => {
    await page.goto(FICHE);
    await annoter(page, 'Détention à domicile sous surveillance électronique');
    await page.getByRole('button', { name: 'Signet', exact: true }).click();
    await expect(page.getByText('Signet posé.')).toBeVisible();
    await fermer(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(/électronique$/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.annoter:visible').count()).toBe(0);
  });

  test(
    'pour un nouveau venu, une page de lecture ne charge ni stockage ni dialogue',
    { tag: '@reseau' },
    async ({ page }) => {
      const scripts: string[] = [];
      page.on('request', (r) => r.resourceType() === 'script' && scripts.push(r.url()));
      await page.goto(FICHE);
      await page.waitForLoadState('networkidle');
      expect(scripts.filter((s) => /stockage|\/ouvrir\.|marquer|client/.test(s))).toEqual([]);
      await annoter(page, 'Incidents');
      expect(scripts.filter((s) => /\/ouvrir\./.test(s))).toHaveLength(1);
    },
  );
});

test.describe('un dialogue qui ne se charge pas', () => {
  const ECHEC = 'Le dialogue n’a pas pu s’ouvrir. Vérifiez le réseau, puis réessayez.';

  test(
    'se dit sur une page de lecture, une seule fois et hors du bouton',
    { tag: '@reseau' },
    async ({ page }) => {
      await page.route(/\/ouvrir\.[^/]*\.js$/, (route) => route.abort());
      await page.goto(FICHE);
      await bouger(page);
      const bouton = page.getByRole('button', { name: 'Annoter : Incidents' });
      for (let essai = 0; essai < 2; essai += 1) {
        await bouton.click();
        await expect(page.getByRole('status').filter({ hasText: ECHEC })).toBeVisible();
      }
      await expect(page.getByText(ECHEC)).toHaveCount(1);
      await attendreSansViolation(page, '.echec-d-annotation');
      await expect(bouton).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(page.getByText(ECHEC)).toHaveCount(0);
    },
  );

  test('se dit aussi au carnet, à côté de « Modifier »', { tag: '@reseau' }, async ({ page }) => {
    await page.goto(FICHE);
    await annoter(page, 'Incidents');
    await page.getByRole('button', { name: 'Signet', exact: true }).click();
    await expect(page.getByText('Signet posé.')).toBeVisible();
    await page.route(/\/ouvrir\.[^/]*\.js$/, (route) => route.abort());
    await page.goto('carnet/');
    await page.getByRole('button', { name: 'Modifier : Incidents' }).click();
    await expect(page.locator('#notes').getByText(ECHEC)).toBeVisible();
  });
});

test.describe('questions signalées', () => {
  test('un motif tapé ne se perd pas d’un Échap : garder et fermer, ou fermer sans garder', async ({
    page,
  }) => {
    await repondreAUneQuestion(page);
    const ouvrir = page.getByRole('button', { name: 'Cette question me semble fausse' });
    const motif = page.getByLabel('Ce qui vous semble faux');
    await ouvrir.click();
    await motif.fill('Seuil périmé.');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alert')).toContainText('Votre signalement n’est pas gardé.');
    await expect(motif).toHaveValue('Seuil périmé.');
    await page.getByRole('button', { name: 'Garder et fermer' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await ouvrir.click();
    await motif.fill('Autre chose.');
    await page.getByRole('button', { name: 'Fermer', exact: true }).click();
    await page.getByRole('button', { name: 'Fermer sans garder' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.goto('carnet/');
    await expect(page.locator('#signalements')).toContainText('Seuil périmé.');
    await expect(page.locator('#signalements')).not.toContainText('Autre chose.');
  });

  test('un signalement se garde, se copie et se retrouve ; rien n’est envoyé', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await repondreAUneQuestion(page);
    const envois: string[] = [];
    page.on('request', (r) => r.method() !== 'GET' && envois.push(r.url()));
    const enonce = (await page.locator('.enonce').first().textContent()) ?? '';
    await page.getByRole('button', { name: 'Cette question me semble fausse' }).click();
    const dialogue = page.getByRole('dialog');
    await expect(dialogue).toContainText('Rien n’est envoyé.');
    await page.getByLabel('Ce qui vous semble faux').fill('L’article a changé.');
    const texte = await page.getByLabel('Texte à envoyer').inputValue();
    for (const attendu of [
      enonce.trim(),
      'version',
      'Faits : ddse-peine.',
      'Articles : ',
      'Motif : L’article a changé.',
    ])
      expect(texte.replace(/\s/g, ' ')).toContain(attendu.replace(/\s/g, ' '));
    expect(texte.replace(/\s/g, ' ')).toContain(`Page : ${page.url()}`);
    await attendreSansViolation(page, 'dialog');
    await page.getByRole('button', { name: 'Copier le texte' }).click();
    await expect(dialogue.getByText('Copié.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(texte);
    await page.getByRole('button', { name: 'Garder le signalement' }).click();
    await expect(dialogue.getByText('Signalement gardé dans votre carnet.')).toBeVisible();
    await fermer(page);
    await page.goto('carnet/');
    const liste = page.locator('#signalements');
    await expect(liste).toContainText(enonce.trim());
    await expect(liste).toContainText('L’article a changé.');
    await liste.getByRole('button', { name: 'Copier le texte à envoyer' }).click();
    await expect(liste.getByText('Copié.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(texte);
    await liste.getByRole('button', { name: 'Supprimer' }).click();
    await expect(liste.getByRole('button', { name: 'Rétablir' })).toBeFocused();
    expect(envois).toEqual([]);
  });

  test('un navigateur qui refuse de copier montre le texte, déjà sélectionné', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await repondreAUneQuestion(page);
    await page.getByRole('button', { name: 'Cette question me semble fausse' }).click();
    await page.getByRole('button', { name: 'Copier le texte' }).click();
    await expect(page.getByText('le texte est sélectionné')).toBeVisible();
    await expect(page.getByLabel('Texte à copier')).toBeFocused();
    expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toMatch(/Question\s: /);
  });
});

test.describe('passages d’une île et texte choisi', () => {
  test('une question s’annote une fois vérifiée, et le carnet mène à elle seule, dans sa série', async ({
    page,
  }) => {
    await repondreAUneQuestion(page);
    await page.getByRole('button', { name: 'Suivante' }).click();
    await page.locator('.choix label').first().click();
    await verifier(page);
    const enonce = (await page.locator('.enonce').textContent())?.trim() ?? '';
    await poserUnSignet(page, 'Annoter cette question');
    await expect(page.getByRole('button', { name: 'Annoter cette question (signet)' })).toBeVisible();
    await page.getByRole('button', { name: 'Précédente' }).click();
    await page.goto('carnet/');
    await page.locator('#notes').getByRole('link', { name: enonce }).click();
    await expect(page.locator('.serie.pret .enonce')).toHaveText(enonce);
    await expect(page.locator('.serie.pret .num')).toBeFocused();
    await expect(page.getByRole('button', { name: 'Annoter cette question (signet)' })).toBeVisible();
  });

  test('une étape d’un cas s’annote ; on y revient, et un chemin qui n’y passe plus le dit', async ({
    page,
  }) => {
    await page.goto(CAS);
    await page.getByRole('radio').nth(1).check();
    await page.getByRole('button', { name: 'Décider' }).click();
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Donner cette raison' }).click();
    const etapes = page.locator('.etapes > li');
    await expect(etapes).toHaveCount(2);
    await poserUnSignet(page, 'Annoter cette étape', 1);
    const titre = (await etapes.nth(1).locator('.num').innerText()).replace(/^Étape 2 · /, '');
    await page.goto('carnet/');
    const lien = page.locator('#notes').getByRole('link', { name: titre });
    await lien.click();
    await expect(etapes.nth(1).locator('.num')).toBeFocused();
    await expect(etapes.nth(1).locator('.num')).toBeInViewport();
    await page.getByRole('button', { name: 'Recommencer depuis le début' }).click();
    await page.goto('carnet/');
    await lien.click();
    await expect(page.getByText('se lit plus loin, ou sur un autre chemin')).toBeVisible();
  });

  test('une pièce du dossier s’annote au téléphone ; le carnet rouvre le dossier sur elle', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 375, height: 720 });
    await page.goto(CAS);
    // L’île ne s’éveille qu’à l’approche ; au retour du carnet, l’adresse de la pièce y mène seule.
    await page.locator('.situation > :last-child').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: /^Dossier/ }).click();
    const piece = page.getByRole('dialog', { name: 'Dossier' }).locator('details').nth(1);
    await piece.locator('summary').click();
    const titre = await piece.locator('.nom').evaluate((e) => e.firstChild?.textContent?.trim() ?? '');
    await poserUnSignet(page, 'Annoter cette pièce');
    await page.goto('carnet/');
    await page.locator('#notes').getByRole('link', { name: titre }).click();
    await expect(page.getByRole('dialog', { name: 'Dossier' })).toBeVisible();
    await expect(piece).toHaveAttribute('open', '');
    await expect(piece.locator('summary')).toBeFocused();
  });

  test('un texte choisi s’annote avec le titre qui le précède, et la note le cite', async ({ page }) => {
    await page.goto(FICHE);
    await bouger(page);
    const bouton = page.getByRole('button', { name: 'Annoter le texte choisi' });
    await expect(bouton).toBeHidden();
    const paragraphe = page.locator('#incidents').locator('xpath=following::p[1]');
    const cite = await paragraphe.evaluate((p) => {
      getSelection()?.selectAllChildren(p);
      return (p.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 30);
    });
    await bouton.click();
    await expect(page.getByRole('dialog', { name: 'Annoter : Incidents' })).toBeVisible();
    await expect(page.getByLabel('Votre note')).toHaveValue(
      new RegExp(`^«\\s${RegExp.escape(cite).replace(/\s|\\x20/g, '\\s')}`),
    );
    await page.getByRole('button', { name: 'Garder la note' }).click();
    await expect(page.getByText('Note gardée.')).toBeVisible();
    await fermer(page);
    // Le bouton du texte choisi s’est retiré : le titre annoté reprend le focus.
    await expect(page.getByRole('button', { name: 'Annoter : Incidents (note)' })).toBeFocused();
    await page.goto('carnet/');
    await expect(page.locator('#notes .texte')).toContainText(cite);
  });
});
