import { describe, expect, it } from 'vitest';
import { analyser } from '../../../../src/validation/analyser.ts';
import { adressesDuSite } from '../../../../src/validation/adresses.ts';
import { attendreErreur, codesDe, erreursDe } from '../attentes.ts';
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

describe('une question ne se pose qu’une fois par section', () => {
  it('la seconde est refusée, à sa place', () => {
    const balise = '<Question id="tig-001" />';
    const sources = corpusMinimal().map((s) =>
      s.chemin === SECTION ? { ...s, texte: `${s.texte}\n\n${balise}\n\nEncore.\n\n${balise}\n` } : s,
    );
    const repetees = erreursDe(sources).filter((d) => d.code === 'mdx/question-repetee');
    expect(repetees.length).toBeGreaterThan(0);
    expect(codesDe(corpusMinimal())).not.toContain('mdx/question-repetee');
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
    ['<Dessin />', 'id'],
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
    ['il en manque une', '## Incidents\n', '', '## Fin'],
    ['l’une est mal nommée', '## Incidents\n', '## Les incidents\n', '## Les incidents'],
    ['il y en a une de trop', '## Incidents\n', '## Incidents\n\n## Divers\n', '## Divers'],
    ['deux sont échangées', '## Conditions\n', '## Déroulement\n\n## Conditions\n', '## Déroulement'],
  ])('sont refusées quand %s', (_cas, avant, apres, titre) => {
    const e = attendreErreur(avec(FICHE, avant, apres), 'fiche/anatomie', FICHE, titre);
    expect(e.remede).toContain(
      'Conditions, Déroulement, Obligations et contrôle, Incidents, Fin de la mesure.',
    );
  });

  it.each(['### Incidents', '**Incidents**', 'Incidents'])('ne s’écrivent pas « %s »', (deguisee) => {
    const e = attendreErreur(
      avec(FICHE, '## Incidents\n', `${deguisee}\n`),
      'fiche/anatomie',
      FICHE,
      deguisee,
    );
    expect(e.remede).toBe('Écrire «\u00a0## Incidents\u00a0».');
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
    '/mesures/tig/#nulle-part',
    '/droit/tig/#zut',
    '/glossaire/#zut',
    '#plus-bas',
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
    '/droit/tig/#duree',
    '/glossaire/#jap',
    '/hors-ligne/',
    '/former/corrige/tig/',
    '/api/faits.json',
    'https://www.legifrance.gouv.fr/',
  ])('%s est vivant', (url) => {
    expect(codesDe(ecrit(`[lire](${url})`))).toEqual([]);
  });

  it('à un titre de sa propre page aussi', () => {
    expect(codesDe(ecrit('## Plus bas\n\n[lire](#plus-bas)'))).toEqual([]);
  });

  it('un lien écrit en note se contrôle comme les autres', () => {
    attendreErreur(ecrit('Voir [la fiche][1].\n\n[1]: /mesures/zut/'), 'lien/mort', LPJ, '[1]: /mesures');
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

describe('une image', () => {
  const image = (adresse: string, texte = 'Le schéma') => `![${texte}](${adresse})`;
  const posee = { chemin: 'src/content/lpj/schema.png', texte: '' };

  it('posée à côté de sa page est admise', () => {
    expect(codesDe([...ecrit(image('./schema.png')), posee])).toEqual([]);
  });

  it('absente est signalée à sa ligne', () => {
    attendreErreur(ecrit(image('./schema.png')), 'image/absente', LPJ, image('./schema.png'));
  });

  it.each(['https://example.org/x.png', '//example.org/x.png', '/schema.png', 'data:image/png;base64,AA'])(
    'prise ailleurs qu’à côté de sa page est refusée : %s',
    (adresse) => {
      attendreErreur(ecrit(image(adresse)), 'image/distante', LPJ, image(adresse));
    },
  );

  it('sans texte est refusée : qui ne la voit pas n’en saurait rien', () => {
    const sources = [...ecrit(image('./schema.png', '')), posee];
    attendreErreur(sources, 'image/sans-texte', LPJ, image('./schema.png', ''));
  });
});

describe('les titres d’une page', () => {
  it.each(['# Un titre', '#### Un titre', '## Un titre\n\n#### Un autre'])(
    'descendent de « ## » un niveau à la fois : %j',
    (titres) => {
      attendreErreur(ecrit(titres), 'mdx/titre', LPJ, titres.split('\n').at(-1));
    },
  );

  it('remontent librement', () => {
    expect(codesDe(ecrit('## Un\n\n### Deux\n\nUne.\n\n## Trois\n\nDeux.'))).toEqual([]);
  });

  it('d’une fiche, au mauvais niveau, ne font pas aussi reprocher l’anatomie', () => {
    attendreErreur(avec(FICHE, '## Incidents', '#### Incidents'), 'mdx/titre', FICHE, '#### Incidents');
  });
});

describe('un dessin écrit dans une page', () => {
  it('existe', () => {
    attendreErreur(ecrit('<Dessin id="croquis" />'), 'dessin/inconnu', LPJ, '<Dessin id="croquis" />');
  });

  it('ne se montre pas si un fait lui manque', () => {
    const balise = '<Dessin id="seuils-du-ferme" />';
    const e = attendreErreur(ecrit(balise), 'dessin/fait', LPJ, balise);
    expect(e.message).toContain(
      '«\u00a0seuils-emprisonnement-ferme.interdiction-un-mois\u00a0», qui n’existe pas',
    );
  });
});
