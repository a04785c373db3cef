import { ajouter, ajouterJours, joursEntre } from '../commun/calendrier.ts';
import { formaterDate } from '../commun/date-civile.ts';
import { formaterDuree } from '../commun/duree.ts';
import { accorder } from '../commun/texte.ts';
import { tientDans } from './droit.ts';
import { CHAMP_DU_JOUR, definir, SaisieRefusee, type Donnees } from './saisie.ts';
import type { Etape, Rendu, Supposition } from './types.ts';

const heures = (n: number) => accorder(n, 'heure', 'heures');

/** Faits qui bornent les heures, selon l’infraction. */
const BORNES: Record<string, string> = { delit: 'tig.duree-delit', contravention: 'tig.duree-contravention' };

/** Jours d’une semaine : le rythme se dit par semaine. */
const SEMAINE = 7;

function regle({ lu, droit, jour }: Donnees): Rendu {
  const sur = (ref: string) => droit.sur(ref, jour);
  if (lu.choix('nature') === 'obligation')
    return {
      genre: 'hors-champ',
      pourquoi:
        'Le TIG qui est une obligation d’un sursis probatoire suit le régime du sursis\u00a0: son inexécution est un manquement à la probation. Employer l’outil du sursis probatoire.',
      lire: [sur('tig.obligation-132-45')],
    };

  const [prononce, debut, delai] = [lu.date('prononce'), lu.date('debut'), lu.duree('delai')];
  const [prononcees, faites, suspendus] = [lu.nombre('heures'), lu.nombre('faites'), lu.nombre('suspension')];
  const bornes = BORNES[lu.choix('nature')] as string;
  const [min, max] = [
    droit.duree(bornes, 'min', prononce).heures,
    droit.duree(bornes, 'max', prononce).heures,
  ];
  if (prononcees < min || prononcees > max)
    throw new SaisieRefusee(
      'heures',
      `Prononcé le ${formaterDate(prononce)}, ce TIG compte de ${min} à ${heures(max)}\u00a0: vérifier le jugement.`,
    );
  if (faites > prononcees)
    throw new SaisieRefusee(
      'faites',
      'Plus d’heures faites que d’heures prononcées\u00a0: vérifier les deux nombres.',
    );
  if (debut < prononce)
    throw new SaisieRefusee(
      'debut',
      'Le délai ne commence pas avant le prononcé\u00a0: vérifier les deux dates.',
    );
  const plafond = droit.duree('tig.delai-execution', 'max', prononce);
  if (!tientDans(delai, plafond, debut))
    throw new SaisieRefusee(
      'delai',
      `Le délai fixé par le tribunal ne dépasse pas ${formaterDuree(plafond)}\u00a0: vérifier.`,
    );

  const finPrevue = ajouter(debut, delai);
  const fin = ajouterJours(finPrevue, suspendus);
  const restantes = prononcees - faites;
  const reste = joursEntre(jour, fin);

  const etapes: Etape[] = [
    {
      id: 'heures',
      libelle: 'Heures prononcées',
      valeur: heures(prononcees),
      texte: `Entre ${min} et ${heures(max)} à la date du prononcé.`,
      certitude: 'certain',
      faits: [droit.sur(bornes, prononce)],
    },
    {
      id: 'restantes',
      libelle: 'Heures restantes',
      valeur: heures(restantes),
      texte: `${heures(faites)} faites sur ${prononcees}.`,
      certitude: 'certain',
      faits: [sur('tig.fin-du-delai')],
      personne:
        restantes === 0
          ? 'Vous avez fait toutes vos heures. Gardez bien l’attestation.'
          : `Il vous reste ${heures(restantes)} de travail à faire.`,
    },
    {
      id: 'debut',
      libelle: 'Début du délai',
      date: debut,
      texte: `Délai fixé par le tribunal\u00a0: ${formaterDuree(delai)}, ${formaterDuree(plafond)} au plus.`,
      certitude: 'certain',
      faits: [droit.sur('tig.delai-execution', prononce)],
    },
  ];
  if (suspendus > 0)
    etapes.push({
      id: 'suspension',
      libelle: 'Délai suspendu',
      valeur: accorder(suspendus, 'jour', 'jours'),
      texte: `La fin passe du ${formaterDate(finPrevue)} au ${formaterDate(fin)}.`,
      certitude: 'certain',
      faits: [sur('tig.suspension-detention'), sur('tig.fin-du-delai')],
    });
  etapes.push({
    id: 'fin',
    libelle: 'Fin du délai',
    date: fin,
    texte:
      restantes === 0
        ? 'Toutes les heures sont faites\u00a0: le délai s’arrête dès ce moment, sans attendre cette date.'
        : 'Toutes les heures doivent être faites avant cette date.',
    certitude: 'certain',
    faits: [sur(restantes === 0 ? 'tig.fin-du-delai' : 'tig.delai-execution')],
    ...(restantes > 0 && {
      personne:
        jour > fin
          ? 'Le délai est passé. Parlez-en tout de suite à votre conseiller.'
          : 'Toutes vos heures doivent être faites avant cette date.',
    }),
  });

  if (restantes === 0)
    etapes.push({
      id: 'attestation',
      libelle: 'Attestation',
      texte: 'L’organisme d’accueil remet au CPIP et à la personne un document attestant le travail.',
      certitude: 'faire',
      faits: [sur('tig.attestation')],
    });
  else if (jour > fin)
    etapes.push({
      id: 'inexecution',
      libelle: 'Heures non faites à la fin du délai',
      texte:
        'Le juge peut faire exécuter tout ou partie de la sanction que le tribunal a fixée, après débat contradictoire. L’en informer.',
      certitude: 'decision',
      sort: 'possible',
      faits: [sur('tig.inexecution-733-2'), sur('tig.sanction-fixee')],
    });
  else {
    const semaines = Math.max(1, Math.ceil(reste / SEMAINE));
    const rythme = Math.ceil(restantes / semaines);
    etapes.push({
      id: 'rythme',
      libelle: 'Rythme à tenir',
      valeur: `${heures(rythme)} par semaine`,
      texte: `Il reste ${accorder(reste, 'jour', 'jours')}. Pour une personne salariée, travail et TIG ne dépassent pas de plus de ${heures(droit.duree('tig.temps-de-travail', 'depassement_max', jour).heures)} par semaine la durée légale.`,
      certitude: 'faire',
      faits: [sur('tig.temps-de-travail')],
      personne: `Pour finir à temps\u00a0: environ ${heures(rythme)} par semaine.`,
    });
    etapes.push({
      id: 'motif-grave',
      libelle: 'Si la personne ne peut pas finir',
      texte:
        'Le juge peut suspendre le délai pour un motif grave médical, familial, professionnel ou social, ou convertir la peine.',
      certitude: 'decision',
      sort: 'possible',
      faits: [sur('tig.fin-du-delai'), sur('tig.conversion-jours-amende'), sur('tig.conversion-747-1-1')],
      personne: 'Si vous ne pouvez pas venir, prévenez tout de suite votre conseiller.',
    });
  }

  const suppositions: Supposition[] = [
    {
      texte:
        'Le délai n’est suspendu que par une détention, une ARSE, le service national ou une décision du juge\u202f; le TIG peut pourtant se faire pendant une semi-liberté, un placement à l’extérieur, une DDSE ou une ARSE.',
      faits: [sur('tig.suspension-detention')],
    },
    {
      texte: 'Le point de départ du délai est celui que porte le dossier\u00a0: l’outil ne le calcule pas.',
      faits: [],
    },
  ];
  const titre = restantes === 0 ? 'Heures restantes' : jour > fin ? 'Le délai est fini' : 'Il reste';
  return {
    genre: 'resultat',
    reponse: {
      titre,
      valeur: heures(restantes),
      phrase:
        restantes === 0
          ? 'Le TIG est accompli\u00a0: le délai s’arrête.'
          : jour > fin
            ? `Le délai s’est achevé le ${formaterDate(fin)} sans que toutes les heures soient faites.`
            : `À faire avant le ${formaterDate(fin)}, dans ${accorder(reste, 'jour', 'jours')}.`,
    },
    etapes,
    refus: [],
    suppositions,
  };
}

