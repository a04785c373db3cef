import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';

/** Ce que le site embarque hors des scripts construits : la police, le plein texte, et ce qui éveille les îles, écrit dans la page. */
const COPIES = [
  'node_modules/@fontsource-variable/atkinson-hyperlegible-next/package.json',
  'node_modules/astro/package.json',
  'node_modules/pagefind/package.json',
];

/** Fichiers où un paquet dit sa licence. */
const FICHIER_DE_LICENCE = /^(?:licen[cs]e|copying|notice|ofl)/i;

interface Notice {
  nom: string;
  version: string;
  licence: string;
  texte: string;
}

/** Fichier `package.json` du paquet dont vient un module, s’il vient de `node_modules`. */
function paquetDe(module: string): string | undefined {
  const chemin = module.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const nom = /^(.*\/?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(chemin)?.[1];
  return nom && existsSync(join(nom, 'package.json')) ? join(nom, 'package.json') : undefined;
}

function lireLaNotice(fichier: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(fichier, 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const dossier = dirname(fichier);
  const textes = readdirSync(dossier, { withFileTypes: true })
    .filter((f) => f.isFile() && FICHIER_DE_LICENCE.test(f.name))
    .map((f) => f.name)
    .sort()
    .map((f) => readFileSync(join(dossier, f), 'utf8').trim());
  return { nom: name, version, licence: license ?? 'non indiquée', texte: textes.join('\n\n') };
}

/** Écrit la liste des logiciels embarqués, puis le texte de chaque licence. */
function ecrireLesNotices(notices: readonly Notice[]): string {
  const titre = ({ nom, version, licence }: Notice) => `${nom} ${version} — ${licence}`;
  return [
    'Logiciels et police que ce site embarque, d’après sa construction, et leurs licences.',
    notices.map((n) => `- ${titre(n)}`).join('\n'),
    ...notices.map(
      (n) =>
        `${'='.repeat(79)}\n${titre(n)}\n${'='.repeat(79)}\n\n${n.texte || 'Le paquet ne contient pas le texte de sa licence\u202f; son nom, ci-dessus, la désigne.'}`,
    ),
    '',
  ].join('\n\n');
}

/** Écrit dans `licences.txt` les licences de ce qui est servi : bibliothèques des scripts et du service worker, police, plein texte. */
export function ecrireLesLicences(): AstroIntegration {
  const paquets = new Set<string>();
  const noter = (modules: Iterable<string>) => {
    for (const module of modules) {
      const paquet = paquetDe(module);
      if (paquet) paquets.add(paquet);
    }
  };
  return {
    name: 'jalons-notices',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'jalons-notices',
                generateBundle(_, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const morceau of Object.values(bundle)) {
                    if (morceau.type === 'chunk') noter(morceau.moduleIds);
                    else noter(morceau.originalFileNames);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { metafile } = await build({
          entryPoints: ['src/hors-ligne/sw.ts'],
          bundle: true,
          write: false,
          metafile: true,
          logLevel: 'silent',
        });
        noter(Object.keys(metafile.inputs));
        for (const fichier of COPIES) paquets.add(fichier);
        const parNom = new Map(
          [...paquets].map((p) => [p.slice(p.lastIndexOf('node_modules/')), lireLaNotice(p)]),
        );
        const notices = [...parNom.values()].sort((a, b) => a.nom.localeCompare(b.nom));
        writeFileSync(join(fileURLToPath(dir), 'licences.txt'), ecrireLesNotices(notices));
        logger.info(`${notices.length} logiciels embarqués.`);
      },
    },
  };
}
