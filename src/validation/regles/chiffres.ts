import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { pagesMdx, signalerNoeud } from './mdx.ts';
import { signaler, textesDe, type Regle } from './outils.ts';

const NOMBRE =
  '(?:\\d+(?:[.,]\\d+)?|une?|quatre-vingts?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?|mille)(?:[ -](?:et un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cents?))?';
const UNITE = '(?:jours?|semaines?|mois|ans?|années?|heures?|euros?|€|%)';
const MOIS = '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)';
const JOUR_DATE = `(?:1er|\\d{1,2})[\\s\\u00a0]+${MOIS}[\\s\\u00a0]+\\d{4}`;

const QUANTITE = new RegExp(`(?<![\\p{L}\\d])(?:${NOMBRE}[\\s\\u00a0\\u202f]+|\\d+)${UNITE}(?!\\p{L})`, 'iu');
const DATE = new RegExp(`(?<![\\p{L}\\d])${JOUR_DATE}`, 'iu');
const FRACTION = /(?<!\p{L})(?:la moitié|(?:un|deux) tiers|(?:un|trois) quarts?)(?!\p{L})/iu;
/** Le nom d’un texte porte sa date : elle l’identifie, elle n’énonce pas une règle. */
const NOM_DE_TEXTE = new RegExp(
  `(?:loi|décret|ordonnance|circulaire|arrêté|arrêt|décision)(?: n°[\\s\\u00a0\\u202f]?[\\d-]+)? du ${JOUR_DATE}`,
  'giu',
);

/**
 * Premier chiffre de droit écrit à la main dans un texte (quantité avec unité, date, fraction), ou
 * `undefined`. Les renvois `{theme.fait.cle}` et le nom daté d’une loi n’en sont pas.
 */
export function chiffreLitteral(texte: string): string | undefined {
  const nu = texte.replace(/\{[^}]*\}/g, '').replace(NOM_DE_TEXTE, '');
  return (QUANTITE.exec(nu) ?? DATE.exec(nu) ?? FRACTION.exec(nu))?.[0];
}

const REMEDE =
  'Employer <Valeur fait="…" cle="…" /> (ou {theme.fait.cle} dans l’en-tête)\u202f; pour une situation inventée, <Exemple>…</Exemple>.';

/** Aucun chiffre de droit ne s’écrit à la main dans une page : il vient d’un fait, ou c’est un exemple déclaré. */
export const aucunChiffreLitteral: Regle = ({ lectures: l }) => {
  const corps = pagesMdx(l).flatMap((lecture) =>
    chiffresDuCorps(lecture.corps).map(({ noeud, trouve }) =>
      signalerNoeud(
        lecture,
        noeud,
        'droit/chiffre-litteral',
        `«\u00a0${trouve}\u00a0» est écrit à la main.`,
        REMEDE,
      ),
    ),
  );
  const entetes = [...l.mesures, ...l.lpj, ...l.modules, ...l.sections, ...l.glossaire].flatMap((lecture) =>
    [...textesDe(lecture.donnees)].flatMap(({ texte, chemin }) => {
      const trouve = chemin.at(-1) === 'relu_le' ? undefined : chiffreLitteral(texte);
      return trouve === undefined
        ? []
        : [
            signaler(
              lecture,
              chemin,
              'droit/chiffre-litteral',
              `«\u00a0${trouve}\u00a0» est écrit à la main.`,
              REMEDE,
            ),
          ];
    }),
  );
  return [...corps, ...entetes];
};

function chiffresDuCorps(corps: Root) {
  const trouves: { noeud: { position?: Root['position'] }; trouve: string }[] = [];
  visit(corps, (noeud) => {
    if ('name' in noeud && noeud.name === 'Exemple') return SKIP;
    const trouve = noeud.type === 'text' ? chiffreLitteral(noeud.value) : undefined;
    if (trouve !== undefined) trouves.push({ noeud, trouve });
    return undefined;
  });
  return trouves;
}
