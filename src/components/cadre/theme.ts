import { CLE_DE_REPRISE } from '../commun/preferences.ts';
import { CLE_DU_RACCOURCI, CLE_DU_THEME } from './cles.ts';

/**
 * Script en ligne de toute page, lu avant que rien ne se peigne : ni le thème choisi ni « Reprendre » ne s’installent par un éclair, et l’écoute des raccourcis n’a rien à lire. La
 * politique de sécurité l’admet par son empreinte. Stockage refusé, le thème du système s’applique et il n’y a rien à reprendre.
 */
export const SCRIPT_DU_THEME = `try{const d=document.documentElement.dataset,t=localStorage.getItem('${CLE_DU_THEME}');if(t)d.theme=t;if(localStorage.getItem('${CLE_DE_REPRISE}'))d.reprendre='';if(localStorage.getItem('${CLE_DU_RACCOURCI}')==='non')d.sansRaccourci=''}catch{}`;
