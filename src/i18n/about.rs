//! The texts of the about screen.
//!
//! Invariant: as of all tables, both languages or none.

super::texts! {
    title: "Over dit corpus", "About this corpus";
    sides: "De twee kanten", "The two sides";
    counts: "Wat erin staat", "What it holds";
    checked: "Bij het bouwen is elk citaat woord voor woord in zijn artikel teruggevonden, precies één keer. Anders was deze pagina er niet.", "When this was built, every quotation was found in its article, word for word, exactly once. Otherwise this page would not exist.";
    articles: "artikelen", "articles";
    meetings: "ontmoetingen", "meetings";
    relations: "verhoudingen tussen uitspraken", "relations between claims";
    silences: "keer ontweken, vaag of niet besproken, met bewijs", "times dodged, vague or not raised, with evidence";
    data: "Alles als open data", "All of it as open data";
    data_text: "Artikelen, uitspraken met hun plaats in de tekst, verhoudingen en stiltes in één bestand, met het schema dat het volgt:", "Articles, claims with their place in the text, relations and silences in one file, with the schema it follows:";
    how: "Hoe het gelezen is", "How it was read";
    how_text: "Van wie woorden zijn, volgt uit de kant van de spreker, niet van wie ze doorgeeft. Wat een krant of correspondent zelf zegt, is van geen van beide kanten. “Niet in dit corpus” betekent alleen dat deze artikelen er niets over hebben; een stilte staat er alleen waar een bron haar meldt.", "Whose words they are follows from the speaker’s side, not from whoever passes them on. What a newspaper or correspondent says belongs to neither side. “Not in this corpus” only means that these articles have nothing on it; a silence is recorded only where a source reports it.";
}
