// Loads the chunks of the app that the first view does not need: the files named here are linked
// to the wasm that runs already. The app is told whether all came.
const PARTS = {/*PARTS*/};
const linked = new Map();

// A file that failed is asked for again the next time.
const link = (file) => {
  if (!linked.has(file)) {
    const imports = { __wasm_split: wasm };
    const came = openChunk(file).then((answer) => WebAssembly.instantiateStreaming(answer, imports));
    linked.set(file, came);
    came.catch(() => linked.delete(file));
  }
  return linked.get(file);
};

const load = (part) => async (callback, data) => {
  let all = true;
  try {
    await Promise.all(PARTS[part].map(link));
  } catch (problem) {
    console.error(problem);
    all = false;
  }
  wasm.__indirect_function_table.get(callback)(data, all);
};

const loaders = Object.fromEntries(
  Object.keys(PARTS).map((part) => [`__wasm_split_load_${part}`, load(part)]));
