import type { DateCivile } from '../../domaine/commun/date-civile.ts';
import { estDateCivile } from '../../domaine/commun/date-civile.ts';
import { versionALaDate, type TableDesFaits } from '../../domaine/droit/fait.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Lecture } from '../lecture.ts';
import { toutesLesLectures } from '../lectures.ts';
import { refsDuTexte, signaler, textesDe, type Regle } from './outils.ts';

/** Premier code pénal. Rien de ce que le site décrit n’est plus ancien. */
const PREMIER_JOUR = '1791-01-01';

/** Personne n’a relu avant que le projet n’existe. */
const PREMIERE_RELECTURE = '2026-01-01';

/** Une date d’effet à venir est déjà publiée : elle tient dans ces années-là. */
const ANNEES_A_VENIR = 10;

/** Ce qui a été relu d’un bloc : ses dates, et les faits qu’il nomme. */
interface Relu {
  lecture: Lecture<unknown>;
  chemin: PropertyKey[];
  reluLe: DateCivile;
  donnees: unknown;
}

function* blocsRelus(lecture: Lecture<unknown>): Generator<Relu> {
  const { donnees } = lecture as Lecture<{ relu_le?: string; items?: { relu_le: string }[] }>;
  if (donnees.relu_le !== undefined) yield { lecture, chemin: [], reluLe: donnees.relu_le, donnees };
  for (const [i, item] of (donnees.items ?? []).entries())
    yield { lecture, chemin: ['items', i], reluLe: item.relu_le, donnees: item };
}

/** Jour où a commencé de s’appliquer la plus récente des rédactions en vigueur que ces données nomment, et son fait. */
function derniereEntree(donnees: unknown, faits: TableDesFaits, date: DateCivile) {
  const refs = textesDe(donnees).flatMap(({ texte }) => refsDuTexte(texte));
  const entrees = [...new Set(refs)].flatMap((ref) => {
    const situe = faits.get(ref);
    const depuis = situe && versionALaDate(situe.fait, date)?.depuis;
    return depuis === undefined ? [] : [{ ref, depuis }];
  });
  return entrees.toSorted((a, b) => a.depuis.localeCompare(b.depuis)).at(-1);
}

/** Une relecture n’est ni à venir, ni antérieure au projet, ni antérieure à la rédaction qu’elle relit. */
export const relecturesPossibles: Regle = ({ corpus, lectures, aujourdhui }) =>
  toutesLesLectures(lectures).flatMap((l) =>
    [...blocsRelus(l)].flatMap(({ lecture, chemin, reluLe, donnees }) => {
      const dire = (code: string, message: string) => [
        signaler(
          lecture,
          [...chemin, 'relu_le'],
          code,
          message,
          'Écrire le jour où quelqu’un a vraiment relu, sous la forme AAAA-MM-JJ.',
        ),
      ];
      if (reluLe > aujourdhui)
        return dire('relecture/future', `«\u00a0${reluLe}\u00a0» n’est pas encore arrivé.`);
      if (reluLe < PREMIERE_RELECTURE)
        return dire('relecture/anterieure', `«\u00a0${reluLe}\u00a0» est antérieur au projet.`);
      const entree = derniereEntree(donnees, corpus.faits, aujourdhui);
      return entree && reluLe < entree.depuis
        ? dire(
            'relecture/anterieure',
            `«\u00a0${reluLe}\u00a0» précède la rédaction de «\u00a0${entree.ref}\u00a0», en vigueur depuis le ${entree.depuis}.`,
          )
        : [];
    }),
  );

/** On ne connaît pas les lois d’un jour qui n’est pas arrivé. */
export const loisConnues: Regle = ({ lectures, aujourdhui }) =>
  lectures.changements.flatMap((lecture) =>
    lecture.donnees.lois_connues_au <= aujourdhui
      ? []
      : [
          signaler(
            lecture,
            ['lois_connues_au'],
            'relecture/future',
            `«\u00a0${lecture.donnees.lois_connues_au}\u00a0» n’est pas encore arrivé.`,
            'Écrire le dernier jour dont la liste des lois a été vue, sous la forme AAAA-MM-JJ.',
          ),
        ],
  );

/** Les faits d’un thème sont relus à sa date : il ne peut précéder leurs rédactions. */
export const themesRelus: Regle = ({ lectures, aujourdhui }) =>
  lectures.themes.flatMap((lecture) => {
    const { relu_le, faits } = lecture.donnees;
    const tardif = faits.find((fait) => (versionALaDate(fait, aujourdhui)?.depuis ?? '') > relu_le);
    if (!tardif || relu_le < PREMIERE_RELECTURE || relu_le > aujourdhui) return [];
    return [
      signaler(
        lecture,
        ['relu_le'],
        'relecture/anterieure',
        `«\u00a0${relu_le}\u00a0» précède la rédaction de «\u00a0${lecture.donnees.id}.${tardif.id}\u00a0».`,
        'Écrire le jour où quelqu’un a vraiment relu, sous la forme AAAA-MM-JJ.',
      ),
    ];
  });

