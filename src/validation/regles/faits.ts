import { remplirGabarit } from '../../domaine/droit/fait.ts';
import type { Fait, Version } from '../../schemas/droit.ts';
import { signaler, type Regle } from './outils.ts';

/** Les rédactions d’un fait se suivent sans se chevaucher. */
export const redactionsSuccessives: Regle = ({ lectures }) =>
  lectures.themes.flatMap((lecture) =>
    lecture.donnees.faits.flatMap((fait, i) =>
      fait.versions.flatMap((version, j) => {
        const chemin = ['faits', i, 'versions', j];
        if (inverse(version)) {
          return [
            signaler(
              lecture,
              [...chemin, 'jusqu_au'],
              'fait/dates-inversees',
              'la rédaction finit avant de commencer.',
              'Corriger «\u00a0depuis\u00a0» ou «\u00a0jusqu_au\u00a0».',
            ),
          ];
        }
        if (!chevaucheLaSuivante(fait, j)) return [];
        return [
          signaler(
            lecture,
            chemin,
            'fait/versions-chevauchent',
            'cette rédaction et la suivante valent le même jour.',
            'Donner «\u00a0jusqu_au\u00a0» à l’ancienne et, à la nouvelle, un «\u00a0depuis\u00a0» postérieur.',
          ),
        ];
      }),
    ),
  );

function chevaucheLaSuivante(fait: Pick<Fait, 'versions'>, rang: number): boolean {
  const fin = fait.versions[rang]?.jusqu_au;
  const suivante = fait.versions[rang + 1];
  if (!suivante) return false;
  return fin === undefined || suivante.depuis === undefined || suivante.depuis <= fin;
}

/** Vrai si la forme d’un fait est déjà reprochée : sa faute se corrige avant que rien ne se relise à cause d’elle. */
export function estMalForme({ versions }: Fait): boolean {
  return versions.some(
    (version, j) => inverse(version) || chevaucheLaSuivante({ versions }, j) || sansValeur(version),
  );
}

const inverse = ({ depuis, jusqu_au }: Version) =>
  depuis !== undefined && jusqu_au !== undefined && jusqu_au < depuis;

const sansValeur = (version: Version) =>
  (['reponse', 'precision'] as const).some((champ) => cleSansValeur(version, champ) !== undefined);

/** Les gabarits `{cle}` d’une rédaction trouvent leurs valeurs. */
export const gabaritsRemplis: Regle = ({ lectures }) =>
  lectures.themes.flatMap((lecture) =>
    lecture.donnees.faits.flatMap((fait, i) =>
      fait.versions.flatMap((version, j) =>
        (['reponse', 'precision'] as const).flatMap((champ) => {
          const reste = cleSansValeur(version, champ);
          return reste === undefined
            ? []
            : [
                signaler(
                  lecture,
                  ['faits', i, 'versions', j, champ],
                  'fait/valeur-inconnue',
                  `«\u00a0${reste}\u00a0» ne correspond à aucune valeur.`,
                  `Valeurs disponibles\u00a0: ${Object.keys(version.valeurs ?? {}).join(', ') || 'aucune'}.`,
                ),
              ];
        }),
      ),
    ),
  );

function cleSansValeur(version: Version, champ: 'reponse' | 'precision'): string | undefined {
  return /\{[^}]*\}/.exec(remplirGabarit(version[champ] ?? '', version))?.[0];
}
