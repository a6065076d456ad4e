"""search/index.js: what the search page looks through, every entry with its words.

A script that hands a list over, as a page opened from disk may load no data; from a server it is
read as data, which needs no sum: see the theme's `load.js`. The browser
makes the search engine's own index of it: that takes less time than it would to load one made
here, which would be larger, and a build needs no JavaScript.

Of more claims than the settings say, the same cards stand in search/cards/, and search/words/
says which words are in which: the page loads but those that a query needs.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import orjson

from factcheck.exports import sitecards
from factcheck.exports.file import File, Frame, Part, dumps
from factcheck.record.vocabulary import ClaimKind
from factcheck.site.projections.mentions import Mentions, publisher, says
from factcheck.site.projections.speaker import roles
from factcheck.site.settings import Links
from factcheck.site.views.sharing import contact_note
from factcheck.site.words import OF_CARDS, index, key_of, part_of_card

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from factcheck.exports.rows import Catalogue
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Document, Organization, Outlet, Source, Speaker, Topic
    from factcheck.record.parts import Review
    from factcheck.site.settings import Site

PAGE = "search/"
_HELP = ["help", "emergency", "phone number", "hotline", "call", "relative", "missing"]
"""What people type who look for a contact; a document may put it otherwise."""
_PATH = f"{PAGE}index.js"
_HEAD, _END = b"loaded([", b"]);\n"

Entry = dict[str, Any]
Passage = tuple[str, str]
"""A label, and the words that stand under it."""


def frames(ledger: Ledger, site: Site) -> Iterator[Frame]:
    """Yield the script around all cards, or that around the cards of each part."""
    if site.splits_search(len(ledger.claims)):
        for name in OF_CARDS:
            yield Frame(f"{PAGE}{name}.js", _HEAD, b",", _END, _HEAD + _END)
    else:
        yield Frame(_PATH, _HEAD, b",", _END, _HEAD + _END)


def words(ledger: Ledger, site: Site, folder: Path) -> Iterator[File]:
    """Yield the parts with the words of the cards that stand in a folder's parts, if they do."""
    if site.splits_search(len(ledger.claims)):
        parts = ((folder / f"{PAGE}{name}.js").read_bytes() for name in OF_CARDS)
        cards = [card for part in parts for card in orjson.loads(part[part.index(b"[") : -3])]
        for name, text in index(cards):
            yield File(f"{PAGE}{name}.js", text.encode())


def _part(ledger: Ledger, site: Site, entry_id: str, card: Entry) -> Part:
    path = _PATH
    if site.splits_search(len(ledger.claims)):
        card = {"key": key_of(card["kind"], entry_id), **card}
        path = f"{PAGE}{part_of_card(card['key'])}.js"
    return Part(path, dumps(card).replace(b"</", b"<\\/"))


