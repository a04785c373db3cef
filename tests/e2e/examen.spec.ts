import { chromium, expect, type Page } from '@playwright/test';
import { attendreSansViolation } from './axe.ts';
import { test } from './hors-ligne.ts';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const EXAMEN = 'examen/milieu-ouvert/';
const SUJET = `${EXAMEN}?graine=SALLE`;
const QUESTIONS = 20;
const DEBUT = new Date('2026-11-22T09:00:00');
const MINUTE = 60_000;

const numero = (page: Page) => page.locator('.serie .num');
const suivante = (page: Page) => page.getByRole('button', { name: 'Suivante' });
const feuille = (page: Page) => page.getByRole('navigation', { name: 'Feuille de réponses' });
const titre = (page: Page, nom: string) => page.getByRole('heading', { level: 2, name: nom });

async function commencer(page: Page, adresse = SUJET) {
  await page.goto(adresse);
  await page.getByRole('button', { name: 'Commencer l’examen' }).click();
  await expect(titre(page, 'Examen en cours')).toBeFocused();
  await expect(numero(page)).toHaveText(`Question 1 sur ${QUESTIONS}`);
}

/** Va à la première question dont la carte contient ce que l’on cherche. */
async function allerA(page: Page, selecteur: string) {
  for (let rang = 1; rang <= QUESTIONS; rang += 1) {
    await feuille(page)
      .getByRole('button', { name: new RegExp(`^Question ${rang} `) })
      .click();
    await expect(numero(page)).toBeFocused();
    if (await page.locator(`.item ${selecteur}`).first().isVisible()) return;
  }
  throw new Error(`aucune question avec ${selecteur}`);
}

async function rendre(page: Page) {
  const bouton = page.getByRole('button', { name: 'Rendre la copie' });
  // Au téléphone, il est dans la carte tant que la dernière question n’est pas à l’écran.
  if (!(await bouton.isVisible())) await page.getByRole('button', { name: /carte$/ }).click();
  await bouton.click();
  await page.getByRole('button', { name: 'Rendre', exact: true }).click();
  await expect(titre(page, 'Votre résultat')).toBeFocused();
}

/** Ce que la base de l’appareil garde de l’examen en cours. */
const reprise = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((dire) => {
        const ouverture = indexedDB.open('jalons');
        ouverture.onsuccess = () => {
          const lecture = ouverture.result
            .transaction('reprises')
            .objectStore('reprises')
            .get('examen:milieu-ouvert');
          lecture.onsuccess = () => {
            ouverture.result.close();
            dire(JSON.stringify(lecture.result ?? null));
          };
        };
      }),
  );

test.describe('au téléphone, au doigt', () => {
  test.use({ viewport: { width: 375, height: 740 }, hasTouch: true });

  test(
    'un examen entier : répondre, marquer, rendre, relire, le retrouver et repasser le même sujet',
    { tag: '@hors-ligne' },
    async ({ page }) => {
      test.slow();
      await commencer(page);
      // Hors ligne aussi, où le navigateur est une copie : c’est bien un téléphone que l’on éprouve.
      expect(await page.evaluate(() => innerWidth)).toBe(375);
      const enonce = await page.locator('.item .enonce').textContent();
      await attendreSansViolation(page);
      let repondues = 0;
      for (let rang = 1; ; rang += 1) {
        const option = page.locator('.item .choix label').first();
        if (await option.isVisible()) {
          await option.tap();
          repondues += 1;
        }
        if (rang === 2) await page.getByRole('button', { name: 'Marquer pour y revenir' }).tap();
        await expect(page.locator('.retour, .verdict')).toHaveCount(0);
        if (rang === QUESTIONS) break;
        await suivante(page).tap();
        await expect(numero(page)).toBeFocused();
      }
      expect(repondues).toBeGreaterThan(5);
      await page.getByRole('button', { name: /carte$/ }).tap();
      const deuxieme = feuille(page).getByRole('button', { name: /^Question 2 / });
      await expect(deuxieme).toHaveAccessibleName(/marquée$/);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Rendre la copie' }).tap();
      const dialogue = page.getByRole('dialog', { name: 'Rendre la copie ?' });
      await expect(dialogue).toContainText(`${QUESTIONS - repondues} sans réponse`);
      await expect(dialogue).toContainText('1 marquée');
      await dialogue.getByRole('button', { name: 'Revenir à la copie' }).tap();
      await expect(dialogue).toBeHidden();
      await rendre(page);
      await expect(page.locator('.note-obtenue')).toContainText(
        `${QUESTIONS - repondues} questions sans réponse`,
      );
      // La relecture s’ouvre sur ce qui est à revoir, replié ; la grille montre les vingt.
      await expect(page.getByRole('radio', { name: /^À revoir/ })).toBeChecked();
      await expect(page.locator('.volet[open]')).toHaveCount(0);
      await expect(page.locator('.grille button')).toHaveCount(QUESTIONS);
      await attendreSansViolation(page);
      await page.getByRole('radio', { name: /^Marquées \(1\)/ }).check();
      await expect(page.locator('.item')).toHaveCount(1);
      await expect(numero(page)).toContainText('Question 2, marquée');
      await page.getByRole('radio', { name: /^Sans réponse/ }).check();
      await expect(page.locator('.item')).toHaveCount(QUESTIONS - repondues);

      await page.goto('reviser/');
      // Une question laissée blanche n’est pas sue : elle entre aussi en révision.
      await expect(page.getByText(`${QUESTIONS} questions rencontrées`)).toBeVisible();
      await page.goto('examen/');
      await page.getByRole('link', { name: 'Relire' }).click();
      await expect(page.locator('.grille button')).toHaveCount(QUESTIONS);
      await page.getByRole('link', { name: 'Repasser ce sujet' }).click();
      await page.getByRole('button', { name: 'Commencer l’examen' }).click();
      await expect(page.locator('.item .enonce')).toHaveText(enonce as string);
    },
  );

  test('rien ne défile en largeur à 320 pixels, en cours comme au résultat', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await commencer(page);
    const depassement = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await depassement()).toBe(0);
    await rendre(page);
    expect(await depassement()).toBe(0);
  });
});

