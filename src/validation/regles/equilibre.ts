import {
  absolusParlants,
  enProposition,
  longueurParlante,
  mesurerLaForme,
  verdictParlant,
  type Mesure,
  type Offre,
} from '../../domaine/quiz/equilibre.ts';
import { remplirDonnee } from '../../domaine/droit/fait.ts';
import { offreDe } from '../../domaine/quiz/regle.ts';
import type { Cas } from '../../schemas/cas.ts';
import type { Banque } from '../../schemas/quiz.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { signaler, type Contexte, type Regle } from './outils.ts';

type Lu = Pick<Contexte, 'lectures' | 'corpus' | 'aujourdhui'>;

/** Les données telles que le lecteur les voit : un renvoi n’y a que la longueur de sa valeur. */
const vues = <T>(donnees: T, { corpus, aujourdhui }: Lu): T =>
  remplirDonnee(donnees, corpus.faits, aujourdhui);

const offresDUneBanque = (banque: Banque, lu: Lu): Offre[] => vues(banque.items, lu).map(offreDe);
const offresDUnCas = (cas: Cas, lu: Lu): Offre[] =>
  vues(cas.etapes, lu).map(({ decisions, raisons }) => ({ reponses: decisions.map(enProposition), raisons }));

type Dire = (code: string, message: string, remede: string) => Diagnostic;

function longueur(nom: string, mesure: Mesure, dire: Dire): Diagnostic[] {
  const parle = longueurParlante(mesure);
  if (!parle) return [];
  const combien =
    parle === 'trop' ? `${mesure.fois} fois sur ${mesure.total}` : `zéro fois sur ${mesure.total}`;
  return [
    dire(
      'equilibre/longueur',
      `la bonne ${nom} est la plus longue ${combien}\u00a0: sa longueur la livre.`,
      parle === 'trop'
        ? 'Raccourcir la bonne, ou donner aux autres le même soin, sans remplissage.'
        : 'Préciser quelques bonnes réponses, ou raccourcir les autres.',
    ),
  ];
}

function reproches(offres: readonly Offre[], dire: Dire): Diagnostic[] {
  const { reponses, raisons, verdicts, absolus } = mesurerLaForme(offres);
  const fautes = [...longueur('réponse', reponses, dire), ...longueur('raison', raisons, dire)];
  if (verdictParlant(verdicts)) {
    fautes.push(
      dire(
        'equilibre/vrai-faux',
        `${verdicts.fois} énoncé(s) vrai(s) sur ${verdicts.total}\u00a0: le verdict se devine.`,
        'Récrire quelques énoncés pour que les deux verdicts se rencontrent.',
      ),
    );
  }
  if (absolusParlants(absolus)) {
    const { justes, fausses } = absolus;
    fautes.push(
      dire(
        'equilibre/absolus',
        `un mot absolu (toujours, jamais, seul…) se lit dans ${fausses.fois} mauvaises propositions sur ${fausses.total} et dans ${justes.fois} bonnes sur ${justes.total}.`,
        'Ôter ces mots des mauvaises propositions, ou en employer dans de bonnes quand le droit le dit.',
      ),
    );
  }
  return fautes;
}

/** Toutes les banques d’un côté, tous les cas de l’autre. */
function ensembles(lu: Lu): { dossier: string; offres: Offre[] }[] {
  const { banques, cas } = lu.lectures;
  return [
    { dossier: 'quizzes', offres: banques.flatMap((b) => offresDUneBanque(b.donnees, lu)) },
    { dossier: 'src/content/cas', offres: cas.flatMap((c) => offresDUnCas(c.donnees, lu)) },
  ];
}

/** La forme d’une réponse ne dit pas si elle est bonne : ni sa longueur, ni le verdict le plus fréquent, ni ses mots absolus. */
export const formeMuette: Regle = (contexte) => {
  const { lectures, nonLus } = contexte;
  const fautes = [
    ...lectures.banques.flatMap((l) =>
      nonLus.incomplet('banques', l.donnees.id)
        ? []
        : reproches(offresDUneBanque(l.donnees, contexte), (...reste) => signaler(l, ['items'], ...reste)),
    ),
    ...lectures.cas.flatMap((l) =>
      reproches(offresDUnCas(l.donnees, contexte), (...reste) => signaler(l, ['etapes'], ...reste)),
    ),
  ];
  // Un fichier fautif entraîne l’ensemble, et un ensemble incomplet ne se compte pas : on ne dit d’abord que le fichier.
  if (fautes.length > 0 || nonLus.incomplet('banques') || nonLus.incomplet('cas')) return fautes;
  return ensembles(contexte).flatMap(({ dossier, offres }) =>
    reproches(offres, (code, message, remede) => ({
      code,
      fichier: dossier,
      ligne: 1,
      colonne: 1,
      chemin: '',
      message,
      remede,
    })),
  );
};

const part = ({ fois, total }: Pick<Mesure, 'fois' | 'total'>) =>
  total === 0 ? 'sans objet' : `${fois} sur ${total} (${Math.round((100 * fois) / total)}\u00a0%)`;

/** Les taux de chaque ensemble, tels que le contrôle les imprime. */
export function tauxDeForme(lu: Lu): string[] {
  return ensembles(lu).map(({ dossier, offres }) => {
    const { reponses, raisons, verdicts, absolus } = mesurerLaForme(offres);
    return [
      `${dossier}\u00a0: bonne réponse la plus longue ${part(reponses)}`,
      `bonne raison la plus longue ${part(raisons)}`,
      `énoncés vrais ${part(verdicts)}`,
      `mots absolus dans les bonnes ${part(absolus.justes)}, dans les mauvaises ${part(absolus.fausses)}.`,
    ].join('\u202f; ');
  });
}
