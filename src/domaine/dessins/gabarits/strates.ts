import type { Version } from '../../../schemas/droit.ts';
import { formaterDate } from '../../commun/date-civile.ts';
import { joursEntre } from '../../commun/calendrier.ts';
import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { liste, redire, type Mots } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import { figure, hachures, perche, pile, poser, rect, semis, texte, trait, type Format } from '../trait.ts';

interface Borne {
  nature: 'interdit' | 'principe' | 'possible';
  fait: string;
  cle: string;
  mot: string;
}

/** Une règle en coupe : le plus ancien au fond, aujourd’hui en haut, l’épaisseur d’une couche est sa durée. */
export interface Strates extends Entete {
  cadre: number;
  /** La couche d’avant la LPJ, avec ses deux bornes de la plus petite à la plus grande. */
  avant: {
    fait: string;
    bornes: readonly [string, string];
    titre: string;
    dit: string;
    titreSecond: string;
    ditSecond: string;
  };
  lpj: readonly Borne[];
  /** Lois postérieures, posées au-delà du plafond. */
  fissures: readonly { fait: string; dit: string; audessus?: boolean }[];
  disparu: { fait: string; dit: string };
}

interface Place {
  x0: number;
  u: number;
  an: number;
  y0: number;
  num: number;
}

const depuisDe = (v: Version, faits: Faits) => v.depuis ?? faits.date;

function tracer(f: Format, d: Strates, faits: Faits, { x0, u, an, y0, num }: Place): Figure {
  const enPoche = f.nom === 'poche';
  const ancien = faits.ancien(d.avant.fait);
  const [petite, grande] = d.avant.bornes;
  const dLpj = depuisDe(faits.fait(d.lpj[0]?.fait ?? ''), faits);
  const dFond = depuisDe(ancien, faits);
  const y = (date: string) => y0 + (joursEntre(date, faits.date) / 365.25) * an;
  const x = (m: number) => x0 + m * u;
  const [yl, yb, l, ep] = [y(dLpj), y(dFond), d.cadre * u, enPoche ? 12 : 14];
  const seuilBas = faits.mois(d.avant.fait, petite);
  const corps: Noeud[] = [
    rect(x0, yl + ep / 2, l, yb - yl - ep / 2, 'zone z-facultatif'),
    trait(x(seuilBas), yl + ep / 2, x(seuilBas), yb, 't2 vert-trait tirete'),
    pile(x0 + 12, yl + ep + 10, [
      { s: d.avant.titre, taille: f.fort, gras: true, largeur: seuilBas * u - 18 },
      { s: d.avant.dit, taille: f.petit, largeur: seuilBas * u - 18, avant: 2 },
      { s: faits.article(d.avant.fait), taille: f.petit, classe: 'doux', avant: 4 },
    ]).noeud,
    pile(x(seuilBas) + 12, yl + ep + 10, [
      { s: d.avant.titreSecond, taille: f.fort, gras: true, largeur: l - seuilBas * u - 16 },
      { s: faits.dire(d.avant.ditSecond), taille: f.petit, largeur: l - seuilBas * u - 18, avant: 2 },
    ]).noeud,
  ];
  let precedent = 0;
  for (const b of d.lpj) {
    const m = faits.mois(b.fait, b.cle);
    const [bx, bl, bh] = [x(precedent), (m - precedent) * u, yl - y0 - ep / 2];
    corps.push(
      b.nature === 'interdit' ? hachures(bx, y0, bl, bh) : rect(bx, y0, bl, bh, `zone z-${b.nature}`),
    );
    if (b.mot)
      corps.push(
        pile(bx + (enPoche ? 5 : 12), y0 + 12, [
          {
            s: b.mot,
            taille: enPoche ? 13.4 : f.fort,
            gras: true,
            classe: b.nature === 'principe' ? 'inverse' : '',
            largeur: bl - 6,
          },
        ]).noeud,
      );
    precedent = m;
  }
  corps.push(trait(x(d.cadre), y0, x(d.cadre), yl, 't1 filet-fort'));
  const largeurFissure = (d.cadre - precedent) * u - 20;
  for (const fissure of d.fissures) {
    const yf = y(depuisDe(faits.fait(fissure.fait), faits));
    const ecrit = { taille: f.petit, largeur: largeurFissure, inter: 1.15 };
    const hauteur = poser(0, 0, fissure.dit, ecrit).bas;
    // La plus récente s’écrit au-dessus de sa fissure, l’autre dessous : elles ne se touchent pas.
    const y1 = fissure.audessus ? yf - hauteur - 14 : yf + 9;
    corps.push(
      trait(x(1), yf, x(precedent), yf, 't2 papier-trait'),
      trait(x(precedent), yf, x(precedent) + 12, yf, 't2 encre'),
      texte(x(precedent) + 18, y1, faits.depuis(fissure.fait), { taille: f.petit, gras: true }),
      texte(x(precedent) + 18, y1 + 16, fissure.dit, ecrit),
    );
  }
  corps.push(
    perche(x0, yl - ep / 2, d.cadre, u, ep),
    enPoche
      ? texte(x0 + l, yl - 14, 'LPJ', { taille: f.fort, gras: true, classe: 'rouge halo', ancre: 'end' })
      : [
          texte(x0 + l + 12, yl, 'LPJ', { taille: f.fort, gras: true, classe: 'rouge' }),
          texte(x0 + l + 12, yl + 18, faits.depuis(d.lpj[0]?.fait ?? ''), { taille: f.petit, gras: true }),
        ],
    semis(x0, yb, l, 40),
    trait(x0, yb, x0 + l, yb, 't2 encre'),
    texte(x0 + l / 2, yb + 26, 'avant\u00a0: terrain non relevé', {
      taille: f.petit,
      ancre: 'middle',
      gras: true,
      classe: 'halo',
    }),
  );
  const pas = enPoche ? 4 : 2;
  const premier = Math.ceil((Number(dFond.slice(0, 4)) + 1) / 2) * 2;
  for (let a = premier; a <= Number(faits.date.slice(0, 4)); a += pas) {
    const ya = y(`${a}-01-01`);
    corps.push(
      texte(x0 - 14, ya + 5, faits.graduer(String(a)), { taille: f.petit, ancre: 'end', classe: 'doux' }),
      trait(x0 - 9, ya, x0 - 3, ya, 't2 filet-fort'),
    );
  }
  const nombre = { taille: num, gras: true } as const;
  for (const b of d.lpj) {
    const m = faits.mois(b.fait, b.cle);
    corps.push(
      trait(x(m), y0 - 10, x(m), y0, 't2 encre'),
      texte(x(m), y0 - 16, faits.dit(b.fait, b.cle), {
        ...nombre,
        ancre: enPoche && b.nature === 'interdit' ? 'end' : 'middle',
      }),
    );
  }
  for (const cle of [petite, grande]) {
    const m = faits.mois(d.avant.fait, cle);
    corps.push(
      trait(x(m), yb + 38, x(m), yb + 50, 't2 encre'),
      texte(x(m), yb + 50 + num, faits.dit(d.avant.fait, cle), {
        ...nombre,
        ancre: m >= d.cadre ? 'end' : 'middle',
      }),
    );
  }
  if (!enPoche)
    corps.push(
      pile(x0 + l + 12, y0 - 2, [
        { s: 'Aujourd’hui', taille: f.petit, gras: true },
        { s: d.disparu.dit, taille: f.petit, largeur: 130 },
        { s: faits.article(d.disparu.fait), taille: f.petit, classe: 'doux' },
      ]).noeud,
      pile(x0 + l + 12, yb - 60, [
        { s: faits.depuis(d.avant.fait), taille: f.petit, gras: true, largeur: 136 },
        { s: 'première couche relevée', taille: f.petit, largeur: 120, classe: 'doux' },
      ]).noeud,
    );
  return figure(f, yb + 58 + num, corps);
}

