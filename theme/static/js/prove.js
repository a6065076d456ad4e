// Compares quotes with the document in the reader's own browser: the SHA-256 of the text, then the
// words at each place. Without this script, or from disk, the buttons could not: in their place the
// page says so.
"use strict";
(() => {
  const hex = (buffer) =>
    Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

  const fetched = async (address) => {
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`the server answered ${answer.status} for ${address}`);
    return answer;
  };

  // The text as code points, in which places are counted; an error where it is not the stated text.
  const textOf = async (address, stated) => {
    const bytes = await (await fetched(address)).arrayBuffer();
    const sum = hex(await crypto.subtle.digest("SHA-256", bytes));
    if (sum !== stated) {
      throw new Error(`the text has another checksum than this page states: ${sum}`);
    }
    return Array.from(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  };

  const onPage = () =>
    Array.from(document.querySelectorAll("q[data-start]"), (quote) => ({
      exact: quote.textContent,
      start: Number(quote.dataset.start),
      end: Number(quote.dataset.end),
    }));

  const annotated = async (address) => {
    const items = (await (await fetched(address)).json()).first?.items ?? [];
    return items.map(({ target: { selector } }) => {
      const { exact } = selector.find((item) => item.type === "TextQuoteSelector");
      const { start, end } = selector.find((item) => item.type === "TextPositionSelector");
      return { exact, start, end };
    });
  };

  const line = (points, place) =>
    points.slice(0, place).filter((point) => point === "\n").length + 1;

  const check = async (box, tell) => {
    const { text, sha256, annotations, total } = box.dataset;
    const points = await textOf(text, sha256);
    const quotes = annotations ? await annotated(annotations) : onPage();
    if (quotes.length !== Number(total)) {
      throw new Error(`this page states ${total} quotes, and there are ${quotes.length}`);
    }
    const wrong = [];
    for (const [number, { exact, start, end }] of quotes.entries()) {
      const found = points.slice(start, end).join("");
      if (!exact || found !== exact) {
        wrong.push(`In line ${line(points, start)} the text has “${found}”, not “${exact}”.`);
      }
      if (number % 20 === 0) await tell(number);
    }
    return { wrong, quotes, points };
  };

  const words = ({ wrong, quotes, points }) => {
    if (wrong.length) {
      return [`Not the same: ${wrong.length} of ${quotes.length} quotes.`, ...wrong].join(" ");
    }
    const found = ({ start, exact }) => `Line ${line(points, start)}: “${exact}”.`;
    const them = ["", "The quote is", "Both quotes are"][quotes.length] ?? `All ${quotes.length} quotes are`;
    return [
      "Your browser fetched the text. Its checksum (SHA-256) is the one that this page states.",
      `${them} in it, word for word, where this site says.`,
      ...(quotes.length <= 4 ? quotes.map(found) : []),
    ].join(" ");
  };

  if (!crypto.subtle || !location.protocol.startsWith("http")) return;
  for (const box of document.querySelectorAll(".prove")) {
    const [button, bar, status] = ["button", "progress", "[role=status]"].map((name) =>
      box.querySelector(name),
    );
    const tell = (number) => {
      if (!bar) return null;
      bar.value = number;
      return new Promise(requestAnimationFrame);
    };
    button.addEventListener("click", async () => {
      button.disabled = true;
      if (bar) bar.hidden = false;
      status.textContent = "Checking …";
      try {
        status.textContent = words(await check(box, tell));
      } catch (error) {
        status.textContent = `This could not be shown: ${error.message}.`;
      }
      if (bar) bar.hidden = true;
      button.disabled = false;
      button.focus();
    });
    box.hidden = false;
    box.nextElementSibling.hidden = true;
  }
})();
