"""Replies: asked for on a day, or not asked for, with a reason."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.rules import dating, documents, references
from tests.records import TODAY, found
from tests.tables import each_row

AT = "documents.notice.replies.0"
NOT_ASKED = {"not_asked": {"date": "2019-06-01", "reason": "It is not published."}}
ASKED = {"asked_on": "2019-06-01"}
ONE_OF_TWO = (
    f"error[bad-reply] {AT}: must have either not_asked or asked_on, and not both "
    "(not_asked: {date, reason} where no reply was asked for)"
)


def replied(**fields: Any) -> dict[str, Any]:
    return {"documents.0.replies": [{"organization": "council", **fields}]}


def needless(field: str) -> str:
    return (
        f"error[bad-reply] {AT}.{field}: must be left out where no reply was asked for "
        "(give asked_on if one was)"
    )


@each_row(
    ("fields", "expected"),
    [
        (NOT_ASKED, []),
        (ASKED, []),
        (ASKED | {"how": "By letter.", "answer": "Yes.", "source": "log"}, []),
        ({}, [ONE_OF_TWO]),
        (NOT_ASKED | ASKED, [ONE_OF_TWO]),
        (NOT_ASKED | {"how": "By letter."}, [needless("how")]),
        (NOT_ASKED | {"answer": "Yes.", "source": "log"}, [needless("answer"), needless("source")]),
        ({"answer": "Yes."}, [ONE_OF_TWO, needless("answer")]),
    ],
)
def test_it_is_said_whether_a_reply_was_asked_for(fields, expected) -> None:
    assert found(documents.replies_are_asked_for_or_not, replied(**fields)) == expected


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"source": "logg"}, "unknown-source"),
        ({"organization": "counsel"}, "unknown-organization"),
    ],
)
def test_what_a_reply_names_is_on_record(fields: dict[str, str], code: str) -> None:
    (told,) = found(references.ids_exist, replied(**ASKED, **fields))
    assert told.startswith(f"error[{code}] {AT}.")


@each_row(
    ("date", "is_future", "is_early"),
    [
        ("2019-05-06", False, True),
        ("2019-05-07", False, False),
        ("2019-05", False, False),
        ("2020-01-31", False, False),
        ("2020-02-01", True, False),
    ],
)
@each_row("field", ["asked_on", "not_asked"])
def test_a_reply_is_asked_for_after_the_document_and_by_now(
    field: str, date: str, *, is_future: bool, is_early: bool
) -> None:
    value = date if field == "asked_on" else {"date": date, "reason": "It is not published."}
    place = f"{AT}.{field}" + ("" if field == "asked_on" else ".date")
    changes = replied(**{field: value})
    assert found(dating.nothing_is_in_the_future, changes) == (
        [
            (
                f"error[future-date] {place}: must not be in the future, not '{date}' "
                f"(the latest day that can be written today is {TODAY})"
            )
        ]
        * is_future
    )
    assert found(dating.replies_follow_the_document, changes) == (
        [
            (
                f"error[asked-too-early] {place}: must not be before the document of "
                f"2019-05-07, not '{date}'"
            )
        ]
        * is_early
    )
