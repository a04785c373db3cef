import { describe, expect, it } from 'vitest';
import { attendreErreur, codesDe } from '../attentes.ts';
import { avec, CAS, THEME } from '../corpus-minimal.ts';

/** Écrit quelque chose à la première étape, avant ses décisions. */
const aLEtape = (texte: string) => avec(CAS, '    decisions:\n', `    ${texte}\n    decisions:\n`);
const FIN = '  - {id: suite, titre: La suite, texte: Le TIG commence.}';
const JUSTE = '{texte: Écouter, degre: juste,';
const NOTE = '{id: note,';

describe('un cas', () => {
  it('a une décision juste à chaque étape', () => {
    const e = attendreErreur(
      avec(CAS, 'degre: juste', 'degre: defendable'),
      'cas/sans-issue',
      CAS,
      'decisions:',
    );
    expect(e.chemin).toBe('etapes[0].decisions');
  });

  it('peut avoir plusieurs décisions justes à une étape', () => {
    expect(codesDe(avec(CAS, 'degre: fautive', 'degre: juste'))).toEqual([]);
  });

  it('offre la décision juste sur tous les chemins, et pas sur quelques-uns', () => {
    const sources = avec(CAS, JUSTE, `{id: a, si: {moins_de: {humeur: 0}}, texte: Écouter, degre: juste,`);
    const score = avec(CAS, 'pieces:', 'scores: [{id: humeur, nom: Elle, depart: 0}]\npieces:', sources);
    expect(codesDe(score)).toContain('cas/sans-issue');
  });

  it('n’a pas d’étape que personne n’atteint', () => {
    const sources = avec(CAS, JUSTE, '{texte: Écouter, suite: bilan, degre: juste,');
    const perdue = avec(CAS, 'degre: fautive,', 'suite: bilan, degre: fautive,', sources);
    const e = attendreErreur(perdue, 'cas/etape-inatteignable', CAS, '- id: affectation');
    expect(e.chemin).toBe('etapes[1]');
  });

  it('n’a pas de passage qu’aucun chemin ne montre', () => {
    const sources = avec(CAS, NOTE, '{id: note, si: {au_moins: {humeur: 4}},');
    const e = attendreErreur(
      avec(CAS, 'pieces:', 'scores: [{id: humeur, nom: Elle}]\npieces:', sources),
      'cas/jamais-montre',
      CAS,
      '{id: note',
    );
    expect(e.chemin).toBe('pieces[1]');
  });

  it('n’a pas de fin qu’une autre étouffe', () => {
    const sources = avec(CAS, FIN, `${FIN}\n  - {id: autre, titre: Une autre, texte: Jamais lue.}`);
    expect(attendreErreur(sources, 'cas/jamais-montre', CAS, '{id: autre').chemin).toBe('fins[1]');
  });

  it('ne mène pas à une étape sans décision offerte', () => {
    const jamais = 'si: {au_moins: {humeur: 1}},';
    let sources = avec(CAS, '{texte: Écouter,', `{${jamais} texte: Écouter,`);
    sources = avec(CAS, '{texte: Refuser,', `{${jamais} texte: Refuser,`, sources);
    sources = avec(CAS, 'pieces:', 'scores: [{id: humeur, nom: Elle}]\npieces:', sources);
    expect(codesDe(sources)).toContain('cas/impasse');
  });

  it('ne revient jamais en arrière', () => {
    const e = attendreErreur(
      avec(CAS, JUSTE, '{texte: Écouter, suite: accueil, degre: juste,'),
      'cas/boucle',
      CAS,
      'suite: accueil',
    );
    expect(e.message).toContain('«\u00a0accueil\u00a0»');
  });

  it('s’achève sur tous ses chemins', () => {
    const e = attendreErreur(
      avec(
        CAS,
        'pieces:',
        'scores: [{id: humeur, nom: Elle}]\npieces:',
        avec(
          CAS,
          FIN,
          FIN.replace('id: suite,', 'id: suite, si: {au_moins: {humeur: 1}},'),
          avec(CAS, JUSTE, '{texte: Écouter, effets: {humeur: 1}, degre: juste,'),
        ),
      ),
      'cas/sans-fin',
      CAS,
      'fins:',
    );
    expect(e.remede).toBe('Terminer la liste par une fin sans condition.');
  });

  it.each([
    [
      'une étape dans «\u00a0suite\u00a0»',
      JUSTE,
      '{texte: Écouter, suite: nulle-part, degre: juste,',
      'nulle-part',
    ],
    ['une étape dans «\u00a0a_partir_de\u00a0»', NOTE, '{id: note, a_partir_de: nulle-part,', 'nulle-part'],
    [
      'une décision dans «\u00a0decide\u00a0»',
      NOTE,
      '{id: note, si: {decide: [accueil.partir]},',
      'accueil.partir',
    ],
    ['une décision dans «\u00a0pas_decide\u00a0»', NOTE, '{id: note, si: {pas_decide: [a.b]},', 'a.b'],
    ['un score dans «\u00a0au_moins\u00a0»', NOTE, '{id: note, si: {au_moins: {humeur: 1}},', 'humeur'],
    ['un score dans «\u00a0moins_de\u00a0»', NOTE, '{id: note, si: {moins_de: {humeur: 1}},', 'humeur'],
    [
      'un score dans «\u00a0effets\u00a0»',
      JUSTE,
      '{texte: Écouter, effets: {humeur: 1}, degre: juste,',
      'humeur',
    ],
  ])('ne nomme rien qu’il n’ait : %s', (_, avant, apres, nomme) => {
    const e = attendreErreur(avec(CAS, avant, apres), 'cas/renvoi-inconnu', CAS, apres.slice(0, 12));
    expect(e.message).toContain(`«\u00a0${nomme}\u00a0»`);
  });

  it('peut mener à « fin »', () => {
    expect(codesDe(avec(CAS, JUSTE, '{texte: Écouter, suite: fin, degre: juste,'))).toEqual([]);
  });

  it.each([
    ['raisons: [{texte: A, retour: B}, {texte: C, retour: D}]', 'aucune raison n’est juste.'],
    [
      'raisons: [{texte: A, juste: true, retour: B}, {texte: C, juste: true, retour: D}]',
      '2 raisons sont justes.',
    ],
  ])('a une raison juste, et une seule, quand il en propose : %s', (raisons, message) => {
    const e = attendreErreur(aLEtape(raisons), 'cas/raisons', CAS, 'raisons:');
    expect(e.message).toBe(message);
  });

  it('accepte une raison juste parmi d’autres', () => {
    expect(codesDe(aLEtape('raisons: [{texte: A, juste: true, retour: B}, {texte: C, retour: D}]'))).toEqual(
      [],
    );
  });

  it('ne s’appuie pas sur un fait à vérifier', () => {
    const douteux = avec(
      THEME,
      'enonce: Le tribunal prononce la peine.\n        source: CP 131-8\n        etat: lu',
      'enonce: Le tribunal prononce la peine.\n        source: CP 131-8\n        etat: a-verifier',
    );

    expect(attendreErreur(douteux, 'cas/fait-a-verifier', CAS, 'faits:').message).toContain(
      '«\u00a0tig.juge\u00a0»',
    );
  });

  it('nomme la personne reçue, si c’est un entretien', () => {
    const sources = avec(CAS, 'minutes: 10', 'nature: entretien\nminutes: 10');
    expect(codesDe(sources)).toContain('schema/invalide');
    expect(codesDe(avec(CAS, 'nature: entretien', 'nature: entretien\npersonne: M. Roche', sources))).toEqual(
      [],
    );
  });

  it.each([
    ['deux étapes', '- id: affectation', '- id: accueil # encore', '# encore', 'etapes[1].id'],
    ['deux pièces', '{id: note,', '{id: jugement,', 'titre: Note', 'pieces[1].id'],
    [
      'deux décisions d’une étape',
      '{texte: Refuser,',
      '{id: a, texte: Refuser,',
      'texte: Refuser',
      'etapes[0].decisions[1].id',
    ],
  ])('ne donne pas le même identifiant à %s', (_, avant, apres, passage, chemin) => {
    const sources = avec(CAS, '{texte: Écouter,', '{id: a, texte: Écouter,');
    expect(attendreErreur(avec(CAS, avant, apres, sources), 'id/double', CAS, passage).chemin).toBe(chemin);
  });
});
