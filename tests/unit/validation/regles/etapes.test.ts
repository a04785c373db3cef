import { describe, expect, it } from 'vitest';
import { attendreErreur, codesDe } from '../attentes.ts';
import { avec, corpusMinimal } from '../corpus-minimal.ts';

const PARCOURS = 'src/content/parcours/debuts.yaml';
const FICHE_TIG = '{genre: fiche, id: tig, minutes: 10}';
const BANQUE_TIG = '{genre: banque, id: tig, prerequis: [fiche/tig]}';
const CAS = '{genre: cas, id: m-roche, prerequis: [banque/tig]}';

/** Un parcours juste, dans le plus petit contenu que le contrôle accepte. */
function leParcours() {
  const texte = `id: debuts
titre: Débuts
ordre: 1
public: Stagiaires.
resume: Une fiche, ses questions, un dossier.
objectifs: [Dire qui décide, Conduire un dossier]
etapes:
  - ${FICHE_TIG}
  - ${BANQUE_TIG}
  - ${CAS}
`;
  return [...corpusMinimal(), { chemin: PARCOURS, texte }];
}

const change = (avant: string, apres: string, sources = leParcours()) =>
  avec(PARCOURS, avant, apres, sources);

describe('les étapes d’un parcours', () => {
  it.each([
    ['fiche', 'absente', ', minutes: 10'],
    ['banque', 'absente', ''],
    ['module', 'absent', ''],
    ['cas', 'absent', ''],
    ['ecrit', 'absent', ', minutes: 10'],
    ['metier', 'absent', ', minutes: 10'],
    ['examen', 'absent', ''],
  ])('ne désignent que ce qui est écrit : %s', (genre, id, minutes) => {
    const etape = `{genre: ${genre}, id: ${id}${minutes}}`;
    const e = attendreErreur(change(CAS, etape), 'parcours/etape-inconnue', PARCOURS, etape);
    expect(e.message).toContain(`«\u00a0${genre}/${id}\u00a0»`);
    expect(e.chemin).toBe('etapes[2].id');
  });

  it('justes, n’appellent aucune remarque', () => {
    expect(codesDe(leParcours())).toEqual([]);
  });

  it('ne se répètent pas', () => {
    const encore = '{genre: fiche, id: tig, minutes: 5}';
    attendreErreur(change(CAS, encore), 'parcours/etape-double', PARCOURS, encore);
  });

  it('peuvent être un module, désigné par son dossier', () => {
    expect(codesDe(change(CAS, '{genre: module, id: lpj}'))).toEqual([]);
  });

  it('peuvent être un écrit, ou une page du métier', () => {
    expect(codesDe(change(CAS, '{genre: ecrit, id: rapport, minutes: 20}'))).toEqual([]);
    expect(codesDe(change(CAS, '{genre: metier, id: ouvert, minutes: 10}'))).toEqual([]);
  });

  it('n’ont pour prérequis que des étapes du même parcours', () => {
    const etape = CAS.replace('banque/tig', 'module/lpj');
    const e = attendreErreur(change(CAS, etape), 'parcours/prerequis-inconnu', PARCOURS, etape);
    expect(e.chemin).toBe('etapes[2].prerequis[0]');
  });

  it.each([
    ['elle-même', 'fiche/tig'],
    ['une étape qui la demande', 'banque/tig'],
    ['une étape qui la demande de loin', 'cas/m-roche'],
  ])('ne tournent pas en rond : la fiche demande %s', (_cas, prerequis) => {
    const etape = FICHE_TIG.replace('}', `, prerequis: [${prerequis}]}`);
    attendreErreur(change(FICHE_TIG, etape), 'parcours/prerequis-circulaire', PARCOURS, etape);
  });

  it('viennent après ce qu’elles demandent', () => {
    const etape = FICHE_TIG.replace('}', ', prerequis: [cas/m-roche]}');
    const seule = change(CAS, '{genre: cas, id: m-roche}', change(FICHE_TIG, etape));
    attendreErreur(seule, 'parcours/prerequis-tardif', PARCOURS, etape);
  });

  it('ce qui se lit d’un trait dit ses minutes ; un cas et une banque les disent déjà', () => {
    const sansMinutes = FICHE_TIG.replace(', minutes: 10', '');
    attendreErreur(change(FICHE_TIG, sansMinutes), 'schema/invalide', PARCOURS, sansMinutes);
    const ecrit = '{genre: ecrit, id: rapport}';
    attendreErreur(change(CAS, ecrit), 'schema/invalide', PARCOURS, ecrit);
    for (const etape of [CAS, BANQUE_TIG]) {
      const deTrop = etape.replace('prerequis', 'minutes: 10, prerequis');
      attendreErreur(change(etape, deTrop), 'schema/invalide', PARCOURS, deTrop);
    }
  });

  it('se tiennent dans un fichier qui porte le nom du parcours', () => {
    const e = attendreErreur(change('id: debuts', 'id: fins'), 'id/autre-que-le-fichier', PARCOURS, 'id:');
    expect(e.remede).toContain('debuts');
  });
});
