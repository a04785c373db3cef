import { formaterDate, estDateCivile } from '../commun/date-civile.ts';

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

/** Lit un en-tête dans le fragment d’une adresse (`#titre=…&date=2026-11-24`) : rien n’en part au serveur. */
export function lireEnTete(fragment: string): EnTete {
  const donnes = new URLSearchParams(fragment.replace(/^#/, ''));
  const lu = { ...EN_TETE_VIDE };
  for (const champ of CHAMPS) lu[champ] = (donnes.get(champ) ?? '').trim().slice(0, LONGUEUR);
  if (!estDateCivile(lu.date)) lu.date = '';
  for (const champ of ['debut', 'fin'] as const)
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(lu[champ])) lu[champ] = '';
  return lu;
}

/** Écrit un en-tête dans un fragment, champs vides laissés. */
export function ecrireEnTete(entete: EnTete): string {
  const ecrits = new URLSearchParams();
  for (const champ of CHAMPS) if (entete[champ]) ecrits.set(champ, entete[champ]);
  const texte = ecrits.toString();
  return texte && `#${texte}`;
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
