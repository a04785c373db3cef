import type { Diagnostic } from '../diagnostic.ts';
import { idDuFichier } from '../lectures.ts';
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
  const dues = relecturesDues(lectures, corpus.faits, temoin);
  return [...dues.flatMap((due) => dire(due, lectures)), ...aRanger(temoin, texte, contexte)];
};

function dire({ ref, quoi, appuis }: Relecture, lectures: Contexte['lectures']): Diagnostic[] {
  const [theme, id] = ref.split('.');
  const lecture = lectures.themes.find((t) => t.donnees.id === theme);
  const rang = lecture?.donnees.faits.findIndex((f) => f.id === id);
  if (!lecture || rang === undefined) return [];
  if (quoi === 'nouveau') {
    // Un thème qui porte deux noms n’a pas changé de faits : il faut d’abord choisir le sien.
    if (idDuFichier(lecture.source.chemin) !== theme) return [];
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

/** Lignes du témoin qui ne servent plus : fait retiré, traces laissées par une réunion de branches. */
function aRanger(temoin: Temoin, texte: string, { corpus, nonLus }: Contexte): Diagnostic[] {
  const lignes = texte.split('\n');
  const etrangere = ligneEtrangere(texte);
  const aDire: [number, string][] = etrangere
    ? [[etrangere, 'cette ligne n’est pas «\u00a0theme.fait empreinte\u00a0».']]
    : [];
  for (const [ref, empreintes] of temoin) {
    const ligne = lignes.findIndex((l) => l.startsWith(`${ref} `)) + 1;
    const retire = !corpus.faits.has(ref) && !faitNonLu(nonLus, ref);
    if (retire) aDire.push([ligne, `«\u00a0${ref}\u00a0» n’est plus un fait.`]);
    else if (empreintes.length > 1) aDire.push([ligne, `«\u00a0${ref}\u00a0» y a plusieurs empreintes.`]);
  }
  return aDire.map(([ligne, message]) => direDuTemoin('temoin/a-ranger', ligne, message));
}

function direDuTemoin(code: string, ligne: number, message: string): Diagnostic {
  return { code, fichier: TEMOIN, ligne, colonne: 1, chemin: '', message, remede: REMEDE_DU_TEMOIN };
}
