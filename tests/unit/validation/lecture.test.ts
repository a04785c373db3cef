import { describe, expect, it } from 'vitest';
import { attendreDuFrancais, attendreErreur, codesDe, erreursDe, ligneDe } from './attentes.ts';
import { avec, CAS, corpusMinimal, EXPLIQUER, GLOSSAIRE, LPJ, sans, THEME } from './corpus-minimal.ts';

describe('un fichier YAML qui ne se lit pas est signalé à sa ligne', () => {
  it.each([
    ['une accolade reste ouverte', 'corps: Il est venu.}', 'corps: Il est venu.', '- {id: note'],
    ['un deux-points se glisse dans un texte', 'resume: Un TIG qui', 'resume: Un TIG\u00a0: il', 'resume'],
    ['une clé est écrite deux fois', 'minutes: 10', 'minutes: 10\ntitre: Roche', 'titre: Roche'],
  ])('quand %s', (_cas, avant, apres, passage) => {
    const sources = avec(CAS, avant, apres);
    const erreurs = erreursDe(sources);
    expect(new Set(erreurs.map((e) => `${e.code} ${e.fichier}`))).toEqual(new Set([`yaml/illisible ${CAS}`]));
    expect(erreurs[0]?.ligne).toBe(ligneDe(sources, CAS, passage));
    erreurs.forEach(attendreDuFrancais);
  });

  it('sans arrêter le contrôle, quand un mot entre astérisques passe pour un renvoi YAML', () => {
    const sources = avec(CAS, 'resume: Un TIG qui commence mal.', 'resume: *important*');
    expect(() => erreursDe(sources)).not.toThrow();
    attendreErreur(sources, 'yaml/illisible', CAS, 'resume: *important*');
  });
});

describe('une donnée que le schéma refuse est signalée', () => {
  it('à la ligne de sa clé dans un fichier YAML', () => {
    const e = attendreErreur(
      avec(CAS, 'minutes: 10', 'minutes: dix'),
      'schema/invalide',
      CAS,
      'minutes: dix',
    );
    expect(e.chemin).toBe('minutes');
  });

  it('à sa ligne dans le fichier, et non dans le seul en-tête, pour une page', () => {
    const sources = avec(LPJ, 'ordre: 1', 'ordre: un');
    expect(attendreErreur(sources, 'schema/invalide', LPJ, 'ordre: un').ligne).toBe(4);
  });

  it('à la ligne du bloc où elle devrait être, quand elle manque', () => {
    const sources = avec(CAS, ', corps: Il est venu.}', '}');
    const e = attendreErreur(sources, 'schema/invalide', CAS, '- {id: note');
    expect(e.chemin).toBe('pieces[1].corps');
  });

  it('en première ligne, quand le fichier est vide', () => {
    const sources = [...sans(CAS), { chemin: CAS, texte: '' }];
    attendreErreur(sources, 'schema/invalide', CAS);
  });

  it('pour toutes les données fautives du fichier, et non pour la première seulement', () => {
    const sources = avec(CAS, 'minutes: 10', 'minutes: -1', avec(CAS, 'nature: note', 'nature: tract'));
    expect(erreursDe(sources).map((e) => `${e.code} ${e.chemin}`)).toEqual([
      'schema/invalide minutes',
      'schema/invalide pieces[1].nature',
    ]);
  });

  it('sans que rien se dise de ce qui s’appuie sur son fichier', () => {
    const codes = codesDe(avec(THEME, 'nom: Travail', 'titre: Travail'));
    expect(codes).toEqual(['schema/invalide']);
  });
});

describe('une page qui ne se lit pas est signalée à la ligne fautive', () => {
  it.each([
    ['une balise reste ouverte', '<Fait id="tig.juge">'],
    ['une accolade reste seule', 'Le juge {'],
    ['un signe «\u00a0inférieur\u00a0» touche un chiffre', 'moins <3'],
    ['une balise en ferme une autre', 'Un <Exemple>mot</Terme>.'],
    ['une balise reste ouverte dans une phrase', 'Un <Exemple>mot.'],
  ])('quand %s', (_cas, fautif) => {
    const sources = avec(LPJ, '<Encadre titre', `${fautif}\n\n<Encadre titre`);
    attendreErreur(sources, 'mdx/illisible', LPJ, fautif);
  });

  it('en première ligne, quand l’en-tête manque', () => {
    const sources = [...sans(LPJ), { chemin: LPJ, texte: '# Une page\n' }];
    attendreErreur(sources, 'mdx/sans-entete', LPJ);
  });

  it('en première ligne, quand l’en-tête ne commence pas le fichier', () => {
    const sources = avec(LPJ, '---\ntitre', '\n---\ntitre');
    const codes = erreursDe(sources).map((e) => [e.code, e.fichier, e.ligne]);
    expect(codes).toEqual([['mdx/sans-entete', LPJ, 1]]);
  });

  it('à sa deuxième ligne, quand l’en-tête est vide', () => {
    const sources = [...sans(LPJ), { chemin: LPJ, texte: '---\n---\n\nBonjour.\n' }];
    expect(erreursDe(sources).map((e) => [e.code, e.fichier, e.ligne])).toEqual([
      ['schema/invalide', LPJ, 2],
    ]);
  });
});

describe('la place d’une donnée', () => {
  it('compte les lignes de la même façon avec les fins de ligne de Windows', () => {
    const sources = avec(EXPLIQUER, 'relu_le: 2026-01-10', 'relu_le: hier').map((s) =>
      s.chemin === EXPLIQUER ? { ...s, texte: s.texte.replaceAll('\n', '\r\n') } : s,
    );
    const [erreur] = erreursDe(sources).filter((e) => e.code === 'schema/invalide');
    expect(erreur).toMatchObject({ fichier: EXPLIQUER, ligne: 5, colonne: 1 });
  });

  it('donne la colonne de la clé', () => {
    const sources = avec(GLOSSAIRE, '    sigle: JAP', '    sigle: 12');
    const [erreur] = erreursDe(sources).filter((e) => e.code === 'schema/invalide');
    expect(erreur).toMatchObject({ ligne: 5, colonne: 5 });
    expect(erreursDe(corpusMinimal())).toEqual([]);
  });
});
