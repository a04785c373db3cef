import fc from 'fast-check';
import type { Reponse } from '../../../../src/domaine/quiz/reponse.ts';
import { describe, expect, it } from 'vitest';
import {
  decisionsOffertes,
  estFini,
  etatApres,
  franchir,
  etatInitial,
  rejouer,
} from '../../../../src/domaine/cas/etat.ts';
import { conditionnels, explorer } from '../../../../src/domaine/cas/exploration.ts';
import { degresDe, finDe } from '../../../../src/domaine/cas/lecture.ts';
import {
  agir,
  estTermine,
  etatDuParcours,
  PARCOURS_VIDE,
  type ActionDeCas,
  type ParcoursDeCas,
} from '../../../../src/domaine/cas/parcours.ts';
import { parcoursDeLaReprise, repriseDuParcours, serieDuCas } from '../../../../src/domaine/cas/reprise.ts';
import type { Cas } from '../../../../src/schemas/cas.ts';
import { INSTANT } from '../fabriques.ts';
import { cas as casDEcole, CAS_DU_SITE, decision, etape } from './fabrique.ts';

const cas = casDEcole();

function suivre(...actions: ActionDeCas[]): ParcoursDeCas {
  return actions.reduce((p, a) => agir(cas, p, a), PARCOURS_VIDE);
}

const decider = (decision: number): ActionDeCas => ({ type: 'decider', decision });
const raisonner = (raison: number): ActionDeCas => ({ type: 'raisonner', raison });
/** Saisine (visiter), visite (dire), rapport (complet) : le chemin sans détour. */
const DROIT = [decider(0), raisonner(0), decider(0), decider(0)];

const rangs = fc.integer({ min: -1, max: 5 });
const action: fc.Arbitrary<ActionDeCas> = fc.oneof(
  { weight: 6, arbitrary: rangs.map(decider) },
  { weight: 6, arbitrary: rangs.map(raisonner) },
  fc.integer({ min: -1, max: 8 }).map((pas): ActionDeCas => ({ type: 'et-si', pas })),
  fc.constantFrom<ActionDeCas>({ type: 'revenir' }, { type: 'recommencer' }),
);
const tousLesCas = fc.constantFrom(cas, ...CAS_DU_SITE);
const actions = fc.array(action, { maxLength: 60 });

/** Mène un cas à sa fin, chaque choix étant tiré parmi ceux qui sont offerts. */
function mener(c: Cas, tirages: readonly number[]): ParcoursDeCas {
  let parcours = PARCOURS_VIDE;
  for (const tirage of tirages) {
    const etat = etatDuParcours(c, parcours);
    if (estFini(c, etat)) break;
    const raisons = c.etapes[etat.rang]?.raisons ?? [];
    const offertes = decisionsOffertes(c, etat);
    parcours =
      parcours.attente === null
        ? agir(c, parcours, decider(offertes[tirage % offertes.length] as number))
        : agir(c, parcours, raisonner(tirage % raisons.length));
  }
  return parcours;
}

const tirages = fc.array(fc.nat(59), { minLength: 40, maxLength: 40 });

describe('le parcours d’un cas', () => {
  it('demande la raison avant d’avancer, quand l’étape en a', () => {
    const p = suivre(decider(0));
    expect(p).toMatchObject({ attente: 0, chemin: [] });
    expect(suivre(decider(0), raisonner(1)).chemin).toEqual([{ etape: 'saisine', decision: 0, raison: 1 }]);
  });

  it('avance aussitôt, quand l’étape n’en a pas', () => {
    expect(suivre(decider(0), raisonner(0), decider(1)).chemin.at(-1)).toEqual({
      etape: 'visite',
      decision: 1,
    });
  });

  it('ne se dédit pas d’une décision dont la raison est attendue', () => {
    expect(suivre(decider(0), decider(1)).attente).toBe(0);
  });

  it.each([
    ['une décision qui n’existe pas', decider(9)],
    ['une raison que l’on n’a pas demandée', raisonner(0)],
    ['un «\u00a0et si\u00a0» avant la fin', { type: 'et-si', pas: 0 } as const],
    ['un retour sans essai', { type: 'revenir' } as const],
    ['un recommencement sans commencement', { type: 'recommencer' } as const],
  ])('une action impossible rend le même parcours : %s', (_, a) => {
    expect(agir(cas, PARCOURS_VIDE, a)).toBe(PARCOURS_VIDE);
  });

  it('n’offre pas une décision dont la condition n’est pas remplie', () => {
    const ecrit = suivre(decider(1), raisonner(0));
    expect(decisionsOffertes(cas, etatDuParcours(cas, ecrit))).toEqual([0]);
    expect(agir(cas, ecrit, decider(1))).toBe(ecrit);
  });

  it('va à l’étape que nomme la suite, et passe celles dont la condition n’est pas remplie', () => {
    expect(etatDuParcours(cas, suivre(decider(1), raisonner(0))).rang).toBe(3);
    expect(etatDuParcours(cas, suivre(...DROIT.slice(0, 3))).rang).toBe(3);
    expect(etatDuParcours(cas, suivre(decider(0), raisonner(0), decider(1))).rang).toBe(2);
  });

  it('la suite « fin » mène droit à la fin', () => {
    const p = suivre(decider(0), raisonner(0), decider(1), decider(1));
    expect(estTermine(cas, p)).toBe(true);
    expect(degresDe(cas, p.chemin)).toEqual(['juste', 'fautive', 'fautive']);
  });

  it('les effets s’ajoutent, et la première fin dont la condition est remplie l’emporte', () => {
    expect(etatDuParcours(cas, suivre(...DROIT)).scores).toEqual({ confiance: 1 });
    expect(finDe(cas, suivre(...DROIT).chemin)?.id).toBe('parole');
    expect(finDe(cas, suivre(decider(1), raisonner(0), decider(0)).chemin)?.id).toBe('silence');
    expect(finDe(cas, suivre(decider(0), raisonner(0)).chemin)).toBeUndefined();
  });
});

