// The search of the search page: it loads a small index and finds as one types.
//
// Indonesian words are found by their roots. The index has the roots that the dictionary knows;
// the rules below only propose what a root may be, so a word is never cut where it must not be.
// Whoever changes the parting of words changes plugins/bulletin/outputs/stems.py, too.
"use strict";

const form = document.querySelector("form[role=search]");
const input = form.elements.q;
const told = document.querySelector(".told");
const list = document.querySelector(".results");
const more = document.querySelector(".further");
const sample = document.getElementById("_result");
const way = document.querySelector(".switch");
const { index: address, home, lang } = form.dataset;
const say = form.dataset;
const there = way.getAttribute("href");

const TITLE = 4, NAMES = 2, LINE = 1;
const EXACT = 1, ROOT = 0.85, BEGINNING = 0.7, ROOT_BEGINNING = 0.55, TYPING = 0.45, ROOT_TYPING = 0.3;
const SHOWN = 20, LONG = 8, SHORT = 4, SHORTEST = 3, DEPTH = 3;

const entries = [];
const names = [];  // entries of the registries, which others name by number
const roots = new Set();
let articles = [];  // the addresses of those in the file that is being read
// Of each language every word with where it stands, and the words of every root.
const vocabulary = {
  id: { words: new Map(), rooted: new Map() },
  en: { words: new Map(), rooted: new Map() },
};
const understood = new Map();  // what words of queries mean, until more of the index comes
const years = [];
let shown = SHOWN;

// ---- words

function wordsOf(text) {
  const words = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[a-z0-9]+/g) || [];
  return words.map((one) => one.replace(/^0+(?=\d+$)/, ""));  // RW 4 is RW 04
}

// What an Indonesian word may be without its endings: -lah -kah -pun, -ku -mu -nya, -kan -an -i.
function withoutEndings(word) {
  const found = new Set([word]);
  for (const ending of [/(?:lah|kah|tah|pun)$/, /(?:ku|mu|nya)$/, /(?:kan|an|i)$/, /an$/]) {
    for (const one of [...found]) {
      const rest = one.replace(ending, "");
      if (rest.length >= SHORTEST) found.add(rest);
    }
  }
  return found;
}

// After meN- and peN- the first sound of a root may be gone: k, t, s and p.
const NASAL = [
  [/^[mp]eng(?=[aeiou])/, ["", "k"]],
  [/^[mp]enge(?=[a-z]{3,4}$)/, [""]],
  [/^[mp]eng(?=[^aeiou])/, [""]],
  [/^[mp]eny(?=[aeiou])/, ["s", "ny"]],
  [/^[mp]em(?=[aeiou])/, ["p", "m", ""]],
  [/^[mp]em(?=[^aeiou])/, [""]],
  [/^[mp]en(?=[aeiou])/, ["t", "n"]],
  [/^[mp]en(?=[^aeiou])/, [""]],
  [/^[mp]e(?=[lrwymn])/, [""]],
];
const PREFIXES = [/^(?:di|ke|se)/, /^(?:ber|ter|per)/, /^(?:bel|pel)(?=ajar)/, /^(?:be|te|pe)/];

function withoutPrefix(word) {
  const found = PREFIXES.filter((one) => one.test(word)).map((one) => word.replace(one, ""));
  for (const [prefix, sounds] of NASAL) {
    if (prefix.test(word)) found.push(...sounds.map((sound) => word.replace(prefix, sound)));
  }
  return found.filter((rest) => rest.length >= SHORTEST);
}

function indonesian(word) {
  let last = withoutEndings(word);
  const found = new Set(last);
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const next = new Set();
    for (const one of last) for (const rest of withoutPrefix(one)) if (!found.has(rest)) next.add(rest);
    next.forEach((one) => found.add(one));
    last = next;
  }
  found.delete(word);
  return found;
}

const ENGLISH = [
  [/ies$/, ["y"]], [/(?<=s|x|z|ch|sh)es$/, [""]], [/(?<=[^su])s$/, [""]],
  [/ied$/, ["y"]], [/ed$/, ["", "e"]], [/ing$/, ["", "e"]], [/ers?$/, ["", "e"]],
  [/(?:ment|ly|ness)s?$/, [""]], [/ations?$/, ["", "e", "ate"]], [/([^aeiou])ions?$/, ["$1", "$1e"]],
];

function english(word) {
  const found = new Set();
  for (const [ending, instead] of ENGLISH) {
    if (!ending.test(word)) continue;
    for (const one of instead) found.add(word.replace(ending, one));
  }
  for (const one of [...found]) {
    if (/([^aeiouls])\1$/.test(one)) found.add(one.slice(0, -1));  // planned, plan
  }
  found.forEach((one) => one.length < SHORTEST && found.delete(one));
  return found;
}

