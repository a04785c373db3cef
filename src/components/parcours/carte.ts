import { accorder } from '../../domaine/commun/texte.ts';
import type { Journal } from '../../schemas/journal.ts';
import { retenirLaRevision, situerLesEtapes, type EtapeSituee } from './etats.ts';

const estFaite = ({ mot }: EtapeSituee) => mot !== 'a-faire' && mot !== 'en-cours';

/** Dit l’état de chaque étape sur la carte, ou le compte des étapes faites dans la liste. */
export async function montrerLesParcours(journal: Journal): Promise<void> {
  const hotes = '[data-parcours], .carte[data-genre=parcours]';
  for (const hote of document.querySelectorAll<HTMLElement>(hotes)) await montrer(hote, journal);
}

async function montrer(hote: HTMLElement, journal: Journal): Promise<void> {
  const { parcours = hote.dataset.id ?? '' } = hote.dataset;
  const compte = hote.querySelector('.compte, .carte > .texte > .etat');
  try {
    const etapes = await situerLesEtapes(journal, parcours);
    const faites = etapes.filter(estFaite).length;
    compte?.replaceChildren(`${accorder(faites, 'étape faite', 'étapes faites')} sur ${etapes.length}.`);
    for (const etape of etapes) marquer(hote, etape);
    direLesPrealables(hote, new Set(etapes.filter(estFaite).map((e) => e.ref)));
    const entame = etapes.some((e) => e.mot !== 'a-faire');
    proposerLaSuite(hote, entame ? 'Continuer' : 'Commencer', etapes.find((e) => !estFaite(e))?.ref);
    await retenirLaRevision(journal);
  } catch {
    compte?.replaceChildren('Votre avancement n’a pas pu être lu\u202f; il est gardé. Rechargez la page.');
  }
}

function marquer(hote: HTMLElement, { ref, mot, texte }: EtapeSituee): void {
  const li = hote.querySelector<HTMLElement>(`[data-etape="${ref}"]`);
  if (!li) return;
  li.dataset.etat = mot;
  li.querySelector('.etat')?.replaceChildren(texte);
}

/** Un préalable fait n’est plus à conseiller : la ligne ne garde que ce qui manque. */
function direLesPrealables(hote: HTMLElement, faites: ReadonlySet<string>): void {
  for (const prealables of hote.querySelectorAll<HTMLElement>('.prealables')) {
    const tous = [...prealables.querySelectorAll<HTMLElement>('[data-prealable]')];
    for (const prealable of tous)
      prealable
        .querySelector('.marque')
        ?.replaceChildren(faites.has(prealable.dataset.prealable ?? '') ? ' (faite)' : '');
    prealables.hidden = tous.every((p) => faites.has(p.dataset.prealable ?? ''));
  }
}

/** Le bouton de la carte mène à la première étape qui n’est pas faite. */
function proposerLaSuite(hote: HTMLElement, verbe: string, ref: string | undefined): void {
  const bouton = hote.querySelector<HTMLAnchorElement>('.continuer');
  const but = ref && hote.querySelector<HTMLAnchorElement>(`[data-etape="${ref}"] .titre-d-etape`);
  if (!bouton || !but) return;
  bouton.href = but.href;
  bouton.textContent = `${verbe}\u00a0: ${but.textContent.trim()}`;
}
