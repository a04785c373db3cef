import { describe, expect, it } from 'vitest';
import { totalDe, minutesDe } from '../../../../src/domaine/seance/seance.ts';
import { chargerContenu } from '../../../../src/chargement.ts';
import { attendreErreur, codesDe } from '../attentes.ts';
import { corpusMinimal, THEME } from '../corpus-minimal.ts';

const SEANCE = 'src/content/seances/essai.yaml';
const ETAPE = '  - {genre: regle, fait: tig.duree, minutes: 5}';

/** Le plus petit contenu, et une séance prête dont on choisit une étape. */
function avecEtape(etape: string, remplace: [string, string] = ['', '']) {
  const texte = `id: essai
titre: Essai
ordre: 1
resume: Une séance.
public: Un service.
emporte: Une feuille.
debut: '09:00'
personnes: 12
objectifs: [Savoir.]
etapes:
  - {genre: titre, minutes: 0}
${etape}
  - {genre: fin, minutes: 5}
relu_le: 2026-01-10
`;
  const sources = corpusMinimal().map((s) =>
    s.chemin === THEME ? { ...s, texte: s.texte.replace(...remplace) } : s,
  );
  return [...sources, { chemin: SEANCE, texte }];
}

describe('une séance prête', () => {
  it('qui montre un fait lu est admise', () => {
    expect(codesDe(avecEtape(ETAPE))).toEqual([]);
  });

  it.each([
    ['dessin', '  - {genre: dessin, dessin: zut, minutes: 5}'],
    ['cas', '  - {genre: cas, cas: zut, minutes: 5}'],
    ['question', '  - {genre: question, question: zut-001, minutes: 5}'],
    ['module', '  - {genre: section, module: zut, section: debut, minutes: 5}'],
  ])('ne nomme pas de %s qui n’existe pas', (_quoi, etape) => {
    attendreErreur(avecEtape(etape), 'seance/piece-inconnue', SEANCE, 'zut');
  });

  it('ne montre pas comme une règle un fait qui reste à vérifier', () => {
    expect(codesDe(avecEtape(ETAPE, ['etat: lu', 'etat: a-verifier']))).toContain('seance/fait-a-verifier');
  });

  it('ne fait pas voter sur une question sans lettres', () => {
    attendreErreur(
      avecEtape('  - {genre: question, question: tig-001, minutes: 5}'),
      'seance/question-hors-ecran',
      SEANCE,
      'tig-001',
    );
  });

  it('ne projette pas un dessin sans format de salle', () => {
    attendreErreur(
      avecEtape('  - {genre: dessin, dessin: deux-ddse, minutes: 5}'),
      'seance/dessin-hors-ecran',
      SEANCE,
      'deux-ddse',
    );
  });

  it('n’écrit aucun chiffre de droit à la main', () => {
    attendreErreur(
      avecEtape('  - {genre: activite, titre: La règle, consigne: [Vingt heures au moins.], minutes: 5}'),
      'droit/chiffre-litteral',
      SEANCE,
      'Vingt heures',
    );
  });
});

describe('les séances prêtes du site', () => {
  const { corpus } = chargerContenu(process.cwd());

  it.each(corpus.seances.map((s) => [s.id, s] as const))('%s tient exactement dans ses heures', (_id, s) => {
    const etapes = s.etapes.map((e, i) => ({ ...e, cle: String(i) }));
    expect(totalDe({ etapes })).toBe(minutesDe(s.fin ?? '') - minutesDe(s.debut));
  });

  it.each(corpus.seances.map((s) => [s.id, s] as const))(
    '%s fait voter trois fois, et dit quoi retirer si l’on prend du retard',
    (_id, s) => {
      expect(
        s.etapes.filter((e) => e.genre === 'question' || e.genre === 'idee-recue').length,
      ).toBeGreaterThanOrEqual(3);
      expect(s.etapes.filter((e) => e.retirable).length).toBeGreaterThanOrEqual(1);
      expect(s.etapes.at(-1)?.retirable).toBe(false);
    },
  );
});
