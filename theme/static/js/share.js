// Buttons that copy. They stand in the page hidden, as without this script they would do nothing.
"use strict";
(() => {
  const address = () =>
    document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];

  // Where the browser keeps the clipboard to https, or the reader refused it.
  const copyBySelection = (text) => {
    const field = document.createElement("textarea");
    field.className = "vh";
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  };

  const today = new Date().toLocaleDateString("en-GB", { dateStyle: "long" });
  document.getElementById("citation")?.append(` Accessed ${today}.`);

  for (const box of document.querySelectorAll(".share")) {
    const status = box.querySelector("[role=status]");
    box.addEventListener("click", async (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      // data-copy names the element whose words are copied; without a name it is the page's address.
      const named = document.getElementById(button.dataset.copy);
      status.textContent = "";
      const done = await copy(named ? named.textContent.trim().replace(/\s+/g, " ") : address());
      button.focus();
      status.textContent = done ? "Copied." : "Your browser did not allow this page to copy.";
    });
    box.hidden = false;
  }
})();
