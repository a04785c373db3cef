import { replier } from '../domaine/commun/texte.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Panne, Source } from './lecture.ts';

/** Images qu’une page peut montrer, posées à côté d’elle. */
const IMAGE = /^src\/content\/.+\.(?:avif|gif|jpe?g|png|svg|webp)$/;

/** Vrai pour un fichier qui a la forme d’une image du contenu. */
export function estImage(chemin: string): boolean {
  return IMAGE.test(chemin);
}

/** Vrai pour ce qui accompagne le contenu sans en être : les modes d’emploi. */
export function estIgnore(chemin: string): boolean {
  return /(?:^|\/)README\.md$/.test(chemin);
}

/** Le nom d’un fichier ou d’un dossier fait une partie d’une adresse. */
const NOM = /^_?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)?$/;

function nomVoulu(nom: string): string {
  const [, tete = '', extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(nom) ?? [];
  return (replier(tete).replaceAll(' ', '-') || 'nom') + extension.toLowerCase();
}

const PANNES: Record<Panne, [message: string, remede: string]> = {
  dossier: ['un dossier porte ce nom de fichier.', 'Renommer ou retirer ce dossier.'],
  droits: ['l’ordinateur n’a pas le droit de lire ce fichier.', 'Rendre le fichier lisible par tous.'],
  lien: ['ce raccourci mène à un fichier qui n’existe plus.', 'Mettre le fichier lui-même à cette place.'],
  autre: ['ce fichier n’a pas pu être lu.', 'Le refermer ailleurs, ou en reposer une copie.'],
};

const EN_UTF8 = 'Enregistrer le fichier en «\u00a0UTF-8\u00a0», sans autre mention.';

/** Ce qu’un texte a d’illisible avant toute syntaxe : le premier de ces signes rend douteux ce qui le suit. */
const SIGNES_FAUTIFS: [signe: RegExp, code: string, message: string, remede: string][] = [
  [/^\uFEFF/, 'fichier/encodage', 'une marque invisible (BOM) ouvre le fichier.', EN_UTF8],
  [
    /^(?:<{7}|>{7})(?=[ \r\n])/m,
    'fichier/conflit',
    'une réunion de branches n’est pas achevée ici.',
    'Garder l’une des deux versions, ou les fondre, et retirer les lignes «\u00a0<<<<<<<\u00a0», «\u00a0=======\u00a0» et «\u00a0>>>>>>>\u00a0».',
  ],
  [
    // eslint-disable-next-line no-control-regex -- ce sont justement les signes de commande que l’on cherche.
    /[\uFFFD\u0000-\u0008\u000b\u000c\u000e-\u001f]/,
    'fichier/encodage',
    'un caractère ne se lit pas.',
    EN_UTF8,
  ],
  [
    /Ã[\u0080-\u00bf]|â(?:\u0080|€)|Â[\u0080-\u00bf]/,
    'fichier/encodage',
    'les accents de ce fichier ont été lus dans un autre encodage.',
    'Rouvrir l’original en «\u00a0UTF-8\u00a0» et le reposer, ou retaper les lettres accentuées.',
  ],
  [
    /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/,
    'fichier/encodage',
    'un caractère invisible est collé ici.',
    'L’effacer, en retapant le mot et ce qui le touche.',
  ],
  [
    /\p{L}(?=[\u0300-\u036f])/u,
    'fichier/encodage',
    'cette lettre et son accent sont deux caractères.',
    'Retaper la lettre accentuée au clavier.',
  ],
];

/** Ce qu’un fichier a de fautif avant toute syntaxe, et où. */
function signeFautif(
  texte: string,
): { index: number; code: string; message: string; remede: string } | undefined {
  for (const [signe, code, message, remede] of SIGNES_FAUTIFS) {
    const index = signe.exec(texte)?.index;
    if (index !== undefined) return { index, code, message, remede };
  }
  return undefined;
}

/** Ce qui empêche de lire un fichier avant même d’en regarder le contenu : le disque, sa place, son encodage. */
export function empechementDe(s: Source, aSaPlace: boolean): Diagnostic | undefined {
  const dire = (code: string, message: string, remede: string, index = 0): Diagnostic => {
    const avant = s.texte.slice(0, index).split('\n');
    return {
      code,
      fichier: s.chemin,
      ligne: avant.length,
      colonne: (avant.at(-1) as string).length + 1,
      chemin: '',
      message,
      remede,
    };
  };
  if (s.panne) return dire('fichier/illisible', ...PANNES[s.panne]);
  if (!aSaPlace) {
    return estImage(s.chemin)
      ? undefined
      : dire(
          'fichier/ignore',
          'ce fichier n’est à aucune place connue et ne serait pas publié.',
          'Les données s’écrivent en .yaml, les pages en .mdx\u202f; voir src/content/README.md.',
        );
  }
  const [mauvais] = s.chemin.split('/').filter((nom) => !NOM.test(nom));
  if (mauvais !== undefined) {
    return dire(
      'fichier/nom',
      `«\u00a0${mauvais}\u00a0» ne peut pas faire une adresse.`,
      `Le renommer en minuscules sans accent, chiffres et traits d’union, comme «\u00a0${nomVoulu(mauvais)}\u00a0».`,
    );
  }
  const faute = signeFautif(s.texte);
  return faute && dire(faute.code, faute.message, faute.remede, faute.index);
}
