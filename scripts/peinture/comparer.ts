import { existsSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { mediane, ouvrir, type Ouverture } from './mesurer.ts';
import { servir } from './servir.ts';
import { construireStarlight, enMarkdown } from './starlight.ts';

const ESSAIS = 5;

const PAGES = [
  { nom: 'tig', quoi: 'fiche TIG', adresse: '/mesures/tig/' },
  { nom: 'ddse-peine', quoi: 'fiche DDSE (peine)', adresse: '/mesures/ddse-peine/' },
  { nom: 'section', quoi: 'section', adresse: '/modules/lpj-en-pratique/pourquoi-une-reforme/' },
  { nom: 'glossaire', quoi: 'glossaire', adresse: '/glossaire/s/' },
  { nom: 'lpj', quoi: 'LPJ', adresse: '/lpj/' },
];

/**
 * Ouvre cinq pages et leurs jumelles Starlight, tour à tour, et imprime les médianes côte à côte : sur une machine chargée, seuls les
 * rapports se lisent.
 * @see docs/decisions/0029-se-mesurer-a-starlight.md
 */
export async function comparerAStarlight(navigateur: Browser): Promise<void> {
  if (!existsSync('dist/index.html'))
    throw new Error('Lancer d’abord « npm run build » : le bench ouvre dist/.');
  const jalons = await servir('dist');
  const contexte = await navigateur.newContext();
  const lectrice = await contexte.newPage();
  const textes = [];
  for (const { nom, adresse } of PAGES) {
    await lectrice.goto(jalons.adresse + adresse);
    textes.push({ nom, titre: await lectrice.locator('h1').innerText(), texte: await enMarkdown(lectrice) });
  }
  await contexte.close();
  const starlight = await servir(construireStarlight(textes));

  console.log('Premier affichage, à côté de Starlight (Jalons / Starlight)');
  for (const { nom, quoi, adresse } of PAGES) {
    const nous: Ouverture[] = [];
    const eux: Ouverture[] = [];
    for (let n = 0; n < ESSAIS; n += 1) {
      nous.push(await ouvrir(navigateur, jalons.adresse + adresse));
      eux.push(await ouvrir(navigateur, `${starlight.adresse}/${nom}/`));
    }
    const paire = (cle: keyof Ouverture) =>
      [mediane(nous.map((o) => o[cle])), mediane(eux.map((o) => o[cle]))] as const;
    const [affichage, reference] = paire('premierAffichage');
    const [octets, leurs] = paire('octets');
    const cote = (cle: keyof Ouverture, chiffres = 0) =>
      paire(cle)
        .map((v) => v.toFixed(chiffres))
        .join(' / ');
    console.log(
      `  ${quoi.padEnd(20)} affichage ${cote('premierAffichage')} ms (${(affichage / reference).toFixed(2)}), ` +
        `le plus grand ${cote('plusGrandAffichage')} ms, décalage ${cote('decalage', 3)}, blocage ${cote('blocage')} ms, ` +
        `${(octets / 1000).toFixed(0)} / ${(leurs / 1000).toFixed(0)} ko (${(octets / leurs).toFixed(2)}), requêtes ${cote('requetes')}`,
    );
  }
  jalons.serveur.close();
  starlight.serveur.close();
}
