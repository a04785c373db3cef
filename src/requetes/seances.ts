import * as adresses from '../domaine/commun/adresses.ts';
import { ouvrirLesFaits } from '../domaine/dessins/faits.ts';
import { DESSINS, dessinsDeSalle } from '../domaine/dessins/index.ts';
import { derniereVersion, estAbroge, renvoisDuTexte } from '../domaine/droit/fait.ts';
import { pasDuDessin, type Phrase, type Piece } from '../domaine/seance/ecrans.ts';
import { miseEnPageDe } from '../domaine/seance/question.ts';
import { partirDe, type EtapeNue } from '../domaine/seance/seance.ts';
import type { EtapeEcrite } from '../schemas/parcours.ts';
import type { Seance, SeancePrete } from '../schemas/seance.ts';
import { casPourIlot } from './cas.ts';
import { aujourdhui, lireCorpus } from './corpus.ts';
import { lireFait, remplir, remplirTout } from './faits.ts';
import { itemPourIlot } from './quiz.ts';

/** Toutes les séances prêtes, dans l’ordre, leurs textes remplis. */
export function listerSeancesPretes(): SeancePrete[] {
  return remplirTout(lireCorpus().seances);
}

/** Chemins des séances prêtes, pour `getStaticPaths`. */
export function cheminsDesSeances() {
  return listerSeancesPretes().map((seance) => ({ params: { id: seance.id }, props: { seance } }));
}

const articleDe = (ref: string): string =>
  lireFait(ref)
    .renvois.map((r) => r.texte)
    .join(', ');

/** Les articles d’où viennent les valeurs d’une phrase, chacun une fois. */
function articlesDe(brut: string): string {
  return [...new Set(renvoisDuTexte(brut).map(({ ref }) => articleDe(ref)))].filter(Boolean).join(' · ');
}

/** Un dessin, dans son format de salle. */
function pieceDeDessin(id: string): Extract<Piece, { genre: 'dessin' }> {
  const dessin = DESSINS.get(id);
  if (!dessin) throw new Error(`Dessin inconnu\u00a0: ${id}`);
  const faits = ouvrirLesFaits(id, lireCorpus().faits, aujourdhui());
  const mots = dessin
    .mots(faits)
    .flatMap((bloc) =>
      bloc.genre === 'tableau'
        ? bloc.rangees.map(({ nom, cellules }) => `${nom}\u00a0: ${cellules.map((c) => c.texte).join(', ')}`)
        : bloc.phrases.map((p) => [p.fort, p.texte].filter(Boolean).join(' ')),
    );
  return {
    genre: 'dessin',
    titre: faits.dire(dessin.donnees.titre),
    corps: dessin.dessiner('salle', faits).corps,
    mots,
  };
}

/** Les points clés d’une section, chacun avec les articles de ses valeurs. */
function pieceDeSection(module: string, section: string): Extract<Piece, { genre: 'section' }> {
  const trouvee = lireCorpus()
    .modules.find((m) => m.id === module)
    ?.parties.find((s) => s.id === section);
  if (!trouvee) throw new Error(`Section inconnue\u00a0: ${module}/${section}`);
  return {
    genre: 'section',
    titre: trouvee.titre,
    objectif: remplir(trouvee.objectif),
    points: trouvee.points_cles.map((brut): Phrase => ({ phrase: remplir(brut), article: articlesDe(brut) })),
  };
}

/** Une règle à montrer, telle que le registre la dit. */
export interface RegleDeSalle {
  id: string;
  libelle: string;
  enonce: string;
  article: string;
}

/** Les règles d’un thème que l’on peut montrer : lues, et encore en vigueur. */
function reglesDuTheme(id: string): { nom: string; regles: RegleDeSalle[] } {
  const theme = lireCorpus().themes.find((t) => t.id === id);
  if (!theme) throw new Error(`Thème inconnu\u00a0: ${id}`);
  const regles = theme.faits
    .filter((f) => derniereVersion(f).etat !== 'a-verifier' && !estAbroge(f, aujourdhui()))
    .map((f) => {
      const { libelle, enonce } = lireFait(`${id}.${f.id}`);
      return { id: f.id, libelle, enonce, article: articleDe(`${id}.${f.id}`) };
    });
  return { nom: theme.nom_court ?? theme.nom, regles };
}

