//! Which Dutch words must find each other, and which must not.
//!
//! Every word below is a document of its own, and all of them together are the vocabulary that
//! compounds are split against. A pair is `asked = printed` when asking for the first must find
//! the second, and `asked ! printed` when it must not. A `?` before a pair says that it is known
//! not to hold; the test fails when it holds after all, so that this list stays true.

use crate::search::engine::{Builder, FieldSpec, Index, Options, Searcher};
use crate::search::query::Query;

const INFLECTION: &str = "
aanval = aanvallen
aanvallen = aanval
akkoord = akkoorden
ambtgenoten = ambtgenoot
Amerikaans = Amerikaanse
Amerikaanse = Amerikaans
Amerikaan = Amerikanen
baan = banen
banen = baan
bedreiging = bedreigingen
belang = belangen
besluiten = besloten
besluit = besluiten
bestand = bestanden
bevestigde = bevestigd
bom = bommen
bommen = bom
boot = boten
brief = brieven
brieven = brief
bron = bronnen
collega = collega's
collega's = collega
collegas = collega
crisis = crisissen
dag = dagen
deskundige = deskundigen
dreigen = dreigt
eis = eisen
eisen = eist
ei = eieren
fabriek = fabrieken
feit = feiten
foto = foto's
fotos = foto's
foto’s = foto
gaf = geven
geeft = geven
gegeven = geven
geef = gaf
gebouw = gebouwen
gesprek = gesprekken
gesproken = spreken
sprak = gesproken
sprak = spreken
spreekt = spreken
hand = handen
huis = huizen
huizen = huis
idee = ideeën
ideeen = ideeën
kind = kinderen
kinderen = kind
kiezen = gekozen
koos = kiezen
komt = komen
kwam = komen
kwamen = gekomen
land = landen
leider = leiders
leiders = leider
lid = leden
loon = lonen
lonen = loon
maatregel = maatregelen
mogelijkheid = mogelijkheden
mogelijkheden = mogelijkheid
museum = musea
naam = namen
onderhandelen = onderhandeld
onderhandelt = onderhandelen
ontkende = ontkennen
ontkend = ontkennen
ontmoet = ontmoeten
ontmoette = ontmoeten
oorlog = oorlogen
politicus = politici
president = presidenten
raad = raden
raket = raketten
rus = Russen
Russen = Rus
Russisch = Russische
sanctie = sancties
schip = schepen
schrijven = geschreven
schreef = schrijven
stad = steden
steden = stad
staking = stakingen
stem = stemmen
steunt = steunen
gesteund = steunen
verkiezing = verkiezingen
vergadering = vergaderingen
verklaarde = verklaren
verklaard = verklaren
verliezen = verloor
verloren = verliezen
vallen = viel
viel = vallen
vallen = gevallen
varen = gevaren
vertrouwen = vertrouwt
voorstel = voorstellen
vrouw = vrouwen
vraag = vragen
vroeg = vragen
weten = wist
zee = zeeën
zeeen = zeeën
zegt = zeggen
zei = zeggen
gezegd = zei
zien = gezien
zag = gezien
zoon = zonen
lachen = gelachen
bureau = bureaus
gevolg = gevolgen
bevel = bevelen
auto = auto's
? autootje = auto
leraar = leraren
? lerares = leraressen
arts = artsen
kamp = kampen
gevangene = gevangenen
slecht = slechter
groot = grote
groot = groter
groter = grootste
? goed = beter
? Frankrijk = Franse
Duits = Duitse
Duitser = Duitsers
? economisch = economie
politiek = politieke
Nederlands = Nederlandse
mens = mensen
ziekte = ziektes
ziekte = ziekten
lopen = loopt
liep = lopen
werd = worden
geworden = wordt
mocht = mogen
heeft = hebben
teruggetrokken = terugtrekken
uitgesproken = uitspreken
aangevallen = aanvallen
opgelost = oplossen
afgesproken = afspreken
ingevoerd = invoeren
verzette = verzetten
besprak = bespreken
verbiedt = verbieden
ontwikkelt = ontwikkelen
ontwikkeling = ontwikkelen
duurde = duren
antwoordde = antwoorden
werkte = werken
hoopte = hopen
leefde = leven
reisde = reizen
beweerde = beweren
";

const SPELLING: &str = "
syrie = Syrië
Syrië = Syrie
Oekraine = Oekraïne
jansen's = Jansens
rutger's = Rutger
zo’n = zo'n
ijs = ĳs
cafe = café
scene = scène
coordinatie = coördinatie
BELEID = beleid
weten\u{ad}schap = wetenschap
e-mail = e-mail
g20-top = G20-top
g20 = G20-top
Noord-Korea = Noord-Korea
noord korea = Noord-Korea
";

