// Measures the search beside the libraries in peers.mjs, in headless Chromium, in turns in one run:
//   node run.mjs [--n 1000] [--rounds 5] [--peers a,b] [--out results.json]
// `cargo xtask bench search` makes the engine's wasm in target/bench, installs what is here, and
// calls this; it needs Chromium (CHROMIUM, or on the path) and cargo. Everything made goes there. Pagefind is made by its own binary and fetched in parts.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { article } from './generate.mjs';

const here = path.dirname(fileURLToPath(import.meta.url)), root = path.dirname(here), out = path.join(root, 'target', 'bench');
const { values: flags } = parseArgs({ options: { n: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '5' }, peers: { type: 'string', default: 'minisearch,minisearch-nl,flexsearch,lunr-nl,orama,pagefind' }, out: { type: 'string' } } });
const n = Number(flags.n), rounds = Number(flags.rounds), corpus = path.join(out, `${n}.jsonl`);
const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const quantile = (all, q) => { const s = [...all].sort((a, b) => a - b), at = (s.length - 1) * q, low = Math.floor(at); return s[low] + ((s[low + 1] ?? s[low]) - s[low]) * (at - low); };
const brotli = (bytes) => zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_LGWIN]: 24, [zlib.constants.BROTLI_PARAM_QUALITY]: bytes.length > 1 << 24 ? 5 : 11 } }).length;

// ---- what is measured
fs.mkdirSync(out, { recursive: true });
const articles = Array.from({ length: n }, (_, id) => article(id));
fs.writeFileSync(corpus, articles.map((one) => JSON.stringify(one) + '\n').join(''));
run('cargo', 'build', '--quiet', '-p', 'bench-engine', '--profile', 'fast', '--bins');
run(path.join(root, 'target/fast/make-index'), corpus, path.join(out, `index-${n}.bin`));
fs.copyFileSync(path.join(here, 'index.html'), path.join(out, 'index.html'));
await build({ entryPoints: [path.join(here, 'peers.mjs')], outfile: path.join(out, 'peers.js'), bundle: true, format: 'esm', minify: true, logLevel: 'error' });
fs.writeFileSync(path.join(out, 'peer.html'), '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="peers.js"></script>');
const names = ['ours', ...flags.peers.split(',').filter(Boolean)];
if (names.includes('pagefind')) {
  const pagefind = await import('pagefind');
  const { index } = await pagefind.createIndex({});
  for (const { id, title, text } of articles) await index.addHTMLFile({ url: `/${id}/`, content: `<html lang="nl"><body><h1>${title}</h1>${text.split('\n\n').map((p) => `<p>${p}</p>`).join('')}</body></html>` });
  await index.writeFiles({ outputPath: path.join(out, 'pagefind') });
  await pagefind.close();
  fs.writeFileSync(path.join(out, 'pagefind.html'), `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module">
    let pf; window.__bench = { async load() { pf = await import('./pagefind/pagefind.js'); await pf.init(); },
      async search(query) { const found = await pf.search(query); const top = await Promise.all(found.results.slice(0, 10).map((one) => one.data())); return { ids: top.map((one) => Number(one.url.replace(/\\D/g, ''))) }; } };</script>`);
}

// ---- queries whose answer follows from the corpus: words of one article only
const where = new Map();
for (const { id, text } of articles.slice(0, 1000)) for (const word of new Set(text.toLowerCase().match(/[a-z]{8,}/g))) where.set(word, where.has(word) ? null : id);
if (n > 1000) for (const { text } of articles.slice(1000)) for (const word of text.toLowerCase().match(/[a-z]{8,}/g)) where.set(word, null);
const rare = [...where].filter(([, id]) => id !== null).map(([word, expect]) => ({ word, expect }));
const every = (count, offset) => rare.filter((_, at) => at % Math.max(1, Math.floor(rare.length / count)) === offset % Math.max(1, Math.floor(rare.length / count))).slice(0, count);
const swap = (word) => word.slice(0, 4) + word[5] + word[4] + word.slice(6);
const queries = [
  ...every(30, 0).map(({ word, expect }) => ({ kind: 'rare', q: word, expect })),
  ...every(30, 1).filter(({ word }) => word[4] !== word[5]).map(({ word, expect }) => ({ kind: 'typo', q: swap(word), expect })),
  ...every(30, 2).map(({ word, expect }) => ({ kind: 'prefix', q: word.slice(0, -2), expect })),
  ...every(30, 3).map(({ word, expect }) => { const text = articles[expect].text.toLowerCase().split(/[^a-zà-ž]+/), at = text.indexOf(word); return { kind: 'phrase', q: `"${text.slice(Math.max(0, at - 1), at + 2).join(' ')}"`, expect }; }),
  ...['akkoord', 'het overleg', 'nieuwe regering', 'minister verklaren', 'staking bond', 'vrede', 'wet besluit', 'be', 'de'].map((q) => ({ kind: 'common', q })),
];

