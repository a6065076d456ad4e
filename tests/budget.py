"""The page budget, a gate: `python -m tests.budget output` weighs what a reader has to load.

A page weighs its HTML and the style sheets that it links, each compressed as a server would. A
claim's page may weigh more, but not its answer: all that a reader loads to the end of the review.
The scripts of a page are weighed apart, as none is needed to read it.
"""

from __future__ import annotations

import gzip
import sys
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from tests.page_types import pages_by_type

KIB = 1024
PAGE = 14 * KIB
"""What a server may send before it has to wait for the first answer: one round trip."""
LONG_PAGE = 40 * KIB
CLAIM_PAGE = 28 * KIB
REPORT = 96 * KIB
"""Everything on one page, to be printed or kept; nobody has to load it to find an answer."""
ALLOWED = {
    "documents/ID/": LONG_PAGE,
    "claims/": LONG_PAGE,
    "claims/ID/": CLAIM_PAGE,
    "report/": REPORT,
}
"""Page types that may weigh more: the document, all claims, a claim with all its evidence, and the
whole report."""
ANSWERS = "claims/ID/"
ANSWER = f"{ANSWERS} to the end of the review"
_REVIEW = 'aria-labelledby="review"'
_END = "</section>"
SCRIPTS = 12 * KIB
SCRIPTED = "(scripts of a page)"
SEARCHED = "search/"
"""The data that is searched, loaded only where somebody searches."""
VENDORED = "theme/vendor/"
"""The library that makes the search index of it, loaded there too."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What is weighed, how many bytes it has compressed, and how many it may have."""

    name: str
    heaviest: str
    size: int
    allowed: int

    @property
    def is_over(self) -> bool:
        """Whether it is heavier than it may be."""
        return self.size > self.allowed


class _Loads(HTMLParser):
    """Collects the style sheets and the scripts that a page links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.sheets: list[str] = []
        self.scripts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "link" and values.get("rel") == "stylesheet":
            self.sheets.append(values.get("href") or "")
        if tag == "script" and values.get("src"):
            self.scripts.append(values["src"] or "")


@cache
def compressed(file: Path) -> int:
    """Return a file's size under `gzip -9`."""
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


def linked_file(site: Path, page: str, address: str) -> Path:
    """Return the file that a page links; a site may lie in a folder of its host."""
    parts = urlsplit(address)
    if not parts.netloc:
        return ((site / page).parent / parts.path).resolve()
    names = parts.path.strip("/").split("/")
    files = (site.joinpath(*names[start:]) for start in range(len(names)))
    return next((file for file in files if file.is_file()), site / parts.path.strip("/"))


def page_size(site: Path, page: str) -> int:
    """Return the compressed size of a page and of its style sheets, however it links to them."""
    return compressed(site / page) + _sheets_size(site, page)


def answer_size(site: Path, page: str) -> int:
    """Return the same of a claim's page to the end of its review; of all where there is none."""
    html = (site / page).read_text("utf-8")
    if _REVIEW in html:
        html = html[: html.index(_END, html.index(_REVIEW)) + len(_END)]
    return len(gzip.compress(html.encode(), 9, mtime=0)) + _sheets_size(site, page)


def _sheets_size(site: Path, page: str) -> int:
    sheets = _Loads((site / page).read_text("utf-8")).sheets
    return sum(compressed(linked_file(site, page, sheet)) for sheet in sheets)


def scripts_size(site: Path, page: str) -> int:
    """Return the compressed size of a page's scripts, but for what is only there to search."""
    scripts = _Loads((site / page).read_text("utf-8")).scripts
    files = [linked_file(site, page, script) for script in scripts]
    weighed = [file for file in files if not _is_for_searching(file.relative_to(site).as_posix())]
    return sum(map(compressed, weighed))


def _is_for_searching(name: str) -> bool:
    return name.startswith((SEARCHED, VENDORED))


def weigh(site: Path) -> list[Weight]:
    """Weigh the heaviest page of every type, and the page with the heaviest scripts."""
    weights, scripts = [], []
    for kind, paths in pages_by_type(site).items():
        size, heaviest = max((page_size(site, path), path) for path in paths)
        weights.append(Weight(kind, heaviest, size, ALLOWED.get(kind, PAGE)))
        if kind == ANSWERS:
            size, heaviest = max((answer_size(site, path), path) for path in paths)
            weights.append(Weight(ANSWER, heaviest, size, PAGE))
        scripts += [(scripts_size(site, path), path) for path in paths]
    size, heaviest = max(scripts)
    weights.append(Weight(SCRIPTED, heaviest, size, SCRIPTS))
    return weights


def table(weights: list[Weight]) -> str:
    """Return the weights as a table, those over their budget marked."""
    width = max(len(weight.name) for weight in weights)
    lines = [f"{'HTML + CSS, gzip -9':{width}}   bytes  allowed  heaviest"]
    for weight in weights:
        numbers = f"{weight.size:6,}   {weight.allowed:6,}"
        mark = f"   {weight.size - weight.allowed:,} over" if weight.is_over else ""
        lines.append(f"{weight.name:{width}}  {numbers}  {weight.heaviest}{mark}")
    return "\n".join(lines)


def main(folder: str) -> int:
    """Print the table and return 1 where something is over its budget."""
    weights = weigh(Path(folder).resolve())
    over = [weight for weight in weights if weight.is_over]
    verdict = f"Over budget: {len(over)}." if over else "All is within budget."
    sys.stdout.write(f"{table(weights)}\n{verdict}\n")
    return bool(over)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
