import { ACTEURS, badge, type Acteur } from '../acteurs.ts';
import { chasse } from '../chasses.ts';
import type { Entete, Gabarit } from '../dessin.ts';
import type { Faits } from '../faits.ts';
import { liste, redire, type Mots } from '../mots.ts';
import type { Figure, Noeud } from '../noeuds.ts';
import { chemin, couche, figure, pile, rect, texte, trait, type Format } from '../trait.ts';

interface Plage {
  jour: number;
  de: string;
  a: string;
}

/** Une semaine sous bracelet, et la nuit où le signal manque. Les heures sont inventées ; les suites sont celles des textes. */
export interface Semaine extends Entete {
  exemple: { personne: string; sorties: readonly (Plage & { motif: string })[]; alarme: Plage };
  suites: readonly { qui: Acteur; dit: string; suite: string; fait: string; decide?: boolean }[];
  urgence: { qui: Acteur; dit: string; delai: string; fait: string; cle: string };
  aussi: readonly { fort: string; fait: string }[];
}

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const heure = (ecrite: string) => {
  const [h = 0, min = 0] = ecrite.split(':').map(Number);
  return h + min / 60;
};
const dire = (ecrite: string) => {
  const [h = '', min = '00'] = ecrite.split(':');
  return `${Number(h)}\u00a0h${min === '00' ? '' : `\u00a0${min}`}`;
};

interface Creux {
  de: number;
  a: number;
  ecrit: Plage;
  motif?: string;
}

function creuxDu(d: Semaine, jour: number): Creux[] {
  const { sorties, alarme } = d.exemple;
  return [
    ...sorties
      .filter((s) => s.jour === jour)
      .map((s) => ({ de: heure(s.de), a: heure(s.a), ecrit: s, motif: s.motif })),
    ...(alarme.jour === jour ? [{ de: heure(alarme.de), a: heure(alarme.a), ecrit: alarme }] : []),
  ].sort((a, b) => a.de - b.de);
}

function pleinsDu(creux: readonly Creux[]): [number, number][] {
  let debut = 0;
  const pleins = creux.map((c): [number, number] => {
    const plein: [number, number] = [debut, c.de];
    debut = c.a;
    return plein;
  });
  return [...pleins, [debut, 24]];
}

const annonce = (d: Semaine) =>
  `La nuit de ${JOURS[d.exemple.alarme.jour] ?? ''}, ${dire(d.exemple.alarme.de)}\u00a0: plus de signal`;

function page(f: Format, d: Semaine, faits: Faits): Figure {
  const [x0, u, y0, p, h] = [92, 27.6, 34, 40, 26];
  const x = (t: number) => x0 + t * u;
  const corps: Noeud[] = [];
  for (let t = 0; t <= 24; t += 6) {
    corps.push(
      texte(x(t), 18, t === 24 ? 'minuit' : faits.graduer(`${t}\u00a0h`), {
        taille: f.petit,
        ancre: t === 24 ? 'end' : t === 0 ? 'start' : 'middle',
        classe: 'doux',
      }),
      trait(x(t), 26, x(t), y0 + 7 * p - 6, 't1 filet'),
    );
  }
  JOURS.forEach((jour, i) => {
    const y = y0 + i * p;
    const creux = creuxDu(d, i);
    corps.push(
      texte(x0 - 14, y + 19, jour, { taille: f.corps, gras: i === d.exemple.alarme.jour, ancre: 'end' }),
      pleinsDu(creux).map(([a, b]) => rect(x(a), y, (b - a) * u, h, 'encre-plein')),
    );
    for (const c of creux) {
      const l = (c.a - c.de) * u;
      if (c.motif === undefined) {
        corps.push(rect(x(c.de), y - 3, l, h + 6, 'absence'));
        continue;
      }
      const long = `${faits.graduer(dire(c.ecrit.de))} · ${c.motif} · ${faits.graduer(dire(c.ecrit.a))}`;
      corps.push(
        rect(x(c.de), y, l, h, 'papier'),
        chemin(`M${x(c.de)} ${y + 1}h${l}M${x(c.de)} ${y + h - 1}h${l}`, 't2 encre'),
        texte(x(c.de) + l / 2, y + 18.5, l > chasse(long, f.petit) + 16 ? long : c.motif, {
          taille: f.petit,
          ancre: 'middle',
        }),
      );
    }
  });
  const { alarme } = d.exemple;
  const ax = x((heure(alarme.de) + heure(alarme.a)) / 2);
  const ay = y0 + alarme.jour * p + h + 3;
  const y2 = y0 + 7 * p + 46;
  faits.graduer(dire(alarme.de));
  corps.push(
    chemin(
      `M${ax} ${ay}V${y2 - 12}Q${ax} ${y2} ${ax - 12} ${y2}H30Q18 ${y2} 18 ${y2 + 12}V${y2 + 40}`,
      't2 rouge-trait vide-fond',
    ),
    texte(ax - 10, y2 - 12, annonce(d), { taille: f.corps, gras: true, ancre: 'end', classe: 'rouge halo' }),
  );
  const [ys, pas, r] = [y2 + 58, 760 / d.suites.length, 18];
  corps.push(
    trait(r, ys, pas + r, ys, 't4 encre'),
    trait(pas + r, ys, pas * (d.suites.length - 1) + r, ys, 't4 encre tirete-long'),
  );
  let bas = ys;
  d.suites.forEach((s, i) => {
    const xs = r + i * pas;
    const t = pile(xs - r + 2, ys + 28, [
      { s: s.dit, taille: f.corps, gras: true, largeur: pas - 14 },
      { s: s.suite, taille: f.petit, largeur: pas - 20 },
      { s: faits.article(s.fait), taille: f.petit, classe: 'doux' },
    ]);
    bas = Math.max(bas, t.bas);
    corps.push(badge(s.qui, xs + 2, ys, s.decide ? 21 : r, s.decide), t.noeud);
  });
  const yu = bas + 28;
  const { urgence } = d;
  corps.push(
    badge(urgence.qui, r + 2, yu, 16, true),
    texte(r + 30, yu - 3, urgence.dit, { taille: f.petit }),
    texte(
      r + 30,
      yu + 15,
      `${urgence.delai} ${faits.dit(urgence.fait, urgence.cle)} · ${faits.article(urgence.fait)}`,
      {
        taille: f.petit,
        gras: true,
      },
    ),
  );
  return figure(f, yu + 26, corps);
}

