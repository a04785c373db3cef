import { describe, expect, it } from 'vitest';
import { hasardDeGraine } from '../../../../src/domaine/commun/hasard.ts';
import type { TraceDeReponse } from '../../../../src/domaine/progression/journal.ts';
import { memoireDesItems, type EtatDeMemoire } from '../../../../src/domaine/revision/memoire.ts';
import { composerSeance, PLAFOND } from '../../../../src/domaine/revision/seance.ts';
import { dans, item, reponse } from './outils.ts';

const JOURS = 120;
const ITEMS = Array.from({ length: 60 }, (_, i) =>
  item(`item-${i}`, [`theme.fait-${i % 20}`], `mesure-${i % 5}`),
);
const DECOUVERTES_PAR_JOUR = 4;

/** Une révision : l’état de l’item avant et après la réponse. */
interface Revision {
  jour: number;
  /** Jour de la réponse précédente au même item. */
  precedent: number;
  avant: EtatDeMemoire;
  apres: EtatDeMemoire;
}

/**
 * Lecteur qui découvre quatre items par jour, une fois sur deux justes, puis revient chaque jour épuiser sa file. À chaque
 * révision il sait l’item avec la probabilité que dit le modèle ; ni horloge, ni autre hasard que la graine.
 */
function simuler(graine: string, jour: number = PLAFOND.jour) {
  const hasard = hasardDeGraine(graine);
  const traces: TraceDeReponse[] = [];
  const revisions: Revision[] = [];
  const parJour: number[] = [];
  const dernierJour = new Map<string, number>();
  for (let j = 0; j < JOURS; j += 1) {
    for (const { id } of ITEMS.slice(j * DECOUVERTES_PAR_JOUR, (j + 1) * DECOUVERTES_PAR_JOUR)) {
      traces.push(reponse(id, j, hasard() < 0.5 ? 'juste' : 'fausse'));
      dernierJour.set(id, j);
    }
    const maintenant = dans(j);
    let memoire = memoireDesItems({ traces });
    const faits = new Set<string>();
    for (;;) {
      const demande = { memoire, items: ITEMS, maintenant, plafond: { jour }, dejaFaits: faits.size, hasard };
      const seance = composerSeance(demande);
      if (seance.length === 0) break;
      const avant = memoire;
      for (const id of seance) {
        const su = hasard() < (avant.get(id) as EtatDeMemoire).recuperabilite(maintenant);
        traces.push(reponse(id, j, su ? 'juste' : 'fausse', 'revision'));
        faits.add(id);
      }
      memoire = memoireDesItems({ traces });
      for (const id of seance) {
        revisions.push({
          jour: j,
          precedent: dernierJour.get(id) as number,
          avant: avant.get(id) as EtatDeMemoire,
          apres: memoire.get(id) as EtatDeMemoire,
        });
        dernierJour.set(id, j);
      }
    }
    parJour.push(revisions.filter((r) => r.jour === j).length);
  }
  return { traces, revisions, parJour };
}

const intervalle = (etat: EtatDeMemoire, reponduLe: number) =>
  (Date.parse(etat.echeance) - Date.parse(dans(reponduLe))) / 86_400_000;

describe.each(['un', 'deux', 'trois', 'quatre', 'cinq'])(
  'cent vingt jours de révision, lecteur %s',
  (graine) => {
    const { revisions, parJour } = simuler(graine);

    it('la journée ne dépasse jamais sa limite', () => {
      expect(Math.max(...parJour)).toBeLessThanOrEqual(PLAFOND.jour);
    });

    it('une limite étroite est tenue aussi, et les retards finissent par passer', () => {
      const etroite = simuler(graine, 6);
      expect(Math.max(...etroite.parJour)).toBe(6);
      expect(new Set(etroite.revisions.map((r) => r.apres.item)).size).toBe(ITEMS.length);
    });

    it('tout item rencontré est revu', () => {
      expect(new Set(revisions.map((r) => r.apres.item))).toEqual(new Set(ITEMS.map((i) => i.id)));
    });

    it('le lecteur réussit entre huit fois sur dix et presque toujours', () => {
      const reussies = revisions.filter((r) => r.apres.derniereIssue === 'juste').length;
      expect(reussies / revisions.length).toBeGreaterThanOrEqual(0.8);
      expect(reussies / revisions.length).toBeLessThanOrEqual(0.97);
    });

    it('l’intervalle s’allonge après une réponse juste et raccourcit après un oubli', () => {
      const rates = new Set<string>();
      for (const { jour, precedent, avant, apres } of revisions) {
        if (avant.derniereIssue !== 'juste') rates.add(avant.item);
        const [ancien, nouveau] = [intervalle(avant, precedent), intervalle(apres, jour)];
        if (apres.derniereIssue === 'juste') {
          expect(apres.stabilite).toBeGreaterThan(avant.stabilite);
          expect(nouveau).toBeGreaterThanOrEqual(ancien);
          // Après des oublis, l’arrondi en jours peut laisser deux intervalles courts égaux.
          if (!rates.has(avant.item)) expect(nouveau).toBeGreaterThan(ancien);
        } else {
          expect(apres.stabilite).toBeLessThan(avant.stabilite);
          // Un jour est l’intervalle le plus court : il ne raccourcit plus.
          expect(nouveau).toBeLessThan(Math.max(ancien, 2));
        }
      }
      expect(revisions.some((r) => r.apres.derniereIssue === 'fausse')).toBe(true);
    });

    it('les révisions se font plus rares avec le temps', () => {
      const charge = (debut: number) => parJour.slice(debut, debut + 30).reduce((a, b) => a + b, 0);
      expect(charge(90)).toBeLessThan(charge(0) / 2);
    });
  },
);
