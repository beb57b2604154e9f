// Starts the app where the browser is able to run it, says so where that fails, and keeps the
// bundle for use without a network.
const root = document.documentElement;

// Within another page, from disk, and while it is worked on, nothing is kept.
const mayKeep = () =>
  IS_FOR_READERS &&
  window === window.top &&
  isSecureContext &&
  "serviceWorker" in navigator &&
  !/[?&]embed=1/.test(location.search);

const keep = async () => {
  const rules = { createScriptURL: () => "sw.js" };
  const address = window.trustedTypes?.createPolicy("keep", rules).createScriptURL("") ?? "sw.js";
  const workers = navigator.serviceWorker;
  // A page that came from the host itself is the newest there is; only one that was kept can be
  // older. Firefox tells of the first worker as if it waited.
  const wasKept = Boolean(workers.controller);
  const registration = await workers.register(address);
  const look = () => {
    if (registration.waiting && wasKept) dispatchEvent(new Event("newer-version"));
  };
  look();
  registration.addEventListener("updatefound", () =>
    registration.installing?.addEventListener("statechange", look));
  addEventListener("take-newer-version", () => {
    workers.addEventListener("controllerchange", () => location.reload());
    registration.waiting?.postMessage("take over");
  });
};

// What the address asks for is fetched beside the app, not after it, and so is what answers the
// first words, after all else. Not by hints to preload: browsers complain of those that a view then
// does not need, as where a link cannot be read whole.
const PARTS = {/*PARTS*/};
const ahead = (window.chunksAhead = new Map());
const fetchAhead = (part, priority) => {
  for (const file of PARTS[part] ?? []) {
    if (ahead.has(file)) continue;
    const answer = fetch(`./${file}`, { priority });
    const forget = () => ahead.delete(file);
    answer.then((answer) => answer.ok || forget(), forget);
    ahead.set(file, answer);
  }
};
const fetchAllAhead = () => {
  const query = new URLSearchParams(location.search);
  const screen = query.get("screen");
  const reads = ["compare", "reader", "about"].includes(screen);
  fetchAhead(reads ? "reading" : screen, "auto");
  fetchAhead("search", query.get("q") ? "auto" : "low");
};

if (root.classList.contains("starting")) {
  fetchAllAhead();
  import("./APP.js")
    .then((app) => app.default({ module_or_path: "./APP.wasm" }))
    .catch((problem) => {
      root.className = "failed";
      throw problem;
    });
  if (mayKeep()) {
    // A browser that keeps nothing shows the page all the same.
    addEventListener("load", () => keep().catch(() => {}));
  }
}
