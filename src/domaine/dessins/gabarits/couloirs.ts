import { ACTEURS, badge, type Acteur } from '../acteurs.ts';
import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { liste, redire, type Mots } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import { chemin, cote, figure, pile, pointe, rect, texte, trait, type Format } from '../trait.ts';

interface Acte {
  /** Rang du moment où il a lieu. */
  moment: number;
  qui: Acteur;
  /** « remet les convocations » : précédé de l’acteur, une phrase. */
  dit: string;
  fait: string;
  si?: string;
  decide?: boolean;
  /** La personne est là. */
  avec?: boolean;
  /** Elle y consent : « d’accord ». */
  accord?: string;
}

interface Delai {
  de: number;
  a: number;
  fait: string;
  cle: string;
  /** Ce qui suit la valeur, en haut du dessin et dans la colonne étroite. */
  mot?: string;
  enPoche: string;
  /** Étage de la cote, du plus haut au plus bas, et place du nombre sur elle. */
  etage: number;
  au: number;
}

/** Ce qui fait quitter le chemin ordinaire : toujours une décision. */
interface Sortie {
  moment: number;
  qui: Acteur;
  dit: string;
  fait: string;
}

/** Qui agit, dans quel ordre, sous quel délai : un couloir par acteur. Un acteur que les faits ne nomment pas n’en a pas. */
export interface Couloirs extends Entete {
  couloirs: readonly { qui: Acteur; nom: string; sujet: string }[];
  moments: readonly string[];
  actes: readonly Acte[];
  delais: readonly Delai[];
  sorties: readonly Sortie[];
  /** Où mènent les sorties : « Prison ». */
  issue: string;
  aussi: readonly { fort: string; fait: string }[];
}

const ETAGES = [10, 34, 58, 84];

function page(f: Format, d: Couloirs, faits: Faits): Figure {
  const x = (m: number) => 150 + m * 109;
  const y1 = 158;
  const rang = (q: Acteur) => y1 + d.couloirs.findIndex(({ qui }) => qui === q) * 76;
  const yb = rang('personne') + 92;
  const corps: Noeud[] = d.couloirs.map(({ qui }) => trait(14, rang(qui), 752, rang(qui), 't1 filet-fort'));
  corps.push(
    d.moments.map((m, i) =>
      texte(x(i), y1 - 38, m, { taille: f.petit, gras: true, ancre: 'middle', classe: 'halo' }),
    ),
  );
  for (const c of d.delais) {
    const etage = ETAGES[c.etage] ?? 10;
    corps.push(
      trait(x(c.de), etage, x(c.de), y1 - 54, 't1 filet-fort'),
      trait(x(c.a), etage, x(c.a), y1 - 54, 't1 filet-fort'),
      cote(x(c.de), x(c.a), etage, [faits.dit(c.fait, c.cle), c.mot].filter(Boolean).join(' '), f, {
        au: c.au,
        classe: 'sur-papier',
      }),
    );
  }
  const fil = d.actes.map((a) => ({ x: x(a.moment), y: rang(a.qui), si: a.si }));
  fil.slice(1).forEach((b, i) => {
    const a = fil[i] ?? b;
    const classe = `t4 vert-trait rondbout${b.si ? ' tirete-long' : ''}`;
    if (a.y === b.y) corps.push(trait(a.x, a.y, b.x, b.y, classe));
    else {
      const [c, mx, sens] = [12, b.x - 36, Math.sign(b.y - a.y)];
      corps.push(
        chemin(
          `M${a.x} ${a.y}H${mx - c}Q${mx} ${a.y} ${mx} ${a.y + sens * c}V${b.y - sens * c}Q${mx} ${b.y} ${mx + c} ${b.y}H${b.x}`,
          classe,
        ),
      );
    }
  });
  const bout = fil.at(-1);
  if (bout)
    corps.push(
      trait(bout.x, bout.y, 750, bout.y, 't4 vert-trait'),
      chemin(`M741 ${bout.y - 9}l10 9l-10 9`, 't4 vert-trait vide-fond'),
    );
  for (const a of d.actes) {
    const [xa, ya] = [x(a.moment), rang(a.qui)];
    if (a.avec)
      corps.push(
        trait(xa, ya, xa, rang('personne'), 't1 encre'),
        badge('personne', xa, rang('personne'), 14),
      );
    if (a.accord)
      corps.push(
        texte(xa - 20, rang('personne') - 8, a.accord, {
          taille: f.petit,
          gras: true,
          ancre: 'end',
          classe: 'halo',
        }),
      );
    corps.push(badge(a.qui, xa, ya, a.decide ? 21 : 17, a.decide));
    corps.push(
      a.decide
        ? texte(752, ya - 30, a.dit, { taille: f.petit, gras: true, ancre: 'end', classe: 'halo' })
        : texte(xa, ya + 35, a.dit, { taille: f.petit, ancre: 'middle', largeur: 106, classe: 'halo' }),
    );
    if (a.si)
      corps.push(texte(xa - 54, ya - 9, 'si besoin', { taille: f.petit, ancre: 'middle', classe: 'halo' }));
  }
  corps.push(
    d.couloirs.map(({ qui, nom }) =>
      texte(14, rang(qui) - 8, nom, { taille: f.corps, gras: true, classe: 'halo' }),
    ),
    rect(14, yb, 738, 72, 'encre-plein'),
    texte(30, yb + 44, d.issue, { taille: 22, gras: true, classe: 'inverse' }),
  );
  for (const s of d.sorties) {
    const xs = x(s.moment);
    corps.push(
      trait(xs, yb - 40, xs, yb - 3, 't2 encre tirete'),
      pointe(xs, yb - 2, 'bas'),
      badge(s.qui, xs, yb - 40, 15, true),
      texte(xs, yb + 28, s.dit, {
        taille: f.petit,
        gras: true,
        ancre: 'middle',
        largeur: 104,
        classe: 'inverse',
      }),
    );
  }
  return figure(f, yb + 76, corps);
}

