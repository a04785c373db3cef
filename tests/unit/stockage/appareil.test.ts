import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  demanderLaDurabilite,
  demanderUneFois,
  dernierExport,
  lireLaDurabilite,
  noterLExport,
  oublierLAppareil,
} from '../../../src/stockage/appareil.ts';
import { noterLaVisite } from '../../../src/stockage/visite.ts';
import { INSTANT } from '../domaine/fabriques.ts';

/** `localStorage` réduit à ce que le site en emploie. */
function stockageLocal(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const garde = new Map<string, string>();
  return {
    getItem: (cle) => garde.get(cle) ?? null,
    setItem: (cle, valeur) => void garde.set(cle, valeur),
    removeItem: (cle) => void garde.delete(cle),
  };
}

/** Navigateur qui accorde la durabilité, ou la refuse. */
function navigateur(accorde: boolean) {
  let persistant = false;
  const persist = vi.fn(async () => (persistant = accorde));
  vi.stubGlobal('navigator', {
    storage: { persist, persisted: async () => persistant, estimate: async () => ({ usage: 2_000 }) },
  });
  return persist;
}

afterEach(() => void vi.unstubAllGlobals());

describe('ce que l’appareil retient pour lui', () => {
  it('la date du dernier export se garde, et « tout effacer » l’oublie', () => {
    vi.stubGlobal('localStorage', stockageLocal());
    expect(dernierExport()).toBeUndefined();
    noterLExport(INSTANT);
    expect(dernierExport()).toBe(INSTANT);
    oublierLAppareil();
    expect(dernierExport()).toBeUndefined();
  });

  it('une date illisible vaut absence d’export', () => {
    vi.stubGlobal('localStorage', { ...stockageLocal(), getItem: () => 'hier' });
    expect(dernierExport()).toBeUndefined();
  });

  it('la visite précédente est la même toute la journée ; la première n’en a pas', () => {
    vi.stubGlobal('localStorage', stockageLocal());
    expect(noterLaVisite('2026-11-12')).toBeUndefined();
    expect(noterLaVisite('2026-11-12')).toBeUndefined();
    expect(noterLaVisite('2026-11-30')).toBe('2026-11-12');
    expect(noterLaVisite('2026-11-30')).toBe('2026-11-12');
    expect(noterLaVisite('2026-12-01')).toBe('2026-11-30');
    oublierLAppareil();
    expect(noterLaVisite('2026-12-02')).toBeUndefined();
  });

  it('une visite gardée illisible, ou que l’horloge met à venir, vaut une première visite', () => {
    const local = stockageLocal();
    vi.stubGlobal('localStorage', local);
    local.setItem('jalons-visite', 'hier/demain');
    expect(noterLaVisite('2026-11-30')).toBeUndefined();
    expect(noterLaVisite('2026-11-01')).toBeUndefined();
    expect(noterLaVisite('2026-11-02')).toBe('2026-11-01');
  });

  it('un navigateur qui refuse `localStorage` n’empêche rien', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => (noterLExport(INSTANT), oublierLAppareil())).not.toThrow();
    expect(dernierExport()).toBeUndefined();
  });
});

describe('durabilité', () => {
  it('se lit sans rien demander', async () => {
    const persist = navigateur(true);
    expect(await lireLaDurabilite()).toEqual({ persistant: false, octets: 2_000 });
    expect(persist).not.toHaveBeenCalled();
  });

  it.each([true, false])('se demande, et l’on dit ce que le navigateur a répondu : %s', async (accorde) => {
    navigateur(accorde);
    expect(await demanderLaDurabilite()).toMatchObject({ persistant: accorde });
  });

  it('après une réponse gardée, elle ne se demande d’elle-même qu’une fois par appareil', async () => {
    vi.stubGlobal('localStorage', stockageLocal());
    const persist = navigateur(false);
    await demanderUneFois();
    await demanderUneFois();
    expect(persist).toHaveBeenCalledOnce();
  });

  it('un navigateur qui n’en sait rien le dit, sans erreur', async () => {
    vi.stubGlobal('navigator', {});
    expect(await demanderLaDurabilite()).toEqual({ persistant: undefined, octets: undefined });
  });
});
