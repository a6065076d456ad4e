// Search as you type: MiniSearch over search/index.js, or over parts. The address keeps the query.
"use strict";

(() => {
  const FIRST = 8; // results of a kind shown at once
  const MORE = 100; // and on demand
  const CLOSEST = 10; // results shown where none has all words
  const LONGEST = 260; // characters of a passage

  const form = document.querySelector(".find");
  const field = form.q;
  const results = document.querySelector(".results");
  const clone = (id) => document.getElementById(id).content.cloneNode(true);

  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: "word" });
  const segments = (text) => [...segmenter.segment(text)];

  const parts = typeof SEARCH_PARTS === "object" && SEARCH_PARTS; // parts.js
  const engine = new MiniSearch({
    idField: "path",
    fields: ["title", "also", "facts", "text"],
    storeFields: ["kind", "title", "facts", "counts", "verdicts", "labels", "text"],
    stringifyField: (value) => [value].flat().join(" "),
    tokenize: SEARCH_WORDS.indexed,
    processTerm: (word) => word,
    searchOptions: { tokenize: SEARCH_WORDS.asked },
  });
  const search = async (query, options) => {
    if (parts) return parts.search(query, options);
    const entries = await load("index.js");
    if (!engine.documentCount) engine.addAll(entries);
    return engine.search(query, {
      boost: { title: 4, also: /^\W*\d+\W*$/.test(query) ? 40 : 8, facts: 2 }, // a number alone is a claim's
      boostDocument: (path, term, { kind }) => (kind === "pages" ? 0.5 : 1),
      ...options,
    });
  };
  // A short word is first looked for whole, as UN is not until, and no number begins another one.
  const begins = (least) => (term, place, terms) =>
    !/\d/.test(term) && (/[\u0e00-\u9fff]/.test(term) || term.length >= (terms[place + 1] ? 4 : least)); // the last may be unfinished
  const find = async (query) => {
    if (!query) return [[], ""];
    const combineWith = "AND";
    const fuzzy = (term) => (/\d/.test(term) || term.length < 4 ? 0 : 0.2); // 19 is not 91
    const prefix = begins(3);
    let found = await search(query, { combineWith, prefix: begins(4) });
    if (!found.length) found = await search(query, { combineWith, prefix });
    if (found.length) return [found, found.length > 1 ? `${found.length} entries found.` : "1 entry found."];
    found = await search(query, { combineWith, prefix, fuzzy });
    if (found.length) {
      const similar = found.length > 1 ? `${found.length} entries have` : "1 entry has";
      return [found, `No entry has exactly these words. ${similar} similar words.`];
    }
    found = (await search(query, { prefix, fuzzy })).slice(0, CLOSEST);
    return [found, found.length ? `No entry has all of these words. The closest are shown: ${found.length}.` : "Nothing found."];
  };

  const create = (name, ...content) => {
    const element = document.createElement(name);
    element.append(...content);
    return element;
  };
  const marked = (text, terms) =>
    segments(text).map(({ segment }) => (terms.has(segment) ? create("mark", segment) : segment));

  const cut = (text, at) => {
    if (text.length <= LONGEST) return text;
    const from = at > LONGEST / 2 ? text.lastIndexOf(" ", at - LONGEST / 4) : 0;
    const to = text.length - from > LONGEST ? text.lastIndexOf(" ", from + LONGEST) : text.length;
    return (from ? "…" : "") + text.slice(from, to) + (to < text.length ? " …" : "");
  };

  // The passage with the most of the words, else the first one.
  const best = (passages, terms) => {
    const counted = passages.map((text, place) => {
      const hits = segments(text).filter(({ segment }) => terms.has(segment));
      return { place, text, at: hits[0]?.index, count: new Set(hits.map(({ segment }) => segment.toLowerCase())).size };
    });
    return counted.reduce((most, one) => (one.count > most.count ? one : most));
  };

  const hit = ({ id, title, facts, counts, verdicts, labels, text, ...match }) => {
    const terms = SEARCH_WORDS.marks(new Set(match.terms));
    const item = clone("hit");
    const [link, about, passage] = item.querySelectorAll("a, ul, p");
    link.href = id;
    link.append(...marked(title, terms));
    for (const verdict of verdicts) about.append(create("li", clone(`v-${verdict}`)));
    for (const fact of [...counts, ...facts]) about.append(create("li", ...marked(fact, terms)));
    if (text.length) {
      const found = best(text, terms);
      passage.firstChild.textContent = labels[found.place];
      passage.lastChild.append(...marked(cut(found.text, found.at), terms));
    } else passage.remove();
    return item;
  };

  const hits = async (found) => (parts ? await parts.complete(found) : found).map(hit);

  const fill = (section, found, items) => {
    const [count, list, more] = section.querySelectorAll(".num, ol, button");
    const offer = () => {
      const rest = found.length - list.children.length;
      more.hidden = rest <= 0;
      more.textContent = rest > MORE ? `Show ${MORE} of the other ${rest}` : `Show the other ${rest}`;
    };
    count.textContent = found.length;
    list.replaceChildren(...items);
    offer();
    more.onclick = async () => {
      const shown = list.children.length;
      const items = await hits(found.slice(shown, shown + MORE));
      if (list.children.length !== shown) return; // pressed twice
      list.append(...items);
      offer();
      list.children[shown].querySelector("a").focus();
    };
    section.hidden = false;
    results.append(section); // the best one's kind first
  };

  const grouped = async (query) => {
    const [found, summary] = await find(query);
    const kinds = [...Map.groupBy(found, ({ kind }) => kind)];
    return [await Promise.all(kinds.map(async ([kind, some]) => [kind, some, await hits(some.slice(0, FIRST))])), summary];
  };

  let latest = 0;
  const show = async (words) => {
    const turn = ++latest;
    const [groups, summary] = await grouped(words).catch(() => [[], "The search could not be loaded."]);
    if (turn !== latest) return false; // something else was typed meanwhile
    for (const section of results.children) section.hidden = true;
    for (const [kind, found, items] of groups) fill(results.querySelector(`[data-kind=${kind}]`), found, items);
    form.querySelector("[role=status]").textContent = summary;
    return true;
  };

  // A query that was sent off keeps its place in the history.
  let sent;
  const run = async () => {
    const q = field.value.trim();
    if (!(await show(q))) return;
    const query = q && `?${new URLSearchParams({ q })}`;
    if (query === location.search) return;
    history[sent ? "pushState" : "replaceState"](null, "", query || location.pathname);
    sent = false;
  };
  const read = () => {
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    sent = field.value;
    show(sent.trim());
  };

  let timer;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
    sent = true;
  });
  addEventListener("popstate", read);

  // Arrows lead from the field through the results; Escape and / lead back, Escape there clears.
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [field, ...results.querySelectorAll("section:not([hidden]) :is(h3 a, button:not([hidden]))")];
    const here = stops.indexOf(document.activeElement);
    const next = { ArrowDown: stops[here + 1], ArrowUp: stops[here - 1], Escape: field, "/": here && field }[event.key];
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
    if (event.key === "Escape" && !here) {
      field.value = "";
      run();
    }
  });

  form.hidden = false;
  read();
  if (!sent) field.focus();
})();
