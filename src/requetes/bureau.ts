import * as adresses from '../domaine/commun/adresses.ts';
import { lien } from '../moyens/adresse.ts';
import { listerModules } from './modules.ts';
import { composerParcours, listerParcours } from './parcours.ts';

/** Une route telle que le bureau la dessine : ses étapes, et leur durée. */
export interface RouteDuBureau {
  id: string;
  titre: string;
  href: string;
  etapes: { ref: string; titre: string; minutes: number }[];
}

/** Les routes que l’on peut suivre. */
export function routesDuBureau(): RouteDuBureau[] {
  return listerParcours()
    .map(composerParcours)
    .map(({ id, titre, etapes }) => ({
      id,
      titre,
      href: lien(adresses.carte(id)),
      etapes: etapes.map(({ ref, titre, minutes }) => ({ ref, titre, minutes })),
    }));
}

/** Sections de chaque module, dans l’ordre : ce qui suit celle que l’on lit. */
export interface SuiteDeModule {
  id: string;
  sections: { id: string; titre: string; minutes: number }[];
}

/** La suite des sections de chaque module. */
export function suitesDesModules(): SuiteDeModule[] {
  return listerModules().map((m) => ({
    id: m.id,
    sections: m.parties.map(({ id, titre, minutes }) => ({ id, titre, minutes })),
  }));
}
