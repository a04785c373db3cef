declare module 'lunr-languages/lunr.stemmer.support.js' {
  const ajouter: (lunr: typeof import('lunr')) => void;
  export default ajouter;
}

declare module 'lunr-languages/lunr.fr.js' {
  const ajouter: (lunr: typeof import('lunr')) => void;
  export default ajouter;
}
