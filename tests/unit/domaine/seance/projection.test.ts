import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecransDe } from '../../../../src/domaine/seance/ecrans.ts';
import {
  allerALaLigne,
  avancer,
  cloreLeVote,
  lever,
  montre,
  poserNombre,
  reculer,
  revelerLaReponse,
  voter,
  voteDe,
  type Salle,
} from '../../../../src/domaine/seance/projection.ts';
import { miseEnPageDe, optionsDeSalle } from '../../../../src/domaine/seance/question.ts';
import { gesteDe } from '../../../../src/domaine/seance/touches.ts';
import type { Tenue } from '../../../../src/schemas/seance.ts';
import { INSTANT, ITEM, tenueAvecQuestion } from './fabriques.ts';

const { tenue: DEBUT, pieces } = tenueAvecQuestion();
let numero = 0;
const salle = (): Salle => ({ pieces, instant: INSTANT, identifiant: `v${++numero}` });
const ecran = (t: Tenue) => montre(t, pieces)?.ecran;
const surLaQuestion = () => avancer(DEBUT, salle());

describe('avancer sur une question', () => {
  it('ouvre le vote, le clôt, révèle, dit pourquoi, puis passe', () => {
    let t = surLaQuestion();
    expect(ecran(t)).toMatchObject({ genre: 'question', revelee: false });
    t = avancer(t, salle());
    expect(voteDe(t, 'q')?.tour).toBe(1);
    expect(voteDe(t, 'q')?.clos).toBeUndefined();
    t = lever(lever(t, salle(), 0), salle(), 1);
    t = avancer(t, salle());
    expect(voteDe(t, 'q')?.clos).toBe(INSTANT);
    expect(ecran(t)).toMatchObject({ revelee: false });
    t = avancer(t, salle());
    expect(ecran(t)).toMatchObject({ genre: 'question', revelee: true });
    expect(voteDe(t, 'q')?.revele).toBe(INSTANT);
    t = avancer(t, salle());
    expect(ecran(t)?.genre).toBe('raisons');
    t = avancer(t, salle());
    expect(ecran(t)?.genre).toBe('pause');
  });

  it('un vote où personne n’a répondu n’a pas eu lieu', () => {
    const t = avancer(avancer(surLaQuestion(), salle()), salle());
    expect(t.votes).toEqual([]);
    expect(ecran(t)).toMatchObject({ revelee: true });
  });

  it('une lettre seule ouvre le vote et compte une main', () => {
    const t = lever(surLaQuestion(), salle(), 2);
    expect(voteDe(t, 'q')?.comptes).toEqual([0, 0, 1, 0]);
  });

  it('un second tour garde le premier', () => {
    let t = cloreLeVote(poserNombre(surLaQuestion(), salle(), 0, 5), salle());
    t = cloreLeVote(poserNombre(voter(t, salle()), salle(), 0, 9), salle());
    expect(t.votes.map((v) => [v.tour, v.comptes[0]])).toEqual([
      [1, 5],
      [2, 9],
    ]);
  });
});

describe('la fin', () => {
  it('un appui de plus après le dernier écran finit la séance, une seule fois', () => {
    const auBout = allerALaLigne(DEBUT, 3, salle());
    const finie = avancer(auBout, salle());
    expect(finie.finie).toBe(INSTANT);
    expect(avancer(finie, salle())).toBe(finie);
    expect(ecran(finie)).toEqual(ecran(auBout));
  });
});