/** Toute date tient dans un temps plausible : du premier code pénal à quelques années d’ici. */
export const datesPlausibles: Regle = ({ lectures, aujourdhui }) => {
  const dernier = `${Number(aujourdhui.slice(0, 4)) + ANNEES_A_VENIR}-12-31`;
  return toutesLesLectures(lectures).flatMap((lecture) =>
    textesDe(lecture.donnees).flatMap(({ texte, chemin }): Diagnostic[] => {
      if (chemin.at(-1) === 'relu_le' || !estDateCivile(texte) || (PREMIER_JOUR <= texte && texte <= dernier))
        return [];
      return [
        signaler(
          lecture,
          chemin,
          'date/hors-du-temps',
          `«\u00a0${texte}\u00a0» est hors de tout temps plausible.`,
          `Corriger l’année\u00a0: entre ${PREMIER_JOUR.slice(0, 4)} et ${dernier.slice(0, 4)}.`,
        ),
      ];
    }),
  );
};

/** Minutes depuis minuit de l’heure qui ouvre un texte : « 8 h 20 » ; `undefined` s’il n’en dit pas. */
function minutesDe(texte: string): number | undefined {
  const [, heures, minutes = '0'] = /^(\d{1,2})\s?h(?:\s?(\d{2}))?/.exec(texte) ?? [];
  return heures === undefined ? undefined : Number(heures) * 60 + Number(minutes);
}

/** L’exemple daté d’une fiche se lit du premier jour au dernier ; une journée, du matin au soir ; une séance finit après avoir commencé. */
export const datesEnOrdre: Regle = ({ lectures }) => [
  ...lectures.mesures.flatMap((lecture) => {
    const etapes = lecture.donnees.exemple?.etapes ?? [];
    const rang = etapes.findIndex(({ date }, i) => date < (etapes[i - 1]?.date ?? ''));
    return rang < 0
      ? []
      : [
          signaler(
            lecture,
            ['exemple', 'etapes', rang, 'date'],
            'date/en-desordre',
            'cette date précède celle de l’étape d’avant.',
            'Ranger les étapes du premier jour au dernier, ou corriger la date.',
          ),
        ];
  }),
  ...lectures.metier.flatMap((lecture) => {
    const heures = lecture.donnees.journee?.heures.map(({ heure }) => minutesDe(heure)) ?? [];
    const rang = heures.findIndex((h, i) => (h ?? Infinity) <= (heures[i - 1] ?? -1));
    return rang < 0
      ? []
      : [
          signaler(
            lecture,
            ['journee', 'heures', rang, 'heure'],
            'date/en-desordre',
            'cette heure ne suit pas celle d’avant.',
            'Ranger les moments du matin au soir, ou corriger l’heure.',
          ),
        ];
  }),
  ...lectures.seances.flatMap((lecture) => {
    const { debut, fin } = lecture.donnees;
    return fin === undefined || fin > debut
      ? []
      : [
          signaler(
            lecture,
            ['fin'],
            'date/en-desordre',
            `la séance finirait à ${fin}, avant d’avoir commencé à ${debut}.`,
            'Corriger «\u00a0debut\u00a0» ou «\u00a0fin\u00a0».',
          ),
        ];
  }),
];

/** Un texte n’est pas en vigueur avant le jour où il prend effet. */
export const statutsATemps: Regle = ({ lectures, aujourdhui }) =>
  lectures.changements.flatMap((lecture) =>
    lecture.donnees.changements.flatMap(({ statut, date, effet = date }, i) =>
      statut !== 'en-vigueur' || effet <= aujourdhui
        ? []
        : [
            signaler(
              lecture,
              ['changements', i, 'statut'],
              'changement/statut',
              `ce texte ne prend effet que le ${effet}.`,
              'Écrire «\u00a0statut: a-venir\u00a0», ou corriger la date.',
            ),
          ],
    ),
  );

/** Un texte ne prend pas effet avant sa date. */
export const effetsApresLeurTexte: Regle = ({ lectures }) =>
  lectures.changements.flatMap((lecture) =>
    lecture.donnees.changements.flatMap(({ date, effet }, i) =>
      effet === undefined || effet >= date
        ? []
        : [
            signaler(
              lecture,
              ['changements', i, 'effet'],
              'fait/dates-inversees',
              'le texte prend effet avant sa propre date.',
              'Corriger «\u00a0date\u00a0» ou «\u00a0effet\u00a0».',
            ),
          ],
    ),
  );
