import type { Cas } from '../../schemas/cas.ts';
import type { Instant } from '../commun/instant.ts';
import type { PasDeCas, Reprise } from '../../schemas/journal.ts';
import { decisionsOffertes, estFini, etatApres, rejouer, type Deroulement } from './etat.ts';
import { PARCOURS_VIDE, type ParcoursDeCas } from './parcours.ts';

/** Ce que la reprise lit d’un cas. */
type CasRepris = Deroulement & Pick<Cas, 'id' | 'relu_le'>;

/** Nom sous lequel un cas se reprend. */
export function serieDuCas(id: string): string {
  return `cas:${id}`;
}

/** Une étape porte la date de relecture du cas : relu depuis, il repart de zéro. */
function cleDEtape(cas: CasRepris, etape: string): string {
  return `${etape}@${cas.relu_le}`;
}

/**
 * Range un parcours dans une reprise : le premier chemin quand on en essaie un autre, puis le chemin en cours, puis la décision
 * dont la raison manque. `courant` dit où commence le chemin en cours.
 */
export function repriseDuParcours(cas: CasRepris, parcours: ParcoursDeCas, instant: Instant): Reprise {
  const premier = parcours.premier ?? [];
  const pas = [...premier, ...parcours.chemin];
  const courante = cas.etapes[etatApres(cas, parcours.chemin).rang];
  const enAttente =
    parcours.attente !== null && courante
      ? [{ etape: courante.id, decision: parcours.attente, raison: undefined }]
      : [];
  return {
    serie: serieDuCas(cas.id),
    instant,
    items: [...pas, ...enAttente].map((p) => cleDEtape(cas, p.etape)),
    reponses: [...pas, ...enAttente].map((p) => ({ decision: p.decision, raison: p.raison ?? null })),
    arretees: [...pas.map(() => true), ...enAttente.map(() => false)],
    courant: premier.length,
  };
}

function estRang(v: unknown): v is number {
  return Number.isInteger(v);
}

function pasDe(reprise: Reprise, cas: CasRepris): PasDeCas[] | undefined {
  const pas: PasDeCas[] = [];
  for (const [i, item] of reprise.items.entries()) {
    const etape = cas.etapes.find((e) => cleDEtape(cas, e.id) === item);
    const reponse = reprise.reponses[i];
    if (!etape || typeof reponse !== 'object' || reponse === null) return undefined;
    const { decision, raison } = reponse as { decision?: unknown; raison?: unknown };
    // Un fichier modifié à la main peut donner un texte : « constructor » désignerait autre chose qu’une décision.
    if (!estRang(decision) || (raison !== null && !estRang(raison))) return undefined;
    pas.push({ etape: etape.id, decision, ...(raison !== null && { raison }) });
  }
  return pas;
}

/** Retrouve un parcours dans une reprise ; `undefined` si le cas a changé depuis ou si la reprise ne se lit pas. */
export function parcoursDeLaReprise(cas: CasRepris, reprise: Reprise): ParcoursDeCas | undefined {
  const pas = pasDe(reprise, cas);
  if (!pas) return undefined;
  const attente = reprise.arretees.at(-1) === false ? (pas.pop() ?? null) : null;
  const premier = pas.slice(0, reprise.courant);
  const chemin = pas.slice(reprise.courant);
  const etat = etatApres(cas, chemin);
  const lisible =
    rejouer(cas, premier).length === premier.length &&
    rejouer(cas, chemin).length === chemin.length &&
    (premier.length === 0 || estFini(cas, etatApres(cas, premier))) &&
    (attente === null ||
      (cas.etapes[etat.rang]?.id === attente.etape &&
        decisionsOffertes(cas, etat).includes(attente.decision)));
  if (!lisible) return undefined;
  return {
    ...PARCOURS_VIDE,
    chemin,
    attente: attente?.decision ?? null,
    premier: premier.length > 0 ? premier : null,
  };
}
