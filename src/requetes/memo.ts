import { formaterDate } from '../domaine/commun/date-civile.ts';
import type { Sorte } from '../schemas/sortes.ts';
import { lireCorpus } from './corpus.ts';
import { lireFait, type FaitAffiche } from './faits.ts';
import { composerFiche } from './mesures.ts';

/** Les parties d’un mémo, dans l’ordre où l’on en a besoin, et les sortes de faits que chacune réunit. */
const PARTIES: readonly { titre: string; sortes: readonly Sorte[] }[] = [
  {
    titre: 'Pour qui, à quelles conditions',
    sortes: ['public', 'seuil', 'condition', 'exclusion', 'consentement', 'duree', 'mineur', 'definition'],
  },
  { titre: 'Décider, convoquer', sortes: ['decideur', 'procedure', 'delai', 'preuve'] },
  {
    titre: 'Ce qui s’impose',
    sortes: ['contenu', 'obligation', 'controle', 'lieu', 'argent', 'acteur', 'droit', 'victime'],
  },
  { titre: 'Compter, cumuler, modifier', sortes: ['imputation', 'cumul', 'effet', 'modification'] },
  { titre: 'Un manquement', sortes: ['manquement', 'sanction'] },
  { titre: 'La fin, les recours', sortes: ['fin', 'recours'] },
];

/** Ce que tient un mémo de deux pages A4, en signes ; un fait en coûte quelques-uns de plus que son texte. */
const SIGNES = 6200;
const SIGNES_D_UNE_LIGNE = 45;

/** Un fait en une ligne : sa réponse et ce qu’elle précise, à défaut son énoncé. */
function ligneDe(fait: FaitAffiche) {
  const court = fait.reponse !== undefined && fait.reponse.length <= 34;
  return {
    fait,
    reponse: court ? fait.reponse : undefined,
    texte: court ? (fait.precision ?? fait.libelle) : fait.enonce,
  };
}

/**
 * Le mémo d’une fiche : ses réponses premières, puis ses faits lus, partie par partie, tant qu’ils tiennent en deux pages ; les premiers de
 * la fiche et de son thème passent avant les autres.
 */
export async function composerMemo(id: string) {
  const fiche = await composerFiche(id);
  const enTete = new Set(fiche.essentiel.map(({ premier }) => premier.ref));
  const rangDe = (idDuFait: string) => {
    const place = fiche.theme.essentiel.indexOf(idDuFait);
    return place === -1 ? Infinity : place;
  };
  const candidats = fiche.theme.faits
    .map((f, ordre) => ({ ref: `${id}.${f.id}`, sorte: f.sortes[0], rang: rangDe(f.id), ordre }))
    .filter(({ ref }) => lireCorpus().faits.has(ref) && !enTete.has(ref))
    .map((c) => ({ ...c, fait: lireFait(c.ref) }))
    .filter(({ fait }) => !fait.abroge && !fait.aVerifier)
    .sort((a, b) => a.rang - b.rang || a.ordre - b.ordre);
  let reste =
    SIGNES -
    fiche.essentiel.reduce((n, { premier }) => n + premier.enonce.length / 2, 0) -
    fiche.confusions.reduce((n, c) => n + c.difference.length + SIGNES_D_UNE_LIGNE, 0);
  const gardes = candidats.filter(({ fait, sorte }) => {
    if (!PARTIES.some((p) => sorte && p.sortes.includes(sorte))) return false;
    const { reponse, texte } = ligneDe(fait);
    const cout = texte.length + (reponse?.length ?? 0) + SIGNES_D_UNE_LIGNE;
    if (cout > reste) return false;
    reste -= cout;
    return true;
  });
  return {
    mesure: fiche.mesure,
    sigles: fiche.theme.sigles,
    essentiel: fiche.essentiel.map(({ question, premier }) => ({ question, ...ligneDe(premier) })),
    parties: PARTIES.map(({ titre, sortes }) => ({
      titre,
      lignes: gardes
        .filter(({ sorte }) => sorte && sortes.includes(sorte))
        .sort((a, b) => a.ordre - b.ordre)
        .map(({ fait }) => ligneDe(fait)),
    })).filter(({ lignes }) => lignes.length > 0),
    confusions: fiche.confusions.map(({ autre, difference }) => ({ titre: autre.titre_court, difference })),
    omis: candidats.length - gardes.length,
    reluLe: formaterDate(fiche.theme.relu_le),
  };
}

export type Memo = Awaited<ReturnType<typeof composerMemo>>;
