import * as adresses from '../domaine/commun/adresses.ts';
import { getEntry, render } from 'astro:content';
import { formaterDate } from '../domaine/commun/date-civile.ts';
import { derniereVersion } from '../domaine/droit/fait.ts';
import { repartirAutourDeLaLpj, type TroisTemps } from '../domaine/droit/trois-temps.ts';
import type { Theme } from '../schemas/droit.ts';
import { ANATOMIES } from '../schemas/anatomies.ts';
import { FAMILLES } from '../schemas/familles.ts';
import type { Mesure } from '../schemas/pages.ts';
import type { Entree } from '../validation/corpus.ts';
import { lireCorpus } from './corpus.ts';
import { lireFait, remplir, type FaitAffiche } from './faits.ts';
import { lien } from '../moyens/adresse.ts';
import { listerPagesLpj } from './lpj.ts';

/** Toutes les fiches, dans l’ordre d’affichage. */
export function listerMesures(): Entree<Mesure>[] {
  return lireCorpus().mesures;
}

/** Fiches rangées par famille, familles vides omises. */
export function mesuresParFamille() {
  return Object.entries(FAMILLES)
    .map(([famille, nom]) => ({
      famille: famille as Mesure['famille'],
      nom,
      mesures: listerMesures().filter((m) => m.famille === famille),
    }))
    .filter(({ mesures }) => mesures.length > 0);
}

/** Chemins des fiches, pour `getStaticPaths`. */
export function cheminsDesMesures() {
  return listerMesures().map((mesure) => ({ params: { id: mesure.id }, props: { id: mesure.id } }));
}

/** Fiches qui ont une page à remettre à la personne. */
export function mesuresAExpliquer(): Entree<Mesure>[] {
  const { expliquer } = lireCorpus();
  return listerMesures().filter((m) => expliquer.some((p) => p.id === m.id));
}

/** Chemins des pages à remettre, pour `getStaticPaths`. */
export function cheminsDesPagesARemettre() {
  return mesuresAExpliquer().map(({ id }) => ({ params: { id }, props: { id } }));
}

function themeDe(id: string): Theme {
  const theme = lireCorpus().themes.find((t) => t.id === id);
  if (!theme) throw new Error(`Thème inconnu\u00a0: ${id}`);
  return theme;
}

/** Le droit de la mesure avant la LPJ, par elle et depuis ; les bornes viennent des faits de la loi. */
function troisTempsDe(theme: Theme): TroisTemps {
  const borne = (ref: string, cle: string) => {
    const situe = lireCorpus().faits.get(ref);
    const valeur = situe && derniereVersion(situe.fait).valeurs?.[cle];
    if (valeur === undefined) throw new Error(`Borne de la LPJ inconnue\u00a0: ${ref}.${cle}`);
    return String(valeur);
  };
  return repartirAutourDeLaLpj(
    theme.evolutions,
    borne('lpj-vue-d-ensemble.publication', 'droit_commun'),
    borne('lpj-vue-d-ensemble.entree-24-mars-2020-liste', 'date'),
  );
}

/** Le fait qui répond d’abord dans une fiche : le premier de son essentiel. */
export function premierFaitDe(m: Mesure): string {
  return Object.values(m.essentiel)[0]?.[0] as string;
}

/** Résumé d’une fiche pour une liste : sa première réponse et son article. */
export function resumerMesure(m: Entree<Mesure>) {
  return {
    ...m,
    href: lien(adresses.fiche(m.id)),
    sigles: themeDe(m.id).sigles,
    premier: lireFait(premierFaitDe(m)),
  };
}

/** Une question de l’essentiel : la réponse en grand, puis ce qui la complète. */
export interface Essentiel {
  question: string;
  premier: FaitAffiche;
  suite: FaitAffiche[];
}

/** Un aménagement n’a pas de durée à lui, mais un seuil de peine : sous « Combien de temps », il se lirait de travers. */
function questionPosee(cle: string, question: string, mesure: Mesure): string {
  const ref = mesure.essentiel[cle]?.[0] as string;
  const sortes = lireCorpus().faits.get(ref)?.fait.sortes ?? [];
  const dure = sortes.some((s) => s === 'duree' || s === 'delai' || s === 'fin');
  return cle === 'duree' && !dure ? 'Jusqu’à quelle peine' : question;
}

/** Tout ce qu’affiche une fiche, le corps rédigé compris. */
export async function composerFiche(id: string) {
  const corpus = lireCorpus();
  const mesure = corpus.mesures.find((m) => m.id === id);
  const entree = await getEntry('mesures', id);
  if (!mesure || !entree) throw new Error(`Fiche inconnue\u00a0: ${id}`);
  const theme = themeDe(id);
  const { Content } = await render(entree);
  const anatomie = ANATOMIES[mesure.nature];
  const essentiel: Essentiel[] = Object.entries(anatomie.questions).map(([cle, question]) => {
    const [premier, ...suite] = (mesure.essentiel[cle] ?? []).map(lireFait);
    return { question: questionPosee(cle, question, mesure), premier: premier as FaitAffiche, suite };
  });
  const banque = corpus.banques.find((b) => b.mesure === id);
  return {
    mesure,
    anatomie,
    aExpliquer: corpus.expliquer.some((p) => p.id === id),
    theme,
    Content,
    essentiel,
    vie: mesure.vie.map((e) => ({
      ...e,
      texte: remplir(e.texte),
      fait: e.fait ? lireFait(e.fait) : undefined,
    })),
    role: mesure.role.map((e) => ({ ...e, texte: remplir(e.texte), faits: e.faits.map(lireFait) })),
    exemple: mesure.exemple && {
      situation: mesure.exemple.situation,
      etapes: mesure.exemple.etapes.map((e) => ({ ...e, fait: e.fait ? lireFait(e.fait) : undefined })),
    },
    modeles: mesure.modeles,
    pieges: mesure.pieges.map((p) => ({
      titre: remplir(p.titre),
      texte: remplir(p.texte),
      faits: p.faits.map(lireFait),
    })),
    confusions: mesure.confondre_avec.map((c) => ({
      autre: resumerMesure(corpus.mesures.find((m) => m.id === c.mesure) as Entree<Mesure>),
      difference: remplir(c.difference),
      lignes: c.lignes.map((l) => ({ quoi: l.quoi, ici: lireFait(l.ici), laBas: lireFait(l.la_bas) })),
    })),
    troisTemps: troisTempsDe(theme),
    modules: corpus.modules.filter((m) => m.mesures.includes(id)),
    cas: corpus.cas.filter((c) => c.mesures.includes(id)),
    lpj: listerPagesLpj().filter((p) => p.mesures.includes(id)),
    banque,
    reluLe: formaterDate(mesure.relu_le),
    faitsReluLe: formaterDate(theme.relu_le),
  };
}

export type Fiche = Awaited<ReturnType<typeof composerFiche>>;
