// The annotated document: n and p lead from claim to claim while one of them has the focus.
"use strict";

(() => {
  const text = document.querySelector(".text");
  const steps = { n: 1, p: -1 };

  text.addEventListener("keydown", (event) => {
    const step = event.altKey || event.ctrlKey || event.metaKey ? 0 : steps[event.key];
    if (!step) return;
    const marks = [...text.querySelectorAll("a.m")];
    const here = marks.indexOf(event.target.closest("a.m"));
    const next = marks[here + step];
    if (here >= 0 && next) {
      next.focus();
      next.scrollIntoView({ block: "center" });
    }
  });
})();
