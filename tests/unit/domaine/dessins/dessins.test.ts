import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chargerContenu } from '../../../../src/chargement.ts';
import { refsDe, tracer, type Dessin } from '../../../../src/domaine/dessins/dessin.ts';
import { ErreurDeDessin, ouvrirLesFaits } from '../../../../src/domaine/dessins/faits.ts';
import { datesDeLExemple } from '../../../../src/domaine/dessins/gabarits/vie.ts';
import { DESSINS, fichierDuDessin } from '../../../../src/domaine/dessins/index.ts';
import type { Phrase } from '../../../../src/domaine/dessins/mots.ts';
import {
  aPlat,
  ecrireFigure,
  ecrireNoeud,
  type NomDeFormat,
} from '../../../../src/domaine/dessins/noeuds.ts';
import { donneesDeLaVie } from '../../../../src/domaine/dessins/planches/vie-d-une-peine.ts';
import { CORPS_MINIMAL, texte } from '../../../../src/domaine/dessins/trait.ts';
import type { TableDesFaits } from '../../../../src/domaine/droit/fait.ts';
import type { Version } from '../../../../src/schemas/droit.ts';
import { boitesDe, debords, recouvrements, tropLarges } from './boites.ts';

const DATE = '2026-11-30';
const { corpus } = chargerContenu(process.cwd());
const dessins = [...DESSINS.values()];
const planches = dessins.flatMap((dessin) =>
  dessin.formats.map((format): [string, Dessin, NomDeFormat] => [`${dessin.id}, ${format}`, dessin, format]),
);

const ouvrir = (dessin: Dessin, faits: TableDesFaits = corpus.faits) =>
  ouvrirLesFaits(dessin.id, faits, DATE);
const figureDe = (dessin: Dessin, format: NomDeFormat) => dessin.dessiner(format, ouvrir(dessin));

/** Le corpus, une rédaction changée dans un fait. */
function avec(ref: string, changer: (v: Version) => Version | undefined): TableDesFaits {
  const situe = corpus.faits.get(ref);
  if (!situe) throw new Error(ref);
  const versions = situe.fait.versions.map((v, i) => (i === situe.fait.versions.length - 1 ? changer(v) : v));
  const table = new Map(corpus.faits);
  if (versions.includes(undefined)) table.delete(ref);
  else table.set(ref, { ...situe, fait: { ...situe.fait, versions: versions as Version[] } });
  return table;
}

const phrasesDe = (dessin: Dessin): Phrase[] =>
  dessin
    .mots(ouvrir(dessin))
    .flatMap((bloc) => (bloc.genre === 'liste' ? bloc.phrases : bloc.rangees.flatMap((r) => r.cellules)));

/** Tout ce qui est écrit sur un dessin, d’un seul tenant. */
const textesDe = (dessin: Dessin, format: NomDeFormat) =>
  [...aPlat(figureDe(dessin, format).corps)].flatMap((n) => (n.nom === 'text' ? [n.entier] : []));

describe.each(planches)('%s', (_, dessin, format) => {
  it('rien ne sort du cadre', () => {
    expect(debords(figureDe(dessin, format))).toEqual([]);
  });

  it('aucun texte n’en touche un autre', () => {
    expect(recouvrements(figureDe(dessin, format))).toEqual([]);
  });

  it('aucun mot ne dépasse la largeur qui lui est donnée', () => {
    expect(tropLarges(figureDe(dessin, format))).toEqual([]);
  });

  it('tout se lit à sa distance', () => {
    const petits = boitesDe(figureDe(dessin, format).corps)
      .filter(({ taille, sigle }) => taille < (sigle ? 8 : CORPS_MINIMAL[format]))
      .map(({ mots }) => mots);
    expect(petits).toEqual([]);
  });

  it('chaque chiffre vient d’un fait, ou de ce qui est déclaré inventé', () => {
    const faits = ouvrir(dessin);
    const { corps } = dessin.dessiner(format, faits);
    const donnes = [...faits.donnes].sort((a, b) => b.length - a.length);
    const orphelins = [...aPlat(corps)]
      .flatMap((n) => (n.nom === 'text' ? [n.entier] : []))
      .filter((entier) => /\d/.test(donnes.reduce((reste, d) => reste.replaceAll(d, ''), entier)));
    expect(orphelins).toEqual([]);
  });

  it('pèse moins de 4 ko compressé', () => {
    expect(gzipSync(ecrireFigure(figureDe(dessin, format)), { level: 9 }).length).toBeLessThan(4096);
  });
});

