// A chunk is a file beside this one, and may be on its way already (start.js); of such an answer
// there is one. Not every host knows the type of such files.
const openChunk = async (file) => {
  const ahead = window.chunksAhead?.get(file);
  window.chunksAhead?.delete(file);
  const answer = await (ahead ?? fetch(new URL(file, import.meta.url)));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return new Response(answer.body, { headers: { "content-type": "application/wasm" } });
};
