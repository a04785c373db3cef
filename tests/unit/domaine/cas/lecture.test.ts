import { describe, expect, it } from 'vitest';
import { estRemplie, etatApres } from '../../../../src/domaine/cas/etat.ts';
import { explorer } from '../../../../src/domaine/cas/exploration.ts';
import {
  degresDe,
  divergenceDe,
  dossierDe,
  paragraphesSelon,
  perceptions,
} from '../../../../src/domaine/cas/lecture.ts';
import { cas as casDEcole, decision, etape } from './fabrique.ts';

const cas = casDEcole();
const SAISINE = { etape: 'saisine', decision: 0, raison: 0 };
const TAIRE = { etape: 'visite', decision: 1 };
const DIRE = { etape: 'visite', decision: 0 };

describe('une condition', () => {
  const etat = { prises: ['a.x'], scores: { confiance: 2 } };

  it.each([
    [undefined, true],
    [{}, true],
    [{ decide: ['a.x'] }, true],
    [{ decide: ['b.y', 'a.x'] }, true],
    [{ decide: ['b.y'] }, false],
    [{ pas_decide: ['b.y'] }, true],
    [{ pas_decide: ['b.y', 'a.x'] }, false],
    [{ au_moins: { confiance: 2 } }, true],
    [{ au_moins: { confiance: 3 } }, false],
    [{ moins_de: { confiance: 3 } }, true],
    [{ moins_de: { confiance: 2 } }, false],
    [{ decide: ['a.x'], moins_de: { confiance: 2 } }, false],
  ])('%j : %s', (condition, attendu) => {
    expect(estRemplie(condition, etat)).toBe(attendu);
  });

  it('choisit les paragraphes à lire', () => {
    const selon = [
      { si: { decide: ['a.x'] }, texte: 'oui' },
      { si: { pas_decide: ['a.x'] }, texte: 'non' },
    ];
    expect(paragraphesSelon(selon, { ...etat, rang: 0 })).toEqual(['oui']);
  });
});

describe('le dossier', () => {
  it('a d’abord les pièces sans étape ni condition, sans rien de nouveau', () => {
    expect(dossierDe(cas, [])).toEqual({ presentes: ['jugement'], nouvelles: [] });
  });

  it('reçoit une pièce quand on atteint son étape, ou quand on la passe', () => {
    expect(dossierDe(cas, [SAISINE]).presentes).toEqual(['jugement']);
    expect(dossierDe(cas, [SAISINE, DIRE])).toEqual({ presentes: ['jugement', 'note'], nouvelles: ['note'] });
  });

  it('ne reçoit la pièce conditionnée que sur son chemin', () => {
    expect(dossierDe(cas, [SAISINE, TAIRE]).nouvelles).toEqual(['note', 'lettre']);
  });

  it('garde une pièce que le score d’après n’admettrait plus', () => {
    const variable = casDEcole({
      pieces: [
        { id: 'jugement', titre: 'J', nature: 'jugement', corps: '…' },
        { id: 'aveu', titre: 'A', nature: 'note', corps: '…', si: { moins_de: { confiance: 1 } } },
      ],
    });
    expect(dossierDe(variable, [SAISINE, DIRE]).presentes).toContain('aveu');
  });
});

describe('un score', () => {
  it('se perçoit en mots, jamais en nombre', () => {
    expect(perceptions(cas, etatApres(cas, [SAISINE, TAIRE]))).toEqual([{ nom: 'Elle', texte: 'se tait' }]);
    expect(perceptions(cas, etatApres(cas, [SAISINE, DIRE]))).toEqual([{ nom: 'Elle', texte: 'parle' }]);
  });

  it('sans palier atteint, ne se perçoit pas', () => {
    const muet = { scores: [{ ...cas.scores[0], paliers: [] }] } as unknown as typeof cas;
    expect(perceptions(muet, etatApres(cas, []))).toEqual([]);
  });
});

describe('un chemin', () => {
  it('ne se rejoue que jusqu’au premier pas que le cas n’admet plus', () => {
    expect(degresDe(cas, [SAISINE, { etape: 'disparue', decision: 0 }, DIRE])).toEqual(['juste']);
    expect(degresDe(cas, [{ etape: 'saisine', decision: 0 }])).toEqual([]);
    expect(degresDe(cas, [SAISINE, { ...DIRE, raison: 0 }])).toEqual(['juste']);
  });

  it.each([
    [[SAISINE, DIRE], [SAISINE, TAIRE], 1],
    [[SAISINE, DIRE], [SAISINE, DIRE], 2],
    [[SAISINE], [{ ...SAISINE, raison: 1 }], 1],
    [[SAISINE, DIRE], [{ ...SAISINE, decision: 1 }], 0],
  ])('diverge d’un autre au premier pas où la décision change', (a, b, attendu) => {
    expect(divergenceDe(a, b)).toBe(attendu);
  });
});

describe('l’exploration', () => {
  const ouvert = { decisions: [decision('oui', 'juste'), decision('non', 'fautive')] };

  it('ne se laisse pas déborder par le nombre des chemins', () => {
    const cinq = ['a', 'b', 'c', 'd', 'e'].map((id, i) => decision(id, i === 0 ? 'juste' : 'fautive'));
    const long = casDEcole({
      scores: [],
      pieces: cas.pieces.slice(0, 2).map(({ id, titre, nature, corps }) => ({ id, titre, nature, corps })),
      etapes: Array.from({ length: 40 }, (_, i) => etape(`etape-${i}`, cinq)),
      fins: [{ id: 'bout', titre: 'Bout', texte: '…' }],
    });
    expect(explorer(long).etapesInatteignables).toEqual([]);
  });

  it('tient une fin qu’une autre précède toujours pour jamais montrée', () => {
    const etouffee = casDEcole({
      fins: [
        { id: 'une', titre: 'Une', texte: '…' },
        { id: 'deux', titre: 'Deux', texte: '…' },
      ],
    });
    expect(explorer(etouffee).jamaisMontres).toEqual([['fins', 1]]);
  });

  it('ne signale pas deux fois ce qu’une étape inatteignable contient', () => {
    const perdue = casDEcole({
      etapes: [
        etape('saisine', [decision('visiter', 'juste'), decision('ecrire', 'defendable')]),
        etape('visite', ouvert.decisions),
        etape('excuse', ouvert.decisions, {
          si: { au_moins: { confiance: 5 } },
          selon: [{ si: { decide: ['visite.oui'] }, texte: '…' }],
        }),
      ],
      pieces: cas.pieces.slice(0, 2),
      fins: [{ id: 'bout', titre: 'Bout', texte: '…' }],
    });
    expect(explorer(perdue)).toMatchObject({ etapesInatteignables: [2], jamaisMontres: [] });
  });
});
