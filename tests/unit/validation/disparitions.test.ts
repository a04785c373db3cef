import { describe, expect, it } from 'vitest';
import { attendreErreur, codesDe, relu } from './attentes.ts';
import {
  avec,
  BANQUE,
  CHANGEMENTS,
  corpusMinimal,
  EXPLIQUER,
  FICHE,
  GLOSSAIRE,
  MODULE,
  sans,
  SECTION,
  THEME,
} from './corpus-minimal.ts';

const relus = () => relu(corpusMinimal());
const renommer = (chemin: string, neuf: string, sources = relus()) =>
  sources.map((s) => (s.chemin === chemin ? { ...s, chemin: neuf } : s));

describe('ce qui a disparu se dit une fois, et non à chaque endroit qui le nomme', () => {
  it('le fichier d’un thème, dont le témoin garde les faits', () => {
    const e = attendreErreur(sans(THEME, relus()), 'fichier/absent', THEME);
    expect(e.message).toContain(BANQUE);
    expect(e.message).toMatch(/et \d\sautres fichiers\.$/);
  });

  it.each([GLOSSAIRE, CHANGEMENTS])('un fichier unique : %s', (fichier) => {
    attendreErreur(sans(fichier, relus()), 'fichier/absent', fichier);
  });

  it('un fait, à la liste dont il a été retiré', () => {
    const sources = relus().map((s) =>
      s.chemin === THEME ? { ...s, texte: s.texte.replace(/ {2}- id: juge[^]*$/, '') } : s,
    );
    const e = attendreErreur(sources, 'fait/disparu', THEME, 'faits:');
    expect(e.message).toContain('«\u00a0tig.juge\u00a0»');
  });

  it('le nom d’un fait, là où il a changé', () => {
    const e = attendreErreur(
      avec(THEME, 'id: juge', 'id: tribunal', relus()),
      'fait/renomme',
      THEME,
      'id: tribunal',
    );
    expect(e.message).toContain('«\u00a0tig.juge\u00a0»');
  });

  it('le nom d’une fiche', () => {
    const neuf = FICHE.replace('tig.mdx', 'travail.mdx');
    const e = attendreErreur(renommer(FICHE, neuf), 'fiche/sans-theme', neuf, 'titre: Travail');
    expect(e.remede).toContain('tig.mdx');
  });

  it('le nom d’une section', () => {
    const neuf = SECTION.replace('debut.mdx', 'ouverture.mdx');
    const e = attendreErreur(renommer(SECTION, neuf), 'module/section-absente', MODULE, 'sections:');
    expect(e.remede).toContain('«\u00a0ouverture\u00a0»');
  });
});

describe('ce qui n’a jamais été là reste inconnu où on le nomme', () => {
  it('un fait dont personne n’a pris acte', () => {
    attendreErreur(avec(BANQUE, 'tig.duree', 'tig.zut', relus()), 'fait/inconnu', BANQUE, 'tig.zut');
  });

  it('un fait retiré que plus rien ne nomme n’est qu’à ranger', () => {
    const ajout = '  - id: neuf\n    versions: [{enonce: Autre., source: CP 131-8, etat: lu}]\n  - id: juge';
    const avecUnDePlus = relu(avec(THEME, '  - id: juge', ajout));
    expect(codesDe(avec(THEME, ajout, '  - id: juge', avecUnDePlus))).toEqual(['temoin/a-ranger']);
  });

  it('une page à remettre dont la fiche n’a jamais été écrite', () => {
    const neuf = EXPLIQUER.replace('tig.mdx', 'travail.mdx');
    expect(
      codesDe([
        ...relus(),
        { chemin: neuf, texte: relus().find((s) => s.chemin === EXPLIQUER)?.texte ?? '' },
      ]),
    ).toEqual(['page/sans-attache']);
  });
});
