"""A source's page: cited, named and used are kept apart, and private persons stay unnamed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader

from factcheck.record.vocabulary import Located, SourceKind
from factcheck.site.projections.mentions import Mentions
from factcheck.site.projections.source import page_data
from factcheck.site.settings import Links, Site
from factcheck.site.views.lists import SourcesView
from factcheck.site.views.source import SourceView, address_slug, headline_address
from tests.tables import each_row

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Source

SITE = Site("Two Questions", "A tagline", "The editors")
TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"


def links(source: str) -> Links:
    return Links(SITE, f"sources/{source}/")


COUNTS = {
    "lantern-2019-05-03": (3, 0, 1, 0),
    "courier-2019-05-06": (1, 0, 0, 1),
    "gazette-2019-05-06": (0, 1, 0, 0),
    "weir-trust-count-2019": (0, 0, 3, 0),
}
"""Claims that cite a source, for which it is only named, and for which it is evidence; further
sources that are named for the claims that cite it."""


def test_the_list_keeps_cited_named_and_used_apart(other_ledger: Ledger) -> None:
    shown = SourcesView(other_ledger, Links(SITE, "sources/"))
    rows = {row.source.id: row for row in [*shown.cited, *shown.others]}
    assert {
        name: (row.citing, row.named, row.used, row.further.total)
        for name, row in rows.items()
        if name in COUNTS
    } == COUNTS


@each_row("name", COUNTS)
def test_so_does_its_page(other_ledger: Ledger, name: str) -> None:
    citing, named, used, _ = COUNTS[name]
    shown = SourceView(other_ledger, other_ledger.sources[name], links(name))
    assert (shown.citing.number if shown.citing else 0) == citing
    assert (len(shown.named_for), len(shown.uses)) == (named, used)


FURTHER = [
    (20, 0, 0, "20 claims come from this article."),
    (1, 0, 0, "1 claim comes from this article."),
    (
        20,
        2,
        0,
        (
            "20 claims come from this article. Two further reports are named for them; "
            "neither was found."
        ),
    ),
    (
        2,
        2,
        2,
        "2 claims come from this article. Two further reports are named for them; both were found.",
    ),
    (
        2,
        2,
        1,
        (
            "2 claims come from this article. Two further reports are named for them; "
            "1 of them was found."
        ),
    ),
    (
        1,
        1,
        0,
        "1 claim comes from this article. One further report is named for it; it was not found.",
    ),
    (
        1,
        1,
        1,
        "1 claim comes from this article. One further report is named for it; it was found.",
    ),
    (
        9,
        3,
        0,
        (
            "9 claims come from this article. Three further reports are named for them; "
            "none of them was found."
        ),
    ),
    (
        9,
        12,
        12,
        (
            "9 claims come from this article. 12 further reports are named for them; "
            "all of them were found."
        ),
    ),
]


@each_row(("claims", "total", "found", "sentences"), FURTHER)
def test_further_sources_are_named_in_words(claims, total, found, sentences) -> None:
    environment = Environment(loader=FileSystemLoader(TEMPLATES), trim_blocks=True, autoescape=True)
    template = environment.from_string(
        '{% from "components/claims.html" import further %}{{ further(named, claims, source) }}'
    )
    named = {"total": total, "found": found}
    source = {"kind": SourceKind.ARTICLE, "located": Located.COPY}
    shown = template.render(named=named, claims=claims, source=source)
    assert " ".join(shown.split()) == sentences
    source["located"] = Located.NO
    lost = template.render(named=named, claims=claims, source=source)
    assert " ".join(lost.split()) == f"According to the document, {sentences}"


def changed(ledger: Ledger, name: str, **fields: object) -> Source:
    source: Source = ledger.sources[name]
    return source.model_copy(update=fields)


def test_statements_and_passed_on_reports_are_told_with_links(other_ledger: Ledger) -> None:
    source = changed(
        other_ledger,
        "lantern-2019-05-03",
        speakers=["ansa-quillfeather"],
        organizations=["weir-trust"],
        origin="valley-courier",
    )
    shown = SourceView(other_ledger, source, links(source.id))
    told = [*shown.data.speakers, *shown.data.organizations, shown.data.origin]
    assert [item.path for item in told if item] == [
        "speakers/ansa-quillfeather/",
        "organizations/weir-trust/",
        "outlets/valley-courier/",
    ]


def test_an_omission_names_the_claims_that_it_bears_on(other_ledger: Ledger) -> None:
    source = other_ledger.sources["lantern-2019-05-03"]
    (omission,) = SourceView(other_ledger, source, links(source.id)).omitted_for
    assert [claim.id for claim in omission.claims] == ["closed-nine-days"]


def test_a_title_is_given_as_its_publishers(other_ledger: Ledger) -> None:
    source = other_ledger.sources["lantern-2019-05-03"]
    shown = SourceView(other_ledger, source, links(source.id))
    assert shown.title == "Source: “Nine days without a bridge”, The Orrelby Lantern"
    assert shown.source.title == "Nine days without a bridge"


def test_of_a_page_that_names_private_persons_no_address_is_shown(other_ledger: Ledger) -> None:
    name = "weir-trust-count-2019"
    plain = changed(other_ledger, name, url="https://example.org/the-count")
    private = changed(other_ledger, name, url=plain.url, names_private_persons=True)
    assert (address_slug(plain), address_slug(private)) == ("the-count", "")
    assert "#:~:text=" in str(headline_address(plain))
    assert headline_address(private) == private.url


def test_nor_is_that_of_its_copy(other_ledger: Ledger) -> None:
    source = changed(other_ledger, "lantern-2019-05-03")
    copies = [page.model_copy(update={"names_private_persons": True}) for page in source.copies]
    private = source.model_copy(update={"copies": copies})
    assert (address_slug(source), address_slug(private)) == ("nine-days", "")
    mentions = Mentions(other_ledger, SITE)
    assert [page_data(mentions, page).title for page in source.copies] == [
        "Bridge shut nine days",
        None,
    ]
    assert [page_data(mentions, page).title for page in copies] == [None, None]
