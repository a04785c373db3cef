import { badge, type Acteur } from '../acteurs.ts';
import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { liste, redire, type Mots } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import { chemin, figure, pile, rond, texte, type Format, type LigneDePile } from '../trait.ts';

interface Arret {
  qui: Acteur;
  dit: string;
  note?: string;
  fait: string;
}

/** L’incident d’une mesure suivie par le JAP : qui signale, qui choisit la voie, où chacune mène. */
export interface Aiguillage extends Entete {
  mesure: string;
  manquement: Arret;
  signalement: Arret;
  retention: Arret & { cle: string };
  modifier: Arret;
  debat: { dit: string; fait: string; cle: string };
  issues: readonly [Arret & { cle: string }, Arret];
  urgence: readonly [Arret, Arret];
  delaiDuDebat: { fait: string; cle: string };
  terme: { fait: string; cle: string };
}

const voie = (d: string, decision = false) => chemin(d, `t4 encre rondbout${decision ? ' tirete-long' : ''}`);

function page(f: Format, d: Aiguillage, faits: Faits): Figure {
  const y = 206;
  const [xp, xs, xj, xd, xi] = [34, 140, 262, 520, 612];
  const fort = (s: string): LigneDePile => ({ s, taille: f.corps, gras: true });
  const menu = (s: string): LigneDePile => ({ s, taille: f.petit });
  const doux = (ref: string): LigneDePile => ({ s: faits.article(ref), taille: f.petit, classe: 'doux' });
  const [prolonger, revoquer] = d.issues;
  const [mandat, prison] = d.urgence;
  const corps: Noeud[] = [
    voie(`M${xp} ${y}H${xj}`),
    voie(`M${xj} ${y}H${xd}`, true),
    voie(
      `M${xj} ${y}H${xj + 26}Q${xj + 46} ${y} ${xj + 46} ${y - 20}V84Q${xj + 46} 64 ${xj + 66} 64H402`,
      true,
    ),
    voie(
      `M${xj} ${y}H${xj + 26}Q${xj + 46} ${y} ${xj + 46} ${y + 20}V330Q${xj + 46} 350 ${xj + 66} 350H430`,
      true,
    ),
    voie(`M430 350H${xd - 40}Q${xd} 350 ${xd} 310V${y}`),
    voie(
      `M${xd} ${y}H${xd + 24}Q${xd + 44} ${y} ${xd + 44} ${y - 20}V${y - 50}Q${xd + 44} ${y - 70} ${xd + 64} ${y - 70}H${xi + 24}`,
      true,
    ),
    voie(
      `M${xd} ${y}H${xd + 24}Q${xd + 44} ${y} ${xd + 44} ${y + 20}V${y + 40}Q${xd + 44} ${y + 60} ${xd + 64} ${y + 60}H${xi + 24}`,
      true,
    ),
    voie(`M140 330H${xj - 20}Q${xj} 330 ${xj} 310V${y}`, true),
    badge(d.retention.qui, 140, 330, 17, true),
    pile(14, 356, [
      fort('Police, gendarmerie'),
      menu(`${faits.dit(d.retention.fait, d.retention.cle)} ${d.retention.dit}`),
      doux(d.retention.fait),
    ]).noeud,
    badge('personne', xp, y, 19),
    badge(d.signalement.qui, xs, y, 19),
    badge('jap', xj, y, 24, true),
    pile(14, y - 70, [fort(d.manquement.dit)]).noeud,
    texte(14, y - 38, d.mesure, { taille: f.petit, classe: 'doux' }),
    pile(xs - 46, y + 28, [fort(d.signalement.dit), menu(d.signalement.note ?? ''), doux(d.signalement.fait)])
      .noeud,
    texte(xj, y - 54, 'Le JAP', { taille: f.fort, gras: true, ancre: 'middle', classe: 'halo' }),
    texte(xj, y - 35, 'choisit', { taille: f.petit, ancre: 'middle', classe: 'halo' }),
    badge(d.modifier.qui, 402, 64, 17, true),
    pile(430, 32, [fort(d.modifier.dit), menu(d.modifier.note ?? ''), doux(d.modifier.fait)]).noeud,
    rond(xd, y, 13, 'b-vide'),
    texte(xd - 22, y - 14, d.debat.dit, { taille: f.corps, gras: true, ancre: 'end', classe: 'halo' }),
    texte(xd - 22, y + 24, `jugement, appel ${faits.dit(d.debat.fait, d.debat.cle)}`, {
      taille: f.petit,
      ancre: 'end',
      classe: 'halo',
    }),
    texte(xd - 22, y + 42, faits.article(d.debat.fait), {
      taille: f.petit,
      ancre: 'end',
      classe: 'doux halo',
    }),
    badge(prolonger.qui, xi + 24, y - 70, 17, true),
    pile(xi + 48, y - 100, [
      fort(prolonger.dit),
      menu(`${faits.dit(prolonger.fait, prolonger.cle)} au plus`),
      menu(prolonger.note ?? ''),
      doux(prolonger.fait),
    ]).noeud,
    badge(revoquer.qui, xi + 24, y + 60, 17, true),
    pile(xi + 48, y + 34, [
      fort(revoquer.dit),
      { ...menu(revoquer.note ?? ''), largeur: 100 },
      doux(revoquer.fait),
    ]).noeud,
    texte(xj + 60, 326, 'Urgence', { taille: f.petit, gras: true, classe: 'rouge halo' }),
    badge(mandat.qui, 354, 350, 17, true),
    pile(300, 376, [fort(mandat.dit), { ...menu(mandat.note ?? ''), largeur: 105 }, doux(mandat.fait)]).noeud,
    texte(400, 338, 'et / ou', { taille: f.petit, ancre: 'middle', classe: 'halo' }),
    badge(prison.qui, 446, 350, 17, true),
    pile(424, 376, [fort(prison.dit), menu(prison.note ?? ''), doux(prison.fait)]).noeud,
    texte(xd + 14, 316, `${faits.dit(d.delaiDuDebat.fait, d.delaiDuDebat.cle)} au plus,`, {
      taille: f.petit,
      gras: true,
      classe: 'halo',
    }),
    texte(xd + 14, 333, 'sinon libérée', { taille: f.petit, classe: 'halo' }),
    texte(746, 460, 'Encore possible après la fin,', {
      taille: f.petit,
      gras: true,
      ancre: 'end',
    }),
    texte(
      746,
      478,
      `juge saisi sous ${faits.dit(d.terme.fait, d.terme.cle)} · ${faits.article(d.terme.fait)}`,
      {
        taille: f.petit,
        ancre: 'end',
        classe: 'doux',
      },
    ),
  ];
  return figure(f, 486, corps);
}

