import { CALCULATEURS } from '../src/domaine/calculateurs/index.ts';
import { FAITS_DES_PAPIERS } from '../src/domaine/papiers/faits.ts';
import type { Corpus } from '../src/validation/corpus.ts';
import type { Diagnostic } from '../src/validation/diagnostic.ts';

/** Ce que le code emploie de faits, hors du contenu : chaque outil, et les papiers d’une séance. */
const EMPLOIS = [
  ...CALCULATEURS.map(({ id, faits }) => ({
    qui: `l’outil «\u00a0${id}\u00a0»`,
    fichier: `src/domaine/calculateurs/${id}.ts`,
    faits,
  })),
  { qui: 'un papier de séance', fichier: 'src/domaine/papiers/faits.ts', faits: FAITS_DES_PAPIERS },
];

/** Faits qu’un outil ou un papier emploie et qui n’existent plus, ou que l’on ne peut plus tenir pour sûrs : il s’arrêterait. */
export function faitsDesOutils({ faits }: Pick<Corpus, 'faits'>): Diagnostic[] {
  return EMPLOIS.flatMap(({ qui, fichier, faits: refs }) =>
    refs.flatMap((ref): Diagnostic[] => {
      const fait = faits.get(ref)?.fait;
      const sur = fait && !fait.versions.some((v) => v.etat === 'a-verifier');
      if (sur) return [];
      return [
        {
          code: fait ? 'outil/fait-a-verifier' : 'outil/fait-inconnu',
          fichier,
          ligne: 1,
          colonne: 1,
          chemin: '',
          message: `${qui} emploie le fait «\u00a0${ref}\u00a0», ${fait ? 'qui reste à vérifier' : 'qui n’existe pas'}.`,
          remede: 'Employer la maison de cette règle, avec ses valeurs, ou y renoncer.',
        },
      ];
    }),
  );
}
