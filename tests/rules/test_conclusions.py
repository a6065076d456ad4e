"""Conclusions: short, with numbers that the build fills in."""

from __future__ import annotations

import pytest

from factcheck.rules import documents, references
from tests.records import found
from tests.tables import each_row

AT = "documents.notice.conclusion"


def concluded(text: str) -> dict[str, str]:
    return {"documents.0.conclusion": text}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("word " * 120, 0),
        ("word " * 121, 121),
        ("[two words](@ran-12-days) " * 60, 0),
        ("[two words](https://example.org/a%20b) " * 61, 122),
        ("{supported} " * 121, 121),
        ("word\n\n" * 120, 0),
    ],
)
def test_a_conclusion_has_at_most_120_words(text: str, count: int) -> None:
    told = (
        f"error[long-conclusion] {AT}: must have at most 120 words, not {count} "
        "(say what matters most, and link to the claims for the rest)"
    )
    assert found(documents.conclusions_are_short, concluded(text)) == ([told] if count else [])


@each_row(("quoted", "count"), [("The mill ran", 0), ("The mill sang", 1)])
def test_a_question_quotes_only_the_document(quoted: str, count: int) -> None:
    told = (
        f"error[unsaid-words] documents.notice.question: must quote words that stand in the "
        f"document, not '{quoted}' (copy them as they stand there, or leave out the quotation "
        "marks)"
    )
    changes = {"documents.0.question": f"Is it so that “{quoted}”?"}
    assert found(documents.questions_quote_the_document, changes) == [told] * count


@each_row(
    "name",
    [
        *("claims", "sources", "sources-read"),
        *("supported", "partly-supported", "lacks-context", "disputed", "contradicted"),
        *("unconfirmed", "not-checkable", "not-assessed"),
        *("ran-12-days.ran", "ran-12-days.stood", "turned-2760-hours.minutes"),
    ],
)
def test_what_is_counted_and_figures_of_claims_are_known(name: str) -> None:
    assert found(documents.placeholders_are_known, concluded(f"So {{{name}}} it is.")) == []


COUNTS = (
    "counts are claims, supported, partly-supported, lacks-context, disputed, contradicted, "
    "unconfirmed, not-checkable, not-assessed, sources, sources-read"
)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("suported", "did you mean 'supported'?"),
        ("ran-12-days.rann", "did you mean 'ran-12-days.ran'?"),
        ("nothing.ran", COUNTS),
        ("log.days", COUNTS),
        ("", COUNTS),
    ],
)
def test_another_name_is_refused(name: str, hint: str) -> None:
    assert found(documents.placeholders_are_known, concluded(f"So {{{name}}} it is.")) == [
        (
            f"error[unknown-placeholder] {AT}: must be a count or a figure of a claim, not "
            f"'{{{name}}}' ({hint})"
        )
    ]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("All {claims} claims, as [the count](@ran-12-days) has it.", []),
        ("See [@ran-12-days] and [a page](https://example.org/2019).", []),
        ("Of 12 days, {ran-12-days.ran}.", ["12"]),
        ("Of [12 days](@ran-12-days), 1,200.5 hours.", ["12", "1,200.5"]),
    ],
)
def test_a_number_is_not_typed(text: str, typed: list[str]) -> None:
    assert found(documents.numbers_are_not_typed, concluded(text)) == [
        f"error[typed-number] {AT}: must hold no number but by a placeholder, not '{number}' "
        "(write {claims}, {supported} or {claim-id.figure-id})"
        for number in typed
    ]


@pytest.mark.parametrize(
    "field", ["conclusion", "authenticity.confirmed", "authenticity.not_confirmed"]
)
def test_links_lead_to_what_is_on_record(field: str) -> None:
    texts = {"confirmed": "A copy.", "not_confirmed": "The end."}
    base = {"documents.0.authenticity": texts}
    good = base | {f"documents.0.{field}": "See [the log](@log) and [@ran-12-days]."}
    assert found(references.cited_ids_exist, good) == []
    assert found(references.cited_ids_exist, base | {f"documents.0.{field}": "[x](@logg)"}) == [
        (
            f"error[unknown-citation] documents.notice.{field}: must cite the id of a source or a "
            "claim, not 'logg' (did you mean 'log'?)"
        )
    ]
