import { describe, expect, it } from 'vitest';
import { chargerContenu } from '../../src/chargement.ts';
import type { Fait, Version } from '../../src/schemas/droit.ts';
import { appuisDesFaits, relectureDue } from '../../src/validation/relectures.ts';
import { lireTemoin } from '../../src/validation/temoin.ts';

const { corpus, lectures, aujourdhui } = chargerContenu(process.cwd());
const temoin = lireTemoin(lectures.temoin?.texte ?? '');
const appuis = appuisDesFaits(lectures, corpus.faits, aujourdhui);

/** Dernier chiffre changé, ou mot ajouté : toujours autre chose, de même nature. */
function autre(valeur: string | number): string | number {
  if (typeof valeur === 'number') return valeur + 1;
  const change = valeur.replace(/\d(?=\D*$)/, (c) => String((Number(c) + 1) % 10));
  return change === valeur ? `${valeur} encore` : change;
}

const TEXTES = ['enonce', 'reponse', 'precision', 'source', 'introduit_par', 'depuis', 'jusqu_au'] as const;

/** Toutes les façons de changer une chose, et une seule, d’une rédaction. */
function mutationsDeLaVersion(v: Version): [string, Version][] {
  return [
    ...TEXTES.flatMap((champ): [string, Version][] => {
      const texte = v[champ];
      return texte === undefined
        ? [[`${champ} ajouté`, { ...v, [champ]: 'autre' }]]
        : [
            [`${champ} changé`, { ...v, [champ]: autre(texte) }],
            [`${champ} retiré`, { ...v, [champ]: undefined }],
          ];
    }),
    ...Object.entries(v.valeurs ?? {}).flatMap(([cle, valeur]): [string, Version][] => [
      [`${cle} changé`, { ...v, valeurs: { ...v.valeurs, [cle]: autre(valeur) } }],
      [
        `${cle} retiré`,
        { ...v, valeurs: Object.fromEntries(Object.entries(v.valeurs ?? {}).filter(([c]) => c !== cle)) },
      ],
    ]),
    ['état changé', { ...v, etat: v.etat === 'lu' ? 'recoupe' : 'lu' }],
  ];
}

function mutations(fait: Fait): [string, Fait][] {
  return [
    ...fait.versions.flatMap((v, i) =>
      mutationsDeLaVersion(v).map(([quoi, neuve]): [string, Fait] => [
        `rédaction ${i + 1}, ${quoi}`,
        { ...fait, versions: fait.versions.with(i, neuve) },
      ]),
    ),
    ['rédaction ajoutée', { ...fait, versions: [...fait.versions, fait.versions.at(-1) as Version] }],
    ['première rédaction retirée', { ...fait, versions: fait.versions.slice(1) }],
    ['libellé changé', { ...fait, libelle: `${fait.libelle ?? ''} autre` }],
  ];
}

describe('chaque fait du corpus, changé tour à tour', () => {
  const faits = [...corpus.faits.values()];

  it('est vu à chaque fois, avec la liste de tout ce qui s’appuie dessus', () => {
    const echappees: string[] = [];
    let essais = 0;
    for (const { ref, fait } of faits) {
      expect(relectureDue({ ref, fait }, temoin, appuis)).toBeUndefined();
      for (const [quoi, mute] of mutations(fait)) {
        const due = relectureDue({ ref, fait: mute }, temoin, appuis);
        essais += 1;
        if (due?.quoi !== 'change' || due.appuis !== appuis.get(ref)) echappees.push(`${ref}\u00a0: ${quoi}`);
      }
    }
    expect(echappees).toEqual([]);
    expect(essais).toBeGreaterThan(10 * faits.length);
  });

  it('a dans sa liste tous les items qui le citent, toutes les fiches et toutes les pages où il est écrit', () => {
    const sources = [
      ...lectures.mesures,
      ...lectures.expliquer,
      ...lectures.metier,
      ...lectures.lpj,
      ...lectures.sections,
      ...lectures.cas,
    ];
    for (const ref of corpus.faits.keys()) {
      const liste = appuis.get(ref) ?? [];
      const items = lectures.banques.flatMap((b) =>
        b.donnees.items.flatMap(({ faits: cites }, i) =>
          cites.includes(ref) ? [`${b.source.chemin} items[${i}]`] : [],
        ),
      );
      expect(liste.map((a) => `${a.fichier} ${a.chemin}`)).toEqual(expect.arrayContaining(items));
      const ecrit = new RegExp(`(?<![a-z0-9-])${RegExp.escape(ref)}(?![a-z0-9-])`);
      const fichiers = sources
        .filter(({ source }) => ecrit.test(source.texte))
        .map(({ source }) => source.chemin);
      expect(liste.map((a) => a.fichier)).toEqual(expect.arrayContaining(fichiers));
    }
  });
});
