import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  donneesDuSite,
  ecrirePage,
  PAGES,
  pagesDuSite,
  reconnaitre,
  type NomDePage,
} from '../../../../src/domaine/commun/adresses-du-site.ts';
import * as adresses from '../../../../src/domaine/commun/adresses.ts';

const identifiant = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(?:-[a-z0-9]{1,6}){0,2}$/);
const noms = Object.keys(PAGES) as NomDePage[];

/** Une page quelconque, et ses identifiants. Un rang est un nombre ; une section ne s’appelle pas « quiz ». */
const page = fc.constantFrom(...noms).chain((nom) => {
  const forme: string | ((...ids: string[]) => string) = PAGES[nom];
  const places = typeof forme === 'string' ? 0 : forme.length;
  const valeurs = Array.from({ length: places }, (_, rang) =>
    nom === 'serie' && rang === 1
      ? fc.integer({ min: 2, max: 40 }).map(String)
      : identifiant.filter((id) => id !== 'quiz' && id !== 'absente'),
  );
  return fc.tuple(...valeurs).map((identifiants) => ({ nom, identifiants }));
});

describe('le carnet d’adresses', () => {
  it('écrit une adresse avec ses identifiants, à leur place', () => {
    expect(adresses.fiche('tig')).toBe('/mesures/tig/');
    expect(adresses.section('lpj', 'debut')).toBe('/modules/lpj/debut/');
    expect(adresses.fait('tig', 'duree')).toBe('/droit/tig/#duree');
    expect(adresses.comparaison(['tig', 'spr'])).toBe('/comparer/?m=tig&m=spr');
    expect(adresses.requete('durée & délai')).toBe('/recherche/?q=dur%C3%A9e%20%26%20d%C3%A9lai');
  });

  it('met la première série d’une banque à l’adresse de la banque', () => {
    expect(adresses.serieDe('lpj', 1)).toBe(adresses.banque('lpj'));
    expect(adresses.serieDe('lpj', 2)).toBe('/quiz/lpj/2/');
  });

  it('reconnaît toute page à l’adresse qu’il a écrite', () => {
    fc.assert(
      fc.property(page, (p) => {
        expect(reconnaitre(ecrirePage(p))).toEqual(p);
      }),
    );
  });

  it('donne à deux pages deux adresses', () => {
    fc.assert(
      fc.property(page, page, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(ecrirePage(a)).not.toBe(ecrirePage(b));
      }),
    );
  });

  it('écrit des pages que le carnet du lecteur sait désigner', () => {
    fc.assert(
      fc.property(page, (p) => {
        expect(adresses.pageDe(ecrirePage(p))).toMatch(adresses.MOTIF_DE_PAGE);
        expect(`/${adresses.cleDeLecture(ecrirePage(p))}/`.replace('//', '/')).toBe(ecrirePage(p));
      }),
    );
  });

  it.each(['/zut/', '/mesures/tig', 'mesures/tig/', '//mesures/tig/', '/mesures/../carnet/'])(
    'ne reconnaît pas %s',
    (adresse) => {
      expect(reconnaitre(adresse)).toBeUndefined();
    },
  );

  it('tient pour pages où l’on apprend les sections, le quiz final, les séries, les cas, les examens et la révision', () => {
    const apprendre = [
      adresses.section('lpj', 'debut'),
      adresses.quizFinal('lpj'),
      adresses.serieDe('lpj', 1),
      adresses.serieDe('lpj', 12),
      adresses.unCas('m-roche'),
      adresses.examen('milieu'),
      adresses.reviser,
    ];
    expect(apprendre.filter((a) => !adresses.estOuLOnApprend(a))).toEqual([]);
    const lire = [adresses.fiche('tig'), adresses.module('lpj'), adresses.carnet, adresses.examens];
    expect(lire.filter(adresses.estOuLOnApprend)).toEqual([]);
  });
});

describe('les adresses d’un contenu', () => {
  const contenu = {
    mesures: [{ id: 'ddse-peine', sigle: 'ddse' }],
    expliquer: [{ id: 'ddse-peine' }],
    comparables: [{ id: 'ddse-peine' }],
    changements: ['seuils'],
    metier: [{ id: 'concours' }],
    modules: [{ id: 'lpj', sections: ['debut'] }],
    parcours: [{ id: 'decouvrir' }],
    cas: [{ id: 'm-roche' }],
    seances: [{ id: 'ddse-la-demi-journee' }],
    dessinsDeSalle: [{ id: 'seuils-du-ferme' }],
    ecrits: [{ id: 'rapport' }],
    examens: [{ id: 'milieu' }],
    annees: ['2020'],
    themes: [{ id: 'ddse-peine' }, { id: 'seuils' }],
    termes: [{ id: 'jap' }, { id: 'juge' }, { id: 'tig' }],
    banques: [
      { id: 'courte', series: 1 },
      { id: 'longue', series: 3 },
    ],
  };

  it('sont toutes reconnues, et n’y sont qu’une fois', () => {
    const pages = pagesDuSite(contenu);
    expect(pages.filter((a) => !reconnaitre(a))).toEqual([]);
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('comptent une page par série : la première à l’adresse de la banque', () => {
    const quiz = pagesDuSite(contenu).filter((a) => a.startsWith(adresses.quiz));
    expect(quiz.sort()).toEqual([
      '/quiz/',
      '/quiz/courte/',
      '/quiz/longue/',
      '/quiz/longue/2/',
      '/quiz/longue/3/',
    ]);
  });

  it('comprennent une page de chaque forme : aucune n’est oubliée', () => {
    const vues = new Set(pagesDuSite(contenu).map((a) => reconnaitre(a)?.nom));
    expect(noms.filter((nom) => !vues.has(nom))).toEqual([]);
  });

  it('comprennent les données publiées, en JSON', () => {
    const donnees = donneesDuSite(contenu);
    expect(donnees.length).toBeGreaterThan(10);
    expect(donnees.filter((a) => !/^\/[a-z0-9/-]+\.json$/.test(a))).toEqual([]);
  });
});

it('une requête quelconque s’écrit dans une adresse, et s’y relit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (texte) => {
      const q = new URL(adresses.requete(texte), 'http://site').searchParams.get('q');
      expect(q).toBe(texte.toWellFormed());
    }),
  );
});
