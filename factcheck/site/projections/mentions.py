"""Entries as projections of them and as others mention them, and the prose in them."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

from factcheck.record.citing import NAMED
from factcheck.site.markdown import Prose
from factcheck.site.projections.published import projection, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Document, Organization, Outlet, Source, Speaker
    from factcheck.record.parts import Entry, Published, Quote
    from factcheck.record.vocabulary import Attribution, Located, Rating, SourceKind
    from factcheck.site.settings import Site

T = TypeVar("T")
ID = "A readable slug; never changed, never reused."
TITLE = "The entry's title, headline or name; for a source without one, our description."
URL = "The entry's page; relative to the site's root while the site has no address."
MANY, FEW = 60, 10
"""Links inside a row of a list that has one page, or more; a row's own page has the rest."""


@projection
class Link:
    """Any entry that has a page."""

    id: str = told(ID)
    title: str = told(TITLE)
    url: str = told(URL)
    path: str


@projection
class DocumentLink(Link):
    """A document with what is said of words that are taken from it."""

    language: str


@projection
class ClaimLink(Link):
    """A claim with its number, who says it, and both verdicts."""

    number: int
    says: str
    attribution: Attribution
    rating: Rating
    withdrawn: bool


@projection
class ClaimLinks:
    """The first claims of many, how many more there are, and the page that has them all."""

    claims: list[ClaimLink]
    more: int
    path: str


@projection
class SourceLink(Link):
    """A source with its publisher and date; its own `address` leads away from the site."""

    has_headline: bool
    publisher: Link
    published: Published | None
    located: Located
    kind: SourceKind
    address: str | None
    names_private_persons: bool


@cache
def _fields(kind: Any) -> list[tuple[str, bool]]:
    """Return the fields of a projection, and which of them are prose."""
    return [(item.name, "Prose" in str(item.type)) for item in fields(kind)]


class Mentions:
    """Makes mentions of a ledger's entries."""

    def __init__(self, ledger: Ledger, site: Site) -> None:
        """Take the site for the addresses of its pages."""
        self.ledger = ledger
        self.site = site

    @overload
    def prose(self, text: str) -> Prose: ...
    @overload
    def prose(self, text: str | None) -> Prose | None: ...
    def prose(self, text: str | None) -> Prose | None:
        """Return Markdown with the entries to which it may refer; None for none."""
        return None if text is None else Prose(text, dict(self._references(text)))

    def _references(self, text: str) -> Iterator[tuple[str, tuple[str, str]]]:
        for name in NAMED.findall(unescape(text)):
            if name in self.ledger.sources:
                words = source_words(self.ledger, self.ledger.sources[name])
                yield name, (f"sources/{name}/", words)
            elif name in self.ledger.claims:
                yield name, (f"claims/{name}/", self.ledger.claims[name].title)

    def project(self, kind: type[T], entry: Entry | None, **computed: Any) -> T:
        """Return a projection of an entry or a part of one: what is not computed, is as it has it.

        Where there is no entry, nothing is known of it.
        """
        for name, is_prose in _fields(cast("Any", kind)):
            if name not in computed:
                value = None if entry is None else getattr(entry, name)
                computed[name] = self._in_prose(value) if is_prose else value
        return kind(**computed)

    def _in_prose(self, value: str | list[str] | None) -> Prose | list[Prose] | None:
        if isinstance(value, list):
            return [self.prose(item) for item in value]
        return self.prose(value)

    def named(self, kind: str, entry_id: str) -> Link:
        """Return an entry that goes by a name, such as an outlet."""
        return Link(*self._link(kind, entry_id, getattr(self.ledger, kind)[entry_id].name))

    def all_named(self, kind: str, ids: Iterable[str]) -> list[Link]:
        """Return entries that go by a name."""
        return [self.named(kind, entry_id) for entry_id in ids]

    def document(self, entry: Document) -> DocumentLink:
        """Return a document by its short name."""
        return DocumentLink(*self._link("documents", entry.id, entry.label), entry.language)

    def claim(self, claim: Claim) -> ClaimLink:
        """Return a claim by its title."""
        ledger = self.ledger
        return ClaimLink(
            *self._link("claims", claim.id, claim.title),
            ledger.numbers[claim.id],
            says(ledger, claim),
            ledger.attribution(claim),
            ledger.rating(claim),
            claim.withdrawn is not None,
        )

    def claims(self, claims: Iterable[Claim]) -> list[ClaimLink]:
        """Return claims in the order of the text."""
        numbers = self.ledger.numbers
        return [self.claim(claim) for claim in sorted(claims, key=lambda item: numbers[item.id])]

    def mentioning(self, entry_id: str, others: Iterable[str] = ()) -> list[ClaimLink]:
        """Return the claims whose prose refers to an entry, but for some others."""
        found, known = self.ledger.mentioned_in.get(entry_id, ()), {*others}
        return self.claims(claim for claim in found if claim.id not in known)

    def first(self, claims: Sequence[Claim], path: str) -> ClaimLinks:
        """Return those claims of many that a row of a list has room for."""
        most = MANY if len(self.ledger.claims) <= self.site.rows else FEW
        return ClaimLinks(self.claims(claims[:most]), max(0, len(claims) - most), path)

    def source(self, source: Source) -> SourceLink:
        """Return a source by its headline, or else our description."""
        kind, entry = publisher(self.ledger, source)
        return SourceLink(
            *self._link("sources", source.id, source_title(source)),
            source.title is not None,
            self.named(kind, entry.id),
            source.published,
            source.located,
            source.kind,
            source.url,
            source.names_private_persons,
        )

    def _link(self, kind: str, entry_id: str, title: str) -> tuple[str, str, str, str]:
        path = f"{kind}/{entry_id}/"
        return entry_id, title, self.site.absolute(path), path

    def line(self, document: str, quote: Quote) -> int:
        """Return the line on which the paragraph of a quote begins."""
        start = self.ledger.place(document, quote)[0].start
        return self.ledger.texts[document].paragraph_at(start).line


def claimant(ledger: Ledger, claim: Claim) -> tuple[str, Speaker | Organization]:
    """Return who makes a claim and their kind: the speaker, or where none is quoted, the issuer."""
    if claim.speaker is not None:
        return "speakers", ledger.speakers[claim.speaker]
    return "organizations", ledger.organizations[ledger.documents[claim.document].issuer]


def says(ledger: Ledger, claim: Claim) -> str:
    """Return who says a claim, as words to put before its title; never the site itself."""
    return f"{claimant(ledger, claim)[1].name} says"


def publisher(ledger: Ledger, source: Source) -> tuple[str, Outlet | Organization]:
    """Return the outlet or the organization that published a source, and its kind."""
    if source.outlet is not None:
        return "outlets", ledger.outlets[source.outlet]
    return "organizations", ledger.organizations[source.issuer or ""]


def source_title(source: Source) -> str:
    """Return a source's headline, or else our description."""
    return source.title or source.label or source.id


def source_words(ledger: Ledger, source: Source) -> str:
    """Return a source in a few words: its publisher and date."""
    date = f", {source.published.date.words}" if source.published else ""
    return f"{publisher(ledger, source)[1].name}{date}"