const COMPOUNDS: &str = "
aanval = gifgasaanval
aanval = luchtaanvallen
aanvallen = gifgasaanval
gifgas = gifgasaanval
lucht = luchtaanvallen
top = Apec-top
top = G20-top
top = topontmoeting
top = wereldtop
ontmoeting = topontmoeting
wereld = wereldleiders
leider = wereldleiders
wapen = kernwapens
wapens = kernwapens
verkiezing = presidentsverkiezingen
president = presidentsverkiezingen
gesprek = vredesgesprekken
gesprekken = vredesgesprekken
minister = buitenlandminister
akkoord = handelsakkoord
handel = handelsakkoord
correspondent = Rusland-correspondent
bond = vakbond
bond = vakbondsleider
leider = vakbondsleider
loon = loonstrijd
strijd = loonstrijd
dienst = inlichtingendienst
inlichtingen = inlichtingendienst
oorlog = burgeroorlog
burger = burgeroorlog
basis = luchtmachtbasis
luchtmacht = luchtmachtbasis
groep = terreurgroepen
terreur = terreurgroepen
conferentie = persconferentie
pers = persconferentie
steun = luchtsteun
kanaal = communicatiekanalen
communicatie = communicatiekanalen
nota = beleidsnota's
beleid = beleidsnota's
";

const APART: &str = "
geven ! gevaren
gevaren ! gevallen
geven ! gevallen
gevaar ! gevallen
geval ! vallen
staat ! bestaat
staan ! bestaan
land ! Nederland
gaan ! begaan
leiding ! afleiding
geven ! uitgeven
nemen ! ondernemen
heid ! mogelijkheid
aard ! standaard
ring ! vergadering
bom ! boom
man ! maan
kop ! koop
bos ! boos
rot ! groot
is ! crisis
top ! stop
top ! laptop
oor ! oorlog
eis ! reis
ster ! minister
raad ! draad
lonen ! belonen
loon ! beloon
tellen ! vertellen
ken ! tekenen
zin ! magazine
los ! oplossen
val ! interval
staken ! steken
stemmen ! bestemmen
huis ! thuis
bron ! brons
rand ! brand
kust ! kunst
zee ! zeer
rus ! rust
ijs ! reis
ei ! eis
lid ! lied
wet ! weten
pers ! persoon
kant ! kan
maart ! maar
gast ! gas
president ! residentie
kamer ! kameraad
stem ! systeem
partij ! partje
vrede ! wrede
regen ! regenen
nieuw ! nieuws
arm ! leger
leger ! leggen
feit ! fiets
school ! schol
haven ! have
";

fn field() -> [FieldSpec; 1] {
    [FieldSpec {
        weight: 1.0,
        b: 0.75,
        printed: true,
    }]
}

#[test]
fn dutch_words_meet_and_keep_apart() {
    let tables = [INFLECTION, SPELLING, COMPOUNDS, APART];
    let mut pairs = Vec::new();
    for line in tables
        .iter()
        .flat_map(|table| table.lines())
        .filter(|line| !line.is_empty())
    {
        let (missed, pair) = match line.strip_prefix("? ") {
            Some(pair) => (true, pair),
            None => (false, line),
        };
        let (meet, (asked, printed)) = match pair.split_once(" = ") {
            Some(words) => (true, words),
            None => (false, pair.split_once(" ! ").unwrap()),
        };
        pairs.push((missed, asked, meet, printed));
    }
    assert!(pairs.len() >= 150, "{}", pairs.len());

    let mut builder = Builder::new(&field(), 0, &[]);
    for (_, asked, _, printed) in &pairs {
        builder.add(&[(0, printed)], &[]);
        // Asked words are in the vocabulary as well, as most words a reader thinks of are.
        builder.add(&[(0, asked)], &[]);
    }
    let stored = builder.finish();
    let index = Index::open(&stored).unwrap();
    let mut searcher = Searcher::new(&index);
    let (mut held, mut wrong) = (0, Vec::new());
    for (place, (missed, asked, meet, printed)) in (0u32..).zip(&pairs) {
        let (query, _) = Query::parse(&format!("{asked} "));
        let answer = searcher.search(&index, &query, &Options::default());
        let met = answer.ranked.iter().any(|hit| hit.document == 2 * place);
        if met == *meet {
            held += 1;
        }
        if (met == *meet) == *missed {
            wrong.push(format!(
                "{asked} {} {printed}",
                if *meet { "=" } else { "!" }
            ));
        }
    }
    println!("{held} of {} pairs hold", pairs.len());
    assert!(
        wrong.is_empty(),
        "not as the table says:\n{}",
        wrong.join("\n")
    );
}
