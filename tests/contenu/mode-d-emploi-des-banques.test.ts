import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lireFichiers } from '../../src/chargement.ts';
import { itemSchema } from '../../src/schemas/quiz.ts';
import { analyser } from '../../src/validation/analyser.ts';
import { ecrireDiagnostic } from '../../src/validation/diagnostic.ts';

/** Un exemple de `quizzes/README.md`. */
interface Exemple {
  type: string;
  /** `bon`, `pedagogie` (admis mais mal conçu), ou le code du refus annoncé. */
  annonce: string;
  yaml: string;
}

const SECTION = /^### `([a-z-]+)`$/m;
const BLOC =
  /^\*\*(Bon|Mauvais) exemple\*\*(?:, (?:refusé \(`([a-z/-]+)`\)|(défaut de pédagogie)))? : .+\n\n```yaml\n([\s\S]*?)^```$/gm;

const readme = readFileSync('quizzes/README.md', 'utf8');
const sections = readme.split(/^(?=### `)/m).flatMap((texte) => {
  const type = SECTION.exec(texte)?.[1];
  return type ? [{ type, texte }] : [];
});
const exemples: Exemple[] = sections.flatMap(({ type, texte }) =>
  [...texte.matchAll(BLOC)].map(([, sorte, code, pedagogie, yaml = '']) => ({
    type,
    annonce: sorte === 'Bon' ? 'bon' : (code ?? (pedagogie ? 'pedagogie' : 'rien')),
    yaml,
  })),
);

/** Une banque par exemple, à côté des vraies : mêmes faits, mêmes règles, une seule analyse pour tous. */
const banqueDe = (i: number) => `exemples-${i}`;
const sources = exemples.map(({ yaml }, i) => ({
  chemin: `quizzes/${banqueDe(i)}.yaml`,
  texte: [
    `schema: 1\nid: ${banqueDe(i)}\ntitre: Exemples\nresume: Du mode d’emploi.\nitems:`,
    yaml.replace(/^- id: exemples-\d+/, `- id: ${banqueDe(i)}-001`),
  ].join('\n'),
}));
const aujourdhui = new Date().toISOString().slice(0, 10);
const { corpus, erreurs } = analyser([...lireFichiers(process.cwd()), ...sources], aujourdhui);

// Les espaces insécables se posent par « npm run typographier », une fois l’exemple écrit.
const erreursDe = (i: number) =>
  erreurs.filter((e) => e.fichier === sources[i]?.chemin && !e.code.startsWith('typographie/'));

describe('le mode d’emploi des banques', () => {
  it('a une section par type d’item, et aucune autre', () => {
    const types = itemSchema.options.map((option) => option.shape.type.value);
    expect(types).toHaveLength(13);
    expect(sections.map((s) => s.type).sort()).toEqual([...types].sort());
  });

  it('dit de chaque type quand l’employer, ses données et sa note', () => {
    for (const { type, texte } of sections) {
      for (const mot of ['**Quand.**', '**Données.**', '**Note.**']) expect(texte, type).toContain(mot);
    }
  });

  it('donne de chaque type un bon exemple puis un mauvais, dont il annonce le défaut', () => {
    for (const { type } of sections) {
      const annonces = exemples.filter((e) => e.type === type).map((e) => e.annonce);
      expect(annonces, type).toHaveLength(2);
      expect(annonces[0], type).toBe('bon');
      expect(annonces[1], type).toMatch(/^(?:quiz\/[a-z-]+|pedagogie)$/);
    }
  });

  it('n’a pas de bloc YAML que ce contrôle ne lirait pas', () => {
    expect(readme.match(/^```yaml$/gm)).toHaveLength(exemples.length);
  });

  it.each(exemples.map((e, i) => ({ ...e, i })))(
    '$type, $annonce : l’exemple est ce qu’il annonce',
    ({ i, type, annonce }) => {
      const dites = erreursDe(i);
      if (annonce === 'bon' || annonce === 'pedagogie') expect(dites.map(ecrireDiagnostic)).toEqual([]);
      else expect(dites.map((e) => e.code)).toEqual([annonce]);
      expect(corpus.items.get(`${banqueDe(i)}-001`)?.item.type).toBe(type);
    },
  );
});
