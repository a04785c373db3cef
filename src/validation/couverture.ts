import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { conditionnels } from '../domaine/cas/exploration.ts';
import { retrancher } from '../domaine/commun/calendrier.ts';
import type { Duree } from '../domaine/commun/duree.ts';
import { CODES } from '../domaine/commun/reference-legale.ts';
import { accorder, pourCent } from '../domaine/commun/texte.ts';
import { RESSEMBLANCE_ADMISE, ressemblanceDuPlan, TIRAGES } from '../domaine/examen/ressemblance.ts';
import { refDEtape } from '../domaine/progression/parcours.ts';
import type { Cas } from '../schemas/cas.ts';
import { itemSchema, type Item, type TypeItem } from '../schemas/quiz.ts';
import type { Analyse } from './analyser.ts';
import type { Corpus } from './corpus.ts';
import type { LectureMdx } from './lecture.ts';
import { toutesLesLectures } from './lectures.ts';
import { refsDuTexte, textesDe } from './regles/outils.ts';

type Lu = Pick<Analyse, 'corpus' | 'lectures' | 'aujourdhui'>;
type Niveau = Item['niveau'];

/** Ce que l’on attend des questions : assez par fiche pour une série, assez de chaque type pour qu’il s’apprenne. */
export const ATTENDU = { parFiche: 8, parType: 25, application: 1 / 2 } as const;

export const NIVEAUX_D_ITEM = ['restitution', 'comprehension', 'application'] as const satisfies Niveau[];
export const TYPES_D_ITEM: readonly TypeItem[] = itemSchema.options.map((forme) => forme.shape.type.value);

/** Les questions d’un module ou d’une fiche, comptées par niveau et par type. */
export interface Compte {
  id: string;
  total: number;
  niveaux: Record<Niveau, number>;
  types: Partial<Record<TypeItem, number>>;
}

function compter(id: string, items: readonly Item[]): Compte {
  const niveaux: Record<Niveau, number> = { restitution: 0, comprehension: 0, application: 0 };
  const types: Partial<Record<TypeItem, number>> = {};
  for (const { niveau, type } of items) {
    niveaux[niveau] += 1;
    types[type] = (types[type] ?? 0) + 1;
  }
  return { id, total: items.length, niveaux, types };
}

/** Comptes des modules, d’après les banques de leur quiz final, et des fiches, d’après celles qui les nomment. */
export function couvertureDesQuestions({ modules, mesures, banques }: Corpus) {
  const items = (retenir: (banque: Corpus['banques'][number]) => boolean) =>
    banques.filter(retenir).flatMap((b) => b.items);
  return {
    modules: modules.map((m) =>
      compter(
        m.id,
        items((b) => m.quiz.banques.includes(b.id)),
      ),
    ),
    fiches: mesures.map((m) => ({
      nature: m.nature,
      ...compter(
        m.id,
        items((b) => b.mesure === m.id),
      ),
    })),
    ensemble: compter(
      'ensemble',
      items(() => true),
    ),
  };
}

/** Au-delà, un thème est à rouvrir, même si rien n’y a changé. */
const AGE_D_UNE_RELECTURE: Duree = { annees: 1, mois: 0, semaines: 0, jours: 0, heures: 0 };

/** Faits dont le thème n’a pas été relu depuis un an. */
export function faitsARelire({ corpus, aujourdhui }: Pick<Lu, 'corpus' | 'aujourdhui'>): number {
  const limite = retrancher(aujourdhui, AGE_D_UNE_RELECTURE);
  return corpus.themes.filter((t) => t.relu_le < limite).reduce((n, t) => n + t.faits.length, 0);
}

const SIGLE = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;
/** « livre IV », les codes que les articles citent, et ce que tout le monde écrit. */
const PAS_UN_SIGLE = new RegExp(`^(?:[IVXL]+|${Object.keys(CODES).join('|')}|OK|SMS|SVP|GPS|FAQ|MM)$`);

