import { noterLExport } from '../stockage/appareil.ts';
import { jourLocal, moyensDeLaPage } from './index.ts';
import { telecharger } from './telecharger.ts';

/** Enregistre tout le carnet de l’appareil dans un fichier, d’où que l’on soit. */
export async function exporterLeCarnet(): Promise<void> {
  const { stockage, maintenant } = moyensDeLaPage();
  const { ecrireExport } = await import('../stockage/fichier.ts');
  const instant = maintenant();
  telecharger(
    `carnet-jalons-${jourLocal(instant)}.json`,
    ecrireExport(await stockage.lireJournal(), instant),
  );
  noterLExport(instant);
}
