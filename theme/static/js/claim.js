// A reference in a review shows its source beside it, on hover and focus; Escape hides it.
"use strict";

(() => {
  const tip = document.createElement("span");
  tip.className = "tip ui";
  tip.id = "tip";
  tip.setAttribute("role", "tooltip");
  let shown = null;

  const words = (entry, selector) => entry.querySelector(selector).textContent.trim();

  const hide = () => {
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    tip.remove();
    shown = null;
  };

  const show = (link) => {
    const entry = document.getElementById(link.hash.slice(1));
    if (!entry || link === shown) return;
    hide();
    tip.textContent = `${words(entry, "h4")} · ${words(entry, ".when span")}`;
    link.setAttribute("aria-describedby", tip.id);
    link.after(tip);
    shown = link;
  };

  for (const link of document.querySelectorAll('.markdown a[href^="#e-"]')) {
    link.addEventListener("mouseenter", () => show(link));
    link.addEventListener("focus", () => show(link));
    link.addEventListener("blur", hide);
    // The tip may be pointed at too: it stays until the pointer has left both.
    link.addEventListener("mouseleave", (event) => {
      if (event.relatedTarget !== tip) hide();
    });
  }
  tip.addEventListener("mouseleave", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
})();