function poche(f: Format, d: Aiguillage, faits: Faits): Figure {
  const [x, x2, xt] = [24, 62, 92];
  const mots: Noeud[] = [];
  let y = 22;
  const fort = (s: string): LigneDePile => ({ s, taille: f.corps, gras: true });
  const menu = (s: string): LigneDePile => ({ s, taille: f.petit });
  const doux = (ref: string): LigneDePile => ({ s: faits.article(ref), taille: f.petit, classe: 'doux' });
  const poser = (
    xa: number,
    qui: Acteur | undefined,
    lignes: LigneDePile[],
    decide = false,
    r = 16,
  ): number => {
    const ici = y;
    const t = pile(
      xt,
      y - 14,
      lignes.map((l) => ({ largeur: f.l - xt, ...l })),
    );
    mots.push(qui ? badge(qui, xa, y, r, decide) : rond(xa, y, 11, 'b-vide'), t.noeud);
    y = Math.max(t.bas + 24, y + 54);
    return ici;
  };
  const [prolonger, revoquer] = d.issues;
  const [mandat, prison] = d.urgence;
  const y0 = poser(x, 'personne', [fort(d.manquement.dit), { ...menu(d.mesure), classe: 'doux' }]);
  poser(x, d.signalement.qui, [
    fort(d.signalement.dit),
    menu(d.signalement.note ?? ''),
    doux(d.signalement.fait),
  ]);
  const yo = poser(
    x2,
    d.retention.qui,
    [
      fort('Police, gendarmerie'),
      menu(`${faits.dit(d.retention.fait, d.retention.cle)} ${d.retention.dit}`),
      doux(d.retention.fait),
    ],
    true,
  );
  const yj = poser(
    x,
    'jap',
    [
      fort('Le JAP choisit la voie'),
      menu(
        `et même après la fin, s’il est saisi sous ${faits.dit(d.terme.fait, d.terme.cle)} · ${faits.article(d.terme.fait)}`,
      ),
    ],
    true,
    20,
  );
  const ya = poser(
    x2,
    d.modifier.qui,
    [fort(d.modifier.dit), menu(d.modifier.note ?? ''), doux(d.modifier.fait)],
    true,
  );
  const yu = poser(
    x2,
    mandat.qui,
    [
      { ...menu('Urgence'), gras: true, classe: 'rouge' },
      fort(mandat.dit),
      menu(mandat.note ?? ''),
      doux(mandat.fait),
    ],
    true,
  );
  const yp = poser(
    x2,
    prison.qui,
    [
      fort(`et / ou ${prison.dit.toLowerCase()}`),
      menu(prison.note ?? ''),
      {
        ...menu(`débat sous ${faits.dit(d.delaiDuDebat.fait, d.delaiDuDebat.cle)}, sinon libérée`),
        gras: true,
      },
      doux(prison.fait),
    ],
    true,
  );
  const yd = poser(x, undefined, [
    fort(d.debat.dit),
    menu(`jugement, appel ${faits.dit(d.debat.fait, d.debat.cle)}`),
    doux(d.debat.fait),
  ]);
  const yi = poser(
    x2,
    prolonger.qui,
    [
      fort(prolonger.dit),
      menu(`${faits.dit(prolonger.fait, prolonger.cle)} au plus, ${prolonger.note ?? ''}`),
      doux(prolonger.fait),
    ],
    true,
  );
  const yr = poser(
    x2,
    revoquer.qui,
    [fort(revoquer.dit), menu(revoquer.note ?? ''), doux(revoquer.fait)],
    true,
  );
  const branche = (yb: number) => voie(`M${x} ${yb - 18}Q${x} ${yb} ${x + 18} ${yb}H${x2}`, true);
  const voies: Noeud[] = [
    voie(`M${x} ${y0}V${yj}`),
    voie(`M${x2} ${yo}V${yj - 30}Q${x2} ${yj - 6} ${x2 - 22} ${yj - 6}H${x}`, true),
    voie(`M${x} ${yj}V${yd}`, true),
    branche(ya),
    branche(yu),
    voie(`M${x2} ${yu}V${yp}`, true),
    voie(`M${x2} ${yp}V${yd - 24}Q${x2} ${yd} ${x2 - 24} ${yd}H${x}`),
    voie(`M${x} ${yd}V${yr - 18}`, true),
    branche(yi),
    branche(yr),
  ];
  return figure(f, y - 20, voies, mots);
}

