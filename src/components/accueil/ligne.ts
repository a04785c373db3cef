import * as adresses from '../../domaine/commun/adresses.ts';
import { formaterDate } from '../../domaine/commun/date-civile.ts';
import { accorder } from '../../domaine/commun/texte.ts';
import { LIEU_DE_REVISION, type Lieu, type MemoDeReprise } from '../../domaine/progression/reprendre.ts';
import { lien } from '../../moyens/adresse.ts';
import { jourLocal } from '../../moyens/jour.ts';
import type { Journal } from '../../schemas/journal.ts';
import { creer } from '../commun/creer.ts';
import { adresseDuLieu, aRevoir, relireLeMemo } from '../reprendre/reprendre.ts';

/** Une question demande d’ordinaire moins d’une minute, sa correction comprise. */
const SECONDES_PAR_QUESTION = 40;

function dire(hote: HTMLElement, quoi: string, texte: string): void {
  hote.querySelector(`[data-dit="${quoi}"]`)?.replaceChildren(texte);
}

/** Ce que compte le rang d’un lieu. */
const uniteDe = ({ adresse }: Lieu) => (adresse.startsWith('quiz/') ? 'série' : 'section');

/** Une bande par section : ce qui précède est plein, celle-ci est en cours. */
function montrerLaMire(hote: HTMLElement, lieu: Lieu): void {
  const { rang, sur, dans } = lieu;
  const mire = hote.querySelector('.mire');
  if (!mire || rang === undefined || sur === undefined || sur < rang) return;
  mire.replaceChildren(
    ...Array.from({ length: sur }, (_, i) => {
      const bande = creer('i', '');
      bande.dataset.e = i + 1 < rang ? 'plein' : i + 1 === rang ? 'ici' : 'vide';
      return bande;
    }),
  );
  dire(hote, 'avance', dans ? `${dans}, une bande par ${uniteDe(lieu)}` : `Une bande par ${uniteDe(lieu)}`);
}

/** Le dessin de ce que l’on reprend, lu à son adresse ; sans réseau, la place reste une teinte. */
async function montrerLaCouverture(hote: HTMLElement, nom: string): Promise<void> {
  const place = hote.querySelector<HTMLElement>('.dessin');
  const reponse = await fetch(lien(adresses.couverture(nom))).catch(() => undefined);
  if (!place || !reponse?.ok) return;
  const svg = new DOMParser().parseFromString(await reponse.text(), 'image/svg+xml').documentElement;
  if (svg.localName !== 'svg') return;
  // Le ciel au-dessus du dessin se rogne, jamais ses chiffres.
  svg.setAttribute('viewBox', '0 28 320 144');
  place.dataset.famille = svg.dataset.famille ?? '';
  place.replaceChildren(document.importNode(svg, true));
}

function direLeLieu(hote: HTMLElement, lieu: Lieu): void {
  const { titre, passage, reste, rang, sur, couverture } = lieu;
  hote.querySelector<HTMLAnchorElement>('a.la')?.setAttribute('href', adresseDuLieu(lieu));
  dire(hote, 'surtitre', rang && sur ? `Reprendre · ${uniteDe(lieu)} ${rang} sur ${sur}` : 'Reprendre');
  dire(hote, 'titre', titre);
  dire(
    hote,
    'ou',
    [
      passage && `À «\u00a0${passage}\u00a0».`,
      reste !== undefined && reste > 0 && `Il reste ${reste}\u00a0min.`,
    ]
      .filter(Boolean)
      .join(' '),
  );
  montrerLaMire(hote, lieu);
  if (couverture) void montrerLaCouverture(hote, couverture);
}

/** Rien n’est laissé en route : la ligne mène au bureau, qui dit l’étape suivante. */
function direLeBureau(hote: HTMLElement, dus: number): void {
  dire(hote, 'surtitre', 'Apprendre');
  dire(hote, 'titre', dus > 0 ? 'Reprendre ce que vous savez' : 'Votre prochaine étape');
  dire(hote, 'bouton', 'Ouvrir');
}

function direLaRevision(hote: HTMLElement, { revisions = [] }: MemoDeReprise, dus: number): void {
  if (dus > 0) {
    dire(hote, 'dus', accorder(dus, 'question', 'questions'));
    dire(hote, 'duree', `${Math.max(1, Math.round((dus * SECONDES_PAR_QUESTION) / 60))}\u00a0min environ`);
    return;
  }
  const maintenant = new Date().toISOString();
  const prochaine = revisions.find((echeance) => echeance > maintenant);
  dire(hote, 'dus', 'Rien à revoir');
  dire(hote, 'duree', prochaine ? `avant le ${formaterDate(jourLocal(prochaine))}` : 'pour l’instant');
}

/** Dit à qui revient où il en est, d’après ce que l’appareil retient. */
export function montrerLaLigne(): void {
  const hote = document.querySelector<HTMLElement>('#ligne');
  if (!hote) return;
  const memo = relireLeMemo();
  const dus = aRevoir(memo);
  if (memo.lieu && memo.lieu.adresse !== LIEU_DE_REVISION.adresse) direLeLieu(hote, memo.lieu);
  else direLeBureau(hote, dus);
  direLaRevision(hote, memo, dus);
}

/** Recompte ce qui est à revoir d’après le journal : des réponses ont pu venir depuis que l’appareil l’a retenu. */
export async function tenirLaLigne(journal: Journal): Promise<void> {
  const { retenirLaRevision } = await import('../parcours/etats.ts');
  // Sans réseau, le compte retenu vaut toujours.
  await retenirLaRevision(journal).catch(() => undefined);
  montrerLaLigne();
}
