import * as adresses from '../domaine/commun/adresses.ts';
import { getEntry, render } from 'astro:content';
import { formaterDate } from '../domaine/commun/date-civile.ts';
import { derniereVersion } from '../domaine/droit/fait.ts';
import { anneeDe, textesDuDroit } from '../domaine/droit/mouvements.ts';
import { PRESENTATION_DE_LA_LPJ, type Changement } from '../schemas/pages.ts';
import { aujourdhui, lireCorpus } from './corpus.ts';
import { lireFait, type FaitAffiche } from './faits.ts';
import { lien } from '../moyens/adresse.ts';

/** Pages « avant et après », sans la présentation. */
export function listerPagesLpj() {
  return lireCorpus().lpj.filter((p) => p.id !== PRESENTATION_DE_LA_LPJ);
}

/** Chemins des pages « avant et après », pour `getStaticPaths`. */
export function cheminsLpj() {
  return listerPagesLpj().map((p) => ({ params: { id: p.id }, props: { id: p.id } }));
}

async function corpsDe(id: string) {
  const entree = await getEntry('lpj', id);
  if (!entree) throw new Error(`Page LPJ inconnue\u00a0: ${id}`);
  return (await render(entree)).Content;
}

/** Un changement de la LPJ, ses trois colonnes de faits et sa prose. */
export async function composerPageLpj(id: string) {
  const { lpj, mesures } = lireCorpus();
  const page = lpj.find((p) => p.id === id);
  if (!page) throw new Error(`Page LPJ inconnue\u00a0: ${id}`);
  const colonnes = [
    { nom: 'Avant', cle: 'avant', faits: page.avant.map(lireFait) },
    { nom: 'LPJ', cle: 'lpj', faits: page.lpj.map(lireFait) },
    { nom: 'Depuis', cle: 'depuis', faits: page.depuis.map(lireFait) },
  ];
  return {
    page,
    colonnes,
    Content: await corpsDe(id),
    mesures: mesures.filter((m) => page.mesures.includes(m.id)),
    reluLe: formaterDate(page.relu_le),
  };
}

/** Un jalon du calendrier d’entrée en vigueur, tiré d’un fait. */
export interface JalonDeCalendrier {
  date: string;
  dateLongue: string;
  faits: FaitAffiche[];
}

/** Calendrier de la LPJ : chaque date d’entrée en vigueur écrite dans un fait `entree-…`, et les faits qu’elle porte. */
function calendrierDeLaLpj(): JalonDeCalendrier[] {
  const parDate = new Map<string, FaitAffiche[]>();
  for (const { ref, fait } of lireCorpus().faits.values()) {
    const date = derniereVersion(fait).valeurs?.['date'];
    if (!/^lpj-vue-d-ensemble\.entree-/.test(ref) || typeof date !== 'string') continue;
    parDate.set(date, [...(parDate.get(date) ?? []), lireFait(ref)]);
  }
  return [...parDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, faits]) => ({ date, dateLongue: formaterDate(date), faits }));
}

/** La page d’accueil de la LPJ. */
export async function composerPresentation() {
  return {
    Content: await corpsDe(PRESENTATION_DE_LA_LPJ),
    calendrier: calendrierDeLaLpj(),
    pages: listerPagesLpj(),
  };
}

/** Changement prêt à afficher : la date qui compte est celle de l’effet, à défaut celle du texte. */
export interface ChangementAffiche extends Changement {
  quand: string;
  quandLong: string;
  avenir: boolean;
  fiches: { nom: string; href: string }[];
  /** Où le journal des évolutions le détaille ; rien d’un texte qui n’est pas du droit. */
  auJournal: string | undefined;
}

/** Les changements du droit, du plus récent au plus ancien ; les textes non promulgués sont à part. */
export function listerChangements(): ChangementAffiche[] {
  const { changements, mesures } = lireCorpus();
  const duDroit = textesDuDroit(changements);
  return changements
    .map((c) => {
      const quand = c.effet ?? c.date;
      return {
        ...c,
        quand,
        quandLong: formaterDate(quand),
        avenir: quand > aujourdhui(),
        auJournal: duDroit.includes(c) ? lien(`${adresses.evolutionsDe(anneeDe(quand))}#${c.id}`) : undefined,
        fiches: mesures
          .filter((m) => c.mesures.includes(m.id))
          .map((m) => ({ nom: m.titre_court, href: lien(adresses.fiche(m.id)) })),
      };
    })
    .sort((a, b) => (a.quand < b.quand ? 1 : -1));
}

/** Ce que la page d’accueil montre du mouvement du droit : ce qui est promulgué, et qui vient ou touche une fiche. */
export function derniersChangements(nombre: number): ChangementAffiche[] {
  const promulgues = listerChangements().filter(
    (c) =>
      c.etat !== 'a-verifier' &&
      (c.statut === 'a-venir' || (c.statut === 'en-vigueur' && c.mesures.length > 0)),
  );
  const lpj = promulgues.filter((c) => c.lpj).slice(0, 1);
  return [...promulgues.filter((c) => !c.lpj).slice(0, nombre - lpj.length), ...lpj];
}