class _Cards:
    """Makes the card of an entry: what is searched, and what a result shows of it."""

    def __init__(self, ledger: Ledger, site: Site) -> None:
        self.ledger = ledger
        self.links = Links(site, PAGE)
        self.mentions = Mentions(ledger, site)

    def claim(self, claim: Claim) -> Entry:
        ledger, review = self.ledger, claim.review
        source = ledger.sources.get(claim.source or "")
        facts = [
            says(ledger, claim),
            publisher(ledger, source)[1].name if source else None,
            contact_note(ledger, claim),
            "withdrawn" if claim.withdrawn else None,
        ]
        passages = [
            ("Claim", claim.statement),
            *(("Quoted", quote.exact) for quote in claim.quotes),
            *([("Role as stated", claim.role.exact)] if claim.role else []),
            *(self._reviewed(review) if review else ()),
            *(
                passage
                for item in claim.evidence
                for passage in self._plain("Evidence", item.finding)
            ),
        ]
        verdicts = [ledger.attribution(claim), ledger.rating(claim)]
        return {
            **self._card("claims", claim.id, claim.title, passages, facts),
            "verdicts": verdicts,
            "also": self._also(claim),
            "counts": [f"Claim {ledger.numbers[claim.id]}"],
        }

    def _also(self, claim: Claim) -> list[str]:
        """Return what a claim is found by besides: its number, lines, verdicts, short names."""
        ledger, text = self.ledger, self.ledger.texts[claim.document]
        number = ledger.numbers[claim.id]
        lines = sorted({text.line_of(span.start) for span in ledger.spans(claim)})
        speaker = ledger.speakers.get(claim.speaker or "")
        body = (speaker and speaker.organization) or ledger.documents[claim.document].issuer
        certainty = claim.review and claim.review.certainty
        return [
            f"claim-{number}",
            str(number),  # so a number alone finds the claim before those on the line
            *(f"line-{line}" for line in lines),
            ledger.attribution(claim).label,
            ledger.rating(claim).label,
            *([f"{certainty.label} certainty"] if certainty else []),
            *self._short(body),
            *(_HELP if claim.kind is ClaimKind.CONTACT else []),
        ]

    def _short(self, *organizations: str | None) -> list[str]:
        """Return the short names of organizations that have one."""
        found = (self.ledger.organizations[item].short for item in organizations if item)
        return [short for short in found if short]

    def source(self, source: Source) -> Entry:
        link, date = self.mentions.source(source), source.published
        facts = [
            link.publisher.title,
            *source.authors,
            f"{date.date.words}{' (inferred)' if date.inferred else ''}" if date else None,
            source.kind.label,
            source.located.label,
            *(self.ledger.speakers[item].name for item in source.speakers),
            *(self.ledger.organizations[item].name for item in source.organizations),
            f"from a report by {self.ledger.outlets[source.origin].name}"
            if source.origin
            else None,
            "withdrawn" if source.withdrawn else None,
        ]
        passages = [
            *self._paragraphs("Finding", source.finding),
            *self._plain("Confirms", source.confirms),
            *(passage for text in source.differences for passage in self._plain("Differs", text)),
            *(
                passage
                for item in source.omissions
                for passage in self._plain("Left out", item.text)
            ),
            *self._plain("Note", source.note),
        ]
        card = self._card("sources", source.id, link.title, passages, facts)
        return {**card, "also": self._short(source.issuer, *source.organizations)}

    def speaker(self, entry: Speaker) -> Entry:
        bodies = [entry.organization, *entry.other_organizations]
        stated = [("Role as stated", role.exact) for role in roles(self.mentions, entry.id)]
        passages = [*stated, *self._plain("Note", entry.note)]
        offices = [self.ledger.organizations[item].name for item in bodies if item]
        facts = [*entry.other_names, *offices]
        card = self._card("speakers", entry.id, entry.name, passages, facts)
        counts = _count(self.ledger.by_speaker, entry.id, "claim")
        return {**card, "also": self._short(*bodies), "counts": counts}

    def outlet(self, entry: Outlet) -> Entry:
        card = self._card("outlets", entry.id, entry.name, self._plain("Note", entry.note))
        return {**card, "counts": _count(self.ledger.published_by, entry.id, "source")}

    def organization(self, entry: Organization) -> Entry:
        passages = self._plain("Note", entry.note)
        return self._card("organizations", entry.id, entry.name, passages, [entry.short])

    def topic(self, entry: Topic) -> Entry:
        card = self._card("topics", entry.id, entry.name, [("Topic", entry.definition)])
        claims = self.ledger.by_topic.get(entry.id, ())
        also = _HELP if any(claim.kind is ClaimKind.CONTACT for claim in claims) else []
        return {**card, "also": also, "counts": _count(self.ledger.by_topic, entry.id, "claim")}

    def document(self, entry: Document) -> Entry:
        known = entry.authenticity
        passages = [
            ("Title", entry.title),
            ("Summary", entry.summary),
            *self._plain("What confirms the text", known.confirmed if known else None),
            *self._plain("What we could not confirm", known.not_confirmed if known else None),
        ]
        facts = [self.ledger.organizations[entry.issuer].name, entry.date.words]
        card = self._card("documents", entry.id, entry.label, passages, facts)
        return {**card, "also": self._short(entry.issuer)}

    def _card(
        self,
        kind: str,
        entry_id: str,
        title: str,
        passages: Iterable[Passage],
        facts: Iterable[str | None] = (),
    ) -> Entry:
        labelled = list(passages)
        return {
            "kind": kind,
            "path": self.links.to(f"{kind}/{entry_id}/"),
            "title": title,
            "facts": [fact for fact in facts if fact],
            "also": [],
            "counts": [],
            "verdicts": [],
            "labels": [label for label, _ in labelled],
            "text": [words for _, words in labelled],
        }

    def _reviewed(self, review: Review) -> list[Passage]:
        return [("Review", review.summary), *self._paragraphs("Review", review.body)]

    def _plain(self, label: str, text: str | None) -> list[Passage]:
        """Return Markdown of one paragraph as readers see it."""
        return [(label, self.links.line(self.mentions.prose(text)).striptags())] if text else []

    def _paragraphs(self, label: str, text: str | None) -> list[Passage]:
        """Return Markdown as readers see it, a passage for each paragraph or list."""
        parts = (text or "").split("\n\n")
        return [
            (label, self.links.prose(self.mentions.prose(part)).striptags())
            for part in parts
            if part
        ]


def _count(groups: Mapping[str, Sequence[object]], entry_id: str, one: str) -> list[str]:
    """Return what is shown with a result but not searched: a 19 in a claim is no 19 claims."""
    number = len(groups.get(entry_id, ()))
    return [f"{number} {one}{'' if number == 1 else 's'}"]


def _export(
    make: Callable[[_Cards, Any], Entry], ledger: Ledger, site: Site, entry: Any
) -> Iterator[Part]:
    """Yield the card of an entry."""
    yield _part(ledger, site, entry.id, make(_Cards(ledger, site), entry))


of_claim = partial(_export, _Cards.claim)
of_source = partial(_export, _Cards.source)
of_speaker = partial(_export, _Cards.speaker)
of_outlet = partial(_export, _Cards.outlet)
of_organization = partial(_export, _Cards.organization)
of_topic = partial(_export, _Cards.topic)
of_document = partial(_export, _Cards.document)


def of_pages(ledger: Ledger, site: Site, catalogue: Catalogue) -> Iterator[Part]:
    """Yield the cards of what is on pages that are no entry's."""
    cards = _Cards(ledger, site)
    for place in sitecards.places(ledger, site, catalogue, cards.mentions, cards.links):
        card = sitecards.card_of(place, cards.links)
        yield _part(ledger, site, card["path"] + card["title"], card)
