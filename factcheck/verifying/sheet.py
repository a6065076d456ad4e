"""An entry's page, asked what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.verifying.findings import holds, same
from factcheck.verifying.wording import read_prose, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.markup import Element
    from factcheck.verifying.record import Data, Record
    from factcheck.verifying.wording import Link


def page_of(kind: str, entry: Data) -> str:
    """Return the file of an entry's page."""
    return f"{kind}/{entry['id']}/index.html"


class Sheet:
    """An entry's page, asked what it shows."""

    def __init__(self, folder: Folder, record: Record, file: str) -> None:
        """Read the page."""
        self.record = record
        self.file = file
        self.page = folder.page(file)
        self.text = squeeze(self.page.main.text())

    def shows(self, what: str, *values: str | None) -> Iterator[Finding]:
        """Find that each text that is known stands on the page."""
        for value in values:
            if value:
                shown = squeeze(value) in self.text
                yield holds(shown, self.file, f"must show {what}", value)

    def shows_prose(self, what: str, *texts: str | None) -> Iterator[Finding]:
        """Find that each text in Markdown stands on the page."""
        for text in filter(None, texts):
            prose = read_prose(text, self.record.words)
            yield holds(prose.whole in self.text, self.file, f"must show {what}", text)
            for link in prose.links:
                yield holds(self._links(link), self.file, f"must link in {what}", link)

    def _links(self, link: Link) -> bool:
        """Tell whether words are linked to what the data links them to."""
        name = link.target.removeprefix("@")
        ends = (f"/{name}/", f"/{name}/index.html", f"#e-{name}", link.target)
        return any(
            squeeze(item.text()) == link.words and item.get("href").endswith(ends)
            for item in self.page.main.all("a")
        )

    def heads(self, heading: str, title: str, description: str | None) -> Iterator[Finding]:
        """Find that heading, title and description are right wherever the page has them."""
        site = self.record.index["name"]
        (shown,) = self.page.main.all("h1")
        yield same(self.file, "<h1>", squeeze(heading), squeeze(shown.text()))
        yield same(self.file, "<title>", f"{title} · {site}", self.page.title)
        yield same(self.file, "og:title", title, self.page.meta("og:title"))
        for name in ("description", "og:description") if description else ():
            yield same(self.file, name, description, self.page.meta(name))

    def parts(self, name: str) -> list[Element]:
        """Return the parts of the page that an id labels."""
        return self.page.main.all(aria_labelledby=name)
