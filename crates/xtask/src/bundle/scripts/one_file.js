// Starts the app from what this file itself holds: wasm, packed, each file in an element named
// after it.
const root = document.documentElement;

const openChunk = async (file) => {
  const packed = document.getElementById(file);
  const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked, { headers: { "content-type": "application/wasm" } });
};

if (root.classList.contains("starting")) {
  __wbg_init({ module_or_path: openChunk("APP.wasm") }).catch((problem) => {
    root.className = "failed";
    throw problem;
  });
}
