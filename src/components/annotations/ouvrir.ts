import { mount, unmount } from 'svelte';
import type { Passage } from '../../domaine/annotations/annotations.ts';
import type { ItemIlot } from '../../requetes/quiz.ts';
import Annoter from './Annoter.svelte';
import SignalerDialogue from './SignalerDialogue.svelte';

/** Ouvre le dialogue d’annotation d’un passage, une note commencée par l’extrait s’il y en a un ; il se retire en se fermant. */
export function ouvrirAnnoter(passage: Passage, extrait = ''): void {
  const dialogue = mount(Annoter, {
    target: document.body,
    props: { passage, extrait, fermer: () => void unmount(dialogue) },
  });
}

/** Ouvre le dialogue qui signale une question. */
export function ouvrirSignaler(ilot: ItemIlot): void {
  const dialogue = mount(SignalerDialogue, {
    target: document.body,
    props: { ilot, fermer: () => void unmount(dialogue) },
  });
}
