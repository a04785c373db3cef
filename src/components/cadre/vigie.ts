/**
 * Script en ligne de toute page, d’une syntaxe que tout navigateur lit. Il ne fait que veiller : un navigateur sous le plancher, dont
 * `popover` est ce que le site emploie de plus récent, ou une erreur, appellent `secours.js`, qui décide de ce qu’il faut dire.
 */
export const SCRIPT_DE_VIGIE = `avis=[];function veiller(e){if(avis.push(e)<2){e=document.createElement('script');e.src=document.querySelector('[rel=manifest]').href.replace(/[^/]+$/,'secours.js');document.head.appendChild(e)}}addEventListener('error',veiller,true);addEventListener('unhandledrejection',veiller);'popover'in document.head||veiller()`;
