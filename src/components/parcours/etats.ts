import { formaterDate } from '../../domaine/commun/date-civile.ts';
import { accorder } from '../../domaine/commun/texte.ts';
import type { Journal } from '../../schemas/journal.ts';
import {
  motDEtape,
  refDEtape,
  situerDesEtapes,
  type EtatDEtape,
  type MotDEtape,
} from '../../domaine/progression/parcours.ts';
import { lireReglages } from '../../domaine/journal/reglages.ts';
import { prochainesRevisions } from '../../domaine/progression/reprendre.ts';
import { memoireDesConnus } from '../../domaine/revision/bilan.ts';
import { erreursDuJour } from '../../domaine/revision/rappel.ts';
import { retenirLesRevisions } from '../reprendre/retenir.ts';
import { jourLocal, jourLocalAutourDe } from '../../moyens/index.ts';
import { rejouerParTranches } from '../../moyens/rejeu.ts';
import { parTranches } from '../../stockage/tranches.ts';
import { lireProgramme, lireTermesARevoir } from '../../moyens/programme.ts';
import { lireLesEtapes, lireLesItems } from './programme.ts';

/** Une étape à montrer : son état, et ce qu’il faut en dire en toutes lettres. */
export interface EtapeSituee {
  ref: string;
  mot: MotDEtape;
  texte: string;
}

/** Retient ce qui est à revoir, et quand : l’en-tête et l’accueil le diront sans ouvrir le journal. */
export async function retenirLaRevision(journal: Journal): Promise<void> {
  const programme = await lireProgramme(journal);
  const termes = await lireTermesARevoir(journal, programme);
  await rejouerParTranches(journal);
  const { retention } = lireReglages(journal.reglages);
  const items = programme.banques.flatMap((b) => b.items);
  const memoire = memoireDesConnus(journal, [...items, ...termes], { retention });
  const maintenant = new Date().toISOString();
  const [debut, fin] = jourLocalAutourDe(maintenant);
  // Une question manquée ce jour dont l’échéance tombe aussi ce jour ne se compte qu’une fois.
  const manquees = erreursDuJour(journal, (instant) => debut <= instant && instant <= fin).filter(
    (item) => (memoire.get(item)?.echeance ?? '') > fin,
  );
  retenirLesRevisions(prochainesRevisions(memoire), {
    jour: jourLocal(maintenant),
    nombre: manquees.length,
  });
}

/** Où en est chaque étape d’un parcours. */
export async function situerLesEtapes(journal: Journal, parcours: string): Promise<EtapeSituee[]> {
  const [items, etapes] = await Promise.all([lireLesItems(journal), lireLesEtapes(journal, parcours)]);
  await rejouerParTranches(journal);
  const situerLEtape = situerDesEtapes(journal, items, new Date().toISOString());
  const situees: EtapeSituee[] = [];
  await parTranches(etapes, (etape) => {
    const etat = situerLEtape(etape);
    situees.push({ ref: refDEtape(etape), mot: motDEtape(etat), texte: direLEtat(etat) });
  });
  return situees;
}

/** « Faite le 3 mars 2027. À revoir : 2 questions. Fragile : 1 point. » Une étape à faire n’en dit rien : c’est l’ordinaire. */
function direLEtat({ avancement, faiteLe, dus, fragiles }: EtatDEtape): string {
  const premier = faiteLe
    ? `Faite le ${formaterDate(jourLocal(faiteLe))}`
    : { 'a-faire': '', 'en-cours': 'En cours', faite: 'Faite' }[avancement];
  return [
    premier,
    dus > 0 && `À revoir\u00a0: ${accorder(dus, 'question', 'questions')}`,
    fragiles > 0 && `Fragile\u00a0: ${accorder(fragiles, 'point', 'points')}`,
  ]
    .filter(Boolean)
    .map((phrase) => `${phrase as string}.`)
    .join(' ');
}
