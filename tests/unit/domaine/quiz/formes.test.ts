import { describe, expect, it } from 'vitest';
import { admettreLesFormes } from '../../../../src/domaine/quiz/regle.ts';
import { formesAdmises } from '../../../../src/domaine/quiz/types/formes.ts';
import { noterReponse } from '../../../../src/domaine/quiz/noter.ts';
import { choixUnique, courte, trous, trousEcrits } from '../fabriques.ts';

const TERMES = [
  {
    terme: 'Détention à domicile sous surveillance électronique',
    sigle: 'DDSE',
    aussi: ['bracelet électronique', 'détentions à domicile'],
  },
  { terme: 'Juge de l’application des peines', sigle: 'JAP', aussi: [] },
  { terme: 'Administration pénitentiaire', sigle: 'AP', aussi: [] },
  { terme: 'Aménagement de peine', sigle: 'AP', aussi: ['aménagements de peine'] },
  { terme: 'Agrément', aussi: [] },
];

const note = (item: Parameters<typeof admettreLesFormes>[0], saisie: string) =>
  noterReponse(admettreLesFormes(item, TERMES), saisie).issue;

describe('une réponse courte admet toutes les formes de son entrée de glossaire', () => {
  it.each([
    'DDSE',
    'ddse',
    'D.D.S.E.',
    'la DDSE',
    'détention à domicile sous surveillance électronique',
    'Detention a domicile sous surveillance electronique',
    'une détention à domicile sous surveillance électronique',
    'détentions à domicile sous surveillance électronique',
    'le bracelet électronique',
  ])('« %s » vaut DDSE, quelle que soit la forme écrite par l’auteur', (saisie) => {
    expect(note(courte('DDSE'), saisie)).toBe('juste');
    expect(note(courte('détention à domicile sous surveillance électronique'), saisie)).toBe('juste');
    expect(note(courte('Bracelet électronique'), saisie)).toBe('juste');
  });

  it('la première réponse de l’auteur reste celle que l’on montre', () => {
    const etendu = admettreLesFormes(courte('le JAP'), TERMES);
    expect(etendu.type === 'courte' && etendu.reponses).toEqual([
      'le JAP',
      'Juge de l’application des peines',
    ]);
  });

  it('une autre entrée reste une autre réponse', () => {
    expect(note(courte('DDSE'), 'JAP')).toBe('fausse');
    expect(note(courte('DDSE'), 'détention')).toBe('fausse');
  });

  it('un sigle que deux entrées se partagent n’admet les formes d’aucune', () => {
    expect(formesAdmises(['AP'], TERMES, '')).toEqual(['AP']);
    expect(note(courte('aménagement de peine'), 'administration pénitentiaire')).toBe('fausse');
    expect(note(courte('aménagement de peine'), 'AP')).toBe('juste');
  });

  it('une forme qui se lit dans la question n’en est pas la réponse', () => {
    const item = { ...courte('DDSE'), enonce: 'Quel est le nom légal du bracelet électronique\u202f?' };
    expect(note(item, 'bracelet électronique')).toBe('fausse');
    expect(note(item, 'détention à domicile sous surveillance électronique')).toBe('juste');
  });

  it('un mot hors du glossaire n’admet que ce que l’auteur a écrit, au pluriel près', () => {
    expect(formesAdmises(['ordonnance'], TERMES, '')).toEqual(['ordonnance']);
    expect(note(courte('ordonnance'), 'les ordonnances')).toBe('juste');
    expect(note(courte('ordonnance'), 'jugement')).toBe('fausse');
  });
});

describe('un trou à remplir au clavier admet les mêmes formes ; un trou à liste, non', () => {
  it('« juge de l’application des peines » remplit le trou « JAP »', () => {
    const item = admettreLesFormes(trousEcrits({ juge: 'JAP' }), TERMES);
    expect(noterReponse(item, { juge: 'le juge de l’application des peines' }).issue).toBe('juste');
    expect(item.type === 'trous' && item.trous[0]?.juste).toBe('JAP');
  });

  it('une forme lue dans le texte à trous n’en est pas la réponse', () => {
    const item = { ...trousEcrits({ juge: 'JAP' }), texte: 'JAP veut dire [[juge]].' };
    const long = { ...item, trous: [{ ...item.trous[0]!, juste: 'juge de l’application des peines' }] };
    expect(noterReponse(admettreLesFormes(long, TERMES), { juge: 'JAP' }).issue).toBe('fausse');
  });

  it('un trou à liste attend la proposition même, et les autres types ne changent pas', () => {
    const liste = trous({ juge: 'JAP' });
    expect(admettreLesFormes(liste, TERMES)).toEqual(liste);
    const choix = choixUnique(0);
    expect(admettreLesFormes(choix, TERMES)).toBe(choix);
  });
});
