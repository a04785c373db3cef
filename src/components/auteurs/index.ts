import Lien from '../commun/Lien.astro';
import Dessin from '../dessins/Dessin.astro';
import Article from './Article.astro';
import DateEffet from './DateEffet.astro';
import Encadre from './Encadre.astro';
import Exemple from './Exemple.astro';
import Fait from './Fait.astro';
import Faits from './Faits.astro';
import Terme from './Terme.astro';
import Valeur from './Valeur.astro';

/** Composants que le contenu emploie sans les importer ; `a` place les liens sous le chemin d’hébergement. */
export const composantsDeLecture = {
  a: Lien,
  Article,
  DateEffet,
  Dessin,
  Encadre,
  Exemple,
  Fait,
  Faits,
  Terme,
  Valeur,
};
