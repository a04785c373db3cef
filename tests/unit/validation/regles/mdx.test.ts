import { describe, expect, it } from 'vitest';
import { analyser } from '../../../../src/validation/analyser.ts';
import { adressesDuSite } from '../../../../src/validation/adresses.ts';
import { attendreErreur, codesDe } from '../attentes.ts';
import {
  AUJOURDHUI,
  avec,
  corpusMinimal,
  EXPLIQUER,
  FICHE,
  LPJ,
  MODULE,
  SECTION,
} from '../corpus-minimal.ts';

/** Ajoute un paragraphe en tête de la page LPJ, que rien d’autre ne lit. */
const ecrit = (paragraphe: string) => avec(LPJ, '<Encadre titre', `${paragraphe}\n\n<Encadre titre`);

describe('une question ne se pose que dans une section de module', () => {
  it.each([FICHE, LPJ, EXPLIQUER, MODULE])('dans %s, elle est refusée', (page) => {
    const balise = '<Question id="tig-001" />';
    const sources = corpusMinimal().map((s) =>
      s.chemin === page ? { ...s, texte: `${s.texte}\n\n${balise}\n` } : s,
    );
    attendreErreur(sources, 'mdx/question-hors-section', page, balise);
  });

  it('dans une section, elle est admise', () => {
    expect(codesDe(corpusMinimal())).not.toContain('mdx/question-hors-section');
  });
});

describe('une page n’emploie que les composants des auteurs', () => {
  it.each(['<Video id="x" />', 'Un <span>mot</span>.', '<Fait.Grand id="tig.duree" />'])(
    '%s est refusé',
    (balise) => {
      attendreErreur(ecrit(balise), 'mdx/composant-inconnu', LPJ, balise);
    },
  );

  it.each([
    ['<Fait />', 'id'],
    ['<Faits />', 'ids'],
    ['<Valeur fait="tig.duree" />', 'cle'],
    ['<DateEffet />', 'fait'],
    ['<Article />', 'ref'],
    ['Le <Terme>juge</Terme>.', 'id'],
    ['<Encadre>Un mot.</Encadre>', 'titre'],
    ['<Question />', 'id'],
    ['<Fait id={x} />', 'id'],
  ])('%s attend son attribut « %s », écrit entre guillemets', (balise, attribut) => {
    const e = attendreErreur(ecrit(balise), 'mdx/attribut-manquant', LPJ, balise);
    expect(e.remede).toBe(`Écrire ${attribut}="…".`);
  });

  it('<Exemple> ne demande aucun attribut', () => {
    expect(codesDe(ecrit('<Exemple>huit mois</Exemple>'))).toEqual([]);
  });

  it.each(["import x from './x'", 'export const x = 1', 'Deux {1 + 1}.', '{/* note */}'])(
    'le code est refusé : %s',
    (code) => {
      attendreErreur(ecrit(code), 'mdx/code', LPJ, code);
    },
  );
});

describe('ce qu’une balise désigne existe', () => {
  it('un terme est au glossaire', () => {
    const balise = 'Le <Terme id="zut">juge</Terme>.';
    attendreErreur(ecrit(balise), 'terme/inconnu', LPJ, balise);
  });

  it.each([SECTION, MODULE])('un item est dans une banque : %s', (fichier) => {
    const balise = '<Question id="tig-999" />';
    const sources = avec(fichier, '---\n\n', `---\n\n${balise}\n\n`);
    attendreErreur(sources, 'quiz/item-inconnu', fichier, balise);
  });
});

describe('les rubriques d’une fiche', () => {
  it.each([
    ['il en manque une', '## Incidents\n', ''],
    ['l’une est mal nommée', '## Incidents\n', '## Les incidents\n'],
    ['l’une est d’un autre rang', '## Incidents\n', '### Incidents\n'],
    ['il y en a une de trop', '## Incidents\n', '## Incidents\n\n## Divers\n'],
    ['deux sont échangées', '## Conditions\n', '## Déroulement\n\n## Conditions\n'],
  ])('sont refusées quand %s', (_cas, avant, apres) => {
    const e = attendreErreur(avec(FICHE, avant, apres), 'fiche/anatomie', FICHE);
    expect(e.remede).toContain(
      'Conditions, Déroulement, Obligations et contrôle, Incidents, Fin de la mesure.',
    );
  });

  it('peuvent avoir des sous-titres', () => {
    expect(codesDe(avec(FICHE, '## Incidents\n', '## Incidents\n\n### Le retard\n'))).toEqual([]);
  });

  it('ne s’imposent qu’aux fiches', () => {
    expect(codesDe(ecrit('## Une rubrique libre'))).toEqual([]);
  });
});

describe('un lien mène quelque part', () => {
  it.each([
    '/mesures/zut/',
    '/mesures/tig',
    'mesures/tig/',
    'http://www.legifrance.gouv.fr/',
    '/lpj/presentation/',
  ])('%s est mort', (url) => {
    const lien = `[lire](${url})`;
    attendreErreur(ecrit(lien), 'lien/mort', LPJ, lien);
  });

  it.each([
    '/',
    '/mesures/tig/',
    '/mesures/tig/#conditions',
    '/mesures/tig/expliquer/',
    '/m/tig/',
    '/lpj/tig/',
    '/modules/lpj/debut/',
    '/cas/m-roche/',
    '/quiz/tig/',
    '/droit/tig/',
    '/comparer/?a=tig',
    '/hors-ligne/',
    '/former/corrige/tig/',
    '/api/faits.json',
    '#plus-bas',
    'https://www.legifrance.gouv.fr/',
  ])('%s est vivant', (url) => {
    expect(codesDe(ecrit(`[lire](${url})`))).toEqual([]);
  });

  it('une page à remettre est contrôlée comme les autres', () => {
    const lien = '[lire](/zut/)';
    attendreErreur(avec(EXPLIQUER, '<Faits', `${lien}\n\n<Faits`), 'lien/mort', EXPLIQUER, lien);
  });

  it('toutes les adresses du site commencent par une barre ; une page finit par une barre, une donnée par « .json »', () => {
    const adresses = [...adressesDuSite(analyser(corpusMinimal(), AUJOURDHUI).corpus)];
    expect(adresses.length).toBeGreaterThan(15);
    expect(adresses.filter((a) => !/^\/(?:.*(?:\/|\.json))?$/.test(a))).toEqual([]);
  });
});