describe('« et si j’avais… »', () => {
  it('reprend le chemin terminé à l’un de ses pas, sans le perdre', () => {
    const fini = suivre(...DROIT);
    const essai = agir(cas, fini, { type: 'et-si', pas: 1 });
    expect(essai.chemin).toEqual(fini.chemin.slice(0, 1));
    expect(essai.premier).toBe(fini.chemin);
    expect(agir(cas, essai, { type: 'revenir' }).chemin).toBe(fini.chemin);
  });

  it('un second essai repart du premier chemin, non du précédent essai', () => {
    const fini = suivre(...DROIT);
    const essai = [decider(1), decider(0), decider(0)].reduce(
      (p, a) => agir(cas, p, a),
      agir(cas, fini, { type: 'et-si', pas: 1 }),
    );
    expect(estTermine(cas, essai)).toBe(true);
    const autre = agir(cas, essai, { type: 'et-si', pas: 2 });
    expect(autre.chemin).toEqual(fini.chemin.slice(0, 2));
    expect(autre.premier).toBe(fini.chemin);
  });

  it('un pas hors du chemin ne se reprend pas', () => {
    const fini = suivre(...DROIT);
    expect(agir(cas, fini, { type: 'et-si', pas: 3 })).toBe(fini);
  });
});

describe('pour tout cas, ceux du site compris', () => {
  it('un parcours mené par des choix offerts s’achève, et a une fin', () => {
    fc.assert(
      fc.property(tousLesCas, tirages, (c, t) => {
        const p = mener(c, t);
        expect(estTermine(c, p)).toBe(true);
        expect(finDe(c, p.chemin)).toBeDefined();
        expect(p.chemin.length).toBeLessThanOrEqual(c.etapes.length);
        expect(degresDe(c, p.chemin)).toHaveLength(p.chemin.length);
      }),
    );
  });

  it('rejouer un chemin redonne le même état, pas à pas', () => {
    fc.assert(
      fc.property(tousLesCas, tirages, (c, t) => {
        const { chemin } = mener(c, t);
        let etat = etatInitial(c);
        for (const [i, r] of rejouer(c, chemin).entries()) {
          expect(r.avant).toEqual(etat);
          etat = franchir(c, etat, chemin[i]?.decision as number) ?? etat;
          expect(r.apres).toEqual(etat);
        }
        expect(etatApres(c, chemin)).toEqual(etat);
        expect(rejouer(c, chemin)).toHaveLength(chemin.length);
      }),
    );
  });

  it('quoi que l’on fasse, le chemin se rejoue tout entier, et le premier chemin gardé est terminé', () => {
    fc.assert(
      fc.property(tousLesCas, actions, (c, liste) => {
        let p = PARCOURS_VIDE;
        for (const a of liste) {
          const avant = structuredClone(p);
          const apres = agir(c, p, a);
          expect(p).toEqual(avant);
          p = apres;
          expect(rejouer(c, p.chemin)).toHaveLength(p.chemin.length);
          if (p.premier) expect(estFini(c, etatApres(c, p.premier))).toBe(true);
          if (p.attente !== null) {
            expect(decisionsOffertes(c, etatDuParcours(c, p))).toContain(p.attente);
          }
        }
      }),
    );
  });

  it('une étape ne se présente pas deux fois sur un chemin', () => {
    fc.assert(
      fc.property(tousLesCas, tirages, (c, t) => {
        const etapes = mener(c, t).chemin.map((p) => p.etape);
        expect(new Set(etapes).size).toBe(etapes.length);
      }),
    );
  });

  it('une reprise rend le parcours tel qu’il était, essai et raison attendue compris', () => {
    fc.assert(
      fc.property(tousLesCas, actions, (c, liste) => {
        const p = liste.reduce((q, a) => agir(c, q, a), PARCOURS_VIDE);
        const repris = parcoursDeLaReprise(c, repriseDuParcours(c, p, INSTANT));
        expect(repris).toEqual(p);
      }),
    );
  });
});

