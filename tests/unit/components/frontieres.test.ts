import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** L’annonce d’une mise à jour ne tient rien, et n’est là qu’un instant : chaque page de lecture porterait le poids de sa frontière. */
const iles = globSync('src/components/*/*Ilot.svelte').filter((f) => !f.endsWith('/AnnonceIlot.svelte'));

describe('une vue qui lève', () => {
  it('ne fige aucune île : chacune se tient dans une frontière', () => {
    expect(iles.length).toBeGreaterThan(5);
    // Une île d’outil n’est que sa vue commune, qui porte la frontière.
    const porte = (f: string) => /^<Frontiere[\s>]/m.test(readFileSync(f, 'utf8'));
    const deleguee = (f: string) => /^<Outil[\s>]/m.test(readFileSync(f, 'utf8'));
    const nues = iles.filter(
      (f) => !porte(f) && !(deleguee(f) && porte('src/components/outils/Outil.svelte')),
    );
    expect(nues).toEqual([]);
  });

  it('une île qui tient des réponses donne de quoi les sauver', () => {
    for (const ile of ['quiz/SerieIlot', 'cas/CasIlot', 'examen/ExamenIlot', 'module/QuizFinalIlot'])
      expect(readFileSync(`src/components/${ile}.svelte`, 'utf8')).toMatch(/<Frontiere garde=/);
  });
});
