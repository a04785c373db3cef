import type { Famille } from '../../schemas/familles.ts';
import type { DateCivile } from '../commun/date-civile.ts';
import { echapperXml } from '../commun/xml.ts';
import type { TableDesFaits } from '../droit/fait.ts';
import { ouvrirLesFaits, type Faits } from './faits.ts';
import { arrondir } from './noeuds.ts';

/**
 * Couvertures : un dessin au trait par sujet, sur une grille de 320 × 180, le sol à 140. Chaque bande rouge ou blanche compte quelque
 * chose, que `unite` nomme : un nombre de droit vient d’un fait, un nombre d’étapes ou de questions vient du contenu.
 */
export interface Couverture {
  famille: Famille;
  /** Ce que compte une bande. */
  unite: string;
  svg: string;
}

// ---------- le trait ----------

const n = (x: number) => String(arrondir(x));
const chaque = (nombre: number, tracer: (rang: number) => string) =>
  Array.from({ length: nombre }, (_, rang) => tracer(rang)).join('');
const chemin = (classe: string, d: string, tirets = '') =>
  `<path class="${classe}" d="${d.replace(/-?\d+\.\d+/g, (x) => n(Number(x)))}"${tirets && ` stroke-dasharray="${tirets}"`}/>`;
/** Trait, filet, aplat clair, aplat plein. */
const t = (d: string, tirets = '') => chemin('t', d, tirets);
const f = (d: string) => chemin('f', d);
const p = (d: string) => chemin('p', d);
const pp = (d: string) => chemin('pp', d);
const sol = f('M0 140.5H320');
const rond = (x: number, y: number, r: number, classe = 't') =>
  `<circle class="${classe}" cx="${n(x)}" cy="${n(y)}" r="${r}"/>`;
const texte = (
  x: number,
  y: number,
  dit: string,
  ancre: 'start' | 'middle' | 'end' = 'start',
  grand = false,
) =>
  `<text class="${grand ? 'nn' : 'n'}" x="${n(x)}" y="${y}" text-anchor="${ancre}">${echapperXml(dit)}</text>`;

/** Perche plantée, du haut vers le sol : la bande du haut est rouge. */
function perche(x: number, haut: number, bas: number, bandes: number, l = 8): string {
  const h = (bas - haut) / bandes;
  const g = x - l / 2;
  return `<g>${chaque(bandes, (i) => `<rect class="${i % 2 ? 'b' : 'r'}" x="${n(g)}" y="${n(haut + i * h)}" width="${l}" height="${n(h)}"/>`)}<rect class="o" x="${n(g)}" y="${n(haut)}" width="${l}" height="${n(bas - haut)}"/><path class="pointe" d="M${n(g)} ${n(bas)}h${l}l-${l / 2} ${l}z"/></g>`;
}

/** Règle couchée. */
function regle(gauche: number, droite: number, y: number, bandes: number, h = 8): string {
  const l = (droite - gauche) / bandes;
  return `<g>${chaque(bandes, (i) => `<rect class="${i % 2 ? 'b' : 'r'}" x="${n(gauche + i * l)}" y="${y}" width="${n(l)}" height="${h}"/>`)}<rect class="o" x="${gauche}" y="${y}" width="${droite - gauche}" height="${h}"/></g>`;
}

function hachures(x1: number, y1: number, x2: number, y2: number, pas = 8): string {
  let d = '';
  for (let k = x1 - (y2 - y1); k < x2; k += pas) {
    const a = Math.max(x1, k);
    const b = Math.min(x2, k + (y2 - y1));
    if (b > a) d += `M${a} ${y2 - (a - k)}L${b} ${y2 - (b - k)}`;
  }
  return f(d);
}

const chaise = (x: number, sens: 1 | -1) => t(`M${x} 140v-34h${26 * sens}v34M${x} 106V68`);
const maison = (x: number) =>
  p(`M${x} 140V84l56-40 56 40v56z`) +
  t(`M${x} 140V84l56-40 56 40v56M${x + 42} 140v-32h28v32`) +
  pp(`M${x + 88} 116h14v12h-14z`);
const part = ({ numerateur, denominateur }: { numerateur: number; denominateur: number }) =>
  `${numerateur}/${denominateur}`;

// ---------- d’après les faits ----------

interface Sujet {
  famille: Famille;
  unite: string;
  tracer: (faits: Faits) => string;
}

