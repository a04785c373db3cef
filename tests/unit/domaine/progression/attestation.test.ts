import { describe, expect, it } from 'vitest';
import { composerAttestation } from '../../../../src/domaine/progression/attestation.ts';
import { journalVide } from '../../../../src/domaine/journal/fusion.ts';
import type { Trace } from '../../../../src/schemas/journal.ts';
import type { Etape } from '../../../../src/domaine/progression/parcours.ts';
import type { GenreDEtape } from '../../../../src/schemas/parcours.ts';
import { traceDeLecture, traceDeQuiz } from '../fabriques.ts';
import { dans } from '../revision/outils.ts';

const etape = (genre: GenreDEtape, id: string): Etape => ({
  genre,
  id,
  prerequis: [],
  items: [],
  faits: [],
  sections: [],
});

const EXAMEN: Trace = {
  id: 'e',
  genre: 'examen',
  instant: dans(1),
  examen: 'lpj',
  graine: 'g',
  debut: dans(0),
  minutes: 30,
  items: ['a@1', 'b@1'],
  reponses: [1, null],
  points: [1, null],
};

function attester(genre: GenreDEtape, id: string, ...traces: Trace[]) {
  return composerAttestation({ ...journalVide(), traces }, [etape(genre, id)])[0];
}

describe('une attestation', () => {
  it('dit une étape non faite telle, dans l’ordre du parcours', () => {
    const etapes = [etape('fiche', 'tig'), etape('module', 'lpj')];
    const lue = traceDeLecture({ page: 'mesures/tig', instant: dans(1) });
    const lignes = composerAttestation({ ...journalVide(), traces: [lue] }, etapes);
    expect(lignes).toEqual([
      { ref: 'fiche/tig', faiteLe: dans(1), resultat: undefined },
      { ref: 'module/lpj', faiteLe: undefined, resultat: undefined },
    ]);
  });

  it('donne le meilleur quiz final, avec sa date et le seuil de ce jour-là', () => {
    const essais = [0.5, 0.9, 0.9, 0.7].map((part, i) =>
      traceDeQuiz({ id: `q${i}`, part, seuil: 0.8, instant: dans(i) }),
    );
    expect(attester('module', 'lpj', ...essais.reverse())).toEqual({
      ref: 'module/lpj',
      faiteLe: dans(1),
      resultat: { instant: dans(1), part: 0.9, seuil: 0.8 },
    });
  });

  it('donne le résultat d’un quiz manqué, et l’étape reste non faite', () => {
    const ligne = attester('module', 'lpj', traceDeQuiz({ part: 0.5, seuil: 0.8 }));
    expect(ligne?.faiteLe).toBeUndefined();
    expect(ligne?.resultat?.part).toBe(0.5);
  });

  it('compte une question blanche d’un examen pour rien', () => {
    expect(attester('examen', 'lpj', EXAMEN)?.resultat).toEqual({ instant: dans(1), part: 0.5 });
  });

  it('donne d’un examen la part que sa copie annonce : dix dixièmes de point en font un, sans un cheveu de moins', () => {
    const points = Array.from({ length: 10 }, () => 0.1);
    const rendu = { ...EXAMEN, items: points.map((_, i) => `q-${i}@1`), reponses: points, points };
    expect(attester('examen', 'lpj', rendu)?.resultat?.part).toBe(0.1);
  });
});
