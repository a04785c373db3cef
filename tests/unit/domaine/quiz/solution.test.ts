import { describe, expect, it } from 'vitest';
import { solutionDe } from '../../../../src/domaine/quiz/solution.ts';
import { etatDuChoix, SIGNES } from '../../../../src/components/quiz/vue.ts';
import { ordreAffiche } from '../../../../src/domaine/quiz/disposition.ts';
import {
  choixUnique,
  classement,
  decision,
  duree,
  frise,
  ordre,
  reperage,
  trousEcrits,
  vraiFaux,
} from '../fabriques.ts';

const dites = (item: Parameters<typeof solutionDe>[0]) =>
  solutionDe(item).map((l) => `${l.mot}\u00a0: ${l.texte}`);

describe('le corrigé dit de chaque proposition ce qu’elle vaut', () => {
  it('« défendable » n’est ni juste ni faux : elle a son mot, son signe et son état', () => {
    const [juste, defendable, fautive] = solutionDe(decision());
    expect([juste?.etat, defendable?.etat, fautive?.etat]).toEqual(['juste', 'defendable', 'faux']);
    expect(new Set(Object.values(SIGNES)).size).toBe(3);
    expect(defendable?.mot).toBe('Décision défendable');
  });

  it('une décision se lit avec sa conséquence et son pourquoi, puis les raisons', () => {
    const lignes = solutionDe(decision(1));
    expect(lignes[0]?.retour).toBe('Ce qui s’ensuit. Pourquoi.');
    expect(lignes.slice(3).map((l) => l.mot)).toEqual(['Raison fausse', 'Raison juste', 'Raison fausse']);
  });

  it('un passage de repérage est exact ou fautif, non juste ou faux', () => {
    expect(dites(reperage([1], 4))).toEqual([
      'Passage exact\u00a0: Passage 0',
      'Passage fautif\u00a0: Passage 1',
      'Passage exact\u00a0: Passage 2',
      'Passage exact\u00a0: Passage 3',
    ]);
  });

  it.each([
    ['classement', classement(['a', 'b'], 'a', 'b', 'a', 'b'), 'Juste\u00a0: Élément 1\u00a0: Catégorie b'],
    ['frise', frise(['a', 'b', 'c'], 'a', 'c', 'b'), 'Juste\u00a0: Événement 1\u00a0: Repère c'],
    ['ordre', ordre(3), 'Juste\u00a0: 2. Étape 1'],
    ['trous écrits', trousEcrits({ un: 'JAP', deux: 'SPIP' }), 'Juste\u00a0: SPIP'],
    ['choix unique', choixUnique(0, 2), 'Faux\u00a0: Option 1'],
  ] as const)('%s', (_, item, attendue) => {
    expect(dites(item)[1]).toBe(attendue);
  });

  it('une durée se lit en français, un verdict en toutes lettres', () => {
    expect(dites(duree('P18M'))).toEqual(['Juste\u00a0: 18\u00a0mois']);
    expect(dites(vraiFaux(false, 0))[0]).toBe('Juste\u00a0: Faux');
  });
});

describe('ce qui se dit d’un choix une fois la réponse arrêtée', () => {
  it('une proposition fausse que le lecteur a laissée ne porte pas de marque', () => {
    expect(etatDuChoix(false, false)).toBeUndefined();
  });

  it('ce que le lecteur a choisi se distingue de ce qu’il fallait choisir', () => {
    const mots = [etatDuChoix(true, true), etatDuChoix(true, false), etatDuChoix(false, true)].map(
      (e) => e?.mot,
    );
    expect(mots).toEqual(['Votre réponse, juste', 'Réponse juste', 'Votre réponse, fausse']);
  });

  it('l’ordre d’affichage est une permutation, toujours la même pour un item', () => {
    expect(ordreAffiche(6, 'tig-001')).toEqual(ordreAffiche(6, 'tig-001'));
    expect(ordreAffiche(6, 'tig-001').toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
