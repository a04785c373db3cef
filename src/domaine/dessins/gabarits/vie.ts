import { ajouter, ajouterJours, joursEntre, retrancher } from '../../commun/calendrier.ts';
import { MOIS, type DateCivile } from '../../commun/date-civile.ts';
import { badge } from '../acteurs.ts';
import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { liste, redire, type Mots } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import {
  chemin,
  cote,
  fanion,
  figure,
  percheBornee,
  perche,
  pile,
  rect,
  rond,
  texte,
  trait,
  type Format,
} from '../trait.ts';

/** Ce qu’une date ouvre : ce que la loi donne d’elle-même, ou ce qu’un juge peut accorder. */
interface Ouverture {
  nom: string;
  court: string;
  suite: string;
  fait: string;
  cle: string;
  deDroit: boolean;
  /** Un autre fait dont le sens se discute : il se dessine d’un « ≈ ». */
  discute?: string;
}

/** La vie d’une peine, sans réduction puis avec : toutes les dates glissent. */
export interface Vie extends Entete {
  exemple: { ecrou: DateCivile; mois: number; joursAccordes: number };
  ecrou: { fait: string };
  miPeine: Ouverture;
  deuxTiers: Ouverture;
  reste: Ouverture;
  fin: { fait: string };
  deduction: { fait: string };
  lectures: string;
  aussi: readonly { fort: string; fait: string }[];
  ouvert: string;
}

type Cle = 'ecrou' | 'miPeine' | 'deuxTiers' | 'reste' | 'fin';
const OUVERTURES = ['miPeine', 'deuxTiers', 'reste'] as const;

const duree = (mois: number) => ({ annees: 0, mois, semaines: 0, jours: 0, heures: 0 });

/** Dates d’une peine : de date à date, fractions comptées en jours, arrondies au jour suivant. */
function datesDe(d: Vie, faits: Faits, accordes: number): Record<Cle, DateCivile> {
  const { ecrou, mois } = d.exemple;
  const fin = ajouterJours(ajouter(ecrou, duree(mois)), -accordes);
  const jours = joursEntre(ecrou, fin);
  const auBoutDe = ({ fait, cle }: Ouverture) => {
    const { numerateur, denominateur } = faits.fraction(fait, cle);
    return ajouterJours(ecrou, Math.ceil((jours * numerateur) / denominateur));
  };
  return {
    ecrou,
    miPeine: auBoutDe(d.miPeine),
    deuxTiers: auBoutDe(d.deuxTiers),
    reste: retrancher(fin, duree(faits.mois(d.reste.fait, d.reste.cle))),
    fin,
  };
}

/** Les dates de l’exemple, sans puis avec les jours accordés. */
export const datesDeLExemple = (d: Vie, faits: Faits) => [
  datesDe(d, faits, 0),
  datesDe(d, faits, d.exemple.joursAccordes),
];

const ABREGES = MOIS.map((m) =>
  m.length <= 5
    ? m
    : m === 'juillet'
      ? 'juil.'
      : `${m.slice(0, m === 'février' || m === 'septembre' ? 4 : m === 'janvier' ? 4 : 3)}.`,
);

function abreger(date: DateCivile, avecAn = true): string {
  const [a = 0, m = 1, j = 1] = date.split('-').map(Number);
  return `${j === 1 ? '1er' : j}\u00a0${ABREGES[m - 1] ?? ''}${avecAn ? `\u00a0${a}` : ''}`;
}

const nomDe = (cle: Cle, d: Vie, faits: Faits): string => {
  switch (cle) {
    case 'ecrou':
      return 'Écrou';
    case 'miPeine':
    case 'deuxTiers':
      return d[cle].nom;
    case 'reste':
      return `${d.reste.nom} ${faits.dit(d.reste.fait, d.reste.cle)}`;
    case 'fin':
      return 'Fin de peine';
  }
};

const sur = (cle: Cle, d: Vie) => cle === 'ecrou' || cle === 'fin' || d[cle].deDroit;
const CLES: readonly Cle[] = ['ecrou', 'miPeine', 'deuxTiers', 'reste', 'fin'];

/** Mois de date à date, jusqu’à la fin. */
function bornes(d: Vie, fin: DateCivile, place: (date: DateCivile) => number): number[] {
  const positions: number[] = [];
  for (let i = 0; i <= d.exemple.mois; i += 1) {
    const date = ajouter(d.exemple.ecrou, duree(i));
    if (date >= fin) break;
    positions.push(place(date));
  }
  return [...positions, place(fin)];
}

