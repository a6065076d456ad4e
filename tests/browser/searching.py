"""What tests of the search do on its page: ask, and read what is found."""

from __future__ import annotations

PAGE = "search/index.html"
HITS = ".results section:visible .hit"


def status(page) -> str:
    return page.get_by_role("status").inner_text()


def ask(page, words: str) -> None:
    """Type a query and wait until the address has it."""
    page.fill("#q", words)
    page.wait_for_function(
        "(words) => (new URLSearchParams(location.search).get('q') ?? '') === words", arg=words
    )


def send(page, words: str) -> None:
    """Send a query off, which need not wait whether more is typed, until the address has it."""
    page.evaluate(
        """async (words) => {
          const form = document.querySelector(".find");
          form.q.value = words;
          form.requestSubmit();
          const sent = () => new URLSearchParams(location.search).get("q") ?? "";
          while (sent() !== words) await new Promise((next) => setTimeout(next));
        }""",
        words,
    )


def paths(page) -> list[str]:
    hrefs = page.locator(f"{HITS} h3 a").evaluate_all("all => all.map((at) => at.pathname)")
    return ["/".join(href.split("/")[-3:-1]) for href in hrefs]