describe.each(dessins.map((d): [string, Dessin] => [d.id, d]))('%s', (_, dessin) => {
  const refs = refsDe(dessin.donnees);

  it('est dans le fichier qui porte son nom', () => {
    expect(existsSync(fichierDuDessin(dessin.id))).toBe(true);
  });

  it('n’a aucun chiffre de droit dans ses données', () => {
    const chiffres: string[] = [];
    const lire = (donnee: unknown) => {
      if (typeof donnee === 'string') {
        const reste = donnee.replace(/\{[^}]*\}/g, '');
        if (!/^[a-z0-9-]+\.[a-z0-9-]+$/.test(reste) && /\d/.test(reste)) chiffres.push(donnee);
      } else if (donnee && typeof donnee === 'object')
        for (const [cle, d] of Object.entries(donnee))
          // L’exemple est inventé ; un article se retrouve dans la source du fait ; une clé n’est pas montrée.
          if (!['exemple', 'article', 'cle'].includes(cle)) lire(d);
    };
    lire(dessin.donnees);
    expect(chiffres).toEqual([]);
  });

  it('dit en mots tout ce que nomment ses données', () => {
    const dits = new Set(phrasesDe(dessin).map(({ ref }) => ref));
    expect(refs.filter((ref) => !dits.has(ref) && !dessin.donnees.titre.includes(`{${ref}.`))).toEqual([]);
  });

  it('n’emploie aucun fait que ses données ne nomment', () => {
    const faits = ouvrir(dessin);
    for (const format of dessin.formats) dessin.dessiner(format, faits);
    dessin.mots(faits);
    expect([...faits.cites].filter((ref) => !refs.includes(ref))).toEqual([]);
  });

  it('s’arrête quand un fait manque, reste à vérifier ou ne s’applique plus, et le nomme', () => {
    for (const ref of refs) {
      const ancienne = corpus.faits.get(ref)?.fait.versions.at(-1)?.jusqu_au !== undefined;
      const pannes: [RegExp, TableDesFaits][] = [
        [/n’existe pas/, avec(ref, () => undefined)],
        [/à vérifier/, avec(ref, (v) => ({ ...v, etat: 'a-verifier' }))],
        ...(ancienne
          ? []
          : [
              [/ne s’applique plus/, avec(ref, (v) => ({ ...v, jusqu_au: '2026-01-01' }))] as [
                RegExp,
                TableDesFaits,
              ],
            ]),
      ];
      for (const [motif, faits] of pannes) {
        const essai = () => tracer(dessin, faits, DATE);
        expect(essai, ref).toThrow(ErreurDeDessin);
        expect(essai, ref).toThrow(motif);
        expect(essai, ref).toThrow(`«\u00a0${dessin.id}\u00a0»`);
        expect(essai, ref).toThrow(`«\u00a0${ref}\u00a0»`);
      }
    }
  });

  it('change quand une de ses valeurs change', () => {
    const faits = ouvrir(dessin);
    for (const format of ['poche', 'page'] as const) dessin.dessiner(format, faits);
    const ecrire = (table: TableDesFaits) => {
      const { figures, titre } = tracer(dessin, table, DATE);
      return titre + ecrireFigure(figures.poche) + ecrireFigure(figures.page);
    };
    const avant = ecrire(corpus.faits);
    for (const valeur of faits.valeurs) {
      const [, ref = '', cle = ''] = /^(.*)\.([^.]+)$/.exec(valeur) ?? [];
      const autre = (v: Version) => ({
        ...v,
        valeurs: {
          ...v.valeurs,
          // Un délai en heures se compte en jours entiers sur un chapelet : il n’y change qu’avec le jour.
          [cle]: String(v.valeurs?.[cle]).replace(/\d+/, (n) => String(Number(n) + (n === '24' ? 24 : 1))),
        },
      });
      expect(ecrire(avec(ref, autre)) === avant, `${valeur} ne se voit pas`).toBe(false);
    }
  });

  it('ne nomme aucune couleur : elle disparaît sur le papier', () => {
    const { titre, surtitre, chapo } = dessin.donnees;
    expect(`${titre} ${surtitre} ${chapo}`).not.toMatch(/\b(?:rouge|vert|bleu|noir|gris|couleur)e?s?\b/i);
  });
});

describe('les dessins', () => {
  it('ont de quoi être jugés : ce contrôle voit un texte qui sort, qui en touche un autre, qui dépasse', () => {
    const e = { taille: 20 };
    const corps = [texte(10, 30, 'un mot', e), texte(20, 32, 'un autre', e), texte(300, 90, 'long', e)];
    const figure = { format: 'poche' as const, largeur: 310, hauteur: 100, corps };
    expect(recouvrements(figure)).toEqual(['« un mot » × « un autre »']);
    expect(debords(figure)).toHaveLength(1);
    expect(
      tropLarges({ ...figure, corps: texte(0, 30, 'anticonstitutionnellement', { ...e, largeur: 40 }) }),
    ).toHaveLength(1);
  });

  it('échappent ce qui vient du contenu', () => {
    expect(ecrireNoeud(texte(0, 10, '<b>&"', { taille: 12, classe: 'doux' }))).toBe(
      '<text x="0" y="10" class="doux" font-size="12">&lt;b&gt;&amp;&quot;</text>',
    );
  });

  it('n’ont ni style en ligne, ni identifiant, ni couleur : la politique de sécurité et les thèmes y tiennent', () => {
    for (const [, dessin, format] of planches) {
      expect(ecrireFigure(figureDe(dessin, format))).not.toMatch(
        / style=| id=| fill=| stroke=|<script|url\(/,
      );
    }
  });

  it('la vie d’une peine retombe sur l’exemple calculé à la main', () => {
    const faits = ouvrirLesFaits('vie-d-une-peine', corpus.faits, DATE);
    expect(
      datesDeLExemple(donneesDeLaVie, faits).map((d) => [d.miPeine, d.deuxTiers, d.reste, d.fin]),
    ).toEqual([
      ['2026-10-05', '2027-01-04', '2027-04-05', '2027-07-05'],
      ['2026-08-06', '2026-10-16', '2026-12-07', '2027-03-07'],
    ]);
  });

  it('dans un incident de sursis probatoire, aucune maison n’est pleine : le SPIP ne sanctionne pas', () => {
    const dessin = DESSINS.get('incident-sursis-probatoire') as Dessin;
    expect(textesDe(dessin, 'page')).toContain('SPIP');
    const svg = ecrireFigure(figureDe(dessin, 'page'));
    const badges = [...svg.matchAll(/<g class="badge">(.*?)<\/g>/g)].map((m) => m[1] as string);
    const maisons = badges.filter((b) => b.includes('>SPIP<'));
    expect(maisons.length).toBeGreaterThan(0);
    expect(maisons.filter((b) => b.includes('b-plein'))).toEqual([]);
  });
});