function page(f: Format, d: Vie, faits: Faits): Figure {
  const [a, b] = datesDeLExemple(d, faits) as [Record<Cle, string>, Record<Cle, string>];
  const [x0, l, ya, ep, yb] = [76, 662, 146, 16, 254];
  const total = joursEntre(a.ecrou, a.fin);
  const x = (date: DateCivile) => x0 + (joursEntre(a.ecrou, date) / total) * l;
  const ecrire = (date: DateCivile, avecAn = true) => faits.graduer(abreger(date, avecAn));
  const accordes = faits.graduer(`${d.exemple.joursAccordes}\u00a0jours`);
  const menu = { taille: f.petit } as const;
  const corps: Noeud[] = [
    // Avant l’écrou, hors échelle et sans nombre : aucun fait ne dit combien.
    perche(x0 - 66, ya, 2, 30, ep, 'h', 'fantome'),
    chemin(
      `M${x0 - 38} ${ya - 6}C${x0 - 38} ${ya - 32} ${x0 - 10} ${ya - 32} ${x0 - 3} ${ya - 5}`,
      't2 encre tirete',
    ),
    chemin(`M${x0 - 10} ${ya - 10}L${x0 - 2} ${ya - 3}L${x0 - 1} ${ya - 14}`, 't2 encre vide-fond'),
    pile(x0 - 66, ya + ep + 8, [
      { s: 'Détention provisoire\u00a0:', ...menu, largeur: 90 },
      { s: 'déduite en entier', ...menu, gras: true, largeur: 130 },
      { s: faits.article(d.deduction.fait), ...menu, classe: 'doux' },
    ]).noeud,
    (['miPeine', 'deuxTiers', 'reste', 'fin'] as const).map((k) =>
      trait(x(a[k]), ya + ep, x(b[k]), yb, 't1 encre'),
    ),
  ];
  const etages: Record<Cle, number> = { ecrou: 66, miPeine: 66, deuxTiers: 6, reste: 66, fin: 6 };
  for (const cle of CLES)
    corps.push(
      fanion(
        x(a[cle]),
        ya + ep,
        etages[cle],
        [
          { s: nomDe(cle, d, faits), taille: 15, gras: true },
          { s: ecrire(a[cle]), taille: f.petit },
        ],
        { petit: f.petit, sur: sur(cle, d), versGauche: cle !== 'ecrou' },
      ).noeud,
    );
  corps.push(
    percheBornee(ya, bornes(d, a.fin, x), ep),
    OUVERTURES.map((k) => trait(x(a[k]), ya - 4, x(a[k]), ya + ep + 4, 't2 encre')),
    percheBornee(yb, [x(b.fin), x(a.fin)], ep, 'h', 'fantome'),
    percheBornee(yb, bornes(d, b.fin, x), ep),
    CLES.map((k) => trait(x(b[k]), yb - 4, x(b[k]), yb + ep + 6, 't2 encre')),
    OUVERTURES.map((k) =>
      texte(x(b[k]), yb + ep + 24, ecrire(b[k], false), { ...menu, gras: true, ancre: 'middle' }),
    ),
    texte(x(b.fin) + 8, yb + ep + 24, ecrire(b.fin), { ...menu, gras: true, ancre: 'end' }),
    cote(x(b.fin), x(a.fin), yb + ep / 2, accordes, f, { classe: 'sur-papier' }),
    texte(738, yb + ep + 24, 'accordés par le JAP,', { ...menu, ancre: 'end', classe: 'doux' }),
    texte(738, yb + ep + 41, 'ôtés par la fin', { ...menu, ancre: 'end', classe: 'doux' }),
    texte(x0 + 64, yb - 12, `Avec ${accordes}, chaque date avance`, { ...menu, gras: true, classe: 'halo' }),
  );
  let y = yb + ep + 78;
  corps.push(pile(10, y - 16, [{ s: d.ouvert, ...menu, gras: true, classe: 'doux', largeur: 150 }]).noeud);
  const mots: Noeud[] = [];
  for (const cle of ['reste', 'deuxTiers', 'miPeine'] as const) {
    const o = d[cle];
    corps.push(
      trait(x(b[cle]), yb + ep + 32, x(b[cle]), y, `t1 encre${o.deDroit ? '' : ' tirete'}`),
      trait(x(b[cle]), y, x(b.fin), y, `t4 encre${o.deDroit ? '' : ' tirete-long'}`),
      rond(x(b.fin), y, 4.5, 'b-plein'),
    );
    mots.push(
      badge('jap', x(b[cle]), y, 15, !o.deDroit),
      texte(x(b[cle]) + 22, y - 9, o.court, { taille: f.corps, gras: true, classe: 'halo' }),
      texte(x(b[cle]) + 22, y + 20, `${faits.article(o.fait)} · ${o.suite}`, {
        ...menu,
        classe: 'doux halo',
      }),
    );
    if (o.discute !== undefined)
      mots.push(texte(x(b.fin) + 14, y + 5, '≈ deux lectures', { ...menu, gras: true }));
    y += 60;
  }
  return figure(f, y - 28, corps, mots);
}

