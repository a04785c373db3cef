import { conditionnels, explorer, type CheminDeDonnee } from '../../domaine/cas/exploration.ts';
import { FIN, type Cas } from '../../schemas/cas.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Lecture } from '../lecture.ts';
import { rangDuDouble, signaler, type Regle } from './outils.ts';
import { etatDe, faitsNommes } from './renvois.ts';

function lister(ids: readonly string[]): string {
  return ids.join(', ') || 'aucun';
}

/** Étapes, décisions et scores qu’un cas nomme sans les avoir. */
function renvoisMorts(lecture: Lecture<Cas>): Diagnostic[] {
  const cas = lecture.donnees;
  const etapes = cas.etapes.map((e) => e.id);
  const scores = cas.scores.map((s) => s.id);
  const decisions = cas.etapes.flatMap((e) => e.decisions.flatMap((d) => (d.id ? [`${e.id}.${d.id}`] : [])));
  const erreurs: Diagnostic[] = [];
  const exiger = (chemin: CheminDeDonnee, quoi: string, id: string, connus: readonly string[]) => {
    if (connus.includes(id)) return;
    erreurs.push(
      signaler(
        lecture,
        chemin,
        'cas/renvoi-inconnu',
        `${quoi} «\u00a0${id}\u00a0» n’existe pas dans ce cas.`,
        `Employer l’un de ceux-ci\u00a0: ${lister(connus)}.`,
      ),
    );
  };
  for (const { chemin, si } of conditionnels(cas)) {
    for (const cle of ['decide', 'pas_decide'] as const) {
      si[cle]?.forEach((d, i) => exiger([...chemin, 'si', cle, i], 'la décision', d, decisions));
    }
    for (const cle of ['au_moins', 'moins_de'] as const) {
      for (const id of Object.keys(si[cle] ?? {})) exiger([...chemin, 'si', cle, id], 'le score', id, scores);
    }
  }
  cas.pieces.forEach((p, i) => {
    if (p.a_partir_de) exiger(['pieces', i, 'a_partir_de'], 'l’étape', p.a_partir_de, etapes);
  });
  cas.etapes.forEach((e, i) =>
    e.decisions.forEach((d, j) => {
      const chemin = ['etapes', i, 'decisions', j];
      if (d.suite) exiger([...chemin, 'suite'], 'l’étape', d.suite, [...etapes, FIN]);
      for (const id of Object.keys(d.effets)) exiger([...chemin, 'effets', id], 'le score', id, scores);
    }),
  );
  return erreurs;
}

/** Ce qu’un cas nomme existe dans ce cas. */
export const renvoisDesCas: Regle = ({ lectures }) => lectures.cas.flatMap(renvoisMorts);

/** Une suite mène plus loin : un cas se lit de haut en bas, et aucun chemin ne tourne sans fin. « fin » n’est jamais une étape. */
function boucles(lecture: Lecture<Cas>): Diagnostic[] {
  const { etapes } = lecture.donnees;
  return etapes.flatMap((e, i) =>
    e.decisions.flatMap((d, j) => {
      const vise = etapes.findIndex((autre) => autre.id === d.suite && d.suite !== FIN);
      return vise < 0 || vise > i
        ? []
        : [
            signaler(
              lecture,
              ['etapes', i, 'decisions', j, 'suite'],
              'cas/boucle',
              `la suite «\u00a0${d.suite}\u00a0» ramène en arrière\u00a0: le lecteur tournerait sans fin.`,
              'Mener à une étape écrite plus bas, ou placer plus bas l’étape visée.',
            ),
          ];
    }),
  );
}

function constatsDExploration(lecture: Lecture<Cas>): Diagnostic[] {
  const vu = explorer(lecture.donnees);
  const dire = (chemin: CheminDeDonnee, code: string, message: string, remede: string) =>
    signaler(lecture, chemin, code, message, remede);
  return [
    // Une étape que l’on n’atteint pas en rend d’autres inatteignables : la première suffit.
    ...vu.etapesInatteignables
      .slice(0, 1)
      .map((i) =>
        dire(
          ['etapes', i],
          'cas/etape-inatteignable',
          'aucun chemin ne mène à cette étape.',
          'Y mener par une «\u00a0suite\u00a0», revoir sa condition, ou la retirer.',
        ),
      ),
    ...vu.jamaisMontres.map((chemin) =>
      dire(
        chemin,
        'cas/jamais-montre',
        'aucun chemin ne montre ceci\u00a0: la condition n’est jamais remplie, ou une fin qui précède l’emporte toujours.',
        'Revoir la condition «\u00a0si\u00a0», la place de cette fin, ou retirer le passage.',
      ),
    ),
    ...vu.impasses.map((i) =>
      dire(
        ['etapes', i, 'decisions'],
        'cas/impasse',
        'un chemin arrive ici sans qu’aucune décision soit offerte.',
        'Laisser sans condition une décision au moins.',
      ),
    ),
    ...vu.sansDecisionJuste.map((i) =>
      dire(
        ['etapes', i, 'decisions'],
        'cas/sans-issue',
        'un chemin arrive ici sans qu’aucune décision offerte soit juste.',
        'Donner «\u00a0degre: juste\u00a0» à une décision, et la laisser offerte sur tous les chemins.',
      ),
    ),
    ...(vu.sansFin
      ? [
          dire(
            ['fins'],
            'cas/sans-fin',
            'un chemin s’achève sans remplir la condition d’aucune fin.',
            'Terminer la liste par une fin sans condition.',
          ),
        ]
      : []),
  ];
}

