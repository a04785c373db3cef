/** `lunr-languages` n’a pas de types : on ne déclare que ce dont l’index se sert. */
declare module 'lunr-languages/lunr.stemmer.support.js' {
  const ajouter: (lunr: typeof import('lunr')) => void;
  export default ajouter;
}

declare module 'lunr-languages/lunr.fr.js' {
  const ajouter: (lunr: typeof import('lunr')) => void;
  export default ajouter;
}