function poche(f: Format, d: Couloirs, faits: Faits): Figure {
  const x = (q: Acteur) => 13 + d.couloirs.findIndex(({ qui }) => qui === q) * 27;
  const [xt, l] = [146, f.l - 146];
  const mots: Noeud[] = [];
  const noeuds: Noeud[] = [];
  const fil: { x: number; y: number; si: string | undefined }[] = [];
  let y = 28;
  for (const a of d.actes) {
    const ya = y + 8;
    const sujet = d.couloirs.find(({ qui }) => qui === a.qui)?.sujet ?? '';
    const t = pile(xt, y - 4, [
      { s: d.moments[a.moment] ?? '', taille: f.corps, gras: true, largeur: l },
      {
        s: `${sujet} ${a.dit}${a.si ? `, ${a.si}` : ''}${a.accord ? ', si elle est d’accord' : ''}.`,
        taille: 14,
        largeur: l,
      },
      ...d.delais
        .filter((c) => c.a === a.moment)
        .map((c) => ({ s: `${faits.dit(c.fait, c.cle)} ${c.enPoche}`, taille: 14, gras: true, largeur: l })),
      { s: faits.article(a.fait), taille: f.petit, classe: 'doux' },
    ]);
    mots.push(t.noeud);
    fil.push({ x: x(a.qui), y: ya, si: a.si });
    if (a.avec)
      noeuds.push(
        trait(x(a.qui), ya, x('personne'), ya, 't1 encre'),
        badge('personne', x('personne'), ya, 11),
      );
    noeuds.push(badge(a.qui, x(a.qui), ya, a.decide ? 14 : 12.5, a.decide));
    y = t.bas + 16;
    for (const s of d.sorties.filter(({ moment }) => moment === a.moment)) {
      const ys = y + 6;
      const ts = pile(xt + 20, y - 8, [
        { s: s.dit, taille: 14, gras: true, largeur: l - 20 },
        {
          s: `${d.issue.toLowerCase()} · ${faits.article(s.fait)}`,
          taille: f.petit,
          classe: 'doux',
          largeur: l - 20,
        },
      ]);
      mots.push(rect(xt, y - 8, 12, 26, 'encre-plein'), ts.noeud);
      noeuds.push(trait(x(s.qui), ys, xt, ys, 't2 encre tirete'), badge(s.qui, x(s.qui), ys, 12.5, true));
      y = ts.bas + 18;
    }
  }
  const lignes = d.couloirs.map(({ qui }): Noeud => [
    trait(x(qui), 20, x(qui), y - 18, 't1 filet-fort'),
    qui === 'personne'
      ? badge('personne', x(qui), 10, 9)
      : texte(x(qui), 13, ACTEURS[qui].sigle, { taille: 12, gras: true, ancre: 'middle', classe: 'sigle' }),
  ]);
  const traces = fil.slice(1).map((b, i) => {
    const a = fil[i] ?? b;
    const [c, my, sens] = [10, b.y - 26, Math.sign(b.x - a.x)];
    const classe = `t4 vert-trait rondbout${b.si ? ' tirete-long' : ''}`;
    return a.x === b.x
      ? trait(a.x, a.y, b.x, b.y, classe)
      : chemin(
          `M${a.x} ${a.y}V${my - c}Q${a.x} ${my} ${a.x + sens * c} ${my}H${b.x - sens * c}Q${b.x} ${my} ${b.x} ${my + c}V${b.y}`,
          classe,
        );
  });
  return figure(f, y - 4, lignes, traces, noeuds, mots);
}

const mots = (d: Couloirs, faits: Faits): Mots => [
  liste(
    d.actes.map((a) => redire(faits, a.fait, `${d.moments[a.moment] ?? ''}. ${ACTEURS[a.qui].nom}.`)),
    { ordonnee: true },
  ),
  liste(
    d.delais.map((c) => ({
      fort: `De «\u00a0${d.moments[c.de] ?? ''}\u00a0» à «\u00a0${d.moments[c.a] ?? ''}\u00a0»\u00a0: ${faits.dit(c.fait, c.cle)}.`,
      texte: '',
      ref: c.fait,
    })),
    { titre: 'Les délais' },
  ),
  liste(
    d.sorties.map((s) => redire(faits, s.fait, `${s.dit}. ${ACTEURS[s.qui].nom}.`)),
    { titre: `Ce qui mène à la ${d.issue.toLowerCase()}` },
  ),
  liste(d.aussi.map(({ fort, fait }) => redire(faits, fait, fort))),
];

export const couloirsDActeurs: Gabarit<Couloirs> = {
  legende: () => ['decide', 'intervient', 'cote'],
  dessiner: (f, d, faits) => (f.nom === 'poche' ? poche(f, d, faits) : page(f, d, faits)),
  mots,
};
