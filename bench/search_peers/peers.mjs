// What MiniSearch and lunr find in the entries of our index, and the sizes of indexes.
// Input: {"entries": [{"href", "title", "names", "line"}], "queries": [...], "files": [...]}.
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import lunr from "lunr";
import MiniSearch from "minisearch";

const { entries, queries, files } = JSON.parse(readFileSync(0, "utf8"));
const fields = ["title", "names", "line"];
const boost = { title: 4, names: 2, line: 1 };
const size = (text) => brotliCompressSync(text).length;

function miniSearch() {
  const index = new MiniSearch({ idField: "href", fields, storeFields: ["title", "line"] });
  index.addAll(entries);
  const options = { boost, prefix: true, fuzzy: 0.2 };
  const search = (query) => {
    const all = index.search(query, { ...options, combineWith: "AND" });
    return (all.length ? all : index.search(query, options)).map((one) => one.id);
  };
  return { found: queries.map(search), size: size(JSON.stringify(index)) };
}

function plainLunr() {
  const index = lunr(function () {
    this.ref("href");
    fields.forEach((field) => this.field(field, { boost: boost[field] }));
    this.pipeline.remove(lunr.stemmer);  // those of English
    this.pipeline.remove(lunr.stopWordFilter);
    this.searchPipeline.remove(lunr.stemmer);
    entries.forEach((one) => this.add(one));
  });
  const search = (query) => index.query((made) => {
    for (const word of lunr.tokenizer(query).map(String)) {
      made.term(word, { boost: 10 });
      made.term(word, { boost: 5, wildcard: lunr.Query.wildcard.TRAILING });
      made.term(word, { boost: 1, editDistance: word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0 });
    }
  }).map((one) => one.ref);
  return { found: queries.map(search), size: size(JSON.stringify(index)) };
}

const sizes = files.map((file) => size(readFileSync(file)));
process.stdout.write(JSON.stringify({ MiniSearch: miniSearch(), lunr: plainLunr(), sizes }));
