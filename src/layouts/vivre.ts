import { journalExistant } from '../stockage/existant.ts';
import type { Journal } from '../schemas/journal.ts';
import { tenirLePied } from '../components/cadre/pied.ts';
import { tenirReprendre } from '../components/reprendre/reprendre.ts';
import { auPremierUsage } from '../components/droit/ouvrir-la-date.ts';
import { suivreLeJournal } from '../components/parcours/suivre.ts';

/** Ce qu’une page peut porter, et ce qui l’anime : le code d’une pièce absente ne se charge pas. */
const PIECES: Record<string, () => unknown> = {
  '.local': () => import('../components/commun/menu-local.ts').then((m) => m.suivreLaRubrique()),
  'main [data-page]': () => import('../components/parcours/lecture.ts').then((m) => m.marquerLaLecture()),
  '.barre-de-lecture': () => import('../components/module/barre.ts').then((m) => m.tenirLaBarre()),
  '#modele-annoter': () => import('../components/annotations/poser.ts').then((m) => m.poserLesAnnotations()),
  '.chemin[data-module]': () =>
    suivreLeJournal(async (journal) =>
      (await import('../components/module/chemin.ts')).marquerLeChemin(journal),
    ),
  '.carte[data-genre]': () =>
    suivreLeJournal(async (journal) =>
      (await import('../components/parcours/etats-des-cartes.ts')).direLesEtatsDesCartes(journal),
    ),
  '.carte[data-genre=parcours]': () =>
    suivreLeJournal(async (journal) =>
      (await import('../components/parcours/carte.ts')).montrerLesParcours(journal),
    ),
  'form.filtres': () =>
    import('../components/commun/filtrer-les-cartes.ts').then((m) => m.filtrerLesCartes()),
  '#ligne': async () => {
    const { montrerLaLigne, tenirLaLigne } = await import('../components/accueil/ligne.ts');
    montrerLaLigne();
    // La première question d’un nouveau venu compte aussitôt : à son retour, il a sa ligne.
    await suivreLeJournal(tenirLaLigne);
  },
  '#a-consolider': () =>
    suivreLeJournal(async (journal) =>
      (await import('../components/module/fragile.ts')).montrerCeQuiEstFragile(journal),
    ),
  'a#reprendre': () =>
    avecLeJournal(async (journal) =>
      (await import('../components/module/reprendre.ts')).proposerDeReprendre(journal),
    ),
  '#droit-a-une-date[data-vue=fiche]': () =>
    auPremierUsage(() => import('../components/fiche/dater.ts').then((m) => m.daterLaFiche())),
  '#droit-a-une-date[data-vue=registre]': () =>
    auPremierUsage(() => import('../components/droit/dater-le-registre.ts').then((m) => m.daterLeRegistre())),
  '[data-curseur]': () => import('../components/dessins/main.ts').then((m) => m.mettreEnMain()),
  '#nouveau-depuis': () => import('../components/accueil/nouveau.ts').then((m) => m.montrerLeNouveau()),
  '#filtre-des-themes': () => import('../components/droit/filtrer.ts').then((m) => m.filtrerLesEvolutions()),
  '#rappel-export': () =>
    avecLeJournal(async (journal) =>
      (await import('../components/accueil/rappeler-l-export.ts')).rappelerLExport(journal),
    ),
};

async function avecLeJournal(montrer: (journal: Journal) => Promise<void>): Promise<void> {
  const journal = await journalExistant();
  if (journal) await montrer(journal);
}

/** Anime la page : l’en-tête, le pied, et chaque pièce qu’elle porte. */
export function animer(): void {
  void tenirReprendre();
  tenirLePied();
  for (const [selecteur, charger] of Object.entries(PIECES)) {
    if (document.querySelector(selecteur)) charger();
  }
}
