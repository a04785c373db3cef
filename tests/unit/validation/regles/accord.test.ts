import { describe, expect, it } from 'vitest';
import { lireValeur, type Valeur } from '../../../../src/domaine/commun/valeur.ts';
import { enonceDit } from '../../../../src/validation/regles/accord.ts';
import { attendreErreur, codesDe } from '../attentes.ts';
import { avec, avecItem, BANQUE, THEME } from '../corpus-minimal.ts';

describe('chaque valeur d’un fait se lit dans son énoncé', () => {
  it.each([
    ['P6M', 'La mesure dure six mois.'],
    ['PT20H', 'De vingt à quatre cents heures.'],
    ['06:00', 'Entre 6\u00a0heures et 21\u00a0heures.'],
    ['21:30', 'Jusqu’à 21 h 30.'],
    ['1/1', 'Le temps se déduit en entier.'],
    [3, 'Trois magistrats siègent.'],
    ['2/3', 'Aux deux tiers.'],
  ])('%s : « %s »', (ecrite, enonce) => {
    expect(enonceDit(enonce, lireValeur(ecrite) as Valeur)).toBe(true);
  });

  it.each([
    ['P6M', 'La mesure dure sept mois.'],
    ['P30D', 'Dans le mois.'],
    ['06:00', 'Entre 7\u00a0heures et 21\u00a0heures.'],
    ['1/1', 'Le temps se déduit pour moitié.'],
    [4, 'Trois magistrats siègent.'],
  ])('%s n’est pas dans « %s »', (ecrite, enonce) => {
    expect(enonceDit(enonce, lireValeur(ecrite) as Valeur)).toBe(false);
  });

  it('une valeur que l’énoncé ne dit pas est refusée, à sa place', () => {
    const sources = avec(THEME, 'max: PT400H', 'max: PT500H');
    const e = attendreErreur(sources, 'fait/valeur-non-dite', THEME, 'valeurs:');
    expect(e.chemin).toBe('faits[0].versions[0].valeurs.max');
  });
});

const nombre = (juste: number, suite = '') => avecItem(`nombre\njuste: ${juste}\nunite: heures${suite}`);
const duree = (juste: string, suite = '') => avecItem(`duree\njuste: ${juste}${suite}`);

describe('une réponse chiffrée est celle d’un fait cité', () => {
  it.each([
    ['un nombre et son unité', nombre(400)],
    ['une durée', duree('PT20H')],
    [
      'un trou',
      avecItem('trous\ntexte: Au plus [[a]].\ntrous: [{cle: a, juste: quatre cents heures, retour: Oui.}]'),
    ],
    ['une réponse courte', avecItem('courte\nreponses: [vingt heures]')],
    ['une réponse sans chiffre', avecItem('courte\nreponses: [le tribunal]')],
  ])('%s', (_quoi, sources) => expect(codesDe(sources)).toEqual([]));

  it.each([
    ['un nombre', nombre(401), 'juste'],
    ['un nombre négatif', nombre(-400), 'juste'],
    ['une durée', duree('PT500H'), 'juste'],
    ['une autre unité', duree('P20D'), 'juste'],
    [
      'un trou',
      avecItem('trous\ntexte: Au plus [[a]].\ntrous: [{cle: a, juste: cinq cents heures, retour: Oui.}]'),
      'trous',
    ],
    ['une réponse courte', avecItem('courte\nreponses: [cinq cents heures]'), 'reponses'],
    [
      'une date de frise',
      avecItem(`frise
reperes: [{cle: a, nom: A, date: 2018-01-01}, {cle: b, nom: B, date: 2019-03-25}, {cle: c, nom: C, date: 2020-01-01}]
evenements: [{texte: A, repere: a, retour: R.}, {texte: B, repere: b, retour: R.}, {texte: C, repere: b, retour: R.}]`),
      'reperes',
    ],
  ])('sinon elle est refusée : %s', (_quoi, sources, cle) => {
    const [e, ...autres] = codesDe(sources);
    expect([e, ...autres]).toEqual(['quiz/reponse-sans-fait']);
    attendreErreur(sources, 'quiz/reponse-sans-fait', BANQUE, `    ${cle}:`);
  });
});

describe('une réponse calculée montre son calcul', () => {
  it.each([
    ['une opération', nombre(200, "\ncalcul: '{tig.duree.max} ÷ 2 = 200\u00a0heures'")],
    ['deux valeurs', duree('PT380H', "\ncalcul: '{tig.duree.max} − {tig.duree.min} = 380\u00a0heures'")],
    [
      'une borne',
      duree('PT100H', "\ncalcul: 'le plus court de {tig.duree.max} et 100\u00a0heures = 100\u00a0heures'"),
    ],
  ])('juste, il tient lieu de fait : %s', (_quoi, sources) => expect(codesDe(sources)).toEqual([]));

  it('il mène à la réponse', () => {
    attendreErreur(
      nombre(201, "\ncalcul: '{tig.duree.max} ÷ 2 = 200\u00a0heures'"),
      'quiz/reponse-sans-fait',
      BANQUE,
      '    juste: 201',
    );
  });

  it.each(["'400\u00a0heures ÷ 3 = 200\u00a0heures'", 'c’est évident', "'200\u00a0heures'"])(
    'faux ou illisible : %s',
    (calcul) => {
      expect(codesDe(nombre(200, `\ncalcul: ${calcul}`))).toContain('quiz/calcul-faux');
    },
  );

  it('il suit le droit : si le fait change, il n’est plus juste', () => {
    const sources = nombre(200, "\ncalcul: '{tig.duree.max} ÷ 2 = 200\u00a0heures'");
    const change = avec(
      THEME,
      'quatre cents heures',
      'cinq cents heures',
      avec(THEME, 'PT400H', 'PT500H', sources),
    );
    expect(codesDe(change)).toEqual(['quiz/calcul-faux']);
  });
});