/** Une barre de peine, et le jalon à la fraction que dit le fait : une bande par part. */
function aLaFraction(faits: Faits, ref: string): string {
  const fraction = faits.fraction(ref, 'fraction');
  const x = 24 + (272 * fraction.numerateur) / fraction.denominateur;
  return (
    sol +
    p(`M24 78H${x}v36H24z`) +
    hachures(x, 78, 296, 114) +
    t('M24 78h272v36H24z') +
    perche(x, 34, 140, fraction.denominateur) +
    texte(x + 18, 60, part(fraction), 'start', true)
  );
}

/** Les sujets qui ont leur dessin, par identifiant de fiche ou de thème. */
const SUJETS: Readonly<Record<string, Sujet>> = {
  'lpj-vue-d-ensemble': {
    famille: 'procedure',
    unite: 'une bande par peine de l’échelle',
    tracer(faits) {
      const barreaux = faits.nombre('echelle-des-peines-correctionnelles.huit-peines', 'nombre');
      const pas = 106 / barreaux;
      return (
        sol +
        t('M84 140 116 26M142 140 174 26') +
        chaque(barreaux, (i) => {
          const y = 140 - (i + 0.7) * pas;
          const x = 84 + (140 - y) * 0.281;
          return t(`M${x} ${y}h58`) + (i % 2 ? f(`M${x + 66} ${y}H232`) : '');
        }) +
        perche(240, 34, 140, barreaux)
      );
    },
  },
  'seuils-emprisonnement-ferme': {
    famille: 'procedure',
    unite: 'une bande par mois de prison ferme',
    tracer(faits) {
      const un = faits.mois('seuils-emprisonnement-ferme.interdiction-un-mois', 'seuil');
      const six = faits.mois('seuils-emprisonnement-ferme.zone-six-mois', 'seuil');
      const an = faits.mois('seuils-emprisonnement-ferme.zone-six-mois-un-an', 'max');
      const cadre = an + 2;
      const x = (mois: number) => 24 + (272 * mois) / cadre;
      return (
        hachures(24, 108, x(un), 128, 6) +
        p(`M${x(un)} 128v-34H${x(six)}v34zM${x(six)} 128V68H${x(an)}v60z`) +
        t(`M24 128v-20H${x(un)}V94H${x(six)}V68H${x(an)}V36H296`) +
        regle(24, 296, 128, cadre, 10) +
        [un, six, an].map((mois) => texte(x(mois), 164, String(mois), 'middle')).join('')
      );
    },
  },
  'ddse-peine': {
    famille: 'peine',
    unite: 'une bande par mois, jusqu’au maximum',
    tracer: (faits) =>
      sol +
      maison(62) +
      [22, 40, 58, 76]
        .map((r) =>
          f(
            `M${157 + r * 0.71} ${122 - r * 0.71}A${r} ${r} 0 0 1 ${157 + r * 0.98} ${122 + Math.min(r * 0.2, 16)}`,
          ),
        )
        .join('') +
      perche(266, 44, 140, faits.mois('ddse-peine.duree', 'max')),
  },
  'ddse-amenagement': {
    famille: 'amenagement',
    unite: 'une bande par mois, jusqu’au seuil où aménager est le principe',
    tracer: (faits) =>
      sol +
      p('M30 140V58h62v82z') +
      t('M30 140V58h62v82M44 74v14M56 74v14M68 74v14M80 74v14M50 140v-32h20v32') +
      t('M92 120h42', '1 8') +
      maison(140) +
      perche(284, 44, 140, faits.mois('ddse-amenagement.ab-initio', 'obligation_max')),
  },
  tig: {
    famille: 'peine',
    unite: 'une bande pour la durée minimale',
    tracer(faits) {
      const [min, max] = [faits.heures('tig.duree-delit', 'min'), faits.heures('tig.duree-delit', 'max')];
      const bandes = Math.round(max / min);
      return (
        sol +
        t('M64 140a96 96 0 0 1 192 0') +
        chaque(bandes, (i) => {
          const angle = Math.PI * (1 - i / (bandes - 1));
          const [c, s] = [Math.cos(angle), Math.sin(angle)];
          const dedans = i % 5 ? 86 : 78;
          return f(`M${160 + 96 * c} ${140 - 96 * s}L${160 + dedans * c} ${140 - dedans * s}`);
        }) +
        t('M160 136 204 80') +
        rond(160, 136, 6, 'pp') +
        regle(64, 256, 136, bandes, 9) +
        texte(64, 170, `${min} h`, 'middle') +
        texte(256, 170, `${max} h`, 'middle')
      );
    },
  },
  'semi-liberte': {
    famille: 'amenagement',
    unite: 'deux bandes par jour, dedans et dehors',
    tracer: () =>
      chaque(7, (i) => {
        const x = 40 + i * 35;
        const dehors = i < 5;
        return (
          p(dehors ? `M${x} 34h26v38h-26zM${x} 118h26v22h-26z` : `M${x} 34h26v106h-26z`) +
          t(`M${x} 34h26v106h-26z`) +
          (dehors ? f(`M${x} 72h26M${x} 118h26`) : '')
        );
      }) + regle(24, 296, 92, 14),
  },
  'placement-a-l-exterieur': {
    famille: 'amenagement',
    unite: 'une bande par mois, jusqu’au seuil où aménager est le principe',
    tracer: (faits) =>
      sol +
      p('M30 140V58h74v82z') +
      t(
        'M30 140V58h74v82M46 74v16M58 74v16M74 74v16M86 74v16M46 104v16M58 104v16M74 104v36M90 104v36M74 104h16',
      ) +
      t('M104 132c44 0 40-54 84-54s28 58 72 58', '1 8') +
      perche(266, 52, 140, faits.mois('seuils-emprisonnement-ferme.zone-six-mois', 'seuil')),
  },
  'liberation-sous-contrainte': {
    famille: 'amenagement',
    unite: 'une bande par tiers de la peine',
    tracer: (faits) => aLaFraction(faits, 'liberation-sous-contrainte.i-deux-tiers'),
  },
  'liberation-conditionnelle': {
    famille: 'amenagement',
    unite: 'une bande par moitié de la peine',
    tracer: (faits) => aLaFraction(faits, 'liberation-conditionnelle.mi-peine'),
  },
  'sursis-probatoire': {
    famille: 'peine',
    unite: 'une bande par mois en plus du minimum',
    tracer(faits) {
      const [min, max] = [
        faits.mois('sursis-probatoire.delai-probation', 'min'),
        faits.mois('sursis-probatoire.delai-probation', 'max'),
      ];
      return (
        f('M160 0v40') +
        p('M128 40h64v62h-64z') +
        t('M128 40h64v62h-64zM144 40v62M160 40v62M176 40v62') +
        regle(24, 296, 130, max - min, 10) +
        texte(24, 164, faits.dit('sursis-probatoire.delai-probation', 'min')) +
        texte(296, 164, faits.dit('sursis-probatoire.delai-probation', 'max'), 'end')
      );
    },
  },
  'sursis-probatoire-renforce': {
    famille: 'peine',
    unite: 'un jalon par rendez-vous',
    tracer: () =>
      sol +
      chaque(
        3,
        (k) =>
          `<path class="t" opacity="${1 - k * 0.3}" d="M24 ${60 + k * 10}q17 -44 34 0${'t34 0'.repeat(7)}"/>`,
      ) +
      chaque(5, (i) => perche(24 + i * 68, 104, 140, 3, 6)),
  },
  'controle-judiciaire': {
    famille: 'presententiel',
    unite: 'une bande d’un pointage à l’autre',
    tracer: () =>
      sol +
      chaque(7, (i) => t(`M${33 + i * 30} 104v28`)) +
      regle(33, 213, 136, 6, 9) +
      p('M232 140V42h64v98z') +
      t('M232 140V42h64v98M264 42v98M256 92v.1M272 92v.1'),
  },
  arse: {
    famille: 'presententiel',
    unite: 'une bande par mois, jusqu’à la fin d’une première période',
    tracer: (faits) =>
      sol +
      t('M84 140V84l50-36 50 36v56') +
      rond(134, 100, 22) +
      t('M134 88v12l9 6') +
      t('M184 132h112', '1 8') +
      perche(232, 52, 140, faits.mois('arse.duree', 'max_unitaire')),
  },
  'incidents-et-sanctions': {
    famille: 'procedure',
    unite: 'une bande avant, une après',
    tracer: () =>
      sol + t('M24 112h112l10-26 14 44 12-34 8 16') + t('M196 112h100', '1 8') + perche(180, 40, 140, 2),
  },
  'amenagement-ab-initio': {
    famille: 'amenagement',
    unite: 'une bande par mois, jusqu’au seuil où aménager est le principe',
    tracer: (faits) =>
      sol +
      t('M24 116h96M120 116C170 116 170 52 224 52M120 116h104M120 116C160 116 170 84 224 84') +
      t('M236 60V48l10-8 10 8v12z') +
      rond(246, 84, 9) +
      pp('M246 75a9 9 0 0 1 0 18z') +
      t('M236 106h20v18h-20zM243 106v18M250 106v18') +
      perche(120, 44, 140, faits.mois('seuils-emprisonnement-ferme.zone-six-mois', 'seuil')),
  },
};

