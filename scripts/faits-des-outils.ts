import { CALCULATEURS } from '../src/domaine/calculateurs/index.ts';
import type { Corpus } from '../src/validation/corpus.ts';
import type { Diagnostic } from '../src/validation/diagnostic.ts';

/** Faits qu’un outil emploie et qui n’existent plus, ou que l’on ne peut plus tenir pour sûrs : son calcul s’arrêterait. */
export function faitsDesOutils({ faits }: Pick<Corpus, 'faits'>): Diagnostic[] {
  return CALCULATEURS.flatMap(({ id, faits: refs }) =>
    refs.flatMap((ref): Diagnostic[] => {
      const fait = faits.get(ref)?.fait;
      const sur = fait && !fait.versions.some((v) => v.etat === 'a-verifier');
      if (sur) return [];
      return [
        {
          code: fait ? 'outil/fait-a-verifier' : 'outil/fait-inconnu',
          fichier: `src/domaine/calculateurs/${id}.ts`,
          ligne: 1,
          colonne: 1,
          chemin: '',
          message: `l’outil «\u00a0${id}\u00a0» emploie le fait «\u00a0${ref}\u00a0», ${fait ? 'qui reste à vérifier' : 'qui n’existe pas'}.`,
          remede: 'Employer la maison de cette règle, avec ses valeurs, ou renoncer à ce calcul.',
        },
      ];
    }),
  );
}
