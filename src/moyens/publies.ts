import type { FaitDOutil } from '../domaine/calculateurs/droit.ts';
import * as adresses from '../domaine/commun/adresses.ts';
import type { Programme } from '../requetes/carnet.ts';
import type { CasIlot } from '../requetes/cas.ts';
import type { Colonne } from '../requetes/comparateur.ts';
import type { QuestionDExamen } from '../requetes/examens.ts';
import type { ProgrammeDesParcours } from '../requetes/parcours.ts';
import type { ProgrammeDeRevision, TermeIlot } from '../requetes/revision.ts';
import { lireDonnees } from './donnees.ts';
import { liste, objet, quelconque, texte } from './formes.ts';

const identifie = liste(objet<{ id: string }>({ id: texte }));

const question = objet<QuestionDExamen>({
  item: objet<QuestionDExamen['item']>({ id: texte, type: texte, faits: liste(texte) }),
  fondements: liste(quelconque),
  banque: texte,
  theme: texte,
});

/** Questions d’une banque, prêtes à poser. */
export function lireBanque(id: string): Promise<QuestionDExamen[]> {
  return lireDonnees(adresses.questionsDeBanque(id), liste(question));
}

/** Questions de quelques banques, banque par banque ; la révision, les quiz et les examens lisent les mêmes fichiers. */
export function lireBanques(ids: readonly string[]): Promise<QuestionDExamen[][]> {
  return Promise.all(ids.map(lireBanque));
}

/** Le cas prêt à mener. */
export function lireCas(id: string): Promise<CasIlot> {
  return lireDonnees(
    adresses.casAMener(id),
    objet<CasIlot>({ id: texte, titre: texte, etapes: liste(quelconque) }),
  );
}

/** Une mesure à comparer. */
export function lireColonne(mesure: string): Promise<Colonne> {
  const ligne = objet<Colonne['lignes'][number]>({ question: texte, faits: liste(quelconque) });
  return lireDonnees(
    adresses.colonne(mesure),
    objet<Colonne>({ id: texte, titre: texte, href: texte, lignes: liste(ligne) }),
  );
}

/** Faits d’un outil, avec toutes leurs rédactions : le calcul choisit la date. */
export function lireFaitsDOutil(id: string): Promise<FaitDOutil[]> {
  const version = objet<FaitDOutil['versions'][number]>({ renvois: liste(texte) });
  return lireDonnees(
    adresses.faitsDOutil(id),
    liste(objet<FaitDOutil>({ ref: texte, libelle: texte, href: texte, versions: liste(version) })),
  );
}

/** Ce que le carnet met en regard du journal. */
export function lireProgrammeDuCarnet(): Promise<Programme> {
  return lireDonnees(
    adresses.programmeDuCarnet,
    objet<Programme>({ modules: identifie, banques: identifie, cas: identifie, themes: identifie }),
  );
}

/** Étapes et items des parcours. */
export function lireProgrammeDesParcours(): Promise<ProgrammeDesParcours> {
  return lireDonnees(
    adresses.programmeDesParcours,
    objet<ProgrammeDesParcours>({ banques: identifie, termes: liste(texte), parcours: identifie }),
  );
}

/** Ce que la révision sait des cartes. */
export function lireProgrammeDeRevision(): Promise<ProgrammeDeRevision> {
  return lireDonnees(
    adresses.programmeDeRevision,
    objet<ProgrammeDeRevision>({ items: identifie, termes: identifie, confusables: liste(liste(texte)) }),
  );
}

/** Termes du glossaire, tels qu’une carte les montre. */
export function lireTermes(): Promise<TermeIlot[]> {
  return lireDonnees(
    adresses.termesARevoir,
    liste(objet<TermeIlot>({ id: texte, terme: texte, definition: texte })),
  );
}
