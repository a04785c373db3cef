import type { Source } from '../../../src/validation/lecture.ts';

/** Date du contrôle dans ces tests : ni la date du jour, ni celle du contenu réel. */
export const AUJOURDHUI = '2026-01-15';

export const THEME = 'droit/tig.yaml';
export const CHANGEMENTS = 'droit/_changements.yaml';
export const BANQUE = 'quizzes/tig.yaml';
export const FICHE = 'src/content/mesures/tig.mdx';
export const EXPLIQUER = 'src/content/expliquer/tig.mdx';
export const METIER = 'src/content/metier/ouvert.mdx';
export const LPJ = 'src/content/lpj/tig.mdx';
export const MODULE = 'src/content/modules/lpj/index.mdx';
export const SECTION = 'src/content/modules/lpj/debut.mdx';
export const CAS = 'src/content/cas/m-roche.yaml';
export const ECRIT = 'src/content/ecrits/rapport.yaml';
export const GLOSSAIRE = 'src/content/glossaire.yaml';

const FICHIERS: Record<string, string> = {
  [THEME]: `id: tig
nom: Travail d’intérêt général
sigles: [TIG]
resume: Une peine de travail.
relu_le: 2026-01-10
faits:
  - id: duree
    sortes: [duree]
    versions:
      - enonce: La peine va de vingt à quatre cents heures.
        reponse: '{min} à {max}'
        valeurs: {min: PT20H, max: PT400H}
        source: CP 131-8
        depuis: 2019-03-25
        etat: lu
  - id: juge
    sortes: [decideur]
    versions:
      - enonce: Le tribunal prononce la peine.
        source: CP 131-8
        etat: lu
`,
  [CHANGEMENTS]: `relu_le: 2026-01-10
lois_connues_au: 2026-01-05
changements:
  - id: lpj
    date: 2019-03-23
    texte: L n° 2019-222
    titre: La LPJ
    resume: La réforme des peines.
    statut: en-vigueur
    mesures: [tig]
    source: JORF
    etat: lu
`,
  [BANQUE]: `schema: 1
id: tig
titre: Le TIG
resume: Six questions.
mesure: tig
items:
${[1, 2, 3, 4, 5, 6].map(itemCourt).join('')}`,
  [FICHE]: `---
titre: Travail d’intérêt général
titre_court: TIG
ordre: 1
sigle: tig
famille: peine
accroche: Une peine exécutée dehors.
essentiel:
  duree: [tig.duree]
  decideur: [tig.juge]
  public: [tig.juge]
  manquement: [tig.juge]
vie:
  - {etape: Avant, texte: L’accord est recueilli.}
  - {etape: Pendant, texte: 'Au plus {tig.duree.max}.', fait: tig.duree}
  - {etape: Fin, texte: La peine est exécutée.}
role:
  - {etape: Recevoir, texte: Expliquer la peine.}
  - {etape: Affecter, texte: Choisir le poste.}
  - {etape: Clore, texte: Rendre compte.}
pieges:
  - {titre: Premier piège, texte: Une confusion., faits: [tig.duree]}
  - {titre: Second piège, texte: Une autre confusion.}
relu_le: 2026-01-10
---

## Conditions

Au plus <Valeur fait="tig.duree" cle="max" /> depuis le <DateEffet fait="tig.duree" />.

## Déroulement

Le <Terme id="jap">juge</Terme> applique <Article ref="CP 131-8" />.

## Obligations et contrôle

[Comparer](/comparer/) ou lire [Légifrance](https://www.legifrance.gouv.fr/).

## Incidents

<Fait id="tig.juge" />

## Fin de la mesure

<Exemple>Après huit mois, la personne a fini.</Exemple>
`,
  [EXPLIQUER]: `---
titre: Votre travail
dates:
  - {id: debut, libelle: Premier jour}
relu_le: 2026-01-10
---

<Faits ids="tig.juge tig.duree" />
`,
  [METIER]: `---
titre: Une journée dehors
resume: Ce que fait un conseiller du matin au soir.
rubrique: journees
ordre: 1
journee:
  qui: Sarah Meunier, un mardi
  heures:
    - {heure: 8\u00a0h\u00a020, texte: Elle lit.}
    - {heure: 9\u00a0h, texte: Elle reçoit.}
    - {heure: 10\u00a0h, texte: Elle appelle.}
    - {heure: 11\u00a0h, texte: Elle écrit.}
fiches: [tig]
relu_le: 2026-01-10
---

## Ce que l’on retient

Au plus <Valeur fait="tig.duree" cle="max" />, d’après [la fiche](/mesures/tig/).
`,
  [LPJ]: `---
titre: Le TIG après la LPJ
resume: Le maximum est relevé.
ordre: 1
mesures: [tig]
lpj: [tig.duree]
relu_le: 2026-01-10
---

<Encadre titre="À retenir">Le maximum a changé.</Encadre>
`,
  [MODULE]: `---
titre: La LPJ
resume: Un module court.
ordre: 1
objectifs: [Dire ce qui change, Situer la réforme]
mesures: [tig]
sections: [debut]
quiz: {banques: [tig], nombre: 6, seuil: 0.7}
formateur: {trompe: [La durée et le délai se confondent., Le décideur est oublié.], debriefer: [Faire lire le dispositif., Demander qui décide.]}
relu_le: 2026-01-10
---

Bienvenue.
`,
  [SECTION]: `---
titre: Pour commencer
objectif: Vous saurez dire ce qui change.
minutes: 5
points_cles: [La peine change, Le juge demeure]
relu_le: 2026-01-10
---

<Question id="tig-001" />
`,
  [CAS]: `id: m-roche
titre: M. Roche
resume: Un TIG qui commence mal.
minutes: 10
mesures: [tig]
situation: M. Roche se présente au SPIP.
pieces:
  - {id: jugement, titre: Jugement, nature: jugement, corps: Condamné à un TIG.}
  - {id: note, titre: Note, nature: note, corps: Il est venu.}
etapes:
${['accueil', 'affectation', 'bilan'].map(etape).join('')}fins:
  - {id: suite, titre: La suite, texte: Le TIG commence.}
correction: Il fallait écouter.
faits: [tig.juge]
relu_le: 2026-01-10
`,
  [ECRIT]: `schema: 1
id: rapport
titre: Un rapport
genre: situation
resume: Un rapport court.
ordre: 1
destinataire: Le juge, qui décide.
decision: Prolonger ou non.
situation: M. Roche suit un TIG depuis mai.
faible:
  bilan: On ne sait rien.
  paragraphes:
    - {ecrit: Il est désinvolte., notes: [{mots: désinvolte, sens: faute, texte: Ce mot juge.}]}
    - {ecrit: À suivre.}
bonne:
  bilan: On peut décider.
  paragraphes:
    - {ecrit: 'Absent le 3 mars.', notes: [{mots: le 3 mars, sens: force, texte: La date se vérifie., faits: [tig.juge]}]}
    - {ecrit: Le service propose de poursuivre.}
grille: [{critere: Dates, se_voit: Chaque fait en a une.}, {critere: Avis, se_voit: Il est écrit.}, {critere: Parole, se_voit: Elle est dite comme telle.}, {critere: Ton, se_voit: Aucun adjectif.}]
trame: [{rubrique: Faits, aide: Dater.}, {rubrique: Parole, aide: Citer court.}, {rubrique: Avis, aide: Proposer.}]
items: [tig-001]
fiches: [tig]
relu_le: 2026-01-10
`,
  [GLOSSAIRE]: `relu_le: 2026-01-10
termes:
  - id: jap
    terme: juge de l’application des peines
    sigle: JAP
    definition: Le juge qui suit la peine.
    voir: [tig]
`,
};