/** Autres noms sous lesquels un dessin se demande : une banque, un module, une section n’ont pas toujours le nom de leur thème. */
const ALIAS: Readonly<Record<string, string>> = {
  seuils: 'seuils-emprisonnement-ferme',
  'seuils-du-ferme': 'seuils-emprisonnement-ferme',
  lpj: 'lpj-vue-d-ensemble',
  'lpj-en-pratique': 'lpj-vue-d-ensemble',
  'pourquoi-une-reforme': 'lpj-vue-d-ensemble',
  echelle: 'lpj-vue-d-ensemble',
  'echelle-des-peines': 'lpj-vue-d-ensemble',
  'ce-qui-a-change-depuis': 'lpj-vue-d-ensemble',
  'amenager-a-l-audience': 'amenagement-ab-initio',
  'ddse-peine-et-amenagement': 'ddse-peine',
  incidents: 'incidents-et-sanctions',
};

const sujetDe = (nom: string) => ALIAS[nom] ?? nom;

/** Vrai si un sujet a son propre dessin. */
export function aSaCouverture(nom: string): boolean {
  return sujetDe(nom) in SUJETS;
}

/**
 * La couverture d’un sujet, d’après les faits en vigueur à une date ; `undefined` s’il n’a pas de dessin à lui.
 * @throws {ErreurDeDessin} si un fait manque, reste à vérifier ou ne s’applique plus
 */
