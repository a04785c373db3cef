import { describe, expect, it } from 'vitest';
import type { TraceDeReponse } from '../../../../src/schemas/journal.ts';
import { memoireDesItems } from '../../../../src/domaine/revision/memoire.ts';
import {
  erreursDuJour,
  rappelsDuJour,
  SERIE_DE_RAPPEL,
  SERIE_DE_REPRISE,
} from '../../../../src/domaine/revision/rappel.ts';
import { dans, reponse } from './outils.ts';

const MINUTE = 1 / 24 / 60;
const ceJour = (instant: string) => instant.startsWith('2026-11-21');
const peuSur = (item: string, champs: Partial<TraceDeReponse> = {}, jours = 0): TraceDeReponse => ({
  ...reponse(item, jours, 'juste'),
  certitude: 1,
  ...champs,
});
const rappels = (...traces: TraceDeReponse[]) => rappelsDuJour({ traces }, dans(60 * MINUTE), ceJour);

describe('un rappel de plus le jour même', () => {
  it('vient pour une réponse juste et peu sûre, et pour elle seule', () => {
    expect(
      rappels(
        peuSur('a'),
        peuSur('assez', { certitude: 2 }),
        peuSur('sur', { certitude: 3 }),
        peuSur('faux', { issue: 'fausse' }),
        peuSur('aide', { indices: 1 }),
        reponse('muet', 0, 'juste'),
      ),
    ).toEqual(['a']);
  });

  it('attend dix minutes', () => {
    expect(rappelsDuJour({ traces: [peuSur('a')] }, dans(9 * MINUTE), ceJour)).toEqual([]);
    expect(rappelsDuJour({ traces: [peuSur('a')] }, dans(10 * MINUTE), ceJour)).toEqual(['a']);
  });

  it('ne vient qu’une fois', () => {
    const rappele = reponse('a', 30 * MINUTE, 'fausse', SERIE_DE_RAPPEL);
    expect(rappels(peuSur('a'), rappele)).toEqual([]);
  });

  it('suit la dernière réponse du jour, non celle d’hier ni de la veille d’examen', () => {
    expect(rappels(peuSur('a', {}, -1))).toEqual([]);
    expect(rappels(peuSur('a', { serie: 'veille:tout' }))).toEqual([]);
    expect(rappels(peuSur('a'), peuSur('a', { id: 'b', certitude: 3 }, 20 * MINUTE))).toEqual([]);
  });
});

describe('reprendre le jour même ce que l’on vient de manquer', () => {
  const erreurs = (...traces: TraceDeReponse[]) => erreursDuJour({ traces }, ceJour);

  it('vient pour toute réponse du jour qui n’est pas juste, aussitôt', () => {
    expect(
      erreurs(
        reponse('faux', 0, 'fausse'),
        reponse('partiel', 0, 'partielle'),
        peuSur('aide', { indices: 1 }),
        reponse('juste', 0, 'juste'),
        reponse('blanc', 0, 'sans-reponse'),
      ),
    ).toEqual(['faux', 'partiel', 'aide']);
  });

  it('vient aussi pour une question laissée blanche à un examen, et à lui seul', () => {
    const blanche = (item: string, serie: string) => reponse(item, 0, 'sans-reponse', serie);
    const traces = [blanche('examen', 'examen:x'), blanche('quiz', 'final:x')];
    expect(erreursDuJour({ traces }, ceJour)).toEqual(['examen']);
  });

  it('cesse quand la question est reprise juste, et continue tant qu’elle est manquée', () => {
    const reprise = (issue: 'juste' | 'fausse') => reponse('a', 30 * MINUTE, issue, SERIE_DE_REPRISE);
    expect(erreurs(reponse('a', 0, 'fausse'), reprise('juste'))).toEqual([]);
    expect(erreurs(reponse('a', 0, 'fausse'), reprise('fausse'))).toEqual(['a']);
  });

  it('ne suit ni l’erreur d’hier, ni la veille d’examen', () => {
    expect(erreurs(reponse('a', -1, 'fausse'))).toEqual([]);
    expect(erreurs(reponse('a', 0, 'fausse', 'veille:tout'))).toEqual([]);
  });

  it('ne change pas le calendrier', () => {
    const sans = memoireDesItems({ traces: [reponse('a', 0, 'fausse')] }).get('a');
    const avec = memoireDesItems({
      traces: [reponse('a', 0, 'fausse'), reponse('a', 30 * MINUTE, 'juste', SERIE_DE_REPRISE)],
    }).get('a');
    expect(avec?.echeance).toBe(sans?.echeance);
  });
});
