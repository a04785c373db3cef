/*
 * Script classique, d’une syntaxe que tout navigateur lit : il dit ce qui manque à un navigateur trop ancien, et ce qui s’est
 * arrêté dans la page, là où les modules du site ne peuvent plus le dire eux-mêmes.
 */
(function () {
  var base = document.currentScript ? document.currentScript.src.replace(/secours\.js.*$/, '') : '/';
  var origine = location.protocol + '//' + location.host;

  /** Montre un avis en tête de page ; un seul de chaque sorte. */
  function dire(sorte, texte, lien) {
    var page = document.getElementById('page') || document.body;
    if (!page || document.getElementById('avis-' + sorte)) return;
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

  function auPlancher() {
    var manques = [];
    function exiger(present, nom) {
      if (!present) manques.push(nom);
    }
    exiger('noModule' in document.createElement('script'), 'les modules de script');
    exiger(Array.prototype.toSorted && Array.prototype.findLast && Object.hasOwn, 'des fonctions de 2023 sur les listes');
    exiger(window.AbortSignal && AbortSignal.timeout && window.structuredClone, 'l’arrêt d’une demande trop longue');
    exiger('popover' in document.createElement('div'), 'les menus qui s’ouvrent sur la page');
    exiger(window.CSS && CSS.supports && CSS.supports('selector(:has(a))'), 'le sélecteur de style :has');
    if (manques.length > 0)
      dire(
        'plancher',
        'Votre navigateur est plus ancien que ceux pour lesquels ce site est fait. Il lui manque : ' +
          manques.join(', ') +
          '. Le texte se lit ; les questions, la recherche et le carnet peuvent ne pas répondre. Il faut Firefox 128, Edge ou Chrome 120, Safari 17, ou plus récent.'
      );
  }

  var ARRET =
    'Une partie de cette page s’est arrêtée : un défaut du site, une mise à jour pendant votre visite, ou un navigateur trop ancien. Ce que l’appareil gardait l’est toujours. Rechargez la page ; pour le mettre d’abord à l’abri, exportez ';

  function arreter() {
    dire('arret', ARRET, 'votre carnet');
  }

  /** Ce qui vient du site, et non d’une extension du navigateur. */
  function estDuSite(texte) {
    return String(texte).indexOf(origine) >= 0;
  }

  window.addEventListener(
    'error',
    function (e) {
      var script = e.target && e.target.tagName === 'SCRIPT' ? e.target.src : '';
      if (script ? estDuSite(script) : e.error && estDuSite(e.filename)) arreter();
    },
    true
  );

  window.addEventListener('unhandledrejection', function (e) {
    var r = e.reason;
    // Une demande abandonnée n’est pas une panne, et un stockage qui refuse se dit là où l’on répond.
    if (!r || r.name === 'AbortError' || r.name === 'ErreurDeStockage') return;
    if (estDuSite(r.stack) || estDuSite(r.message)) arreter();
  });

  // Une île attendue aussitôt, et qui ne s’est pas animée, laisserait des boutons sans effet.
  window.addEventListener('load', function () {
    setTimeout(function () {
      if (document.querySelector('astro-island[ssr][client="load"]')) arreter();
    }, 10000);
  });

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', auPlancher);
  else auPlancher();
})();