function mots(d: Strates, faits: Faits): Mots {
  const ancien = faits.ancien(d.avant.fait);
  return [
    liste(
      [
        ...d.lpj.map((b, i) =>
          redire(faits, b.fait, i === 0 ? `Depuis le ${faits.depuis(b.fait)}.` : undefined),
        ),
        redire(faits, d.disparu.fait),
        ...d.fissures.map((x) => redire(faits, x.fait, `Depuis le ${faits.depuis(x.fait)}.`)),
        {
          fort: `Du ${formaterDate(ancien.depuis ?? faits.date)} au ${formaterDate(ancien.jusqu_au ?? faits.date)}.`,
          texte: ancien.enonce,
          ref: d.avant.fait,
        },
        { fort: 'Avant.', texte: 'Ce qui précède n’a pas été lu dans un texte\u00a0: la coupe s’arrête là.' },
      ],
      { ordonnee: false },
    ),
  ];
}

export const coupeEnStrates: Gabarit<Strates> = {
  legende: () => ['facultatif', 'principe', 'possible', 'interdit'],
  dessiner: (f, d, faits) =>
    tracer(
      f,
      d,
      faits,
      f.nom === 'poche'
        ? { x0: 52, u: 288 / d.cadre, an: 26, y0: 40, num: 16.5 }
        : { x0: 64, u: 540 / d.cadre, an: 26, y0: 44, num: 22 },
    ),
  mots,
};
