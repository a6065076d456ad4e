"""Findings: what a visit means for the record, and what of the list of skips can go."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.dates import parse_period
from factcheck.outside.addresses import Target
from factcheck.outside.findings import NEEDS_AN_EDITOR, findings, needless
from factcheck.outside.skips import Skip
from factcheck.outside.visiting import Visit

ADDRESS = "https://example.org/mill"
NOON = dt.datetime(2020, 1, 31, 12, tzinfo=dt.UTC)
TODAY = NOON.date()
BEFORE = NOON - dt.timedelta(days=7)
SUM = "3f" * 32


def visited(status: int | None = 200, **fields: object) -> Visit:
    return Visit(ADDRESS, NOON, status, **{"final": ADDRESS, **fields})  # type: ignore[arg-type]


def outcome(visit: Visit | None, *skips: Skip, sums: frozenset[str] = frozenset()) -> tuple:
    visits = {ADDRESS: visit} if visit else {}
    (found,) = findings({ADDRESS: Target((), (), sums)}, visits, skips, TODAY)
    return found.outcome, found.words, found.outcome in NEEDS_AN_EDITOR


@pytest.mark.parametrize(
    ("visit", "expected", "needs_an_editor"),
    [
        (visited(), ("fine", "answered 200 OK"), False),
        (visited(404), ("gone", "answered 404 Not Found"), True),
        (visited(410), ("gone", "answered 410 Gone"), True),
        (visited(403), ("refused", "answered 403 Forbidden"), False),
        (visited(429), ("refused", "answered 429 Too Many Requests"), False),
        (visited(500), ("failed", "answered 500 Internal Server Error"), True),
        (visited(301), ("failed", "answered 301 Moved Permanently"), True),
        (visited(799), ("failed", "answered 799"), True),
        (visited(None, trouble="its host is not known"), ("failed", "its host is not known"), True),
        (visited(has_moved=True), ("moved", "leads elsewhere"), True),
        (
            visited(reading="b", earlier_reading="a", earlier_time=BEFORE),
            ("changed", "reads otherwise than on 2020-01-24"),
            False,
        ),
        (
            visited(reading="a", earlier_reading="a", earlier_time=BEFORE),
            ("fine", "answered 200 OK"),
            False,
        ),
        (visited(reading="a"), ("fine", "answered 200 OK"), False),
        (None, ("left", "not asked for yet; the next round goes on here"), False),
    ],
)
def test_a_visit_is_judged(visit, expected, needs_an_editor) -> None:
    assert outcome(visit) == (*expected, needs_an_editor)


@pytest.mark.parametrize(
    ("sha256", "words"),
    [
        (SUM, None),
        ("0" * 64, f"sha256 is {'0' * 64}, not that on record"),
        (None, "sha256 is not known, not that on record"),
    ],
)
def test_an_archived_copy_is_held_to_its_sum(sha256, words) -> None:
    found = outcome(visited(sha256=sha256), sums=frozenset([SUM]))
    assert found == (("altered", words, True) if words else ("fine", "answered 200 OK", False))


def skip(until: str, address: str = ADDRESS) -> Skip:
    return Skip.model_validate({"address": address, "reason": "Asks for a login.", "until": until})


@pytest.mark.parametrize(
    ("until", "holds"),
    [("2020-01-31", True), ("2020-01-30", False), ("2020", True), ("2019-12", False)],
)
def test_an_address_is_left_out_for_a_while(until, holds) -> None:
    words = f"left out until {parse_period(until).words}: Asks for a login."
    found = outcome(None, skip(until))
    assert found[:2] == (
        ("skipped", words) if holds else ("left", "not asked for yet; the next round goes on here")
    )
    target = {ADDRESS: Target((), (), frozenset())}
    gone = [why for _, why in needless(target, [skip(until)], TODAY)]
    assert gone == ([] if holds else [f"it held until {parse_period(until).words}"])


def test_a_skip_of_an_address_that_is_not_on_record_is_told() -> None:
    other = skip("2021", "https://example.org/other")
    assert needless({}, [other], TODAY) == [(other, "the record does not have it")]
