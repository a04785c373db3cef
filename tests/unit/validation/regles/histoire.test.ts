import { describe, expect, it } from 'vitest';
import { attendreErreur, codesDe } from '../attentes.ts';
import { avec, avecItem, BANQUE, CAS, THEME } from '../corpus-minimal.ts';

const CHOIX = `choix:
  - {texte: Un, juste: true, retour: Oui.}
  - {texte: Deux, retour: Non.}`;
const choix = (avant: string, apres: string, suite = '') =>
  avecItem(`choix-unique\n${CHOIX.replace(avant, apres)}${suite}`);
const enCours = (texte: string, suite = '') => choix('', '', `\ncontexte: ${texte}${suite}`);

describe('un chiffre de droit écrit à la main est refusé', () => {
  it.each([
    [
      'dans une explication',
      avec(BANQUE, 'explication: La règle 1.', 'explication: Au plus 400\u00a0heures.'),
    ],
    ['dans un énoncé', avec(BANQUE, 'enonce: Question 1', 'enonce: Pourquoi quatre cents heures\u202f?')],
    ['dans un contexte', enCours('M. Roche est condamné à huit mois.')],
    ['dans un choix juste', choix('texte: Un', 'texte: Six mois')],
    ['dans le retour d’un choix juste', choix('retour: Oui.', 'retour: Dans les dix jours.')],
    ['dans le retour d’un choix faux', choix('retour: Non.', 'retour: C’est dix jours.')],
    ['dans un indice', choix('', '', '\nindices: [Moins de deux tiers.]')],
    ['dans un montant', choix('texte: Un', 'texte: 45\u00a0000\u00a0euros')],
    ['une date d’effet', choix('retour: Oui.', 'retour: Depuis le 1er juin 2018.')],
    [
      'dans la situation d’un cas',
      avec(CAS, 'M. Roche se présente', 'Condamné à huit mois, M. Roche se présente'),
    ],
    ['dans la correction d’un cas', avec(CAS, 'Il fallait écouter.', 'Il fallait écouter dix jours.')],
    ['dans une décision juste', avec(CAS, 'texte: Écouter', 'texte: Écouter trois jours')],
  ])('%s', (_ou, sources) => expect([...new Set(codesDe(sources))]).toEqual(['droit/chiffre-litteral']));

  it('à la ligne où il est écrit, avec le remède', () => {
    const sources = avec(BANQUE, 'explication: La règle 1.', 'explication: Au plus 400\u00a0heures.');
    const e = attendreErreur(sources, 'droit/chiffre-litteral', BANQUE, 'explication: Au plus');
    expect(e.message).toMatch(/«\s400\sheures\s»/);
    expect(e.remede).toMatch(/\{theme\.fait\.cle\}.*histoire/);
  });
});

describe('la situation inventée se déclare une fois', () => {
  it.each([
    ['dans un item', enCours('M. Roche est condamné à huit mois.', '\nhistoire: [huit mois]')],
    ['en chiffres comme en lettres', enCours('M. Roche a fait 8\u00a0mois.', '\nhistoire: [huit mois]')],
    [
      'dans un cas',
      avec(
        CAS,
        'faits: [tig.juge]',
        'faits: [tig.juge]\nhistoire: [huit mois]',
        avec(CAS, 'M. Roche se présente', 'Condamné à huit mois, M. Roche se présente'),
      ),
    ],
  ])('%s', (_ou, sources) => expect(codesDe(sources)).toEqual([]));

  it('une quantité qui n’est pas dans l’exercice est refusée', () => {
    attendreErreur(
      enCours('M. Roche vient.', '\nhistoire: [huit mois]'),
      'histoire/inutile',
      BANQUE,
      'histoire:',
    );
    expect(codesDe(enCours('M. Roche vient.', '\nhistoire: [le début]'))).toEqual(['histoire/inutile']);
  });

  it('elle n’excuse pas une règle de même valeur', () => {
    const sources = avec(
      BANQUE,
      'explication: La règle 1.',
      'explication: La règle dit 400\u00a0heures.',
      enCours('M. Roche doit 400\u00a0heures.', '\nhistoire: [400\u00a0heures]'),
    );
    const e = attendreErreur(sources, 'droit/chiffre-litteral', BANQUE, 'explication: La règle dit');
    expect(e.message).toContain('à la fois');
  });
});

describe('une proposition fausse porte le nombre qu’elle veut', () => {
  it.each([
    [
      'un choix faux, et son retour qui le reprend',
      choix('texte: Deux, retour: Non.', 'texte: Six mois, retour: Six mois vaut ailleurs.'),
    ],
    [
      'une erreur prévue',
      avecItem('duree\njuste: PT400H\nerreurs: [{valeur: P6M, retour: Six mois vaut ailleurs.}]'),
    ],
    [
      'une affirmation fausse',
      avec(
        BANQUE,
        'enonce: Question 1',
        'enonce: Le TIG dure dix ans.',
        avecItem(
          'vrai-faux\nvrai: false\nraisons: [{texte: A, juste: true, retour: R.}, {texte: B, retour: R.}]',
        ),
      ),
    ],
    [
      'un passage fautif',
      avecItem(`reperage
document: {titre: Note}
passages: [{texte: Il dure dix ans., fautif: true, retour: Non.}, {texte: A, retour: A.}, {texte: B, retour: B.}, {texte: C, retour: C.}]`),
    ],
    ['une décision fautive', avec(CAS, 'texte: Refuser', 'texte: Refuser pendant dix ans')],
  ])('%s', (_quoi, sources) => expect(codesDe(sources)).toEqual([]));
});

describe('le droit d’hier, qu’aucun renvoi ne désigne', () => {
  const hier = (texte: string) =>
    avec(
      THEME,
      '      - enonce: La peine va',
      "      - {enonce: 'La peine va de vingt à deux cent dix heures.', valeurs: {min: PT20H, max: PT210H}, source: CP 131-8, jusqu_au: 2019-03-24, etat: lu}\n      - enonce: La peine va",
      avec(BANQUE, 'explication: La règle 1.', `explication: ${texte}`),
    );

  it.each(['Avant, deux cent dix heures.', 'Cela a changé le 25 mars 2019.'])(
    's’écrit s’il est celui d’un fait cité : « %s »',
    (texte) => {
      expect(codesDe(hier(texte))).toEqual([]);
    },
  );

  it.each([
    'Avant, deux cent vingt heures.',
    'Depuis toujours, vingt heures.',
    'Cela a changé le 26 mars 2019.',
  ])('mais pas autrement : « %s »', (texte) => {
    expect(codesDe(hier(texte))).toEqual(['droit/chiffre-litteral']);
  });
});