/** Chemins de tout ce qui se projette et n’a pas déjà son fichier, pour `getStaticPaths`. */
export function cheminsDesEcrans() {
  const { modules, themes, parcours } = lireCorpus();
  const banques = banquesDuCatalogue();
  return [
    ...parcours.map((p) => ({
      params: { genre: 'parcours', piece: p.id },
      props: {
        lire: (): ParcoursDeSalle => ({
          titre: p.titre,
          objectifs: p.objectifs.map(remplir).slice(0, 6),
          etapes: p.etapes.flatMap((e) => etapesDuParcours(e, banques)).slice(0, 70),
        }),
      },
    })),
    ...dessinsDeSalle().map((d) => ({
      params: { genre: 'dessin', piece: d.id },
      props: { lire: (): unknown => pieceDeDessin(d.id) },
    })),
    ...modules.flatMap((m) =>
      m.sections.map((s) => ({
        params: { genre: 'section', piece: adresses.pieceDeSection(m.id, s) },
        props: { lire: (): unknown => pieceDeSection(m.id, s) },
      })),
    ),
    ...themes.map((t) => ({
      params: { genre: 'regle', piece: t.id },
      props: { lire: (): unknown => reglesDuTheme(t.id) },
    })),
  ];
}

/** Une chose que l’on peut mettre dans une séance. */
export interface EntreeDuCatalogue {
  titre: string;
  /** Ce dont elle fait partie, ou ce qu’elle est. */
  de: string;
  etape: EtapeNue;
}

/** Une banque où prendre des questions ; le composeur en lit les questions au besoin. */
export interface BanqueDuCatalogue {
  id: string;
  titre: string;
  /** Questions qui se projettent, par identifiant. */
  items: string[];
}

/** Un parcours, tel qu’une séance peut en partir. */
export interface ParcoursDuCatalogue {
  id: string;
  titre: string;
}

/** De quoi faire une séance d’un parcours. */
export interface ParcoursDeSalle {
  titre: string;
  objectifs: string[];
  etapes: EtapeNue[];
}

/** Tout ce dont une séance se compose. */
export interface Catalogue {
  pieces: EntreeDuCatalogue[];
  banques: BanqueDuCatalogue[];
  themes: { id: string; nom: string }[];
  parcours: ParcoursDuCatalogue[];
  pretes: SeancePrete[];
}

const nue = { materiel: [], retirable: false };

function banquesDuCatalogue(): BanqueDuCatalogue[] {
  return lireCorpus()
    .banques.map(({ id, titre, items }) => ({
      id,
      titre,
      items: items.filter((i) => miseEnPageDe(itemPourIlot(i.id).item)).map((i) => i.id),
    }))
    .filter((b) => b.items.length > 0)
    .sort((a, b) => a.titre.localeCompare(b.titre, 'fr'));
}

/** Minutes d’une question votée, discutée, revotée. */
const MINUTES_D_UN_VOTE = 10;

function etapesDuParcours(etape: EtapeEcrite, banques: readonly BanqueDuCatalogue[]): EtapeNue[] {
  const { modules, mesures, cas, ecrits, metier, examens } = lireCorpus();
  switch (etape.genre) {
    case 'module':
      return (modules.find((m) => m.id === etape.id)?.parties ?? []).map((s) => ({
        ...nue,
        genre: 'section',
        module: etape.id,
        section: s.id,
        minutes: s.minutes,
      }));
    case 'fiche': {
      const [refs] = Object.values(mesures.find((m) => m.id === etape.id)?.essentiel ?? {});
      return refs?.[0] ? [{ ...nue, genre: 'regle', fait: refs[0], minutes: 5 }] : [];
    }
    case 'banque':
      return (banques.find((b) => b.id === etape.id)?.items ?? [])
        .slice(0, 2)
        .map((question) => ({ ...nue, genre: 'question', question, minutes: MINUTES_D_UN_VOTE }));
    case 'cas': {
      const minutes = cas.find((c) => c.id === etape.id)?.minutes ?? 45;
      return [{ ...nue, genre: 'cas', cas: etape.id, minutes }];
    }
    case 'ecrit': {
      const ecrit = ecrits.find((e) => e.id === etape.id);
      return ecrit
        ? [
            {
              ...nue,
              genre: 'activite',
              titre: ecrit.titre,
              consigne: [
                'Lisez les deux versions, sans la marge.',
                'Soulignez dans chacune ce qui aide à décider, et ce qui égare.',
              ],
              minutes: etape.minutes,
              materiel: ['Les deux versions, imprimées'],
            },
          ]
        : [];
    }
    case 'metier': {
      const page = metier.find((m) => m.id === etape.id);
      return page
        ? [{ ...nue, genre: 'discussion', titre: page.titre, consigne: [], minutes: etape.minutes }]
        : [];
    }
    case 'examen': {
      const plan = examens.find((e) => e.id === etape.id);
      return plan
        ? [
            {
              ...nue,
              genre: 'ecrit',
              titre: `Sur papier\u00a0: ${plan.titre}`,
              consigne: [],
              minutes: plan.minutes,
              materiel: ['Sujets A et B, imprimés'],
            },
          ]
        : [];
    }
  }
}

