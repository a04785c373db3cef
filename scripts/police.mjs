// Produit la police du site : les lettres du français et de la ponctuation, graisses 400 à 700, crénage et chiffres alignés.
// À relancer quand la police d’origine change :
//   npm install --no-save subset-font@2.9.0 @fontsource-variable/atkinson-hyperlegible-next@5.3.0 && npm run police
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const ORIGINE = 'node_modules/@fontsource-variable/atkinson-hyperlegible-next';
const DOSSIER = 'src/styles/police';

/** Ce que le site peut afficher : l’ASCII, le français entier et sa typographie, quelques signes de calcul et l’euro. */
const LETTRES = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)),
  ...'àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸñÑáÁíÍóÓúÚ',
  ...'\u00a0\u202f\u2010\u2011–—‘’“”…«»·•°ª²³½×−≈≤≥±§€',
];

const origine = readFileSync(`${ORIGINE}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2`);
const police = await subsetFont(origine, LETTRES.join(''), {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
  keepFeatures: ['kern', 'tnum', 'lnum'],
  noHinting: true,
});
writeFileSync(`${DOSSIER}/atkinson-hyperlegible-next.woff2`, police);
copyFileSync(`${ORIGINE}/LICENSE`, `${DOSSIER}/OFL.txt`);
console.log(`${DOSSIER}/atkinson-hyperlegible-next.woff2 : ${police.length} octets`);
