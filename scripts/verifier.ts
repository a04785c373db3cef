import { chargerContenu } from '../src/chargement.ts';
import { ecrireDiagnostic } from '../src/validation/diagnostic.ts';
import { tauxDeForme } from '../src/validation/regles/equilibre.ts';
import { sansPile } from './sans-pile.ts';

sansPile(() => {
  const analyse = chargerContenu(process.cwd());
  const { erreurs, bilan } = analyse;
  for (const e of erreurs) console.error(ecrireDiagnostic(e));
  console.log(
    `${erreurs.length} erreur(s). Examiné\u00a0: ${bilan.fichiers} fichiers, ${bilan.faits} faits, ${bilan.items} items, ${bilan.pages} pages, ${bilan.renvois} renvois à un fait.`,
  );
  for (const ligne of tauxDeForme(analyse)) console.log(ligne);
  return erreurs.length > 0 ? 1 : 0;
});
