/**
 * Familles de mots : ce que l’on dit au guichet et ce qu’écrit le droit. « Il bosse », « le taf », « l’emploi » parlent du travail ; « il a
 * raté son rendez-vous » et « il ne s’est pas présenté » d’un manquement. Une ligne par famille ; un mot terminé par `*` vaut pour tous ceux
 * qui commencent ainsi ; deux mots liés par `+` se suivent dans la phrase.
 */
export const LEXIQUE_DES_FAMILLES = `
prison: prison prisons prisonnier* taule tole tolard* cabane zonzon emprison* incarcer* detention detenu* enferm* barreaux carcera* penitentiaire+etablissement
ecrou: ecrou* greffe+penitentiaire mandat+depot
sortie: sort sorti sortie sorties sortir sortant* sortent libere* liberation* liberer elargi* dehors levee+ecrou sortira
travail: travail* boulot* bosse* bosser taf taff job jobs emploi* embauch* employeur* patron* metier salarie* salaire* paie+travail poste poste* interim cdd cdi chantier* licenci* contrat+travail atelier
formation: formation* former stage+formation etude* etudi* scolair* ecole cours diplome* apprenti* examen*
absence: absen* rate rates ratee* rater loupe* lapin* zappe* oubli* seche* vient+pas venu+pas pas+venu viens+pas presente+pas pas+presente presente+plus vient+plus vient+jamais pas+presente comparu* comparait comparution* defaut* defaill* pas+rdv repond+plus repond+pas injoignable* nouvelles disparu* evapore* introuvable* honore*
manquement: manquement* manque+obligation viol* violer violation* non+respect respecte+pas pas+respecte respect+pas respecte+plus inobserv* inexecut* inconduite transgress* enfrei* desobe* infraction+obligation incident* derap* ecart* echou* echec rate ratee* rater pas+fait fait+pas fait+plus non+execut* pas+execut* execute+pas pas+accompli non+accompli refus* lache lacher arrete+obligation respecte+rien fout* fiche* coupe+bracelet bracelet+coupe soustrai* soustract* bafoue* non+observation abandonn* neglig*
sanction: sanction* risqu* encour* puni* peine+encourue consequence* suites suite coute+quoi revoqu* revocation* retir* retrait* tombe tomber saut* reincarc* mise+execution mettre+execution
revocation: revoqu* revocation* saute sauter tombe tomber fait+tomber sucre* sucrer annul* retir* retrait*
refus: refus* oppos* veut+pas veut+plus dit+non rejet* denie* decline* accepte+pas pas+accord non+accord
accord: accord* consent* accept* renonc* d+accord oui veut+bien volontaire*
recours: appel appels recours contest* pourvoi* cassation attaqu* faire+appel deferer voie+recours voies+recours reclam*
delai: delai* combien+temps sous+combien quand jusqu* avant+combien apres+combien date* echeance* terme expire* expiration limite* tard jours+pour mois+pour heures+pour laps
duree: duree* dure durent durer longtemps combien+temps combien+mois combien+annees combien+jours an ans annee* mois quantum
maximum: max maxi maximum plafond* plus+possible limite* jusqu* au+plus maximal* depass* excede*
minimum: min mini minimum plancher* au+moins minimal*
seuil: seuil* plafond* a+partir partir+de limite* condition+peine quantum reliquat*
reste: reste* reliquat* restant* solde+peine
decision: decid* decision* prononc* ordonn* octroi* valid* homolog* statu* tranch* qui+peut qui+donne qui+accorde
juge: juge juges magistrat* president
parquet: parquet procureur* proc ministere+public substitut
avocat: avocat* conseil+avocat defense baveux batonnier
spip: spip cpip conseiller* dpip service+penitentiaire agent* collegue* dspip directeur+spip
avis: avis rapport* ecrit* synthese note enquete* verif* signal* previen* prevenir avert* inform* alert* avise*
informer: inform* previen* prevenir avert* avise* aviser notifi* dire+a signal* alert* communiqu* transm* rend+compte rendre+compte
victime: victime* plaignant* partie+civile madame dame elle+porte femme+victime mere+victime ex+conjoint
conjoint: conjoint* conjug* compagn* concubin* epoux epouse* femme mari madame copine copain ex couple* pacs partenaire+pacs menage cherie sa+femme
enfant: enfant* gamin* gosse* mome* fils fille bebe* minot* petit+garcon petite+fille progenit* parent* parental*
mineur: mineur* ado adolescent* jeune* moins+18 cjpm pjj ans+mineur
famille: famill* proche* mere pere parent* frere soeur* grand+mere grand+pere enfant* conjoint* epouse* deces enterr* obseq*
deces: deces mort* mourir decede* enterr* obseq* funer* fin+vie
argent: argent fric thune* pognon paie paye* payer paiement* verse* verser versement* somme* montant* euro* euros cout* coute* tarif* prix finance* indemnis* remuner* rembours* gratuit* facture*
payer: pay* paie paiement* verse* verser regle+somme acquitt* rembours* indemnis* impaye* solder
impaye: impaye* pas+paye paye+pas pas+payer payer+pas non+paye non+paiement defaut+paiement dette* insolvab* paie+pas paie+plus paye+plus peut+payer
amende: amende* pv contravention* amande*
indemniser: indemnis* dommage* repar* rembours* partie+civile dedommag* interets+civils interet+civil prejudice*
domicile: domicil* maison chez+lui chez+elle logement* habit* residen* adresse* appart* appartement* demenag* hebergement* loge loger bail loyer toit
hebergement: heberg* logement* loger foyer* chrs chu siao sdf rue abri toit dehors+dort dort+dehors 115 hotel squat*
demenager: demenag* change+adresse changement+adresse change+residence changement+residence nouvelle+adresse nouvelle+residence quitte+domicile
deplacement: deplac* voyage* vacances etranger part+en partir bouger conge* trajet* quitter+territoire
etranger: etranger* sans+papiers papiers titre+sejour expuls* eloign* consul* prefect* prefet visa nationalite
bracelet: bracelet* placement+electronique surveillance+electronique boitier* cheville emetteur
mobile: mobile* gps geolocal* psem
alarme: alarm* alert* sonn* bip* declench* notification+alarme
evasion: evasion* evad* fuite fuit fugue* barre+bracelet s+barre barre se+barre barrer cavale soustrai* disparu* coupe coupe+bracelet pas+rentre rentre+pas pas+rentrer reintegre+pas pas+reintegre parti envole* tire+dehors sauve non+retour reintegr*
retour: rentr* retour* reintegr* revenu* revient regagn*
horaire: horaire* heure* plage* creneau* creneaux matin soir midi nuit week+end weekend samedi dimanche
permission: permission* perm perms sortie+autorisee week+end
changer: chang* modif* evolu* adapt* alleg* ajout* supprim* remplac* substitu* bascul* transform* convert* conver* enlev* amenag+obligation assoupli*
convertir: convert* conver* transform* remplac* substitu* chang+peine bascul* 747
fin: fin finit finir fini finie terme termin* cess* acheve* arret* lever levee mainlevee expire* clotur* stop* anticip* sortie+mesure relev* met+fin mettre+fin
debut: debut* commenc* demarr* depart* part+quand court+partir point+depart entre+vigueur a+partir des+quand
suspension: suspen* pause gele* geler interromp* interrupt* arret+temporaire
prolonger: prolong* rallong* renouvel* repousser allong* plus+longtemps etend*
compter: compt* calcul* decompt* imput* dedui* deduct* additionn* total* cumul* somme+des
imputation: imput* dedui* deduct* deduit* enlev* soustrait+peine compte+dans pris+compte
cumul: cumul* ensemble meme+temps en+plus plus+de additionn* combin* ajoute* associ* a+la+fois a+fois avec+du avec+une tous+les+deux les+deux confond* confusion* et+aussi ajouter
exclusion: exclu* interdi* impossib* pas+droit pas+possible peut+pas peut+plus ferme+a fermee+a ferme+aux empech* sauf incompatib* inapplicab* refuse+a droit+plus ecart*
possible: possib* ouvert ouverte eligib* admiss* peut+avoir droit+a condition* faisab* accessible* peut+beneficier benefici*
recidive: recidiv* recommenc* rechut* refait refaire remet+ca replong* deja+condamne nouveau+fait nouvelle+infraction nouvelle+condamnation nouveaux+faits reiter* retap* recond*
casier: casier* bulletin* antecedent* passe+penal extrait rehabilit* effac*
soins: soin* soign* psy psys psychi* psychol* traitement* medic* medecin* docteur* therap* hospital* hopital cure desintox* addict* alcool* drogue* stup* toubib infirm* cachet* medoc* cmp csapa injonction*
sante: sante malad* cancer* handicap* medec* medic* hopital soin* enceinte* grossesse accident* bless* douleur* allergi*
alcool: alcool* boire boit bu picole* bar+boire bistrot* debit* boisson* ivre ivresse ebriete bars
drogue: drogue* stup* cannabis shit coke cocaine heroine toxico* came addict* crack
suicide: suicid* foutre+en foute+en en+l+air en+finir mort+volontaire pend* autoagress* idees+noires passage+acte+suicid*
violence: violen* frapp* coup coups cogn* tap* agress* batt* baffe* gifle*
menace: menac* insult* outrage* intimid* peur
sexuel: sexuel* viol violeur* aics pedo* agression+sexuelle attouchement* 706+47
terrorisme: terror* tis radicalis* djihad* daech
arme: arme armes fusil* flingue* couteau* pistolet* carabine* chasse
vehicule: vehicul* voiture* bagnole* auto caisse+auto permis+conduire conduire conduit volant ead ethylotest* route routi* scooter moto
contact: contact* approch* rapproch* voir+madame revoir revu revoit croise* rencontr* entrer+relation relation ecrire+a appelle+ex harcel* message* sms+a telephone+a parle+a
lieu: lieu* endroit* parait* paraitre zone* perimetre quartier departement ville secteur
telephone: telephon* appel+telephonique coup+fil visio*
courrier: courrier* lettre* correspond* pli ecrire ecrit+a mail*
visite: visite* parloir* voir+en+prison permis+visite venir+voir uvf
entretien: entretien* rdv rendez+vous convoc* convoqu* rencontre* recevoir recois recoit
convocation: convoc* convoqu* rdv rendez+vous presente+devant presenter+devant se+presenter vu+quand voir+sous 474
audience: audience* proces jugement* barre debat* tribunal comparution*
jugement: jugement* juge+condamne condamn* verdict delibere
detention_provisoire: detention+provisoire provisoire preventive prevenu* prevenue* dp attente+jugement
pre_sentenciel: avant+jugement instruction mis+en+examen mise+examen information+judiciaire prevenu* presente*
heures_tig: tig tigiste* interet+general travail+interet heures+tig tnr
libre: libre* en+liberte milieu+ouvert pas+incarcere
amenagement: amenag* bracelet+semi
reduction: reduction* reduc rp rps crp remise* credit+reduction grace* moins+longtemps ristourne
police: police* policier* flic* flics gendarme* commissariat keufs opj brigade
arrestation: arret* interpel* retenu* retention* garde+vue gav coffre* serre
mandat: mandat* amener ouvert+mandat avis+recherche
deja: toujours+en encore+en
avant_apres: avant+reforme avant+2020 nouvelle+loi reforme* loi+2019 avant+lpj vieux vieille* ancien ancienne ancienn*
nom: s+appelle appelle+comment appelle+t veut+dire signifi* c+quoi definition* est+quoi
nombre: nombre* nb combien+de combien+sont statisti* chiffre* pourcent* taux effectif* population proportion* part+de
cout: cout* prix tarif* coute* combien+coute facture* budget* frais
secret: secret* confiden* discret* taire dire+a devoil* divulgu* repete* raconte*
deontologie: deontolog* cadeau* gateau* don dons avantage* relation+personnelle amour* intime* integrit*
dossier: dossier* pieces consult* acces+dossier lire+dossier copie* appi genesis prisme logiciel*
discipline: disciplin* mitard qd quartier+disciplinaire faute* cri sanctionne* commission+discipline isolement
allocation: caf allocation* prestation* aide+sociale minima+sociaux
pension: pension* aliment* contribution+charges entretien+enfant
banque: banque* compte* surendett* credit* saisie* dette*
etrangere_langue: interprete* langue* francais+parle parle+pas+francais traduc*
papiers: papiers identite cni carte+identite passeport titre* attestation* certificat* justificatif* preuve* prouv*
justifier: justif* preuve* prouv* attest* certif* apport*
evaluer: evalu* diagnos* outil* grille* mesure+risque davc risque+recidive rbr
groupe: groupe* collectif* ppr parole anim* atelier+groupe seance*
concours: concours epreuve* oral oraux ecrit+concours candidat* recrut*
grade: grade* echelon* carriere* avance* promotion statut* corps categorie
enap: enap eleve* scolarite agen ecole+penitentiaire promotion stagiaire*
tuteur: tuteur* curateur* tutelle* curatelle* majeur+protege protege
urgence: urgen* tout+de+suite immediat* sans+attendre sur+le+champ vite illico aussitot
obligation: oblig* oblige* doit devoir devoirs interdiction* impos* astreint*
liste: liste* quelles quels enumer* types sortes catalogue
motif: motif* motiv* raison* pourquoi cause* justifi* explication*
confiscation: confisqu* confiscation* saisi+voiture immobilis*
stage: stage* sensibilis*
permis: permis retrait+permis suspension+permis annulation+permis
etablissement: etablissement* maison+arret centre+detention
transfert: transf* transferement* affect* change+prison rapproch* orient*
culte: culte* religi* aumon* pri*er* foi
expertise: expert* psychiatr* contre+expertise
ordonnance: ordonnance* jugement+jap
ressources: ressource* revenu* moyens pauvre* indig* demuni* sans+argent
rembourser: rembours* restitu* rendre+argent
supervis: supervis* analyse+pratiques
deni: nie nier deni minimis* reconnait+pas conteste+faits
`.trim();
