import type { Journal } from '../../schemas/journal.ts';
import { journalExistant } from '../../stockage/existant.ts';
import { suivreLesEcritures } from '../../stockage/onglets.ts';

/** Attente avant de relire, en millisecondes : une réponse écrit plusieurs fois de suite, une seule lecture suffit. */
const ACCALMIE = 150;

/**
 * Montre le journal de l’appareil, s’il y en a un, puis de nouveau à chaque écriture, de cet onglet ou d’un autre, et au retour sur
 * une page que le navigateur avait gardée. Sans journal lisible, rien n’est montré : la page reste un simple sommaire.
 */
export async function suivreLeJournal(montrer: (journal: Journal) => Promise<void> | void): Promise<void> {
  // L’une après l’autre : une lecture lente ne recouvre pas une plus récente.
  let derniere: Promise<void> = Promise.resolve();
  const relire = () => {
    const lecture = derniere.then(async () => {
      const journal = await journalExistant();
      if (journal) await montrer(journal);
    });
    derniere = lecture.catch(() => undefined);
    return lecture;
  };
  let attente: ReturnType<typeof setTimeout> | undefined;
  // On écoute avant de lire : ce qui s’écrit pendant la première lecture serait manqué.
  suivreLesEcritures(({ quoi }) => {
    if (quoi === 'annotations') return;
    clearTimeout(attente);
    attente = setTimeout(() => void relire(), ACCALMIE);
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void relire();
  });
  await relire();
}
