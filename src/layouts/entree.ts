import { choisirUnePreference } from '../components/cadre/choisir.ts';
import '../components/recherche/recherche.ts';

/** Un vrai geste. Le défilement n’en est pas un : arriver sur une ancre fait défiler la page sans que le lecteur ait rien fait. */
const GESTES = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'focusin'] as const;

const attente = new AbortController();

/** Charge, une seule fois, ce qui rend la page vivante. */
function vivre(): void {
  if (attente.signal.aborted) return;
  attente.abort();
  void import('./vivre.ts').then(({ animer }) => animer());
}

/** Redit `stockage/existant.ts` : partagé, ce test serait un fichier de plus à charger avant le geste, sur toute page de lecture. */
async function aUnCarnet(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === 'jalons');
  } catch {
    // Un navigateur qui refuse de garder n’a rien à montrer ; les dialogues le diront.
    return false;
  }
}

/** Une page a de quoi dire sans attendre de geste à qui est déjà venu. */
async function estDejaVenu(): Promise<boolean> {
  return (
    document.documentElement.dataset.reprendre !== undefined ||
    Boolean(navigator.serviceWorker?.controller) ||
    (await aUnCarnet())
  );
}

// Un autre onglet a de quoi reprendre : l’en-tête le dira.
addEventListener('storage', vivre, { signal: attente.signal });
for (const geste of GESTES) addEventListener(geste, vivre, { passive: true, signal: attente.signal });

// La fin d’une page marque sa lecture ; on peut y arriver par une ancre.
const fin = document.querySelector('main [data-page]');
if (fin) {
  const vue = new IntersectionObserver((entrees) => entrees.some((e) => e.isIntersecting) && vivre());
  vue.observe(fin);
  attente.signal.addEventListener('abort', () => vue.disconnect());
}

/** Ce qui répond au premier toucher, sans attendre que le reste soit là ; « Reprendre » mène où il faut dès qu’il a son titre. */
const AU_CLIC = '#bascule-du-theme,main a[data-bulle],[data-citer],#reprendre-ou:not([title])';

document.addEventListener('click', (clic) => {
  if (!(clic.target instanceof Element)) return;
  if (clic.target.closest('#imprimer')) print();
  const touche = clic.target.closest<HTMLElement>(AU_CLIC);
  // Qui demande un autre onglet a son lien.
  if (!touche || clic.ctrlKey || clic.metaKey || clic.shiftKey) return;
  clic.preventDefault();
  void import('./au-clic.ts').then((m) => m.repondre(touche));
});

document.addEventListener('change', choisirUnePreference);

/** Laisse d’abord la page se peindre. */
function auRepos(faire: () => void): void {
  setTimeout(faire, 200);
}

async function accueillir(): Promise<void> {
  // L’adresse demande une date ou un thème : la page telle qu’elle est écrite n’y répond pas encore.
  if (/[?&](?:au|theme)=/.test(location.search)) vivre();
  else if (await estDejaVenu()) auRepos(vivre);
  // L’ouvrir suffit à retenir une section : c’est tout ce qu’elle charge d’elle-même pour un nouveau venu.
  else if (document.querySelector('#page[data-reprise-des="ouverture"]')) {
    auRepos(() => void import('../components/reprendre/retenir.ts').then((m) => m.retenirLaPage()));
  }
}

addEventListener('load', () => void accueillir());
