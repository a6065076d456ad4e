"""Cutting paragraphs: no word is lost or doubled, and marks begin and end where the quotes do."""

from __future__ import annotations

from factcheck.site.views.passages import Mark, by_paragraph, segments
from factcheck.text.document import FrozenText, Span
from tests.tables import each_row

TEXT = '- "One **two three** four *five* six seven."\n\nAnother paragraph.\n'


def cut(raw: str, *marks: tuple[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """Return (text, claims marked) of each segment of the first paragraph."""
    text = FrozenText(raw)
    found = [
        Mark(Span(raw.index(words), raw.index(words) + len(words)), claim) for words, claim in marks
    ]
    return [(part.text, part.claims) for part in segments(text, text.paragraphs[0], found)]


def test_list_marks_and_emphasis_marks_are_left_out_and_nothing_else() -> None:
    assert "".join(text for text, _ in cut(TEXT)) == '"One two three four five six seven."'


def test_emphasis_is_kept_as_a_level() -> None:
    text = FrozenText(TEXT)
    levels = {part.text: part.emphasis for part in segments(text, text.paragraphs[0], [])}
    assert levels == {'"One ': 0, "two three": 2, " four ": 0, "five": 1, ' six seven."': 0}


@each_row(
    ("marks", "expected"),
    [
        ([("six", "a")], [("six", ("a",))]),
        ([("six seven", "a"), ("six", "b")], [("six", ("b", "a")), (" seven", ("a",))]),
        ([("four *five", "a")], [(" four ".strip() + " ", ("a",)), ("five", ("a",))]),
    ],
)
def test_marked_words(marks, expected) -> None:
    assert [part for part in cut(TEXT, *marks) if part[1]] == expected


def test_a_mark_begins_and_ends_once_however_it_is_cut() -> None:
    text = FrozenText(TEXT)
    words = "two three** four *five"
    mark = Mark(Span(TEXT.index(words), TEXT.index(words) + len(words)), "a")
    parts = segments(text, text.paragraphs[0], [mark])
    assert [part.text for part in parts if "a" in part.begins] == ["two three"]
    assert [part.text for part in parts if "a" in part.ends] == ["five"]


def test_every_paragraph_of_the_real_document_keeps_its_words(real_ledger) -> None:
    for document in real_ledger.documents.values():
        text = real_ledger.text(document)
        marks = [
            Mark(span, claim.id)
            for claim in real_ledger.by_document[document.id]
            for span in real_ledger.spans(claim)
        ]
        for paragraph, reaching in zip(text.paragraphs, by_paragraph(text, marks), strict=True):
            raw = text.raw[paragraph.start : paragraph.end]
            parts = segments(text, paragraph, reaching)
            assert parts == segments(text, paragraph, marks)
            shown = "".join(part.text for part in parts)
            assert shown == raw.removeprefix("- ").replace("*", "")


def test_a_mark_is_of_every_paragraph_that_it_reaches_into() -> None:
    text = FrozenText("  One.\n\nTwo.\n\nThree.\n")
    places = {"all": (0, 20), "second": (8, 12), "to the edge": (2, 8)}
    found = by_paragraph(text, [Mark(Span(*span), name) for name, span in places.items()])
    assert [[mark.claim_id for mark in marks] for marks in found] == [
        ["all", "to the edge"],
        ["all", "second"],
        ["all"],
    ]
