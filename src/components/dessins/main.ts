import { direValeurDe, lirePosition, type Curseur } from '../../domaine/dessins/curseur.ts';

/** Anime un dessin : la valeur que l’on déplace, le repère, ce qu’il désigne, et la phrase, qui ne s’annonce que si elle change. */
function animer(figure: HTMLElement, main: HTMLElement): void {
  const curseur = JSON.parse(main.dataset['curseur'] ?? '') as Curseur;
  const reglettes = [...main.querySelectorAll('input')];
  const phrase = main.querySelector('.lecture-du-dessin');
  const reperes = [...figure.querySelectorAll<SVGGElement>('.repere-de-main')];
  const parts = [...figure.querySelectorAll<SVGGElement>('.part')];

  function lire() {
    const valeurs = reglettes.map((r) => r.valueAsNumber);
    const lecture = lirePosition(curseur, valeurs);
    reglettes.forEach((r, i) => {
      const reglette = curseur.reglettes[i];
      const dite = reglette ? direValeurDe(reglette, valeurs[i] ?? 0) : '';
      r.setAttribute('aria-valuetext', dite);
      const montree = r.labels?.[0]?.querySelector('b');
      if (montree) montree.textContent = dite;
    });
    for (const r of reperes) {
      const i = Number(r.dataset['reglette']);
      const course = ((valeurs[i] ?? 0) - origine(curseur, i)) * Number(r.dataset['u']);
      r.setAttribute(
        'transform',
        r.dataset['sens'] === 'h' ? `translate(${course} 0)` : `translate(0 ${course})`,
      );
    }
    for (const p of parts) p.classList.toggle('visee', lecture.parts.includes(Number(p.dataset['part'])));
    if (phrase && phrase.textContent !== lecture.phrase) phrase.textContent = lecture.phrase;
  }

  main.addEventListener('input', lire);
  main.hidden = false;
  figure.classList.add('en-main');
  lire();
}

/** Une date se compte depuis le début de sa perche ; tout le reste depuis zéro. */
const origine = ({ reglettes }: Curseur, i: number) =>
  reglettes[i]?.unite === 'date' ? reglettes[i].min : 0;

/** Met en main chaque dessin de la page qui le permet, à son approche. */
export function mettreEnMain(): void {
  const vue = new IntersectionObserver(
    (entrees) => {
      for (const { isIntersecting, target } of entrees) {
        const main = target.querySelector<HTMLElement>('[data-curseur]');
        if (!isIntersecting || !main) continue;
        vue.unobserve(target);
        animer(target as HTMLElement, main);
      }
    },
    { rootMargin: '300px' },
  );
  for (const figure of document.querySelectorAll('.dessin:has([data-curseur])')) vue.observe(figure);
}
