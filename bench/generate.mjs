// Makes corpora of Dutch-like news: node generate.mjs N FILE. Seeded: the same N gives the same
// bytes, and a smaller corpus is the beginning of a larger one.
import fs from 'node:fs';

const HEADS = 'aanval akkoord bank beleid besluit bestuur bond brief bureau conferentie crisis dienst dorp eis fabriek feest fonds gebouw gesprek grens groep handel haven huis jaar kamer kans kanaal kracht kwestie land leger leider lijst loon macht markt minister nacht nieuws onderzoek oorlog overleg partij plan plein politie prijs probleem proces programma raad rapport recht regering rijk school schip spel staking stad stem steun straat strijd team tekst top trein verdrag verkiezing vlucht voorstel vraag vrede wapen water weg werk wet winkel zaak zee zitting zorg'.split(' ');
const LINKED = new Set('bedrijf bestuur besluit beleid handel leger macht overleg president regering staking verkiezing zitting'.split(' '));
const VERBS = 'aankondigen begrijpen bekijken beloven besluiten bespreken betalen bouwen brengen denken dragen eisen geven helpen hopen houden kiezen kijken komen kopen laten leiden lezen maken melden nemen noemen ontkennen ontmoeten ontvangen onderhandelen openen praten proberen regelen reizen roepen schrijven sluiten spreken staken stemmen steunen sturen tekenen trekken vallen veranderen verbieden verdedigen verklaren verliezen verwachten vinden voeren vragen waarschuwen weigeren werken weten willen winnen zeggen zien zoeken'.split(' ');
const SMALL = 'de het een van en in is op te voor met dat die niet zijn aan er om door als bij naar ook nog maar over tot uit meer dan worden wordt heeft had zou kan moet volgens tegen tussen tijdens vandaag gisteren morgen weer geen al'.split(' ');
const ADJECTIVES = 'nieuwe oude grote kleine eerste laatste lange korte open gesloten eerlijke moeilijke belangrijke sterke zwakke lokale nationale Europese Nederlandse hogere lagere voorlopige definitieve geheime gezamenlijke'.split(' ');
const FIRST = 'Anna Bram Carla Daan Eva Femke Gijs Hanna Ivo Jasmijn Koen Lotte Maarten Nina Otto Petra Quinten Roos Sander Tessa'.split(' ');
const LAST = 'Akkerman Boersma Cuypers Dijkhuis Elzinga Feenstra Groothuis Hoekzema Idema Jonkman'.split(' ');
const PEOPLE = FIRST.flatMap((first, i) => [0, 5].map((j) => `${first} ${LAST[(i * 3 + j) % LAST.length]}`));
const PLACES = 'Amsterdam Antwerpen Arnhem Assen Breda Brugge Brussel Delft Deventer Eindhoven Enschede Gent Groningen Haarlem Leeuwarden Leiden Leuven Maastricht Middelburg Nijmegen Rotterdam Tilburg Utrecht Venlo Zwolle'.split(' ');
const TOPICS = 'buitenland cultuur defensie economie energie politiek sport techniek'.split(' ');
const SIDES = ['bond', 'werkgever', 'neutraal'];

function random(seed) {                       // mulberry32
  let a = seed >>> 0;
  return () => { a = (a + 0x6d2b79f5) >>> 0; let t = a; t = Math.imul(t ^ (t >>> 15), t | 1); t ^= t + Math.imul(t ^ (t >>> 7), t | 61); return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
}
const pick = (r, all) => all[Math.floor(r() * all.length)];
const zipf = (r, all) => all[Math.min(all.length - 1, Math.floor(all.length ** r()) - 1 + (r() < 0.1 ? 1 : 0))] ?? all[0];

function noun(r) {
  let word = zipf(r, HEADS);
  for (let parts = r() < 0.35 ? (r() < 0.15 ? 2 : 1) : 0; parts > 0; parts--) {
    const before = pick(r, HEADS);
    word = before + (LINKED.has(before) ? 's' : '') + word;
  }
  return r() < 0.25 ? word + (/(er|el|en)$/.test(word) ? 's' : 'en') : word;
}
function sentence(r, person, place) {
  const words = [r() < 0.3 ? pick(r, [person, place]) : pick(r, ['De', 'Het', 'Een', 'Volgens', 'Tijdens'])];
  for (let length = 6 + Math.floor(r() * 16); length > 0; length--) {
    const x = r();
    words.push(x < 0.45 ? zipf(r, SMALL) : x < 0.75 ? noun(r) : x < 0.88 ? zipf(r, VERBS) : zipf(r, ADJECTIVES));
  }
  return `${words.join(' ')}.`;
}
export function article(id) {
  const r = random(2018 + id * 7919);
  const several = (all, most) => [...new Set(Array.from({ length: 1 + Math.floor(r() * most) }, () => zipf(r, all)))];
  const people = several(PEOPLE, 4), places = several(PLACES, 3);
  const paragraphs = Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => sentence(r, people[0], places[0])).join(' '));
  const date = new Date(Date.UTC(2017, 0, 1) + Math.floor(r() * 730) * 864e5).toISOString().slice(0, 10);
  return { id, title: `${pick(r, ADJECTIVES)} ${noun(r)} over ${noun(r)} in ${places[0]}`, date, text: paragraphs.join('\n\n'), side: zipf(r, SIDES), topic: zipf(r, TOPICS), people, places };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [n, file] = process.argv.slice(2);
  if (!file) { console.error('usage: node generate.mjs N FILE'); process.exit(2); }
  const out = fs.openSync(file, 'w');
  for (let id = 0; id < Number(n); id++) fs.writeSync(out, `${JSON.stringify(article(id))}\n`);
  fs.closeSync(out);
}
