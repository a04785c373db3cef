import { describe, expect, it } from 'vitest';
import { chargerContenu } from '../../src/chargement.ts';
import * as adresses from '../../src/domaine/commun/adresses.ts';
import { replier } from '../../src/domaine/commun/texte.ts';
import { derniereVersion, estAbroge } from '../../src/domaine/droit/fait.ts';
import {
  PRESENTATION_DE_LA_LPJ,
  RUBRIQUES_DU_METIER,
  type RubriqueDuMetier,
} from '../../src/schemas/pages.ts';
import { itemSchema } from '../../src/schemas/quiz.ts';
import { ecrireDiagnostic } from '../../src/validation/diagnostic.ts';

const { corpus, erreurs, bilan } = chargerContenu(process.cwd());
const items = [...corpus.items.values()];

describe('le contenu du site', () => {
  it('n’a aucune erreur', () => {
    expect(erreurs.map(ecrireDiagnostic)).toEqual([]);
    expect(Object.values(bilan).every((n) => n > 0)).toBe(true);
  });

  it('a des fiches des trois natures ; chaque mesure a sa page à remettre, et aucune page n’est sans fiche', () => {
    const ids = (nature: string) => corpus.mesures.filter((m) => m.nature === nature).map((m) => m.id);
    for (const [nature, nombre] of [
      ['mesure', 12],
      ['procedure', 2],
      ['repere', 12],
    ] as const)
      expect(ids(nature).length, nature).toBeGreaterThanOrEqual(nombre);
    const aRemettre = corpus.expliquer.map((p) => p.id);
    expect(ids('mesure').filter((id) => !aRemettre.includes(id))).toEqual([]);
    expect(aRemettre.filter((id) => !corpus.mesures.some((m) => m.id === id))).toEqual([]);
  });

  it('montre une durée sous « Combien de temps », à défaut le seuil de peine de l’aménagement', () => {
    const autres = corpus.mesures
      .filter((m) => m.nature === 'mesure')
      .map((m) => m.essentiel['duree']?.[0] as string)
      .filter((ref) => !/duree|delai|fin|seuil/.test(corpus.faits.get(ref)?.fait.sortes.join(' ') ?? ''));
    expect(autres).toEqual([]);
  });

  it('a soixante entrées au glossaire, au moins', () => {
    expect(corpus.termes.length).toBeGreaterThanOrEqual(60);
  });

  it('donne à chaque entrée du glossaire un identifiant qui commence par la lettre où on la cherche', () => {
    const ailleurs = corpus.termes.filter(
      (t) => replier(t.sigle ?? t.terme).charAt(0) !== adresses.lettreDuTerme(t.id),
    );
    expect(ailleurs.map((t) => t.id)).toEqual([]);
  });

  it('montre quatre changements de la LPJ au moins, en plus de sa présentation', () => {
    const ids = corpus.lpj.map((p) => p.id);
    expect(ids).toContain(PRESENTATION_DE_LA_LPJ);
    expect(ids.filter((id) => id !== PRESENTATION_DE_LA_LPJ).length).toBeGreaterThanOrEqual(4);
  });

  it('raconte le métier en vingt pages au moins, dans chaque rubrique, et chacune s’appuie sur des faits', () => {
    expect(corpus.metier.length).toBeGreaterThanOrEqual(20);
    const rubriques = new Set(corpus.metier.map((p) => p.rubrique));
    expect(Object.keys(RUBRIQUES_DU_METIER).filter((r) => !rubriques.has(r as RubriqueDuMetier))).toEqual([]);
    const appuyees = new Set(corpus.passages.filter((p) => p.faits.length > 0).map((p) => p.page));
    expect(corpus.metier.filter((p) => !appuyees.has(adresses.pageDuMetier(p.id))).map((p) => p.id)).toEqual(
      [],
    );
  });

  it('a un module d’au moins six sections', () => {
    expect(corpus.modules.some((m) => m.parties.length >= 6)).toBe(true);
  });

  it('a une étude de cas au moins', () => {
    expect(corpus.cas.length).toBeGreaterThanOrEqual(1);
  });
});

describe('les questions', () => {
  it('sont cent cinquante au moins', () => {
    expect(items.length).toBeGreaterThanOrEqual(150);
  });

  it.each(itemSchema.options.map((o) => o.shape.type.value))('sont cinq au moins du type « %s »', (type) => {
    expect(items.filter(({ item }) => item.type === type).length).toBeGreaterThanOrEqual(5);
  });

  it('ont cinq trous à remplir au clavier au moins, à côté des trous à liste', () => {
    const ecrits = items.filter(
      ({ item }) => item.type === 'trous' && item.trous.some((t) => !t.distracteurs),
    );
    expect(ecrits.length).toBeGreaterThanOrEqual(5);
  });

  it('demandent de décider dans un cas une fois sur deux au moins', () => {
    const decisives = items.filter(({ item }) => item.niveau === 'application');
    expect(decisives.length / items.length).toBeGreaterThanOrEqual(0.5);
  });

  it('ne reposent sur aucun fait à vérifier', () => {
    const douteux = items.flatMap(({ item }) =>
      item.faits
        .filter((ref) => {
          const situe = corpus.faits.get(ref);
          return !situe || derniereVersion(situe.fait).etat === 'a-verifier';
        })
        .map((ref) => `${item.id}\u00a0: ${ref}`),
    );
    expect(douteux).toEqual([]);
  });

  it('citent toutes un fait en vigueur au moins', () => {
    const aujourdhui = new Date().toISOString().slice(0, 10);
    const perimees = items.filter(({ item }) =>
      item.faits.every((ref) => {
        const situe = corpus.faits.get(ref);
        return !situe || estAbroge(situe.fait, aujourdhui);
      }),
    );
    expect(perimees.map(({ item }) => item.id)).toEqual([]);
  });

  it.each(corpus.mesures.map((m) => m.id))('la mesure %s a sa banque', (id) => {
    const banque = corpus.banques.find((b) => b.mesure === id);
    expect(banque?.items.length ?? 0).toBeGreaterThan(0);
  });
});

describe('les faits', () => {
  // Un fait se lit seul, dans une recherche ou sous une question : « Elle » n’y désigne rien.
  const SANS_NOM =
    /^(Ils?|Elles?|C’est|Cet(te)?|Ces?|Celui|Celle|Son|Sa|Ses|Leurs?|Sinon|Dans ce|Pour (elles?|eux|lui))\b/u;

  it('ont un énoncé qui nomme ce dont il parle, sans commencer par un pronom', () => {
    const anonymes = [...corpus.faits.values()].flatMap(({ fait, theme }) =>
      fait.versions
        .filter(({ enonce }) => SANS_NOM.test(enonce))
        .map(({ enonce }) => `${theme.id}.${fait.id}\u00a0: ${enonce.slice(0, 60)}`),
    );
    expect(anonymes).toEqual([]);
  });
});
