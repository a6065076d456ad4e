"""The quote check over a record: every field that holds words of a document is held to it."""

from __future__ import annotations

from factcheck.record.problems import Fault, Severity
from factcheck.rules import faults, quotes
from tests.records import LEFT_OUT, case, changed, entries, found, valid
from tests.records import quotes as all_quotes
from tests.tables import each_row


def all_faults(changes) -> list[Fault]:
    """Return what all rules find in the good record after the changes."""
    spoilt = case(changes)
    return faults(spoilt, entries(spoilt))


NOT_THERE = "the mill ran backwards"
FIELDS = [
    "claims.0.quotes.0",
    "claims.0.role",
    "documents.0.sections.1.begins",
    "documents.0.framing.2.quote",
    "sources.0.cited.0.quote",
    "sources.0.passages.0.quote",
]


def test_the_table_of_fields_is_complete() -> None:
    """Every field of the model that is a quote stands in it."""
    kinds = {
        tuple(step for step in path if isinstance(step, str)) for path, _ in all_quotes(valid({}))
    }
    assert kinds == {
        tuple(step for step in path.split(".") if not step.isdigit()) for path in FIELDS
    }


@each_row("path", FIELDS)
def test_words_that_are_not_in_the_document_are_refused_in_every_field(path: str) -> None:
    (message,) = found(quotes.quotes_stand, {path: NOT_THERE})
    kind, index, *steps = path.split(".")
    name = changed({})[kind][int(index)]["id"]
    assert message.startswith(
        f"error[unknown-quote] {'.'.join([kind, name, *steps])}: must stand word for word "
        f"in the document, not '{NOT_THERE}' (nearest: line "
    )


@each_row(
    ("quote", "expected"),
    [
        ("The mill ran on 12 of the 30 days", None),
        ({"exact": "he told the Gazette yesterday", "prefix": "minutes,”"}, None),
        ({"exact": "he told the Gazette yesterday", "suffix": ". B. The second part"}, None),
        (
            "he told the Gazette yesterday",
            (
                "error[ambiguous-quote] claims.ran-12-days.quotes.0: must stand once; it stands 2 "
                "times, on lines 7, 11, not 'he told the Gazette yesterday' (add a prefix or a "
                "suffix)"
            ),
        ),
        (
            "12 of the",
            (
                "error[short-quote] claims.ran-12-days.quotes.0: must have at least 12 "
                "characters in each part, not '12 of the' (quote more of the sentence)"
            ),
        ),
        (
            "ran on 12 of the 30 day",
            (
                "error[cut-word] claims.ran-12-days.quotes.0: must not be cut inside a word or a "
                "number ('days'), not 'ran on 12 of the 30 day' (quote the word whole, or leave "
                "all of it out)"
            ),
        ),
        (
            "The mill ran on 12 of the 31 days",
            (
                "error[unknown-quote] claims.ran-12-days.quotes.0: must stand word for word in the "
                "document, not 'The mill ran on 12 of the 31 days' (nearest: line 5 "
                '"The mill ran on 12 of the [-31-] {+30+} days"; [-yours-] {+the document\'s+})'
            ),
        ),
        (
            "zzz zzz zzz zzz zzz",
            (
                "error[unknown-quote] claims.ran-12-days.quotes.0: must stand word for word in the "
                "document, not 'zzz zzz zzz zzz zzz'"
            ),
        ),
    ],
)
def test_a_refusal_says_why_and_what_to_do(quote, expected) -> None:
    expected = [] if expected is None else [expected]
    assert found(quotes.quotes_stand, {"claims.0.quotes.0": quote}) == expected


def test_a_long_quote_is_cut_in_the_message_but_not_in_the_check() -> None:
    words = "The mill ran on 12 of the 30 days, said Odo Fenn, keeper of the mall " + "x" * 90
    (message,) = found(quotes.quotes_stand, {"claims.0.quotes.0": words})
    assert f"not '{words[:80]}...'" in message


def test_a_passage_of_a_source_that_no_document_cites_is_refused() -> None:
    """Else words could be put on the source's page that stand nowhere."""
    spoilt = {
        "sources.2.cited": [],
        "sources.2.passages": [{"quote": NOT_THERE, "found": "word-for-word"}],
    }
    errors = [fault for fault in all_faults(spoilt) if fault.severity is Severity.ERROR]
    assert [fault.at[:3] for fault in errors] == [("sources", "letter", "passages")]


@each_row(
    ("changes", "expected"),
    [
        (
            {"claims.0.section": "C"},
            [
                (
                    "error[unknown-section] claims.ran-12-days.section: "
                    "must be a section of the document (A, B), not 'C'"
                )
            ],
        ),
        (
            {"claims.0.section": "B"},
            [
                (
                    "error[wrong-section] claims.ran-12-days.section: must be the section of its "
                    "first quote, which stands on line 5, not 'B' (write 'A')"
                )
            ],
        ),
        (
            {"claims.2.section": "A"},
            [
                (
                    "error[wrong-section] claims.weir-mended.section: must be the section of its "
                    "first quote, which stands on line 11, not 'A' (write 'B')"
                )
            ],
        ),
        ({"claims.0.section": "B", "claims.0.quotes.0": NOT_THERE}, []),  # told by its own rule
    ],
)
def test_a_claim_stands_in_the_section_of_its_first_quote(changes, expected) -> None:
    assert found(quotes.sections_hold_their_claims, changes) == expected


def test_the_order_in_which_sections_are_listed_does_not_matter() -> None:
    first, second = changed({})["documents"][0]["sections"]
    turned = {"documents.0.sections": [second, first]}
    assert found(quotes.sections_hold_their_claims, turned) == []


def test_two_sections_of_one_id_are_refused() -> None:
    """Else one of the two is lost, and its claims with it."""
    spoilt = {"documents.0.sections.1.id": "A", "claims.2.section": "A"}
    errors = [fault for fault in all_faults(spoilt) if fault.severity is Severity.ERROR]
    assert any(fault.at[:3] == ("documents", "notice", "sections") for fault in errors)


def test_a_claim_of_an_unknown_document_is_left_to_the_rule_on_ids() -> None:
    spoilt = {"claims.0.document": "zzz"}
    at = {fault.at for fault in all_faults(spoilt) if fault.severity is Severity.ERROR}
    assert ("claims", "ran-12-days", "document") in at
    assert ("claims", "ran-12-days", "section") not in at


def test_a_claim_without_a_role_needs_none() -> None:
    assert found(quotes.quotes_stand, {"claims.0.role": LEFT_OUT}) == []
