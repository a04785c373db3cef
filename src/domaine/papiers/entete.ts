import { estDateCivile, formaterDate } from '../commun/date-civile.ts';
import { formaterHeure } from '../commun/heure.ts';

/** Ce que porte l’en-tête des papiers d’une séance. Un champ vide s’imprime en pointillés. */
export interface EnTete {
  titre: string;
  date: string;
  debut: string;
  fin: string;
  lieu: string;
  formateur: string;
  service: string;
}

const CHAMPS = ['titre', 'date', 'debut', 'fin', 'lieu', 'formateur', 'service'] as const;

/** Longueur au-delà de laquelle une ligne d’en-tête ne tiendrait plus. */
const LONGUEUR = 120;

/** En-tête où rien n’est écrit. */
export const EN_TETE_VIDE: EnTete = {
  titre: '',
  date: '',
  debut: '',
  fin: '',
  lieu: '',
  formateur: '',
  service: '',
};

/** Lit un en-tête, champ par champ ; ce qui n’est ni une date ni une heure se laisse en blanc. */
export function lireEnTete(lire: (champ: string) => string | null): EnTete {
  const lu = { ...EN_TETE_VIDE };
  for (const champ of CHAMPS) lu[champ] = (lire(champ) ?? '').trim().slice(0, LONGUEUR);
  if (!estDateCivile(lu.date)) lu.date = '';
  for (const champ of ['debut', 'fin'] as const) if (!formaterHeure(lu[champ])) lu[champ] = '';
  return lu;
}

/** Les champs écrits d’un en-tête, à mettre dans le fragment d’une adresse : rien n’en part au serveur. */
export function champsEcrits(entete: EnTete): [string, string][] {
  return CHAMPS.filter((champ) => entete[champ]).map((champ) => [champ, entete[champ]]);
}

const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

/** « mardi 24 novembre 2026 ». */
export function jourEnToutesLettres(date: string): string {
  const [a = 0, m = 1, j = 1] = date.split('-').map(Number);
  return `${JOURS[new Date(Date.UTC(a, m - 1, j)).getUTCDay()]} ${formaterDate(date)}`;
}

const minutes = (heure: string) => {
  const [h = 0, m = 0] = heure.split(':').map(Number);
  return 60 * h + m;
};

/** Durée entre deux heures du même jour : « 3 h 30 » ; rien si la fin ne suit pas le début. */
export function dureeEntre(debut: string, fin: string): string | undefined {
  const total = debut && fin ? minutes(fin) - minutes(debut) : 0;
  if (total <= 0) return undefined;
  const [h, m] = [Math.floor(total / 60), total % 60];
  if (h === 0) return `${m}\u00a0min`;
  return m === 0 ? `${h}\u00a0h` : `${h}\u00a0h\u00a0${String(m).padStart(2, '0')}`;
}
