//! The texts of the page that stands there before the app runs, or in place of it.
//!
//! Invariant: as of all tables, both languages or none.

super::texts! {
    loading: "Wordt geladen … Loading …", "Loading … Wordt geladen …";
    no_script: "Zoeken en filteren vragen JavaScript; dat staat hier uit. Alles wat verzameld is, staat hieronder.", "Search and filters need JavaScript, which is switched off here. All that was collected stands below.";
    too_old: "Zoeken en filteren vragen een nieuwere browser, met WebAssembly. Alles wat verzameld is, staat hieronder.", "Search and filters need a newer browser, with WebAssembly. All that was collected stands below.";
    from_file: "Van schijf geopend kan deze pagina alleen worden gelezen. Zoeken kan in de versie die één bestand is (tweespraak.html), of als deze map op een server staat.", "Opened from disk, this page can only be read. To search, open the version that is a single file (tweespraak.html), or put this folder on a server.";
    failed: "Zoeken en filteren konden niet worden gestart; laad de pagina opnieuw om het nog eens te proberen. Alles wat verzameld is, staat hieronder.", "Search and filters could not be started; reload the page to try again. All that was collected stands below.";
    to_app: "Zoek en filter", "Search and filter";
}
