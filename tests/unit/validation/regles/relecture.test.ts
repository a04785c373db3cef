import { describe, expect, it } from 'vitest';
import { analyser } from '../../../../src/validation/analyser.ts';
import type { Source } from '../../../../src/validation/lecture.ts';
import { TEMOIN } from '../../../../src/validation/temoin.ts';
import { attendreErreur, codesDe, erreursDe, ligneDe, relu } from '../attentes.ts';
import {
  AUJOURDHUI,
  avec,
  BANQUE,
  CAS,
  ECRIT,
  CHANGEMENTS,
  corpusMinimal,
  EXPLIQUER,
  FICHE,
  GLOSSAIRE,
  LPJ,
  MODULE,
  SECTION,
  THEME,
} from '../corpus-minimal.ts';

/** Contenu relu, où tout s’appuie sur « tig.juge » et où seul l’item 1 s’appuie sur « tig.duree », la fiche mise à part. */
const relus = () => relu(corpusMinimal());
const leJugeChange = (sources: Source[] = relus()) =>
  avec(THEME, 'Le tribunal prononce la peine.', 'Le préfet prononce la peine.', sources);
const placesDues = (sources: Source[]) =>
  erreursDe(sources)
    .filter((e) => e.code === 'relecture/due')
    .map((e) => `${e.fichier} ${e.chemin}`.trim());

describe('un fait qui change est vu, quoi que l’auteur ait daté', () => {
  it.each([
    ['son énoncé', 'La peine va de', 'La peine dure de'],
    [
      'une valeur',
      "quatre cents heures.\n        reponse: '{min} à {max}'\n        valeurs: {min: PT20H, max: PT400H}",
      "cinq cents heures.\n        reponse: '{min} à {max}'\n        valeurs: {min: PT20H, max: PT500H}",
    ],
    [
      'le nom d’une valeur',
      "à {max}'\n        valeurs: {min: PT20H, max: PT400H}",
      "à {maxi}'\n        valeurs: {min: PT20H, maxi: PT400H}",
    ],
    ['sa réponse', "reponse: '{min} à {max}'", "reponse: 'jusqu’à {max}'"],
    ['sa source', 'source: CP 131-8\n        depuis', 'source: CP 131-9\n        depuis'],
    ['sa date d’effet', 'depuis: 2019-03-25', 'depuis: 2019-03-26'],
    ['la fin de sa rédaction', 'depuis: 2019-03-25', 'depuis: 2019-03-25\n        jusqu_au: 2026-12-31'],
    ['son état', 'depuis: 2019-03-25\n        etat: lu', 'depuis: 2019-03-25\n        etat: recoupe'],
    [
      'un complément',
      'source: CP 131-8\n        depuis',
      'precision: au plus\n        source: CP 131-8\n        depuis',
    ],
  ])('%s', (_quoi, avant, apres) => {
    const sources = avec(THEME, avant, apres, relus());
    expect(codesDe(sources)).toContain('fait/change');
    expect(placesDues(sources)).toContain(`${BANQUE} items[0]`);
  });

  it('une rédaction ajoutée', () => {
    const ajout = 'etat: lu\n      - {enonce: Autre., source: CP 131-8, etat: lu}\n  - id: juge';
    const fermee = avec(
      THEME,
      'depuis: 2019-03-25',
      'depuis: 2019-03-25\n        jusqu_au: 2020-01-01',
      relus(),
    );
    const sources = avec(
      THEME,
      'etat: lu\n  - id: juge',
      ajout.replace('enonce', 'depuis: 2020-01-02, enonce'),
      fermee,
    );
    expect(codesDe(sources)).toContain('fait/change');
  });

  it.each([
    [
      'une remarque pour les juristes',
      'etat: lu\n  - id: juge',
      'etat: lu\n        note: À suivre.\n  - id: juge',
    ],
    ['une espace insécable', 'quatre cents heures', 'quatre cents\u00a0heures'],
    ['l’ordre des données', '{min: PT20H, max: PT400H}', '{max: PT400H, min: PT20H}'],
  ])('mais %s ne le change pas', (_quoi, avant, apres) => {
    expect(codesDe(avec(THEME, avant, apres, relus()))).toEqual([]);
  });
});

