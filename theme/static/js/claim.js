// References show their source as words show their definition (meanings.js), and a link to a folded
// item of evidence opens the fold.
"use strict";

(() => {
  for (const link of document.querySelectorAll('.markdown a[href^="#e-"]')) {
    const entry = document.getElementById(link.hash.slice(1));
    const words = (selector) => entry.querySelector(selector).textContent.trim();
    if (entry) link.dataset.means = `${words("h4")} · ${words(".when span")}`;
  }

  const unfold = () => {
    const entry = document.getElementById(location.hash.slice(1));
    const fold = entry?.closest("details:not([open])");
    if (!fold) return;
    fold.open = true;
    entry.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();
})();