export function couvertureDuSujet(
  nom: string,
  table: TableDesFaits,
  date: DateCivile,
): Couverture | undefined {
  const sujet = SUJETS[sujetDe(nom)];
  if (!sujet) return undefined;
  const { famille, unite, tracer } = sujet;
  return { famille, unite, svg: tracer(ouvrirLesFaits(`couverture ${nom}`, table, date)) };
}

// ---------- d’après le contenu ----------

/** Un examen : une case par question, cinq par rang, et une bande par rang. */
export function couvertureDExamen(questions: number): Couverture {
  const rangs = Math.ceil(questions / 5);
  const pas = 128 / rangs;
  const haut = Math.min(22, pas - 6);
  return {
    famille: 'procedure',
    unite: 'une case par question, une bande par rang de cinq',
    svg:
      chaque(questions, (i) => {
        const d = `M${54 + (i % 5) * 36} ${26 + Math.floor(i / 5) * pas}h26v${haut}h-26z`;
        return (i * 7) % 4 ? p(d) + t(d) : t(d);
      }) + perche(262, 26, 26 + rangs * pas - 4, rangs),
  };
}

/** Un entretien : deux chaises, et entre elles une bande par étape. */
export function couvertureDEntretien(etapes: number): Couverture {
  return {
    famille: 'suivi',
    unite: 'une bande par étape',
    svg:
      sol +
      chaise(78, 1) +
      chaise(242, -1) +
      t('M132 140V98M188 140V98') +
      regle(122, 198, 88, etapes, 9) +
      f('M92 52h44M92 62h22') +
      t('M184 40h60M184 52h48M184 64h28'),
  };
}

/** Scènes de cas et d’entretiens qui ont leur lieu : une bande par étape, et rien de la suite de l’histoire. */
const SCENES: Readonly<Record<string, { famille: Famille; tracer: (etapes: number) => string }>> = {
  'bracelet-de-m-vasseur': {
    famille: 'peine',
    tracer: (etapes) =>
      sol +
      t('M36 140V24h196v116M36 82h196M134 24v116') +
      p('M134 24h98v58h-98z') +
      t('M156 82V64h34v18M162 64v-8h22v8') +
      pp('M206 44h12v9h-12z') +
      [14, 24, 34]
        .map((r) => f(`M${212 + r * 0.5} ${44 - r * 0.5}a${r} ${r} 0 0 1 ${r * 0.5} ${r * 0.5}`))
        .join('') +
      t('M60 140v-38h30v38') +
      f('M52 40h20v22H52zM94 40h20v22H94z') +
      perche(270, 40, 140, etapes),
  },
  'la-caisse-du-club': {
    famille: 'peine',
    tracer: (etapes) =>
      p('M94 66h132v50H94z') +
      t('M94 66h132v50H94zM94 66l22-30h132l-22 30M142 66h36v14h-36zM160 92v8') +
      regle(24, 296, 130, etapes, 10),
  },
  'mme-bertin-ne-demande-rien': {
    famille: 'amenagement',
    tracer: (etapes) =>
      sol +
      p('M46 28h90v48H46z') +
      t('M46 28h90v72H46zM64 28v72M82 28v72M100 28v72M118 28v72') +
      regle(46, 136, 72, etapes, 6) +
      chaise(206, 1) +
      t('M268 140V34h36v106M276 88v.1'),
  },
};

