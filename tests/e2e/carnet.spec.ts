import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { attendreSansViolation } from './axe.ts';
import {
  annoter,
  bouger,
  choisirUnFichier,
  exporter,
  fermer,
  FICHE,
  importer,
  remplirLeDisque,
  repondreAUneQuestion,
} from './carnet.ts';
import { test, verifier } from './hors-ligne.ts';

test.describe('export et import', () => {
  test(
    'le carnet s’exporte, s’efface après confirmation, et revient par import, sans doublon',
    { tag: ['@sous-chemin', '@hors-ligne'] },
    async ({ page }) => {
      await repondreAUneQuestion(page);
      await page.goto('carnet/');
      await expect(page.getByText('1 réponse ou lecture gardée sur cet appareil')).toBeVisible();
      await expect(page.getByText('Aucun export fait depuis ce navigateur')).toBeVisible();
      const { nom, texte } = await exporter(page);
      expect(nom).toMatch(/^carnet-jalons-\d{4}-\d{2}-\d{2}\.json$/);
      await expect(page.getByText('Dernier export fait ici')).toBeVisible();
      await page.getByRole('button', { name: 'Tout effacer' }).click();
      await page.getByRole('button', { name: 'Garder', exact: true }).click();
      await expect(page.getByText('1 réponse ou lecture gardée sur cet appareil')).toBeVisible();
      await page.getByRole('button', { name: 'Tout effacer' }).click();
      await page.getByRole('button', { name: 'Effacer', exact: true }).click();
      await expect(page.getByText('0 réponse ou lecture gardée sur cet appareil')).toBeVisible();
      for (const nouvelles of ['1 trace nouvelle', '0 trace nouvelle']) {
        await importer(page, texte);
        await expect(
          page.getByText(`Carnet réuni : ${nouvelles}`.replace(/(\d) /, '$1\u00a0')),
        ).toBeVisible();
      }
      await expect(page.getByText('1 réponse ou lecture gardée sur cet appareil')).toBeVisible();
    },
  );

  test('avant de réunir, on lit ce que le fichier contient ; renoncer ne change rien', async ({ page }) => {
    const v1 = await readFile('tests/fixtures/carnet-v1.json', 'utf8');
    await page.goto('carnet/');
    await choisirUnFichier(page, 'ancien.json', v1);
    const dialogue = page.getByRole('dialog', { name: 'Réunir ce carnet au vôtre ?' });
    await expect(dialogue).toContainText('« ancien.json » contient');
    await expect(dialogue).toContainText(/5\sréponses et lectures, dont 5\snouvelles/);
    await expect(dialogue).toContainText(/3\sséries commencées, dont 3/);
    await expect(dialogue).not.toContainText('réglage');
    await attendreSansViolation(page, 'dialog');
    await page.getByRole('button', { name: 'Renoncer' }).click();
    await expect(dialogue).toHaveCount(0);
    await expect(page.getByText('0 réponse ou lecture gardée sur cet appareil')).toBeVisible();
    await choisirUnFichier(page, 'ancien.json', v1);
    await page.getByRole('button', { name: 'Réunir', exact: true }).click();
    await expect(page.getByText('5 réponses et lectures gardées sur cet appareil')).toBeVisible();
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
      await expect(page.getByText('1 réponse ou lecture gardée sur cet appareil')).toBeVisible();
      await choisirUnFichier(page, 'carnet.json', contenu);
      await expect(page.getByText(message)).toBeVisible();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByText('1 réponse ou lecture gardée sur cet appareil')).toBeVisible();
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
    await expect(page.locator('#savoir > p')).toContainText('Aucune question rencontrée encore');
    await repondreAUneQuestion(page);
    await page.goto('carnet/');
    const theme = page.locator('#savoir > .themes > details').first();
    await expect(theme.locator('summary')).toContainText(/\d+\s(acquis|à reprendre|fragile)/);
    await expect(theme.locator('summary')).toContainText(/\d+\sà découvrir/);
    await theme.locator('summary').click();
    const fait = theme.getByRole('listitem').first();
    await expect(fait.locator('.etat')).toContainText(/acquis|à reprendre/);
    const suite = theme.getByRole('link', { name: /Réviser ce qui est à reprendre|Découvrir les questions/ });
    await expect(suite).toHaveAttribute('href', /\/quiz\/[a-z-]+\/$/);
    await attendreSansViolation(page, '#savoir > .themes > details');
    await fait.getByRole('link').click();
    await expect(page).toHaveURL(/\/droit\/[a-z0-9-]+\/#[a-z0-9-]+$/);
    await expect(page.locator('li:target')).toBeVisible();
  });

  test(
    'une question modifiée depuis la réponse est à revoir, et le carnet le dit',
    { tag: '@reseau' },
    async ({ page }) => {
      await repondreAUneQuestion(page);
      await page.route(/\/abreges\/\d+\.json$/, async (route) => {
        const abreges = await (await route.fetch()).json();
        for (const a of abreges) for (const i of a.items ?? []) i.version += 1;
        await route.fulfill({ json: abreges });
      });
      await page.goto('carnet/');
      await expect(page.locator('#questions')).toContainText(
        /1\sà revoir, dont 1\smodifiée depuis votre réponse/,
      );
      const theme = page.locator('#savoir > .themes details').first();
      await theme.locator('summary').first().click();
      await expect(theme.getByText(/fragile, question modifiée depuis votre réponse/).first()).toBeVisible();
    },
  );

  test(
    'si les abrégés ne se chargent pas, le carnet le dit et les données restent à portée',
    { tag: '@reseau' },
    async ({ page }) => {
      await repondreAUneQuestion(page);
      await page.route('**/abreges/*.json', (route) => route.abort());
      await page.goto('carnet/');
      await expect(page.getByText('Le programme n’a pas pu être chargé')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Exporter le carnet' })).toBeVisible();
    },
  );
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
    await verifier(page);
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
    await expect(page.getByText('1 réponse ou lecture gardée sur cet appareil')).toBeVisible();
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
    await expect(page.getByText('0 réponse ou lecture gardée sur cet appareil')).toBeVisible();
    const autre = await context.newPage();
    await repondreAUneQuestion(autre);
    await expect(page.getByText('1 réponse ou lecture gardée sur cet appareil')).toBeVisible();
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
    await expect(page.getByText('19 réponses et lectures gardées')).toBeVisible();
    await expect(page.getByText('ne sont gardées que dans ce navigateur')).toHaveCount(0);
    await importer(page, JSON.stringify({ ...fichier, traces }));
    await expect(page.getByText('20 réponses et notes ne sont gardées que dans ce navigateur')).toBeVisible();
    await page.goto('');
    await expect(page.getByText('20 réponses et notes ne sont gardées que dans ce navigateur')).toBeVisible();
    await page.goto('reviser/');
    await page.getByRole('link', { name: 'Exporter le carnet' }).click();
    await expect(page).toHaveURL(/carnet\/#donnees$/);
    await exporter(page);
    await expect(page.getByText('ne sont gardées que dans ce navigateur')).toHaveCount(0);
    await page.reload();
    await expect(page.getByText('20 réponses et lectures gardées')).toBeVisible();
    await expect(page.getByText('ne sont gardées que dans ce navigateur')).toHaveCount(0);
    await page.goto('');
    await expect(page.locator('#ligne')).toContainText('Rien à revoir');
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
