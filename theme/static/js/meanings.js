// Words and buttons show their meaning beside them: on hover, focus and tap. Escape hides it. Below a
// claim’s two verdicts it is printed.
"use strict";

(() => {
  const tip = document.createElement("span");
  tip.className = "tip ui noprint";
  tip.id = "tip";
  tip.setAttribute("role", "tooltip");
  let shown = null;
  let tapped = null;

  // It stands in the link's title, or with the symbol of its mark.
  const meaning = (link) => {
    if (link.title) {
      link.dataset.means = link.title;
      link.removeAttribute("title"); // the browser would show it as well
    }
    return link.dataset.means ?? document.getElementById(`i-${link.hash.slice(1)}`)?.textContent;
  };
  const wordAt = ({ target }) => target.closest?.("a.d:not(.verdict a), [data-means]");

  const hide = () => {
    shown?.removeAttribute("aria-describedby");
    tip.remove();
    shown = null;
  };

  const show = (link) => {
    if (!link || link === shown) return;
    hide();
    tip.textContent = meaning(link);
    link.setAttribute("aria-describedby", tip.id);
    document.body.append(tip);
    const at = [...link.getClientRects()].pop();
    const most = document.documentElement.clientWidth - tip.offsetWidth - 8;
    tip.style.left = `${Math.max(8, Math.min(at.left, most)) + scrollX}px`;
    tip.style.top = `${at.bottom + scrollY}px`;
    shown = link;
  };

  document.addEventListener("mouseover", (event) => show(wordAt(event)));
  document.addEventListener("focusin", (event) => show(wordAt(event)));
  document.addEventListener("focusout", hide);
  // The tip may be pointed at too: it stays until the pointer has left both, or the focus moves on.
  document.addEventListener("mouseout", ({ relatedTarget }) => {
    if (relatedTarget !== tip && !shown?.contains(relatedTarget) && document.activeElement !== shown) hide();
  });
  // The first tap shows it, the second follows the link.
  document.addEventListener("pointerdown", (event) => {
    const link = wordAt(event);
    tapped = event.pointerType === "touch" && link?.href && shown !== link ? link : null;
  });
  document.addEventListener("click", (event) => {
    if (!tapped || tapped !== wordAt(event)) return;
    event.preventDefault();
    show(tapped);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
})();