/** Sigles que les pages, les questions et les dossiers écrivent, et que le glossaire n’a pas ; les plus répandus d’abord, avec leurs fichiers. */
export function siglesHorsGlossaire({ corpus, lectures }: Pick<Lu, 'corpus' | 'lectures'>) {
  const connus = new Set(
    corpus.termes.flatMap(({ terme, sigle = '', aussi }) =>
      [terme, sigle, ...aussi].flatMap((forme) => forme.match(SIGLE) ?? []),
    ),
  );
  const themes = new Set<unknown>(lectures.themes);
  const ou = new Map<string, Set<string>>();
  for (const lecture of toutesLesLectures(lectures)) {
    // Un fait se lit avec son thème, qui déplie ses sigles.
    if (themes.has(lecture)) continue;
    const textes = textesDe(lecture.donnees).map(({ texte }) => texte);
    const { corps } = lecture as Partial<LectureMdx<unknown>>;
    if (corps) visit(corps, 'text', (noeud) => void textes.push(noeud.value));
    for (const sigle of textes.flatMap((texte) => texte.match(SIGLE) ?? [])) {
      if (connus.has(sigle) || PAS_UN_SIGLE.test(sigle)) continue;
      ou.set(sigle, (ou.get(sigle) ?? new Set()).add(lecture.source.chemin));
    }
  }
  return [...ou]
    .map(([sigle, fichiers]) => ({ sigle, fichiers: [...fichiers] }))
    .sort((a, b) => b.fichiers.length - a.fichiers.length || a.sigle.localeCompare(b.sigle, 'fr'));
}

/** Au-delà, une liste ne se lit plus d’un coup d’œil : `npm run couverture` la donne en entier. */
const CITES = 6;

/** « aucune », ou « 3 (a, b, c) ». */
function citer(noms: readonly string[], aucun: string, combien = CITES): string {
  if (noms.length === 0) return aucun;
  const suite = noms.length > combien ? '…' : '';
  return `${noms.length} (${noms.slice(0, combien).join(', ')}${suite && `, ${suite}`})`;
}

const sousLaMoitie = ({ niveaux, total }: Compte) => niveaux.application < ATTENDU.application * total;

const sansUnNiveau = ({ niveaux }: Compte) => NIVEAUX_D_ITEM.some((n) => niveaux[n] === 0);
const troisNiveaux = 'sans l’un des trois niveaux, ';
const ids = (liste: readonly { id: string }[]) => liste.map((x) => x.id);
const totaux = (comptes: readonly Compte[]) => comptes.map((c) => `${c.id} ${c.total}`);

function lignesDesQuestions(corpus: Corpus, combien: number): string[] {
  const { modules, fiches, ensemble } = couvertureDesQuestions(corpus);
  const parcourus = new Set(corpus.parcours.flatMap((p) => p.etapes.map(refDEtape)));
  const aEcart = modules.filter((m) => !parcourus.has(`module/${m.id}`));
  const examinees = fiches.filter((f) => f.nature !== 'repere');
  const courte = (f: Compte) => f.total < ATTENDU.parFiche;
  const reperesCourts = fiches.filter((f) => f.nature === 'repere' && courte(f));
  const rares = TYPES_D_ITEM.filter((t) => (ensemble.types[t] ?? 0) < ATTENDU.parType);
  return [
    `Questions\u00a0: ${pourCent(ensemble.niveaux.application / Math.max(1, ensemble.total))} d’application\u202f; types à moins de ${ATTENDU.parType}, ${citer(
      rares.map((t) => `${t} ${ensemble.types[t] ?? 0}`),
      'aucun',
      combien,
    )}.`,
    `Modules\u00a0: ${[
      `sous la moitié d’application, ${citer(ids(modules.filter(sousLaMoitie)), 'aucun', combien)}`,
      `${troisNiveaux}${citer(ids(modules.filter(sansUnNiveau)), 'aucun', combien)}`,
      `hors de tout parcours, ${citer(ids(aEcart), 'aucun', combien)}`,
    ].join('\u202f; ')}.`,
    `Mesures et procédures\u00a0: ${[
      `à moins de ${ATTENDU.parFiche} questions, ${citer(totaux(examinees.filter(courte)), 'aucune', combien)}`,
      `${troisNiveaux}${citer(ids(examinees.filter(sansUnNiveau)), 'aucune', combien)}`,
      `repères à moins de ${ATTENDU.parFiche}, ${citer(totaux(reperesCourts), 'aucun', combien)}`,
    ].join('\u202f; ')}.`,
  ];
}

