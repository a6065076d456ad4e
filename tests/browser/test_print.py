"""Printed: all words of a claim and of the document are on the paper, with the addresses."""

from __future__ import annotations

import io
import re
from functools import cache
from typing import NamedTuple

import pytest
from pypdf import PdfReader

POINTS_PER_MM = 72 / 25.4
MARGIN = 15 * POINTS_PER_MM


class Printed(NamedTuple):
    """A page on paper."""

    blocks: list[tuple[str, str]]
    """Its blocks of words, each with the section that it stands in."""
    links: list[str]
    """The addresses of its evidence that are to be printed, and those that are not."""
    private: list[str]
    sheets: list[str]
    """The text of each sheet."""
    outside: list[str]
    """What lies outside of the margins."""

    @property
    def paper(self) -> str:
        """All that is printed, without white space."""
        return solid("".join(self.sheets))


def on_paper(watch, path: str) -> Printed:
    """Print a page, and read the paper once."""
    page = watch.open(path)
    page.emulate_media(media="print")
    blocks = watch.probe("printed_blocks")
    links, private = watch.probe("evidence_links"), watch.probe("private_links")
    data = page.pdf(prefer_css_page_size=True, format="A4")
    assert not watch.faults, watch.report()
    sheets, outside = [], []
    for number, sheet in enumerate(PdfReader(io.BytesIO(data)).pages, 1):

        def see(text, matrix, text_matrix, *_, box=sheet.mediabox, number=number) -> None:
            x = text_matrix[4] * matrix[0] + matrix[4]
            y = text_matrix[5] * matrix[3] + matrix[5]
            across = MARGIN - 2 <= x <= float(box.width) - MARGIN + 2
            if text.strip() and not (across and 0 <= y <= float(box.height)):
                outside.append(f"sheet {number}: {text} at {x:.0f}, {y:.0f}")

        sheets.append(sheet.extract_text(visitor_text=see))
    return Printed(blocks, links, private, sheets, outside)


@pytest.fixture(scope="module")
def printed(visits, address):
    """A function that prints a page of the real record, once."""

    @cache
    def of(path: str) -> Printed:
        with visits(address) as watch:
            return on_paper(watch, path)

    return of


@pytest.fixture(params=["claim with figures", "claim without", "document"])
def path(request, site, real_ledger) -> str:
    claims = real_ledger.claims.values()
    if request.param == "document":
        return next(site.glob("documents/*/index.html")).relative_to(site).as_posix()
    with_figures = request.param == "claim with figures"
    found = [claim.id for claim in claims if bool(claim.figures) is with_figures]
    sizes = {name: (site / f"claims/{name}/index.html").stat().st_size for name in found}
    return f"claims/{max(sizes, key=sizes.__getitem__)}/index.html"


def solid(text: str) -> str:
    """Return a text without its white space, soft hyphens and case."""
    return re.sub(r"[\s\u00ad]+", "", text).casefold()


def test_every_word_is_printed(printed, path) -> None:
    blocks, paper = printed(path).blocks, printed(path).paper
    assert len(blocks) > 20
    lost = []
    for section, text in blocks:
        if solid(text) in paper:
            continue
        # A block that a page's end divides is printed in two parts: then word by word.
        missing = [word for word in text.split() if solid(word) not in paper]
        lost += [f"{section}: {missing} of “{text}”"] if missing else []
    assert not lost, "\n".join(lost)


def test_nothing_lies_outside_the_margins(printed, path) -> None:
    assert printed(path).outside == []


def test_the_evidence_has_its_addresses_in_print(printed, path) -> None:
    links, paper = printed(path).links, printed(path).paper
    assert bool(links) == path.startswith("claims/")
    assert [link for link in links if solid(link) not in paper] == []


def test_no_address_that_may_name_a_private_person_is_printed(printed, real_ledger) -> None:
    private = {name for name, source in real_ledger.sources.items() if source.names_private_persons}
    claim = next(
        claim
        for claim in real_ledger.claims.values()
        if any(
            item.source in private and real_ledger.sources[item.source].url
            for item in claim.evidence
        )
    )
    found = printed(f"claims/{claim.id}/index.html")
    assert found.private
    assert [link for link in found.private if solid(link) in found.paper] == []


def test_the_report_numbers_its_pages_and_leaves_the_menu_out(visits, typical_address) -> None:
    with visits(typical_address) as watch:
        report = on_paper(watch, "report/index.html")
    total = len(report.sheets)
    assert total > 2
    for number, text in enumerate(report.sheets, 1):
        assert f"{number}/{total}" in solid(text)
    assert "timelinemethodsearch" not in solid(report.sheets[0])
    assert "https://" in report.paper
    assert [link for link in report.private if solid(link) in report.paper] == []
