import type { Version } from '../../schemas/droit.ts';
import { formaterDate, type DateCivile } from '../commun/date-civile.ts';
import type { Duree } from '../commun/duree.ts';
import { lireReferences } from '../commun/reference-legale.ts';
import type { Valeur } from '../commun/valeur.ts';
import {
  derniereVersion,
  renvoisDuTexte,
  valeurFormatee,
  versionALaDate,
  type TableDesFaits,
} from '../droit/fait.ts';
import { valeurDe } from '../droit/valeur-de.ts';

/** Un fait que le dessin ne peut employer : on s’arrête, on ne dessine jamais une supposition. */
export class ErreurDeDessin extends Error {
  readonly ref: string;
  readonly motif: string;
  readonly remede: string;

  constructor(dessin: string, ref: string, motif: string, remede: string) {
    super(`Le dessin «\u00a0${dessin}\u00a0» s’appuie sur le fait «\u00a0${ref}\u00a0», ${motif}. ${remede}`);
    this.ref = ref;
    this.motif = motif;
    this.remede = remede;
  }
}

/** Les faits vus d’un dessin : il n’a pas d’autre moyen d’obtenir un nombre de droit. Ce qu’il demande est retenu. */
export interface Faits {
  readonly date: DateCivile;
  /** Rédaction en vigueur. */
  fait(ref: string): Version;
  /** Dernière rédaction d’une règle qui a cessé de s’appliquer : pour dessiner le droit d’avant, et lui seul. */
  ancien(ref: string): Version;
  /** Valeur en français : « 6 mois ». */
  dit(ref: string, cle: string): string;
  /** De l’une à l’autre, l’unité dite une fois si c’est la même : « 20 à 400 heures ». */
  entre(ref: string, min: string, max: string): string;
  /** Durée comptée en mois, pour la poser sur une perche : un jour y fait un trentième de bande, règle de dessin et non de droit. */
  mois(ref: string, cle: string): number;
  jours(ref: string, cle: string): number;
  heures(ref: string, cle: string): number;
  nombre(ref: string, cle: string): number;
  fraction(ref: string, cle: string): { numerateur: number; denominateur: number };
  /** Premier article de la source, ou celui que l’on nomme, pourvu qu’il y soit. */
  article(ref: string, lequel?: string): string;
  /** Date d’effet, en français. */
  depuis(ref: string): string;
  /** Texte dont chaque renvoi `{theme.fait.cle}` est rempli. */
  dire(texte: string): string;
  /** Un nombre de l’axe ou de l’exemple inventé : du dessin, pas du droit. */
  graduer(nombre: string): string;
  /** Faits demandés jusqu’ici, et valeurs, sous la forme `theme.fait.cle`. */
  readonly cites: ReadonlySet<string>;
  readonly valeurs: ReadonlySet<string>;
  /** Tout ce que les faits ont donné à écrire : un chiffre du dessin qui n’y est pas n’a pas de source. */
  readonly donnes: ReadonlySet<string>;
}

const enMois = ({ annees, mois, semaines, jours }: Duree) => annees * 12 + mois + (semaines * 7 + jours) / 30;

