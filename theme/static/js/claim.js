// Words show their definition beside them, and references their source: on hover, focus and tap.
// Escape hides it. A link to a folded item of evidence opens the fold.
"use strict";

(() => {
  const tip = document.createElement("span");
  tip.className = "tip ui";
  tip.id = "tip";
  tip.setAttribute("role", "tooltip");
  const meanings = new Map();
  let shown = null;
  let tapped = null;

  const hide = () => {
    shown?.removeAttribute("aria-describedby");
    tip.remove();
    shown = null;
  };

  const show = (link) => {
    if (link === shown) return;
    hide();
    tip.textContent = meanings.get(link);
    link.setAttribute("aria-describedby", tip.id);
    document.body.append(tip);
    const at = [...link.getClientRects()].pop();
    const most = document.documentElement.clientWidth - tip.offsetWidth - 8;
    tip.style.left = `${Math.max(8, Math.min(at.left, most)) + scrollX}px`;
    tip.style.top = `${at.bottom + scrollY}px`;
    shown = link;
  };

  // The tip may be pointed at too: it stays until the pointer has left both, or the focus moves on.
  const leave = ({ relatedTarget }) => {
    if (relatedTarget !== tip && relatedTarget !== shown && document.activeElement !== shown) hide();
  };

  for (const link of document.querySelectorAll("main a[title]")) {
    meanings.set(link, link.title);
    link.removeAttribute("title"); // the browser would show it as well
  }
  for (const link of document.querySelectorAll('.markdown a[href^="#e-"]')) {
    const entry = document.getElementById(link.hash.slice(1));
    const words = (selector) => entry.querySelector(selector).textContent.trim();
    if (entry) meanings.set(link, `${words("h4")} · ${words(".when span")}`);
  }
  for (const link of meanings.keys()) {
    link.addEventListener("mouseenter", () => show(link));
    link.addEventListener("focus", () => show(link));
    link.addEventListener("blur", hide);
    link.addEventListener("mouseleave", leave);
    // The first tap shows it, the second follows the link.
    link.addEventListener("pointerdown", ({ pointerType }) => {
      tapped = pointerType === "touch" && shown !== link ? link : null;
    });
    link.addEventListener("click", (event) => {
      if (tapped !== link) return;
      event.preventDefault();
      show(link);
    });
  }
  tip.addEventListener("mouseleave", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });

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