/** La scène d’un cas qui a la sienne. */
export function sceneDuCas(id: string, etapes: number): Couverture | undefined {
  const scene = SCENES[id];
  return scene && { famille: scene.famille, unite: 'une bande par étape', svg: scene.tracer(etapes) };
}

/** Un cas : le dossier et ses pièces, et une bande par étape ; jamais la suite de l’histoire. */
export function couvertureDeCas(pieces: number, etapes: number, famille: Famille): Couverture {
  const feuilles = Math.min(pieces, 6);
  return {
    famille,
    unite: 'une feuille par pièce, une bande par étape',
    svg:
      sol +
      chaque(feuilles, (i) => {
        const x = 70 + i * 12;
        const y = 40 + (feuilles - i) * 5 - 20;
        return (
          `<path class="feuille" d="M${x} ${y}h70v${140 - y}h-70z"/>` + t(`M${x} 140V${y}h70v${140 - y}`)
        );
      }) +
      f(`M${82 + (feuilles - 1) * 12} 52h46m-46 12h38m-38 12h46`) +
      `<path class="feuille" d="M44 140V92h52l12-12h100v60z"/>` +
      p('M44 140V92h52l12-12h100v60z') +
      t('M44 140V92h52l12-12h100v60') +
      perche(262, 40, 140, etapes),
  };
}

/** Un parcours, en profil : une perche par étape, une bande pour cinq minutes, le sol qui monte avec le temps. */
export function couvertureDeParcours(minutes: readonly number[]): Couverture {
  const total = minutes.reduce((a, b) => a + b, 0);
  const plus = Math.max(...minutes.map((m) => Math.ceil(m / 5)));
  const bande = Math.min(7, 76 / plus);
  let passees = 0;
  const points = minutes.map((m, i) => {
    const x = 24 + (272 * (i + 0.5)) / minutes.length;
    const y = 156 - (44 * passees) / total;
    passees += m;
    return { x, y, bandes: Math.max(1, Math.ceil(m / 5)) };
  });
  const l = Math.max(3, Math.min(8, 150 / minutes.length));
  return {
    famille: 'amenagement',
    unite: 'une perche par étape, une bande pour cinq minutes',
    svg:
      f(`M0 158L${points.map(({ x, y }) => `${n(x)} ${n(y)}`).join('L')}L320 110`) +
      points.map(({ x, y, bandes }) => perche(x, y - bandes * bande, y, bandes, Math.round(l))).join(''),
  };
}

/** Un module sans dessin à lui : un chemin, un jalon par section. */
export function couvertureDeModule(sections: number, famille: Famille): Couverture {
  const point = (i: number) => ({
    x: 36 + (248 * (i + 0.5)) / sections,
    y: 112 - 40 * Math.sin((Math.PI * (i + 0.5)) / sections / 1.3) + (i % 2) * 8,
  });
  const points = Array.from({ length: sections }, (_, i) => point(i));
  return {
    famille,
    unite: 'un jalon par section',
    svg:
      f(
        'M0 132c60-30 110-6 160-34s100-40 160-34M0 156c70-30 120-4 170-30s90-42 150-38M0 104c50-24 90-12 130-34s90-40 190-42',
      ) +
      t(`M${points.map(({ x, y }) => `${n(x)} ${n(y)}`).join(' ')}`, '1 8') +
      points.map(({ x, y }) => perche(x, y - 36, y, 4, 7)).join(''),
  };
}

/** Le dessin, prêt à être placé. */
export function ecrireLaCouverture({ famille, svg }: Couverture): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="couv" data-famille="${famille}" viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice" aria-hidden="true">${svg}</svg>`;
}
