import type { Sorte } from '../schemas/droit.ts';
import { motsDe, preparerLaRequete } from './mots.ts';

/** Tournures par lesquelles on demande une sorte de fait ; la plus longue qui se trouve dans la requête l’emporte. */
const TOURNURES: readonly [Sorte, string][] = [
  [
    'decideur',
    'qui decide|qui prononce|qui ordonne|qui accorde|decideur|autorite competente|juge competent|quel juge',
  ],
  [
    'duree',
    'combien de temps|combien d heures|duree|duree max|duree maximum|duree maximale|nombre d heures|longueur',
  ],
  ['delai', 'delai|delais|sous combien de temps|sous combien de jours|dans quel delai|convocation'],
  ['consentement', 'accord|consentement|refus|refuser|refuse'],
  [
    'manquement',
    'manquement|manquements|violation|non respect|ne respecte pas|incident|incidents|revocation|retrait|que se passe t il si',
  ],
  ['sanction', 'sanction|sanctions|evasion|peine encourue'],
  ['fin', 'fin|fin anticipee|mainlevee|levee|terme|mi peine'],
  ['seuil', 'seuil|seuils|quantum|plafond|maximum|max'],
  ['public', 'pour qui|qui peut|personnes concernees|conditions d acces|eligible|eligibilite'],
  ['condition', 'condition|conditions'],
  ['mineur', 'mineur|mineurs|adolescent'],
  ['recours', 'recours|appel|contester'],
  ['obligation', 'obligation|obligations|interdictions'],
  ['modification', 'modifier|modification|changer|changement d horaires|horaires'],
  ['acteur', 'qui suit|role du spip|role du cpip'],
  ['lieu', 'lieu|ou se passe'],
];

const TABLE = TOURNURES.flatMap(([sorte, formes]) =>
  formes.split('|').map((forme) => ({ sorte, forme })),
).sort((a, b) => b.forme.length - a.forme.length);

/** Ce que demande une requête : une sorte de fait, s’il s’en trouve une, et les mots qui restent pour désigner la mesure. */
export interface Demande {
  sorte?: Sorte;
  /** Mots de la requête, intention ôtée. */
  mots: string[];
  /** Tous les mots de la requête. */
  tous: string[];
}

/** Sépare l’intention (« qui décide », « durée ») de ce sur quoi elle porte. */
export function lireDemande(requete: string): Demande {
  const preparee = preparerLaRequete(requete);
  const repliee = ` ${preparee} `;
  const tous = motsDe(preparee);
  const trouvee = TABLE.find(({ forme }) => repliee.includes(` ${forme} `));
  if (!trouvee) return { mots: tous, tous };
  const mots = motsDe(repliee.replace(` ${trouvee.forme} `, ' '));
  return { sorte: trouvee.sorte, mots, tous };
}
