import AxeBuilder from '@axe-core/playwright';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { test } from './hors-ligne.ts';
import { readFile } from 'node:fs/promises';

const REGLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const FICHE = 'mesures/ddse-peine/';

async function repondreAUneQuestion(page: Page) {
  await page.goto('quiz/ddse-peine/');
  await expect(page.locator('.serie.pret')).toBeVisible();
  await page.locator('.choix label').first().click();
  await page.getByRole('button', { name: 'Vérifier' }).click();
  await expect(page.locator('.verdict')).toBeVisible();
  // L’écran n’attend pas l’écriture, qui suit en quelques dizaines de millisecondes : un robot part plus vite qu’un lecteur.
  await page.evaluate(
    () =>
      new Promise<void>((suite) => {
        const compter = () => {
          const ouverture = indexedDB.open('jalons');
          ouverture.onerror = () => suite();
          ouverture.onsuccess = () => {
            const base = ouverture.result;
            const lecture = base.transaction('traces').objectStore('traces').count();
            lecture.onsuccess = () => {
              base.close();
              if (lecture.result > 0) suite();
              else setTimeout(compter, 20);
            };
          };
        };
        compter();
      }),
  );
}

async function choisirUnFichier(page: Page, nom: string, contenu: string) {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: nom, mimeType: 'application/json', buffer: Buffer.from(contenu) });
}

async function importer(page: Page, contenu: string) {
  await choisirUnFichier(page, 'carnet.json', contenu);
  await page.getByRole('button', { name: 'Réunir', exact: true }).click();
}

async function exporter(page: Page) {
  const [telechargement] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporter le carnet' }).click(),
  ]);
  return {
    nom: telechargement.suggestedFilename(),
    texte: await readFile(await telechargement.path(), 'utf8'),
  };
}

/** Un premier geste : un nouveau venu n’a de boutons « Annoter » qu’à partir de lui. */
async function bouger(page: Page) {
  await expect(async () => {
    await page.mouse.move(20, 20);
    await page.mouse.move(30, 30);
    await expect(page.locator('.annoter').first()).toBeAttached({ timeout: 500 });
  }).toPass();
}

/** Ouvre le dialogue d’un passage de la page. */
async function annoter(page: Page, titre: string) {
  await bouger(page);
  const bouton = page.getByRole('button', { name: `Annoter : ${titre}` });
  await bouton.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  return bouton;
}

