import { rangDuJour, type Curseur } from '../curseur.ts';
import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { liste, redire, type Mots } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import {
  chemin,
  figure,
  part,
  percheBornee,
  pile,
  rect,
  repere,
  texte,
  trait,
  type Format,
} from '../trait.ts';

/** Un jalon de la frise : la date d’effet d’un fait. */
interface Jalon {
  nom: string;
  dit: string;
  fait: string;
  article?: string;
}

/** Des dates sur une même perche, à l’échelle du temps ; les mots se rangent à côté, reliés à leur date. */
export interface Frise extends Entete {
  jalons: readonly Jalon[];
}

function tracer(f: Format, d: Frise, faits: Faits): Figure {
  const surPage = f.nom === 'page';
  const dates = d.jalons.map((j) => ({
    j,
    ecrite: faits.depuis(j.fait),
    date: faits.fait(j.fait).depuis ?? '',
  }));
  const annees = dates.map(({ date }) => Number(date.slice(0, 4)));
  const [premiere, derniere] = [Math.min(...annees), Math.max(...annees) + 1];
  const [xp, ep, xm] = surPage ? [66, 16, 190] : [44, 14, 92];
  const largeur = f.l - xm;
  const corps: Noeud[] = [];

  // Les mots d’abord : ils fixent la hauteur, la perche s’y accorde.
  let y = 14;
  const places = dates.map(({ j, ecrite }) => {
    const debut = y;
    const p = pile(xm, y, [
      { s: ecrite, taille: surPage ? 20 : 17, gras: true, largeur },
      { s: j.nom, taille: f.corps, gras: true, largeur },
      { s: j.dit, taille: f.petit, largeur },
      { s: faits.article(j.fait, j.article), taille: f.petit, classe: 'doux', largeur },
    ]);
    corps.push(p.noeud);
    y = p.bas + 22;
    return debut + (surPage ? 10 : 8);
  });
  const [y0, y1] = [8, y - 16];
  const echelle = (date: string) =>
    y0 +
    ((rangDuJour(date) - rangDuJour(`${premiere}-01-01`)) /
      (rangDuJour(`${derniere}-01-01`) - rangDuJour(`${premiere}-01-01`))) *
      (y1 - y0);
  const bornes = Array.from({ length: derniere - premiere + 1 }, (_, i) => echelle(`${premiere + i}-01-01`));
  const traits: Noeud[] = [percheBornee(xp, bornes, ep, 'v')];
  for (let a = premiere; a < derniere; a += 1) {
    const milieu = ((bornes[a - premiere] ?? 0) + (bornes[a - premiere + 1] ?? 0)) / 2;
    // Une bande trop mince ne porte pas son année ; les dates des jalons la disent.
    if ((bornes[a - premiere + 1] ?? 0) - (bornes[a - premiere] ?? 0) > f.petit * 1.3)
      traits.push(
        texte(xp - 8, milieu + f.petit * 0.35, faits.graduer(String(a)), {
          taille: f.petit,
          ancre: 'end',
          classe: 'doux',
        }),
      );
  }
  const parJour = (y1 - y0) / (rangDuJour(`${derniere}-01-01`) - rangDuJour(`${premiere}-01-01`));
  traits.push(repere(0, [xp - 6, y0, xp + ep + 6, y0], parJour, 'v'));
  dates.forEach(({ date }, i) => {
    const [yd, ym] = [echelle(date), places[i] ?? 0];
    const coude = xp + ep + 10 + (i % 2) * 6;
    traits.push(
      trait(xp - 3, yd, xp + ep + 3, yd, 't2 encre'),
      chemin(`M${xp + ep} ${yd}H${coude}L${xm - 20} ${ym}H${xm - 12}`, 't1 encre vide-fond'),
      part(i, rect(xm - 14, ym - 5, 8, 10, 'plein')),
    );
  });
  return figure(f, y - 8, traits, corps);
}

const mots = (d: Frise, faits: Faits): Mots => [
  liste(
    d.jalons.map((j) => redire(faits, j.fait, `${faits.depuis(j.fait)}, ${j.nom}.`)),
    { ordonnee: true },
  ),
];

/** La date que l’on déplace, et ce qui est en vigueur ce jour-là. */
function curseur(d: Frise, faits: Faits): Curseur {
  const dates = d.jalons.map((j) => faits.fait(j.fait).depuis ?? '');
  const annees = dates.map((date) => Number(date.slice(0, 4)));
  const min = rangDuJour(`${Math.min(...annees)}-01-01`);
  const max = rangDuJour(`${Math.max(...annees)}-12-31`);
  return {
    sorte: 'date',
    reglettes: [{ nom: 'Date', unite: 'date', min, max, pas: 1, depart: Math.round((min + max) / 2) }],
    parts: d.jalons.map((j, i) => ({
      nom: j.nom,
      de: rangDuJour(dates[i] as string),
      a: max,
    })),
  };
}

export const friseDeDates: Gabarit<Frise> = { legende: () => [], dessiner: tracer, mots, curseur };
