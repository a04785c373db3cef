import { reconnaitre } from '../domaine/commun/adresses-du-site.ts';
import * as adresses from '../domaine/commun/adresses.ts';
import type { Item } from '../schemas/quiz.ts';
import type { Passage } from '../validation/corpus.ts';
import { lireCorpus } from './corpus.ts';
import { lien } from '../moyens/adresse.ts';

/** Passage à relire après une réponse : « Incidents (fiche TIG) », et son adresse. */
export interface PassageARelire {
  nom: string;
  href: string;
}

/** Nom de la page d’une fiche, d’une section, d’une page sur la LPJ ou sur le métier, ou d’un registre. */
function nomDeLaPage(page: string): string {
  const { mesures, metier, modules, lpj, themes } = lireCorpus();
  const { nom, identifiants = [] } = reconnaitre(page) ?? {};
  const [id = '', section] = identifiants;
  switch (nom) {
    case 'fiche':
      return `fiche ${mesures.find((m) => m.id === id)?.titre_court ?? id}`;
    case 'module':
    case 'section': {
      const module = modules.find((m) => m.id === id);
      const partie = module?.parties.find((p) => p.id === section);
      return partie ? `section «\u00a0${partie.titre}\u00a0»` : `module «\u00a0${module?.titre ?? id}\u00a0»`;
    }
    case 'lpj':
      return 'LPJ, avant et après';
    case 'changement':
      return `LPJ, «\u00a0${lpj.find((p) => p.id === id)?.titre ?? id}\u00a0»`;
    case 'pageDuMetier':
      return `métier, «\u00a0${metier.find((p) => p.id === id)?.titre ?? id}\u00a0»`;
    case 'registre': {
      const theme = themes.find((t) => t.id === id);
      return `registre ${theme?.nom_court ?? theme?.nom ?? id}`;
    }
    default:
      return page;
  }
}

function nommer(page: string, titre: string): string {
  const nom = nomDeLaPage(page);
  if (!titre) return nom.charAt(0).toUpperCase() + nom.slice(1);
  // « fiche DDSE (peine) » a déjà ses parenthèses.
  return nom.includes('(') ? `${titre}, ${nom}` : `${titre} (${nom})`;
}

function composer({ page, ancre, titre }: Pick<Passage, 'page' | 'ancre' | 'titre'>): PassageARelire {
  return { nom: nommer(page, titre), href: lien(`${page}${ancre && `#${ancre}`}`) };
}

/** Passage que l’auteur a écrit ; le contrôle du contenu a vérifié qu’il existe. */
function passageEcrit(ecrit: string): PassageARelire {
  const [chemin = '', ancre = ''] = ecrit.split('#');
  const page = `/${chemin}`;
  const { passages, faits, termes } = lireCorpus();
  const connu = passages.find((p) => p.page === page && p.ancre === ancre);
  if (connu) return composer(connu);
  const fait = faits.get(`${reconnaitre(page)?.identifiants[0]}.${ancre}`)?.fait;
  const terme = page === adresses.glossaire ? termes.find((t) => t.id === ancre) : undefined;
  return composer({ page, ancre, titre: terme?.terme ?? fait?.libelle ?? '' });
}

/** Passages qui emploient un fait, la fiche de son thème d’abord, puis celle de la banque. */
function passagesDuFait(ref: string, mesure: string | undefined): Passage[] {
  const [theme = ''] = ref.split('.');
  const rang = ({ page }: Passage) => {
    const place = [theme, mesure ?? theme].map((id) => adresses.fiche(id)).indexOf(page);
    return place === -1 ? 2 : place;
  };
  return lireCorpus()
    .passages.filter((p) => p.faits.includes(ref))
    .toSorted((a, b) => rang(a) - rang(b));
}

/**
 * Passage à relire pour un item : celui qu’il désigne ; sinon celui qui emploie le premier de ses faits à l’être ; sinon la
 * fiche du thème, sinon le registre, où tout fait a son adresse.
 */
export function passageDeLItem(item: Pick<Item, 'passage' | 'faits'>, mesure?: string): PassageARelire {
  if (item.passage !== undefined) return passageEcrit(item.passage);
  for (const ref of item.faits) {
    const [passage] = passagesDuFait(ref, mesure);
    if (passage) return composer(passage);
  }
  const { mesures, faits } = lireCorpus();
  const [ref = ''] = item.faits;
  const [theme = '', fait = ''] = ref.split('.');
  if (mesures.some((m) => m.id === theme))
    return composer({ page: adresses.fiche(theme), ancre: '', titre: '' });
  return composer({
    page: adresses.registre(theme),
    ancre: fait,
    titre: faits.get(ref)?.fait.libelle ?? '',
  });
}
