// A chunk is a file beside this one. Not every host knows the type of such files.
const openChunk = async (file) => {
  const answer = await fetch(new URL(file, import.meta.url));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return new Response(answer.body, { headers: { "content-type": "application/wasm" } });
};
