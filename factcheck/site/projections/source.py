"""A source: what it is, what became of it when it was looked for, and all that rests on it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.site.projections import changes
from factcheck.site.projections.figures import FigureData, figures_of
from factcheck.site.projections.mentions import ID, URL, Mentions
from factcheck.site.projections.published import DATE, projection, told
from factcheck.text.stated import decimals_found

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.dates import Period
    from factcheck.record.model import Source
    from factcheck.record.parts import Page, Published, Withdrawn
    from factcheck.record.vocabulary import Attribution, Located, SourceKind, Stance, Weight
    from factcheck.site.markdown import Prose
    from factcheck.site.projections.mentions import ClaimLink, DocumentLink, Link, SourceLink
    from factcheck.site.settings import Site

NOTE = "A note by the editors, in Markdown."
PRIVATE = "Whether the page names victims, suspects or other private persons."
LEFT_OUT = " Null, too, where the page names private persons."
ADDRESS_SUM = "The sha256 of an address that is left out because the page names private persons."
COPIES = "Copies of the page in web archives: a list of `archived_copy`."
WORDS = "The document's words."


@projection
class ArchivedData:
    """A copy of a page in a web archive."""

    address: str | None = told(f"Where the copy is.{LEFT_OUT}")
    address_sha256: str | None = told(ADDRESS_SUM)
    date: Period = told(DATE)
    sha256: str | None = told("Of the bytes that the archive serves; null where not known.")
    url: str
    names_private_persons: bool


@projection
class PageData:
    """A copy of a source, or another page on its matter."""

    outlet: Link = told("Whose page it is: a `link`.")
    title: str | None = told(f"Its headline.{LEFT_OUT}")
    names_private_persons: bool = told(PRIVATE)
    address: str | None = told(f"Its address.{LEFT_OUT}")
    address_sha256: str | None = told(ADDRESS_SUM)
    archived: list[ArchivedData] = told(COPIES)
    published: Published | None = told("When: a `publication`.")
    note: Prose | None = told(NOTE)
    url: str | None


@projection
class OmissionData:
    """Something that the document left out of the source."""

    text: Prose = told("What was left out, in substance and in our words, in Markdown.")
    claims: list[str] = told("The ids of the claims for which it matters.")


@projection
class PassageData:
    """What could be compared for one run of words taken from the source."""

    exact: str = told(WORDS)
    verdict: Attribution = told("A value of the vocabulary `attribution`.")
    label: str = told("The verdict in the words that readers see.")
    note: Prose | None = told(NOTE)


@projection
class CitationData:
    """Where a document cites the source."""

    document: DocumentLink = told("A `link`.")
    exact: str = told(WORDS)
    line: int


@projection
class UseData:
    """A claim for which the source is evidence."""

    claim: ClaimLink = told("A `link`.")
    stance: Stance = told("A value of the vocabulary `stance`.")
    finding: Prose | None


@projection
class SourceData:
    """Everything that is known of a source."""

    id: str = told(ID)
    url: str = told(URL)
    kind: SourceKind = told("A value of the vocabulary `source_kind`.")
    title: str | None = told("The headline; null where it was not seen.")
    label: str | None = told("Our description.")
    outlet: Link | None = told("The publication that carried it: a `link`.")
    issuer: Link | None = told("The organisation that issued it: a `link`.")
    origin: Link | None = told("The outlet whose report it passes on: a `link`.")
    speakers: list[Link] = told("The people whose statements it reports: a list of `link`.")
    organizations: list[Link] = told(
        "The organisations whose statements it reports: a list of `link`."
    )
    authors: list[str] = told("Named authors, as written; empty where none is stated.")
    published: Published | None = told("When: a `publication`.")
    names_private_persons: bool = told(PRIVATE)
    address: str | None = told(f"Its own address; null where none was found.{LEFT_OUT}")
    address_sha256: str | None = told(ADDRESS_SUM)
    archived: list[ArchivedData] = told(COPIES)
    stated_by_document: list[str] = told("Fields known only from what the document says of it.")
    located: Located = told("A value of the vocabulary `located`.")
    search: Prose | None = told("Where and how it was looked for, in Markdown.")
    copies: list[PageData] = told("Copies that were read or are known: a list of `page`.")
    see_also: list[PageData] = told("Other pages on the same matter: a list of `page`.")
    report_of: SourceLink | None = told("The source that it reports on: a `link`.")
    reports: list[SourceLink] = told("Sources that report on it: a list of `link`.")
    answers: list[SourceLink] = told("Sources whose findings it answers: a list of `link`.")
    answered_by: list[SourceLink] = told("Sources that answer its findings: a list of `link`.")
    confirms: Prose | None = told("What the part that we could read confirms, in Markdown.")
    differences: list[Prose] = told("How the part that we could read differs: texts in Markdown.")
    omissions: list[OmissionData] = told("What the document left out: a list of `omission`.")
    does_not_show: Prose | None = told("What must not be concluded from it, in Markdown.")
    passages: list[PassageData] = told("What could be compared, run by run: a list of `passage`.")
    finding: Prose | None = told("What it says that matters here, in our words, in Markdown.")
    note: Prose | None = told(NOTE)
    weight: Weight | None = told(
        "A value of the vocabulary `weight`: as evidence, not of its publisher."
    )
    weight_reason: Prose | None = told("Why, in Markdown.")
    figures: list[FigureData] = told("Numbers it reports: a list of `figure`.")
    counted_by: str | None = told("Who gave them, where the speakers and organisations do not say.")
    cited: list[CitationData] = told("Where a document cites it: a list of `citation`.")
    claims: list[ClaimLink] = told("The claims for which the document cites it: a list of `link`.")
    named_for: list[ClaimLink] = told(
        "The claims for which the document only names it: a list of `link`."
    )
    evidence_for: list[UseData] = told("Where it is evidence: a list of `use`.")
    discrepancies: list[changes.DiscrepancyData] = told(
        "Discrepancies that concern it: a list of `discrepancy`."
    )
    looked_for: list[changes.SearchData] = told(
        "What was looked for and not found: a list of `search`."
    )
    corrections: list[changes.CorrectionData] = told(
        "Changes after publication, the first one first: a list of `correction`."
    )
    withdrawn: Withdrawn | None = told("Why it no longer counts: a `withdrawal`.")


def source_data(ledger: Ledger, site: Site, source: Source) -> SourceData:
    """Return everything that is known of a source."""
    mentions = Mentions(ledger, site)
    report_of = ledger.sources.get(source.report_of or "")
    address, address_sha256 = _address(source, source.url)
    return mentions.project(
        SourceData,
        source,
        url=site.absolute(f"sources/{source.id}/"),
        outlet=mentions.named("outlets", source.outlet) if source.outlet else None,
        issuer=mentions.named("organizations", source.issuer) if source.issuer else None,
        origin=mentions.named("outlets", source.origin) if source.origin else None,
        speakers=mentions.all_named("speakers", source.speakers),
        organizations=mentions.all_named("organizations", source.organizations),
        address=address,
        address_sha256=address_sha256,
        archived=_archived(source),
        copies=[page_data(mentions, page) for page in source.copies],
        see_also=[page_data(mentions, page) for page in source.see_also],
        report_of=mentions.source(report_of) if report_of else None,
        reports=[mentions.source(item) for item in ledger.reports_of.get(source.id, ())],
        answers=[mentions.source(ledger.sources[name]) for name in source.answers],
        answered_by=[mentions.source(item) for item in ledger.answered_by.get(source.id, ())],
        omissions=[mentions.project(OmissionData, item) for item in source.omissions],
        passages=[
            PassageData(item.quote.exact, item.found, item.found.label, mentions.prose(item.note))
            for item in source.passages
        ],
        figures=figures_of(
            mentions, source.figures, decimals_found(source.figures, source.finding)
        ),
        cited=_cited(mentions, source),
        claims=[mentions.claim(claim) for claim in ledger.by_source.get(source.id, ())],
        named_for=[mentions.claim(claim) for claim in ledger.named_for.get(source.id, ())],
        evidence_for=_uses(mentions, source),
        discrepancies=[
            changes.discrepancy(mentions, item)
            for item in ledger.discrepancies_by_source.get(source.id, ())
        ],
        looked_for=[
            changes.looked_for(mentions, item)
            for item in ledger.looked_for_by_source.get(source.id, ())
        ],
        corrections=changes.corrections(mentions, source.corrections),
    )


def page_data(mentions: Mentions, page: Page) -> PageData:
    """Return a copy of a source, or another page on its matter."""
    address, address_sha256 = _address(page, page.url)
    return mentions.project(
        PageData,
        page,
        outlet=mentions.named("outlets", page.outlet),
        title=None if page.names_private_persons else page.title,
        address=address,
        address_sha256=address_sha256,
        archived=_archived(page),
    )


def _address(page: Source | Page, url: str | None) -> tuple[str | None, str | None]:
    """Return an address, or of a page that names private persons, only the hash of it.

    By the hash anybody can check that a page of ours links to the address that is on record.
    """
    if url is None or not page.names_private_persons:
        return url, None
    return None, sha256(url.encode()).hexdigest()


def _archived(page: Source | Page) -> list[ArchivedData]:
    is_private = page.names_private_persons
    return [
        ArchivedData(*_address(page, copy.url), copy.date, copy.sha256, copy.url, is_private)
        for copy in page.archived
    ]


def _cited(mentions: Mentions, source: Source) -> list[CitationData]:
    documents = mentions.ledger.documents
    return [
        CitationData(
            mentions.document(documents[item.document]),
            item.quote.exact,
            mentions.line(item.document, item.quote),
        )
        for item in source.cited
    ]


def _uses(mentions: Mentions, source: Source) -> list[UseData]:
    return [
        UseData(
            mentions.claim(use.claim),
            use.evidence.stance,
            mentions.prose(use.evidence.finding or source.finding),
        )
        for use in mentions.ledger.uses.get(source.id, ())
    ]