const maybe = { id: indonesian, en: english };
const fits = { id: (root) => roots.has(root), en: () => true };

// The letters of a word as bits: an error changes two of them at most, so most words are out.
const lettersKnown = new Map();
function lettersOf(word) {
  let bits = lettersKnown.get(word);
  if (bits === undefined) {
    bits = 0;
    for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
    lettersKnown.set(word, bits);
  }
  return bits;
}

function howMany(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count += 1;
  return count;
}

// Whether a word becomes another one by so many letters more, fewer, changed or swapped.
function isNear(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return false;
  if (howMany(lettersOf(one) ^ lettersOf(other)) > 2 * limit) return false;
  let from = 0, to = one.length, end = other.length;
  while (from < to && from < end && one[from] === other[from]) from += 1;
  while (to > from && end > from && one[to - 1] === other[end - 1]) { to -= 1; end -= 1; }
  const a = one.slice(from, to), b = other.slice(from, end);
  if (Math.max(a.length, b.length) <= 1) return Math.max(a.length, b.length) <= limit;
  return distance(a, b, limit) <= limit;
}

// Source: the optimal string alignment distance, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance
function distance(a, b, limit) {
  let before = [], last = Array.from({ length: b.length + 1 }, (_, number) => number);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length];
}

const tolerated = (word) => (word.length >= LONG ? 2 : word.length >= SHORT ? 1 : 0);

// ---- the index

function learn(text, language, entry, weight) {
  const { words, rooted } = vocabulary[language];
  for (const word of wordsOf(text)) {
    let known = words.get(word);
    if (!known) {
      known = { word, places: new Map() };
      words.set(word, known);
      for (const root of maybe[language](word)) {
        if (!fits[language](root)) continue;
        if (!rooted.has(root)) rooted.set(root, []);
        rooted.get(root).push(known);
      }
    }
    known.places.set(entry, Math.max(weight, known.places.get(entry) || 0));
  }
}

function add(group) {
  const foreign = new Set(group.foreign);
  const registered = !["article", "action", "event"].includes(group.kind);
  group.titles.forEach((title, at) => {
    const entry = {
      kind: group.kind,
      title,
      line: group.lines ? group.lines[at] : "",
      date: group.dates ? group.dates[at] : "",
      href: where(group, at),
      named: group.names ? group.names[at].map((number) => names[number]) : [],
      lang: foreign.has(at) ? "id" : lang,
      order: entries.length,
    };
    entries.push(entry);
    if (registered) names.push(entry);
    learn(title, entry.lang, entry, TITLE);
    learn(entry.line, entry.lang, entry, registered ? NAMES : LINE);  // it has other names there
    entry.named.forEach((one) => learn(one.title, lang, entry, NAMES));
  });
}

// An article stands below its year, an event on the page of its article.
function where(group, at) {
  const name = group.addresses[at].replaceAll(" ", "-");
  if (group.kind === "event") return `${articles[group.within ? group.within[at] : 0]}#${name}`;
  const href = `${home}${group.kind === "article" ? `${group.dates[at].slice(0, 4)}/` : group.folder}${name}/`;
  if (group.kind === "article") articles.push(href);
  return href;
}

