"""Characters that a text must not hold; the tables are in tests/proven/tables/texts.py."""

from __future__ import annotations

import pytest

from factcheck.record.signs import check_quoted, check_text
from tests.tables import each_row


@each_row(
    ("text", "message"),
    [
        (
            "The keepers \u202esaid so",
            (
                "must hold no hidden characters; "
                "delete U+202E (right-to-left override) after 'The keepers'"
            ),
        ),
        (
            "\u2067The keepers",
            "must hold no hidden characters; delete U+2067 (right-to-left isolate) at the start",
        ),
        ("a\x07b", "must hold no control characters (U+0007)"),
        ("\u200b\u200c", "must hold something that can be seen"),
    ],
)
def test_a_refusal_names_the_character_and_its_place(text: str, message: str) -> None:
    with pytest.raises(ValueError, match="must") as caught:
        check_text(text)
    assert str(caught.value) == message


@each_row("sign", "\u200b\u200c\u200d\u200e\u200f\u061c\u17d2")
def test_what_a_script_needs_is_kept(sign: str) -> None:
    assert check_text(f"a{sign}b") == f"a{sign}b"


@each_row("words", ["a\u2060b", "\ufeffab", "a \u2067b\u2069 c"])
def test_a_quote_may_hold_what_its_search_leaves_out(words: str) -> None:
    assert check_quoted(words) == words
    with pytest.raises(ValueError, match="hidden"):
        check_text(words)


@each_row("words", ["a \u2067b c", "a b\u2069 c", "\u2069a\u2067", "a\u202eb"])
def test_a_quote_must_not_turn_what_follows(words: str) -> None:
    with pytest.raises(ValueError, match="hidden"):
        check_quoted(words)
