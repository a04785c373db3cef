import { estManque, lireReferences } from '../../domaine/commun/reference-legale.ts';
import { lireValeur, type Valeur } from '../../domaine/commun/valeur.ts';
import type { Fait, Version } from '../../schemas/droit.ts';
import { enonceDit } from './accord.ts';
import { signaler, type Regle } from './outils.ts';

/** Ce que la forme d’un fait a de fautif, à sa place dans le fait. */
interface FauteDeForme {
  chemin: PropertyKey[];
  code: string;
  message: string;
  remede: string;
}

function chevaucheLaSuivante(fait: Fait, rang: number): boolean {
  const fin = fait.versions[rang]?.jusqu_au;
  const suivante = fait.versions[rang + 1];
  if (!suivante) return false;
  return fin === undefined || suivante.depuis === undefined || suivante.depuis <= fin;
}

/** Les rédactions d’un fait se suivent sans se chevaucher. */
function duree(fait: Fait, { depuis, jusqu_au }: Version, rang: number): FauteDeForme[] {
  if (depuis !== undefined && jusqu_au !== undefined && jusqu_au < depuis) {
    return [
      {
        chemin: ['jusqu_au'],
        code: 'fait/dates-inversees',
        message: 'la rédaction finit avant de commencer.',
        remede: 'Corriger «\u00a0depuis\u00a0» ou «\u00a0jusqu_au\u00a0».',
      },
    ];
  }
  return chevaucheLaSuivante(fait, rang)
    ? [
        {
          chemin: [],
          code: 'fait/versions-chevauchent',
          message: 'cette rédaction et la suivante valent le même jour.',
          remede:
            'Donner «\u00a0jusqu_au\u00a0» à l’ancienne et, à la nouvelle, un «\u00a0depuis\u00a0» postérieur.',
        },
      ]
    : [];
}

/** Les gabarits `{cle}` d’une rédaction trouvent leurs valeurs, et leurs accolades se ferment. */
function gabarits(version: Version): FauteDeForme[] {
  const cles = Object.keys(version.valeurs ?? {});
  return (['reponse', 'precision'] as const).flatMap((champ) => {
    const rempli = cles.reduce((texte, cle) => texte.replaceAll(`{${cle}}`, ''), version[champ] ?? '');
    const reste = /\{[^{}]*\}?|\}/.exec(rempli)?.[0];
    if (reste === undefined) return [];
    return [
      {
        chemin: [champ],
        code: 'fait/valeur-inconnue',
        message: `«\u00a0${reste.trim()}\u00a0» ne correspond à aucune valeur.`,
        remede: `Valeurs disponibles\u00a0: ${cles.join(', ') || 'aucune'}.`,
      },
    ];
  });
}

/** Grandeur d’une valeur, pour la comparer à une autre de même nature ; un mois y vaut trente jours. */
function grandeur(valeur: Valeur): number {
  switch (valeur.type) {
    case 'duree': {
      const { annees, mois, semaines, jours, heures } = valeur.duree;
      return ((annees * 12 + mois) * 30 + semaines * 7 + jours) * 24 + heures;
    }
    case 'fraction':
      return valeur.numerateur / valeur.denominateur;
    case 'date':
      return Date.parse(valeur.date);
    case 'heure':
      return Number(valeur.heure.replace(':', ''));
    case 'montant':
      return valeur.euros;
    case 'quantite':
      return valeur.nombre;
  }
}

/** Un minimum ne dépasse pas son maximum. */
function bornes({ valeurs }: Version): FauteDeForme[] {
  const [min, max] = [valeurs?.['min'], valeurs?.['max']].map((v) =>
    v === undefined ? undefined : lireValeur(v),
  );
  if (!min || min.type !== max?.type || grandeur(min) <= grandeur(max)) return [];
  return [
    {
      chemin: ['valeurs', 'min'],
      code: 'fait/bornes-inversees',
      message: `«\u00a0min\u00a0» (${valeurs?.['min']}) dépasse «\u00a0max\u00a0» (${valeurs?.['max']}).`,
      remede: 'Échanger les deux valeurs, ou corriger celle qui est fausse.',
    },
  ];
}

/** Chaque valeur d’un fait se lit dans son énoncé : l’un ne change pas sans l’autre. */
function valeursEnoncees(version: Version): FauteDeForme[] {
  return Object.entries(version.valeurs ?? {}).flatMap(([cle, ecrite]) => {
    const valeur = lireValeur(ecrite);
    if (!valeur || enonceDit(version.enonce, valeur)) return [];
    return [
      {
        chemin: ['valeurs', cle],
        code: 'fait/valeur-non-dite',
        message: `l’énoncé ne dit pas «\u00a0${ecrite}\u00a0».`,
        remede:
          'Écrire cette valeur dans l’énoncé, en chiffres ou en lettres, avec son unité, ou corriger la valeur.',
      },
    ];
  });
}

/** Une source dont un article est mal écrit n’aurait pas de lien vers le texte. */
function source({ source: ecrite }: Version): FauteDeForme[] {
  const manque = lireReferences(ecrite).find(estManque);
  return manque ? [{ chemin: ['source'], ...articleManque(manque.texte) }] : [];
}

/** Ce que l’on dit d’un renvoi qui voulait être l’article d’un code. */
export function articleManque(texte: string): Omit<FauteDeForme, 'chemin'> {
  return {
    code: 'article/mal-ecrit',
    message: `«\u00a0${texte}\u00a0» ne se lit pas comme l’article d’un code.`,
    remede:
      'Écrire le sigle du code, une espace, le numéro\u00a0: «\u00a0CP 131-8\u00a0», «\u00a0CPP D49-82 al. 1\u00a0»\u202f; plusieurs se séparent par «\u00a0;\u00a0».',
  };
}

const lues = new WeakMap<Fait, readonly FauteDeForme[]>();

/** Toutes les fautes de forme d’un fait, cherchées une fois. */
function fautesDeForme(fait: Fait): readonly FauteDeForme[] {
  const connues = lues.get(fait);
  if (connues) return connues;
  const fautes = fait.versions.flatMap((version, j) =>
    [
      ...duree(fait, version, j),
      ...gabarits(version),
      ...bornes(version),
      ...valeursEnoncees(version),
      ...source(version),
    ].map((faute) => ({ ...faute, chemin: ['versions', j, ...faute.chemin] })),
  );
  lues.set(fait, fautes);
  return fautes;
}

/** Vrai si la forme d’un fait est déjà reprochée : sa faute se corrige avant que rien ne se relise à cause d’elle. */
export function estMalForme(fait: Fait): boolean {
  return fautesDeForme(fait).length > 0;
}

/** Les rédactions d’un fait se suivent, et chacune dit les valeurs et les articles qu’elle porte. */
export const faitsBienFormes: Regle = ({ lectures }) =>
  lectures.themes.flatMap((lecture) =>
    lecture.donnees.faits.flatMap((fait, i) =>
      fautesDeForme(fait).map(({ chemin, code, message, remede }) =>
        signaler(lecture, ['faits', i, ...chemin], code, message, remede),
      ),
    ),
  );