async function load(file) {
  const answer = await fetch(file, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  const found = await answer.json();
  found.roots.split(" ").forEach((one) => one && roots.add(one));
  articles = [];
  understood.clear();
  found.groups.forEach(add);
  years.push(...found.years);
}

// ---- finding

// Every word of the index that a word of the query may mean, with how well it fits.
function meant(word) {
  if (!understood.has(word)) {
    const found = new Map();
    for (const language of Object.keys(vocabulary)) understand(word, language, found);
    if (!found.size) mistyped(word, found);
    understood.set(word, found);
  }
  return understood.get(word);
}

const keep = (found, known, fit) => found.set(known, Math.max(fit, found.get(known) || 0));

function understand(word, language, found) {
  const { words, rooted } = vocabulary[language];
  const certain = words.has(word);
  if (certain) keep(found, words.get(word), EXACT);
  const may = [...maybe[language](word)].filter(certain ? fits[language] : () => true);
  for (const root of [word, ...may]) {
    if (words.has(root)) keep(found, words.get(root), ROOT);
    for (const known of rooted.get(root) || []) keep(found, known, ROOT);
  }
  if (word.length < 2) return;
  for (const known of words.values()) if (known.word.startsWith(word)) keep(found, known, BEGINNING);
  for (const [root, all] of rooted) {
    if (root.startsWith(word)) all.forEach((known) => keep(found, known, ROOT_BEGINNING));
  }
}

// What is meant by a word that is not there: first with one letter wrong, then with two. Only where
// no whole word is near are its roots tried, for a wrong letter makes roots that nobody means.
function mistyped(word, found) {
  const languages = Object.keys(vocabulary);
  for (let letters = 1; letters <= tolerated(word) && !found.size; letters += 1) {
    for (const language of languages) near(word, letters, language, found);
    if (letters === 1 && !found.size) for (const language of languages) nearRoots(word, language, found);
  }
}

// Whole words, and less so those of the roots of which these are.
function near(word, letters, language, found) {
  const { words, rooted } = vocabulary[language];
  for (const known of words.values()) {
    if (!isNear(word, known.word, letters)) continue;
    keep(found, known, TYPING);
    for (const root of maybe[language](known.word)) {
      for (const other of rooted.get(root) || []) keep(found, other, ROOT_TYPING);
    }
  }
}

function nearRoots(word, language, found) {
  const { words, rooted } = vocabulary[language];
  for (const root of maybe[language](word)) {
    if (root.length < SHORT) continue;
    for (const known of words.values()) if (isNear(root, known.word, 1)) keep(found, known, ROOT_TYPING);
    for (const [other, all] of rooted) {
      if (other.length >= SHORT && isNear(root, other, 1)) all.forEach((known) => keep(found, known, ROOT_TYPING));
    }
  }
}

// Entries with all words of the query, or else with the most of them; the best first.
function find(query) {
  const scores = new Map(), marked = new Set();
  const words = [...new Set(wordsOf(query))];
  for (const word of words) {
    const best = new Map();
    for (const [one, fit] of meant(word)) {
      marked.add(one.word);
      const rare = 1 + Math.log(entries.length / one.places.size);
      for (const [entry, weight] of one.places) {
        best.set(entry, Math.max(best.get(entry) || 0, weight * fit * rare));
      }
    }
    for (const [entry, score] of best) {
      const sum = scores.get(entry) || { entry, count: 0, score: 0 };
      sum.count += 1;
      sum.score += score;
      scores.set(entry, sum);
    }
  }
  const most = Math.max(0, ...[...scores.values()].map((one) => one.count));
  const found = [...scores.values()].filter((one) => one.count === most);
  found.sort((a, b) => b.score - a.score || a.entry.order - b.entry.order);
  return { found: found.map((one) => one.entry), marked };
}

// ---- showing

const days = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, {
  day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
});

function show() {
  const typed = input.value.trim(), query = typed.length > 1 ? typed : "";  // one letter says nothing yet
  const { found, marked } = query ? find(query) : { found: [], marked: new Set() };
  list.replaceChildren(...found.slice(0, shown).map((entry) => item(entry, marked)));
  list.hidden = !found.length;
  more.hidden = found.length <= shown;
  tell(query, found.length);
}

function tell(query, count) {
  const said = !query ? "" : !count ? say.none : count === 1 ? say.one : say.many;
  const text = said.replace("{n}", new Intl.NumberFormat(lang).format(count));
  if (told.textContent !== text) told.textContent = text;
}

function item(entry, marked) {
  const made = sample.content.cloneNode(true).firstElementChild;
  made.querySelectorAll("[data-kind]").forEach((one) => one.dataset.kind !== entry.kind && one.remove());
  const link = made.querySelector("a"), line = made.querySelector(".line"), time = made.querySelector("time");
  link.href = entry.href;
  link.replaceChildren(...highlighted(entry.title, marked));
  line.append(...highlighted(entry.line || entry.named.map((one) => one.title).join(" · "), marked));
  if (!line.textContent) line.remove();
  if (entry.lang !== lang) [link, entry.line && line].forEach((one) => { if (one) one.lang = entry.lang; });
  if (entry.date) {
    time.dateTime = entry.date;
    time.textContent = days.format(new Date(entry.date));
  } else time.remove();
  return made;
}

function highlighted(text, marked) {
  return text.split(/([\p{L}\p{M}\p{N}]+)/u).filter(Boolean).map((part) => {
    if (!marked.has(wordsOf(part)[0])) return part;
    const mark = document.createElement("mark");
    mark.textContent = part;
    return mark;
  });
}

// The query stands in the address, and goes along to the other language.
function remember() {
  const query = input.value.trim();
  const search = query ? `?q=${encodeURIComponent(query)}` : "";
  history.replaceState(null, "", location.pathname + search);
  way.href = there + search;
}

let pause;
input.addEventListener("input", () => {
  shown = SHOWN;
  show();
  clearTimeout(pause);
  pause = setTimeout(remember, 300);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  remember();
  show();
});
more.addEventListener("click", () => {
  const at = shown;
  shown += SHOWN;
  show();
  list.children[at].querySelector("a").focus();
});

async function begin() {
  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") || "";
  try {
    await load(address);
    do {  // the newest year before the first results, older ones after them
      const year = years.shift();
      if (year) await load(address.replace(/[^/]+$/, `${year}.json`));
      show();
    } while (years.length);
    form.dataset.ready = "";
    remember();
  } catch {
    told.textContent = say.failed;
  }
}

begin();