/** Tout chemin d’un cas avance, trouve partout une décision juste, et s’achève ; tout ce qui est écrit se lit sur un chemin au moins. */
export const casResolubles: Regle = ({ lectures }) =>
  lectures.cas.flatMap((lecture) => {
    const enArriere = boucles(lecture);
    // Un renvoi mort ou une boucle fausse toute exploration : on ne dit d’abord que leur cause.
    if (enArriere.length > 0 || renvoisMorts(lecture).length > 0) return enArriere;
    // Un score que rien ne change a souvent déjà rendu un passage introuvable.
    const constats = constatsDExploration(lecture);
    return constats.length > 0 ? constats : scoresInutiles(lecture);
  });

/** Des raisons proposées à une étape, une et une seule fonde la décision. */
export const raisonsTranchees: Regle = ({ lectures }) =>
  lectures.cas.flatMap((lecture) =>
    lecture.donnees.etapes.flatMap(({ raisons }, i) => {
      const justes = raisons?.filter((r) => r.juste).length;
      return justes === undefined || justes === 1
        ? []
        : [
            signaler(
              lecture,
              ['etapes', i, 'raisons'],
              'cas/raisons',
              `${justes === 0 ? 'aucune raison n’est juste' : `${justes} raisons sont justes`}.`,
              'Donner «\u00a0juste: true\u00a0» à une raison, et à une seule.',
            ),
          ];
    }),
  );

/** Les paliers d’un score montent : chacun se lit sur les siens. */
export const paliersEnOrdre: Regle = ({ lectures }) =>
  lectures.cas.flatMap((lecture) =>
    lecture.donnees.scores.flatMap(({ paliers }, i) => {
      const rang = paliers.findIndex((p, j) => j > 0 && p.au_moins <= (paliers[j - 1]?.au_moins ?? 0));
      return rang < 0
        ? []
        : [
            signaler(
              lecture,
              ['scores', i, 'paliers', rang],
              'cas/paliers',
              'ce palier ne dépasse pas celui d’avant\u00a0: l’un des deux ne se lirait jamais.',
              'Ranger les paliers de la plus basse valeur à la plus haute, sans en répéter une.',
            ),
          ];
    }),
  );

/** Un score sert : une décision le change, et un palier ou une condition le lit. */
function scoresInutiles(lecture: Lecture<Cas>): Diagnostic[] {
  const cas = lecture.donnees;
  const changes = new Set(cas.etapes.flatMap((e) => e.decisions.flatMap((d) => Object.keys(d.effets))));
  const lus = new Set(
    conditionnels(cas).flatMap(({ si }) => [
      ...Object.keys(si.au_moins ?? {}),
      ...Object.keys(si.moins_de ?? {}),
    ]),
  );
  return cas.scores.flatMap(({ id, paliers }, i) => {
    const dire = (message: string, remede: string) => [
      signaler(lecture, ['scores', i], 'cas/score-inutile', message, remede),
    ];
    if (!changes.has(id))
      return dire(
        'aucune décision ne change ce score.',
        'Le nommer dans les «\u00a0effets\u00a0» d’une décision, ou le retirer.',
      );
    return lus.has(id) || paliers.length > 0
      ? []
      : dire(
          'rien ne lit ce score\u00a0: ni palier, ni condition.',
          'Lui écrire des «\u00a0paliers\u00a0» ou une condition, ou le retirer.',
        );
  });
}

/** À une étape, deux décisions ou deux raisons ne se lisent pas pareil. */
export const propositionsDistinctes: Regle = ({ lectures }) =>
  lectures.cas.flatMap((lecture) =>
    lecture.donnees.etapes.flatMap(({ decisions, raisons = [] }, i) =>
      Object.entries({ decisions, raisons }).flatMap(([cle, liste]) => {
        const rang = rangDuDouble(liste.map((p) => p.texte));
        return rang === undefined
          ? []
          : [
              signaler(
                lecture,
                ['etapes', i, cle, rang, 'texte'],
                'cas/choix-identiques',
                `«\u00a0${liste[rang]?.texte}\u00a0» est proposé deux fois à cette étape.`,
                'Rendre les propositions toutes différentes.',
              ),
            ];
      }),
    ),
  );

/** Un cas ne s’appuie sur aucun fait à vérifier, cité ou dit par un renvoi : on n’y juge pas une décision. */
export const casFondes: Regle = ({ corpus, lectures }) =>
  lectures.cas.flatMap((lecture) =>
    [...faitsNommes(lecture.donnees)]
      .filter(({ ref }) => etatDe(corpus, ref) === 'a-verifier')
      .map(({ ref, chemin }) =>
        signaler(
          lecture,
          chemin,
          'cas/fait-a-verifier',
          `«\u00a0${ref}\u00a0» reste à vérifier\u00a0: on ne juge pas une décision dessus.`,
          'Citer un fait lu ou recoupé, ou retirer cette référence.',
        ),
      ),
  );
