import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fusionner, journalVide } from '../../../src/domaine/journal/fusion.ts';
import type { Stockage } from '../../../src/stockage/port.ts';
import { journal } from '../domaine/arbitraires.ts';
import { noteDe, traceDeLecture, traceDeQuiz, traceDeReponse } from '../domaine/fabriques.ts';
import { contenu, repriseDe } from './outils.ts';

const AVANT = '2026-11-21T10:00:00.000Z';
const APRES = '2026-11-21T10:00:00.001Z';

/** Ce que tout stockage doit faire, quel qu’il soit : la même suite passe sur chacun. */
export function specifierStockage(nom: string, neuf: () => Stockage): void {
  describe(`stockage ${nom}`, () => {
    let stockage: Stockage;
    beforeEach(() => {
      stockage = neuf();
    });

    it('un appareil neuf ne garde rien', async () => {
      expect(await stockage.lireJournal()).toEqual(journalVide());
      expect(await stockage.lireReprise('banque:ddse-peine')).toBeUndefined();
    });

    it('chaque trace ajoutée se relit, de quelque genre qu’elle soit', async () => {
      const traces = [traceDeReponse({ id: 'a' }), traceDeLecture({ id: 'b' }), traceDeQuiz({ id: 'c' })];
      for (const trace of traces) await stockage.ajouterTrace(trace);
      expect((await contenu(stockage)).traces).toEqual(traces);
    });

    it('des réponses données coup sur coup sont toutes gardées', async () => {
      const ids = Array.from({ length: 30 }, (_, i) => `trace-${i}`);
      await Promise.all(ids.map((id) => stockage.ajouterTrace(traceDeReponse({ id }))));
      expect(new Set((await stockage.lireJournal()).traces.map((t) => t.id))).toEqual(new Set(ids));
    });

    it('ajouter deux fois la même trace n’en garde qu’une', async () => {
      await stockage.ajouterTrace(traceDeReponse());
      await stockage.ajouterTrace(traceDeReponse());
      expect((await stockage.lireJournal()).traces).toEqual([traceDeReponse()]);
    });

    it('une trace gardée ne cède pas à une plus ancienne de même identifiant : le journal ne fait que s’allonger', async () => {
      const gardee = traceDeReponse({ instant: APRES, issue: 'juste' });
      await stockage.ajouterTrace(gardee);
      await stockage.ajouterTrace(traceDeReponse({ instant: AVANT, issue: 'fausse', points: 0 }));
      expect((await stockage.lireJournal()).traces).toEqual([gardee]);
    });

    it('chaque série a sa reprise, et la dernière écrite remplace la précédente', async () => {
      const autre = repriseDe({ serie: 'final:lpj' });
      await stockage.ecrireReprise(repriseDe({ instant: AVANT, courant: 0 }));
      await stockage.ecrireReprise(autre);
      await stockage.ecrireReprise(repriseDe({ instant: APRES, courant: 3 }));
      expect(await stockage.lireReprise('banque:ddse-peine')).toEqual(
        repriseDe({ instant: APRES, courant: 3 }),
      );
      expect(await stockage.lireReprise('final:lpj')).toEqual(autre);
    });

    it('la dernière reprise écrite l’emporte, même dans la même milliseconde', async () => {
      await stockage.ecrireReprise(repriseDe({ instant: AVANT, courant: 5 }));
      await stockage.ecrireReprise(repriseDe({ instant: AVANT, courant: 4 }));
      expect((await stockage.lireReprise('banque:ddse-peine'))?.courant).toBe(4);
    });

    it('la dernière reprise écrite l’emporte, même si l’horloge de l’appareil a reculé', async () => {
      await stockage.ecrireReprise(repriseDe({ instant: APRES, courant: 4 }));
      await stockage.ecrireReprise(repriseDe({ instant: AVANT, courant: 5 }));
      expect((await stockage.lireReprise('banque:ddse-peine'))?.courant).toBe(5);
    });

    it('une annotation se relit, et son dernier état remplace les précédents', async () => {
      const derniere = noteDe({ instant: APRES, texte: 'Relire.' });
      await stockage.annoter(noteDe({ instant: AVANT }));
      await stockage.annoter(derniere);
      expect(await stockage.lireAnnotations()).toEqual([derniere]);
    });

    it('une annotation d’une horloge en avance se corrige et se supprime quand même, fusion comprise', async () => {
      const future = noteDe({ instant: '2099-01-01T00:00:00.000Z', texte: 'Demain.' });
      await stockage.annoter(future);
      await stockage.annoter(noteDe({ instant: APRES, texte: 'Corrigée.' }));
      expect(await stockage.lireAnnotations()).toMatchObject([{ texte: 'Corrigée.' }]);
      await stockage.annoter(noteDe({ instant: APRES, texte: 'Corrigée.', supprimee: true }));
      await stockage.reunir({ ...journalVide(), annotations: [future] });
      expect(await stockage.lireAnnotations()).toMatchObject([{ supprimee: true }]);
    });

    it('un réglage d’une horloge en avance se change quand même, et deux fois dans la même milliseconde', async () => {
      await stockage.regler({ cle: 'certitude', instant: '2099-01-01T00:00:00.000Z', valeur: true });
      for (const valeur of [false, true, false]) {
        await stockage.regler({ cle: 'certitude', instant: APRES, valeur });
        expect(await stockage.lireReglages()).toMatchObject([{ valeur }]);
      }
    });

    it('un réglage se relit, et le dernier l’emporte', async () => {
      await stockage.regler({ cle: 'retention', instant: AVANT, valeur: 0.85 });
      await stockage.regler({ cle: 'certitude', instant: AVANT, valeur: true });
      await stockage.regler({ cle: 'retention', instant: APRES, valeur: 0.95 });
      const reglages = await stockage.lireReglages();
      expect(reglages).toHaveLength(2);
      expect(reglages).toContainEqual({ cle: 'retention', instant: APRES, valeur: 0.95 });
    });

    it('réunir un carnet à celui de l’appareil donne leur fusion', async () => {
      await fc.assert(
        fc
          .asyncProperty(fc.array(journal, { maxLength: 4 }), async (journaux) => {
            for (const j of journaux) await stockage.reunir(j);
            const attendu = journaux.reduce(fusionner, journalVide());
            expect(fusionner(await stockage.lireJournal(), journalVide())).toEqual(attendu);
          })
          .afterEach(() => stockage.toutEffacer()),
        { numRuns: 60 },
      );
    });

    it('deux imports lancés ensemble ne se perdent pas l’un l’autre', async () => {
      await fc.assert(
        fc
          .asyncProperty(journal, journal, async (a, b) => {
            await Promise.all([stockage.reunir(a), stockage.reunir(b)]);
            expect(fusionner(await stockage.lireJournal(), journalVide())).toEqual(fusionner(a, b));
          })
          .afterEach(() => stockage.toutEffacer()),
        { numRuns: 40 },
      );
    });

    it('réunir un carnet vide ne change rien', async () => {
      await stockage.ajouterTrace(traceDeReponse());
      await stockage.reunir(journalVide());
      expect((await stockage.lireJournal()).traces).toEqual([traceDeReponse()]);
    });

    it('ce qui a été lu ou confié peut être modifié sans toucher à ce qui est gardé', async () => {
      const confiee = repriseDe({ courant: 1 });
      await stockage.ecrireReprise(confiee);
      confiee.courant = 9;
      const lu = await stockage.lireJournal();
      lu.reprises.pop();
      const relue = await stockage.lireReprise('banque:ddse-peine');
      relue?.reponses.push(3);
      expect((await stockage.lireJournal()).reprises).toEqual([repriseDe({ courant: 1 })]);
    });

    it('tout effacer vide le carnet et les reprises, et l’on peut s’en resservir', async () => {
      await stockage.reunir({ ...journalVide(), traces: [traceDeReponse()], reprises: [repriseDe()] });
      await stockage.toutEffacer();
      expect(await stockage.lireJournal()).toEqual(journalVide());
      expect(await stockage.lireReprise('banque:ddse-peine')).toBeUndefined();
      await stockage.ajouterTrace(traceDeReponse({ id: 'apres' }));
      expect((await stockage.lireJournal()).traces).toHaveLength(1);
    });
  });
}
