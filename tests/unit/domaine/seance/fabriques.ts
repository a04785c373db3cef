import type { Piece } from '../../../../src/domaine/seance/ecrans.ts';
import type { Item } from '../../../../src/schemas/quiz.ts';
import type { EtapeDeSeance, Seance, Tenue } from '../../../../src/schemas/seance.ts';
import { commencer } from '../../../../src/domaine/seance/tenue.ts';

export const INSTANT = '2026-12-01T09:00:00.000Z';

/** Un choix unique à quatre options, la première juste. */
export const ITEM = {
  type: 'choix-unique',
  id: 'banque-001',
  version: 1,
  niveau: 'application',
  enonce: 'Que fait le tribunal ?',
  indices: [],
  faits: ['theme.fait'],
  explication: 'Il aménage.',
  relu_le: '2026-11-30',
  choix: ['Il aménage', 'Il renvoie', 'Il refuse', 'Il attend'].map((texte, i) => ({
    texte,
    juste: i === 0,
    retour: `Parce que ${texte}.`,
  })),
} satisfies Item;

export const etape = (cle: string, champs: object = {}): EtapeDeSeance =>
  ({ cle, genre: 'pause', minutes: 10, materiel: [], retirable: false, ...champs }) as EtapeDeSeance;

export const seance = (etapes: EtapeDeSeance[], champs: Partial<Seance> = {}): Seance => ({
  version: 1,
  id: 's',
  titre: 'Essai',
  debut: '09:00',
  personnes: 12,
  objectifs: ['Savoir'],
  materiel: [],
  etapes,
  modifiee: INSTANT,
  ...champs,
});

/** Une séance tenue : un titre, une question, une pause. */
export function tenueAvecQuestion(): { tenue: Tenue; pieces: Map<string, Piece> } {
  const s = seance([
    etape('a', { genre: 'titre', minutes: 0 }),
    etape('q', { genre: 'question', question: ITEM.id, minutes: 20 }),
    etape('p'),
  ]);
  return {
    tenue: commencer(s, { id: 't', instant: INSTANT }),
    pieces: new Map([['q', { genre: 'question', item: ITEM, article: 'CP 132-19' }]]),
  };
}
