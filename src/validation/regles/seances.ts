import { DESSINS } from '../../domaine/dessins/index.ts';
import { derniereVersion } from '../../domaine/droit/fait.ts';
import { miseEnPageDe } from '../../domaine/seance/question.ts';
import { depassementDe, direLaDuree } from '../../domaine/seance/seance.ts';
import { memeValeur, quantitesDuTexte } from '../../domaine/commun/quantites.ts';
import type { Corpus } from '../corpus.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { chiffresLitteraux } from './chiffres.ts';
import { faitNonLu, signaler, textesDe, type Contexte, type Regle } from './outils.ts';

/** Banque d’où viennent les idées reçues. */
const IDEES_RECUES = 'idees-recues';

type Etape = Corpus['seances'][number]['etapes'][number];

/** Ce qui manque à une étape pour se tenir, et où le dire ; rien quand elle se tient. */
function defautDe(
  etape: Etape,
  { corpus, nonLus }: Contexte,
): { cle: string; code: string; message: string; remede: string } | undefined {
  const inconnue = (cle: string, id: string, quoi: string) => ({
    cle,
    code: 'seance/piece-inconnue',
    message: `${quoi} «\u00a0${id}\u00a0» n’existe pas.`,
    remede: 'Corriger l’identifiant, ou retirer l’étape.',
  });
  switch (etape.genre) {
    case 'section': {
      const module = corpus.modules.find((m) => m.id === etape.module);
      if (!module && !nonLus.fichier('modules', etape.module))
        return inconnue('module', etape.module, 'le module');
      const connue = module?.parties.some((s) => s.id === etape.section) ?? true;
      return connue || nonLus.fichier('sections', etape.section)
        ? undefined
        : inconnue('section', etape.section, 'la section');
    }
    case 'dessin': {
      const dessin = DESSINS.get(etape.dessin);
      if (!dessin) return inconnue('dessin', etape.dessin, 'le dessin');
      if (dessin.formats.includes('salle')) return undefined;
      return {
        cle: 'dessin',
        code: 'seance/dessin-hors-ecran',
        message: `le dessin «\u00a0${etape.dessin}\u00a0» n’a pas de format de salle\u00a0: ses lettres ne se liraient pas du fond.`,
        remede: 'En choisir un autre, ou projeter la section ou la règle qu’il dessine.',
      };
    }
    case 'cas':
      return corpus.cas.some((c) => c.id === etape.cas) || nonLus.fichier('cas', etape.cas)
        ? undefined
        : inconnue('cas', etape.cas, 'le cas');
    case 'regle': {
      const situe = corpus.faits.get(etape.fait);
      // Un fait inconnu est déjà dit par la règle des renvois.
      if (!situe || faitNonLu(nonLus, etape.fait) || derniereVersion(situe.fait).etat !== 'a-verifier')
        return undefined;
      return {
        cle: 'fait',
        code: 'seance/fait-a-verifier',
        message: `«\u00a0${etape.fait}\u00a0» reste à vérifier\u00a0: on ne le montre pas comme une règle.`,
        remede: 'Montrer un fait lu ou recoupé, ou en faire une discussion.',
      };
    }
    case 'question':
    case 'idee-recue': {
      const trouve = corpus.items.get(etape.question);
      if (!trouve)
        return nonLus.element('banques', etape.question)
          ? undefined
          : inconnue('question', etape.question, 'la question');
      if (etape.genre === 'idee-recue' && trouve.banque.id !== IDEES_RECUES)
        return {
          cle: 'question',
          code: 'seance/idee-recue',
          message: `la question «\u00a0${etape.question}\u00a0» n’est pas de la banque «\u00a0${IDEES_RECUES}\u00a0».`,
          remede: 'Écrire «\u00a0genre: question\u00a0», ou choisir une idée reçue.',
        };
      if (miseEnPageDe(trouve.item)) return undefined;
      return {
        cle: 'question',
        code: 'seance/question-hors-ecran',
        message: `la question «\u00a0${etape.question}\u00a0» ne se projette pas\u00a0: elle ne se vote pas par lettres, ou son texte ne tient pas en lettres lisibles du fond.`,
        remede: 'En choisir une autre, ou raccourcir ses options.',
      };
    }
    case 'titre':
    case 'objectifs':
    case 'activite':
    case 'discussion':
    case 'ecrit':
    case 'pause':
    case 'fin':
      return undefined;
  }
}

/** Une séance tient dans ses heures, et s’achève sur ce que chacun fera lundi : on ne retire jamais la fin. */
export const seancesALHeure: Regle = ({ lectures }) =>
  lectures.seances.flatMap((lecture): Diagnostic[] => {
    const { donnees } = lecture;
    const rang = donnees.etapes.length - 1;
    const derniere = donnees.etapes[rang];
    const trop = depassementDe(donnees) ?? 0;
    return [
      ...(trop > 0
        ? [
            signaler(
              lecture,
              ['fin'],
              'seance/debordement',
              `les étapes durent ${direLaDuree(trop)} de plus que la séance.`,
              'Reculer «\u00a0fin\u00a0», ou raccourcir une étape.',
            ),
          ]
        : []),
      ...(derniere?.genre !== 'fin' || derniere.retirable
        ? [
            signaler(
              lecture,
              ['etapes', rang],
              'seance/sans-fin',
              derniere?.genre === 'fin'
                ? 'la fin est «\u00a0retirable\u00a0»\u00a0: en retard, on la sauterait.'
                : 'la séance ne s’achève pas sur une étape «\u00a0fin\u00a0».',
              'Terminer par «\u00a0genre: fin\u00a0», sans «\u00a0retirable\u00a0».',
            ),
          ]
        : []),
    ];
  });

/** Chaque étape d’une séance prête montre quelque chose qui existe, et qui tient à l’écran ; aucun chiffre de droit ne s’y écrit à la main. */
export const seancesTenables: Regle = (contexte) =>
  contexte.lectures.seances.flatMap((lecture): Diagnostic[] => {
    const { donnees } = lecture;
    const racontees = (donnees.histoire ?? []).flatMap((texte) => quantitesDuTexte(texte));
    const etapes = donnees.etapes.flatMap((etape, i) => {
      const defaut = defautDe(etape, contexte);
      return defaut
        ? [signaler(lecture, ['etapes', i, defaut.cle], defaut.code, defaut.message, defaut.remede)]
        : [];
    });
    const chiffres = textesDe(donnees).flatMap(({ texte, chemin }) => {
      if (chemin.includes('histoire') || chemin.includes('relu_le')) return [];
      return chiffresLitteraux(texte)
        .filter(
          (q) =>
            !racontees.some(
              (r) =>
                r.texte === q.texte ||
                (r.valeur !== undefined && q.valeur !== undefined && memeValeur(r.valeur, q.valeur)),
            ),
        )
        .map((q) =>
          signaler(
            lecture,
            chemin,
            'droit/chiffre-litteral',
            `«\u00a0${q.texte}\u00a0» est écrit à la main.`,
            'Écrire {theme.fait.cle} si c’est une règle\u202f; si c’est la situation inventée, l’ajouter à «\u00a0histoire\u00a0».',
          ),
        );
    });
    return [...etapes, ...chiffres];
  });
