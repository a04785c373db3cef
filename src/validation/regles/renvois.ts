import { derniereVersion, estAbroge, renvoisDuTexte } from '../../domaine/droit/fait.ts';
import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Lecture } from '../lecture.ts';
import { idDuFichier, type Nature } from '../lectures.ts';
import { faitNonLu, signaler, textesDe, type Contexte, type Regle } from './outils.ts';

/** Clés de données dont la valeur est un identifiant de fait. */
const CLES_DE_FAIT = new Set([
  'faits',
  'fait',
  'duree',
  'decideur',
  'public',
  'manquement',
  'avant',
  'lpj',
  'depuis',
  'ici',
  'la_bas',
]);

const FORME_DE_REF = /^[a-z0-9-]+\.[a-z0-9-]+$/;

function designeUnFait(texte: string, chemin: readonly PropertyKey[]): boolean {
  const cle = chemin.findLast((p) => typeof p === 'string');
  return CLES_DE_FAIT.has(cle as string) && FORME_DE_REF.test(texte);
}

function lecturesQuiRenvoient(l: Contexte['lectures']): Lecture<unknown>[] {
  return [
    ...l.banques,
    ...l.mesures,
    ...l.metier,
    ...l.lpj,
    ...l.modules,
    ...l.sections,
    ...l.cas,
    ...l.ecrits,
    ...l.parcours,
    ...l.examens,
    ...l.seances,
    ...l.expliquer,
    ...l.glossaire,
  ];
}

function faitInconnu(lecture: Lecture<unknown>, chemin: PropertyKey[], ref: string): Diagnostic {
  return signaler(
    lecture,
    chemin,
    'fait/inconnu',
    `le fait «\u00a0${ref}\u00a0» n’existe pas.`,
    'Chercher son identifiant dans droit/, sous la forme theme.fait.',
  );
}

/** Tout identifiant de fait et tout renvoi `{theme.fait.cle}` mène à un fait et à une valeur. */
export const renvoisAuxFaits: Regle = ({ corpus, lectures, nonLus }) =>
  lecturesQuiRenvoient(lectures).flatMap((lecture) =>
    textesDe(lecture.donnees).flatMap(({ texte, chemin }): Diagnostic[] => {
      if (designeUnFait(texte, chemin)) {
        return corpus.faits.has(texte) || faitNonLu(nonLus, texte)
          ? []
          : [faitInconnu(lecture, chemin, texte)];
      }
      return renvoisDuTexte(texte).flatMap(({ ref, cle, brut }) => {
        const situe = corpus.faits.get(ref);
        if (!situe) return faitNonLu(nonLus, ref) ? [] : [faitInconnu(lecture, chemin, ref)];
        const cles = Object.keys(derniereVersion(situe.fait).valeurs ?? {});
        if (cles.includes(cle)) return [];
        return [
          signaler(
            lecture,
            chemin,
            'fait/valeur-inconnue',
            `«\u00a0${brut}\u00a0» ne correspond à aucune valeur.`,
            `Valeurs du fait\u00a0: ${cles.join(', ') || 'aucune'}.`,
          ),
        ];
      });
    }),
  );

/** Une accolade qui reste dans un texte, ses renvois ôtés : le lecteur la verrait. */
const ACCOLADE = /\{[^{}]*\}?|\}/;

/** Tout ce qui ressemble à un renvoi `{theme.fait.cle}` en est un. */
export const renvoisBienEcrits: Regle = ({ corpus, lectures }) =>
  lecturesQuiRenvoient(lectures).flatMap((lecture) =>
    textesDe(lecture.donnees).flatMap(({ texte, chemin }): Diagnostic[] => {
      const sansRenvoi = renvoisDuTexte(texte).reduce((t, { brut }) => t.replace(brut, '…'), texte);
      const [reste] = ACCOLADE.exec(sansRenvoi) ?? [];
      if (reste === undefined) return [];
      const ref = reste.replace(/[{}\s]/g, '');
      const cles = Object.keys(redactionDe(corpus, ref)?.valeurs ?? {});
      return [
        signaler(
          lecture,
          chemin,
          'fait/renvoi-mal-ecrit',
          `«\u00a0${reste}\u00a0» n’est pas un renvoi\u202f: le lecteur verrait les accolades.`,
          cles.length > 0
            ? `Nommer la valeur, comme «\u00a0{${ref}.${cles[0]}}\u00a0». Valeurs du fait\u00a0: ${cles.join(', ')}.`
            : 'Écrire {theme.fait.cle}, en minuscules, sans espace ni seconde accolade, ou retirer l’accolade.',
        ),
      ];
    }),
  );

function redactionDe(corpus: Corpus, ref: string) {
  const situe = corpus.faits.get(ref);
  return situe && derniereVersion(situe.fait);
}

/** Faits qu’une donnée nomme, par leur identifiant ou par un renvoi, et où. */
export function* faitsNommes(donnees: unknown): Generator<{ ref: string; chemin: PropertyKey[] }> {
  for (const { texte, chemin } of textesDe(donnees)) {
    if (designeUnFait(texte, chemin)) yield { ref: texte, chemin };
    else for (const { ref } of renvoisDuTexte(texte)) yield { ref, chemin };
  }
}

