"""References: entries as other pages mention them, and prose with its links resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.site import markdown
from factcheck.site.markdown import Reference
from factcheck.site.settings import Links
from factcheck.site.views.pagination import TALL, page_with

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markupsafe import Markup

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Discrepancy, Source
    from factcheck.record.parts import Page, Published, Quote

View = dict[str, Any]
MANY, FEW = 60, 10
"""Links inside a row of a list that has one page, or more; a row's own page has the rest."""


class Desk:
    """What a view is made with: the ledger, the links of its page, and references in prose."""

    def __init__(self, ledger: Ledger, links: Links, anchors: Iterable[str] = ()) -> None:
        """Take the ids that stand on the page itself as `anchors`."""
        self.ledger = ledger
        self.links = links
        self.anchors = frozenset(anchors)

    def prose(self, text: str | None) -> Markup | None:
        """Render Markdown of several paragraphs."""
        return markdown.render(text, self._resolve) if text else None

    def line(self, text: str | None) -> Markup | None:
        """Render Markdown of one paragraph, without the paragraph around it."""
        return markdown.render_inline(text, self._resolve) if text else None

    def _resolve(self, entry_id: str) -> Reference:
        if entry_id in self.ledger.sources:
            source = self.ledger.sources[entry_id]
            words = source_words(self.ledger, source)
            if entry_id in self.anchors:
                return Reference(f"#{anchor(entry_id)}", words)
            return Reference(self.links.to(f"sources/{entry_id}/"), words)
        return Reference(self.links.to(f"claims/{entry_id}/"), self.ledger.claims[entry_id].title)

    # Entries as other pages mention them

    def claim(self, claim: Claim) -> View:
        """A claim with its number, who says it, and both verdicts."""
        ledger = self.ledger
        return {
            "id": claim.id,
            "number": ledger.numbers[claim.id],
            "title": claim.title,
            "says": says(ledger, claim),
            "path": f"claims/{claim.id}/",
            "attribution": ledger.attribution(claim),
            "rating": ledger.rating(claim),
            "withdrawn": claim.withdrawn is not None,
        }

    def claims(self, claims: Iterable[Claim]) -> list[View]:
        """Claims in the order of the text."""
        numbers = self.ledger.numbers
        return [self.claim(claim) for claim in sorted(claims, key=lambda item: numbers[item.id])]

    def numbers(self, claims: Sequence[Claim]) -> View:
        """Claims in the order of the text as numbers in a row, and how many more there are."""
        most = MANY if len(self.ledger.claims) <= self.links.site.rows else FEW
        return {"claims": self.claims(claims[:most]), "more": max(0, len(claims) - most)}

    def source(self, source: Source) -> View:
        """A source with its headline, publisher and date."""
        return {
            "id": source.id,
            "path": f"sources/{source.id}/",
            "title": source.title or source.label,
            "has_headline": source.title is not None,
            "publisher": publisher(self.ledger, source),
            "published": published(source.published),
            "located": source.located,
            "url": source.url,
            "kind": source.kind,
            "names_private_persons": source.names_private_persons,
        }

    def page(self, page: Page) -> View:
        """A copy of a source, or another page on its matter."""
        outlet = self.ledger.outlets[page.outlet]
        return {
            "outlet": {"name": outlet.name, "path": f"outlets/{outlet.id}/"},
            "url": page.url,
            "archived": archived(page),
            "title": None if page.names_private_persons else page.title,
            "published": published(page.published),
            "note": self.line(page.note),
            "names_private_persons": page.names_private_persons,
        }

    def discrepancy(self, entry: Discrepancy) -> View:
        """A discrepancy with what may and may not be concluded from it."""
        return {
            "id": entry.id,
            "path": self.page_of("discrepancies", entry.id, "discrepancies/"),
            "title": entry.title,
            "what": self.line(entry.what),
            "conclude": self.line(entry.conclude),
            "do_not_conclude": self.line(entry.do_not_conclude),
        }

    def page_of(self, kind: str, entry_id: str, path: str) -> str:
        """Return the path of the page on which an entry stands, among all of its kind."""
        place = self.ledger.places[f"{kind}/{entry_id}"]
        return page_with(place, Links(self.links.site, path), TALL)

    def quote_line(self, document: str, quote: Quote) -> int:
        """Return the line on which the paragraph of a quote begins."""
        start = self.ledger.place(document, quote)[0].start
        return self.ledger.texts[document].paragraph_at(start).line


def anchor(source_id: str) -> str:
    """Return the id under which a source's evidence stands on a claim's page."""
    return f"e-{source_id}"


def claimant(ledger: Ledger, claim: Claim) -> View:
    """Return who makes a claim: the speaker, or where none is quoted, the document's issuer."""
    if claim.speaker is not None:
        return {"name": ledger.speakers[claim.speaker].name, "path": f"speakers/{claim.speaker}/"}
    issuer = ledger.organizations[ledger.documents[claim.document].issuer]
    return {"name": issuer.name, "path": f"organizations/{issuer.id}/"}


def says(ledger: Ledger, claim: Claim) -> str:
    """Return who says a claim, as words to put before its title; never the site itself."""
    return f"{claimant(ledger, claim)['name']} says"


def publisher(ledger: Ledger, source: Source) -> View:
    """Return the name and the page of the outlet or the organization that published a source."""
    if source.outlet is not None:
        return {"name": ledger.outlets[source.outlet].name, "path": f"outlets/{source.outlet}/"}
    organization = ledger.organizations[source.issuer or ""]
    return {"name": organization.name, "path": f"organizations/{organization.id}/"}


def published(date: Published | None) -> View | None:
    """Return a date as it is known: machine-readable, in words, and whether it was inferred."""
    if date is None:
        return None
    return {
        "iso": str(date.date),
        "words": date.date.words,
        "inferred": date.inferred,
        "note": date.note,
        "sort": date.date.first.isoformat(),
    }


def archived(page: Source | Page) -> list[View]:
    """Return the archived copies of a page, in the order of the record."""
    return [
        {"url": copy.url, "date": copy.date.words, "iso": str(copy.date), "sha256": copy.sha256}
        for copy in page.archived
    ]


def source_words(ledger: Ledger, source: Source) -> str:
    """Return a source in a few words: its publisher and date."""
    date = f", {source.published.date.words}" if source.published else ""
    return f"{publisher(ledger, source)['name']}{date}"
