import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'vitest';
import { lireFichiers } from '../../../src/chargement.ts';
import type { Panne } from '../../../src/validation/lecture.ts';
import { attendreErreur } from './attentes.ts';
import { BANQUE, corpusMinimal, EXPLIQUER, SECTION } from './corpus-minimal.ts';

function remplacer(chemin: string, texte: string) {
  return corpusMinimal().map((s) => (s.chemin === chemin ? { chemin, texte } : s));
}

/** Le contenu minimal écrit sur le disque, abîmé, puis relu. */
function surLeDisque(abimer: (racine: string) => void) {
  const racine = mkdtempSync(join(tmpdir(), 'contenu-'));
  for (const { chemin, texte } of corpusMinimal()) {
    mkdirSync(dirname(join(racine, chemin)), { recursive: true });
    writeFileSync(join(racine, chemin), texte);
  }
  abimer(racine);
  return lireFichiers(racine);
}

describe('un fichier que l’ordinateur ne rend pas se dit en une phrase', () => {
  it('un dossier qui porte le nom d’un fichier', () => {
    const sources = surLeDisque((racine) => {
      mkdirSync(join(racine, 'quizzes/arse.yaml'));
    });
    attendreErreur(sources, 'fichier/illisible', 'quizzes/arse.yaml');
  });

  it('un raccourci dont la cible n’existe plus', () => {
    const sources = surLeDisque((racine) => {
      symlinkSync('/nulle/part.yaml', join(racine, 'droit/arse.yaml'));
    });
    attendreErreur(sources, 'fichier/illisible', 'droit/arse.yaml');
  });

  it('un fichier à la place d’un dossier', () => {
    const sources = surLeDisque((racine) => {
      writeFileSync(join(racine, 'src/content/parcours'), '');
    });
    attendreErreur(sources, 'fichier/ignore', 'src/content/parcours');
  });

  it.each<Panne>(['dossier', 'droits', 'lien', 'autre'])(
    'sans que rien se dise de ce qui y renvoie : %s',
    (panne) => {
      const sources = corpusMinimal().map((s) => (s.chemin === BANQUE ? { ...s, texte: '', panne } : s));
      attendreErreur(sources, 'fichier/illisible', BANQUE);
    },
  );
});

describe('un fichier mal enregistré se dit à la place du premier caractère perdu', () => {
  it('une marque d’ordre des octets l’ouvre', () => {
    const texte = corpusMinimal().find((s) => s.chemin === EXPLIQUER)?.texte ?? '';
    attendreErreur(remplacer(EXPLIQUER, `\uFEFF${texte}`), 'fichier/encodage', EXPLIQUER);
  });

  it('ses accents ne se lisent pas', () => {
    const texte = corpusMinimal().find((s) => s.chemin === SECTION)?.texte ?? '';
    const sources = remplacer(SECTION, texte.replace('r', '\uFFFD'));
    attendreErreur(sources, 'fichier/encodage', SECTION, '\uFFFD');
  });
});
