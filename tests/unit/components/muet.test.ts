import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PassageAnnote } from '../../../src/components/annotations/passage.svelte.ts';
import { Carnet } from '../../../src/components/carnet/carnet.svelte.ts';
import { CasEnCours } from '../../../src/components/cas/cas.svelte.ts';
import { Reglages } from '../../../src/components/commun/reglages.svelte.ts';
import { PassageDExamen } from '../../../src/components/examen/examen.svelte.ts';
import { QuizFinal } from '../../../src/components/module/quiz-final.svelte.ts';
import { SerieEnCours } from '../../../src/components/quiz/serie.svelte.ts';
import type { Journal } from '../../../src/schemas/journal.ts';
import type { CasIlot } from '../../../src/requetes/cas.ts';
import type { QuestionDExamen } from '../../../src/requetes/examens.ts';
import { lireExport } from '../../../src/stockage/fichier.ts';
import { MESSAGES_DE_STOCKAGE } from '../../../src/stockage/index.ts';
import { cas as casDEcole } from '../domaine/cas/fabrique.ts';
import { choixUnique, noteDe } from '../domaine/fabriques.ts';
import { MemoireCommune, moyensDEssai } from './outils.ts';

/** Mémoire qui ne répond à rien tant qu’elle est muette ; ce qu’on lui demande aboutit ensuite, dans l’ordre. */
class MemoireMuette extends MemoireCommune {
  #rompre: () => void = () => undefined;
  #silence: Promise<void> = Promise.resolve();

  seTaire() {
    this.#silence = new Promise((suite) => (this.#rompre = suite));
  }

  repondre() {
    this.#rompre();
  }

  override async lireReprise(serie: string) {
    await this.#silence;
    return super.lireReprise(serie);
  }

  override async lireJournal() {
    await this.#silence;
    return super.lireJournal();
  }

  override async lireAnnotations() {
    await this.#silence;
    return super.lireAnnotations();
  }

  override async reunir(journal: Journal) {
    await this.#silence;
    return super.reunir(journal);
  }

  override async lireReglages() {
    await this.#silence;
    return super.lireReglages();
  }
}

let stockage: MemoireMuette;
let moyens: ReturnType<typeof moyensDEssai>;

