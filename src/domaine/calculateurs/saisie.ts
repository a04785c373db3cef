import { estDateCivile, formaterDate, type DateCivile } from '../commun/date-civile.ts';
import { formaterDuree, lireDuree, type Duree } from '../commun/duree.ts';
import { fondementDe, DroitMuet, type Droit } from './droit.ts';
import type { Calculateur, Champ, Rendu, Saisie } from './types.ts';

/** Les réponses d’un outil, lues et contrôlées : celles des champs demandés y sont toutes. */
export interface Lues {
  date: (champ: string) => DateCivile;
  dateOuRien: (champ: string) => DateCivile | undefined;
  duree: (champ: string) => Duree;
  dureeOuRien: (champ: string) => Duree | undefined;
  nombre: (champ: string) => number;
  choix: (champ: string) => string;
}

/** Une réponse qui a sa forme, mais que les autres démentent : une fin avant le début. */
export class SaisieRefusee extends Error {
  readonly champ: string;

  constructor(champ: string, message: string) {
    super(message);
    this.champ = champ;
  }
}

/** Années que le calendrier des outils admet : au-delà, c’est une faute de frappe. */
const [PREMIERE_ANNEE, DERNIERE_ANNEE] = ['1950', '2100'];

/** Au-delà, une durée est une faute de frappe. */
const DUREE_EN_JOURS = 60 * 366;

/** Les champs que la saisie fait paraître. */
export function champsPoses(champs: readonly Champ[], saisie: Saisie): Champ[] {
  return champs
    .filter((c) => c.si === undefined || c.si(saisie))
    .map((c) => ({ ...c, libelle: c.dire?.(saisie) ?? c.libelle }));
}

const brutDe = (champ: Champ, saisie: Saisie) => (saisie[champ.id] ?? '').trim() || (champ.defaut ?? '');

/** Ce qui ne va pas dans un champ rempli, dit à qui l’a rempli. */
export function defautDe(champ: Champ, brut: string): string | undefined {
  switch (champ.type) {
    case 'date':
      if (!estDateCivile(brut))
        return 'Cette date n’existe pas au calendrier\u00a0: vérifier le jour et le mois.';
      return brut.slice(0, 4) < PREMIERE_ANNEE || brut.slice(0, 4) > DERNIERE_ANNEE
        ? `Vérifier l’année\u00a0: de ${PREMIERE_ANNEE} à ${DERNIERE_ANNEE}.`
        : undefined;
    case 'duree': {
      const duree = lireDuree(brut);
      if (!duree || duree.heures !== 0)
        return 'Écrire des nombres entiers d’années, de mois et de jours, sans signe ni virgule.';
      const jours = duree.annees * 365 + duree.mois * 30 + duree.semaines * 7 + duree.jours;
      if (jours === 0) return 'Une durée nulle ne se calcule pas\u00a0: écrire au moins un jour.';
      return jours > DUREE_EN_JOURS ? 'Vérifier la durée\u00a0: elle dépasse soixante ans.' : undefined;
    }
    case 'nombre': {
      if (!/^\d{1,6}$/.test(brut)) return `Écrire un nombre entier de ${champ.unite}, sans signe ni virgule.`;
      const n = Number(brut);
      return n < champ.min || n > champ.max
        ? `Écrire un nombre de ${champ.unite} entre ${champ.min} et ${champ.max}.`
        : undefined;
    }
    case 'choix':
      return champ.choix.some((c) => c.id === brut) ? undefined : 'Choisir une des réponses proposées.';
  }
}

/** Les réponses dites en français, pour la feuille du dossier ; un champ laissé vide ne s’y lit pas. */
export function direLaSaisie(
  champs: readonly Champ[],
  saisie: Saisie,
): { libelle: string; valeur: string }[] {
  return champsPoses(champs, saisie).flatMap((champ) => {
    const brut = brutDe(champ, saisie);
    if (brut === '' || defautDe(champ, brut)) return [];
    switch (champ.type) {
      case 'date':
        return [{ libelle: champ.libelle, valeur: formaterDate(brut) }];
      case 'duree':
        return [{ libelle: champ.libelle, valeur: formaterDuree(lireDuree(brut) as Duree) }];
      case 'nombre':
        return [{ libelle: champ.libelle, valeur: brut }];
      case 'choix':
        return [{ libelle: champ.libelle, valeur: champ.choix.find((c) => c.id === brut)?.libelle ?? '' }];
    }
  });
}

function luesDe(champs: readonly Champ[], saisie: Saisie): Lues {
  const brut = (id: string) => {
    const champ = champs.find((c) => c.id === id);
    return champ ? brutDe(champ, saisie) : '';
  };
  const lue = (id: string): Duree => lireDuree(brut(id)) as Duree;
  return {
    date: brut,
    dateOuRien: (id) => brut(id) || undefined,
    duree: lue,
    dureeOuRien: (id) => (brut(id) ? lue(id) : undefined),
    nombre: (id) => Number(brut(id) || 0),
    choix: brut,
  };
}

/** Ce qu’il faut à une règle : les réponses, le droit, le jour du calcul. */
export interface Donnees {
  lu: Lues;
  droit: Droit;
  jour: DateCivile;
}

/** Compose un calculateur : il lit la saisie, demande ce qui manque, puis applique sa règle, qui peut refuser. */
export function definir(
  calculateur: Omit<Calculateur, 'calculer'> & { regle: (donnees: Donnees) => Rendu },
): Calculateur {
  const { regle, ...reste } = calculateur;
  return {
    ...reste,
    calculer(saisie, droit, aujourdhui) {
      const poses = champsPoses(reste.champs, saisie);
      const remplis = poses.map((champ) => ({ champ, brut: brutDe(champ, saisie) }));
      const manque = remplis
        .filter(({ champ, brut }) => brut === '' && champ.defaut === undefined)
        .map(({ champ }) => ({ champ: champ.id, libelle: champ.libelle }));
      const erreurs = Object.fromEntries(
        remplis.flatMap(({ champ, brut }) => {
          const defaut = brut === '' ? undefined : defautDe(champ, brut);
          return defaut ? [[champ.id, defaut]] : [];
        }),
      );
      if (manque.length > 0 || Object.keys(erreurs).length > 0)
        return { genre: 'incomplet', manque, erreurs };
      const lu = luesDe(poses, saisie);
      const jour = lu.dateOuRien('jour') ?? aujourdhui;
      try {
        return regle({ lu, droit, jour });
      } catch (cause) {
        if (cause instanceof SaisieRefusee)
          return { genre: 'incomplet', manque: [], erreurs: { [cause.champ]: cause.message } };
        if (cause instanceof DroitMuet)
          return {
            genre: 'hors-champ',
            pourquoi: cause.message,
            lire: cause.fait ? [fondementDe(cause.fait, jour)] : [],
          };
        throw cause;
      }
    },
  };
}

const OUI_OU_NON = [
  { id: 'non', libelle: 'Non' },
  { id: 'oui', libelle: 'Oui' },
];

/** Une question à laquelle on répond par oui ou par non. */
export function ouiOuNon(
  id: string,
  libelle: string,
  reste: { aide?: string; si?: (saisie: Saisie) => boolean; defaut?: string } = {},
): Champ {
  return { id, libelle, type: 'choix', choix: OUI_OU_NON, ...reste };
}

/** Le jour du calcul, que l’on peut reculer ou avancer. */
export const CHAMP_DU_JOUR: Champ = {
  id: 'jour',
  libelle: 'Calculé au',
  aide: 'Vide\u00a0: aujourd’hui. Le droit appliqué est celui de ce jour.',
  type: 'date',
  defaut: '',
};
