// A box that leads to the search page with what is typed, as the page's policy sends no form.
"use strict";
(() => {
  const form = document.querySelector(".find");
  const { href } = document.querySelector('.nav :is([href$="search/"], [href$="search/index.html"])');
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.href = `${href}?${new URLSearchParams({ q: form.q.value })}`;
  });
  form.hidden = false;
})();
