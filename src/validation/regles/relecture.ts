import type { Diagnostic } from '../diagnostic.ts';
import { idDuFichier, toutesLesLectures } from '../lectures.ts';
import { relecturesDues, type Relecture } from '../relectures.ts';
import { ligneEtrangere, lireTemoin, TEMOIN, type Temoin } from '../temoin.ts';
import { A_ECRIRE } from './inacheve.ts';
import { faitNonLu, signaler, type Contexte, type Regle } from './outils.ts';

const REMEDE_DU_TEMOIN = 'Lancer «\u00a0npm run relire\u00a0», qui montre ce qui change et le range.';

/** Tout fait est celui dont on a pris acte ; sinon, lui et tout ce qui s’appuie dessus sont à relire. */
export const faitsRelus: Regle = (contexte) => {
  const { corpus, lectures } = contexte;
  if (corpus.faits.size === 0) return [];
  if (!lectures.temoin) {
    return [direDuTemoin('temoin/absent', 1, 'le témoin des relectures manque.')];
  }
  const { texte } = lectures.temoin;
  const temoin = lireTemoin(texte);
  const dues = relecturesDues(lectures, corpus.faits, temoin, contexte.aujourdhui);
  return [...dues.flatMap((due) => dire(due, contexte)), ...aRanger(temoin, texte, contexte)];
};

function dire({ ref, quoi, appuis }: Relecture, { lectures, nonLus }: Contexte): Diagnostic[] {
  const [theme, id] = ref.split('.');
  const lecture = lectures.themes.find((t) => t.donnees.id === theme);
  const rang = lecture?.donnees.faits.findIndex((f) => f.id === id);
  if (!lecture || rang === undefined) return [];
  if (quoi === 'nouveau') {
    // Un thème ou un fait qui porte deux noms n’a pas changé : il faut d’abord choisir le sien.
    if (idDuFichier(lecture.source.chemin) !== theme || faitNonLu(nonLus, ref)) return [];
    if (JSON.stringify(lecture.donnees.faits[rang]).includes(A_ECRIRE)) return [];
    return [
      signaler(
        lecture,
        ['faits', rang],
        'fait/nouveau',
        `«\u00a0${ref}\u00a0» n’est pas au témoin.`,
        'Relire le fait, puis prendre acte avec «\u00a0npm run relire\u00a0».',
      ),
    ];
  }
  return [
    signaler(
      lecture,
      ['faits', rang],
      'fait/change',
      `«\u00a0${ref}\u00a0» ne dit plus ce que l’on avait relu.`,
      'Relire le fait et ce qui s’appuie dessus, puis prendre acte avec «\u00a0npm run relire\u00a0».',
    ),
    ...appuis.map((appui) => ({
      code: 'relecture/due',
      ...appui,
      message: `«\u00a0${ref}\u00a0» a changé, et ceci s’appuie dessus.`,
      remede:
        'Relire au regard du fait, corriger s’il le faut, puis prendre acte avec «\u00a0npm run relire\u00a0».',
    })),
  ];
}

/** Ce que le témoin a de trop, fait retiré ou trace d’une réunion de branches : une seule commande le range, et une ligne le dit. */
function aRanger(temoin: Temoin, texte: string, contexte: Contexte): Diagnostic[] {
  const lignes = texte.split('\n');
  const etrangere = ligneEtrangere(texte);
  const deTrop: [number, string][] = etrangere
    ? [[etrangere, 'cette ligne n’est pas «\u00a0theme.fait empreinte\u00a0».']]
    : [];
  for (const [ref, empreintes] of temoin) {
    const ligne = lignes.findIndex((l) => l.startsWith(`${ref} `)) + 1;
    if (estRetire(ref, contexte)) deTrop.push([ligne, `«\u00a0${ref}\u00a0» n’est plus un fait.`]);
    else if (empreintes.length > 1) deTrop.push([ligne, `«\u00a0${ref}\u00a0» y a plusieurs empreintes.`]);
  }
  return deTrop.slice(0, 1).map(([ligne, message]) => direDuTemoin('temoin/a-ranger', ligne, message));
}

/** Un fait que le contenu nomme encore manque peut-être par mégarde : c’est à l’endroit qui le nomme qu’on le dit. */
function estRetire(ref: string, { corpus, lectures, nonLus }: Contexte): boolean {
  if (corpus.faits.has(ref) || faitNonLu(nonLus, ref)) return false;
  const nomme = new RegExp(`(?<![a-z0-9-])${ref.replace('.', '\\.')}(?![a-z0-9-])`);
  return !toutesLesLectures(lectures).some(({ source }) => nomme.test(source.texte));
}

function direDuTemoin(code: string, ligne: number, message: string): Diagnostic {
  return { code, fichier: TEMOIN, ligne, colonne: 1, chemin: '', message, remede: REMEDE_DU_TEMOIN };
}