test('au clavier seul : commencer, répondre, marquer, aller, rendre', async ({ page }) => {
  await page.goto(SUJET);
  const debut = page.getByRole('button', { name: 'Commencer l’examen' });
  await expect(debut).toBeEnabled();
  await debut.focus();
  await page.keyboard.press('Enter');
  await expect(titre(page, 'Examen en cours')).toBeFocused();
  await allerA(page, '.choix input');
  await page.locator('.item .choix input').first().focus();
  await page.keyboard.press('Space');
  const marquer = page.getByRole('button', { name: /^Marqu/ });
  await marquer.focus();
  await page.keyboard.press('Enter');
  await expect(marquer).toHaveAttribute('aria-pressed', 'true');
  await expect(marquer).toBeFocused();
  const courante = feuille(page).locator('[aria-current]');
  await expect(courante).toHaveAccessibleName(/répondue, marquée$/);
  await page.getByRole('button', { name: 'Rendre la copie' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Rendre la copie' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Rendre', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(titre(page, 'Votre résultat')).toBeFocused();
});

test(
  'un rechargement rend l’examen à la même question, texte saisi et marques compris',
  { tag: '@sous-chemin' },
  async ({ page }) => {
    await commencer(page);
    await allerA(page, 'input.champ');
    const place = await numero(page).textContent();
    await page.locator('.item input.champ').first().pressSequentially('6 mo');
    await page.getByRole('button', { name: 'Marquer pour y revenir' }).click();
    await expect.poll(() => reprise(page)).toContain('true');
    await page.reload();
    await expect(numero(page)).toHaveText(place as string);
    await expect(page.locator('.item input.champ').first()).toHaveValue('6 mo');
    await expect(page.getByRole('button', { name: 'Marquée pour y revenir' })).toBeVisible();
  },
);

test('le navigateur tué en plein examen (SIGKILL) puis relancé : les réponses sont là', async ({ baseURL }, {
  project,
}) => {
  test.slow();
  const profil = await mkdtemp(join(tmpdir(), 'jalons-examen-'));
  const lancer = async () => {
    const contexte = await chromium.launchPersistentContext(profil, {
      ...project.use.launchOptions,
      baseURL: baseURL as string,
      locale: 'fr-FR',
    });
    return contexte.pages()[0] ?? contexte.newPage();
  };
  try {
    const avant = await lancer();
    await commencer(avant);
    await allerA(avant, 'input.champ');
    await avant.locator('.item input.champ').first().fill('dix-huit mois');
    await expect.poll(() => reprise(avant)).toContain('dix-huit mois');
    // Le navigateur dit lui-même son processus : on tue celui-là, et lui seul.
    const outils = await avant.context().browser()?.newBrowserCDPSession();
    const { processInfo } = (await outils?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
    const navigateur = processInfo.find((p) => p.type === 'browser');
    if (!navigateur) throw new Error('le navigateur ne dit pas son processus');
    const fin = avant.context().waitForEvent('close');
    process.kill(navigateur.id, 'SIGKILL');
    await fin;
    await rm(join(profil, 'SingletonLock'), { force: true });
    const apres = await lancer();
    await apres.goto(EXAMEN);
    await expect(titre(apres, 'Examen en cours')).toBeFocused();
    await expect(apres.locator('.item input.champ').first()).toHaveValue('dix-huit mois');
    await apres.context().close();
  } finally {
    await rm(profil, { recursive: true, force: true });
  }
});

test.describe('un appareil plein', () => {
  test('l’examen continue, se rend, et ses réponses s’enregistrent dans un fichier que le carnet relit', async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('plein', 'QuotaExceededError');
      };
    });
    await commencer(page);
    await expect(page.getByRole('alert')).toContainText('n’a plus de place');
    await allerA(page, '.choix input');
    await page.locator('.item .choix label').first().click();
    await expect(page.getByRole('alert')).toContainText('L’examen continue dans cette page');
    const enregistrer = async () => {
      const [telechargement] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Enregistrer mes réponses dans un fichier' }).click(),
      ]);
      expect(telechargement.suggestedFilename()).toMatch(/^examen-milieu-ouvert-\d{4}-\d\d-\d\d\.json$/);
      return readFile(await telechargement.path());
    };
    const enCours = await enregistrer();
    await rendre(page);
    await expect(page.locator('.note-obtenue')).toContainText(`${QUESTIONS - 1} questions sans réponse`);
    const rendu = await enregistrer();

    const ailleurs = await browser.newPage({ baseURL: baseURL as string });
    const importer = async (buffer: Buffer) => {
      await ailleurs.goto('carnet/');
      await ailleurs
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'secours.json', mimeType: 'application/json', buffer });
      await ailleurs.getByRole('button', { name: 'Réunir', exact: true }).click();
      await expect(ailleurs.getByText(/Carnet réuni/)).toBeVisible();
    };
    await importer(enCours);
    await ailleurs.goto(EXAMEN);
    await expect(feuille(ailleurs)).toContainText('1 répondue');
    await importer(rendu);
    await ailleurs.goto('examen/');
    await ailleurs.getByRole('link', { name: 'Relire' }).click();
    await expect(ailleurs.locator('.grille button')).toHaveCount(QUESTIONS);
    await ailleurs.close();
  });

  test('qui retrouve de la place garde tout au premier essai', async ({ page }) => {
    await page.addInitScript(() => {
      const garder = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...donnees) {
        if (!('place' in window)) throw new DOMException('plein', 'QuotaExceededError');
        return garder.apply(this, donnees);
      };
    });
    await commencer(page);
    await rendre(page);
    await page.evaluate(() => Object.assign(window, { place: true }));
    await page.getByRole('button', { name: 'Réessayer de garder' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'place' })).toHaveCount(0);
    await page.goto('examen/');
    await expect(page.getByRole('link', { name: 'Relire' })).toHaveCount(1);
  });
});