/** Ce que vingt sujets de chaque plan ont en commun : deux à deux, en moyenne. */
function ligneDesExamens({ examens, banques }: Corpus): string {
  const candidates = banques.flatMap((b) => b.items.map((item) => ({ item, banque: b.id })));
  const parts = examens
    .map((plan) => ({ id: plan.id, moyenne: ressemblanceDuPlan(plan, candidates).moyenne }))
    .sort((a, b) => b.moyenne - a.moyenne);
  const [pire] = parts;
  if (!pire) return 'Examens\u00a0: aucun.';
  const redits = parts.filter((p) => p.moyenne > RESSEMBLANCE_ADMISE).map((p) => p.id);
  return `Examens\u00a0: ${examens.length} plans, ${TIRAGES} sujets chacun\u202f; questions communes à deux sujets, en moyenne, ${pourCent(pire.moyenne)} au plus (${pire.id})\u202f; plans au-delà du tiers, ${citer(redits, 'aucun')}.`;
}

/** Vrai d’un cas où chacun passe par les mêmes étapes, quoi qu’il décide. */
const estEnLigne = ({ etapes }: Cas) =>
  etapes.every((e) => e.si === undefined && e.decisions.every((d) => d.suite === undefined));

/** Vrai d’un cas dont aucune étape, pièce, phrase ni fin ne dépend d’une décision. */
const estSourd = (cas: Cas) => estEnLigne(cas) && conditionnels(cas).length === 0;

/** Ce que les décisions changent à la suite d’un cas : rien n’oblige un dossier à bifurquer, mais il doit s’en souvenir. */
function ligneDesCas({ cas }: Corpus, combien: number): string {
  const enLigne = cas.filter(estEnLigne).length;
  return `Cas\u00a0: ${cas.length}, dont ${enLigne} où chacun passe par les mêmes étapes\u202f; où rien ne dépend d’une décision, ${citer(ids(cas.filter(estSourd)), 'aucun', combien)}.`;
}

/** Questions posées dans une section qui ne nomme aucun de leurs faits : le lecteur n’y a pas lu ce qu’on lui demande. */
export function questionsHorsDeLeurSection({ corpus, lectures }: Pick<Lu, 'corpus' | 'lectures'>): {
  posees: number;
  ailleurs: string[];
} {
  let posees = 0;
  const ailleurs = lectures.sections.flatMap(({ source, corps }) => {
    const nommes = new Set(refsDuTexte(source.texte));
    const ici: string[] = [];
    visit(corps, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (noeud) => {
      const { name, attributes } = noeud as MdxJsxFlowElement;
      const id = attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'id')?.value;
      const item = name === 'Question' && typeof id === 'string' ? corpus.items.get(id)?.item : undefined;
      if (!item) return;
      posees += 1;
      if (!item.faits.some((ref) => nommes.has(ref))) ici.push(item.id);
    });
    return ici;
  });
  return { posees, ailleurs };
}

function ligneDesSections(lu: Lu, combien: number): string {
  const { posees, ailleurs } = questionsHorsDeLeurSection(lu);
  return `Sections\u00a0: ${accorder(posees, 'question posée', 'questions posées')}\u202f; dont la section ne nomme aucun fait, ${citer(ailleurs, 'aucune', combien)}.`;
}

/** Textes dits à venir, dont le jour est passé. */
const entresEnVigueur = ({ corpus, aujourdhui }: Pick<Lu, 'corpus' | 'aujourdhui'>) =>
  corpus.changements.filter((c) => c.statut === 'a-venir' && (c.effet ?? aujourdhui) < aujourdhui);

/** Ce que le contrôle dit de ce qui manque : aucune de ces lignes n’est une erreur. */
export function bilanDeCouverture(lu: Lu, combien = CITES): string[] {
  const sigles = siglesHorsGlossaire(lu).map(
    ({ sigle, fichiers }) => `${sigle} dans ${accorder(fichiers.length, 'fichier', 'fichiers')}`,
  );
  return [
    ...lignesDesQuestions(lu.corpus, combien),
    ligneDesSections(lu, combien),
    ligneDesCas(lu.corpus, combien),
    ligneDesExamens(lu.corpus),
    `Relectures\u00a0: ${accorder(faitsARelire(lu), 'fait relu', 'faits relus')} il y a plus d’un an\u202f; textes à venir dont le jour est passé, ${citer(ids(entresEnVigueur(lu)), 'aucun', combien)}\u202f; sigles écrits et absents du glossaire, ${citer(sigles, 'aucun', combien)}.`,
  ];
}