describe('tout ce qui s’appuie sur un fait changé est à relire', () => {
  it('le fait lui-même est montré, à sa ligne', () => {
    const sources = leJugeChange();
    const e = erreursDe(sources).find(({ code }) => code === 'fait/change');
    expect(e).toMatchObject({
      fichier: THEME,
      ligne: ligneDe(sources, THEME, '- id: juge'),
      chemin: 'faits[1]',
    });
    expect(e?.message).toContain('«\u00a0tig.juge\u00a0»');
  });

  it('l’en-tête et le corps d’une fiche, une page à remettre, un cas, le résumé du thème', () => {
    expect(placesDues(leJugeChange()).toSorted()).toEqual(
      [
        `${THEME} resume`,
        `${CAS} faits[0]`,
        `${ECRIT} bonne.paragraphes[0]`,
        EXPLIQUER,
        FICHE,
        `${FICHE} essentiel.decideur[0]`,
        `${FICHE} essentiel.manquement[0]`,
        `${FICHE} essentiel.public[0]`,
      ].toSorted(),
    );
  });

  it.each([
    [
      'un item, par ses faits',
      BANQUE,
      'enonce: Question 3\n    faits: [tig.duree]',
      'enonce: Question 3\n    faits: [tig.juge]',
      'items[2]',
    ],
    ['un item, par un renvoi dans son explication', BANQUE, 'La règle 4.', "'{tig.juge.x}'", 'items[3]'],
    ['un changement', CHANGEMENTS, 'La réforme des peines.', 'Voir tig.juge.', 'changements[0]'],
    ['un autre fait', THEME, 'quatre cents heures.', 'quatre cents heures (voir tig.juge).', 'faits[0]'],
    ['une entrée du glossaire', GLOSSAIRE, 'Le juge qui suit la peine.', "'Voir {tig.juge.x}'", 'termes[0]'],
    ['une page LPJ, par son en-tête', LPJ, 'lpj: [tig.duree]', 'lpj: [tig.duree, tig.juge]', 'lpj[1]'],
    ['une page LPJ, par son corps', LPJ, 'Le maximum a changé.', '<Fait id="tig.juge" />', ''],
    ['l’introduction d’un module', MODULE, 'Bienvenue.', '<Fait id="tig.juge" />', ''],
    [
      'une section',
      SECTION,
      '<Question id="tig-001" />',
      '<Question id="tig-001" /> <Fait id="tig.juge" />',
      '',
    ],
    [
      'une étape de cas',
      CAS,
      'titre: Étape bilan',
      "titre: Étape bilan\n    recit: '{tig.juge.x}'",
      'etapes[2]',
    ],
    [
      'une décision de cas',
      CAS,
      'retour: Rien ne le permet.',
      "retour: '{tig.juge.x}'",
      'etapes[0].decisions[1]',
    ],
    ['une pièce de cas', CAS, 'corps: Il est venu.', "corps: '{tig.juge.x}'", 'pieces[1]'],
  ])('%s', (_quoi, fichier, avant, apres, chemin) => {
    const sources = leJugeChange(relu(avec(fichier, avant, apres)));
    expect(placesDues(sources)).toContain(`${fichier} ${chemin}`.trim());
  });

  it('un endroit qui cite le fait deux fois n’est dit qu’une fois', () => {
    const sources = leJugeChange(relu(avec(BANQUE, 'La règle 1.', "'{tig.juge.a} {tig.juge.b}'")));
    expect(placesDues(sources).filter((p) => p === `${BANQUE} items[0]`)).toHaveLength(1);
  });

  it.each([BANQUE, LPJ, MODULE, SECTION, GLOSSAIRE])(
    'ce qui ne cite pas le fait n’est pas à relire : %s',
    (f) => {
      expect(erreursDe(leJugeChange()).filter((e) => e.fichier === f)).toEqual([]);
    },
  );
});