test('un navigateur qui refuse de garder laisse passer l’examen, et le dit', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refusé', 'SecurityError');
    };
  });
  await commencer(page);
  await expect(page.getByRole('alert')).toContainText('refuse de garder');
  await rendre(page);
});

test('deux onglets sur le même examen : chacun reçoit les réponses de l’autre, aucune ne se perd', async ({
  page,
  context,
}) => {
  await commencer(page);
  const autre = await context.newPage();
  await autre.goto(EXAMEN);
  await expect(titre(autre, 'Examen en cours')).toBeVisible();
  await allerA(page, '.choix input');
  await page.locator('.item .choix label').first().click();
  await expect(feuille(autre)).toContainText('1 répondue');
  await expect(autre.getByText('ouvert dans un autre onglet')).toBeVisible();
  // Le sujet est tiré au sort : « 6 mois » se lit partout où l’on écrit, sauf là où l’on attend un nombre seul.
  const champ = 'input.champ:not([inputmode="decimal"])';
  await allerA(autre, champ);
  await autre.locator(`.item ${champ}`).first().fill('6 mois');
  await expect(feuille(page)).toContainText('2 répondues');
  await page.reload();
  await expect(feuille(page)).toContainText('2 répondues');
  await rendre(page);
  await expect(titre(autre, 'Votre résultat')).toBeVisible();
  await autre.goto('examen/');
  await expect(autre.getByRole('link', { name: 'Relire' })).toHaveCount(1);
});

