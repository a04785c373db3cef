import { fichierDuDessin } from '../domaine/dessins/index.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Ce qu’un message met d’abord entre guillemets, ses espaces confondues. */
function cite({ message }: Diagnostic): string {
  return (/«\u00a0(.+?)\u00a0»/.exec(message)?.[1] ?? '').replace(/[\s\u00a0\u202f]+/g, ' ');
}

/** Une faute que l’autre rend sans objet : la corriger refait ce qui est là. */
interface Cascade {
  tue: string;
  par: RegExp;
  /** Les deux fautes parlent-elles de la même chose, au même endroit ? */
  meme(tue: Diagnostic, par: Diagnostic): boolean;
}

const CASCADES: Cascade[] = [
  {
    // Un chiffre qui est à remplacer n’a pas à recevoir d’abord son espace insécable.
    tue: 'typographie/espace',
    par: /^droit\/chiffre-litteral$/,
    meme: (tue, par) =>
      tue.fichier === par.fichier && tue.ligne === par.ligne && cite(tue).includes(cite(par)),
  },
  {
    // Ce qui ne peut plus s’appuyer sur un fait n’a pas à se relire à son regard.
    tue: 'relecture/due',
    par: /\/fait-a-verifier$/,
    meme: (tue, par) =>
      tue.fichier === par.fichier &&
      par.chemin.startsWith(tue.chemin) &&
      par.message.includes(`«\u00a0${cite(tue)}\u00a0»`),
  },
  {
    tue: 'relecture/due',
    par: /^dessin\/fait$/,
    meme: (tue, par) =>
      tue.fichier === fichierDuDessin(cite(par)) && par.message.includes(`«\u00a0${cite(tue)}\u00a0»`),
  },
  {
    // D’une date impossible, on ne sait pas ce qu’elle devait dire du statut.
    tue: 'changement/statut',
    par: /^date\/hors-du-temps$/,
    meme: (tue, par) =>
      tue.fichier === par.fichier && par.chemin.startsWith(tue.chemin.replace(/statut$/, '')),
  },
  {
    // Une rubrique de trop, ou écrite deux fois, est souvent vide.
    tue: 'page/vide',
    par: /^fiche\/anatomie$/,
    meme: (tue, par) => tue.fichier === par.fichier,
  },
];

/** Les fautes, sans celles qu’une autre rend sans objet. */
export function sansCascades(erreurs: readonly Diagnostic[]): Diagnostic[] {
  const causes = CASCADES.map(({ par }) => erreurs.filter(({ code }) => par.test(code)));
  return erreurs.filter(
    (e) =>
      !CASCADES.some(
        ({ tue, meme }, i) => e.code === tue && (causes[i] ?? []).some((cause) => meme(e, cause)),
      ),
  );
}
