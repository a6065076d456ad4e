// The annotated document: its claims one by one, by buttons and keys, and only those with some verdicts.
"use strict";

(() => {
  const text = document.querySelector(".text");
  const bar = document.querySelector(".steps");
  const [count, named] = bar.querySelectorAll("[role=status]");
  const [back, on] = bar.querySelectorAll("button");
  const groups = [...document.querySelectorAll(".marks ul")];
  const keys = { n: 1, p: -1, ArrowRight: 1, ArrowLeft: -1 };

  // A claim with its note, its words in the text, and the numbers after them.
  const claims = [...text.querySelectorAll(".notes details")].map((note) => ({
    note,
    link: note.querySelector("[id]"),
    verdicts: [...note.querySelectorAll("summary use")].map((use) => use.getAttribute("href").slice(3)),
    words: [],
    numbers: [],
  }));
  const byId = new Map(claims.map((claim) => [claim.link.id, claim]));
  const byNumber = new Map(claims.map((claim) => [claim.note.querySelector("b").textContent, claim]));
  const marks = [...text.querySelectorAll("a.m")].map((link) => {
    const of = link.dataset.claims.split(" ").map((number) => byNumber.get(number));
    for (const claim of of) claim.words.push(link);
    return { link, of };
  });
  for (const number of text.querySelectorAll("sup a")) byNumber.get(number.textContent).numbers.push(number);

  let shown = claims;
  let current;

  const tell = () => {
    const parts = current ? [current.link, ...current.note.querySelectorAll(".pair .d")].map((part) => part.cloneNode(true)) : [];
    parts[0]?.removeAttribute("id");
    named.replaceChildren(...parts);
    const of = shown === claims ? "" : `${shown.length} of `;
    count.textContent = current ? `${shown.indexOf(current) + 1} of ${shown.length}` : `${of}${claims.length} claim${claims.length === 1 ? "" : "s"}`;
  };
  const choose = (claim) => {
    for (const word of current?.words ?? []) word.removeAttribute("aria-current");
    current = claim;
    for (const word of claim?.words ?? []) word.setAttribute("aria-current", "true");
    tell();
  };
  // From the claim that was chosen; else from the first whose words are on the screen, or below it.
  const step = (by) => {
    const below = shown.findIndex(({ words }) => words[0].getBoundingClientRect().bottom > bar.getBoundingClientRect().bottom);
    const from = current ? shown.indexOf(current) + by : below + Math.min(by, 0);
    const next = shown[(Math.max(from, -1) + shown.length) % shown.length];
    if (!next) return;
    choose(next);
    next.words[0].scrollIntoView({ block: "center" });
  };

  const narrow = () => {
    const wanted = groups.map((group) => [...group.querySelectorAll("[aria-pressed=true]")].map((button) => button.parentNode.id.slice(5)));
    const isWanted = ({ verdicts }) => wanted.every((some, place) => !some.length || some.includes(verdicts[place]));
    shown = wanted.flat().length ? claims.filter(isWanted) : claims;
    const left = new Set(shown);
    for (const claim of claims) for (const part of [claim.note, ...claim.numbers]) part.hidden = !left.has(claim);
    for (const { link, of } of marks) {
      const claim = of.find((one) => left.has(one));
      link.className = claim ? `m m-${claim.verdicts[1]}` : "";
      if (claim) link.href = claim.link.href;
      else link.removeAttribute("href"); // the words stay, and are no link
    }
    choose(left.has(current) ? current : undefined);
  };
  for (const item of document.querySelectorAll(".marks li")) {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-pressed", "false");
    button.dataset.means = document.querySelector(item.querySelector("use").getAttribute("href")).textContent;
    const word = item.querySelector("a");
    word.replaceWith(...word.childNodes); // a button holds no link
    button.append(...item.childNodes);
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") === "false"));
      narrow();
    });
    item.append(button);
  }

  const pressed = (event) => (event.altKey || event.ctrlKey || event.metaKey ? 0 : (keys[event.key] ?? 0));
  back.addEventListener("click", () => step(-1));
  on.addEventListener("click", () => step(1));
  bar.addEventListener("keydown", (event) => {
    const by = pressed(event);
    if (by) step(by);
    if (event.key.startsWith("Arrow") && by) event.preventDefault();
  });
  text.addEventListener("keydown", (event) => {
    const link = event.target.closest("a.m, sup a");
    if (!link || event.key.startsWith("Arrow") || !pressed(event)) return;
    const here = byNumber.get(link.dataset.claims?.split(" ")[0] ?? link.textContent);
    if (!current?.words.includes(link) && here !== current) choose(here);
    step(pressed(event));
    current.words[0].focus({ preventScroll: true });
  });
  // A link to a claim's words or to its note chooses the claim.
  const arrive = () => {
    const claim = byId.get(location.hash.replace(/^#(w|note)-/, "note-"));
    if (claim) choose(claim);
  };
  window.addEventListener("hashchange", arrive);
  bar.hidden = false;
  arrive();
})();
