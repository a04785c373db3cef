import { derniereVersion, renvoisDuTexte } from '../../domaine/droit/fait.ts';
import { signaler, type Regle } from './outils.ts';

/** La longueur d’une barre est un nombre : une durée, une date ou une fraction ne se tracent pas. Une valeur inconnue est déjà dite. */
export const tracesChiffres: Regle = ({ corpus, lectures }) =>
  lectures.metier.flatMap((lecture) =>
    lecture.donnees.traces.flatMap((trace, i) => {
      const valeurs = trace.barres.flatMap((barre) =>
        renvoisDuTexte(barre.valeur).map(({ ref, cle }) => {
          const situe = corpus.faits.get(ref);
          return situe && derniereVersion(situe.fait).valeurs?.[cle];
        }),
      );
      const j = valeurs.includes(undefined) ? -1 : valeurs.findIndex((v) => typeof v !== 'number');
      return j === -1
        ? []
        : [
            signaler(
              lecture,
              ['traces', i, 'barres', j, 'valeur'],
              'trace/sans-nombre',
              `«\u00a0${trace.barres[j]?.valeur}\u00a0» n’est pas un nombre.`,
              'Tracer une valeur écrite en nombre dans droit/, ou dire ce fait dans le texte.',
            ),
          ];
    }),
  );
