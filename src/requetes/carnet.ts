import * as adresses from '../domaine/commun/adresses.ts';
import type { ItemExamine } from '../domaine/progression/maitrise.ts';
import { lireCorpus } from './corpus.ts';
import { lireFait } from './faits.ts';
import { lien } from '../moyens/adresse.ts';

/** Fait qu’une question examine, tel que le carnet le montre. */
export interface FaitDuProgramme {
  ref: string;
  libelle: string;
  href: string;
  articles: string;
}

/** Thèmes que des items examinent, et les seuls faits qu’ils examinent. */
function themesExamines() {
  const { themes, faits, banques, mesures } = lireCorpus();
  const examines = new Set(banques.flatMap((b) => b.items.flatMap((i) => i.faits)));
  const fiches = new Map(mesures.map((m) => [m.id, m.titre_court]));
  return themes
    .map((theme) => ({
      id: theme.id,
      nom: fiches.get(theme.id) ?? theme.nom_court ?? theme.nom,
      href: lien(fiches.has(theme.id) ? adresses.fiche(theme.id) : adresses.registre(theme.id)),
      faits: theme.faits
        .map((fait) => `${theme.id}.${fait.id}`)
        .filter((ref) => examines.has(ref) && faits.has(ref))
        .map((ref): FaitDuProgramme => {
          const { libelle, href, renvois } = lireFait(ref);
          return { ref, libelle: libelle || ref, href, articles: renvois.map((r) => r.texte).join(', ') };
        }),
    }))
    .filter((theme) => theme.faits.length > 0)
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}

/** Ce qu’un carnet peut montrer : modules et sections, banques et items, cas, thèmes et faits examinés. */
export function programmeDuCarnet() {
  const { modules, banques, cas } = lireCorpus();
  return {
    modules: modules.map((m) => ({
      id: m.id,
      titre: m.titre,
      href: lien(adresses.module(m.id)),
      sections: m.parties.map((s) => ({ id: s.id, titre: s.titre })),
    })),
    banques: banques.map((b) => ({
      id: b.id,
      titre: b.titre,
      href: lien(adresses.banque(b.id)),
      items: b.items.map(({ id, version, faits }): Required<ItemExamine> => ({ id, version, faits })),
    })),
    cas: cas.map((c) => ({ id: c.id, titre: c.titre, href: lien(adresses.unCas(c.id)) })),
    themes: themesExamines(),
  };
}

export type Programme = ReturnType<typeof programmeDuCarnet>;
export type ThemeDuProgramme = Programme['themes'][number];