async function fermer(page: Page) {
  await page.getByRole('button', { name: 'Fermer', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Éprouve une partie de la page, en clair et en sombre ; axe est lent, le délai du test s’allonge. */
async function verifierAxe(page: Page, partie: string) {
  test.slow();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include(partie).withTags(REGLES).analyze();
    expect(violations.map((v) => `${v.id} : ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)).toEqual(
      [],
    );
  }
}

/** Le navigateur n’a plus de place pour ce magasin de la base. */
async function remplirLeDisque(cible: Page | BrowserContext) {
  await cible.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('plein', 'QuotaExceededError');
    };
  });
}

test.describe('export et import', () => {
  test(
    'le carnet s’exporte, s’efface après confirmation, et revient par import, sans doublon',
    { tag: ['@sous-chemin', '@hors-ligne'] },
    async ({ page }) => {
      await repondreAUneQuestion(page);
      await page.goto('carnet/');
      await expect(page.getByText('1 trace gardée sur cet appareil')).toBeVisible();
      await expect(page.getByText('Aucun export fait depuis ce navigateur')).toBeVisible();
      const { nom, texte } = await exporter(page);
      expect(nom).toMatch(/^carnet-jalons-\d{4}-\d{2}-\d{2}\.json$/);
      await expect(page.getByText('Dernier export fait ici')).toBeVisible();
      await page.getByRole('button', { name: 'Tout effacer' }).click();
      await page.getByRole('button', { name: 'Garder', exact: true }).click();
      await expect(page.getByText('1 trace gardée sur cet appareil')).toBeVisible();
      await page.getByRole('button', { name: 'Tout effacer' }).click();
      await page.getByRole('button', { name: 'Effacer', exact: true }).click();
      await expect(page.getByText('0 trace gardée sur cet appareil')).toBeVisible();
      for (const nouvelles of ['1 trace nouvelle', '0 trace nouvelle']) {
        await importer(page, texte);
        await expect(
          page.getByText(`Carnet réuni : ${nouvelles}`.replace(/(\d) /, '$1\u00a0')),
        ).toBeVisible();
      }
      await expect(page.getByText('1 trace gardée sur cet appareil')).toBeVisible();
    },
  );

  test('avant de réunir, on lit ce que le fichier contient ; renoncer ne change rien', async ({ page }) => {
    const v1 = await readFile('tests/fixtures/carnet-v1.json', 'utf8');
    await page.goto('carnet/');
    await choisirUnFichier(page, 'ancien.json', v1);
    const dialogue = page.getByRole('dialog', { name: 'Réunir ce carnet au vôtre ?' });
    await expect(dialogue).toContainText('« ancien.json » contient');
    await expect(dialogue).toContainText(/5\straces, dont 5\snouvelles/);
    await expect(dialogue).toContainText(/3\sséries commencées, dont 3/);
    await expect(dialogue).not.toContainText('réglage');
    await verifierAxe(page, 'dialog');
    await page.getByRole('button', { name: 'Renoncer' }).click();
    await expect(dialogue).toHaveCount(0);
    await expect(page.getByText('0 trace gardée sur cet appareil')).toBeVisible();
    await choisirUnFichier(page, 'ancien.json', v1);
    await page.getByRole('button', { name: 'Réunir', exact: true }).click();
    await expect(page.getByText('5 traces gardées sur cet appareil')).toBeVisible();
    await choisirUnFichier(page, 'ancien.json', v1);
    await expect(dialogue).toContainText('rien ne changera');
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
      await choisirUnFichier(page, 'carnet.json', contenu);
      await expect(page.getByText(message)).toBeVisible();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByText('1 trace gardée sur cet appareil')).toBeVisible();
    });
  }

  test('un carnet hostile s’affiche comme du texte : rien ne s’exécute, aucun lien ne sort du site', async ({
    page,
    baseURL,
  }) => {
    const alertes: string[] = [];
    page.on('dialog', (d) => (alertes.push(d.message()), d.dismiss()));
    page.on('console', (m) => m.type() === 'error' && alertes.push(m.text()));
    const piege =
      '<img src=x onerror=alert(1)><svg onload=alert(2)></svg><a href="javascript:alert(3)">ici</a>';
    const commun = {
      instant: '2026-11-21T10:00:00.000Z',
      titreDePage: piege,
      titre: piege,
      supprimee: false,
    };
    const annotations = [
      { ...commun, id: 'a', genre: 'note', page: FICHE, ancre: 'incidents', texte: piege },
      {
        ...commun,
        id: 'b',
        genre: 'signet',
        page: FICHE,
        ancre: '"><img src=x onerror=alert(4)>',
        texte: '',
      },
      {
        ...commun,
        id: 'c',
        genre: 'signalement',
        page: FICHE,
        ancre: 'x',
        texte: piege,
        item: piege.slice(0, 99),
      },
    ];
    await page.goto('carnet/');
    await importer(
      page,
      JSON.stringify({
        format: 'jalons-carnet',
        version: 2,
        exporteLe: commun.instant,
        traces: [],
        reprises: [],
        annotations,
        reglages: [],
      }),
    );
    await expect(page.locator('#notes').getByText(piege).first()).toBeVisible();
    await expect(page.locator('#signalements').getByText(piege).first()).toBeVisible();
    await expect(page.locator('#notes')).toContainText('passage déplacé ou retiré');
    await expect(page.locator('main :is(img, iframe, script[src="x"], a[href^="javascript"])')).toHaveCount(
      0,
    );
    const liens = await page
      .locator('main a')
      .evaluateAll((tous) => tous.map((a) => (a as HTMLAnchorElement).href));
    expect(liens.filter((href) => !href.startsWith(baseURL as string))).toEqual([]);
    await page.goto(FICHE);
    await expect(page.getByRole('button', { name: 'Annoter : Incidents (note)' })).toBeVisible();
    await annoter(page, 'Incidents');
    await expect(page.getByLabel('Votre note')).toHaveValue(piege);
    expect(alertes).toEqual([]);
  });
});

test.describe('ce que vous savez', () => {
  test('une réponse range son fait dans un thème, avec un mot et un lien vers de quoi le reprendre', async ({
    page,
  }) => {
    await page.goto('carnet/');
    await expect(page.getByText('Aucune question rencontrée encore')).toBeVisible();
    await repondreAUneQuestion(page);
    await page.goto('carnet/');
    const theme = page.locator('#savoir > .themes > details').first();
    await expect(theme.locator('summary')).toContainText(/\d+\s(su|sus|à reprendre|fragile)/);
    await expect(theme.locator('summary')).toContainText(/\d+\sinconnu/);
    await theme.locator('summary').click();
    const fait = theme.getByRole('listitem').first();
    await expect(fait.locator('.etat')).toContainText(/su|à reprendre/);
    const suite = theme.getByRole('link', { name: /Réviser ce qui est à reprendre|Découvrir les questions/ });
    await expect(suite).toHaveAttribute('href', /\/quiz\/[a-z-]+\/$/);
    await verifierAxe(page, '#savoir > .themes > details');
    await fait.getByRole('link').click();
    await expect(page).toHaveURL(/\/droit\/[a-z0-9-]+\/#[a-z0-9-]+$/);
    await expect(page.locator('li:target')).toBeVisible();
  });

  test('une question modifiée depuis la réponse est à revoir, et le carnet le dit', async ({ page }) => {
    await repondreAUneQuestion(page);
    await page.route('**/carnet/programme.json', async (route) => {
      const programme = await (await route.fetch()).json();
      for (const b of programme.banques) for (const i of b.items) i.version += 1;
      await route.fulfill({ json: programme });
    });
    await page.goto('carnet/');
    await expect(page.locator('#questions')).toContainText(
      /1\sà revoir, dont 1\smodifiée depuis votre réponse/,
    );
    const theme = page.locator('#savoir > .themes details').first();
    await theme.locator('summary').first().click();
    await expect(theme.getByText(/fragile, question modifiée depuis votre réponse/).first()).toBeVisible();
  });

  test('si le programme ne se charge pas, le carnet le dit et les données restent à portée', async ({
    page,
  }) => {
    await page.route('**/carnet/programme.json', (route) => route.abort());
    await page.goto('carnet/');
    await expect(page.getByText('Le programme n’a pas pu être chargé')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Exporter le carnet' })).toBeVisible();
  });
});

test.describe('notes et signets', () => {
  test(
    'au téléphone : posés sur une fiche, retrouvés au carnet, exportés, importés ailleurs',
    { tag: '@sous-chemin' },
    async ({ browser, baseURL }) => {
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
      await verifierAxe(page, 'dialog');
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

  test('une annotation dont la page ou l’ancre n’est plus reste lisible, et se dit déplacée', async ({
    page,
  }) => {
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
  });

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
    ['terme du glossaire', 'glossaire/', 'JAP juge de l’application des peines'],
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

  test('pour un nouveau venu, une page de lecture ne charge ni stockage ni dialogue', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (r) => r.resourceType() === 'script' && scripts.push(r.url()));
    await page.goto(FICHE);
    await page.waitForLoadState('networkidle');
    expect(scripts.filter((s) => /stockage|ouvrir|marquer|client/.test(s))).toEqual([]);
    await annoter(page, 'Incidents');
    expect(scripts.filter((s) => /ouvrir/.test(s))).toHaveLength(1);
  });
});

test.describe('questions signalées', () => {
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
      expect(texte).toContain(attendu);
    expect(texte).toContain(`Page : ${page.url()}`);
    await verifierAxe(page, 'dialog');
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
    expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toContain('Question : ');
  });
});

test.describe('quand le navigateur ne garde rien', () => {
  test('navigation privée : on répond quand même, et on est prévenu', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refusé', 'SecurityError');
      };
    });
    await page.goto('quiz/ddse-peine/');
    await expect(page.locator('.serie.pret')).toBeVisible();
    await page.locator('.choix label').first().click();
    await page.getByRole('button', { name: 'Vérifier' }).click();
    await expect(page.locator('.verdict')).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('refuse de garder');
    await page.goto(FICHE);
    await annoter(page, 'Incidents');
    await page.getByLabel('Votre note').fill('Tapée en navigation privée');
    await page.getByRole('button', { name: 'Garder la note' }).click();
    await expect(page.getByRole('dialog').getByText('refuse de garder')).toBeVisible();
    await expect(page.getByLabel('Votre note')).toHaveValue('Tapée en navigation privée');
    await page.goto('carnet/');
    await expect(page.getByText('refuse de garder')).toBeVisible();
  });

  test('un appareil plein : la réponse reste à l’écran, et le message dit que rien d’autre n’est perdu', async ({
    page,
  }) => {
    await remplirLeDisque(page);
    await page.goto('quiz/ddse-peine/');
    await expect(page.locator('.serie.pret')).toBeVisible();
    await page.locator('.choix label').first().click();
    await expect(page.getByRole('alert')).toContainText('n’a plus de place');
  });

  test('un appareil plein : la note tapée reste à l’écran et se copie, à chaque geste le message le dit', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await remplirLeDisque(page);
    await page.goto(FICHE);
    await annoter(page, 'Incidents');
    const dialogue = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Signet', exact: true }).click();
    await expect(dialogue.getByText('n’a plus de place')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Signet', exact: true })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
    await page.getByLabel('Votre note').fill('À ne pas perdre');
    await page.getByRole('button', { name: 'Garder la note' }).click();
    await expect(dialogue.getByText('n’a plus de place')).toBeFocused();
    await expect(page.getByLabel('Votre note')).toHaveValue('À ne pas perdre');
    await page.getByRole('button', { name: 'Copier le texte' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('À ne pas perdre');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alert')).toContainText('Votre note n’est pas gardée');
    await page.getByRole('button', { name: 'Fermer sans garder' }).click();
    await expect(dialogue).toHaveCount(0);
  });

  test('un appareil plein : un signalement reste à l’écran, un import ne laisse rien à moitié', async ({
    page,
  }) => {
    await repondreAUneQuestion(page);
    await remplirLeDisque(page);
    await page.goto('carnet/');
    await importer(page, await readFile('tests/fixtures/carnet-v1.json', 'utf8'));
    await expect(page.getByText('n’a plus de place')).toBeVisible();
    await expect(page.getByText('1 trace gardée sur cet appareil')).toBeVisible();
    await page.goto('quiz/ddse-peine/');
    await page.getByRole('button', { name: 'Cette question me semble fausse' }).click();
    await page.getByLabel('Ce qui vous semble faux').fill('Le délai.');
    await page.getByRole('button', { name: 'Garder le signalement' }).click();
    await expect(page.getByRole('dialog').getByText('n’a plus de place')).toBeVisible();
    await expect(page.getByLabel('Ce qui vous semble faux')).toHaveValue('Le délai.');
  });
});

test.describe('deux onglets', () => {
  test('le carnet se met à jour de lui-même quand l’autre onglet répond ou annote', async ({
    page,
    context,
  }) => {
    await page.goto('carnet/');
    await expect(page.getByText('0 trace gardée sur cet appareil')).toBeVisible();
    const autre = await context.newPage();
    await repondreAUneQuestion(autre);
    await expect(page.getByText('1 trace gardée sur cet appareil')).toBeVisible();
    await autre.goto(FICHE);
    await annoter(autre, 'Incidents');
    await autre.getByLabel('Votre note').fill('De l’autre onglet');
    await autre.getByRole('button', { name: 'Garder la note' }).click();
    await expect(page.locator('#notes').getByText('De l’autre onglet')).toBeVisible();
    expect((JSON.parse((await exporter(page)).texte) as { annotations: unknown[] }).annotations).toHaveLength(
      1,
    );
  });

  test('la même fiche dans deux onglets : la marque posée dans l’un paraît dans l’autre', async ({
    page,
    context,
  }) => {
    const autre = await context.newPage();
    await page.goto(FICHE);
    await bouger(page);
    await autre.goto(FICHE);
    await annoter(autre, 'Incidents');
    await autre.getByRole('button', { name: 'Signet', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Annoter : Incidents (signet)' })).toBeVisible();
  });

  test('la même note dans deux onglets : aucun des deux textes ne se perd, et c’est dit', async ({
    page,
    context,
  }) => {
    await page.goto(FICHE);
    await annoter(page, 'Incidents');
    await page.getByLabel('Votre note').fill('Commune');
    await page.getByRole('button', { name: 'Garder la note' }).click();
    const autre = await context.newPage();
    await autre.goto(FICHE);
    await annoter(autre, 'Incidents');
    await expect(autre.getByLabel('Votre note')).toHaveValue('Commune');
    await page.getByLabel('Votre note').pressSequentially(' et la mienne');
    await autre.getByLabel('Votre note').fill('Celle de l’autre');
    await autre.getByRole('button', { name: 'Garder la note' }).click();
    await expect(page.getByText('vient de changer dans un autre onglet')).toBeVisible();
    await expect(page.getByLabel('Votre note (1)')).toHaveValue('Celle de l’autre');
    await expect(page.getByLabel('Votre note (2)')).toHaveValue('Commune et la mienne');
    await expect(page.getByLabel('Votre note (2)')).toBeFocused();
    await page.getByRole('button', { name: 'Garder la note' }).nth(1).click();
    await expect(page.getByText('Note gardée.')).toBeVisible();
    await fermer(page);
    await page.goto('carnet/');
    await expect(page.locator('#notes .texte')).toHaveCount(2);
    await expect(page.locator('#notes')).toContainText('Celle de l’autre');
    await expect(page.locator('#notes')).toContainText('Commune et la mienne');
  });
});

test.describe('durée de ce qui est gardé', () => {
  test('le rappel d’export paraît à sept jours et vingt traces, et s’en va une fois le carnet exporté', async ({
    page,
  }) => {
    const ancien = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000).toISOString();
    const traces = Array.from({ length: 20 }, (_, i) => ({
      id: `t${i}`,
      genre: 'lecture',
      instant: ancien,
      page: `modules/lpj/${i}`,
    }));
    const fichier = {
      format: 'jalons-carnet',
      version: 2,
      exporteLe: ancien,
      reprises: [],
      annotations: [],
      reglages: [],
    };
    await page.goto('carnet/');
    await importer(page, JSON.stringify({ ...fichier, traces: traces.slice(1) }));
    await expect(page.getByText('19 traces gardées')).toBeVisible();
    await expect(page.getByText('ne sont gardées que dans ce navigateur')).toHaveCount(0);
    await importer(page, JSON.stringify({ ...fichier, traces }));
    await expect(page.getByText('20 traces et notes ne sont gardées que dans ce navigateur')).toBeVisible();
    await page.goto('');
    await expect(page.getByText('20 traces et notes ne sont gardées que dans ce navigateur')).toBeVisible();
    await page.goto('reviser/');
    await page.getByRole('link', { name: 'Exporter le carnet' }).click();
    await expect(page).toHaveURL(/carnet\/#donnees$/);
    await exporter(page);
    await expect(page.getByText('ne sont gardées que dans ce navigateur')).toHaveCount(0);
    await page.reload();
    await expect(page.getByText('20 traces gardées')).toBeVisible();
    await expect(page.getByText('ne sont gardées que dans ce navigateur')).toHaveCount(0);
    await page.goto('');
    await expect(page.getByRole('link', { name: 'Choisir un parcours' })).toBeVisible();
    await expect(page.getByText('ne sont gardées que dans ce navigateur')).toBeHidden();
  });

  test('le carnet dit ce que le navigateur promet ; lire une page ne demande rien, répondre demande une fois', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      StorageManager.prototype.persisted = async () => sessionStorage.getItem('accorde') === 'oui';
      StorageManager.prototype.persist = async () => {
        sessionStorage.setItem('demandes', String(Number(sessionStorage.getItem('demandes')) + 1));
        return false;
      };
    });
    const demandes = () => page.evaluate(() => Number(sessionStorage.getItem('demandes')));
    await page.goto(FICHE);
    await page.goto('carnet/');
    await expect(page.getByText('Le navigateur peut effacer ces données')).toBeVisible();
    expect(await demandes()).toBe(0);
    await repondreAUneQuestion(page);
    await expect.poll(demandes).toBe(1);
    await page.goto('carnet/');
    await page.getByRole('button', { name: 'Demander au navigateur de les garder' }).click();
    await expect(page.getByText('Il n’a pas voulu s’engager')).toBeVisible();
    expect(await demandes()).toBe(2);
    await page.evaluate(() => sessionStorage.setItem('accorde', 'oui'));
    await page.reload();
    await expect(page.getByText('Le navigateur s’engage à garder ces données')).toBeVisible();
  });
});
