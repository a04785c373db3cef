import { lireCorpus } from './corpus.ts';
import { lien } from './liens.ts';

/** Ce qu’un carnet peut montrer : les modules et leurs sections, les banques et leurs items, les cas. */
export function programmeDuCarnet() {
  const { modules, banques, cas } = lireCorpus();
  return {
    modules: modules.map((m) => ({
      id: m.id,
      titre: m.titre,
      href: lien(`/modules/${m.id}/`),
      sections: m.parties.map((s) => ({ id: s.id, titre: s.titre })),
    })),
    banques: banques.map((b) => ({
      id: b.id,
      titre: b.titre,
      href: lien(`/quiz/${b.id}/`),
      items: b.items.map((i) => i.id),
    })),
    cas: cas.map((c) => ({ id: c.id, titre: c.titre, href: lien(`/cas/${c.id}/`) })),
  };
}

export type Programme = ReturnType<typeof programmeDuCarnet>;
