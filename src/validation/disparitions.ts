import { accorder } from '../domaine/commun/texte.ts';
import type { Diagnostic } from './diagnostic.ts';
import { idDuFichier, toutesLesLectures, type Lectures } from './lectures.ts';
import type { NonLu, NonLus } from './non-lus.ts';
import { faitNonLu, refsDuTexte } from './regles/outils.ts';
import { empreinteDuFait, lireTemoin, type Temoin } from './temoin.ts';

/** Ce qui était là et n’y est plus, ou plus sous ce nom : une faute, dont tout ce qui le cite n’est que la suite. */
interface Disparition {
  erreur: Diagnostic;
  /** Ce que l’on ne peut plus dire inconnu : ce qui a disparu, et ce qui en tient peut-être lieu. */
  nonLus: NonLu[];
}

/** Fichiers dont il n’y a qu’un : absents, des pages seraient vides sans que rien ne le dise. */
const UNIQUES = { glossaire: 'src/content/glossaire.yaml', changements: 'droit/_changements.yaml' } as const;

const fichierAbsent = (fichier: string, message: string, remede: string): Diagnostic => ({
  code: 'fichier/absent',
  fichier,
  ligne: 1,
  colonne: 1,
  chemin: '',
  message,
  remede,
});

function fichiersUniques(l: Lectures, nonLus: NonLus): Disparition[] {
  return Object.entries(UNIQUES).flatMap(([nom, chemin]) => {
    const nature = nom as keyof typeof UNIQUES;
    if (l[nature].length > 0 || nonLus.incomplet(nature)) return [];
    return [
      {
        erreur: fichierAbsent(chemin, 'ce fichier manque.', 'Le remettre à cette place, sous ce nom.'),
        nonLus: [{ nature, chemin, texte: '' }],
      },
    ];
  });
}

/** Fichiers d’auteur qui nomment encore chaque fait du témoin qui n’est plus. */
function nomsPerdus(l: Lectures, temoin: Temoin): Map<string, string[]> {
  const presents = new Set(l.themes.flatMap(({ donnees: t }) => t.faits.map((f) => `${t.id}.${f.id}`)));
  const perdus = new Set([...temoin.keys()].filter((ref) => !presents.has(ref)));
  const noms = new Map<string, string[]>();
  if (perdus.size === 0) return noms;
  for (const { source } of toutesLesLectures(l)) {
    const nommes = new Set(refsDuTexte(source.texte).filter((ref) => perdus.has(ref)));
    for (const ref of nommes) noms.set(ref, [...(noms.get(ref) ?? []), source.chemin]);
  }
  return noms;
}

/** Assez pour commencer ; une recherche du nom dans le dossier donne le reste. */
const CITES = 3;

function citer(fichiers: Iterable<string>): string {
  const uniques = [...new Set(fichiers)];
  const reste = uniques.length - CITES;
  const premiers = uniques.slice(0, CITES).join(', ');
  return reste > 0 ? `${premiers} et ${accorder(reste, 'autre fichier', 'autres fichiers')}` : premiers;
}

/** Un thème dont on a pris acte, que le contenu cite encore et qui n’a plus de fichier. */
function themesDisparus(l: Lectures, nonLus: NonLus, noms: ReadonlyMap<string, string[]>): Disparition[] {
  const presents = new Set(l.themes.flatMap((t) => [t.donnees.id, idDuFichier(t.source.chemin)]));
  const nommes = new Set([...noms.keys()].map((ref) => ref.split('.')[0] as string));
  return [...nommes].flatMap((theme) => {
    if (presents.has(theme) || nonLus.fichier('themes', theme)) return [];
    const chemin = `droit/${theme}.yaml`;
    return [
      {
        erreur: fichierAbsent(
          chemin,
          `ce thème n’est plus là, et ses faits sont encore nommés dans ${citer([...noms].flatMap(([ref, ou]) => (ref.startsWith(`${theme}.`) ? ou : [])))}.`,
          'Remettre le fichier\u202f; si le thème est retiré, retirer aussi ce qui le cite.',
        ),
        nonLus: [{ nature: 'themes', chemin, texte: '' }],
      },
    ];
  });
}

