// The list of all claims: narrowed and ordered by the choices above it, which the address keeps.
"use strict";

(() => {
  const form = document.querySelector(".filters"), more = form.querySelector("details");
  const table = document.querySelector(".ledger");
  const choices = [...form.querySelectorAll("select")];
  const order = form.elements.sort;
  const facets = choices
    .filter((choice) => choice !== order)
    .map((choice) => ({
      choice,
      name: choice.name,
      options: [...choice.options].slice(1).map((option) => ({ option, words: option.text })),
    }));
  // In the order of the text; where there are more than one page has, those of the others are loaded.
  const claims = [];
  const take = (rows) => {
    for (const row of rows) {
      claims.push({
        row,
        title: row.cells[1].textContent.replace(/[^\p{L}\p{N}\s]/gu, ""), // signs do not count
        section: row.parentNode.rows[0].textContent,
        evidence: Number(row.dataset.n),
        values: Object.fromEntries(facets.map(({ name }) => [name, row.dataset[name].split(" ")])),
      });
    }
  };
  take(table.querySelectorAll("tr[id]"));

  // Each further page has its rows in a file of their own too.
  const add = ([rows]) => {
    const part = document.createElement("table");
    part.innerHTML = rows;
    for (const body of [...part.tBodies]) {
      const rows = [...body.querySelectorAll("tr[id]")];
      const last = table.tBodies[table.tBodies.length - 1];
      if (last.rows[0].textContent === body.rows[0].textContent) last.append(...rows);
      else table.append(body);
      take(rows);
    }
  };
  const pages = Number(form.dataset.pages);
  const total = Number(form.dataset.total);
  const status = form.querySelector("[role=status]");
  let isWhole = pages === 1;
  let loading;
  const whole = () => {
    loading ??= (async () => {
      if (!isWhole) status.textContent = "Loading all claims";
      for (let page = 2; page <= pages; page += 1) await load(`page/${page}/rows.js`).then(add, () => {});
      isWhole = true;
      document.querySelector("nav[aria-label=Pages]")?.remove();
    })();
    return loading;
  };

  // How each order compares two claims, and under which heading it puts one; equals keep the text's order.
  const titles = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const onScale = (name) => {
    const { options } = facets.find((facet) => facet.name === name);
    const rank = ({ values }) => options.findIndex(({ option }) => option.value === values[name][0]);
    return { compare: (a, b) => rank(a) - rank(b), heading: (claim) => options[rank(claim)].words };
  };
  const orders = {
    "": { compare: () => 0, heading: ({ section }) => section },
    title: { compare: (a, b) => titles.compare(a.title, b.title), heading: () => "" },
    attribution: onScale("attribution"),
    rating: onScale("rating"),
    evidence: {
      compare: (a, b) => b.evidence - a.evidence,
      heading: ({ evidence: n }) => `${n || "No"} ${n === 1 ? "item" : "items"} of evidence`,
    },
  };
  let arranged = "";

  const group = (heading) => {
    const body = document.createElement("tbody");
    if (heading) {
      const row = body.insertRow();
      const cell = document.createElement("th");
      row.className = "group";
      cell.scope = "rowgroup";
      cell.colSpan = table.tHead.rows[0].cells.length;
      cell.textContent = heading;
      row.append(cell);
    }
    return body;
  };

  const arrange = () => {
    if (order.value === arranged) return;
    arranged = order.value;
    const { compare, heading } = orders[arranged];
    const bodies = new Map();
    for (const claim of [...claims].sort(compare)) {
      const words = heading(claim);
      if (!bodies.has(words)) bodies.set(words, group(words));
      bodies.get(words).append(claim.row);
    }
    for (const body of [...table.tBodies]) body.remove();
    table.append(...bodies.values());
  };

  // An option's number is what choosing it would show, the other choices being as they are.
  const narrow = () => {
    let shown = 0;
    for (const facet of facets) facet.counts = {};
    for (const { row, values } of claims) {
      const against = facets.filter(({ choice, name }) => choice.value && !values[name].includes(choice.value));
      row.hidden = against.length > 0;
      if (!row.hidden) shown += 1;
      for (const facet of facets.filter((one) => against.every((other) => other === one))) {
        for (const value of values[facet.name]) facet.counts[value] = (facet.counts[value] ?? 0) + 1;
      }
    }
    for (const { counts, options } of facets) {
      for (const { option, words } of options) {
        const count = counts[option.value] ?? 0;
        option.text = `${words} (${count})`;
        option.disabled = !count && !option.selected;
      }
    }
    for (const body of table.tBodies) body.hidden = !body.querySelector("[id]:not([hidden])");
    const missing = claims.length < total ? `; ${total - claims.length} could not be loaded` : "";
    status.textContent = `${shown} of ${total} claims shown${missing}`;
  };

  const show = async () => {
    if (!isWhole && !more.open && choices.every(({ value }) => !value)) return;
    if (!isWhole) await whole();
    arrange();
    narrow();
  };

  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const choice of choices) {
      choice.value = query.get(choice.name) ?? "";
      if (choice.selectedIndex < 0) choice.value = "";
    }
    show();
  };

  const keep = () => {
    show();
    const query = new URLSearchParams();
    for (const { name, value } of choices) if (value) query.set(name, value);
    const search = query.toString() && `?${query}`;
    if (search !== location.search) history.pushState(null, "", search || location.pathname);
  };

  form.addEventListener("change", keep);
  form.addEventListener("reset", () => setTimeout(keep)); // the choices are reset after the event
  addEventListener("popstate", read);
  read();
  more.open = [...more.querySelectorAll("select")].some(({ value }) => value);
  more.addEventListener("toggle", () => isWhole || show());
  form.hidden = false;
})();
