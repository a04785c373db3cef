import { chargerContenu } from '../src/chargement.ts';
import { construireRecherche } from '../src/recherche/construire.ts';
import { moteurPlein } from '../src/recherche/plein.ts';
import { estTenueALEcart, juger, lireLesRequetes, type RequeteDeBureau } from './jugement.ts';

/** Écrit ce que vaut la recherche sur les tables de requêtes ; `--manquees` donne celles que l’on a le droit de lire. */
const fichiers = construireRecherche(
  chargerContenu(process.cwd()).corpus,
  new Date().toISOString().slice(0, 10),
);
const moteur = moteurPlein(fichiers);
const bureau = lireLesRequetes();
const pourCent = (n: number) => `${(100 * n).toFixed(1)}\u00a0%`;

/** Une table entière, ce qui a une réponse et ce qui n’en a pas, puis genre par genre. */
function dire(nom: string, requetes: readonly RequeteDeBureau[]): void {
  const ligne = (titre: string, lesquelles: readonly RequeteDeBureau[]) => {
    const j = juger(moteur, fichiers, lesquelles);
    console.log(
      `${titre.padEnd(18)} ${String(j.nombre).padStart(4)} requêtes\u00a0: première ligne ${pourCent(j.premiere)}, trois ${pourCent(j.trois)}, page juste en premier ${pourCent(j.theme)}, fausse et sûre ${pourCent(j.fausseEtSure)}`,
    );
  };
  ligne(nom, requetes);
  ligne(
    '  avec réponse',
    requetes.filter((r) => r.faits.length > 0),
  );
  for (const genre of new Set(requetes.map((r) => r.genre)))
    ligne(
      `  ${genre}`,
      requetes.filter((r) => r.genre === genre),
    );
}

const reglage = bureau.filter((r) => !estTenueALEcart(r));
const validation = lireLesRequetes('validation');
dire('tenues à l’écart', bureau.filter(estTenueALEcart));
dire('validation', validation);
dire('réglage', reglage);
if (process.argv.includes('--manquees'))
  for (const table of [validation, reglage])
    for (const m of juger(moteur, fichiers, table).manquees) console.log(m);
