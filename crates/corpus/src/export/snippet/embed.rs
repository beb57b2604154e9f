//! The piece of HTML that shows a view within another page.
//!
//! Invariant: the first form runs no script in the other page; the second hears only the frame it
//! stands beside, from the origin that frame was given.

use super::render::attribute;
use crate::export::Site;
use crate::export::json::quote;
use crate::permalink::{EmbedMode, Permalink};

/// The `type` of the message by which an embedded view tells its height, in CSS pixels:
/// `{ type: "tweespraak-height", height: 640 }`.
pub const HEIGHT_MESSAGE: &str = "tweespraak-height";

/// How the frame gets its height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Embed {
    /// It is given one; no script.
    Fixed,
    /// It follows what the view tells, by a small script in the other page.
    Following,
}

/// The HTML that embeds the view at `link` under `title`.
#[must_use]
pub fn embed(site: &Site<'_>, link: &Permalink, title: &str, how: Embed) -> String {
    let link = Permalink {
        embed: EmbedMode::Embed,
        ..link.clone()
    };
    let address = site.address(&link);
    let mut out = String::from("<iframe");
    let title = if title.trim().is_empty() {
        site.corpus.about.title.get(site.lang)
    } else {
        title
    };
    for (name, value) in [
        ("src", address.as_str()),
        ("title", title),
        ("width", "100%"),
        ("height", HEIGHT),
        ("loading", "lazy"),
        ("sandbox", SANDBOX),
        ("allow", "clipboard-write"),
        ("referrerpolicy", "no-referrer"),
    ] {
        attribute(&mut out, name, value);
    }
    out.push_str("></iframe>\n");
    if how == Embed::Following {
        out.push_str(BEFORE);
        out.push_str(&quote(&origin(&address)));
        out.push_str(BETWEEN);
        out.push_str(&quote(HEIGHT_MESSAGE));
        out.push_str(AFTER);
    }
    out
}

/// The height of a frame until it is told another, in CSS pixels.
const HEIGHT: &str = "640";

/// What the view may do: run and keep its own settings, open the full view beside, save a file.
/// It may not lead the other page away.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups \
                       allow-popups-to-escape-sandbox allow-downloads";

const BEFORE: &str = "<script>
(function () {
  var frame = document.currentScript.previousElementSibling;
  var origin = ";
const BETWEEN: &str = ";
  window.addEventListener(\"message\", function (event) {
    if (event.origin !== origin || event.source !== frame.contentWindow) return;
    var data = event.data;
    if (!data || data.type !== ";
const AFTER: &str = ") return;
    var height = Math.ceil(Number(data.height));
    if (height > 0 && height < 100000) frame.height = height;
  });
})();
</script>
";

/// The origin that a message from `address` bears: scheme, host and port, in the browser's
/// spelling; `null` for a page that has none, such as a file.
fn origin(address: &str) -> String {
    let (scheme, rest) = address.split_once("://").unwrap_or_default();
    let scheme = scheme.to_ascii_lowercase();
    let usual_port = match scheme.as_str() {
        "http" => ":80",
        "https" => ":443",
        _ => return "null".to_owned(),
    };
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let authority = rest.get(..end).unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = host.strip_suffix(usual_port).unwrap_or(host);
    [&scheme, "://", &host.to_ascii_lowercase()].concat()
}
