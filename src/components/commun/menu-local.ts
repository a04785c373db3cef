/** Marque, au sommaire de la page, la rubrique que l’on lit ; sans cela, il reste un simple sommaire. */
export function suivreLaRubrique(): void {
  const liens = new Map(
    [...document.querySelectorAll<HTMLAnchorElement>('.local a')].map((a) => [a.hash.slice(1), a]),
  );
  const vues = new IntersectionObserver(
    (entrees) => {
      for (const { target, isIntersecting } of entrees) {
        if (!isIntersecting) continue;
        for (const a of liens.values()) a.removeAttribute('aria-current');
        liens.get(target.id)?.setAttribute('aria-current', 'true');
      }
    },
    { rootMargin: '-10% 0px -75% 0px' },
  );
  for (const id of liens.keys()) {
    const cible = document.getElementById(id);
    if (cible) vues.observe(cible);
  }
}
