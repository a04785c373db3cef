import { idDuFichier } from '../lectures.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { signaler, type Regle } from './outils.ts';

/** Un module a les sections qu’il annonce, et assez d’items pour son quiz final. */
export const modulesComplets: Regle = ({ corpus, lectures, nonLus }) =>
  lectures.modules.flatMap((lecture): Diagnostic[] => {
    const { sections, quiz } = lecture.donnees;
    const dossier = `src/content/modules/${idDuFichier(lecture.source.chemin)}/`;
    const nonLues = nonLus.dossier('sections', dossier);
    const ecrites = lectures.sections
      .filter((s) => s.source.chemin.startsWith(dossier))
      .map((s) => idDuFichier(s.source.chemin));
    const absentes = sections.filter((s) => !ecrites.includes(s) && !nonLues.includes(s));
    const orphelines = ecrites.filter((s) => !sections.includes(s));
    // Une section absente et une autre que l’on n’annonce pas sont la même, sous deux noms.
    const sansFichier = absentes.map((s, rang) =>
      signaler(
        lecture,
        ['sections', sections.indexOf(s)],
        'module/section-absente',
        `la section «\u00a0${s}\u00a0» n’a pas de fichier${orphelines[rang] ? `, et «\u00a0${orphelines[rang]}\u00a0» n’est pas dans la liste` : ''}.`,
        orphelines[rang]
          ? `Écrire ici «\u00a0${orphelines[rang]}\u00a0», ou renommer le fichier ${s}.mdx.`
          : `Créer ${dossier}${s}.mdx.`,
      ),
    );
    const sansAnnonce = orphelines
      .slice(absentes.length)
      .map((s) =>
        signaler(
          lecture,
          ['sections'],
          'module/section-orpheline',
          `la section «\u00a0${s}\u00a0» n’est pas dans la liste.`,
          'L’ajouter à «\u00a0sections\u00a0», à sa place de lecture.',
        ),
      );
    const incompletes = quiz.banques.some(
      (id) => nonLus.incomplet('banques', id) || !corpus.banques.some((b) => b.id === id),
    );
    const disponibles = corpus.banques
      .filter((b) => quiz.banques.includes(b.id))
      .reduce((n, b) => n + b.items.length, 0);
    const tropLong =
      incompletes || disponibles >= quiz.nombre
        ? []
        : [
            signaler(
              lecture,
              ['quiz', 'nombre'],
              'module/quiz-trop-long',
              `le quiz demande ${quiz.nombre} items et les banques n’en ont que ${disponibles}.`,
              'Écrire des items ou réduire le nombre.',
            ),
          ];
    return [...sansFichier, ...sansAnnonce, ...tropLong];
  });

/** Une fiche a son thème dans `droit/` et sa page à remettre. */
export const fichesEntourees: Regle = ({ corpus, lectures, nonLus }) =>
  lectures.mesures.flatMap((lecture) => {
    const id = idDuFichier(lecture.source.chemin);
    const sansTheme =
      corpus.themes.some((t) => t.id === id) || nonLus.fichier('themes', id)
        ? []
        : [
            signaler(
              lecture,
              [],
              'fiche/sans-theme',
              'la fiche n’a pas de faits.',
              `Créer droit/${id}.yaml.`,
            ),
          ];
    const sansPage =
      lecture.donnees.nature !== 'mesure' ||
      corpus.expliquer.some((p) => p.id === id) ||
      nonLus.fichier('expliquer', id)
        ? []
        : [
            signaler(
              lecture,
              [],
              'fiche/sans-page-a-remettre',
              'la page «\u00a0Expliquer\u00a0» manque.',
              `Créer src/content/expliquer/${id}.mdx.`,
            ),
          ];
    return [...sansTheme, ...sansPage];
  });

/** Une page rattachée à une autre trouve celle dont elle dépend : sans elle, rien ne la montrerait. */
export const pagesRattachees: Regle = ({ corpus, lectures, nonLus }) => [
  ...lectures.expliquer.flatMap((lecture) => {
    const id = idDuFichier(lecture.source.chemin);
    return corpus.mesures.some((m) => m.id === id) || nonLus.fichier('mesures', id)
      ? []
      : [
          signaler(
            lecture,
            [],
            'page/sans-attache',
            `la page à remettre «\u00a0${id}\u00a0» n’a pas de fiche.`,
            `Lui donner le nom d’une fiche, ou créer src/content/mesures/${id}.mdx.`,
          ),
        ];
  }),
  ...lectures.sections.flatMap((lecture) => {
    const module = lecture.source.chemin.split('/').at(-2) as string;
    return corpus.modules.some((m) => m.id === module) || nonLus.fichier('modules', module)
      ? []
      : [
          signaler(
            lecture,
            [],
            'page/sans-attache',
            `la section est dans un dossier «\u00a0${module}\u00a0» qui n’est pas un module.`,
            `La poser dans le dossier de son module, ou créer src/content/modules/${module}/index.mdx.`,
          ),
        ];
  }),
];
