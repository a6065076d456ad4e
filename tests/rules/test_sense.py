"""The sense of a quote: messages and remedies; the tables are in tests/proven/tables/sense.py."""

from __future__ import annotations

import pytest

from factcheck.rules import sense
from factcheck.rules.sense import omission, surroundings, turns
from factcheck.rules.words import Kind, tables
from factcheck.text.document import Span
from tests.records import LEFT_OUT, TEXT, found
from tests.tables import each_row

WEIR = "claims.2.quotes.0"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        (
            {WEIR: "The weir will be mended"},
            [
                (
                    "error[cut-context] claims.weir-mended.quotes.0: must not be cut off from "
                    "'told', a word of attribution (name the speaker, quote it too, or say under "
                    "context_checked why it changes nothing)"
                )
            ],
        ),
        ({WEIR: "The weir will be mended", "claims.2.speaker": "odo-fenn"}, []),
        ({WEIR: "The weir will be mended", "claims.2.source": "article"}, []),
        ({WEIR: {"exact": "The weir will be mended", "context_checked": "He told it."}}, []),
        (
            {
                WEIR: {"exact": "The weir will be mended", "context_checked": "He told it."},
                "claims.2.speaker": "odo-fenn",
            },
            [
                (
                    "error[needless-exception] claims.weir-mended.quotes.0.context_checked: must "
                    "be left out where no word that turns the sense is cut off"
                )
            ],
        ),
        ({WEIR: "no such words here"}, []),  # told by its own rule
    ],
)
def test_a_quote_is_not_cut_off_from_a_word(changes, expected) -> None:
    assert found(sense.quotes_keep_their_sense, changes) == expected


LONGER = TEXT.replace("The weir will", "The weir of the mill will not, as was told, and never")


@pytest.mark.parametrize(
    "path",
    [
        "claims.2.quotes.0",
        "claims.2.role",
        "documents.0.sections.1.begins",
        "documents.0.framing.2.quote",
        "sources.0.cited.0.quote",
        "sources.0.passages.0.quote",
    ],
)
def test_no_field_of_quoted_words_leaves_a_word_out(path: str) -> None:
    quote = "The weir of the mill [...] be mended, he told"
    (message,) = found(sense.omissions_keep_the_sense, {path: quote}, LONGER)
    assert message.startswith("error[omitted-words]")
    assert "must not leave out 'not', a word of negation" in message
    assert message.endswith("(quote the words in full, or make two quotes of it)")


def test_a_quote_that_is_not_there_is_told_by_its_own_rule() -> None:
    changes = {WEIR: "no such words [...] stand in it", "claims.0.role": LEFT_OUT}
    assert found(sense.omissions_keep_the_sense, changes) == []


@each_row("language", tables()["languages"])
def test_every_word_of_the_lists_is_found(language: str) -> None:
    """By itself and, where it is a stem, with more letters; each expresses what its list says."""
    lost = []
    for kind in Kind:
        for form in tables()["languages"][language][kind]:
            word = form.replace("*", "")
            text = f"x {word} x"
            got = [turn.kind for turn in turns(text, 0, len(text), language)]
            if not got:
                lost.append((kind, form))
    assert lost == []


def test_words_that_only_hold_one_are_not_found() -> None:
    text = "Notable knots of a mighty canoe, iffy as denim; in May 2022, No. 5"
    assert list(turns(text, 0, len(text), "en")) == []


def test_a_long_sentence_is_looked_at_within_bounds() -> None:
    """Else one without a full stop would be read for each of its quotes."""
    raw = f"It is not so {'and so ' * 2_000}that the bridge was closed"
    start = raw.index("the bridge")
    found_words = [turn.word for turn in surroundings(raw, [Span(start, len(raw))], "en")]
    assert found_words == []


@pytest.mark.parametrize(
    ("raw", "gap", "expected"),
    [
        ("There were 60 to 70 people", "to 70", "'to 70', which is part of a range"),
        ("There were about 70 people", "about", "'about', which limits a number"),
        ("It was. So it was closed", ". So", "the end of a sentence"),
        ("It was on Jan. 5 and closed", "on Jan. 5 and", ""),
    ],
)
def test_what_an_omission_must_not_stand_for_is_named(raw: str, gap: str, expected: str) -> None:
    start = raw.index(gap)
    assert omission(raw, start, start + len(gap), "en") == expected
