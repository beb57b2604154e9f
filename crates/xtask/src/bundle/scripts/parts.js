// Brings the parts of the app that the first view does not need: each lies in the files named
// here, which are linked to the wasm that runs already. The app is told whether all came.
const PARTS = {/*PARTS*/};
const linked = new Map();

// A file that failed is asked for again the next time.
const link = (file) => {
  if (!linked.has(file)) {
    const whole = { __wasm_split: wasm };
    const came = openPart(file).then((answer) => WebAssembly.instantiateStreaming(answer, whole));
    linked.set(file, came);
    came.catch(() => linked.delete(file));
  }
  return linked.get(file);
};

const bring = (part) => async (told, data) => {
  let all = true;
  try {
    await Promise.all(PARTS[part].map(link));
  } catch (problem) {
    console.error(problem);
    all = false;
  }
  wasm.__indirect_function_table.get(told)(data, all);
};

const loaders = Object.fromEntries(
  Object.keys(PARTS).map((part) => [`__wasm_split_load_${part}`, bring(part)]));