describe('rien n’est montré avant la révélation', () => {
  it('quels que soient les gestes, la réponse n’est jamais à l’écran tant qu’un vote est ouvert', () => {
    const gestes = [
      avancer,
      reculer,
      revelerLaReponse,
      cloreLeVote,
      (t: Tenue, s: Salle) => voter(t, s),
      (t: Tenue, s: Salle) => lever(t, s, 1),
      (t: Tenue, s: Salle) => allerALaLigne(t, 2, s),
    ];
    fc.assert(
      fc.property(fc.array(fc.nat(gestes.length - 1), { maxLength: 40 }), (suite) => {
        let t = DEBUT;
        for (const g of suite) {
          t = (gestes[g] as (typeof gestes)[number])(t, salle());
          const e = ecran(t);
          const ouvert = t.votes.some((v) => v.etape === 'q' && v.clos === undefined);
          if (ouvert && t.position.etape === 'q') {
            expect(e?.genre === 'raisons' || (e?.genre === 'question' && e.revelee)).toBe(false);
          }
        }
      }),
    );
  });

  it('les options ne changent ni d’ordre ni de mise en page de la question à la réponse', () => {
    const ecrans = ecransDe(DEBUT.seance.etapes[1] as never, DEBUT, pieces.get('q'));
    const items = ecrans.flatMap((e) => (e.genre === 'question' ? [e.item] : []));
    expect(items).toHaveLength(2);
    expect(optionsDeSalle(items[0] as typeof ITEM)).toEqual(optionsDeSalle(items[1] as typeof ITEM));
  });
});

describe('une question tient à l’écran', () => {
  it('aucune option n’y a moins de vingt-huit unités', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 160 }), { minLength: 4, maxLength: 4 }), (longueurs) => {
        const choix = longueurs.map((n, i) => ({
          texte: 'mot '.repeat(Math.ceil(n / 4)).slice(0, n),
          juste: i === 0,
          retour: 'x',
        }));
        const page = miseEnPageDe({ ...ITEM, choix });
        if (page)
          for (const cadre of [page.etroit, page.large]) expect(cadre.corps).toBeGreaterThanOrEqual(28);
        if (longueurs.every((n) => n <= 60)) expect(page).toBeDefined();
      }),
    );
  });

  it('une question sans lettres, ou à plus de quatre options, ne se vote pas', () => {
    expect(optionsDeSalle({ ...ITEM, choix: [...ITEM.choix, ...ITEM.choix] })).toBeUndefined();
  });
});

describe('les touches', () => {
  const touche = (key: string, code = '', shiftKey = false) => ({ key, code, shiftKey });

  it('B est une réponse devant une question, et éteint l’écran ailleurs', () => {
    expect(gesteDe(touche('b'), { lettres: 4, noir: false })).toEqual({
      geste: 'lettre',
      option: 1,
      moins: false,
    });
    expect(gesteDe(touche('b'), { lettres: 0, noir: false })).toEqual({ geste: 'noir' });
    expect(gesteDe(touche('.'), { lettres: 4, noir: false })).toEqual({ geste: 'noir' });
  });

  it('écran éteint, toute touche le rallume et rien d’autre', () => {
    for (const key of ['PageDown', 'a', 'r', '.']) {
      expect(gesteDe(touche(key), { lettres: 4, noir: true })).toEqual({ geste: 'rallumer' });
    }
  });

  it('les chiffres se lisent à leur place : « é » est deux sur un clavier français', () => {
    expect(gesteDe(touche('é', 'Digit2'), { lettres: 4, noir: false })).toEqual({
      geste: 'chiffre',
      chiffre: 2,
    });
  });

  it('une télécommande avance et recule', () => {
    expect(gesteDe(touche('PageDown'), { lettres: 0, noir: false })).toEqual({ geste: 'suivant' });
    expect(gesteDe(touche('PageUp'), { lettres: 0, noir: false })).toEqual({ geste: 'precedent' });
  });

  it('ni un raccourci du navigateur, ni F5, ni Échap ne sont un geste', () => {
    expect(gesteDe({ key: 'r', code: 'KeyR', ctrlKey: true }, { lettres: 0, noir: false })).toBeUndefined();
    expect(gesteDe(touche('F5'), { lettres: 0, noir: true })).toBeUndefined();
    expect(gesteDe(touche('Escape'), { lettres: 0, noir: false })).toBeUndefined();
  });
});
