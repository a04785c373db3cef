import type { Dessin } from './dessin.ts';
import { amenagerALAudience } from './planches/amenager-a-l-audience.ts';
import { delaiEnHeures } from './planches/delai-en-heures.ts';
import { deuxDdse } from './planches/deux-ddse.ts';
import { incidentSursisProbatoire } from './planches/incident-sursis-probatoire.ts';
import { quiFaitQuoi72315 } from './planches/qui-fait-quoi-723-15.ts';
import { semaine } from './planches/semaine-sous-bracelet.ts';
import { seuilsDuFerme } from './planches/seuils-du-ferme.ts';
import { vieDUnePeineDeDixHuitMois } from './planches/vie-d-une-peine.ts';

/** Tous les dessins, par identifiant : celui que l’auteur écrit dans `<Dessin id="…" />`. */
export const DESSINS: ReadonlyMap<string, Dessin> = new Map(
  [
    seuilsDuFerme,
    vieDUnePeineDeDixHuitMois,
    quiFaitQuoi72315,
    incidentSursisProbatoire,
    deuxDdse,
    semaine,
    amenagerALAudience,
    delaiEnHeures,
  ].map((d) => [d.id, d]),
);

/** Le fichier qui porte les données d’un dessin : c’est lui que l’on relit quand un fait change. */
export const fichierDuDessin = (id: string): string => `src/domaine/dessins/planches/${id}.ts`;
