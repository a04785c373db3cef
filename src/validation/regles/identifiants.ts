import { replier } from '../../domaine/commun/texte.ts';
import { estNommeDApres } from '../../domaine/quiz/banques.ts';
import { FIN, type Cas } from '../../schemas/cas.ts';
import type { Banque } from '../../schemas/quiz.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Lecture } from '../lecture.ts';
import { idDuFichier, toutesLesLectures, type Lectures, type Nature } from '../lectures.ts';
import { rangDuDouble, signaler, textesDe, type Regle } from './outils.ts';
import { A_ECRIRE } from './inacheve.ts';

interface Porteur {
  lecture: Lecture<unknown>;
  id: string;
  chemin: PropertyKey[];
}

function doublons(porteurs: readonly Porteur[]): Diagnostic[] {
  const premiers = new Map<string, Porteur>();
  return porteurs.flatMap((porteur) => {
    const premier = premiers.get(porteur.id);
    if (!premier) {
      premiers.set(porteur.id, porteur);
      return [];
    }
    return [
      signaler(
        porteur.lecture,
        porteur.chemin,
        'id/double',
        `l’identifiant «\u00a0${porteur.id}\u00a0» existe déjà dans ${premier.lecture.source.chemin}.`,
        'Choisir un autre identifiant, sans réemployer celui d’un élément retiré.',
      ),
    ];
  });
}

/** Dans un cas, étapes, pièces, fins et scores ont leurs identifiants ; à une étape, les décisions qui en ont un. */
function groupesDuCas(lecture: Lecture<Cas>): Porteur[][] {
  const porteurs = (liste: readonly { id?: string | undefined }[], ...debut: PropertyKey[]) =>
    liste.flatMap(({ id }, i) => (id === undefined ? [] : [{ lecture, id, chemin: [...debut, i, 'id'] }]));
  const { etapes, pieces, fins, scores } = lecture.donnees;
  return [
    porteurs(etapes, 'etapes'),
    porteurs(pieces, 'pieces'),
    porteurs(fins, 'fins'),
    porteurs(scores, 'scores'),
    ...etapes.map((e, i) => porteurs(e.decisions, 'etapes', i, 'decisions')),
  ];
}

/** « fin » est ce qu’une suite nomme pour s’achever : où une suite l’emploie, aucune étape ne peut s’appeler ainsi. */
function etapesReservees(lecture: Lecture<Cas>): Diagnostic[] {
  if (!lecture.donnees.etapes.some((e) => e.decisions.some((d) => d.suite === FIN))) return [];
  return lecture.donnees.etapes.flatMap(({ id }, i) =>
    id === FIN
      ? [
          signaler(
            lecture,
            ['etapes', i, 'id'],
            'id/reserve',
            `«\u00a0${FIN}\u00a0» est déjà le nom de ce qui achève un cas.`,
            'Donner un autre identifiant à cette étape.',
          ),
        ]
      : [],
  );
}

/** Fichiers qui écrivent leur propre identifiant, avec leur nature. */
export function fichiersNommes(l: Lectures): [Nature, Lecture<{ id: string }>][] {
  return (['themes', 'banques', 'cas', 'ecrits', 'parcours', 'examens', 'seances'] as const).flatMap(
    (nature) => l[nature].map((lecture): [Nature, Lecture<{ id: string }>] => [nature, lecture]),
  );
}

/** Un identifiant n’est porté que par une chose, et un fichier porte le nom de ce qu’il contient. */
export const identifiantsUniques: Regle = ({ lectures: l }) => {
  const malNommes = fichiersNommes(l).flatMap(([, lecture]) => {
    const attendu = idDuFichier(lecture.source.chemin);
    return lecture.donnees.id === attendu
      ? []
      : [
          signaler(
            lecture,
            ['id'],
            'id/autre-que-le-fichier',
            `l’identifiant «\u00a0${lecture.donnees.id}\u00a0» n’est pas le nom du fichier.`,
            `Écrire «\u00a0id: ${attendu}\u00a0» ou renommer le fichier.`,
          ),
        ];
  });
  const groupes: Porteur[][] = [
    l.banques.flatMap((lecture) =>
      lecture.donnees.items.map(({ id }, i) => ({ lecture, id, chemin: ['items', i, 'id'] })),
    ),
    ...l.themes.map((lecture) =>
      lecture.donnees.faits.map(({ id }, i) => ({ lecture, id, chemin: ['faits', i, 'id'] })),
    ),
    l.glossaire.flatMap((lecture) =>
      lecture.donnees.termes.map(({ id }, i) => ({ lecture, id, chemin: ['termes', i, 'id'] })),
    ),
    l.mesures.map((lecture) => ({ lecture, id: lecture.donnees.sigle, chemin: ['sigle'] })),
    ...l.changements.map((lecture) =>
      lecture.donnees.changements.map(({ id }, i) => ({ lecture, id, chemin: ['changements', i, 'id'] })),
    ),
    ...l.expliquer.map((lecture) =>
      lecture.donnees.dates.map(({ id }, i) => ({ lecture, id, chemin: ['dates', i, 'id'] })),
    ),
    ...l.modules.map((lecture) =>
      lecture.donnees.sections.map((id, i) => ({ lecture, id, chemin: ['sections', i] })),
    ),
    ...l.cas.flatMap(groupesDuCas),
  ];
  return [...malNommes, ...groupes.flatMap(doublons), ...l.cas.flatMap(etapesReservees)];
};