test.describe('le temps', () => {
  test.beforeEach(({ page }) => page.clock.install({ time: DEBUT }));

  test('se masque, et se rappelle à dix puis à deux minutes, sans clignoter', async ({ page }) => {
    await commencer(page);
    await page.getByRole('button', { name: /^Masquer/ }).click();
    await expect(page.getByText('Temps restant :')).toHaveCount(0);
    const rappel = page.locator('.rappel');
    await expect(rappel).toBeEmpty();
    await page.clock.fastForward(21 * MINUTE);
    await expect(rappel).toHaveText('Il reste moins de 10 minutes.');
    await page.clock.fastForward(7 * MINUTE);
    await expect(rappel).toHaveText('Il reste moins de 2 minutes.');
  });

  test('un portable rouvert après l’heure : les réponses sont intactes, la copie se rend datée de l’échéance', async ({
    page,
  }) => {
    await commencer(page);
    await allerA(page, '.choix input');
    await page.locator('.item .choix label').first().click();
    await expect(feuille(page)).toContainText('1 répondue');
    await page.clock.setSystemTime(DEBUT.getTime() + 300 * MINUTE);
    await page.reload();
    await expect(titre(page, 'Le temps est écoulé')).toBeFocused();
    await expect(page.getByText('1 réponse est gardée')).toBeVisible();
    await attendreSansViolation(page);
    await page.getByRole('button', { name: 'Rendre la copie' }).click();
    await expect(titre(page, 'Votre résultat')).toBeFocused();
    await expect(page.getByText(/après\s+30\s+minutes/)).toBeVisible();
    await expect(page.getByText('hors délai')).toHaveCount(0);
  });

  test('l’échéance sous les yeux du lecteur : il peut continuer, et la copie dit « hors délai »', async ({
    page,
  }) => {
    await commencer(page);
    await allerA(page, 'input.champ');
    await page.locator('.item input.champ').first().fill('6 mo');
    await page.clock.fastForward(31 * MINUTE);
    await expect(titre(page, 'Le temps est écoulé')).toBeFocused();
    await page.getByRole('button', { name: 'Continuer hors délai' }).click();
    await expect(titre(page, 'Examen en cours')).toBeFocused();
    await expect(page.locator('.item input.champ').first()).toHaveValue('6 mo');
    await page.locator('.item input.champ').first().fill('6 mois');
    await rendre(page);
    await expect(page.getByText('Rendu hors délai.')).toBeVisible();
    await page.goto('examen/');
    await expect(page.getByText('hors délai')).toBeVisible();
  });

  test('majoré d’un tiers ou sans limite, il se règle avant de commencer et survit au rechargement', async ({
    page,
  }) => {
    await page.goto(EXAMEN);
    await page.getByRole('radio', { name: 'Temps majoré d’un tiers : 40 minutes' }).check();
    await page.getByRole('button', { name: 'Commencer l’examen' }).click();
    await expect(titre(page, 'Examen en cours')).toBeVisible();
    await page.clock.fastForward(35 * MINUTE);
    await page.reload();
    await expect(page.getByText(/Temps restant\s:\s+[45]\s+minutes/)).toBeVisible();
    await rendre(page);
    await page.getByRole('link', { name: 'Passer un autre sujet' }).click();
    await page.getByRole('radio', { name: 'Sans limite de temps' }).check();
    await page.getByRole('button', { name: 'Commencer l’examen' }).click();
    await expect(titre(page, 'Examen en cours')).toBeVisible();
    await page.clock.fastForward(600 * MINUTE);
    await page.reload();
    await expect(page.getByText('Sans limite de temps.')).toBeVisible();
    await expect(titre(page, 'Examen en cours')).toBeVisible();
  });
});

test('un examen en cours ne s’écrase pas quand l’adresse demande un autre sujet', async ({ page }) => {
  await commencer(page);
  const enonce = await page.locator('.item .enonce').textContent();
  await page.goto(`${EXAMEN}?graine=AUTRE`);
  await expect(page.getByText('Un examen est en cours, sujet SALLE')).toBeVisible();
  await page.getByRole('button', { name: 'Le reprendre' }).click();
  await expect(page.locator('.item .enonce')).toHaveText(enonce as string);
});

test(
  'sans réseau au retour, l’examen en cours attend que ses questions se chargent',
  { tag: '@reseau' },
  async ({ page }) => {
    await commencer(page);
    await suivante(page).click();
    await page.route('**/quiz/*.json', (route) => route.abort());
    await page.reload();
    await expect(page.getByRole('alert').filter({ hasText: 'n’ont pas pu être chargées' })).toBeVisible();
    await page.unroute('**/quiz/*.json');
    await page.getByRole('button', { name: 'Le reprendre' }).click();
    await expect(numero(page)).toHaveText(`Question 2 sur ${QUESTIONS}`);
  },
);