describe('un fait que l’on ne tient plus pour sûr', () => {
  const douteux = leJugeChange().map((s) =>
    s.chemin === THEME
      ? {
          ...s,
          texte: s.texte.replace(/(juge[^]*etat: )lu/, '$1a-verifier').replace('Le préfet', 'Le tribunal'),
        }
      : s,
  );
  const lignes = erreursDe(avec(BANQUE, 'faits: [tig.duree]', 'faits: [tig.juge]', douteux));
  const de = (fichier: string) => lignes.filter((e) => e.fichier === fichier).map((e) => e.code);

  it('se dit une fois à chaque item et à chaque cas qui s’appuie dessus, sans y demander aussi de relire', () => {
    expect(de(BANQUE)).toEqual(['quiz/fait-a-verifier']);
    expect(de(CAS)).toEqual(['cas/fait-a-verifier']);
  });

  it('reste à relire où il est admis', () => {
    expect(new Set(de(FICHE))).toEqual(new Set(['relecture/due']));
  });

  it('se voit aussi par un renvoi, que l’item ne déclare pas', () => {
    const duree = avec(
      THEME,
      'depuis: 2019-03-25\n        etat: lu',
      'depuis: 2019-03-25\n        etat: a-verifier',
      relu(avec(BANQUE, 'La règle 1.', "'Au plus {tig.duree.max}.'")),
    );
    const items = corpusMinimal()
      .find((s) => s.chemin === BANQUE)
      ?.texte.match(/faits: \[tig\.duree\]/g);
    const dits = erreursDe(duree).filter((e) => e.fichier === BANQUE);
    expect(dits.map((e) => e.code)).toEqual(items?.map(() => 'quiz/fait-a-verifier'));
  });
});

describe('le témoin', () => {
  it('manquant, se dit en une ligne', () => {
    const { erreurs } = analyser(corpusMinimal(), AUJOURDHUI);
    expect(erreurs.map((e) => [e.code, e.fichier])).toEqual([['temoin/absent', TEMOIN]]);
  });

  it('ne connaît pas un fait nouveau : il est à inscrire', () => {
    const ajout = '  - id: neuf\n    versions: [{enonce: Autre., source: CP 131-8, etat: lu}]\n  - id: juge';
    attendreErreur(avec(THEME, '  - id: juge', ajout, relus()), 'fait/nouveau', THEME, '- id: neuf');
  });

  it('ne réclame pas un fait que le modèle laisse à écrire', () => {
    const ajout =
      '  - id: neuf\n    versions: [{enonce: À écrire., source: À écrire., etat: lu}]\n  - id: juge';
    expect(new Set(codesDe(avec(THEME, '  - id: juge', ajout, relus())))).toEqual(
      new Set(['contenu/a-ecrire']),
    );
  });

  it('garde un fait retiré : il est à ranger', () => {
    const avecUnDePlus = avec(
      THEME,
      '  - id: juge',
      '  - id: usage\n    versions: [{enonce: Autre., source: CP 131-8, etat: lu}]\n  - id: juge',
    );
    const temoin = relu(avecUnDePlus).find((s) => s.chemin === TEMOIN) as Source;
    const e = attendreErreur([...corpusMinimal(), temoin], 'temoin/a-ranger', TEMOIN, 'tig.usage');
    expect(e.message).toContain('«\u00a0tig.usage\u00a0»');
  });

  it('porte deux empreintes après une réunion de branches : il est à ranger', () => {
    attendreErreur(
      avec(TEMOIN, 'tig.juge ', 'tig.juge 0123456789ab\ntig.juge ', relus()),
      'temoin/a-ranger',
      TEMOIN,
      'tig.juge',
    );
  });

  it('porte la marque d’un conflit : il est à ranger', () => {
    attendreErreur(
      avec(TEMOIN, 'tig.juge ', '<<<<<<< HEAD\ntig.juge ', relus()),
      'temoin/a-ranger',
      TEMOIN,
      '<<<',
    );
  });

  it('ne reproche rien aux faits d’un thème dont le fichier ne se lit pas', () => {
    const codes = codesDe(avec(THEME, 'sigles: [TIG]', 'sigles: [TIG', relus()));
    expect(codes).toContain('yaml/illisible');
    expect(codes).not.toContain('temoin/a-ranger');
  });
});
