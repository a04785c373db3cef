import { describe, expect, it } from 'vitest';
import { analyser } from '../../../src/validation/analyser.ts';
import {
  bilanDeCouverture,
  couvertureDesQuestions,
  faitsARelire,
  siglesHorsGlossaire,
} from '../../../src/validation/couverture.ts';
import {
  AUJOURDHUI,
  avec,
  BANQUE,
  CAS,
  CHANGEMENTS,
  corpusMinimal,
  ECRIT,
  FICHE,
  SECTION,
} from './corpus-minimal.ts';

const lire = (sources = corpusMinimal(), jour = AUJOURDHUI) => analyser(sources, jour);

describe('la couverture des questions', () => {
  it('compte, pour un module et pour une fiche, chaque question une fois, par niveau et par type', () => {
    const { modules, fiches, ensemble } = couvertureDesQuestions(lire().corpus);
    for (const compte of [modules[0], fiches[0], ensemble]) {
      expect(compte?.total).toBe(6);
      expect(Object.values(compte?.niveaux ?? {}).reduce((a, b) => a + b, 0)).toBe(6);
      expect(Object.values(compte?.types ?? {}).reduce((a, b) => a + b, 0)).toBe(6);
    }
    expect(fiches[0]).toMatchObject({ id: 'tig', nature: 'mesure' });
  });

  it('suit ce que la banque dit de sa fiche', () => {
    const sources = avec(BANQUE, 'mesure: tig\n', '');
    expect(couvertureDesQuestions(lire(sources).corpus).fiches[0]?.total).toBe(0);
  });
});

describe('le bilan imprimé', () => {
  const dire = (sources = corpusMinimal()) => bilanDeCouverture(lire(sources)).join('\n');

  it('nomme la fiche qui a trop peu de questions, et le module qu’aucun parcours ne fait passer', () => {
    expect(dire()).toMatch(/à moins de 8 questions, 1 \(tig 6\)/);
    expect(dire()).toMatch(/hors de tout parcours, 1 \(lpj\)/);
    const parcours = `id: debuts
titre: Débuts
ordre: 1
public: Stagiaires.
resume: Un module.
objectifs: [Dire qui décide, Conduire un dossier]
etapes:
  - {genre: module, id: lpj}
  - {genre: cas, id: m-roche}
`;
    const chemin = 'src/content/parcours/debuts.yaml';
    expect(dire([...corpusMinimal(), { chemin, texte: parcours }])).toContain('hors de tout parcours, aucun');
  });

  it('nomme ce qui manque d’application, et les types rares', () => {
    const niveaux = couvertureDesQuestions(lire().corpus).ensemble.niveaux;
    expect(niveaux.application).toBeLessThan(3);
    expect(dire()).toMatch(/sous la moitié d’application, 1 \(lpj\)/);
    expect(dire()).toMatch(/types à moins de 25, 13 \(/);
  });

  it('compte les questions qu’une section pose sans nommer aucun de leurs faits', () => {
    expect(dire()).toContain(
      '1\u00a0question posée\u202f; dont la section ne nomme aucun fait, 1 (tig-001).',
    );
    const nommee = avec(SECTION, '<Question', '<Fait id="tig.duree" />\n\n<Question');
    expect(dire(nommee)).toContain('dont la section ne nomme aucun fait, aucune.');
  });

  it('nomme le cas où rien ne dépend d’une décision, et compte ceux qui ne bifurquent pas', () => {
    expect(dire()).toContain('Cas\u00a0: 1, dont 1 où chacun passe par les mêmes étapes');
    expect(dire()).toContain('où rien ne dépend d’une décision, 1 (m-roche).');
    const suite = avec(CAS, '{texte: Écouter,', '{texte: Écouter, suite: bilan,');
    expect(dire(suite)).toContain('Cas\u00a0: 1, dont 0 où');
    expect(dire(suite)).toContain('où rien ne dépend d’une décision, aucun.');
  });

  it('nomme les textes dits à venir dont le jour est passé', () => {
    const passe = avec(CHANGEMENTS, 'statut: en-vigueur', 'effet: 2026-01-14\n    statut: a-venir');
    expect(dire(passe)).toContain('textes à venir dont le jour est passé, 1 (lpj)');
    expect(dire(avec(CHANGEMENTS, '2026-01-14', AUJOURDHUI, passe))).toContain('jour est passé, aucun');
  });

  it('dit aussi quand il n’y a pas d’examen', () => {
    expect(dire()).toContain('Examens\u00a0: aucun.');
  });

  it('ne compte un fait à rouvrir qu’un an après la relecture de son thème', () => {
    expect(faitsARelire(lire())).toBe(0);
    expect(faitsARelire(lire(corpusMinimal(), '2027-01-10'))).toBe(0);
    expect(faitsARelire(lire(corpusMinimal(), '2027-01-11'))).toBe(2);
  });
});

describe('les sigles', () => {
  const sigles = (sources = corpusMinimal()) => siglesHorsGlossaire(lire(sources)).map((s) => s.sigle);

  it('du glossaire et des codes ne sont pas signalés', () => {
    const phrase = 'Le JAP applique le CP et le livre IV.';
    expect(sigles(avec(SECTION, '<Question', `${phrase}\n\n<Question`))).toEqual(sigles());
  });

  it('que personne ne déplie le sont, où qu’ils soient écrits, les plus répandus d’abord', () => {
    const dansLaFiche = avec(FICHE, '<Exemple>', 'La ZUP. <Exemple>');
    const partout = avec(ECRIT, 'Un rapport court.', 'Un rapport à la ZUP et au ZIC.', dansLaFiche);
    const trouves = siglesHorsGlossaire(lire(partout)).filter((s) => s.sigle.startsWith('Z'));
    expect(trouves).toEqual([
      { sigle: 'ZUP', fichiers: expect.arrayContaining([ECRIT, FICHE]) as string[] },
      { sigle: 'ZIC', fichiers: [ECRIT] },
    ]);
  });
});
