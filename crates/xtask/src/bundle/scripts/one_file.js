// Starts the app from what this file itself holds.
const root = document.documentElement;
const start = async () => {
  const packed = document.getElementById("packed-app");
  const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
  packed.remove();
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  await __wbg_init({ module_or_path: await new Response(unpacked).arrayBuffer() });
};
if (root.classList.contains("starting")) {
  start().catch((problem) => {
    root.className = "failed";
    throw problem;
  });
}
