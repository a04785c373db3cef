import type { Cas, ConditionDeCas, PieceDeCas } from '../../schemas/cas.ts';
import type { Degre } from '../../schemas/quiz.ts';
import type { PasDeCas } from '../../schemas/journal.ts';
import {
  estFini,
  estRemplie,
  etatApres,
  etatInitial,
  rejouer,
  type Deroulement,
  type EtatDeCas,
} from './etat.ts';

/** Paragraphes à lire sur ce chemin. */
export function paragraphesSelon(
  selon: readonly { si: ConditionDeCas; texte: string }[],
  etat: EtatDeCas,
): string[] {
  return selon.filter((p) => estRemplie(p.si, etat)).map((p) => p.texte);
}

/** La pièce est au dossier une fois son étape atteinte ou passée, sur les chemins qui l’admettent. */
export function estAuDossier(
  cas: Deroulement,
  piece: Pick<PieceDeCas, 'a_partir_de' | 'si'>,
  etat: EtatDeCas,
): boolean {
  const arrivee = piece.a_partir_de ? cas.etapes.findIndex((e) => e.id === piece.a_partir_de) : 0;
  return etat.rang >= arrivee && estRemplie(piece.si, etat);
}

/** Identifiants des pièces au dossier, et de celles que la dernière décision y a fait entrer. Une pièce entrée y reste. */
export function dossierDe(cas: Deroulement, chemin: readonly PasDeCas[]) {
  const etats = [etatInitial(cas), ...rejouer(cas, chemin).map((r) => r.apres)];
  const entrees = (jusqua: readonly EtatDeCas[]) =>
    cas.pieces.filter((p) => jusqua.some((etat) => estAuDossier(cas, p, etat))).map((p) => p.id);
  const presentes = entrees(etats);
  const avant = etats.length > 1 ? entrees(etats.slice(0, -1)) : presentes;
  return { presentes, nouvelles: presentes.filter((id) => !avant.includes(id)) };
}

/** Ce que l’on perçoit de chaque score : le plus haut palier atteint, en mots. */
export function perceptions(cas: Pick<Cas, 'scores'>, etat: EtatDeCas): { nom: string; texte: string }[] {
  return cas.scores.flatMap(({ id, nom, paliers }) => {
    const atteint = paliers.findLast((p) => (etat.scores[id] ?? 0) >= p.au_moins);
    return atteint ? [{ nom, texte: atteint.texte }] : [];
  });
}

/** Degré de chaque décision prise, dans l’ordre du chemin. */
export function degresDe(cas: Deroulement, chemin: readonly PasDeCas[]): Degre[] {
  return rejouer(cas, chemin).flatMap(
    ({ rang, pas }) => cas.etapes[rang]?.decisions[pas.decision]?.degre ?? [],
  );
}

/** Fin à laquelle mène un chemin terminé. */
export function finDe<F extends Deroulement>(
  cas: F,
  chemin: readonly PasDeCas[],
): F['fins'][number] | undefined {
  const etat = etatApres(cas, chemin);
  return estFini(cas, etat) ? cas.fins.find((f) => estRemplie(f.si, etat)) : undefined;
}

/** Premier pas par lequel deux chemins diffèrent ; la longueur commune s’ils sont les mêmes. */
export function divergenceDe(a: readonly PasDeCas[], b: readonly PasDeCas[]): number {
  const longueur = Math.min(a.length, b.length);
  for (let i = 0; i < longueur; i += 1) {
    if (a[i]?.etape !== b[i]?.etape || a[i]?.decision !== b[i]?.decision) return i;
  }
  return longueur;
}
