import * as adresses from '../domaine/commun/adresses.ts';
import { candidatesDuPlan, nombreDeQuestions, sujetsDeSalle } from '../domaine/examen/tirage.ts';
import type { PlanDExamen } from '../schemas/examen.ts';
import type { Item } from '../schemas/quiz.ts';
import { lireCorpus } from './corpus.ts';
import { remplir } from './faits.ts';
import { lien } from '../moyens/adresse.ts';
import { itemPourIlot, type ItemIlot } from './quiz.ts';

/** Question d’examen, prête pour une île : l’item, sa banque et le nom du thème sur lequel il interroge. */
export interface QuestionDExamen extends ItemIlot {
  banque: string;
  theme: string;
}

/** Tous les plans d’examen, par titre, leurs textes remplis. */
export function listerExamens(): PlanDExamen[] {
  return lireCorpus()
    .examens.map((e) => ({ ...e, resume: remplir(e.resume), consignes: e.consignes.map(remplir) }))
    .sort((a, b) => a.titre.localeCompare(b.titre, 'fr'));
}

/** Chemins des examens, pour `getStaticPaths`. */
export function cheminsDesExamens() {
  return listerExamens().map((plan) => ({ params: { id: plan.id }, props: { plan } }));
}

/** Questions qu’un plan peut poser, chacune rangée sous le thème de son premier fait. */
export function questionsDExamen(plan: PlanDExamen): QuestionDExamen[] {
  return candidatesDuPlan(plan, candidates()).map(preparer);
}

/** Banques où un plan peut puiser : celles que sa page charge. */
export function banquesDExamen(plan: PlanDExamen): string[] {
  return [...new Set(candidatesDuPlan(plan, candidates()).map(({ banque }) => banque))];
}

/** Questions d’une banque, prêtes à poser : ce que la révision, le quiz final et l’examen chargent. */
export function questionsDeBanque(id: string): QuestionDExamen[] {
  return candidates()
    .filter(({ banque }) => banque === id)
    .map(preparer);
}

function candidates() {
  return lireCorpus().banques.flatMap((b) => b.items.map((item) => ({ item, banque: b.id })));
}

function preparer({ item, banque }: { item: Item; banque: string }): QuestionDExamen {
  const theme = lireCorpus().faits.get(item.faits[0] as string)?.theme;
  return { ...itemPourIlot(item.id), banque, theme: theme?.nom_court ?? theme?.nom ?? banque };
}

/** Ce que l’historique doit savoir d’un examen. */
export interface ExamenPourHistorique {
  id: string;
  titre: string;
  href: string;
}

/** Les examens, pour l’historique. */
export function examensPourHistorique(): ExamenPourHistorique[] {
  return listerExamens().map(({ id, titre }) => ({ id, titre, href: lien(adresses.examen(id)) }));
}

/** « 30 questions, 45 minutes » */
export function mesureDe(plan: PlanDExamen): string {
  return `${nombreDeQuestions(plan)} questions, ${plan.minutes} minutes`;
}

/** Graine des sujets que la page porte à la construction. */
const GRAINE_DE_LA_PAGE = 'SALLE';

/** Les deux sujets qu’un examen porte à la construction, pour qui n’a pas JavaScript. */
export function sujetsDeLaPage(plan: PlanDExamen) {
  return { graine: GRAINE_DE_LA_PAGE, ...sujetsDeSalle(plan, questionsDExamen(plan), GRAINE_DE_LA_PAGE) };
}
