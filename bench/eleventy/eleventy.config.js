// The settings of the comparison: the same pages as the Hugo templates write.
import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(`data/${name}.json`, "utf8"));
const labels = read("labels");
const topicNames = read("topicNames");
const languages = {
  id: { root: "/", archive: "/arsip/", topics: "/topik/", locale: "id-ID" },
  en: { root: "/en/", archive: "/en/archive/", topics: "/en/topics/", locale: "en-GB" },
};
const site = "https://rekaan.example";
const pageSize = 20;

const long = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
const formats = Object.fromEntries(
  Object.entries(languages).map(([code, { locale }]) => [
    code,
    {
      day: new Intl.DateTimeFormat(locale, long),
      month: new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }),
      weekday: new Intl.DateTimeFormat(locale, { weekday: "long", ...long }),
      number: new Intl.NumberFormat(locale),
    },
  ]),
);

const day = (text) => text.slice(0, 10);
const clock = (text) => text.slice(11, 16).replace(":", ".");

function when({ start, end }, code) {
  const weekday = (text) => formats[code].weekday.format(new Date(day(text)));
  if (start.length > 10) {
    return `${weekday(start)}, ${clock(start)}${end ? `–${clock(end)}` : ""} WIB`;
  }
  return weekday(start) + (end ? ` – ${weekday(end)}` : "");
}

function due(text, code) {
  if (text.length === 4) return text;
  if (text.length === 7) return formats[code].month.format(new Date(`${text}-01`));
  return formats[code].day.format(new Date(text));
}

// The parts of a list, each with what its page needs.
function* parts(code, path, title, items) {
  const count = Math.max(1, Math.ceil(items.length / pageSize));
  const address = (number) => (number === 1 ? path : `${path}page/${number}/`);
  for (let number = 1; number <= count; number += 1) {
    yield {
      lang: code,
      title,
      number,
      count,
      path: address(number),
      newer: number > 1 ? address(number - 1) : null,
      older: number < count ? address(number + 1) : null,
      items: items.slice((number - 1) * pageSize, number * pageSize),
    };
  }
}

export default function (config) {
  const sorted = new Map();
  const articles = (api, code) => {
    if (!sorted.has(code)) {
      const found = api.getFilteredByGlob(`src/${code}/articles/*.md`);
      sorted.set(code, found.sort((a, b) => b.date - a.date));
    }
    return sorted.get(code);
  };
  const byTopic = (api, code) => {
    const found = Object.fromEntries(Object.keys(topicNames[code]).map((one) => [one, []]));
    for (const page of articles(api, code)) {
      for (const topic of page.data.topics) found[topic].push(page);
    }
    return found;
  };
  config.addCollection("homes", (api) =>
    Object.keys(languages).map((code) => ({
      lang: code,
      path: languages[code].root,
      items: articles(api, code).slice(0, 10),
      newest: articles(api, code).slice(0, pageSize),
      topics: Object.entries(byTopic(api, code)).map(([id, items]) => [id, items.length]),
    })),
  );
  config.addCollection("lists", (api) =>
    Object.entries(languages).flatMap(([code, folders]) => [
      ...parts(code, folders.archive, labels[code].archive, articles(api, code)),
      ...Object.entries(byTopic(api, code)).flatMap(([id, items]) => [
        ...parts(code, `${folders.topics}${id}/`, topicNames[code][id], items),
      ]),
    ]),
  );

  config.addGlobalData("labels", labels);
  config.addGlobalData("topicNames", topicNames);
  config.addGlobalData("languages", languages);
  config.addGlobalData("site", site);
  config.addFilter("day", (text, code) => formats[code].day.format(new Date(day(text))));
  config.addFilter("iso", day);
  config.addFilter("instant", (date) => date.toISOString());
  config.addFilter("when", when);
  config.addFilter("due", due);
  config.addFilter("rupiah", (amount, code) => `Rp${formats[code].number.format(amount)}`);
  config.addFilter("twin", (path, code) => {
    const [here, there] = code === "id" ? ["id", "en"] : ["en", "id"];
    for (const folder of ["archive", "topics", "root"]) {
      const from = languages[here][folder];
      if (path.startsWith(from)) return languages[there][folder] + path.slice(from.length);
    }
    return languages[there].root;
  });
  // Headings have an id, as they have with the other two.
  const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  config.amendLibrary("md", (markdown) => {
    markdown.renderer.rules.heading_open = (tokens, at, options, _, self) => {
      tokens[at].attrSet("id", slug(tokens[at + 1].content));
      return self.renderToken(tokens, at, options);
    };
  });
  config.addPassthroughCopy({ static: "." });
  return {
    dir: { input: "src", output: "output" },
    markdownTemplateEngine: false,
    templateFormats: ["md", "njk"],
  };
}