/** Un fait dont on a pris acte, que le contenu nomme encore, et que son thème n’a plus, ou plus sous cet identifiant. */
function faitsDisparus(
  l: Lectures,
  nonLus: NonLus,
  temoin: Temoin,
  noms: ReadonlyMap<string, string[]>,
): Disparition[] {
  return l.themes.flatMap(({ donnees: theme, source: { chemin, texte }, situer }) => {
    const nouveaux = theme.faits.filter((f) => !temoin.has(`${theme.id}.${f.id}`));
    return [...noms].flatMap(([ref, ou]): Disparition[] => {
      const [sien, id = ''] = ref.split('.');
      if (sien !== theme.id || faitNonLu(nonLus, ref)) return [];
      const renomme = nouveaux.find((f) => temoin.get(ref)?.includes(empreinteDuFait({ ...f, id })));
      const dire = (lieu: PropertyKey[], code: string, message: string, remede: string): Diagnostic => ({
        code,
        fichier: chemin,
        ...situer(lieu),
        message: `${message} ${citer(ou)}.`,
        remede,
      });
      return [
        {
          erreur: renomme
            ? dire(
                ['faits', theme.faits.indexOf(renomme), 'id'],
                'fait/renomme',
                `ce fait s’appelait «\u00a0${ref}\u00a0», son nom dans`,
                'Lui rendre son identifiant, ou écrire le nouveau partout où l’ancien est écrit.',
              )
            : dire(
                ['faits'],
                'fait/disparu',
                `«\u00a0${ref}\u00a0» n’est plus là, et reste nommé dans`,
                'Remettre le fait\u202f; s’il est retiré, retirer aussi ce qui le cite.',
              ),
          nonLus: [
            { nature: 'themes', chemin, texte, ecartes: renomme ? [{ id }, { id: renomme.id }] : [{ id }] },
          ],
        },
      ];
    });
  });
}

/** Une fiche sans thème, dont l’essentiel est d’un seul thème sans fiche : c’est son fichier qui a changé de nom. */
function fichesRenommees(l: Lectures, nonLus: NonLus): Disparition[] {
  const themes = new Set(l.themes.map((t) => t.donnees.id));
  const fiches = new Set(l.mesures.map((m) => idDuFichier(m.source.chemin)));
  return l.mesures.flatMap(({ donnees, source: { chemin, texte }, situer }) => {
    const id = idDuFichier(chemin);
    const refs = Object.values(donnees.essentiel).flat();
    const [voulu, ...autres] = new Set(refs.map((ref) => ref.split('.')[0] as string));
    if (themes.has(id) || nonLus.fichier('themes', id) || voulu === undefined || autres.length > 0) return [];
    if (!themes.has(voulu) || fiches.has(voulu) || nonLus.fichier('mesures', voulu)) return [];
    return [
      {
        erreur: {
          code: 'fiche/sans-theme',
          fichier: chemin,
          ...situer([]),
          message: `la fiche n’a pas de faits\u00a0: ceux qu’elle cite sont dans droit/${voulu}.yaml.`,
          remede: `La renommer ${voulu}.mdx, ou créer droit/${id}.yaml.`,
        },
        nonLus: [
          { nature: 'mesures', chemin: chemin.replace(`${id}.mdx`, `${voulu}.mdx`), texte },
          { nature: 'themes', chemin: `droit/${id}.yaml`, texte: '' },
          { nature: 'expliquer', chemin: `src/content/expliquer/${id}.mdx`, texte: '' },
        ],
      },
    ];
  });
}

/** Ce dont le contenu garde la trace et qui a disparu : un fichier unique, un thème, un fait, le nom d’un fait ou d’une fiche. */
export function disparitions(l: Lectures, nonLus: NonLus): Disparition[] {
  const temoin = lireTemoin(l.temoin?.texte ?? '');
  const noms = nomsPerdus(l, temoin);
  return [
    ...fichiersUniques(l, nonLus),
    ...themesDisparus(l, nonLus, noms),
    ...faitsDisparus(l, nonLus, temoin, noms),
    ...fichesRenommees(l, nonLus),
  ];
}
