import { createInterface } from 'node:readline';
import { chargerContenu } from '../src/chargement.ts';
import { construireRecherche } from '../src/recherche/construire.ts';
import { phraseDeReponse } from '../src/recherche/moteur.ts';
import { moteurPlein } from '../src/recherche/plein.ts';

const aujourdhui = new Date().toISOString().slice(0, 10);
const moteur = moteurPlein(construireRecherche(chargerContenu(process.cwd()).corpus, aujourdhui));

const enJson = process.argv.includes('--json');
for await (const ligne of createInterface({ input: process.stdin })) {
  if (ligne.trim() === '') continue;
  const results = moteur.chercher(ligne).map((r) => ({
    url: r.url,
    titre: r.titre,
    type: r.genre,
    score: r.score,
    reponse: phraseDeReponse(r),
  }));
  if (enJson) console.log(JSON.stringify({ query: ligne, results }));
  else {
    console.log(`\n${ligne}`);
    for (const r of results)
      console.log(`  ${r.score.toFixed(1).padStart(6)}  ${r.titre}  ${r.url}\n          ${r.reponse}`);
  }
}
