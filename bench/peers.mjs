// The libraries beside which the search is measured, each set up as a careful Dutch user would:
// title weighs double, prefixes and typing errors allowed where the library knows them.
// build makes an index, save its stored text, load an index that answers from that text.
import MiniSearch from 'minisearch';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import lunrNl from 'lunr-languages/lunr.nl.js';
import { create, insertMultiple, load as restore, save as store, search as oramaSearch } from '@orama/orama';
import { stemmer } from '@orama/stemmers/dutch';

stemmerSupport(lunr);
lunrNl(lunr);
const bare = (query) => query.replace(/"/g, '');
const folded = (term) => term.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');

function miniSearch(processTerm) {
  const options = {
    fields: ['title', 'text'], ...(processTerm && { processTerm }),
    searchOptions: { boost: { title: 2 }, prefix: (term) => term.length >= 3, fuzzy: (term) => (term.length > 4 ? 0.2 : false), combineWith: 'AND' },
  };
  return {
    build(articles) { const index = new MiniSearch(options); index.addAll(articles); return index; },
    save: (index) => JSON.stringify(index),
    load: (text) => MiniSearch.loadJSON(text, options),
    search: (index, query) => index.search(bare(query)).map((hit) => hit.id),
  };
}

const newFlex = () => new FlexSearch.Document({ tokenize: 'forward', encoder: FlexSearch.Charset.LatinBalance, document: { id: 'id', index: ['title', 'text'] } });
const schema = { title: 'string', text: 'string' };
const newOrama = () => create({ schema, components: { tokenizer: { language: 'dutch', stemming: true, stemmer } } });

export const peers = {
  minisearch: miniSearch(),
  'minisearch-nl': miniSearch((term) => stemmer(folded(term)) || null),
  flexsearch: {
    build(articles) { const index = newFlex(); for (const article of articles) index.add(article); return index; },
    async save(index) { const parts = []; await index.export((key, value) => { if (value != null) parts.push([key, value]); }); return JSON.stringify(parts); },
    load(text) { const index = newFlex(); for (const [key, value] of JSON.parse(text)) index.import(key, value); return index; },
    search: (index, query) => index.search(bare(query), { limit: 10, merge: true }).map((hit) => hit.id),
  },
  'lunr-nl': {
    build: (articles) => lunr(function () { this.use(lunr.nl); this.ref('id'); this.field('title', { boost: 2 }); this.field('text'); for (const article of articles) this.add(article); }),
    save: (index) => JSON.stringify(index),
    load: (text) => lunr.Index.load(JSON.parse(text)),
    search(index, query) {
      const words = bare(query).toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
      return index.query((q) => { for (const word of words) { q.term(word, { boost: 3 }); if (word.length >= 3) q.term(word, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING }); if (word.length > 4) q.term(word, { usePipeline: false, editDistance: 1, boost: 0.5 }); } }).map((hit) => Number(hit.ref));
    },
  },
  orama: {
    async build(articles) { const index = newOrama(); await insertMultiple(index, articles.map(({ id, title, text }) => ({ id: String(id), title, text }))); return index; },
    save: async (index) => JSON.stringify(await store(index)),
    async load(text) { const index = newOrama(); await restore(index, JSON.parse(text)); return index; },
    async search(index, query) { const found = await oramaSearch(index, { term: bare(query), boost: { title: 2 }, tolerance: 1, threshold: 0, limit: 10 }); return found.hits.map((hit) => Number(hit.id)); },
  },
};

// The page of one library: the same interface as the engine's own page.
const name = new URL(location.href).searchParams.get('peer');
let index, text;
window.__bench = {
  // Makes the index and hands its stored text to the server, for another page to load.
  async make({ corpus }) {
    const articles = (await (await fetch(corpus)).text()).split('\n').filter(Boolean).map((line) => JSON.parse(line));
    const stored = await peers[name].save(await peers[name].build(articles));
    // In pieces: the browser's log of what is sent holds no more.
    for (let at = 0; at < stored.length; at += 1 << 24) await fetch(`stored-${name}.txt?at=${at}`, { method: 'PUT', body: stored.slice(at, at + (1 << 24)) });
  },
  async prepare() { text = await (await fetch(`stored-${name}.txt`)).text(); return text.length; },
  async load() { index = await peers[name].load(text); text = null; },
  async search(query) { return { ids: (await peers[name].search(index, query)).slice(0, 10) }; },
};