beforeEach(() => {
  stockage = new MemoireMuette();
  moyens = moyensDEssai(stockage);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ITEM = choixUnique(0);
const CINQ_SECONDES = 5000;

async function reposer() {
  for (let i = 0; i < 30; i += 1) await new Promise((suite) => setImmediate(suite));
}

/** Compte les traces du secours, puis celles que l’appareil garde quand il répond. */
async function secourusPuisGardes(garde: { secours: () => Promise<string> }) {
  const lu = lireExport(await garde.secours());
  const secourues = 'journal' in lu ? lu.journal.traces.map((t) => t.id) : [];
  stockage.repondre();
  await reposer();
  return [secourues, (await stockage.lireJournal()).traces.map((t) => t.id)];
}

describe('un stockage muet se dit en cinq secondes au plus, et ne perd rien', () => {
  it('série', async () => {
    const serie = new SerieEnCours('banque:x', [ITEM], moyens);
    await serie.reprendre();
    stockage.seTaire();
    serie.repondre(0, 0);
    serie.agir({ type: 'arreter', rang: 0 });
    await vi.advanceTimersByTimeAsync(CINQ_SECONDES);
    expect(serie.motif).toBe('muet');
    const [secourues, gardees] = await secourusPuisGardes(serie.garde);
    expect(secourues).toHaveLength(1);
    expect([gardees, serie.motif]).toEqual([secourues, undefined]);
  });

  it('cas', async () => {
    const enCours = new CasEnCours(casDEcole() as unknown as CasIlot, moyens);
    await enCours.reprendre();
    stockage.seTaire();
    enCours.agir({ type: 'decider', decision: 0 });
    enCours.agir({ type: 'raisonner', raison: 0 });
    enCours.agir({ type: 'decider', decision: 0 });
    enCours.agir({ type: 'decider', decision: 0 });
    await vi.advanceTimersByTimeAsync(CINQ_SECONDES);
    expect(enCours.motif).toBe('muet');
    const [secourues, gardees] = await secourusPuisGardes(enCours.garde);
    expect(secourues).toHaveLength(1);
    expect([gardees, enCours.motif]).toEqual([secourues, undefined]);
  });

  it('examen', async () => {
    const question = {
      item: ITEM,
      fondements: [],
      banque: 'b',
      theme: 'Thème',
    } as unknown as QuestionDExamen;
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify([question])));
    const passage = new PassageDExamen(
      {
        id: 'blanc',
        titre: 'Examen',
        relu_le: '2026-11-22',
        resume: '…',
        minutes: 30,
        consignes: [],
        parts: [{ titre: 'Tout', banques: ['b'], niveau: ITEM.niveau, nombre: 1 }],
      },
      ['b'],
      moyens,
    );
    await passage.ouvrir();
    await passage.commencer('UN', 'normal');
    stockage.seTaire();
    passage.agir({ type: 'repondre', rang: 0, reponse: 0 });
    passage.agir({ type: 'rendre' });
    await vi.advanceTimersByTimeAsync(CINQ_SECONDES);
    expect([passage.motif, passage.rendu]).toEqual(['muet', true]);
    const [secourues, gardees] = await secourusPuisGardes(passage.garde);
    expect(secourues).toHaveLength(2);
    expect([gardees?.toSorted(), passage.motif]).toEqual([secourues?.toSorted(), undefined]);
  });

  it('quiz final : la remise ne s’annonce pas sans fin, et s’inscrit une fois', async () => {
    vi.stubGlobal(
      'fetch',
      async () => new Response(JSON.stringify([{ item: ITEM, fondements: [], banque: 'b', theme: 'T' }])),
    );
    const quiz = new QuizFinal({ module: 'm', banques: ['b'], nombre: 1, seuil: 0.8 }, moyens);
    await quiz.ouvrir();
    await quiz.commencer();
    stockage.seTaire();
    quiz.serie?.repondre(0, 0);
    const remise = quiz.rendre();
    await vi.advanceTimersByTimeAsync(CINQ_SECONDES);
    await remise;
    expect([quiz.reussi, quiz.serie?.motif]).toEqual([true, 'muet']);
    const [secourues, gardees] = await secourusPuisGardes(quiz.serie?.garde as never);
    expect(secourues).toHaveLength(2);
    expect(gardees?.toSorted()).toEqual(secourues?.toSorted());
  });

  it('notes : le texte reste, le secours le porte, et il se garde une fois', async () => {
    const { page, titreDePage, ancre, titre } = noteDe({});
    const annote = new PassageAnnote({ page, titreDePage, ancre, titre }, moyens);
    await annote.lire();
    const cle = annote.brouillons[0]?.cle ?? '';
    annote.ecrire(cle, 'À vérifier.');
    stockage.seTaire();
    const gestes = [annote.garder(cle), annote.garder(cle)];
    await vi.advanceTimersByTimeAsync(CINQ_SECONDES);
    expect([annote.motif, annote.message]).toEqual(['muet', MESSAGES_DE_STOCKAGE.muet]);
    const lu = lireExport(await annote.sauvable.secours());
    expect(lu).toMatchObject({ journal: { annotations: [{ texte: 'À vérifier.' }] } });
    stockage.repondre();
    await Promise.all(gestes);
    expect([annote.motif, annote.message]).toEqual([undefined, 'Note gardée.']);
    expect(await stockage.lireAnnotations()).toHaveLength(1);
  });

  it('signet : deux appuis dans le silence n’en posent qu’un', async () => {
    const { page, titreDePage, ancre, titre } = noteDe({});
    const annote = new PassageAnnote({ page, titreDePage, ancre, titre }, moyens);
    await annote.lire();
    stockage.seTaire();
    const gestes = [annote.basculerLeSignet(), annote.basculerLeSignet()];
    stockage.repondre();
    await Promise.all(gestes);
    expect(await stockage.lireAnnotations()).toHaveLength(1);
  });

  it('réglages : appliqués aussitôt, et gardés dans l’ordre où ils ont été voulus', async () => {
    const reglages = new Reglages(moyens);
    stockage.seTaire();
    const gestes = [
      reglages.regler({ cle: 'retention', valeur: 0.8 }),
      reglages.regler({ cle: 'retention', valeur: 0.95 }),
    ];
    await vi.advanceTimersByTimeAsync(CINQ_SECONDES);
    expect([reglages.motif, reglages.enSuspens, reglages.valeurs.retention]).toEqual(['muet', true, 0.95]);
    expect(lireExport(await reglages.secours())).toMatchObject({ journal: { reglages: [{ valeur: 0.95 }] } });
    stockage.repondre();
    await Promise.all(gestes);
    expect([reglages.motif, reglages.enSuspens]).toEqual([undefined, false]);
    expect(await stockage.lireReglages()).toMatchObject([{ valeur: 0.95 }]);
  });

  it('carnet : la lecture qui tarde se dit, puis le carnet se montre', async () => {
    const carnet = new Carnet(moyens);
    stockage.seTaire();
    const lecture = carnet.lire();
    await vi.advanceTimersByTimeAsync(CINQ_SECONDES);
    expect(carnet.message).toBe(MESSAGES_DE_STOCKAGE.muet);
    stockage.repondre();
    // Le carnet se calcule par tranches, entre lesquelles la page respire.
    await vi.advanceTimersByTimeAsync(CINQ_SECONDES);
    await lecture;
    expect([carnet.message, carnet.lisible]).toEqual(['', true]);
  });
});
