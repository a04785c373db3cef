import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ajouterJours, joursEntre } from '../../../../src/domaine/commun/calendrier.ts';
import { calculer, datesDe } from './outillage.ts';

/** Jour d’écrou du nouveau régime. */
const ecrou = fc.integer({ min: 0, max: 365 * 4 }).map((n) => ajouterJours('2023-01-01', n));
const mois = fc.integer({ min: 2, max: 240 });
const JOUR = '2026-11-30';

const situer = (saisie: Record<string, string | number>) =>
  datesDe(
    calculer('situer', {
      jour: JOUR,
      ...Object.fromEntries(Object.entries(saisie).map(([c, v]) => [c, String(v)])),
    }),
  );

const ORDONNEES = ['ecrou', 'mi-peine', 'deux-tiers', 'fin'];

describe('situer une peine, quelle qu’elle soit', () => {
  test('aucune date ne recule quand le quantum augmente', () => {
    fc.assert(
      fc.property(ecrou, mois, fc.integer({ min: 1, max: 12 }), (jour, n, plus) => {
        const [court, long] = [
          situer({ ecrou: jour, peine: `P${n}M` }),
          situer({ ecrou: jour, peine: `P${n + plus}M` }),
        ];
        for (const id of ['mi-peine', 'deux-tiers', 'seuil-deux-ans', 'fin'])
          expect(`${id} ${long[id]}` >= `${id} ${court[id]}`).toBe(true);
      }),
    );
  });

  test('chaque jour de détention à déduire avance la fin d’un jour, et n’avance rien d’autre au-delà', () => {
    fc.assert(
      fc.property(ecrou, fc.integer({ min: 6, max: 60 }), fc.integer({ min: 1, max: 120 }), (jour, n, dp) => {
        const [sans, avec] = [
          situer({ ecrou: jour, peine: `P${n}M` }),
          situer({ ecrou: jour, peine: `P${n}M`, dp }),
        ];
        expect(joursEntre(avec['fin'] as string, sans['fin'] as string)).toBe(dp);
        expect(avec['mi-peine']).toBeUndefined();
        if (sans['plein-droit']) expect((avec['plein-droit'] as string) <= sans['plein-droit']).toBe(true);
      }),
    );
  });

  test('chaque jour de réduction accordé avance la fin d’un jour, et ne retarde aucune date', () => {
    fc.assert(
      fc.property(
        ecrou,
        fc.integer({ min: 12, max: 120 }),
        fc.integer({ min: 1, max: 180 }),
        (jour, n, rp) => {
          const [sans, avec] = [
            situer({ ecrou: jour, peine: `P${n}M` }),
            situer({ ecrou: jour, peine: `P${n}M`, rp }),
          ];
          expect(joursEntre(avec['fin'] as string, sans['fin'] as string)).toBe(rp);
          for (const [id, date] of Object.entries(avec)) expect(date <= (sans[id] ?? date)).toBe(true);
        },
      ),
    );
  });

  test('les dates sont dans l’ordre, l’écrou d’abord, la fin en dernier', () => {
    fc.assert(
      fc.property(ecrou, mois, (jour, n) => {
        const dates = situer({ ecrou: jour, peine: `P${n}M` });
        const suite = ORDONNEES.map((id) => dates[id] as string);
        expect(suite.toSorted()).toEqual(suite);
        for (const [id, date] of Object.entries(dates)) {
          expect(date >= jour, id).toBe(true);
          expect(date <= (dates['fin-theorique'] as string), id).toBe(true);
        }
      }),
    );
  });

  test('à la mi-peine, le temps accompli atteint le temps restant, et pas la veille', () => {
    fc.assert(
      fc.property(ecrou, mois, (jour, n) => {
        const { fin, 'mi-peine': moitie } = situer({ ecrou: jour, peine: `P${n}M` }) as Record<
          string,
          string
        >;
        // Au-delà de trente ans, un autre plafond joue ; ici, jamais.
        const ecoule = joursEntre(jour, moitie as string);
        const reste = joursEntre(moitie as string, fin as string);
        expect(ecoule >= reste).toBe(true);
        expect(ecoule - 1 < reste + 1).toBe(true);
      }),
    );
  });

  test('chaque jour de début d’une année, bissextile ou non, a ses dates, et six mois finissent au même quantième ou au dernier du mois', () => {
    for (const [debut, jours] of [
      ['2027-01-01', 365],
      ['2028-01-01', 366],
    ] as const)
      for (let n = 0; n < jours; n++) {
        const jour = ajouterJours(debut, n);
        const { fin } = situer({ ecrou: jour, peine: 'P6M' }) as { fin: string };
        const lendemain = ajouterJours(fin, 1);
        expect(fin.slice(8) === jour.slice(8) || lendemain.slice(8) === '01', `${jour} ${fin}`).toBe(true);
      }
  });
});

