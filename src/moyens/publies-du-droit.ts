import * as adresses from '../domaine/commun/adresses.ts';
import type { ThemePublie } from '../domaine/droit/a-une-date.ts';
import type { Nouveautes } from '../requetes/evolutions.ts';
import { lireDonnees } from './donnees.ts';
import { liste, objet, quelconque, texte } from './formes.ts';

// À part de `publies.ts`, que toute île charge : lire le droit à une date ne doit rien coûter aux questions.

/** L’histoire d’un thème : les rédactions de ses faits datés, et ses évolutions. */
export function lireRedactions(theme: string): Promise<ThemePublie> {
  const fait = objet<ThemePublie['faits'][number]>({
    id: texte,
    libelle: texte,
    versions: liste(quelconque),
  });
  return lireDonnees(
    adresses.redactions(theme),
    objet<ThemePublie>({ id: texte, nom: texte, faits: liste(fait), evolutions: liste(quelconque) }),
  );
}

/** Ce qui a changé ou été relu récemment, pour qui revient. */
export function lireLesNouveautes(): Promise<Nouveautes> {
  const change = objet<Nouveautes['changements'][number]>({ date: texte, titre: texte, adresse: texte });
  const relu = objet<Nouveautes['relus'][number]>({ date: texte, nom: texte, adresse: texte });
  return lireDonnees(
    adresses.nouveautes,
    objet<Nouveautes>({ changements: liste(change), relus: liste(relu) }),
  );
}
