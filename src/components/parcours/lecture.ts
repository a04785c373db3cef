import { manqueALire, type ManqueALire } from '../../domaine/progression/lecture.ts';
import { accorder } from '../../domaine/commun/texte.ts';
import { journalExistant } from '../../stockage/existant.ts';
import { suivreLesEcritures } from '../../stockage/onglets.ts';
import { lireLeTempsPasse, noterLeTempsPasse } from '../../stockage/temps-de-lecture.ts';

/** Pas du décompte du temps passé, en secondes. */
const PAS = 5;

async function inscrire(page: string): Promise<void> {
  const { moyensDeLaPage } = await import('../../moyens/index.ts');
  const { stockage, maintenant, identifiant } = moyensDeLaPage();
  await stockage.ajouterTrace({ id: identifiant(), genre: 'lecture', instant: maintenant(), page });
}

/** Questions de la page qui ont reçu une réponse, aujourd’hui ou un autre jour. */
async function compterLesReponses(): Promise<number> {
  const series = [...document.querySelectorAll<HTMLElement>('main [data-question]')].map(
    (q) => `question:${q.dataset.question}`,
  );
  const traces = (await journalExistant())?.traces ?? [];
  const repondues = new Set(traces.flatMap((t) => (t.genre === 'reponse' ? t.serie : [])));
  return series.filter((serie) => repondues.has(serie)).length;
}

function dire(manque: ManqueALire | undefined, restent: number): string {
  switch (manque) {
    case undefined:
      return 'Section lue\u00a0: inscrite à votre carnet.';
    case 'les-questions':
      return `${accorder(restent, 'question attend', 'questions attendent')} votre réponse avant que la section soit lue.`;
    case 'le-temps':
    case 'la-fin':
      return '';
  }
}

/**
 * Inscrit la page au carnet quand elle est lue : sa fin est entrée en vue, ses questions ont une réponse, et l’on y a passé assez de
 * temps ; une fiche, un écrit, une page du métier, que l’on consulte, ne demandent que d’en atteindre le bas. Une page n’est inscrite qu’une fois par visite.
 */
export function marquerLaLecture(): void {
  const fin = document.querySelector<HTMLElement>('main [data-page]');
  if (!fin) return;
  const page = fin.dataset.page as string;
  const minutes = fin.dataset.minutes === undefined ? undefined : Number(fin.dataset.minutes);
  const questions = Number(fin.dataset.questions ?? 0);
  let secondes = minutes === undefined ? 0 : lireLeTempsPasse(page);
  let finVue = false;
  let inscrite = false;

  async function juger(): Promise<void> {
    if (inscrite || !finVue) return;
    const repondues = questions > 0 ? await compterLesReponses() : 0;
    const manque = manqueALire({ minutes, secondes, finVue, questions, repondues });
    fin?.querySelector('[data-lecture]')?.replaceChildren(dire(manque, questions - repondues));
    if (manque || inscrite) return;
    inscrite = true;
    clearInterval(decompte);
    // Sans stockage, la lecture n’est pas gardée : les questions de la page le disent déjà au lecteur.
    inscrire(page)
      .then(() =>
        fin
          ?.querySelector('[role="status"]:not([data-lecture])')
          ?.replaceChildren(`${fin?.dataset.lue ?? ''}, sur cet appareil.`),
      )
      .catch(() => undefined);
  }

  const decompte = setInterval(() => {
    if (minutes === undefined || document.visibilityState === 'hidden') return;
    secondes += PAS;
    noterLeTempsPasse(page, secondes);
    void juger();
  }, PAS * 1000);
  if (minutes === undefined) clearInterval(decompte);
  new IntersectionObserver(([entree], vue) => {
    if (!entree?.isIntersecting) return;
    vue.disconnect();
    finVue = true;
    void juger();
  }).observe(fin);
  if (questions > 0) suivreLesEcritures(({ quoi }) => quoi === 'journal' && void juger());
}
