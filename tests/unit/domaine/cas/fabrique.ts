import { casSchema, type Cas } from '../../../../src/schemas/cas.ts';
import { chargerContenu } from '../../../../src/chargement.ts';

type Saisie = Parameters<typeof casSchema.parse>[0] & object;

/** Une décision, réduite à ce que le déroulement lit. */
export function decision(id: string, degre: 'juste' | 'defendable' | 'fautive', propres: object = {}) {
  return { id, texte: id, degre, consequence: '…', retour: '…', ...propres };
}

export function etape(id: string, decisions: object[], propres: object = {}) {
  return { id, titre: id, question: 'Que faire ?', decisions, ...propres };
}

/**
 * Cas d’école : `saisine` (raison demandée) mène à `visite`, ou droit à `rapport` ; `excuse` ne se présente qu’à qui s’est
 * tu ; une pièce et une fin dépendent du chemin, une autre d’un score.
 */
export function cas(propres: Saisie = {}): Cas {
  return casSchema.parse({
    id: 'cas-d-ecole',
    titre: 'Un cas',
    resume: '…',
    minutes: 5,
    mesures: ['tig'],
    situation: '…',
    scores: [
      {
        id: 'confiance',
        nom: 'Elle',
        paliers: [
          { au_moins: -9, texte: 'se tait' },
          { au_moins: 1, texte: 'parle' },
        ],
      },
    ],
    pieces: [
      { id: 'jugement', titre: 'Jugement', nature: 'jugement', corps: '…' },
      { id: 'note', titre: 'Note', nature: 'note', corps: '…', a_partir_de: 'excuse' },
      { id: 'lettre', titre: 'Lettre', nature: 'courrier', corps: '…', si: { decide: ['visite.taire'] } },
    ],
    etapes: [
      etape(
        'saisine',
        [decision('visiter', 'juste'), decision('ecrire', 'defendable', { suite: 'rapport' })],
        {
          raisons: [
            { texte: 'bonne', juste: true, retour: '…' },
            { texte: 'mauvaise', retour: '…' },
          ],
        },
      ),
      etape('visite', [
        decision('dire', 'juste', { effets: { confiance: 1 } }),
        decision('taire', 'fautive', { effets: { confiance: -1 } }),
      ]),
      etape('excuse', [decision('reconnaitre', 'juste'), decision('nier', 'fautive', { suite: 'fin' })], {
        si: { decide: ['visite.taire'] },
      }),
      etape('rapport', [
        decision('complet', 'juste'),
        decision('flatteur', 'fautive', { si: { pas_decide: ['saisine.ecrire'] } }),
      ]),
    ],
    fins: [
      { id: 'parole', titre: 'Parole', texte: '…', si: { au_moins: { confiance: 1 } } },
      { id: 'silence', titre: 'Silence', texte: '…' },
    ],
    correction: '…',
    faits: ['tig.duree'],
    relu_le: '2026-11-22',
    ...propres,
  });
}

/** Les cas et entretiens du site. */
export const CAS_DU_SITE: readonly Cas[] = chargerContenu(process.cwd()).corpus.cas;
