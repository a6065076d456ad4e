"""The pages of this record: what its prose, its method and its numbers say."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck.ledger.ledger import Ledger
from factcheck.linkcheck.targets import targets
from factcheck.record.reader import read_record
from factcheck.record.vocabulary import Attribution, Rating
from factcheck.site.views.lists import Scales
from factcheck.verify.markup import Page, find, text
from tests.sites import ROOT
from tests.tables import each_row


@each_row("name", ["about", "check"])
def test_what_confirms_the_document_comes_from_the_record(
    real_site: Path, real_ledger: Ledger, name: str
) -> None:
    shown = text(Page((real_site / name / "index.html").read_text("utf-8")).main)
    for document in real_ledger.documents.values():
        for prose in (document.authenticity.confirmed, document.authenticity.not_confirmed):
            words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", prose)
            assert " ".join(words.split()) in shown


def test_the_method_names_every_answer_and_links_it(real_site: Path) -> None:
    page = Page((real_site / "method" / "index.html").read_text("utf-8"))
    links = {item.get("href"): text(item) for item in find(page.main, "a")}
    for term in (*Attribution, *Rating):
        assert links[f"../ratings/index.html#{term}"] in {term.label, term.label.lower()}


@each_row("name", ["same-side", "independent", "not-found", "corrections-policy"])
def test_the_method_defines_what_other_pages_link_to(real_site: Path, name: str) -> None:
    page = Page((real_site / "method" / "index.html").read_text("utf-8"))
    assert name in page.ids


def test_every_review_is_in_questions_and_answers(real_ledger: Ledger) -> None:
    for claim in real_ledger.claims.values():
        assert claim.review
        assert re.match(r"## .*\?\n", claim.review.body or ""), claim.id


def test_quotation_marks_do_not_nest(real_site: Path) -> None:
    nested = 0
    for path in [*real_site.glob("claims/*/index.html"), real_site / "report" / "index.html"]:
        for item in find(Page(path.read_text("utf-8")).main, "q"):
            has_marks = any(mark in text(item) for mark in '"“')
            assert (item.get("class") == "nests") is has_marks, text(item)
            nested += has_marks
    assert nested


def test_readers_are_led_to_the_bill_of_materials() -> None:
    assert "(../sbom.cdx.json)" in (ROOT / "content" / "pages" / "check.md").read_text("utf-8")


def test_the_record_has_addresses(real_folder: Path) -> None:
    found = targets(read_record(real_folder))
    assert len(found) > 50
    assert all(address.startswith(("https://", "http://")) for address in found)


def test_the_words_on_both_verdicts_have_the_records_numbers(real_ledger: Ledger) -> None:
    verdicts = [
        (real_ledger.attribution(claim), real_ledger.rating(claim))
        for claim in real_ledger.claims.values()
    ]
    assert Scales(real_ledger).apart == (
        [rating for _, rating in verdicts].count(Rating.SUPPORTED),
        verdicts.count((Attribution.WORD_FOR_WORD, Rating.SUPPORTED)),
        [said for said, _ in verdicts].count(Attribution.SOURCE_NOT_FOUND),
    )
