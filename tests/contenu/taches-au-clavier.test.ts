import { describe, expect, it } from 'vitest';
import { chargerContenu } from '../../src/chargement.ts';
import { construireRecherche } from '../../src/recherche/construire.ts';
import { moteurPlein } from '../../src/recherche/plein.ts';

const { corpus } = chargerContenu(process.cwd());
const moteur = moteurPlein(construireRecherche(corpus, new Date().toISOString().slice(0, 10)));

/** Ce qu’un conseiller se demande, ce qu’il tape, et la page où Entrée doit le mener, ou la réponse lue sans rien ouvrir. */
const TACHES: { question: string; tape: string; page: RegExp }[] = [
  { question: 'Combien de temps dure une DDSE peine ?', tape: 'ddse p', page: /\/mesures\/ddse-peine\// },
  { question: 'Combien d’heures pour un TIG ?', tape: 'tig', page: /\/mesures\/tig\// },
  { question: 'Que dit 132-45 ?', tape: '132-45', page: /\/(?:mesures|droit)\/obligations-132-45\// },
  { question: 'Quel est le seuil de la semi-liberté ?', tape: 'sl', page: /\/mesures\/semi-liberte\// },
  { question: 'Que dit 723-15 ?', tape: '723-15', page: /\/mesures\/personnes-non-detenues-723-15\// },
  { question: 'Qu’est-ce que l’ARSE ?', tape: 'arse', page: /\/mesures\/arse\// },
  {
    question: 'Quand la libération sous contrainte ?',
    tape: 'lsc',
    page: /\/mesures\/liberation-sous-contrainte\//,
  },
  {
    question: 'Quelles conditions pour une conditionnelle ?',
    tape: 'lc',
    page: /\/mesures\/liberation-conditionnelle\//,
  },
  {
    question: 'Combien de temps un sursis probatoire ?',
    tape: 'sp dure',
    page: /\/mesures\/sursis-probatoire\//,
  },
  { question: 'Sursis probatoire ou TIG ?', tape: 'sp tig', page: /\/comparer\/\?m=sursis-probatoire&m=tig/ },
  {
    question: 'Qui accorde un placement à l’extérieur ?',
    tape: 'pe qui',
    page: /\/mesures\/placement-a-l-exterieur\//,
  },
  { question: 'Combien de jours-amende ?', tape: 'ja', page: /\/mesures\/jours-amende\// },
];

describe('douze questions de conseiller, au clavier, en moins de dix touches', () => {
  it.each(TACHES)('« $question » : / $tape Entrée', ({ tape, page }) => {
    // La barre oblique, les lettres, Entrée.
    expect(tape.length + 2).toBeLessThan(10);
    expect(moteur.chercher(tape)[0]?.url ?? 'rien').toMatch(page);
  });
});
