//! Where a bundle will lie, when whoever builds it knows.
//!
//! Previews and search engines take whole addresses only. Which is why without a site these are
//! left out: a wrong one would be worse than none.
//!
//! Invariant: an address made here is that of a file of the bundle on that site.

use anyhow::{Result, ensure};

use super::head::PICTURE;
use super::template::escaped;

/// The address of the folder in which the bundle will lie; it ends in a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site(String);

impl Site {
    /// Reads an address, as it stands on the command line.
    ///
    /// # Errors
    /// When it is no address of a folder on the web.
    pub fn read(address: &str) -> Result<Self> {
        let host = ["https://", "http://"]
            .iter()
            .find_map(|scheme| address.strip_prefix(scheme));
        ensure!(
            host.is_some_and(|host| !host.is_empty() && !host.starts_with('/')),
            "`{address}` is no address of a site; write `https://example.org/folder/`"
        );
        let is_odd = |c: char| !c.is_ascii_graphic() || "?#\"'<>\\".contains(c);
        ensure!(
            !address.contains(is_odd) && !address.ends_with(".html"),
            "`{address}` is no folder; write `https://example.org/folder/`"
        );
        Ok(Self(format!("{}/", address.trim_end_matches('/'))))
    }

    /// What the head of the page in the file `name` (nothing for the first) says of addresses.
    #[must_use]
    pub fn elements(&self, name: &str) -> String {
        let site = escaped(&self.0);
        format!(
            "<link rel=\"canonical\" href=\"{site}{name}\" />\
             <meta property=\"og:url\" content=\"{site}{name}\" />\
             <meta property=\"og:image\" content=\"{site}{PICTURE}\" />"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Site;

    #[test]
    fn addresses_are_whole() {
        for address in ["https://example.org/a", "https://example.org/a/"] {
            let elements = Site::read(address).unwrap().elements("en.html");
            for part in [
                "rel=\"canonical\" href=\"https://example.org/a/en.html\"",
                "og:url\" content=\"https://example.org/a/en.html\"",
                "og:image\" content=\"https://example.org/a/icons/picture.png\"",
            ] {
                assert!(elements.contains(part), "{elements}");
            }
        }
    }

    #[test]
    fn what_is_no_site_is_refused() {
        for address in [
            "",
            "example.org",
            "https://",
            "https:///a",
            "file:///a/",
            "https://example.org/?q=a",
            "https://example.org/#a",
            "https://example.org/index.html",
            "https://example.org/\"><script>",
            "https://example.org/a b",
        ] {
            assert!(Site::read(address).is_err(), "{address}");
        }
    }
}
