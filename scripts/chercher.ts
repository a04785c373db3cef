import { createInterface } from 'node:readline';
import { chargerContenu } from '../src/chargement.ts';
import { construireRecherche } from '../src/recherche/construire.ts';
import { Moteur, phraseDeReponse } from '../src/recherche/moteur.ts';

const aujourdhui = new Date().toISOString().slice(0, 10);
const { lexique, base } = construireRecherche(chargerContenu(process.cwd()).corpus, aujourdhui);
// Les deux fichiers passent par leur forme écrite : le moteur reçoit exactement ce que lit le navigateur.
const moteur = new Moteur(JSON.parse(JSON.stringify(lexique)));
for (const _ of moteur.recevoir(JSON.parse(JSON.stringify(base))));

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