/** Ouvre les faits à un dessin, à une date. */
export function ouvrirLesFaits(dessin: string, table: TableDesFaits, date: DateCivile): Faits {
  const cites = new Set<string>();
  const valeurs = new Set<string>();
  const donnes = new Set<string>();
  const anciens = new Set<string>();

  const refuser = (ref: string, motif: string, remede: string): never => {
    throw new ErreurDeDessin(dessin, ref, motif, remede);
  };
  const situer = (ref: string) =>
    table.get(ref) ??
    refuser(ref, 'qui n’existe pas', 'Chercher dans droit/ où la règle est écrite et corriger le renvoi.');

  function ouvrir(ref: string, version: Version): Version {
    if (version.etat === 'a-verifier')
      refuser(ref, 'qui est encore à vérifier', 'Établir le fait ou le retirer du dessin.');
    cites.add(ref);
    return version;
  }
  const fait = (ref: string): Version =>
    ouvrir(
      ref,
      versionALaDate(situer(ref).fait, date) ??
        refuser(
          ref,
          `qui ne s’applique plus ou pas encore le ${formaterDate(date)}`,
          'Redessiner d’après la règle en vigueur.',
        ),
    );
  function ancien(ref: string): Version {
    const version = derniereVersion(situer(ref).fait);
    if (version.jusqu_au === undefined || version.depuis === undefined)
      refuser(
        ref,
        'qui n’a pas les deux dates d’une règle passée',
        'Établir «\u00a0depuis\u00a0» et «\u00a0jusqu_au\u00a0», ou employer la règle en vigueur.',
      );
    anciens.add(ref);
    return ouvrir(ref, version);
  }
  const lue = (ref: string) => (anciens.has(ref) ? ancien(ref) : fait(ref));

  function donner(texte: string): string {
    donnes.add(texte);
    return texte;
  }
  function dit(ref: string, cle: string): string {
    const version = lue(ref);
    valeurs.add(`${ref}.${cle}`);
    return donner(
      valeurFormatee(version, cle) ??
        refuser(
          ref,
          `qui n’a pas de valeur «\u00a0${cle}\u00a0»`,
          `Valeurs du fait\u00a0: ${Object.keys(version.valeurs ?? {}).join(', ') || 'aucune'}.`,
        ),
    );
  }
  function typee<T extends Valeur['type']>(ref: string, cle: string, type: T) {
    const { depuis } = lue(ref);
    dit(ref, cle);
    try {
      return valeurDe(situer(ref), cle, anciens.has(ref) ? (depuis ?? date) : date, type);
    } catch {
      return refuser(
        ref,
        `dont la valeur «\u00a0${cle}\u00a0» n’est pas de la nature attendue (${type})`,
        'Redessiner d’après la nouvelle valeur.',
      );
    }
  }

  return {
    date,
    fait,
    ancien,
    dit,
    entre(ref, min, max) {
      const [moins, plus] = [dit(ref, min), dit(ref, max)];
      const unite = /\u00a0\D+$/.exec(moins)?.[0] ?? '';
      const court = unite !== '' && plus.endsWith(unite) ? moins.slice(0, -unite.length) : moins;
      return donner(`${court} à ${plus}`);
    },
    mois: (ref, cle) => enMois(typee(ref, cle, 'duree').duree),
    jours(ref, cle) {
      const { duree } = typee(ref, cle, 'duree');
      return enMois(duree) * 30 + duree.heures / 24;
    },
    heures: (ref, cle) => typee(ref, cle, 'duree').duree.heures,
    nombre: (ref, cle) => typee(ref, cle, 'quantite').nombre,
    fraction: (ref, cle) => typee(ref, cle, 'fraction'),
    article(ref, lequel) {
      const ecrits = lireReferences(lue(ref).source).map(({ code, article, texte }) =>
        code ? `${code} ${article}` : texte,
      );
      const choisi = lequel === undefined ? ecrits[0] : ecrits.find((e) => e === lequel);
      return donner(
        choisi ??
          refuser(
            ref,
            `dont la source ne cite pas «\u00a0${lequel ?? ''}\u00a0»`,
            'Corriger l’article du dessin.',
          ),
      );
    },
    depuis(ref) {
      const { depuis } = lue(ref);
      return donner(
        depuis === undefined
          ? refuser(
              ref,
              'dont la date d’effet n’est pas établie',
              'Établir «\u00a0depuis\u00a0» dans droit/.',
            )
          : formaterDate(depuis),
      );
    },
    dire: (texte) =>
      renvoisDuTexte(texte).reduce((t, { brut, ref, cle }) => t.replace(brut, dit(ref, cle)), texte),
    graduer: donner,
    cites,
    valeurs,
    donnes,
  };
}
