// Starts the app where the browser is able to run it; says so where that fails.
const root = document.documentElement;
if (root.classList.contains("starting")) {
  import("./APP.js")
    .then((app) => app.default({ module_or_path: "./APP.wasm" }))
    .catch((problem) => {
      root.className = "failed";
      throw problem;
    });
}
