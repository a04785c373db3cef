import { describe, expect, it } from 'vitest';
import { lireFichiers } from '../../../../src/chargement.ts';
import { analyser } from '../../../../src/validation/analyser.ts';
import { tauxDeForme } from '../../../../src/validation/regles/equilibre.ts';
import { attendreErreur, codesDe } from '../attentes.ts';
import { avec, BANQUE, CAS, corpusMinimal } from '../corpus-minimal.ts';

/** La banque minimale, avec des items de plus. */
function avecItems(items: string[], sources = corpusMinimal(), banque = BANQUE) {
  const suite = items
    .map(
      (propre, i) => `  - id: tig-1${String(i).padStart(2, '0')}
    niveau: restitution
    enonce: Autre question ${i}
    faits: [tig.duree]
    explication: La règle.
    relu_le: 2026-01-10
${propre}`,
    )
    .join('');
  return sources.map((s) => (s.chemin === banque ? { ...s, texte: s.texte + suite } : s));
}

const choix = (bonne: string, ...autres: string[]) =>
  `    type: choix-unique
    choix:
      - {texte: '${bonne}', juste: true, retour: Oui.}
${autres.map((a) => `      - {texte: '${a}', retour: Non.}\n`).join('')}`;
const vraiFaux = (vrai: boolean) => `    type: vrai-faux
    vrai: ${vrai}
    raisons:
      - {texte: Parce que, juste: true, retour: Oui.}
      - {texte: Pour cela, retour: Non.}
`;
const fois = (n: number, item: string) => Array.from({ length: n }, () => item);

describe('la forme ne livre pas la réponse', () => {
  it('par la longueur, dans une banque', () => {
    const e = attendreErreur(
      avecItems(fois(5, choix('Une longue réponse', 'Non', 'Oui'))),
      'equilibre/longueur',
      BANQUE,
      'items:',
    );
    expect(e.message).toContain('5 fois sur 5');
  });

  it('en n’étant jamais la plus longue', () => {
    const e = attendreErreur(
      avecItems(fois(8, choix('Oui', 'Une longue réponse', 'Non', 'Une autre'))),
      'equilibre/longueur',
      BANQUE,
      'items:',
    );
    expect(e.message).toContain('zéro fois sur 8');
  });

  it('par la longueur, dans un cas', () => {
    const etapes = ['a', 'b'].map(
      (id) => `  - id: ${id}
    titre: Étape ${id}
    question: Que faire\u202f?
    decisions:
      - {texte: Écouter longuement, degre: juste, consequence: Il parle., retour: C’est le cadre.}
      - {texte: Refuser, degre: fautive, consequence: Il part., retour: Rien ne le permet.}
`,
    );
    const longues = ['accueil', 'affectation', 'bilan'].reduce(
      (s) => avec(CAS, '{texte: Écouter, ', '{texte: Écouter longuement, ', s),
      avec(CAS, 'fins:', `${etapes.join('')}fins:`),
    );
    attendreErreur(longues, 'equilibre/longueur', CAS, 'etapes:');
  });

  it('par le verdict, tous d’un côté', () => {
    attendreErreur(avecItems(fois(4, vraiFaux(false))), 'equilibre/vrai-faux', BANQUE, 'items:');
    expect(codesDe(avecItems([...fois(3, vraiFaux(false)), vraiFaux(true)]))).toEqual([]);
  });

  it('par des mots que seules les erreurs emploient', () => {
    const absolu = choix('Le JAP', 'Le tribunal, toujours', 'Le maire');
    attendreErreur(avecItems(fois(3, absolu)), 'equilibre/absolus', BANQUE, 'items:');
    expect(codesDe(avecItems(fois(2, absolu)))).toEqual([]);
  });

  it('ni dans l’ensemble, quand aucune banque ne suffit à le montrer', () => {
    const seconde = corpusMinimal()
      .filter((s) => s.chemin === BANQUE)
      .map((s) => ({
        chemin: 'quizzes/autre.yaml',
        texte: s.texte.replaceAll('tig-0', 'autre-0').replace('id: tig\n', 'id: autre\n'),
      }));
    const court = choix('Oui', 'Une longue réponse', 'Non', 'Une autre');
    const deux = avecItems(fois(5, court), [...corpusMinimal(), ...seconde]);
    const sources = avecItems(fois(5, court), deux, 'quizzes/autre.yaml').map((s) =>
      s.chemin === 'quizzes/autre.yaml' ? { ...s, texte: s.texte.replaceAll('tig-1', 'autre-1') } : s,
    );
    attendreErreur(sources, 'equilibre/longueur', 'quizzes');
  });

  it('et les taux s’impriment', () => {
    const analyse = analyser(lireFichiers(process.cwd()), '2026-11-30');
    expect(tauxDeForme(analyse).join('\n')).toMatch(/plus longue \d+ sur \d+ \(\d+\s%\)/);
  });
});
