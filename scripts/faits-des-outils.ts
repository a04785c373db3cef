import { CALCULATEURS } from '../src/domaine/calculateurs/index.ts';
import { faitsDesCouvertures } from '../src/domaine/dessins/couvertures.ts';
import { FAITS_DES_PAPIERS } from '../src/domaine/papiers/faits.ts';
import type { Analyse } from '../src/validation/analyser.ts';
import type { Diagnostic } from '../src/validation/diagnostic.ts';
import { faitNonLu } from '../src/validation/regles/outils.ts';

/** Ce que le code emploie de faits, hors du contenu : chaque outil, et les papiers d’une séance. */
const EMPLOIS = [
  ...CALCULATEURS.map(({ id, faits }) => ({
    qui: `l’outil «\u00a0${id}\u00a0»`,
    fichier: `src/domaine/calculateurs/${id}.ts`,
    faits,
  })),
  { qui: 'un papier de séance', fichier: 'src/domaine/papiers/faits.ts', faits: FAITS_DES_PAPIERS },
];

/** Couvertures que l’on ne peut plus tracer : un fait manque, reste à vérifier ou ne s’applique plus. */
export function couverturesATracer({ corpus, nonLus, aujourdhui }: Analyse): Diagnostic[] {
  return faitsDesCouvertures(corpus.faits, aujourdhui).flatMap(({ nom, fichier, faute }) =>
    faute && !faitNonLu(nonLus, faute.ref)
      ? [
          {
            code: 'dessin/fait',
            fichier,
            ligne: 1,
            colonne: 1,
            chemin: nom,
            message: `cette couverture s’appuie sur le fait «\u00a0${faute.ref}\u00a0», ${faute.motif}.`,
            remede: faute.remede,
          },
        ]
      : [],
  );
}

/** Faits qu’un outil ou un papier emploie et qui n’existent plus, ou que l’on ne peut plus tenir pour sûrs : il s’arrêterait. */
export function faitsDesOutils({ corpus: { faits }, nonLus }: Analyse): Diagnostic[] {
  return EMPLOIS.flatMap(({ qui, fichier, faits: refs }) =>
    refs.flatMap((ref): Diagnostic[] => {
      const fait = faits.get(ref)?.fait;
      const sur = fait && !fait.versions.some((v) => v.etat === 'a-verifier');
      if (sur || (!fait && faitNonLu(nonLus, ref))) return [];
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
