import { joursEntre, retrancher } from '../../commun/calendrier.ts';
import { contour, type FormeDActeur } from '../acteurs.ts';
import type { Faits } from '../faits.ts';
import { ecrireNoeud } from '../noeuds.ts';
import { chaise } from './lieux.ts';
import {
  aplat,
  cache,
  chaque,
  f,
  hachures,
  montant,
  p,
  part,
  perche,
  pointille,
  pp,
  regle,
  rond,
  sol,
  t,
  texte,
} from './trait.ts';

interface DessinDeModule {
  /** Ce que compte une bande. */
  unite: string;
  tracer: (faits: Faits, sections: number) => string;
}

const PAR_SECTION = 'une bande par section';

/** Un tour complet, partagé en autant d’angles, le premier en haut. */
const tour = (nombre: number, rang: number) => {
  const angle = 2 * Math.PI * (rang / nombre - 0.25);
  return { c: Math.cos(angle), s: Math.sin(angle) };
};

/** Ligne brisée, au point près. */
const ligne = (points: readonly (readonly [number, number])[]) =>
  `M${points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join(' ')}`;

/** Les modules et leur dessin, par identifiant. Un module qui n’enseigne qu’une mesure prend celui de son sujet. */
export const MODULES: Readonly<Record<string, DessinDeModule>> = {
  /** Un poteau indicateur. */
  'metier-et-identite': {
    unite: PAR_SECTION,
    tracer(_, sections) {
      const pas = 116 / sections;
      return (
        sol +
        chaque(sections, (i) => {
          const [y, l] = [24 + pas * i + 3, 62 + ((i * 22) % 36)];
          const h = (pas - 6) / 2;
          const sens = i % 2 ? -1 : 1;
          return aplat(
            `M${160 + 5 * sens} ${y}h${l * sens}l${h * sens} ${h}l${-h * sens} ${h}h${-l * sens}z`,
          );
        }) +
        perche(160, 18, 140, sections, 10)
      );
    },
  },
  /** Les familles d’acteurs, dans l’ordre où une affaire les rencontre ; plein, qui décide. */
  'la-chaine-penale-et-ses-acteurs': {
    unite: 'une bande par famille d’acteurs',
    tracer() {
      const familles: readonly FormeDActeur[] = ['ecu', 'losange', 'disque', 'carre', 'maison'];
      const pas = 272 / familles.length;
      return (
        t('M24 74H296') +
        familles
          .map((forme, i) => {
            const x = 24 + pas * (i + 0.5);
            const decide = forme === 'disque' || forme === 'losange';
            return (
              f(`M${x} 96V124`) +
              ecrireNoeud(contour(forme, x, 74, 19, 't feuille')) +
              ecrireNoeud(contour(forme, x, 74, 19, decide ? 'pp' : 'p'))
            );
          })
          .join('') +
        regle(24, 296, 124, familles.length, 10)
      );
    },
  },
  /** Les dates où la loi prend effet, plantées sur l’année qui suit sa publication. */
  'lpj-en-pratique': {
    unite: 'une bande par mois, de la publication de la loi à l’effet du bloc des peines',
    tracer(faits) {
      const dernier = 'lpj-vue-d-ensemble.entree-24-mars-2020-liste';
      const mois = faits.mois(dernier, 'delai');
      const effet = (ref: string) => faits.fait(ref).depuis ?? '';
      const fin = effet(dernier);
      const debut = retrancher(fin, { annees: 0, mois, semaines: 0, jours: 0, heures: 0 });
      const dates = [
        'lpj-vue-d-ensemble.entree-25-mars-2019-tig',
        'lpj-vue-d-ensemble.entree-1er-juin-2019',
        'lpj-vue-d-ensemble.entree-1er-septembre-2019',
        'lpj-vue-d-ensemble.entree-1er-janvier-2020',
      ].map(effet);
      const x = (date: string) => 36 + (248 * joursEntre(debut, date)) / joursEntre(debut, fin);
      return (
        dates.map((d, i) => aplat(`M${x(d)} 128V${94 - 12 * i}h26l-6 8 6 8h-26`)).join('') +
        pp(`M${x(fin)} 24h-44l8 13-8 13h44z`) +
        t(`M${x(fin)} 128V24`) +
        regle(36, 284, 128, mois, 12)
      );
    },
  },
  /** Les peines en éventail, comme un nuancier. */
  'sens-et-echelle-des-peines': {
    unite: 'une bande par peine de l’échelle',
    tracer(faits) {
      const peines = faits.nombre('echelle-des-peines-correctionnelles.huit-peines', 'nombre');
      return (
        sol +
        chaque(peines, (i) => {
          const angle = (Math.PI / 180) * (84 - (80 * i) / (peines - 1));
          const [c, s] = [Math.cos(angle), Math.sin(angle)];
          const coin = (long: number, large: number): [number, number] => [
            88 + c * long - s * large,
            128 - s * long - c * large,
          ];
          const d = `${ligne([coin(0, -5), coin(112, -16), coin(112, 16), coin(0, 5)])}z`;
          return cache(d) + (i % 2 ? p(d) : '');
        }) +
        rond(88, 128, 6, 'pp') +
        perche(256, 28, 140, peines)
      );
    },
  },
  /** La table du tribunal, où se compte jusqu’où aménager s’impose. */
  'prononcer-et-amenager-a-l-audience': {
    unite: 'une bande par mois ferme, jusqu’où le tribunal aménage en principe',
    tracer: (faits) =>
      sol +
      t('M92 76V44q0-10 10-10h22q10 0 10 10v32M186 76V44q0-10 10-10h22q10 0 10 10v32') +
      aplat('M136 76V34q0-12 12-12h24q12 0 12 12v42z') +
      aplat('M58 84h204v44H58z') +
      t('M40 140v-12h240v12') +
      regle(46, 274, 74, faits.mois('amenagement-ab-initio.obligatoire-six-mois', 'max'), 11),
  },
  /** Ce que l’enquête regarde de près, et la porte de l’audience. */
  'controle-judiciaire-et-pre-sentenciel': {
    unite: 'une bande par mois, jusqu’à l’audience au plus tard',
    tracer: (faits) =>
      sol +
      aplat('M116 118l9-9 26 22-11 11z') +
      rond(92, 82, 46, 't feuille') +
      rond(92, 82, 46, 'p') +
      t('M66 106V78l26-22 26 22v28zM86 106V88h12v18') +
      aplat('M240 140V46h56v94z') +
      t('M268 46v94M261 96v.1M275 96v.1') +
      regle(158, 232, 131, faits.mois('controle-judiciaire.convocation-delai', 'max'), 9),
  },
  /** Deux rythmes sur un même délai. */
  'sursis-probatoire-et-renforce': {
    unite: 'une bande par mois, jusqu’au plus court délai',
    tracer(faits) {
      const mois = faits.mois('sursis-probatoire.delai-probation', 'min');
      const pas = 272 / mois;
      return (
        t(`M24 44q${pas} -44 ${pas * 2} 0${`t${pas * 2} 0`.repeat(mois / 2 - 1)}`) +
        regle(24, 296, 82, mois, 12) +
        t(`M24 136q${pas / 4} -44 ${pas / 2} 0${`t${pas / 2} 0`.repeat(mois * 2 - 1)}`)
      );
    },
  },
  /** Une journée : chez soi, dehors, chez soi. */
  'ddse-et-surveillance-electronique': {
    unite: 'une bande par heure de la journée',
    tracer: () =>
      aplat('M24 128V76l45-36 45 36v52zM216 128V80l40-32 40 32v48z') +
      pp('M40 104h14v11H40z') +
      [14, 25, 36].map((r) => f(`M${54 + r * 0.6} ${104 - r * 0.8}a${r} ${r} 0 0 1 0 ${r * 1.6}`)).join('') +
      pointille('M118 118C130 20 200 20 212 118') +
      rond(165, 45, 11, 'pp') +
      regle(24, 296, 128, 24, 12),
  },
  /** Deux lieux, et le retour de chaque jour. */
  'semi-liberte-et-placement-a-l-exterieur': {
    unite: 'une bande par mois laissé au juge pour fixer les modalités',
    tracer: (faits) =>
      sol +
      aplat('M24 140V56h76v84z') +
      t('M42 74h12v12H42zM70 74h12v12H70zM42 104h12v12H42zM70 140v-36h14v36') +
      aplat('M216 140V84l27-22v22l27-22v22l27-22v78z') +
      t('M236 140v-30h30v30') +
      t('M106 62C130 16 186 16 208 58M208 58l-2-14M208 58l-13-5') +
      pointille('M210 128H108') +
      perche(158, 68, 140, faits.mois('semi-liberte.delai-4-mois', 'delai')),
  },
  /** Une peine, et les sorties qu’elle ouvre avant son terme. */
  'lc-lsc-et-reductions-de-peine': {
    unite: 'une bande pour chaque part égale de la peine',
    tracer(faits) {
      const fractions = [
        faits.fraction('liberation-conditionnelle.mi-peine', 'fraction'),
        faits.fraction('liberation-sous-contrainte.i-deux-tiers', 'fraction'),
      ];
      const parts = fractions.reduce((produit, { denominateur }) => produit * denominateur, 1);
      return (
        hachures(250, 92, 296, 122) +
        t('M24 92H250v30M250 92h46v30') +
        p('M24 92H250v30H24z') +
        fractions
          .map((fraction) => {
            const x = 24 + (272 * fraction.numerateur) / fraction.denominateur;
            return (
              t(`M${x} 122V88C${x} 50 ${x + 10} 34 ${x + 38} 30M${x + 38} 30l-11-6M${x + 38} 30l-9 9`) +
              texte(x, 162, part(fraction), 'middle')
            );
          })
          .join('') +
        t('M290 78H256M256 78l9-7M256 78l9 7') +
        regle(24, 296, 122, parts, 12)
      );
    },
  },
  /** Un compas à pointes sèches sur une règle. */
  'calculer-les-dates-d-une-peine': {
    unite: 'une bande par jour d’une peine d’un mois',
    tracer(faits) {
      const jours = faits.jours('calcul-des-dates.un-mois', 'duree');
      const { numerateur, denominateur } = faits.fraction('calcul-des-dates.deux-tiers-lsc', 'fraction');
      const x = 24 + (272 * numerateur) / denominateur;
      const tete = (24 + x) / 2;
      return (
        aplat(`M24 126 ${tete - 8} 36h16L${x} 126 ${tete} 52z`) +
        rond(tete, 28, 11, 't feuille') +
        t(`M${tete} 17V6`) +
        pointille(`M${x} 116Q${(x + 296) / 2} 60 296 116`) +
        regle(24, 296, 126, jours, 16) +
        f('M24 126v34M296 126v34') +
        t(`M${x} 142v18`)
      );
    },
  },
  /** Une peine, ce qui la suit, et le soin dont le juge ne reçoit qu’une attestation. */
  'suivi-socio-judiciaire-et-surveillances': {
    unite: 'une bande par an, jusqu’à la durée ordinaire la plus longue pour un délit',
    tracer: (faits) =>
      aplat('M24 96h56v44H24z') +
      hachures(24, 96, 80, 140) +
      regle(80, 296, 128, faits.mois('suivi-socio-judiciaire.duree-delit', 'max') / 12, 12) +
      rond(112, 62, 24, 'pp') +
      rond(264, 62, 24, 't feuille') +
      t('M264 50v24M252 62h24') +
      pointille('M144 62h88') +
      cache('M172 42h30v40h-30z') +
      f('M178 52h18M178 60h18M178 68h10'),
  },
  /** Qui juge seul, qui juge à trois, et le temps de monter plus haut. */
  'juridictions-et-procedure-de-l-application-des-peines': {
    unite: 'une bande par jour, pour faire appel d’un jugement',
    tracer(faits) {
      const juges = faits.nombre('juridictions-application-des-peines.composition-tap', 'juges');
      return (
        sol +
        aplat('M216 140V56H320v84z') +
        rond(48, 127, 12, 'pp') +
        chaque(juges, (i) => rond(96 + i * 26, 128, 11, 'pp')) +
        rond(268, 37, 18, 'pp') +
        pointille('M122 106C128 48 170 26 238 34') +
        perche(206, 56, 140, faits.jours('delais-et-voies-de-recours.appel-jugement-10j', 'delai'))
      );
    },
  },
  /** Un fil rompu, puis repris. */
  'incidents-et-revocation': {
    unite: 'une bande par jour, de l’incarcération au débat',
    tracer: (faits) =>
      t('M0 84C28 40 56 116 84 76S112 52 116 96M116 96l-7 14M116 96l8 13') +
      t('M320 66C292 66 282 92 256 84S222 44 208 62s14 36 24 18S206 58 200 96M200 96l-8 13M200 96l8 13') +
      f('M116 114v14M200 114v14') +
      regle(104, 212, 130, faits.jours('incidents-et-sanctions.debat-15-jours', 'jap'), 12),
  },
  /** Une situation lue sur plusieurs axes. */
  'evaluer-et-suivre': {
    unite: 'un axe par section, une bande par mois jusqu’au rapport d’évaluation',
    tracer(faits, sections) {
      const autour = (part: (i: number) => number) =>
        `${ligne(
          Array.from({ length: sections }, (_, i) => {
            const { c, s } = tour(sections, i);
            return [118 + c * 66 * part(i), 84 + s * 66 * part(i)] as const;
          }),
        )}z`;
      return (
        f(
          chaque(sections, (i) => {
            const { c, s } = tour(sections, i);
            return `M118 84l${c * 66} ${s * 66}`;
          }) + autour(() => 0.5),
        ) +
        t(autour(() => 1)) +
        aplat(autour((i) => [0.5, 0.9, 0.6, 0.75, 0.45, 0.85][i % 6] as number)) +
        perche(254, 24, 140, faits.mois('ecrits-professionnels.evaluation-initiale', 'delai'), 10) +
        f('M208 140.5H320')
      );
    },
  },
  /** Deux chaises face à face, et la parole qui passe de l’une à l’autre. */
  'conduire-un-entretien': {
    unite: 'un tour de parole et une bande par section',
    tracer(_, sections) {
      const pas = 160 / sections;
      return (
        sol +
        chaise(38, 1) +
        chaise(282, -1) +
        chaque(sections, (i) => {
          const [x, h] = [80 + pas * i, i % 2 ? 60 : 104];
          const d = `M${x} 118q${pas / 2} ${-h} ${pas} 0`;
          return i % 2 ? pointille(d) : t(d);
        }) +
        regle(80, 240, 131, sections, 9)
      );
    },
  },
  /** Un cercle de chaises vu d’en haut ; l’une attend. */
  'animer-un-groupe': {
    unite: 'une bande par séance d’un programme',
    tracer(faits) {
      const chaises = 8;
      const lieux = Array.from({ length: chaises }, (_, i) => {
        const { c, s } = tour(chaises, i);
        const [x, y] = [Math.round(128 + c * 60), Math.round(84 + s * 60)];
        // Le dossier embrasse l’assise, du côté du mur.
        const bord = (sens: 1 | -1) =>
          `${Math.round(x + 15 * (0.5 * c - 0.87 * s * sens))} ${Math.round(y + 15 * (0.5 * s + 0.87 * c * sens))}`;
        return {
          assise: `M${x - 9} ${y}a9 9 0 1 0 18 0a9 9 0 1 0-18 0`,
          dossier: `M${bord(-1)}A15 15 0 0 1 ${bord(1)}`,
        };
      });
      const absente = 2;
      const presentes = lieux.filter((_, i) => i !== absente);
      return (
        aplat(presentes.map((l) => l.assise).join('')) +
        t(presentes.map((l) => l.dossier).join('')) +
        pointille(`${lieux[absente]?.assise}${lieux[absente]?.dossier}`) +
        perche(262, 30, 140, faits.nombre('prises-en-charge-collectives.ppr-format', 'seances'))
      );
    },
  },
  /** Une feuille, sa marge, ses lignes. */
  'ecrire-au-juge': {
    unite: PAR_SECTION,
    tracer(_, sections) {
      const pas = 116 / sections;
      return (
        cache('M84 10H214l22 22V170H84z') +
        t('M214 10v22h22') +
        f(chaque(sections, (i) => `M130 ${46 + pas * i}h${[84, 74, 60][i % 3]}`)) +
        t(chaque(sections, (i) => `M130 ${37 + pas * i}h${[70, 60, 84][i % 3]}`)) +
        t('M184 158q5-12 9 0t9-2 12 2') +
        montant(108, 28, 144, sections, 9)
      );
    },
  },
  /** Un pont, une arche par section. */
  'partenaires-et-droits-sociaux': {
    unite: 'une arche et une bande par section',
    tracer(_, sections) {
      const pas = 240 / sections;
      const r = pas / 2 - 6;
      return (
        sol +
        aplat(
          `M40 140V74H280V140h-6${chaque(
            sections,
            (i) => `V${92 + r}a${r} ${r} 0 0 0 ${-2 * r} 0V140h${i === sections - 1 ? -6 : -12}`,
          )}z`,
        ) +
        t('M0 74H40M280 74H320') +
        f('M12 154q10-6 20 0t20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0') +
        regle(40, 280, 62, sections, 12)
      );
    },
  },
  /** Une porte ouverte, le chemin, un toit. */
  'preparer-la-sortie': {
    unite: 'une bande par mois, où l’on peut encore demander l’aide du service',
    tracer: (faits) =>
      sol +
      t('M30 140V30h58v110') +
      aplat('M88 30 118 46V156L88 140z') +
      t('M110 98v6') +
      aplat('M238 140V102l30-24 30 24v38z') +
      t('M260 140v-20h16v20') +
      pointille('M128 112C160 70 196 128 230 92') +
      regle(124, 232, 132, faits.mois('sortie-de-detention-et-preparation.aide-six-mois', 'duree'), 9),
  },
  /** Une coursive et ses portes, vues d’en haut. */
  'travailler-en-detention': {
    unite: 'une porte de chaque côté et une bande par section',
    tracer(_, sections) {
      const pas = 272 / sections;
      return (
        p(`M${24 + pas} 18h${pas}v42h${-pas}z`) +
        t(
          `M24 60V18H296V60M24 120v42H296V120${chaque(sections, (i) => {
            const x = 24 + pas * i;
            const porte = pas - 20;
            return `M${x} 60h${porte}M${x} 120h${porte}${i ? `M${x} 18v42M${x} 120v42` : ''}`;
          })}`,
        ) +
        f(
          chaque(sections, (i) => {
            const x = 24 + pas * (i + 1);
            return `M${x - 20} 60l11-17M${x} 120l-11 17`;
          }),
        ) +
        regle(24, 296, 85, sections, 10)
      );
    },
  },
  /** Une distance entre deux points. */
  'violences-conjugales-et-victimes': {
    unite: 'une bande par kilomètre, jusqu’à la plus grande distance d’alerte',
    tracer: (faits) =>
      rond(60, 80, 9) +
      rond(260, 80, 46, 'p') +
      rond(260, 80, 9, 'pp') +
      f('M60 96v36M260 96v36') +
      regle(60, 260, 132, faits.nombre('bracelet-anti-rapprochement.distance-alerte', 'max_km'), 12),
  },
  /** L’obstacle que l’on mesure, et les marches pour le passer. */
  'publics-et-situations-difficiles': {
    unite: PAR_SECTION,
    tracer: (_, sections) =>
      sol +
      aplat('M128 140 134 76l22-34 40-6 28 26 8 44 10 34z') +
      t('M56 140v-22h24v-22h26v-22h26') +
      f('M196 36h66') +
      perche(268, 36, 140, sections),
  },
  /** Ce qui se sait ici, ce qui se sait là, et ce qui se partage. */
  'deontologie-et-secret': {
    unite: 'une bande par an, où la distance se garde encore',
    tracer: (faits) =>
      p('M160 39a62 62 0 0 1 0 94a62 62 0 0 1 0-94z') +
      rond(120, 86, 62) +
      rond(200, 86, 62) +
      perche(160, 39, 133, faits.mois('deontologie.relations', 'apres') / 12, 10),
  },
  /** Un réseau : un point par direction, celle d’outre-mer au loin. */
  'travailler-en-direction-interregionale': {
    unite: 'un point et une bande par direction',
    tracer(faits) {
      const ici = faits.nombre('direction-interregionale.nombre', 'metropole');
      const toutes = faits.nombre('direction-interregionale.nombre', 'total');
      const place = (i: number): [number, number] => [
        34 + (206 * i) / (ici - 1),
        i % 2 ? 28 + ((i * 5) % 14) : 92 - ((i * 7) % 20),
      ];
      const points = Array.from({ length: ici }, (_, i) => place(i));
      const loin = Array.from({ length: toutes - ici }, (_, i) => [292, 96 - i * 30] as const);
      return (
        t(ligne(points)) +
        f(ligne(points.filter((_, i) => i % 2)) + ligne(points.filter((_, i) => i % 2 === 0))) +
        points.map(([x, y], i) => rond(x, y, 8, i === 3 ? 'pp' : 't feuille')).join('') +
        loin.map(([x, y]) => pointille(`M250 78 ${x - 9} ${y - 5}`) + rond(x, y, 8)).join('') +
        regle(34, 292, 130, toutes, 11)
      );
    },
  },
};
