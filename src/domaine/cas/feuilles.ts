import type { Cas, ConditionDeCas } from '../../schemas/cas.ts';

/** Ce qu’il faut d’un cas pour en faire des feuilles : celui de la banque, ou celui que la page a mis en paragraphes. */
export interface CasAFeuilles {
  scores: readonly Pick<Cas['scores'][number], 'id' | 'nom'>[];
  pieces: readonly {
    id: string;
    a_partir_de?: string | undefined;
    si?: ConditionDeCas | undefined;
    selon: readonly { si: ConditionDeCas; texte: string }[];
  }[];
  etapes: readonly {
    id: string;
    titre: string;
    si?: ConditionDeCas | undefined;
    selon: readonly { si: ConditionDeCas; texte: string }[];
    decisions: readonly { id?: string | undefined; texte: string; si?: ConditionDeCas | undefined }[];
  }[];
}

/** Une bande à découper, que l’on ne remet que sur certains chemins. */
export interface Bande<C extends CasAFeuilles> {
  nom: string;
  si: ConditionDeCas;
  piece?: C['pieces'][number];
  texte?: string;
  /** Décision de plus, sous sa lettre. */
  decision?: { lettre: string; texte: string };
}

/** Une feuille que l’on remet d’un coup. La feuille 0 est le dossier du départ ; chaque autre porte une étape. */
export interface FeuilleDeCas<C extends CasAFeuilles> {
  nom: string;
  etape?: C['etapes'][number];
  pieces: C['pieces'][number][];
  decisions: { lettre: string; texte: string }[];
  bandes: Bande<C>[];
  /** Chemins sur lesquels la feuille se remet ; absente, tous. */
  si?: ConditionDeCas;
}

/** La lettre d’une décision, à son rang. */
export const lettreDeDecision = (rang: number): string => String.fromCharCode(65 + rang);

/**
 * Découpe un cas en feuilles à remettre l’une après l’autre : aucune ne porte ce qui ne se sait qu’après elle, ni ce qui ne se lit que
 * sur certains chemins, qui va sur des bandes à part.
 */
export function feuillesDe<C extends CasAFeuilles>(cas: C): FeuilleDeCas<C>[] {
  const premiere = cas.etapes[0]?.id;
  const bandesDesPieces = (ids: (string | undefined)[], nom: string): Bande<C>[] =>
    cas.pieces
      .filter((p) => ids.includes(p.a_partir_de))
      .flatMap((piece): Bande<C>[] => [
        ...(piece.si ? [{ nom, si: piece.si, piece }] : []),
        ...piece.selon.map(({ si, texte }) => ({ nom, si, texte })),
      ]);
  const piecesDe = (ids: (string | undefined)[]) =>
    cas.pieces.filter((p) => !p.si && ids.includes(p.a_partir_de));
  const duDepart = [undefined, premiere];
  const dossier: FeuilleDeCas<C> = {
    nom: 'Feuille 0',
    pieces: piecesDe(duDepart),
    decisions: [],
    bandes: bandesDesPieces(duDepart, 'Bande 0'),
  };
  const etapes = cas.etapes.map((etape: C['etapes'][number], rang): FeuilleDeCas<C> => {
    const nom = `Bande ${rang + 1}`;
    const lettrees = etape.decisions.map((d, i) => ({ ...d, lettre: lettreDeDecision(i) }));
    const ici = rang === 0 ? [] : [etape.id];
    return {
      nom: `Feuille ${rang + 1}`,
      etape,
      pieces: piecesDe(ici),
      decisions: lettrees.filter((d) => !d.si).map(({ lettre, texte }) => ({ lettre, texte })),
      bandes: [
        ...bandesDesPieces(ici, nom),
        ...etape.selon.map(({ si, texte }) => ({ nom, si, texte })),
        ...lettrees.flatMap(({ lettre, texte, si }) =>
          si ? [{ nom, si, decision: { lettre, texte } }] : [],
        ),
      ],
      ...(etape.si && { si: etape.si }),
    };
  });
  // Les bandes d’une feuille se distinguent : 3 a, 3 b.
  return [dossier, ...etapes].map((f) => ({
    ...f,
    bandes: f.bandes.map((b, i) => ({ ...b, nom: `${b.nom}\u00a0${String.fromCharCode(97 + i)}` })),
  }));
}

/** Dit une condition au formateur : « si l’on a décidé B à l’étape 2 ». */
export function direLaCondition(cas: CasAFeuilles, si: ConditionDeCas): string {
  const nommer = (ref: string) => {
    const [idEtape, idDecision] = ref.split('.');
    const rang = cas.etapes.findIndex((e) => e.id === idEtape);
    const decision = cas.etapes[rang]?.decisions.findIndex((d) => d.id === idDecision) ?? -1;
    return `${lettreDeDecision(Math.max(0, decision))} à l’étape ${rang + 1}`;
  };
  const score = (id: string) => cas.scores.find((s) => s.id === id)?.nom ?? id;
  const parties = [
    ...(si.decide ? [`l’on a décidé ${si.decide.map(nommer).join(' ou ')}`] : []),
    ...(si.pas_decide ? [`l’on n’a pas décidé ${si.pas_decide.map(nommer).join(' ni ')}`] : []),
    ...Object.entries(si.au_moins ?? {}).map(([id, n]) => `«\u00a0${score(id)}\u00a0» vaut ${n} ou plus`),
    ...Object.entries(si.moins_de ?? {}).map(([id, n]) => `«\u00a0${score(id)}\u00a0» vaut moins de ${n}`),
  ];
  return `si ${parties.join(' et si ')}`;
}