function itemCourt(n: number): string {
  return `  - id: tig-00${n}
    type: courte
    niveau: restitution
    enonce: Question ${n}
    faits: [tig.duree]
    explication: La règle ${n}.
    relu_le: 2026-01-10
    reponses: [TIG]
`;
}

function etape(id: string): string {
  return `  - id: ${id}
    titre: Étape ${id}
    question: Que faire\u202f?
    decisions:
      - {texte: Écouter, degre: juste, consequence: Il parle., retour: C’est le cadre.}
      - {texte: Refuser, degre: fautive, consequence: Il part., retour: Rien ne le permet.}
`;
}

/** Le plus petit contenu que le contrôle accepte : un fichier de chaque nature. */
export function corpusMinimal(): Source[] {
  return Object.entries(FICHIERS).map(([chemin, texte]) => ({ chemin, texte }));
}

/** Remplace un passage d’un seul fichier ; refuse de ne rien changer, ce qui rendrait le test creux. */
export function avec(
  chemin: string,
  avant: string,
  apres: string,
  sources: Source[] = corpusMinimal(),
): Source[] {
  if (!sources.some((s) => s.chemin === chemin && s.texte.includes(avant))) {
    throw new Error(`« ${avant} » n’est pas dans ${chemin}`);
  }
  return sources.map((s) =>
    s.chemin === chemin ? { chemin, texte: s.texte.replace(avant, () => apres) } : s,
  );
}

export function sans(chemin: string, sources: Source[] = corpusMinimal()): Source[] {
  return sources.filter((s) => s.chemin !== chemin);
}

/** Met à la place du premier item de la banque un item d’un autre type. */
export function avecItem(donneesPropres: string): Source[] {
  const neuf = itemCourt(1).replace('type: courte', 'type: TYPE').replace('    reponses: [TIG]\n', '');
  const [type, ...lignes] = donneesPropres.trim().split('\n');
  const propres = lignes.map((l) => `    ${l}\n`).join('');
  return avec(BANQUE, itemCourt(1), neuf.replace('type: TYPE', `type: ${type}`) + propres);
}
