// The search of full texts: Pagefind's files are loaded when somebody asks for it, not before.
"use strict";

{
  const form = document.querySelector("form[role=search]");
  const part = document.querySelector(".full-text");
  const button = part.querySelector("button");
  const choices = part.querySelector(".filters");
  const told = part.querySelector(".told");
  const list = part.querySelector(".results");
  const sample = document.getElementById("_result");
  const say = part.dataset;
  const SHOWN = 10;
  let pagefind, asked = 0;

  part.hidden = false;

  function choice(name, values) {
    const label = document.createElement("label");
    const select = document.createElement("select");
    select.name = name;
    select.append(new Option(say.any, ""));
    for (const [value, count] of Object.entries(values)) {
      select.append(new Option(`${value} (${count})`, value));
    }
    select.addEventListener("change", search);
    label.append(say[name], select);
    return label;
  }

  async function start() {
    button.disabled = true;
    try {
      pagefind = await import(`${say.root}pagefind/pagefind.js`);
      await pagefind.options({ basePath: `${say.root}pagefind/`, baseUrl: say.root });
      const found = await pagefind.filters();
      const known = ["topic", "place", "year", "kind"].filter((one) => found[one]);
      choices.append(...known.map((one) => choice(one, found[one])));
      button.hidden = true;
      form.elements.q.addEventListener("input", search);
      form.elements.q.focus();
      await search();
    } catch {
      button.disabled = false;
      told.textContent = form.dataset.failed;
    }
  }

  async function search() {
    const query = form.elements.q.value.trim();
    const turn = (asked += 1);
    const filters = {};
    for (const one of choices.querySelectorAll("select")) if (one.value) filters[one.name] = one.value;
    const found = await pagefind.debouncedSearch(query || null, { filters }, 200);
    if (!found || turn !== asked) return;
    const first = await Promise.all(found.results.slice(0, SHOWN).map((one) => one.data()));
    if (turn !== asked) return;
    list.replaceChildren(...first.map(item));
    list.hidden = !first.length;
    told.textContent = say.found.replace("{n}", found.results.length);
  }

  function item(one) {
    const made = sample.content.cloneNode(true).firstElementChild;
    made.querySelectorAll("[data-kind], time").forEach((part) => part.remove());
    made.querySelector(".meta").textContent = [one.filters.kind, one.filters.year].flat().filter(Boolean).join(" · ");
    const link = made.querySelector("a");
    link.href = one.url;
    link.textContent = one.meta.title;
    const excerpt = new DOMParser().parseFromString(one.excerpt, "text/html");
    made.querySelector(".line").append(...excerpt.body.childNodes);
    return made;
  }

  button.addEventListener("click", start);
}
