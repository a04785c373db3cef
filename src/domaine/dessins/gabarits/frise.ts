import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { liste, redire, type Mots } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import { chemin, figure, percheBornee, pile, rect, texte, trait, type Format } from '../trait.ts';

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

const jour = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

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
    ((jour(date) - jour(`${premiere}-01-01`)) / (jour(`${derniere}-01-01`) - jour(`${premiere}-01-01`))) *
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
  dates.forEach(({ date }, i) => {
    const [yd, ym] = [echelle(date), places[i] ?? 0];
    const coude = xp + ep + 10 + (i % 2) * 6;
    traits.push(
      trait(xp - 3, yd, xp + ep + 3, yd, 't2 encre'),
      chemin(`M${xp + ep} ${yd}H${coude}L${xm - 20} ${ym}H${xm - 12}`, 't1 encre vide-fond'),
      rect(xm - 14, ym - 5, 8, 10, 'plein'),
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

export const friseDeDates: Gabarit<Frise> = { legende: () => [], dessiner: tracer, mots };
