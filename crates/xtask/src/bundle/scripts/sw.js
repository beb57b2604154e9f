// Keeps one version of the bundle and answers from it alone: never two versions mixed.
const OWN = `tweespraak ${registration.scope} `;
const NAME = `${OWN}VERSION`;
const FILES = [/*FILES*/];
// A name with a hash in it always means the same bytes; the rest is asked for anew.
const HASHED = /-[0-9a-f]{16}[_.]/;

addEventListener("install", (event) => {
  const requests = FILES.map((file) =>
    new Request(file, { cache: HASHED.test(file) ? "default" : "no-cache" }));
  event.waitUntil(caches.open(NAME).then((kept) => kept.addAll(requests)));
});

addEventListener("activate", (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(OWN) && name !== NAME) await caches.delete(name);
    }
    await clients.claim();
  };
  event.waitUntil(tidy());
});

// Said when the reader asks for the newer version.
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  // The query is the app's affair: every view is the same page.
  const address = url.origin + url.pathname.replace(/\/index\.html$/, "/");
  const answer = async () => {
    const kept = await (await caches.open(NAME)).match(address);
    if (!kept) return fetch(event.request);
    // A browser refuses an answer that was once redirected as a page.
    return kept.redirected ? new Response(kept.body, { headers: kept.headers }) : kept;
  };
  event.respondWith(answer());
});
