// Measures how soon the page is there, ready and answering, beside the page one would otherwise
// build (peer.mjs), in headless Chromium, in turns in one run, with an empty cache each time:
//   node start/run.mjs [--rounds 5] [--word gifgas] [--dist ../dist] [--out results.json]
// Needs a built bundle, `npm install` in bench/, and Chromium (CHROMIUM, or on the path).
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url)), root = path.join(here, '../..');
const { values: flags } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, word: { type: 'string', default: 'gifgas' }, dist: { type: 'string', default: path.join(root, 'dist') }, out: { type: 'string' } } });
const peer = path.join(root, 'target/bench/start');
fs.mkdirSync(peer, { recursive: true });
await build({ entryPoints: { peer: path.join(here, 'peer.mjs') }, outdir: peer, bundle: true, format: 'esm', minify: true, logLevel: 'error' });
fs.copyFileSync(path.join(here, 'peer.html'), path.join(peer, 'index.html'));
fs.writeFileSync(path.join(peer, 'peer.css'), fs.readFileSync(path.join(root, 'bench/node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css')));
fs.copyFileSync(path.join(flags.dist, 'data/corpus.json'), path.join(peer, 'corpus.json'));

// Slow 4G is Lighthouse's: 1.6 Mbit/s down, 150 ms each way and back.
const slow = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const settings = [['fast', 1, null], ['slow CPU', 6, null], ['slow network', 1, slow], ['both slow', 6, slow]];
const pages = [['ours', flags.dist], ['vis-timeline + MiniSearch', peer]];

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.wasm': 'application/wasm', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' };
const squeezed = new Map();
const compressed = (file) => { if (!squeezed.has(file)) squeezed.set(file, zlib.brotliCompressSync(fs.readFileSync(file))); return squeezed.get(file); };
const serve = (folder) => new Promise((resolve) => {
  for (const name of fs.readdirSync(folder, { recursive: true })) if (types[path.extname(name)]) compressed(path.join(folder, name));
  let sent = 0, asked = 0;
  const server = http.createServer((request, answer) => {
    const name = decodeURIComponent(new URL(request.url, 'http://x').pathname).replace(/\/$/, '/index.html');
    const file = path.join(folder, path.normalize(name));
    if (!file.startsWith(folder) || !fs.existsSync(file)) { answer.statusCode = 404; answer.end(); return; }
    const body = compressed(file);
    sent += body.length; asked += 1;
    answer.writeHead(200, { 'Content-Type': types[path.extname(file)] ?? 'application/octet-stream', 'Content-Encoding': 'br', 'Content-Length': body.length });
    answer.end(body);
  }).listen(0, '127.0.0.1', () => resolve({ url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close(), count: () => { const both = { sent, asked }; sent = asked = 0; return both; } }));
});

// Runs in the page before anything else: notes when the search box works, types, and notes when
// the first answer stands there.
const witness = (word) => {
  const note = (name) => { window.__at ??= {}; window.__at[name] ??= performance.now(); };
  const look = () => {
    const ours = document.querySelector('#search-place #search'), box = ours ?? document.querySelector('html[data-ready] #search');
    if (box && !window.__at?.ready) {
      note('ready');
      box.focus(); box.value = word; box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    if (window.__at?.ready && document.querySelector('.hits mark')) { note('answered'); observer.disconnect(); }
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-ready'] });
  // What moves when the answer comes is the answer, not the start.
  window.__shift = 0;
  new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!(one.startTime >= window.__at?.answered)) window.__shift += one.value; }).observe({ type: 'layout-shift', buffered: true });
};

const executablePath = process.env.CHROMIUM ?? ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) => process.env.PATH.split(':').map((dir) => path.join(dir, name))).find((file) => fs.existsSync(file));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const hosts = await Promise.all(pages.map(([, folder]) => serve(folder)));
const runs = [];
for (const [setting, slowdown, network] of settings) for (let round = 0; round < Number(flags.rounds); round++) for (let turn = 0; turn < pages.length; turn++) {
  const at = (turn + round) % pages.length;
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (network) { await session.send('Network.enable'); await session.send('Network.emulateNetworkConditions', network); }
  await page.addInitScript(witness, flags.word);
  hosts[at].count();
  await page.goto(hosts[at].url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.__at?.answered && performance.getEntriesByName('first-contentful-paint').length, null, { timeout: 120000 });
  const seen = await page.evaluate(() => ({ ...window.__at, paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime, shift: window.__shift }));
  runs.push({ setting, page: pages[at][0], ...seen, ...hosts[at].count() });
  await context.close();
}
await browser.close();
hosts.forEach((host) => host.close());

const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
const table = settings.flatMap(([setting]) => pages.map(([page]) => {
  const mine = runs.filter((run) => run.setting === setting && run.page === page);
  const of = (key) => Math.round(median(mine.map((run) => run[key])));
  return { setting, page, first_paint_ms: of('paint'), ready_ms: of('ready'), answered_ms: of('answered'), bytes: of('sent'), requests: of('asked'), shift: Number(median(mine.map((run) => run.shift)).toFixed(3)) };
}));
console.table(table);
fs.writeFileSync(flags.out ?? path.join(peer, 'results.json'), JSON.stringify(table, null, 1));