function poche(f: Format, d: Semaine, faits: Faits): Figure {
  const [x0, u, y0] = [40, 19.5, 28];
  const l = (f.l - x0) / 7;
  const y = (t: number) => y0 + t * u;
  const corps: Noeud[] = [];
  for (let t = 0; t <= 24; t += 6) {
    corps.push(
      texte(x0 - 8, y(t) + (t === 0 ? 9 : t === 24 ? 0 : 5), faits.graduer(`${t}\u00a0h`), {
        taille: f.petit,
        ancre: 'end',
        classe: 'doux',
      }),
      trait(x0, y(t), f.l, y(t), 't1 filet'),
    );
  }
  JOURS.forEach((jour, i) => {
    const x = x0 + i * l;
    const creux = creuxDu(d, i);
    corps.push(
      texte(x + l / 2 - 1, 16, jour.slice(0, 3), {
        taille: f.petit,
        ancre: 'middle',
        gras: i === d.exemple.alarme.jour,
      }),
      pleinsDu(creux).map(([a, b]) => rect(x + 2, y(a), l - 5, (b - a) * u, 'encre-plein')),
    );
    for (const c of creux) {
      const h = (c.a - c.de) * u;
      if (c.motif === undefined) corps.push(rect(x, y(c.de), l - 2, h, 'absence'));
      else {
        const [cx, cy] = [x + l / 2 - 0.5, y(c.de) + h / 2];
        corps.push(
          rect(x + 2, y(c.de), l - 5, h, 'papier'),
          chemin(`M${x + 3} ${y(c.de)}v${h}M${x + l - 4} ${y(c.de)}v${h}`, 't2 encre'),
          couche(cx, cy, texte(cx, cy + 4.6, c.motif, { taille: f.petit, ancre: 'middle' })),
        );
      }
    }
  });
  let yy = y(24) + 34;
  const { alarme } = d.exemple;
  const ax = x0 + alarme.jour * l + l / 2;
  faits.graduer(dire(alarme.de));
  corps.push(
    trait(ax, y(heure(alarme.a)), ax, yy - 22, 't2 rouge-trait'),
    texte(0, yy, annonce(d), { taille: f.corps, gras: true, classe: 'rouge halo', largeur: f.l }),
  );
  yy += 34;
  const debut = yy;
  let fin = yy;
  const suites: Noeud[] = [];
  for (const s of d.suites) {
    const t = pile(54, yy - 14, [
      { s: s.dit, taille: 16, gras: true, largeur: f.l - 54 },
      { s: s.suite, taille: 14, largeur: f.l - 54 },
      { s: faits.article(s.fait), taille: f.petit, classe: 'doux' },
    ]);
    suites.push(badge(s.qui, 20, yy, s.decide ? 19 : 17, s.decide), t.noeud);
    fin = yy;
    yy = t.bas + 26;
  }
  const u2 = d.urgence;
  const t = pile(54, yy - 16, [
    { s: u2.dit, taille: 14, largeur: f.l - 54 },
    { s: `${u2.delai} ${faits.dit(u2.fait, u2.cle)}`, taille: 14, gras: true, largeur: f.l - 54 },
    { s: faits.article(u2.fait), taille: f.petit, classe: 'doux' },
  ]);
  suites.push(badge(u2.qui, 20, yy, 16, true), t.noeud);
  const pas = (fin - debut) / (d.suites.length - 1);
  return figure(
    f,
    t.bas + 8,
    corps,
    trait(20, debut, 20, debut + pas, 't4 encre'),
    trait(20, debut + pas, 20, fin, 't4 encre tirete-long'),
    suites,
  );
}

const mots = (d: Semaine, faits: Faits): Mots => [
  {
    genre: 'tableau',
    tetes: ['Jour', `Sorties autorisées de ${d.exemple.personne}`],
    rangees: JOURS.map((nom, i) => ({
      nom,
      cellules: [
        {
          texte: creuxDu(d, i)
            .map(
              (c) =>
                `de ${dire(c.ecrit.de)} à ${dire(c.ecrit.a)}, ${c.motif ?? 'plus de signal alors qu’elle devait être chez elle'}`,
            )
            .join('\u202f; '),
        },
      ],
    })),
  },
  liste(
    [
      ...d.suites.map((s) => redire(faits, s.fait, `${s.dit} (${ACTEURS[s.qui].nom}).`)),
      redire(faits, d.urgence.fait, `En urgence (${ACTEURS[d.urgence.qui].nom}).`),
    ],
    { ordonnee: true },
  ),
  liste(d.aussi.map(({ fort, fait }) => redire(faits, fait, fort))),
];

export const semaineSousBracelet: Gabarit<Semaine> = {
  legende: () => ['chezSoi', 'sortie', 'absence', 'decide', 'intervient'],
  dessiner: (f, d, faits) => (f.nom === 'poche' ? poche(f, d, faits) : page(f, d, faits)),
  mots,
};