/** Un item ne se fonde ni sur un fait à vérifier, cité ou dit par un renvoi, ni sur le seul droit abrogé. */
export const itemsFondes: Regle = ({ corpus, lectures, aujourdhui }) =>
  lectures.banques.flatMap((lecture) =>
    lecture.donnees.items.flatMap((item, i) => {
      const douteux = new Map(
        [...faitsNommes(item)]
          .filter(({ ref }) => etatDe(corpus, ref) === 'a-verifier')
          .map(({ ref, chemin }) => [ref, item.faits.includes(ref) ? ['faits'] : chemin] as const),
      );
      const erreurs = [...douteux].map(([ref, chemin]) =>
        signaler(
          lecture,
          ['items', i, ...chemin],
          'quiz/fait-a-verifier',
          `«\u00a0${ref}\u00a0» reste à vérifier\u00a0: on n’examine pas dessus.`,
          'Fonder l’item sur un fait lu ou recoupé, ou retirer l’item.',
        ),
      );
      const connus = item.faits.flatMap((ref) => corpus.faits.get(ref) ?? []);
      if (connus.length > 0 && connus.every(({ fait }) => estAbroge(fait, aujourdhui))) {
        erreurs.push(
          signaler(
            lecture,
            ['items', i, 'faits'],
            'quiz/fait-abroge',
            'aucun des faits cités n’est encore en vigueur.',
            'Citer aussi le fait qui dit le droit d’aujourd’hui.',
          ),
        );
      }
      return erreurs;
    }),
  );

/** État de la dernière rédaction d’un fait. */
export function etatDe(corpus: Corpus, ref: string): string | undefined {
  const situe = corpus.faits.get(ref);
  return situe && derniereVersion(situe.fait).etat;
}

/** Les renvois entre fiches, modules, cas, glossaire et banques mènent tous quelque part. */
export const renvoisEntrePages: Regle = ({ corpus, lectures: l, nonLus }) => {
  const ids = (liste: readonly { id: string }[], nature: Nature) =>
    new Set([...liste.map((x) => x.id), ...nonLus.ids(nature)]);
  const mesures = ids(corpus.mesures, 'mesures');
  const banques = ids(corpus.banques, 'banques');
  const themes = ids(corpus.themes, 'themes');
  const entrees = new Set([...mesures, ...themes, ...ids(corpus.termes, 'glossaire')]);
  const erreurs: Diagnostic[] = [];
  const soiMeme = (lecture: Lecture<unknown>, chemin: PropertyKey[], quoi: string) =>
    erreurs.push(
      signaler(
        lecture,
        chemin,
        'renvoi/soi-meme',
        `${quoi} renvoie à elle-même.`,
        'Nommer l’autre que l’on voulait, ou retirer le renvoi.',
      ),
    );
  const exiger = (
    lecture: Lecture<unknown>,
    chemin: PropertyKey[],
    id: string,
    connus: ReadonlySet<string>,
    quoi: string,
  ) => {
    if (connus.has(id)) return;
    erreurs.push(
      signaler(
        lecture,
        chemin,
        'renvoi/mort',
        `${quoi} «\u00a0${id}\u00a0» n’existe pas.`,
        'Corriger l’identifiant ou retirer le renvoi.',
      ),
    );
  };
  for (const m of l.mesures) {
    m.donnees.confondre_avec.forEach((c, i) => {
      const chemin = ['confondre_avec', i, 'mesure'];
      if (c.mesure === idDuFichier(m.source.chemin)) soiMeme(m, chemin, 'la fiche');
      else exiger(m, chemin, c.mesure, mesures, 'la fiche');
    });
  }
  for (const lecture of [...l.lpj, ...l.modules, ...l.cas]) {
    lecture.donnees.mesures.forEach((id, i) => exiger(lecture, ['mesures', i], id, mesures, 'la fiche'));
  }
  for (const lecture of [...l.metier, ...l.ecrits]) {
    lecture.donnees.fiches.forEach((id, i) => exiger(lecture, ['fiches', i], id, mesures, 'la fiche'));
  }
  for (const lecture of l.changements) {
    lecture.donnees.changements.forEach((c, i) =>
      c.mesures.forEach((id, j) =>
        exiger(lecture, ['changements', i, 'mesures', j], id, mesures, 'la fiche'),
      ),
    );
  }
  const items = new Set(corpus.items.keys());
  for (const e of l.ecrits) {
    e.donnees.items.forEach((id, i) => {
      if (!nonLus.element('banques', id)) exiger(e, ['items', i], id, items, 'la question');
    });
  }
  for (const t of l.themes) {
    const siens = new Set(t.donnees.faits.map((f) => f.id));
    t.donnees.essentiel.forEach((id, i) => {
      if (!nonLus.element('themes', id, idDuFichier(t.source.chemin)))
        exiger(t, ['essentiel', i], id, siens, 'le fait');
    });
  }
  for (const b of l.banques) {
    if (b.donnees.mesure) exiger(b, ['mesure'], b.donnees.mesure, mesures, 'la fiche');
  }
  for (const m of l.modules) {
    m.donnees.quiz.banques.forEach((id, i) => exiger(m, ['quiz', 'banques', i], id, banques, 'la banque'));
  }
  for (const e of l.examens) {
    e.donnees.parts.forEach((part, i) => {
      part.banques?.forEach((id, j) => exiger(e, ['parts', i, 'banques', j], id, banques, 'la banque'));
      part.themes?.forEach((id, j) => exiger(e, ['parts', i, 'themes', j], id, themes, 'le thème'));
    });
  }
  for (const g of l.glossaire) {
    g.donnees.termes.forEach((t, i) =>
      t.voir.forEach((id, j) => {
        if (nonLus.element('glossaire', id)) return;
        const chemin = ['termes', i, 'voir', j];
        // Une fiche ou un thème du même nom est ce que l’entrée donne à lire ensuite.
        if (id === t.id && !mesures.has(id) && !themes.has(id)) soiMeme(g, chemin, 'l’entrée');
        else exiger(g, chemin, id, entrees, 'l’entrée');
      }),
    );
  }
  return erreurs;
};
