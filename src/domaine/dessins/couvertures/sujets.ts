import type { Famille } from '../../../schemas/familles.ts';
import type { Faits } from '../faits.ts';
import { maison } from './lieux.ts';
import {
  aplat,
  chaque,
  f,
  hachures,
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
export const SUJETS: Readonly<Record<string, Sujet>> = {
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
      pointille('M92 120h42') +
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
        f(
          chaque(bandes, (i) => {
            const angle = Math.PI * (1 - i / (bandes - 1));
            const [c, s] = [Math.cos(angle), Math.sin(angle)];
            const dedans = i % 5 ? 86 : 78;
            return `M${160 + 96 * c} ${140 - 96 * s}L${160 + dedans * c} ${140 - dedans * s}`;
          }),
        ) +
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
      pointille('M104 132c44 0 40-54 84-54s28 58 72 58') +
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
        f('M160 0v28') +
        aplat('M120 36h80v70h-80z') +
        t('M152 36a8 8 0 0 1 16 0M134 56h52M134 70h52M134 84h30') +
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
      pointille('M184 132h112') +
      perche(232, 52, 140, faits.mois('arse.duree', 'max_unitaire')),
  },
  'incidents-et-sanctions': {
    famille: 'procedure',
    unite: 'une bande avant, une après',
    tracer: () =>
      sol + t('M24 112h112l10-26 14 44 12-34 8 16') + pointille('M196 112h100') + perche(180, 40, 140, 2),
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
      t('M236 124v-14l7-6v6l7-6v6l7-6v20z') +
      perche(120, 44, 140, faits.mois('seuils-emprisonnement-ferme.zone-six-mois', 'seuil')),
  },
};

/** Autres noms sous lesquels un dessin se demande : une banque, un module, une section n’ont pas toujours le nom de leur thème. */
export const ALIAS: Readonly<Record<string, string>> = {
  seuils: 'seuils-emprisonnement-ferme',
  'seuils-du-ferme': 'seuils-emprisonnement-ferme',
  lpj: 'lpj-vue-d-ensemble',
  'pourquoi-une-reforme': 'lpj-vue-d-ensemble',
  echelle: 'lpj-vue-d-ensemble',
  'echelle-des-peines': 'lpj-vue-d-ensemble',
  'ce-qui-a-change-depuis': 'lpj-vue-d-ensemble',
  'amenager-a-l-audience': 'amenagement-ab-initio',
  'ddse-peine-et-amenagement': 'ddse-peine',
  incidents: 'incidents-et-sanctions',
};