const mots = (d: Aiguillage, faits: Faits): Mots => [
  liste(
    [
      redire(faits, d.manquement.fait, `${d.manquement.dit}.`),
      redire(faits, d.signalement.fait, `${d.signalement.dit}.`),
      redire(faits, d.retention.fait, 'Police ou gendarmerie.'),
      redire(faits, d.modifier.fait, `Voie ordinaire\u00a0: ${d.modifier.dit.toLowerCase()}.`),
      redire(faits, d.debat.fait, `Voie ordinaire\u00a0: ${d.debat.dit.toLowerCase()}.`),
      ...d.issues.map((i) => redire(faits, i.fait, `${i.dit}.`)),
      ...d.urgence.map((u) => redire(faits, u.fait, `Urgence\u00a0: ${u.dit.toLowerCase()}.`)),
      redire(faits, d.delaiDuDebat.fait, 'Après l’incarcération.'),
      redire(faits, d.terme.fait, 'Après la fin.'),
    ],
    { ordonnee: true },
  ),
];

export const aiguillage: Gabarit<Aiguillage> = {
  legende: () => ['decide', 'intervient', 'continu', 'tirete'],
  dessiner: (f, d, faits) => (f.nom === 'poche' ? poche(f, d, faits) : page(f, d, faits)),
  mots,
};
