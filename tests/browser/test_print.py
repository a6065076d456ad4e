"""Printed: all words of a claim and of the document are on the paper, with the addresses."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

POINTS_PER_MM = 72 / 25.4
MARGIN = 15 * POINTS_PER_MM


@pytest.fixture(scope="module")
def printed(visits, address):
    """A function that prints a page: its blocks of words, evidence links, and the PDF.

    The links are those to be printed and, apart from them, those not to be printed.
    """
    kept: dict[str, tuple[list, tuple[list, list], PdfReader]] = {}

    def of(path: str) -> tuple[list, tuple[list, list], PdfReader]:
        if path not in kept:
            with visits(address) as watch:
                page = watch.open(path)
                page.emulate_media(media="print")
                blocks = watch.probe("printed_blocks")
                links = watch.probe("evidence_links"), watch.probe("private_links")
                data = page.pdf(prefer_css_page_size=True, format="A4")
            assert not watch.faults, watch.report()
            kept[path] = (blocks, links, PdfReader(io.BytesIO(data)))
        return kept[path]

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


def text_of(pdf: PdfReader) -> str:
    return "".join(page.extract_text() for page in pdf.pages)


def test_every_word_is_printed(printed, path) -> None:
    blocks, _, pdf = printed(path)
    assert len(blocks) > 20
    paper = solid(text_of(pdf))
    lost = []
    for section, text in blocks:
        if solid(text) in paper:
            continue
        # A block that a page's end divides is printed in two parts: then word by word.
        missing = [word for word in text.split() if solid(word) not in paper]
        lost += [f"{section}: {missing} of “{text}”"] if missing else []
    assert not lost, "\n".join(lost)


def test_nothing_lies_outside_the_margins(printed, path) -> None:
    _, _, pdf = printed(path)
    for number, page in enumerate(pdf.pages, 1):
        outside = []

        def see(text, matrix, text_matrix, *_, box=page.mediabox, outside=outside) -> None:
            x = text_matrix[4] * matrix[0] + matrix[4]
            y = text_matrix[5] * matrix[3] + matrix[5]
            inside = MARGIN - 2 <= x <= float(box.width) - MARGIN + 2 and 0 <= y <= float(
                box.height
            )
            if text.strip() and not inside:
                outside.append((round(x), round(y), text))

        page.extract_text(visitor_text=see)
        assert not outside, f"page {number}: {outside[:5]}"


def test_the_evidence_has_its_addresses_in_print(printed, path) -> None:
    _, (links, _), pdf = printed(path)
    assert bool(links) == path.startswith("claims/")
    paper = solid(text_of(pdf))
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
    _, (_, links), pdf = printed(f"claims/{claim.id}/index.html")
    assert links
    paper = solid(text_of(pdf))
    assert [link for link in links if solid(link) in paper] == []


def test_the_report_numbers_its_pages_and_leaves_the_menu_out(printed) -> None:
    _, (_, private), pdf = printed("report/index.html")
    texts = [solid(page.extract_text()) for page in pdf.pages]
    numbered = [f"{number}/{len(texts)}" in text for number, text in enumerate(texts, start=1)]
    assert all(numbered)
    assert "timelinemethodsearch" not in texts[0]
    assert "https://" in "".join(texts)
    assert not [link for link in private if solid(link) in "".join(texts)]