test(
  'une question modifiée depuis l’examen se signale à la relecture, ses points d’alors gardés',
  { tag: '@reseau' },
  async ({ page }) => {
    await commencer(page);
    await rendre(page);
    await page.route('**/quiz/*.json', async (route) => {
      const reponse = await route.fetch();
      const questions = (await reponse.json()) as { item: { version: number } }[];
      for (const q of questions) q.item.version += 1;
      await route.fulfill({ json: questions });
    });
    await page.goto('examen/');
    await page.getByRole('link', { name: 'Relire' }).click();
    await expect(page.getByText('Cette question a été modifiée depuis')).toHaveCount(QUESTIONS);
    await expect(page.locator('.verdict')).toHaveCount(0);
    await page.locator('.volet > summary').first().click();
    await page.getByText('Lire la question d’aujourd’hui').first().click();
    await expect(page.locator('.item .solution').first()).toBeVisible();
  },
);

test.describe('sur papier', () => {
  const PAPIER = 'former/examen/milieu-ouvert/';
  const enonces = (page: Page, sujet: string) =>
    page.locator(`section[aria-labelledby="titre-sujet-${sujet}"] .enonce`).allTextContents();

  test('le sujet A d’une graine est celui de l’écran, le sujet B le même dans un autre ordre', async ({
    page,
  }) => {
    await commencer(page, `${EXAMEN}?graine=AGEN`);
    const premiere = await page.locator('.item .enonce').textContent();
    await page.goto(`${PAPIER}?graine=AGEN`);
    await expect(page.getByText('Code AGEN.').first()).toBeVisible();
    const [A, B] = [await enonces(page, 'A'), await enonces(page, 'B')];
    expect(A).toHaveLength(QUESTIONS);
    expect(A[0]).toBe(premiere);
    expect(B.toSorted()).toEqual(A.toSorted());
    expect(A.some((e, rang) => e === B[rang])).toBe(false);
  });

  test('une autre graine donne d’autres sujets, que l’adresse redonne', async ({ page }) => {
    await page.goto(PAPIER);
    await expect(page.getByText('Code SALLE.').first()).toBeVisible();
    const avant = await enonces(page, 'A');
    await page.getByRole('button', { name: 'Tirer un autre code' }).click();
    await expect(page).toHaveURL(/graine=[A-Z0-9]{6}$/);
    const apres = await enonces(page, 'A');
    expect(apres).not.toEqual(avant);
    await page.reload();
    await expect.poll(() => enonces(page, 'A')).toEqual(apres);
  });

  test('n’imprime que les sujets tant que l’on ne demande pas un corrigé', async ({ page }) => {
    await page.goto(PAPIER);
    await expect(page.getByText('Code SALLE.').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.feuille-papier')).toHaveCount(2);
    await expect(page.getByRole('row')).toHaveCount(0);
    await expect(page.getByText('Corrigé', { exact: false }).filter({ visible: true })).toHaveCount(0);
  });

  test('les corrigés sont un autre travail, marqué pour le formateur, sans les réglages', async ({
    page,
  }) => {
    await page.goto(PAPIER);
    await page.getByRole('radio', { name: 'Formateur : corrigés A et B' }).check();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.feuille-papier')).toHaveCount(2);
    await expect(page.locator('.copie')).toHaveCount(0);
    await expect(page.getByText('Formateur : ne pas distribuer')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Composer' })).toBeHidden();
    await expect(page.getByRole('row')).toHaveCount(2 * (QUESTIONS + 1));
  });

  test.describe('sans JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('la page porte un sujet sans son corrigé, et mène au sujet B et au corrigé des deux', async ({
      page,
    }) => {
      await page.goto(PAPIER);
      expect(await enonces(page, 'A')).toHaveLength(QUESTIONS);
      await expect(page.getByRole('row')).toHaveCount(0);
      await page.getByRole('link', { name: 'sujet B' }).click();
      expect(await enonces(page, 'B')).toHaveLength(QUESTIONS);
      await page.goto(PAPIER);
      await page.getByRole('link', { name: 'corrigé des deux' }).click();
      await expect(page.getByRole('row')).toHaveCount(2 * (QUESTIONS + 1));
      await expect(page.locator('.copie > li')).toHaveCount(QUESTIONS);
    });
  });
});
