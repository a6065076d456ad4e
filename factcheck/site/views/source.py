"""A source's page: what became of it when it was looked for, and every claim that it bears on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from factcheck.record.vocabulary import ClaimKind, Located
from factcheck.site import charts, phrases
from factcheck.site.pagination import Pagination
from factcheck.site.projections.mentions import Mentions, source_words
from factcheck.site.projections.source import source_data
from factcheck.site.views.help import help_with
from factcheck.site.views.lists import further
from factcheck.site.views.view import Crumb, View
from factcheck.text.document import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Source
    from factcheck.record.parts import Page
    from factcheck.site.charts import Strip
    from factcheck.site.projections.mentions import ClaimLink, ClaimLinks
    from factcheck.site.projections.source import ArchivedData, PassageData, SourceData
    from factcheck.site.settings import Links
    from factcheck.site.views.lists import Further


class Citing(NamedTuple):
    """The claims that cite the source, and how much of the document that is."""

    claims: Sequence[ClaimLink]
    number: int
    further: Further
    total: int
    share: str
    strip: Strip


class SourceView(View):
    """What a source's page shows."""

    def __init__(self, ledger: Ledger, source: Source, links: Links) -> None:
        """Make it of the ledger."""
        mentions = Mentions(ledger, links.site)
        pagination = Pagination(links)
        link, data = mentions.source(source), source_data(ledger, links.site, source)
        named = phrases.quoted(link.title) if link.has_headline else link.title
        where = " (not found)" if source.located is Located.NO else ""
        words = source_words(ledger, source)
        self.source = link
        self.data = data
        self.slug = address_slug(source)
        self.headline_address = headline_address(source)
        self.sums = _sums(data)
        self.omitted_for = [
            mentions.first([ledger.claims[claim] for claim in item.claims], link.path)
            for item in source.omissions
        ]
        self.compared_with = data.cited[0].document if source.passages else None
        self.passages = _passages(mentions, source, data)
        self.citing = _citing(ledger, source, pagination.part(data.claims))
        self.named_for = pagination.part(data.named_for)
        self.uses = pagination.part(data.evidence_for)
        shown = [*data.claims, *data.named_for, *(use.claim for use in data.evidence_for)]
        others = mentions.mentioning(source.id, (claim.id for claim in shown))
        self.mentioned_in = pagination.part(others)
        about = (ledger.claims[claim.id] for claim in shown)
        self.help = help_with(mentions, (c for c in about if c.kind is ClaimKind.CONTACT))
        super().__init__(
            f"Source: {named}, {link.publisher.title}{where}",
            f"{words}: what this source says, and whether we found it.",
            crumbs=(Crumb("Sources", "sources/"),),
            pagination=pagination.turn,
        )


def _sums(data: SourceData) -> list[ArchivedData]:
    """Return the archived copies of the source and of pages named with it whose sum is known."""
    pages = [data.archived, *(page.archived for page in (*data.copies, *data.see_also))]
    return [copy for copies in pages for copy in copies if copy.sha256]


def address_slug(source: Source) -> str:
    """Return the last part of the address, which tells more where the headline is not known.

    Of a page that names private persons it is not shown, as it may name them too.
    """
    pages: list[Source | Page] = [source, *source.copies]
    shown = (page.url for page in pages if page.url and not page.names_private_persons)
    return next(shown, "").rstrip("/").rsplit("/", 1)[-1]


def headline_address(source: Source) -> str | None:
    """Return the address with a text fragment, so that a browser opens it at its headline."""
    if source.url is None or source.title is None or "#" in source.url:
        return source.url
    if source.names_private_persons:  # the headline may name them
        return source.url
    return f"{source.url}#:~:text={quote(source.title, safe='').replace('-', '%2D')}"


def _passages(
    mentions: Mentions, source: Source, data: SourceData
) -> list[tuple[int, PassageData, ClaimLinks]]:
    """Return each passage taken from the source with the claims whose words are in it."""
    ledger, found = mentions.ledger, []
    for passage, span in zip(data.passages, _extents(ledger, source), strict=True):
        taken = [
            claim
            for claim in ledger.by_source.get(source.id, ())
            if any(span.start <= part.start < span.end for part in ledger.spans(claim))
        ]
        line = ledger.texts[source.cited[0].document].paragraph_at(span.start).line
        found.append((line, passage, mentions.first(taken, f"sources/{source.id}/")))
    return found


def _extents(ledger: Ledger, source: Source) -> list[Span]:
    """Return each passage from its first words to the next one's, or to its paragraph's end."""
    if not source.passages:
        return []
    document = source.cited[0].document
    starts = [ledger.place(document, item.quote)[0].start for item in source.passages]
    extents = []
    for start in starts:
        end = ledger.texts[document].paragraph_at(start).end
        following = [other for other in starts if start < other < end]
        extents.append(Span(start, min([end, *following])))
    return extents


def _citing(ledger: Ledger, source: Source, shown: Sequence[ClaimLink]) -> Citing | None:
    claims = ledger.by_source.get(source.id, [])
    if not claims:
        return None
    document = ledger.documents[claims[0].document]
    total = len(ledger.by_document.get(document.id, []))
    strip = charts.strip(
        ledger.text(document), [span for claim in claims for span in ledger.spans(claim)]
    )
    share = charts.share(len(claims), total)
    return Citing(shown, len(claims), further(ledger, source.id), total, share, strip)