describe('la reprise', () => {
  const reprise = repriseDuParcours(cas, suivre(decider(0), raisonner(0), decider(1)), INSTANT);

  it('porte le nom du cas', () => {
    expect(reprise.serie).toBe(serieDuCas('cas-d-ecole'));
  });

  it('d’un cas relu depuis ne se reprend pas', () => {
    expect(parcoursDeLaReprise({ ...cas, relu_le: '2026-12-01' }, reprise)).toBeUndefined();
  });

  it('dont une décision n’existe plus ne se reprend pas', () => {
    const reponses = [{ decision: 7, raison: 0 }, ...reprise.reponses.slice(1)];
    expect(parcoursDeLaReprise(cas, { ...reprise, reponses })).toBeUndefined();
  });

  it.each([
    null,
    3,
    'dire',
    [0],
    { verdict: true, raison: 0 },
    { decision: null, raison: null },
    { decision: 'constructor', raison: 'at' },
    { decision: '0', raison: '0' },
    { decision: 0, raison: '0' },
    { decision: 0.5, raison: 0 },
  ])('qui ne se lit pas ne se reprend pas : %j', (reponse) => {
    const reponses = [reponse as Reponse, ...reprise.reponses.slice(1)];
    expect(parcoursDeLaReprise(cas, { ...reprise, reponses })).toBeUndefined();
  });

  it('dont la raison attendue est celle d’une autre étape ne se reprend pas', () => {
    const attente = repriseDuParcours(cas, suivre(decider(0)), INSTANT);
    const items = [`rapport@${cas.relu_le}`];
    expect(parcoursDeLaReprise(cas, { ...attente, items })).toBeUndefined();
  });
});

describe('les cas et entretiens du site', () => {
  it.each(CAS_DU_SITE.map((c) => [c.id, c] as const))(
    '%s : toute étape, toute décision, toute pièce et toute fin se rencontre',
    (_, c) => {
      expect(explorer(c)).toEqual({
        etapesInatteignables: [],
        jamaisMontres: [],
        impasses: [],
        sansDecisionJuste: [],
        sansFin: false,
      });
    },
  );

  it('sont au moins vingt, dont cinq entretiens, et finissent de trois façons au moins', () => {
    const par = (nature: string) => CAS_DU_SITE.filter((c) => c.nature === nature);
    expect(CAS_DU_SITE.length).toBeGreaterThanOrEqual(20);
    expect(par('entretien').length).toBeGreaterThanOrEqual(5);
    expect(CAS_DU_SITE.filter((c) => c.fins.length < 3).map((c) => c.id)).toEqual([]);
  });

  it('bifurquent : avant la fin, une étape, une pièce, un paragraphe ou une décision suit d’une décision prise', () => {
    const bifurque = (c: Cas) =>
      conditionnels(c).some(({ chemin: [quoi], si }) => quoi !== 'fins' && (si.decide ?? si.pas_decide));
    expect(CAS_DU_SITE.filter((c) => !bifurque(c)).map((c) => c.id)).toEqual([]);
  });
});

describe('une suite qui remonterait', () => {
  it('mène à l’étape suivante : toute histoire finit', () => {
    const enArriere = casDEcole({
      pieces: ['un', 'deux'].map((id) => ({ id, titre: id, nature: 'note', corps: '…' })),
      etapes: [
        etape('saisine', [decision('visiter', 'juste'), decision('attendre', 'fautive')]),
        etape('visite', [
          decision('recommencer', 'fautive', { suite: 'saisine' }),
          decision('dire', 'juste'),
        ]),
        etape('rapport', [decision('complet', 'juste'), decision('flatteur', 'fautive')]),
      ],
    });
    const visite = franchir(enArriere, etatInitial(enArriere), 0);
    expect(visite?.rang).toBe(1);
    expect(visite && franchir(enArriere, visite, 0)?.rang).toBe(2);
  });
});
