// The list of all claims: narrowed and ordered by the choices above it, which the address keeps.
"use strict";

(() => {
  const form = document.querySelector(".filters");
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
  // In the order of the text.
  const claims = [...table.querySelectorAll("tr[id]")].map((row) => ({
    row,
    title: row.cells[1].textContent.replace(/[^\p{L}\p{N}\s]/gu, ""), // signs do not count
    section: row.parentNode.rows[0].textContent,
    evidence: Number(row.dataset.n),
    values: Object.fromEntries(facets.map(({ name }) => [name, row.dataset[name].split(" ")])),
  }));

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
    form.querySelector("[role=status]").textContent = `${shown} of ${claims.length} claims shown`;
  };

  const show = () => {
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
  form.querySelector("details").open = choices.some(({ value }) => value);
  form.hidden = false;
})();
