/**
 * La traduction d’un navigateur remplace chaque nœud de texte par un <font>. Une île qui récrit ensuite son texte l’écrirait dans un
 * nœud sorti de la page : un compteur, une horloge resteraient où ils étaient. On se souvient donc de la place de chaque nœud, et
 * celui qui se récrit y revient ; la traduction le reprend de là.
 * @see https://github.com/sveltejs/svelte/issues/15090
 */
const places = new WeakMap<Node, ChildNode>();

function retenir({ addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): void {
  removedNodes.forEach((ote, i) => {
    const font = [addedNodes[i], previousSibling, nextSibling].find((n) => n?.nodeName === 'FONT');
    if (font && ote instanceof Text) places.set(ote, font as Element);
  });
}

/** Rend sa place à un nœud qui se récrit. */
function reprendreSaPlace(noeud: Text): void {
  const font = places.get(noeud);
  places.delete(noeud);
  if (font?.isConnected && !noeud.isConnected) font.replaceWith(noeud);
}

let veille = false;

/** Fait que ce que les îles récrivent se voie encore dans une page traduite. */
export function suivreLaTraduction(): void {
  if (veille) return;
  veille = true;
  const nature = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue') as PropertyDescriptor;
  Object.defineProperty(Text.prototype, 'nodeValue', {
    ...nature,
    set(this: Text, valeur: string | null) {
      nature.set?.call(this, valeur);
      reprendreSaPlace(this);
    },
  });
  const oter = CharacterData.prototype.remove;
  Text.prototype.remove = function (this: Text) {
    reprendreSaPlace(this);
    oter.call(this);
  };
  new MutationObserver((changements) => changements.forEach(retenir)).observe(document.body, {
    childList: true,
    subtree: true,
  });
}
