import { describe, expect, it } from 'vitest';
import { attendreErreur, codesDe } from '../attentes.ts';
import { avec, BANQUE, corpusMinimal, EXPLIQUER, FICHE, MODULE, sans, SECTION } from '../corpus-minimal.ts';

const texteDe = (chemin: string) => corpusMinimal().find((s) => s.chemin === chemin)?.texte ?? '';

describe('un module', () => {
  it('a un fichier pour chaque section qu’il annonce', () => {
    const sources = avec(MODULE, 'sections: [debut]', 'sections: [debut, suite]');
    const e = attendreErreur(sources, 'module/section-absente', MODULE, 'sections:');
    expect(e.chemin).toBe('sections[1]');
    expect(e.remede).toBe('Créer src/content/modules/lpj/suite.mdx.');
  });

  it('annonce chaque section dont le fichier existe', () => {
    const sources = [
      ...corpusMinimal(),
      { chemin: SECTION.replace('debut', 'suite'), texte: texteDe(SECTION) },
    ];
    const e = attendreErreur(sources, 'module/section-orpheline', MODULE, 'sections:');
    expect(e.message).toContain('«\u00a0suite\u00a0»');
  });

  it('ne prend pas pour siennes les sections d’un autre module', () => {
    const autre = (chemin: string) => ({
      chemin: chemin.replace('/lpj/', '/autre/'),
      texte: texteDe(chemin).replace('resume: ', 'resume: Autre. '),
    });
    expect(codesDe([...corpusMinimal(), autre(MODULE), autre(SECTION)])).toEqual([]);
  });

  it.each([
    ['une de moins qu’il n’y a d’items', 7, []],
    ['autant qu’il y a d’items', 6, []],
    ['une de plus qu’il n’y a d’items', 5, ['module/quiz-trop-long']],
  ])('ne demande pas plus de questions que ses banques n’en ont : %s', (_cas, items, codes) => {
    const banque = texteDe(BANQUE);
    const sixieme = banque.slice(banque.indexOf('  - id: tig-006'));
    const apres = items === 5 ? '' : items === 6 ? sixieme : sixieme + sixieme.replace('006', '007');
    expect(codesDe(avec(BANQUE, sixieme, apres))).toEqual(codes);
  });

  it('montre le nombre de questions demandé quand il est trop grand', () => {
    const sources = avec(MODULE, 'nombre: 6', 'nombre: 7');
    const e = attendreErreur(sources, 'module/quiz-trop-long', MODULE, 'nombre: 7');
    expect(e.message).toBe('le quiz demande 7 items et les banques n’en ont que 6.');
  });
});

describe('une fiche', () => {
  it('a sa page à remettre à la personne', () => {
    const e = attendreErreur(sans(EXPLIQUER), 'fiche/sans-page-a-remettre', FICHE, 'titre: Travail');
    expect(e.remede).toBe('Créer src/content/expliquer/tig.mdx.');
  });

  it('a son thème dans droit/', () => {
    const fiche = 'src/content/mesures/sl.mdx';
    const sources = [
      ...corpusMinimal(),
      { chemin: fiche, texte: texteDe(FICHE).replace('sigle: tig', 'sigle: sl') },
      { chemin: 'src/content/expliquer/sl.mdx', texte: texteDe(EXPLIQUER) },
    ];
    const e = attendreErreur(sources, 'fiche/sans-theme', fiche, 'titre: Travail');
    expect(e.remede).toBe('Créer droit/sl.yaml.');
  });
});
