import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { MOIS } from '../../domaine/commun/date-civile.ts';
import { quantitesDuTexte, type Quantite } from '../../domaine/commun/quantites.ts';
import { pagesMdx, signalerNoeud } from './mdx.ts';
import { signaler, textesDe, type Regle } from './outils.ts';

const MOIS_ECRITS = `(?:${MOIS.join('|')})`;
/** Le nom d’un texte porte sa date : elle l’identifie, elle n’énonce pas une règle. */
const NOM_DE_TEXTE = new RegExp(
  `(?:loi|décret|ordonnance|circulaire|arrêté|arrêt|décision)(?: n°[\\s\\u00a0\\u202f]?[\\d-]+)? du (?:1er|\\d{1,2})[\\s\\u00a0]+${MOIS_ECRITS}[\\s\\u00a0]+\\d{4}`,
  'giu',
);

/**
 * Chiffres de droit écrits à la main dans un texte : quantités avec leur unité, dates, fractions. Les renvois `{theme.fait.cle}`, le
 * nom daté d’une loi et la mi-peine, qui est le nom d’un moment, n’en sont pas.
 */
export function chiffresLitteraux(texte: string): Quantite[] {
  const nu = texte.replace(/\{[^}]*\}/g, '').replace(NOM_DE_TEXTE, '');
  return quantitesDuTexte(nu).filter((q) => !/^mi-peine$/i.test(q.texte));
}

/** Le premier chiffre de droit écrit à la main dans un texte, ou `undefined`. */
export function chiffreLitteral(texte: string): string | undefined {
  return chiffresLitteraux(texte)[0]?.texte;
}

const REMEDE =
  'Employer <Valeur fait="…" cle="…" />\u202f; pour une situation inventée, <Exemple>…</Exemple>.';

/** Hors du corps d’une page, aucune balise ne se lit. */
const REMEDE_DES_DONNEES = 'Écrire {theme.fait.cle}, ou dire la même chose sans le chiffre.';

/** Une date de relecture, les mots par lesquels on cherche un terme, l’histoire d’une personne inventée, un écrit ou sa trame : rien de tout cela n’énonce une règle. */
const SANS_REGLE: ReadonlySet<PropertyKey> = new Set([
  'relu_le',
  'aussi',
  'exemple',
  'journee',
  'modeles',
  'situation',
  'ecrit',
  'passage',
]);

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
  const entetes = [
    ...l.mesures,
    ...l.expliquer,
    ...l.metier,
    ...l.lpj,
    ...l.modules,
    ...l.sections,
    ...l.glossaire,
    ...l.ecrits,
    ...l.parcours,
    ...l.examens,
  ].flatMap((lecture) =>
    textesDe(lecture.donnees).flatMap(({ texte, chemin }) => {
      const trouve = chemin.some((cle) => SANS_REGLE.has(cle)) ? undefined : chiffreLitteral(texte);
      return trouve === undefined
        ? []
        : [
            signaler(
              lecture,
              chemin,
              'droit/chiffre-litteral',
              `«\u00a0${trouve}\u00a0» est écrit à la main.`,
              REMEDE_DES_DONNEES,
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
