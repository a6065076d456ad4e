"""The past: what was published may be added to and corrected, but not changed in silence."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.rules import by_id, past
from tests.records import LEFT_OUT, case, told, valid
from tests.tables import each_row

FIRST = {"date": "2019-08-01", "text": "A date was wrong."}
SECOND = {"date": "2019-08-09", "text": "Another was too."}
GONE = {"date": "2019-08-01", "reason": "Said twice."}
PATH = "claims.1"


def found(rule: Any, before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """Return what a rule finds in the good record, changed, beside what it was before."""
    now = case(after, **by_id(valid(before)))
    return told(rule(now))


def test_an_id_that_was_published_may_not_vanish() -> None:
    more = {"id": "x", "name": "X"}
    assert found(past.published_ids_stay, {"outlets.2": more}, {}) == [
        (
            "error[vanished-id] outlets: must keep the entry 'x', which was published "
            "(put it back; others may link to it)"
        )
    ]
    assert found(past.published_ids_stay, {}, {"claims.2.id": "weir"}) == [
        (
            "error[vanished-id] claims: must keep the entry 'weir-mended', which was published "
            "(put it back and give withdrawn: {date, reason})"
        )
    ]


def test_an_id_that_was_published_may_be_withdrawn() -> None:
    assert found(past.published_ids_stay, {}, {"claims.2.withdrawn": GONE}) == []


def test_an_id_of_which_nothing_else_is_known_may_not_vanish() -> None:
    """The entry can't be read by the model of today."""
    now = case({}, claims={"weir-mended": None, "wheel-stood": None})
    assert [item[:60] for item in told(past.published_ids_stay(now))] == [
        "error[vanished-id] claims: must keep the entry 'wheel-stood'"
    ]
    for rule in (past.published_corrections_stay, past.withdrawals_stay):
        assert told(rule(now)) == []


def test_the_text_under_an_id_stays() -> None:
    assert found(past.published_texts_stay, {}, {}) == []
    assert found(past.published_texts_stay, {"documents.0.sha256": "1" * 64}, {}) == [
        (
            "error[replaced-text] documents.notice.sha256: must be of the text that was published "
            "under this id (put the file back; another text is another document, with an id of "
            "its own)"
        )
    ]


@each_row("kind", ["claims.1", "sources.0"])
@each_row(
    ("before", "after", "is_right"),
    [
        ([], [FIRST], True),
        ([FIRST], [FIRST], True),
        ([FIRST], [FIRST, SECOND], True),
        ([FIRST], [], False),
        ([FIRST], [SECOND], False),
        ([FIRST], [{**FIRST, "text": "A number was wrong."}], False),
        ([FIRST], [{**FIRST, "date": "2019-08-02"}], False),
        ([SECOND], [FIRST, SECOND], False),
        ([FIRST, SECOND], [SECOND, FIRST], False),
    ],
)
def test_corrections_only_grow(kind, before, after, is_right) -> None:
    path = f"{kind}.corrections"
    messages = found(past.published_corrections_stay, {path: before}, {path: after})
    assert (messages == []) == is_right
    assert all("put them back, and add what is new at the end" in item for item in messages)


@each_row("kind", ["claims.1", "sources.0"])
@each_row(
    ("after", "corrections", "is_right"),
    [
        (GONE, [], True),
        (LEFT_OUT, [], False),
        (LEFT_OUT, [FIRST], False),
        ({**GONE, "date": "2019-08-02"}, [], False),
        ({**GONE, "reason": "Said three times."}, [], False),
        ({**GONE, "reason": "Said three times."}, [FIRST], True),
    ],
)
def test_what_was_withdrawn_stays_so(kind, after, corrections, is_right) -> None:
    changes = {f"{kind}.corrections": corrections}
    if after is not LEFT_OUT:
        changes[f"{kind}.withdrawn"] = after
    messages = found(past.withdrawals_stay, {f"{kind}.withdrawn": GONE}, changes)
    assert (messages == []) == is_right


@pytest.mark.parametrize(
    ("before", "after", "is_right"),
    [
        ("2019-07-01", "2019-07-01", True),
        ("2019-07-01", "2019-07-02", True),
        ("2019-07-01", "2019-06-30", False),
        ("2019-07-01", "2019", False),  # which may mean January
        ("2019-07", "2019-07-20", True),
        ("2019-07/2019-08", "2019-07-20", True),
        ("2019-07-01", "2019-06-30/2019-07-20", False),
    ],
)
def test_a_review_does_not_go_back(before, after, is_right) -> None:
    path = f"{PATH}.review.date"
    messages = found(past.reviews_do_not_go_back, {path: before}, {path: after})
    assert (messages == []) == is_right


@pytest.mark.parametrize(
    ("after", "is_right"),
    [
        ({}, True),
        ({"review.summary": "Still not."}, True),
        ({"review.rating": "lacks-context"}, False),
        ({"review.rating": "lacks-context", "review.date": "2019-06-01"}, False),
        ({"review.rating": "lacks-context", "review.date": "2019-07-02"}, True),
        ({"review.rating": "lacks-context", "corrections": [FIRST]}, True),
        ({"review.rating": "not-assessed"}, False),
        ({"review": LEFT_OUT}, False),
        ({"review": LEFT_OUT, "corrections": [FIRST]}, True),
    ],
)
def test_another_rating_is_dated_or_explained(after, is_right) -> None:
    changes = {f"{PATH}.{path}": value for path, value in after.items()}
    assert (found(past.changed_ratings_are_dated, {}, changes) == []) == is_right


def test_a_first_rating_needs_no_later_date() -> None:
    before = {f"{PATH}.review": LEFT_OUT}
    assert found(past.changed_ratings_are_dated, before, {}) == []
    unrated = {f"{PATH}.review.rating": "not-assessed"}
    assert found(past.changed_ratings_are_dated, unrated, {}) == []
