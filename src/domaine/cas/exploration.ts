import type { ConditionDeCas } from '../../schemas/cas.ts';
import {
  decisionsOffertes,
  estFini,
  estRemplie,
  etatInitial,
  franchir,
  type Deroulement,
  type EtatDeCas,
} from './etat.ts';
import { estAuDossier } from './lecture.ts';

/** Chemin dans les données d’un cas : `['etapes', 2, 'decisions', 0]`. */
export type CheminDeDonnee = readonly PropertyKey[];

/** Donnée soumise à condition, ou étape : ce qui peut ne se montrer sur aucun chemin. */
export interface Conditionnel {
  chemin: CheminDeDonnee;
  si: ConditionDeCas;
}

/** Ce que montre le parcours de tous les chemins d’un cas. */
export interface Exploration {
  /** Rangs des étapes que personne n’atteint. */
  etapesInatteignables: number[];
  /** Données soumises à une condition qu’aucun chemin ne remplit. */
  jamaisMontres: CheminDeDonnee[];
  /** Rangs des étapes où un chemin ne trouve aucune décision. */
  impasses: number[];
  /** Rangs des étapes où un chemin ne trouve aucune décision juste. */
  sansDecisionJuste: number[];
  /** Un chemin au moins s’achève sans remplir la condition d’aucune fin. */
  sansFin: boolean;
}

/** Toutes les données soumises à une condition, avec leur place. */
export function conditionnels(cas: Deroulement): Conditionnel[] {
  const trouves: Conditionnel[] = [];
  const noter = (chemin: CheminDeDonnee, porteur: { si?: ConditionDeCas | undefined }) => {
    if (porteur.si) trouves.push({ chemin, si: porteur.si });
  };
  cas.etapes.forEach((e, i) => {
    noter(['etapes', i], e);
    e.selon.forEach((p, j) => noter(['etapes', i, 'selon', j], p));
    e.decisions.forEach((d, j) => {
      noter(['etapes', i, 'decisions', j], d);
      d.selon.forEach((p, k) => noter(['etapes', i, 'decisions', j, 'selon', k], p));
    });
  });
  cas.pieces.forEach((p, i) => {
    noter(['pieces', i], p);
    p.selon.forEach((s, j) => noter(['pieces', i, 'selon', j], s));
  });
  cas.fins.forEach((f, i) => noter(['fins', i], f));
  return trouves;
}

/**
 * Deux chemins que plus aucune condition ne distingue ne font qu’un : un cas de dix étapes à quatre décisions se parcourt en
 * quelques centaines d’états, et non en un million de chemins.
 */
function cleDEtat(etat: EtatDeCas, observees: ReadonlySet<string>): string {
  const prises = etat.prises.filter((d) => observees.has(d)).sort();
  return JSON.stringify([etat.rang, prises, Object.entries(etat.scores).sort()]);
}

/** Parcourt tous les chemins d’un cas. */
export function explorer(cas: Deroulement): Exploration {
  const si = conditionnels(cas);
  const observees = new Set(si.flatMap((c) => [...(c.si.decide ?? []), ...(c.si.pas_decide ?? [])]));
  const montres = new Set<string>();
  const montrer = (chemin: CheminDeDonnee) => montres.add(chemin.join('.'));
  const atteintes = new Set<number>();
  const impasses = new Set<number>();
  const sansJuste = new Set<number>();
  let sansFin = false;

  const lirePieces = (etat: EtatDeCas) =>
    cas.pieces.forEach((piece, i) => {
      if (!estAuDossier(cas, piece, etat)) return;
      montrer(['pieces', i]);
      piece.selon.forEach((p, j) => estRemplie(p.si, etat) && montrer(['pieces', i, 'selon', j]));
    });

  const vus = new Set<string>();
  const aVoir = [etatInitial(cas)];
  for (let etat = aVoir.pop(); etat; etat = aVoir.pop()) {
    const cle = cleDEtat(etat, observees);
    if (vus.has(cle)) continue;
    vus.add(cle);
    lirePieces(etat);
    if (estFini(cas, etat)) {
      const fin = cas.fins.findIndex((f) => estRemplie(f.si, etat));
      if (fin < 0) sansFin = true;
      else montrer(['fins', fin]);
      continue;
    }
    const { rang } = etat;
    const etape = cas.etapes[rang];
    atteintes.add(rang);
    montrer(['etapes', rang]);
    etape?.selon.forEach((p, j) => estRemplie(p.si, etat) && montrer(['etapes', rang, 'selon', j]));
    const offertes = decisionsOffertes(cas, etat);
    if (offertes.length === 0) impasses.add(rang);
    else if (!offertes.some((d) => etape?.decisions[d]?.degre === 'juste')) sansJuste.add(rang);
    for (const d of offertes) {
      const apres = franchir(cas, etat, d) as EtatDeCas;
      montrer(['etapes', rang, 'decisions', d]);
      etape?.decisions[d]?.selon.forEach(
        (p, k) => estRemplie(p.si, apres) && montrer(['etapes', rang, 'decisions', d, 'selon', k]),
      );
      aVoir.push(apres);
    }
  }

  const etapesInatteignables = [...cas.etapes.keys()].filter((i) => !atteintes.has(i));
  // Une fin sans condition l’emporte sur toutes celles qui la suivent, conditionnées ou non.
  const fins: CheminDeDonnee[] = [...cas.fins.keys()].map((i) => ['fins', i]);
  const jamaisMontres = [...si.map((c) => c.chemin).filter(([premier]) => premier !== 'fins'), ...fins]
    .filter((chemin) => !montres.has(chemin.join('.')))
    // Ce qu’une étape inatteignable contient l’est avec elle : une erreur suffit.
    .filter((chemin) => chemin[0] !== 'etapes' || atteintes.has(chemin[1] as number));
  return {
    etapesInatteignables,
    jamaisMontres,
    impasses: [...impasses].sort((a, b) => a - b),
    sansDecisionJuste: [...sansJuste].sort((a, b) => a - b),
    sansFin,
  };
}