/** Ce que l’on choisit dans une liste d’après son résumé. */
const ANNONCES = ['metier', 'lpj', 'modules', 'cas', 'ecrits', 'parcours', 'examens', 'seances'] as const;

/** Deux pages d’une même nature ne s’annoncent pas par le même résumé : c’est la même, écrite deux fois. */
export const resumesDistincts: Regle = ({ lectures }) =>
  ANNONCES.flatMap((nature) => {
    const premiers = new Map<string, string>();
    const annonces: readonly Lecture<{ resume: string }>[] = lectures[nature];
    return annonces.flatMap((lecture) => {
      const cle = replier(lecture.donnees.resume);
      // Ce qui reste à écrire ne se distingue pas encore, et se dit déjà.
      if (lecture.donnees.resume.includes(A_ECRIRE)) return [];
      const premier = premiers.get(cle);
      if (premier === undefined) {
        premiers.set(cle, lecture.source.chemin);
        return [];
      }
      return [
        signaler(
          lecture,
          ['resume'],
          'resume/double',
          `ce résumé est déjà celui de ${premier}.`,
          'Retirer l’un des deux fichiers si c’est le même contenu, ou dire ce qui les distingue.',
        ),
      ];
    });
  });

/** Une notion n’a qu’une entrée au glossaire : la casse et les accents n’en font pas deux. */
export const termesDistincts: Regle = ({ lectures }) =>
  lectures.glossaire.flatMap((lecture) => {
    const { termes } = lecture.donnees;
    const premiers = new Map<string, string>();
    return termes.flatMap(({ id, terme }, i) => {
      const premier = premiers.get(replier(terme));
      // Du même identifiant, l’entrée est déjà dite en double.
      if (premier === undefined || premier === id) {
        premiers.set(replier(terme), id);
        return [];
      }
      return [
        signaler(
          lecture,
          ['termes', i, 'terme'],
          'terme/double',
          `«\u00a0${terme}\u00a0» a déjà son entrée, «\u00a0${premier}\u00a0».`,
          'N’en garder qu’une, avec le sigle et les autres formes des deux.',
        ),
      ];
    });
  });

/** Listes où se répéter a un sens, ou dont la répétition est déjà dite. */
const LISTES_LIBRES: ReadonlySet<PropertyKey> = new Set([
  'tableau',
  'sections',
  'distracteurs',
  'leurres',
  'histoire',
]);

/** Une liste de textes ne dit pas deux fois la même chose : un fait cité deux fois en cache souvent un autre, que l’on a oublié. */
export const listesSansDouble: Regle = ({ lectures }) =>
  toutesLesLectures(lectures).flatMap((lecture) => {
    const listes = new Map<string, { textes: string[]; chemin: PropertyKey[] }>();
    for (const { texte, chemin } of textesDe(lecture.donnees)) {
      if (typeof chemin.at(-1) !== 'number' || chemin.some((cle) => LISTES_LIBRES.has(cle))) continue;
      // Ce qu’un modèle laisse à écrire se dit déjà, une fois par ligne.
      if (texte === A_ECRIRE) continue;
      const parent = chemin.slice(0, -1);
      const cle = parent.join(' ');
      const liste = listes.get(cle) ?? { textes: [], chemin: parent };
      liste.textes.push(texte);
      listes.set(cle, liste);
    }
    return [...listes.values()].flatMap(({ textes, chemin }) => {
      const rang = rangDuDouble(textes);
      return rang === undefined
        ? []
        : [
            signaler(
              lecture,
              [...chemin, rang],
              'liste/double',
              `«\u00a0${textes[rang]}\u00a0» est deux fois dans cette liste.`,
              'N’en garder qu’un, ou écrire l’autre que l’on voulait.',
            ),
          ];
    });
  });

function estAilleurs(banques: readonly Lecture<Banque>[], ici: Lecture<Banque>, id: string): boolean {
  return banques.some((autre) => autre !== ici && autre.donnees.items.some((item) => item.id === id));
}

/** Un item porte le nom de sa banque, puis un numéro : une page sait, de son seul identifiant, quelle banque charger. */
export const itemsNommesDApresLeurBanque: Regle = ({ lectures }) =>
  lectures.banques.flatMap((lecture) =>
    lecture.donnees.items.flatMap(({ id }, i) =>
      // Copié d’une autre banque, ou dans un fichier renommé, l’erreur est déjà dite : une faute, une ligne.
      [lecture.donnees.id, idDuFichier(lecture.source.chemin)].some((banque) => estNommeDApres(banque, id)) ||
      estAilleurs(lectures.banques, lecture, id)
        ? []
        : [
            signaler(
              lecture,
              ['items', i, 'id'],
              'id/hors-de-sa-banque',
              `l’identifiant «\u00a0${id}\u00a0» n’est pas celui de sa banque suivi d’un numéro.`,
              `Écrire «\u00a0${lecture.donnees.id}-\u00a0» puis un numéro que la banque n’a jamais employé, comme «\u00a0${lecture.donnees.id}-001\u00a0».`,
            ),
          ],
    ),
  );
