import { describe, expect, it } from 'vitest';
import { analyser } from '../../../../src/validation/analyser.ts';
import { attendreErreur, codesDe } from '../attentes.ts';
import { AUJOURDHUI, avec, avecItem, BANQUE, corpusMinimal, SECTION } from '../corpus-minimal.ts';

const vers = (passage: string) => avecItem(`courte\nreponses: [TIG]\npassage: '${passage}'`);

describe('le passage à relire qu’un item désigne', () => {
  it.each([
    'mesures/tig/',
    'mesures/tig/#incidents',
    'mesures/tig/#obligations-et-contrôle',
    'mesures/tig/#essentiel',
    'modules/lpj/debut/',
    'droit/tig/#duree',
    'glossaire/#jap',
  ])('%s existe', (passage) => {
    expect(codesDe(vers(passage))).toEqual([]);
  });

  it('est dans une page du site', () => {
    const e = attendreErreur(vers('mesures/zut/'), 'renvoi/mort', BANQUE, "passage: 'mesures/zut/'");
    expect(e.chemin).toBe('items[0].passage');
  });

  it.each([
    'mesures/tig/#zut',
    'droit/tig/#zut',
    'glossaire/#zut',
    'modules/lpj/debut/#zut',
    'quiz/tig/#tig-001',
  ])('%s n’est pas une ancre de sa page', (passage) => {
    attendreErreur(vers(passage), 'renvoi/mort', BANQUE, `passage: '${passage}'`);
  });

  it('l’erreur dit les ancres que la page a', () => {
    const e = attendreErreur(vers('mesures/tig/#incident'), 'renvoi/mort', BANQUE, 'passage:');
    expect(e.remede).toContain('conditions, déroulement, obligations-et-contrôle, incidents');
  });
});

describe('les passages d’une page', () => {
  const passages = (sources = corpusMinimal()) => analyser(sources, AUJOURDHUI).corpus.passages;
  const passage = (page: string, ancre: string, sources = corpusMinimal()) =>
    passages(sources).find((p) => p.page === page && p.ancre === ancre);

  it('vont d’un titre au suivant, avec les faits et les termes qu’ils emploient', () => {
    expect(passage('/mesures/tig/', 'conditions')).toMatchObject({
      titre: 'Conditions',
      faits: ['tig.duree', 'tig.duree'],
    });
    expect(passage('/mesures/tig/', 'déroulement')).toMatchObject({ faits: [], termes: ['jap'] });
    expect(passage('/mesures/tig/', 'incidents')?.faits).toEqual(['tig.juge']);
  });

  it.each([
    ['Le juge de l’application des peines décide.', ['jap']],
    ['Les Juge de l’Application des Peines.', ['jap']],
    ['Le JAP décide.', ['jap']],
    ['On ne dit pas jap, ni JAPON.', []],
  ])(
    'reconnaissent un terme écrit en toutes lettres, ou son sigle en capitales : « %s »',
    (phrase, termes) => {
      const sources = avec(SECTION, '<Question', `## Qui décide\n\n${phrase}\n\n<Question`);
      expect(passage('/modules/lpj/debut/', 'qui-décide', sources)?.termes).toEqual(termes);
    },
  );

  it('comptent les rubriques que l’en-tête d’une fiche remplit', () => {
    expect(passage('/mesures/tig/', 'vie')?.faits).toEqual(['tig.duree', 'tig.duree']);
    expect(passage('/mesures/tig/', 'confondre')?.faits).toEqual(['tig.duree']);
  });

  it('une question posée dans une section n’y emploie pas un fait ; un titre à balise garde son texte', () => {
    const titre = '## Le <Terme id="jap">juge</Terme> décide';
    const sources = avec(SECTION, '<Question', `${titre}\n\n<Fait id="tig.juge" />\n\n<Question`);
    expect(passage('/modules/lpj/debut/', '', sources)?.faits).toEqual([]);
    expect(passage('/modules/lpj/debut/', 'le-juge-décide', sources)).toMatchObject({
      titre: 'Le juge décide',
      faits: ['tig.juge'],
      termes: ['jap'],
    });
  });
});
