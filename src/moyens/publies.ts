import type { FaitDOutil } from '../domaine/calculateurs/droit.ts';
import * as adresses from '../domaine/commun/adresses.ts';
import { paquetDe } from '../domaine/commun/paquets.ts';
import type { Abrege } from '../requetes/abreges.ts';
import type { CasIlot } from '../requetes/cas.ts';
import type { Colonne } from '../requetes/comparateur.ts';
import type { QuestionDExamen } from '../requetes/examens.ts';
import type { EtapeDuProgramme } from '../requetes/parcours.ts';
import type { TermeIlot } from '../requetes/revision.ts';
import { ErreurDeDonnees, lireDonnees } from './donnees.ts';
import { liste, objet, quelconque, texte } from './formes.ts';

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

/** Étapes d’un parcours, sans leurs items. */
export function lireEtapes(parcours: string): Promise<EtapeDuProgramme[]> {
  return lireDonnees(
    adresses.etapesDeParcours(parcours),
    liste(objet<EtapeDuProgramme>({ genre: texte, id: texte, banques: liste(texte) })),
  );
}

/** Lectures faites par cette page ; une lecture manquée se retente. */
const lues = new Map<string, Promise<unknown>>();

function uneFois<T>(adresse: string, lire: () => Promise<T>): Promise<T> {
  const connue = lues.get(adresse) as Promise<T> | undefined;
  if (connue) return connue;
  const lecture = lire().catch((e: unknown) => {
    lues.delete(adresse);
    throw e;
  });
  lues.set(adresse, lecture);
  return lecture;
}

/** Abrégés de quelques choses, d’après leur identifiant ; ce que le site ne publie plus n’en a pas. */
export async function lireAbreges(ids: Iterable<string>): Promise<Abrege[]> {
  const voulus = new Set(ids);
  if (voulus.size === 0) return [];
  const adresse = adresses.bornesDesAbreges;
  const bornes = await uneFois(adresse, () => lireDonnees(adresse, liste(texte)));
  const rangs = new Set(Array.from(voulus, (id) => paquetDe(id, bornes)));
  const paquets = await Promise.all(
    Array.from(rangs, (rang) => {
      const paquet = adresses.abreges(String(rang));
      return uneFois(paquet, () => lireDonnees(paquet, liste(objet<Abrege>({ genre: texte, id: texte }))));
    }),
  );
  return paquets.flat().filter((a) => voulus.has(a.id));
}

/** Quelques termes du glossaire, d’après leur identifiant ; un terme retiré depuis manque. */
export async function lireTermes(ids: Iterable<string>): Promise<TermeIlot[]> {
  const voulus = new Set(ids);
  const lettres = new Set(Array.from(voulus, adresses.lettreDuTerme));
  const listes = await Promise.all(
    // Une lettre seule : un journal retouché à la main ne mène pas ailleurs.
    [...lettres]
      .filter((l) => /^[a-z0-9]$/.test(l))
      .map((lettre) => {
        const adresse = adresses.termesDeLettre(lettre);
        const forme = liste(objet<TermeIlot>({ id: texte, terme: texte, definition: texte }));
        return uneFois(adresse, () =>
          lireDonnees(adresse, forme).catch((e: unknown) => {
            if (e instanceof ErreurDeDonnees && e.motif === 'absente') return [];
            throw e;
          }),
        );
      }),
  );
  return listes.flat().filter((t) => voulus.has(t.id));
}

/** Nom des règles citées, par référence : un fichier par thème, lu une fois ; ce qui ne se lit pas reste sans nom. */
export async function lireNomsDesFaits(refs: readonly string[]): Promise<Record<string, string>> {
  const themes = [...new Set(refs.map((ref) => ref.split('.')[0] ?? ''))];
  const lus = await Promise.all(
    themes.map((theme) => {
      const adresse = adresses.nomsDesFaits(theme);
      return uneFois(adresse, () => lireDonnees(adresse, objet<Record<string, string>>({}))).catch(
        () => ({}),
      );
    }),
  );
  return Object.assign({}, ...lus) as Record<string, string>;
}
