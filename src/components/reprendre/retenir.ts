import { lieuValide, type Lieu, type MemoDeReprise } from '../../domaine/progression/reprendre.ts';
import { pageDuSite } from '../../moyens/adresse.ts';
import { CLE_DE_REPRISE } from '../commun/preferences.ts';
import type { NomDuGeste } from './geste.ts';
import { montrerReprendre, relireLeMemo } from './reprendre.ts';

/** Redit sous contrôle du type : l’importer vaudrait à toute section un fichier de plus. */
const GESTE: NomDuGeste = 'jalons:geste';

function garder(memo: MemoDeReprise): void {
  try {
    if (memo.lieu || memo.revisions) localStorage.setItem(CLE_DE_REPRISE, JSON.stringify(memo));
    else localStorage.removeItem(CLE_DE_REPRISE);
  } catch {
    // Stockage refusé : « Reprendre » ne suit pas d’une page à l’autre, le reste du site n’en dépend pas.
  }
  montrerReprendre();
}

const page = () => document.querySelector<HTMLElement>('#page');

/** La page courante vue comme un lieu : son adresse dans le site, sous le titre que son auteur lui a donné, et sa place. */
function lieuDeLaPage(): Lieu | undefined {
  const { reprise: titre, repriseDans: dans, repriseRang, repriseSur, couverture } = page()?.dataset ?? {};
  return lieuValide({
    adresse: pageDuSite(location.pathname),
    titre,
    dans,
    rang: Number(repriseRang),
    sur: Number(repriseSur),
    couverture,
  });
}

/**
 * Retient la page courante : une section dès qu’on l’ouvre ; une série, un cas ou un examen au premier geste qui y répond. Ouvrir
 * une banque pour voir ne fait donc pas perdre le module laissé en route.
 */
export function retenirLaPage(): void {
  const retenir = () => {
    const lieu = page()?.dataset.repriseFinie === undefined && lieuDeLaPage();
    if (!lieu) return;
    const memo = relireLeMemo();
    // Rouvrir la page n’efface pas le titre où l’on s’y était arrêté.
    garder({ ...memo, lieu: memo.lieu?.adresse === lieu.adresse ? { ...memo.lieu, ...lieu } : lieu });
  };
  if (page()?.dataset.repriseDes === 'ouverture') {
    retenir();
    return;
  }
  // Le geste se signale avant que l’île n’en tire la suite : s’il rend le quiz, `terminerIci` passe après et l’emporte.
  document.addEventListener(GESTE, retenir);
  if (document.documentElement.dataset.geste !== undefined) retenir();
}

/** Oublie le lieu courant : ce qu’on y faisait est allé au bout, et relire ses réponses ne le rouvre pas. */
export function terminerIci(): void {
  const { lieu, ...reste } = relireLeMemo();
  if (lieu?.adresse === lieuDeLaPage()?.adresse) garder(reste);
  page()?.setAttribute('data-reprise-finie', '');
}

/** Ce qui était allé au bout recommence : le prochain geste qui y répond retient de nouveau la page. */
export function rouvrirIci(): void {
  page()?.removeAttribute('data-reprise-finie');
}

/** Retient un lieu s’il n’y en a aucun : un carnet importé, ou un navigateur arrêté trop vite, n’en a pas. */
export function retenirADefaut(lieu: Lieu): void {
  const memo = relireLeMemo();
  if (!memo.lieu && lieuValide(lieu)) garder({ ...memo, lieu });
}

/** Oublie tout ce que « Reprendre » retenait : sur un poste partagé, l’en-tête le dirait au suivant. */
export function oublierLeMemo(): void {
  garder({});
}

/** Retient le titre atteint dans la page courante, et les minutes qui restent après lui. */
export function retenirLePassage(passage: Pick<Lieu, 'ancre' | 'passage' | 'reste'>): void {
  const memo = relireLeMemo();
  const lieu = lieuDeLaPage();
  if (lieu && page()?.dataset.repriseFinie === undefined)
    garder({ ...memo, lieu: lieuValide({ ...lieu, ...passage }) ?? lieu });
}

/** Retient ce qui est à revoir, et quand ; rien quand rien n’a été rencontré. */
export function retenirLesRevisions(
  revisions: readonly string[],
  manquees: { jour: string; nombre: number },
): void {
  const { lieu } = relireLeMemo();
  garder({
    ...(lieu && { lieu }),
    ...(revisions.length > 0 && { revisions: [...revisions] }),
    ...(manquees.nombre > 0 && { manquees }),
  });
}