/** Suivre un TIG : heures faites et restantes, fin du délai. */
export const tig = definir({
  id: 'tig',
  champs: [
    {
      id: 'nature',
      libelle: 'TIG prononcé',
      type: 'choix',
      choix: [
        { id: 'delit', libelle: 'Comme peine, pour un délit' },
        { id: 'contravention', libelle: 'Pour une contravention de 5e classe' },
        { id: 'obligation', libelle: 'Comme obligation d’un sursis probatoire' },
      ],
    },
    { id: 'prononce', libelle: 'Prononcé le', type: 'date' },
    {
      id: 'debut',
      libelle: 'Début du délai',
      aide: 'Celui du dossier\u00a0: condamnation exécutoire.',
      type: 'date',
    },
    { id: 'delai', libelle: 'Délai fixé par le tribunal', type: 'duree' },
    { id: 'heures', libelle: 'Heures prononcées', type: 'nombre', unite: 'heures', min: 1, max: 2000 },
    {
      id: 'faites',
      libelle: 'Heures déjà faites',
      aide: 'Vide vaut zéro.',
      type: 'nombre',
      unite: 'heures',
      min: 0,
      max: 2000,
      defaut: '0',
    },
    {
      id: 'suspension',
      libelle: 'Délai suspendu, en jours',
      aide: 'Détention, ARSE, décision du juge. Vide vaut zéro.',
      type: 'nombre',
      unite: 'jours',
      min: 0,
      max: 20000,
      defaut: '0',
    },
    CHAMP_DU_JOUR,
  ],
  faits: [
    'duree-delit',
    'duree-contravention',
    'delai-execution',
    'fin-du-delai',
    'suspension-detention',
    'obligation-132-45',
    'attestation',
    'inexecution-733-2',
    'sanction-fixee',
    'temps-de-travail',
    'conversion-jours-amende',
    'conversion-747-1-1',
  ].map((f) => `tig.${f}`),
  regle,
});