/** Tout ce que le composeur propose. */
export function catalogue(): Catalogue {
  const { modules, cas, themes, parcours } = lireCorpus();
  const banques = banquesDuCatalogue();
  return {
    pieces: [
      ...modules.flatMap((m) =>
        m.parties.map((s): EntreeDuCatalogue => ({
          titre: s.titre,
          de: m.titre,
          etape: { ...nue, genre: 'section', module: m.id, section: s.id, minutes: s.minutes },
        })),
      ),
      ...dessinsDeSalle().map((d): EntreeDuCatalogue => {
        const { titre, corps } = pieceDeDessin(d.id);
        return {
          titre,
          de: 'Dessin',
          etape: { ...nue, genre: 'dessin', dessin: d.id, minutes: 5 + pasDuDessin(corps) },
        };
      }),
      ...cas.map((c): EntreeDuCatalogue => ({
        titre: c.titre,
        de: c.nature === 'entretien' ? 'Entretien' : 'Cas',
        etape: { ...nue, genre: 'cas', cas: c.id, minutes: c.minutes },
      })),
    ],
    banques,
    themes: themes
      .map((t) => ({ id: t.id, nom: t.nom_court ?? t.nom }))
      .sort((a, b) => a.nom.localeCompare(b.nom, 'fr')),
    parcours: parcours.map(({ id, titre }) => ({ id, titre })),
    pretes: listerSeancesPretes(),
  };
}

function pieceDEtape(etape: EtapeNue): Piece | undefined {
  switch (etape.genre) {
    case 'section':
      return pieceDeSection(etape.module, etape.section);
    case 'dessin':
      return pieceDeDessin(etape.dessin);
    case 'regle': {
      const { libelle, enonce } = lireFait(etape.fait);
      return { genre: 'regle', libelle, enonce, article: articleDe(etape.fait) };
    }
    case 'question':
    case 'idee-recue': {
      const { item, fondements } = itemPourIlot(etape.question);
      return { genre: 'question', item, article: fondements.map((f) => f.texte).join(' · ') };
    }
    case 'cas': {
      const cas = lireCorpus().cas.find((c) => c.id === etape.cas);
      if (!cas) throw new Error(`Cas inconnu\u00a0: ${etape.cas}`);
      const pret = casPourIlot(cas);
      return { genre: 'cas', titre: pret.titre, situation: pret.situation, cas: pret };
    }
    case 'titre':
    case 'objectifs':
    case 'activite':
    case 'discussion':
    case 'ecrit':
    case 'pause':
    case 'fin':
      return undefined;
  }
}

/** Une séance prête telle que sa page la montre, avec ce que chaque ligne projette. */
export function seanceDeLaPage(prete: SeancePrete): { seance: Seance; pieces: Map<string, Piece> } {
  let rang = 0;
  const seance = partirDe(prete, {
    id: prete.id,
    instant: `${prete.relu_le}T00:00:00.000Z`,
    cle: () => String(++rang),
  });
  const pieces = new Map<string, Piece>();
  for (const etape of seance.etapes) {
    const piece = pieceDEtape(etape);
    if (piece) pieces.set(etape.cle, piece);
  }
  return { seance, pieces };
}