describe('compter un délai, quel que soit le jour', () => {
  test('un recours ne finit jamais un samedi ni un dimanche, et jamais avant son terme', () => {
    for (let n = 0; n < 366; n++) {
      const depart = ajouterJours('2028-01-01', n);
      for (const genre of ['appel-ordonnance', 'appel-jugement', 'pourvoi']) {
        const dernier = datesDe(calculer('delais', { genre, depart }))['dernier-jour'] as string;
        expect([0, 6]).not.toContain(new Date(`${dernier}T00:00:00Z`).getUTCDay());
        expect(dernier > depart).toBe(true);
      }
    }
  });

  test('une date plus tardive n’avance jamais le dernier jour', () => {
    for (const genre of ['appel-ordonnance', 'appel-jugement', 'pourvoi', 'rapport-723-15', 'six-mois-jap']) {
      let precedent = '';
      for (let n = 0; n < 400; n++) {
        const rendu = calculer('delais', { genre, depart: ajouterJours('2027-01-01', n) });
        const date = Object.values(datesDe(rendu))[0] as string;
        expect(date >= precedent, genre).toBe(true);
        precedent = date;
      }
    }
  });
});

describe('suivre une mesure', () => {
  test('chaque jour d’incarcération retarde d’un jour la fin de la probation, et le dernier jour pour saisir', () => {
    fc.assert(
      fc.property(
        ecrou,
        fc.integer({ min: 12, max: 36 }),
        fc.integer({ min: 1, max: 400 }),
        (debut, n, suspension) => {
          const commun = { prononce: debut, debut, delai: `P${n}M` };
          const [sans, avec] = [
            datesDe(calculer('probation', commun)),
            datesDe(calculer('probation', { ...commun, suspension: String(suspension) })),
          ];
          expect(joursEntre(sans['fin'] as string, avec['fin'] as string)).toBe(suspension);
          expect((avec['limite-saisine'] as string) > (avec['fin'] as string)).toBe(true);
        },
      ),
    );
  });

  test('les heures d’un TIG faites et restantes font les heures prononcées', () => {
    fc.assert(
      fc.property(ecrou, fc.integer({ min: 20, max: 400 }), fc.nat(), (debut, heures, n) => {
        const faites = n % (heures + 1);
        const rendu = calculer('tig', {
          nature: 'delit',
          prononce: debut,
          debut,
          delai: 'P18M',
          heures: String(heures),
          faites: String(faites),
        });
        if (rendu.genre !== 'resultat') throw new Error(JSON.stringify(rendu));
        expect(Number.parseInt(rendu.reponse.valeur, 10)).toBe(heures - faites);
      }),
    );
  });
});

describe('les mesures ouvertes', () => {
  const sortDe = (saisie: Record<string, string>, id: string) => {
    const rendu = calculer('mesures', saisie);
    if (rendu.genre !== 'resultat') throw new Error(JSON.stringify(rendu));
    return rendu.etapes.find((e) => e.id === id)?.sort;
  };

  test('une peine plus longue n’ouvre pas ce qu’une plus courte ferme : aménagement à l’audience, puis avant écrou', () => {
    const rang = { obligatoire: 0, possible: 1, 'a-preciser': 2, exclu: 3 };
    let [tribunal, libre] = [0, 0];
    for (let jours = 31; jours < 900; jours += 7) {
      const duree = `P${jours}D`;
      const a = rang[sortDe({ moment: 'prononce', encouru: 'P5Y', ferme: duree }, 'amenagement') ?? 'exclu'];
      const b = rang[sortDe({ moment: 'libre', fermePrononce: duree, reste: duree }, '723-15') ?? 'exclu'];
      expect(a >= tribunal && b >= libre, duree).toBe(true);
      [tribunal, libre] = [a, b];
    }
  });

  test('plus de détention effectuée n’éloigne jamais l’aménagement par le tribunal', () => {
    const rang = { obligatoire: 0, possible: 1, 'a-preciser': 2, exclu: 3 };
    let precedent = 3;
    for (let dp = 0; dp <= 540; dp += 9) {
      const sort = sortDe(
        { moment: 'prononce', encouru: 'P5Y', ferme: 'P18M', dp: String(dp) },
        'amenagement',
      );
      const ici = rang[sort ?? 'exclu'];
      expect(ici <= precedent, String(dp)).toBe(true);
      precedent = ici;
    }
  });

  test('en détention, un reste plus court ne ferme rien : semi-liberté, suspension, libération conditionnelle', () => {
    const ouvert = (sort: string | undefined) => sort === 'possible' || sort === 'obligatoire';
    for (const id of ['sl', 'suspension', 'lc']) {
      let dejaOuvert = false;
      for (let reste = 47; reste > 0; reste--) {
        const saisie = { moment: 'detenu', peine: 'P48M', accompli: `P${48 - reste}M`, reste: `P${reste}M` };
        const ici = ouvert(sortDe(saisie, id));
        expect(ici || !dejaOuvert, `${id} ${reste}`).toBe(true);
        dejaOuvert = ici;
      }
    }
  });
});
