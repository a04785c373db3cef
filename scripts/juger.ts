import { chargerContenu } from '../src/chargement.ts';
import { construireRecherche } from '../src/recherche/construire.ts';
import { moteurPlein } from '../src/recherche/plein.ts';
import { estTenueALEcart, juger, lireLesRequetes, type Jugement } from './jugement.ts';

/** Écrit ce que vaut la recherche sur la table de requêtes ; `--manquees` donne celles des deux tiers que l’on a le droit de lire. */
const fichiers = construireRecherche(
  chargerContenu(process.cwd()).corpus,
  new Date().toISOString().slice(0, 10),
);
const moteur = moteurPlein(fichiers);
const requetes = lireLesRequetes();
const pourCent = (n: number) => `${(100 * n).toFixed(1)}\u00a0%`;

function dire(nom: string, j: Jugement): void {
  console.log(
    `${nom.padEnd(14)} ${String(j.nombre).padStart(4)} requêtes\u00a0: première ligne ${pourCent(j.premiere)}, trois ${pourCent(j.trois)}, thème ${pourCent(j.theme)}, fausse et sûre ${pourCent(j.fausseEtSure)}`,
  );
}

const ecart = requetes.filter(estTenueALEcart);
const reglage = requetes.filter((r) => !estTenueALEcart(r));
dire('tenues à l’écart', juger(moteur, fichiers, ecart));
dire(
  '  avec réponse',
  juger(
    moteur,
    fichiers,
    ecart.filter((r) => r.faits.length > 0),
  ),
);
dire(
  '  sans réponse',
  juger(
    moteur,
    fichiers,
    ecart.filter((r) => r.faits.length === 0),
  ),
);
dire('réglage', juger(moteur, fichiers, reglage));
for (const genre of new Set(reglage.map((r) => r.genre)))
  dire(
    `  ${genre}`,
    juger(
      moteur,
      fichiers,
      reglage.filter((r) => r.genre === genre),
    ),
  );
if (process.argv.includes('--manquees'))
  for (const m of juger(moteur, fichiers, reglage).manquees) console.log(m);
