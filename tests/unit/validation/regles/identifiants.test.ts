import { describe, expect, it } from 'vitest';
import { attendreErreur, codesDe } from '../attentes.ts';
import { avec, BANQUE, CAS, corpusMinimal, EXPLIQUER, FICHE, GLOSSAIRE, THEME } from '../corpus-minimal.ts';

describe('un identifiant ne désigne qu’une chose', () => {
  it('deux items d’une banque', () => {
    const sixieme = (id: string) =>
      `id: ${id}\n    type: courte\n    niveau: restitution\n    enonce: Question 6`;
    const sources = avec(BANQUE, sixieme('tig-006'), sixieme('tig-005'));
    const e = attendreErreur(sources, 'id/double', BANQUE, sixieme('tig-005'));
    expect(e.chemin).toBe('items[5].id');
  });

  it('deux faits d’un thème', () => {
    const second = '  - id: juge\n    sortes: [decideur]';
    const premier = '  - id: juge\n    versions: [{enonce: E, source: CP 131-8, etat: lu}]\n';
    const e = attendreErreur(avec(THEME, second, premier + second), 'id/double', THEME, second);
    expect(e.chemin).toBe('faits[2].id');
  });

  it('deux entrées du glossaire', () => {
    const terme = '  - {id: jap, terme: juge, definition: Le même juge.}';
    const sources = avec(GLOSSAIRE, '    voir: [tig]', `    voir: [tig]\n${terme}`);
    expect(attendreErreur(sources, 'id/double', GLOSSAIRE, terme).chemin).toBe('termes[1].id');
  });

  it('deux items de banques différentes', () => {
    const banque = corpusMinimal().find((s) => s.chemin === BANQUE)?.texte ?? '';
    const texte = banque.replace('id: tig\n', 'id: suite\n').replaceAll(/tig-(00[1-5])/g, 'suite-$1');
    const sources = [...corpusMinimal(), { chemin: 'quizzes/suite.yaml', texte }];
    const e = attendreErreur(sources, 'id/double', 'quizzes/suite.yaml', 'id: tig-006');
    expect(e.message).toBe('l’identifiant «\u00a0tig-006\u00a0» existe déjà dans quizzes/tig.yaml.');
  });

  it.each(['zut-006', 'tig', 'tig6', 'tig-six', 'tig-a-006'])(
    'un item de la banque tig ne s’appelle pas « %s » : une page ne saurait pas quelle banque charger',
    (id) => {
      const sixieme = (nom: string) =>
        `id: ${nom}\n    type: courte\n    niveau: restitution\n    enonce: Question 6`;
      const sources = avec(BANQUE, sixieme('tig-006'), sixieme(id));
      const e = attendreErreur(sources, 'id/hors-de-sa-banque', BANQUE, sixieme(id));
      expect(e.remede).toContain('«\u00a0tig-\u00a0»');
    },
  );

  it('deux fiches n’ont pas la même adresse courte', () => {
    const copier = (de: string, vers: string, texte: (t: string) => string) =>
      corpusMinimal().flatMap((s) => (s.chemin === de ? { chemin: vers, texte: texte(s.texte) } : []));
    const sources = [
      ...corpusMinimal(),
      ...copier(FICHE, 'src/content/mesures/zz.mdx', (t) => t),
      ...copier(EXPLIQUER, 'src/content/expliquer/zz.mdx', (t) => t),
      ...copier(THEME, 'droit/zz.yaml', (t) => t.replace('id: tig', 'id: zz')),
    ];
    attendreErreur(sources, 'id/double', 'src/content/mesures/zz.mdx', 'sigle: tig');
  });

  it('deux thèmes peuvent nommer un fait de la même façon : leurs identifiants complets diffèrent', () => {
    const theme = corpusMinimal().find((s) => s.chemin === THEME)?.texte ?? '';
    const autre = { chemin: 'droit/autre.yaml', texte: theme.replace('id: tig', 'id: autre') };
    expect(codesDe([...corpusMinimal(), autre])).toEqual([]);
  });
});

describe('deux pages d’une même nature ne s’annoncent pas par le même résumé', () => {
  const jumeau = (texte: (t: string) => string) => {
    const cas = corpusMinimal().find((s) => s.chemin === CAS)?.texte ?? '';
    return [
      ...corpusMinimal(),
      { chemin: 'src/content/cas/zz.yaml', texte: texte(cas.replace('id: m-roche\n', 'id: zz\n')) },
    ];
  };

  it.each([
    ['mot pour mot', 'resume: Un TIG qui commence mal.'],
    ['à la ponctuation et aux capitales près', 'resume: Un TIG, qui commence mal'],
  ])('%s', (_quoi, resume) => {
    const sources = jumeau((t) => t.replace('resume: Un TIG qui commence mal.', resume));
    const e = attendreErreur(sources, 'resume/double', 'src/content/cas/zz.yaml', resume);
    expect(e.message).toBe(`ce résumé est déjà celui de ${CAS}.`);
  });

  it('un mot de plus suffit à les distinguer, et un module peut s’annoncer comme un cas', () => {
    expect(codesDe(jumeau((t) => t.replace('commence mal', 'commence bien mal')))).toEqual([]);
    const module = 'resume: Un module court.';
    expect(
      codesDe(avec('src/content/modules/lpj/index.mdx', module, 'resume: Un TIG qui commence mal.')),
    ).toEqual([]);
  });
});

describe('un fichier porte le nom de ce qu’il contient', () => {
  it.each([
    ['une banque', BANQUE, 'id: tig\ntitre'],
    ['un cas', CAS, 'id: m-roche\ntitre'],
  ])('%s', (_quoi, fichier, passage) => {
    const apres = 'id: autre\ntitre';
    const sources = avec(fichier, passage, apres);
    const codes = codesDe(sources).filter((c) => c !== 'renvoi/mort' && c !== 'module/quiz-trop-long');
    expect(codes).toEqual(['id/autre-que-le-fichier']);
  });

  it('le remède donne l’identifiant à écrire', () => {
    const e = attendreErreur(
      avec(CAS, 'id: m-roche', 'id: roche'),
      'id/autre-que-le-fichier',
      CAS,
      'id: roche',
    );
    expect(e.remede).toBe('Écrire «\u00a0id: m-roche\u00a0» ou renommer le fichier.');
  });
});
