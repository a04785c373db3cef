import { posix } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import * as adresses from '../../domaine/commun/adresses.ts';
import { PRESENTATION_DE_LA_LPJ } from '../../schemas/pages.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { LectureMdx } from '../lecture.ts';
import { idDuFichier } from '../lectures.ts';
import { adresseMorte } from './ancres.ts';
import { pagesMdx, signalerNoeud } from './mdx.ts';
import type { Regle } from './outils.ts';

/** Adresse de la page qu’un fichier écrit : elle porte les ancres que l’on désigne sans nommer de page. */
function pageDe({ source }: LectureMdx<unknown>): string {
  const id = idDuFichier(source.chemin);
  const [, dossier = '', module = ''] = /^src\/content\/([^/]+)\/(?:([^/]+)\/)?/.exec(source.chemin) ?? [];
  if (dossier === 'modules') return module === id ? adresses.module(id) : adresses.section(module, id);
  if (dossier === 'expliquer') return adresses.expliquer(id);
  if (dossier === 'metier') return adresses.pageDuMetier(id);
  if (dossier === 'mesures') return adresses.fiche(id);
  return id === PRESENTATION_DE_LA_LPJ ? adresses.lpj : adresses.changement(id);
}

const FORME_DE_LIEN =
  'Écrire [le texte du lien](/mesures/ddse-peine/), sans espace entre le crochet et la parenthèse.';

/** Un lien que Markdown n’a pas reconnu : son adresse est détachée, ou son renvoi n’est défini nulle part. */
const LIEN_MANQUE = /\[[^\][]+\](?:[ \u00a0]?\((?=[/#.]|https?:)|\[[^\][]*\](?!\())/;

function texteDe(noeud: object): string {
  let texte = '';
  visit(noeud as Root, (n) => {
    if ('value' in n && typeof n.value === 'string') texte += n.value;
    else if (n.type === 'image') texte += n.alt ?? '';
  });
  return texte;
}

/** Les crochets d’un lien ne restent pas dans le texte de la page. */
export const liensReconnus: Regle = ({ lectures }) =>
  pagesMdx(lectures).flatMap((lecture) => {
    const erreurs: Diagnostic[] = [];
    visit(lecture.corps, 'text', (noeud) => {
      const [manque] = LIEN_MANQUE.exec(noeud.value) ?? [];
      if (manque === undefined) return;
      erreurs.push(
        signalerNoeud(
          lecture,
          noeud,
          'lien/mal-ecrit',
          `«\u00a0${manque.replace(/ ?\($/, '')}\u00a0» ne fait pas un lien\u202f: la page montrerait ses crochets.`,
          FORME_DE_LIEN,
        ),
      );
    });
    return erreurs;
  });

function remedeDUneAdresse(url: string): string {
  const [, suite] = /^(?:http:\/\/|(?=www\.))(.+)/.exec(url) ?? [];
  if (suite) return `Écrire «\u00a0https://${suite}\u00a0».`;
  return url.startsWith('http')
    ? 'Écrire l’adresse entière, comme «\u00a0https://www.legifrance.gouv.fr/\u00a0».'
    : 'Écrire une adresse du site, avec ses barres de début et de fin (/mesures/ddse-peine/).';
}

/** Un lien d’une page mène à une adresse que le site produit, et à une ancre qu’elle a ; un lien externe est en https. */
export const liensVivants: Regle = (contexte) =>
  pagesMdx(contexte.lectures).flatMap((lecture) => {
    const erreurs: Diagnostic[] = [];
    const morte = adresseMorte(contexte, pageDe(lecture));
    visit(lecture.corps, ['link', 'definition'], (noeud) => {
      const { url } = noeud as { url: string };
      const vide =
        noeud.type === 'link' && !texteDe(noeud).trim() ? 'texte' : url.trim() === '' ? 'adresse' : undefined;
      if (vide) {
        erreurs.push(
          signalerNoeud(
            lecture,
            noeud,
            'lien/mal-ecrit',
            vide === 'texte'
              ? `le lien vers «\u00a0${url}\u00a0» n’a pas de texte.`
              : 'ce lien n’a pas d’adresse.',
            FORME_DE_LIEN,
          ),
        );
        return;
      }
      if (/^https:\/\/[^/]+\.[^/]+/.test(url) && URL.canParse(url)) return;
      const mort = morte(url);
      if (!mort) return;
      const dit: [string, string] =
        mort.quoi === 'page'
          ? [`le lien «\u00a0${url}\u00a0» ne mène à aucune page.`, remedeDUneAdresse(url)]
          : [
              `le lien «\u00a0${url}\u00a0» ne mène à aucun titre de sa page.`,
              `Ancres de cette page\u00a0: ${mort.connues}.`,
            ];
      erreurs.push(signalerNoeud(lecture, noeud, 'lien/mort', ...dit));
    });
    return erreurs;
  });

/** Une image est un fichier posé à côté de sa page, et ce qu’elle montre est dit. */
export const imagesPresentes: Regle = ({ lectures, fichiers }) => {
  return pagesMdx(lectures).flatMap((lecture) => {
    const siennes: Diagnostic[] = [];
    const signaler = (noeud: object, code: string, message: string, remede: string) =>
      siennes.push(signalerNoeud(lecture, noeud, code, message, remede));
    visit(lecture.corps, 'image', (image) => {
      const chemin = posix.join(posix.dirname(lecture.source.chemin), image.url);
      if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(image.url)) {
        signaler(
          image,
          'image/distante',
          `l’image «\u00a0${image.url}\u00a0» n’est pas à côté de la page.`,
          'Poser le fichier dans le dossier de la page, et écrire «\u00a0./nom-du-fichier.png\u00a0».',
        );
      } else if (!fichiers.has(chemin)) {
        signaler(
          image,
          'image/absente',
          `l’image «\u00a0${image.url}\u00a0» n’existe pas.`,
          `Poser le fichier à cette place\u00a0: ${chemin}.`,
        );
      } else if (!image.alt?.trim()) {
        signaler(
          image,
          'image/sans-texte',
          `rien ne dit ce que montre l’image «\u00a0${image.url}\u00a0».`,
          'L’écrire entre les crochets\u00a0: ![ce que montre l’image](./nom-du-fichier.png).',
        );
      }
    });
    return siennes;
  });
};
