"""The editors' conclusion: its numbers are filled in from the record, its links resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.site.projections.document import document_data
from factcheck.site.projections.mentions import Mentions
from factcheck.site.settings import Links, Site
from tests.tables import each_row

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger

LINKS = Links(Site("Two Questions", "A tagline", "The editors"), "")

FILLED = {
    "{claims} claims": "<p>6 claims</p>",
    "{supported} and {disputed}": "<p>0 and 1</p>",
    "{not-assessed} of {claims}": "<p>2 of 6</p>",
    "{sources} sources, {sources-read} read": "<p>3 sources, 1 read</p>",
    "{closed-nine-days.open} days, {closed-nine-days.share}": "<p>21 days, 30%</p>",
    "{closed-nine-days.walkers} people": "<p>about 1,240 people</p>",
    "[{closed-nine-days.closed} days](@closed-nine-days)": (
        '<p><a href="claims/closed-nine-days/index.html">9 days</a></p>'
    ),
    "*No* number.\n\nAt all.": "<p><em>No</em> number.</p>\n<p>At all.</p>",
}


@each_row("text", FILLED)
def test_numbers_are_filled_in(other_ledger: Ledger, text: str) -> None:
    document = other_ledger.documents["orrelby-notice"]
    concluded = document.model_copy(update={"conclusion": text})
    data = document_data(Mentions(other_ledger, LINKS.site), concluded)
    assert LINKS.prose(data.conclusion) == FILLED[text]


def test_a_document_may_have_none(other_ledger: Ledger) -> None:
    document = other_ledger.documents["orrelby-notice"]
    without = document.model_copy(update={"conclusion": None})
    assert document_data(Mentions(other_ledger, LINKS.site), without).conclusion is None
