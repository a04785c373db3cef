import { chaise, enveloppe, horloge, porte, table } from './lieux.ts';
import { aplat, cache, chaque, f, montant, p, perche, pointille, pp, regle, rond, sol, t } from './trait.ts';

/** Un boîtier à sa place, cinq par étagère. */
const boitier = (i: number) => `M${46 + (i % 5) * 38} ${[56, 98, 140][Math.floor(i / 5)]}v-22h26v22z`;

/** Un cas et son lieu ou son objet, d’après le nombre de ses étapes ; rien de la suite de l’histoire. */
export const SCENES: Readonly<Record<string, (etapes: number) => string>> = {
  'bracelet-de-m-vasseur': (etapes) =>
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
  /** Un toit, un grand lit, un petit. */
  'l-adresse-de-m-ruellan': (etapes) =>
    sol +
    aplat('M28 140V76l100-52 100 52v64z') +
    t('M52 140v-34M52 126h76v14M128 126v-8') +
    pp('M56 114h20v12H56z') +
    t('M160 140v-22M160 130h42v10M202 130v-6') +
    f('M148 140V64') +
    perche(268, 36, 140, etapes),
  /** La table d’examen, une casserole, l’heure. */
  'l-examen-de-mme-mendes': (etapes) =>
    sol +
    chaise(44, 1) +
    table(96, 228) +
    aplat('M158 88V62h48v26z') +
    t('M206 68h24') +
    f('M172 54q-6-8 0-14t0-14M190 54q-6-8 0-14t0-14') +
    cache('M112 88l6-10h30l-6 10z') +
    regle(84, 240, 88, etapes, 10) +
    horloge(272, 52, 22, 9, 0),
  'la-caisse-du-club': (etapes) =>
    p('M94 66h132v50H94z') +
    t('M94 66h132v50H94zM94 66l22-30h132l-22 30M142 66h36v14h-36zM160 92v8') +
    regle(24, 296, 130, etapes, 10),
  /** Une chaise, et personne. */
  'la-chaise-vide': (etapes) => t('M128 132V84h60v48M128 84V24') + regle(60, 260, 132, etapes, 11),
  /** Le seuil, et la rue. */
  /** Une carte routière, un cercle tracé au compas. */
  'la-tournee-de-m-vaugelas': (etapes) =>
    cache('M44 12 116 20 188 12 260 20V124L188 116 116 124 44 116z') +
    f('M116 20V124M188 12V116') +
    t(
      'M44 96C80 92 88 60 120 58S176 92 204 84S240 40 260 38M120 58C128 44 124 28 132 18M204 84C208 96 206 108 208 118',
    ) +
    pointille('M160 24a42 42 0 1 1-.1 0z') +
    regle(44, 260, 138, etapes, 11),
  'la-voiture-grise': (etapes) =>
    t('M30 132V34h60v98') +
    aplat('M90 34 66 46V142l24-10z') +
    aplat('M134 120v-18q0-8 8-9l26-5 20-24h52l26 24 22 5q8 2 8 9v18z') +
    t('M198 88l10-14h24l14 14z') +
    rond(172, 120, 13, 't feuille') +
    rond(262, 120, 13, 't feuille') +
    regle(24, 304, 133, etapes, 9),
  'le-colis-de-vendredi': (etapes) =>
    sol +
    aplat('M92 140V86h92v54z') +
    t('M92 86l26-26h92l-26 26M184 140l26-28V60') +
    pp('M126 86l26-26h18l-26 26v20h-18z') +
    porte(236, 30, 56) +
    perche(52, 44, 140, etapes),
  /** L’arrêt, le car qui s’en va. */
  'le-dernier-car': (etapes) =>
    sol +
    aplat('M116 128V62q0-12 12-12h148q14 0 16 14l8 42v22z') +
    cache('M128 62h34v28h-34zM170 62h34v28h-34zM212 62h34v28h-34zM254 62h22l6 28h-28z') +
    rond(156, 128, 13, 't feuille') +
    rond(258, 128, 13, 't feuille') +
    t('M38 34h44v26H38z') +
    perche(60, 60, 140, etapes),
  /** Une feuille dépliée, ses plis. */
  'le-papier-plie-de-m-sarr': (etapes) =>
    cache('M104 12 164 20 224 12V120l-60 8-60-8z') +
    p('M104 12 164 20V74l-60-8zM164 74l60-8V120l-60 8z') +
    t('M164 20V128M104 66l60 8 60-8') +
    f(
      'M116 30l34 4.5M116 42l34 4.5M178 33l34-4.500M178 45l20-2.600M116 88l34 4.500M116 100l22 3M178 92l34-4.500',
    ) +
    regle(40, 288, 142, etapes, 11),
  /** Un atelier, son rideau à demi baissé. */
  'le-pont-levis-ferme': (etapes) =>
    sol +
    aplat('M36 140V72l48-32v32l48-32v32l48-32v32l40-26v94z') +
    cache('M66 140V88h76v52z') +
    p('M66 88h76v24H66z') +
    t('M66 112h76M66 96h76M66 104h76') +
    t('M164 132h44M164 124h44M168 116h36') +
    perche(266, 40, 140, etapes),
  /** Une feuille d’heures, une ligne par étape, et l’heure. */
  'les-heures-de-nolan'(etapes) {
    const pas = 124 / etapes;
    return (
      cache('M52 10H196V170H52z') +
      f(chaque(etapes - 1, (i) => `M82 ${36 + pas * (i + 1)}H184`)) +
      t(
        chaque(
          etapes,
          (i) => `M92 ${36 + pas * (i + 0.5)}h${[46, 30, 52][i % 3]}M166 ${36 + pas * (i + 0.5)}h.1`,
        ),
      ) +
      t('M52 26H196') +
      montant(70, 36, 160, etapes, 10) +
      horloge(254, 88, 40, 8, 0)
    );
  },
  /** Des chaises en rang, un sac. */
  'les-voix-de-la-salle-d-attente': (etapes) =>
    sol +
    chaque(4, (i) => chaise(44 + i * 52, 1)) +
    aplat('M148 106V90q0-8 8-8h20q8 0 8 8v16z') +
    t('M158 82q8-14 16 0') +
    f('M20 20H210V50H20z') +
    perche(272, 30, 140, etapes),
  /** Une chemise cartonnée, fermée. */
  'm-lefevre-n-a-rien-fait': (etapes) =>
    sol +
    chaise(40, 1) +
    chaise(280, -1) +
    aplat('M104 88V40h30l8-10h74v58z') +
    t('M104 58l16-18M216 70l-16 18') +
    table(100, 220) +
    regle(86, 234, 88, etapes, 10),
  /** Une salle de cours, deux tables voisines. */
  'groupe-b': (etapes) =>
    sol +
    aplat('M60 18H232V66H60z') +
    f('M76 34h70M76 46h44') +
    regle(60, 232, 66, etapes, 8) +
    aplat('M52 100h84v12H52zM156 100h84v12h-84z') +
    t('M60 112v28M128 112v28M164 112v28M232 112v28'),
  /** Trois adresses, un trajet qui s’arrête. */
  'm-lemoine-ne-repond-plus': (etapes) =>
    sol +
    chaque(3, (i) => porte(30 + i * 72, 44, 48)) +
    t('M88 78v8M160 78v8M232 78v8') +
    pointille('M0 162C70 150 120 172 190 160') +
    perche(274, 44, 140, etapes),
  /** La fenêtre, la chaise, la porte du bureau. */
  'mme-bertin-ne-demande-rien': (etapes) =>
    sol +
    aplat('M40 26h100v66H40z') +
    t('M90 26v66') +
    f('M52 80 78 44M102 80 128 44') +
    regle(32, 148, 92, etapes, 8) +
    chaise(206, 1) +
    t('M262 140V34h40v106M272 90v.1'),
  /** Des courriers restés sans réponse. */
  'mme-diallo-n-a-pas-ecrit': (etapes) =>
    enveloppe(112, 18, 112, 68) +
    enveloppe(88, 36, 112, 68) +
    enveloppe(64, 54, 112, 68) +
    regle(24, 296, 134, etapes, 11),
  /** Deux chaises ; la parole n’est que d’un côté. */
  'mme-garnier-se-tait': (etapes) =>
    sol +
    chaise(70, 1) +
    chaise(250, -1) +
    t('M84 40h56M84 52h36M84 64h48') +
    pointille('M186 52h58') +
    regle(110, 210, 131, etapes, 9),
  /** Un casque de chantier posé sur la table. */
  'premier-rendez-vous-de-m-roussel': (etapes) =>
    sol +
    chaise(62, 1) +
    chaise(258, -1) +
    table(118, 202) +
    aplat('M136 84v-6a24 24 0 0 1 48 0v6z') +
    t('M128 84h64M154 56v14M166 56v14') +
    f('M78 40h44M78 52h24') +
    regle(106, 214, 88, etapes, 10),
  /** Des étagères, des boîtiers, des places vides. */
  'treize-recepteurs': (etapes) =>
    sol +
    t('M32 140V16M240 140V16M32 56h208M32 98h208') +
    aplat(chaque(7, (i) => boitier(i))) +
    pointille(chaque(6, (i) => boitier(i + 7))) +
    perche(278, 30, 140, etapes),
  /** Deux lits superposés, un matelas au sol. */
  'trois-dans-la-212': (etapes) =>
    sol +
    t('M36 140V34M140 140V34') +
    aplat('M36 62H140v12H36zM36 110H140v12H36z') +
    pp('M42 54h22v8H42zM42 102h22v8H42z') +
    aplat('M160 128h90v12h-90z') +
    pp('M166 120h22v8h-22z') +
    f('M186 30h52v42h-52zM212 30v42') +
    perche(284, 34, 140, etapes),
  /** Un téléphone posé entre deux personnes. */
  'trois-voix-pour-mme-kovalenko': (etapes) =>
    sol +
    chaise(56, 1) +
    chaise(264, -1) +
    table(116, 204) +
    aplat('M132 88l10-20h36l10 20z') +
    cache('M126 66c0-20 68-20 68 0v7h-16v-6q-18-4-36 0v6h-16z') +
    f('M142 40q18-12 36 0M134 28q26-18 52 0M126 16q34-24 68 0') +
    regle(104, 216, 88, etapes, 10),
  /** Un immeuble la nuit, une fenêtre éclairée. */
  'une-nuit-d-alarmes': (etapes) =>
    sol +
    aplat('M56 140V28h92v112z') +
    t(chaque(8, (i) => `M${68 + (i % 2) * 42} ${38 + Math.floor(i / 2) * 26}h26v14h-26z`)) +
    pp('M110 38h26v14h-26z') +
    [20, 34, 48].map((r) => f(`M${148 + r * 0.5} ${45 - r * 0.8}a${r} ${r} 0 0 1 0 ${r * 1.6}`)).join('') +
    cache('M232 26a24 24 0 1 0 22 38a20 20 0 0 1-22-38z') +
    p('M232 26a24 24 0 1 0 22 38a20 20 0 0 1-22-38z') +
    perche(284, 44, 140, etapes),
  /** L’heure, une lettre. */
  'vendredi-quinze-heures-quarante': (etapes) =>
    horloge(100, 66, 54, 15, 40) + enveloppe(188, 62, 92, 58) + regle(24, 296, 134, etapes, 11),
  /** Des feuilles semblables, une par mois. */
  'sept-attestations': (etapes) =>
    chaque(7, (i) => cache(`M${52 + i * 22} ${18 + i * 2}h78v92h-78z`)) +
    f('M196 50h54M196 62h54M196 74h36') +
    t('M190 40h26M236 98l8 8 14-16') +
    regle(24, 296, 138, etapes, 11),
  /** Une rue, un arbre en fleur. */
  'rue-des-lilas': (etapes) =>
    sol +
    t('M40 140V78l30-26 30 26v62M160 140V68l28-24 28 24v72') +
    aplat('M100 140V60h60v80z') +
    t('M112 74h14v18h-14zM134 74h14v18h-14zM122 140v-30h16v30M62 140v-28h16v28M180 84h16v20h-16z') +
    rond(252, 62, 20, 'p') +
    rond(240, 84, 18, 'p') +
    rond(266, 84, 18, 'p') +
    t('M253 140V76M253 112l-12-16M253 104l12-14') +
    perche(294, 44, 140, etapes),
  /** Trois papiers punaisés. */
  'le-rappel-sur-papier': (etapes) =>
    aplat('M40 16H280V124H40z') +
    cache('M62 34h52v68H62zM134 40h52v68h-52zM206 34h52v68h-52z') +
    f('M72 58h32M72 68h32M72 78h20M144 64h32M144 74h32M144 84h20M216 58h32M216 68h32M216 78h20') +
    pp('M84 38h8v8h-8zM156 44h8v8h-8zM228 38h8v8h-8z') +
    regle(40, 280, 138, etapes, 11),
  /** Un calendrier, une semaine pleine, une semaine vide. */
  'une-semaine-sur-deux': (etapes) =>
    cache('M56 24H244V126H56z') +
    p('M56 50H244V69H56zM56 88H244V107H56z') +
    t('M56 50H244M92 16v16M208 16v16') +
    f(`M56 69H244M56 88H244M56 107H244${chaque(6, (i) => `M${83 + i * 27} 50V126`)}`) +
    regle(56, 244, 138, etapes, 11),
  /** Une valise, et un toit qui n’est pas encore trouvé. */
  'la-premiere-nuit-de-mme-morvan': (etapes) =>
    sol +
    aplat('M62 140V92h64v48z') +
    t('M82 92V78h24v14M76 92v48M112 92v48') +
    pointille('M156 140V78l46-38 46 38v62') +
    pointille('M190 140v-32h24v32') +
    perche(284, 40, 140, etapes),
  /** La table du club, quatre tasses. */
  'mme-delmas-a-rendu-service': (etapes) =>
    sol +
    chaise(36, 1) +
    chaise(284, -1) +
    table(96, 224) +
    aplat(chaque(4, (i) => `M${88 + i * 40} 70h22v8q0 10-11 10t-11-10z`)) +
    t(chaque(4, (i) => `M${110 + i * 40} 73q8 0 8 5t-9 4`)) +
    regle(78, 242, 88, etapes, 10),
  /** Une feuille qui n’est pas encore dans son enveloppe. */
  'avant-que-le-rapport-parte': (etapes) =>
    t('M76 76 160 30 244 76') +
    cache('M96 8H224V112H96z') +
    t('M112 26h50M112 42h92') +
    f('M112 54h92M112 64h70') +
    cache('M76 76 160 116 244 76V136H76z') +
    p('M76 76 160 116 244 76V136H76z') +
    regle(40, 280, 148, etapes, 11),
  /** Un vélo contre un mur. */
  'le-changement-d-allure': (etapes) =>
    sol +
    f('M24 30H230') +
    rond(86, 110, 30) +
    rond(196, 110, 30) +
    t('M86 110 114 66H168L132 110H86M114 66 132 110M196 110 164 54H180M104 58H124M114 66V58') +
    rond(132, 110, 5, 'pp') +
    perche(276, 36, 140, etapes),
  /** Un combiné décroché. */
  'est-ce-qu-il-est-sorti': (etapes) =>
    aplat('M50 62c0-50 200-50 200 0v24h-50V66q-50-14-100 0v20H50z') +
    t('M225 86q18 5 0 10t0 10 0 10 0 10 0 10') +
    f('M66 100q10 6 20 0M60 110q16 10 32 0M54 120q22 14 44 0') +
    regle(40, 280, 142, etapes, 11),
};