function poche(f: Format, d: Vie, faits: Faits): Figure {
  const [a, b] = datesDeLExemple(d, faits) as [Record<Cle, string>, Record<Cle, string>];
  const [y0, h, xa, xb, ep, xt] = [54, 600, 8, 64, 14, 104];
  const total = joursEntre(a.ecrou, a.fin);
  const y = (date: DateCivile) => y0 + (joursEntre(a.ecrou, date) / total) * h;
  const ecrire = (date: DateCivile) => faits.graduer(abreger(date));
  const accordes = faits.graduer(String(d.exemple.joursAccordes));
  const menu = { taille: f.petit } as const;
  const corps: Noeud[] = [
    texte(xa + 7, 14, 'sans', { ...menu, ancre: 'middle' }),
    texte(xb + 7, 14, 'avec', { ...menu, ancre: 'middle', gras: true }),
    texte(xb + 7, 30, `${accordes}\u00a0j`, { ...menu, ancre: 'middle', gras: true }),
    texte(xt + 2, 14, 'La même peine, sans réduction', { ...menu, classe: 'doux' }),
    texte(xt + 2, 30, `puis avec ${accordes}\u00a0jours accordés`, { ...menu, classe: 'doux' }),
    (['miPeine', 'deuxTiers', 'reste', 'fin'] as const).map((k) =>
      trait(xa + ep, y(a[k]), xb, y(b[k]), 't1 encre'),
    ),
    percheBornee(xa, bornes(d, a.fin, y), ep, 'v'),
    percheBornee(xb, [y(b.fin), y(a.fin)], ep, 'v', 'fantome'),
    percheBornee(xb, bornes(d, b.fin, y), ep, 'v'),
  ];
  for (const cle of CLES) {
    const ecrou = cle === 'ecrou';
    const ferme = sur(cle, d);
    const yc = y(b[cle]) + (ecrou ? 0 : -4);
    const t = pile(xt + 10, yc - 9, [
      { s: nomDe(cle, d, faits), taille: 16, gras: true },
      ecrou
        ? { s: ecrire(a[cle]), ...menu }
        : { s: `${ecrire(a[cle])} → ${ecrire(b[cle])}`, ...menu, gras: true },
      ecrou && { s: 'détention provisoire déduite en entier', ...menu, classe: 'doux' },
    ]);
    corps.push(
      trait(xb - 4, y(b[cle]), xt - 8, y(b[cle]), `t2 encre${ferme ? '' : ' tirete'}`),
      ecrou ? [] : trait(xa - 3, y(a[cle]), xa + ep + 3, y(a[cle]), 't2 encre'),
      rect(xt - 8, yc - 6, 10, 12, ferme ? 'plein' : 'vide mini'),
      t.noeud,
    );
    if (cle === 'miPeine' || cle === 'deuxTiers' || cle === 'reste') {
      const o = d[cle];
      corps.push(
        badge('jap', f.l - 16, yc + 3, 14, !o.deDroit),
        texte(xt + 10, t.bas + 11, `${o.discute === undefined ? '' : '≈ '}${o.court}`, {
          ...menu,
          classe: 'doux',
        }),
      );
    }
  }
  corps.push(
    pile(xt + 2, y(a.fin) - 38, [
      {
        s: 'Les jours accordés sont ôtés par la fin, date après date. Une bande = un mois.',
        ...menu,
        classe: 'doux',
        largeur: f.l - xt - 2,
      },
    ]).noeud,
  );
  return figure(f, y(a.fin) + 24, corps);
}

function mots(d: Vie, faits: Faits): Mots {
  const [a, b] = datesDeLExemple(d, faits) as [Record<Cle, string>, Record<Cle, string>];
  const ouvertures: Record<Cle, { fait: string }> = {
    ecrou: d.ecrou,
    miPeine: d.miPeine,
    deuxTiers: d.deuxTiers,
    reste: d.reste,
    fin: d.fin,
  };
  return [
    {
      genre: 'tableau',
      tetes: ['Jalon', 'Sans réduction', `Avec ${d.exemple.joursAccordes}\u00a0jours`, 'La règle'],
      rangees: CLES.map((cle) => ({
        nom: nomDe(cle, d, faits),
        cellules: [
          { texte: faits.graduer(abreger(a[cle])) },
          { texte: faits.graduer(abreger(b[cle])) },
          redire(faits, ouvertures[cle].fait),
        ],
      })),
    },
    liste([
      redire(faits, d.deduction.fait, 'Détention provisoire.'),
      ...OUVERTURES.flatMap((cle) => {
        const { discute } = d[cle];
        return discute === undefined ? [] : [redire(faits, discute, 'Deux lectures.')];
      }),
      { texte: d.lectures },
      ...d.aussi.map(({ fort, fait }) => redire(faits, fait, fort)),
    ]),
  ];
}

export const vieDUnePeine: Gabarit<Vie> = {
  legende: () => ['sur', 'soumis', 'decide', 'intervient'],
  dessiner: (f, d, faits) => (f.nom === 'poche' ? poche(f, d, faits) : page(f, d, faits)),
  mots,
};
