"""Findings: what an answer means for the record, and what of the list of skips can go."""

from __future__ import annotations

import datetime as dt

from factcheck.linkcheck.findings import NEEDS_AN_EDITOR, findings, needless
from factcheck.linkcheck.lychee import Answer
from factcheck.linkcheck.skips import Skip
from factcheck.linkcheck.targets import Target
from factcheck.record.dates import parse_period
from tests.tables import each_row

ADDRESS = "https://example.org/mill"
TODAY = dt.date(2020, 1, 31)
SUM = "3f" * 32
OTHER = "https://example.org/other"
FINE = Answer(200, "200 OK")


def outcome(
    answer: Answer, *skips: Skip, sums: frozenset[str] = frozenset(), seen: str | None = None
) -> tuple[str, str, bool]:
    target = {ADDRESS: Target((), (), sums)}
    (found,) = findings(target, {ADDRESS: answer}, {ADDRESS: seen}, skips, TODAY)
    return found.outcome, found.words, found.outcome in NEEDS_AN_EDITOR


@each_row(
    ("answer", "expected", "needs_an_editor"),
    [
        (FINE, ("fine", "answered 200 OK"), False),
        (Answer(404, ""), ("gone", "answered 404 Not Found"), True),
        (Answer(410, ""), ("gone", "answered 410 Gone"), True),
        (Answer(403, ""), ("refused", "answered 403 Forbidden"), False),
        (Answer(429, ""), ("refused", "answered 429 Too Many Requests"), False),
        (Answer(500, ""), ("failed", "answered 500 Internal Server Error"), True),
        (Answer(301, ""), ("failed", "answered 301 Moved Permanently"), True),
        (Answer(799, ""), ("failed", "answered 799"), True),
        (Answer(None, "its host is not known"), ("failed", "its host is not known"), True),
        (Answer(200, "", ((301, OTHER),)), ("moved", "leads to"), True),
        (Answer(200, "", ((301, OTHER), (308, OTHER))), ("moved", "leads to"), True),
        (Answer(200, "", ((302, OTHER),)), ("fine", "answered 200 OK"), False),
        (Answer(200, "", ((301, OTHER), (302, OTHER))), ("fine", "answered 200 OK"), False),
        (Answer(200, "", ((302, "https://example.org/"),)), ("moved", "leads to"), True),
    ],
)
def test_an_answer_is_judged(answer, expected, needs_an_editor) -> None:
    assert outcome(answer) == (*expected, needs_an_editor)


@each_row(
    ("sha256", "words"),
    [
        (SUM, None),
        ("0" * 64, f"sha256 is {'0' * 64}, not that on record"),
        (None, "sha256 is not known, not that on record"),
    ],
)
def test_an_archived_copy_is_held_to_its_sum(sha256, words) -> None:
    found = outcome(FINE, sums=frozenset([SUM]), seen=sha256)
    assert found == (("altered", words, True) if words else ("fine", "answered 200 OK", False))


def skip(until: str, address: str = ADDRESS) -> Skip:
    return Skip.model_validate({"address": address, "reason": "Asks for a login.", "until": until})


@each_row(
    ("until", "holds"),
    [("2020-01-31", True), ("2020-01-30", False), ("2020", True), ("2019-12", False)],
)
def test_an_address_is_left_out_for_a_while(until, holds) -> None:
    words = f"left out until {parse_period(until).words}: Asks for a login."
    found = outcome(FINE, skip(until))
    assert found[:2] == (("skipped", words) if holds else ("fine", "answered 200 OK"))
    target = {ADDRESS: Target((), (), frozenset())}
    gone = [why for _, why in needless(target, [skip(until)], TODAY)]
    assert gone == ([] if holds else [f"it held until {parse_period(until).words}"])


def test_a_skip_of_an_address_that_is_not_on_record_is_told() -> None:
    other = skip("2021", "https://example.org/other")
    assert needless({}, [other], TODAY) == [(other, "the record does not have it")]
