import { accorder } from '../../domaine/commun/texte.ts';
import { lien } from '../../moyens/adresse.ts';
import type { Resultat } from '../../recherche/moteur.ts';
import { completerLeMoteur, moteurDeLaPage } from './chargement.ts';
import { chercherDansLeTexte, type PageTrouvee } from './plein-texte.ts';
import { contenuDuResultat, element } from './rendu.ts';
import { retenirSansReponse } from './sans-reponse.ts';

function lienVers(href: string, texte: string): HTMLElement {
  const a = element('a', '', texte);
  a.setAttribute('href', href);
  return a;
}

function reponse(r: Resultat): HTMLElement {
  const li = element('li', 'resultat', ...contenuDuResultat(r, lienVers(lien(r.url), r.titre)));
  if (r.famille) li.dataset.famille = r.famille;
  return li;
}

/** Rend un extrait de Pagefind sans HTML : seuls les `<mark>` redeviennent des éléments, le reste est du texte. */
function extrait(html: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(`<div>${html}</div>`, 'text/html');
  const morceaux = [...(body.firstElementChild?.childNodes ?? [])];
  return element(
    'p',
    '',
    ...morceaux.map((m) =>
      m.nodeName === 'MARK' ? element('mark', '', m.textContent ?? '') : (m.textContent ?? ''),
    ),
  );
}

function pageTrouvee(p: PageTrouvee): HTMLElement {
  const parties = element(
    'ul',
    'liste-nue',
    ...p.parties.map((s) => element('li', '', lienVers(s.url, s.titre))),
  );
  return element(
    'li',
    '',
    lienVers(p.url, p.titre),
    ' ',
    element('span', 'famille', p.nature),
    extrait(p.extrait),
    parties,
  );
}

/** Anime la page de recherche : la requête est celle de l’adresse. */
export async function installerLaPage(): Promise<void> {
  const racine = document.querySelector<HTMLElement>('#page-de-recherche');
  const champ = document.querySelector<HTMLInputElement>('#requete');
  if (!racine || !champ) return;
  // Aussi court que ce que le champ accepte : une adresse composée à la main ne coûte pas plus qu’une frappe.
  const requete = (new URLSearchParams(location.search).get('q')?.trim() ?? '').slice(0, champ.maxLength);
  champ.value = requete;
  const lire = (selecteur: string) => racine.querySelector(selecteur) as HTMLElement;
  const etat = lire('#etat-de-recherche');

  const montrerReponses = async () => {
    const moteur = await moteurDeLaPage();
    const trouves = moteur.chercher(requete, 12);
    const resultats = trouves.length > 0 ? trouves : moteur.voisins(requete);
    if (trouves.length === 0) retenirSansReponse(requete);
    lire('#reponses').hidden = false;
    lire('#reponses ol').replaceChildren(...resultats.map((r) => reponse(r)));
    etat.textContent =
      trouves.length > 0
        ? `${accorder(trouves.length, 'réponse', 'réponses')} pour «\u00a0${requete}\u00a0».`
        : `Rien dans Jalons sous «\u00a0${requete}\u00a0». Voici des mesures voisines.`;
  };

  const montrerLeTexte = async (nature?: string) => {
    const texte = await chercherDansLeTexte(requete, 20, nature);
    lire('#texte').hidden = false;
    if (!texte) {
      lire('#texte ol').replaceChildren(
        element('li', 'discret', 'La recherche dans le texte n’est pas disponible sur cette copie du site.'),
      );
      return;
    }
    const vide = element('li', 'discret', 'Aucune page ne contient ces mots.');
    lire('#texte ol').replaceChildren(...(texte.pages.length > 0 ? texte.pages.map(pageTrouvee) : [vide]));
    if (nature === undefined) {
      const natures = Object.entries(texte.natures).filter(([, combien]) => combien > 0);
      lire('.filtres').replaceChildren(
        ...[['Tout', texte.total] as const, ...natures].map(([nom, combien]) => filtre(nom, combien)),
      );
    }
    for (const bouton of racine.querySelectorAll('.filtres button')) {
      bouton.setAttribute(
        'aria-pressed',
        String((bouton as HTMLElement).dataset.nature === (nature ?? 'Tout')),
      );
    }
  };

  const filtre = (nom: string, combien: number) => {
    const bouton = element('button', '', `${nom} (${combien})`);
    bouton.setAttribute('type', 'button');
    bouton.dataset.nature = nom;
    bouton.addEventListener('click', () => void montrerLeTexte(nom === 'Tout' ? undefined : nom));
    return bouton;
  };

  const montrerTout = async () => {
    await completerLeMoteur(requete, () => undefined);
    await montrerReponses();
  };

  await montrerTout().catch(() => {
    etat.textContent = 'Les réponses n’ont pas pu se charger. Vérifiez le réseau, puis rechargez la page.';
  });
  await montrerLeTexte();
}
