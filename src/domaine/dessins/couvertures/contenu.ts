import type { Famille } from '../../../schemas/familles.ts';
import { chaise } from './lieux.ts';
import { chaque, f, n, p, perche, pointille, regle, sol, t, type Couverture } from './trait.ts';

/** Un examen : une case par question, cinq par rang, et une bande par rang. */
export function couvertureDExamen(questions: number): Couverture {
  const rangs = Math.ceil(questions / 5);
  const pas = 128 / rangs;
  const haut = Math.min(22, pas - 6);
  return {
    famille: 'procedure',
    unite: 'une case par question, une bande par rang de cinq',
    svg:
      chaque(questions, (i) => {
        const d = `M${54 + (i % 5) * 36} ${26 + Math.floor(i / 5) * pas}h26v${haut}h-26z`;
        return (i * 7) % 4 ? p(d) + t(d) : t(d);
      }) + perche(262, 26, 26 + rangs * pas - 4, rangs),
  };
}

/** Un entretien : deux chaises, et entre elles une bande par étape. */
export function couvertureDEntretien(etapes: number): Couverture {
  return {
    famille: 'suivi',
    unite: 'une bande par étape',
    svg:
      sol +
      chaise(78, 1) +
      chaise(242, -1) +
      t('M132 140V98M188 140V98') +
      regle(122, 198, 88, etapes, 9) +
      f('M92 52h44M92 62h22') +
      t('M184 40h60M184 52h48M184 64h28'),
  };
}

/** Un cas : le dossier et ses pièces, et une bande par étape ; jamais la suite de l’histoire. */
export function couvertureDeCas(pieces: number, etapes: number, famille: Famille): Couverture {
  const feuilles = Math.min(pieces, 6);
  return {
    famille,
    unite: 'une feuille par pièce, une bande par étape',
    svg:
      sol +
      chaque(feuilles, (i) => {
        const x = 70 + i * 12;
        const y = 40 + (feuilles - i) * 5 - 20;
        return (
          `<path class="feuille" d="M${x} ${y}h70v${140 - y}h-70z"/>` + t(`M${x} 140V${y}h70v${140 - y}`)
        );
      }) +
      f(`M${82 + (feuilles - 1) * 12} 52h46m-46 12h38m-38 12h46`) +
      `<path class="feuille" d="M44 140V92h52l12-12h100v60z"/>` +
      p('M44 140V92h52l12-12h100v60z') +
      t('M44 140V92h52l12-12h100v60') +
      perche(262, 40, 140, etapes),
  };
}

/** Un parcours, en profil : une perche par étape, une bande pour cinq minutes, le sol qui monte avec le temps. */
export function couvertureDeParcours(minutes: readonly number[]): Couverture {
  const total = minutes.reduce((a, b) => a + b, 0);
  const plus = Math.max(...minutes.map((m) => Math.ceil(m / 5)));
  const bande = Math.min(7, 76 / plus);
  let passees = 0;
  const points = minutes.map((m, i) => {
    const x = 24 + (272 * (i + 0.5)) / minutes.length;
    const y = 156 - (44 * passees) / total;
    passees += m;
    return { x, y, bandes: Math.max(1, Math.ceil(m / 5)) };
  });
  const l = Math.max(3, Math.min(8, 150 / minutes.length));
  return {
    famille: 'amenagement',
    unite: 'une perche par étape, une bande pour cinq minutes',
    svg:
      f(`M0 158L${points.map(({ x, y }) => `${n(x)} ${n(y)}`).join('L')}L320 110`) +
      points.map(({ x, y, bandes }) => perche(x, y - bandes * bande, y, bandes, Math.round(l))).join(''),
  };
}

/** Un module sans dessin à lui : un chemin, un jalon par section. */
export function couvertureDeModule(sections: number, famille: Famille): Couverture {
  const point = (i: number) => ({
    x: 36 + (248 * (i + 0.5)) / sections,
    y: 112 - 40 * Math.sin((Math.PI * (i + 0.5)) / sections / 1.3) + (i % 2) * 8,
  });
  const points = Array.from({ length: sections }, (_, i) => point(i));
  return {
    famille,
    unite: 'un jalon par section',
    svg:
      f(
        'M0 132c60-30 110-6 160-34s100-40 160-34M0 156c70-30 120-4 170-30s90-42 150-38M0 104c50-24 90-12 130-34s90-40 190-42',
      ) +
      pointille(`M${points.map(({ x, y }) => `${n(x)} ${n(y)}`).join(' ')}`) +
      points.map(({ x, y }) => perche(x, y - 36, y, 4, 7)).join(''),
  };
}
