// Runs before anything is painted: which page does this browser get? Old browsers run it too, so
// it is written for them.
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem("tweespraak.theme");
    if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
  } catch (refused) {}
  var able = false;
  try {
    // The wasm is a module that fills memory and takes a reference: without either it can't run.
    // The colours and what opens over the page are the newest that it can't do without.
    able = "noModule" in HTMLScriptElement.prototype && "popover" in HTMLElement.prototype &&
      CSS.supports("color", "light-dark(red, red)") && WebAssembly.validate(new Uint8Array([
      0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1,
      10, 13, 1, 11, 0, 65, 0, 65, 0, 65, 0, 252, 11, 0, 11
    ]));
  } catch (missing) {}
  // The app puts fixed markup of its own in as a whole. No other gate to markup is open, and this
  // one lets no script through.
  if (window.trustedTypes) {
    trustedTypes.createPolicy("default", { createHTML: function (html) {
      return /<script|[\s"'\/]on\w+\s*=/i.test(html) ? null : html;
    } });
  }
  if (!able) {
    root.className = "too-old";
    return;
  }
  if (location.protocol === "file:" && !IN_ONE_FILE) {
    root.className = "from-file";
    return;
  }
  // An anchor of the page without script opens the same view in the app.
  var anchor = /^#(?:(claim|silence|article)-(.+)|(articles|timeline|compare|about))$/.exec(location.hash);
  if (anchor && !location.search) {
    var view = anchor[3] ? "?screen=" + anchor[3] : "?screen=reader&at=" + anchor[1] + ":" + anchor[2];
    try {
      history.replaceState(null, "", view);
    } catch (refused) {}
  }
  // The first view stands in the page in one language; who gets another view waits for that.
  var other = root.lang === "nl" && /^en\b/i.test(navigator.language || "");
  var waits = location.search.length > 1 || other;
  root.className = waits ? "starting deep" : "starting";
  if (!waits) root.setAttribute("data-screen", "articles");
})();
