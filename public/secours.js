/*
 * Chargé par le script de vigie quand quelque chose manque ou s’arrête. Script classique, d’une syntaxe que tout navigateur lit : là
 * où les modules du site ne peuvent plus parler, il dit ce qui manque, et comment sauver.
 */
(function () {
  var base = document.currentScript ? document.currentScript.src.replace(/secours\.js.*$/, '') : '/';
  var origine = location.protocol + '//' + location.host;

  /** Montre un avis en tête de page, un seul de chaque sorte ; `lien` mène au carnet. */
  function dire(sorte, texte, lien) {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', function () {
        dire(sorte, texte, lien);
      });
      return;
    }
    var page = document.getElementById('page') || document.body;
    if (document.getElementById('avis-' + sorte)) return;
    var avis = document.createElement('p');
    avis.id = 'avis-' + sorte;
    avis.className = 'panne';
    avis.setAttribute('role', 'alert');
    avis.appendChild(document.createTextNode(texte));
    if (lien) {
      var a = document.createElement('a');
      a.href = base + 'carnet/';
      a.appendChild(document.createTextNode(lien));
      avis.appendChild(a);
      avis.appendChild(document.createTextNode('.'));
    }
    page.insertBefore(avis, page.firstChild);
  }

  function direLePlancher() {
    var manques = [];
    function exiger(present, nom) {
      if (!present) manques.push(nom);
    }
    exiger('noModule' in document.createElement('script'), 'les modules de script');
    exiger([].toSorted && Object.hasOwn, 'des fonctions de 2023 sur les listes');
    exiger(window.AbortSignal && AbortSignal.timeout, 'l’arrêt d’une demande trop longue');
    exiger('popover' in document.head, 'les menus qui s’ouvrent sur la page');
    exiger(CSS.supports('selector(:has(a))'), 'le sélecteur de style :has');
    dire(
      'plancher',
      'Votre navigateur est plus ancien que ceux pour lesquels ce site est fait. Il lui manque : ' +
        manques.join(', ') +
        '. Le texte se lit ; les questions, la recherche et le carnet peuvent ne pas répondre. Il faut Firefox 128, Edge ou Chrome 120, Safari 17, ou plus récent.'
    );
  }

  function direLArret() {
    dire(
      'arret',
      'Une partie de cette page s’est arrêtée : un défaut du site, une mise à jour pendant votre visite, ou un navigateur trop ancien. Ce que l’appareil gardait l’est toujours. Rechargez la page ; pour le mettre d’abord à l’abri, exportez ',
      'votre carnet'
    );
  }

  /** Vrai de ce qui vient du site, et non d’une extension du navigateur. */
  function estDuSite(texte) {
    return String(texte).indexOf(origine) >= 0;
  }

  function estUnArret(e) {
    if (e.type === 'unhandledrejection') {
      var r = e.reason;
      // Une demande abandonnée n’est pas une panne, et un stockage qui refuse se dit là où l’on répond.
      if (!r || r.name === 'AbortError' || r.name === 'ErreurDeStockage') return false;
      return estDuSite(r.stack) || estDuSite(r.message);
    }
    if (e.target && e.target.tagName === 'SCRIPT') return estDuSite(e.target.src);
    return Boolean(e.error) && estDuSite(e.filename);
  }

  /** Juge ce que la vigie a vu ; rien : le navigateur est sous le plancher. */
  function juger(e) {
    if (!e) direLePlancher();
    else if (estUnArret(e)) direLArret();
  }

  // La file que tient le script de vigie ; ce qui suit se juge à mesure.
  var avis = window.avis;
  for (var i = 0; i < avis.length; i += 1) juger(avis[i]);
  avis.push = juger;
})();
