import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasardDeGraine } from '../../../../src/domaine/commun/hasard.ts';
import { memoireDesItems } from '../../../../src/domaine/revision/memoire.ts';
import { composerSeance, type DemandeDeSeance } from '../../../../src/domaine/revision/seance.ts';
import { dans, etat, item, memoireDe, reponse } from './outils.ts';

function composer(demande: Partial<DemandeDeSeance>): string[] {
  return composerSeance({
    memoire: memoireDe(),
    items: [],
    maintenant: dans(0),
    dejaFaits: 0,
    hasard: hasardDeGraine('séance'),
    ...demande,
  });
}

const ids = (n: number) => Array.from({ length: n }, (_, i) => `item-${String(i).padStart(2, '0')}`);
const tousDus = (n: number) => ({
  memoire: memoireDe(...ids(n).map((id) => etat(id))),
  items: ids(n).map((id) => item(id)),
});

describe('ce qui vient en révision', () => {
  it.each([
    ['une milliseconde avant l’échéance, l’item attend', -1, []],
    ['à l’échéance même, il vient', 0, ['a']],
    ['une milliseconde après, il vient', 1, ['a']],
  ])('%s', (_, ecart, attendu) => {
    const memoire = memoireDesItems({ traces: [reponse('a', 0, 'juste')] });
    const echeance = Date.parse(memoire.get('a')?.echeance as string);
    const maintenant = new Date(echeance + ecart).toISOString();
    expect(composer({ memoire, items: [item('a')], maintenant })).toEqual(attendu);
  });

  it('un item jamais rencontré n’est pas en révision', () => {
    expect(composer({ items: [item('a')] })).toEqual([]);
  });

  it('un item retiré des banques ne revient pas', () => {
    expect(composer({ memoire: memoireDe(etat('a'), etat('b')), items: [item('b')] })).toEqual(['b']);
  });
});

describe('ce qui vient d’abord', () => {
  it('les derniers ratés, même mieux sus que les autres ; puis les plus près de l’oubli', () => {
    const memoire = memoireDe(
      etat('su-90', {}, 0.9),
      etat('su-60', {}, 0.6),
      etat('partiel-95', { derniereIssue: 'partielle' }, 0.95),
      etat('rate-70', { derniereIssue: 'fausse' }, 0.7),
    );
    const items = [...memoire.keys()].map((id) => item(id));
    expect(composer({ memoire, items })).toEqual(['rate-70', 'partiel-95', 'su-60', 'su-90']);
    expect(composer({ memoire, items, plafond: { seance: 2 } })).toEqual(['rate-70', 'partiel-95']);
  });

  it('l’erreur dont on se disait sûr passe avant toutes les autres', () => {
    const memoire = memoireDe(
      etat('rate-20', { derniereIssue: 'fausse' }, 0.2),
      etat('sur-95', { derniereIssue: 'fausse', fauxEtSur: true }, 0.95),
      etat('su-10', {}, 0.1),
    );
    const items = [...memoire.keys()].map((id) => item(id));
    expect(composer({ memoire, items })).toEqual(['sur-95', 'rate-20', 'su-10']);
  });

  it('les termes jamais demandés passent après tout ce qui est dû, trois par séance au plus', () => {
    const neufs = ['jap', 'sme', 'spip', 'ddse'].map((id) => item(`terme:${id}`));
    const dus = tousDus(4);
    expect(composer({ ...dus, neufs }).slice(4)).toEqual(['terme:jap', 'terme:sme', 'terme:spip']);
    expect(composer({ neufs, plafond: { neufs: 1 } })).toEqual(['terme:jap']);
    const pleine = composer({ ...tousDus(12), neufs });
    expect(pleine).toHaveLength(10);
    expect(pleine.filter((id) => id.startsWith('terme:'))).toEqual([]);
  });

  it('un terme et un item partagent les mêmes plafonds', () => {
    const neufs = [item('terme:jap')];
    expect(composer({ neufs, dejaFaits: 40 })).toEqual([]);
    expect(composer({ neufs, plafond: { seance: 0 } })).toEqual([]);
  });

  it('le hasard départage les égaux, et lui seul : l’ordre des banques ne change rien', () => {
    const { memoire, items } = tousDus(8);
    const seance = composer({ memoire, items });
    expect(composer({ memoire, items: items.toReversed() })).toEqual(seance);
    expect(composer({ memoire, items, hasard: hasardDeGraine('autre') })).not.toEqual(seance);
  });
});

describe('ce qui limite une séance', () => {
  it('une séance compte dix items, une journée quarante, si rien d’autre n’est demandé', () => {
    const dus = tousDus(60);
    expect(composer(dus)).toHaveLength(10);
    expect(composer({ ...dus, dejaFaits: 33 })).toHaveLength(7);
    expect(composer({ ...dus, dejaFaits: 40 })).toEqual([]);
    expect(composer({ ...dus, dejaFaits: 55 })).toEqual([]);
    expect(composer({ ...dus, plafond: { seance: 100 } })).toHaveLength(40);
  });

  it('ne dépasse jamais ni sa limite, ni celle du jour, ni ce qui est dû', () => {
    const limite = fc.nat(30);
    fc.assert(
      fc.property(limite, limite, limite, limite, (n, seance, jour, dejaFaits) => {
        const ordre = composer({ ...tousDus(n), plafond: { seance, jour }, dejaFaits });
        expect(ordre).toHaveLength(Math.min(n, seance, Math.max(0, jour - dejaFaits)));
        expect(new Set(ordre).size).toBe(ordre.length);
      }),
    );
  });
});
