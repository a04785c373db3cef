import { CLE_DE_REPRISE } from '../commun/preferences.ts';
import { CLE_DU_RACCOURCI, CLE_DU_THEME } from './cles.ts';

/**
 * Script en ligne de toute page, lu avant que rien ne se peigne : ni le thème choisi, ni « Reprendre », ni le nombre à revoir ne
 * s’installent par un éclair, et l’écoute des raccourcis n’a rien à lire. La politique de sécurité l’admet par son empreinte. Stockage
 * refusé ou mémo abîmé, le thème du système s’applique et il n’y a rien à reprendre. Le compte redit `nombreARevoir`, dont le test
 * vérifie qu’ils s’accordent.
 */
export const SCRIPT_DU_THEME = `try{const d=document.documentElement.dataset,l=c=>localStorage.getItem(c),t=l('${CLE_DU_THEME}');if(t)d.theme=t;if(l('${CLE_DU_RACCOURCI}')==='non')d.sansRaccourci='';const m=JSON.parse(l('${CLE_DE_REPRISE}'));if(m){d.connu='';if(m.lieu||m.revisions?.[0]<=new Date().toISOString())d.reprendre='';const f=new Date,{jour,nombre}=m.manquees||{};const n=(m.revisions||[]).filter(i=>i<=new Date(f.setHours(23,59,59,999)).toISOString()).length+(jour===f.toLocaleDateString('sv')&&nombre);if(n)d.dus=n}}catch{}`;
