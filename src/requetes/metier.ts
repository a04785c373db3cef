import { getEntry, render } from 'astro:content';
import * as adresses from '../domaine/commun/adresses.ts';
import { formaterDate } from '../domaine/commun/date-civile.ts';
import { renvoisDuTexte, versionAMontrer } from '../domaine/droit/fait.ts';
import { RUBRIQUES_DU_METIER, type Metier } from '../schemas/pages.ts';
import { lien } from '../moyens/adresse.ts';
import { aujourdhui, lireCorpus } from './corpus.ts';
import { lireFait, lireValeurDuFait, remplir, type FaitAffiche } from './faits.ts';

/** Ce qu’une liste montre d’une page ou d’une fiche. */
interface Entree {
  titre: string;
  resume: string;
  href: string;
}

function entreesDesFiches(ids: readonly string[]): Entree[] {
  const { mesures } = lireCorpus();
  return mesures
    .filter((m) => ids.includes(m.id))
    .map((m) => ({ titre: m.titre_court, resume: m.accroche, href: lien(adresses.fiche(m.id)) }));
}

/** Sommaire du métier : par rubrique, ses pages, puis les fiches qui tiennent le reste ; chaque fiche n’y est qu’une fois. */
export function sommaireDuMetier() {
  const dites = new Set<string>();
  return Object.entries(RUBRIQUES_DU_METIER).flatMap(([rubrique, nom]) => {
    const pages = lireCorpus().metier.filter((p) => p.rubrique === rubrique);
    const neuves = pages.flatMap((p) => p.fiches).filter((id) => !dites.has(id));
    for (const id of neuves) dites.add(id);
    return pages.length === 0
      ? []
      : [
          {
            rubrique,
            nom,
            pages: pages.map(({ id, titre, resume }) => ({
              titre,
              resume,
              href: lien(adresses.pageDuMetier(id)),
            })),
            fiches: entreesDesFiches(neuves),
          },
        ];
  });
}

/** Chemins des pages du métier, pour `getStaticPaths`. */
export function cheminsDuMetier() {
  return lireCorpus().metier.map(({ id }) => ({ params: { id }, props: { id } }));
}

/** Une barre d’un tracé : sa valeur écrite, et sa part de la plus longue, ou de cent. */
export interface Barre {
  libelle: string;
  dit: string;
  part: number;
}

/** Un tracé prêt à dessiner, avec les faits d’où viennent ses nombres. */
export interface TraceAffiche {
  titre: string;
  lecture: string;
  limite: string;
  barres: Barre[];
  faits: FaitAffiche[];
}

function tracer(trace: Metier['traces'][number]): TraceAffiche {
  const renvois = trace.barres.flatMap((b) => renvoisDuTexte(b.valeur));
  const nombres = renvois.map(({ ref, cle }) => {
    const situe = lireCorpus().faits.get(ref);
    return Number(situe && versionAMontrer(situe.fait, aujourdhui()).valeurs?.[cle]);
  });
  // Une part se mesure sur cent : la plus grande n’est pas le tout.
  const plusLong = Math.max(...nombres, ...(trace.unite === '%' ? [100] : []));
  return {
    titre: trace.titre,
    lecture: remplir(trace.lecture),
    limite: remplir(trace.limite),
    barres: renvois.map(({ ref, cle }, i) => ({
      libelle: remplir(trace.barres[i]?.libelle ?? ''),
      dit: [lireValeurDuFait(ref, cle), trace.unite].filter(Boolean).join('\u00a0'),
      part: (nombres[i] ?? 0) / plusLong,
    })),
    faits: [...new Set(renvois.map((r) => r.ref))].map(lireFait),
  };
}

/** Une page du métier : son corps, sa journée, ses tracés, et ce qui la précède et la suit au sommaire. */
export async function composerPageDuMetier(id: string) {
  const ordre = Object.keys(RUBRIQUES_DU_METIER);
  const pages = lireCorpus().metier.toSorted(
    (a, b) => ordre.indexOf(a.rubrique) - ordre.indexOf(b.rubrique) || a.ordre - b.ordre,
  );
  const rang = pages.findIndex((p) => p.id === id);
  const page = pages[rang];
  const entree = await getEntry('metier', id);
  if (!page || !entree) throw new Error(`Page du métier inconnue\u00a0: ${id}`);
  const { Content } = await render(entree);
  const voisine = (p: (typeof pages)[number] | undefined) =>
    p && { titre: p.titre, href: lien(adresses.pageDuMetier(p.id)) };
  return {
    page,
    Content,
    traces: page.traces.map(tracer),
    fiches: entreesDesFiches(page.fiches),
    avant: rang > 0 ? voisine(pages[rang - 1]) : undefined,
    apres: voisine(pages[rang + 1]),
    reluLe: formaterDate(page.relu_le),
  };
}
