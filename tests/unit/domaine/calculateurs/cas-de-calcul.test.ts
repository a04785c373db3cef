import { describe, expect, test } from 'vitest';
import { CALCULATEURS } from '../../../../src/domaine/calculateurs/index.ts';
import { OUTILS } from '../../../../src/domaine/calculateurs/outils.ts';
import { creerDroit } from '../../../../src/domaine/calculateurs/droit.ts';
import type { Etape } from '../../../../src/domaine/calculateurs/types.ts';
import { CAS, calculer, faitDOutil, saisieDe, type CasDeCalcul } from './outillage.ts';

const sansInsecables = (texte: string | undefined) => texte?.replace(/[\u00a0\u202f]/g, ' ');

function attester(outil: string, cas: CasDeCalcul) {
  const { attendu } = cas;
  const rendu = calculer(outil, saisieDe(cas));
  expect(rendu.genre, JSON.stringify(rendu)).toBe(attendu.genre);
  if (rendu.genre === 'incomplet') {
    if (attendu.erreur) expect(Object.keys(rendu.erreurs)).toContain(attendu.erreur);
    if (attendu.manque) expect(rendu.manque.map((m) => m.champ)).toEqual(attendu.manque);
    return;
  }
  if (rendu.genre === 'hors-champ') {
    if (attendu.lire) expect(rendu.lire.map((f) => f.ref)).toEqual(expect.arrayContaining(attendu.lire));
    return;
  }
  const par = (lire: (e: Etape) => string | undefined, cles: object = {}) =>
    Object.fromEntries(
      Object.keys(cles).map((id) => {
        const etape = rendu.etapes.find((e) => e.id === id);
        return [id, etape && sansInsecables(lire(etape))];
      }),
    );
  expect(par((e) => e.date, attendu.dates)).toEqual(attendu.dates ?? {});
  expect(par((e) => e.valeur, attendu.valeurs)).toEqual(attendu.valeurs ?? {});
  expect(par((e) => e.sort, attendu.sorts)).toEqual(attendu.sorts ?? {});
  for (const [id, mots] of Object.entries(attendu.dit ?? {}))
    expect(sansInsecables(rendu.etapes.find((e) => e.id === id)?.texte), id).toContain(mots);
  if (attendu.reponse) expect(sansInsecables(rendu.reponse.valeur)).toBe(attendu.reponse);
  if (attendu.phrase) expect(sansInsecables(rendu.reponse.phrase)).toContain(attendu.phrase);
  if (attendu.refus !== undefined) expect(rendu.refus.length).toBe(attendu.refus);
  const presents = rendu.etapes.map((e) => e.id);
  expect((attendu.absents ?? []).filter((id) => presents.includes(id))).toEqual([]);
}

describe.each(Object.entries(CAS))('cas travaillés de l’outil « %s »', (outil, cas) => {
  test.each(cas.map((c) => [c.nom, c] as const))('%s', (_, c) => attester(outil, c));
});

describe('les outils et les faits', () => {
  test('chaque outil annoncé calcule, et chaque outil a ses cas travaillés', () => {
    expect(CALCULATEURS.map((c) => c.id).sort()).toEqual(OUTILS.map((o) => o.id).sort());
    expect(Object.keys(CAS).sort()).toEqual(OUTILS.map((o) => o.id).sort());
  });

  test('aucun outil n’emporte un fait à vérifier', () => {
    const aVerifier = CALCULATEURS.flatMap((c) =>
      c.faits.filter((ref) => faitDOutil(ref).versions.some((v) => v.aVerifier)),
    );
    expect(aVerifier).toEqual([]);
  });

  test('un fait devenu à vérifier arrête le calcul, qui dit lequel', () => {
    const situer = CALCULATEURS.find((c) => c.id === 'situer');
    const droit = creerDroit(
      (situer?.faits ?? []).map((ref) => {
        const fait = faitDOutil(ref);
        return ref === 'calcul-des-dates.mi-peine'
          ? { ...fait, versions: fait.versions.map((v) => ({ ...v, aVerifier: true })) }
          : fait;
      }),
    );
    const rendu = situer?.calculer({ ecrou: '2026-01-05', peine: 'P18M' }, droit, '2026-11-30');
    expect(rendu).toMatchObject({ genre: 'hors-champ', lire: [{ ref: 'calcul-des-dates.mi-peine' }] });
  });

  test('chaque étape d’un résultat cite au moins un fait', () => {
    for (const [outil, cas] of Object.entries(CAS))
      for (const c of cas) {
        const rendu = calculer(outil, saisieDe(c));
        if (rendu.genre !== 'resultat') continue;
        expect(rendu.etapes.filter((e) => e.faits.length === 0).map((e) => `${c.nom} : ${e.id}`)).toEqual([]);
      }
  });
});
