//! Forms that no stemming rule reaches.
//!
//! Invariant: every row is folded words with one space between; its first word is the one that
//! the others are forms of.

/// Strong verbs (infinitive, past, plural past, participle) and irregular nouns.
pub(super) const FORMS: &str = "\
bakken gebakken
beginnen begon begonnen
bergen borg borgen geborgen
beschrijven beschreef beschreven
besluiten besloot besloten
bieden bood boden geboden
bidden bad baden gebeden
bijten beet beten gebeten
binden bond bonden gebonden
blazen blies bliezen geblazen
blijken bleek bleken gebleken
blijven bleef bleven gebleven
breken brak braken gebroken
brengen bracht brachten gebracht
buigen boog bogen gebogen
denken dacht dachten gedacht
dingen dong dongen gedongen
doen doet deed deden gedaan
dragen droeg droegen gedragen
drijven dreef dreven gedreven
dringen drong drongen gedrongen
drinken dronk dronken gedronken
duiken dook doken gedoken
dwingen dwong dwongen gedwongen
eten at aten gegeten
fluiten floot floten gefloten
gaan gaat ging gingen gegaan
gelden gold golden gegolden
genezen genas genazen
geven gaf gaven gegeven
glijden gleed gleden gegleden
graven groef groeven gegraven
grijpen greep grepen gegrepen
hangen hing hingen gehangen
hebben heeft had hadden gehad
heffen hief hieven geheven
helpen hielp hielpen geholpen
houden hield hielden gehouden
kiezen koos kozen gekozen
kijken keek keken gekeken
klimmen klom klommen geklommen
klinken klonk klonken geklonken
komen komt kwam kwamen gekomen
kopen kocht kochten gekocht
krijgen kreeg kregen gekregen
kruipen kroop kropen gekropen
kunnen kan kon konden
laden laadt geladen
laten liet lieten gelaten
lezen las lazen gelezen
liegen loog logen gelogen
liggen lag lagen gelegen
lijden leed leden geleden
lijken leek leken geleken
lopen liep liepen gelopen
meten mat maten gemeten
moeten moest moesten
mogen mag mocht mochten
nemen neemt nam namen genomen
noemen genoemd
onderhandelen onderhandeld
ontkennen ontkend
erkennen erkend
verkennen verkend
prijzen prees prezen geprezen
raden ried rieden geraden
rijden reed reden gereden
rijzen rees rezen gerezen
roepen riep riepen geroepen
ruiken rook roken geroken
schelden schold scholden gescholden
schenken schonk schonken geschonken
scheppen schiep schiepen geschapen
schieten schoot schoten geschoten
schijnen scheen schenen geschenen
schrijven schreef schreven geschreven
schrikken schrok schrokken geschrokken
schuiven schoof schoven geschoven
slaan slaat sloeg sloegen geslagen
slapen sliep sliepen geslapen
sluiten sloot sloten gesloten
snijden sneed sneden gesneden
spreken sprak spraken gesproken
springen sprong sprongen gesprongen
spuiten spoot spoten gespoten
staan staat stond stonden gestaan
steken stak staken gestoken
stelen stal stalen gestolen
sterven stierf stierven gestorven
stijgen steeg stegen gestegen
strijden streed streden gestreden
treden trad traden getreden
treffen trof troffen getroffen
trekken trok trokken getrokken
vallen viel vielen
vangen ving vingen gevangen
varen voer voeren
vechten vocht vochten gevochten
verdwijnen verdween verdwenen
vergelijken vergeleek vergeleken
vergeten vergat vergaten
verliezen verloor verloren
vinden vond vonden gevonden
vliegen vloog vlogen gevlogen
vragen vroeg vroegen gevraagd
vriezen vroor vroren gevroren
wegen woog wogen gewogen
werpen wierp wierpen geworpen
werven wierf wierven geworven
weten wist wisten geweten
wijken week weken geweken
wijten weet geweten
wijzen wees wezen gewezen
winnen won wonnen gewonnen
worden wordt werd werden geworden
zeggen zegt zei zeiden gezegd
zenden zond zonden gezonden
zien ziet zag zagen gezien
zijn is was waren geweest
zingen zong zongen gezongen
zinken zonk zonken gezonken
zitten zat zaten gezeten
zoeken zocht zochten gezocht
zuigen zoog zogen gezogen
zullen zal zou zouden
zwemmen zwom zwommen gezwommen
zwijgen zweeg zwegen gezwegen
kind kinderen kinders
ei eieren
stad steden
schip schepen
lid leden
smid smeden
gelid gelederen
lied liederen
rund runderen
volk volkeren
blad bladeren
rad raderen
been beenderen
goed goederen
gemoed gemoederen
koe koeien
vlo vlooien
mogelijkheid mogelijkheden
politicus politici
museum musea
medium media
datum data
criticus critici
historicus historici
syrie syrisch syrische syriers syrier
zee zeeen
idee ideeen
financien financieel financiele
rus russen russin
deskundig deskundige deskundigen
frans franse
";

/// Forms of two words: what the form is besides what the rules make of it.
pub(super) const AMBIGUOUS: &str = "\
vallen gevallen
varen gevaren
lijden leden
wijzen wezen
rijden reden
eten aten
meten maten
";

/// Words that rules would cut or join wrongly; each is its own stem.
pub(super) const KEPT: &str = "\
gas
was
dus
ons
les
bus
plus
thuis
";
