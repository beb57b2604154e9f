// The page one would otherwise build: vis-timeline, MiniSearch, and the same articles as JSON, with
// a list that is searched and a timeline of the claims.
import MiniSearch from 'minisearch';
import { Timeline } from 'vis-timeline/standalone';

const corpus = await (await fetch('corpus.json')).json();
const made = (name, text) => Object.assign(document.createElement(name), { textContent: text });

const sentences = corpus.articles.flatMap(({ id, headline, body }) => body.split(/(?<=[.!?])\s+/).map((text, at) => ({ id: `${id}:${at}`, title: headline, text })));
const index = new MiniSearch({ fields: ['title', 'text'], storeFields: ['text'], searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } } });
index.addAll(sentences);

const hits = document.querySelector('.hits');
document.querySelector('#search').addEventListener('input', ({ target }) => {
  hits.replaceChildren(...index.search(target.value).slice(0, 50).map(({ text }) => { const item = made('li'); item.append(made('mark', text)); return item; }));
});
for (const { headline, body } of corpus.articles) {
  const article = made('article');
  article.append(made('h2', headline), ...body.split(/\n+/).map((text) => made('p', text)));
  document.querySelector('main').append(article);
}
const start = ({ edtf }) => /^\d{4}(-\d\d){0,2}/.exec(edtf)?.[0] ?? '2017';
new Timeline(document.querySelector('#timeline'), corpus.claims.map((claim, id) => ({ id, start: start(claim.said), content: claim.speakers.join(', '), title: claim.gist.nl })), { height: '400px' });
document.documentElement.dataset.ready = 'true';