// ---- the browser
const types = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
const server = http.createServer((request, answer) => {
  const file = path.join(out, path.normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)));
  answer.setHeader('Cross-Origin-Opener-Policy', 'same-origin');     // with these two the clock ticks every 5 µs
  answer.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
  if (request.method === 'PUT' && file.startsWith(out)) { request.pipe(fs.createWriteStream(file, { flags: request.url.endsWith('?at=0') ? 'w' : 'a' })).on('finish', () => answer.end()); return; }
  if (!file.startsWith(out) || !fs.existsSync(file) || !fs.statSync(file).isFile()) { answer.statusCode = 404; answer.end(); return; }
  answer.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
  fs.createReadStream(file).pipe(answer);
}).listen(0);
const base = `http://127.0.0.1:${server.address().port}`;
const executablePath = process.env.CHROMIUM ?? ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) => process.env.PATH.split(':').map((dir) => path.join(dir, name))).find((file) => fs.existsSync(file));
const results = [];
const open = async (name) => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-timer-throttling'] });
  const page = await browser.newPage();
  await page.goto(`${base}/${name === 'ours' ? 'index' : name === 'pagefind' ? 'pagefind' : 'peer'}.html?peer=${name}&n=${n}`);
  await page.waitForFunction(() => window.__bench);
  return { browser, page };
};
for (const name of names) {
  if (!['ours', 'pagefind'].includes(name)) {   // an index is made in a page of its own, so that its making is not in the other's peak
    const { browser, page } = await open(name);
    await page.evaluate((corpus) => window.__bench.make({ corpus }), `${base}/${n}.jsonl`);
    await browser.close();
  }
  const { browser, page } = await open(name);
  const loaded = await page.evaluate(async (corpus) => { const b = window.__bench; await b.ready; const stored = await b.prepare?.({ corpus }); const t = performance.now(); await b.load({ corpus }); return { load: performance.now() - t, stored }; }, `${base}/${n}.jsonl`);
  results.push({ name, browser, page, ...loaded, times: queries.map(() => []), ids: [] });
}
for (let round = 0; round <= rounds; round++) for (const one of results.map((_, at) => results[(at + round) % results.length])) {
  const took = await one.page.evaluate(async (queries) => { const all = []; for (const { q } of queries) { const t = performance.now(); const found = await window.__bench.search(q, null); all.push([performance.now() - t, Array.from(found.ids)]); } return all; }, queries);
  took.forEach(([ms, ids], at) => { if (round > 0) one.times[at].push(ms); one.ids[at] = ids; });   // round 0 warms up
}
// The peak of each page's own process since it began, from the stored index to the last query, the
// browser's own share (some 100 MB) included. Only Linux tells it.
for (const one of results) {
  const session = await one.browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => fs.existsSync(`/proc/${id}/status`) ? Number(/VmHWM:\s*(\d+)/.exec(fs.readFileSync(`/proc/${id}/status`, 'utf8'))[1]) / 1024 : NaN);
  one.peak = Math.max(...peaks);
}
const table = results.map(({ name, load, times, ids, stored, peak }) => {
  const medians = times.map((all) => quantile(all, 0.5));
  const row = { name, load_ms: load, p50_ms: quantile(medians, 0.5), p95_ms: quantile(medians, 0.95), peak_mb: Number.isNaN(peak) ? undefined : peak, stored_chars: stored };
  for (const kind of ['rare', 'typo', 'prefix', 'phrase']) {
    const asked = queries.map((query, at) => ({ ...query, at: ids[at].indexOf(query.expect) })).filter((query) => query.kind === kind);
    row[`${kind}_recall10`] = asked.filter(({ at }) => at >= 0).length / asked.length;
    row[`${kind}_mrr10`] = asked.reduce((sum, { at }) => sum + (at >= 0 ? 1 / (at + 1) : 0), 0) / asked.length;
  }
  return row;
});
table[0].index_brotli = brotli(fs.readFileSync(path.join(out, `index-${n}.bin`)));
table[0].code_brotli = brotli(fs.readFileSync(path.join(out, 'bench_engine_bg.wasm')));
console.table(Object.fromEntries(table.map(({ name, ...row }) => [name, Object.fromEntries(Object.entries(row).filter(([, v]) => v !== undefined).map(([key, value]) => [key, Number(value.toFixed(3))]))])));
fs.writeFileSync(flags.out ?? path.join(out, `results-${n}.json`), JSON.stringify({ n, rounds, queries: queries.length, table }, null, 1));
for (const { browser } of results) await browser.close();
server.close();
