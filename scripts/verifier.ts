import { chargerContenu } from '../src/chargement.ts';
import { sansCascades } from '../src/validation/cascades.ts';
import { bilanDeCouverture } from '../src/validation/couverture.ts';
import { ecrireDiagnostic } from '../src/validation/diagnostic.ts';
import { tauxDeForme } from '../src/validation/regles/equilibre.ts';
import { espacesDuCode, lireLeCode } from './espaces.ts';
import { couverturesATracer, faitsDesOutils } from './faits-des-outils.ts';
import { sansPile } from './sans-pile.ts';

sansPile(() => {
  const analyse = chargerContenu(process.cwd());
  const { bilan } = analyse;
  const code = lireLeCode(process.cwd());
  const erreurs = sansCascades([
    ...analyse.erreurs,
    ...faitsDesOutils(analyse),
    ...couverturesATracer(analyse),
    ...espacesDuCode(code),
  ]);
  for (const e of erreurs) console.error(ecrireDiagnostic(e));
  console.log(
    `${erreurs.length} erreur(s). Examiné\u00a0: ${bilan.fichiers} fichiers, ${bilan.faits} faits, ${bilan.items} items, ${bilan.pages} pages, ${bilan.renvois} renvois à un fait, les textes de ${code.length} fichiers de code.`,
  );
  for (const ligne of [...tauxDeForme(analyse), ...bilanDeCouverture(analyse)]) console.log(ligne);
  return erreurs.length > 0 || code.length === 0 ? 1 : 0;
});
